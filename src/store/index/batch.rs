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
use super::vocabulary::{Document, PAIRS, Terms, Vocabulary, pair_term};

/// As many rows wait at most; more would only take memory.
const MOST: usize = 4_000;

/// A segment has no more rows than two bytes can number: all their places stand in memory.
const MOST_PLACES: usize = 1 << 16;

/// Rows of the index that wait to be written.
#[derive(Default)]
pub(in super::super) struct Batch {
    pub(super) vocabulary: Vocabulary,
    /// Row ids with their terms.
    rows: Vec<(i64, Terms)>,
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
        let terms = document.finish();
        self.rows.push((doc, terms));
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
        let mut rows = std::mem::take(&mut self.rows);
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
        rows.sort_unstable_by_key(|(doc, _)| *doc);
        for rows in rows.chunks(MOST_PLACES) {
            write(connection, &vocabulary, rows).context("writing the search index")?;
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
    rows: &[(i64, Terms)],
) -> anyhow::Result<()> {
    let mut writer = Writer::begin(connection)?;
    let docs: Vec<u64> = rows.iter().map(|(doc, _)| doc.cast_unsigned()).collect();
    writer.list(segment::ROWS, &docs)?;
    write_pairs(&mut writer, rows)?;
    write_words(&mut writer, vocabulary, rows)?;
    writer.end(rows.len())
}

/// Writes the lists of pairs of words, which stand before all words.
fn write_pairs(writer: &mut Writer<'_>, rows: &[(i64, Terms)]) -> anyhow::Result<()> {
    let lists = Lists::of(PAIRS, rows, |terms| terms.pairs.iter().map(|pair| u32::from(*pair)));
    let mut places = Vec::new();
    for pair in 0..PAIRS {
        lists.read(pair as u32, &mut places);
        writer.list(&pair_term(pair as u16), &places)?;
    }
    Ok(())
}

fn write_words(
    writer: &mut Writer<'_>,
    vocabulary: &Vocabulary,
    rows: &[(i64, Terms)],
) -> anyhow::Result<()> {
    let lists = Lists::of(vocabulary.len(), rows, |terms| terms.numbers.iter());
    let mut in_order: Vec<u32> = (0..vocabulary.len() as u32).collect();
    in_order.sort_unstable_by_key(|number| vocabulary.term(*number));
    let mut places = Vec::new();
    for number in in_order {
        lists.read(number, &mut places);
        writer.list(vocabulary.term(number), &places)?;
    }
    Ok(())
}

/// For each numbered term the rows that have it, upwards, as their places.
struct Lists {
    /// Where the list of each term ends; it begins where the one before ends.
    ends: Vec<u32>,
    places: Vec<u16>,
}

impl Lists {
    /// The lists of so many terms in at most [`MOST_PLACES`] rows; `of_row` gives those of a
    /// row.
    fn of<'a, I: Iterator<Item = u32>>(
        count: usize,
        rows: &'a [(i64, Terms)],
        of_row: impl Fn(&'a Terms) -> I,
    ) -> Self {
        let mut ends = vec![0_u32; count + 1];
        for (_, terms) in rows {
            of_row(terms).for_each(|number| ends[number as usize + 1] += 1);
        }
        for place in 1..ends.len() {
            ends[place] += ends[place - 1];
        }
        let mut places = vec![0; ends[count] as usize];
        for (place, (_, terms)) in rows.iter().enumerate() {
            of_row(terms).for_each(|number| {
                let end = &mut ends[number as usize];
                places[*end as usize] = place as u16;
                *end += 1;
            });
        }
        Self { ends, places }
    }

    /// Reads the list of a term. A row may name a term twice, and counts once.
    fn read(&self, number: u32, list: &mut Vec<u64>) {
        let number = number as usize;
        let start = number.checked_sub(1).map_or(0, |before| self.ends[before]);
        let places = &self.places[start as usize..self.ends[number] as usize];
        list.clear();
        list.extend(places.iter().map(|place| u64::from(*place)));
        list.dedup();
    }
}
