//! `jobs track log`: prints an application's history, oldest first.

use super::undo::told;
use super::{Outcome, Session, ids};
use crate::cli::TextOrJson;
use crate::tracking::{Change, Entry, undone};

/// Runs the command.
pub fn run(id: &str, format: TextOrJson, session: &Session) -> anyhow::Result<Outcome> {
    let store = session.store()?;
    for posting in ids::resolve(&[id.to_owned()], &store)? {
        let entries = store.history(posting)?;
        match format {
            TextOrJson::Json => session.printer.line(&serde_json::to_string(&entries)?)?,
            TextOrJson::Text => text(&entries, session)?,
        }
    }
    Ok(Outcome::Done)
}

fn text(entries: &[Entry], session: &Session) -> anyhow::Result<()> {
    if entries.is_empty() {
        session.printer.say("nothing is tracked there; `jobs track add ID` begins");
    }
    lines(entries, session).iter().try_for_each(|line| Ok(session.printer.line(line)?))
}

/// An application's history as lines, oldest first.
pub fn lines(entries: &[Entry], session: &Session) -> Vec<String> {
    let undone = undone(entries);
    let zone = session.clock.local().time_zone().clone();
    let kept = entries.iter().filter(|entry| !matches!(entry.change, Change::Undone { .. }));
    kept.map(|entry| {
        let at = entry.at.to_zoned_datetime(zone.clone()).strftime("%Y-%m-%d %H:%M");
        let mark = if undone.contains(entry.id.as_str()) { "  (taken back)" } else { "" };
        format!("{at}  {}{mark}", told(&entry.change, entries))
    })
    .collect()
}
