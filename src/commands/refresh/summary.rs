//! The summary of a refresh for people: a line a feed, then what needs attention.
//!
//! The counts go to standard output, what went wrong to standard error.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use crate::clock::Clock;
use crate::normalise::text;
use crate::present::style::{self, paint};
use crate::present::{Loudness, Printer};
use crate::refresh::report::{BoardReport, Outcome, Reason, Report, RowReport, label};
use crate::store::postings::Merged;

/// Prints the summary.
pub fn print(report: &Report, printer: &Printer, clock: &Clock) -> anyhow::Result<()> {
    if printer.loudness > Loudness::Quiet {
        printer.text(&counts(report, printer.colored))?;
        printer.text(&left_out(report, clock))?;
    }
    failures(report, printer);
    held(report, printer);
    rows(report, printer);
    Ok(())
}

/// The columns of the table of counts.
const COLUMNS: [&str; 6] = ["boards", "new", "changed", "closed", "reopened", "unchanged"];

/// One line a feed and one for all.
fn counts(report: &Report, colored: bool) -> String {
    let mut feeds: BTreeMap<&str, Vec<&BoardReport>> = BTreeMap::new();
    for board in &report.boards {
        feeds.entry(&board.feed).or_default().push(board);
    }
    if feeds.is_empty() {
        return String::new();
    }
    let width = feeds.keys().map(|feed| feed.len()).max().unwrap_or(0).max("feed".len());
    let heading = COLUMNS.map(str::to_owned);
    let mut text = paint(&line("feed", width, &heading), style::HEADING, colored);
    text.push('\n');
    for (feed, boards) in &feeds {
        let answered = asked(boards.iter().copied());
        let merged = sum(boards.iter().map(|board| &board.merged));
        text.push_str(&line(feed, width, &cells(answered, &merged)));
        text.push('\n');
    }
    if feeds.len() > 1 {
        let sums = cells(asked(&report.boards), &report.sum);
        text.push_str(&paint(&line("", width, &sums), style::TITLE, colored));
        text.push('\n');
    }
    text
}

/// How many boards were asked before the time was up.
fn asked<'a>(boards: impl IntoIterator<Item = &'a BoardReport>) -> usize {
    boards.into_iter().filter(|board| board.outcome != Outcome::Stopped).count()
}

fn line(name: &str, width: usize, cells: &[String; 6]) -> String {
    let mut line = format!("{name:width$}");
    for (cell, column) in cells.iter().zip(COLUMNS) {
        let width = column.len().max(7);
        let _ = write!(line, "  {cell:>width$}");
    }
    line
}

fn cells(boards: usize, merged: &Merged) -> [String; 6] {
    let Merged { new, changed, closed, reopened, unchanged, .. } = *merged;
    [boards, new, changed, closed, reopened, unchanged].map(grouped)
}

fn sum<'a>(all: impl Iterator<Item = &'a Merged>) -> Merged {
    all.fold(Merged::default(), |sum, merged| sum + *merged)
}

/// A count with its thousands apart: `18,200`.
fn grouped(count: usize) -> String {
    let digits = count.to_string();
    let mut grouped = String::new();
    for (place, digit) in digits.chars().enumerate() {
        if place > 0 && (digits.len() - place).is_multiple_of(3) {
            grouped.push(',');
        }
        grouped.push(digit);
    }
    grouped
}

/// Boards that were not asked, and how to ask them all the same.
fn left_out(report: &Report, clock: &Clock) -> String {
    let mut text = String::new();
    let early: Vec<_> =
        report.left_out.iter().filter(|board| board.reason == Reason::NotDue).collect();
    if let Some(next) = early.iter().filter_map(|board| board.due).min() {
        let today = clock.local();
        let next = next.to_zoned_datetime(today.time_zone().clone());
        let form = if next.date() == today.date() { "%H:%M" } else { "%Y-%m-%d %H:%M" };
        let next = next.strftime(form);
        let boards = boards(early.len());
        let _ = writeln!(
            text,
            "not due yet: {boards}, the next at {next}; --force asks them all the same"
        );
    }
    let dead = report.left_out.len() - early.len();
    if dead > 0 {
        let _ = writeln!(
            text,
            "left out: {} gone for good; `jobs boards check` shows which",
            boards(dead)
        );
    }
    let stopped = report.boards.iter().filter(|board| board.outcome == Outcome::Stopped).count();
    if stopped > 0 {
        let _ = writeln!(
            text,
            "no time left for {}; the next refresh begins with them",
            boards(stopped)
        );
    }
    if text.is_empty() && report.boards.is_empty() {
        text.push_str("nothing to ask; `jobs feeds list` shows the feeds\n");
    }
    text
}

fn boards(count: usize) -> String {
    if count == 1 { "1 board".to_owned() } else { format!("{} boards", grouped(count)) }
}

/// The boards that failed, each with the reason; boards of one feed that failed alike share
/// a line, because a host that is down takes hundreds with it.
fn failures(report: &Report, printer: &Printer) {
    let mut alike: BTreeMap<(&str, String), Vec<String>> = BTreeMap::new();
    for board in report.failed() {
        let reason = text::line(board.error.as_deref().unwrap_or_default());
        alike.entry((&board.feed, reason)).or_default().push(board.label());
    }
    if alike.is_empty() {
        return;
    }
    let mut lines = vec![format!("{} failed:", boards(report.failed().count()))];
    for ((feed, reason), labels) in alike {
        match labels.as_slice() {
            [] => {}
            [one] => lines.push(format!("  {one}: {reason}")),
            [one, other] => lines.push(format!("  {one}, {other}: {reason}")),
            more => lines.push(format!("  {feed}, {}: {reason}", boards(more.len()))),
        }
    }
    printer.report(&lines.join("\n"));
}

/// The boards that lost too many postings at once to be believed.
fn held(report: &Report, printer: &Printer) {
    for board in report.boards.iter().filter(|board| board.merged.held > 0) {
        printer.say(&format!(
            "{}: {} postings are missing at once and are kept until the next answer says so too; \
             --accept-shrink believes it now",
            board.label(),
            grouped(board.merged.held)
        ));
    }
}

/// Rows that could not be read; and, where more was asked for, those that were passed over.
fn rows(report: &Report, printer: &Printer) {
    let bad = named(report, |board| &board.bad);
    if !bad.is_empty() {
        let count = report.boards.iter().map(|board| board.bad.len()).sum();
        let heading = format!("{} could not be read:\n", counted(count));
        printer.say(&(heading + &bad.join("\n")));
    }
    let skipped = named(report, |board| &board.skipped);
    if !skipped.is_empty() {
        let count = report.boards.iter().map(|board| board.skipped.len()).sum();
        let are = if count == 1 { "is no posting" } else { "are no postings" };
        let heading = format!("{} {are}", counted(count));
        if printer.loudness == Loudness::Verbose {
            printer.detail(&format!("{heading}:\n{}", skipped.join("\n")));
        } else {
            printer.say(&format!("{heading}; --verbose names them"));
        }
    }
    for board in &report.boards {
        for note in &board.notes {
            printer.say(&format!("{}: {}", board.label(), text::line(note)));
        }
    }
}

fn counted(rows: usize) -> String {
    if rows == 1 { "1 row".to_owned() } else { format!("{} rows", grouped(rows)) }
}

/// Rows of a board that share a reason before they share a line.
const ALIKE: usize = 3;

/// The rows, a line each; many of one board with one reason share a line.
fn named(report: &Report, rows: impl Fn(&BoardReport) -> &Vec<RowReport>) -> Vec<String> {
    let mut lines = Vec::new();
    for board in &report.boards {
        let name = label(&board.feed, board.board.as_deref());
        let mut alike: BTreeMap<String, Vec<String>> = BTreeMap::new();
        for row in rows(board) {
            alike.entry(text::line(&row.reason)).or_default().push(text::line(&row.name()));
        }
        for (reason, rows) in alike {
            match rows.as_slice() {
                [first, .., last] if rows.len() > ALIKE => {
                    let count = grouped(rows.len());
                    lines.push(format!("  {name}: {count} rows, {first} to {last}: {reason}"));
                }
                rows => {
                    lines.extend(rows.iter().map(|row| format!("  {name}: {row}: {reason}")));
                }
            }
        }
    }
    lines
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn thousands_stand_apart() {
        for (count, text) in [(0, "0"), (999, "999"), (1_000, "1,000"), (1_234_567, "1,234,567")] {
            assert_eq!(grouped(count), text);
        }
    }
}
