//! The terms of the search index: how words and facets are spelled there.
//!
//! Both sides use these functions: the store when it writes a posting's terms, the query
//! when it looks for them. A term never contains a space.
//!
//! # What a row of the index holds
//!
//! One row a posting; its row id is `postings.doc`, which is smaller for newer postings, so
//! that reading upwards gives the newest first and can stop. `doc` counts by the day of
//! `coalesce(posted, first_seen)`: a range of days is a range of row ids ([`days`]).
//!
//! - words of the title, company, places, text, department and tags; `title:` and `company:`
//!   words besides;
//! - facets: `tech:` `country:` `city:` `workplace:` `role:` `level:` `type:` `feed:`
//!   `board:` `eligible:` `not-eligible:`;
//! - pay: the narrow step that holds it, by which postings are sorted ([`paid_below`]), and a
//!   term for every wide step it reaches, in its own currency ([`pay`]): "at least 90,000
//!   EUR" is one term a currency, for [`pay_at_least`] gives the step at or below an amount.
//!   Postings whose pay lies within that step may be below it: compare `yearly_max` (or
//!   `yearly_min`) of the found rows as well;
//! - the day and the month it was first seen ([`seen`], [`seen_between`]);
//! - state: `is:open` or `is:closed` (every row has one of them, so their union is every
//!   row); `is:lead` on the row that leads its opening; `is:tracked`, `is:changed`,
//!   `is:reopened`, `is:reposted`; `status:` and `tag:`.
//!
//! The leading row of an opening of several rows also carries their places, countries,
//! cities, workplaces, eligibility, feeds, boards, tags and status: a merged search asks for
//! `is:lead` and finds an opening by any of its places. An opening is led by an open row
//! while it has one, so `is:lead is:open` are the open openings.

use jiff::Timestamp;
use jiff::civil::Date;

pub use crate::normalise::identity::fold;
use crate::posting::{Country, Employment, Level, Role, Salary, Status, Workplace};

/// A value as it stands in a facet: folded, with `_` for spaces.
pub fn value(text: &str) -> String {
    facet("", text)
}

/// The term of a value; the facet's name is in small letters.
fn facet(name: &str, text: &str) -> String {
    // Most values are one word of ASCII.
    if text.bytes().all(|byte| byte.is_ascii_graphic()) {
        let mut term = [name, text].concat();
        term.make_ascii_lowercase();
        return term;
    }
    let folded = fold(text);
    let mut term = String::with_capacity(name.len() + folded.len());
    term.push_str(name);
    for (number, word) in folded.split_whitespace().enumerate() {
        if number > 0 {
            term.push('_');
        }
        term.push_str(word);
    }
    term
}

/// A word of the title.
pub fn title(word: &str) -> String {
    ["title:", word].concat()
}

/// A word of the company's name.
pub fn company(word: &str) -> String {
    ["company:", word].concat()
}

/// A technology by its canonical name.
pub fn technology(name: &str) -> String {
    facet("tech:", name)
}

/// A country one works in.
pub fn country(country: Country) -> String {
    facet("country:", country.code())
}

/// A city one works in.
pub fn city(name: &str) -> String {
    facet("city:", name)
}

/// A workplace.
pub fn workplace(workplace: Workplace) -> String {
    ["workplace:", workplace.as_ref()].concat()
}

/// A role.
pub fn role(role: Role) -> String {
    ["role:", role.as_ref()].concat()
}

/// A level.
pub fn level(level: Level) -> String {
    ["level:", level.as_ref()].concat()
}

/// A kind of contract.
pub fn employment(employment: Employment) -> String {
    ["type:", employment.as_ref()].concat()
}

/// A country in which one may live; lower-case code.
pub fn eligible(country: Country) -> String {
    facet("eligible:", country.code())
}

/// A group of countries in which one may live, such as `EU`.
pub fn eligible_region(region: &str) -> String {
    facet("eligible:", region)
}

/// On postings that one may take from anywhere.
pub const ELIGIBLE_WORLDWIDE: &str = "eligible:worldwide";

/// On postings that say anything about where one may live.
pub const ELIGIBLE_STATED: &str = "has:eligible";

/// A country or state (`us-ca`) that a posting shuts out.
pub fn not_eligible(place: &str) -> String {
    facet("not-eligible:", place)
}

/// A board, by its token.
pub fn board(token: &str) -> String {
    facet("board:", token)
}

/// A feed.
pub fn feed(id: &str) -> String {
    facet("feed:", id)
}

/// A tag of the user's.
pub fn tag(name: &str) -> String {
    facet("tag:", name)
}

/// A status of the user's.
pub fn status(status: Status) -> String {
    ["status:", status.as_ref()].concat()
}

/// On postings that are open.
pub const OPEN: &str = "is:open";
/// On postings that are closed.
pub const CLOSED: &str = "is:closed";
/// On the one row that stands for its opening.
pub const LEAD: &str = "is:lead";
/// On postings whose opening has more than one row.
pub const MERGED: &str = "is:merged";
/// On postings of openings that have a status.
pub const TRACKED: &str = "is:tracked";
/// On postings that have changed, come back, or replaced an equal one.
pub fn happened(kind: super::EventKind) -> String {
    ["is:", kind.into()].concat()
}

/// On postings that state pay.
pub const PAY_STATED: &str = "has:salary";

/// Each step of pay is a tenth above the one below.
const PAY_STEP: f64 = 1.1;
/// Below this much a year nothing is told apart.
const LEAST_PAY: f64 = 10_000.0;
/// The highest step stands for a thousand million a year and more.
const PAY_STEPS: u32 = 120;

/// Each narrow step of pay is a hundredth above the one below.
const NARROW_STEP: f64 = 1.01;
/// How the terms of narrow steps begin.
pub const PAID: &str = "paid:";

/// Calls `each` with the terms of what a posting pays: one for every step its best yearly
/// figure reaches, and the one narrow step that holds the figure.
pub fn pay(salary: &Salary, mut each: impl FnMut(&str)) {
    let Some(best) = best_pay(salary) else { return };
    let currency = value(&salary.currency);
    let narrow = (best.max(1.0).ln() / NARROW_STEP.ln()) as u32;
    let mut term = format!("{PAID}{currency}:{narrow}");
    each(&term);
    term.clear();
    term.extend(["pay:", &currency, ":"]);
    let start = term.len();
    for step in 0..=pay_step(best) {
        term.truncate(start);
        push_number(&mut term, step);
        each(&term);
    }
}

fn push_number(term: &mut String, number: u32) {
    if number >= 10 {
        push_number(term, number / 10);
    }
    term.push(char::from(b'0' + (number % 10) as u8));
}

/// The currency of a narrow step of pay, and an amount a year that is above all of the step.
pub fn paid_below(term: &str) -> Option<(String, f64)> {
    let (currency, narrow) = term.strip_prefix(PAID)?.rsplit_once(':')?;
    // A little more, so that rounding loses nothing.
    let above = NARROW_STEP.powi(narrow.parse::<i32>().ok()? + 1) * (1.0 + 1e-9);
    Some((currency.to_ascii_uppercase(), above))
}

/// The figure by which pay is compared and sorted: the upper end a year, else the lower.
pub fn best_pay(salary: &Salary) -> Option<f64> {
    salary.yearly_max.or(salary.yearly_min)
}

/// The term that every posting has which pays at least that much a year in that currency.
pub fn pay_at_least(currency: &str, yearly: f64) -> String {
    format!("pay:{}:{}", value(currency), pay_step(yearly))
}

/// The term that only postings have which pay more than that a year in that currency.
pub fn pay_beyond(currency: &str, yearly: f64) -> String {
    format!("pay:{}:{}", value(currency), pay_step(yearly) + 1)
}

fn pay_step(yearly: f64) -> u32 {
    if yearly <= LEAST_PAY {
        return 0;
    }
    (((yearly / LEAST_PAY).ln() / PAY_STEP.ln()) as u32).min(PAY_STEPS)
}

/// The terms of the day a posting was first seen: the day (UTC) and its month.
pub fn seen(moment: Timestamp) -> [String; 2] {
    let day = moment.to_zoned_datetime(jiff::tz::TimeZone::UTC).date();
    [seen_day(day), seen_month(day)]
}

fn seen_day(day: Date) -> String {
    format!("seen:{day}")
}

fn seen_month(day: Date) -> String {
    format!("seen:{:04}-{:02}", day.year(), day.month())
}

/// The terms of which a posting has one when it was first seen between two days (UTC), both
/// included: whole months where the range holds them, else days.
pub fn seen_between(first: Date, last: Date) -> Vec<String> {
    let mut terms = Vec::new();
    let mut day = first;
    while day <= last {
        let end = day.last_of_month();
        let whole = day.day() == 1 && end <= last;
        terms.push(if whole { seen_month(day) } else { seen_day(day) });
        match (if whole { end } else { day }).tomorrow() {
            Ok(next) => day = next,
            Err(_) => break,
        }
    }
    terms
}

/// Days are counted down from this one (in 2119), so that a newer day has a smaller number
/// and the index, which is read upwards, gives the newest first.
const LAST_DAY: i64 = 54_600;
/// A day's rows are told apart by this many bits.
pub const DAY_BITS: u32 = 24;

/// The row ids of postings published (or first seen, where that is unknown) on a day, given
/// by one of its seconds since 1970: from the first to before the second.
pub fn day(second: i64) -> std::ops::Range<i64> {
    let first = (LAST_DAY - second.div_euclid(86_400).clamp(-LAST_DAY, LAST_DAY)) << DAY_BITS;
    first..first + (1 << DAY_BITS)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_term_never_holds_a_space() {
        assert_eq!(city("São Paulo"), "city:sao_paulo");
        assert!(!technology("spring boot").contains(' '));
    }
}
