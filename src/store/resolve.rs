//! Resolving: what a person types for a posting goes in, its number comes out.

use anyhow::bail;
use rusqlite::{OptionalExtension as _, params};

use super::Store;
use crate::normalise::identity;

impl Store {
    /// The number of the posting that a text names: by its number, its key
    /// (`feed:board:external` or `feed:external`) or the URL of its page.
    ///
    /// Among postings with the same page an open one wins, then the one seen first.
    pub fn resolve(&self, text: &str) -> anyhow::Result<i64> {
        let text = text.trim();
        if let Ok(number) = text.trim_start_matches('#').parse::<i64>() {
            return self.by_number(number);
        }
        if let Some(found) = self.by_key(text)? {
            return Ok(found);
        }
        match link(text) {
            Some(link) => self.by_link(&link),
            None if is_key(text) => bail!(
                "no posting has the key {text}; `jobs search --fields id,key` shows the keys \
                 there are"
            ),
            None => bail!(
                "{text:?} names no posting: give the number that `jobs search` shows, a key \
                 like greenhouse:acme:4001, or the page's URL"
            ),
        }
    }

    fn by_number(&self, number: i64) -> anyhow::Result<i64> {
        let found: Option<i64> = self
            .connection
            .prepare_cached("select id from postings where id = ?1")?
            .query_row([number], |row| row.get(0))
            .optional()?;
        match found {
            Some(id) => Ok(id),
            None => bail!(
                "no posting has the number {number}; `jobs search --format ids` lists the \
                 numbers there are"
            ),
        }
    }

    fn by_key(&self, text: &str) -> anyhow::Result<Option<i64>> {
        let Some((feed, rest)) = text.split_once(':').filter(|(_, rest)| !rest.starts_with("//"))
        else {
            return Ok(None);
        };
        let mut statement = self.connection.prepare_cached(
            "select p.id from boards b join postings p on p.board = b.id \
             where b.feed = ?1 and b.token = ?2 and p.external = ?3",
        )?;
        // Both tokens and external ids may hold colons: each is tried as the border.
        let borders = rest.match_indices(':').map(|(at, _)| (&rest[..at], &rest[at + 1..]));
        for (token, external) in std::iter::once(("", rest)).chain(borders) {
            let found =
                statement.query_row(params![feed, token, external], |row| row.get(0)).optional()?;
            if found.is_some() {
                return Ok(found);
            }
        }
        Ok(None)
    }

    fn by_link(&self, link: &str) -> anyhow::Result<i64> {
        let found: Option<i64> = self
            .connection
            .prepare_cached(
                "select id from postings where link = ?1 order by closed is not null, id limit 1",
            )?
            .query_row([identity::number(link)], |row| row.get(0))
            .optional()?;
        match found {
            Some(id) => Ok(id),
            None => bail!(
                "no posting has the page {link}; `jobs refresh` may bring it, and \
                 `jobs track add URL` takes a posting that no feed has"
            ),
        }
    }
}

/// Whether a text has the form of a key: a feed's id, a colon and something behind it.
fn is_key(text: &str) -> bool {
    let of_id = |letter: char| letter.is_ascii_alphanumeric() || matches!(letter, '-' | '_');
    text.split_once(':').is_some_and(|(feed, rest)| {
        !feed.is_empty() && feed.chars().all(of_id) && !rest.is_empty() && !rest.starts_with("//")
    })
}

/// The canonical form of a URL, also of one typed without its scheme.
fn link(text: &str) -> Option<String> {
    if text.contains("://") {
        return identity::canonical(text);
    }
    let host = text.split('/').next().unwrap_or_default();
    (text.contains('/') && host.contains('.') && !text.contains(char::is_whitespace))
        .then(|| identity::canonical(&format!("https://{text}")))
        .flatten()
}
