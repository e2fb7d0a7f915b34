//! Years of experience: a text goes in; the least number of years it asks for comes out.

use std::sync::LazyLock;

use regex::Regex;

use crate::normalise::phrases::Hit;
use crate::normalise::scan::{Reader, Scanned};

/// What is asked.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Years<'a> {
    /// The lower end.
    pub least: u32,
    /// The words.
    pub words: &'a str,
}

/// A number of years; a second number makes a range whose lower end counts.
static YEARS: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(
        r"(?i)(?:^|[^\d.,$€£])(?:[0-9]{1,2}|one|two|three|four|five|six|seven|eight|ten)\s?\+?\s?(?:(?:-|–|—|to|or|bis|à|a)\s?(?:\d{1,2})\s?\+?\s?)?\+?\s?(?:\([^)]{1,12}\)\s?)?(?:or more |plus |full )?(?:years?|yrs?|yoe|jahren?|ans|años|anos)\b",
    )
    .expect("a fixed pattern")
});

/// How far behind the years the word for experience may stand, in bytes.
const REACH: usize = 110;

/// Years asked for are seldom more; more is the age of a company.
const MOST: u32 = 20;

/// The years that the text asks for: the most that any requirement states, because the
/// shorter ones are parts of it ("5+ years in software, 2+ of them with Go").
pub fn asked(text: &Scanned) -> Option<Years<'_>> {
    let mut best: Option<Years<'_>> = None;
    // Most sentences name no years; the cheap search keeps the pattern away from them.
    for found in text.hits(Reader::Years) {
        let Some(at) = place(text, found) else { continue };
        let (start, line) = line_around(text, at);
        let more_than = best.map(|best| best.least);
        best = in_line(line, at - start, more_than).or(best);
    }
    best
}

/// Words for years.
pub const ANCHORS: [&str; 7] = ["year", "yrs", "yoe", "jahre", ANS, "años", "anos"];
/// The French one, which also begins other words.
const ANS: &str = "ans";

/// Where a word for years stands; the French one counts from the space before it.
fn place(text: &str, found: Hit) -> Option<usize> {
    if ANCHORS[found.number as usize] != ANS {
        return Some(found.start);
    }
    text[..found.start].ends_with(' ').then(|| found.start - 1)
}

/// The stretch of the line around a position in which a requirement fits, and its start.
fn line_around(text: &str, at: usize) -> (usize, &str) {
    const BEFORE: usize = 60;
    let first = text.floor_char_boundary(at.saturating_sub(BEFORE));
    let start = text[first..at].rfind('\n').map_or(first, |end| first + end + 1);
    let last = text.floor_char_boundary((at + REACH).min(text.len()));
    let end = text[at..last].find('\n').map_or(last, |length| at + length);
    (start, &text[start..end])
}

/// The requirement whose word for years stands at that place of the line, if it is for more
/// than another one.
fn in_line(line: &str, at: usize, more_than: Option<u32>) -> Option<Years<'_>> {
    let whole =
        YEARS.find_iter(line).find(|whole| whole.range().contains(&at) || whole.end() == at)?;
    let least = number(whole.as_str())?;
    (least <= MOST
        && more_than.is_none_or(|other| least > other)
        && is_experience(&line[..whole.start()], &line[whole.end()..]))
    .then(|| Years { least, words: line[whole.start()..].trim() })
}

/// The number with which words begin; the pattern lets one other character stand before it.
fn number(words: &str) -> Option<u32> {
    let first = words.chars().next()?;
    number_at_start(words).or_else(|| number_at_start(&words[first.len_utf8()..]))
}

fn number_at_start(words: &str) -> Option<u32> {
    const WORDS: [&str; 9] =
        ["one", "two", "three", "four", "five", "six", "seven", "eight", "ten"];
    const VALUES: [u32; 9] = [1, 2, 3, 4, 5, 6, 7, 8, 10];
    let begins = |known: &&str| {
        words.get(..known.len()).is_some_and(|word| word.eq_ignore_ascii_case(known))
    };
    let digits = words.bytes().take_while(u8::is_ascii_digit).count();
    let spelled = || WORDS.iter().position(begins).map(|at| VALUES[at]);
    words[..digits].parse().ok().or_else(spelled)
}

/// Whether the words around the years are about what somebody brings.
fn is_experience(before: &str, after: &str) -> bool {
    let before = before.to_lowercase();
    let after = after.to_lowercase();
    let own = [
        "our ",
        "we have",
        "we've",
        "founded",
        "for over",
        "has been",
        "company",
        "history",
        "over the past",
        "over the last",
        "in the last",
        "in the past",
        "within the",
    ];
    let asked = [
        "experience",
        "erfahrung",
        "expérience",
        "experiencia",
        "experiência",
        "working",
        "building",
        "developing",
        "programming",
        "professional",
        "of software",
        "in software",
        "as a",
        "coding",
        "designing",
        "hands-on",
        "managing",
        "leading",
        "writing",
        "industry",
        "of development",
        "of relevant",
        "exp",
        "in a ",
        "with ",
    ];
    let wanted = ["experience", "minimum", "at least", "mindestens", "requires", "must have"];
    let old =
        ["ago", " old", "in a row", "contract", "anniversary", "degree", "vesting", "warranty"];
    let start = after.char_indices().nth(14).map_or(&*after, |(end, _)| &after[..end]);
    !old.iter().any(|word| start.contains(word))
        && !own.iter().any(|word| {
            before.ends_with(word) || before.contains(word) && !after.contains("experience")
        })
        && (asked.iter().any(|word| after.contains(word))
            || wanted.iter().any(|word| before.contains(word)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn years_are_read() {
        let cases = [
            ("- 5+ years of experience in software", Some(5)),
            ("3-5 years of professional experience", Some(3)),
            ("At least two years working with Go", Some(2)),
            ("8+ years in software, 3+ years of experience leading", Some(8)),
            ("Minimum of 4 (four) years' experience", Some(4)),
            ("0-1 years of experience", Some(0)),
            ("mindestens 3 Jahre Berufserfahrung", Some(3)),
            ("3 ans d'expérience minimum", Some(3)),
            ("5 años de experiencia", Some(5)),
            ("Mais de 4 anos de experiência", Some(4)),
            ("We have been in business for 15 years", None),
            ("Founded 10 years ago", None),
            ("a 2 year contract", None),
            ("$5 years", None),
            ("Our team has over 100 years of experience", None),
        ];
        for (text, expected) in cases {
            assert_eq!(asked(&text.into()).map(|years| years.least), expected, "{text}");
        }
    }
}
