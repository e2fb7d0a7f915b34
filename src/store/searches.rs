//! Saved searches and their marks, and when refreshes began.
//!
//! A mark is a posting's id: ids only grow, so everything above the mark is new to the search.
//! Moving it hands the stretch between the old and the new mark to one caller alone, also
//! where two run at once.

use anyhow::Context as _;
use jiff::Timestamp;
use rusqlite::{OptionalExtension as _, Row, TransactionBehavior, params};

use super::Store;

/// A saved search.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SavedSearch {
    /// Its name.
    pub name: String,
    /// The query as typed.
    pub query: String,
    /// When it was made.
    pub made: Timestamp,
    /// When its mark was last moved.
    pub ran: Option<Timestamp>,
    /// Postings up to this id have been shown.
    pub mark: i64,
}

/// Whether a search of that name was there before.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Saved {
    /// It is new.
    Added,
    /// It has another query now; its mark begins anew.
    Replaced,
}

/// The ids a run is to show: above the first, up to the second.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Stretch {
    /// Shown already.
    pub after: i64,
    /// The newest id there is.
    pub until: i64,
}

fn read(row: &Row<'_>) -> rusqlite::Result<SavedSearch> {
    let moment = |second: i64| Timestamp::from_second(second).unwrap_or(Timestamp::UNIX_EPOCH);
    Ok(SavedSearch {
        name: row.get(0)?,
        query: row.get(1)?,
        made: moment(row.get(2)?),
        ran: row.get::<_, Option<i64>>(3)?.map(moment),
        mark: row.get(4)?,
    })
}

impl Store {
    /// Keeps a search under a name.
    pub fn save_search(
        &mut self,
        name: &str,
        query: &str,
        now: Timestamp,
    ) -> anyhow::Result<Saved> {
        let known = self.saved_search(name)?.is_some();
        self.connection().execute(
            "insert into searches (name, query, made) values (?1, ?2, ?3) \
             on conflict (name) do update set query = ?2, made = ?3, ran = null, mark = 0",
            params![name, query, now.as_second()],
        )?;
        Ok(if known { Saved::Replaced } else { Saved::Added })
    }

    /// The saved search of a name.
    pub fn saved_search(&self, name: &str) -> anyhow::Result<Option<SavedSearch>> {
        let mut statement = self
            .connection()
            .prepare_cached("select name, query, made, ran, mark from searches where name = ?1")?;
        Ok(statement.query_row([name], read).optional()?)
    }

    /// Every saved search, by name.
    pub fn saved_searches(&self) -> anyhow::Result<Vec<SavedSearch>> {
        let mut statement = self
            .connection()
            .prepare_cached("select name, query, made, ran, mark from searches order by name")?;
        let rows = statement.query_map([], read)?;
        rows.collect::<Result<_, _>>().context("reading the saved searches")
    }

    /// Forgets a search; says whether there was one.
    pub fn remove_search(&mut self, name: &str) -> anyhow::Result<bool> {
        let removed = self.connection().execute("delete from searches where name = ?1", [name])?;
        Ok(removed > 0)
    }

    /// What a search has not shown yet.
    pub fn unshown(&self, search: &SavedSearch) -> anyhow::Result<Stretch> {
        let until = self.connection().query_row(NEWEST, [], |row| row.get(0))?;
        Ok(Stretch { after: search.mark, until })
    }

    /// Moves a search's mark to the newest posting; the caller alone shows what lies between.
    pub fn claim(&mut self, name: &str, now: Timestamp) -> anyhow::Result<Stretch> {
        let transaction =
            self.connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
        let until = transaction.query_row(NEWEST, [], |row| row.get(0))?;
        let after = transaction
            .query_row("select mark from searches where name = ?1", [name], |row| row.get(0))
            .with_context(|| format!("there is no saved search {name:?}"))?;
        transaction.execute(
            "update searches set mark = ?2, ran = ?3 where name = ?1",
            params![name, until, now.as_second()],
        )?;
        transaction.commit()?;
        Ok(Stretch { after, until })
    }

    /// Gives a stretch back that could not be shown, unless somebody has moved on since.
    pub fn give_back(&mut self, name: &str, stretch: Stretch) -> anyhow::Result<()> {
        self.connection().execute(
            "update searches set mark = ?2 where name = ?1 and mark = ?3",
            params![name, stretch.after, stretch.until],
        )?;
        Ok(())
    }

    /// Notes that a refresh begins: what is first seen from now on is new.
    pub fn begin_refresh(&mut self, now: Timestamp) -> anyhow::Result<()> {
        self.connection()
            .execute("insert into refreshes (begun) values (?1)", [now.as_second()])?;
        Ok(())
    }

    /// When the last refresh began; none before the first.
    pub fn last_refresh(&self) -> anyhow::Result<Option<Timestamp>> {
        let second: Option<i64> = self
            .connection()
            .prepare_cached("select begun from refreshes order by id desc limit 1")?
            .query_row([], |row| row.get(0))
            .optional()?;
        Ok(second.and_then(|second| Timestamp::from_second(second).ok()))
    }
}

/// The newest posting's id.
const NEWEST: &str = "select coalesce(max(id), 0) from postings";
