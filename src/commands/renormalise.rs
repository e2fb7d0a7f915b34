//! `jobs renormalise`: reads stored drafts by today's rules and says what that changed.

use super::selection::{Selected, select};
use super::{Outcome, Session};
use crate::cli::Renormalise;
use crate::query::Filter;
use crate::query::sql::{Merging, Plan};
use crate::store::Store;
use crate::store::renormalise::Renormalised;

/// Runs the command.
pub fn run(arguments: &Renormalise, session: &Session) -> anyhow::Result<Outcome> {
    let mut store = session.store()?;
    // The config's default conditions are for looking around: here what was typed counts.
    let selected = select(&arguments.selection, &store, session)?;
    let whole = selected.typed == Filter::default();
    let ids = if whole { store.to_renormalise()? } else { matching(&selected, &store)? };
    let sum = store.renormalise(&ids, |store, reached, sum| {
        session.printer.detail(&format!("{} of {} postings", sum.read, ids.len()));
        if whole { store.renormalised_to(Some(reached)) } else { Ok(()) }
    })?;
    if whole {
        store.renormalised_to(None)?;
    }
    report(session, &sum)
}

fn matching(selected: &Selected, store: &Store) -> anyhow::Result<Vec<i64>> {
    let plan = Plan::new(&selected.typed, Merging::Separate, &selected.setting);
    let found = plan.newest(store, &selected.setting, None)?;
    let mut ids: Vec<i64> = found.into_iter().map(|found| found.id).collect();
    ids.sort_unstable();
    Ok(ids)
}

fn report(session: &Session, sum: &Renormalised) -> anyhow::Result<Outcome> {
    session.printer.line(&format!("{} postings read, {} changed", sum.read, sum.changed))?;
    for (field, count) in &sum.fields {
        session.printer.line(&format!("{count:>8}  {field}"))?;
    }
    Ok(Outcome::Done)
}
