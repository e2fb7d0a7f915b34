//! Rows of `postings`: inserting and updating one from a prepared row.

use jiff::Timestamp;
use rusqlite::{Connection, ToSql};

use super::postings::Prepared;
use super::{columns, drafts};

/// Hands out the next ids, within one transaction.
pub(super) struct Numbers(i64);

impl Numbers {
    /// Begins where the store ends.
    pub(super) fn begin(connection: &Connection) -> anyhow::Result<Self> {
        // The table remembers the highest id ever used, so that none is used twice.
        let next = connection
            .prepare_cached(
                "select coalesce(max(seq), 0) + 1 from sqlite_sequence where name = 'postings'",
            )?
            .query_row([], |row| row.get(0))?;
        Ok(Self(next))
    }

    /// The next id.
    pub(super) fn id(&mut self) -> i64 {
        self.0 += 1;
        self.0 - 1
    }
}

/// The second by which a posting is ordered: published, or first seen where nothing says so.
pub(super) fn published(prepared: &Prepared, first_seen: i64) -> i64 {
    prepared.posting.posted.map_or(first_seen, Timestamp::as_second)
}

/// A row to be inserted.
pub(super) struct New {
    pub(super) id: i64,
    pub(super) doc: i64,
    pub(super) board: i64,
    /// The dictionary that its answer brought.
    pub(super) dictionary: Option<i64>,
    pub(super) now: i64,
}

/// Inserts a posting first seen now, alone in its opening.
pub(super) fn insert(
    connection: &Connection,
    row: &New,
    prepared: &Prepared,
) -> anyhow::Result<()> {
    let written = Columns::of(prepared)?;
    let mut values = written.values();
    let own: [&dyn ToSql; 5] = [&row.id, &row.board, &prepared.external, &row.doc, &row.now];
    values.extend(own);
    connection
        .prepare_cached(
            "insert into postings (hash, title, company, url, apply_url, places, workplace, \
             eligible, role, level, employment, salary, technologies, posted, link, kin, \
             requisition, signature, id, board, external, doc, first_seen, opening) values \
             (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17, ?18, \
             ?19, ?20, ?21, ?22, ?23, ?19)",
        )?
        .execute(values.as_slice())?;
    drafts::write(connection, row.id, row.dictionary, &prepared.draft)
}

/// Writes what a prepared row says into a row that exists; `dictionary` is the one that its
/// answer brought.
pub(super) fn update(
    connection: &Connection,
    id: i64,
    prepared: &Prepared,
    dictionary: Option<i64>,
) -> anyhow::Result<()> {
    let written = Columns::of(prepared)?;
    let mut values = written.values();
    values.push(&id);
    connection
        .prepare_cached(
            "update postings set hash = ?1, title = ?2, company = ?3, url = ?4, apply_url = ?5, \
             places = ?6, workplace = ?7, eligible = ?8, role = ?9, level = ?10, \
             employment = ?11, salary = ?12, technologies = ?13, posted = ?14, link = ?15, \
             kin = ?16, requisition = ?17, signature = ?18 where id = ?19",
        )?
        .execute(values.as_slice())?;
    drafts::rewrite(connection, id, dictionary, &prepared.draft)
}

/// What a prepared row says, as the columns hold it.
struct Columns<'a> {
    prepared: &'a Prepared,
    places: String,
    workplace: Option<&'static str>,
    eligible: Option<String>,
    role: &'static str,
    level: Option<&'static str>,
    employment: Option<&'static str>,
    salary: Option<String>,
    technologies: String,
    posted: Option<i64>,
}

impl<'a> Columns<'a> {
    fn of(prepared: &'a Prepared) -> anyhow::Result<Self> {
        let posting = &prepared.posting;
        Ok(Self {
            prepared,
            places: columns::places(&posting.places)?,
            workplace: posting.workplace.map(Into::into),
            eligible: columns::eligible(&posting.eligible)?,
            role: posting.role.into(),
            level: posting.level.map(Into::into),
            employment: posting.employment.map(Into::into),
            salary: posting.salary.as_ref().map(columns::salary).transpose()?,
            technologies: columns::technologies(&posting.technologies)?,
            posted: posting.posted.map(Timestamp::as_second),
        })
    }

    /// In the order of the statements that write them.
    fn values(&self) -> Vec<&dyn ToSql> {
        let (prepared, posting) = (self.prepared, &self.prepared.posting);
        let identity = &prepared.identity;
        vec![
            &prepared.hash,
            &posting.title,
            &posting.company,
            &posting.url,
            &posting.apply_url,
            &self.places,
            &self.workplace,
            &self.eligible,
            &self.role,
            &self.level,
            &self.employment,
            &self.salary,
            &self.technologies,
            &self.posted,
            &identity.link,
            &identity.kin,
            &identity.requisition,
            &identity.signature,
        ]
    }
}
