//! Openings: which postings are one, and which of them leads.
//!
//! Only the rows that a refresh touched are grouped again, together with the rows that share
//! a page, a requisition, or company and title with them, and the openings of all of these.
//! A row joins the first opening whose first row it equals, so the cost is that of the rows
//! times the openings of one company's title.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use anyhow::Context as _;
use rusqlite::{Connection, params};

use crate::normalise::identity::{Facts, Identity, Lister, are_distinct, same_opening};

/// A row is compared with so many openings at most: a title that one company has used more
/// often tells nothing any more.
const MOST_COMPARED: usize = 64;

/// A row as grouping sees it.
struct Row {
    id: i64,
    opening: i64,
    closed: bool,
    first_seen: i64,
    facts: Facts,
}

/// A row that a refresh wrote, or whose state it changed.
pub(super) struct Touched<'a> {
    pub(super) id: i64,
    /// What is known of it where it is new, and so alone in its opening.
    pub(super) new: Option<New<'a>>,
}

/// A row that nobody has to look up.
pub(super) struct New<'a> {
    pub(super) board: i64,
    pub(super) identity: &'a Identity,
}

/// Groups rows anew; returns the rows whose terms have to be written again.
pub(super) fn regroup(
    connection: &Connection,
    touched: &[Touched<'_>],
) -> anyhow::Result<BTreeSet<i64>> {
    let mut ids = equal(connection, touched)?;
    if ids.is_empty() {
        return Ok(BTreeSet::new());
    }
    let new = touched.iter().filter(|row| row.new.is_some()).map(|row| row.id).collect();
    add_members(connection, &new, &mut ids)?;
    let rows: Vec<Row> =
        ids.iter().map(|id| row(connection, *id)).collect::<anyhow::Result<_>>()?;
    let touched: BTreeSet<i64> = touched.iter().map(|row| row.id).collect();
    let mut rewritten = BTreeSet::new();
    for group in groups(&rows) {
        lead(connection, &rows, &group, &touched, &mut rewritten)?;
    }
    Ok(rewritten)
}

/// The board and the identity of a row, which is looked up where it is not new.
fn evident(connection: &Connection, row: &Touched<'_>) -> anyhow::Result<(i64, Identity)> {
    if let Some(New { board, identity }) = &row.new {
        return Ok((*board, **identity));
    }
    let mut statement = connection
        .prepare_cached("select kin, link, requisition, board from postings where id = ?1")?;
    let evident = statement.query_row([row.id], |row| {
        let (kin, link, requisition) = (row.get(0)?, row.get(1)?, row.get(2)?);
        Ok((row.get(3)?, Identity { kin, link, requisition, signature: 0 }))
    });
    evident.with_context(|| format!("reading posting {}", row.id))
}

/// The rows and those that may be the same openings. A new row that is like no other, as
/// nearly all are, is left out: it stays alone in its opening.
fn equal(connection: &Connection, touched: &[Touched<'_>]) -> anyhow::Result<BTreeSet<i64>> {
    let mut ids = BTreeSet::new();
    // Few rows share a requisition, but many a board, whose index is therefore not to be used.
    let mut statement = connection.prepare_cached(
        "select id from postings where kin = ?1 union all \
         select id from postings where link = ?2 union all \
         select id from postings where requisition = ?3 and +board = ?4",
    )?;
    for row in touched {
        let (board, Identity { kin, link, requisition, .. }) = evident(connection, row)?;
        let mut is_like_no_other = row.new.is_some();
        let mut equal = statement.query(params![kin, link, requisition, board])?;
        while let Some(other) = equal.next()? {
            let other = other.get(0)?;
            if other != row.id {
                is_like_no_other = false;
                ids.insert(other);
            }
        }
        if !is_like_no_other {
            ids.insert(row.id);
        }
    }
    Ok(ids)
}

/// Adds the other rows of all openings. New rows are alone in theirs.
fn add_members(
    connection: &Connection,
    new: &BTreeSet<i64>,
    ids: &mut BTreeSet<i64>,
) -> anyhow::Result<()> {
    let mut members = connection.prepare_cached(
        "select opening from postings where id = ?1 union all select o.id from postings p \
         join postings o on o.opening = p.opening and o.opening <> o.id where p.id = ?1",
    )?;
    for id in ids.clone().difference(new) {
        for other in members.query_map([id], |row| row.get(0))? {
            ids.insert(other?);
        }
    }
    Ok(())
}

fn row(connection: &Connection, id: i64) -> anyhow::Result<Row> {
    let (mut row, places) = connection
        .prepare_cached(
            "select p.opening, p.closed is not null, p.first_seen, p.link, p.kin, \
             p.requisition, p.signature, p.board, b.token = '', p.places \
             from postings p join boards b on b.id = p.board where p.id = ?1",
        )?
        .query_row([id], |row| {
            let identity = Identity {
                link: row.get(3)?,
                kin: row.get(4)?,
                requisition: row.get(5)?,
                signature: row.get(6)?,
            };
            let lister = if row.get(8)? { Lister::Aggregator } else { Lister::Company };
            let facts = Facts { identity, board: row.get(7)?, lister, places: Vec::new() };
            let (opening, closed, first_seen) = (row.get(0)?, row.get(1)?, row.get(2)?);
            Ok((Row { id, opening, closed, first_seen, facts }, row.get::<_, String>(9)?))
        })
        .with_context(|| format!("reading posting {id}"))?;
    row.facts.places = serde_json::from_str(&places)?;
    Ok(row)
}

/// The rows by openings, as places in the list, in the order of their ids.
fn groups(rows: &[Row]) -> Vec<Vec<usize>> {
    let mut groups: Vec<Vec<usize>> = Vec::new();
    let mut by_evidence: HashMap<(u8, i64), Vec<usize>> = HashMap::new();
    for (place, row) in rows.iter().enumerate() {
        let found = evidence(&row.facts.identity)
            .filter_map(|key| by_evidence.get(&key))
            .flat_map(|found| found.iter().rev().take(MOST_COMPARED))
            .copied()
            .find(|group| belongs(rows, &groups[*group], row));
        let group = found.unwrap_or(groups.len());
        if found.is_none() {
            groups.push(Vec::new());
        }
        groups[group].push(place);
        for key in evidence(&row.facts.identity) {
            let known = by_evidence.entry(key).or_default();
            if !known.contains(&group) {
                known.push(group);
            }
        }
    }
    groups
}

/// The pieces of evidence that may be shared, strongest first.
fn evidence(identity: &Identity) -> impl Iterator<Item = (u8, i64)> {
    let Identity { link, kin, requisition, .. } = *identity;
    [(0, requisition), (1, link), (2, Some(kin))]
        .into_iter()
        .filter_map(|(sort, number)| Some((sort, number?)))
}

/// Whether a row is the opening of a group: the same as one of its rows, and forbidden by none.
fn belongs(rows: &[Row], group: &[usize], row: &Row) -> bool {
    group.iter().all(|member| !are_distinct(&rows[*member].facts, &row.facts))
        && group.iter().take(4).any(|member| same_opening(&rows[*member].facts, &row.facts))
}

/// Writes who leads a group, and notes whose terms that changes.
fn lead(
    connection: &Connection,
    rows: &[Row],
    group: &[usize],
    touched: &BTreeSet<i64>,
    rewritten: &mut BTreeSet<i64>,
) -> anyhow::Result<()> {
    let leader = group
        .iter()
        .map(|place| &rows[*place])
        .min_by_key(|row| (row.closed, row.facts.lister, row.first_seen, row.id));
    let Some(leader) = leader.map(|row| row.id) else { return Ok(()) };
    let mut changed = BTreeMap::new();
    for row in group.iter().map(|place| &rows[*place]) {
        if row.opening != leader {
            changed.insert(row.id, row.opening);
            connection
                .prepare_cached("update postings set opening = ?2 where id = ?1")?
                .execute(params![row.id, leader])?;
        }
    }
    let restated = group.len() > 1 && group.iter().any(|place| touched.contains(&rows[*place].id));
    if restated || !changed.is_empty() {
        // Tags and status belong to every row, places to the leader.
        rewritten.extend(group.iter().map(|place| rows[*place].id));
    }
    rewritten.extend(changed.into_values());
    Ok(())
}
