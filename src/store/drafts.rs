//! Drafts in the store: compressed on the way in, by the workers, and read back.
//!
//! Drafts of one store resemble each other, so they are compressed with a dictionary made
//! from the store's own. A draft names its dictionary, and no dictionary in use is dropped.

use std::cell::RefCell;
use std::collections::HashMap;
use std::sync::{Arc, Mutex, PoisonError};

use anyhow::Context as _;
use rusqlite::{Connection, OptionalExtension as _};
use zstd::dict::{DecoderDictionary, EncoderDictionary};

use super::Store;
use crate::feeds::Draft;

/// How hard drafts are compressed: higher levels cost a refresh more than they save.
const LEVEL: i32 = 3;
/// The size of a dictionary, in bytes.
const DICTIONARY: usize = 48 << 10;
/// So many drafts must have come before a dictionary is made of them.
const ENOUGH: i64 = 1_000;
/// A dictionary is made of so many drafts: more cost time and give no better one.
const SAMPLES: i64 = 400;
/// A draft larger than this, unpacked, was not written by this program.
const LARGEST: usize = 256 << 20;

/// Packs drafts. Cheap to clone, and shared by the workers.
#[derive(Clone, Default)]
pub struct Packer {
    dictionary: Option<(i64, Arc<EncoderDictionary<'static>>)>,
}

/// A draft as it is stored.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Packed {
    /// The dictionary it was packed with.
    pub dictionary: Option<i64>,
    /// The packed JSON.
    pub bytes: Vec<u8>,
}

impl Packer {
    /// Packs a draft.
    pub fn pack(&self, draft: &Draft) -> anyhow::Result<Packed> {
        let json = serde_json::to_vec(draft).context("writing a draft")?;
        let bytes = match &self.dictionary {
            None => compress(&json),
            Some((_, dictionary)) => zstd::bulk::Compressor::with_prepared_dictionary(dictionary)
                .and_then(|mut compressor| compressor.compress(&json)),
        };
        Ok(Packed {
            dictionary: self.dictionary.as_ref().map(|(id, _)| *id),
            bytes: bytes.context("compressing a draft")?,
        })
    }
}

thread_local! {
    /// Each worker's compressor: making one takes as long as compressing a draft.
    static COMPRESSOR: RefCell<Option<zstd::bulk::Compressor<'static>>> =
        const { RefCell::new(None) };
}

/// Compresses without a dictionary.
fn compress(json: &[u8]) -> std::io::Result<Vec<u8>> {
    COMPRESSOR.with_borrow_mut(|kept| {
        let compressor = match kept {
            Some(compressor) => compressor,
            None => kept.insert(zstd::bulk::Compressor::new(LEVEL)?),
        };
        compressor.compress(json)
    })
}

/// The dictionaries that have been read, by their ids.
pub(super) type Dictionaries = Mutex<HashMap<i64, Arc<DecoderDictionary<'static>>>>;

impl Store {
    /// The packer with the store's newest dictionary.
    pub fn packer(&self) -> anyhow::Result<Packer> {
        let mut packer = self.memory.packer.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(packer) = &*packer {
            return Ok(packer.clone());
        }
        Ok(packer.insert(newest_packer(&self.connection)?).clone())
    }

    /// Makes the store's first dictionary once it holds enough drafts to make one from.
    ///
    /// Drafts packed before stay readable as they are; `jobs renormalise` packs them anew.
    pub fn make_dictionary(&mut self) -> anyhow::Result<()> {
        if self.packer()?.dictionary.is_some() {
            return Ok(());
        }
        let Some(samples) = samples(&self.connection, &self.memory.dictionaries)? else {
            return Ok(());
        };
        // Samples that have nothing in common make no dictionary, which is no failure.
        if let Ok(bytes) = zstd::dict::from_samples(&samples, DICTIONARY) {
            self.connection.execute("insert into dictionaries (bytes) values (?1)", [bytes])?;
            *self.memory.packer.lock().unwrap_or_else(PoisonError::into_inner) = None;
        }
        Ok(())
    }

    /// The draft a posting was read from.
    pub fn draft(&self, id: i64) -> anyhow::Result<Option<Draft>> {
        draft(&self.connection, &self.memory.dictionaries, id)
    }
}

/// Drafts from all over the store, as JSON; none where there are too few.
fn samples(
    connection: &Connection,
    dictionaries: &Dictionaries,
) -> anyhow::Result<Option<Vec<Vec<u8>>>> {
    let last: i64 =
        connection
            .query_row("select coalesce(max(posting), 0) from drafts", [], |row| row.get(0))?;
    if last < ENOUGH {
        return Ok(None);
    }
    let mut samples = Vec::new();
    for number in 0..SAMPLES {
        if let Some(draft) = draft(connection, dictionaries, 1 + number * last / SAMPLES)? {
            samples.push(serde_json::to_vec(&draft)?);
        }
    }
    Ok(Some(samples))
}

fn newest_packer(connection: &Connection) -> anyhow::Result<Packer> {
    let newest: Option<(i64, Vec<u8>)> = connection
        .query_row("select id, bytes from dictionaries order by id desc limit 1", [], |row| {
            Ok((row.get(0)?, row.get(1)?))
        })
        .optional()?;
    let dictionary =
        newest.map(|(id, bytes)| (id, Arc::new(EncoderDictionary::copy(&bytes, LEVEL))));
    Ok(Packer { dictionary })
}

pub(super) fn draft(
    connection: &Connection,
    dictionaries: &Dictionaries,
    id: i64,
) -> anyhow::Result<Option<Draft>> {
    connection
        .prepare_cached("select dictionary, draft from drafts where posting = ?1")?
        .query_row([id], |row| Ok(Packed { dictionary: row.get(0)?, bytes: row.get(1)? }))
        .optional()?
        .map(|packed| unpack(connection, dictionaries, &packed))
        .transpose()
        .with_context(|| format!("reading the draft of posting {id}"))
}

fn unpack(
    connection: &Connection,
    dictionaries: &Dictionaries,
    packed: &Packed,
) -> anyhow::Result<Draft> {
    let size = zstd::zstd_safe::get_frame_content_size(&packed.bytes)
        .ok()
        .flatten()
        .and_then(|size| usize::try_from(size).ok())
        .filter(|size| *size <= LARGEST)
        .context("its size is not stated")?;
    let json = match packed.dictionary {
        None => zstd::bulk::decompress(&packed.bytes, size)?,
        Some(id) => {
            let dictionary = dictionary(connection, dictionaries, id)?;
            zstd::bulk::Decompressor::with_prepared_dictionary(&dictionary)?
                .decompress(&packed.bytes, size)?
        }
    };
    Ok(serde_json::from_slice(&json)?)
}

fn dictionary(
    connection: &Connection,
    dictionaries: &Dictionaries,
    id: i64,
) -> anyhow::Result<Arc<DecoderDictionary<'static>>> {
    let mut read = dictionaries.lock().unwrap_or_else(PoisonError::into_inner);
    if let Some(known) = read.get(&id) {
        return Ok(Arc::clone(known));
    }
    let bytes: Vec<u8> = connection
        .prepare_cached("select bytes from dictionaries where id = ?1")?
        .query_row([id], |row| row.get(0))
        .with_context(|| format!("reading dictionary {id}"))?;
    let made = Arc::new(DecoderDictionary::copy(&bytes));
    read.insert(id, Arc::clone(&made));
    Ok(made)
}
