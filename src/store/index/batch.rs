//! Batch: terms on their way into the index, gathered until the transaction ends.
//!
//! Everything that a transaction writes becomes one segment: its lists are made by counting,
//! not by sorting, and each term is written once for all postings that have it.

use std::collections::{HashMap, HashSet};
use std::ops::Range;

use anyhow::Context as _;
use rusqlite::Connection;

use super::super::terms;
use super::segment::{self, Writer};
use super::vocabulary::{Document, Vocabulary};

/// As many rows wait at most; more would only take memory.
const MOST: usize = 4_000;

/// Rows of the index that wait to be written.
#[derive(Default)]
pub(in super::super) struct Batch {
    pub(super) vocabulary: Vocabulary,
    rows: Vec<(i64, Range<usize>)>,
    terms: Vec<u32>,
    /// Row ids that are in no use any more.
    retired: HashSet<i64>,
    /// The next free row id of days, by their first ones.
    free: HashMap<i64, i64>,
}

impl Batch {
    /// The next free row id on the day of a second.
    pub(in super::super) fn place(
        &mut self,
        connection: &Connection,
        second: i64,
    ) -> anyhow::Result<i64> {
        let mut day = terms::day(second);
        loop {
            let next = match self.free.get(&day.start) {
                Some(next) => *next,
                None => first_free(connection, &day)?,
            };
            self.free.insert(day.start, next + 1);
            if next < day.end {
                return Ok(next);
            }
            // A day that is full, which takes millions of postings, goes on in the one before.
            day = day.end..day.end + (day.end - day.start);
        }
    }

    /// Writes a row under a new row id.
    pub(super) fn insert(
        &mut self,
        doc: i64,
        gather: impl FnOnce(&mut Document<'_>) -> anyhow::Result<()>,
    ) -> anyhow::Result<()> {
        let mut document = self.vocabulary.document();
        gather(&mut document)?;
        let start = self.terms.len();
        self.terms.extend(document.finish());
        self.rows.push((doc, start..self.terms.len()));
        Ok(())
    }

    /// Gives a row id up: what the index holds under it counts no more.
    pub(in super::super) fn retire(&mut self, doc: i64) {
        self.retired.insert(doc);
    }

    /// Forgets everything that waits: its transaction has ended.
    pub(in super::super) fn clear(&mut self) {
        *self = Self::default();
    }

    /// Writes everything once a good many rows wait.
    pub(in super::super) fn flush_if_many(
        &mut self,
        connection: &Connection,
    ) -> anyhow::Result<()> {
        if self.rows.len() < MOST { Ok(()) } else { self.flush(connection) }
    }

    /// Writes everything that waits.
    pub(in super::super) fn flush(&mut self, connection: &Connection) -> anyhow::Result<()> {
        let retired = std::mem::take(&mut self.retired);
        // A row that was written twice in one transaction never was in the index.
        let (mut rows, terms) = (std::mem::take(&mut self.rows), std::mem::take(&mut self.terms));
        let vocabulary = std::mem::take(&mut self.vocabulary);
        let waiting: HashSet<i64> = if retired.is_empty() {
            HashSet::new()
        } else {
            rows.iter().map(|(doc, _)| *doc).collect()
        };
        rows.retain(|(doc, _)| !retired.contains(doc));
        let mut dead = connection.prepare_cached("insert or ignore into dead (doc) values (?1)")?;
        for doc in retired.difference(&waiting) {
            dead.execute([doc]).context("taking a row out of the index")?;
        }
        if !rows.is_empty() {
            rows.sort_unstable_by_key(|(doc, _)| *doc);
            write(connection, &vocabulary, &rows, &terms).context("writing the search index")?;
        }
        segment::tidy(connection)
    }
}

/// The first row id of a day that no posting has or had.
fn first_free(connection: &Connection, day: &Range<i64>) -> anyhow::Result<i64> {
    let last: Option<i64> = connection
        .prepare_cached(
            "select max((select coalesce(max(doc), -1) from postings where doc >= ?1 and doc < ?2), \
             (select coalesce(max(doc), -1) from dead where doc >= ?1 and doc < ?2))",
        )?
        .query_row([day.start, day.end], |row| row.get(0))?;
    Ok(last.filter(|last| *last >= 0).map_or(day.start, |last| last + 1))
}

/// Writes rows, which are in the order of their row ids, as a segment.
fn write(
    connection: &Connection,
    vocabulary: &Vocabulary,
    rows: &[(i64, Range<usize>)],
    terms: &[u32],
) -> anyhow::Result<()> {
    let lists = Lists::of(vocabulary, rows, terms);
    let mut writer = Writer::begin(connection)?;
    let docs: Vec<u64> = rows.iter().map(|(doc, _)| doc.cast_unsigned()).collect();
    writer.list(segment::ROWS, &docs)?;
    let (mut term, mut places) = (Vec::new(), Vec::new());
    for number in in_order(vocabulary) {
        places.clear();
        places.extend(lists.of_term(number).iter().map(|place| u64::from(*place)));
        vocabulary.spell(number, &mut term);
        writer.list(&term, &places)?;
    }
    writer.end(rows.len())
}

/// Every number in the order in which its term is spelled.
fn in_order(vocabulary: &Vocabulary) -> impl Iterator<Item = u32> {
    let mut words: Vec<u32> = (0..vocabulary.len() as u32).collect();
    words.sort_unstable_by(|one, other| vocabulary.term(*one).cmp(vocabulary.term(*other)));
    Vocabulary::pairs().chain(words)
}

/// For each term the rows that have it, upwards, as their places.
struct Lists {
    words: usize,
    /// Where the list of each term begins; words first, then pairs.
    starts: Vec<u32>,
    places: Vec<u32>,
}

impl Lists {
    fn of(vocabulary: &Vocabulary, rows: &[(i64, Range<usize>)], terms: &[u32]) -> Self {
        let words = vocabulary.len();
        let slot = |number: u32| slot(words, number);
        let mut starts = vec![0_u32; words + Vocabulary::pairs().len() + 1];
        let of_rows = || rows.iter().map(|(_, range)| &terms[range.clone()]);
        of_rows().flatten().for_each(|number| starts[slot(*number) + 1] += 1);
        for place in 1..starts.len() {
            starts[place] += starts[place - 1];
        }
        let mut ends = starts.clone();
        let mut places = vec![0; starts.last().map_or(0, |all| *all as usize)];
        for (place, terms) in of_rows().enumerate() {
            for number in terms {
                let end = &mut ends[slot(*number)];
                places[*end as usize] = place as u32;
                *end += 1;
            }
        }
        Self { words, starts, places }
    }

    fn of_term(&self, number: u32) -> &[u32] {
        let slot = slot(self.words, number);
        &self.places[self.starts[slot] as usize..self.starts[slot + 1] as usize]
    }
}

fn slot(words: usize, number: u32) -> usize {
    if Vocabulary::is_pair(number) {
        words + (number - Vocabulary::pairs().start) as usize
    } else {
        number as usize
    }
}
