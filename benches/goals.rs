//! Every goal of speed and size beside what is measured: `cargo bench --bench goals`.
//!
//! It makes stores of 10,000, 100,000 and a million invented postings in the target folder
//! (a few minutes and 2 GB; kept until the program is built anew), so a smaller number can be
//! given for the largest: `cargo bench --bench goals -- 200000`. Where the folder with the
//! peer's comparison stands beside the project, that is run at the end.

#![allow(clippy::print_stdout, clippy::print_stderr, reason = "a benchmark speaks for itself")]
#![allow(clippy::disallowed_methods, reason = "a benchmark reads its own environment")]

#[path = "../examples/populate/invented.rs"]
mod invented;

#[path = "../examples/populate/fill.rs"]
mod fill;

#[path = "goals/program.rs"]
mod program;
#[path = "goals/refreshes.rs"]
mod refreshes;
#[path = "goals/searches.rs"]
mod searches;
#[path = "goals/server.rs"]
mod server;
#[path = "goals/table.rs"]
mod table;

use std::path::{Path, PathBuf};
use std::process::Command;

use jobs::store::Store;
use program::{jobs, run};
use table::{Row, print};

fn main() -> anyhow::Result<()> {
    if std::env::var_os("JOBS_BENCH_NOTHING").is_some() {
        return Ok(());
    }
    let most = std::env::args().find_map(|argument| argument.parse().ok()).unwrap_or(1_000_000);
    let folder = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join("goals");
    std::fs::create_dir_all(&folder)?;
    let now = fill::NOW.parse()?;
    print(&refreshes::beginning(&folder)?);
    print(&refreshes::rows(&folder, now)?);
    let middle = store(&folder, 100_000)?;
    print(&[size(&middle)?, renormalise(&middle, 100_000)?]);
    let (small, large) = (store(&folder, 10_000)?, store(&folder, most)?);
    println!("{most} postings:");
    print(&searches::rows(&small, &large, &folder.join("none.toml"))?);
    print(&[refreshes::small_into(&large, &folder, now)?]);
    beside_a_peer()
}

/// The store of so many invented postings, made unless it is newer than the program.
fn store(folder: &Path, count: usize) -> anyhow::Result<PathBuf> {
    let path = folder.join(format!("jobs-{count}.db"));
    let modified = |path: &Path| path.metadata().and_then(|data| data.modified()).ok();
    let program = modified(Path::new(env!("CARGO_BIN_EXE_jobs")));
    if modified(&path) < program {
        let _ = std::fs::remove_file(&path);
        eprintln!("filling {} ...", path.display());
        fill::fill(count, &path, |_| ())?;
    }
    Ok(path)
}

fn size(path: &Path) -> anyhow::Result<Row> {
    let (store, content) = (path.metadata()?.len(), said(path)?);
    let share = store as f64 / content as f64;
    Ok(Row {
        work: format!(
            "size: store {}, texts and fields {}",
            table::megabytes(store),
            table::megabytes(content)
        ),
        result: format!("{share:.2}"),
        goal: "0.6".into(),
        reached: Some(share <= 0.6),
    })
}

/// The bytes of what a store's postings say: their cleaned texts and their fields as JSON.
fn said(path: &Path) -> anyhow::Result<u64> {
    /// One in so many postings is read.
    const SHARE: usize = 20;
    let store = Store::open_read_only(path)?;
    let mut bytes = 0;
    for id in store.every_id()?.iter().step_by(SHARE) {
        let Some(mut stored) = store.posting(*id)? else { continue };
        bytes += stored.posting.text.len();
        stored.posting.text.clear();
        bytes += serde_json::to_vec(&stored.posting)?.len();
    }
    Ok((bytes * SHARE) as u64)
}

fn renormalise(path: &Path, count: usize) -> anyhow::Result<Row> {
    let config = path.with_file_name("none.toml");
    let taken = run(jobs(path, &config, &["renormalise"]))?;
    let rate = count as f64 / taken.clock.as_secs_f64();
    Ok(Row {
        work: "renormalise, postings a second".into(),
        result: format!("{rate:.0}"),
        goal: "8,000".into(),
        reached: Some(rate >= 8_000.0),
    })
}

/// Runs the comparison with a peer, where it is there.
fn beside_a_peer() -> anyhow::Result<()> {
    let script = Path::new(env!("CARGO_MANIFEST_DIR")).join("../shared/bench/compare.sh");
    if !script.exists() {
        println!("no comparison with a peer: {} is not there", script.display());
        return Ok(());
    }
    let status = Command::new(script).args([env!("CARGO_BIN_EXE_jobs"), "20000", "3"]).status()?;
    anyhow::ensure!(status.success(), "the comparison with a peer failed");
    Ok(())
}
