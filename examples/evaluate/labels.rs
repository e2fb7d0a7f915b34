//! The labels' files: rows by column name, and the drafts that rows become.

use std::collections::HashMap;
use std::path::Path;

use anyhow::Context as _;
use jobs::feeds::{Body, Draft};
use jobs::normalise::{Context, normalise};
use jobs::posting::Posting;
use serde_json::Value;

/// One row: the text of each column.
pub struct Row(HashMap<String, String>);

impl Row {
    /// The column's text; empty where the row has none.
    pub fn get(&self, column: &str) -> &str {
        self.0.get(column).map_or("", String::as_str)
    }

    /// The column's number.
    pub fn number(&self, column: &str) -> Option<f64> {
        self.get(column).parse().ok()
    }
}

/// The rows of a file of tab-separated values with a header.
pub fn table(path: &Path) -> anyhow::Result<Vec<Row>> {
    let text = std::fs::read_to_string(path)?;
    let mut lines = text.lines();
    let columns: Vec<&str> = lines.next().context("no header")?.split('\t').collect();
    let row = |line: &str| {
        let cells = line.split('\t').map(str::to_owned);
        Row(columns.iter().map(|column| (*column).to_owned()).zip(cells).collect())
    };
    Ok(lines.filter(|line| !line.is_empty()).map(row).collect())
}

/// The rows of a file of JSON lines.
pub fn json_lines(path: &Path) -> anyhow::Result<Vec<Value>> {
    let text = std::fs::read_to_string(path)?;
    text.lines().map(|line| Ok(serde_json::from_str(line)?)).collect()
}

/// A text field of a JSON row; empty where absent.
pub fn text<'a>(row: &'a Value, field: &str) -> &'a str {
    row[field].as_str().unwrap_or_default()
}

/// The texts of a list field of a JSON row.
pub fn texts(row: &Value, field: &str) -> Vec<String> {
    let items = row[field].as_array().into_iter().flatten();
    items.filter_map(Value::as_str).map(str::to_owned).collect()
}

/// A draft with that title and nothing else.
pub fn titled(id: &str, title: &str) -> Draft {
    Draft { id: id.to_owned(), title: title.to_owned(), ..Draft::default() }
}

/// A draft with that plain text and nothing else.
pub fn worded(id: &str, words: &str) -> Draft {
    Draft { id: id.to_owned(), body: Body::Plain(words.to_owned()), ..Draft::default() }
}

/// Reads a draft as if it had been fetched today.
pub fn read(draft: &Draft) -> Posting {
    let fetched = "2026-06-01T00:00:00Z".parse().expect("a moment");
    normalise(draft, &Context { company: &draft.company, fetched })
}
