//! The schema: opens the database, brings it up to date, refuses what it does not know.

use anyhow::{Context as _, bail};
use rusqlite::Connection;

/// Every step that ever shaped the schema, oldest first. Steps are never edited once
/// released: the next change is the next file.
const MIGRATIONS: &[&str] = &[
    include_str!("migrations/0001_postings.sql"),
    include_str!("migrations/0002_tracking.sql"),
    include_str!("migrations/0003_saved.sql"),
];

/// A database of the newest schema that holds nothing, written by `cargo run --example empty`.
/// To read it takes a sixth of the time that the migrations take.
const EMPTY: &[u8] = include_bytes!("empty.db");

/// A database of the newest schema that holds nothing and can only be read.
pub(super) fn empty() -> rusqlite::Result<Connection> {
    let mut connection = Connection::open_in_memory()?;
    connection.deserialize_bytes("main", EMPTY)?;
    Ok(connection)
}

/// Brings a database up to the newest schema this program knows.
pub fn migrate(connection: &mut Connection) -> anyhow::Result<()> {
    let version = version_of(connection)?;
    refuse_newer(version)?;
    for (number, sql) in MIGRATIONS.iter().enumerate().skip(version) {
        let transaction =
            connection.transaction_with_behavior(rusqlite::TransactionBehavior::Immediate)?;
        // Another process may have been here between the look and the lock.
        let now = version_of(&transaction)?;
        if now == number {
            transaction
                .execute_batch(sql)
                .with_context(|| format!("bringing the store to schema {}", number + 1))?;
            transaction.pragma_update(None, "user_version", (number + 1) as i64)?;
            transaction.commit()?;
        }
    }
    Ok(())
}

/// Whether a database has the newest schema. One from a newer program is an error.
pub(super) fn is_current(connection: &Connection) -> anyhow::Result<bool> {
    let version = version_of(connection)?;
    refuse_newer(version)?;
    Ok(version == MIGRATIONS.len())
}

fn refuse_newer(version: usize) -> anyhow::Result<()> {
    if version > MIGRATIONS.len() {
        bail!(
            "the store has schema {version}, and this program knows only {}: \
             it was written by a newer `jobs`; update `jobs` to use it",
            MIGRATIONS.len()
        );
    }
    Ok(())
}

/// The number of steps that a database has seen.
pub(super) fn version_of(connection: &Connection) -> anyhow::Result<usize> {
    let version: i64 = connection.pragma_query_value(None, "user_version", |row| row.get(0))?;
    usize::try_from(version).context("the store's schema version is negative")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn schema(connection: &Connection) -> Vec<(String, Option<String>)> {
        let mut statement =
            connection.prepare("select name, sql from sqlite_schema order by name").unwrap();
        let rows = statement.query_map([], |row| Ok((row.get(0)?, row.get(1)?))).unwrap();
        rows.map(Result::unwrap).collect()
    }

    #[test]
    fn the_empty_database_is_what_the_migrations_make() {
        let empty = empty().unwrap();
        let mut made = Connection::open_in_memory().unwrap();
        migrate(&mut made).unwrap();
        assert!(is_current(&empty).unwrap(), "`cargo run --example empty` writes it anew");
        assert_eq!(schema(&empty), schema(&made), "`cargo run --example empty` writes it anew");
    }
}
