//! Lines that `jobs export` wrote: each goes to the board it came from, keeps its number
//! where that is free, and brings its history along.
//!
//! A posting that is known already takes the line's words only where the line has seen it
//! later, and never its being closed: a file cannot tell that a posting is gone. Only a
//! posting that is new here is closed if it was closed there.

use std::collections::HashSet;

use anyhow::{Context as _, ensure};
use jiff::Timestamp;
use serde::Deserialize as _;
use serde_json::Value;

use super::Importer;
use crate::commands::exchange::Line;
use crate::feeds::WrittenDraft;
use crate::normalise::{Context, normalise};
use crate::store::exchange::Told;
use crate::store::{Answer, Known, Origin};

/// Reads a line of an export; none where it is a line of another kind.
pub fn read(line: &str) -> anyhow::Result<Option<Line>> {
    let line = line.trim_start_matches('\u{feff}').trim();
    let value: Value = serde_json::from_str(line).context("the line is not JSON")?;
    if !value.get("record").is_some_and(Value::is_object) {
        return Ok(None);
    }
    let line = Line::deserialize(value).context("the line is none that `jobs export` writes")?;
    check(&line)?;
    Ok(Some(line))
}

/// The end of the year 9999 in microseconds. An entry from beyond would be the last for ever.
const LATEST: i64 = 253_402_300_800_000_000;

/// Refuses what no export has written.
fn check(line: &Line) -> anyhow::Result<()> {
    let key = line.key();
    ensure!(!line.feed.is_empty() && !line.record.draft.id.is_empty(), "/feed: missing");
    for (number, entry) in line.record.journal.iter().enumerate() {
        ensure!(
            (0..LATEST).contains(&entry.clock),
            "/record/journal/{number}/clock: {} is no moment that a clock can show",
            entry.clock
        );
        ensure!(
            entry.is_genuine(&key),
            "/record/journal/{number}: its id does not fit its content: the line was edited"
        );
    }
    Ok(())
}

impl Importer<'_> {
    /// Puts exported lines into the store.
    pub fn take_exported(&mut self, lines: &[Line]) -> anyhow::Result<()> {
        for run in lines.chunk_by(goes_along) {
            self.take_run(run)?;
        }
        Ok(())
    }

    /// Takes lines of one board that were first seen at once and are numbered in a row.
    fn take_run(&mut self, run: &[Line]) -> anyhow::Result<()> {
        let Some(first) = run.first() else { return Ok(()) };
        let known = self.store.known(&first.feed, first.token())?;
        let mut new = answer(first);
        let mut later = answer(first);
        for line in run {
            match known.get(&line.record.draft.id) {
                None => add(line, &mut new)?,
                Some(known) if self.is_later(line, known)? => add(line, &mut later)?,
                Some(_) => self.counts.merged.unchanged += 1,
            }
        }
        self.store.reserve(first.id)?;
        for (answer, now) in [(&mut new, first.first_seen), (&mut later, self.session.clock.now())]
        {
            if !answer.fresh.is_empty() {
                self.store.pack(answer)?;
                self.counts.add(self.store.merge(answer, now)?);
            }
        }
        self.complete(run, &new)
    }

    /// Writes what the merge does not: when new postings were last seen and found closed, and
    /// everybody's history.
    fn complete(&mut self, run: &[Line], new: &Answer) -> anyhow::Result<()> {
        let Some(first) = run.first() else { return Ok(()) };
        let known = self.store.known(&first.feed, first.token())?;
        let fresh: HashSet<&str> =
            new.fresh.iter().map(|prepared| prepared.external.as_str()).collect();
        let told = run.iter().filter_map(|line| {
            let id = line.record.draft.id.as_str();
            Some(Told {
                posting: known.get(id)?.id,
                seen: fresh.contains(id).then_some((line.last_seen, line.closed)),
                journal: &line.record.journal,
                kept: &line.record.kept,
            })
        });
        self.counts.entries += self.store.complete(&told.collect::<Vec<_>>())?;
        Ok(())
    }

    fn is_later(&self, line: &Line, known: &Known) -> anyhow::Result<bool> {
        let draft = self.store.draft(known.id)?;
        if draft.as_ref() == Some(&line.record.draft) {
            return Ok(false);
        }
        let last_seen = self.store.load(&[known.id])?.pop().map(|stored| stored.last_seen);
        Ok(last_seen.is_none_or(|last_seen: Timestamp| line.last_seen > last_seen))
    }
}

fn add(line: &Line, answer: &mut Answer) -> anyhow::Result<()> {
    let draft = &line.record.draft;
    let context = Context { company: &line.company, fetched: line.first_seen };
    let mut posting = normalise(draft, &context);
    posting.posted = line.posted;
    let written = WrittenDraft { hash: line.record.hash, ..draft.written()? };
    answer.add(draft, written, posting);
    Ok(())
}

fn answer(line: &Line) -> Answer {
    Answer {
        feed: line.feed.clone(),
        token: line.token().to_owned(),
        origin: Origin::File,
        ..Answer::default()
    }
}

fn goes_along(one: &Line, next: &Line) -> bool {
    one.feed == next.feed
        && one.board == next.board
        && one.first_seen == next.first_seen
        && one.id.checked_add(1) == Some(next.id)
}
