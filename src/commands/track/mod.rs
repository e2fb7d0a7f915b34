//! `jobs track`: follows applications from interest to offer. One file a subcommand.

mod add;
mod edit;
mod list;
mod log;
mod note;
mod set;
mod undo;

use edit::Edit;

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
        Track::Note { id, text } => note::run(id, &text.join(" "), session),
        Track::Log { id, format } => log::run(id, *format, session),
        Track::Remove { ids } => add::remove(ids, session),
        Track::Undo => undo::run(session),
        Track::Stats { .. } => anyhow::bail!("this command is not built yet"),
    }
}

/// A status as typed.
fn status(word: &str) -> anyhow::Result<Status> {
    tracking::status(word).map_err(|error| Usage(error.to_string()).into())
}
