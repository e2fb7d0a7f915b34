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
use super::vocabulary::{Document, Pairs, Terms, Vocabulary, pair_term};

/// As many rows wait at most; more would only take memory.
const MOST: usize = 4_000;

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
        if !rows.is_empty() {
            rows.sort_unstable_by_key(|(doc, _)| *doc);
            write(connection, &vocabulary, &rows).context("writing the search index")?;
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
    /// So many words are read of a row at once, which is part of a line of the processor's
    /// cache, while the ends of all lists still fit its fastest part.
    const TOGETHER: usize = 4;
    let mut lists = vec![Vec::new(); 64 * TOGETHER];
    for first in (0..Pairs::WORDS).step_by(TOGETHER) {
        for (place, (_, terms)) in rows.iter().enumerate() {
            for (lists, word) in lists.chunks_exact_mut(64).zip(first..) {
                let mut bits = terms.pairs.bits(word);
                while bits != 0 {
                    lists[bits.trailing_zeros() as usize].push(place as u64);
                    bits &= bits - 1;
                }
            }
        }
        for (bit, list) in lists.iter_mut().enumerate() {
            writer.list(&pair_term((first * 64 + bit) as u16), list)?;
            list.clear();
        }
    }
    Ok(())
}

fn write_words(
    writer: &mut Writer<'_>,
    vocabulary: &Vocabulary,
    rows: &[(i64, Terms)],
) -> anyhow::Result<()> {
    let lists = Lists::of(vocabulary, rows);
    let mut in_order: Vec<u32> = (0..vocabulary.len() as u32).collect();
    in_order.sort_unstable_by_key(|number| vocabulary.term(*number));
    let mut places = Vec::new();
    for number in in_order {
        places.clear();
        places.extend(lists.of_term(number).iter().map(|place| u64::from(*place)));
        writer.list(vocabulary.term(number), &places)?;
    }
    Ok(())
}

/// For each numbered term the rows that have it, upwards, as their places.
struct Lists {
    /// Where the list of each term begins.
    starts: Vec<u32>,
    /// Where it ends.
    ends: Vec<u32>,
    places: Vec<u32>,
}

impl Lists {
    fn of(vocabulary: &Vocabulary, rows: &[(i64, Terms)]) -> Self {
        let mut starts = vec![0_u32; vocabulary.len() + 1];
        for (_, terms) in rows {
            terms.numbers.each(|number| starts[number as usize + 1] += 1);
        }
        for place in 1..starts.len() {
            starts[place] += starts[place - 1];
        }
        let places = vec![0; starts.last().map_or(0, |all| *all as usize)];
        let mut lists = Self { ends: starts.clone(), starts, places };
        for (place, (_, terms)) in rows.iter().enumerate() {
            terms.numbers.each(|number| lists.add(number, place as u32));
        }
        lists
    }

    /// Adds a row to a term's list, unless it has just been added: a row may name a term twice.
    fn add(&mut self, number: u32, place: u32) {
        let (start, end) = (self.starts[number as usize], &mut self.ends[number as usize]);
        if *end == start || self.places[*end as usize - 1] != place {
            self.places[*end as usize] = place;
            *end += 1;
        }
    }

    fn of_term(&self, number: u32) -> &[u32] {
        let number = number as usize;
        &self.places[self.starts[number] as usize..self.ends[number] as usize]
    }
}
