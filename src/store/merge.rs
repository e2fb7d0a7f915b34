//! Merging: what one board answered goes in, in one transaction, and what became of each
//! row comes out. The only writer of postings.
//!
//! A posting closes when a whole, non-empty answer lacks it, when its feed says so, or, on a
//! feed that shows only its newest, when it has not been seen for as long as the feed's rule
//! says. A board that loses most of its postings at once is not believed until it does so
//! twice. Closing can be taken back, and nothing is ever deleted.

mod absence;
mod indexing;

use std::collections::{HashMap, HashSet};
use std::time::Duration;

use anyhow::Context as _;
use jiff::Timestamp;
use rusqlite::{Connection, params};
use serde::Serialize;

use super::index::vocabulary::Vocabulary;
use super::postings::{Prepared, hash_of};
use super::writing::atomically;
use super::{EventKind, Memory, Store, drafts, events, fields, index, rows};
use crate::feeds::{Draft, WrittenDraft};
use crate::normalise::text;
use crate::posting::Posting;

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
    /// The terms by which these are found.
    pub vocabulary: Vocabulary,
    /// The dictionary that their drafts were packed with, where it is a new one.
    pub dictionary: Option<Vec<u8>>,
    /// Ids of rows that are as they were.
    pub unchanged: Vec<i64>,
    /// Whether the board answered completely and lists every open posting: what a non-empty
    /// answer lacks is thereby closed.
    pub whole: bool,
    /// For a complete answer of a feed that shows only its newest: how long a posting counts
    /// as open after it was last seen or published.
    pub window: Option<Duration>,
    /// Whether to believe a board that lost most of its postings at once.
    pub accept_shrink: bool,
    /// Who said so.
    pub origin: Origin,
}

impl Answer {
    /// Adds a row that is new or has changed: the costly part, done by the workers.
    pub fn add(&mut self, draft: &Draft, written: WrittenDraft, posting: Posting) {
        self.fresh.push(Prepared::new(&mut self.vocabulary, &self.feed, draft, written, posting));
    }
}

/// Who an answer came from.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Origin {
    /// The board, which was asked.
    #[default]
    Board,
    /// A file: its board is due to be asked as if nothing had been said.
    File,
    /// The board, as far as the time sufficed: it stays due.
    Unfinished,
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
    /// Postings that are missing but not closed, because the board lost too many at once.
    pub held: usize,
}

impl std::ops::Add for Merged {
    type Output = Self;

    fn add(self, other: Self) -> Self {
        Self {
            new: self.new + other.new,
            changed: self.changed + other.changed,
            unchanged: self.unchanged + other.unchanged,
            closed: self.closed + other.closed,
            reopened: self.reopened + other.reopened,
            held: self.held + other.held,
        }
    }
}

impl Store {
    /// Takes what one board answered, in one transaction. The same answer again changes
    /// nothing.
    pub fn merge(&mut self, answer: &Answer, now: Timestamp) -> anyhow::Result<Merged> {
        atomically(&self.connection, &self.memory, |connection| {
            Merge::begin(connection, &self.memory, answer, now.as_second())?.run()
        })
        .with_context(|| format!("storing {}", label(answer)))
    }
}

fn label(answer: &Answer) -> String {
    if answer.token.is_empty() {
        answer.feed.clone()
    } else {
        format!("{}/{}", answer.feed, answer.token)
    }
}

/// The board before the answer.
struct Board {
    id: i64,
    succeeded: Option<i64>,
    held: Option<i64>,
}

/// A row before the answer.
#[derive(Clone, Copy)]
struct Before {
    id: i64,
    closed: bool,
    /// Whether it was seen later than the board's success would say, or not since.
    dated: bool,
}

struct Merge<'a> {
    connection: &'a Connection,
    memory: &'a Memory,
    answer: &'a Answer,
    now: i64,
    board: Board,
    /// The dictionary that the answer brought.
    dictionary: Option<i64>,
    before: HashMap<String, Before>,
    numbers: rows::Numbers,
    /// Rows that the answer holds.
    seen: HashSet<i64>,
    /// Rows that were written.
    written: Vec<Written<'a>>,
    /// Other rows whose state changed.
    restated: Vec<i64>,
    merged: Merged,
}

/// A row that was written.
#[derive(Clone, Copy)]
struct Written<'a> {
    id: i64,
    prepared: &'a Prepared,
    state: State,
}

/// What the index must know of a row.
#[derive(Clone, Copy)]
enum State {
    /// Its place in the index; it is new, open and has no history.
    New(i64),
    /// The store has to be asked.
    Stored,
}

impl<'a> Merge<'a> {
    fn begin(
        connection: &'a Connection,
        memory: &'a Memory,
        answer: &'a Answer,
        now: i64,
    ) -> anyhow::Result<Self> {
        let board = board(connection, answer, now)?;
        let before = before(connection, board.id)?;
        let dictionary = (answer.dictionary.as_deref())
            .map(|bytes| drafts::write_dictionary(connection, board.id, bytes))
            .transpose()?;
        Ok(Self {
            connection,
            memory,
            answer,
            now,
            board,
            dictionary,
            before,
            numbers: rows::Numbers::begin(connection)?,
            seen: HashSet::new(),
            written: Vec::with_capacity(answer.fresh.len()),
            restated: Vec::new(),
            merged: Merged::default(),
        })
    }

    fn run(mut self) -> anyhow::Result<Merged> {
        let mut handled = HashSet::new();
        for prepared in &self.answer.fresh {
            // A feed may list an id twice; the first row counts.
            if handled.insert(prepared.external.as_str()) {
                self.fresh(prepared)?;
            }
        }
        self.unchanged()?;
        self.absent()?;
        self.aged()?;
        self.reposted()?;
        self.regroup()?;
        self.succeeded()?;
        self.index()?;
        Ok(self.merged)
    }

    fn fresh(&mut self, prepared: &'a Prepared) -> anyhow::Result<()> {
        let written = match self.before.get(&prepared.external).copied() {
            None => self.insert(prepared)?,
            Some(before) => {
                self.update(before, prepared)?;
                Written { id: before.id, prepared, state: State::Stored }
            }
        };
        self.seen.insert(written.id);
        if self.answer.window.is_some() {
            self.set_last_seen(written.id, Some(self.now))?;
        }
        self.written.push(written);
        Ok(())
    }

    fn insert(&mut self, prepared: &'a Prepared) -> anyhow::Result<Written<'a>> {
        let published = rows::published(prepared, self.now);
        let doc = self.memory.batch().place(self.connection, published)?;
        let row = rows::New {
            id: self.numbers.id(),
            doc,
            board: self.board.id,
            dictionary: self.dictionary,
            now: self.now,
        };
        rows::insert(self.connection, &row, prepared)?;
        self.merged.new += 1;
        if prepared.closed {
            self.close(row.id, "stated")?;
        }
        let state = if prepared.closed { State::Stored } else { State::New(doc) };
        Ok(Written { id: row.id, prepared, state })
    }

    fn update(&mut self, before: Before, prepared: &Prepared) -> anyhow::Result<()> {
        let differing = self.differences(before.id, prepared)?;
        rows::update(self.connection, before.id, prepared, self.dictionary)?;
        if !differing.is_empty() {
            self.event(before.id, EventKind::Changed, &differing)?;
        }
        match (before.closed, prepared.closed) {
            (true, false) => self.reopen(before)?,
            (false, true) => self.close(before.id, "stated")?,
            _ if differing.is_empty() => self.merged.unchanged += 1,
            _ => self.merged.changed += 1,
        }
        if before.dated && !before.closed {
            self.set_last_seen(before.id, None)?;
        }
        Ok(())
    }

    fn differences(&self, id: i64, prepared: &Prepared) -> anyhow::Result<Vec<&'static str>> {
        let old = index::stored_row(self.connection, id)?.posting;
        let mut differing = fields::differences(&old, &prepared.posting);
        let draft = drafts::draft(self.connection, &self.memory.dictionaries, id)?;
        let text = draft.map_or_else(String::new, |draft| text::plain(&draft.body));
        if hash_of(&text) != prepared.text {
            differing.push("description");
        }
        Ok(differing)
    }

    /// Rows as they were: one that was closed is listed again, unless its feed lists it as
    /// closed.
    fn unchanged(&mut self) -> anyhow::Result<()> {
        let by_id: HashMap<i64, Before> =
            self.before.values().map(|before| (before.id, *before)).collect();
        for id in &self.answer.unchanged {
            let Some(before) = by_id.get(id).copied().filter(|_| self.seen.insert(*id)) else {
                continue;
            };
            if before.closed && !self.states_closed(*id)? {
                self.reopen(before)?;
                self.restated.push(*id);
            } else {
                self.merged.unchanged += 1;
            }
            match self.answer.window {
                Some(_) => self.set_last_seen(*id, Some(self.now))?,
                None if before.dated && !before.closed => self.set_last_seen(*id, None)?,
                None => {}
            }
        }
        Ok(())
    }

    fn states_closed(&self, id: i64) -> anyhow::Result<bool> {
        let draft = drafts::draft(self.connection, &self.memory.dictionaries, id)?;
        Ok(draft.is_some_and(|draft| draft.closed))
    }

    fn close(&mut self, id: i64, why: &str) -> anyhow::Result<()> {
        self.date(id)?;
        self.connection
            .prepare_cached("update postings set closed = ?2 where id = ?1")?
            .execute([id, self.now])?;
        self.merged.closed += 1;
        self.event(id, EventKind::Closed, &[why])
    }

    fn reopen(&mut self, before: Before) -> anyhow::Result<()> {
        self.connection
            .prepare_cached("update postings set closed = null, last_seen = null where id = ?1")?
            .execute([before.id])?;
        self.merged.reopened += 1;
        self.event(before.id, EventKind::Reopened, &[])
    }

    /// Writes down when a row was last seen, which the board's success no longer tells.
    fn date(&self, id: i64) -> anyhow::Result<()> {
        self.connection
            .prepare_cached(
                "update postings set last_seen = max(first_seen, coalesce(?2, first_seen)) \
                 where id = ?1 and last_seen is null",
            )?
            .execute(params![id, self.board.succeeded])?;
        Ok(())
    }

    fn set_last_seen(&self, id: i64, last_seen: Option<i64>) -> anyhow::Result<()> {
        self.connection
            .prepare_cached("update postings set last_seen = ?2 where id = ?1")?
            .execute(params![id, last_seen])?;
        Ok(())
    }

    fn event(&self, id: i64, kind: EventKind, detail: &[&str]) -> anyhow::Result<()> {
        events::record(self.connection, id, self.now, kind, detail)
    }

    /// Notes the board's success: a whole answer that is empty where postings were open is
    /// none, because boards answer so when something is wrong with them.
    fn succeeded(&self) -> anyhow::Result<()> {
        let complete = self.answer.whole || self.answer.window.is_some();
        let doubtful = self.seen.is_empty() && self.before.values().any(|before| !before.closed);
        if complete && !doubtful {
            self.connection
                .prepare_cached("update boards set succeeded = ?2 where id = ?1")?
                .execute([self.board.id, self.now])?;
        }
        Ok(())
    }
}

/// Finds the board or makes it, and notes that it was asked and answered.
fn board(connection: &Connection, answer: &Answer, now: i64) -> anyhow::Result<Board> {
    let sql = match answer.origin {
        Origin::Board => {
            "insert into boards (feed, token, name, asked) values (?1, ?2, ?3, ?4) \
             on conflict (feed, token) do update set asked = ?4, failures = 0, gone = 0, \
             error = null, name = coalesce(?3, name) returning id, succeeded, held"
        }
        Origin::File | Origin::Unfinished => {
            "insert into boards (feed, token, name) values (?1, ?2, ?3) \
             on conflict (feed, token) do update set name = coalesce(name, ?3) \
             returning id, succeeded, held, ?4"
        }
    };
    let board = connection
        .prepare_cached(sql)?
        .query_row(params![answer.feed, answer.token, answer.name, now], |row| {
            Ok(Board { id: row.get(0)?, succeeded: row.get(1)?, held: row.get(2)? })
        })?;
    Ok(board)
}

/// The board's rows by the feed's ids.
fn before(connection: &Connection, board: i64) -> anyhow::Result<HashMap<String, Before>> {
    let mut statement = connection.prepare_cached(
        "select external, id, closed is not null, last_seen is not null from postings \
         where board = ?1",
    )?;
    let rows = statement.query_map([board], |row| {
        Ok((row.get(0)?, Before { id: row.get(1)?, closed: row.get(2)?, dated: row.get(3)? }))
    })?;
    rows.collect::<Result<_, _>>().context("reading the board's rows")
}
