//! `jobs track text`: a posting's words as they were when the application was sent.

use anyhow::bail;

use super::{Outcome, Session, ids};

/// Runs the command.
pub fn run(id: &str, session: &Session) -> anyhow::Result<Outcome> {
    let store = session.store()?;
    for posting in ids::resolve(&[id.to_owned()], &store)? {
        let Some(kept) = store.kept(posting)?.pop() else {
            bail!(
                "{posting}: no words are kept, because it was never set to applied; \
                 `jobs show {posting}` shows them as they are"
            );
        };
        session.printer.text(&format!("{}\n\n{}\n", kept.title, kept.text.trim_end()))?;
    }
    Ok(Outcome::Done)
}
