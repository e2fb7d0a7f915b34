//! Reading the index: the list of one term in one segment, upwards, skipping what is not
//! wanted.

use anyhow::Context as _;
use rusqlite::{Connection, OptionalExtension as _, params};

use super::lists::Reader;
use super::segment::{DAMAGED, Entries, Segment, block, segments};

/// One run of the index. Every posting's terms are in one of them.
#[derive(Debug, Clone)]
pub struct Run(Segment);

/// The runs of the index.
pub fn runs(connection: &Connection) -> anyhow::Result<Vec<Run>> {
    Ok(segments(connection)?.into_iter().map(Run).collect())
}

impl Run {
    /// The list of a term; none where no posting of this run has it.
    pub fn list<'a>(
        &self,
        connection: &'a Connection,
        term: &[u8],
    ) -> anyhow::Result<Option<List<'a>>> {
        let Some(number) = block_before(connection, self.0.id, term, 0)? else {
            return Ok(None);
        };
        let bytes = block(connection, number)?;
        let mut entries = Entries::new(&bytes);
        while entries.next()? {
            match entries.term.as_slice().cmp(term) {
                std::cmp::Ordering::Less => entries.skip()?,
                std::cmp::Ordering::Greater => return Ok(None),
                std::cmp::Ordering::Equal => {
                    let reader = Reader::new(entries.piece()?);
                    let (segment, term) = (self.0.id, term.into());
                    return Ok(Some(List { connection, segment, term, reader }));
                }
            }
        }
        Ok(None)
    }

    /// Every term that begins so, in order.
    pub fn terms(&self, connection: &Connection, begin: &[u8]) -> anyhow::Result<Vec<Vec<u8>>> {
        let first = block_before(connection, self.0.id, begin, 0)?;
        let mut found: Vec<Vec<u8>> = Vec::new();
        for number in first.unwrap_or(*self.0.blocks.start())..=*self.0.blocks.end() {
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

/// The last block of a segment that begins at or before a term and a row id.
fn block_before(
    connection: &Connection,
    segment: i64,
    term: &[u8],
    doc: i64,
) -> anyhow::Result<Option<i64>> {
    connection
        .prepare_cached(
            "select block from directory where segment = ?1 and (term, doc) <= (?2, ?3) \
             order by term desc, doc desc limit 1",
        )?
        .query_row(params![segment, term, doc], |row| row.get(0))
        .optional()
        .context("reading the search index")
}

/// The postings of one run that have a term, by their row ids.
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

    /// The first row id at or after one; none behind the last. It never goes back.
    pub fn advance(&mut self, doc: i64) -> anyhow::Result<Option<i64>> {
        loop {
            while let Some(current) = self.reader.current() {
                if current >= doc {
                    return Ok(Some(current));
                }
                if self.reader.next.is_some_and(|next| next <= doc) {
                    break;
                }
                self.reader.step();
            }
            let Some(next) = self.reader.next else { return Ok(None) };
            self.reader = self.piece(next.max(doc))?;
        }
    }

    /// The piece that holds a row id or would hold it.
    fn piece(&self, doc: i64) -> anyhow::Result<Reader> {
        let number = block_before(self.connection, self.segment, &self.term, doc)?;
        let bytes = block(self.connection, number.context(DAMAGED)?)?;
        let mut entries = Entries::new(&bytes);
        let is_whole = entries.next()? && entries.term == self.term;
        anyhow::ensure!(is_whole, DAMAGED);
        Ok(Reader::new(entries.piece()?))
    }
}
