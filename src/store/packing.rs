//! Packing: a written draft goes in, few bytes come out, and the other way round. No database.
//!
//! The drafts of one board have much in common: what the company says of itself, what it
//! offers, the markup. So they are packed with a dictionary, which is simply the first of the
//! board's drafts, one behind the other. Those drafts then cost next to nothing themselves,
//! so that a dictionary is never paid for twice.

use std::cell::RefCell;

use anyhow::Context as _;
use zstd::zstd_safe::{self, CCtx, CParameter, DCtx, ParamSwitch, Strategy};

use super::merge::Answer;

/// How drafts are compressed: the fastest way to look for what was there before, in longer
/// pieces and at fewer places than any level does, but with letters in as few bits as they
/// need. What harder ways save is less than they cost a refresh.
const PARAMETERS: &[CParameter] = &[
    CParameter::Strategy(Strategy::ZSTD_fast),
    CParameter::MinMatch(7),
    CParameter::TargetLength(3),
    CParameter::HashLog(14),
    CParameter::LiteralCompressionMode(ParamSwitch::Enable),
];
/// The size of a dictionary, in bytes. A larger one packs better and takes longer to read
/// when a single draft is wanted.
const DICTIONARY: usize = 32 << 10;
/// A dictionary is made of so many drafts at least.
const LEAST: usize = 4;
/// So many drafts are packed together, and a dictionary is made of so many at most.
const BATCH: usize = 16;
/// A draft larger than this, unpacked, was not written by this program.
const LARGEST: usize = 256 << 20;

/// A draft on its way into the store.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Parcel {
    /// The store has it already.
    Kept,
    /// As it was written, to be packed.
    Open(Vec<u8>),
    /// Ready to be stored.
    Packed(Packed),
}

/// A draft as it is stored.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Packed {
    /// The dictionary it was packed with.
    pub with: With,
    /// The packed draft.
    pub bytes: Vec<u8>,
}

impl Packed {
    /// A draft packed by itself.
    pub(super) fn alone(written: &[u8]) -> anyhow::Result<Self> {
        Ok(Self { with: With::Nothing, bytes: compress(written)? })
    }
}

/// A dictionary.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum With {
    /// None.
    Nothing,
    /// The one of this id.
    Stored(i64),
    /// The one that the answer brings with it.
    New,
}

/// Packs the drafts of one board.
#[derive(Default)]
pub struct Packer {
    dictionary: Option<(With, Compressor)>,
    /// So many rows of the answer are packed.
    packed: usize,
}

impl Packer {
    /// A packer with a dictionary of the store.
    pub(super) fn stored(id: i64, words: &[u8]) -> anyhow::Result<Self> {
        let dictionary = Some((With::Stored(id), Compressor::new(words)?));
        Ok(Self { dictionary, packed: 0 })
    }

    /// Packs the new rows of an answer once a good many have come.
    pub fn pack_if_many(&mut self, answer: &mut Answer) -> anyhow::Result<()> {
        if answer.fresh.len() < self.packed + BATCH { Ok(()) } else { self.pack(answer) }
    }

    /// Packs the new rows of an answer. Where the board has no dictionary and there are
    /// enough rows, the answer gets one.
    pub fn pack(&mut self, answer: &mut Answer) -> anyhow::Result<()> {
        let rows = &mut answer.fresh[self.packed..];
        let mut drafts: Vec<&mut Parcel> = rows.iter_mut().map(|row| &mut row.draft).collect();
        if self.dictionary.is_none() && drafts.len() >= LEAST {
            let words = words(&drafts);
            self.dictionary = Some((With::New, Compressor::new(&words)?));
            answer.dictionary = Some(compress(&words)?);
        }
        for draft in &mut drafts {
            if let Parcel::Open(written) = &**draft {
                **draft = Parcel::Packed(self.packed(written)?);
            }
        }
        self.packed = answer.fresh.len();
        Ok(())
    }

    fn packed(&mut self, written: &[u8]) -> anyhow::Result<Packed> {
        match &mut self.dictionary {
            None => Packed::alone(written),
            Some((with, compressor)) => {
                Ok(Packed { with: *with, bytes: compressor.compress(written)? })
            }
        }
    }
}

/// The words of a dictionary: the first drafts, as far as they fit.
fn words(drafts: &[&mut Parcel]) -> Vec<u8> {
    let mut words = Vec::with_capacity(DICTIONARY);
    for draft in drafts.iter().take(BATCH) {
        if let Parcel::Open(written) = &**draft {
            words.extend_from_slice(&written[..written.len().min(DICTIONARY - words.len())]);
        }
    }
    words
}

/// Compresses with one dictionary, and keeps room for what it packs, which takes more than its
/// copy.
struct Compressor {
    context: CCtx<'static>,
    packed: Vec<u8>,
}

impl Compressor {
    /// A compressor whose dictionary are these words; there may be none.
    fn new(words: &[u8]) -> anyhow::Result<Self> {
        let mut context = CCtx::create();
        for parameter in PARAMETERS {
            context.set_parameter(*parameter).map_err(failure)?;
        }
        context.load_dictionary(words).map_err(failure)?;
        Ok(Self { context, packed: Vec::new() })
    }

    fn compress(&mut self, bytes: &[u8]) -> anyhow::Result<Vec<u8>> {
        let Self { context, packed } = self;
        packed.clear();
        packed.reserve(zstd_safe::compress_bound(bytes.len()));
        context.compress2(packed, bytes).map_err(failure).context("compressing a draft")?;
        Ok(packed.clone())
    }
}

/// Packs bytes by themselves.
fn compress(bytes: &[u8]) -> anyhow::Result<Vec<u8>> {
    Compressor::new(&[])?.compress(bytes)
}

thread_local! {
    /// Each thread's decompressor: making one takes as long as reading a draft.
    static DECOMPRESSOR: RefCell<DCtx<'static>> = RefCell::new(DCtx::create());
}

/// Unpacks bytes. The words of a dictionary are used where they lie: to prepare them, as for
/// compressing, would only copy them.
pub(super) fn decompress(packed: &[u8], dictionary: Option<&[u8]>) -> anyhow::Result<Vec<u8>> {
    let size = zstd_safe::get_frame_content_size(packed)
        .ok()
        .flatten()
        .and_then(|size| usize::try_from(size).ok())
        .filter(|size| *size <= LARGEST)
        .context("its size is not stated")?;
    let mut bytes = Vec::with_capacity(size);
    DECOMPRESSOR
        .with_borrow_mut(|decompressor| match dictionary {
            None => decompressor.decompress(&mut bytes, packed),
            Some(words) => decompressor.decompress_using_dict(&mut bytes, packed, words),
        })
        .map_err(failure)?;
    Ok(bytes)
}

fn failure(code: zstd_safe::ErrorCode) -> anyhow::Error {
    anyhow::anyhow!(zstd_safe::get_error_name(code))
}
