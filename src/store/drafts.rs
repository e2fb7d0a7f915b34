//! Drafts in the store: written packed ([`packing`](super::packing)) and read back, with the
//! dictionaries of their boards.
//!
//! A board names the dictionary for its next drafts, and each draft the one it was packed
//! with, so no dictionary is ever dropped.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, PoisonError};

use anyhow::Context as _;
use rusqlite::{Connection, OptionalExtension as _, params};

use super::Store;
use super::merge::Answer;
use super::packing::{Packed, Packer, Parcel, With, decompress};
use crate::feeds::Draft;

/// So many dictionaries are kept in memory at most: about 8 MB.
const MOST_DICTIONARIES: usize = 256;

/// The words of the dictionaries that have been read, by their ids.
pub(super) type Dictionaries = Mutex<HashMap<i64, Arc<Vec<u8>>>>;

impl Store {
    /// What packs the next drafts of a board.
    pub fn packer(&self, feed: &str, token: &str) -> anyhow::Result<Packer> {
        let newest: Option<(i64, Vec<u8>)> = self
            .connection
            .prepare_cached(
                "select d.id, d.bytes from boards b join dictionaries d on d.id = b.dictionary \
                 where b.feed = ?1 and b.token = ?2",
            )?
            .query_row([feed, token], |row| Ok((row.get(0)?, row.get(1)?)))
            .optional()?;
        let Some((id, bytes)) = newest else { return Ok(Packer::default()) };
        let words = decompress(&bytes, None).with_context(|| format!("reading dictionary {id}"))?;
        Packer::stored(id, &words)
    }

    /// Packs the drafts of an answer.
    pub fn pack(&self, answer: &mut Answer) -> anyhow::Result<()> {
        self.packer(&answer.feed, &answer.token)?.pack(answer)
    }

    /// The draft a posting was read from.
    pub fn draft(&self, id: i64) -> anyhow::Result<Option<Draft>> {
        draft(&self.connection, &self.memory.dictionaries, id)
    }
}

/// Writes the dictionary that an answer brings for its board; returns its id.
pub(super) fn write_dictionary(
    connection: &Connection,
    board: i64,
    bytes: &[u8],
) -> anyhow::Result<i64> {
    connection.prepare_cached("insert into dictionaries (bytes) values (?1)")?.execute([bytes])?;
    let id = connection.last_insert_rowid();
    connection
        .prepare_cached("update boards set dictionary = ?2 where id = ?1")?
        .execute([board, id])?;
    Ok(id)
}

/// Writes the draft of a posting that may have one; `dictionary` is the one that its answer
/// brought.
///
/// A statement for both would have SQLite copy every page it touches, as it may change more
/// than one row.
pub(super) fn rewrite(
    connection: &Connection,
    id: i64,
    dictionary: Option<i64>,
    draft: &Parcel,
) -> anyhow::Result<()> {
    if *draft != Parcel::Kept {
        connection.prepare_cached("delete from drafts where posting = ?1")?.execute([id])?;
    }
    write(connection, id, dictionary, draft)
}

/// Writes the draft of a posting that has none; `dictionary` is the one that its answer brought.
pub(super) fn write(
    connection: &Connection,
    id: i64,
    dictionary: Option<i64>,
    draft: &Parcel,
) -> anyhow::Result<()> {
    let alone;
    let packed = match draft {
        Parcel::Kept => return Ok(()),
        Parcel::Packed(packed) => packed,
        Parcel::Open(written) => {
            alone = Packed::alone(written)?;
            &alone
        }
    };
    let dictionary = match packed.with {
        With::Nothing => None,
        With::Stored(id) => Some(id),
        With::New => Some(dictionary.context("a draft's dictionary is missing")?),
    };
    connection
        .prepare_cached("insert into drafts (posting, dictionary, draft) values (?1, ?2, ?3)")?
        .execute(params![id, dictionary, packed.bytes])?;
    Ok(())
}

pub(super) fn draft(
    connection: &Connection,
    dictionaries: &Dictionaries,
    id: i64,
) -> anyhow::Result<Option<Draft>> {
    connection
        .prepare_cached("select dictionary, draft from drafts where posting = ?1")?
        .query_row([id], |row| Ok((row.get(0)?, row.get(1)?)))
        .optional()?
        .map(|(with, bytes): (Option<i64>, Vec<u8>)| unpack(connection, dictionaries, with, &bytes))
        .transpose()
        .with_context(|| format!("reading the draft of posting {id}"))
}

fn unpack(
    connection: &Connection,
    dictionaries: &Dictionaries,
    with: Option<i64>,
    bytes: &[u8],
) -> anyhow::Result<Draft> {
    let dictionary = with.map(|id| dictionary(connection, dictionaries, id)).transpose()?;
    Draft::read(&decompress(bytes, dictionary.as_ref().map(|words| words.as_slice()))?)
}

fn dictionary(
    connection: &Connection,
    dictionaries: &Dictionaries,
    id: i64,
) -> anyhow::Result<Arc<Vec<u8>>> {
    let mut read = dictionaries.lock().unwrap_or_else(PoisonError::into_inner);
    if let Some(known) = read.get(&id) {
        return Ok(Arc::clone(known));
    }
    let bytes: Vec<u8> = connection
        .prepare_cached("select bytes from dictionaries where id = ?1")?
        .query_row([id], |row| row.get(0))
        .with_context(|| format!("reading dictionary {id}"))?;
    let words = Arc::new(decompress(&bytes, None)?);
    if read.len() >= MOST_DICTIONARIES {
        read.clear();
    }
    read.insert(id, Arc::clone(&words));
    Ok(words)
}
