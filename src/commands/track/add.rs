//! `jobs track add` and `remove`: begins and ends following openings.

use super::{Edit, Outcome, Session, status};
use crate::cli::TrackAdd;
use crate::tracking::Change;

/// Begins to follow postings.
pub fn run(arguments: &TrackAdd, session: &Session) -> anyhow::Result<Outcome> {
    let to = status(&arguments.status)?;
    let mut edit = Edit::begin(session)?;
    let on = edit.day_of(to, arguments.on.as_deref())?;
    for posting in edit.postings(&arguments.ids)? {
        if let Some(status) = edit.store.application(posting)?.status {
            edit.say(posting, &format!("tracked already, {status}"))?;
        } else {
            edit.change(posting, Change::Moved { to, on });
            edit.say(posting, to.as_ref())?;
        }
        edit.note(posting, arguments.note.as_deref());
    }
    edit.commit()
}

/// Stops following postings. Their history stays, and `undo` takes them up again.
pub fn remove(given: &[String], session: &Session) -> anyhow::Result<Outcome> {
    let mut edit = Edit::begin(session)?;
    for posting in edit.postings(given)? {
        if edit.store.application(posting)?.status.is_none() {
            edit.say(posting, "not tracked")?;
        } else {
            edit.change(posting, Change::Removed);
            edit.say(posting, "no longer tracked")?;
        }
    }
    edit.commit()
}
