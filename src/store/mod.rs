//! The store: one SQLite file that holds everything `jobs` knows.
//!
//! Answers come in through [`merge`], the only writer of postings; each change is an event
//! ([`events`]), and every posting has one row in the search index ([`index`], spelled by
//! [`terms`]). What the user writes (tags, tracking, saved searches) lives in tables of its
//! own that no refresh touches.

pub mod backup;
pub mod boards;
mod checkup;
mod columns;
pub mod drafts;
pub mod events;
pub mod exchange;
pub mod faults;
pub mod fields;
pub mod index;
pub mod merge;
mod openings;
pub mod packing;
pub mod postings;
pub mod renormalise;
mod resolve;
pub mod responses;
mod rows;
pub mod schema;
pub mod searches;
pub mod terms;
pub mod tracking;
pub mod words;
mod writing;

use std::path::{Path, PathBuf};
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use anyhow::Context as _;
use rusqlite::config::DbConfig;
use rusqlite::{Connection, OpenFlags};

use index::batch::Batch;

pub use events::{Event, EventKind};
pub use merge::{Answer, Merged, Origin};
pub use packing::Packer;
pub use postings::{Elsewhere, Known, Prepared, Stored};

/// An open store.
pub struct Store {
    connection: Connection,
    path: PathBuf,
    memory: Memory,
}

/// What an open store keeps in mind between statements.
#[derive(Default)]
struct Memory {
    /// Dictionaries that have been read.
    dictionaries: drafts::Dictionaries,
    /// Terms that are written before the transaction ends.
    batch: Mutex<Batch>,
}

impl Memory {
    fn batch(&self) -> MutexGuard<'_, Batch> {
        self.batch.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Store {
    /// Opens the store for reading and writing, and makes it where there is none.
    ///
    /// The file and its folder are made readable by their owner alone.
    pub fn open(path: &Path) -> anyhow::Result<Self> {
        create_private(path)?;
        let mut connection = Connection::open(path).with_context(|| opening(path))?;
        prepare_writing(&connection).with_context(|| opening(path))?;
        schema::migrate(&mut connection).with_context(|| opening(path))?;
        Ok(Self::on(connection, path))
    }

    /// Opens the store for reading alone: also where the file cannot be written, and while
    /// another process writes. A store that is not there yet reads as an empty one.
    pub fn open_read_only(path: &Path) -> anyhow::Result<Self> {
        if !path.exists() {
            return Ok(Self::on(schema::empty()?, path));
        }
        let connection = read_only(path).with_context(|| opening(path))?;
        if schema::is_current(&connection).with_context(|| opening(path))? {
            // One look at the store for everything that is asked of it: it tells one state, and
            // SQLite need not lock the file for each of a search's many small questions.
            connection.execute_batch("begin").with_context(|| opening(path))?;
            return Ok(Self::on(connection, path));
        }
        drop(connection);
        Self::open(path)
            .context("the store is older than this program and must be brought up to date")
    }

    /// Opens the store where that changes nothing at all: none where there is no store, or
    /// one of another version.
    pub fn look(path: &Path) -> anyhow::Result<Option<Self>> {
        if !path.exists() {
            return Ok(None);
        }
        let connection = read_only(path).with_context(|| opening(path))?;
        let is_current = schema::is_current(&connection).with_context(|| opening(path))?;
        Ok(is_current.then(|| Self::on(connection, path)))
    }

    /// A second connection to the same file that only reads.
    pub fn reader(&self) -> anyhow::Result<Self> {
        let connection = read_only(&self.path).with_context(|| opening(&self.path))?;
        Ok(Self::on(connection, &self.path))
    }

    fn on(connection: Connection, path: &Path) -> Self {
        connection.set_prepared_statement_cache_capacity(128);
        Self { connection, path: path.to_owned(), memory: Memory::default() }
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

fn opening(path: &Path) -> String {
    format!("opening the store {}", path.display())
}

/// Settings of every connection. Plans stay as they are whatever is bound: statements would
/// otherwise be prepared anew at each use, which cost a third of a refresh.
fn prepare(connection: &Connection) -> rusqlite::Result<()> {
    connection.busy_timeout(Duration::from_secs(10))?;
    connection.set_db_config(DbConfig::SQLITE_DBCONFIG_ENABLE_QPSG, true)?;
    Ok(())
}

fn prepare_writing(connection: &Connection) -> rusqlite::Result<()> {
    prepare(connection)?;
    // Half as many reads and writes as with pages of 4 KB; a store that exists keeps its own.
    connection.pragma_update(None, "page_size", 8192)?;
    connection.pragma_update(None, "journal_mode", "wal")?;
    connection.pragma_update(None, "synchronous", "normal")?;
    connection.pragma_update(None, "foreign_keys", true)
}

/// Opens a file that is only read. Where the folder cannot be written either, SQLite cannot
/// share the file with a writer; there is none then, so it may be read as unchanging.
fn read_only(path: &Path) -> anyhow::Result<Connection> {
    let flags = OpenFlags::SQLITE_OPEN_READ_ONLY | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    let connection = Connection::open_with_flags(path, flags)?;
    prepare(&connection)?;
    match schema::version_of(&connection) {
        Ok(_) => return Ok(connection),
        Err(error) if !is_unshareable(&error) => return Err(error),
        Err(_) => {}
    }
    let mut link = url::Url::from_file_path(std::path::absolute(path)?)
        .map_err(|()| anyhow::anyhow!("the path has no URL form"))?;
    link.set_query(Some("immutable=1"));
    Ok(Connection::open_with_flags(link.as_str(), flags | OpenFlags::SQLITE_OPEN_URI)?)
}

fn is_unshareable(error: &anyhow::Error) -> bool {
    use rusqlite::ErrorCode::{CannotOpen, ReadOnly};
    let code = error.downcast_ref::<rusqlite::Error>().and_then(rusqlite::Error::sqlite_error_code);
    matches!(code, Some(CannotOpen | ReadOnly))
}

#[cfg(unix)]
fn create_private(path: &Path) -> anyhow::Result<()> {
    use std::os::unix::fs::{DirBuilderExt as _, OpenOptionsExt as _};
    if let Some(folder) = path.parent().filter(|folder| !folder.as_os_str().is_empty()) {
        std::fs::DirBuilder::new().recursive(true).mode(0o700).create(folder).with_context(
            || {
                format!(
                    "making the folder {} (--store FILE or JOBS_DATA_DIR names another)",
                    folder.display()
                )
            },
        )?;
    }
    match std::fs::OpenOptions::new().write(true).create_new(true).mode(0o600).open(path) {
        Err(error) if error.kind() != std::io::ErrorKind::AlreadyExists => {
            Err(error).with_context(|| {
                format!(
                    "making the store {} (--store FILE or JOBS_DATA_DIR names another)",
                    path.display()
                )
            })
        }
        _ => Ok(()),
    }
}

#[cfg(not(unix))]
fn create_private(path: &Path) -> anyhow::Result<()> {
    if let Some(folder) = path.parent().filter(|folder| !folder.as_os_str().is_empty()) {
        std::fs::create_dir_all(folder).with_context(|| {
            format!(
                "making the folder {} (--store FILE or JOBS_DATA_DIR names another)",
                folder.display()
            )
        })?;
    }
    Ok(())
}
