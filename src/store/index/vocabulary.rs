//! Vocabulary: gives each term a number, so that a posting's terms are a list of numbers.
//!
//! A worker numbers the terms of one board, the writer those of one transaction. A
//! [`Document`] gathers one posting's terms, each once, and asks nothing but the vocabulary.

use std::hash::{BuildHasher as _, RandomState};

use super::super::words::{self, Key, Spelled, Token};

/// Neighbouring words are told apart by this many bits: enough to leave one candidate in
/// sixty that holds both words of a pair but nowhere side by side. A bit less leaves twice as
/// many and saves an eighth of the index.
const PAIR_BITS: u32 = 14;
/// So many pairs can be told apart.
pub(super) const PAIRS: usize = 1 << PAIR_BITS;

/// Terms by their numbers.
#[derive(Debug, Default)]
pub struct Vocabulary {
    written: Vec<u8>,
    /// Where each term ends in `written`.
    ends: Vec<u32>,
    slots: Slots,
    documents: u32,
    /// The terms of the document under way, each once.
    numbers: Vec<u32>,
    pairs: Pairs,
    /// The hashes of the words of the text under way.
    hashes: Vec<u64>,
}

/// The terms of one posting: the numbers of words and facets, and the pairs of words.
#[derive(Debug, Default)]
pub(in super::super) struct Terms {
    pub(super) numbers: Numbers,
    /// Which pairs of words stand side by side. Each stands for many pairs, and for the same
    /// ones in every vocabulary.
    pub(super) pairs: Box<[u16]>,
}

/// Numbers of terms, in as little room as they need: thousands of postings wait with theirs.
#[derive(Debug)]
pub(super) enum Numbers {
    /// All of them are small.
    Small(Box<[u16]>),
    /// Any.
    Any(Box<[u32]>),
}

impl Default for Numbers {
    fn default() -> Self {
        Self::Small(Box::default())
    }
}

impl Numbers {
    /// Numbers that are below a bound.
    fn below(bound: usize, numbers: &[u32]) -> Self {
        if bound <= 1 << 16 {
            Self::Small(numbers.iter().map(|number| *number as u16).collect())
        } else {
            Self::Any(numbers.into())
        }
    }

    /// The numbers, in order.
    pub(super) fn iter(&self) -> impl Iterator<Item = u32> {
        let (small, any): (&[u16], &[u32]) = match self {
            Self::Small(numbers) => (numbers, &[]),
            Self::Any(numbers) => (&[], numbers),
        };
        small.iter().map(|number| u32::from(*number)).chain(any.iter().copied())
    }
}

impl Vocabulary {
    /// Begins the terms of a posting.
    pub fn document(&mut self) -> Document<'_> {
        self.documents += 1;
        self.numbers.clear();
        self.pairs.clear();
        Document { vocabulary: self }
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

    /// The slot of a term, which gets a number where it has none.
    fn slot(&mut self, term: Spelled<'_>) -> &mut Slot {
        let Self { written, ends, slots, .. } = self;
        let (key, long) = (term.key(), term.long());
        let same = |known: &Slot| {
            known.key == key && (long.is_empty() || term_in(written, ends, known.number) == long)
        };
        let slot = slots.find(key, ends.len(), same);
        if slot.is_free() {
            *slot = Slot { key, number: ends.len() as u32, met: 0 };
            term.write(written);
            ends.push(written.len() as u32);
        }
        slot
    }
}

/// Where terms are found by their keys: a table whose slots are looked through from the place
/// that a key's hash says. Every word of every text is looked up in it, so all that is wanted
/// of a term stands in one place.
#[derive(Debug)]
struct Slots {
    /// As many as a power of two, and never more than three quarters of them in use.
    slots: Vec<Slot>,
    /// What nobody can know who chooses words that should fall on one place.
    secret: u64,
}

impl Default for Slots {
    fn default() -> Self {
        Self { slots: Vec::new(), secret: RandomState::new().hash_one(0) }
    }
}

/// The place of a term.
#[derive(Debug, Clone, Copy)]
struct Slot {
    key: Key,
    number: u32,
    /// The document in which it was met last.
    met: u32,
}

impl Slot {
    const FREE: Self = Self { key: Key::NOTHING, number: u32::MAX, met: 0 };

    fn is_free(&self) -> bool {
        self.number == u32::MAX
    }
}

impl Slots {
    /// The slot of the term that is the same, or a free one for it; so many are in use.
    #[inline]
    fn find(&mut self, key: Key, used: usize, same: impl Fn(&Slot) -> bool) -> &mut Slot {
        if used >= self.slots.len() / 4 * 3 {
            self.grow();
        }
        let place = self.place(key, same);
        &mut self.slots[place]
    }

    /// The first place from a key's own one on that is free or holds the same term.
    #[inline]
    fn place(&self, key: Key, same: impl Fn(&Slot) -> bool) -> usize {
        let last = self.slots.len() - 1;
        let mut place = key.scatter(self.secret) as usize & last;
        while !self.slots[place].is_free() && !same(&self.slots[place]) {
            place = (place + 1) & last;
        }
        place
    }

    fn grow(&mut self) {
        let more = (self.slots.len() * 2).max(1 << 10);
        let slots = std::mem::replace(&mut self.slots, vec![Slot::FREE; more]);
        for slot in slots.into_iter().filter(|slot| !slot.is_free()) {
            let place = self.place(slot.key, |_| false);
            self.slots[place] = slot;
        }
    }
}

fn term_in<'a>(written: &'a [u8], ends: &[u32], number: u32) -> &'a [u8] {
    let number = number as usize;
    let start = number.checked_sub(1).map_or(0, |before| ends[before] as usize);
    &written[start..ends[number] as usize]
}

/// The pairs of words of the document under way.
#[derive(Debug, Default)]
struct Pairs {
    /// Each once.
    found: Vec<u16>,
    /// A bit for each pair, where it was found.
    bits: Vec<u64>,
}

impl Pairs {
    fn clear(&mut self) {
        self.found.clear();
        self.bits.clear();
        self.bits.resize(PAIRS / 64, 0);
    }

    #[inline]
    fn add(&mut self, pair: u16) {
        let (bits, bit) = (&mut self.bits[usize::from(pair >> 6)], 1 << (pair & 63));
        if *bits & bit == 0 {
            *bits |= bit;
            self.found.push(pair);
        }
    }
}

/// The number of a pair of words that stand side by side.
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
    let [first, second] = [first, second].map(|word| Spelled::of(word).key().hash());
    pair_term(pair(first, second)).to_vec()
}

/// One posting's terms on their way into the index, each once.
#[derive(Debug)]
pub struct Document<'a> {
    vocabulary: &'a mut Vocabulary,
}

impl Document<'_> {
    /// Adds a term.
    pub fn add(&mut self, term: &str) {
        self.add_spelled(Spelled::of(term));
    }

    fn add_spelled(&mut self, term: Spelled<'_>) {
        let document = self.vocabulary.documents;
        let slot = self.vocabulary.slot(term);
        if slot.met != document {
            slot.met = document;
            let number = slot.number;
            self.vocabulary.numbers.push(number);
        }
    }

    /// Adds every word of a text, and which of them stand side by side. Gives the words'
    /// hashes, in order, for what else is read of a text.
    pub fn add_words(&mut self, text: &str) -> &[u64] {
        let mut hashes = std::mem::take(&mut self.vocabulary.hashes);
        hashes.clear();
        words::tokens(text, |token| match token {
            Token::Word(word) => {
                hashes.push(word.key().hash());
                self.add_spelled(word);
            }
            Token::Variant(word) => self.add_spelled(word),
        });
        for two in hashes.windows(2) {
            self.vocabulary.pairs.add(pair(two[0], two[1]));
        }
        self.vocabulary.hashes = hashes;
        &self.vocabulary.hashes
    }

    /// Adds every word of a text and the term made of it.
    pub fn add_both(&mut self, text: &str, term: fn(&str) -> String) {
        self.add_words(text);
        words::words(text, |word| self.add(&term(word)));
    }

    /// Adds terms that have been numbered in another vocabulary. What is added besides may
    /// then stand twice among them.
    pub(in super::super) fn add_numbered(
        &mut self,
        terms: &Terms,
        translation: &mut Translation<'_>,
    ) {
        self.vocabulary.pairs.found.extend_from_slice(&terms.pairs);
        terms.numbers.iter().for_each(|number| {
            let number = translation.into(self.vocabulary, number);
            self.vocabulary.numbers.push(number);
        });
    }

    /// The terms.
    pub(in super::super) fn finish(self) -> Terms {
        let Vocabulary { ends, numbers, pairs, .. } = self.vocabulary;
        Terms { numbers: Numbers::below(ends.len(), numbers), pairs: pairs.found.as_slice().into() }
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
            *known = 1 + to.slot(Spelled::of_bytes(self.from.term(number))).number;
        }
        *known - 1
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn spelled(vocabulary: &Vocabulary, terms: &Terms) -> Vec<String> {
        let spelled = terms.numbers.iter().map(|number| vocabulary.term(number));
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
    fn numbers_of_any_size_are_kept() {
        let numbers = [0, 7, 65_535, 65_536, 4_000_000];
        for (bound, kept) in [(1 << 16, &numbers[..3]), (5_000_000, &numbers)] {
            assert!(Numbers::below(bound, kept).iter().eq(kept.iter().copied()));
        }
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
        assert_eq!(translated.pairs, terms.pairs);
        assert_eq!(terms.pairs.len(), 2);
    }
}
