//! A feed as data: a mapping from JSON rows to drafts, read from TOML.
//!
//! The vocabulary is closed: pointers (RFC 6901), fallbacks, constants, typed wrappers,
//! required paths and paging. There are no templates, regular expressions or conditions;
//! a feed that needs one is a file in Rust. `source` holds what a field may be, `fields`
//! which fields there are, `paging` how the rest is asked for, `facts` what is said about
//! the feed besides, and `keys` the complaints about what cannot be understood.

mod facts;
mod fields;
mod keys;
mod paging;
mod source;

use anyhow::{Context as _, bail};
use serde_json::Value;

use self::fields::Fields;
pub(super) use self::keys::Keys;
use self::paging::Paging;
use super::rows::{Problem, Rows};
use super::{Asked, Board, Draft, Further, Page, Request, json};

pub(super) use self::facts::{FACTS, facts, feed, shipped};

#[cfg(test)]
mod tests;

/// How a feed's JSON becomes drafts.
#[derive(Debug, Clone, PartialEq)]
pub struct Mapping {
    /// The URL below the base, with its query.
    path: String,
    headers: Vec<(String, Header)>,
    /// Sent with POST as JSON where present.
    post: Option<String>,
    /// Where the list of rows stands: the first of these pointers at which there is a list.
    rows: Vec<String>,
    /// What a row must have.
    need: Vec<String>,
    paging: Option<Paging>,
    further: Further,
    fields: Fields,
}

/// The keys of a mapping, for the complaint about an unknown one.
const KEYS: &[&str] =
    &["url", "headers", "post", "rows", "need", "paging", "newest_first", "fields"];

/// What a header holds.
#[derive(Debug, Clone, PartialEq)]
enum Header {
    Constant(String),
    /// A setting out of the config, such as a key, after a word such as `Token `.
    Setting {
        name: String,
        after: String,
    },
}

impl Mapping {
    /// Reads the mapping out of a feed's table; `base_url` is what its URL starts with.
    fn parse(table: &Keys<'_>, base_url: &str) -> anyhow::Result<Self> {
        let url = table.text("url")?.context("url: missing: where is the feed?")?;
        let path = url.strip_prefix(base_url).unwrap_or(&url).to_owned();
        if !path.is_empty() && !path.starts_with(['/', '?']) {
            bail!("url: expected a path or a URL that starts with base_url {base_url:?}");
        }
        Ok(Self {
            path,
            headers: table.table("headers")?.map_or(Ok(Vec::new()), |keys| headers(&keys))?,
            post: table.get("post").map(serde_json::to_string).transpose()?,
            rows: match table.pointers("rows")? {
                none if none.is_empty() => vec![String::new()],
                pointers => pointers,
            },
            need: table.pointers("need")?,
            paging: table.table("paging")?.map(|keys| Paging::parse(&keys)).transpose()?,
            further: match table.flag("newest_first")? {
                Some(true) => Further::UntilKnown,
                _ => Further::ToTheEnd,
            },
            fields: Fields::parse(&table.table("fields")?.context("fields: missing")?)?,
        })
    }

    /// What to ask first.
    pub fn start(&self, board: &Board) -> Vec<Request> {
        let url = format!("{}{}", board.base_url, self.path);
        let request = match &self.paging {
            Some(paging) => paging.first(&url),
            None => Request::get(url),
        };
        vec![self.complete(request, board)]
    }

    /// Reads one answer.
    pub fn read(&self, asked: &Asked<'_>, bytes: &[u8]) -> anyhow::Result<Page> {
        let text = json::decode(bytes);
        let answer: Value = serde_json::from_str(&text)
            .map_err(|error| json::Answer::parse(&text).err().unwrap_or_else(|| error.into()))?;
        let rows = self.rows(&answer)?;
        let more = match &self.paging {
            Some(paging) => paging.next(asked.request, &answer, rows.len())?,
            None => None,
        };
        let mut read = Rows::default();
        for row in rows {
            read.push(|| self.fields.id(row), self.draft(row));
        }
        let beyond = |next: &Request| self.paging.as_ref().and_then(|paging| paging.beyond(next));
        let unseen = more.as_ref().and_then(beyond);
        let more = more.filter(|_| unseen.is_none());
        Ok(Page {
            more: more.map(|request| self.complete(request, asked.board)).into_iter().collect(),
            further: self.further,
            unseen,
            ..read.into_page()
        })
    }

    fn draft(&self, row: &Value) -> Result<Draft, Problem> {
        for pointer in &self.need {
            if row.pointer(pointer).is_none_or(Value::is_null) {
                return Err(Problem::bad(format!("{}: missing", named(pointer))));
            }
        }
        self.fields.draft(row)
    }

    fn rows<'a>(&self, answer: &'a Value) -> anyhow::Result<&'a [Value]> {
        let mut lists = self.rows.iter().filter_map(|at| answer.pointer(at)?.as_array());
        lists.next().map(Vec::as_slice).with_context(|| {
            let found: Vec<String> = self.rows.iter().map(|at| found(answer, at)).collect();
            format!("expected the list of rows, found {}", found.join(" and "))
        })
    }

    /// The request with its headers and its body.
    fn complete(&self, mut request: Request, board: &Board) -> Request {
        if let Some(body) = &self.post {
            request.body = Some(body.clone().into_bytes());
        }
        for (name, header) in &self.headers {
            let value = match header {
                Header::Constant(value) => Some(value.clone()),
                Header::Setting { name, after } => {
                    board.setting(name).map(|value| format!("{after}{value}"))
                }
            };
            request.headers.extend(value.map(|value| (name.clone(), value)));
        }
        let typed = self.headers.iter().any(|(name, _)| name.eq_ignore_ascii_case("content-type"));
        if request.body.is_some() && !typed {
            return request.header("content-type", "application/json");
        }
        request
    }
}

fn headers(keys: &Keys<'_>) -> anyhow::Result<Vec<(String, Header)>> {
    let header = |name: &str| {
        if keys.get(name).is_some_and(toml::Value::is_str) {
            let value = keys.text(name)?.unwrap_or_default();
            return Ok((name.to_owned(), Header::Constant(value)));
        }
        let table = keys.table(name)?.context("a header is there")?;
        table.only(&["setting", "after"])?;
        let setting = table.text("setting")?;
        let setting = setting.with_context(|| format!("{}: missing", table.path("setting")))?;
        let after = table.text("after")?.unwrap_or_default();
        Ok((name.to_owned(), Header::Setting { name: setting, after }))
    };
    keys.names().map(header).collect()
}

/// "an object at /data".
fn found(answer: &Value, at: &str) -> String {
    format!("{} at {}", answer.pointer(at).map_or("nothing", source::kind), named(at))
}

/// A pointer as errors name it; the empty one is the whole document.
fn named(pointer: &str) -> &str {
    if pointer.is_empty() { "/" } else { pointer }
}
