//! `jobs track undo`: takes back the last command that changed tracking.

use super::edit::named;
use super::{Outcome, Session};
use crate::tracking::Change;

/// Runs the command.
pub fn run(session: &Session) -> anyhow::Result<Outcome> {
    let mut store = session.store()?;
    let back = store.undo(session.clock.now())?;
    if back.is_empty() {
        session.printer.say("nothing to undo");
    }
    for (posting, change) in &back {
        let line = format!("{}: took back: {}", named(&store, *posting)?, told(change));
        session.printer.say(&line);
    }
    Ok(Outcome::Done)
}

/// A change in words, as `log` and `undo` print it.
pub fn told(change: &Change) -> String {
    match change {
        Change::Moved { to, on } => format!("{to} on {on}"),
        Change::Removed => "no longer tracked".into(),
        Change::Noted { text } => format!("note: {text}"),
        Change::Contact(contact) => {
            let details = [&contact.role, &contact.email, &contact.phone];
            let details: Vec<&str> = details.into_iter().flatten().map(String::as_str).collect();
            format!(
                "contact: {}",
                [&[contact.name.as_str()], details.as_slice()].concat().join(", ")
            )
        }
        Change::Linked(link) => match &link.label {
            Some(label) => format!("link: {label} {}", link.url),
            None => format!("link: {}", link.url),
        },
        Change::Planned { text, on: Some(on) } => format!("next: {text}, {on}"),
        Change::Planned { text, on: None } => format!("next: {text}"),
        Change::Done { .. } => "done".into(),
        Change::Snoozed { until, .. } => format!("put off to {until}"),
        Change::Tagged { tag } => format!("tagged {tag}"),
        Change::Untagged { tag } => format!("untagged {tag}"),
        Change::Undone { .. } => "took a change back".into(),
    }
}
