//! `jobs doctor`: looks whether the store is whole, and mends what can be made anew.

use super::{Outcome, Session};
use crate::cli::Doctor;
use crate::store::Store;

/// Runs the command.
pub fn run(arguments: &Doctor, session: &Session) -> anyhow::Result<Outcome> {
    let printer = &session.printer;
    if !session.store_path.exists() {
        printer.line(&format!("{}: no store yet", session.store_path.display()))?;
        return Ok(Outcome::Done);
    }
    let mut store = session.store()?;
    let wrong = store.check_up()?;
    report(session, &wrong)?;
    if wrong.is_empty() {
        return Ok(Outcome::Done);
    }
    if !arguments.repair {
        printer.say("`jobs backup FILE` keeps a copy; `jobs doctor --repair` mends the index");
        return Ok(Outcome::Failed);
    }
    repair(session, &mut store)
}

fn repair(session: &Session, store: &mut Store) -> anyhow::Result<Outcome> {
    let done = store.rebuild_index(|done| {
        session.printer.detail(&format!("{done} postings are in the index again"));
    })?;
    session.printer.say(&format!("the search index is made anew from {done} postings"));
    let left = store.check_up()?;
    report(session, &left)?;
    Ok(if left.is_empty() { Outcome::Done } else { Outcome::Failed })
}

fn report(session: &Session, wrong: &[String]) -> anyhow::Result<()> {
    let path = session.store_path.display();
    if wrong.is_empty() {
        session.printer.line(&format!("{path}: whole"))?;
    }
    for line in wrong {
        session.printer.line(&format!("{path}: {line}"))?;
    }
    Ok(())
}
