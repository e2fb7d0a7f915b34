//! Vocabulary: gives each term a number, so that a posting's terms are a list of numbers.
//!
//! A worker numbers the terms of one board, the writer those of one transaction. A
//! [`Document`] gathers one posting's terms, each once, and asks nothing but the vocabulary.

use hashbrown::HashTable;
use xxhash_rust::xxh3::xxh3_64;

use super::super::terms::{self, Token};

/// Neighbouring words are told apart by this many bits: enough to leave one candidate in
/// fifteen that holds both words of a pair but nowhere side by side. Two bits more leave one
/// in sixty and take a third more of the index.
const PAIR_BITS: u32 = 12;
/// The mark of numbers that stand for pairs of words.
const PAIR: u32 = 1 << 31;

/// Terms by their numbers.
#[derive(Debug, Default)]
pub struct Vocabulary {
    written: Vec<u8>,
    /// Where each term ends in `written`.
    ends: Vec<u32>,
    numbers: HashTable<u32>,
    /// The document in which each term was met last.
    met: Vec<u32>,
    documents: u32,
    /// The pairs of the document that is being gathered, a bit each.
    pairs: Vec<u64>,
}

impl Vocabulary {
    /// Begins the terms of a posting.
    pub fn document(&mut self) -> Document<'_> {
        self.documents += 1;
        self.pairs.clear();
        self.pairs.resize(1 << (PAIR_BITS - 6), 0);
        Document { vocabulary: self, terms: Vec::with_capacity(512) }
    }

    /// How many terms have a number, pairs aside.
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

    /// Writes a numbered term as the index spells it.
    pub(super) fn spell(&self, number: u32, spelled: &mut Vec<u8>) {
        spelled.clear();
        if number & PAIR == 0 {
            spelled.extend_from_slice(self.term(number));
        } else {
            spelled.extend_from_slice(&pair_term((number & !PAIR) as u16));
        }
    }

    /// Whether a number stands for a pair of words, which is the same in every vocabulary.
    pub(super) fn is_pair(number: u32) -> bool {
        number & PAIR != 0
    }

    /// The pairs by their numbers.
    pub(super) fn pairs() -> std::ops::Range<u32> {
        PAIR..PAIR + (1 << PAIR_BITS)
    }

    /// A term by its number.
    pub(super) fn term(&self, number: u32) -> &[u8] {
        term_in(&self.written, &self.ends, number)
    }

    fn number(&mut self, hash: u64, term: &[u8]) -> u32 {
        let Self { written, ends, numbers, .. } = self;
        if let Some(known) = numbers.find(hash, |known| term_in(written, ends, *known) == term) {
            return *known;
        }
        let number = ends.len() as u32;
        written.extend_from_slice(term);
        ends.push(written.len() as u32);
        numbers.insert_unique(hash, number, |known| xxh3_64(term_in(written, ends, *known)));
        self.met.push(0);
        number
    }
}

fn term_in<'a>(written: &'a [u8], ends: &[u32], number: u32) -> &'a [u8] {
    let number = number as usize;
    let start = number.checked_sub(1).map_or(0, |before| ends[before] as usize);
    &written[start..ends[number] as usize]
}

/// The number of a pair of words that stand side by side: the same for many pairs.
fn pair(first: u64, second: u64) -> u16 {
    let mixed = (first ^ second.rotate_left(23)).wrapping_mul(0x9e37_79b9_7f4a_7c15);
    (mixed >> (64 - PAIR_BITS)) as u16
}

/// The term of a pair: no word begins so.
fn pair_term(pair: u16) -> [u8; 3] {
    let [high, low] = pair.to_be_bytes();
    [0, high, low]
}

/// The term that every posting has in which two words stand side by side; some others have it
/// too.
pub fn side_by_side(first: &str, second: &str) -> Vec<u8> {
    pair_term(pair(xxh3_64(first.as_bytes()), xxh3_64(second.as_bytes()))).to_vec()
}

/// One posting's terms on their way into the index, each once.
#[derive(Debug)]
pub struct Document<'a> {
    vocabulary: &'a mut Vocabulary,
    terms: Vec<u32>,
}

impl Document<'_> {
    /// Adds a term.
    pub fn add(&mut self, term: &str) {
        self.add_hashed(xxh3_64(term.as_bytes()), term);
    }

    fn add_hashed(&mut self, hash: u64, term: &str) {
        let number = self.vocabulary.number(hash, term.as_bytes());
        self.add_number(number);
    }

    fn add_number(&mut self, number: u32) {
        let met = &mut self.vocabulary.met[number as usize];
        if *met != self.vocabulary.documents {
            *met = self.vocabulary.documents;
            self.terms.push(number);
        }
    }

    /// Adds every word of a text, and which of them stand side by side.
    pub fn add_words(&mut self, text: &str) {
        let mut before = None;
        terms::tokens(text, |token| match token {
            Token::Word(word) => {
                let hash = xxh3_64(word.as_bytes());
                self.add_hashed(hash, word);
                if let Some(before) = before.replace(hash) {
                    self.add_pair(pair(before, hash));
                }
            }
            Token::Variant(word) => self.add(word),
        });
    }

    fn add_pair(&mut self, pair: u16) {
        let (place, bit) = (usize::from(pair >> 6), 1_u64 << (pair & 63));
        let bits = &mut self.vocabulary.pairs[place];
        if *bits & bit == 0 {
            *bits |= bit;
            self.terms.push(PAIR | u32::from(pair));
        }
    }

    /// Adds every word of a text and the term made of it.
    pub fn add_both(&mut self, text: &str, term: fn(&str) -> String) {
        self.add_words(text);
        terms::words(text, |word| self.add(&term(word)));
    }

    /// Adds terms that have been numbered in another vocabulary.
    pub fn add_numbered(&mut self, terms: &[u32], translation: &mut Translation<'_>) {
        for number in terms {
            if Vocabulary::is_pair(*number) {
                self.add_pair((*number & !PAIR) as u16);
            } else {
                let number = translation.into(self.vocabulary, *number);
                self.add_number(number);
            }
        }
    }

    /// The numbers of the terms.
    pub fn finish(mut self) -> Vec<u32> {
        self.terms.shrink_to_fit();
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
            *known = 1 + to.number(xxh3_64(term), term);
        }
        *known - 1
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn spelled(vocabulary: &Vocabulary, terms: &[u32]) -> Vec<String> {
        let words = terms.iter().filter(|number| !Vocabulary::is_pair(**number));
        words.map(|number| String::from_utf8_lossy(vocabulary.term(*number)).into()).collect()
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
        assert_eq!(translated.len(), terms.len());
    }
}
