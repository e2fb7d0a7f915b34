//! The values of prefixes: one word of a list, a range, a technology, a place, pay, days.
//!
//! Every error is a sentence that says what was expected and names the nearest known word.

use jiff::Span;
use jiff::civil::Date;
use strum::VariantArray;

use super::condition::{Condition, Days, Pay};
use super::{Filter, Setting};
use crate::config::suggestion;
use crate::normalise::rates::Rates;
use crate::normalise::{place, technology};
use crate::posting::{Kind, Level, Period};
use crate::store::terms;
use crate::store::words::{self, Token};
use crate::when::{self, Toward};

type Read<T> = Result<T, String>;

/// Reads a value of a prefix that is not about words or pay.
pub(super) fn filter(name: &str, value: &str, setting: &Setting) -> Read<Filter> {
    Ok(match name {
        "tech" => technologies(value, None)?,
        "lang" => technologies(value, Some(Kind::Language))?,
        "db" => technologies(value, Some(Kind::Database))?,
        "cloud" => technologies(value, Some(Kind::Cloud))?,
        "country" => countries(value, Condition::Country)?,
        "eligible" => countries(value, Condition::Eligible)?,
        "city" => Condition::City(city(value)).into(),
        "level" => levels(value)?,
        "posted" | "age" => Condition::Posted(days(name, value, setting.today)?).into(),
        "seen" => Condition::Seen(days(name, value, setting.today)?).into(),
        "feed" => Condition::Feed(terms::value(value)).into(),
        "board" => Condition::Board(terms::value(value)).into(),
        "tag" => Condition::Tag(terms::value(value)).into(),
        "workplace" => Condition::Workplace(one_of("workplace", value)?).into(),
        "role" => Condition::Role(one_of("role", value)?).into(),
        "type" => Condition::Employment(one_of("type", value)?).into(),
        "status" => Condition::Status(one_of("status", value)?).into(),
        "is" => Condition::Is(one_of("state", value)?).into(),
        "has" => Condition::Has(one_of("fact", value)?).into(),
        _ => return Err(format!("`{name}:` takes no value")),
    })
}

/// The words to look for in what was typed: `tcp/ip` is two, `back-end` is one.
pub(super) fn words(text: &str) -> Vec<String> {
    pieces(text).iter().filter_map(|piece| words::word(piece)).collect()
}

/// The words of a phrase, hyphenated ones in their parts, as [`phrase`] also cuts a text.
pub fn phrase(text: &str) -> Vec<String> {
    let mut found = Vec::new();
    words::tokens(text, |token| {
        if let Token::Word(word) = token {
            word.spell(|word| found.push(word.to_owned()));
        }
    });
    found
}

/// Runs of what may stand in a word.
fn pieces(text: &str) -> Vec<String> {
    words::runs(&terms::fold(text)).map(str::to_owned).collect()
}

/// One word of a closed list; hyphens and case do not matter.
pub(super) fn one_of<T>(what: &str, value: &str) -> Read<T>
where
    T: VariantArray + Copy + Into<&'static str>,
{
    let plain = |text: &str| text.to_lowercase().replace(['-', '_', ' '], "");
    let wanted = plain(value);
    let found = T::VARIANTS.iter().copied().find(|variant| plain((*variant).into()) == wanted);
    found.ok_or_else(|| {
        let names: Vec<&str> = T::VARIANTS.iter().map(|variant| (*variant).into()).collect();
        let nearest = suggestion(&value.to_lowercase(), names.iter().copied());
        format!("there is no {what} {value:?}{nearest} ({})", names.join(", "))
    })
}

fn technologies(value: &str, kind: Option<Kind>) -> Read<Filter> {
    let Some((name, found)) = technology::canonical(value) else {
        let nearest = suggestion(&value.to_lowercase(), technology::names().into_iter());
        return Err(format!(
            "no technology is known as {value:?}{nearest} (without a prefix it is looked for as \
             a word)"
        ));
    };
    match kind {
        Some(kind) if kind != found && !(kind == Kind::Cloud && is_platform(found)) => {
            Err(format!("{name} is not a {kind} but a {found}; write tech:{value}"))
        }
        _ => Ok(Condition::Technology(name.to_owned()).into()),
    }
}

/// Kinds that a cloud's own services are also found under.
fn is_platform(kind: Kind) -> bool {
    kind == Kind::Container
}

/// A country, or each country of a group such as `eu`.
fn countries(value: &str, condition: fn(crate::posting::Country) -> Condition) -> Read<Filter> {
    let value = value.replace('_', " ");
    if let Some(country) = place::country(&value) {
        return Ok(condition(country).into());
    }
    match place::region_countries(&value) {
        Some(countries) if !countries.is_empty() => {
            Ok(Filter::any(countries.into_iter().map(|country| condition(country).into())))
        }
        _ => Err(format!(
            "no country or group of countries is known as {value:?}; give a code such as de, a \
             name such as germany, or a group such as eu"
        )),
    }
}

/// A city by its usual English name, spelled as in the index.
fn city(value: &str) -> String {
    let value = value.replace('_', " ");
    let known = place::read(&value).into_iter().find_map(|place| place.city);
    terms::value(&known.unwrap_or(value))
}

/// What compares, in front of a value.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Comparison {
    AtLeast,
    Above,
    AtMost,
    Below,
    Equal,
}

fn comparison(value: &str) -> (Comparison, &str) {
    for (sign, comparison) in [
        (">=", Comparison::AtLeast),
        ("≥", Comparison::AtLeast),
        ("<=", Comparison::AtMost),
        ("≤", Comparison::AtMost),
        (">", Comparison::Above),
        ("<", Comparison::Below),
        ("=", Comparison::Equal),
    ] {
        if let Some(rest) = value.strip_prefix(sign) {
            return (comparison, rest.trim());
        }
    }
    (Comparison::Equal, value.trim())
}

/// The two ends of `a..b`, either of which may be left out.
fn ends(value: &str) -> Option<(&str, &str)> {
    value.split_once("..").map(|(low, high)| (low.trim(), high.trim_start_matches('.').trim()))
}

fn levels(value: &str) -> Read<Filter> {
    let all = Level::VARIANTS;
    let place = |text: &str| -> Read<usize> {
        let level: Level = one_of("level", text)?;
        Ok(all.iter().position(|other| *other == level).unwrap_or_default())
    };
    let range = if let Some((low, high)) = ends(value) {
        let low = if low.is_empty() { 0 } else { place(low)? };
        let high = if high.is_empty() { all.len() - 1 } else { place(high)? };
        low..high + 1
    } else {
        let (comparison, level) = comparison(value);
        let at = place(level)?;
        match comparison {
            Comparison::AtLeast => at..all.len(),
            Comparison::Above => at + 1..all.len(),
            Comparison::AtMost => 0..at + 1,
            Comparison::Below => 0..at,
            Comparison::Equal => at..at + 1,
        }
    };
    if range.is_empty() {
        return Err(format!(
            "no level lies in {value:?}; the lowest is intern, the highest manager"
        ));
    }
    Ok(Filter::any(all[range].iter().map(|level| Condition::Level(*level).into())))
}

/// Whether a word that follows `salary:` belongs to it.
pub(super) fn continues_pay(so_far: &str, word: &str, rates: &Rates) -> bool {
    let so_far = so_far.to_lowercase();
    let is_amount = so_far.ends_with(|letter: char| letter.is_ascii_digit() || letter == 'k');
    let has_period = Period::VARIANTS.iter().any(|period| so_far.ends_with(period.as_ref()));
    so_far.trim_end_matches(['>', '<', '=', '≥', '≤']).is_empty()
        || (is_amount || has_period) && currency(word, rates).is_some()
}

/// Reads pay: `90k`, `>=90k eur`, `90k..120k€`, `>=600/day`.
pub(super) fn pay(value: &str, setting: &Setting) -> Read<Pay> {
    let Units { amounts, period, currency } = units(value, &setting.rates)?;
    let currency = currency.unwrap_or_else(|| setting.currency.clone());
    let yearly = |text: &str| amount(text).map(|amount| amount * period.per_year());
    let pay = if let Some((low, high)) = ends(&amounts) {
        let end = |text: &str| (!text.is_empty()).then(|| yearly(text)).transpose();
        Pay { least: end(low)?, most: end(high)?, currency }
    } else {
        let (comparison, value) = comparison(&amounts);
        let amount = Some(yearly(value)?);
        match comparison {
            Comparison::AtMost | Comparison::Below => Pay { least: None, most: amount, currency },
            _ => Pay { least: amount, most: None, currency },
        }
    };
    match (pay.least, pay.most) {
        (None, None) => Err("expected an amount on at least one side of `..`".into()),
        (Some(least), Some(most)) if least > most => Err(format!("{value:?} begins above its end")),
        _ => Ok(pay),
    }
}

/// Pay cut into figures and what they count.
struct Units {
    amounts: String,
    period: Period,
    currency: Option<String>,
}

/// Cuts currency and period off the end; signs of currencies may stand anywhere.
fn units(value: &str, rates: &Rates) -> Read<Units> {
    let sign = value.chars().find(|letter| SIGNS.contains(letter));
    let plain: String =
        value.chars().filter(|letter| !SIGNS.contains(letter) && !letter.is_whitespace()).collect();
    let (head, tail) = plain.split_once('/').unwrap_or((&plain, ""));
    let (period, behind) = period(tail)?;
    let digits = head.trim_end_matches(|letter: char| letter.is_alphabetic());
    let letters = &head[digits.len()..];
    let thousand = letters.to_lowercase().starts_with('k') && letters.len() != 3;
    let (amounts, code) = head.split_at(digits.len() + usize::from(thousand));
    let mut found = sign.map(|sign| sign.to_string());
    for code in [code, behind].into_iter().filter(|code| !code.is_empty()) {
        found = Some(code.to_owned());
    }
    let currency = found.map(|word| {
        currency(&word, rates).ok_or_else(|| {
            format!(
                "no currency is known as {word:?}; pay is written like 90k, >=90000eur or \
                 90k..120k usd"
            )
        })
    });
    Ok(Units { amounts: amounts.to_owned(), period, currency: currency.transpose()? })
}

/// The period at the beginning of a text, and what follows it; a year where there is none.
fn period(text: &str) -> Read<(Period, &str)> {
    if text.is_empty() {
        return Ok((Period::Year, ""));
    }
    let lower = text.to_lowercase();
    let found = Period::VARIANTS.iter().find(|period| lower.starts_with(period.as_ref()));
    match found {
        Some(period) => Ok((*period, text.get(period.as_ref().len()..).unwrap_or_default())),
        None => one_of("period", text).map(|period| (period, "")),
    }
}

/// The signs of currencies that stand for one.
const SIGNS: [char; 5] = ['€', '$', '£', '¥', '₹'];

/// A currency's code by its code or its sign.
pub fn currency(word: &str, rates: &Rates) -> Option<String> {
    let code = match word {
        "€" => "EUR".to_owned(),
        "$" => "USD".to_owned(),
        "£" => "GBP".to_owned(),
        "¥" => "JPY".to_owned(),
        "₹" => "INR".to_owned(),
        other => other.to_ascii_uppercase(),
    };
    rates.per_euro(&code).is_some().then_some(code)
}

/// A number with thousands parted by `,` or `_`, and `k` or `m` behind it.
fn amount(text: &str) -> Read<f64> {
    let lower = text.to_lowercase();
    let (digits, factor) = match lower.strip_suffix('k') {
        Some(digits) => (digits, 1_000.0),
        None => (lower.as_str(), 1.0),
    };
    let plain: String =
        digits.chars().filter(|letter| !matches!(letter, ',' | '_' | ' ' | '\'')).collect();
    let is_number = plain.starts_with(|first: char| first.is_ascii_digit())
        && plain.bytes().all(|byte| byte.is_ascii_digit() || byte == b'.');
    match plain.parse::<f64>() {
        Ok(number) if is_number && number * factor <= 1e12 => Ok(number * factor),
        _ => Err(format!("expected an amount such as 90k or 90000, found {text:?}")),
    }
}

/// Reads days: `today`, `2026-11-01`, `<7d`, `>60d`, `2026-11-01..2026-11-20`, `30d..7d`.
///
/// Before a length of time the signs compare ages: `<7d` is younger than seven days. Before a
/// day they compare days: `<2026-11-01` is earlier.
fn days(name: &str, value: &str, today: Date) -> Read<Days> {
    if let Some((low, high)) = ends(value) {
        let day = |text: &str| (!text.is_empty()).then(|| day(text, today)).transpose();
        let (mut first, mut last) = (day(low)?, day(high)?);
        if name == "age"
            || first.zip(last).is_some_and(|(first, last)| first > last) && is_length(low)
        {
            std::mem::swap(&mut first, &mut last);
        }
        return match (first, last) {
            (None, None) => Err("expected a day on at least one side of `..`".into()),
            (Some(first), Some(last)) if first > last => {
                Err(format!("{value:?} ends before it begins"))
            }
            _ => Ok(Days { first, last }),
        };
    }
    let (sign, text) = comparison(value);
    let day = day(text, today)?;
    if is_length(text) {
        return Ok(match sign {
            Comparison::Above => Days { first: None, last: day.yesterday().ok() },
            Comparison::AtLeast => Days { first: None, last: Some(day) },
            Comparison::Below | Comparison::AtMost | Comparison::Equal => {
                Days { first: Some(day), last: None }
            }
        });
    }
    if name == "age" {
        return Err(format!("expected a time such as <7d or >60d, found {value:?}"));
    }
    Ok(match sign {
        Comparison::AtLeast => Days { first: Some(day), last: None },
        Comparison::Above => Days { first: day.tomorrow().ok(), last: None },
        Comparison::AtMost => Days { first: None, last: Some(day) },
        Comparison::Below => Days { first: None, last: day.yesterday().ok() },
        Comparison::Equal => Days { first: Some(day), last: Some(day) },
    })
}

/// A day; hours are rounded up to days.
fn day(text: &str, today: Date) -> Read<Date> {
    let text = text.replace('_', " ");
    if let Some(hours) = text.strip_suffix('h').and_then(|hours| hours.trim().parse::<i64>().ok()) {
        let span = Span::new().try_days(hours.saturating_add(23) / 24);
        let day = span.ok().and_then(|span| today.checked_sub(span).ok());
        return day.ok_or_else(|| format!("{text:?} is too far away"));
    }
    when::date(&text, today, Toward::Past).map_err(|error| error.to_string())
}

/// Whether a text is a length of time rather than a day.
fn is_length(text: &str) -> bool {
    let text = text.replace('_', " ");
    text.starts_with(|first: char| first.is_ascii_digit())
        && !text.contains('-')
        && !text.ends_with("ago")
}
