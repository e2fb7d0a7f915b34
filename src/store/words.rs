//! Words: a text goes in, its words come out as the search index spells them.
//!
//! Nearly all words are up to 15 ASCII letters and digits. Such a word is folded, measured
//! and told apart as two whole numbers, without a copy of the text and without a look at
//! each letter: this walk is a good part of every refresh.

use super::terms::fold;

/// Longer runs of letters are no words anyone looks for, and hostile text has them.
const LONGEST_WORD: usize = 48;

/// A word as the index has it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Token<'a> {
    /// A word of the text, in its place.
    Word(Spelled<'a>),
    /// Another way to look for words that stand there: joined, or in parts.
    Variant(Spelled<'a>),
}

/// Calls `each` with every word of a text, folded, repetitions included.
///
/// `+` and `#` belong to a word they end (`c++`, `c#`), a full stop to one it stands inside
/// (`node.js`) or begins (`.net`). A word with inner stops is also given in its parts. A
/// hyphenated one stands in its parts and is also given joined, so that `back-end` is found
/// by `backend` and by `end`.
pub fn tokens(text: &str, mut each: impl FnMut(Token<'_>)) {
    let bytes = text.as_bytes();
    let mut at = 0;
    while at < bytes.len() {
        let (key, length) = Key::at(&bytes[at..]);
        if length <= Key::WHOLE && bytes.get(at + length).is_none_or(|byte| is_apart(*byte)) {
            if length > 0 {
                each(Token::Word(Spelled { key, long: &[] }));
            }
            at += length + 1;
        } else {
            let rest = &bytes[at + length..];
            let end = rest.iter().position(|byte| !byte.is_ascii_alphanumeric() && is_apart(*byte));
            let end = end.map_or(bytes.len(), |end| at + length + end);
            other_words(&fold(&text[at..end]), &mut each);
            at = end + 1;
        }
    }
}

/// Whether a byte that is no letter or digit ends any word: folding does not change that.
#[inline]
fn is_apart(byte: u8) -> bool {
    byte.is_ascii() && !matches!(byte, b'+' | b'#' | b'.' | b'-' | b'_')
}

/// The words of a folded text that holds marks, or letters beyond ASCII.
fn other_words(folded: &str, each: &mut impl FnMut(Token<'_>)) {
    runs(folded).for_each(|part| run(part, each));
}

/// The runs of what may stand in a word of a folded text.
pub fn runs(folded: &str) -> impl Iterator<Item = &str> {
    let is_part =
        |letter: char| letter.is_alphanumeric() || matches!(letter, '+' | '#' | '.' | '-' | '_');
    folded.split(move |letter| !is_part(letter)).filter(|run| !run.is_empty())
}

/// A run of letters, digits and marks.
fn run(run: &str, each: &mut impl FnMut(Token<'_>)) {
    let run = run.trim_end_matches(['.', '-', '_']).trim_start_matches(['-', '+', '#', '_']);
    let run = if run.starts_with("..") { run.trim_start_matches('.') } else { run };
    if run.is_empty() || run.len() > LONGEST_WORD || !run.contains(char::is_alphanumeric) {
        return;
    }
    if run.contains(['-', '_']) {
        let joined: String = run.chars().filter(|letter| !matches!(letter, '-' | '_')).collect();
        each(Token::Variant(Spelled::of(&joined)));
        let parts = run.split(['-', '_']).filter(|part| !part.is_empty());
        parts.for_each(|part| each(Token::Word(Spelled::of(part))));
    } else {
        each(Token::Word(Spelled::of(run)));
        if run.trim_start_matches('.').contains('.') {
            let parts = run.split('.').filter(|part| !part.is_empty());
            parts.for_each(|part| each(Token::Variant(Spelled::of(part))));
        }
    }
}

/// Calls `each` with every word of a text and every other way to look for it.
pub fn words(text: &str, mut each: impl FnMut(&str)) {
    tokens(text, |token| match token {
        Token::Word(word) | Token::Variant(word) => word.spell(&mut each),
    });
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

/// A term as it is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Spelled<'a> {
    key: Key,
    /// Its bytes, where the key does not hold all of them.
    long: &'a [u8],
}

impl<'a> Spelled<'a> {
    /// A term, or a word that is folded already.
    pub fn of(term: &'a str) -> Self {
        Self::of_bytes(term.as_bytes())
    }

    /// The same of a term's bytes.
    pub(super) fn of_bytes(term: &'a [u8]) -> Self {
        Self { key: Key::of(term), long: if term.len() > Key::WHOLE { term } else { &[] } }
    }

    /// What tells it apart.
    #[inline]
    pub(super) fn key(&self) -> Key {
        self.key
    }

    /// Its bytes where the key does not hold all of them; else none.
    #[inline]
    pub(super) fn long(&self) -> &'a [u8] {
        self.long
    }

    /// Appends its bytes.
    pub(super) fn write(&self, written: &mut Vec<u8>) {
        if self.long.is_empty() {
            let (bytes, length) = self.key.bytes();
            written.extend_from_slice(&bytes[..length]);
        } else {
            written.extend_from_slice(self.long);
        }
    }

    /// Calls `each` with it.
    pub fn spell(&self, each: impl FnOnce(&str)) {
        let (short, length) = self.key.bytes();
        let bytes = if self.long.is_empty() { &short[..length] } else { self.long };
        // Terms are made of text.
        each(std::str::from_utf8(bytes).unwrap_or_default());
    }
}

/// What tells terms apart without a look at where they are written: short ones, which nearly
/// all are, in full, their bytes in order and their length in the last byte, the highest.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Key(u64, u64);

impl Key {
    /// Terms of up to so many bytes are told apart by their keys alone.
    pub const WHOLE: usize = 15;

    /// The key of no bytes.
    pub(super) const NOTHING: Self = Self(0, 0);

    /// The key of a term.
    pub(super) fn of(term: &[u8]) -> Self {
        if term.len() > Self::WHOLE {
            return Self(xxhash_rust::xxh3::xxh3_64(term), term.len() as u64 | u64::MAX << 56);
        }
        let last = term.get(8..).map_or(0, eight);
        Self(eight(term), last | (term.len() as u64) << 56)
    }

    /// The ASCII letters and digits that a text begins with, folded: their key, which says
    /// nothing where they are more than it can hold, and how many they are, at most 16.
    #[inline]
    fn at(text: &[u8]) -> (Self, usize) {
        let (first, length) = fold_eight(eight(text));
        if length < 8 {
            return (Self(first, (length as u64) << 56), length);
        }
        let (last, more) = fold_eight(eight(&text[8..]));
        (Self(first, last | (8 + more as u64) << 56), 8 + more)
    }

    /// The bytes of a term that it holds in full, and how many they are.
    fn bytes(self) -> ([u8; 16], usize) {
        let mut bytes = [0; 16];
        bytes[..8].copy_from_slice(&self.0.to_le_bytes());
        bytes[8..].copy_from_slice(&self.1.to_le_bytes());
        (bytes, usize::from(bytes[15]).min(Self::WHOLE))
    }

    /// The same in every store: pairs of words and signatures are made of it.
    #[inline]
    pub(super) fn hash(self) -> u64 {
        self.mixed(0x9e37_79b9_7f4a_7c15, 0xd1b5_4a32_d192_ed03)
    }

    /// Another hash with each secret.
    #[inline]
    pub(super) fn scatter(self, secret: u64) -> u64 {
        self.mixed(secret, secret.rotate_left(32))
    }

    #[inline]
    fn mixed(self, one: u64, other: u64) -> u64 {
        let mixed = u128::from(self.0 ^ one) * u128::from(self.1 ^ other);
        (mixed as u64) ^ (mixed >> 64) as u64
    }
}

/// The first eight bytes of a text, in the order of their weight; behind its end stand zeros.
#[inline]
fn eight(bytes: &[u8]) -> u64 {
    bytes.first_chunk().map_or_else(
        || bytes.iter().rev().fold(0, |eight, byte| eight << 8 | u64::from(*byte)),
        |chunk| u64::from_le_bytes(*chunk),
    )
}

/// The ASCII letters and digits that eight bytes begin with, capitals made small and zeros
/// behind them, and how many they are. All are compared at once: with a number added that
/// lifts it, a byte from some bound on shows in its highest bit.
#[inline]
fn fold_eight(bytes: u64) -> (u64, usize) {
    const EACH: u64 = 0x0101_0101_0101_0101;
    const HIGHEST: u64 = EACH << 7;
    let low = bytes & !HIGHEST;
    let within = |bytes: u64, first: u8, last: u8| {
        let from = bytes + EACH * u64::from(0x80 - first);
        let beyond = bytes + EACH * u64::from(0x7f - last);
        from & !beyond & HIGHEST
    };
    let letters = within(low | EACH << 5, b'a', b'z');
    let others = !((letters | within(low, b'0', b'9')) & !bytes) & HIGHEST;
    // Everything below the first byte that is none; all where there is no such byte.
    let kept = (others & others.wrapping_neg()).wrapping_sub(1) >> 7;
    let kept = if others == 0 { u64::MAX } else { kept };
    ((bytes | letters >> 2) & kept, (others.trailing_zeros() / 8) as usize)
}

#[cfg(test)]
mod tests {
    use std::collections::HashSet;

    use proptest::prelude::*;

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
        assert_eq!(all("Größe ½\u{a0}x ﬁt"), ["große", "1", "2", "x", "fit"]);
    }

    #[test]
    fn words_of_any_length_are_folded() {
        let letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789abcdefghijklmnopqr";
        for length in 1..=letters.len() {
            let word = &letters[..length];
            let kept = if length <= LONGEST_WORD { vec![word.to_lowercase()] } else { vec![] };
            assert_eq!(all(word), kept);
            assert_eq!(all(&format!("({word})")), kept);
        }
    }

    #[test]
    fn a_key_tells_terms_apart() {
        let long = "abcdefghijklmnopqrst";
        let mut terms: Vec<String> =
            (0..long.len()).map(|length| long[..length].to_owned()).collect();
        for place in 0..16 {
            // One byte differs, which a key must see wherever it stands.
            let mut other = long[..=place].to_owned().into_bytes();
            other[place] = b'z';
            terms.extend(String::from_utf8(other));
        }
        terms.extend(["a\0", "\0", "\0\0", "abcdefgh\0"].map(str::to_owned));
        let keys: HashSet<(u64, u64)> =
            terms.iter().map(|term| Key::of(term.as_bytes())).map(|key| (key.0, key.1)).collect();
        assert_eq!(keys.len(), terms.len());
        let key = Key::of(b"rust");
        assert_ne!(key.scatter(1), key.scatter(2));
        for term in &terms {
            let mut written = Vec::new();
            Spelled::of(term).write(&mut written);
            assert_eq!(written, term.as_bytes());
        }
    }

    proptest! {
        #[test]
        fn words_are_the_runs_of_the_folded_text(
            text in "([a-zA-Z0-9]{0,20}[ ,;(+#.\\-_@\u{e9}\u{df}\u{301}\u{fb01}\u{2026}\u{bd}\u{3000}日]{0,2}){0,8}"
        ) {
            let folded = fold(&text);
            let mut expected = Vec::new();
            other_words(&folded, &mut |token| expected.push(match token {
                Token::Word(word) => (true, word.key(), word.long().to_vec()),
                Token::Variant(word) => (false, word.key(), word.long().to_vec()),
            }));
            let mut found = Vec::new();
            tokens(&text, |token| found.push(match token {
                Token::Word(word) => (true, word.key(), word.long().to_vec()),
                Token::Variant(word) => (false, word.key(), word.long().to_vec()),
            }));
            prop_assert_eq!(found, expected);
        }
    }
}
