//! `salary-greenhouse.tsv`: figures from metadata pass unchanged through the structured field.

use std::path::Path;

use jobs::feeds::{Draft, Pay, PayRange};

use crate::labels;
use crate::tally::{Goal, Tally};

pub fn measure(path: &Path) -> anyhow::Result<Vec<Tally>> {
    let mut tally = Tally::new("figures from the structured field", Goal::Unset);
    for row in labels::table(path)? {
        let range = PayRange {
            min: row.number("min"),
            max: row.number("max"),
            currency: Some(row.get("currency").to_owned()),
            ..PayRange::default()
        };
        let given = format!("{:?}..{:?} {}", range.min, range.max, row.get("currency"));
        let draft = Draft {
            pay: Pay::Ranges(vec![range]),
            ..labels::titled(row.get("id"), row.get("title"))
        };
        let got = labels::read(&draft).salary.map_or("none".to_owned(), |salary| {
            format!("{:?}..{:?} {}", salary.min, salary.max, salary.currency)
        });
        tally.add(given, got, row.get("id"), row.get("title"));
    }
    Ok(vec![tally])
}
