//! Statistics: applications go in, the funnel and its figures come out. Pure.
//!
//! An application has reached a stage when it stood there or further along, so steps left
//! out count as taken. Days are those the user gave the moves, not those of typing them.

use std::collections::{BTreeMap, BTreeSet};

use jiff::ToSpan as _;
use jiff::civil::Date;
use serde::Serialize;

use super::{Application, FLOW, Move, stage};
use crate::posting::Status;
use crate::when::{days_since, monday};

/// The figures of a set of applications.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Statistics {
    /// The stages of the way, in order.
    pub funnel: Vec<Stage>,
    /// How many ended in each other way.
    pub ended: BTreeMap<&'static str, usize>,
    /// Where answers came from, the most applications first.
    pub sources: Vec<Source>,
    /// Applications a week, from the first to this one.
    pub weeks: Vec<Week>,
}

/// One stage of the funnel.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Stage {
    /// The status.
    pub status: Status,
    /// How many came here or further.
    pub reached: usize,
    /// How many of those of the stage before; none for the first.
    pub rate: Option<f64>,
    /// How many are here now.
    pub now: usize,
    /// The median days spent here by those that moved on.
    pub median_days: Option<f64>,
}

/// How one feed's companies answer.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Source {
    /// The feed.
    pub feed: String,
    /// Applications sent.
    pub applied: usize,
    /// Those answered, also with a rejection.
    pub replied: usize,
    /// Their share.
    pub rate: f64,
    /// The median days until the answer.
    pub median_days: Option<f64>,
}

/// One week.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Week {
    /// Its Monday.
    pub monday: Date,
    /// Applications sent in it.
    pub applications: usize,
}

/// The figures of applications, each with its feed.
pub fn statistics(applications: &[(String, Application)], today: Date) -> Statistics {
    let paths: Vec<Path<'_>> = applications.iter().map(|(feed, it)| Path::new(feed, it)).collect();
    Statistics {
        funnel: funnel(&paths),
        ended: ended(&paths),
        sources: sources(&paths),
        weeks: weeks(&paths, today),
    }
}

/// An application's moves, in the order in which they were made.
struct Path<'a> {
    feed: &'a str,
    status: Option<Status>,
    moves: &'a [Move],
}

impl<'a> Path<'a> {
    fn new(feed: &'a str, application: &'a Application) -> Self {
        Self { feed, status: application.status, moves: &application.moves }
    }

    /// The furthest stage it came to.
    fn furthest(&self) -> Option<usize> {
        self.moves.iter().filter_map(|step| stage(step.to)).max()
    }

    /// The day it was sent: of the first move to `applied` or beyond.
    fn applied(&self) -> Option<Date> {
        let sent = |step: &&Move| stage(step.to) >= stage(Status::Applied);
        self.moves.iter().find(sent).map(|step| step.on)
    }

    /// The day of the first answer: a move that takes the other side.
    fn replied(&self) -> Option<Date> {
        let answer = |step: &&Move| {
            step.to == Status::Rejected || stage(step.to) >= stage(Status::Screening)
        };
        self.applied()?;
        self.moves.iter().find(answer).map(|step| step.on)
    }

    /// The days of each finished stay. A move dated before the one it follows took none.
    fn stays(&self) -> impl Iterator<Item = (Status, i32)> {
        self.moves
            .iter()
            .zip(self.moves.iter().skip(1))
            .filter(|(from, next)| from.to != next.to)
            .map(|(from, next)| (from.to, days_since(from.on, next.on).max(0)))
    }
}

fn funnel(paths: &[Path<'_>]) -> Vec<Stage> {
    let mut before = None;
    let mut funnel = Vec::new();
    for (number, status) in FLOW.into_iter().enumerate() {
        let reached = paths.iter().filter(|path| path.furthest() >= Some(number)).count();
        let stays = paths.iter().flat_map(Path::stays);
        funnel.push(Stage {
            status,
            reached,
            rate: before.and_then(|before| share(reached, before)),
            now: paths.iter().filter(|path| path.status == Some(status)).count(),
            median_days: median(stays.filter(|stay| stay.0 == status).map(|stay| stay.1).collect()),
        });
        before = Some(reached);
    }
    funnel
}

fn ended(paths: &[Path<'_>]) -> BTreeMap<&'static str, usize> {
    [Status::Rejected, Status::Withdrawn, Status::Ghosted]
        .into_iter()
        .map(|end| (end.into(), paths.iter().filter(|path| path.status == Some(end)).count()))
        .collect()
}

fn sources(paths: &[Path<'_>]) -> Vec<Source> {
    let feeds: BTreeSet<&str> = paths.iter().map(|path| path.feed).collect();
    let mut sources: Vec<Source> =
        feeds.into_iter().filter_map(|feed| source(feed, paths)).collect();
    sources.sort_by_key(|source| std::cmp::Reverse(source.applied));
    sources
}

fn source(feed: &str, paths: &[Path<'_>]) -> Option<Source> {
    let sent: Vec<&Path<'_>> =
        paths.iter().filter(|path| path.feed == feed && path.applied().is_some()).collect();
    let waits: Vec<i32> =
        sent.iter().filter_map(|path| Some(days_since(path.applied()?, path.replied()?))).collect();
    Some(Source {
        feed: feed.to_owned(),
        applied: sent.len(),
        replied: waits.len(),
        rate: share(waits.len(), sent.len())?,
        median_days: median(waits),
    })
}

fn weeks(paths: &[Path<'_>], today: Date) -> Vec<Week> {
    let mut counts: BTreeMap<Date, usize> = BTreeMap::new();
    for day in paths.iter().filter_map(Path::applied) {
        *counts.entry(monday(day)).or_default() += 1;
    }
    let Some(first) = counts.keys().next() else { return Vec::new() };
    first
        .series(1.week())
        .take_while(|week| *week <= today || counts.range(*week..).next().is_some())
        .map(|monday| Week { monday, applications: counts.get(&monday).copied().unwrap_or(0) })
        .collect()
}

fn share(part: usize, whole: usize) -> Option<f64> {
    (whole > 0).then(|| part as f64 / whole as f64)
}

fn median(mut days: Vec<i32>) -> Option<f64> {
    days.sort_unstable();
    let middle = days.len() / 2;
    let upper = f64::from(*days.get(middle)?);
    Some(if days.len() % 2 == 1 {
        upper
    } else {
        f64::midpoint(upper, f64::from(days[middle - 1]))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn application(moves: &[(Status, &str)]) -> Application {
        let moves: Vec<Move> = moves
            .iter()
            .map(|(to, on)| Move { id: String::new(), to: *to, on: on.parse().unwrap() })
            .collect();
        Application { status: moves.last().map(|last| last.to), moves, ..Application::default() }
    }

    fn figures() -> Statistics {
        use Status::{Applied, Ghosted, Interested, Interviewing, Rejected, Screening};
        let applications = [
            (
                "hn",
                application(&[
                    (Interested, "2026-11-01"),
                    (Applied, "2026-11-03"),
                    (Screening, "2026-11-09"),
                    (Interviewing, "2026-11-12"),
                ]),
            ),
            ("hn", application(&[(Applied, "2026-11-04"), (Rejected, "2026-11-06")])),
            ("lever", application(&[(Applied, "2026-11-17"), (Ghosted, "2026-11-24")])),
            ("lever", application(&[(Interested, "2026-11-20")])),
        ];
        let applications: Vec<_> =
            applications.into_iter().map(|(feed, it)| (feed.to_owned(), it)).collect();
        statistics(&applications, "2026-11-24".parse().unwrap())
    }

    #[test]
    fn the_funnel_counts_who_came_how_far() {
        let funnel = figures().funnel;
        let reached: Vec<usize> = funnel.iter().map(|stage| stage.reached).collect();
        assert_eq!(reached, [4, 3, 1, 1, 0, 0]);
        assert_eq!(funnel[1].rate, Some(0.75));
        assert_eq!(funnel[4].rate, Some(0.0));
        assert_eq!(funnel[5].rate, None);
        assert_eq!(funnel[1].median_days, Some(6.0));
        assert_eq!(funnel[0].median_days, Some(2.0));
        assert_eq!(funnel[3].now, 1);
    }

    #[test]
    fn a_rejection_is_an_answer_and_silence_is_none() {
        let sources = figures().sources;
        assert_eq!(
            (sources[0].feed.as_str(), sources[0].applied, sources[0].replied),
            ("hn", 2, 2)
        );
        assert_eq!(sources[0].median_days, Some(4.0));
        assert_eq!((sources[1].applied, sources[1].replied), (1, 0));
        assert_eq!(figures().ended["ghosted"], 1);
    }

    #[test]
    fn weeks_without_applications_are_there() {
        let weeks: Vec<(String, usize)> = figures()
            .weeks
            .iter()
            .map(|week| (week.monday.to_string(), week.applications))
            .collect();
        let expected = [("2026-11-02", 2), ("2026-11-09", 0), ("2026-11-16", 1), ("2026-11-23", 0)];
        assert_eq!(weeks, expected.map(|(monday, count)| (monday.to_owned(), count)));
    }

    #[test]
    fn nothing_gives_nothing() {
        let figures = statistics(&[], "2026-11-24".parse().unwrap());
        assert!(figures.weeks.is_empty() && figures.sources.is_empty());
        assert_eq!(figures.funnel[0].reached, 0);
    }
}
