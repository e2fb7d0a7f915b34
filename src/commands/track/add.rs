//! `jobs track add` and `remove`: begins and ends following openings.

use super::{Edit, Outcome, Session, ids, page, status};
use crate::cli::TrackAdd;
use crate::tracking::Change;

/// Begins to follow postings.
pub fn run(arguments: &TrackAdd, session: &Session) -> anyhow::Result<Outcome> {
    let to = status(&arguments.status)?;
    let mut edit = Edit::begin(session)?;
    let on = edit.day_of(to, arguments.on.as_deref())?;
    for posting in postings(arguments, &mut edit, session)? {
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

/// The postings that are meant. A URL that no posting has is read and becomes one.
fn postings(
    arguments: &TrackAdd,
    edit: &mut Edit<'_>,
    session: &Session,
) -> anyhow::Result<Vec<i64>> {
    let mut found = Vec::new();
    for word in ids::words(&arguments.ids)? {
        let is_page = word.starts_with("https://") || word.starts_with("http://");
        let id = match ids::one(&word, &edit.store) {
            Err(_) if is_page => page::add(&word, arguments, &mut edit.store, session)?,
            known => known?,
        };
        found.push(id);
    }
    Ok(ids::once(found))
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
