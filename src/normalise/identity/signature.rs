//! The signature of a text: 64 bits in which near texts differ by few (`SimHash`).
//!
//! Each run of three words votes on every bit with its hash, so that a changed sentence moves
//! a few bits and another text about half of them.

use xxhash_rust::xxh3::xxh3_64;

/// Texts with fewer words than this have no signature: a sentence says too little.
const FEWEST_WORDS: usize = 20;

/// The signature of a text; 0 where it has too few words.
pub fn signature(text: &str) -> i64 {
    let mut votes = Votes::default();
    let mut last = [0u64; 2];
    let mut count = 0;
    for word in text.split(|letter: char| !letter.is_alphanumeric()).filter(|word| !word.is_empty())
    {
        let hash = word_hash(word);
        let run = last[0].rotate_left(21) ^ last[1].rotate_left(42) ^ hash;
        last = [last[1], hash];
        count += 1;
        if count > 2 {
            votes.cast(run.wrapping_mul(0x9e37_79b9_7f4a_7c15));
        }
    }
    if count < FEWEST_WORDS { 0 } else { votes.majority().max(1).cast_signed() }
}

/// How often each of 64 bits was set. The counts stand upright: digit `n` of the count of bit
/// `b` is bit `b` of `digits[n]`, so that one hash is added to all 64 by a few operations.
#[derive(Default)]
struct Votes {
    cast: u64,
    digits: [u64; 32],
}

impl Votes {
    fn cast(&mut self, hash: u64) {
        self.cast += 1;
        let mut carried = hash;
        for digit in &mut self.digits {
            if carried == 0 {
                break;
            }
            (*digit, carried) = (*digit ^ carried, *digit & carried);
        }
    }

    /// The bits that more than half of the hashes have.
    fn majority(&self) -> u64 {
        (0..64).filter(|bit| self.count(*bit) * 2 > self.cast).fold(0, |bits, bit| bits | 1 << bit)
    }

    fn count(&self, bit: u32) -> u64 {
        self.digits.iter().rev().fold(0, |count, digit| count << 1 | digit >> bit & 1)
    }
}

/// Case is no difference, and most words are short and ASCII.
fn word_hash(word: &str) -> u64 {
    let bytes = word.as_bytes();
    let mut folded = [0u8; 32];
    match folded.get_mut(..bytes.len()) {
        Some(folded) if word.is_ascii() => {
            folded.copy_from_slice(bytes);
            folded.make_ascii_lowercase();
            xxh3_64(folded)
        }
        _ => xxh3_64(word.to_lowercase().as_bytes()),
    }
}

/// In how many bits two signatures differ; none where one of the texts has none.
pub fn distance(one: i64, other: i64) -> Option<u32> {
    (one != 0 && other != 0).then(|| (one ^ other).count_ones())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn text(from: usize) -> String {
        (from..from + 300).map(|n| format!("word{}", n * n % 997)).collect::<Vec<_>>().join(" ")
    }

    #[test]
    fn near_texts_are_near() {
        let one = text(1);
        let edited = one.replace("word4 ", "different ").replace("word9 ", "words ");
        let near = distance(signature(&one), signature(&edited)).unwrap();
        let far = distance(signature(&one), signature(&text(400))).unwrap();
        assert!(near <= 6, "{near}");
        assert!(far >= 16, "{far}");
        assert_eq!(signature(&one), signature(&one.to_uppercase()));
        assert_eq!(distance(signature("too short"), signature(&one)), None);
    }
}
