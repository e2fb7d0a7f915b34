//! `jobs track note`: writes a note.

use super::{Edit, Outcome, Session, Usage};

/// Runs the command; an opening that is not followed yet is taken up.
pub fn run(id: &str, text: &str, session: &Session) -> anyhow::Result<Outcome> {
    if text.trim().is_empty() {
        return Err(Usage("the note is empty".into()).into());
    }
    let mut edit = Edit::begin(session)?;
    for posting in edit.postings(&[id.to_owned()])? {
        edit.take_up(posting)?;
        edit.note(posting, Some(text));
        edit.say(posting, "noted")?;
    }
    edit.commit()
}
