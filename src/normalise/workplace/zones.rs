//! Time zones: "UTC±3", "GMT-5 to GMT+1", "within 3 hours of CET" become `UTC-3..UTC+3`.

use std::sync::LazyLock;

use regex::Regex;

use crate::normalise::scan::{Reader, Scanned};

/// Names of zones and their usual hours from UTC; summer time is left aside.
const NAMED: &[(&str, f32)] = &[
    ("utc", 0.0),
    ("gmt", 0.0),
    ("wet", 0.0),
    ("bst", 1.0),
    ("cet", 1.0),
    ("cest", 2.0),
    ("eet", 2.0),
    ("msk", 3.0),
    ("ist", 5.5),
    ("sgt", 8.0),
    ("jst", 9.0),
    ("aest", 10.0),
    ("est", -5.0),
    ("edt", -4.0),
    ("et", -5.0),
    ("eastern", -5.0),
    ("cst", -6.0),
    ("ct", -6.0),
    ("central", -6.0),
    ("mst", -7.0),
    ("mt", -7.0),
    ("pst", -8.0),
    ("pdt", -7.0),
    ("pt", -8.0),
    ("pacific", -8.0),
    ("brt", -3.0),
    ("art", -3.0),
];

static RANGE: LazyLock<Regex> = LazyLock::new(|| {
    regex(
        r"(?i)\b(utc|gmt)\s?([+\-−–]\s?\d{1,2})(?::?00|:30)?\s?(?:to|-|–|—|/|\.\.|and|through|until)\s?(?:(?:utc|gmt)\s?)?([+\-−]\s?\d{1,2})",
    )
});
static AROUND: LazyLock<Regex> = LazyLock::new(|| {
    regex(
        r"(?i)\b(utc|gmt|cet|cest|wet|eet|est|edt|cst|mst|pst|pdt|et|pt|brt|bst)\s?([+\-−]\s?\d{1,2})?\s?(?:timezones?\s?|time\s?zones?\s?|time\s?)?,?\s?\(?(?:±|\+/-|\+-|\+/−|-/\+)\s?(\d{1,2})",
    )
});
static WITHIN: LazyLock<Regex> = LazyLock::new(|| {
    regex(
        r"(?i)(?:within|±|\+/-|\+-|maximum|max)\s?(?:\+/-\s?|±\s?)?(\d{1,2})(?:\s?-?\s?(?:hours?|hrs?|h)\b|\s?timezones?\b|\s?time zones?\b)(?:\s?(?:time)?\s?(?:zone|difference|offset))?\s?(?:of|from|to|with|around)\s?(?:the\s)?(utc|gmt|cet|cest|wet|eet|est|edt|eastern|cst|central|mst|pst|pacific|et|pt|brt|bst)\b",
    )
});
static SINGLE: LazyLock<Regex> =
    LazyLock::new(|| regex(r"(?i)\b(?:utc|gmt)\s?([+\-−]\s?\d{1,2})\b"));

fn regex(pattern: &str) -> Regex {
    Regex::new(pattern).expect("a constant pattern")
}

/// A feed's list of offsets as one span; none where it is empty or covers the world.
pub fn of_offsets(offsets: &[f32]) -> Option<String> {
    let mut valid = offsets.iter().copied().filter(|offset| (-12.0..=14.0).contains(offset));
    let first = valid.next()?;
    let (low, high) =
        valid.fold((first, first), |(low, high), offset| (low.min(offset), high.max(offset)));
    (high - low < 22.0).then(|| span(low, high))
}

/// The span that short words state.
pub fn in_words(words: &str) -> Option<String> {
    let has = |word: &str| {
        words.as_bytes().windows(3).any(|three| three.eq_ignore_ascii_case(word.as_bytes()))
    };
    let offset = words.contains(['±', '+', '-', '−']) || words.contains("within");
    if !offset || !names_hours(words) || words.len() > 2_000 {
        return None;
    }
    let found = find(words);
    found.or_else(|| {
        let single = (has("utc") || has("gmt")).then(|| SINGLE.captures(words)).flatten()?;
        let hours = signed(single.get(1)?.as_str())?;
        Some(span(hours, hours))
    })
}

/// The span that a text states and the words that state it.
///
/// Only stretches around "UTC", "GMT" and the like are searched.
pub fn in_text(text: &Scanned) -> Option<(String, &str)> {
    text.hits(Reader::Zones).take(40).find_map(|found| {
        let from = text.floor_char_boundary(found.start.saturating_sub(60));
        let to = text.ceil_char_boundary((found.end + 40).min(text.len()));
        let window = text[from..to]
            .rsplit('\n')
            .find(|line| line.contains(&text[found.start..found.end]))?;
        find(window).map(|span| (span, window.trim()))
    })
}

/// What stands near a span.
pub const ANCHORS: [&str; 7] = ["utc", "gmt", "cet", "hours of e", "hours of p", "hours from", "±"];

/// Whether a number stands among words: every pattern has hours in it, which hardly any name
/// of a place has, and few sentences.
fn names_hours(words: &str) -> bool {
    words.contains(char::is_numeric)
}

fn find(words: &str) -> Option<String> {
    if !names_hours(words) {
        return None;
    }
    if let Some(found) = RANGE.captures(words) {
        let (low, high) = (signed(found.get(2)?.as_str())?, signed(found.get(3)?.as_str())?);
        return Some(span(low.min(high), low.max(high)));
    }
    if let Some(found) = AROUND.captures(words) {
        let shift = found.get(2).and_then(|hours| signed(hours.as_str())).unwrap_or(0.0);
        return around(zone(found.get(1)?.as_str())? + shift, found.get(3)?.as_str());
    }
    let found = WITHIN.captures(words)?;
    around(zone(found.get(2)?.as_str())?, found.get(1)?.as_str())
}

fn around(middle: f32, reach: &str) -> Option<String> {
    let reach: f32 = reach.parse().ok()?;
    (reach <= 12.0).then(|| span((middle - reach).max(-12.0), (middle + reach).min(14.0)))
}

fn zone(name: &str) -> Option<f32> {
    NAMED.iter().find(|(known, _)| name.eq_ignore_ascii_case(known)).map(|(_, hours)| *hours)
}

fn signed(hours: &str) -> Option<f32> {
    let digits: String = hours.chars().filter(char::is_ascii_digit).collect();
    let hours_from_utc: f32 = digits.parse().ok()?;
    let west = hours.starts_with(['-', '−', '–']);
    (hours_from_utc <= 14.0).then_some(if west { -hours_from_utc } else { hours_from_utc })
}

/// `UTC-3..UTC+5:30`.
fn span(low: f32, high: f32) -> String {
    format!("UTC{}..UTC{}", offset(low), offset(high))
}

fn offset(hours: f32) -> String {
    let sign = if hours < 0.0 { '-' } else { '+' };
    let minutes = (hours.abs().fract() * 60.0).round() as u32;
    let hours = hours.abs().trunc() as u32;
    if minutes == 0 { format!("{sign}{hours}") } else { format!("{sign}{hours}:{minutes:02}") }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn spans_are_read() {
        for (words, expected) in [
            ("UTC±3", Some("UTC-3..UTC+3")),
            ("UTC-5 to UTC+1", Some("UTC-5..UTC+1")),
            ("GMT+2 +/- 3 hours", Some("UTC-1..UTC+5")),
            ("CET ±2", Some("UTC-1..UTC+3")),
            ("Remote within +/- 2 hours of CET timezone", Some("UTC-1..UTC+3")),
            ("within 3 hours of EST", Some("UTC-8..UTC-2")),
            ("UTC+1", Some("UTC+1..UTC+1")),
            ("Berlin", None),
            ("C++ and UTC", None),
        ] {
            assert_eq!(in_words(words).as_deref(), expected, "{words}");
        }
        let text = "We meet often.\nYour time zone is within 3 hours of CET.\nApply!";
        assert_eq!(in_text(&text.into()).map(|found| found.0).as_deref(), Some("UTC-2..UTC+4"));
    }

    #[test]
    fn offsets_become_a_span() {
        assert_eq!(of_offsets(&[-3.0, 0.0, 5.5]).as_deref(), Some("UTC-3..UTC+5:30"));
        assert_eq!(of_offsets(&[]), None);
        assert_eq!(of_offsets(&[-12.0, 14.0]), None);
    }
}
