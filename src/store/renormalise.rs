//! Renormalising: stored drafts are read by today's rules, in batches that each are whole.
//!
//! Tags, status and history stay as they are: what changes is how a draft is understood, not
//! the posting. A run over the whole store that is interrupted goes on where it stopped.

use std::collections::{BTreeMap, HashSet};
use std::sync::mpsc::sync_channel;

use anyhow::Context as _;
use jiff::Timestamp;
use rusqlite::{Connection, OptionalExtension as _};

use super::index::vocabulary::{Translation, Vocabulary};
use super::openings::Touched;
use super::postings::Prepared;
use super::{Store, drafts, fields, index, openings, rows};
use crate::feeds::Draft;
use crate::normalise::{self, normalise};
use crate::posting::Posting;

/// So many postings are read in one transaction.
const BATCH: usize = 2_000;

/// What reading again changed.
#[derive(Debug, Default, Clone, PartialEq, Eq)]
pub struct Renormalised {
    /// Postings that were read.
    pub read: usize,
    /// Postings in which any field changed.
    pub changed: usize,
    /// How many postings changed in each field.
    pub fields: BTreeMap<&'static str, usize>,
}

/// A stored posting on its way through today's rules.
struct Job {
    id: i64,
    hash: i64,
    feed: String,
    company: String,
    fetched: Timestamp,
    draft: Draft,
    old: Posting,
}

/// What one thread has read.
#[derive(Default)]
struct Part {
    vocabulary: Vocabulary,
    rows: Vec<Row>,
}

/// A posting as it reads today.
struct Row {
    id: i64,
    prepared: Prepared,
    differing: Vec<&'static str>,
}

impl Store {
    /// The postings that a run over the whole store has still to read, by their ids.
    pub fn to_renormalise(&self) -> anyhow::Result<Vec<i64>> {
        let mut statement = self.connection.prepare(
            "select id from postings where id > coalesce((select reached from progress \
             where work = 'renormalise'), 0) order by id",
        )?;
        let rows = statement.query_map([], |row| row.get(0))?;
        rows.collect::<Result<_, _>>().context("listing the postings")
    }

    /// Notes how far a run over the whole store has come; none where it is done.
    pub fn renormalised_to(&self, reached: Option<i64>) -> anyhow::Result<()> {
        match reached {
            Some(id) => self.connection.execute(
                "insert or replace into progress (work, reached) values ('renormalise', ?1)",
                [id],
            ),
            None => self.connection.execute("delete from progress where work = 'renormalise'", []),
        }?;
        Ok(())
    }

    /// Reads the drafts of postings anew, telling after each batch how far it is: the last
    /// id and what changed so far.
    pub fn renormalise(
        &mut self,
        ids: &[i64],
        mut watch: impl FnMut(&Self, i64, &Renormalised) -> anyhow::Result<()>,
    ) -> anyhow::Result<Renormalised> {
        let mut sum = Renormalised::default();
        let reader = self.reader()?;
        // One batch is read while the one before is written.
        let (sender, receiver) = sync_channel(1);
        std::thread::scope(|scope| {
            scope.spawn(move || {
                // Nobody takes it where writing has failed.
                ids.chunks(BATCH).all(|batch| sender.send(reader.read_again(batch)).is_ok())
            });
            for (batch, parts) in ids.chunks(BATCH).zip(receiver) {
                let parts = parts?;
                self.together(|store| {
                    store.write_again(batch, parts, &mut sum)?;
                    watch(store, batch[batch.len() - 1], &sum)
                })?;
            }
            Ok(sum)
        })
    }

    /// Reads the drafts of postings.
    fn read_again(&self, batch: &[i64]) -> anyhow::Result<Vec<Part>> {
        let jobs: Vec<Job> =
            batch.iter().filter_map(|id| self.job(*id).transpose()).collect::<Result<_, _>>()?;
        read_all(&jobs)
    }

    fn write_again(
        &self,
        batch: &[i64],
        mut parts: Vec<Part>,
        sum: &mut Renormalised,
    ) -> anyhow::Result<()> {
        for part in &mut parts {
            part.drop_overtaken(&self.connection)?;
        }
        for row in parts.iter().flat_map(|part| &part.rows) {
            sum.read += 1;
            sum.changed += usize::from(!row.differing.is_empty());
            for field in &row.differing {
                *sum.fields.entry(field).or_default() += 1;
            }
            rows::update(&self.connection, row.id, &row.prepared, None)?;
        }
        let touched: Vec<Touched<'_>> =
            batch.iter().map(|id| Touched { id: *id, new: None }).collect();
        let mut regrouped = openings::regroup(&self.connection, &touched)?;
        for part in &parts {
            let mut translation = Translation::from(&part.vocabulary);
            for Row { id, prepared, .. } in &part.rows {
                regrouped.remove(id);
                let terms = &prepared.terms;
                index::write_prepared(
                    &self.connection,
                    &self.memory,
                    *id,
                    terms,
                    &mut translation,
                )?;
            }
        }
        regrouped.iter().try_for_each(|id| index::rewrite(&self.connection, &self.memory, *id))
    }

    /// What is needed to read a posting again; none where its draft is missing.
    fn job(&self, id: i64) -> anyhow::Result<Option<Job>> {
        let Some(draft) = drafts::draft(&self.connection, &self.memory.dictionaries, id)? else {
            return Ok(None);
        };
        let stored = index::stored_row(&self.connection, id)?;
        let Some((hash, company)) = of_board(&self.connection, id)? else { return Ok(None) };
        let (old, feed, fetched) = (stored.posting, stored.key.feed, stored.first_seen);
        Ok(Some(Job { id, hash, feed, company, fetched, draft, old }))
    }
}

/// A posting's hash and the name of its board.
fn of_board(connection: &Connection, id: i64) -> anyhow::Result<Option<(i64, String)>> {
    let mut statement = connection.prepare_cached(
        "select p.hash, coalesce(b.name, b.token) from postings p \
         join boards b on b.id = p.board where p.id = ?1",
    )?;
    Ok(statement.query_row([id], |row| Ok((row.get(0)?, row.get(1)?))).optional()?)
}

/// Reads the drafts, on every processor.
fn read_all(jobs: &[Job]) -> anyhow::Result<Vec<Part>> {
    let threads = std::thread::available_parallelism().map_or(1, std::num::NonZero::get);
    let share = jobs.len().div_ceil(threads).max(1);
    std::thread::scope(|scope| {
        let parts: Vec<_> =
            jobs.chunks(share).map(|jobs| scope.spawn(|| Part::read(jobs))).collect();
        parts
            .into_iter()
            .map(|part| part.join().map_err(|_| anyhow::anyhow!("reading a draft panicked")))
            .collect()
    })
}

impl Part {
    /// Leaves out rows that a refresh has brought anew since they were read: it has read them
    /// by today's rules.
    fn drop_overtaken(&mut self, connection: &Connection) -> anyhow::Result<()> {
        let mut statement = connection.prepare_cached("select hash from postings where id = ?1")?;
        let mut current = HashSet::new();
        for row in &self.rows {
            let hash: Option<i64> =
                statement.query_row([row.id], |found| found.get(0)).optional()?;
            if hash == Some(row.prepared.hash) {
                current.insert(row.id);
            }
        }
        self.rows.retain(|row| current.contains(&row.id));
        Ok(())
    }

    fn read(jobs: &[Job]) -> Self {
        let mut part = Self::default();
        for job in jobs {
            let row = read(job, &mut part.vocabulary);
            part.rows.push(row);
        }
        part
    }
}

fn read(job: &Job, vocabulary: &mut Vocabulary) -> Row {
    let Job { id, hash, feed, company, fetched, draft, old } = job;
    let posting = normalise(draft, &normalise::Context { company, fetched: *fetched });
    let differing = fields::differences(old, &posting);
    let prepared = Prepared::again(vocabulary, feed, draft, *hash, posting);
    Row { id: *id, prepared, differing }
}
