//! Backup: copies a store to a new file with SQLite's own means, page by page, so that the
//! copy is whole even while another process writes.

use std::path::Path;

use anyhow::{Context as _, bail};
use rusqlite::backup::{Backup, StepResult};
use rusqlite::{Connection, OpenFlags};

/// So many pages are copied between two reports of progress.
const PAGES: i32 = 2_000;

/// How far a copy has come.
#[derive(Debug, Clone, Copy)]
pub struct Copied {
    /// Pages in all.
    pub pages: i32,
    /// Pages that are left.
    pub left: i32,
}

/// Copies a store to a file that does not exist yet; returns the size of the copy in bytes.
///
/// A copy that could not be finished is removed. A damaged store is copied as it is.
pub fn backup(from: &Path, to: &Path, watch: impl Fn(Copied)) -> anyhow::Result<u64> {
    if to.exists() {
        bail!("{} exists: name a file that does not", to.display());
    }
    super::create_private(to)?;
    let copied = copy(from, to, watch).or_else(|error| as_bytes(from, to, &error).context(error));
    match copied {
        Ok(()) => Ok(std::fs::metadata(to)?.len()),
        Err(error) => {
            let _ = std::fs::remove_file(to);
            Err(error)
        }
    }
}

fn copy(from: &Path, to: &Path, watch: impl Fn(Copied)) -> anyhow::Result<()> {
    let flags = OpenFlags::SQLITE_OPEN_READ_ONLY | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    let source = Connection::open_with_flags(from, flags)?;
    // One read transaction holds the state that is copied, whatever a writer does meanwhile.
    source.execute_batch("begin; select count(*) from sqlite_master;")?;
    let mut target = Connection::open(to)?;
    let backup = Backup::new(&source, &mut target)?;
    loop {
        let step = backup.step(PAGES)?;
        let progress = backup.progress();
        watch(Copied { pages: progress.pagecount, left: progress.remaining });
        match step {
            StepResult::Done => return Ok(()),
            StepResult::More => {}
            _ => bail!("the store is locked by another program: run the command again"),
        }
    }
}

/// A file that SQLite cannot read is copied byte by byte: damaged, but kept.
fn as_bytes(from: &Path, to: &Path, error: &anyhow::Error) -> anyhow::Result<()> {
    use rusqlite::ErrorCode::{DatabaseCorrupt, NotADatabase};
    let code = error.downcast_ref::<rusqlite::Error>().and_then(rusqlite::Error::sqlite_error_code);
    if !matches!(code, Some(DatabaseCorrupt | NotADatabase)) {
        bail!("the copy is not finished");
    }
    std::fs::copy(from, to)?;
    Ok(())
}
