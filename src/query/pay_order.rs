//! The order by pay: the best paid matches without reading all of them.
//!
//! Pay is in the index in steps of a tenth. A few counts find the highest step that enough
//! matches reach; only those are read and sorted. Amounts in different currencies compare by
//! the rates; postings without pay, or in a currency without a rate, come last, newest first.

use std::collections::HashSet;

use rusqlite::OptionalExtension as _;

use super::Setting;
use super::expression::at_least;
use super::sql::{Enough, Found, Plan, id_of};
use crate::posting::Salary;
use crate::store::{Store, terms};

/// What amounts are compared in.
const COMMON: &str = "EUR";
/// The lowest step, in the common currency.
const LOWEST: f64 = 5_000.0;
/// Each step is this much above the one below.
const STEP: f64 = 1.1;
/// Steps up to a thousand million.
const STEPS: i32 = 128;

/// The matches by pay, the highest first, at most `limit`.
pub fn best_paid(
    plan: &Plan,
    store: &Store,
    setting: &Setting,
    limit: Option<usize>,
) -> anyhow::Result<Vec<Found>> {
    let mut step = match limit {
        Some(limit) => highest_step(plan, store, setting, limit)?,
        None => 0,
    };
    loop {
        let floor = if step <= 0 { 0.0 } else { threshold(step) };
        let mut paid = paid_at_least(plan, store, setting, floor)?;
        paid.truncate(limit.unwrap_or(usize::MAX));
        if limit.is_some_and(|limit| paid.len() >= limit) {
            return Ok(paid);
        }
        if step <= 0 {
            return rest(plan, store, setting, paid, limit);
        }
        step -= 6;
    }
}

fn threshold(step: i32) -> f64 {
    LOWEST * STEP.powi(step)
}

/// The highest step that as many matches reach as are wanted; 0 where too few state pay.
fn highest_step(
    plan: &Plan,
    store: &Store,
    setting: &Setting,
    wanted: usize,
) -> anyhow::Result<i32> {
    let (mut low, mut high) = (0, STEPS);
    while low < high {
        let middle = (low + high + 1) / 2;
        let reaching = plan.and(at_least(threshold(middle), COMMON, setting));
        if reaching.docs(store, wanted)?.len() >= wanted {
            low = middle;
        } else {
            high = middle - 1;
        }
    }
    Ok(low)
}

/// The matches paid at least so much, the highest first. A step also holds postings that pay
/// a little less; they are left out, because others that pay the same lie in the step below.
fn paid_at_least(
    plan: &Plan,
    store: &Store,
    setting: &Setting,
    floor: f64,
) -> anyhow::Result<Vec<Found>> {
    let reaching = plan.and(at_least(floor, COMMON, setting));
    let mut paid = Vec::new();
    for doc in reaching.docs(store, i64::MAX as usize)? {
        let Some(yearly) = yearly(store, doc, setting)?.filter(|yearly| *yearly >= floor) else {
            continue;
        };
        let Some(id) = id_of(store, doc)? else { continue };
        if plan.passes(id, store, setting)? {
            paid.push((yearly, Found { doc, id }));
        }
    }
    paid.sort_by(|(one, a), (other, b)| other.total_cmp(one).then(a.doc.cmp(&b.doc)));
    Ok(paid.into_iter().map(|(_, found)| found).collect())
}

/// What a posting pays a year in the common currency.
fn yearly(store: &Store, doc: i64, setting: &Setting) -> anyhow::Result<Option<f64>> {
    let mut statement =
        store.connection().prepare_cached("select salary from postings where doc = ?1")?;
    let json: Option<String> = statement.query_row([doc], |row| row.get(0)).optional()?.flatten();
    let Some(json) = json else { return Ok(None) };
    let salary: Salary = serde_json::from_str(&json)?;
    Ok(terms::best_pay(&salary)
        .and_then(|best| setting.rates.convert(best, &salary.currency, COMMON)))
}

/// The paid ones, and behind them the others.
fn rest(
    plan: &Plan,
    store: &Store,
    setting: &Setting,
    mut paid: Vec<Found>,
    limit: Option<usize>,
) -> anyhow::Result<Vec<Found>> {
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
