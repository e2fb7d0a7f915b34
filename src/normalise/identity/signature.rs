//! The signature of a text: 64 bits in which near texts differ by few (`SimHash`).
//!
//! Each run of three words votes on every bit with its hash, so that a changed sentence moves
//! a few bits and another text about half of them.

/// Texts with fewer words than this have no signature: a sentence says too little.
const FEWEST_WORDS: usize = 20;

/// Reads a text's signature word by word.
#[derive(Default)]
pub struct Signature {
    votes: Votes,
    last: [u64; 2],
    words: usize,
}

impl Signature {
    /// Takes the next word by its hash.
    #[inline]
    pub fn word(&mut self, hash: u64) {
        let run = self.last[0].rotate_left(21) ^ self.last[1].rotate_left(42) ^ hash;
        self.last = [self.last[1], hash];
        self.words += 1;
        if self.words > 2 {
            self.votes.cast(run.wrapping_mul(0x9e37_79b9_7f4a_7c15));
        }
    }

    /// The signature; 0 where there were too few words.
    pub fn finish(mut self) -> i64 {
        if self.words < FEWEST_WORDS { 0 } else { self.votes.majority().max(1).cast_signed() }
    }
}

/// How often each of 64 bits was set. The counts stand upright: digit `n` of the count of bit
/// `b` is bit `b` of `digits[n]`, so that hashes are added to all 64 by a few operations.
#[derive(Default)]
struct Votes {
    cast: u64,
    /// Hashes that are not counted yet: four are added together.
    waiting: [u64; 4],
    digits: [u64; 32],
}

impl Votes {
    #[inline]
    fn cast(&mut self, hash: u64) {
        let place = (self.cast % 4) as usize;
        self.waiting[place] = hash;
        self.cast += 1;
        if place == 3 {
            self.count();
        }
    }

    /// Counts what waits.
    fn count(&mut self) {
        let [first, second, third, fourth] = std::mem::take(&mut self.waiting);
        let (ones, carried) = sum(first, second, third);
        let (ones, more) = sum(ones, fourth, self.digits[0]);
        let (twos, mut carried) = sum(carried, more, self.digits[1]);
        (self.digits[0], self.digits[1]) = (ones, twos);
        for digit in &mut self.digits[2..] {
            if carried == 0 {
                break;
            }
            (*digit, carried) = (*digit ^ carried, *digit & carried);
        }
    }

    /// The bits that more than half of the hashes have.
    fn majority(&mut self) -> u64 {
        self.count();
        let half = self.cast / 2;
        let (mut more, mut equal) = (0, u64::MAX);
        for (place, digit) in self.digits.iter().enumerate().rev() {
            let of_half = if half >> place & 1 == 1 { u64::MAX } else { 0 };
            more |= equal & digit & !of_half;
            equal &= !(digit ^ of_half);
        }
        more
    }
}

/// Adds three bits, in 64 places at once: the lower digit of each sum and the upper one.
fn sum(one: u64, other: u64, third: u64) -> (u64, u64) {
    let two = one ^ other;
    (two ^ third, one & other | two & third)
}

/// In how many bits two signatures differ; none where one of the texts has none.
pub fn distance(one: i64, other: i64) -> Option<u32> {
    (one != 0 && other != 0).then(|| (one ^ other).count_ones())
}

#[cfg(test)]
mod tests {
    use xxhash_rust::xxh3::xxh3_64;

    use super::*;

    fn text(from: usize) -> String {
        (from..from + 300).map(|n| format!("word{}", n * n % 997)).collect::<Vec<_>>().join(" ")
    }

    fn signature(text: &str) -> i64 {
        let mut signature = Signature::default();
        text.split(' ').for_each(|word| signature.word(xxh3_64(word.as_bytes())));
        signature.finish()
    }

    #[test]
    fn the_majority_is_what_more_than_half_have() {
        let hashes: Vec<u64> = (0..1003_u64).map(|n| xxh3_64(&n.to_le_bytes())).collect();
        for length in [1, 2, 3, 4, 5, 64, 1003] {
            let mut votes = Votes::default();
            hashes[..length].iter().for_each(|hash| votes.cast(*hash));
            let has = |bit: u32| hashes[..length].iter().map(|hash| hash >> bit & 1).sum::<u64>();
            let expected = (0..64).filter(|bit| has(*bit) * 2 > length as u64);
            assert_eq!(votes.majority(), expected.fold(0, |bits, bit| bits | 1 << bit));
        }
    }

    #[test]
    fn near_texts_are_near() {
        let one = text(1);
        let edited = one.replace("word4 ", "different ").replace("word9 ", "words ");
        let near = distance(signature(&one), signature(&edited)).unwrap();
        let far = distance(signature(&one), signature(&text(400))).unwrap();
        assert!(near <= 6, "{near}");
        assert!(far >= 16, "{far}");
        assert_eq!(distance(signature("too short"), signature(&one)), None);
    }
}
