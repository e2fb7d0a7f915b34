//! `tags-remoteok.tsv`: are the technologies that tags and title both name found in the title?

use std::path::Path;

use jobs::normalise::technology;

use crate::labels;
use crate::tally::{Goal, Tally};

pub fn measure(path: &Path) -> anyhow::Result<Vec<Tally>> {
    let mut tally = Tally::new("tags found in the title", Goal::Unset);
    for row in labels::table(path)? {
        let title = row.get("title");
        let words: Vec<String> =
            title.split([' ', ',', '/', '(', ')']).map(str::to_lowercase).collect();
        let read = labels::read(&labels::titled(row.get("id"), title)).technologies;
        for tag in row.get("tags_given").split(", ") {
            let Some((name, _)) = technology::canonical(tag) else { continue };
            if !words.contains(&tag.to_lowercase()) {
                continue;
            }
            let found = read.iter().any(|technology| technology.name == name);
            tally.add("found", if found { "found" } else { "missed" }, tag, title);
        }
    }
    Ok(vec![tally])
}
