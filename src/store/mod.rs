//! The store: one SQLite file that holds everything `jobs` knows.
//!
//! Postings come in through [`postings`], and nothing else writes them. What the user writes
//! (tags, tracking, saved searches) lives in tables of its own that no refresh touches.

pub mod boards;
pub mod postings;
pub mod responses;
pub mod schema;
pub mod terms;
pub mod tracking;

use std::path::{Path, PathBuf};
use std::time::Duration;

use anyhow::Context as _;
use rusqlite::{Connection, OpenFlags};

/// An open store.
pub struct Store {
    connection: Connection,
    path: PathBuf,
}

impl Store {
    /// Opens the store for reading and writing, and makes it where there is none.
    ///
    /// The file and its folder are made readable by their owner alone.
    pub fn open(path: &Path) -> anyhow::Result<Self> {
        create_private(path)?;
        let mut connection = Connection::open(path)
            .with_context(|| format!("opening the store {}", path.display()))?;
        prepare(&connection)?;
        schema::migrate(&mut connection)
            .with_context(|| format!("opening the store {}", path.display()))?;
        Ok(Self { connection, path: path.to_owned() })
    }

    /// A second connection to the same file that only reads.
    pub fn reader(&self) -> anyhow::Result<Self> {
        let connection = Connection::open_with_flags(
            &self.path,
            OpenFlags::SQLITE_OPEN_READ_ONLY | OpenFlags::SQLITE_OPEN_NO_MUTEX,
        )
        .with_context(|| format!("opening the store {}", self.path.display()))?;
        prepare(&connection)?;
        Ok(Self { connection, path: self.path.clone() })
    }

    /// The connection, for modules that read the store with statements of their own.
    pub fn connection(&self) -> &Connection {
        &self.connection
    }

    /// The file.
    pub fn path(&self) -> &Path {
        &self.path
    }
}

fn prepare(connection: &Connection) -> anyhow::Result<()> {
    connection.busy_timeout(Duration::from_secs(10))?;
    connection.pragma_update(None, "journal_mode", "wal")?;
    connection.pragma_update(None, "synchronous", "normal")?;
    connection.pragma_update(None, "foreign_keys", true)?;
    connection.set_prepared_statement_cache_capacity(64);
    Ok(())
}

#[cfg(unix)]
fn create_private(path: &Path) -> anyhow::Result<()> {
    use std::os::unix::fs::{DirBuilderExt as _, OpenOptionsExt as _};
    if let Some(folder) = path.parent().filter(|folder| !folder.as_os_str().is_empty()) {
        std::fs::DirBuilder::new()
            .recursive(true)
            .mode(0o700)
            .create(folder)
            .with_context(|| format!("making the folder {}", folder.display()))?;
    }
    match std::fs::OpenOptions::new().write(true).create_new(true).mode(0o600).open(path) {
        Err(error) if error.kind() != std::io::ErrorKind::AlreadyExists => {
            Err(error).with_context(|| format!("making the store {}", path.display()))
        }
        _ => Ok(()),
    }
}

#[cfg(not(unix))]
fn create_private(path: &Path) -> anyhow::Result<()> {
    if let Some(folder) = path.parent().filter(|folder| !folder.as_os_str().is_empty()) {
        std::fs::create_dir_all(folder)
            .with_context(|| format!("making the folder {}", folder.display()))?;
    }
    Ok(())
}
