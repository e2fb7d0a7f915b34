//! The order by pay: the best paid matches without reading all of them.
//!
//! In the index pay stands in narrow steps of a hundredth. The steps are looked into from the
//! highest down, a few at a time, until enough matches are found that no lower step can beat.
//! Amounts in different currencies compare by the rates; postings without pay, or in a
//! currency without a rate, come last, newest first.

use std::collections::HashSet;

use rusqlite::OptionalExtension as _;

use super::Setting;
use super::expression::{Expression, or};
use super::sql::{Enough, Found, Plan};
use super::walk::Match;
use crate::posting::Salary;
use crate::store::index::cursor::runs;
use crate::store::{Store, terms};

/// What amounts are compared in.
const COMMON: &str = "EUR";
/// So few matches with pay are all read and sorted.
const FEW: usize = 1_000;

/// The matches by pay, the highest first, at most `limit`.
pub fn best_paid(
    plan: &Plan,
    store: &Store,
    setting: &Setting,
    limit: Option<usize>,
) -> anyhow::Result<Vec<Found>> {
    let stated = plan.and(Expression::Term(terms::PAY_STATED.to_owned()));
    let most = limit.map_or(usize::MAX, |limit| FEW.max(limit) + 1);
    let few = stated.marked(&[], store, most)?;
    let mut paid = match limit {
        Some(limit) if few.len() == most => highest(plan, store, setting, limit)?,
        _ => paid(plan, few, store, setting)?,
    };
    sort(&mut paid);
    paid.truncate(limit.unwrap_or(usize::MAX));
    let paid = paid.into_iter().map(|paid| paid.found).collect();
    rest(plan, store, setting, paid, limit)
}

/// A match and what it pays a year in the common currency.
struct Paid {
    yearly: f64,
    found: Found,
}

/// The highest first; of equal ones the newest.
fn sort(paid: &mut [Paid]) {
    paid.sort_by(|one, other| {
        other.yearly.total_cmp(&one.yearly).then(one.found.doc.cmp(&other.found.doc))
    });
}

/// The best paid matches, step by step from above: at least `limit` and no fewer than are paid
/// as much as these.
fn highest(
    plan: &Plan,
    store: &Store,
    setting: &Setting,
    limit: usize,
) -> anyhow::Result<Vec<Paid>> {
    let steps = steps(store, setting)?;
    let mut found = Vec::new();
    let (mut from, mut width) = (0, 1);
    while from < steps.len() {
        let to = (from + width).min(steps.len());
        let terms = steps[from..to].iter().map(|step| Expression::Term(step.term.clone()));
        let within = plan.and(or(terms.collect()));
        found.extend(paid(plan, within.marked(&[], store, usize::MAX)?, store, setting)?);
        sort(&mut found);
        let last = found.get(limit.saturating_sub(1)).map_or(0.0, |paid| paid.yearly);
        if steps.get(to).is_none_or(|next| found.len() >= limit && last >= next.below) {
            break;
        }
        (from, width) = (to, width * 2);
    }
    Ok(found)
}

/// A narrow step of pay.
struct Step {
    term: String,
    /// In the common currency, above all of it.
    below: f64,
}

/// Every step that a posting of the index is paid in, the highest first.
fn steps(store: &Store, setting: &Setting) -> anyhow::Result<Vec<Step>> {
    let mut terms = HashSet::new();
    for run in runs(store.connection())? {
        terms.extend(run.terms(store.connection(), terms::PAID.as_bytes())?);
    }
    let step = |term: Vec<u8>| {
        let term = String::from_utf8(term).ok()?;
        let (currency, amount) = terms::paid_below(&term)?;
        let below = setting.rates.convert(amount, &currency, COMMON)?;
        Some(Step { term, below })
    };
    let mut steps: Vec<Step> = terms.into_iter().filter_map(step).collect();
    steps.sort_by(|one, other| {
        other.below.total_cmp(&one.below).then_with(|| one.term.cmp(&other.term))
    });
    Ok(steps)
}

/// Those of some postings that match and whose pay compares, with what they pay.
fn paid(
    plan: &Plan,
    matches: Vec<Match>,
    store: &Store,
    setting: &Setting,
) -> anyhow::Result<Vec<Paid>> {
    let mut paid = Vec::new();
    for found in matches {
        let Some((id, yearly)) = yearly(store, found.doc, setting)? else { continue };
        if plan.passes(found, id, store, setting)? {
            paid.push(Paid { yearly, found: Found { doc: found.doc, id } });
        }
    }
    Ok(paid)
}

/// The statement that reads what a posting pays.
pub const SALARY_OF: &str = "select id, salary from postings where doc = ?1";

/// The posting of a row id and what it pays a year in the common currency.
fn yearly(store: &Store, doc: i64, setting: &Setting) -> anyhow::Result<Option<(i64, f64)>> {
    let mut statement = store.connection().prepare_cached(SALARY_OF)?;
    let found: Option<(i64, Option<String>)> =
        statement.query_row([doc], |row| Ok((row.get(0)?, row.get(1)?))).optional()?;
    let Some((id, Some(json))) = found else { return Ok(None) };
    let salary: Salary = serde_json::from_str(&json)?;
    let yearly = terms::best_pay(&salary)
        .and_then(|best| setting.rates.convert(best, &salary.currency, COMMON));
    Ok(yearly.map(|yearly| (id, yearly)))
}

/// The paid ones, and behind them the others.
fn rest(
    plan: &Plan,
    store: &Store,
    setting: &Setting,
    mut paid: Vec<Found>,
    limit: Option<usize>,
) -> anyhow::Result<Vec<Found>> {
    if limit.is_some_and(|limit| paid.len() >= limit) {
        return Ok(paid);
    }
    let known: HashSet<i64> = paid.iter().map(|found| found.doc).collect();
    plan.each(store, setting, |found| {
        if limit.is_some_and(|limit| paid.len() >= limit) {
            return Enough::Yes;
        }
        if !known.contains(&found.doc) {
            paid.push(found);
        }
        Enough::No
    })?;
    Ok(paid)
}
