//! Postings as a table for people: a line a posting, in columns that line up.
//!
//! On a terminal the columns fit its width: what is too long ends in `…`, columns that no row
//! fills are left out, and on narrow screens the technologies go first, then the place. Into a
//! pipe or a file everything is written in full.

use anstyle::Style;
use jiff::Timestamp;
use unicode_width::{UnicodeWidthChar as _, UnicodeWidthStr as _};

use super::{Printer, clean, posting, style};
use crate::store::Stored;

/// A column: its heading, its style, what it shows, and the least width that is of use.
struct Column {
    heading: &'static str,
    style: Style,
    least: usize,
    cells: Vec<String>,
    /// Dropped first where there is no room; 0 is never dropped.
    weakness: u8,
}

/// The space between columns.
const GAP: usize = 2;

/// The table of postings.
pub fn table(postings: &[Stored], now: Timestamp, printer: &Printer) -> String {
    let mut columns = columns(postings, now);
    if let Some(width) = printer.width {
        columns.retain(|column| column.weakness == 0 || !column.is_empty());
        fit(&mut columns, width);
    }
    written(&columns, postings.len(), printer)
}

fn columns(postings: &[Stored], now: Timestamp) -> Vec<Column> {
    let column = |heading, style, least, weakness, cell: &dyn Fn(&Stored) -> String| Column {
        heading,
        style,
        least,
        weakness,
        cells: postings.iter().map(|stored| clean::line(&cell(stored))).collect(),
    };
    let age =
        |stored: &Stored| posting::age(stored.posting.posted.unwrap_or(stored.first_seen), now);
    vec![
        column("ID", style::ID, 1, 0, &|stored| stored.id.to_string()),
        column("TITLE", style::TITLE, 22, 0, &|stored| stored.posting.title.clone()),
        column("COMPANY", Style::new(), 10, 0, &|stored| stored.posting.company.clone()),
        column("PLACE", Style::new(), 12, 3, &|stored| posting::place(&stored.posting)),
        column("SALARY", style::SALARY, 8, 2, &|stored| {
            stored.posting.salary.as_ref().map(posting::salary).unwrap_or_default()
        }),
        column("TECHNOLOGIES", Style::new(), 20, 4, &|stored| {
            posting::technologies(&stored.posting)
        }),
        column("AGE", style::FAINT, 3, 0, &age),
        column("STATUS", style::FAINT, 6, 1, &posting::state),
    ]
}

impl Column {
    fn is_empty(&self) -> bool {
        self.cells.iter().all(String::is_empty)
    }

    fn width(&self) -> usize {
        self.cells.iter().map(|cell| cell.width()).max().unwrap_or(0).max(self.heading.len())
    }

    /// Whether it may be cut at all: ids, ages and pay cut short would say something else.
    fn is_elastic(&self) -> bool {
        !matches!(self.heading, "ID" | "AGE" | "SALARY" | "STATUS")
    }

    fn least_width(&self) -> usize {
        if self.is_elastic() { self.least.min(self.width()) } else { self.width() }
    }
}

/// Drops columns until the least widths fit, then shares out what room is left.
fn fit(columns: &mut Vec<Column>, width: usize) {
    let total =
        |widths: Vec<usize>| widths.iter().sum::<usize>() + GAP * widths.len().saturating_sub(1);
    while total(columns.iter().map(Column::least_width).collect()) > width {
        let weakest = columns.iter().enumerate().max_by_key(|(_, column)| column.weakness);
        match weakest {
            Some((at, column)) if column.weakness > 0 => columns.remove(at),
            _ => break,
        };
    }
    let mut widths: Vec<usize> = columns.iter().map(Column::width).collect();
    while total(widths.clone()) > width {
        let widest = (0..columns.len())
            .filter(|at| columns[*at].is_elastic() && widths[*at] > columns[*at].least_width())
            .max_by_key(|at| (widths[*at] * 100).checked_div(share(columns[*at].heading)));
        match widest {
            Some(at) => widths[at] -= 1,
            None => break,
        }
    }
    for (column, width) in columns.iter_mut().zip(widths) {
        column.cells.iter_mut().for_each(|cell| *cell = cut(cell, width));
    }
}

/// How much of the room a column deserves beside the others.
fn share(heading: &str) -> usize {
    match heading {
        "TITLE" => 40,
        "TECHNOLOGIES" => 26,
        "PLACE" => 20,
        _ => 18,
    }
}

/// A text that is no wider, with `…` where something is missing.
pub fn cut(text: &str, width: usize) -> String {
    if text.width() <= width {
        return text.to_owned();
    }
    let mut kept = String::new();
    let mut used = 0;
    for letter in text.chars() {
        used += letter.width().unwrap_or(0);
        if used + 1 > width {
            break;
        }
        kept.push(letter);
    }
    kept.trim_end().to_owned() + "…"
}

fn written(columns: &[Column], rows: usize, printer: &Printer) -> String {
    let widths: Vec<usize> = columns.iter().map(Column::width).collect();
    let line = |cell: &dyn Fn(&Column) -> (String, Style)| {
        let mut line = String::new();
        for (column, width) in columns.iter().zip(&widths) {
            let (text, style) = cell(column);
            let gap = " ".repeat(width.saturating_sub(text.width()) + GAP);
            line += &style::paint(&text, style, printer.colored && !text.is_empty());
            line += &gap;
        }
        line.trim_end().to_owned() + "\n"
    };
    let mut text = line(&|column| (column.heading.to_owned(), style::FAINT));
    for row in 0..rows {
        text += &line(&|column| (column.cells[row].clone(), column.style));
    }
    text
}
