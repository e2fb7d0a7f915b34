//! `jobs search … --why ID`: which condition hides or admits a posting.

use super::super::{Outcome, ids};
use super::Search;
use crate::present::clean;
use crate::query::candidate::{Asked, candidate};
use crate::query::{Filter, Merging};

/// Prints each condition with what it says to the posting.
pub(super) fn run(id: &str, search: &Search<'_>) -> anyhow::Result<Outcome> {
    let id = ids::one(id, search.store)?;
    let Some(candidate) = candidate(search.store, id, Asked::EVERYTHING)? else {
        anyhow::bail!("posting {id} is not in the store");
    };
    let selected = search.selected;
    let printer = &search.session.printer;
    let mut hides = 0;
    let posting = &candidate.stored.posting;
    printer.line(&clean::line(&format!("{id}  {}, {}", posting.title, posting.company)))?;
    let hidden = selected.hidden.clone().map(Filter::negated);
    let groups = [
        ("query", &selected.typed),
        ("default", &selected.added),
        ("for me", &selected.for_me),
        ("hidden", hidden.as_ref().unwrap_or(&Filter::All(Vec::new()))),
    ]
    .map(|(name, filter)| (name, filter.clone()));
    for (name, filter) in &groups {
        for part in filter.conjuncts() {
            let admits = part.matches(&candidate, &selected.setting);
            hides += usize::from(!admits);
            let verdict = if admits { "admits" } else { "hides" };
            printer.line(&format!("{verdict:<7} {name:<8} {part}"))?;
        }
    }
    if search.merging() == Merging::Merged && candidate.stored.opening != id {
        hides += 1;
        let opening = candidate.stored.opening;
        printer.line(&format!(
            "hides   merged   it is shown as {opening}, the same opening; --no-merge shows both"
        ))?;
    }
    printer.line(match hides {
        0 => "shown",
        _ => "not shown",
    })?;
    Ok(Outcome::Done)
}
