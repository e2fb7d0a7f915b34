//! Packing: a draft's JSON goes in, few bytes come out, and the other way round. No database.
//!
//! The drafts of one board have much in common: what the company says of itself, what it
//! offers, the markup. So they are packed with a dictionary, which is simply the first of the
//! board's drafts, one behind the other. Those drafts then cost next to nothing themselves,
//! so that a dictionary is never paid for twice.

use std::cell::RefCell;

use anyhow::Context as _;
use zstd::dict::EncoderDictionary;
use zstd::zstd_safe::{self, CCtx, DCtx};

use super::merge::Answer;

/// How hard drafts are compressed: higher levels cost a refresh more than they save.
const LEVEL: i32 = 1;
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
    /// Its JSON, to be packed.
    Open(Vec<u8>),
    /// Ready to be stored.
    Packed(Packed),
}

/// A draft as it is stored.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Packed {
    /// The dictionary it was packed with.
    pub with: With,
    /// The packed JSON.
    pub bytes: Vec<u8>,
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
    dictionary: Option<(With, EncoderDictionary<'static>)>,
    /// So many rows of the answer are packed.
    packed: usize,
}

impl Packer {
    /// A packer with a dictionary of the store.
    pub(super) fn stored(id: i64, words: &[u8]) -> Self {
        let dictionary = Some((With::Stored(id), EncoderDictionary::copy(words, LEVEL)));
        Self { dictionary, packed: 0 }
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
            self.dictionary = Some((With::New, EncoderDictionary::copy(&words, LEVEL)));
            answer.dictionary = Some(compress(&words, None)?);
        }
        for draft in &mut drafts {
            if let Parcel::Open(json) = &**draft {
                **draft = Parcel::Packed(self.packed(json)?);
            }
        }
        self.packed = answer.fresh.len();
        Ok(())
    }

    fn packed(&self, json: &[u8]) -> anyhow::Result<Packed> {
        let (with, dictionary) = match &self.dictionary {
            None => (With::Nothing, None),
            Some((with, dictionary)) => (*with, Some(dictionary)),
        };
        Ok(Packed { with, bytes: compress(json, dictionary)? })
    }
}

/// The words of a dictionary: the first drafts, as far as they fit.
fn words(drafts: &[&mut Parcel]) -> Vec<u8> {
    let mut words = Vec::with_capacity(DICTIONARY);
    for draft in drafts.iter().take(BATCH) {
        if let Parcel::Open(json) = &**draft {
            words.extend_from_slice(&json[..json.len().min(DICTIONARY - words.len())]);
        }
    }
    words
}

thread_local! {
    /// Each thread's compressor: making one takes as long as compressing a draft.
    static COMPRESSOR: RefCell<Compressor> = RefCell::new(Compressor::default());
    /// Each thread's decompressor.
    static DECOMPRESSOR: RefCell<DCtx<'static>> = RefCell::new(DCtx::create());
}

/// A compressor and what it packed last, which takes more room than its copy.
struct Compressor {
    context: CCtx<'static>,
    packed: Vec<u8>,
}

impl Default for Compressor {
    fn default() -> Self {
        Self { context: CCtx::create(), packed: Vec::new() }
    }
}

impl Compressor {
    fn compress(
        &mut self,
        bytes: &[u8],
        dictionary: Option<&EncoderDictionary<'_>>,
    ) -> Result<Vec<u8>, zstd_safe::ErrorCode> {
        let Self { context, packed } = self;
        packed.clear();
        packed.reserve(zstd_safe::compress_bound(bytes.len()));
        match dictionary {
            None => context.compress(packed, bytes, LEVEL)?,
            Some(dictionary) => {
                context.compress_using_cdict(packed, bytes, dictionary.as_cdict())?
            }
        };
        Ok(packed.clone())
    }
}

/// Packs bytes.
pub(super) fn compress(
    bytes: &[u8],
    dictionary: Option<&EncoderDictionary<'_>>,
) -> anyhow::Result<Vec<u8>> {
    COMPRESSOR
        .with_borrow_mut(|compressor| compressor.compress(bytes, dictionary))
        .map_err(failure)
        .context("compressing a draft")
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
