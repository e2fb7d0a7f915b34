//! `duplicates.tsv`: pairs of postings that are one opening, or are not.
//!
//! The file has no texts, so only companies, titles, places, pages and ids speak. Pairs that
//! cannot be told without texts or requisitions are scored apart from those across boards.

use std::path::Path;

use jobs::feeds::Draft;
use jobs::normalise::identity::{Facts, Lister, identity, number, same_opening};

use crate::labels::{self, Row};
use crate::tally::{Goal, Tally};

pub fn measure(path: &Path) -> anyhow::Result<Vec<Tally>> {
    let mut across = Tally::new("one opening, across boards", Goal::Recall("same", 0.85));
    let mut all = Tally::new("one opening, every pair that shows more than a text", Goal::Unset);
    for row in labels::table(path)? {
        let kind = row.get("kind");
        if kind.starts_with("hn-") {
            all.leave_out();
            continue;
        }
        let word = |same: bool| if same { "same" } else { "other" };
        let expected = word(row.get("is_duplicate") == "1");
        let got = word(same_opening(&facts(&row, 'a'), &facts(&row, 'b')));
        let shown = format!(
            "{} | {} | {}",
            row.get("title_a"),
            row.get("location_a"),
            row.get("location_b")
        );
        all.add(expected.to_owned(), got, row.get("id_a"), &shown);
        if kind == "cross-board" {
            across.add(expected.to_owned(), got, row.get("id_a"), &shown);
        }
    }
    Ok(vec![across, all])
}

/// The facts of one side of a pair.
fn facts(row: &Row, side: char) -> Facts {
    let cell = |name: &str| row.get(&format!("{name}_{side}"));
    let (feed, rest) = cell("id").split_once(':').unwrap_or((cell("id"), ""));
    let (board, external) = rest.rsplit_once(':').unwrap_or(("", rest));
    let draft = Draft {
        company: cell("company").to_owned(),
        url: Some(cell("url").to_owned()).filter(|url| !url.is_empty()),
        places: vec![cell("location").to_owned()],
        ..labels::titled(external, cell("title"))
    };
    let posting = labels::read(&draft);
    let lister = if feed == "rjc" { Lister::Aggregator } else { Lister::Company };
    Facts {
        // The labels are without texts.
        identity: identity(feed, &draft, &posting, 0),
        board: number(&format!("{feed}:{board}")),
        lister,
        places: posting.places,
    }
}
