//! A line of an export: what `jobs export` writes and `jobs import` reads back. To programs
//! it is a posting in JSON as everywhere else; under `record` it has what another store needs
//! to hold the same: the draft, and the journal's entries.

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use crate::feeds::Draft;
use crate::present::posting::object;
use crate::store::Store;
use crate::store::tracking::Kept;
use crate::tracking::Entry;

/// What another store needs of a posting.
#[derive(Debug, Serialize, Deserialize)]
pub struct Record {
    /// The hash by which a refresh knows the draft again.
    pub hash: i64,
    /// The draft.
    pub draft: Draft,
    /// The journal's entries about this row, in order.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub journal: Vec<Entry>,
    /// The words kept with them.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub kept: Vec<Kept>,
}

/// The fields of a line that are read back.
#[derive(Debug, Deserialize)]
pub struct Line {
    /// The number it had, and gets again where it is free.
    pub id: i64,
    /// The feed.
    pub feed: String,
    /// The board; none for a flat feed.
    pub board: Option<String>,
    /// The company, which a draft may leave to its board.
    pub company: String,
    /// When it was published, which a draft may tell in words.
    pub posted: Option<Timestamp>,
    /// When it was first seen.
    pub first_seen: Timestamp,
    /// When it was last seen.
    pub last_seen: Timestamp,
    /// When it was found closed.
    pub closed: Option<Timestamp>,
    /// The rest.
    pub record: Record,
}

impl Line {
    /// The key of the posting.
    pub fn key(&self) -> String {
        match &self.board {
            Some(board) => format!("{}:{board}:{}", self.feed, self.record.draft.id),
            None => format!("{}:{}", self.feed, self.record.draft.id),
        }
    }

    /// The board's token as the store has it.
    pub fn token(&self) -> &str {
        self.board.as_deref().unwrap_or_default()
    }
}

/// A posting as a line; none where it has gone meanwhile.
pub fn line(store: &Store, id: i64) -> anyhow::Result<Option<String>> {
    let Some((stored, draft)) = store.posting(id)?.zip(store.draft(id)?) else { return Ok(None) };
    let mut object = object(&stored);
    let (journal, kept) = store.own_history(id)?;
    let record = Record { hash: store.hash(id)?, draft, journal, kept };
    object.insert("record".into(), serde_json::to_value(record)?);
    Ok(Some(serde_json::to_string(&object)?))
}
