//! Responses: what the last answer of each URL said, so that the next request can be
//! conditional.

use std::collections::HashMap;

use anyhow::Context as _;
use rusqlite::params;

use super::Store;
use super::writing::atomically;

/// What an answer said about itself.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Response {
    /// The URL that was asked.
    pub url: String,
    /// Its `ETag`.
    pub etag: Option<String>,
    /// Its `Last-Modified`.
    pub last_modified: Option<String>,
    /// The hash of its body.
    pub body_hash: i64,
}

impl Store {
    /// The last answers of every board, by feed and token.
    pub fn responses(&self) -> anyhow::Result<HashMap<(String, String), Vec<Response>>> {
        let mut statement = self.connection.prepare_cached(
            "select b.feed, b.token, r.url, r.etag, r.last_modified, coalesce(r.body_hash, 0) \
             from responses r join boards b on b.id = r.board",
        )?;
        let mut found: HashMap<_, Vec<Response>> = HashMap::new();
        let mut rows = statement.query([])?;
        while let Some(row) = rows.next()? {
            found.entry((row.get(0)?, row.get(1)?)).or_default().push(Response {
                url: row.get(2)?,
                etag: row.get(3)?,
                last_modified: row.get(4)?,
                body_hash: row.get(5)?,
            });
        }
        Ok(found)
    }

    /// Keeps a board's answers in place of the ones before.
    pub fn keep_responses(
        &mut self,
        feed: &str,
        token: &str,
        responses: &[Response],
    ) -> anyhow::Result<()> {
        atomically(&self.connection, &self.memory, |connection| {
            let board: i64 = connection
                .prepare_cached("select id from boards where feed = ?1 and token = ?2")?
                .query_row([feed, token], |row| row.get(0))
                .with_context(|| format!("looking for the board {feed}/{token}"))?;
            connection
                .prepare_cached("delete from responses where board = ?1")?
                .execute([board])?;
            for response in responses {
                connection
                .prepare_cached(
                    "insert or replace into responses (board, url, etag, last_modified, body_hash) \
                     values (?1, ?2, ?3, ?4, ?5)",
                )?
                .execute(params![
                    board,
                    response.url,
                    response.etag,
                    response.last_modified,
                    response.body_hash
                ])?;
            }
            Ok(())
        })
    }
}
