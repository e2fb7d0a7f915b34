//! Running a filter: one walk through the search index, newest first, that stops at the limit.
//!
//! The row ids of the index count days down, so that reading them upwards gives the newest
//! first without a sort, and a range of days is a range of row ids. What the index only
//! approximates is checked row by row as the rows stream by.

use std::ops::Range;

use anyhow::Context as _;
use jiff::Timestamp;
use jiff::civil::Date;
use jiff::tz::TimeZone;
use rusqlite::OptionalExtension as _;

use super::candidate::{Asked, candidate};
use super::condition::{Condition, Days, Pay};
use super::expression::{self, Bound, Expression, and, is_exact};
use super::matches::meets;
use super::walk::{Match, Walk};
use super::{Filter, Setting};
use crate::posting::Salary;
use crate::store::{Store, Stored, terms};

/// Whether openings or their rows are found.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Merging {
    /// One row an opening, found by the places of all.
    Merged,
    /// Each row by itself.
    Separate,
}

/// How a filter is run.
#[derive(Debug, Clone)]
pub struct Plan {
    /// The expression over the index.
    pub expression: Expression,
    /// The row ids to look at: the days, where the filter names some.
    pub docs: Range<i64>,
    /// What is checked on each row that the index finds.
    pub checks: Vec<Filter>,
    /// Rows that need no check: the index tells that they fulfil it.
    pub sure: Expression,
}

/// The mark of rows that need no check, the first of every walk.
const SURE: u32 = 1;

/// Where a found posting stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Found {
    /// The row id of the index; smaller for newer postings.
    pub doc: i64,
    /// The posting.
    pub id: i64,
}

/// A number of matches, or more than that.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Count {
    /// So many.
    Exactly(usize),
    /// More than were counted.
    MoreThan(usize),
}

impl Plan {
    /// Plans a filter.
    pub fn new(filter: &Filter, merging: Merging, setting: &Setting) -> Self {
        let mut docs = i64::MIN..i64::MAX;
        let mut checks = Vec::new();
        for part in filter.conjuncts() {
            match part {
                Filter::Is(Condition::Posted(days)) => docs = narrowed(docs, docs_of(*days)),
                part if is_exact(part) => {}
                part => checks.push(part.clone()),
            }
        }
        let lead = match merging {
            Merging::Merged => Expression::Term(terms::LEAD.to_owned()),
            Merging::Separate => Expression::Everything,
        };
        let expression = and(vec![lead, expression::expression(filter, Bound::Upper, setting)]);
        let sure = checks.iter().map(|check| expression::expression(check, Bound::Lower, setting));
        let sure = and(sure.collect());
        Self { expression, docs, checks, sure }
    }

    /// The plan with one more expression to fulfil.
    #[must_use]
    pub fn and(&self, more: Expression) -> Self {
        Self { expression: and(vec![self.expression.clone(), more]), ..self.clone() }
    }

    /// Calls `each` with every match, newest first, until it has enough.
    pub fn each(
        &self,
        store: &Store,
        setting: &Setting,
        mut each: impl FnMut(Found) -> Enough,
    ) -> anyhow::Result<()> {
        let mut walk = self.walk(&[], store)?;
        while let Some(found) = walk.step().context("searching")? {
            let Some(found) = self.checked(found, store, setting)? else { continue };
            if each(found) == Enough::Yes {
                break;
            }
        }
        Ok(())
    }

    /// The posting of a row that the index found, if it fulfils what the index cannot tell.
    pub(super) fn checked(
        &self,
        found: Match,
        store: &Store,
        setting: &Setting,
    ) -> anyhow::Result<Option<Found>> {
        let Some(id) = id_of(store, found.doc)? else { return Ok(None) };
        let passes = self.passes(found, id, store, setting)?;
        Ok(passes.then_some(Found { doc: found.doc, id }))
    }

    /// Whether a row that the index found needs no check.
    fn is_sure(&self, found: Match) -> bool {
        self.checks.is_empty() || found.marks & SURE != 0
    }

    /// A walk over what its expression finds, unchecked.
    fn walk<'a>(&self, marks: &[&Expression], store: &'a Store) -> anyhow::Result<Walk<'a>> {
        // Where nothing is checked, nobody asks for the mark.
        let sure = if self.checks.is_empty() { &Expression::Nothing } else { &self.sure };
        let marks: Vec<&Expression> = std::iter::once(sure).chain(marks.iter().copied()).collect();
        Walk::begin(store.connection(), &self.expression, &marks, self.docs.clone())
            .context("searching")
    }

    /// Whether a posting that the index found fulfils what the index cannot tell.
    pub(super) fn passes(
        &self,
        found: Match,
        id: i64,
        store: &Store,
        setting: &Setting,
    ) -> anyhow::Result<bool> {
        if self.is_sure(found) {
            return Ok(true);
        }
        // Pay alone is read in a tenth of the time.
        let mut pays = self.checks.iter().filter_map(pay_of).peekable();
        if pays.peek().is_some() {
            let salary = salary(store, id)?;
            if !pays.all(|pay| salary.as_ref().is_some_and(|salary| meets(pay, salary, setting))) {
                return Ok(false);
            }
        }
        if self.checks.iter().all(|check| pay_of(check).is_some()) {
            return Ok(true);
        }
        let asked = Asked::by(self.checks.iter().flat_map(Filter::conditions));
        let Some(candidate) = candidate(store, id, asked)? else { return Ok(false) };
        Ok(self.checks.iter().all(|check| check.matches(&candidate, setting)))
    }

    /// Whether a match must be read from its draft to be sure of it, which takes a thousand
    /// times as long as finding it: such a plan is not run only to count.
    pub fn needs_text(&self) -> bool {
        self.checks.iter().flat_map(Filter::conditions).any(Condition::needs_text)
    }

    /// The newest matches.
    pub fn newest(
        &self,
        store: &Store,
        setting: &Setting,
        limit: Option<usize>,
    ) -> anyhow::Result<Vec<Found>> {
        let mut all = Vec::new();
        self.each(store, setting, |found| {
            all.push(found);
            Enough::when(limit.is_some_and(|limit| all.len() >= limit))
        })?;
        Ok(all)
    }

    /// The newest rows that its expression finds, unchecked, and which of some other
    /// expressions each fulfils: the second bit is the mark of the first of these.
    pub(super) fn marked(
        &self,
        marks: &[&Expression],
        store: &Store,
        limit: usize,
    ) -> anyhow::Result<Vec<Match>> {
        let mut walk = self.walk(marks, store)?;
        let mut found = Vec::new();
        while found.len() < limit
            && let Some(next) = walk.step().context("searching")?
        {
            found.push(next);
        }
        Ok(found)
    }

    /// How many match; counting stops beyond `most`.
    pub fn count(
        &self,
        store: &Store,
        setting: &Setting,
        most: Option<usize>,
    ) -> anyhow::Result<Count> {
        Ok(self.newest_of_all(store, setting, 0, most)?.1)
    }

    /// The newest matches, and how many there are in all; counting stops beyond `most`.
    pub fn newest_of_all(
        &self,
        store: &Store,
        setting: &Setting,
        limit: usize,
        most: Option<usize>,
    ) -> anyhow::Result<(Vec<Found>, Count)> {
        let mut walk = self.walk(&[], store)?;
        let (mut newest, mut counted) = (Vec::new(), 0);
        let enough = most.map_or(usize::MAX, |most| most.saturating_add(1)).max(limit);
        while counted < enough
            && let Some(next) = walk.step().context("searching")?
        {
            // What is only counted need not be read, if nothing is to be checked.
            if newest.len() < limit || !self.is_sure(next) {
                let Some(found) = self.checked(next, store, setting)? else { continue };
                newest.extend((newest.len() < limit).then_some(found));
            }
            counted += 1;
        }
        Ok((newest, Count::of(counted, most)))
    }
}

impl Count {
    /// A count that stopped beyond `most`.
    pub fn of(counted: usize, most: Option<usize>) -> Self {
        match most {
            Some(most) if counted > most => Self::MoreThan(most),
            _ => Self::Exactly(counted),
        }
    }
}

/// The pay that a check asks for, where it asks for nothing else.
fn pay_of(check: &Filter) -> Option<&Pay> {
    match check {
        Filter::Is(Condition::Pay(pay)) => Some(pay),
        _ => None,
    }
}

fn salary(store: &Store, id: i64) -> anyhow::Result<Option<Salary>> {
    let mut statement =
        store.connection().prepare_cached("select salary from postings where id = ?1")?;
    let json: Option<String> = statement.query_row([id], |row| row.get(0)).optional()?.flatten();
    json.map(|json| serde_json::from_str(&json)).transpose().context("reading what it pays")
}

/// The statement that finds the posting of a row id.
pub const ID_OF: &str = "select id from postings where doc = ?1";

/// The posting of a row id.
pub(super) fn id_of(store: &Store, doc: i64) -> anyhow::Result<Option<i64>> {
    let mut statement = store.connection().prepare_cached(ID_OF)?;
    Ok(statement.query_row([doc], |row| row.get(0)).optional()?)
}

/// Whether a search has found what it was to find.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Enough {
    /// Stop.
    Yes,
    /// Go on.
    No,
}

impl Enough {
    fn when(reached: bool) -> Self {
        if reached { Self::Yes } else { Self::No }
    }
}

/// The rows of ids, in the order of the ids.
pub fn load(store: &Store, found: &[Found]) -> anyhow::Result<Vec<Stored>> {
    let ids: Vec<i64> = found.iter().map(|found| found.id).collect();
    store.load(&ids)
}

/// The row ids of days.
fn docs_of(days: Days) -> Range<i64> {
    let start = days.last.map_or(i64::MIN, |last| terms::day(second(last)).start);
    let end = days.first.map_or(i64::MAX, |first| terms::day(second(first)).end);
    start..end
}

fn second(day: Date) -> i64 {
    day.to_zoned_datetime(TimeZone::UTC).map_or(0, |zoned| Timestamp::from(zoned).as_second())
}

fn narrowed(one: Range<i64>, other: Range<i64>) -> Range<i64> {
    one.start.max(other.start)..one.end.min(other.end)
}

/// The first row id of a day.
pub(super) fn doc_of(day: Date) -> i64 {
    terms::day(second(day)).start
}
