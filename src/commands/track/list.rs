//! `jobs track list`: what is followed, where it stands, what comes next, what has closed.

use super::{Outcome, Session, status};
use crate::cli::TrackList;
use crate::posting::Status;

/// Runs the command.
pub fn run(arguments: &TrackList, session: &Session) -> anyhow::Result<Outcome> {
    let only: Vec<Status> =
        arguments.status.iter().map(|word| status(word)).collect::<anyhow::Result<_>>()?;
    let store = session.store()?;
    for followed in store.followed()? {
        let Some(status) = followed.application.status else { continue };
        if only.is_empty() || only.contains(&status) {
            let name = super::edit::named(&store, followed.posting)?;
            session.printer.line(&format!("{name}: {status}"))?;
        }
    }
    Ok(Outcome::Done)
}
