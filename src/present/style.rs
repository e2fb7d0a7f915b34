//! Styles by name: what a colour means is decided here once.

use anstyle::{AnsiColor, Style};

/// Ids and keys one may type.
pub const ID: Style = AnsiColor::Yellow.on_default();
/// Titles.
pub const TITLE: Style = Style::new().bold();
/// Money.
pub const SALARY: Style = AnsiColor::Green.on_default();
/// What matters less.
pub const FAINT: Style = Style::new().dimmed();
/// Headings.
pub const HEADING: Style = Style::new().bold().underline();
/// What went wrong or is stale.
pub const WARNING: Style = AnsiColor::Red.on_default();

/// Text in a style where colour is wanted.
pub fn paint(text: &str, style: Style, colored: bool) -> String {
    if colored { format!("{style}{text}{style:#}") } else { text.to_owned() }
}
