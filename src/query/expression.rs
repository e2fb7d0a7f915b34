//! A filter as an expression over the search index.
//!
//! Most conditions are one term each. Some are only approximated: a phrase by its words, pay
//! by its steps. Such a condition has an upper bound (it holds for all that match, and some
//! more) and a lower one (it holds only for what matches); a negation swaps them. The
//! expression of a filter is its upper bound; the found rows are then checked.

use std::fmt::{Display, Formatter};

use jiff::Span;
use jiff::civil::Date;

use super::condition::{Condition, Days, Fact, Field, Pay, State};
use super::matches::{TIME_ZONES, day, groups};
use super::{Filter, Setting};
use crate::posting::Country;
use crate::store::{EventKind, terms};

/// An expression over terms.
#[derive(Debug, Clone, PartialEq)]
pub enum Expression {
    /// Every posting.
    Everything,
    /// None.
    Nothing,
    /// Postings with this term.
    Term(String),
    /// Postings with a term that begins so.
    Prefix(String),
    /// Postings in which two words stand side by side, and some in which they do not.
    SideBySide(String, String),
    /// All of these.
    And(Vec<Expression>),
    /// At least one of these.
    Or(Vec<Expression>),
    /// The others.
    Not(Box<Expression>),
}

/// Which side of a condition that is only approximated is wanted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Bound {
    /// All that match, and perhaps more.
    Upper,
    /// Only what matches, and perhaps not all of it.
    Lower,
}

impl Bound {
    fn swapped(self) -> Self {
        match self {
            Self::Upper => Self::Lower,
            Self::Lower => Self::Upper,
        }
    }

    /// An approximation of something whose upper bound is known and whose lower is not.
    fn of(self, upper: impl FnOnce() -> Expression) -> Expression {
        match self {
            Self::Upper => upper(),
            Self::Lower => Expression::Nothing,
        }
    }
}

/// A bound of a filter.
pub fn expression(filter: &Filter, bound: Bound, setting: &Setting) -> Expression {
    let all =
        |parts: &[Filter]| parts.iter().map(|part| expression(part, bound, setting)).collect();
    match filter {
        Filter::All(parts) => and(all(parts)),
        Filter::Any(parts) => or(all(parts)),
        Filter::Not(inner) => not(expression(inner, bound.swapped(), setting)),
        Filter::Is(condition) => of_condition(condition, bound, setting),
    }
}

/// Whether the index answers a filter by itself.
pub fn is_exact(filter: &Filter) -> bool {
    filter.conditions().into_iter().all(|condition| match condition {
        Condition::Phrase(..) | Condition::Pay(_) | Condition::Posted(_) => false,
        Condition::Prefix(Field::Anywhere, begin) => !may_begin_facet(begin),
        Condition::Is(state) => *state != State::New,
        _ => true,
    })
}

/// Every part; simplified.
pub fn and(parts: Vec<Expression>) -> Expression {
    let mut kept = Vec::new();
    for part in parts {
        match part {
            Expression::Everything => {}
            Expression::Nothing => return Expression::Nothing,
            Expression::And(inner) => kept.extend(inner),
            other => kept.push(other),
        }
    }
    match kept.len() {
        0 => Expression::Everything,
        1 => kept.remove(0),
        _ => Expression::And(kept),
    }
}

/// At least one part; simplified.
pub fn or(parts: Vec<Expression>) -> Expression {
    let mut kept = Vec::new();
    for part in parts {
        match part {
            Expression::Nothing => {}
            Expression::Everything => return Expression::Everything,
            Expression::Or(inner) => kept.extend(inner),
            other => kept.push(other),
        }
    }
    match kept.len() {
        0 => Expression::Nothing,
        1 => kept.remove(0),
        _ => Expression::Or(kept),
    }
}

/// What is left; simplified.
pub fn not(part: Expression) -> Expression {
    match part {
        Expression::Everything => Expression::Nothing,
        Expression::Nothing => Expression::Everything,
        Expression::Not(inner) => *inner,
        other => Expression::Not(Box::new(other)),
    }
}

fn term(term: impl Into<String>) -> Expression {
    Expression::Term(term.into())
}

fn of_condition(condition: &Condition, bound: Bound, setting: &Setting) -> Expression {
    match condition {
        Condition::Word(field, word) => term(in_field(*field, word)),
        Condition::Prefix(field, begin) => of_prefix(*field, begin, bound),
        Condition::Phrase(field, words) => bound.of(|| {
            let pairs = words
                .windows(2)
                .map(|pair| Expression::SideBySide(pair[0].clone(), pair[1].clone()));
            and(words.iter().map(|word| term(in_field(*field, word))).chain(pairs).collect())
        }),
        Condition::Technology(name) => term(terms::technology(name)),
        Condition::Country(country) => term(terms::country(*country)),
        Condition::City(city) => term(terms::city(city)),
        Condition::Eligible(country) => eligible(*country),
        Condition::Workplace(workplace) => term(terms::workplace(*workplace)),
        Condition::Role(role) => term(terms::role(*role)),
        Condition::Level(level) => term(terms::level(*level)),
        Condition::Employment(employment) => term(terms::employment(*employment)),
        Condition::Feed(feed) => term(terms::feed(feed)),
        Condition::Board(board) => term(terms::board(board)),
        Condition::Tag(tag) => term(terms::tag(tag)),
        Condition::Status(status) => term(terms::status(*status)),
        Condition::Is(state) => of_state(*state, bound, setting),
        Condition::Has(Fact::Salary) => term(terms::PAY_STATED),
        Condition::Has(Fact::Eligible) => term(terms::ELIGIBLE_STATED),
        Condition::Pay(pay) => match bound {
            Bound::Upper => of_pay(pay, setting),
            Bound::Lower => surely_pays(pay, setting),
        },
        // A range of days is a range of row ids, which only the whole filter can have.
        Condition::Posted(_) => bound.of(|| Expression::Everything),
        Condition::Seen(days) => seen(*days, setting.today),
    }
}

fn in_field(field: Field, word: &str) -> String {
    match field {
        Field::Anywhere => word.to_owned(),
        Field::Title => terms::title(word),
        Field::Company => terms::company(word),
    }
}

fn of_prefix(field: Field, begin: &str, bound: Bound) -> Expression {
    let prefix = || Expression::Prefix(in_field(field, begin));
    if field == Field::Anywhere && may_begin_facet(begin) { bound.of(prefix) } else { prefix() }
}

/// What facets begin with: a prefix of words that also begins one of these finds them too.
const FACETS: [&str; 19] = [
    "title",
    "company",
    "tech",
    "country",
    "city",
    "workplace",
    "role",
    "level",
    "type",
    "eligible",
    "not-eligible",
    "has",
    "board",
    "feed",
    "tag",
    "status",
    "is",
    "pay",
    "paid",
];

fn may_begin_facet(begin: &str) -> bool {
    FACETS.iter().chain(&["seen"]).any(|facet| facet.starts_with(begin))
}

fn of_state(state: State, bound: Bound, setting: &Setting) -> Expression {
    match state {
        State::Open => term(terms::OPEN),
        State::Closed => term(terms::CLOSED),
        State::Tracked => term(terms::TRACKED),
        State::Tagged => Expression::Prefix(terms::tag("")),
        State::Changed => term(terms::happened(EventKind::Changed)),
        State::Reopened => term(terms::happened(EventKind::Reopened)),
        State::Reposted => term(terms::happened(EventKind::Reposted)),
        State::Merged => term(terms::MERGED),
        State::New => match setting.last_refresh {
            None => Expression::Everything,
            Some(begun) => {
                bound.of(|| seen(Days { first: Some(day(begun)), last: None }, setting.today))
            }
        },
    }
}

fn eligible(country: Country) -> Expression {
    let mut allowing = vec![
        not(term(terms::ELIGIBLE_STATED)),
        term(terms::eligible(country)),
        term(terms::ELIGIBLE_WORLDWIDE),
        Expression::Prefix(TIME_ZONES.to_owned()),
    ];
    allowing.extend(groups(country).into_iter().map(term));
    and(vec![or(allowing), not(term(terms::not_eligible(country.code())))])
}

/// Postings that reach the lower end in any currency; without one, all that state pay.
fn of_pay(pay: &Pay, setting: &Setting) -> Expression {
    let Some(least) = pay.least else { return term(terms::PAY_STATED) };
    at_least(least, &pay.currency, setting)
}

/// Postings that reach the lower end by more than a step; none where there is an upper end.
fn surely_pays(pay: &Pay, setting: &Setting) -> Expression {
    let (Some(least), None) = (pay.least, pay.most) else { return Expression::Nothing };
    // A little more, so that rounding on the way to another currency adds nothing.
    in_any_currency(least * (1.0 + 1e-9), &pay.currency, setting, terms::pay_beyond)
}

/// Postings whose pay reaches about an amount, whatever their currency.
pub(super) fn at_least(yearly: f64, currency: &str, setting: &Setting) -> Expression {
    // A little less, so that rounding on the way to another currency loses nothing.
    in_any_currency(yearly * (1.0 - 1e-9), currency, setting, terms::pay_at_least)
}

/// The terms of an amount in each currency.
fn in_any_currency(
    amount: f64,
    currency: &str,
    setting: &Setting,
    term_of: fn(&str, f64) -> String,
) -> Expression {
    let rates = &setting.rates;
    let in_other = |other| Some(term(term_of(other, rates.convert(amount, currency, other)?)));
    or(rates.currencies().filter_map(in_other).collect())
}

/// Nothing was seen before this program was written.
fn earliest() -> Date {
    Date::constant(2020, 1, 1)
}

/// The days as terms of months and days; an open end stops a month from today, because
/// nothing has been seen later.
fn seen(days: Days, today: Date) -> Expression {
    let latest = today.checked_add(Span::new().days(31)).unwrap_or(today);
    let first = days.first.unwrap_or_else(earliest).max(earliest());
    let last = days.last.unwrap_or(latest).min(latest);
    or(terms::seen_between(first, last).into_iter().map(term).collect())
}

impl Display for Expression {
    fn fmt(&self, out: &mut Formatter<'_>) -> std::fmt::Result {
        let joined = |out: &mut Formatter<'_>, parts: &[Self], word: &str| {
            for (place, part) in parts.iter().enumerate() {
                if place > 0 {
                    write!(out, " {word} ")?;
                }
                match part {
                    Self::And(_) | Self::Or(_) => write!(out, "({part})")?,
                    _ => write!(out, "{part}")?,
                }
            }
            Ok(())
        };
        match self {
            Self::Everything => out.write_str("everything"),
            Self::Nothing => out.write_str("nothing"),
            Self::Term(term) => out.write_str(term),
            Self::Prefix(begin) => write!(out, "{begin}*"),
            Self::SideBySide(first, second) => write!(out, "\"{first} {second}\""),
            Self::And(parts) => joined(out, parts, "and"),
            Self::Or(parts) => joined(out, parts, "or"),
            Self::Not(part) => {
                out.write_str("not ")?;
                joined(out, std::slice::from_ref(part), "")
            }
        }
    }
}
