//! `discipline-greenhouse.tsv`: software or not, from titles; and back-end from `Skillset`.
//!
//! Boards name their families freely, so only the clear ones are scored.

use std::path::Path;

use jobs::posting::Role;

use crate::labels;
use crate::tally::{Goal, Tally};

/// Families whose jobs are software.
const SOFTWARE: [&str; 4] =
    ["software engineering", "engineering - software", "software development", "machine learning"];

/// Families whose jobs are not.
const OTHER: [&str; 14] = [
    "sales",
    "legal",
    "finance",
    "marketing",
    "people",
    "recruiting",
    "human resources",
    "talent acquisition",
    "accounting & finance",
    "business development",
    "client services",
    "communications",
    "administration",
    "general marketing",
];

pub fn measure(path: &Path) -> anyhow::Result<Vec<Tally>> {
    let mut tally = Tally::new("software or not, from the title", Goal::Unset);
    for row in labels::table(path)? {
        let family = row.get("category_given").to_lowercase();
        let expected = match family.as_str() {
            family if SOFTWARE.contains(&family) => "software",
            family if OTHER.contains(&family) => "not software",
            _ => {
                tally.leave_out();
                continue;
            }
        };
        let title = row.get("title");
        let got = match labels::read(&labels::titled(row.get("id"), title)).role {
            Role::NotSoftware => "not software",
            _ => "software",
        };
        tally.add(expected, got, &family, title);
    }
    Ok(vec![tally])
}
