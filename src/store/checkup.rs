//! Checking up: whether a store is whole, and mending what can be made anew.
//!
//! The search index and the openings are made from postings and drafts, so they can always
//! be made again. What the user wrote is only looked at.

use std::collections::HashSet;

use anyhow::Context as _;
use rusqlite::Connection;

use super::{Store, index};

/// So many rows are written in one transaction.
const BATCH: usize = 2_000;

impl Store {
    /// Everything that is wrong with the store, in words; empty where nothing is.
    pub fn check_up(&self) -> anyhow::Result<Vec<String>> {
        let connection = &self.connection;
        let mut wrong = lines(connection, "pragma integrity_check(20)")?;
        wrong.retain(|line| line != "ok");
        for (sql, what) in [
            ("select count(*) from pragma_foreign_key_check", "rows that refer to nothing"),
            (
                "select count(*) from postings p where not exists \
                 (select 1 from drafts where posting = p.id)",
                "postings without their draft",
            ),
            (
                "select count(*) from postings p left join postings l on l.id = p.opening \
                 where l.opening is not l.id",
                "postings whose opening nobody leads",
            ),
        ] {
            let count: i64 = connection
                .query_row(sql, [], |row| row.get(0))
                .with_context(|| format!("looking for {what}"))?;
            if count > 0 {
                wrong.push(format!("{count} {what}"));
            }
        }
        match index::places(connection) {
            Ok(indexed) => wrong.extend(compared(connection, &indexed)?),
            Err(error) => wrong.push(format!("{error:#}")),
        }
        Ok(wrong)
    }

    /// Makes the search index anew, telling after each batch how many postings are done.
    /// Interrupted, it leaves an index that the next repair makes whole.
    pub fn rebuild_index(&mut self, mut watch: impl FnMut(usize)) -> anyhow::Result<usize> {
        self.connection.execute_batch(
            "reindex; update postings set opening = id where opening not in \
             (select l.id from postings l where l.opening = l.id); \
",
        )?;
        index::clear(&self.connection)?;
        let ids: Vec<i64> = self
            .connection
            .prepare("select id from postings order by doc")?
            .query_map([], |row| row.get(0))?
            .collect::<Result<_, _>>()?;
        let mut done = 0;
        for batch in ids.chunks(BATCH) {
            self.together(|store| {
                batch
                    .iter()
                    .try_for_each(|id| index::rewrite(&store.connection, &store.memory, *id))
            })?;
            done += batch.len();
            watch(done);
        }
        Ok(done)
    }
}

/// What the search index lacks, and what it holds that is no posting's.
fn compared(connection: &Connection, indexed: &HashSet<i64>) -> anyhow::Result<Vec<String>> {
    let mut statement = connection.prepare("select doc from postings")?;
    let stored: HashSet<i64> =
        statement.query_map([], |row| row.get(0))?.collect::<Result<_, _>>()?;
    let lacking = stored.difference(indexed).count();
    let unknown = indexed.difference(&stored).count();
    let counts = [
        (lacking, "postings that the search index lacks"),
        (unknown, "rows of the search index without a posting"),
    ];
    let found = counts.iter().filter(|(count, _)| *count > 0);
    Ok(found.map(|(count, what)| format!("{count} {what}")).collect())
}

fn lines(connection: &Connection, sql: &str) -> anyhow::Result<Vec<String>> {
    let mut statement = connection.prepare(sql)?;
    let rows = statement.query_map([], |row| row.get(0))?;
    Ok(rows.collect::<Result<_, _>>()?)
}
