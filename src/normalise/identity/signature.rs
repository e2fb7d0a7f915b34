//! The signature of a text: 64 bits in which near texts differ by few (`SimHash`).
//!
//! Each run of three words votes on every bit with its hash, so that a changed sentence moves
//! a few bits and another text about half of them.

/// Texts with fewer words than this have no signature: a sentence says too little.
const FEWEST_WORDS: usize = 20;

/// The signature of a text by the hashes of its words, in order; 0 where there are too few.
pub fn signature(words: &[u64]) -> i64 {
    if words.len() < FEWEST_WORDS {
        return 0;
    }
    let run = |place: usize| {
        let run =
            words[place].rotate_left(21) ^ words[place + 1].rotate_left(42) ^ words[place + 2];
        run.wrapping_mul(0x9e37_79b9_7f4a_7c15)
    };
    let mut votes = Votes::default();
    votes.cast_all(words.len() - 2, run);
    votes.majority().max(1).cast_signed()
}

/// How often each of 64 bits was set. The counts stand upright: digit `n` of the count of bit
/// `b` is bit `b` of `digits[n]`, so that hashes are added to all 64 by a few operations.
#[derive(Default)]
struct Votes {
    cast: usize,
    digits: [u64; 32],
}

impl Votes {
    /// Counts so many hashes, four at a time.
    fn cast_all(&mut self, count: usize, hash: impl Fn(usize) -> u64) {
        self.cast += count;
        let fours = count / 4 * 4;
        for place in (0..fours).step_by(4) {
            self.count(hash(place), hash(place + 1), hash(place + 2), hash(place + 3));
        }
        for place in fours..count {
            self.count(hash(place), 0, 0, 0);
        }
    }

    #[inline]
    fn count(&mut self, first: u64, second: u64, third: u64, fourth: u64) {
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
    fn majority(&self) -> u64 {
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
        let words: Vec<u64> = text.split(' ').map(|word| xxh3_64(word.as_bytes())).collect();
        super::signature(&words)
    }

    #[test]
    fn the_majority_is_what_more_than_half_have() {
        let hashes: Vec<u64> = (0..1003_u64).map(|n| xxh3_64(&n.to_le_bytes())).collect();
        for length in [1, 2, 3, 4, 5, 64, 1003] {
            let mut votes = Votes::default();
            votes.cast_all(length, |place| hashes[place]);
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
