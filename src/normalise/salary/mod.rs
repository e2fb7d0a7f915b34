//! Salary: base pay out of fields and words.
//!
//! The order of trust: fields with figures, then a field of words about pay, then the title and
//! the text. In fields figures stand as given; in words an amount is pay when the words beside
//! it say so (`context`) or when it can be nothing else. On-target earnings count only where no
//! base pay is stated; equity, bonuses and the company's own money never do. Of several ranges
//! those for the posting's own place count, else the widest stated. A yearly figure is 2,080
//! hours, 260 days, 52 weeks or 12 months ([`Period::per_year`]).

mod amount;
mod choose;
mod context;
pub mod currency;
mod period;
mod range;

use std::borrow::Cow;

use amount::Scale;
use choose::{nearest, one_country, widest};
use context::Meaning;
use range::{Figures, Stated};

use super::Reading;
use super::rates::Rates;
use crate::feeds::{Pay, PayRange};
use crate::posting::{Country, Period, Place, Salary, SalarySource};

/// Base pay: from fields first, then a field of words, then the title and the text.
pub fn salary(reading: &mut Reading<'_>, places: &[Place]) -> Option<Salary> {
    let draft = reading.draft;
    let found = match &draft.pay {
        Pay::Ranges(ranges) => from_ranges(ranges, places),
        Pay::Words(words) => from_words(words, places),
        Pay::Unstated => None,
    };
    if let Some((salary, words)) = found {
        reading.note("salary", "pay", words);
        return Some(salary);
    }
    let (source, (salary, words)) = from_text(reading.title, places)
        .map(|found| ("title", found))
        .or_else(|| from_text(reading.text, places).map(|found| ("text", found)))?;
    reading.note("salary", source, words);
    Some(salary)
}

/// A salary and the words it was read from.
type Found<'a> = (Salary, Cow<'a, str>);

/// Pay out of fields: the ranges of the posting's place, or all that are of one kind.
fn from_ranges(ranges: &[PayRange], places: &[Place]) -> Option<Found<'static>> {
    let country = one_country(places);
    let stated: Vec<(Salary, String)> =
        ranges.iter().filter_map(|range| field(range, country)).collect();
    let labels: Vec<&str> = stated.iter().map(|(_, label)| label.as_str()).collect();
    let chosen = nearest(&labels, places);
    let salary = widest(chosen.iter().map(|at| &stated[*at].0))?;
    let words = chosen.iter().map(|at| shown(&stated[*at])).collect::<Vec<_>>().join("; ");
    Some((salary, words.into()))
}

fn shown((salary, label): &(Salary, String)) -> String {
    let end = |end: Option<f64>| end.map_or(String::new(), |amount| amount.to_string());
    let (low, high) = (end(salary.min), end(salary.max));
    format!("{label} {low}..{high} {} a {}", salary.currency, salary.period).trim().to_owned()
}

fn field(range: &PayRange, country: Option<Country>) -> Option<(Salary, String)> {
    let positive =
        |amount: Option<f64>| amount.filter(|amount| *amount > 0.0 && amount.is_finite());
    let (mut low, mut high) = (positive(range.min), positive(range.max));
    if low > high && high.is_some() {
        (low, high) = (high, low);
    }
    let sign = range.currency.as_deref().and_then(currency::stated);
    let code = match (sign, &range.currency) {
        (Some(sign), _) => currency::resolve(sign, country).to_owned(),
        // A code that this program has no rate for is still the feed's word.
        (None, Some(code)) if is_code(code) => code.trim().to_ascii_uppercase(),
        _ => country.and_then(currency::home).unwrap_or_default().to_owned(),
    };
    let mut salary = settled(low, high, &code, range.period, SalarySource::Field)?;
    salary.predicted = range.predicted;
    Some((salary, range.label.clone().unwrap_or_default()))
}

fn is_code(code: &str) -> bool {
    let code = code.trim();
    code.len() == 3 && code.bytes().all(|byte| byte.is_ascii_alphabetic())
}

/// Pay out of a field of words about pay: the first amount that is not said to be another's.
fn from_words<'a>(words: &'a str, places: &[Place]) -> Option<Found<'a>> {
    let country = one_country(places);
    let amounts = amount::amounts(words);
    let mut kept: Option<(Meaning, Salary, Stated)> = None;
    for stated in range::ranges(words, &amounts) {
        let meaning = context::meaning(words, stated.start, stated.end);
        if meaning == Meaning::Other || is_plan(&stated) || is_bare_and_small(&stated) {
            continue;
        }
        let meaning = if meaning == Meaning::Total { Meaning::Total } else { Meaning::Pay };
        let stated = stated.bounded(words);
        let Some(salary) = read(words, &stated, country, SalarySource::Field) else { continue };
        if kept.as_ref().is_none_or(|(other, ..)| meaning > *other) {
            kept = Some((meaning, salary, stated));
        }
    }
    kept.map(|(_, salary, stated)| (salary, words[stated.start..stated.end].into()))
}

/// An amount of a text that is taken for pay.
struct Taken<'a> {
    salary: Salary,
    meaning: Meaning,
    /// The sentence up to the amount.
    before: &'a str,
    words: &'a str,
}

/// Pay out of free text.
fn from_text<'a>(text: &'a str, places: &[Place]) -> Option<Found<'a>> {
    let country = one_country(places);
    let amounts = amount::amounts(text);
    let mut taken: Vec<Taken<'_>> = Vec::new();
    for stated in range::ranges(text, &amounts) {
        if !may_be_pay(&stated) || is_for_each_piece(text, stated.end) {
            continue;
        }
        let meaning = context::meaning(text, stated.start, stated.end);
        if meaning == Meaning::Other {
            continue;
        }
        let stated = stated.bounded(text);
        let Some(salary) = read(text, &stated, country, SalarySource::Text) else { continue };
        if meaning == Meaning::Unsaid && !speaks_for_itself(text, &stated, &salary) {
            continue;
        }
        let words = &text[stated.start..stated.end];
        taken.push(Taken { salary, meaning, before: context::ahead(text, stated.start), words });
    }
    best_of(taken, places)
}

/// The widest of those that are surest and nearest to the posting's places.
fn best_of<'a>(mut taken: Vec<Taken<'a>>, places: &[Place]) -> Option<Found<'a>> {
    let rank = |meaning: Meaning| match meaning {
        Meaning::Pay => 3,
        Meaning::Unsaid => 2,
        Meaning::Total => 1,
        Meaning::Other => 0,
    };
    let best = taken.iter().map(|one| rank(one.meaning)).max()?;
    taken.retain(|one| rank(one.meaning) == best);
    taken.truncate(SEVERAL);
    let before: Vec<&str> = taken.iter().map(|one| one.before).collect();
    let chosen = nearest(&before, places);
    let salary = widest(chosen.iter().map(|at| &taken[*at].salary))?;
    let words = chosen.iter().map(|at| Cow::Borrowed(taken[*at].words));
    Some((salary, words.reduce(|words, others| words + "; " + others)?))
}

/// More ranges than this are a table of other things.
const SEVERAL: usize = 40;

/// "50/50 base and commission" has no sign and is too small for pay.
fn is_bare_and_small(stated: &Stated) -> bool {
    let size = stated.high.or(stated.low).unwrap_or_default();
    stated.sign.is_none() && stated.scale == Scale::Units && size < 1_000.0
}

/// "$315 per article": paid by the piece, which says nothing of a year.
fn is_for_each_piece(text: &str, end: usize) -> bool {
    let to = text.floor_char_boundary((end + PERIOD_BEHIND).min(text.len()));
    let behind = text[end..to].trim_start_matches([' ', '+']);
    let each = ["per ", "/ ", "/"].iter().any(|word| {
        behind.strip_prefix(word).is_some_and(|rest| rest.starts_with(char::is_alphabetic))
    });
    each && period::behind(behind).is_none()
}

/// A "401k" is a pension plan.
fn is_plan(stated: &Stated) -> bool {
    let plan = |amount: Option<f64>| matches!(amount, Some(401_000.0 | 403_000.0 | 457_000.0));
    stated.sign.is_none() && (plan(stated.low) || plan(stated.high))
}

/// Whether an amount of a text has the form of pay: a currency, or thousands.
fn may_be_pay(stated: &Stated) -> bool {
    let thousands = matches!(stated.scale, Scale::Thousands | Scale::LakhsYearly | Scale::Lakhs);
    (stated.sign.is_some() || thousands) && stated.scale != Scale::Beyond && !is_plan(stated)
}

/// Whether an amount without telling words around it can only be pay: a range that people
/// earn, or a figure that stands alone between marks ("| $65,000 |") or has a period.
fn speaks_for_itself(text: &str, stated: &Stated, salary: &Salary) -> bool {
    let earned = |amount: Option<f64>| {
        let dollars = amount.and_then(|amount| in_dollars(amount, &salary.currency));
        amount.is_none()
            || dollars.is_some_and(|dollars| (10_000.0..=1_500_000.0).contains(&dollars))
    };
    if !earned(salary.yearly_min) || !earned(salary.yearly_max) {
        return false;
    }
    let signed = stated.sign.is_some() || stated.scale == Scale::LakhsYearly;
    match stated.figures {
        Figures::Two => {
            signed || (stated.scale == Scale::Thousands && ends_an_item(text, stated.end))
        }
        Figures::One if !signed => false,
        Figures::One if !salary.period_inferred => true,
        Figures::One => {
            salary.period == Period::Year
                && begins_an_item(text, stated.start)
                && ends_an_item(text, stated.end)
        }
    }
}

fn begins_an_item(text: &str, start: usize) -> bool {
    let from = text.floor_char_boundary(start.saturating_sub(16));
    let before = text[from..start].trim_end_matches([' ', '~', '*']);
    let mark =
        |char: char| matches!(char, '|' | '-' | '–' | '—' | '/' | '(' | ':' | '\n' | '•' | ',');
    before.is_empty() || before.ends_with(mark) || before.ends_with("up to")
}

fn ends_an_item(text: &str, end: usize) -> bool {
    let to = text.floor_char_boundary((end + 12).min(text.len()));
    let after = text[end..to].trim_start_matches([' ', '+', '*']);
    let mark = |char: char| {
        matches!(char, '|' | '-' | '–' | '—' | '/' | ')' | '\n' | '•' | ',' | ';' | '.' | '&')
    };
    let plus = text[end..to].trim_start().starts_with('+');
    plus || after.is_empty()
        || after.starts_with(mark)
        || OPENERS.iter().any(|word| after.starts_with(word))
}

/// Words that begin a remark about pay.
const OPENERS: &[&str] = &[
    "base",
    "salary",
    "per ",
    "a year",
    "depending",
    "DOE",
    "OTE",
    "gross",
    "brutto",
    "equity",
    "plus ",
    "based on",
    "annual",
];

/// An amount of a text as a salary: its currency by sign or place, its period by words or size.
fn read(
    text: &str,
    stated: &Stated,
    country: Option<Country>,
    from: SalarySource,
) -> Option<Salary> {
    let indian = matches!(stated.scale, Scale::LakhsYearly | Scale::Lakhs).then_some("INR");
    let code = stated.sign.map(|sign| currency::resolve(sign, country)).or(indian);
    let code = code.or_else(|| country.and_then(currency::home)).unwrap_or_default();
    let period = match stated.scale {
        Scale::LakhsYearly => Some(Period::Year),
        _ => stated_period(text, stated),
    };
    settled(stated.low, stated.high, code, period, from)
}

/// How far behind and before the figures their period is looked for.
const PERIOD_BEHIND: usize = 40;
const PERIOD_AHEAD: usize = 90;

fn stated_period(text: &str, stated: &Stated) -> Option<Period> {
    let to = text.floor_char_boundary((stated.end + PERIOD_BEHIND).min(text.len()));
    let behind = &text[stated.end..to];
    let item = &behind[..behind.find(['\n', '•', '|', ';', '+']).unwrap_or(behind.len())];
    period::behind(item).or_else(|| {
        let between = period::ahead(&text[stated.start..stated.end]);
        let sentence = context::ahead(text, stated.start);
        let from = sentence.ceil_char_boundary(sentence.len().saturating_sub(PERIOD_AHEAD));
        let clause = &sentence[from..];
        let clause = &clause[clause.rfind(['•', '|', ';']).unwrap_or(0)..];
        between.or_else(|| period::ahead(clause))
    })
}

/// A salary that people can earn: a period that makes the figures absurd is replaced by the
/// one their size tells, and figures that no period makes sensible are refused.
fn settled(
    low: Option<f64>,
    high: Option<f64>,
    currency: &str,
    period: Option<Period>,
    from: SalarySource,
) -> Option<Salary> {
    let size = high.or(low)?;
    let inferred = period::inferred(size, currency);
    let stated = period.filter(|period| plausible(size, currency, *period));
    let period = stated.unwrap_or(inferred);
    let yearly = |amount: Option<f64>| amount.map(|amount| amount * period.per_year());
    plausible(size, currency, period).then(|| Salary {
        min: low,
        max: high,
        currency: currency.to_owned(),
        period,
        yearly_min: yearly(low),
        yearly_max: yearly(high),
        from,
        period_inferred: stated.is_none(),
        predicted: false,
    })
}

/// From 1,000 to 5,000,000 dollars a year.
fn plausible(amount: f64, currency: &str, period: Period) -> bool {
    let yearly = amount * period.per_year();
    let dollars = in_dollars(yearly, currency).unwrap_or(yearly);
    (1_000.0..=5_000_000.0).contains(&dollars)
}

fn in_dollars(amount: f64, currency: &str) -> Option<f64> {
    let currency = if currency.is_empty() { "USD" } else { currency };
    Rates::shipped().convert(amount, currency, "USD")
}

#[cfg(test)]
mod tests;
