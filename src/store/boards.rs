//! Boards in the store: when each was asked and how that went.

use jiff::Timestamp;
use rusqlite::{Row, params};

use super::Store;

/// How a board has been doing.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Health {
    /// The feed's id.
    pub feed: String,
    /// The board's token; empty for a feed without boards.
    pub token: String,
    /// The company's name, where known.
    pub name: Option<String>,
    /// When it was last asked.
    pub asked: Option<Timestamp>,
    /// When it last answered completely.
    pub succeeded: Option<Timestamp>,
    /// Failed refreshes in a row.
    pub failures: u32,
    /// Answers in a row that said that there is no such board.
    pub gone: u32,
    /// Why the last refresh failed.
    pub error: Option<String>,
    /// How many postings the answer had that is not believed yet, because it lost too many.
    pub held: Option<u32>,
    /// Where the host says that the board has moved to for good.
    pub moved: Option<String>,
}

/// Where a host says that a board is.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub enum Address {
    /// It said nothing about that.
    #[default]
    Unheard,
    /// Where it was asked.
    Stays,
    /// At another address, for good.
    Moved(String),
}

impl Health {
    /// Answers in a row that say "no such board" after which a board counts as dead.
    pub const GONE_FOR_DEAD: u32 = 3;

    /// Whether the board is no longer asked.
    pub fn is_dead(&self) -> bool {
        self.gone >= Self::GONE_FOR_DEAD
    }
}

/// A refresh of a board that failed.
#[derive(Debug, Clone)]
pub struct Failed<'a> {
    /// The feed's id.
    pub feed: &'a str,
    /// The board's token.
    pub token: &'a str,
    /// Why.
    pub error: &'a str,
    /// What it says about the board.
    pub absence: Absence,
    /// Whether the host heard of it.
    pub reached: Reached,
}

/// Whether a request got as far as its host. A board whose host was not reached stays due.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Reached {
    /// It did.
    Host,
    /// It did not.
    Nobody,
}

/// Whether a failure says that there is no such board.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Absence {
    /// 404 or 410.
    Gone,
    /// Anything else says nothing about that.
    Unknown,
}

impl Store {
    /// Every board that was ever asked.
    pub fn boards(&self) -> anyhow::Result<Vec<Health>> {
        let mut statement = self.connection.prepare_cached(
            "select feed, token, name, asked, succeeded, failures, gone, error, held, moved from boards \
             order by feed, token",
        )?;
        let rows = statement.query_map([], health)?;
        Ok(rows.collect::<Result<_, _>>()?)
    }

    /// Notes where a board's host says that it is.
    pub fn keep_address(
        &mut self,
        feed: &str,
        token: &str,
        address: &Address,
    ) -> anyhow::Result<()> {
        let moved = match address {
            Address::Unheard => return Ok(()),
            Address::Stays => None,
            Address::Moved(url) => Some(url),
        };
        self.connection
            .prepare_cached(
                "update boards set moved = ?3 where feed = ?1 and token = ?2 \
                 and moved is not ?3",
            )?
            .execute(params![feed, token, moved])?;
        Ok(())
    }

    /// Notes that a refresh of a board failed.
    pub fn failed(&mut self, failed: &Failed<'_>, now: Timestamp) -> anyhow::Result<()> {
        let gone = i64::from(failed.absence == Absence::Gone);
        let asked = (failed.reached == Reached::Host).then(|| now.as_second());
        self.connection
            .prepare_cached(
                "insert into boards (feed, token, asked, failures, gone, error) \
                 values (?1, ?2, ?3, 1, ?5, ?4) \
                 on conflict (feed, token) do update set asked = coalesce(?3, asked), \
                 failures = failures + 1, \
                 error = ?4, gone = case when ?5 then gone + 1 else 0 end",
            )?
            .execute(params![failed.feed, failed.token, asked, failed.error, gone])?;
        Ok(())
    }
}

fn health(row: &Row<'_>) -> rusqlite::Result<Health> {
    let moment = |column: usize| -> rusqlite::Result<Option<Timestamp>> {
        Ok(row
            .get::<_, Option<i64>>(column)?
            .and_then(|second| Timestamp::from_second(second).ok()))
    };
    Ok(Health {
        feed: row.get(0)?,
        token: row.get(1)?,
        name: row.get(2)?,
        asked: moment(3)?,
        succeeded: moment(4)?,
        failures: row.get(5)?,
        gone: row.get(6)?,
        error: row.get(7)?,
        held: row.get(8)?,
        moved: row.get(9)?,
    })
}
