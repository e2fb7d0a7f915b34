//! Postings in the store: what is known of a board, merging an answer, loading rows.
//!
//! `merge` is the only writer of postings. It takes what one board answered, in one
//! transaction, and says what became of each row.

use std::collections::HashMap;

use anyhow::Context as _;
use jiff::Timestamp;
use rusqlite::{Connection, OptionalExtension as _, Row, params};
use serde::Serialize;

use super::{Store, terms};
use crate::feeds::Draft;
use crate::normalise::text;
use crate::posting::{Eligible, Key, Posting, Status};

/// What the store knows of one row of a board.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Known {
    /// The posting's id.
    pub id: i64,
    /// The hash of its draft.
    pub hash: i64,
    /// Whether it is open.
    pub open: bool,
}

/// A row of an answer, read and ready to be stored.
#[derive(Debug)]
pub struct Prepared {
    /// The feed's id.
    pub external: String,
    /// The hash of the draft (of the listing's row where the text came from a detail).
    pub hash: i64,
    /// The draft's JSON, compressed.
    pub draft: Vec<u8>,
    /// The posting.
    pub posting: Posting,
    /// Its terms for the search index, without those of its state.
    pub terms: String,
    /// Whether the feed itself says that it is closed.
    pub closed: bool,
}

impl Prepared {
    /// Prepares a row: the costly part, done by the workers.
    pub fn new(draft: &Draft, hash: i64, posting: Posting) -> anyhow::Result<Self> {
        let json = serde_json::to_vec(draft).context("writing a draft")?;
        Ok(Self {
            external: draft.id.clone(),
            hash,
            draft: zstd::bulk::compress(&json, 3).context("compressing a draft")?,
            terms: content_terms(&posting),
            posting,
            closed: draft.closed,
        })
    }
}

/// What one board answered.
#[derive(Debug, Default)]
pub struct Answer {
    /// The feed's id.
    pub feed: String,
    /// The board's token; empty for a flat feed.
    pub token: String,
    /// The board's name, where known.
    pub name: Option<String>,
    /// Rows that are new or have changed.
    pub fresh: Vec<Prepared>,
    /// Ids of rows that are as they were.
    pub unchanged: Vec<i64>,
    /// Whether what the answer does not contain is thereby closed.
    pub whole: bool,
}

/// What became of an answer's rows.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize)]
pub struct Merged {
    /// Rows never seen before.
    pub new: usize,
    /// Rows whose content changed.
    pub changed: usize,
    /// Rows as they were.
    pub unchanged: usize,
    /// Postings that are no longer listed.
    pub closed: usize,
    /// Postings that are listed again.
    pub reopened: usize,
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
    p.technologies, p.posted, p.first_seen, coalesce(p.last_seen, b.succeeded, p.first_seen), \
    p.closed, p.opening";

/// Reads a row of [`COLUMNS`]; tags, status and other places are filled in by the caller.
pub fn stored(row: &Row<'_>) -> rusqlite::Result<Stored> {
    let token: String = row.get(2)?;
    Ok(Stored {
        id: row.get(0)?,
        key: Key {
            feed: row.get(1)?,
            board: (!token.is_empty()).then_some(token),
            external: row.get(3)?,
        },
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
            "select p.external, p.id, p.hash, p.closed is null from postings p \
             join boards b on b.id = p.board where b.feed = ?1 and b.token = ?2",
        )?;
        let rows = statement.query_map(params![feed, token], |row| {
            Ok((row.get(0)?, Known { id: row.get(1)?, hash: row.get(2)?, open: row.get(3)? }))
        })?;
        rows.collect::<Result<_, _>>().context("reading what is known of a board")
    }

    /// Takes what one board answered, in one transaction.
    pub fn merge(&mut self, answer: &Answer, now: Timestamp) -> anyhow::Result<Merged> {
        let transaction =
            self.connection.transaction_with_behavior(rusqlite::TransactionBehavior::Immediate)?;
        let merged = merge(&transaction, answer, now.as_second())?;
        transaction.commit()?;
        Ok(merged)
    }

    /// One posting with its text.
    pub fn posting(&self, id: i64) -> anyhow::Result<Option<Stored>> {
        let sql = format!(
            "select {COLUMNS} from postings p join boards b on b.id = p.board where p.id = ?1"
        );
        let found = self.connection.prepare_cached(&sql)?.query_row([id], stored).optional()?;
        let Some(mut found) = found else { return Ok(None) };
        if let Some(draft) = self.draft(id)? {
            found.posting.text = text::plain(&draft.body);
        }
        Ok(Some(found))
    }

    /// The draft a posting was read from.
    pub fn draft(&self, id: i64) -> anyhow::Result<Option<Draft>> {
        let bytes: Option<Vec<u8>> = self
            .connection
            .prepare_cached("select draft from drafts where posting = ?1")?
            .query_row([id], |row| row.get(0))
            .optional()?;
        bytes
            .map(|bytes| {
                let json = zstd::stream::decode_all(bytes.as_slice())?;
                Ok(serde_json::from_slice(&json)?)
            })
            .transpose()
            .map_err(|error: anyhow::Error| {
                error.context(format!("reading the draft of posting {id}"))
            })
    }
}

/// The terms of what a posting says, without those of its state.
fn content_terms(posting: &Posting) -> String {
    let mut document = terms::Document::default();
    for (text, term) in
        [(&posting.title, terms::title as fn(&str) -> String), (&posting.company, terms::company)]
    {
        terms::words(text, |word| {
            document.add(word);
            document.add(&term(word));
        });
    }
    for place in &posting.places {
        document.add_words(&place.text);
        if let Some(country) = place.country {
            document.add(&terms::country(country));
        }
        if let Some(city) = &place.city {
            document.add_words(city);
            document.add(&terms::city(city));
        }
    }
    for technology in &posting.technologies {
        document.add(&terms::technology(&technology.name));
    }
    if let Some(workplace) = posting.workplace {
        document.add(&terms::workplace(workplace));
    }
    document.add(&terms::role(posting.role));
    if let Some(level) = posting.level {
        document.add(&terms::level(level));
    }
    if let Some(employment) = posting.employment {
        document.add(&terms::employment(employment));
    }
    document.add_words(&posting.text);
    document.into_terms()
}

fn merge(connection: &Connection, answer: &Answer, now: i64) -> anyhow::Result<Merged> {
    let board: i64 = connection.query_row(
        "insert into boards (feed, token, name, asked, succeeded) values (?1, ?2, ?3, ?4, ?4) \
         on conflict (feed, token) do update set asked = ?4, succeeded = ?4, failures = 0, \
         gone = 0, error = null, name = coalesce(?3, name) returning id",
        params![answer.feed, answer.token, answer.name, now],
        |row| row.get(0),
    )?;
    let mut merged = Merged { unchanged: answer.unchanged.len(), ..Merged::default() };
    for prepared in &answer.fresh {
        let known: Option<(i64, i64)> = connection
            .prepare_cached("select id, doc from postings where board = ?1 and external = ?2")?
            .query_row(params![board, prepared.external], |row| Ok((row.get(0)?, row.get(1)?)))
            .optional()?;
        match known {
            None => {
                insert(connection, board, prepared, now)?;
                merged.new += 1;
            }
            Some((id, doc)) => {
                update(connection, id, doc, prepared)?;
                merged.changed += 1;
            }
        }
    }
    Ok(merged)
}

/// Days are counted down from this one (in 2119), so that a newer day has a smaller number
/// and the index, which is read upwards, gives the newest first.
const LAST_DAY: i64 = 54_600;

/// Where a posting of that second goes in the newest-first order: after what that day has.
fn next_doc(connection: &Connection, second: i64) -> anyhow::Result<i64> {
    let first = (LAST_DAY - second.div_euclid(86_400)) << 20;
    let last: Option<i64> = connection
        .prepare_cached("select max(doc) from postings where doc >= ?1 and doc < ?2")?
        .query_row([first, first + (1 << 20)], |row| row.get(0))?;
    Ok(last.map_or(first, |last| last + 1))
}

fn insert(
    connection: &Connection,
    board: i64,
    prepared: &Prepared,
    now: i64,
) -> anyhow::Result<()> {
    let posting = &prepared.posting;
    let doc = next_doc(connection, posting.posted.map_or(now, Timestamp::as_second).min(now))?;
    connection
        .prepare_cached(
            "insert into postings (board, external, doc, opening, hash, title, company, first_seen, role) \
             values (?1, ?2, ?3, 0, 0, '', '', ?4, '')",
        )?
        .execute(params![board, prepared.external, doc, now])?;
    let id = connection.last_insert_rowid();
    connection.prepare_cached("update postings set opening = ?1 where id = ?1")?.execute([id])?;
    update(connection, id, doc, prepared)
}

fn update(connection: &Connection, id: i64, doc: i64, prepared: &Prepared) -> anyhow::Result<()> {
    let posting = &prepared.posting;
    let salary = posting.salary.as_ref();
    connection
        .prepare_cached(
            "update postings set hash = ?2, title = ?3, company = ?4, url = ?5, apply_url = ?6, \
             places = ?7, workplace = ?8, eligible = ?9, role = ?10, level = ?11, \
             employment = ?12, salary = ?13, yearly_min = ?14, yearly_max = ?15, \
             technologies = ?16, posted = ?17, closed = null where id = ?1",
        )?
        .execute(params![
            id,
            prepared.hash,
            posting.title,
            posting.company,
            posting.url,
            posting.apply_url,
            serde_json::to_string(&posting.places)?,
            posting.workplace.map(<&str>::from),
            (posting.eligible != Eligible::default())
                .then(|| serde_json::to_string(&posting.eligible))
                .transpose()?,
            <&str>::from(posting.role),
            posting.level.map(<&str>::from),
            posting.employment.map(<&str>::from),
            salary.map(serde_json::to_string).transpose()?,
            salary.and_then(|salary| salary.yearly_min),
            salary.and_then(|salary| salary.yearly_max),
            serde_json::to_string(&posting.technologies)?,
            posting.posted.map(Timestamp::as_second),
        ])?;
    connection
        .prepare_cached("insert or replace into drafts (posting, draft) values (?1, ?2)")?
        .execute(params![id, prepared.draft])?;
    connection.prepare_cached("delete from terms where rowid = ?1")?.execute([doc])?;
    connection
        .prepare_cached("insert into terms (rowid, words) values (?1, ?2)")?
        .execute(params![doc, prepared.terms])?;
    Ok(())
}
