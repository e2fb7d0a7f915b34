//! Rows of `postings`: inserting and updating one from a prepared row.

use jiff::Timestamp;
use rusqlite::{Connection, OptionalExtension as _, params};

use super::postings::Prepared;
use super::{index, terms};
use crate::posting::Eligible;

/// Inserts an empty row for a posting first seen now, alone in its opening; returns its id.
pub(super) fn insert(
    connection: &Connection,
    board: i64,
    prepared: &Prepared,
    now: i64,
) -> anyhow::Result<i64> {
    let doc = free_doc(connection, published(prepared, now))?;
    connection
        .prepare_cached(
            "insert into postings (board, external, doc, opening, hash, kin, title, company, \
             first_seen, role) values (?1, ?2, ?3, 0, 0, 0, '', '', ?4, '')",
        )?
        .execute(params![board, prepared.external, doc, now])?;
    let id = connection.last_insert_rowid();
    connection.prepare_cached("update postings set opening = ?1 where id = ?1")?.execute([id])?;
    fill(connection, id, prepared)?;
    Ok(id)
}

/// Writes what a prepared row says into a row that exists, and its place in the index.
pub(super) fn update(connection: &Connection, id: i64, prepared: &Prepared) -> anyhow::Result<()> {
    let (doc, first_seen): (i64, i64) = connection
        .prepare_cached("select doc, first_seen from postings where id = ?1")?
        .query_row([id], |row| Ok((row.get(0)?, row.get(1)?)))?;
    let published = published(prepared, first_seen);
    if !terms::day(published).contains(&doc) {
        index::remove(connection, doc)?;
        let doc = free_doc(connection, published)?;
        connection
            .prepare_cached("update postings set doc = ?2 where id = ?1")?
            .execute([id, doc])?;
    }
    fill(connection, id, prepared)
}

/// The second by which a posting is ordered: published, or first seen where nothing says so.
fn published(prepared: &Prepared, first_seen: i64) -> i64 {
    prepared.posting.posted.map_or(first_seen, Timestamp::as_second)
}

/// The next free row id of the index on the day of a second, or on one before it where that
/// day is full.
fn free_doc(connection: &Connection, second: i64) -> anyhow::Result<i64> {
    let mut statement =
        connection.prepare_cached("select max(doc) from postings where doc >= ?1 and doc < ?2")?;
    let mut day = terms::day(second);
    loop {
        let last: Option<i64> =
            statement.query_row([day.start, day.end], |row| row.get(0)).optional()?.flatten();
        match last {
            None => return Ok(day.start),
            Some(last) if last + 1 < day.end => return Ok(last + 1),
            Some(_) => day = day.end..day.end + (day.end - day.start),
        }
    }
}

fn fill(connection: &Connection, id: i64, prepared: &Prepared) -> anyhow::Result<()> {
    let posting = &prepared.posting;
    let salary = posting.salary.as_ref();
    connection
        .prepare_cached(
            "update postings set hash = ?2, title = ?3, company = ?4, url = ?5, apply_url = ?6, \
             places = ?7, workplace = ?8, eligible = ?9, role = ?10, level = ?11, \
             employment = ?12, salary = ?13, yearly_min = ?14, yearly_max = ?15, \
             technologies = ?16, posted = ?17, link = ?18, kin = ?19, requisition = ?20, \
             signature = ?21 where id = ?1",
        )?
        .execute(params![
            id,
            prepared.hash,
            posting.title,
            posting.company,
            posting.url,
            posting.apply_url,
            serde_json::to_string(&posting.places)?,
            posting.workplace.map(<&str>::from),
            (posting.eligible != Eligible::default())
                .then(|| serde_json::to_string(&posting.eligible))
                .transpose()?,
            <&str>::from(posting.role),
            posting.level.map(<&str>::from),
            posting.employment.map(<&str>::from),
            salary.map(serde_json::to_string).transpose()?,
            salary.and_then(|salary| salary.yearly_min),
            salary.and_then(|salary| salary.yearly_max),
            serde_json::to_string(&posting.technologies)?,
            posting.posted.map(Timestamp::as_second),
            prepared.identity.link,
            prepared.identity.kin,
            prepared.identity.requisition,
            prepared.identity.signature,
        ])?;
    connection
        .prepare_cached(
            "insert or replace into drafts (posting, dictionary, draft) values (?1, ?2, ?3)",
        )?
        .execute(params![id, prepared.draft.dictionary, prepared.draft.bytes])?;
    Ok(())
}
