//! `jobs track set`: moves applications to a status.

use super::{Edit, Outcome, Session, status};
use crate::cli::TrackSet;
use crate::posting::Status;
use crate::tracking::{Change, Step, step};

/// Runs the command.
pub fn run(arguments: &TrackSet, session: &Session) -> anyhow::Result<Outcome> {
    let to = status(&arguments.status)?;
    let mut edit = Edit::begin(session)?;
    let on = edit.day_of(to, arguments.on.as_deref())?;
    for posting in edit.postings(std::slice::from_ref(&arguments.id))? {
        let application = edit.store.application(posting)?;
        let dated_anew = arguments.on.is_some() && application.since != Some(on);
        if step(application.status, to) != Step::Stays || dated_anew {
            edit.change(posting, Change::Moved { to, on });
        }
        edit.note(posting, arguments.note.as_deref());
        edit.say(posting, &told(application.status, to))?;
    }
    edit.commit()
}

/// What a move is, in words.
fn told(from: Option<Status>, to: Status) -> String {
    let before = from.map_or_else(String::new, |from| from.to_string());
    match step(from, to) {
        Step::Begins => format!("{to}, now tracked"),
        Step::Stays => format!("{to}, as before"),
        Step::Forward | Step::Ends => format!("{before} → {to}"),
        Step::Back => format!("{before} → {to}, a step back"),
        Step::Reopens => format!("{before} → {to}, taken up again"),
    }
}
