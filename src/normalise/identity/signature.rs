//! The signature of a text: 64 bits in which near texts differ by few (`SimHash`).
//!
//! Each run of three words votes on every bit with its hash, so that a changed sentence moves
//! a few bits and another text about half of them.

use xxhash_rust::xxh3::xxh3_64;

/// Texts with fewer words than this have no signature: a sentence says too little.
const FEWEST_WORDS: usize = 20;

/// The signature of a text; 0 where it has too few words.
pub fn signature(text: &str) -> i64 {
    let mut votes = [0i32; 64];
    let mut last = [0u64; 2];
    let mut count = 0;
    for word in text.split(|letter: char| !letter.is_alphanumeric()).filter(|word| !word.is_empty())
    {
        let hash = word_hash(word);
        let run = last[0].rotate_left(21) ^ last[1].rotate_left(42) ^ hash;
        last = [last[1], hash];
        count += 1;
        if count > 2 {
            vote(&mut votes, run.wrapping_mul(0x9e37_79b9_7f4a_7c15));
        }
    }
    if count < FEWEST_WORDS {
        return 0;
    }
    let bits = votes
        .iter()
        .enumerate()
        .filter(|(_, votes)| **votes > 0)
        .fold(0u64, |bits, (bit, _)| bits | 1 << bit);
    bits.max(1).cast_signed()
}

fn vote(votes: &mut [i32; 64], hash: u64) {
    for (bit, votes) in votes.iter_mut().enumerate() {
        *votes += ((hash >> bit & 1) as i32) * 2 - 1;
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
