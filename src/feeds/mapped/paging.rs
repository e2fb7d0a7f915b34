//! The rest of a list that comes in pages: by number, by offset, by cursor or by a link in
//! the answer. Pure: each answer leads to the next request or to the end.

use anyhow::{Context as _, bail};
use serde_json::Value;
use url::Url;

use super::super::Request;
use super::super::address::{self, with_query};
use super::keys::Keys;
use super::{named, source};

/// How a list is paged.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Paging {
    by: By,
    /// A flag in the answer: false means that this was the last page.
    more: Option<String>,
    /// The number of rows in all.
    total: Option<String>,
    /// The number of pages in all.
    pages: Option<String>,
    /// The most pages that are asked for.
    at_most: u64,
}

#[derive(Debug, Clone, PartialEq)]
enum By {
    /// A parameter that counts pages.
    Page { parameter: String, first: u64 },
    /// A parameter that counts rows.
    Offset { parameter: String },
    /// A parameter that repeats what the answer says.
    Cursor { parameter: String, at: String },
    /// A link in the answer.
    Next { at: String },
}

const KEYS: &[&str] =
    &["page", "first", "offset", "cursor", "at", "next", "more", "total", "pages", "at_most"];

/// Where the config and the mapping name no limit.
const AT_MOST: u64 = 200;

impl Paging {
    pub(super) fn parse(keys: &Keys<'_>) -> anyhow::Result<Self> {
        keys.only(KEYS)?;
        Ok(Self {
            by: By::parse(keys)?,
            more: keys.pointer("more")?,
            total: keys.pointer("total")?,
            pages: keys.pointer("pages")?,
            at_most: keys.number("at_most")?.unwrap_or(AT_MOST),
        })
    }

    /// The first request.
    pub(super) fn first(&self, url: &str) -> Request {
        let url = match &self.by {
            By::Page { parameter, first } => with_query(url, &[(parameter, &first.to_string())]),
            By::Offset { .. } | By::Cursor { .. } | By::Next { .. } => url.to_owned(),
        };
        Request::get(url).step("page 1")
    }

    /// The request after this answer; none at the end.
    pub(super) fn next(
        &self,
        asked: &Request,
        answer: &Value,
        rows: usize,
    ) -> anyhow::Result<Option<Request>> {
        let number = page_number(asked);
        if rows == 0 || self.ends(answer, number) {
            return Ok(None);
        }
        let url = match &self.by {
            By::Page { parameter, first } => {
                Some(with_query(&asked.url, &[(parameter, &(first + number).to_string())]))
            }
            By::Offset { parameter } => {
                let seen = (address::number(&asked.url, parameter) + rows) as u64;
                let last = self.total.as_ref().and_then(|at| count(answer, at));
                last.is_none_or(|total| seen < total)
                    .then(|| with_query(&asked.url, &[(parameter, &seen.to_string())]))
            }
            By::Cursor { parameter, at } => {
                text(answer, at).map(|cursor| with_query(&asked.url, &[(parameter, &cursor)]))
            }
            By::Next { at } => text(answer, at).map(|link| follow(asked, at, &link)).transpose()?,
        };
        let url = url.filter(|url| *url != asked.url);
        Ok(url.map(|url| Request::get(url).step(format!("page {}", number + 1))))
    }

    /// Whether the next page is one too many; then why.
    pub(super) fn beyond(&self, next: &Request) -> Option<String> {
        let most = self.at_most;
        (page_number(next) > most).then(|| format!("only the first {most} pages are asked"))
    }

    /// Whether the answer says that it is the last.
    fn ends(&self, answer: &Value, number: u64) -> bool {
        let last =
            self.more.as_ref().is_some_and(|at| answer.pointer(at) == Some(&Value::Bool(false)));
        let pages = self.pages.as_ref().and_then(|at| count(answer, at));
        last || pages.is_some_and(|pages| number >= pages)
    }
}

impl By {
    fn parse(keys: &Keys<'_>) -> anyhow::Result<Self> {
        if let Some(parameter) = keys.text("page")? {
            return Ok(Self::Page { parameter, first: keys.number("first")?.unwrap_or(1) });
        }
        if let Some(parameter) = keys.text("offset")? {
            return Ok(Self::Offset { parameter });
        }
        if let Some(at) = keys.pointer("next")? {
            return Ok(Self::Next { at });
        }
        let Some(parameter) = keys.text("cursor")? else {
            bail!("{}: expected page, offset, cursor or next", keys.path("page"));
        };
        let at = keys.pointer("at")?;
        let at =
            at.with_context(|| format!("{}: missing: where is the cursor?", keys.path("at")))?;
        Ok(Self::Cursor { parameter, at })
    }
}

/// Which page it was, from 1.
fn page_number(asked: &Request) -> u64 {
    asked.step.strip_prefix("page ").and_then(|number| number.parse().ok()).unwrap_or(1)
}

/// A link out of an answer, only within the host that gave it: headers may hold a secret.
fn follow(asked: &Request, at: &str, link: &str) -> anyhow::Result<String> {
    let here = Url::parse(&asked.url).with_context(|| format!("{} is no URL", asked.url))?;
    let there = here.join(link).with_context(|| format!("{}: {link:?} is no link", named(at)))?;
    if there.origin() != here.origin() {
        bail!("{}: the next page is on another host, {there}", named(at));
    }
    Ok(there.into())
}

fn text(answer: &Value, at: &str) -> Option<String> {
    let pointers = [at.to_owned()];
    let (_, value) = source::first(&pointers, answer)?;
    match value {
        Value::String(text) => Some(text.clone()),
        Value::Number(number) => Some(number.to_string()),
        _ => None,
    }
}

fn count(answer: &Value, at: &str) -> Option<u64> {
    text(answer, at)?.parse().ok()
}
