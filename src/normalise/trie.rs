//! A trie of phrases: phrases go in, and which of them begin at a place of a text comes out.
//!
//! Phrases begin where words begin, so most of a text is passed over after one look at three of
//! their bytes, and a look-up ends with the first letter that no phrase has. Case of ASCII
//! letters is ignored. Phrases are at least two bytes long.

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
    /// Three bytes that phrases may begin with, one bit each by their [`triple`].
    triples: Box<[u64; TRIPLES / 64]>,
}

/// Where the lists of a node begin.
#[derive(Debug, Clone, Copy)]
struct Node {
    children: u32,
    ends: u32,
}

impl Trie {
    /// A trie of phrases, which are known by their numbers in this order.
    pub fn new(phrases: &[&str]) -> Self {
        let mut sorted: Vec<(Vec<u8>, u32)> =
            phrases.iter().map(|words| words.to_ascii_lowercase().into_bytes()).zip(0..).collect();
        sorted.sort_unstable();
        let mut trie = Self {
            nodes: Vec::new(),
            letters: Vec::new(),
            ends: Vec::new(),
            ranks: [0; 256],
            pairs: Vec::new(),
            width: 0,
            triples: Box::new([0; TRIPLES / 64]),
        };
        trie.grow(&sorted);
        trie.pair_up(&sorted);
        trie.mark_triples(&sorted);
        trie
    }

    /// Makes the nodes of sorted phrases, level by level.
    fn grow(&mut self, sorted: &[(Vec<u8>, u32)]) {
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
    fn pair_up(&mut self, sorted: &[(Vec<u8>, u32)]) {
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

    /// Marks the first three bytes of all phrases; those of two may have any third.
    fn mark_triples(&mut self, sorted: &[(Vec<u8>, u32)]) {
        for (letters, _) in sorted {
            let [first, second, rest @ ..] = &letters[..] else { continue };
            let thirds = rest.first().map_or(0..=u8::MAX, |third| *third..=*third);
            for place in thirds.map(|third| triple(*first, *second, third)) {
                self.triples[place / 64] |= 1 << (place % 64);
            }
        }
    }

    fn pair(&self, first: u8, second: u8) -> usize {
        usize::from(self.ranks[usize::from(first)]) * self.width
            + usize::from(self.ranks[usize::from(second)])
    }

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

    /// The places among the next ones of a text where phrases may begin, one bit each; mostly
    /// right where it says so.
    ///
    /// Nothing is decided on the way: a branch for each byte costs more than all that is
    /// done for it.
    fn marks(&self, bytes: &[u8], from: usize) -> u64 {
        let mut block = [0; BLOCK + 2];
        let length = (bytes.len() - from).min(block.len());
        block[..length].copy_from_slice(&bytes[from..from + length]);
        let mut before =
            from.checked_sub(1).map_or(Kind::Mark as u8, |at| KINDS[bytes[at] as usize]);
        let mut marks = 0;
        for at in 0..BLOCK {
            let [first, second, third] = [block[at], block[at + 1], block[at + 2]];
            let place = triple(first, second, third);
            let begins = u64::from(BEGINS_AFTER[usize::from(first)] & before != 0);
            marks |= (self.triples[place / 64] >> (place % 64) & begins) << at;
            before = KINDS[usize::from(first)];
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

/// How many bits tell the beginnings of phrases apart.
const TRIPLES: usize = 1 << 16;

/// The bit of three bytes, in which case of ASCII letters is no difference.
fn triple(first: u8, second: u8, third: u8) -> usize {
    let bytes = u32::from_le_bytes([first | 0x20, second | 0x20, third | 0x20, 0]);
    (bytes.wrapping_mul(0x9e37_79b1) >> 16) as usize
}

/// How many places are looked at together.
const BLOCK: usize = 64;

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

/// What a byte is to the words of a text, one bit each.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Kind {
    Mark = 1,
    Digit = 2,
    Letter = 4,
    /// The first byte of a character beyond ASCII.
    Beyond = 8,
    /// A further one.
    Further = 16,
}

impl Kind {
    const fn of(byte: u8) -> Self {
        match byte {
            b'0'..=b'9' => Self::Digit,
            b'a'..=b'z' | b'A'..=b'Z' => Self::Letter,
            0..0x80 => Self::Mark,
            0x80..0xc0 => Self::Further,
            0xc0.. => Self::Beyond,
        }
    }

    /// The kinds after which a word may begin with this one. A unit follows its number
    /// ("3x", "5yrs"); letters beyond ASCII are looked at more closely later.
    const fn begins_after(self) -> u8 {
        match self {
            Self::Mark | Self::Beyond => u8::MAX,
            Self::Letter => !(Self::Letter as u8),
            Self::Digit => !(Self::Letter as u8 | Self::Digit as u8),
            Self::Further => 0,
        }
    }
}

/// The kind of each byte.
const KINDS: [u8; 256] = {
    let mut kinds = [0; 256];
    let mut byte = 0;
    while byte < 256 {
        kinds[byte] = Kind::of(byte as u8) as u8;
        byte += 1;
    }
    kinds
};

/// The kinds after which a word may begin with each byte.
const BEGINS_AFTER: [u8; 256] = {
    let mut begins = [0; 256];
    let mut byte = 0;
    while byte < 256 {
        begins[byte] = Kind::of(byte as u8).begins_after();
        byte += 1;
    }
    begins
};

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
        assert_eq!(found(&[], "pay"), []);
    }
}
