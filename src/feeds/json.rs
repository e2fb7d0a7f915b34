//! JSON answers: bytes come in, single raw rows go out, each to be read on its own so that
//! one bad row never loses the page. An answer of another shape gives an error that says
//! what was found. The rows' tolerant fields are in `fields`.
//!
//! ```text
//! let text = json::decode(bytes);
//! let page = json::read(&json::list_at(&text, "jobs")?, "id", draft);
//! ```
//!
//! Where more than the rows is wanted of an answer, [`Answer`] reads all of its fields first.

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::fmt;

use anyhow::{Context as _, anyhow};
use serde::de::{IgnoredAny, MapAccess, Visitor};
use serde::{Deserialize, Deserializer as _};
use serde_json::Value;
use serde_json::value::RawValue;
use serde_path_to_error::{Path, Segment};

use super::rows::{Problem, Rows};
use super::{Page, Row};

/// How many characters of an answer an error shows.
const SHOWN: usize = 80;

/// The text of an answer. Bytes that are not UTF-8 become `U+FFFD`, so that they spoil one
/// word and not the page; a byte order mark is left out.
pub fn decode(bytes: &[u8]) -> Cow<'_, str> {
    let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
    // Checking whole answers that are right, as nearly all are, is the faster way.
    std::str::from_utf8(bytes).map_or_else(|_| String::from_utf8_lossy(bytes), Cow::Borrowed)
}

/// An answer whose outermost level has been read; everything below is still raw.
#[derive(Debug)]
pub enum Answer<'a> {
    /// The answer is a list.
    List(Vec<&'a RawValue>),
    /// The answer is an object.
    Object(BTreeMap<String, &'a RawValue>),
}

impl<'a> Answer<'a> {
    /// Reads the outermost level. HTML, an empty or cut-off body and plain text are errors.
    pub fn parse(text: &'a str) -> anyhow::Result<Self> {
        let parsed = match text.trim_start().as_bytes().first() {
            Some(b'[') => serde_json::from_str(text).map(Self::List),
            Some(b'{') => serde_json::from_str(text).map(Self::Object),
            _ => return Err(anyhow!("expected JSON, found {}", describe_text(text))),
        };
        parsed.with_context(|| format!("expected JSON, found {}", describe_text(text)))
    }

    /// The rows of an answer that is one list.
    pub fn list(&self) -> anyhow::Result<&[&'a RawValue]> {
        match self {
            Self::List(rows) => Ok(rows),
            Self::Object(_) => Err(anyhow!("expected a list, found {}", self.describe())),
        }
    }

    /// The rows of the list under a key of the answer. A missing key is an error, an empty
    /// list is none.
    pub fn list_at(&self, key: &str) -> anyhow::Result<Vec<&'a RawValue>> {
        let Self::Object(fields) = self else {
            return Err(anyhow!("expected an object with /{key}, found {}", self.describe()));
        };
        let raw = fields
            .get(key)
            .ok_or_else(|| anyhow!("expected a list at /{key}, found {}", self.describe()))?;
        serde_json::from_str(raw.get())
            .map_err(|_| anyhow!("expected a list at /{key}, found {}", describe(raw)))
    }

    /// A field beside the rows; none where it is missing or of another type.
    pub fn field<T: Deserialize<'a>>(&self, key: &str) -> Option<T> {
        match self {
            Self::List(_) => None,
            Self::Object(fields) => serde_json::from_str(fields.get(key)?.get()).ok(),
        }
    }

    /// Whether the answer is an object with this key.
    pub fn has(&self, key: &str) -> bool {
        matches!(self, Self::Object(fields) if fields.contains_key(key))
    }

    /// What the answer is, for errors: `an object with error ("Document not found")`.
    pub fn describe(&self) -> String {
        match self {
            Self::List(rows) if rows.is_empty() => "an empty list".into(),
            Self::List(rows) => format!("a list of {}", rows.len()),
            Self::Object(fields) => describe_object(fields),
        }
    }
}

/// The rows of the list under a key of an answer, which are parted while the answer is read.
/// The errors are those of [`Answer::parse`] and [`Answer::list_at`].
pub fn list_at<'a>(text: &'a str, key: &str) -> anyhow::Result<Vec<&'a RawValue>> {
    let mut deserializer = serde_json::Deserializer::from_str(text);
    match deserializer
        .deserialize_map(ListAt(key))
        .and_then(|rows| deserializer.end().map(|()| rows))
    {
        Ok(Some(rows)) => Ok(rows),
        _ => Answer::parse(text)?.list_at(key),
    }
}

/// Reads an object for the list under a key.
struct ListAt<'k>(&'k str);

impl<'a> Visitor<'a> for ListAt<'_> {
    type Value = Option<Vec<&'a RawValue>>;

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "an object with /{}", self.0)
    }

    fn visit_map<M: MapAccess<'a>>(self, mut fields: M) -> Result<Self::Value, M::Error> {
        let mut rows = None;
        while let Some(key) = fields.next_key::<Cow<'_, str>>()? {
            if key == self.0 {
                rows = Some(fields.next_value()?);
            } else {
                fields.next_value::<IgnoredAny>()?;
            }
        }
        Ok(rows)
    }
}

/// Reads raw rows one by one into a page. `id` is the key of a row's id, by which a row that
/// cannot be read is known again.
pub fn read<'a, T: Deserialize<'a>, R: Into<Row>>(
    rows: &[&'a RawValue],
    id: &str,
    draft: impl FnMut(T) -> Result<R, Problem>,
) -> Page {
    read_named(rows, |raw| name(raw, id), draft)
}

/// The same for rows whose id is made of what they hold.
pub fn read_named<'a, T: Deserialize<'a>, R: Into<Row>>(
    rows: &[&'a RawValue],
    id: impl Fn(&RawValue) -> Option<String>,
    mut draft: impl FnMut(T) -> Result<R, Problem>,
) -> Page {
    let mut read = Rows::default();
    for raw in rows {
        read.push(|| id(raw), parse_object(raw).and_then(&mut draft));
    }
    read.into_page()
}

/// Reads one raw value that must be an object: serde would also fill a struct from a list.
pub fn parse_object<'a, T: Deserialize<'a>>(raw: &'a RawValue) -> Result<T, Problem> {
    if raw.get().starts_with('{') {
        parse(raw)
    } else {
        Err(Problem::bad(format!("/: expected an object, found {}", describe(raw))))
    }
}

/// Reads one raw value. The problem names the place in it and what was found there.
pub fn parse<'a, T: Deserialize<'a>>(raw: &'a RawValue) -> Result<T, Problem> {
    serde_json::from_str(raw.get()).map_err(|error| explain::<T>(raw, &error))
}

/// The id of a raw row, a text or a number, to name it in reports.
pub fn name(raw: &RawValue, id: &str) -> Option<String> {
    let fields: BTreeMap<String, &RawValue> = serde_json::from_str(raw.get()).ok()?;
    let text = fields.get(id)?.get();
    let is_number = text.starts_with(|first: char| first == '-' || first.is_ascii_digit());
    let text = if is_number { text.to_owned() } else { serde_json::from_str(text).ok()? };
    (!text.trim().is_empty() && text.len() < 200).then_some(text)
}

/// Reads the row once more, slowly, to learn where it is wrong.
fn explain<'a, T: Deserialize<'a>>(raw: &'a RawValue, error: &serde_json::Error) -> Problem {
    let mut deserializer = serde_json::Deserializer::from_str(raw.get());
    let Err(located) = serde_path_to_error::deserialize::<_, T>(&mut deserializer) else {
        return Problem::bad(error.to_string());
    };
    let pointer = pointer(located.path());
    let message = located.inner().to_string();
    let message = message.split(" at line ").next().unwrap_or(&message);
    let found = found(raw, &pointer);
    Problem::bad(match message.rsplit_once("expected ") {
        Some((_, expected)) => format!("{pointer}: expected {expected}, found {found}"),
        None => format!("{pointer}: {message}"),
    })
}

fn pointer(path: &Path) -> String {
    let mut pointer = String::new();
    for segment in path {
        pointer.push('/');
        match segment {
            Segment::Seq { index } => pointer.push_str(&index.to_string()),
            Segment::Map { key } => pointer.push_str(key),
            Segment::Enum { variant } => pointer.push_str(variant),
            Segment::Unknown => pointer.push('?'),
        }
    }
    if pointer.is_empty() { "/".into() } else { pointer }
}

fn found(raw: &RawValue, pointer: &str) -> String {
    let pointer = if pointer == "/" { "" } else { pointer };
    match serde_json::from_str::<Value>(raw.get()) {
        Ok(value) => value.pointer(pointer).map_or_else(|| "nothing".into(), describe_value),
        Err(_) => "something unreadable".into(),
    }
}

fn describe_value(value: &Value) -> String {
    match value {
        Value::Null => "null".into(),
        Value::Bool(_) | Value::Number(_) => value.to_string(),
        Value::String(text) => format!("{:?}", shorten(text)),
        Value::Array(items) if items.is_empty() => "an empty list".into(),
        Value::Array(_) => "a list".into(),
        Value::Object(_) => "an object".into(),
    }
}

fn describe(raw: &RawValue) -> String {
    serde_json::from_str(raw.get())
        .map_or_else(|_| "something unreadable".into(), |value| describe_value(&value))
}

fn describe_object(fields: &BTreeMap<String, &RawValue>) -> String {
    if fields.is_empty() {
        return "an empty object".into();
    }
    let keys: Vec<_> = fields.keys().take(8).map(|key| shorten(key)).collect();
    let said = ["error", "message", "detail", "errors", "title"]
        .iter()
        .find_map(|key| fields.get(*key))
        .map_or_else(String::new, |raw| format!(" that says {}", describe(raw)));
    format!("an object of {}{said}", keys.join(", "))
}

fn describe_text(text: &str) -> String {
    let text = text.trim();
    match text.as_bytes().first() {
        None => "an empty body".into(),
        Some(b'<') => format!("markup, {:?}", shorten(text)),
        Some(b'{' | b'[') => "JSON that is cut off or broken".into(),
        Some(_) => format!("{:?}", shorten(text)),
    }
}

/// The first characters of a text, on one line.
fn shorten(text: &str) -> String {
    let mut short: String = text.chars().take(SHOWN).collect();
    if short.len() < text.len() {
        short.push('…');
    }
    short.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::super::fields::{Items, Moment, Text};
    use super::super::{Draft, Posted, Unread};
    use super::*;

    #[derive(Deserialize, Default)]
    #[serde(default)]
    struct Sample {
        id: Text,
        title: Text,
        created: Moment,
        parts: Items<Part>,
    }

    #[derive(Deserialize, Default)]
    #[serde(default)]
    struct Part {
        name: Text,
    }

    fn draft(row: Sample) -> Result<Draft, Problem> {
        Ok(Draft {
            id: row.id.required("/id")?,
            title: row.title.required("/title")?,
            posted: row.created.0.map_or(Posted::Unstated, Posted::At),
            tags: row.parts.0.into_iter().filter_map(|part| part.name.0).collect(),
            ..Draft::default()
        })
    }

    fn bad(rows: &str) -> Vec<(String, String)> {
        let page = read(Answer::parse(rows).unwrap().list().unwrap(), "id", draft);
        page.rows
            .into_iter()
            .map(|row| match row.unwrap_err() {
                Unread::Bad { row, reason } | Unread::Skipped { row, reason } => {
                    (row.to_string(), reason)
                }
            })
            .collect()
    }

    #[test]
    fn a_bad_row_names_itself_the_place_and_what_stands_there() {
        let rows = r#"[{"id": 17, "title": "A", "created": "soon"}, {"id": 18, "title": null},
            {"title": ["B"]}, 7, {"id": "x", "title": "C", "parts": [{"name": "d"}, {"name": {}}]},
            {"id": "y", "title": "\ud800"}]"#;
        let told = bad(rows);
        let expected = [
            ("17", "/created: expected a time, found \"soon\""),
            ("18", "/title: expected text, found nothing"),
            ("row 3", "/title: expected text, found a list"),
            ("row 4", "/: expected an object, found 7"),
            ("x", "/parts/1/name: expected text, found an object"),
        ];
        for (told, expected) in told.iter().zip(expected) {
            assert_eq!((told.0.as_str(), told.1.as_str()), expected);
        }
        assert_eq!(told[5].0, "y");
    }

    #[test]
    fn an_answer_of_another_shape_says_what_was_found() {
        let cases = [
            ("", "expected JSON, found an empty body"),
            ("<!DOCTYPE html>\n<html>", "expected JSON, found markup, \"<!DOCTYPE html> <html>\""),
            ("Not found", "expected JSON, found \"Not found\""),
            ("{\"jobs\": [1, 2", "expected JSON, found JSON that is cut off or broken"),
            ("[]", "expected an object with /jobs, found an empty list"),
            ("{\"jobs\": null}", "expected a list at /jobs, found null"),
            (
                "{\"error\": \"no such board\"}",
                "expected a list at /jobs, found an object of error that says \"no such board\"",
            ),
        ];
        for (answer, expected) in cases {
            let error = Answer::parse(answer).and_then(|answer| answer.list_at("jobs"));
            assert_eq!(error.unwrap_err().to_string(), expected, "{answer}");
        }
    }

    #[test]
    fn broken_encoding_spoils_one_word_only() {
        let text = decode(b"\xef\xbb\xbf[\"Z\xfcrich\"]");
        let answer = Answer::parse(&text).unwrap();
        assert_eq!(answer.list().unwrap()[0].get(), "\"Z\u{fffd}rich\"");
    }
}
