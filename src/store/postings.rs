//! Postings in the store: what is known of a board, rows ready to be stored, loading rows.

use std::collections::HashMap;

use anyhow::Context as _;
use jiff::Timestamp;
use rusqlite::{Connection, OptionalExtension as _, Row, params};
use serde::Serialize;

use super::index::vocabulary::{Terms, Vocabulary};
pub use super::merge::{Answer, Merged};
use super::packing::Parcel;
use super::{Store, index};
use crate::feeds::{Draft, WrittenDraft};
use crate::normalise::identity::{self, Identity};
use crate::normalise::text;
use crate::posting::{Key, Posting, Status};

/// What the store knows of one row of a board.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Known {
    /// The posting's id.
    pub id: i64,
    /// The hash of its draft.
    pub hash: i64,
    /// Whether it is open.
    pub open: bool,
    /// Whether the board's last answer had it. A feed that shows only its newest has open
    /// postings that it no longer shows.
    pub listed: bool,
}

/// A row of an answer, read and ready to be stored.
#[derive(Debug)]
pub struct Prepared {
    /// The feed's id.
    pub external: String,
    /// The hash of the draft (of the listing's row where the text came from a detail).
    pub hash: i64,
    /// The draft.
    pub draft: Parcel,
    /// The posting, without its text: that is read from the draft when it is wanted.
    pub posting: Posting,
    /// The hash of the text.
    pub(super) text: u64,
    /// What tells whether it is the same opening as another.
    pub identity: Identity,
    /// Its terms for the search index, without those of its state, by their numbers in the
    /// answer's vocabulary.
    pub(super) terms: Terms,
    /// Whether the feed itself says that it is closed.
    pub closed: bool,
}

impl Prepared {
    /// Prepares a row of a feed.
    pub(super) fn new(
        vocabulary: &mut Vocabulary,
        feed: &str,
        draft: &Draft,
        written: WrittenDraft,
        posting: Posting,
    ) -> Self {
        let again = Self::again(vocabulary, feed, draft, written.hash, posting);
        Self { draft: Parcel::Open(written.bytes), ..again }
    }

    /// Prepares a row whose draft the store has already.
    pub(super) fn again(
        vocabulary: &mut Vocabulary,
        feed: &str,
        draft: &Draft,
        hash: i64,
        mut posting: Posting,
    ) -> Self {
        let (terms, signature) = index::numbered(vocabulary, &posting, draft);
        let identity = identity::identity(feed, draft, &posting, signature);
        let text = hash_of(&std::mem::take(&mut posting.text));
        Self {
            external: draft.id.clone(),
            hash,
            draft: Parcel::Kept,
            identity,
            terms,
            posting,
            text,
            closed: draft.closed,
        }
    }
}

/// What tells whether a text has changed.
pub(super) fn hash_of(text: &str) -> u64 {
    xxhash_rust::xxh3::xxh3_64(text.as_bytes())
}

/// A posting as the store holds it.
#[derive(Debug, Clone, PartialEq)]
pub struct Stored {
    /// The small number that tables show.
    pub id: i64,
    /// Where it comes from.
    pub key: Key,
    /// The posting; its text is empty unless it was asked for.
    pub posting: Posting,
    /// When it was first seen.
    pub first_seen: Timestamp,
    /// When it was last seen in an answer.
    pub last_seen: Timestamp,
    /// When it was found closed.
    pub closed: Option<Timestamp>,
    /// The id of the posting that leads its opening: its own, unless merged.
    pub opening: i64,
    /// The same opening elsewhere.
    pub also_at: Vec<Elsewhere>,
    /// The user's tags, in alphabetical order.
    pub tags: Vec<String>,
    /// How far the user's application has come.
    pub status: Option<Status>,
}

/// The same opening under another key.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Elsewhere {
    /// The feed's id.
    pub feed: String,
    /// The key there.
    pub key: String,
    /// The page there.
    pub url: Option<String>,
}

/// The columns that [`stored`] reads, for statements that select postings as `p` and their
/// boards as `b`.
pub const COLUMNS: &str = "p.id, b.feed, b.token, p.external, p.title, p.company, p.url, \
    p.apply_url, p.places, p.workplace, p.eligible, p.role, p.level, p.employment, p.salary, \
    p.technologies, p.posted, p.first_seen, \
    coalesce(p.last_seen, max(b.succeeded, p.first_seen), p.first_seen), \
    p.closed, p.opening";

/// Reads a row of [`COLUMNS`]; tags, status and other places are filled in by the caller.
pub fn stored(row: &Row<'_>) -> rusqlite::Result<Stored> {
    Ok(Stored {
        id: row.get(0)?,
        key: key(row, 1)?,
        posting: Posting {
            title: row.get(4)?,
            company: row.get(5)?,
            url: row.get(6)?,
            apply_url: row.get(7)?,
            places: json(row, 8)?,
            workplace: word(row, 9)?,
            eligible: optional_json(row, 10)?.unwrap_or_default(),
            role: word(row, 11)?.unwrap_or(crate::posting::Role::NotSoftware),
            level: word(row, 12)?,
            employment: word(row, 13)?,
            salary: optional_json(row, 14)?,
            technologies: json(row, 15)?,
            posted: moment(row, 16)?,
            text: String::new(),
        },
        first_seen: moment(row, 17)?.unwrap_or(Timestamp::UNIX_EPOCH),
        last_seen: moment(row, 18)?.unwrap_or(Timestamp::UNIX_EPOCH),
        closed: moment(row, 19)?,
        opening: row.get(20)?,
        also_at: Vec::new(),
        tags: Vec::new(),
        status: None,
    })
}

fn json<T: serde::de::DeserializeOwned>(row: &Row<'_>, column: usize) -> rusqlite::Result<T> {
    serde_json::from_str(row.get_ref(column)?.as_str()?).map_err(|error| {
        rusqlite::Error::FromSqlConversionFailure(
            column,
            rusqlite::types::Type::Text,
            Box::new(error),
        )
    })
}

fn optional_json<T: serde::de::DeserializeOwned>(
    row: &Row<'_>,
    column: usize,
) -> rusqlite::Result<Option<T>> {
    match row.get_ref(column)? {
        rusqlite::types::ValueRef::Null => Ok(None),
        _ => json(row, column).map(Some),
    }
}

fn word<T: std::str::FromStr>(row: &Row<'_>, column: usize) -> rusqlite::Result<Option<T>> {
    Ok(row.get_ref(column)?.as_str_or_null()?.and_then(|word| word.parse().ok()))
}

fn moment(row: &Row<'_>, column: usize) -> rusqlite::Result<Option<Timestamp>> {
    Ok(row.get::<_, Option<i64>>(column)?.and_then(|second| Timestamp::from_second(second).ok()))
}

impl Store {
    /// Every row that the store knows of a board, by the feed's id.
    pub fn known(&self, feed: &str, token: &str) -> anyhow::Result<HashMap<String, Known>> {
        let mut statement = self.connection.prepare_cached(
            "select p.external, p.id, p.hash, p.closed is null, \
             p.closed is null and coalesce(p.last_seen >= b.succeeded, true) from postings p \
             join boards b on b.id = p.board where b.feed = ?1 and b.token = ?2",
        )?;
        let rows = statement.query_map(params![feed, token], |row| {
            let known = Known {
                id: row.get(1)?,
                hash: row.get(2)?,
                open: row.get(3)?,
                listed: row.get(4)?,
            };
            Ok((row.get(0)?, known))
        })?;
        rows.collect::<Result<_, _>>().context("reading what is known of a board")
    }

    /// Postings without their texts, in the order of their ids; those that do not exist are
    /// left out.
    pub fn load(&self, ids: &[i64]) -> anyhow::Result<Vec<Stored>> {
        ids.iter().filter_map(|id| self.row(*id).transpose()).collect()
    }

    /// One posting with its text.
    pub fn posting(&self, id: i64) -> anyhow::Result<Option<Stored>> {
        let Some(mut found) = self.row(id)? else { return Ok(None) };
        if let Some(draft) = self.draft(id)? {
            found.posting.text = text::plain(&draft.body);
        }
        Ok(Some(found))
    }

    /// What a posting's own row tells: tags, status and where else it is are left empty.
    pub fn alone(&self, id: i64) -> anyhow::Result<Option<Stored>> {
        let sql = format!(
            "select {COLUMNS} from postings p join boards b on b.id = p.board where p.id = ?1"
        );
        Ok(self.connection.prepare_cached(&sql)?.query_row([id], stored).optional()?)
    }

    fn row(&self, id: i64) -> anyhow::Result<Option<Stored>> {
        let Some(mut found) = self.alone(id)? else { return Ok(None) };
        found.tags = index::tags(&self.connection, found.opening)?;
        found.status = index::status(&self.connection, found.opening)?;
        found.also_at = elsewhere(&self.connection, &found)?;
        Ok(Some(found))
    }
}

/// The other rows of a posting's opening.
fn elsewhere(connection: &Connection, stored: &Stored) -> anyhow::Result<Vec<Elsewhere>> {
    let mut statement = connection.prepare_cached(
        "select b.feed, b.token, p.external, p.url from postings p \
         join boards b on b.id = p.board where (p.id = ?1 or p.opening = ?1 and p.opening <> p.id) \
         and p.id <> ?2 order by p.id",
    )?;
    let rows = statement.query_map([stored.opening, stored.id], |row| {
        let key = key(row, 0)?;
        Ok(Elsewhere { feed: key.feed.clone(), key: key.to_string(), url: row.get(3)? })
    })?;
    rows.collect::<Result<_, _>>().context("reading where else an opening is")
}

/// Reads a key from a feed, a token and an external id in three columns.
pub(super) fn key(row: &Row<'_>, first: usize) -> rusqlite::Result<Key> {
    let token: String = row.get(first + 1)?;
    Ok(Key {
        feed: row.get(first)?,
        board: (!token.is_empty()).then_some(token),
        external: row.get(first + 2)?,
    })
}
