//! `tags-stackoverflow.jsonl`: are the technologies that a posting's tags name found in it?
//!
//! A tag counts where it names a technology of the taxonomy (`reactjs` is `react`) and one
//! of its spellings stands in the title or the text as a word of its own, in any case (the
//! `js` of `node.js` is none). The
//! tags themselves are not given to the normaliser. A tag that is missing is no error: tags
//! are incomplete, so only recall is measured.

use std::path::Path;

use jobs::feeds::{Body, Draft};
use jobs::normalise::technology;

use crate::labels;
use crate::tally::{Goal, Tally};

pub fn measure(path: &Path) -> anyhow::Result<Vec<Tally>> {
    let mut tally = Tally::new("tags found in the text", Goal::Recall("found", 0.95));
    let mut unknown = Tally::new("tags that are in the taxonomy", Goal::Unset);
    for row in labels::json_lines(path)? {
        let (title, text) = (labels::text(&row, "title"), labels::text(&row, "description"));
        let draft = Draft {
            body: Body::Plain(text.to_owned()),
            ..labels::titled(labels::text(&row, "id"), title)
        };
        let read = labels::read(&draft).technologies;
        let words = format!("{title}\n{text}").to_lowercase();
        for tag in labels::texts(&row, "tags_given") {
            let canonical = technology::canonical(&tag);
            unknown.add("known", if canonical.is_some() { "known" } else { "unknown" }, &tag, &tag);
            let Some((name, _)) = canonical.filter(|(name, _)| occurs(&words, &tag, name)) else {
                tally.leave_out();
                continue;
            };
            let found = read.iter().any(|technology| technology.name == name);
            let id = format!("{tag} {}", draft.id);
            tally.add(
                "found",
                if found { "found" } else { "missed" },
                &id,
                &around(&words, &tag, name),
            );
        }
    }
    Ok(vec![tally, unknown])
}

/// The spellings under which a tag is looked for.
fn spellings(tag: &str, name: &str) -> Vec<String> {
    let bare = tag.trim_end_matches(|c: char| c.is_ascii_digit() || c == '.' || c == '-');
    let mut spellings = vec![tag.to_owned(), tag.replace('-', " "), name.to_owned()];
    if bare.len() > 2 {
        spellings.push(bare.to_owned());
    }
    spellings.extend(technology::aliases(name).iter().map(|alias| alias.to_lowercase()));
    spellings
}

fn position(words: &str, tag: &str, name: &str) -> Option<usize> {
    spellings(tag, name).iter().find_map(|spelling| {
        words.match_indices(spelling.as_str()).map(|(at, _)| at).find(|at| {
            let edge = |c: Option<char>| {
                !c.is_some_and(|c| c.is_alphanumeric() || matches!(c, '+' | '#' | '_' | '@'))
            };
            !words[..*at].ends_with('.')
                && edge(words[..*at].chars().next_back())
                && edge(words[at + spelling.len()..].chars().next())
        })
    })
}

fn occurs(words: &str, tag: &str, name: &str) -> bool {
    position(words, tag, name).is_some()
}

fn around(words: &str, tag: &str, name: &str) -> String {
    let at = position(words, tag, name).unwrap_or_default();
    let start = words[..at].char_indices().rev().nth(60).map_or(0, |(start, _)| start);
    words[start..].chars().take(140).collect()
}
