//! `jobs show ID`: one posting to read, or as JSON.

use anyhow::Context as _;

use super::{Outcome, Session, ids, track};
use crate::cli::{Show, TextOrJson};
use crate::normalise::{self, Evidence};
use crate::present::page::{Page, page};
use crate::present::{clean, list, posting};
use crate::store::{Store, Stored};

/// Runs the command.
pub fn run(arguments: &Show, session: &Session) -> anyhow::Result<Outcome> {
    let store = Store::open_read_only(&session.store_path)?;
    let found = ids::resolve(std::slice::from_ref(&arguments.id), &store)?;
    let mut pages = Vec::new();
    for id in found {
        let stored = store.posting(id)?.with_context(|| format!("posting {id} is gone"))?;
        match arguments.format {
            TextOrJson::Json => json(&stored, arguments, &store, session)?,
            TextOrJson::Text => pages.push(text(&stored, arguments, &store, session)?),
        }
    }
    // A pager takes this program's place, so nothing may be open any more.
    drop(store);
    session.printer.all(&pages.join("\n"))?;
    Ok(Outcome::Done)
}

/// The posting's object with its description; each on a line of its own.
fn json(stored: &Stored, arguments: &Show, store: &Store, session: &Session) -> anyhow::Result<()> {
    let mut object = posting::object(stored);
    object.insert("events".into(), serde_json::to_value(store.events(stored.id)?)?);
    if arguments.explain {
        let evidence: Vec<_> = evidence(stored, store)?
            .into_iter()
            .map(
                |it| serde_json::json!({"field": it.field, "source": it.source, "words": it.words}),
            )
            .collect();
        object.insert("evidence".into(), evidence.into());
    }
    session.printer.line(&clean::json(serde_json::to_string(&object)?))?;
    Ok(())
}

fn text(
    stored: &Stored,
    arguments: &Show,
    store: &Store,
    session: &Session,
) -> anyhow::Result<String> {
    let events = store.events(stored.id)?;
    let shown = Page {
        events: &events,
        log: track::log_lines(&store.history(stored.id)?, session),
        attributions: list::attributions(
            std::slice::from_ref(stored),
            &session.config.all_feeds()?,
        ),
        evidence: if arguments.explain { evidence(stored, store)? } else { Vec::new() },
    };
    Ok(page(stored, &shown, session.clock.now(), &session.printer))
}

/// Why each field has its value: read again from the draft by today's rules.
fn evidence(stored: &Stored, store: &Store) -> anyhow::Result<Vec<Evidence>> {
    let draft = store
        .draft(stored.id)?
        .with_context(|| format!("posting {} has no draft to explain", stored.id))?;
    let context =
        normalise::Context { company: &stored.posting.company, fetched: stored.last_seen };
    Ok(normalise::explain(&draft, &context).1)
}
