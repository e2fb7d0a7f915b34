//! `remote-greenhouse.tsv` and `remote-ashby.jsonl`: remote, hybrid or on site.

use std::path::Path;

use jobs::feeds::{Body, Draft};
use jobs::posting::Workplace;

use crate::labels;
use crate::tally::{Goal, Tally};

/// Metadata beside title and place; the metadata's value is the label and is not given.
pub fn measure_greenhouse(path: &Path) -> anyhow::Result<Vec<Tally>> {
    let mut tally = Tally::new("workplace, where title or place state it", Goal::Unset);
    for row in labels::table(path)? {
        let draft = Draft {
            places: vec![row.get("location").to_owned()],
            ..labels::titled(row.get("id"), row.get("title"))
        };
        let Some(got) = labels::read(&draft).workplace else {
            tally.leave_out();
            continue;
        };
        let text = format!("{} — {}", row.get("title"), row.get("location"));
        tally.add(row.get("remote_given"), got.as_ref(), row.get("id"), &text);
    }
    Ok(vec![tally])
}

/// The board's flag is noisy, so only whether a stated workplace agrees with it is shown.
pub fn measure_ashby(path: &Path) -> anyhow::Result<Vec<Tally>> {
    let mut tally = Tally::new("remote or not, from place and mentions", Goal::Unset);
    for row in labels::json_lines(path)? {
        let id = labels::text(&row, "id");
        let place = labels::text(&row, "location").to_owned();
        let draft = Draft {
            places: std::iter::once(place.clone())
                .chain(labels::texts(&row, "secondary_locations"))
                .collect(),
            body: Body::Plain(labels::texts(&row, "text_mentions").join("\n")),
            ..labels::titled(id, labels::text(&row, "title"))
        };
        let (Some(expected), Some(got)) =
            (row["is_remote_given"].as_bool(), labels::read(&draft).workplace)
        else {
            tally.leave_out();
            continue;
        };
        let said = |remote: bool| if remote { "remote" } else { "not remote" };
        tally.add(said(expected), said(got == Workplace::Remote), id, &place);
    }
    Ok(vec![tally])
}
