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
    each_word(text, |hash| {
        let run = last[0].rotate_left(21) ^ last[1].rotate_left(42) ^ hash;
        last = [last[1], hash];
        count += 1;
        if count > 2 {
            votes.cast(run.wrapping_mul(0x9e37_79b9_7f4a_7c15));
        }
    });
    if count < FEWEST_WORDS { 0 } else { votes.majority().max(1).cast_signed() }
}

/// The digits that usual texts need: adding to all of them is faster than to ask where to stop.
const USUAL_DIGITS: usize = 9;

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
        let (low, high) = self.digits.split_at_mut(USUAL_DIGITS);
        for digit in low {
            (*digit, carried) = (*digit ^ carried, *digit & carried);
        }
        for digit in high {
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

/// Calls for every word with its hash, in which case is no difference.
fn each_word(text: &str, mut found: impl FnMut(u64)) {
    let bytes = text.as_bytes();
    let mut folded = [0; 32];
    let mut at = 0;
    while at < bytes.len() {
        let length = fold_start(&bytes[at..], &mut folded);
        // Most words are short and ASCII.
        if length < folded.len() && bytes.get(at + length).is_none_or(u8::is_ascii) {
            if length > 0 {
                found(xxh3_64(&folded[..length]));
            }
            at += length + 1;
        } else {
            at += other_word(&text[at..], &mut found);
        }
    }
}

/// Folds the ASCII letters and digits at the start of a text; how many there are.
fn fold_start(bytes: &[u8], folded: &mut [u8; 32]) -> usize {
    let mut length = 0;
    for place in folded.chunks_exact_mut(8) {
        let (small, letters) = fold_eight(eight(&bytes[length.min(bytes.len())..]));
        place.copy_from_slice(&small.to_le_bytes());
        length += letters;
        if letters < 8 {
            break;
        }
    }
    length
}

/// The first eight bytes of a text, in the order of their weight; behind its end stand zeros.
fn eight(bytes: &[u8]) -> u64 {
    bytes.first_chunk().map_or_else(
        || bytes.iter().rev().fold(0, |eight, byte| eight << 8 | u64::from(*byte)),
        |chunk| u64::from_le_bytes(*chunk),
    )
}

/// Eight bytes with their capitals made small, and how many of them are ASCII letters and
/// digits before the first that is none. All are compared at once: with a number added that
/// lifts it, a byte from some bound on shows in its highest bit.
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
    let kept = (letters | within(low, b'0', b'9')) & !bytes;
    let length = (!kept & HIGHEST).trailing_zeros() / 8;
    (bytes | letters >> 2, length as usize)
}

/// Takes any word, or the sign before one; how long it is.
fn other_word(text: &str, mut found: impl FnMut(u64)) -> usize {
    let word = text.split(|letter: char| !letter.is_alphanumeric()).next().unwrap_or_default();
    if word.is_empty() {
        return text.chars().next().map_or(0, char::len_utf8);
    }
    found(xxh3_64(word.to_lowercase().as_bytes()));
    word.len()
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

    #[test]
    fn words_are_runs_of_letters_and_digits() {
        let text = "Über-Größe: C++ \u{2013} naïve 5x, ÉCOLE日本. ABCDEFGHIJKLMNOPQRSTUVWXYZ012345 \
            ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456 a";
        let split = text.split(|letter: char| !letter.is_alphanumeric());
        let words = split.filter(|word| !word.is_empty());
        let expected: Vec<u64> =
            words.map(|word| xxh3_64(word.to_lowercase().as_bytes())).collect();
        let mut found = Vec::new();
        each_word(text, |hash| found.push(hash));
        assert_eq!(found, expected);
    }
}
