//! `ambiguous.tsv`: does a sentence use a word as the name of a technology?
//!
//! The sentence is read as a posting's text. Rows of boards name the company in their id,
//! and a true draft would name it too.

use std::path::Path;

use jobs::normalise::technology;

use crate::labels;
use crate::tally::{Goal, Tally};

pub fn measure(path: &Path) -> anyhow::Result<Vec<Tally>> {
    let mut tally = Tally::new("technology or not, ambiguous words", Goal::Accuracy(0.97));
    for row in labels::table(path)? {
        let (word, sentence) = (row.get("word"), row.get("sentence"));
        let mut draft = labels::worded(row.get("source"), sentence);
        if let ["ashby", company, _] = row.get("source").split(':').collect::<Vec<_>>()[..] {
            company.clone_into(&mut draft.company);
        }
        let name = technology::canonical(word).map(|(name, _)| name);
        let read = labels::read(&draft).technologies;
        let found = read.iter().any(|technology| Some(technology.name.as_str()) == name);
        let said = |yes: bool| if yes { "technology" } else { "other" };
        let expected = said(row.get("is_technology") == "1");
        tally.add(expected, said(found), word, sentence);
    }
    Ok(vec![tally])
}
