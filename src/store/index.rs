//! The search index: which postings have a term. Writes the terms of each posting.
//!
//! The index is an inverted one in four tables of the same file, made in [`batch`] when a
//! transaction ends, kept in [`segment`]s of packed [`lists`], and read by [`cursor`]s. It is
//! of our own making because SQLite's FTS5 took most of a refresh: it meets every word of
//! every posting again in the one thread that writes, where [`vocabulary`] has the workers
//! number them.
//!
//! A posting's terms are what the posting says (made by the workers, or read again from the
//! draft) and its state. The leading row of an opening also carries the facets of the others,
//! so that an opening is found by any of its places.

pub(super) mod batch;
pub mod cursor;
mod lists;
mod segment;
pub mod vocabulary;

use anyhow::Context as _;
use jiff::Timestamp;
use rusqlite::Connection;

use super::postings::{COLUMNS, Stored, stored};
use super::writing::atomically;
use super::{EventKind, Memory, Store, drafts, events, terms};
use crate::feeds::Draft;
use crate::normalise::identity::signature;
use crate::normalise::text;
use crate::posting::{Posting, Status};
use vocabulary::{Document, Terms, Translation, Vocabulary};

pub(super) use segment::{clear, places};

impl Store {
    /// Writes the terms of postings, and of the other rows of their openings, anew from their
    /// drafts and their state. Call it after changing tags or status.
    pub fn reindex(&mut self, ids: &[i64]) -> anyhow::Result<()> {
        atomically(&self.connection, &self.memory, |connection| {
            rewrite_openings(connection, &self.memory, ids)
        })
    }
}

/// Writes the terms of every row of the openings of these postings.
pub(super) fn rewrite_openings(
    connection: &Connection,
    memory: &Memory,
    ids: &[i64],
) -> anyhow::Result<()> {
    let mut rows = Vec::new();
    for id in ids {
        rows.extend(rows_of_opening(connection, *id)?);
    }
    rows.sort_unstable();
    rows.dedup();
    rows.into_iter().try_for_each(|id| rewrite(connection, memory, id))?;
    memory.batch().flush(connection)
}

/// Every row of a posting's opening.
fn rows_of_opening(connection: &Connection, id: i64) -> anyhow::Result<Vec<i64>> {
    let mut statement = connection.prepare_cached(
        "select opening from postings where id = ?1 union select m.id from postings p \
         join postings m on m.opening = p.opening and m.opening <> m.id where p.id = ?1",
    )?;
    let rows = statement.query_map([id], |row| row.get(0))?;
    rows.collect::<Result<_, _>>().context("reading an opening")
}

/// Writes a posting's terms anew from its draft and its state.
pub(super) fn rewrite(connection: &Connection, memory: &Memory, id: i64) -> anyhow::Result<()> {
    let draft = drafts::draft(connection, &memory.dictionaries, id)?.unwrap_or_default();
    let mut row = row(connection, id)?;
    row.stored.posting.text = text::plain(&draft.body);
    write(connection, memory, &row, |document| {
        content(document, &row.stored.posting, &draft);
    })
}

/// Writes the terms of a posting whose content has been prepared.
pub(super) fn write_prepared(
    connection: &Connection,
    memory: &Memory,
    id: i64,
    terms: &Terms,
    translation: &mut Translation<'_>,
) -> anyhow::Result<()> {
    let row = row(connection, id)?;
    write(connection, memory, &row, |document| document.add_numbered(terms, translation))
}

/// A row and its place in the index.
struct Indexed {
    stored: Stored,
    doc: i64,
}

/// A posting's row, without its text and what belongs to its opening.
pub(super) fn stored_row(connection: &Connection, id: i64) -> anyhow::Result<Stored> {
    Ok(row(connection, id)?.stored)
}

fn row(connection: &Connection, id: i64) -> anyhow::Result<Indexed> {
    let sql = format!(
        "select {COLUMNS}, p.doc from postings p join boards b on b.id = p.board where p.id = ?1"
    );
    connection
        .prepare_cached(&sql)?
        .query_row([id], |row| Ok(Indexed { stored: stored(row)?, doc: row.get("doc")? }))
        .with_context(|| format!("reading posting {id}"))
}

/// Writes a row anew, which gives it a new place in the index.
fn write(
    connection: &Connection,
    memory: &Memory,
    row: &Indexed,
    content: impl FnOnce(&mut Document<'_>),
) -> anyhow::Result<()> {
    let stored = &row.stored;
    let published = stored.posting.posted.unwrap_or(stored.first_seen).as_second();
    let mut batch = memory.batch();
    let doc = batch.place(connection, published)?;
    connection
        .prepare_cached("update postings set doc = ?2 where id = ?1")?
        .execute([stored.id, doc])?;
    batch.retire(row.doc);
    batch.insert(doc, |document| {
        content(document);
        whole_state(connection, document, stored)
    })
}

/// The state of a row: its own, its history, and what belongs to its opening.
fn whole_state(
    connection: &Connection,
    document: &mut Document<'_>,
    stored: &Stored,
) -> anyhow::Result<()> {
    state(document, stored);
    let happened = events::kinds(connection, stored.id)?;
    // That it closed once says nothing; whether it is closed now is its state.
    for kind in happened.into_iter().filter(|kind| *kind != EventKind::Closed) {
        document.add(&terms::happened(kind));
    }
    user_terms(connection, document, stored.opening)?;
    if stored.opening == stored.id {
        document.add(terms::LEAD);
        for member in members(connection, stored.id)? {
            document.add(terms::MERGED);
            facets(document, &member.posting);
            source(document, &member);
        }
    } else {
        document.add(terms::MERGED);
    }
    Ok(())
}

/// The rows that an opening has beside its leader.
pub fn members(connection: &Connection, leader: i64) -> anyhow::Result<Vec<Stored>> {
    let sql = format!(
        "select {COLUMNS} from postings p join boards b on b.id = p.board \
         where p.opening = ?1 and p.opening <> p.id order by p.id"
    );
    let mut statement = connection.prepare_cached(&sql)?;
    let rows = statement.query_map([leader], stored)?;
    rows.collect::<Result<_, _>>().context("reading an opening")
}

/// Tags and status belong to the opening: each of its rows is found by them.
fn user_terms(
    connection: &Connection,
    document: &mut Document<'_>,
    opening: i64,
) -> anyhow::Result<()> {
    for tag in tags(connection, opening)? {
        document.add(&terms::tag(&tag));
    }
    if let Some(status) = status(connection, opening)? {
        document.add(terms::TRACKED);
        document.add(&terms::status(status));
    }
    Ok(())
}

/// The tags of an opening, in alphabetical order.
pub(super) fn tags(connection: &Connection, opening: i64) -> anyhow::Result<Vec<String>> {
    let mut statement = connection.prepare_cached(
        "select tag from tags where posting = ?1 union select t.tag from postings p \
         join tags t on t.posting = p.id where p.opening = ?1 and p.opening <> p.id order by tag",
    )?;
    let rows = statement.query_map([opening], |row| row.get(0))?;
    rows.collect::<Result<_, _>>().context("reading the tags of an opening")
}

/// The status of an opening: of its rows the one that moved last.
pub(super) fn status(connection: &Connection, opening: i64) -> anyhow::Result<Option<Status>> {
    let mut statement = connection.prepare_cached(
        "select status, clock from tracked where posting = ?1 union all \
         select t.status, t.clock from postings p join tracked t on t.posting = p.id \
         where p.opening = ?1 and p.opening <> p.id order by clock desc limit 1",
    )?;
    let mut rows = statement.query([opening])?;
    let Some(row) = rows.next()? else { return Ok(None) };
    let word: String = row.get(0)?;
    Ok(Some(word.parse().with_context(|| format!("unknown status {word:?}"))?))
}

/// Adds the terms of what a posting says; gives the hashes of the words of its text.
fn content<'a>(document: &'a mut Document<'_>, posting: &Posting, draft: &Draft) -> &'a [u64] {
    document.add_both(&posting.title, terms::title);
    document.add_both(&posting.company, terms::company);
    facets(document, posting);
    for technology in &posting.technologies {
        document.add(&terms::technology(&technology.name));
    }
    document.add(&terms::role(posting.role));
    if let Some(level) = posting.level {
        document.add(&terms::level(level));
    }
    if let Some(employment) = posting.employment {
        document.add(&terms::employment(employment));
    }
    if let Some(salary) = &posting.salary {
        document.add(terms::PAY_STATED);
        terms::pay(salary, |term| document.add(term));
    }
    for words in draft.departments.iter().chain(&draft.tags) {
        document.add_words(words);
    }
    document.add_words(&posting.text)
}

/// What an opening has of each of its rows: places, workplace, where one may live.
fn facets(document: &mut Document<'_>, posting: &Posting) {
    for place in &posting.places {
        document.add_words(&place.text);
        if let Some(country) = place.country {
            document.add(&terms::country(country));
        }
        if let Some(city) = &place.city {
            document.add_words(city);
            document.add(&terms::city(city));
        }
    }
    if let Some(workplace) = posting.workplace {
        document.add(&terms::workplace(workplace));
    }
    eligible(document, posting);
}

fn eligible(document: &mut Document<'_>, posting: &Posting) {
    let eligible = &posting.eligible;
    if *eligible != crate::posting::Eligible::default() {
        document.add(terms::ELIGIBLE_STATED);
    }
    if eligible.worldwide == Some(true) {
        document.add(terms::ELIGIBLE_WORLDWIDE);
    }
    eligible.countries.iter().for_each(|country| document.add(&terms::eligible(*country)));
    eligible.regions.iter().for_each(|region| document.add(&terms::eligible_region(region)));
    eligible.excluded.iter().for_each(|place| document.add(&terms::not_eligible(place)));
}

/// The state that a row's own columns tell.
fn state(document: &mut Document<'_>, stored: &Stored) {
    document.add(if stored.closed.is_none() { terms::OPEN } else { terms::CLOSED });
    for term in terms::seen(stored.first_seen) {
        document.add(&term);
    }
    source(document, stored);
}

/// Where a row comes from.
fn source(document: &mut Document<'_>, stored: &Stored) {
    document.add(&terms::feed(&stored.key.feed));
    if let Some(token) = &stored.key.board {
        document.add(&terms::board(token));
    }
}

/// The state that new rows of a board share: open, alone in their openings, without history.
pub(super) struct Fresh<'a> {
    seen: [String; 2],
    feed: &'a str,
    token: &'a str,
}

impl<'a> Fresh<'a> {
    /// The state of new rows of a board.
    pub(super) fn of_board(feed: &'a str, token: &'a str, now: i64) -> anyhow::Result<Self> {
        Ok(Self { seen: terms::seen(Timestamp::from_second(now)?), feed, token })
    }

    fn add_to(&self, document: &mut Document<'_>) {
        document.add(terms::OPEN);
        document.add(terms::LEAD);
        self.seen.iter().for_each(|term| document.add(term));
        document.add(&terms::feed(self.feed));
        if !self.token.is_empty() {
            document.add(&terms::board(self.token));
        }
    }
}

/// Writes the terms of a new row without asking the store: nearly every row is written once.
pub(super) fn write_new(
    memory: &Memory,
    doc: i64,
    terms: &Terms,
    translation: &mut Translation<'_>,
    fresh: &Fresh<'_>,
) -> anyhow::Result<()> {
    memory.batch().insert(doc, |document| {
        document.add_numbered(terms, translation);
        fresh.add_to(document);
        Ok(())
    })
}

/// The terms of what a posting says, numbered, and the signature of its text: one walk over
/// the words gives both.
pub(super) fn numbered(
    vocabulary: &mut Vocabulary,
    posting: &Posting,
    draft: &Draft,
) -> (Terms, i64) {
    let mut document = vocabulary.document();
    let signature = signature(content(&mut document, posting, draft));
    (document.finish(), signature)
}
