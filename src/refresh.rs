//! A refresh: feeds are asked, their answers read, normalised and stored.
//!
//! It drives the upper line of the picture. [`agenda`] says which boards are due, a
//! [`visit`] reads one board in the workers, the calling thread alone writes to the store,
//! a transaction for the boards that wait. What came of it is a [`report`].

pub mod agenda;
pub mod lock;
pub mod report;
mod visit;

use std::ops::ControlFlow;
use std::sync::Mutex;
use std::sync::mpsc::{Receiver, sync_channel};
use std::time::Duration;

use jiff::Timestamp;

use crate::clock::Clock;
use crate::fetch::timer::Timer;
use crate::fetch::{Kind, Source, Workers};
use crate::store::Store;
use crate::store::boards::{Absence, Failed, Reached};
use crate::store::postings::Merged;

use agenda::Errand;
use report::{BoardReport, Outcome, Report};
use visit::{Ended, Visit};

/// Boards that were read and wait for the writer: as many as are read while it ends a
/// transaction; more would only take memory.
const WAITING_TO_BE_WRITTEN: usize = 6;
/// How long a transaction waits for a further board.
const PAUSE: Duration = Duration::from_millis(100);
/// For how long a transaction takes further boards. Nobody who writes beside a refresh waits
/// much longer than that, and no more is lost when it is cut off.
const TOGETHER: Duration = Duration::from_secs(1);
/// A transaction takes no further board once it has so many new or changed rows.
const MOST_TOGETHER: usize = 3_000;

/// What a refresh works with.
pub struct Refresh<'a> {
    /// Where answers come from.
    pub source: &'a dyn Source,
    /// The time for pacing.
    pub timer: &'a dyn Timer,
    /// The time of day, for what is stored.
    pub clock: &'a Clock,
    /// How many boards are read at once.
    pub workers: usize,
    /// How long it may take; then nothing more is begun.
    pub budget: Option<Duration>,
    /// Whether what is read is stored.
    pub mode: Mode,
    /// What to do with a board that lost most of its postings at once.
    pub shrink: Shrink,
    /// Told after each board.
    pub watch: &'a dyn Fn(&BoardReport),
}

/// What to do with a board that lost most of its postings at once.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Shrink {
    /// Wait until a second answer says the same.
    Hold,
    /// Believe it.
    Believe,
}

/// Whether what is read is stored.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Mode {
    /// It is.
    Store,
    /// It is only counted.
    DryRun,
}

impl Refresh<'_> {
    /// Asks every board of the agenda.
    ///
    /// A board that fails is part of the report. An error here is the store's: then the
    /// refresh ends, and everything up to the board before is kept.
    pub fn run(&self, store: &mut Store, errands: Vec<Errand>) -> anyhow::Result<Report> {
        let reader = Mutex::new(store.reader()?);
        let mut report = Report::begun(self.clock.now());
        if self.mode == Mode::Store && !errands.is_empty() {
            store.begin_refresh(self.clock.now())?;
        }
        let workers = Workers {
            source: self.source,
            timer: self.timer,
            count: self.workers.min(errands.len()),
            stop_at: self.budget.map(|budget| self.timer.now() + budget),
        };
        let (sender, receiver) = sync_channel::<Ended>(WAITING_TO_BE_WRITTEN);
        let written = std::thread::scope(|scope| {
            let (reader, clock, shrink) = (&reader, self.clock, self.shrink);
            scope.spawn(move || {
                let visits = errands.into_iter().map(|errand| Visit::new(errand, reader, clock));
                // The receiver goes away when the store fails; then nothing more is worth asking.
                workers.run(visits, |visit| match sender.send(end(visit, shrink)) {
                    Ok(()) => ControlFlow::Continue(()),
                    Err(_) => ControlFlow::Break(()),
                });
            });
            self.write(store, receiver, &mut report)
        });
        written?;
        report.ended(self.clock.now());
        Ok(report)
    }

    #[expect(
        clippy::needless_pass_by_value,
        reason = "when the store fails, dropping it is what tells the workers to stop"
    )]
    fn write(
        &self,
        store: &mut Store,
        receiver: Receiver<Ended>,
        report: &mut Report,
    ) -> anyhow::Result<()> {
        while let Ok(first) = receiver.recv() {
            let boards = match self.mode {
                Mode::Store => self.keep_all(store, first, &receiver)?,
                Mode::DryRun => {
                    let foreseen = first.foreseen;
                    vec![board_report(first, foreseen)]
                }
            };
            for board in boards {
                (self.watch)(&board);
                report.add(board);
            }
        }
        Ok(())
    }

    /// Writes a board and those that come soon behind it, in one transaction: the index takes
    /// many boards at once far faster. Each is dropped as soon as it is written.
    fn keep_all(
        &self,
        store: &mut Store,
        first: Ended,
        receiver: &Receiver<Ended>,
    ) -> anyhow::Result<Vec<BoardReport>> {
        let until = self.timer.now() + TOGETHER;
        store.together(|store| {
            let (mut boards, mut rows) = (Vec::new(), 0);
            let mut next = Some(first);
            while let Some(ended) = next {
                let merged = keep(store, &ended, self.clock.now())?;
                rows += ended.answer.fresh.len();
                boards.push(board_report(ended, merged));
                let left = until.saturating_sub(self.timer.now());
                let more = rows < MOST_TOGETHER;
                next = more.then(|| receiver.recv_timeout(left.min(PAUSE)).ok()).flatten();
            }
            Ok(boards)
        })
    }
}

/// Ends a visit, which the worker does.
fn end(visit: Visit<'_>, shrink: Shrink) -> Ended {
    let mut ended = visit.end();
    ended.answer.accept_shrink = shrink == Shrink::Believe;
    ended
}

/// Writes what became of a board.
fn keep(store: &mut Store, ended: &Ended, now: Timestamp) -> anyhow::Result<Merged> {
    let answer = &ended.answer;
    let mut merged = Merged::default();
    if ended.pages > 0 {
        merged = store.merge(answer, now)?;
        store.keep_address(&answer.feed, &answer.token, &ended.address)?;
        // An answer that is not believed yet has to be read again.
        let none = Vec::new();
        let responses = if merged.held > 0 { Some(&none) } else { ended.responses.as_ref() };
        if let Some(responses) = responses {
            store.keep_responses(&answer.feed, &answer.token, responses)?;
        }
    }
    if let Some(failure) = &ended.failure {
        let absence = if failure.kind == Kind::Gone { Absence::Gone } else { Absence::Unknown };
        let reached = if failure.kind == Kind::Unreached { Reached::Nobody } else { Reached::Host };
        let (feed, token) = (&answer.feed, &answer.token);
        store.failed(&Failed { feed, token, error: &failure.reason, absence, reached }, now)?;
    }
    Ok(merged)
}

fn board_report(ended: Ended, merged: Merged) -> BoardReport {
    let outcome = match (&ended.failure, ended.stopped) {
        (Some(failure), _) if failure.kind == Kind::Gone => Outcome::Gone,
        (Some(_), _) => Outcome::Failed,
        (None, true) if ended.pages == 0 => Outcome::Stopped,
        (None, _) => Outcome::Refreshed,
    };
    BoardReport {
        feed: ended.answer.feed,
        board: Some(ended.answer.token).filter(|token| !token.is_empty()),
        outcome,
        merged,
        error: ended.failure.map(|failure| failure.reason),
        notes: ended.notes,
        bad: ended.bad,
        skipped: ended.skipped,
    }
}
