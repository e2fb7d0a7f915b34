//! Scanning: a text goes in, the names, cues and sentences that stand in it come out, in
//! order. Word edges, addresses and links are settled here; what a doubtful
//! name means is judged afterwards.

use super::demand::Cue;
use super::taxonomy::{LEXICON, Meaning, Name, Standing, TAXONOMY};
use crate::normalise::phrases::Hit;
use crate::normalise::scan::{Reader, Scanned};

/// Something found in a text.
#[derive(Debug, Clone, Copy)]
pub struct Token {
    /// Where it starts, in bytes.
    pub start: usize,
    /// Where it ends.
    pub end: usize,
    /// Which sentence it stands in; line ends part sentences too.
    pub sentence: u32,
    /// What it is.
    pub what: What,
}

/// What a token is.
#[derive(Debug, Clone, Copy)]
pub enum What {
    /// A technology's name: the entry and what it is worth.
    Technology(usize, Standing),
    /// Words about whether technologies are asked for.
    Cue(Cue),
    /// A phrase that only contains a name; it hides the name and is not kept.
    Decoy,
}

/// Everything found in a text, in order.
pub fn scan(text: &Scanned) -> Vec<Token> {
    let mut letters: Vec<(usize, &Name)> = letters(text).collect();
    letters.sort_by_key(|(start, _)| *start);
    let mut letters = letters.into_iter().peekable();
    let mut tokens = Vec::new();
    let mut sentences = Sentences { text, at: 0, count: 0 };
    let mut at = 0;
    let mut phrases = text.all(Reader::Technology);
    loop {
        let phrase = phrases.next();
        let next = phrase.map_or(usize::MAX, |hit| hit.start);
        while let Some((start, name)) = letters.next_if(|(start, _)| *start <= next) {
            if start >= at {
                tokens.extend(letter_token(text, start, name, &mut sentences));
            }
        }
        let Some(hit) = phrase else { return tokens };
        if hit.start >= at
            && let Some(token) = token(text, hit, &mut sentences)
        {
            at = token.end;
            tokens.extend((!matches!(token.what, What::Decoy)).then_some(token));
        }
    }
}

/// The token of a hit; nothing where its edges are inside words.
fn token(text: &str, hit: Hit, sentences: &mut Sentences<'_>) -> Option<Token> {
    let Hit { start, end, number } = hit;
    let meaning = LEXICON.meanings[number as usize];
    if text[..start].chars().next_back().is_some_and(is_word) {
        return None;
    }
    let what = match meaning {
        Meaning::Name(name) => {
            let (name, end, standing) = edges(text, start, end, name)
                .map(|(end, standing)| (name, end, standing))
                .or_else(|| shorter(text, start, end))?;
            let what = What::Technology(name.entry, standing);
            return Some(Token { start, end, sentence: sentences.at(start), what });
        }
        _ if text[end..].chars().next().is_some_and(is_word) => return None,
        Meaning::Decoy => What::Decoy,
        Meaning::Cue(cue) => What::Cue(cue),
    };
    Some(Token { start, end, sentence: sentences.at(start), what })
}

/// The names of one letter that stand alone, in capitals.
fn letters(text: &str) -> impl Iterator<Item = (usize, &'static Name)> {
    let bytes = text.as_bytes();
    LEXICON.letters.iter().flat_map(move |(letter, name)| {
        let places = memchr::memchr_iter(*letter, bytes).filter(|at| is_alone(bytes, *at));
        places.map(move |at| (at, *name))
    })
}

/// Whether a letter is no part of something longer.
fn is_alone(bytes: &[u8], at: usize) -> bool {
    let near = |at: Option<usize>| at.and_then(|at| bytes.get(at)).copied().unwrap_or(b' ');
    let (before, mut after) = (near(at.checked_sub(1)), near(Some(at + 1)));
    if after == b'.' {
        after = near(Some(at + 2));
    }
    !is_glued(before) && !is_glued(after)
}

/// Whether a letter beside this byte is part of something longer: `R&D`, `C++`, `H.R`.
fn is_glued(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || byte >= 0x80 || b"&+#'-_.$@\\".contains(&byte)
}

fn letter_token(
    text: &str,
    at: usize,
    name: &Name,
    sentences: &mut Sentences<'_>,
) -> Option<Token> {
    let near = |at: Option<usize>| at.and_then(|at| text.as_bytes().get(at)) == Some(&b'&');
    if near(at.checked_sub(2)) || near(Some(at + 2)) || in_address(text, at, at + 1) {
        return None;
    }
    let standing = name.judge(&text[at..=at])?;
    let what = What::Technology(name.entry, standing);
    Some(Token { start: at, end: at + 1, sentence: sentences.at(at), what })
}

/// A shorter name at the start of a phrase that runs into a word: `Rails engineers` is not
/// `rails engineer`, but still Rails.
fn shorter(text: &str, start: usize, end: usize) -> Option<(&'static Name, usize, Standing)> {
    text[start..end].match_indices([' ', '-']).rev().find_map(|(length, _)| {
        let end = start + length;
        let name = TAXONOMY.name_of(&text[start..end])?;
        edges(text, start, end, name).map(|(end, standing)| (name, end, standing))
    })
}

/// Where a name ends and what it is worth, if its edges are those of a word.
fn edges(text: &str, start: usize, end: usize, name: &Name) -> Option<(usize, Standing)> {
    let mut standing = name.judge(&text[start..end])?;
    let (end, suffixed) = suffix(text, start, end, standing);
    if suffixed {
        standing = Standing::Sure;
    }
    let doubtful = standing != Standing::Sure;
    if !opens(text, start, doubtful) || !closes(text, end, doubtful) {
        return None;
    }
    let busy = |c: Option<char>| c.is_some_and(|c| "/-.=?&%:#+".contains(c));
    let address = (busy(text[..start].chars().next_back()) || busy(text[end..].chars().next()))
        && in_address(text, start, end);
    (!address).then_some((end, standing))
}

/// The end of a name with what may follow it: `.js`, which makes it sure, and a version.
fn suffix(text: &str, start: usize, end: usize, standing: Standing) -> (usize, bool) {
    let rest = &text.as_bytes()[end..];
    let is_edge = |at: usize| !rest.get(at).is_some_and(u8::is_ascii_alphanumeric);
    if rest.len() >= 3 && rest[..3].eq_ignore_ascii_case(b".js") && is_edge(3) {
        return (end + 3, true);
    }
    let digits = rest.iter().take_while(|byte| byte.is_ascii_digit()).count();
    if standing == Standing::Sure && (1..=2).contains(&digits) && end - start > 2 {
        let plus = rest[digits..].iter().take_while(|byte| b"x.".contains(byte)).count();
        if is_edge(digits + plus) || rest[digits] == b'.' {
            return (end + digits, false);
        }
    }
    (end, false)
}

/// Whether a word may start here.
fn opens(text: &str, start: usize, doubtful: bool) -> bool {
    let mut before = text[..start].chars().rev();
    match before.next() {
        Some('@' | '_' | '$' | '\\') => false,
        Some('.') if before.next().is_some_and(is_word) => {
            // `the end.Java is` lacks a space; `www.java` does not.
            !doubtful && text.as_bytes()[start].is_ascii_uppercase()
        }
        Some('-') if doubtful => !before.next().is_some_and(is_word),
        _ => true,
    }
}

/// What may follow a doubtful name after a hyphen.
const HYPHENATED: [&str; 18] = [
    "based",
    "like",
    "native",
    "related",
    "first",
    "style",
    "driven",
    "powered",
    "lang",
    "stack",
    "heavy",
    "specific",
    "centric",
    "only",
    "developer",
    "engineer",
    "backend",
    "team",
];

/// Whether a word may end here.
fn closes(text: &str, end: usize, doubtful: bool) -> bool {
    let mut after = text[end..].chars();
    match after.next() {
        Some(c) if is_word(c) => false,
        Some('@' | '_' | '\\') => false,
        Some('.') => !after.next().is_some_and(|c| c.is_ascii_lowercase()),
        Some('-') if doubtful => match after.next() {
            Some(c) if c.is_lowercase() => {
                let word = &text[end + 1..];
                HYPHENATED.iter().any(|allowed| word.starts_with(allowed))
            }
            _ => true,
        },
        _ => true,
    }
}

/// Top levels that postings link to. `.net` is left out: `ASP.net/C#` is no address, and
/// `tradewave.net` ends in a name only behind a dot, which no name may stand behind.
const TOP_LEVELS: [&str; 12] = [
    ".com/", ".org/", ".io/", ".co/", ".ai/", ".dev/", ".ly/", ".jobs/", ".app/", ".de/", ".uk/",
    ".eu/",
];

/// Longer than any address that people write.
const LONGEST_ADDRESS: usize = 300;

/// Whether the run of characters around a name is a link or a mail address.
fn in_address(text: &str, start: usize, end: usize) -> bool {
    let is_end = |byte: &u8| byte.is_ascii_whitespace() || b",;()[]<>\"|".contains(byte);
    let bytes = text.as_bytes();
    let first = start.saturating_sub(LONGEST_ADDRESS);
    let before = bytes[first..start].iter().rposition(is_end).map_or(first, |at| first + at + 1);
    let last = bytes.len().min(end + LONGEST_ADDRESS);
    let after = bytes[end..last].iter().position(is_end).map_or(last, |at| end + at);
    let (before, after) = (&bytes[before..start], &bytes[end..after]);
    let has = |part: &[u8], sign: &str| memchr::memmem::find(part, sign.as_bytes()).is_some();
    has(before, "://")
        || has(before, "www.")
        || before.contains(&b'@')
        || after.contains(&b'@')
        || TOP_LEVELS.iter().any(|top| has(before, top))
}

/// Letters and digits that make words with Latin letters beside them; Chinese and Japanese
/// signs do not: they surround names without spaces.
fn is_word(c: char) -> bool {
    c.is_ascii_alphanumeric()
        || (!c.is_ascii() && c.is_alphanumeric() && !matches!(c, '\u{2e80}'..='\u{ffff}'))
}

/// Counts sentences while the text is walked through.
struct Sentences<'a> {
    text: &'a str,
    at: usize,
    count: u32,
}

impl Sentences<'_> {
    /// The number of the sentence at a later position.
    fn at(&mut self, position: usize) -> u32 {
        let bytes = self.text.as_bytes();
        if let Some(walked) = bytes.get(self.at..position) {
            let stops = memchr::memchr3_iter(b'.', b'!', b'?', walked);
            let ends = stops.filter(|stop| ends_sentence(bytes, self.at + stop)).count();
            self.count += (ends + memchr::memchr_iter(b'\n', walked).count()) as u32;
            self.at = position;
        }
        self.count
    }
}

/// A full stop ends a sentence where a space and no small letter follow, and no abbreviation
/// precedes.
fn ends_sentence(bytes: &[u8], at: usize) -> bool {
    let spaced = bytes.get(at + 1) == Some(&b' ');
    let next = bytes.get(at + 2).copied().unwrap_or(b'A');
    let abbreviated = || {
        ["e.g", "i.e", "etc", " vs", "z.B", "incl", "ca", " p.ex", "u.a"]
            .iter()
            .any(|short| bytes[..at].ends_with(short.as_bytes()))
    };
    spaced && !next.is_ascii_lowercase() && !abbreviated()
}
