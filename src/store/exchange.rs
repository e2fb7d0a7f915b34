//! Exchange between stores: what an export says of a posting beyond its draft goes in and
//! out. Histories are put together by the union of their entries, so that taking the same
//! export twice changes nothing and two machines agree once each has the other's.

use anyhow::Context as _;
use jiff::Timestamp;
use rusqlite::{Connection, params};

use super::tracking::{Kept, entries, keep, read_kept, refresh, write};
use super::{Store, index};
use crate::tracking::Entry;

/// The largest number that an export may ask for: a file cannot use up the numbers there are.
const LARGEST_ID: i64 = 1 << 40;

impl Store {
    /// Every posting's number, ascending.
    pub fn every_id(&self) -> anyhow::Result<Vec<i64>> {
        self.ids("select id from postings order by id")
    }

    /// The numbers of all rows of openings that have a history, ascending. Also of those that
    /// are no longer followed: the other machine has to learn that too.
    pub fn ids_with_history(&self) -> anyhow::Result<Vec<i64>> {
        self.ids(
            "with o as (select distinct p.opening from journal j join postings p on p.id = j.posting) \
             select p.id from o join postings p on p.id = o.opening \
             union select p.id from o join postings p on p.opening = o.opening and p.opening <> p.id \
             order by 1",
        )
    }

    fn ids(&self, sql: &str) -> anyhow::Result<Vec<i64>> {
        let mut statement = self.connection.prepare_cached(sql)?;
        let ids = statement.query_map([], |row| row.get(0))?;
        ids.collect::<Result<_, _>>().context("reading the numbers of postings")
    }

    /// The hash of a posting's draft, by which a refresh knows it again.
    pub fn hash(&self, posting: i64) -> anyhow::Result<i64> {
        self.connection
            .prepare_cached("select hash from postings where id = ?1")?
            .query_row([posting], |row| row.get(0))
            .with_context(|| format!("there is no posting {posting}"))
    }

    /// The entries written to this very row, in order, and the words kept with them.
    pub fn own_history(&self, posting: i64) -> anyhow::Result<(Vec<Entry>, Vec<Kept>)> {
        let rows = entries(&self.connection, "where posting = ?1", [posting])?;
        let mut kept = Vec::new();
        for (_, entry) in &rows {
            kept.extend(read_kept(&self.connection, &entry.id)?);
        }
        Ok((rows.into_iter().map(|(_, entry)| entry).collect(), kept))
    }

    /// Makes the next new posting get this number, where all given so far are smaller.
    pub fn reserve(&mut self, id: i64) -> anyhow::Result<()> {
        if !(1..LARGEST_ID).contains(&id) {
            return Ok(());
        }
        let transaction = self.connection.transaction()?;
        transaction.execute(
            "insert into sqlite_sequence (name, seq) select 'postings', 0 \
             where not exists (select 1 from sqlite_sequence where name = 'postings')",
            [],
        )?;
        transaction.execute(
            "update sqlite_sequence set seq = ?1 where name = 'postings' and seq < ?1",
            [id - 1],
        )?;
        Ok(transaction.commit()?)
    }

    /// Writes what an export says of postings beyond their drafts, in one transaction; returns
    /// how many entries were new.
    pub fn complete(&mut self, told: &[Told<'_>]) -> anyhow::Result<usize> {
        let transaction =
            self.connection.transaction_with_behavior(rusqlite::TransactionBehavior::Immediate)?;
        let mut new = 0;
        let mut changed = Vec::new();
        for told in told {
            let entries = adopt(&transaction, told)?;
            if entries > 0 {
                refresh(&transaction, &[told.posting])?;
            }
            if restate(&transaction, told)? || entries > 0 {
                changed.push(told.posting);
            }
            new += entries;
        }
        index::rewrite_openings(&transaction, &self.memory, &changed)?;
        transaction.commit()?;
        Ok(new)
    }
}

/// What an export says of a posting beyond its draft.
#[derive(Debug)]
pub struct Told<'a> {
    /// The posting's number here.
    pub posting: i64,
    /// When it was last seen and found closed, where it is new here.
    pub seen: Option<(Timestamp, Option<Timestamp>)>,
    /// The journal's entries.
    pub journal: &'a [Entry],
    /// The words kept with them.
    pub kept: &'a [Kept],
}

/// Takes the entries that are not here yet, and returns how many there were.
fn adopt(connection: &Connection, told: &Told<'_>) -> anyhow::Result<usize> {
    let mut new = 0;
    for entry in told.journal {
        new += write(connection, told.posting, entry)?;
    }
    for words in told.kept.iter().filter(|it| told.journal.iter().any(|entry| entry.id == it.entry))
    {
        keep(connection, &words.entry, &words.title, &words.text)?;
    }
    Ok(new)
}

/// Writes when a new posting was last seen and found closed; says whether that is news.
fn restate(connection: &Connection, told: &Told<'_>) -> anyhow::Result<bool> {
    let Some((last_seen, closed)) = told.seen else { return Ok(false) };
    let changed = connection
        .prepare_cached(
            "update postings set last_seen = ?2, closed = ?3 \
             where id = ?1 and (first_seen <> ?2 or closed is not ?3)",
        )?
        .execute(params![told.posting, last_seen.as_second(), closed.map(Timestamp::as_second)])?;
    Ok(changed > 0)
}
