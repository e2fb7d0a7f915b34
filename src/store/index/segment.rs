//! Segments: runs of the index, each written at once and never changed.
//!
//! A segment holds the lists of the postings of one transaction, sorted by term and packed
//! into blocks of about a page; `directory` says with which term a block begins. Its first
//! list, under the empty term, are the row ids of its postings; the others name a posting by
//! its place in that list, which takes far fewer bits. When eight segments of about a size have
//! come together they are merged into one, so that a posting is written a few times in its life
//! and a search looks into a few dozen segments at most.
//!
//! A posting that is written anew gets a new row id; its old one is noted in `dead` and left
//! out by the next merge of its segment.

use std::collections::HashSet;

use anyhow::Context as _;
use rusqlite::{Connection, OptionalExtension as _, params};

use super::lists::{Piece, read_varint, varint};

/// What a block holds at most, so that two of them fit a page of the database.
const BLOCK: usize = 4_030;
/// The bytes of a piece of a list, about; less than a block by a long term and its numbers.
const PIECE: usize = 3_700;
/// So many segments of a size are merged.
const FAN: usize = 8;
/// Merging never makes a larger segment, so that no refresh has to wait long for it.
const LARGEST: usize = 1 << 17;

/// Writes one segment, term by term.
pub(super) struct Writer<'a> {
    connection: &'a Connection,
    segment: i64,
    block: Vec<u8>,
    /// The number of the block that is being filled.
    number: i64,
    first_block: i64,
    /// The last term in the block.
    before: Vec<u8>,
    /// Room for the piece that is being made.
    room: Vec<u8>,
}

impl<'a> Writer<'a> {
    /// Begins a segment.
    pub(super) fn begin(connection: &'a Connection) -> anyhow::Result<Self> {
        connection
            .prepare_cached("insert into segments (rows, first, last) values (0, 0, 0)")?
            .execute([])?;
        let segment = connection.last_insert_rowid();
        let number = connection
            .prepare_cached("select coalesce(max(id), 0) + 1 from blocks")?
            .query_row([], |row| row.get(0))?;
        let (block, before, room) = (Vec::with_capacity(BLOCK), Vec::new(), Vec::new());
        Ok(Self { connection, segment, block, number, first_block: number, before, room })
    }

    /// Writes the list of the next term.
    pub(super) fn list(&mut self, term: &[u8], mut places: &[u64]) -> anyhow::Result<()> {
        let mut is_first = true;
        while !places.is_empty() {
            let piece = Piece::of(places, PIECE, std::mem::take(&mut self.room));
            self.piece(term, &piece, if is_first { 0 } else { piece.first })?;
            places = &places[piece.count as usize..];
            self.room = piece.into_room();
            is_first = false;
        }
        Ok(())
    }

    /// A piece that goes on a list starts a block of its own, so that it is found by its
    /// first number.
    fn piece(&mut self, term: &[u8], piece: &Piece, key: u64) -> anyhow::Result<()> {
        let start = self.block.len();
        if start > 0 && key == 0 {
            self.entry(term, piece);
            if self.block.len() <= BLOCK {
                return Ok(());
            }
            self.block.truncate(start);
        }
        self.end_block()?;
        self.connection
            .prepare_cached(
                "insert into directory (segment, term, place, block) values (?1, ?2, ?3, ?4)",
            )?
            .execute(params![self.segment, term, key.cast_signed(), self.number])?;
        self.entry(term, piece);
        Ok(())
    }

    fn entry(&mut self, term: &[u8], piece: &Piece) {
        let before = if self.block.is_empty() { &[][..] } else { &self.before };
        let shared = before.iter().zip(term).take_while(|(one, other)| one == other).count();
        varint(&mut self.block, shared as u64);
        varint(&mut self.block, (term.len() - shared) as u64);
        self.block.extend_from_slice(&term[shared..]);
        piece.write(&mut self.block);
        self.before.clear();
        self.before.extend_from_slice(term);
    }

    fn end_block(&mut self) -> anyhow::Result<()> {
        if !self.block.is_empty() {
            self.connection
                .prepare_cached("insert into blocks (id, bytes) values (?1, ?2)")?
                .execute(params![self.number, self.block])?;
            self.number += 1;
            self.block.clear();
        }
        Ok(())
    }

    /// Ends the segment, which holds so many postings.
    pub(super) fn end(mut self, rows: usize) -> anyhow::Result<()> {
        self.end_block()?;
        let mut statement = self
            .connection
            .prepare_cached("update segments set rows = ?2, first = ?3, last = ?4 where id = ?1")?;
        statement.execute(params![self.segment, rows as i64, self.first_block, self.number - 1])?;
        Ok(())
    }
}

/// A block's entries, in order.
pub(super) struct Entries<'a> {
    bytes: &'a [u8],
    /// The term of the last entry.
    pub(super) term: Vec<u8>,
}

impl<'a> Entries<'a> {
    /// Stands before the first entry.
    pub(super) fn new(bytes: &'a [u8]) -> Self {
        Self { bytes, term: Vec::new() }
    }

    /// Reads the next entry's term; its piece has to be read or skipped then.
    pub(super) fn next(&mut self) -> anyhow::Result<bool> {
        if self.bytes.is_empty() {
            return Ok(false);
        }
        self.next_term().context(DAMAGED)?;
        Ok(true)
    }

    fn next_term(&mut self) -> Option<()> {
        let shared = usize::try_from(read_varint(&mut self.bytes)?).ok()?;
        let length = usize::try_from(read_varint(&mut self.bytes)?).ok()?;
        let rest = self.bytes.split_off(..length)?;
        (shared <= self.term.len()).then(|| self.term.truncate(shared))?;
        self.term.extend_from_slice(rest);
        Some(())
    }

    /// Passes over the piece of the term that was read.
    pub(super) fn skip(&mut self) -> anyhow::Result<()> {
        super::lists::skip(&mut self.bytes).context(DAMAGED)
    }

    /// The piece of the term that was read.
    pub(super) fn piece(&mut self) -> anyhow::Result<Piece> {
        Piece::read(&mut self.bytes).context(DAMAGED)
    }
}

/// What is said of an index that cannot be read.
pub(super) const DAMAGED: &str =
    "the search index is damaged; `jobs doctor --repair` makes it anew";

/// The statement that reads a block.
pub(super) const BLOCK_OF: &str = "select bytes from blocks where id = ?1";

/// The bytes of a block.
pub(super) fn block(connection: &Connection, number: i64) -> anyhow::Result<Vec<u8>> {
    let bytes =
        connection.prepare_cached(BLOCK_OF)?.query_row([number], |row| row.get(0)).optional()?;
    bytes.context(DAMAGED)
}

/// A segment by its number and its blocks.
#[derive(Debug, Clone)]
pub(super) struct Segment {
    pub(super) id: i64,
    pub(super) rows: usize,
    pub(super) blocks: std::ops::RangeInclusive<i64>,
}

/// Every segment, oldest first.
pub(super) fn segments(connection: &Connection) -> anyhow::Result<Vec<Segment>> {
    let mut statement =
        connection.prepare_cached("select id, rows, first, last from segments order by id")?;
    let rows = statement.query_map([], |row| {
        Ok(Segment {
            id: row.get(0)?,
            rows: row.get::<_, i64>(1)?.cast_unsigned() as usize,
            blocks: row.get(2)?..=row.get(3)?,
        })
    })?;
    rows.collect::<Result<_, _>>().context("reading the search index")
}

/// Merges segments where many of a size have come together, and writes one anew where dead
/// row ids have become many.
pub(super) fn tidy(connection: &Connection) -> anyhow::Result<()> {
    while let Some(several) = mergeable(&segments(connection)?) {
        merge(connection, &several)?;
    }
    let dead: i64 =
        connection.prepare_cached("select count(*) from dead")?.query_row([], |row| row.get(0))?;
    let all = segments(connection)?;
    let rows: usize = all.iter().map(|segment| segment.rows).sum();
    match all.first() {
        Some(oldest) if dead as usize > 1_000 + rows / 4 => {
            merge(connection, std::slice::from_ref(oldest))
        }
        _ => Ok(()),
    }
}

/// The segments to be merged next: as many of a size as may become one.
fn mergeable(segments: &[Segment]) -> Option<Vec<Segment>> {
    let size = |segment: &Segment| segment.rows.max(1).ilog(FAN);
    for level in 0..=LARGEST.ilog(FAN) {
        let mut of_level: Vec<&Segment> =
            segments.iter().filter(|segment| size(segment) == level).collect();
        if of_level.len() < FAN {
            continue;
        }
        of_level.sort_by_key(|segment| segment.rows);
        let mut rows = 0;
        let fits = |segment: &&&Segment| {
            rows += segment.rows;
            rows <= LARGEST
        };
        let several: Vec<Segment> =
            of_level.iter().take_while(fits).map(|segment| (*segment).clone()).collect();
        if several.len() > 1 {
            return Some(several);
        }
    }
    None
}

/// One segment as it is read for merging: entry by entry, through its blocks.
struct Stream<'a> {
    connection: &'a Connection,
    blocks: std::ops::RangeInclusive<i64>,
    bytes: Vec<u8>,
    at: usize,
    term: Vec<u8>,
    piece: Option<Piece>,
}

impl<'a> Stream<'a> {
    fn open(connection: &'a Connection, segment: &Segment) -> anyhow::Result<Self> {
        let (bytes, term) = (Vec::new(), Vec::new());
        let blocks = segment.blocks.clone();
        let mut stream = Self { connection, blocks, bytes, at: 0, term, piece: None };
        stream.step()?;
        Ok(stream)
    }

    /// Goes on to the next entry; behind the last there is no piece.
    fn step(&mut self) -> anyhow::Result<()> {
        self.piece = None;
        if self.at >= self.bytes.len() {
            let Some(number) = self.blocks.next() else { return Ok(()) };
            self.bytes = block(self.connection, number)?;
            self.at = 0;
            self.term.clear();
        }
        let term = std::mem::take(&mut self.term);
        let mut entries = Entries { bytes: &self.bytes[self.at..], term };
        if entries.next()? {
            self.piece = Some(entries.piece()?);
        }
        self.at = self.bytes.len() - entries.bytes.len();
        self.term = entries.term;
        Ok(())
    }

    /// Reads the whole list of a term, if it stands on that.
    fn list(&mut self, term: &[u8], list: &mut Vec<u64>) -> anyhow::Result<()> {
        while let Some(piece) = self.piece.take_if(|_| self.term == term) {
            piece.numbers(list);
            self.step()?;
        }
        Ok(())
    }
}

/// The term of the list of a segment's row ids.
pub(super) const ROWS: &[u8] = b"";

fn merge(connection: &Connection, several: &[Segment]) -> anyhow::Result<()> {
    let mut streams = several
        .iter()
        .map(|segment| Stream::open(connection, segment))
        .collect::<anyhow::Result<Vec<_>>>()?;
    let dead = dead(connection)?;
    let rows = Rows::of(&mut streams, &dead)?;
    let mut writer = Writer::begin(connection)?;
    writer.list(ROWS, &rows.docs)?;
    let (mut old, mut new) = (Vec::new(), Vec::new());
    let mut upwards = Upwards::new(rows.docs.len());
    while let Some(term) = smallest(&streams) {
        new.clear();
        for (stream, places) in streams.iter_mut().zip(&rows.places) {
            old.clear();
            stream.list(&term, &mut old)?;
            new.extend(old.iter().filter_map(|place| new_place(places, *place)));
        }
        upwards.sort(&mut new);
        writer.list(&term, &new)?;
    }
    writer.end(rows.docs.len())?;
    several.iter().try_for_each(|segment| remove(connection, segment))?;
    let mut forget = connection.prepare_cached("delete from dead where doc = ?1")?;
    rows.gone.iter().try_for_each(|doc| forget.execute([doc]).map(|_| ()))?;
    Ok(())
}

/// Sorts lists of places, each of which has a place once: long ones by marking bits.
struct Upwards(Vec<u64>);

impl Upwards {
    /// For places below a number.
    fn new(rows: usize) -> Self {
        Self(vec![0; rows.div_ceil(64)])
    }

    fn sort(&mut self, places: &mut Vec<u64>) {
        if places.len() < self.0.len() / 4 {
            return places.sort_unstable();
        }
        for place in places.drain(..) {
            self.0[(place / 64) as usize] |= 1 << (place % 64);
        }
        for (number, bits) in self.0.iter_mut().enumerate() {
            while *bits != 0 {
                places.push(number as u64 * 64 + u64::from(bits.trailing_zeros()));
                *bits &= *bits - 1;
            }
        }
    }
}

/// The new place of dead rows.
const GONE: u32 = u32::MAX;

fn new_place(places: &[u32], place: u64) -> Option<u64> {
    places.get(place as usize).filter(|new| **new != GONE).map(|new| u64::from(*new))
}

/// The rows of several segments as those of one.
struct Rows {
    docs: Vec<u64>,
    /// For each segment and place in it the new place; [`GONE`] for dead rows.
    places: Vec<Vec<u32>>,
    /// Dead rows, which end here.
    gone: Vec<i64>,
}

impl Rows {
    fn of(streams: &mut [Stream<'_>], dead: &HashSet<i64>) -> anyhow::Result<Self> {
        let mut all = Vec::new();
        let (mut places, mut gone) = (Vec::new(), Vec::new());
        for (number, stream) in streams.iter_mut().enumerate() {
            let mut docs = Vec::new();
            stream.list(ROWS, &mut docs)?;
            places.push(vec![GONE; docs.len()]);
            for (place, doc) in docs.into_iter().enumerate() {
                if dead.contains(&doc.cast_signed()) {
                    gone.push(doc.cast_signed());
                } else {
                    all.push((doc, number as u32, place as u32));
                }
            }
        }
        // Each segment is sorted already, which the stable sort takes advantage of.
        all.sort_by_key(|(doc, ..)| *doc);
        for (new, (_, number, place)) in all.iter().enumerate() {
            places[*number as usize][*place as usize] = new as u32;
        }
        Ok(Self { docs: all.into_iter().map(|(doc, ..)| doc).collect(), places, gone })
    }
}

fn smallest(streams: &[Stream<'_>]) -> Option<Vec<u8>> {
    let open = streams.iter().filter(|stream| stream.piece.is_some());
    open.map(|stream| &stream.term).min().cloned()
}

fn dead(connection: &Connection) -> anyhow::Result<HashSet<i64>> {
    let mut statement = connection.prepare_cached("select doc from dead")?;
    let rows = statement.query_map([], |row| row.get(0))?;
    rows.collect::<Result<_, _>>().context("reading the search index")
}

fn remove(connection: &Connection, segment: &Segment) -> anyhow::Result<()> {
    let blocks = params![segment.blocks.start(), segment.blocks.end()];
    connection.prepare_cached("delete from blocks where id between ?1 and ?2")?.execute(blocks)?;
    connection.prepare_cached("delete from directory where segment = ?1")?.execute([segment.id])?;
    connection.prepare_cached("delete from segments where id = ?1")?.execute([segment.id])?;
    Ok(())
}

/// Every row id of the index that stands for something. Reads all of it, so that damage shows.
pub(in super::super) fn places(connection: &Connection) -> anyhow::Result<HashSet<i64>> {
    let dead = dead(connection)?;
    let mut found = HashSet::new();
    for segment in segments(connection)? {
        let mut stream = Stream::open(connection, &segment)?;
        let mut list = Vec::new();
        stream.list(ROWS, &mut list)?;
        found.extend(list.iter().map(|doc| doc.cast_signed()).filter(|doc| !dead.contains(doc)));
        let rows = list.len() as u64;
        while stream.piece.is_some() {
            list.clear();
            let term = stream.term.clone();
            stream.list(&term, &mut list)?;
            anyhow::ensure!(list.iter().all(|place| *place < rows), DAMAGED);
        }
    }
    Ok(found)
}

/// Drops the whole index.
pub(in super::super) fn clear(connection: &Connection) -> anyhow::Result<()> {
    connection.execute_batch(
        "delete from blocks; delete from directory; delete from segments; delete from dead;",
    )?;
    Ok(())
}
