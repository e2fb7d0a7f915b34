//! Where a field's value comes from: a pointer, fallbacks, a constant or a typed wrapper.
//!
//! | In TOML | Value |
//! |---|---|
//! | `"/title"` | what stands there |
//! | `["/title", "/name"]` | the first that stands there; the last may be a constant |
//! | `{ constant = "remote" }` | the constant |
//! | `{ prefix = "https://x.example/job/", at = "/slug" }` | the prefix and what stands there |
//! | `{ join = ["/city", "/country"], with = ", " }` | those that are there, joined |
//! | `{ each = "/tags", of = "/name" }` | one text for each item |
//! | `{ split = "/tags", at = "," }` | the parts of a text |
//! | `{ seconds = "/created" }`, `{ milliseconds = … }` | a moment |
//! | `{ true = "/remote" }` | `remote` where a flag is set |
//! | `{ html = … }`, `{ escaped_html = … }`, `{ plain = … }`, `{ markdown = … }` | a body |

use serde_json::Value;

use super::super::Body;
use super::super::rows::Problem;
use super::keys::{self, Keys};
use super::named;

/// Where a text or a list of texts comes from.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Source {
    /// The first of these pointers at which something stands.
    At(Vec<String>),
    /// The same, and a constant where nothing does.
    Otherwise {
        first: Vec<String>,
        constant: String,
    },
    Constant(String),
    Prefix {
        prefix: String,
        at: String,
    },
    Join {
        parts: Vec<String>,
        with: String,
    },
    Each {
        items: String,
        of: Box<Source>,
    },
    Split {
        text: String,
        at: String,
    },
}

/// The words that open a wrapper for texts, each with the word that may stand beside it.
const WRAPPERS: &[(&str, &str)] =
    &[("constant", ""), ("prefix", "at"), ("join", "with"), ("each", "of"), ("split", "at")];

impl Source {
    /// Reads a source; `path` names it in errors.
    pub(super) fn parse(path: &str, value: &toml::Value) -> anyhow::Result<Self> {
        if let Some([first @ .., toml::Value::Table(last)]) = value.as_array().map(Vec::as_slice) {
            let constant = Keys::new(last).text("constant")?.unwrap_or_default();
            let first = first.iter().map(|item| keys::pointer(path, item));
            return Ok(Self::Otherwise { first: first.collect::<Result<_, _>>()?, constant });
        }
        let Some(table) = value.as_table() else {
            return Ok(Self::At(keys::pointers(path, value)?));
        };
        let keys = Keys::new(table);
        Self::wrapper(&keys).map_err(|error| anyhow::anyhow!("{path}.{error:#}"))
    }

    fn wrapper(keys: &Keys<'_>) -> anyhow::Result<Self> {
        let words: Vec<&str> = WRAPPERS.iter().map(|(word, _)| *word).collect();
        let Some((word, beside)) = WRAPPERS.iter().find(|(word, _)| keys.get(word).is_some())
        else {
            keys.only(&words)?;
            anyhow::bail!("expected one of {}", words.join(", "));
        };
        keys.only(&[word, beside])?;
        let at = |key: &str| Ok::<_, anyhow::Error>(keys.pointer(key)?.unwrap_or_default());
        let text = |key: &str| Ok::<_, anyhow::Error>(keys.text(key)?.unwrap_or_default());
        Ok(match *word {
            "constant" => Self::Constant(text("constant")?),
            "prefix" => Self::Prefix { prefix: text("prefix")?, at: at("at")? },
            "join" => Self::Join {
                parts: keys.pointers("join")?,
                with: keys.text("with")?.unwrap_or_else(|| ", ".into()),
            },
            "split" => Self::Split {
                text: at("split")?,
                at: keys.text("at")?.unwrap_or_else(|| ",".into()),
            },
            _ => Self::Each { items: at("each")?, of: Box::new(Self::of(keys)?) },
        })
    }

    fn of(keys: &Keys<'_>) -> anyhow::Result<Self> {
        match keys.get("of") {
            Some(value) => Self::parse("of", value),
            None => Ok(Self::At(vec![String::new()])),
        }
    }

    /// One text; none where nothing stands there.
    pub(super) fn text(&self, row: &Value) -> Result<Option<String>, Problem> {
        match self {
            Self::At(pointers) => Ok(match first(pointers, row) {
                Some((pointer, value)) => Some(text(pointer, value)?),
                None => None,
            }),
            Self::Otherwise { first: pointers, constant } => match first(pointers, row) {
                Some((pointer, value)) => text(pointer, value).map(Some),
                None => Ok(Some(constant.clone())),
            },
            Self::Constant(constant) => Ok(Some(constant.clone())),
            Self::Prefix { prefix, at } => {
                Ok(text_at(at, row)?.map(|end| format!("{prefix}{end}")))
            }
            Self::Join { parts, with } => join(parts, with, row),
            Self::Each { .. } | Self::Split { .. } => {
                let texts = self.list(row)?;
                Ok((!texts.is_empty()).then(|| texts.join(", ")))
            }
        }
    }

    /// A list of texts; a single text is a list of one.
    pub(super) fn list(&self, row: &Value) -> Result<Vec<String>, Problem> {
        match self {
            Self::At(pointers) => match first(pointers, row) {
                Some((pointer, Value::Array(items))) => items
                    .iter()
                    .filter(|item| present(item))
                    .map(|item| text(pointer, item))
                    .collect(),
                Some((pointer, value)) => Ok(vec![text(pointer, value)?]),
                None => Ok(Vec::new()),
            },
            Self::Constant(_)
            | Self::Otherwise { .. }
            | Self::Prefix { .. }
            | Self::Join { .. } => Ok(self.text(row)?.into_iter().collect()),
            Self::Each { items, of } => each(items, of, row),
            Self::Split { text, at } => Ok(text_at(text, row)?.map_or_else(Vec::new, |text| {
                text.split(at.as_str())
                    .map(str::trim)
                    .filter(|part| !part.is_empty())
                    .map(Into::into)
                    .collect()
            })),
        }
    }
}

fn join(parts: &[String], with: &str, row: &Value) -> Result<Option<String>, Problem> {
    let texts = parts.iter().filter_map(|part| text_at(part, row).transpose());
    let texts = texts.collect::<Result<Vec<_>, _>>()?;
    Ok((!texts.is_empty()).then(|| texts.join(with)))
}

fn each(items: &str, of: &Source, row: &Value) -> Result<Vec<String>, Problem> {
    let items = match row.pointer(items) {
        None | Some(Value::Null) => return Ok(Vec::new()),
        Some(Value::Array(list)) => list,
        Some(other) => {
            return Err(unexpected(items, "a list", other));
        }
    };
    items.iter().filter_map(|item| of.text(item).transpose()).collect()
}

/// What stands at the first of the pointers at which something does.
pub(super) fn first<'a, 'b>(
    pointers: &'a [String],
    row: &'b Value,
) -> Option<(&'a str, &'b Value)> {
    let found = |pointer: &'a String| Some((pointer.as_str(), row.pointer(pointer)?));
    pointers.iter().filter_map(found).find(|(_, value)| present(value))
}

/// Null, blank texts and empty lists count as absent.
fn present(value: &Value) -> bool {
    match value {
        Value::Null => false,
        Value::String(text) => !text.trim().is_empty(),
        Value::Array(items) => !items.is_empty(),
        Value::Bool(_) | Value::Number(_) | Value::Object(_) => true,
    }
}

fn text_at(pointer: &str, row: &Value) -> Result<Option<String>, Problem> {
    match row.pointer(pointer) {
        Some(value) if present(value) => text(pointer, value).map(Some),
        _ => Ok(None),
    }
}

fn text(pointer: &str, value: &Value) -> Result<String, Problem> {
    match value {
        Value::String(text) => Ok(text.clone()),
        Value::Number(number) => Ok(number.to_string()),
        other => Err(unexpected(pointer, "a text", other)),
    }
}

/// What stands at a pointer is of another type than the mapping says.
pub(super) fn unexpected(pointer: &str, wanted: &str, found: &Value) -> Problem {
    Problem::bad(format!("{}: expected {wanted}, found {}", named(pointer), kind(found)))
}

/// What a value is, for errors.
pub(super) fn kind(value: &Value) -> &'static str {
    match value {
        Value::Null => "nothing",
        Value::Bool(_) => "true or false",
        Value::Number(_) => "a number",
        Value::String(_) => "a text",
        Value::Array(_) => "a list",
        Value::Object(_) => "an object",
    }
}

/// The form of a body.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) enum Form {
    Html,
    EscapedHtml,
    Plain,
    Markdown,
}

impl Form {
    pub(super) const ALL: [(&'static str, Self); 4] = [
        ("html", Self::Html),
        ("escaped_html", Self::EscapedHtml),
        ("plain", Self::Plain),
        ("markdown", Self::Markdown),
    ];

    pub(super) fn body(self, text: String) -> Body {
        match self {
            Self::Html => Body::Html(text),
            Self::EscapedHtml => Body::EscapedHtml(text),
            Self::Plain => Body::Plain(text),
            Self::Markdown => Body::Markdown(text),
        }
    }
}
