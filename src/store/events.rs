//! Events: what happened to a posting after it was first seen. Kept for ever.

use anyhow::Context as _;
use jiff::Timestamp;
use rusqlite::{Connection, params};
use serde::Serialize;
use strum::{Display, EnumString, IntoStaticStr, VariantArray};

use super::Store;

/// What happened.
#[derive(
    Debug,
    Clone,
    Copy,
    PartialEq,
    Eq,
    Hash,
    PartialOrd,
    Ord,
    Serialize,
    Display,
    EnumString,
    IntoStaticStr,
    VariantArray,
)]
#[serde(rename_all = "kebab-case")]
#[strum(serialize_all = "kebab-case")]
pub enum EventKind {
    /// Its content changed; the event names the fields.
    Changed,
    /// It is no longer listed, or says itself that it is closed, or has aged out.
    Closed,
    /// It is listed again under the same id.
    Reopened,
    /// It came under a new id after an equal one of its board had vanished.
    Reposted,
}

/// Something that happened to a posting.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Event {
    /// When it was noticed.
    pub at: Timestamp,
    /// What happened.
    pub kind: EventKind,
    /// For `changed`: the names of the fields. For `closed`: `missing`, `stated` or `aged`.
    /// For `reposted`: the key of the posting that vanished.
    pub detail: Vec<String>,
}

impl Store {
    /// What happened to a posting, oldest first.
    pub fn events(&self, posting: i64) -> anyhow::Result<Vec<Event>> {
        let mut statement = self
            .connection
            .prepare_cached("select at, kind, detail from events where posting = ?1 order by id")?;
        let rows = statement.query_map([posting], |row| {
            Ok((row.get(0)?, row.get::<_, String>(1)?, row.get::<_, Option<String>>(2)?))
        })?;
        rows.map(|row| {
            let (at, kind, detail) = row?;
            Ok(Event {
                at: Timestamp::from_second(at)?,
                kind: kind.parse().with_context(|| format!("unknown event {kind:?}"))?,
                detail: detail
                    .map(|json| serde_json::from_str(&json))
                    .transpose()?
                    .unwrap_or_default(),
            })
        })
        .collect::<anyhow::Result<_>>()
        .with_context(|| format!("reading the history of posting {posting}"))
    }
}

/// Writes an event.
pub(super) fn record(
    connection: &Connection,
    posting: i64,
    at: i64,
    kind: EventKind,
    detail: &[&str],
) -> anyhow::Result<()> {
    let detail = (!detail.is_empty()).then(|| serde_json::to_string(detail)).transpose()?;
    connection
        .prepare_cached("insert into events (posting, at, kind, detail) values (?1, ?2, ?3, ?4)")?
        .execute(params![posting, at, <&str>::from(kind), detail])?;
    Ok(())
}

/// Which kinds of events a posting has had.
pub(super) fn kinds(connection: &Connection, posting: i64) -> anyhow::Result<Vec<EventKind>> {
    let mut statement =
        connection.prepare_cached("select distinct kind from events where posting = ?1")?;
    let rows = statement.query_map([posting], |row| row.get::<_, String>(0))?;
    rows.map(|kind| Ok(kind?.parse()?)).collect()
}
