//! `jobs search --explain`: how the query was understood, how it is run, and why each result
//! stands where it does.

use super::super::Outcome;
use super::Search;
use crate::query::rank::Ranked;
use crate::query::{Filter, Plan};

/// Prints the explanation.
pub(super) fn run(search: &Search<'_>, plan: &Plan, ranked: &[Ranked]) -> anyhow::Result<Outcome> {
    let selected = search.selected;
    let printer = &search.session.printer;
    let mut lines = vec![format!("query    {}", shown(&selected.typed))];
    for (name, filter) in [("default", &selected.added), ("for me", &selected.for_me)] {
        if *filter != Filter::default() {
            lines.push(format!("{name:<8} {filter}"));
        }
    }
    if let Some(hidden) = &selected.hidden {
        lines.push(format!("hidden   {hidden}"));
    }
    lines.push(format!("order    {}", search.order()));
    lines.push(match search.limit() {
        Some(limit) => format!("limit    {limit}"),
        None => "limit    none".into(),
    });
    lines.push(format!("match    {}", plan.expression));
    if plan.docs != (i64::MIN..i64::MAX) {
        lines.push(format!("rows     {} to {}", plan.docs.start, plan.docs.end));
    }
    for check in &plan.checks {
        lines.push(format!("checked  {check}"));
    }
    printer.line(&lines.join("\n"))?;
    for Ranked { found, reasons } in ranked {
        if let Some(stored) = search.store.load(&[found.id])?.pop() {
            let title = crate::present::clean::line(&stored.posting.title);
            let reasons = if reasons.is_empty() { "newest".into() } else { reasons.join("; ") };
            printer.line(&format!("{:<8} {title}: {reasons}", stored.id))?;
        }
    }
    Ok(Outcome::Done)
}

fn shown(filter: &Filter) -> String {
    match filter.to_string() {
        text if text.is_empty() => "everything".into(),
        text => text,
    }
}
