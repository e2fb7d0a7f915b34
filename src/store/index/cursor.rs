//! Reading the index: the list of one term in one segment, upwards, skipping what is not
//! wanted.

use std::cell::RefCell;
use std::cmp::Ordering;

use anyhow::Context as _;
use rusqlite::{Connection, OptionalExtension as _, params};

use super::lists::{Piece, Reader};
use super::segment::{DAMAGED, Entries, ROWS, Segment, block, segments};

/// The statement that reads a block.
pub const BLOCK_OF: &str = super::segment::BLOCK_OF;

/// One run of the index. Every posting's terms are in one of them.
#[derive(Debug)]
pub struct Run {
    segment: Segment,
    /// The block that was looked into last: terms are often looked for beside each other.
    last: RefCell<Vec<u8>>,
}

/// The runs of the index.
pub fn runs(connection: &Connection) -> anyhow::Result<Vec<Run>> {
    let runs = segments(connection)?.into_iter();
    Ok(runs.map(|segment| Run { segment, last: RefCell::default() }).collect())
}

/// What a block tells of a term.
enum Told {
    /// Its list, or the beginning of it.
    Piece(Piece),
    /// It has none.
    Nothing,
    /// Its list is in another block, if it has one.
    Elsewhere,
}

impl Run {
    /// The row ids of its postings.
    pub fn rows<'a>(&self, connection: &'a Connection) -> anyhow::Result<Rows<'a>> {
        let list = self.list(connection, ROWS)?.context(DAMAGED)?;
        Ok(Rows { list, place: 0 })
    }

    /// The list of a term; none where no posting of this run has it.
    pub fn list<'a>(
        &self,
        connection: &'a Connection,
        term: &[u8],
    ) -> anyhow::Result<Option<List<'a>>> {
        let mut told = Told::Elsewhere;
        if begins_before(&self.last.borrow(), term)? {
            told = find(&self.last.borrow(), term)?;
        }
        if matches!(told, Told::Elsewhere) {
            let before = block_before(connection, self.segment.id, term, 0)?;
            let Some(number) = before else { return Ok(None) };
            let bytes = block(connection, number)?;
            told = find(&bytes, term)?;
            self.last.replace(bytes);
        }
        let Told::Piece(piece) = told else { return Ok(None) };
        let (segment, term, reader) = (self.segment.id, term.into(), Reader::new(piece));
        Ok(Some(List { connection, segment, term, reader }))
    }

    /// Every term that begins so, in order.
    pub fn terms(&self, connection: &Connection, begin: &[u8]) -> anyhow::Result<Vec<Vec<u8>>> {
        let first = block_before(connection, self.segment.id, begin, 0)?;
        let mut found: Vec<Vec<u8>> = Vec::new();
        for number in first.unwrap_or(*self.segment.blocks.start())..=*self.segment.blocks.end() {
            let bytes = block(connection, number)?;
            let mut entries = Entries::new(&bytes);
            while entries.next()? {
                if entries.term.starts_with(begin) {
                    if found.last() != Some(&entries.term) {
                        found.push(entries.term.clone());
                    }
                } else if entries.term.as_slice() > begin {
                    return Ok(found);
                }
                entries.skip()?;
            }
        }
        Ok(found)
    }
}

/// Whether a block begins with a smaller term. One that begins with the term itself may go on
/// with its list.
fn begins_before(block: &[u8], term: &[u8]) -> anyhow::Result<bool> {
    let mut entries = Entries::new(block);
    Ok(entries.next()? && entries.term.as_slice() < term)
}

/// Looks for a term in a block that does not begin behind it.
fn find(block: &[u8], term: &[u8]) -> anyhow::Result<Told> {
    let mut entries = Entries::new(block);
    while entries.next()? {
        match entries.term.as_slice().cmp(term) {
            Ordering::Less => entries.skip()?,
            Ordering::Greater => return Ok(Told::Nothing),
            Ordering::Equal => return Ok(Told::Piece(entries.piece()?)),
        }
    }
    Ok(Told::Elsewhere)
}

/// The last block of a segment that begins at or before a term and a number of its list.
pub const BLOCK_BEFORE: &str = "select block from directory \
    where segment = ?1 and (term, place) <= (?2, ?3) order by term desc, place desc limit 1";

fn block_before(
    connection: &Connection,
    segment: i64,
    term: &[u8],
    number: u64,
) -> anyhow::Result<Option<i64>> {
    connection
        .prepare_cached(BLOCK_BEFORE)?
        .query_row(params![segment, term, number.cast_signed()], |row| row.get(0))
        .optional()
        .context("reading the search index")
}

/// The postings of one run that have a term, by their places in the run.
#[derive(Debug)]
pub struct List<'a> {
    connection: &'a Connection,
    segment: i64,
    term: Vec<u8>,
    reader: Reader,
}

impl List<'_> {
    /// About how many postings it has: exactly, where it is short.
    pub fn count(&self) -> u64 {
        self.reader.count()
    }

    /// The first place at or after one; none behind the last. It never goes back.
    pub fn advance(&mut self, place: u64) -> anyhow::Result<Option<u64>> {
        loop {
            if self.reader.next.is_none_or(|next| next > place) {
                self.reader.reach(place);
            }
            match (self.reader.current(), self.reader.next) {
                (Some(current), _) if current >= place => return Ok(Some(current)),
                (_, None) => return Ok(None),
                (_, Some(next)) => self.reader = self.piece(next.max(place))?,
            }
        }
    }

    /// The piece that holds a number or would hold it.
    fn piece(&self, number: u64) -> anyhow::Result<Reader> {
        let block_number = block_before(self.connection, self.segment, &self.term, number)?;
        let bytes = block(self.connection, block_number.context(DAMAGED)?)?;
        let mut entries = Entries::new(&bytes);
        let is_whole = entries.next()? && entries.term == self.term;
        anyhow::ensure!(is_whole, DAMAGED);
        Ok(Reader::new(entries.piece()?))
    }
}

/// The row ids of one run, in the order of its places.
#[derive(Debug)]
pub struct Rows<'a> {
    list: List<'a>,
    /// The place on which the list stands.
    place: u64,
}

impl Rows<'_> {
    /// The row id of a place; none behind the last. It never goes back.
    pub fn at(&mut self, place: u64) -> anyhow::Result<Option<i64>> {
        while self.place < place {
            let left = self.list.reader.left();
            if place - self.place < left {
                self.list.reader.forward(place - self.place);
                self.place = place;
            } else if !self.next_piece(left)? {
                return Ok(None);
            }
        }
        Ok(self.list.reader.current().map(u64::cast_signed))
    }

    /// The first place whose row id is at or after one; behind the last where none is.
    pub fn place_of(&mut self, doc: i64) -> anyhow::Result<u64> {
        let doc = u64::try_from(doc).unwrap_or(0);
        loop {
            let left = self.list.reader.left();
            if self.list.reader.next.is_some_and(|next| next <= doc) {
                self.next_piece(left)?;
                continue;
            }
            match self.list.reader.current() {
                Some(current) if current < doc => {
                    self.list.reader.step();
                    self.place += 1;
                }
                None if self.next_piece(left)? => {}
                _ => return Ok(self.place),
            }
        }
    }

    /// Goes on to the next piece, over as many numbers as are left in this one.
    fn next_piece(&mut self, left: u64) -> anyhow::Result<bool> {
        let Some(next) = self.list.reader.next else { return Ok(false) };
        self.list.reader = self.list.piece(next)?;
        self.place += left;
        Ok(true)
    }
}
