//! `jobs track`: follows applications from interest to offer. One file a subcommand.

mod add;
mod board;
mod contact;
mod due;
mod edit;
mod ics;
mod list;
mod log;
mod note;
mod page;
mod plan;
mod set;
mod stats;
mod text;
mod undo;

use edit::Edit;
pub use log::lines as log_lines;
pub use stats::run as figures;
pub use undo::person;

use super::{Outcome, Session, Usage, ids};
use crate::cli::Track;
use crate::posting::Status;
use crate::tracking;

/// Runs `jobs track …`.
pub fn run(command: &Track, session: &Session) -> anyhow::Result<Outcome> {
    match command {
        Track::Add(arguments) => add::run(arguments, session),
        Track::List(arguments) => list::run(arguments, session),
        Track::Set(arguments) => set::run(arguments, session),
        Track::Note { id, text } => note::run(id, text, session),
        Track::Log { id, format } => log::run(id, *format, session),
        Track::Remove { ids } => add::remove(ids, session),
        Track::Undo => undo::run(session),
        Track::Contact(arguments) => contact::run(arguments, session),
        Track::Link { id, url, label } => contact::link(id, url, label.as_deref(), session),
        Track::Next { id, text, on } => plan::next(id, &text.join(" "), on.as_deref(), session),
        Track::Done { id, text } => plan::done(id, &text.join(" "), session),
        Track::Snooze { id, until, text } => plan::snooze(id, until, &text.join(" "), session),
        Track::Due { all, format } => due::run(due::Reach::of(*all), *format, session),
        Track::Board => board::run(session),
        Track::Text { id } => text::run(id, session),
        Track::Ics => ics::run(session),
        Track::Stats { format } => stats::run(*format, session),
    }
}

/// A status as typed.
fn status(word: &str) -> anyhow::Result<Status> {
    tracking::status(word).map_err(|error| Usage(error.to_string()).into())
}
