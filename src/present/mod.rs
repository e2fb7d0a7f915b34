//! Presenting: the only writer to standard output and standard error.
//!
//! Data goes to standard output, everything else to standard error. What is piped is never
//! coloured or cut. A reader that goes away (`jobs search | head`) is no error.

pub mod calendar;
pub mod chart;
pub mod clean;
pub mod html;
pub mod list;
pub mod page;
pub mod pager;
pub mod posting;
pub mod progress;
pub mod records;
pub mod rss;
pub mod style;
pub mod table;

use std::io::{self, IsTerminal as _, Write as _};

use crate::cli::{Color, Global};
use crate::config::Environment;
use pager::Pager;

/// How much is said beside what was asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Loudness {
    /// Only errors.
    Quiet,
    /// The usual.
    Normal,
    /// Everything that is done.
    Verbose,
}

/// Writes for one run of the program.
#[derive(Debug, Clone)]
pub struct Printer {
    /// Whether standard output takes colour.
    pub colored: bool,
    /// Columns of the terminal; none where standard output is not one.
    pub width: Option<usize>,
    /// How much is said on standard error.
    pub loudness: Loudness,
    /// Whether progress is drawn on standard error.
    pub progress: bool,
    /// What shows long text; none where standard output is no terminal.
    pub pager: Option<Pager>,
}

impl Printer {
    /// Decides from the flags, the environment and the terminal.
    pub fn new(global: &Global, environment: &Environment) -> Self {
        let size = io::stdout().is_terminal().then(terminal_size);
        let colored = match global.color {
            Color::Always => true,
            Color::Never => false,
            Color::Auto => environment.force_color || (size.is_some() && !environment.no_color),
        };
        let loudness = match (global.quiet, global.verbose) {
            (true, _) => Loudness::Quiet,
            (_, true) => Loudness::Verbose,
            _ => Loudness::Normal,
        };
        let progress =
            !global.no_progress && loudness > Loudness::Quiet && io::stderr().is_terminal();
        let pager = size.and_then(|(_, lines)| Pager::of(environment, lines));
        Self { colored, width: size.map(|(width, _)| width), loudness, progress, pager }
    }

    /// Writes a line of data.
    pub fn line(&self, line: &str) -> io::Result<()> {
        self.bytes(format!("{line}\n").as_bytes())
    }

    /// Writes text that ends its own lines.
    pub fn text(&self, text: &str) -> io::Result<()> {
        self.bytes(text.as_bytes())
    }

    /// Writes the whole of what a command shows, through a pager where it is long. Nothing
    /// more can be written then.
    pub fn all(&self, text: &str) -> anyhow::Result<()> {
        match &self.pager {
            Some(pager) if pager.is_needed(text) => pager.show(text),
            _ => Ok(self.text(text)?),
        }
    }

    /// Writes bytes as they are.
    pub fn bytes(&self, bytes: &[u8]) -> io::Result<()> {
        let mut out = io::stdout().lock();
        out.write_all(bytes)?;
        out.flush()
    }

    /// Says on standard error what went wrong, quiet or not.
    pub fn report(&self, message: &str) {
        write_error(message);
    }

    /// Says something on standard error unless quiet.
    pub fn say(&self, message: &str) {
        if self.loudness > Loudness::Quiet {
            write_error(message);
        }
    }

    /// Says something on standard error where `--verbose` asks for it.
    pub fn detail(&self, message: &str) {
        if self.loudness == Loudness::Verbose {
            write_error(message);
        }
    }
}

/// The terminal's columns and lines; 80 and 24 where it does not tell.
fn terminal_size() -> (usize, usize) {
    terminal_size::terminal_size()
        .map_or((80, 24), |(width, height)| (usize::from(width.0), usize::from(height.0)))
}

/// Asks something on standard error, where the answer is typed on the same line.
pub fn prompt(question: &str) {
    let mut out = io::stderr().lock();
    let _ = write!(out, "{question}").and_then(|()| out.flush());
}

/// Prints an error with what it came from.
pub fn report(error: &anyhow::Error) {
    write_error(&format!("jobs: {error:#}"));
}

/// Whether an error is only that nobody reads standard output any more.
pub fn is_broken_pipe(error: &anyhow::Error) -> bool {
    error.chain().any(|cause| {
        cause.downcast_ref::<io::Error>().is_some_and(|io| io.kind() == io::ErrorKind::BrokenPipe)
    })
}

/// Standard error may be closed too; then there is nobody left to tell.
fn write_error(message: &str) {
    let _ = writeln!(io::stderr().lock(), "{message}");
}
