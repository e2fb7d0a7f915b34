//! Lists of growing numbers as bytes: gaps in Golomb-Rice code, which takes little more than
//! the gaps themselves tell, whether nearly every posting has a term or one in a million.
//!
//! A [`Piece`] is as much of a list as one block holds. The bits of a gap are its upper part
//! in unary and its lower `low_bits` as they are; a gap that would take too many ones is
//! written out.

/// Numbers are below this many bits: row ids are, see `terms::day`.
const WHOLE: u32 = 41;
/// So many ones mean that the gap is written out.
const ONES: u32 = 16;
/// What a gap takes at most, in bits; any position can be read with so many.
const LONGEST: u32 = ONES + WHOLE;
/// So many zeros follow a list in memory, so that eight bytes can be read wherever a gap starts.
const MARGIN: usize = 8;

/// Part of a list.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(super) struct Piece {
    /// The first number.
    pub(super) first: u64,
    /// How many numbers it has.
    pub(super) count: u64,
    /// The first number of the list's next piece.
    pub(super) next: Option<u64>,
    low_bits: u32,
    bits: Vec<u8>,
}

impl Piece {
    /// The beginning of a list, up to about `limit` bytes; what it holds is `count`. `room` is
    /// what an earlier piece has left ([`Piece::into_room`]).
    pub(super) fn of(list: &[u64], limit: usize, room: Vec<u8>) -> Self {
        let low_bits = low_bits(list);
        let mut writer = Bits { bytes: room, waiting: 0, filled: 0 };
        let mut count = 1;
        for pair in list.windows(2) {
            if writer.bytes.len() >= limit {
                break;
            }
            writer.gap(pair[1] - pair[0] - 1, low_bits);
            count += 1;
        }
        let (first, next) = (list[0], list.get(count).copied());
        Self { first, count: count as u64, next, low_bits, bits: writer.finish() }
    }

    /// Empty room for another piece.
    pub(super) fn into_room(self) -> Vec<u8> {
        let mut room = self.bits;
        room.clear();
        room
    }

    /// Appends the piece to a block.
    pub(super) fn write(&self, block: &mut Vec<u8>) {
        varint(block, self.count << 1 | u64::from(self.next.is_some()));
        varint(block, self.first);
        if let Some(next) = self.next {
            varint(block, next - self.first);
        }
        if self.count > 1 {
            block.push(self.low_bits as u8);
            varint(block, self.bits.len() as u64);
            block.extend_from_slice(&self.bits);
        }
    }

    /// Reads a piece; none where the bytes are not one.
    pub(super) fn read(bytes: &mut &[u8]) -> Option<Self> {
        let head = Head::read(bytes)?;
        let Head { count, first, next, low_bits, bits } = head;
        let mut own = Vec::with_capacity(bits.len() + MARGIN);
        own.extend_from_slice(bits);
        Some(Self { first, count, next, low_bits, bits: own })
    }

    /// Appends the numbers to a list.
    pub(super) fn numbers(self, list: &mut Vec<u64>) {
        let mut reader = Reader::new(self);
        while let Some(number) = reader.current() {
            list.push(number);
            reader.step();
        }
    }
}

/// A piece in place.
struct Head<'a> {
    count: u64,
    first: u64,
    next: Option<u64>,
    low_bits: u32,
    bits: &'a [u8],
}

impl<'a> Head<'a> {
    fn read(bytes: &mut &'a [u8]) -> Option<Self> {
        let head = read_varint(bytes)?;
        let first = read_varint(bytes)?;
        let next = if head & 1 == 1 { Some(first.checked_add(read_varint(bytes)?)?) } else { None };
        let count = head >> 1;
        if count < 2 {
            return (count == 1).then_some(Self { count, first, next, low_bits: 0, bits: &[] });
        }
        let low_bits = u32::from(*bytes.split_off_first()?);
        let length = usize::try_from(read_varint(bytes)?).ok()?;
        let bits = bytes.split_off(..length)?;
        (low_bits < WHOLE).then_some(Self { count, first, next, low_bits, bits })
    }
}

/// Passes over a piece.
pub(super) fn skip(bytes: &mut &[u8]) -> Option<()> {
    Head::read(bytes).map(|_| ())
}

/// Reads the numbers of a piece, one after the other.
#[derive(Debug)]
pub(super) struct Reader {
    bits: Vec<u8>,
    at: usize,
    low_bits: u32,
    /// How many are left, the current one included.
    left: u64,
    number: u64,
    /// Where the list goes on.
    pub(super) next: Option<u64>,
}

impl Reader {
    /// Stands on the first number.
    pub(super) fn new(piece: Piece) -> Self {
        let Piece { first, count, next, low_bits, mut bits } = piece;
        bits.resize(bits.len() + MARGIN, 0);
        Self { bits, at: 0, low_bits, left: count, number: first, next }
    }

    /// How many numbers are left; where the list goes on elsewhere more than any that does
    /// not, and the more the closer they stand.
    pub(super) fn count(&self) -> u64 {
        /// Far more than a segment has places.
        const MANY: u64 = 1 << 50;
        if self.next.is_some() { MANY >> self.low_bits } else { self.left }
    }

    /// The number it stands on; none behind the last.
    pub(super) fn current(&self) -> Option<u64> {
        (self.left > 0).then_some(self.number)
    }

    /// How many numbers are left, the current one included.
    pub(super) fn left(&self) -> u64 {
        self.left
    }

    /// Goes on to the next number.
    pub(super) fn step(&mut self) {
        self.left = self.left.saturating_sub(1);
        if self.left > 0 {
            self.number = self.number.saturating_add(self.gap()).saturating_add(1);
        }
    }

    /// Goes on to the first number that is no smaller than one, or behind the last.
    pub(super) fn reach(&mut self, number: u64) {
        while self.left > 0 && self.number < number {
            let passed = if self.low_bits == 0 { self.pass_dense(number) } else { false };
            if !passed && !self.pass(|_, stands| stands >= number) {
                self.step();
            }
        }
    }

    /// Goes on by so many numbers, or behind the last.
    pub(super) fn forward(&mut self, mut count: u64) {
        while count > 0 && self.left > 0 {
            let before = self.left;
            let until = before.saturating_sub(count);
            if !self.pass(|left, _| left <= until) {
                self.step();
            }
            count -= before - self.left;
        }
    }

    /// Passes over numbers until one is far enough, as many as the next bits hold; says
    /// whether it came on at all. It never goes behind the last.
    fn pass(&mut self, is_enough: impl Fn(u64, u64) -> bool) -> bool {
        let start = self.at;
        let (mut window, mut valid) = (self.window(), LONGEST);
        while self.left > 1 {
            let ones = (!window).trailing_zeros();
            let length = ones + 1 + self.low_bits;
            if ones >= ONES || length > valid {
                break;
            }
            let low = window >> (ones + 1) & ((1 << self.low_bits) - 1);
            window >>= length;
            valid -= length;
            self.at += length as usize;
            self.left -= 1;
            let gap = u64::from(ones) << self.low_bits | low;
            self.number = self.number.saturating_add(gap).saturating_add(1);
            if is_enough(self.left, self.number) {
                break;
            }
        }
        self.at > start
    }

    /// The same where gaps are all unary: each bit is then a number, a zero where the list
    /// has it, so that zeros need only be counted. It stays below `number`.
    fn pass_dense(&mut self, number: u64) -> bool {
        let wanted = (number - self.number - 1).min(u64::from(LONGEST));
        let mask = (1 << wanted) - 1;
        let bits = self.window() & mask;
        let zeros = !bits & mask;
        // Behind a zero the next number's bits begin; ones at the end are left for later.
        let length = u64::from(u64::BITS - zeros.leading_zeros());
        let has = u64::from(zeros.count_ones());
        if length == 0 || has >= self.left || has_written_out(bits) {
            return false;
        }
        self.at += length as usize;
        self.left -= has;
        self.number += length;
        true
    }

    fn gap(&mut self) -> u64 {
        let window = self.window();
        let ones = (!window).trailing_zeros();
        if ones >= ONES {
            self.at += LONGEST as usize;
            return window >> ONES & ((1 << WHOLE) - 1);
        }
        self.at += (ones + 1 + self.low_bits) as usize;
        let low = window >> (ones + 1) & ((1 << self.low_bits) - 1);
        u64::from(ones) << self.low_bits | low
    }

    /// The next bits, at least [`LONGEST`] of them; zeros where the bytes end.
    fn window(&self) -> u64 {
        let start = self.at / 8;
        let bytes = self.bits.get(start..start + 8).and_then(|bytes| bytes.try_into().ok());
        u64::from_le_bytes(bytes.unwrap_or_default()) >> (self.at % 8)
    }
}

/// Whether so many ones stand side by side that they may mean a gap that is written out.
fn has_written_out(bits: u64) -> bool {
    let two = bits & bits >> 1;
    let four = two & two >> 2;
    let eight = four & four >> 4;
    eight & eight >> 8 != 0
}

/// How many bits of a gap are written as they are. Gaps that chance has made take the least
/// room with as many as two thirds (exactly ln 2) of their average has.
fn low_bits(list: &[u64]) -> u32 {
    let gaps = list.len() as u64 - 1;
    if gaps == 0 {
        return 0;
    }
    let average = (list[list.len() - 1] - list[0]) / gaps;
    (average.saturating_mul(2) / 3).max(1).ilog2().min(WHOLE - 1)
}

/// Bits on their way into bytes.
struct Bits {
    bytes: Vec<u8>,
    waiting: u64,
    filled: u32,
}

impl Bits {
    fn gap(&mut self, gap: u64, low_bits: u32) {
        let ones = gap >> low_bits;
        if ones >= u64::from(ONES) {
            self.push(((1 << ONES) - 1) | (gap << ONES), LONGEST);
        } else {
            let ones = ones as u32;
            let low = gap & ((1 << low_bits) - 1);
            self.push(((1 << ones) - 1) | (low << (ones + 1)), ones + 1 + low_bits);
        }
    }

    /// Appends bits, at most [`LONGEST`].
    fn push(&mut self, bits: u64, count: u32) {
        self.waiting |= bits << self.filled;
        self.filled += count;
        if self.filled >= 64 {
            self.bytes.extend_from_slice(&self.waiting.to_le_bytes());
            self.filled -= 64;
            let written = count - self.filled;
            self.waiting = bits.checked_shr(written).unwrap_or(0);
        }
    }

    fn finish(mut self) -> Vec<u8> {
        let left = self.filled.div_ceil(8) as usize;
        self.bytes.extend_from_slice(&self.waiting.to_le_bytes()[..left]);
        self.bytes
    }
}

/// Appends a number, seven bits a byte.
pub(super) fn varint(bytes: &mut Vec<u8>, mut number: u64) {
    while number >= 0x80 {
        bytes.push(number as u8 | 0x80);
        number >>= 7;
    }
    bytes.push(number as u8);
}

/// Reads a number.
pub(super) fn read_varint(bytes: &mut &[u8]) -> Option<u64> {
    let mut number = 0;
    for place in 0..10 {
        let byte = *bytes.split_off_first()?;
        number |= u64::from(byte & 0x7f).checked_shl(7 * place)?;
        if byte & 0x80 == 0 {
            return Some(number);
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    /// A list in pieces, and read again.
    fn through(docs: &[u64], limit: usize) -> Vec<u64> {
        let mut read = Vec::new();
        let mut rest = docs;
        while !rest.is_empty() {
            let piece = Piece::of(rest, limit, Vec::new());
            let mut block = Vec::new();
            piece.write(&mut block);
            let bytes = &mut block.as_slice();
            assert_eq!(Piece::read(bytes).as_ref(), Some(&piece));
            assert!(bytes.is_empty());
            assert_eq!(piece.next, rest.get(piece.count as usize).copied());
            rest = &rest[piece.count as usize..];
            piece.numbers(&mut read);
        }
        read
    }

    proptest! {
        #[test]
        fn lists_come_back_as_they_were(
            gaps in prop::collection::vec(
                prop_oneof![1_u64..4, 1_u64..300, 1_u64..(1 << 30)], 1..400),
            limit in prop_oneof![Just(3900_usize), 1_usize..60],
        ) {
            let mut doc = 0;
            let docs: Vec<u64> = gaps.iter().map(|gap| { doc += gap; doc }).collect();
            prop_assert_eq!(through(&docs, limit), docs);
        }

        #[test]
        fn reaching_a_number_is_stepping_there(
            gaps in prop::collection::vec(
                prop_oneof![20 => 1_u64..2, 3 => 1_u64..7, 1 => 1_u64..90, 1 => 1_u64..(1 << 30)],
                1..600),
            sparser in 1_u64..40,
            jumps in prop::collection::vec((1_u64..500, any::<bool>()), 1..60),
        ) {
            let mut doc = 0;
            let docs: Vec<u64> = gaps.iter().map(|gap| { doc += gap * sparser; doc }).collect();
            let mut reader = Reader::new(Piece::of(&docs, 3_700, Vec::new()));
            let mut place = 0;
            for (jump, by_number) in jumps {
                if by_number {
                    let wanted = docs.get(place).map_or(u64::MAX, |doc| doc + jump);
                    reader.reach(wanted);
                    place += docs[place..].iter().take_while(|doc| **doc < wanted).count();
                } else {
                    reader.forward(jump);
                    place = docs.len().min(place + jump as usize);
                }
                prop_assert_eq!(reader.current(), docs.get(place).copied());
                prop_assert_eq!(reader.left(), (docs.len() - place) as u64);
            }
        }

        #[test]
        fn broken_bytes_never_panic(bytes in prop::collection::vec(any::<u8>(), 0..80)) {
            let mut rest = bytes.as_slice();
            while let Some(piece) = Piece::read(&mut rest) {
                let mut reader = Reader::new(piece);
                for number in 0..1000 {
                    reader.step();
                    reader.reach(number << 20);
                    reader.forward(number % 3);
                }
            }
        }
    }

    #[test]
    fn dense_lists_take_a_bit_a_row() {
        let docs: Vec<u64> = (5_000_000..5_008_000).collect();
        assert!(Piece::of(&docs, 4_000, Vec::new()).bits.len() <= 1_008);
    }
}
