//! Counts of office days: "3 days a week in the office" is hybrid, five of them are on site.

use super::signals::{Signal, Surety};
use crate::normalise::scan::{Reader, Scanned};
use crate::posting::Workplace;

/// What stands behind a count.
pub const ANCHORS: [&str; 14] = [
    "days",
    "day/",
    "day per week",
    "day a week",
    "times a week",
    "times per week",
    "times/week",
    "twice a week",
    "x/wk",
    "x/week",
    "x a week",
    "x per week",
    "twice per week",
    "once a week",
];

/// The most counts of one text that are looked at.
const MOST: usize = 200;
/// How far around a count its place is looked for.
const AROUND: usize = 70;

/// The counts of office days in a text and where they stand.
pub fn counts(text: &Scanned) -> impl Iterator<Item = (usize, Signal<'_>)> {
    text.hits(Reader::Days).take(MOST).filter_map(move |found| {
        let (start, window) = around(text, found.start, found.end);
        let small = window.to_lowercase();
        let at = found.start - start;
        let head = small.get(..at.min(small.len())).unwrap_or(&small);
        let workplace = workplace(&small, number(head).or(spelled_out(&text[found.start..]))?)?;
        Some((start, Signal { workplace, surety: Surety::Certain, words: window }))
    })
}

/// The stretch around a count within its sentence.
fn around(text: &str, start: usize, end: usize) -> (usize, &str) {
    let from = text.ceil_char_boundary(start.saturating_sub(AROUND));
    let to = text.floor_char_boundary((end + AROUND).min(text.len()));
    let from = text[from..start].rfind(['\n', ';', '•']).map_or(from, |at| from + at + 1);
    // A bullet sign is longer than one byte.
    let from = text.ceil_char_boundary(from);
    let from = text[from..start].rfind(". ").map_or(from, |at| from + at + 2);
    let to = text[end..to].find(['\n', ';', '•']).map_or(to, |at| end + at);
    let to = text[end..to].find(". ").map_or(to, |at| end + at);
    (from, &text[from..to])
}

const NUMBERS: &[(&str, u32)] = &[
    ("one", 1),
    ("two", 2),
    ("three", 3),
    ("four", 4),
    ("five", 5),
    ("a few", 3),
    ("couple of", 2),
    ("couple", 2),
];

/// The number with which the words before "days" end; of "4-5" the lower one.
fn number(head: &str) -> Option<u32> {
    let head = head.trim_end();
    let head = head
        .strip_suffix("remote")
        .or(head.strip_suffix("office"))
        .or(head.strip_suffix("onsite"))
        .unwrap_or(head)
        .trim_end();
    for (word, number) in NUMBERS {
        if head.ends_with(word) {
            return Some(*number);
        }
    }
    let last = head.rsplit([' ', '(', ',']).next()?;
    let mut chars = last.trim_start_matches('~').chars();
    let digit = chars.next()?.to_digit(10)?;
    let alone = !chars.next().is_some_and(|next| next.is_ascii_digit());
    let count = alone && (1..=7).contains(&digit) && last.len() <= 5;
    (count && !last.contains(['%', '$', '€'])).then_some(digit)
}

fn spelled_out(anchor: &str) -> Option<u32> {
    let small = anchor.get(..5).unwrap_or(anchor).to_lowercase();
    match small.as_str() {
        "twice" => Some(2),
        "once " => Some(1),
        _ => None,
    }
}

const OFFICE: &[&str] = &[
    "office",
    "on-site",
    "onsite",
    "on site",
    "in-person",
    "in person",
    "hub",
    "headquarters",
    "hq",
];
const HOME: &[&str] = &["remote", "from home", "home office", "wfh"];
const WEEK: &[&str] = &["week", "wk", "/w"];
/// Days of other things that happen in offices.
const OTHER: &[&str] = &[
    "lunch",
    "meal",
    "snack",
    "breakfast",
    "dinner",
    "vacation",
    "holiday",
    "pto",
    "leave",
    "interview",
    "response",
    "business days",
    "off per",
    "paid days",
    "gym",
    "travel",
    "per year",
    "a year",
    "per quarter",
    "offsite",
    "onboarding",
    "per month",
    "a month",
    "sick",
];

fn workplace(window: &str, number: u32) -> Option<Workplace> {
    let has = |list: &[&str]| list.iter().any(|word| window.contains(word));
    let office = has(OFFICE);
    if has(OTHER) || !(has(WEEK) || (office && window.contains("days"))) || !(office || has(HOME)) {
        return None;
    }
    match number {
        5.. if office => Some(Workplace::Onsite),
        5.. => Some(Workplace::Remote),
        _ => Some(Workplace::Hybrid),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_are_counted() {
        for (text, expected) in [
            ("We expect you 2-3 days a week in our London office.", Some(Workplace::Hybrid)),
            ("coming into the office twice a week", Some(Workplace::Hybrid)),
            ("four days per week on-site", Some(Workplace::Hybrid)),
            ("in our office 5 days a week", Some(Workplace::Onsite)),
            ("Our roles are in our office 3x/wk", Some(Workplace::Hybrid)),
            ("4 days on-site, 1 day remote", Some(Workplace::Hybrid)),
            ("free lunch in the office 3 days a week", None),
            ("25 days of holiday", None),
            ("30 days in office space", None),
            ("answers within 2 days", None),
            ("• 3 days a week in the office", Some(Workplace::Hybrid)),
        ] {
            let found = counts(&text.into()).next().map(|(_, signal)| signal.workplace);
            assert_eq!(found, expected, "{text}");
        }
    }
}
