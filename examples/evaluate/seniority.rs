//! `seniority-greenhouse.tsv`: level from titles, for the fields whose words mean a level.
//!
//! `Seniority`, `Experience Level` and `Seniority Level` are usable; codes differ by company.
//! A board's word covers several of our levels: `Mid-Senior Level` is LinkedIn's word for all
//! between associate and director. Titles that state no level are not scored.

use std::path::Path;

use jobs::posting::Level;

use crate::labels;
use crate::tally::{Goal, Tally};

pub fn measure(path: &Path) -> anyhow::Result<Vec<Tally>> {
    let mut tally = Tally::new("level, from the title", Goal::Unset);
    for row in labels::table(path)? {
        let usable =
            ["Seniority", "Experience Level", "Seniority Level"].contains(&row.get("field"));
        let title = row.get("title");
        let got = labels::read(&labels::titled(row.get("id"), title)).level;
        let (Some(allowed), Some(got), true) = (allowed(row.get("level_given")), got, usable)
        else {
            tally.leave_out();
            continue;
        };
        let given = row.get("level_given");
        let read = if allowed.contains(&got) { given } else { got.as_ref() };
        tally.add(given, read, row.get("id"), title);
    }
    Ok(vec![tally])
}

/// The levels that a board's word covers.
fn allowed(word: &str) -> Option<&'static [Level]> {
    match word {
        "Student" | "Intern" => Some(&[Level::Intern]),
        "Entry Level" | "Entry-level" => Some(&[Level::Intern, Level::Junior]),
        "Associate" => Some(&[Level::Junior, Level::Mid]),
        "Mid-level" | "Mid-Level" => Some(&[Level::Mid]),
        "Mid-Senior Level" => {
            Some(&[Level::Mid, Level::Senior, Level::Staff, Level::Lead, Level::Manager])
        }
        "Experienced" => Some(&[Level::Mid, Level::Senior, Level::Lead, Level::Manager]),
        "Senior" | "Senior-Level" => Some(&[Level::Senior]),
        "Director" | "Leadership" => Some(&[Level::Manager, Level::Lead]),
        _ => None,
    }
}
