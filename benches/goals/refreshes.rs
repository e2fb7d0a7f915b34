//! Refreshes from a loopback server: cold, unchanged, large, and one that brings a little to
//! much.

use std::path::Path;
use std::process::Command;
use std::time::Duration;

use jiff::Timestamp;

use super::program::{Taken, jobs, quickest, run};
use super::server::{self, Tags};
use super::table::{Row, megabytes, milliseconds, seconds};
use crate::invented::{BOARD, Vocabulary};

/// Boards of 20,000 postings.
const BOARDS: usize = 20_000 / BOARD;

/// Twenty thousand postings cold, the same unchanged with and without tags, and ten times as
/// many for the memory.
pub fn rows(folder: &Path, now: Timestamp) -> anyhow::Result<Vec<Row>> {
    let mut rows = Vec::new();
    let tagged = Refreshes::of(folder, "tagged", BOARDS, Tags::Sent, now)?;
    let cold = tagged.cold()?;
    rows.push(plain("refresh, 20,000 postings, cold", seconds(cold.clock), "5 times a peer"));
    let same = tagged.again()?;
    rows.push(plain("  again, nothing changed, 304", seconds(same.clock), "30 times a peer"));
    let untagged = Refreshes::of(folder, "untagged", BOARDS, Tags::Missing, now)?;
    untagged.cold()?;
    let same = untagged.again()?;
    rows.push(plain("  again, nothing changed, no ETag", seconds(same.clock), "10 times a peer"));
    let many = Refreshes::of(folder, "many", 10 * BOARDS, Tags::Sent, now)?.cold()?;
    rows.push(memory(cold, many));
    Ok(rows)
}

fn plain(work: &str, result: String, goal: &str) -> Row {
    Row { work: work.into(), result, goal: goal.into(), reached: None }
}

fn memory(few: Taken, many: Taken) -> Row {
    let grown = few.memory.zip(many.memory).map(|(few, many)| many as f64 / few as f64);
    let told = |taken: Taken| taken.memory.map_or("unknown".into(), megabytes);
    Row {
        work: format!("memory: 20,000 postings {}, 200,000 {}", told(few), told(many)),
        result: grown.map_or("unknown".into(), |grown| format!("{grown:.2} times")),
        goal: "1.3 times".into(),
        reached: grown.map(|grown| grown <= 1.3),
    }
}

/// Refreshes of one store from one server.
struct Refreshes {
    store: std::path::PathBuf,
    config: std::path::PathBuf,
}

impl Refreshes {
    fn of(
        folder: &Path,
        name: &str,
        boards: usize,
        tags: Tags,
        now: Timestamp,
    ) -> anyhow::Result<Self> {
        let address = server::serve(boards, tags, now)?;
        let (store, config) =
            (folder.join(format!("{name}.db")), folder.join(format!("{name}.toml")));
        let tokens: Vec<String> = (0..boards).map(|board| format!("\"board{board}\"")).collect();
        let boards = tokens.join(", ");
        std::fs::write(
            &config,
            format!("[feeds.greenhouse]\nbase_url = \"{address}\"\nboards = [{boards}]\n"),
        )?;
        Ok(Self { store, config })
    }

    fn refresh(&self) -> Command {
        jobs(&self.store, &self.config, &["refresh", "greenhouse", "--force"])
    }

    fn cold(&self) -> anyhow::Result<Taken> {
        for ending in ["", "-wal", "-shm"] {
            let _ = std::fs::remove_file(self.store.with_extension(format!("db{ending}")));
        }
        run(self.refresh())
    }

    fn again(&self) -> anyhow::Result<Taken> {
        run(self.refresh())
    }
}

/// A refresh that brings one new board of 200 postings to a large store.
pub fn small_into(large: &Path, folder: &Path, now: Timestamp) -> anyhow::Result<Row> {
    let recorded = folder.join("recorded/greenhouse");
    std::fs::create_dir_all(&recorded)?;
    // Boards beyond those that the store has; the next run takes the next.
    let board = 1_000_000 + std::process::id() as usize;
    let answer = server::answer(&Vocabulary::new(), board, now);
    std::fs::write(recorded.join(format!("board{board}.json")), answer)?;
    let from = folder.join("recorded");
    let taken = run(jobs(
        large,
        &folder.join("none.toml"),
        &["refresh", "--from", &from.to_string_lossy()],
    ))?;
    std::fs::remove_dir_all(&recorded)?;
    Ok(Row {
        work: "refresh that brings 200 postings to a million".into(),
        result: taken.processor.map_or("unknown".into(), seconds),
        goal: "0.5 s of processor".into(),
        reached: taken.processor.map(|time| time < Duration::from_millis(500)),
    })
}

/// What the program needs to begin, beside one that does nothing.
pub fn beginning(folder: &Path) -> anyhow::Result<Vec<Row>> {
    let nothing = quickest(30, || {
        let mut command = Command::new(std::env::current_exe().unwrap_or_default());
        command.env("JOBS_BENCH_NOTHING", "1");
        command
    })?;
    let none = folder.join("none.toml");
    std::fs::write(&none, "")?;
    let empty = folder.join("empty.db");
    let version = quickest(30, || jobs(&empty, &none, &["--version"]))?;
    let search = quickest(30, || jobs(&empty, &none, &["search", "rust"]))?;
    let row = |work: &str, time: Duration| {
        let more = time.saturating_sub(nothing);
        Row {
            work: work.into(),
            result: format!("+{}", milliseconds(more)),
            goal: "3 ms more than nothing".into(),
            reached: Some(more <= Duration::from_millis(3)),
        }
    };
    Ok(vec![row("jobs --version", version), row("search in an empty store", search)])
}
