//! Whether a posting matches a filter, in plain Rust.
//!
//! The search index answers most conditions; this file checks found rows for what the index
//! only approximates, explains one posting under `--why`, and is the oracle that the tests
//! compare the SQL with. It reads nothing by itself: a [`Candidate`] brings all that counts.

use jiff::civil::Date;
use jiff::tz::TimeZone;

use super::condition::{Condition, Fact, Field, Pay, State};
use super::{Filter, Setting};
use crate::normalise::place;
use crate::posting::{Country, Eligible, Posting, Salary};
use crate::store::words::{self, Spelled, Token};
use crate::store::{EventKind, Stored, terms};

/// A posting with everything that a condition may ask about.
#[derive(Debug, Clone)]
pub struct Candidate {
    /// The posting.
    pub stored: Stored,
    /// The other rows of its opening, where it leads one: it is found by their places too.
    pub members: Vec<Stored>,
    /// How many rows its opening has.
    pub rows: usize,
    /// What happened to it.
    pub events: Vec<EventKind>,
    /// Its description, departments and the feed's tags, each a text of its own.
    pub texts: Vec<String>,
}

impl Candidate {
    /// Every text in which words are looked for.
    fn texts(&self) -> impl Iterator<Item = &str> {
        let posting = &self.stored.posting;
        [posting.title.as_str(), posting.company.as_str()]
            .into_iter()
            .chain(
                self.postings().flat_map(|posting| &posting.places).flat_map(|place| {
                    [place.text.as_str(), place.city.as_deref().unwrap_or_default()]
                }),
            )
            .chain(self.texts.iter().map(String::as_str))
    }

    fn field(&self, field: Field) -> Vec<&str> {
        match field {
            Field::Anywhere => self.texts().collect(),
            Field::Title => vec![&self.stored.posting.title],
            Field::Company => vec![&self.stored.posting.company],
        }
    }

    /// The posting and those of its opening that it leads.
    fn postings(&self) -> impl Iterator<Item = &Posting> {
        std::iter::once(&self.stored).chain(&self.members).map(|stored| &stored.posting)
    }

    fn rows(&self) -> impl Iterator<Item = &Stored> {
        std::iter::once(&self.stored).chain(&self.members)
    }
}

impl Filter {
    /// Whether a posting matches.
    pub fn matches(&self, candidate: &Candidate, setting: &Setting) -> bool {
        match self {
            Self::All(parts) => parts.iter().all(|part| part.matches(candidate, setting)),
            Self::Any(parts) => parts.iter().any(|part| part.matches(candidate, setting)),
            Self::Not(inner) => !inner.matches(candidate, setting),
            Self::Is(condition) => condition.matches(candidate, setting),
        }
    }
}

impl Condition {
    /// Whether a posting fulfils it.
    pub fn matches(&self, candidate: &Candidate, setting: &Setting) -> bool {
        let stored = &candidate.stored;
        let posting = &stored.posting;
        match self {
            Self::Word(field, word) => has_word(candidate, *field, |other| other == word),
            Self::Prefix(field, begin) => {
                has_word(candidate, *field, |other| other.starts_with(begin.as_str()))
            }
            Self::Phrase(field, words) => {
                candidate.field(*field).iter().any(|text| has_phrase(text, words))
            }
            Self::Technology(name) => posting.technologies.iter().any(|it| it.name == *name),
            Self::Country(country) => candidate
                .postings()
                .flat_map(|posting| &posting.places)
                .any(|place| place.country == Some(*country)),
            Self::City(city) => candidate
                .postings()
                .flat_map(|posting| &posting.places)
                .any(|place| place.city.as_deref().is_some_and(|name| terms::value(name) == *city)),
            Self::Eligible(country) => is_eligible(candidate, *country),
            Self::Workplace(workplace) => {
                candidate.postings().any(|posting| posting.workplace == Some(*workplace))
            }
            Self::Role(role) => posting.role == *role,
            Self::Level(level) => posting.level == Some(*level),
            Self::Employment(employment) => posting.employment == Some(*employment),
            Self::Feed(feed) => {
                candidate.rows().any(|stored| terms::value(&stored.key.feed) == *feed)
            }
            Self::Board(board) => candidate.rows().any(|stored| {
                stored.key.board.as_deref().is_some_and(|token| terms::value(token) == *board)
            }),
            Self::Tag(tag) => stored.tags.iter().any(|name| terms::value(name) == *tag),
            Self::Status(status) => stored.status == Some(*status),
            Self::Is(state) => is_in(*state, candidate, setting),
            Self::Has(Fact::Salary) => posting.salary.is_some(),
            Self::Has(Fact::Eligible) => {
                candidate.postings().any(|posting| posting.eligible != Eligible::default())
            }
            Self::Pay(pay) => {
                posting.salary.as_ref().is_some_and(|salary| meets(pay, salary, setting))
            }
            Self::Posted(days) => days.contain(day(posting.posted.unwrap_or(stored.first_seen))),
            Self::Seen(days) => days.contain(day(stored.first_seen)),
        }
    }
}

/// The day of a moment, in UTC as everywhere in the store.
pub(super) fn day(moment: jiff::Timestamp) -> Date {
    moment.to_zoned_datetime(TimeZone::UTC).date()
}

fn has_word(candidate: &Candidate, field: Field, fits: impl Fn(&str) -> bool) -> bool {
    let mut found = false;
    for text in candidate.field(field) {
        words::words(text, |word| found = found || fits(word));
    }
    found
}

/// Whether words stand in a text one behind the other.
fn has_phrase(text: &str, words: &[String]) -> bool {
    let words: Vec<Spelled<'_>> = words.iter().map(|word| Spelled::of(word)).collect();
    // For each word of the phrase, whether the words up to it end where the text has come to.
    let mut reached = vec![false; words.len()];
    let mut found = false;
    words::tokens(text, |token| {
        let Token::Word(word) = token else { return };
        for place in (0..words.len()).rev() {
            reached[place] = words[place] == word && (place == 0 || reached[place - 1]);
        }
        found |= reached.last() == Some(&true);
    });
    found
}

fn is_in(state: State, candidate: &Candidate, setting: &Setting) -> bool {
    let stored = &candidate.stored;
    match state {
        State::Open => stored.closed.is_none(),
        State::Closed => stored.closed.is_some(),
        State::New => setting.last_refresh.is_none_or(|begun| stored.first_seen >= begun),
        State::Tracked => stored.status.is_some(),
        State::Tagged => !stored.tags.is_empty(),
        State::Changed => candidate.events.contains(&EventKind::Changed),
        State::Reopened => candidate.events.contains(&EventKind::Reopened),
        State::Reposted => candidate.events.contains(&EventKind::Reposted),
        State::Merged => candidate.rows > 1,
    }
}

/// Whether one may live there: named, in a named group, or not told. Limits by time zone are
/// not told apart.
fn is_eligible(candidate: &Candidate, country: Country) -> bool {
    let stated = || candidate.postings().map(|posting| &posting.eligible);
    let code = terms::not_eligible(country.code());
    let shut_out = stated()
        .any(|eligible| eligible.excluded.iter().any(|place| terms::not_eligible(place) == code));
    let groups: Vec<String> = groups(country);
    let allows = |eligible: &Eligible| {
        eligible.worldwide == Some(true)
            || eligible.countries.contains(&country)
            || eligible.regions.iter().any(|region| {
                let term = terms::eligible_region(region);
                term.starts_with(TIME_ZONES) || groups.contains(&term)
            })
    };
    let silent = stated().all(|eligible| *eligible == Eligible::default());
    !shut_out && (silent || stated().any(allows))
}

/// How the terms of limits by time zone begin, such as `UTC-3..UTC+3`.
pub(super) const TIME_ZONES: &str = "eligible:utc";

/// The terms of the groups that a country belongs to.
pub(super) fn groups(country: Country) -> Vec<String> {
    place::groups_of(country).into_iter().map(terms::eligible_region).collect()
}

/// Whether pay overlaps a range, across currencies; not where a rate is unknown.
pub(super) fn meets(pay: &Pay, salary: &Salary, setting: &Setting) -> bool {
    let convert = |amount: f64| setting.rates.convert(amount, &salary.currency, &pay.currency);
    let low = salary.yearly_min.or(salary.yearly_max).and_then(convert);
    let high = salary.yearly_max.or(salary.yearly_min).and_then(convert);
    let (Some(low), Some(high)) = (low, high) else { return false };
    pay.least.is_none_or(|least| high >= least) && pay.most.is_none_or(|most| low <= most)
}
