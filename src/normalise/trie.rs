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
    triples: Vec<u64>,
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
            triples: vec![0; TRIPLES / 64],
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

    /// Whether a phrase may begin with these bytes; mostly right where it says so.
    fn may_begin(&self, bytes: &[u8]) -> bool {
        let [first, second, rest @ ..] = bytes else { return false };
        let place = triple(*first, *second, rest.first().copied().unwrap_or_default());
        self.triples[place / 64] & 1 << (place % 64) != 0
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

    /// The next place from there on where phrases may begin.
    pub fn next_start(&self, text: &str, from: usize) -> Option<usize> {
        let bytes = text.as_bytes();
        let mut before = from.checked_sub(1).map_or(Kind::Mark, |at| KINDS[bytes[at] as usize]);
        for (at, byte) in bytes.iter().enumerate().skip(from) {
            let kind = KINDS[usize::from(*byte)];
            if kind.begins_after(before) && self.may_begin(&bytes[at..]) {
                return Some(at);
            }
            before = kind;
        }
        None
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

/// What a byte is to the words of a text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Kind {
    Mark,
    Digit,
    Letter,
    /// The first byte of a character beyond ASCII.
    Beyond,
    /// A further one.
    Further,
}

const KINDS: [Kind; 256] = {
    let mut kinds = [Kind::Mark; 256];
    let mut byte = 0;
    while byte < 256 {
        kinds[byte] = match byte as u8 {
            b'0'..=b'9' => Kind::Digit,
            b'a'..=b'z' | b'A'..=b'Z' => Kind::Letter,
            0..0x80 => Kind::Mark,
            0x80..0xc0 => Kind::Further,
            0xc0.. => Kind::Beyond,
        };
        byte += 1;
    }
    kinds
};

impl Kind {
    /// Whether a word may begin with this byte after that one. A unit follows its number
    /// ("3x", "5yrs"); letters beyond ASCII are looked at more closely later.
    fn begins_after(self, before: Self) -> bool {
        match self {
            Self::Mark | Self::Beyond => true,
            Self::Letter => before != Self::Letter,
            Self::Digit => !matches!(before, Self::Letter | Self::Digit),
            Self::Further => false,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(phrases: &[&str], text: &str) -> Vec<(usize, usize, u32)> {
        let trie = Trie::new(phrases);
        let (mut found, mut from) = (Vec::new(), 0);
        while let Some(start) = trie.next_start(text, from) {
            trie.at(text, start, |end, number| found.push((start, end, number)));
            from = start + 1;
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
