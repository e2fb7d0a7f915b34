//! Vocabulary: gives each term a number, so that a posting's terms are a list of numbers.
//!
//! A worker numbers the terms of one board, the writer those of one transaction. A
//! [`Document`] gathers one posting's terms, each once, and asks nothing but the vocabulary.

use hashbrown::HashTable;

use super::super::terms::{self, Token};

/// Neighbouring words are told apart by this many bits: enough to leave one candidate in
/// thirty that holds both words of a pair but nowhere side by side. A bit more leaves half as
/// many and takes a seventh more of the index.
const PAIR_BITS: u32 = 13;

/// Terms by their numbers.
#[derive(Debug, Default)]
pub struct Vocabulary {
    written: Vec<u8>,
    /// Where each term ends in `written`.
    ends: Vec<u32>,
    numbers: HashTable<Numbered>,
    /// The document in which each term was met last.
    met: Vec<u32>,
    documents: u32,
}

/// The terms of one posting: the numbers of words and facets, and the pairs of words.
#[derive(Debug, Default)]
pub(in super::super) struct Terms {
    pub(super) numbers: Vec<u32>,
    pub(super) pairs: Pairs,
}

impl Vocabulary {
    /// Begins the terms of a posting.
    pub fn document(&mut self) -> Document<'_> {
        self.documents += 1;
        let terms = Terms { numbers: Vec::with_capacity(512), pairs: Pairs::default() };
        Document { vocabulary: self, terms }
    }

    /// How many terms have a number.
    pub fn len(&self) -> usize {
        self.ends.len()
    }

    /// Whether no term has a number.
    pub fn is_empty(&self) -> bool {
        self.ends.is_empty()
    }

    /// Forgets every term.
    pub fn clear(&mut self) {
        *self = Self::default();
    }

    /// A term by its number.
    pub(super) fn term(&self, number: u32) -> &[u8] {
        term_in(&self.written, &self.ends, number)
    }

    fn number(&mut self, key: Key, term: &[u8]) -> u32 {
        let Self { written, ends, numbers, .. } = self;
        let same = |known: &Numbered| {
            known.key == key
                && (term.len() <= Key::WHOLE || term_in(written, ends, known.number) == term)
        };
        if let Some(known) = numbers.find(key.hash(), same) {
            return known.number;
        }
        let number = ends.len() as u32;
        written.extend_from_slice(term);
        ends.push(written.len() as u32);
        numbers.insert_unique(key.hash(), Numbered { key, number }, |known| known.key.hash());
        self.met.push(0);
        number
    }
}

#[derive(Debug)]
struct Numbered {
    key: Key,
    number: u32,
}

/// What tells terms apart without a look at where they are written: short ones, which nearly
/// all are, in full.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Key(u64, u64);

impl Key {
    /// Terms of up to so many bytes are told apart by their keys alone.
    const WHOLE: usize = 15;

    fn of(term: &[u8]) -> Self {
        match term.len() {
            0 => Self(0, 0),
            length @ 1..=3 => {
                let at = |place: usize| u64::from(term[place]) << (8 * place);
                Self(at(0) | at(length / 2) | at(length - 1), Self::marked(0, length))
            }
            length @ 4..=7 => {
                let (first, last) = (half(term, 0), half(term, length - 4));
                Self(first | last << (8 * (length - 4)), Self::marked(0, length))
            }
            8 => Self(word(term, 0), Self::marked(0, 8)),
            length @ 9..=Self::WHOLE => {
                let last = word(term, length - 8) >> (8 * (16 - length));
                Self(word(term, 0), Self::marked(last, length))
            }
            length => Self(xxhash_rust::xxh3::xxh3_64(term), length as u64 | u64::MAX << 56),
        }
    }

    /// The length stands in the highest byte, which the bytes of a short term leave free.
    fn marked(bytes: u64, length: usize) -> u64 {
        bytes | (length as u64) << 56
    }

    /// The same in every store: pairs of words are made of it.
    fn hash(self) -> u64 {
        let mixed =
            u128::from(self.0 ^ 0x9e37_79b9_7f4a_7c15) * u128::from(self.1 ^ 0xd1b5_4a32_d192_ed03);
        (mixed as u64) ^ (mixed >> 64) as u64
    }
}

fn word(term: &[u8], start: usize) -> u64 {
    term[start..].first_chunk().map_or(0, |bytes| u64::from_le_bytes(*bytes))
}

fn half(term: &[u8], start: usize) -> u64 {
    term[start..].first_chunk().map_or(0, |bytes| u32::from_le_bytes(*bytes).into())
}

fn term_in<'a>(written: &'a [u8], ends: &[u32], number: u32) -> &'a [u8] {
    let number = number as usize;
    let start = number.checked_sub(1).map_or(0, |before| ends[before] as usize);
    &written[start..ends[number] as usize]
}

/// Which pairs of words stand side by side in a posting, a bit each. A bit stands for many
/// pairs, and for the same ones in every vocabulary.
#[derive(Debug)]
pub(super) struct Pairs(Box<[u64; Pairs::WORDS]>);

impl Default for Pairs {
    fn default() -> Self {
        Self(Box::new([0; Self::WORDS]))
    }
}

impl Pairs {
    /// So many words of 64 bits hold them.
    pub(super) const WORDS: usize = 1 << (PAIR_BITS - 6);

    fn add(&mut self, pair: u16) {
        self.0[usize::from(pair >> 6)] |= 1 << (pair & 63);
    }

    fn add_all(&mut self, other: &Self) {
        self.0.iter_mut().zip(&*other.0).for_each(|(bits, more)| *bits |= more);
    }

    /// The bits of one word.
    pub(super) fn bits(&self, word: usize) -> u64 {
        self.0[word]
    }
}

/// The bit of a pair of words that stand side by side.
fn pair(first: u64, second: u64) -> u16 {
    let mixed = (first ^ second.rotate_left(23)).wrapping_mul(0x9e37_79b9_7f4a_7c15);
    (mixed >> (64 - PAIR_BITS)) as u16
}

/// The term of a pair: no word begins so.
pub(super) fn pair_term(pair: u16) -> [u8; 3] {
    let [high, low] = pair.to_be_bytes();
    [0, high, low]
}

/// The term that every posting has in which two words stand side by side; some others have it
/// too.
pub fn side_by_side(first: &str, second: &str) -> Vec<u8> {
    let hash = |word: &str| Key::of(word.as_bytes()).hash();
    pair_term(pair(hash(first), hash(second))).to_vec()
}

/// One posting's terms on their way into the index, each once.
#[derive(Debug)]
pub struct Document<'a> {
    vocabulary: &'a mut Vocabulary,
    terms: Terms,
}

impl Document<'_> {
    /// Adds a term.
    pub fn add(&mut self, term: &str) {
        self.add_keyed(Key::of(term.as_bytes()), term);
    }

    fn add_keyed(&mut self, key: Key, term: &str) {
        let number = self.vocabulary.number(key, term.as_bytes());
        self.add_number(number);
    }

    fn add_number(&mut self, number: u32) {
        let met = &mut self.vocabulary.met[number as usize];
        if *met != self.vocabulary.documents {
            *met = self.vocabulary.documents;
            self.terms.numbers.push(number);
        }
    }

    /// Adds every word of a text, and which of them stand side by side.
    pub fn add_words(&mut self, text: &str) {
        let mut before = None;
        terms::tokens(text, |token| match token {
            Token::Word(word) => {
                let key = Key::of(word.as_bytes());
                let hash = key.hash();
                self.add_keyed(key, word);
                if let Some(before) = before.replace(hash) {
                    self.terms.pairs.add(pair(before, hash));
                }
            }
            Token::Variant(word) => self.add(word),
        });
    }

    /// Adds every word of a text and the term made of it.
    pub fn add_both(&mut self, text: &str, term: fn(&str) -> String) {
        self.add_words(text);
        terms::words(text, |word| self.add(&term(word)));
    }

    /// Adds terms that have been numbered in another vocabulary.
    pub(in super::super) fn add_numbered(
        &mut self,
        terms: &Terms,
        translation: &mut Translation<'_>,
    ) {
        self.terms.pairs.add_all(&terms.pairs);
        for number in &terms.numbers {
            let number = translation.into(self.vocabulary, *number);
            self.add_number(number);
        }
    }

    /// The terms.
    pub(in super::super) fn finish(mut self) -> Terms {
        self.terms.numbers.shrink_to_fit();
        self.terms
    }
}

/// The numbers of one vocabulary as those of another, each term looked up once.
pub struct Translation<'a> {
    from: &'a Vocabulary,
    /// One more than the other's number; 0 where it has not been looked up.
    known: Vec<u32>,
}

impl<'a> Translation<'a> {
    /// Begins a translation.
    pub fn from(from: &'a Vocabulary) -> Self {
        Self { from, known: vec![0; from.len()] }
    }

    fn into(&mut self, to: &mut Vocabulary, number: u32) -> u32 {
        let known = &mut self.known[number as usize];
        if *known == 0 {
            let term = self.from.term(number);
            *known = 1 + to.number(Key::of(term), term);
        }
        *known - 1
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn spelled(vocabulary: &Vocabulary, terms: &Terms) -> Vec<String> {
        let spelled = terms.numbers.iter().map(|number| vocabulary.term(*number));
        spelled.map(|term| String::from_utf8_lossy(term).into()).collect()
    }

    #[test]
    fn a_document_has_each_term_once() {
        let mut vocabulary = Vocabulary::default();
        let mut document = vocabulary.document();
        document.add_words("Go and go, and Back-End");
        document.add("tech:go");
        let terms = document.finish();
        assert_eq!(
            spelled(&vocabulary, &terms),
            ["go", "and", "backend", "back", "end", "tech:go"]
        );
        let mut second = vocabulary.document();
        second.add_words("and go");
        let second = second.finish();
        assert_eq!(spelled(&vocabulary, &second), ["and", "go"]);
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
        let keys: std::collections::HashSet<(u64, u64)> =
            terms.iter().map(|term| Key::of(term.as_bytes())).map(|key| (key.0, key.1)).collect();
        assert_eq!(keys.len(), terms.len());
    }

    #[test]
    fn a_translation_gives_the_same_terms() {
        let mut from = Vocabulary::default();
        let mut document = from.document();
        document.add_words("rust and sql");
        let terms = document.finish();
        let mut to = Vocabulary::default();
        to.document().add_words("sql is first here");
        let mut translation = Translation::from(&from);
        let mut document = to.document();
        document.add_numbered(&terms, &mut translation);
        let translated = document.finish();
        assert_eq!(spelled(&to, &translated), ["rust", "and", "sql"]);
        assert_eq!(translated.pairs.0, terms.pairs.0);
        let pairs: u32 = terms.pairs.0.iter().map(|bits| bits.count_ones()).sum();
        assert_eq!(pairs, 2);
    }
}
