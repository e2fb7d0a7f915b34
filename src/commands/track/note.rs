//! `jobs track note`: writes a note, as typed or in an editor.

use anyhow::{Context as _, bail};

use super::{Edit, Outcome, Session, Usage};
use crate::config;

/// Runs the command; an opening that is not followed yet is taken up.
pub fn run(id: &str, words: &[String], session: &Session) -> anyhow::Result<Outcome> {
    let mut edit = Edit::begin(session)?;
    // Before anything is written, so that no note is lost to a wrong id.
    let postings = edit.postings(&[id.to_owned()])?;
    let text = if words.is_empty() { written(session)? } else { words.join(" ") };
    if text.trim().is_empty() {
        return Err(Usage("the note is empty".into()).into());
    }
    for posting in postings {
        edit.take_up(posting)?;
        edit.note(posting, Some(&text));
        edit.say(posting, "noted")?;
    }
    edit.commit()
}

/// The note that is written in `EDITOR`.
fn written(session: &Session) -> anyhow::Result<String> {
    let Some(editor) = &session.environment.editor else {
        let missing = "the note is missing: type it behind the id, or name an editor in EDITOR";
        return Err(Usage(missing.into()).into());
    };
    let file = tempfile::Builder::new()
        .prefix("note-")
        .suffix(".txt")
        .tempfile()
        .context("making a file for the note")?;
    let status = config::program("EDITOR", editor)?
        .arg(file.path())
        .status()
        .with_context(|| format!("starting {editor}; EDITOR names another editor"))?;
    if !status.success() {
        bail!("{editor} failed ({status}), so nothing is noted");
    }
    std::fs::read_to_string(file.path()).context("reading the note")
}
