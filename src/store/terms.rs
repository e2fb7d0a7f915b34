//! The terms of the search index: how words and facets are spelled there.
//!
//! Both sides use these functions: the store when it writes a posting's terms, the query
//! when it looks for them. A term never contains a space; that is all the tokenizer of the
//! `terms` table splits at.
//!
//! # What a row of the index holds
//!
//! One row a posting; its row id is `postings.doc`, which is smaller for newer postings, so
//! that `order by rowid limit n` gives the newest and stops. `doc` counts by the day of
//! `coalesce(posted, first_seen)`: a range of days is a range of row ids ([`days`]).
//!
//! - words of the title, company, places, text, department and tags; `title:` and `company:`
//!   words besides;
//! - facets: `tech:` `country:` `city:` `workplace:` `role:` `level:` `type:` `feed:`
//!   `board:` `eligible:` `not-eligible:`;
//! - pay: a term for every step it reaches, in its own currency ([`pay`]): "at least 90,000
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

use std::ops::Range;

use hashbrown::HashTable;
use jiff::Timestamp;
use jiff::civil::Date;
use xxhash_rust::xxh3::xxh3_64;

pub use crate::normalise::identity::fold;
use crate::posting::{Country, Employment, Level, Role, Salary, Status, Workplace};

/// Longer runs of letters are no words anyone looks for, and hostile text has them.
const LONGEST_WORD: usize = 48;

/// Calls `each` with every word of a text, folded, repetitions included.
///
/// `+` and `#` belong to a word they end (`c++`, `c#`), a full stop to one it stands inside
/// (`node.js`) or begins (`.net`). A word with inner stops or hyphens is also given in its
/// parts, and a hyphenated one joined, so that `back-end` is found by `backend` and by `end`.
pub fn words(text: &str, mut each: impl FnMut(&str)) {
    let folded = fold(text);
    let is_part =
        |letter: char| letter.is_alphanumeric() || matches!(letter, '+' | '#' | '.' | '-' | '_');
    for run in folded.split(|letter: char| !is_part(letter)) {
        let run = run.trim_end_matches(['.', '-', '_']).trim_start_matches(['-', '+', '#', '_']);
        let run = if run.starts_with("..") { run.trim_start_matches('.') } else { run };
        if run.is_empty() || run.len() > LONGEST_WORD || !run.contains(char::is_alphanumeric) {
            continue;
        }
        if run.contains(['-', '_']) {
            let joined: String =
                run.chars().filter(|letter| !matches!(letter, '-' | '_')).collect();
            each(&joined);
            run.split(['-', '_']).filter(|part| !part.is_empty()).for_each(&mut each);
        } else {
            each(run);
            if run.trim_start_matches('.').contains('.') {
                run.split('.').filter(|part| !part.is_empty()).for_each(&mut each);
            }
        }
    }
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

/// The terms of what a posting pays: one for every step its best yearly figure reaches.
pub fn pay(salary: &Salary) -> Vec<String> {
    let Some(best) = best_pay(salary) else { return Vec::new() };
    let currency = value(&salary.currency);
    (0..=pay_step(best)).map(|step| pay_term(&currency, step)).collect()
}

/// The figure by which pay is compared and sorted: the upper end a year, else the lower.
pub fn best_pay(salary: &Salary) -> Option<f64> {
    salary.yearly_max.or(salary.yearly_min)
}

/// The term that every posting has which pays at least that much a year in that currency.
pub fn pay_at_least(currency: &str, yearly: f64) -> String {
    pay_term(&value(currency), pay_step(yearly))
}

fn pay_step(yearly: f64) -> u32 {
    if yearly <= LEAST_PAY {
        return 0;
    }
    (((yearly / LEAST_PAY).ln() / PAY_STEP.ln()) as u32).min(PAY_STEPS)
}

fn pay_term(currency: &str, step: u32) -> String {
    format!("pay:{currency}:{step}")
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
pub const DAY_BITS: u32 = 17;

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

/// A set of terms on its way into the index: each once, separated by spaces.
#[derive(Debug, Default)]
pub struct Document {
    written: String,
    /// Where in `written` each term stands, found by the term's hash: no term is copied.
    seen: HashTable<Range<usize>>,
}

impl Document {
    /// Terms that have been made before.
    pub fn of(terms: &str) -> Self {
        let mut document = Self::default();
        terms.split(' ').filter(|term| !term.is_empty()).for_each(|term| document.add(term));
        document
    }

    /// Adds a term unless it is there already.
    pub fn add(&mut self, term: &str) {
        let Self { written, seen } = self;
        let hash = xxh3_64(term.as_bytes());
        if seen.find(hash, |known| written[known.clone()] == *term).is_some() {
            return;
        }
        let start = written.len();
        written.push_str(term);
        seen.insert_unique(hash, start..written.len(), |known| {
            xxh3_64(written[known.clone()].as_bytes())
        });
        written.push(' ');
    }

    /// Adds every word of a text.
    pub fn add_words(&mut self, text: &str) {
        words(text, |word| self.add(word));
    }

    /// Adds every word of a text and the term made of it.
    pub fn add_both(&mut self, text: &str, term: fn(&str) -> String) {
        words(text, |word| {
            self.add(word);
            self.add(&term(word));
        });
    }

    /// The terms, separated by spaces.
    pub fn into_terms(self) -> String {
        self.written
    }
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
