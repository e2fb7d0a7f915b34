//! Cutting a place text into parts: "Hybrid - Berlin or Munich, Germany" gives Berlin, and
//! afresh Munich and Germany, each with what it may mean.
//!
//! Words about the way of working are left out. Nothing is decided here: which meanings fit
//! together is the business of the parent module.

use super::gazetteer::{self, Kind, Sense};
use super::groups;
use super::split::split;

/// At most this much of a text is read: longer ones are lists of every office.
const LONGEST: usize = 2_000;
/// The most words a name has.
const WORDS: usize = 5;
/// How big a city must be to be found among other words: 100,000 people.
const SIZE: i32 = 50;

/// A stretch of the text with what it may mean.
#[derive(Debug, Clone)]
pub struct Part<'a> {
    /// Where it begins in the text.
    pub start: usize,
    /// Its words.
    pub words: &'a str,
    /// What they may mean; empty for words that name no place known here.
    pub senses: Vec<Sense>,
    /// Whether the words are a code in capitals.
    pub code: Code,
    /// Whether a new place begins with it.
    pub begins: Begins,
}

/// Whether a part is a code such as `CA`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Code {
    /// Two or three capital letters.
    Code,
    /// Anything else.
    Name,
}

/// Whether a part may belong to the place before it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Begins {
    /// It begins a place of its own ("Berlin or Munich").
    Afresh,
    /// It may continue the place before ("Berlin, Germany").
    OrContinues,
}

/// Words that say how or how far one works, not where.
const NOISE: &[&str] = &[
    "remote",
    "remotely",
    "remoto",
    "remota",
    "fully",
    "full",
    "hybrid",
    "hibrido",
    "hybride",
    "onsite",
    "on",
    "site",
    "in",
    "person",
    "office",
    "offices",
    "hq",
    "headquarters",
    "headquarter",
    "headquartered",
    "hub",
    "greater",
    "area",
    "metro",
    "metropolitan",
    "region",
    "based",
    "home",
    "homeoffice",
    "anywhere",
    "worldwide",
    "global",
    "globally",
    "only",
    "campus",
    "downtown",
    "or",
    "and",
    "work",
    "from",
    "wfh",
    "within",
    "the",
    "of",
    "state",
    "province",
    "county",
    "city",
    "nationwide",
    "statewide",
    "flexible",
    "location",
    "locations",
    "multiple",
    "various",
    "several",
    "all",
    "any",
    "cities",
    "time",
    "zone",
    "timezone",
    "timezones",
    "first",
    "friendly",
    "optional",
    "preferred",
    "possible",
    "eligible",
    "teletrabajo",
    "teletravail",
    "zdalnie",
    "zdalna",
    "distributed",
    "virtual",
    "telecommute",
    "international",
    "virtually",
    "candidates",
    "residents",
    "roles",
    "position",
    "us based",
    "center",
    "centre",
    "data",
    "studio",
    "lab",
    "near",
    "around",
    "surrounding",
    "suburbs",
];

/// Cuts a text into parts.
pub fn parts(text: &str) -> Vec<Part<'_>> {
    let text = clip(text);
    let mut parts = Vec::new();
    for (start, piece) in split(text, 0, is_list_mark, LIST_WORDS) {
        let mut begins = Begins::Afresh;
        if let Some(part) = whole(start, piece, begins) {
            parts.push(part);
            continue;
        }
        for (start, piece) in split(piece, start, is_detail_mark, DETAIL_WORDS) {
            read_piece(start, piece, begins, &mut parts);
            begins = Begins::OrContinues;
        }
    }
    parts
}

fn clip(text: &str) -> &str {
    &text[..text.floor_char_boundary(LONGEST)]
}

/// Between places.
const LIST_WORDS: &[&str] = &[" or ", " oder ", " ou ", " o "];
fn is_list_mark(char: char) -> bool {
    matches!(char, ';' | '|' | '•' | '·' | '\n' | '\r' | '\t')
}

/// Between a city and its country, and between short names in a list.
const DETAIL_WORDS: &[&str] = &[" - ", " – ", " — "];
fn is_detail_mark(char: char) -> bool {
    matches!(char, ',' | '(' | ')' | '[' | ']' | ':' | '@' | '*' | '>' | '"' | '，' | '、')
}

/// Between two names, unless both together are one ("Bosnia and Herzegovina").
const PAIR_WORDS: &[&str] = &[" and ", " & ", " + ", " und ", " et ", " y "];
fn is_pair_mark(char: char) -> bool {
    matches!(char, '/' | '&' | '+' | '\\')
}

/// One piece between commas: whole, or halved at `/` and "and", or at hyphens, or word by word.
fn read_piece<'a>(start: usize, piece: &'a str, begins: Begins, parts: &mut Vec<Part<'a>>) {
    if let Some(part) = whole(start, piece, begins) {
        parts.push(part);
        return;
    }
    let halves = split(piece, start, is_pair_mark, PAIR_WORDS);
    if halves.len() > 1 {
        for (number, (start, half)) in halves.into_iter().enumerate() {
            read_half(start, half, if number == 0 { begins } else { Begins::Afresh }, parts);
        }
    } else {
        read_half(start, piece, begins, parts);
    }
}

fn read_half<'a>(start: usize, half: &'a str, begins: Begins, parts: &mut Vec<Part<'a>>) {
    if let Some(part) = whole(start, half, begins) {
        parts.push(part);
        return;
    }
    let mut begins = begins;
    for (start, piece) in split(half, start, |char| matches!(char, '-' | '–'), &[]) {
        match whole(start, piece, begins) {
            Some(part) => parts.push(part),
            None => word_by_word(start, piece, begins, parts),
        }
        begins = Begins::OrContinues;
    }
}

/// The piece as one name, with or without the words around it that are no part of it.
fn whole(start: usize, piece: &str, begins: Begins) -> Option<Part<'_>> {
    let part = name(start, piece, begins).or_else(|| {
        let (skipped, bare) = bare(piece);
        name(start + skipped, bare, begins)
    })?;
    Some(part)
}

fn name(start: usize, words: &str, begins: Begins) -> Option<Part<'_>> {
    let code = !gazetteer::coded(words).is_empty();
    if words.is_empty() || (!code && is_noise(words)) {
        return None;
    }
    let (senses, code) = meanings(words);
    let group = groups::canonical(words).is_some();
    (!senses.is_empty() || group).then(|| Part {
        start,
        words,
        senses: if group { Vec::new() } else { senses },
        code,
        begins,
    })
}

fn meanings(words: &str) -> (Vec<Sense>, Code) {
    let mut senses = gazetteer::coded(words);
    let code = if senses.is_empty() { Code::Name } else { Code::Code };
    senses.extend(gazetteer::named(&gazetteer::fold(words)));
    (senses, code)
}

fn is_noise(word: &str) -> bool {
    NOISE.contains(&gazetteer::fold(word).as_str())
}

/// The piece without words about the way of working at its ends, and how far in it begins.
///
/// "ON" and "IN" are codes beside words in small letters: "Waterloo ON".
fn bare(piece: &str) -> (usize, &str) {
    let words = words(piece);
    let shouted = !piece.contains(char::is_lowercase);
    let noise = |word: &&(usize, &str)| {
        let code = !shouted && !gazetteer::coded(word.1).is_empty();
        !code && is_noise(word.1)
    };
    let first = words.iter().take_while(noise).count();
    let last = words.iter().rev().take_while(noise).count();
    if first + last >= words.len() {
        return (piece.len(), "");
    }
    let (start, end) = (words[first].0, words[words.len() - 1 - last]);
    (start, &piece[start..end.0 + end.1.len()])
}

/// Finds names among other words, longest first; what is left is kept as words without sense.
fn word_by_word<'a>(start: usize, piece: &'a str, begins: Begins, parts: &mut Vec<Part<'a>>) {
    let (skipped, piece) = bare(piece);
    let words = words(piece);
    let (mut at, mut begins, mut unknown) = (0, begins, None);
    while at < words.len() {
        let found = (1..=WORDS.min(words.len() - at)).rev().find_map(|length| {
            let end = words[at + length - 1];
            let words = &piece[words[at].0..end.0 + end.1.len()];
            among(words).map(|senses| (length, words, senses))
        });
        let Some((length, found, (senses, code))) = found else {
            unknown = unknown.or(Some(at));
            at += 1;
            continue;
        };
        if let Some(from) = unknown.take() {
            parts.push(nameless(start + skipped, piece, words[from].0, words[at].0, begins));
            begins = Begins::OrContinues;
        }
        parts.push(Part {
            start: start + skipped + words[at].0,
            words: found,
            senses,
            code,
            begins,
        });
        begins = Begins::OrContinues;
        at += length;
    }
    if let Some(from) = unknown {
        parts.push(nameless(start + skipped, piece, words[from].0, piece.len(), begins));
    }
}

fn nameless(start: usize, piece: &str, from: usize, to: usize, begins: Begins) -> Part<'_> {
    let words = piece[from..to].trim_end();
    Part { start: start + from, words, senses: Vec::new(), code: Code::Name, begins }
}

/// What words among others mean: only countries, regions and big cities, written as names.
fn among(words: &str) -> Option<(Vec<Sense>, Code)> {
    if words.starts_with(char::is_lowercase) || !words.starts_with(char::is_alphabetic) {
        return None;
    }
    let (mut senses, code) = meanings(words);
    senses.retain(|sense| code == Code::Code || sense.kind != Kind::City || sense.weight >= SIZE);
    (!senses.is_empty()).then_some((senses, code))
}

/// The words of a piece and where they begin.
fn words(piece: &str) -> Vec<(usize, &str)> {
    split(piece, 0, char::is_whitespace, &[])
}
