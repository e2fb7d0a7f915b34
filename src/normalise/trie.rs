//! A trie of phrases: phrases go in, and which of them begin at a place of a text comes out.
//!
//! Phrases begin where words begin, so most of a text is passed over after one look at three of
//! their bytes, and a look-up ends with the first letter that no phrase has. Case of ASCII
//! letters is ignored. Phrases are at least two bytes long and begin with no white space.

use std::collections::BTreeSet;

/// Phrases by their letters.
#[derive(Debug)]
pub struct Trie {
    /// Level by level, so that the children of a node stand side by side; a last one ends the
    /// lists of the one before it.
    nodes: Vec<Node>,
    /// The letter that leads to each node.
    letters: Vec<u8>,
    /// The numbers of the phrases that end at the nodes.
    ends: Vec<u32>,
    /// What each byte is among the bytes that phrases begin with; 0 for all others.
    ranks: [u8; 256],
    /// The node that two bytes lead to, by their ranks; 0 where no phrase begins with them.
    pairs: Vec<u32>,
    /// How many ranks there are.
    width: usize,
    /// Six bytes that phrases of six and more begin with.
    sixes: Heads<6>,
    /// Four bytes that phrases of four and five begin with.
    fours: Heads<4>,
    /// Three bytes that phrases of two and three begin with.
    threes: Heads<3>,
}

/// Where the lists of a node begin.
#[derive(Debug, Clone, Copy)]
struct Node {
    children: u32,
    ends: u32,
}

impl Trie {
    /// A trie of phrases in small letters, which are known by their numbers in this order.
    pub fn new(phrases: &[&str]) -> Self {
        let mut sorted: Vec<(&[u8], u32)> =
            phrases.iter().map(|words| words.as_bytes()).zip(0..).collect();
        sorted.sort_unstable();
        debug_assert!(
            sorted.iter().all(|(letters, _)| letters[0] > b' '),
            "no phrase begins with a space"
        );
        debug_assert!(
            !sorted.iter().any(|(letters, _)| letters.iter().any(u8::is_ascii_uppercase)),
            "phrases are in small letters"
        );
        let mut trie = Self {
            nodes: Vec::new(),
            letters: Vec::new(),
            ends: Vec::new(),
            ranks: [0; 256],
            pairs: Vec::new(),
            width: 0,
            sixes: Heads::default(),
            fours: Heads::default(),
            threes: Heads::default(),
        };
        trie.grow(&sorted);
        trie.pair_up(&sorted);
        trie.mark_heads(&sorted);
        trie
    }

    /// Makes the nodes of sorted phrases, level by level.
    fn grow(&mut self, sorted: &[(&[u8], u32)]) {
        // For each node the phrases that pass it, and how many letters lead to it.
        let mut passing = vec![(0..sorted.len(), 0)];
        self.letters.push(0);
        while let Some((phrases, depth)) = passing.get(self.nodes.len()).cloned() {
            self.nodes.push(self.next_lists(passing.len()));
            let mut rest = &sorted[phrases.clone()];
            let ending = rest.partition_point(|(letters, _)| letters.len() == depth);
            self.ends.extend(rest[..ending].iter().map(|(_, number)| *number));
            rest = &rest[ending..];
            let mut from = phrases.start + ending;
            while let Some((first, _)) = rest.first() {
                let letter = first[depth];
                let alike = rest.partition_point(|(letters, _)| letters[depth] == letter);
                self.letters.push(letter);
                passing.push((from..from + alike, depth + 1));
                (from, rest) = (from + alike, &rest[alike..]);
            }
        }
        self.nodes.push(self.next_lists(passing.len()));
    }

    fn next_lists(&self, children: usize) -> Node {
        Node { children: children as u32, ends: self.ends.len() as u32 }
    }

    /// Fills the table of the first two bytes.
    fn pair_up(&mut self, sorted: &[(&[u8], u32)]) {
        let pairs: BTreeSet<[u8; 2]> =
            sorted.iter().filter_map(|(letters, _)| letters.first_chunk().copied()).collect();
        let bytes: BTreeSet<u8> = pairs.iter().flatten().copied().collect();
        for (byte, rank) in bytes.iter().zip(1..) {
            self.ranks[usize::from(*byte)] = rank;
            self.ranks[usize::from(byte.to_ascii_uppercase())] = rank;
        }
        self.width = bytes.len() + 1;
        self.pairs = vec![0; self.width * self.width];
        for [first, second] in pairs {
            let node = self.child(0, first).and_then(|node| self.child(node, second));
            let place = self.pair(first, second);
            self.pairs[place] = node.unwrap_or_default();
        }
    }

    /// Marks how the phrases begin; those of two letters may have any third.
    fn mark_heads(&mut self, sorted: &[(&[u8], u32)]) {
        for (letters, _) in sorted {
            match letters[..] {
                [first, second] => {
                    (0..=u8::MAX).for_each(|any| self.threes.mark(&[first, second, any]));
                }
                [_, _, _] => self.threes.mark(letters),
                [_, _, _, _] | [_, _, _, _, _] => self.fours.mark(letters),
                _ => self.sixes.mark(letters),
            }
        }
    }

    /// Whether a phrase may begin with these bytes; mostly right where it says so.
    fn may_begin(&self, bytes: [u8; AHEAD]) -> bool {
        self.sixes.has(bytes) | self.fours.has(bytes) | self.threes.has(bytes)
    }

    fn pair(&self, first: u8, second: u8) -> usize {
        usize::from(self.ranks[usize::from(first)]) * self.width
            + usize::from(self.ranks[usize::from(second)])
    }

    #[inline]
    fn child(&self, node: u32, byte: u8) -> Option<u32> {
        let letter = byte.to_ascii_lowercase();
        let (this, next) = (self.nodes[node as usize], self.nodes[node as usize + 1]);
        let children = &self.letters[this.children as usize..next.children as usize];
        let place = children.iter().position(|other| *other == letter)?;
        Some(this.children + place as u32)
    }

    /// The places of a text where phrases may begin, in order.
    pub fn starts<'a>(&'a self, text: &'a str) -> Starts<'a> {
        Starts { trie: self, bytes: text.as_bytes(), from: 0, further: 0, left: 0 }
    }

    /// The places among the next ones of a text where phrases may begin, one bit each.
    fn marks(&self, bytes: &[u8], from: usize) -> u64 {
        let before = from.checked_sub(1);
        match before.and_then(|first| bytes[first..].first_chunk()) {
            Some(block) => self.marks_of(block),
            None => self.marks_of(&padded(bytes, from)),
        }
    }

    fn marks_of(&self, block: &Block) -> u64 {
        let mut words = word_starts(block);
        let mut marks = 0;
        while words != 0 {
            let place = words.trailing_zeros() as usize;
            words &= words - 1;
            let may_begin =
                block[place + 1..].first_chunk().is_some_and(|head| self.may_begin(*head));
            marks |= u64::from(may_begin) << place;
        }
        marks
    }

    /// Calls for every phrase that begins there, shorter ones first, with its end and its
    /// number.
    pub fn at(&self, text: &str, start: usize, mut found: impl FnMut(usize, u32)) {
        let Some([first, second, rest @ ..]) = text.as_bytes().get(start..) else { return };
        let mut node = self.pairs[self.pair(*first, *second)];
        let mut end = start + 2;
        let mut rest = rest.iter();
        while node != 0 {
            let (this, next) = (self.nodes[node as usize], self.nodes[node as usize + 1]);
            for number in &self.ends[this.ends as usize..next.ends as usize] {
                found(end, *number);
            }
            let Some(child) = rest.next().and_then(|byte| self.child(node, *byte)) else { return };
            (node, end) = (child, end + 1);
        }
    }

    /// The longest phrase that begins there: its end and its number.
    pub fn longest_at(&self, text: &str, start: usize) -> Option<(usize, u32)> {
        let mut longest = None;
        self.at(text, start, |end, number| longest = Some((end, number)));
        longest
    }
}

/// Beginnings of phrases, some letters long, one bit each: others may share it, but none is
/// missed. Case of ASCII letters is no difference.
#[derive(Debug)]
struct Heads<const LETTERS: usize>(Box<[u64; HEADS / 64]>);

/// How many bits tell beginnings apart.
const HEADS: usize = 1 << 16;

impl<const LETTERS: usize> Default for Heads<LETTERS> {
    fn default() -> Self {
        Self(Box::new([0; HEADS / 64]))
    }
}

impl<const LETTERS: usize> Heads<LETTERS> {
    fn place(bytes: [u8; AHEAD]) -> usize {
        let small = u64::from_le_bytes(bytes) | 0x2020_2020_2020_2020;
        let head = small << (64 - 8 * LETTERS);
        (head.wrapping_mul(0x9e37_79b9_7f4a_7c15) >> 48) as usize
    }

    fn mark(&mut self, phrase: &[u8]) {
        let mut bytes = [0; AHEAD];
        bytes[..LETTERS].copy_from_slice(&phrase[..LETTERS]);
        let place = Self::place(bytes);
        self.0[place / 64] |= 1 << (place % 64);
    }

    #[inline]
    fn has(&self, bytes: [u8; AHEAD]) -> bool {
        let place = Self::place(bytes);
        self.0[place / 64] >> (place % 64) & 1 != 0
    }
}

/// How many places are looked at together, and how many bytes from each of them.
const BLOCK: usize = 64;
const AHEAD: usize = 8;

/// The places of a text where phrases may begin.
#[derive(Debug)]
pub struct Starts<'a> {
    trie: &'a Trie,
    bytes: &'a [u8],
    /// Where the block under way begins.
    from: usize,
    /// Where the one after it does.
    further: usize,
    /// What is left of the block, one bit a place.
    left: u64,
}

impl Iterator for Starts<'_> {
    type Item = usize;

    fn next(&mut self) -> Option<usize> {
        while self.left == 0 {
            if self.further >= self.bytes.len() {
                return None;
            }
            self.from = self.further;
            self.further += BLOCK;
            self.left = self.trie.marks(self.bytes, self.from);
        }
        let place = self.left.trailing_zeros() as usize;
        self.left &= self.left - 1;
        Some(self.from + place)
    }
}

/// The bytes of a block with the one before it and those ahead of its last one; zeros stand
/// for what lies outside of the text.
type Block = [u8; BLOCK + AHEAD];

/// A block at either end of a text.
fn padded(bytes: &[u8], from: usize) -> Block {
    let mut block = [0; BLOCK + AHEAD];
    let (first, place) = if from == 0 { (0, 1) } else { (from - 1, 0) };
    let length = (bytes.len() - first).min(block.len() - place);
    block[place..place + length].copy_from_slice(&bytes[first..first + length]);
    block
}

/// Where words may begin, one bit a place.
///
/// Nothing is decided on the way, so that many bytes are looked at at once.
fn word_starts(block: &Block) -> u64 {
    let mut begins = [0; BLOCK];
    for (at, begins) in begins.iter_mut().enumerate() {
        *begins = u8::from(begins_word(block[at], block[at + 1]));
    }
    let mut starts = 0;
    for (eight, at) in begins.as_chunks().0.iter().zip((0..).step_by(8)) {
        // The product gathers the lowest bits of eight bytes in its highest byte.
        starts |= (u64::from_le_bytes(*eight).wrapping_mul(0x0102_0408_1020_4080) >> 56) << at;
    }
    starts
}

/// Whether a word may begin with a byte after that one: a letter after anything else, because
/// a unit follows its number ("3x", "5yrs"), a digit after no letter or digit, and every
/// mark but white space. Letters beyond ASCII are looked at more closely later.
fn begins_word(before: u8, byte: u8) -> bool {
    let is_letter = |byte: u8| (byte | 0x20).wrapping_sub(b'a') < 26;
    let is_digit = |byte: u8| byte.wrapping_sub(b'0') < 10;
    let is_blank = |byte: u8| byte <= b' ';
    let continues = (byte & 0xc0 == 0x80)
        | is_blank(byte)
        | is_letter(before) & (is_letter(byte) | is_digit(byte))
        | is_digit(before) & is_digit(byte);
    !continues
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(phrases: &[&str], text: &str) -> Vec<(usize, usize, u32)> {
        let trie = Trie::new(phrases);
        let mut found = Vec::new();
        for start in trie.starts(text) {
            trie.at(text, start, |end, number| found.push((start, end, number)));
        }
        found
    }

    #[test]
    fn every_phrase_that_begins_a_word_is_found() {
        let phrases = ["pay", "pay range", "range", "#pay", "élan", "yrs", "pay"];
        assert_eq!(found(&phrases, "PAY range"), [(0, 3, 0), (0, 3, 6), (0, 9, 1), (4, 9, 2)]);
        assert_eq!(found(&phrases, "repay 5yrs"), [(7, 10, 5)]);
        assert_eq!(found(&phrases, "x#pay, élan"), [(1, 5, 3), (2, 5, 0), (2, 5, 6), (7, 12, 4)]);
        assert_eq!(found(&phrases, "p"), []);
        for length in 55..75 {
            let text = "-".repeat(length) + "pay ";
            assert_eq!(found(&["pay"], &text), [(length, length + 3, 0)]);
        }
        assert_eq!(found(&[], "pay"), []);
    }
}
