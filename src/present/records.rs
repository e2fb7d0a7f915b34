//! Records of one kind in every format: objects with the same fields go in, a table, JSON,
//! CSV, Markdown or ids come out.
//!
//! People get the columns that were chosen for them with a heading each; programs get every
//! field by its name. What a spreadsheet would take for a formula is given an apostrophe.

use comfy_table::{
    Cell, CellAlignment, ColumnConstraint, ContentArrangement, Table, Width, presets,
};
use jiff::civil::Date;
use serde_json::{Map, Value};
use unicode_width::UnicodeWidthStr as _;

use super::Printer;
use crate::cli::Format;
use crate::config::suggestion;

/// Words up to this length are not broken where the table has room for them.
const LONGEST_WORD: usize = 16;

/// A column for people.
#[derive(Debug, Clone, Copy)]
pub struct Column {
    /// The field it shows.
    pub field: &'static str,
    /// Its heading.
    pub heading: &'static str,
}

/// Records and how people see them.
#[derive(Debug)]
pub struct Records {
    /// Every field, in the order of output.
    pub fields: Vec<&'static str>,
    /// The columns of the table.
    pub columns: Vec<Column>,
    /// The records; a field that is absent counts as null.
    pub rows: Vec<Map<String, Value>>,
}

impl Records {
    /// Keeps only these fields, in their order. The error names what is unknown.
    pub fn choose(&mut self, chosen: &[String]) -> Result<(), String> {
        if chosen.is_empty() {
            return Ok(());
        }
        let known = |name: &String| {
            let found = self.fields.iter().find(|field| *field == name).copied();
            found.ok_or_else(|| {
                let nearest = suggestion(name, self.fields.iter().copied());
                format!(
                    "--fields: there is no field `{name}`{nearest} ({})",
                    self.fields.join(", ")
                )
            })
        };
        self.fields = chosen.iter().map(known).collect::<Result<_, _>>()?;
        self.columns = self.fields.iter().map(|field| Column { field, heading: field }).collect();
        Ok(())
    }

    /// Whether a format fits records at all. The error says what it is for.
    pub fn fits(format: Format) -> Result<(), String> {
        match format {
            Format::Html | Format::Rss => {
                Err(format!("--format {format} is for postings: `jobs search --format {format}`"))
            }
            _ => Ok(()),
        }
    }

    /// Prints them.
    pub fn print(&self, format: Format, printer: &Printer) -> anyhow::Result<()> {
        let text = match format {
            Format::Table => self.table(printer.width),
            Format::Json => format!("{}\n", serde_json::to_string(&self.objects())?),
            Format::Jsonl => self.lines(|row| serde_json::to_string(row).unwrap_or_default()),
            Format::Csv => self.separated(b',')?,
            Format::Tsv => self.separated(b'\t')?,
            Format::Markdown => self.markdown(),
            Format::Ids => self.lines(|row| cell(row.get("id"))),
            Format::Html | Format::Rss => return Self::fits(format).map_err(anyhow::Error::msg),
        };
        Ok(printer.text(&text)?)
    }

    fn objects(&self) -> Vec<Map<String, Value>> {
        let object = |row: &Map<String, Value>| {
            let value = |field: &&str| {
                ((*field).to_owned(), row.get(*field).cloned().unwrap_or(Value::Null))
            };
            self.fields.iter().map(value).collect()
        };
        self.rows.iter().map(object).collect()
    }

    fn lines(&self, line: impl Fn(&Map<String, Value>) -> String) -> String {
        let rows = if self.fields.contains(&"id") { self.objects() } else { self.rows.clone() };
        rows.iter().map(|row| line(row) + "\n").collect()
    }

    fn table(&self, width: Option<usize>) -> String {
        if self.rows.is_empty() {
            return String::new();
        }
        let mut table = Table::new();
        table.load_style(presets::NOTHING);
        if let Some(width) = width {
            table.set_content_arrangement(ContentArrangement::Dynamic);
            table.set_width(width.try_into().unwrap_or(u16::MAX));
        }
        table.set_header(self.columns.iter().map(|column| Cell::new(column.heading)));
        for row in &self.rows {
            table.add_row(self.columns.iter().map(|column| shown(row.get(column.field))));
        }
        let least = width.map(|width| self.least_widths(width)).unwrap_or_default();
        for (number, column) in table.column_iter_mut().enumerate() {
            column.set_padding((0, 2));
            if self.is_of_numbers(number) {
                column.set_cell_alignment(CellAlignment::Right);
            }
            if let Some(least) = least.get(number) {
                let least = Width::Fixed((*least).try_into().unwrap_or(u16::MAX));
                column.set_constraint(ColumnConstraint::LowerBoundary(least));
            }
        }
        table.lines().map(|line| line.trim_end().to_owned() + "\n").collect()
    }

    /// Whether a column, the first apart, holds numbers alone.
    fn is_of_numbers(&self, column: usize) -> bool {
        let field = self.columns[column].field;
        let mut values =
            self.rows.iter().filter_map(|row| row.get(field)).filter(|it| !it.is_null());
        column > 0
            && self.rows.iter().any(|row| row.contains_key(field))
            && values.all(Value::is_number)
    }

    /// Leaves out the columns for people in which there is nothing; the first one stays.
    #[must_use]
    pub fn without_empty_columns(mut self) -> Self {
        let first = self.columns.first().map(|column| column.field);
        let rows = &self.rows;
        let is_filled = |field| rows.iter().any(|row| !shown(row.get(field)).is_empty());
        self.columns.retain(|column| Some(column.field) == first || is_filled(column.field));
        self
    }

    /// How wide each column has to be at least, its padding included. The first one names the
    /// record: broken in two it could not be copied, so it may take half the table. In the
    /// others words stay whole, as long ones as there is room for.
    fn least_widths(&self, width: usize) -> Vec<usize> {
        let Some((first, others)) = self.columns.split_first() else { return Vec::new() };
        let first = self.widest(first, str::width).min(width / 2) + 2;
        let word = |text: &str| text.split(' ').map(str::width).max().unwrap_or(0);
        let words: Vec<usize> = others
            .iter()
            .map(|column| self.widest(column, word).max(word(column.heading)))
            .collect();
        let capped = |cap: usize| words.iter().map(move |word| word.min(&cap) + 2);
        let room = width.saturating_sub(first);
        let cap = (1..=LONGEST_WORD).rev().find(|cap| capped(*cap).sum::<usize>() <= room);
        std::iter::once(first).chain(cap.into_iter().flat_map(capped)).collect()
    }

    fn widest(&self, column: &Column, measure: impl Fn(&str) -> usize) -> usize {
        self.rows.iter().map(|row| measure(&shown(row.get(column.field)))).max().unwrap_or(0)
    }

    fn markdown(&self) -> String {
        let line = |cells: Vec<String>| format!("| {} |\n", cells.join(" | "));
        let escape = |text: String| text.replace('|', "\\|").replace(['\n', '\r'], " ");
        let mut text = line(self.columns.iter().map(|column| column.heading.to_owned()).collect());
        text += &line(self.columns.iter().map(|_| "---".to_owned()).collect());
        for row in &self.rows {
            let cells = self.columns.iter().map(|column| escape(shown(row.get(column.field))));
            text += &line(cells.collect());
        }
        text
    }

    fn separated(&self, delimiter: u8) -> anyhow::Result<String> {
        let mut writer = csv::WriterBuilder::new().delimiter(delimiter).from_writer(Vec::new());
        writer.write_record(&self.fields)?;
        for row in &self.rows {
            writer.write_record(self.fields.iter().map(|field| guarded(&cell(row.get(*field)))))?;
        }
        let bytes = writer.into_inner().map_err(csv::IntoInnerError::into_error)?;
        Ok(String::from_utf8(bytes)?)
    }
}

/// A value in one cell: a text as it is, nothing for null, a list of texts with commas, and
/// anything else as JSON.
pub fn cell(value: Option<&Value>) -> String {
    match value {
        None | Some(Value::Null) => String::new(),
        Some(Value::String(text)) => text.clone(),
        Some(Value::Array(items)) if items.iter().all(Value::is_string) => {
            items.iter().filter_map(Value::as_str).collect::<Vec<_>>().join(", ")
        }
        Some(other) => other.to_string(),
    }
}

/// A value for people: on one line, without what would move the cursor, a moment by its day.
fn shown(value: Option<&Value>) -> String {
    let text = cell(value);
    let text = match text.split_once('T') {
        Some((day, time)) if day.parse::<Date>().is_ok() && time.ends_with('Z') => day.to_owned(),
        _ => text,
    };
    text.chars().map(|letter| if letter.is_control() { ' ' } else { letter }).collect()
}

/// A cell that no spreadsheet takes for a formula.
pub fn guarded(text: &str) -> String {
    if text.starts_with(['=', '+', '-', '@', '\t', '\r']) {
        format!("'{text}")
    } else {
        text.to_owned()
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    fn records() -> Records {
        let row = |value: Value| value.as_object().unwrap().clone();
        Records {
            fields: vec!["id", "title", "tags"],
            columns: vec![
                Column { field: "id", heading: "ID" },
                Column { field: "title", heading: "TITLE" },
            ],
            rows: vec![
                row(json!({"id": 1, "title": "=cmd|x", "tags": ["a", "b"]})),
                row(json!({"id": 12, "title": "Two\nlines"})),
            ],
        }
    }

    #[test]
    fn words_stay_whole_in_a_narrow_table() {
        let row = |name: &str, asked: &str| {
            json!({"name": name, "asked": asked, "note": ""}).as_object().unwrap().clone()
        };
        let names = ["name", "asked", "note"];
        let records = Records {
            fields: names.to_vec(),
            columns: names.map(|field| Column { field, heading: field }).to_vec(),
            rows: vec![row("francetravail", "no: needs client_secret"), row("lever", "yes")],
        };
        assert_eq!(
            records.without_empty_columns().table(Some(31)),
            "name           asked\nfrancetravail  no: needs\n               client_secret\n\
             lever          yes\n"
        );
    }

    #[test]
    fn each_format_has_its_shape() {
        let records = records();
        assert_eq!(records.table(None), "ID  TITLE\n1   =cmd|x\n12  Two lines\n");
        assert_eq!(
            records.separated(b',').unwrap(),
            "id,title,tags\n1,'=cmd|x,\"a, b\"\n12,\"Two\nlines\",\n"
        );
        assert_eq!(
            records.markdown(),
            "| ID | TITLE |\n| --- | --- |\n| 1 | =cmd\\|x |\n| 12 | Two lines |\n"
        );
        assert_eq!(records.lines(|row| cell(row.get("id"))), "1\n12\n");
        assert_eq!(records.objects()[1]["tags"], Value::Null);
    }

    #[test]
    fn fields_are_chosen_by_name() {
        let mut records = records();
        assert!(records.choose(&["titel".into()]).unwrap_err().contains("did you mean `title`?"));
        records.choose(&["title".into()]).unwrap();
        assert_eq!(records.table(None), "title\n=cmd|x\nTwo lines\n");
    }
}
