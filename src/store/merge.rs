//! Merging: what one board answered goes in, in one transaction, and what became of each
//! row comes out. The only writer of postings.
//!
//! A posting closes when a whole, non-empty answer lacks it, when its feed says so, or, on a
//! feed that shows only its newest, when it has not been seen for as long as the feed's rule
//! says. A board that loses most of its postings at once is not believed until it does so
//! twice. Closing can be taken back, and nothing is ever deleted.

use std::collections::{HashMap, HashSet};
use std::time::Duration;

use anyhow::Context as _;
use jiff::Timestamp;
use rusqlite::{Connection, OptionalExtension as _, params};
use serde::Serialize;

use super::postings::Prepared;
use super::{EventKind, Store, drafts, events, fields, index, rows};
use crate::normalise::text;

/// A board that loses no more postings than this at once is believed.
const HANDFUL: usize = 5;

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

/// Who an answer came from.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Origin {
    /// The board, which was asked.
    #[default]
    Board,
    /// A file: its board is due to be asked as if nothing had been said.
    File,
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
        let transaction =
            self.connection.transaction_with_behavior(rusqlite::TransactionBehavior::Immediate)?;
        let merged = Merge::begin(&transaction, &self.dictionaries, answer, now.as_second())?
            .run()
            .with_context(|| format!("storing {}", label(answer)))?;
        transaction.commit()?;
        Ok(merged)
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
    dictionaries: &'a drafts::Dictionaries,
    answer: &'a Answer,
    now: i64,
    board: Board,
    before: HashMap<String, Before>,
    /// Rows that the answer holds.
    seen: HashSet<i64>,
    /// Rows whose prepared terms are to be written.
    prepared: Vec<(i64, &'a Prepared)>,
    /// Rows that are new, each of which may replace one that vanished.
    new: Vec<(i64, &'a Prepared)>,
    /// Rows whose state alone changed.
    restated: Vec<i64>,
    merged: Merged,
}

impl<'a> Merge<'a> {
    fn begin(
        connection: &'a Connection,
        dictionaries: &'a drafts::Dictionaries,
        answer: &'a Answer,
        now: i64,
    ) -> anyhow::Result<Self> {
        let board = board(connection, answer, now)?;
        let before = before(connection, board.id)?;
        Ok(Self {
            connection,
            dictionaries,
            answer,
            now,
            board,
            before,
            seen: HashSet::new(),
            prepared: Vec::new(),
            new: Vec::new(),
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
        self.succeeded()?;
        self.index()?;
        Ok(self.merged)
    }

    fn fresh(&mut self, prepared: &'a Prepared) -> anyhow::Result<()> {
        let id = match self.before.get(&prepared.external).copied() {
            None => self.insert(prepared)?,
            Some(before) => {
                self.update(before, prepared)?;
                before.id
            }
        };
        self.seen.insert(id);
        self.prepared.push((id, prepared));
        if self.answer.window.is_some() {
            self.set_last_seen(id, Some(self.now))?;
        }
        Ok(())
    }

    fn insert(&mut self, prepared: &'a Prepared) -> anyhow::Result<i64> {
        let id = rows::insert(self.connection, self.board.id, prepared, self.now)?;
        self.merged.new += 1;
        self.new.push((id, prepared));
        if prepared.closed {
            self.close(id, "stated")?;
        }
        Ok(id)
    }

    fn update(&mut self, before: Before, prepared: &Prepared) -> anyhow::Result<()> {
        let differing = self.differences(before.id, prepared)?;
        rows::update(self.connection, before.id, prepared)?;
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
        let mut old = index::stored_row(self.connection, id)?.posting;
        if let Some(draft) = drafts::draft(self.connection, self.dictionaries, id)? {
            old.text = text::plain(&draft.body);
        }
        Ok(fields::differences(&old, &prepared.posting))
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
        let draft = drafts::draft(self.connection, self.dictionaries, id)?;
        Ok(draft.is_some_and(|draft| draft.closed))
    }

    /// Closes what a whole answer lacks, unless it lacks too much to be believed at once.
    fn absent(&mut self) -> anyhow::Result<()> {
        if !self.answer.whole || self.seen.is_empty() {
            return Ok(());
        }
        let open = self.before.values().filter(|before| !before.closed);
        let count = open.clone().count();
        let mut missing: Vec<i64> =
            open.map(|before| before.id).filter(|id| !self.seen.contains(id)).collect();
        missing.sort_unstable();
        let shrunk = missing.len() > HANDFUL && missing.len() * 2 > count;
        let believed = !shrunk || self.answer.accept_shrink || self.board.held.is_some();
        self.hold(if believed { None } else { Some(self.seen.len()) })?;
        for id in missing {
            if believed {
                self.close(id, "missing")?;
                self.restated.push(id);
            } else {
                self.merged.held += 1;
                self.date(id)?;
            }
        }
        Ok(())
    }

    /// Remembers how many postings the unbelieved answer had, or that answers are believed.
    fn hold(&self, held: Option<usize>) -> anyhow::Result<()> {
        self.connection
            .prepare_cached("update boards set held = ?2 where id = ?1 and held is not ?2")?
            .execute(params![self.board.id, held.map(|held| held as i64)])?;
        Ok(())
    }

    /// Closes what a feed of a window has not shown for as long as its rule says.
    fn aged(&mut self) -> anyhow::Result<()> {
        let Some(window) = self.answer.window else { return Ok(()) };
        let oldest = self.now.saturating_sub_unsigned(window.as_secs());
        let aged: Vec<i64> = self
            .connection
            .prepare_cached(
                "select id from postings where board = ?1 and closed is null \
                 and max(coalesce(last_seen, first_seen), coalesce(posted, 0)) < ?2",
            )?
            .query_map([self.board.id, oldest], |row| row.get(0))?
            .collect::<Result<_, _>>()?;
        for id in aged {
            self.close(id, "aged")?;
            self.restated.push(id);
        }
        Ok(())
    }

    /// Notes which new rows stand where an equal one of the board has vanished.
    fn reposted(&mut self) -> anyhow::Result<()> {
        for (id, prepared) in std::mem::take(&mut self.new) {
            if let Some(vanished) = self.vanished(id, prepared)? {
                self.event(id, EventKind::Reposted, &[&vanished])?;
            }
        }
        Ok(())
    }

    /// The key of the closed row of the board with the same company, title and places.
    fn vanished(&self, id: i64, prepared: &Prepared) -> anyhow::Result<Option<String>> {
        let places = serde_json::to_string(&prepared.posting.places)?;
        let external: Option<String> = self
            .connection
            .prepare_cached(
                "select external from postings where kin = ?1 and board = ?2 and id < ?3 \
                 and closed is not null and places = ?4 order by closed desc, id desc limit 1",
            )?
            .query_row(params![prepared.identity.kin, self.board.id, id, places], |row| row.get(0))
            .optional()?;
        Ok(external.map(|external| {
            crate::posting::Key {
                feed: self.answer.feed.clone(),
                board: Some(self.answer.token.clone()).filter(|token| !token.is_empty()),
                external,
            }
            .to_string()
        }))
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

    fn index(&self) -> anyhow::Result<()> {
        for (id, prepared) in &self.prepared {
            index::write_prepared(self.connection, *id, &prepared.terms)?;
        }
        for id in &self.restated {
            index::rewrite(self.connection, self.dictionaries, *id)?;
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
        Origin::File => {
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
