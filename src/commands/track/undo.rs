//! `jobs track undo`: takes back the last command that changed tracking.

use super::edit::named;
use super::{Outcome, Session};
use crate::normalise::text;
use crate::tracking::{Change, Contact, Entry, Link};

/// Runs the command.
pub fn run(session: &Session) -> anyhow::Result<Outcome> {
    let mut store = session.store()?;
    let back = store.undo(session.clock.now())?;
    if back.is_empty() {
        session.printer.say("nothing to undo");
    }
    for (posting, change) in &back {
        let entries = store.history(*posting)?;
        let line = format!("{}: took back: {}", named(&store, *posting)?, told(change, &entries));
        session.printer.say(&line);
    }
    Ok(Outcome::Done)
}

/// A change in words, as `log` and `undo` print it: on one line, whatever a file brought in.
/// The entries of its opening say what was planned.
pub fn told(change: &Change, entries: &[Entry]) -> String {
    let plan = |action: &str| {
        let mut changes = entries.iter().filter(|entry| entry.id == action);
        match changes.next().map(|entry| &entry.change) {
            Some(Change::Planned { text, .. }) => text.clone(),
            _ => "a plan".into(),
        }
    };
    text::line(&match change {
        Change::Moved { to, on } => format!("{to} on {on}"),
        Change::Removed => "no longer tracked".into(),
        Change::Noted { text } => format!("note: {text}"),
        Change::Contact(contact) => format!("contact: {}", person(contact)),
        Change::Linked(Link { url, label: Some(label) }) => format!("link: {label} {url}"),
        Change::Linked(Link { url, label: None }) => format!("link: {url}"),
        Change::Planned { text, on: Some(on) } => format!("next: {text}, {on}"),
        Change::Planned { text, on: None } => format!("next: {text}"),
        Change::Done { action } => format!("done: {}", plan(action)),
        Change::Snoozed { action, until } => format!("put off to {until}: {}", plan(action)),
        Change::Tagged { tag } => format!("tagged {tag}"),
        Change::Untagged { tag } => format!("untagged {tag}"),
        Change::Undone { .. } => "took a change back".into(),
    })
}

/// A contact with everything that is known: `Ada Quill, recruiter, ada@quill.example`.
pub fn person(contact: &Contact) -> String {
    let details = [
        Some(&contact.name),
        contact.role.as_ref(),
        contact.email.as_ref(),
        contact.phone.as_ref(),
    ];
    details.into_iter().flatten().map(String::as_str).collect::<Vec<_>>().join(", ")
}
