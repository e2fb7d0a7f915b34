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

use std::fmt::Write as _;

use jiff::Timestamp;
use jiff::civil::Date;

pub use crate::normalise::identity::fold;
use crate::posting::{Country, Employment, Level, Role, Salary, Status, Workplace};

/// Longer runs of letters are no words anyone looks for, and hostile text has them.
const LONGEST_WORD: usize = 48;

/// A word as the index has it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Token<'a> {
    /// A word of the text, in its place.
    Word(&'a str),
    /// Another way to look for words that stand there: joined, or in parts.
    Variant(&'a str),
}

/// Calls `each` with every word of a text, folded, repetitions included.
///
/// `+` and `#` belong to a word they end (`c++`, `c#`), a full stop to one it stands inside
/// (`node.js`) or begins (`.net`). A word with inner stops is also given in its parts. A
/// hyphenated one stands in its parts and is also given joined, so that `back-end` is found
/// by `backend` and by `end`.
pub fn tokens(text: &str, mut each: impl FnMut(Token<'_>)) {
    let folded = fold(text);
    let bytes = folded.as_bytes();
    let mut at = 0;
    while at < bytes.len() {
        let start = at;
        while at < bytes.len() && bytes[at].is_ascii_alphanumeric() {
            at += 1;
        }
        // Nearly every run is a plain word.
        if at > start && bytes.get(at).is_none_or(|byte| byte.is_ascii() && !is_mark(*byte)) {
            if at - start <= LONGEST_WORD {
                each(Token::Word(&folded[start..at]));
            }
            at += 1;
            continue;
        }
        let length = folded[start..].find(|letter| !is_part(letter));
        let end = length.map_or(bytes.len(), |length| start + length);
        if end > start {
            run(&folded[start..end], &mut each);
        }
        at = folded.ceil_char_boundary(end + 1);
    }
}

fn is_mark(byte: u8) -> bool {
    matches!(byte, b'+' | b'#' | b'.' | b'-' | b'_')
}

fn is_part(letter: char) -> bool {
    letter.is_alphanumeric() || matches!(letter, '+' | '#' | '.' | '-' | '_')
}

/// A run of letters, digits and marks.
fn run(run: &str, each: &mut impl FnMut(Token<'_>)) {
    let run = run.trim_end_matches(['.', '-', '_']).trim_start_matches(['-', '+', '#', '_']);
    let run = if run.starts_with("..") { run.trim_start_matches('.') } else { run };
    if run.is_empty() || run.len() > LONGEST_WORD || !run.contains(char::is_alphanumeric) {
        return;
    }
    if run.contains(['-', '_']) {
        let joined: String = run.chars().filter(|letter| !matches!(letter, '-' | '_')).collect();
        each(Token::Variant(&joined));
        let parts = run.split(['-', '_']).filter(|part| !part.is_empty());
        parts.for_each(|part| each(Token::Word(part)));
    } else {
        each(Token::Word(run));
        if run.trim_start_matches('.').contains('.') {
            let parts = run.split('.').filter(|part| !part.is_empty());
            parts.for_each(|part| each(Token::Variant(part)));
        }
    }
}

/// Calls `each` with every word of a text and every other way to look for it.
pub fn words(text: &str, mut each: impl FnMut(&str)) {
    tokens(text, |token| match token {
        Token::Word(word) | Token::Variant(word) => each(word),
    });
}

/// The one word a typed word is looked up as; none where it holds nothing to look for.
pub fn word(typed: &str) -> Option<String> {
    let mut first = None;
    words(typed, |word| {
        if first.is_none() {
            first = Some(word.to_owned());
        }
    });
    first
}

/// A value as it stands in a facet: folded, with `_` for spaces.
pub fn value(text: &str) -> String {
    fold(text).split_whitespace().collect::<Vec<_>>().join("_")
}

/// A word of the title.
pub fn title(word: &str) -> String {
    format!("title:{word}")
}

/// A word of the company's name.
pub fn company(word: &str) -> String {
    format!("company:{word}")
}

/// A technology by its canonical name.
pub fn technology(name: &str) -> String {
    format!("tech:{}", value(name))
}

/// A country one works in.
pub fn country(country: Country) -> String {
    format!("country:{}", country.code().to_ascii_lowercase())
}

/// A city one works in.
pub fn city(name: &str) -> String {
    format!("city:{}", value(name))
}

/// A workplace.
pub fn workplace(workplace: Workplace) -> String {
    format!("workplace:{workplace}")
}

/// A role.
pub fn role(role: Role) -> String {
    format!("role:{role}")
}

/// A level.
pub fn level(level: Level) -> String {
    format!("level:{level}")
}

/// A kind of contract.
pub fn employment(employment: Employment) -> String {
    format!("type:{employment}")
}

/// A country in which one may live; lower-case code.
pub fn eligible(country: Country) -> String {
    format!("eligible:{}", country.code().to_ascii_lowercase())
}

/// A group of countries in which one may live, such as `EU`.
pub fn eligible_region(region: &str) -> String {
    format!("eligible:{}", value(region))
}

/// On postings that one may take from anywhere.
pub const ELIGIBLE_WORLDWIDE: &str = "eligible:worldwide";

/// On postings that say anything about where one may live.
pub const ELIGIBLE_STATED: &str = "has:eligible";

/// A country or state (`us-ca`) that a posting shuts out.
pub fn not_eligible(place: &str) -> String {
    format!("not-eligible:{}", value(place))
}

/// A board, by its token.
pub fn board(token: &str) -> String {
    format!("board:{}", value(token))
}

/// A feed.
pub fn feed(id: &str) -> String {
    format!("feed:{}", value(id))
}

/// A tag of the user's.
pub fn tag(name: &str) -> String {
    format!("tag:{}", value(name))
}

/// A status of the user's.
pub fn status(status: Status) -> String {
    format!("status:{status}")
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
    format!("is:{kind}")
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
    each(&format!("{PAID}{currency}:{narrow}"));
    let mut term = format!("pay:{currency}:");
    let start = term.len();
    for step in 0..=pay_step(best) {
        term.truncate(start);
        // Writing into a string cannot fail.
        let _ = write!(term, "{step}");
        each(&term);
    }
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

/// The row ids of postings published (or first seen) between two moments, days rounded
/// outwards: from the newest day's first to before the oldest day's last.
pub fn days(oldest: Timestamp, newest: Timestamp) -> std::ops::Range<i64> {
    day(newest.as_second()).start..day(oldest.as_second()).end
}

#[cfg(test)]
mod tests {
    use super::*;

    fn all(text: &str) -> Vec<String> {
        let mut found = Vec::new();
        words(text, |word| found.push(word.to_owned()));
        found
    }

    #[test]
    fn words_keep_what_programmers_write() {
        assert_eq!(all("C++, C# and .NET."), ["c++", "c#", "and", ".net"]);
        assert_eq!(all("Node.js"), ["node.js", "node", "js"]);
        assert_eq!(all("Back-End"), ["backend", "back", "end"]);
        assert_eq!(all("München… (Zürich)"), ["munchen", "zurich"]);
        assert_eq!(all("--- ## ... \u{1b}[31m"), ["31m"]);
    }

    #[test]
    fn a_term_never_holds_a_space() {
        assert_eq!(city("São Paulo"), "city:sao_paulo");
        assert!(!technology("spring boot").contains(' '));
    }
}
