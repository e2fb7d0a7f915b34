//! Tracking in the store: changes go in, entries and applications come out.
//!
//! The journal is the only truth; `tags` and `tracked` are read from it after every change
//! and kept, so that a search can use them. What belongs to one row of an opening belongs to
//! all: an entry is written to the row that first had one, and read through any of them.

use std::collections::{BTreeMap, BTreeSet};

use anyhow::Context as _;
use jiff::Timestamp;
use rusqlite::{Connection, OptionalExtension as _, params};
use serde::{Deserialize, Serialize};

use super::postings::{self, Stored};
use super::{Store, index};
use crate::posting::{Key, Status};
use crate::tracking::{Application, Change, Entry, in_force, stage};

/// The rows of the opening that `?1` leads.
const ROWS: &str = "(select id from postings where id = ?1 \
    union all select id from postings where opening = ?1 and opening <> id)";

/// An application and where it is.
#[derive(Debug, Clone, PartialEq)]
pub struct Followed {
    /// The row that carries it, without its text.
    pub posting: Stored,
    /// The application as it stands.
    pub application: Application,
}

/// The posting's words as they were when the application was sent.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Kept {
    /// The entry that says "applied".
    pub entry: String,
    /// The title then.
    pub title: String,
    /// The text then.
    pub text: String,
}

impl Store {
    /// Writes one command's changes, all or none, and returns the entries it made.
    ///
    /// A move to `applied` or beyond keeps the posting's words as they are now.
    pub fn record(
        &mut self,
        changes: &[(i64, Change)],
        now: Timestamp,
    ) -> anyhow::Result<Vec<(i64, Entry)>> {
        let kept = self.worth_keeping(changes)?;
        let transaction =
            self.connection.transaction_with_behavior(rusqlite::TransactionBehavior::Immediate)?;
        let clock = next_clock(&transaction, now)?;
        let mut written = Vec::new();
        for (part, (posting, change)) in (0..).zip(changes) {
            let carrier = carrier(&transaction, *posting)?;
            let key = key(&transaction, carrier)?.to_string();
            let entry = Entry::new(&key, clock, part, now, change.clone());
            write(&transaction, carrier, &entry)?;
            if let Some((title, text)) = kept.get(&(part as usize)) {
                keep(&transaction, &entry.id, title, text)?;
            }
            written.push((carrier, entry));
        }
        let rows: Vec<i64> = written.iter().map(|(posting, _)| *posting).collect();
        refresh(&transaction, &rows)?;
        index::rewrite_openings(&transaction, &self.memory, &rows)?;
        transaction.commit()?;
        Ok(written)
    }

    /// The title and text of each posting that a change says was applied for.
    fn worth_keeping(
        &self,
        changes: &[(i64, Change)],
    ) -> anyhow::Result<BTreeMap<usize, (String, String)>> {
        let mut worth = BTreeMap::new();
        for (part, (posting, change)) in changes.iter().enumerate() {
            let Change::Moved { to, .. } = change else { continue };
            if stage(*to) >= stage(Status::Applied)
                && let Some(stored) = self.posting(*posting)?
            {
                worth.insert(part, (stored.posting.title, stored.posting.text));
            }
        }
        Ok(worth)
    }

    /// Takes back the last command that changed tracking; returns what it had changed, newest
    /// first, and nothing where nothing is left.
    pub fn undo(&mut self, now: Timestamp) -> anyhow::Result<Vec<(i64, Change)>> {
        let all = self.entries("", [])?;
        let entries: Vec<Entry> = all.iter().map(|(_, entry)| entry.clone()).collect();
        let undoable: Vec<&Entry> =
            in_force(&entries).into_iter().filter(|entry| entry.change.is_undoable()).collect();
        let Some(clock) = undoable.last().map(|entry| entry.clock) else { return Ok(Vec::new()) };
        let ids: BTreeSet<&str> = undoable
            .iter()
            .filter(|entry| entry.clock == clock)
            .map(|entry| entry.id.as_str())
            .collect();
        let last: Vec<(i64, Change)> = all
            .iter()
            .filter(|(_, entry)| ids.contains(entry.id.as_str()))
            .map(|(posting, entry)| (*posting, Change::Undone { entry: entry.id.clone() }))
            .collect();
        self.record(&last, now)?;
        let back = all.iter().rev().filter(|(_, entry)| ids.contains(entry.id.as_str()));
        Ok(back.map(|(posting, entry)| (*posting, entry.change.clone())).collect())
    }

    /// Every entry about an opening, in order, by any of its rows.
    pub fn history(&self, posting: i64) -> anyhow::Result<Vec<Entry>> {
        let opening = opening(&self.connection, posting)?;
        let entries = self.entries(&format!("where posting in {ROWS}"), [opening])?;
        Ok(entries.into_iter().map(|(_, entry)| entry).collect())
    }

    /// An opening's application as it stands, by any of its rows.
    pub fn application(&self, posting: i64) -> anyhow::Result<Application> {
        Ok(Application::of(&self.history(posting)?))
    }

    /// Every application that is followed, by the number of the row that carries it.
    pub fn followed(&self) -> anyhow::Result<Vec<Followed>> {
        let mut statement = self.connection.prepare_cached(
            "select p.id, p.opening from postings p \
             where p.id in (select posting from tracked) order by p.id",
        )?;
        let rows = statement.query_map([], |row| Ok((row.get(0)?, row.get(1)?)))?;
        let mut seen = BTreeSet::new();
        let mut followed = Vec::new();
        for row in rows {
            let (id, opening): (i64, i64) = row?;
            if seen.insert(opening) {
                let application = self.application(id)?;
                let posting = self.load(&[id])?.into_iter();
                followed.extend(
                    posting.map(|posting| Followed { posting, application: application.clone() }),
                );
            }
        }
        Ok(followed)
    }

    /// The tags in use and how many openings carry each, by name.
    pub fn tags(&self) -> anyhow::Result<Vec<(String, i64)>> {
        let mut statement = self
            .connection
            .prepare_cached("select tag, count(*) from opening_tags group by tag order by tag")?;
        let rows = statement.query_map([], |row| Ok((row.get(0)?, row.get(1)?)))?;
        rows.collect::<Result<_, _>>().context("reading the tags")
    }

    /// The words kept for an opening, oldest first; those of entries taken back left out.
    pub fn kept(&self, posting: i64) -> anyhow::Result<Vec<Kept>> {
        let mut kept = Vec::new();
        for entry in in_force(&self.history(posting)?) {
            kept.extend(read_kept(&self.connection, &entry.id)?);
        }
        Ok(kept)
    }

    /// Entries with the rows they were written to, in order.
    fn entries<P: rusqlite::Params>(
        &self,
        condition: &str,
        parameters: P,
    ) -> anyhow::Result<Vec<(i64, Entry)>> {
        entries(&self.connection, condition, parameters)
    }
}

pub(super) fn entries<P: rusqlite::Params>(
    connection: &Connection,
    condition: &str,
    parameters: P,
) -> anyhow::Result<Vec<(i64, Entry)>> {
    let sql = format!(
        "select posting, id, clock, part, at, change from journal {condition} \
         order by clock, part, id"
    );
    let mut statement = connection.prepare_cached(&sql)?;
    let mut rows = statement.query(parameters)?;
    let mut entries = Vec::new();
    while let Some(row) = rows.next()? {
        let id: String = row.get(1)?;
        let change = serde_json::from_str(row.get_ref(5)?.as_str()?)
            .with_context(|| format!("reading the journal's entry {id}"))?;
        let at = Timestamp::from_second(row.get(4)?)?;
        entries
            .push((row.get(0)?, Entry { id, clock: row.get(2)?, part: row.get(3)?, at, change }));
    }
    Ok(entries)
}

/// The next command's place in the order: now, or after the newest that is known, which a
/// frozen or a slow clock has passed already.
fn next_clock(connection: &Connection, now: Timestamp) -> anyhow::Result<i64> {
    let newest: Option<i64> =
        connection.query_row("select max(clock) from journal", [], |row| row.get(0))?;
    Ok(now.as_microsecond().max(newest.map_or(i64::MIN, |newest| newest.saturating_add(1))))
}

fn opening(connection: &Connection, posting: i64) -> anyhow::Result<i64> {
    connection
        .prepare_cached("select opening from postings where id = ?1")?
        .query_row([posting], |row| row.get(0))
        .with_context(|| format!("there is no posting {posting}"))
}

/// The row that an opening's entries are written to: the given one where it has entries
/// already, else the one that has the first, else the given one.
fn carrier(connection: &Connection, posting: i64) -> anyhow::Result<i64> {
    let sql = format!(
        "select posting from journal where posting in {ROWS} \
         order by posting <> ?2, clock, part, id limit 1"
    );
    let first = connection
        .prepare_cached(&sql)?
        .query_row([opening(connection, posting)?, posting], |row| row.get(0))
        .optional()?;
    Ok(first.unwrap_or(posting))
}

fn key(connection: &Connection, posting: i64) -> anyhow::Result<Key> {
    connection
        .prepare_cached(
            "select b.feed, b.token, p.external from postings p join boards b on b.id = p.board \
             where p.id = ?1",
        )?
        .query_row([posting], |row| postings::key(row, 0))
        .with_context(|| format!("there is no posting {posting}"))
}

/// Writes an entry unless it is there; returns how many were written.
pub(super) fn write(connection: &Connection, posting: i64, entry: &Entry) -> anyhow::Result<usize> {
    let written = connection
        .prepare_cached(
            "insert or ignore into journal (id, posting, clock, part, at, change) \
             values (?1, ?2, ?3, ?4, ?5, ?6)",
        )?
        .execute(params![
            entry.id,
            posting,
            entry.clock,
            entry.part,
            entry.at.as_second(),
            serde_json::to_string(&entry.change)?,
        ])?;
    Ok(written)
}

/// The words kept with an entry.
pub(super) fn read_kept(connection: &Connection, entry: &str) -> anyhow::Result<Option<Kept>> {
    let row: Option<(String, Vec<u8>)> = connection
        .prepare_cached("select title, text from kept where entry = ?1")?
        .query_row([entry], |row| Ok((row.get(0)?, row.get(1)?)))
        .optional()?;
    row.map(|(title, text)| {
        let text = String::from_utf8(zstd::stream::decode_all(text.as_slice())?)?;
        Ok(Kept { entry: entry.to_owned(), title, text })
    })
    .transpose()
}

pub(super) fn keep(
    connection: &Connection,
    entry: &str,
    title: &str,
    text: &str,
) -> anyhow::Result<()> {
    let text = zstd::bulk::compress(text.as_bytes(), 3).context("compressing a text")?;
    connection
        .prepare_cached("insert or ignore into kept (entry, title, text) values (?1, ?2, ?3)")?
        .execute(params![entry, title, text])?;
    Ok(())
}

/// Reads `tags` and `tracked` anew for the openings of these rows.
pub(super) fn refresh(connection: &Connection, postings: &[i64]) -> anyhow::Result<()> {
    let postings: BTreeSet<i64> = postings.iter().copied().collect();
    for posting in postings {
        let opening = opening(connection, posting)?;
        let entries: Vec<Entry> =
            entries(connection, &format!("where posting in {ROWS}"), [opening])?
                .into_iter()
                .map(|(_, entry)| entry)
                .collect();
        let application = Application::of(&entries);
        for table in ["tags", "tracked"] {
            let sql = format!("delete from {table} where posting in {ROWS}");
            connection.prepare_cached(&sql)?.execute([opening])?;
        }
        write_state(connection, posting, &application)?;
    }
    Ok(())
}

fn write_state(
    connection: &Connection,
    posting: i64,
    application: &Application,
) -> anyhow::Result<()> {
    for tag in &application.tags {
        connection
            .prepare_cached("insert into tags (posting, tag) values (?1, ?2)")?
            .execute(params![posting, tag])?;
    }
    if let (Some(status), Some(since)) = (application.status, application.since) {
        connection
            .prepare_cached(
                "insert into tracked (posting, status, since, clock) values (?1, ?2, ?3, ?4)",
            )?
            .execute(params![
                posting,
                <&str>::from(status),
                since.to_string(),
                application.clock
            ])?;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;
    use crate::feeds::Draft;
    use crate::normalise::{self, normalise};
    use crate::store::{Answer, Origin};

    fn now() -> Timestamp {
        "2026-11-24T09:00:00Z".parse().unwrap()
    }

    /// A store with three postings that have nothing in common.
    fn store(folder: &tempfile::TempDir) -> Store {
        let mut store = Store::open(&folder.path().join("jobs.db")).unwrap();
        let feed = "import".into();
        let mut answer = Answer { feed, origin: Origin::File, ..Answer::default() };
        for title in ["Brewer", "Miller", "Tanner"] {
            let draft = Draft { id: title.into(), title: title.into(), ..Draft::default() };
            let posting = normalise(&draft, &normalise::Context { company: "", fetched: now() });
            answer.add(&draft, draft.written().unwrap(), posting);
        }
        store.merge(&answer, now()).unwrap();
        store
    }

    fn group(store: &Store, posting: i64, leader: i64) {
        let sql = "update postings set opening = ?2 where id = ?1";
        store.connection.execute(sql, [posting, leader]).unwrap();
    }

    fn to(status: Status) -> Change {
        Change::Moved { to: status, on: date(2026, 11, 24) }
    }

    fn statuses(store: &Store) -> Vec<Option<Status>> {
        store.load(&[1, 2, 3]).unwrap().into_iter().map(|stored| stored.status).collect()
    }

    #[test]
    fn what_belongs_to_one_row_belongs_to_its_opening_however_it_is_grouped() {
        let folder = tempfile::tempdir().unwrap();
        let mut store = store(&folder);
        group(&store, 2, 1);
        store
            .record(&[(2, to(Status::Applied)), (2, Change::Tagged { tag: "dream".into() })], now())
            .unwrap();
        let applied = Some(Status::Applied);
        assert_eq!(statuses(&store), [applied, applied, None]);
        assert_eq!(store.load(&[1]).unwrap()[0].tags, ["dream"]);
        group(&store, 2, 2);
        assert_eq!(statuses(&store), [None, applied, None]);
        group(&store, 3, 2);
        assert_eq!(statuses(&store), [None, applied, applied]);
        store.record(&[(3, to(Status::Rejected))], now()).unwrap();
        assert_eq!(store.followed().unwrap().len(), 1);
        assert_eq!(store.history(2).unwrap().len(), 3);
    }

    #[test]
    fn where_two_histories_meet_the_later_move_counts() {
        let folder = tempfile::tempdir().unwrap();
        let mut store = store(&folder);
        store.record(&[(1, to(Status::Interviewing))], now()).unwrap();
        store.record(&[(2, to(Status::Applied))], now()).unwrap();
        group(&store, 2, 1);
        let applied = Some(Status::Applied);
        assert_eq!(statuses(&store)[..2], [applied, applied]);
        assert_eq!(store.application(1).unwrap().moves.len(), 2);
        store.undo(now()).unwrap();
        let interviewing = Some(Status::Interviewing);
        assert_eq!(statuses(&store)[..2], [interviewing, interviewing]);
    }

    #[test]
    fn a_clock_that_stands_still_keeps_the_order() {
        let folder = tempfile::tempdir().unwrap();
        let mut store = store(&folder);
        for status in [Status::Applied, Status::Offer, Status::Interested] {
            store.record(&[(1, to(status))], now()).unwrap();
        }
        assert_eq!(statuses(&store)[0], Some(Status::Interested));
        let clocks: BTreeSet<i64> = store.history(1).unwrap().iter().map(|it| it.clock).collect();
        assert_eq!(clocks.len(), 3);
    }
}
