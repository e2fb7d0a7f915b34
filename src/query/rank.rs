//! Relevance: the newest few thousand matches go in, the best come out with their reasons.
//!
//! What raises a posting is itself a term of the index: a word in the title, a technology of
//! the profile, stated pay. Each such [`Signal`] is one more intersection, so no posting is
//! read before it is known to be shown. Older matches than the window count only where the
//! title has the words: an old posting is rarely a good answer.

use std::collections::{HashMap, HashSet};

use super::condition::{Condition, Field, Pay};
use super::expression::{Bound, Expression, at_least, expression, or};
use super::sql::{Enough, Found, Plan};
use super::walk::Match;
use super::{Filter, Setting};
use crate::posting::{Country, Level};
use crate::store::{Store, terms, words};

/// How many of the newest matches are ranked.
pub const WINDOW: usize = 3_000;
/// How many older ones with the words in their title are ranked besides.
const OLDER: usize = 500;
/// The most signals that are looked at.
const SIGNALS: usize = 24;

/// Something that raises a posting.
#[derive(Debug, Clone)]
pub struct Signal {
    /// Which postings have it.
    expression: Expression,
    /// How much it counts.
    weight: f64,
    /// What is said of it.
    reason: String,
    /// Whether older matches with it are looked at too.
    reaches_back: bool,
}

/// What the user wants, as far as ranking goes.
#[derive(Debug, Clone, Default)]
pub struct Taste {
    /// Technologies, by canonical name.
    pub technologies: Vec<String>,
    /// Where the user lives.
    pub country: Option<Country>,
    /// What the user wants to be paid.
    pub pay: Option<Pay>,
    /// Levels that fit.
    pub levels: Vec<Level>,
}

/// A ranked match.
#[derive(Debug, Clone, PartialEq)]
pub struct Ranked {
    /// Where it stands.
    pub found: Found,
    /// What raised it, the weightiest first.
    pub reasons: Vec<String>,
}

/// What raises a posting for a query and a taste.
pub fn signals(filter: &Filter, taste: &Taste, setting: &Setting) -> Vec<Signal> {
    let mut signals = of_query(filter);
    signals.extend(of_taste(taste, setting));
    signals.push(Signal {
        expression: Expression::Term(terms::PAY_STATED.to_owned()),
        weight: 0.5,
        reason: "states pay".into(),
        reaches_back: false,
    });
    signals.truncate(SIGNALS);
    signals
}

fn of_query(filter: &Filter) -> Vec<Signal> {
    let mut signals: Vec<Signal> = Vec::new();
    let mut title = |word: String, expression: Expression, weight: f64| {
        let reason = format!("\"{word}\" in the title");
        if !signals.iter().any(|known| known.reason == reason) {
            signals.push(Signal { expression, weight, reason, reaches_back: weight > 2.0 });
        }
    };
    let term = |word: &String| Expression::Term(terms::title(word));
    for condition in filter.wanted() {
        match condition {
            Condition::Word(Field::Anywhere, word) => title(word.clone(), term(word), 3.0),
            Condition::Prefix(Field::Anywhere, begin) => {
                title(format!("{begin}*"), Expression::Prefix(terms::title(begin)), 3.0);
            }
            Condition::Phrase(Field::Anywhere, words) => {
                for word in words {
                    title(word.clone(), term(word), 1.5);
                }
            }
            Condition::Technology(name) => {
                if let Some(word) = words::word(name) {
                    title(word.clone(), term(&word), 2.0);
                }
            }
            _ => {}
        }
    }
    signals
}

fn of_taste(taste: &Taste, setting: &Setting) -> Vec<Signal> {
    let signal = |expression, weight, reason: String| Signal {
        expression,
        weight,
        reason,
        reaches_back: false,
    };
    let mut signals: Vec<Signal> = taste
        .technologies
        .iter()
        .map(|name| {
            let term = Expression::Term(terms::technology(name));
            signal(term, 1.0, format!("works with {name}, as you do"))
        })
        .collect();
    if let Some(country) = taste.country {
        let there = Expression::Term(terms::country(country));
        let named = Expression::Term(terms::eligible(country));
        signals.push(signal(or(vec![there, named]), 1.0, format!("open to {country}")));
    }
    if let Some(Pay { least: Some(least), currency, .. }) = &taste.pay {
        let reaches = at_least(*least, currency, setting);
        signals.push(signal(reaches, 1.0, "pays what you ask".into()));
    }
    if !taste.levels.is_empty() {
        let levels = Filter::any(taste.levels.iter().map(|level| Condition::Level(*level).into()));
        let fits = expression(&levels, Bound::Upper, setting);
        signals.push(signal(fits, 1.0, "of your level".into()));
    }
    signals
}

/// What is known of a match before its posting is read.
#[derive(Debug, Clone, Copy)]
struct Score {
    points: f64,
    found: Match,
}

impl Score {
    /// Whether it has a signal, by its place in the list. The first mark is the plan's own.
    fn has(&self, signal: usize) -> bool {
        self.found.marks & (2 << signal) != 0
    }
}

/// The best matches.
#[derive(Debug, Clone, PartialEq)]
pub struct Best {
    /// The best first; behind the ranked ones the rest, newest first.
    pub ranked: Vec<Ranked>,
    /// How many match, where that is known by the way. It may stop at [`WINDOW`].
    pub known: Option<usize>,
}

/// The best matches, at most `limit`.
pub fn best(
    plan: &Plan,
    signals: &[Signal],
    store: &Store,
    setting: &Setting,
    limit: Option<usize>,
) -> anyhow::Result<Best> {
    let marks: Vec<&Expression> = signals.iter().map(|signal| &signal.expression).collect();
    let mut found = plan.marked(&marks, store, WINDOW)?;
    let known = plan.checks.is_empty().then_some(found.len());
    let oldest = found.last().map(|found| found.doc).filter(|_| found.len() == WINDOW);
    if let Some(oldest) = oldest {
        found.extend(older(plan, signals, oldest, store)?);
    }
    let order = ordered(&found, signals, setting);
    let mut ranked = Vec::new();
    let is_full = |ranked: &Vec<Ranked>| limit.is_some_and(|limit| ranked.len() >= limit);
    for score in &order {
        if is_full(&ranked) {
            break;
        }
        if let Some(found) = plan.checked(score.found, store, setting)? {
            ranked.push(Ranked { found, reasons: reasons(score, signals) });
        }
    }
    if let Some(oldest) = oldest.filter(|_| !is_full(&ranked)) {
        let looked_at: HashSet<i64> = order.iter().map(|score| score.found.doc).collect();
        let rest = Plan { docs: oldest + 1..plan.docs.end, ..plan.clone() };
        rest.each(store, setting, |found| {
            if !looked_at.contains(&found.doc) {
                ranked.push(Ranked { found, reasons: Vec::new() });
            }
            if is_full(&ranked) { Enough::Yes } else { Enough::No }
        })?;
    }
    Ok(Best { ranked, known })
}

/// Matches behind the window that have a signal which reaches back.
fn older(
    plan: &Plan,
    signals: &[Signal],
    oldest: i64,
    store: &Store,
) -> anyhow::Result<Vec<Match>> {
    let marks: Vec<&Expression> = signals.iter().map(|signal| &signal.expression).collect();
    let mut found = Vec::new();
    for signal in signals.iter().filter(|signal| signal.reaches_back) {
        let mut older = plan.and(signal.expression.clone());
        older.docs.start = oldest.saturating_add(1);
        found.extend(older.marked(&marks, store, OLDER)?);
    }
    Ok(found)
}

/// Each match once, the best first; of equal ones the newest.
fn ordered(found: &[Match], signals: &[Signal], setting: &Setting) -> Vec<Score> {
    let scores: HashMap<i64, Score> =
        found.iter().map(|found| (found.doc, score(*found, signals, setting))).collect();
    let mut order: Vec<Score> = scores.into_values().collect();
    order.sort_by(|one, other| {
        other.points.total_cmp(&one.points).then(one.found.doc.cmp(&other.found.doc))
    });
    order
}

fn score(found: Match, signals: &[Signal], setting: &Setting) -> Score {
    let mut score = Score { points: freshness(found.doc, setting), found };
    let held = signals.iter().enumerate().filter(|(number, _)| score.has(*number));
    score.points += held.map(|(_, signal)| signal.weight).sum::<f64>();
    score
}

/// Three points today, half of that every two weeks.
fn freshness(doc: i64, setting: &Setting) -> f64 {
    let today = super::sql::doc_of(setting.today);
    let days = ((doc - today) >> terms::DAY_BITS).max(0);
    3.0 * 0.5_f64.powf(days as f64 / 14.0)
}

fn reasons(score: &Score, signals: &[Signal]) -> Vec<String> {
    let mut held: Vec<&Signal> = signals
        .iter()
        .enumerate()
        .filter(|(number, _)| score.has(*number))
        .map(|(_, signal)| signal)
        .collect();
    held.sort_by(|one, other| other.weight.total_cmp(&one.weight));
    held.iter().map(|signal| signal.reason.clone()).collect()
}
