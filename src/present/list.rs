//! A list of postings in any format.

use std::borrow::Cow;
use std::collections::BTreeSet;

use jiff::Timestamp;
use serde_json::{Map, Value};

use super::records::{Column, Records, guarded};
use super::{Printer, clean, html, posting, rss, table};
use crate::cli::Format;
use crate::config::suggestion;
use crate::feeds::Feed;
use crate::store::Stored;

/// How a list is to look.
#[derive(Debug)]
pub struct Look<'a> {
    /// The format.
    pub format: Format,
    /// The chosen fields; empty for the usual ones.
    pub fields: Vec<&'static str>,
    /// What it is a list of, for formats with a heading.
    pub heading: &'a str,
    /// Now.
    pub now: Timestamp,
    /// The feeds, some of which ask to be named beside their postings.
    pub feeds: &'a [Feed],
}

/// Reads the names of fields. The error names what is unknown and the nearest known.
pub fn fields(chosen: &[String]) -> Result<Vec<&'static str>, String> {
    let known = || posting::FIELDS.into_iter().chain([posting::DESCRIPTION]);
    let named = |name: &String| {
        known().find(|field| field == name).ok_or_else(|| {
            let all: Vec<&str> = known().collect();
            format!(
                "--fields: there is no field `{name}`{} ({})",
                suggestion(name, known()),
                all.join(", ")
            )
        })
    };
    chosen.iter().map(named).collect()
}

/// Prints postings.
pub fn print(postings: &[Stored], look: &Look<'_>, printer: &Printer) -> anyhow::Result<()> {
    let text = match look.format {
        Format::Json => {
            let objects: Vec<Value> = postings.iter().map(|stored| object(stored, look)).collect();
            clean::json(serde_json::to_string(&objects)?) + "\n"
        }
        Format::Jsonl => {
            let line = |stored| clean::json(object(stored, look).to_string()) + "\n";
            postings.iter().map(line).collect()
        }
        Format::Csv => separated(postings, look, b',')?,
        Format::Tsv => separated(postings, look, b'\t')?,
        Format::Ids => postings.iter().map(|stored| stored.id.to_string() + "\n").collect(),
        Format::Markdown => markdown(postings, look),
        Format::Html => html::page(postings, look),
        Format::Rss => rss::channel(postings, look)?,
        Format::Table if postings.is_empty() => return Ok(()),
        Format::Table if look.fields.is_empty() => table::table(postings, look.now, printer),
        Format::Table => return chosen(postings, look).print(Format::Table, printer),
    };
    Ok(printer.text(&text)?)
}

/// A posting with the fields that were chosen, by their names.
fn object(stored: &Stored, look: &Look<'_>) -> Value {
    let mut all = posting::object(stored);
    if look.fields.is_empty() {
        all.remove(posting::DESCRIPTION);
        return Value::Object(all);
    }
    let field = |name: &&str| ((*name).to_owned(), all.get(*name).cloned().unwrap_or(Value::Null));
    Value::Object(look.fields.iter().map(field).collect())
}

fn fields_of(look: &Look<'_>) -> Vec<&'static str> {
    if look.fields.is_empty() { posting::FIELDS.to_vec() } else { look.fields.clone() }
}

/// Every chosen field as the text of one cell.
fn cells(stored: &Stored, fields: &[&'static str]) -> Vec<String> {
    let object = posting::object(stored);
    fields.iter().map(|field| posting::cell(stored, field, object.get(*field))).collect()
}

fn separated(postings: &[Stored], look: &Look<'_>, delimiter: u8) -> anyhow::Result<String> {
    let fields = fields_of(look);
    let mut writer = csv::WriterBuilder::new().delimiter(delimiter).from_writer(Vec::new());
    writer.write_record(&fields)?;
    for stored in postings {
        let cells = cells(stored, &fields);
        writer.write_record(cells.iter().map(|cell| guarded(&clean::lines(cell))))?;
    }
    let bytes = writer.into_inner().map_err(csv::IntoInnerError::into_error)?;
    Ok(String::from_utf8(bytes)?)
}

/// The chosen fields as a table.
fn chosen(postings: &[Stored], look: &Look<'_>) -> Records {
    let row = |stored: &Stored| -> Map<String, Value> {
        let cells = cells(stored, &look.fields);
        look.fields
            .iter()
            .zip(cells)
            .map(|(field, cell)| ((*field).to_owned(), clean::line(&cell).into()))
            .collect()
    };
    Records {
        fields: look.fields.clone(),
        columns: look.fields.iter().map(|field| Column { field, heading: field }).collect(),
        rows: postings.iter().map(row).collect(),
    }
}

fn markdown(postings: &[Stored], look: &Look<'_>) -> String {
    if !look.fields.is_empty() {
        let records = chosen(postings, look);
        let rows = records.rows.iter().map(|row| {
            look.fields.iter().map(|field| super::records::cell(row.get(*field))).collect()
        });
        return markdown_table(&look.fields, rows);
    }
    let rows = postings.iter().map(|stored| {
        let posting = &stored.posting;
        vec![
            stored.id.to_string(),
            match &posting.url {
                Some(url) => {
                    format!("[{}](<{}>)", escaped(&posting.title), url.replace(['<', '>'], ""))
                }
                None => escaped(&posting.title),
            },
            escaped(&posting.company),
            escaped(&posting::place(posting)),
            posting.salary.as_ref().map(posting::salary).unwrap_or_default(),
            escaped(&posting::technologies(posting)),
            posting::age(posting.posted.unwrap_or(stored.first_seen), look.now),
        ]
    });
    let headings = ["id", "title", "company", "place", "salary", "technologies", "age"];
    markdown_rows(&headings, rows)
}

fn markdown_table(headings: &[&str], rows: impl Iterator<Item = Vec<String>>) -> String {
    markdown_rows(headings, rows.map(|row| row.iter().map(|cell| escaped(cell)).collect()))
}

fn markdown_rows(headings: &[&str], rows: impl Iterator<Item = Vec<String>>) -> String {
    let line = |cells: &[Cow<'_, str>]| format!("| {} |\n", cells.join(" | "));
    let mut text = line(&headings.iter().map(|heading| Cow::from(*heading)).collect::<Vec<_>>());
    text += &line(&headings.iter().map(|_| Cow::from("---")).collect::<Vec<_>>());
    for row in rows {
        text += &line(&row.into_iter().map(Cow::from).collect::<Vec<_>>());
    }
    text
}

/// Text that Markdown leaves as it is, on one line.
fn escaped(text: &str) -> String {
    let mut safe = String::new();
    for letter in clean::line(text).chars() {
        match letter {
            '<' => safe.push_str("&lt;"),
            '&' => safe.push_str("&amp;"),
            '\\' | '`' | '*' | '_' | '[' | ']' | '|' | '!' | '#' | '~' => {
                safe.push('\\');
                safe.push(letter);
            }
            other => safe.push(other),
        }
    }
    safe
}

impl Look<'_> {
    /// What stands beside these postings for people, outside of the formats that carry it.
    pub fn credits(&self, postings: &[Stored]) -> Vec<String> {
        match self.format {
            Format::Table | Format::Markdown => attributions(postings, self.feeds),
            _ => Vec::new(),
        }
    }
}

/// The lines that the feeds of these postings ask to stand beside them.
pub fn attributions(postings: &[Stored], feeds: &[Feed]) -> Vec<String> {
    let used: BTreeSet<&str> = postings
        .iter()
        .flat_map(|stored| {
            let others = stored.also_at.iter().map(|other| other.feed.as_str());
            std::iter::once(stored.key.feed.as_str()).chain(others)
        })
        .collect();
    feeds
        .iter()
        .filter(|feed| used.contains(feed.id.as_ref()))
        .filter_map(|feed| feed.attribution.as_deref().map(str::to_owned))
        .collect()
}
