//! Spreadsheets: CSV with a heading row goes in, lines of JSON as `jobs import` takes them
//! come out, so that both are read by the same rules.
//!
//! Columns are found by their headings, in any case; `--columns title=Position` says which
//! where they are called something else. A row without an id gets one from its page, or else
//! from its company and title, so that the same file imported again finds its rows again.

use std::io::Read;

use anyhow::{Context as _, anyhow, bail};
use serde_json::{Map, Value};
use xxhash_rust::xxh3::xxh3_64;

use super::Usage;
use crate::config::suggestion;

/// The fields and the headings they are known by, the best first.
const FIELDS: [(&str, &[&str]); 15] = [
    ("id", &["id", "key", "reference", "job id"]),
    ("title", &["title", "position", "role", "job title", "job", "opening"]),
    ("company", &["company", "employer", "organisation", "organization", "company name"]),
    ("url", &["url", "link", "posting", "job url", "job link", "page"]),
    ("apply_url", &["apply_url", "apply url", "apply"]),
    ("places", &["places", "location", "place", "city", "locations"]),
    ("workplace", &["workplace", "remote"]),
    ("employment", &["employment", "type", "contract"]),
    ("posted", &["posted", "published", "date posted"]),
    ("salary", &["salary", "pay", "compensation", "salary range"]),
    ("description", &["description", "text", "details"]),
    ("tags", &["tags", "labels"]),
    ("status", &["status", "stage", "state"]),
    ("on", &["since", "applied", "applied on", "date applied", "date"]),
    ("note", &["notes", "note", "comments", "comment"]),
];

/// The fields that are about the application.
const TRACKED: [&str; 3] = ["status", "on", "note"];

/// Which column is which field.
#[derive(Debug, PartialEq, Eq)]
struct Layout(Vec<(&'static str, usize)>);

impl Layout {
    /// Finds the columns by their headings; what the user says comes first.
    fn of(headings: &[String], said: &[String]) -> anyhow::Result<Self> {
        let said =
            said.iter().map(|said| mapping(said, headings)).collect::<anyhow::Result<Vec<_>>>()?;
        let mut layout = said.clone();
        for (field, names) in FIELDS {
            let taken = |column: &usize| layout.iter().any(|(_, taken)| taken == column);
            if said.iter().all(|(said, _)| *said != field)
                && let Some(column) = names
                    .iter()
                    .find_map(|name| position(headings, name))
                    .filter(|column| !taken(column))
            {
                layout.push((field, column));
            }
        }
        if layout.iter().all(|(field, _)| *field != "title") {
            let message = format!(
                "no column is the title: say which, as in --columns title={}; the columns are {}",
                headings.first().map_or("Position", String::as_str),
                headings.join(", ")
            );
            return Err(Usage(message).into());
        }
        Ok(Self(layout))
    }
}

/// Reads `field=Column`.
fn mapping(said: &str, headings: &[String]) -> anyhow::Result<(&'static str, usize)> {
    let wrong = |message: String| anyhow!(Usage(message));
    let (field, heading) = said
        .split_once('=')
        .ok_or_else(|| wrong(format!("--columns {said:?}: expected FIELD=COLUMN")))?;
    let known = FIELDS.iter().map(|(known, _)| *known);
    let found = known.clone().find(|known| *known == field.trim()).ok_or_else(|| {
        let nearest = suggestion(field.trim(), known.clone());
        let all = known.collect::<Vec<_>>().join(", ");
        wrong(format!("--columns: there is no field `{field}`{nearest} ({all})"))
    })?;
    let column = position(headings, heading).ok_or_else(|| {
        let nearest = suggestion(heading.trim(), headings.iter().map(String::as_str));
        wrong(format!(
            "--columns: the file has no column `{heading}`{nearest} ({})",
            headings.join(", ")
        ))
    })?;
    Ok((found, column))
}

fn position(headings: &[String], name: &str) -> Option<usize> {
    let plain = |text: &str| text.trim().to_lowercase().replace(['_', '-'], " ");
    headings.iter().position(|heading| plain(heading) == plain(name))
}

/// Whether a first line can be the headings of a spreadsheet.
pub fn is_heading(line: &str) -> bool {
    let line = line.trim_start_matches('\u{feff}');
    if line.trim_start().starts_with(['{', '[']) {
        return false;
    }
    let delimiter = char::from(delimiter(line));
    let cells: Vec<String> =
        line.split(delimiter).map(|cell| cell.trim().trim_matches('"').to_owned()).collect();
    cells.len() > 1 && Layout::of(&cells, &[]).is_ok()
}

/// The delimiter that stands most often in the first line.
pub fn delimiter(line: &str) -> u8 {
    let count = |delimiter: u8| line.bytes().filter(|byte| *byte == delimiter).count();
    [b',', b';', b'\t'].into_iter().rev().max_by_key(|delimiter| count(*delimiter)).unwrap_or(b',')
}

/// Calls `each` with the number of the line and the JSON of every row, or with why a row
/// could not be read.
pub fn rows(
    input: impl Read,
    delimiter: u8,
    columns: &[String],
    mut each: impl FnMut(u64, anyhow::Result<String>) -> anyhow::Result<()>,
) -> anyhow::Result<()> {
    let mut reader =
        csv::ReaderBuilder::new().delimiter(delimiter).flexible(true).from_reader(input);
    let headings: Vec<String> = reader
        .headers()
        .context("reading the headings")?
        .iter()
        .map(|heading| heading.trim_start_matches('\u{feff}').trim().to_owned())
        .collect();
    let layout = Layout::of(&headings, columns)?;
    for row in reader.into_records() {
        match row {
            Ok(row) if row.iter().all(|cell| cell.trim().is_empty()) => {}
            Ok(row) => {
                let number = row.position().map_or(0, csv::Position::line);
                each(number, object(&row, &layout))?;
            }
            Err(error) => {
                let number = error.position().map_or(0, csv::Position::line);
                each(number, Err(anyhow!(error)))?;
            }
        }
    }
    Ok(())
}

fn object(row: &csv::StringRecord, layout: &Layout) -> anyhow::Result<String> {
    let mut object = Map::new();
    let mut track = Map::new();
    for (field, column) in &layout.0 {
        let text = unguarded(row.get(*column).unwrap_or_default()).trim();
        if text.is_empty() {
            continue;
        }
        let object = if TRACKED.contains(field) { &mut track } else { &mut object };
        object.insert((*field).to_owned(), value(field, text));
    }
    if track.contains_key("status") {
        object.insert("track".to_owned(), track.into());
    }
    if !object.contains_key("title") {
        bail!("the title is empty");
    }
    if !object.contains_key("id") {
        object.insert("id".to_owned(), derived_id(&object).into());
    }
    Ok(serde_json::to_string(&object)?)
}

/// Lists are written with commas, places with semicolons, because places hold commas.
fn value(field: &str, text: &str) -> Value {
    let list = |separators: &[char]| {
        let parts = text.split(separators).map(str::trim).filter(|part| !part.is_empty());
        parts.map(Value::from).collect()
    };
    match field {
        "tags" => list(&[',', ';']),
        "places" => list(&[';']),
        _ => text.into(),
    }
}

/// Takes away the apostrophe that keeps spreadsheets from taking a text for a formula.
fn unguarded(text: &str) -> &str {
    match text.strip_prefix('\'') {
        Some(rest) if rest.starts_with(['=', '+', '-', '@', '\t', '\r']) => rest,
        _ => text,
    }
}

fn derived_id(object: &Map<String, Value>) -> String {
    let text = |field: &str| object.get(field).and_then(Value::as_str).unwrap_or_default();
    let named = match text("url") {
        "" => format!("{}\n{}", text("company").to_lowercase(), text("title").to_lowercase()),
        url => url.to_owned(),
    };
    format!("{:016x}", xxh3_64(named.as_bytes()))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str, columns: &[&str]) -> Vec<String> {
        let columns: Vec<String> = columns.iter().map(|it| (*it).to_owned()).collect();
        let mut read = Vec::new();
        rows(text.as_bytes(), delimiter(text.lines().next().unwrap()), &columns, |number, row| {
            read.push(format!("{number} {}", row.unwrap_or_else(|error| format!("{error:#}"))));
            Ok(())
        })
        .unwrap();
        read
    }

    #[test]
    fn headings_are_recognised() {
        let rows = read(
            "\u{feff}Company;Position;Link;Status;Date applied;Tags\n\
             Quill & Co;Rust Engineer;https://quill.example/2;Applied;2026-11-03;dream, rust\n\n\
             ;;;;;\nOsprey Rail;'=Platform Engineer;;;;\nTidewater Maps;;;;;\n",
            &[],
        );
        assert_eq!(
            rows[0],
            r#"2 {"title":"Rust Engineer","company":"Quill & Co","url":"https://quill.example/2","tags":["dream","rust"],"track":{"status":"Applied","on":"2026-11-03"},"id":"ffa874aa6c9013a5"}"#
        );
        assert!(rows[1].contains(r#""title":"=Platform Engineer""#), "{}", rows[1]);
        assert_eq!(rows[2], "6 the title is empty");
    }

    #[test]
    fn columns_can_be_said() {
        let rows = read("Was,Wo\nEntwickler,Bern; Basel\n", &["title=Was", "places=wo"]);
        assert!(
            rows[0].contains(r#""title":"Entwickler","places":["Bern","Basel"]"#),
            "{}",
            rows[0]
        );
    }

    #[test]
    fn wrong_columns_are_named() {
        let error = |columns: &[&str]| {
            let columns: Vec<String> = columns.iter().map(|it| (*it).to_owned()).collect();
            rows("Was,Wo\n".as_bytes(), b',', &columns, |_, _| Ok(())).unwrap_err().to_string()
        };
        assert!(error(&[]).starts_with("no column is the title"));
        assert!(error(&["titel=Was"]).contains("did you mean `title`?"));
        assert!(error(&["title=Wass"]).contains("did you mean `Was`?"));
        assert!(error(&["title"]).contains("expected FIELD=COLUMN"));
    }

    #[test]
    fn lines_of_json_are_no_headings() {
        assert!(is_heading("Title,Company"));
        assert!(is_heading("company\ttitle"));
        assert!(!is_heading("{\"title\": 1, \"company\": 2}"));
        assert!(!is_heading("nonsense, and more"));
    }
}
