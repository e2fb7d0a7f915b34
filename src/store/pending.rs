//! Pending: terms on their way into the index.
//!
//! The index takes rows in the order of their ids ten times faster than in any other, and
//! many at once faster than few. So the rows of a transaction wait here and are written,
//! sorted, before it ends.

use std::collections::BTreeMap;
use std::sync::{Mutex, MutexGuard, PoisonError};

use anyhow::Context as _;
use rusqlite::{Connection, params};

/// As many rows wait at most; more would only take memory.
const MOST: usize = 4_000;

/// Terms that wait to be written, by their row ids.
#[derive(Default)]
pub(super) struct Pending(Mutex<BTreeMap<i64, Change>>);

/// What becomes of a row of the index.
#[derive(Default)]
struct Change {
    /// Whether the table may have a row of that id, which goes.
    replaces: bool,
    terms: Option<String>,
}

impl Pending {
    /// Writes a row whose id is new.
    pub(super) fn insert(&self, doc: i64, terms: String) {
        self.changes().entry(doc).or_default().terms = Some(terms);
    }

    /// Writes a row in place of the one of that id, if there is one.
    pub(super) fn replace(&self, doc: i64, terms: String) {
        let mut changes = self.changes();
        let change = changes.entry(doc).or_insert(Change { replaces: true, terms: None });
        change.terms = Some(terms);
    }

    /// Takes a row out.
    pub(super) fn remove(&self, doc: i64) {
        self.changes().insert(doc, Change { replaces: true, terms: None });
    }

    /// Forgets everything that waits: its transaction is taken back.
    pub(super) fn clear(&self) {
        self.changes().clear();
    }

    /// Writes everything once a good many rows wait.
    pub(super) fn flush_if_many(&self, connection: &Connection) -> anyhow::Result<()> {
        if self.changes().len() < MOST { Ok(()) } else { self.flush(connection) }
    }

    /// Writes everything that waits.
    pub(super) fn flush(&self, connection: &Connection) -> anyhow::Result<()> {
        let changes = std::mem::take(&mut *self.changes());
        let mut delete = connection.prepare_cached("delete from terms where rowid = ?1")?;
        for (doc, _) in changes.iter().filter(|(_, change)| change.replaces) {
            delete.execute([doc]).context("taking a row out of the index")?;
        }
        let mut insert =
            connection.prepare_cached("insert into terms (rowid, words) values (?1, ?2)")?;
        for (doc, change) in &changes {
            if let Some(terms) = &change.terms {
                insert.execute(params![doc, terms]).context("writing a row of the index")?;
            }
        }
        Ok(())
    }

    fn changes(&self) -> MutexGuard<'_, BTreeMap<i64, Change>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
