//! Technologies: what a posting says one works with.
//!
//! The names and their rules are data (`technologies.toml`). Title and text are scanned in
//! one pass each for names, phrases that only contain a name, and words about demand; then
//! each doubtful name is judged by its surroundings, and each technology by how much the
//! posting asks for it. Tags of the feed count for names that are not doubtful.
//! Limits: a technology that is not in the data is not seen.

mod demand;
mod proof;
mod scan;
mod taxonomy;
#[cfg(test)]
mod tests;

use std::sync::LazyLock;

use aho_corasick::AhoCorasick;

use super::Reading;
use crate::posting::{Kind, Technology};
use demand::Demand;
use proof::Whole;
use scan::{Token, What};
use taxonomy::{LEXICON, Standing, TAXONOMY};

/// The technologies a posting names, in the order of first mention.
pub fn technologies(reading: &mut Reading<'_>) -> Vec<Technology> {
    let company = reading.draft.company.to_lowercase();
    let (draft, title, text) = (reading.draft, reading.title, reading.text);
    let in_title = scan::scan(title);
    let in_text = scan::scan(text);
    let mut certain = vec![false; TAXONOMY.entries.len()];
    for token in in_title.iter().chain(&in_text) {
        if let What::Technology(entry, Standing::Sure) = token.what {
            certain[entry] = true;
        }
    }
    let mut found = Found::default();
    let whole = Whole { company: &company, certain: &certain, is_job_title: false };
    let doubted = |token: &Token| !matches!(token.what, What::Technology(_, Standing::Sure));
    let is_job_title = in_title.iter().any(doubted) && names_developers(title);
    let title_whole = Whole { is_job_title, ..whole };
    found.take("title", title, &in_title, title_whole, |_| Demand::Asked);
    let demands = demand::demands(text, &in_text);
    found.take("text", text, &in_text, whole, |at| demands[at].unwrap_or(Demand::Named));
    found.take_tags(&draft.tags);
    let used = found.list.iter().filter(|(_, demand, ..)| *demand != Demand::Unused);
    used.map(|(entry, demand, source, words)| {
        reading.note("technologies", source, *words);
        technology(*entry, *demand)
    })
    .collect()
}

fn technology(entry: usize, demand: Demand) -> Technology {
    let entry = &TAXONOMY.entries[entry];
    let required = match demand {
        Demand::Asked => Some(true),
        Demand::Nice => Some(false),
        Demand::Named | Demand::Unused => None,
    };
    Technology { name: entry.name.clone(), kind: entry.kind, required }
}

/// The phrases that are looked for, in the order of their numbers.
pub(super) fn phrases() -> Vec<&'static str> {
    LEXICON.phrases.clone()
}

/// The canonical name and kind of a technology by any of its names, in any case:
/// `Golang` gives `go`, a language.
pub fn canonical(name: &str) -> Option<(&'static str, Kind)> {
    let entry = &TAXONOMY.entries[TAXONOMY.find(name)?];
    Some((entry.name.as_str(), entry.kind))
}

/// Every canonical name, for completion and for suggestions.
pub fn names() -> Vec<&'static str> {
    TAXONOMY.entries.iter().map(|entry| entry.name.as_str()).collect()
}

/// The other names of a technology, as they are written.
pub fn aliases(name: &str) -> Vec<&'static str> {
    TAXONOMY.find(name).map_or_else(Vec::new, |entry| {
        TAXONOMY.entries[entry].aliases.iter().map(String::as_str).collect()
    })
}

/// Parts of words that name somebody who writes software, in the usual languages.
static DEVELOPERS: LazyLock<AhoCorasick> = LazyLock::new(|| {
    let parts = [
        "develop",
        "engineer",
        "programm",
        "entwickl",
        "développ",
        "desarrollador",
        "desenvolvedor",
        "architect",
        "ingénieur",
        "ingeniero",
        "engenheiro",
        "dev",
    ];
    AhoCorasick::new(parts).expect("a few short words")
});

/// Whether a title is that of somebody who writes software.
fn names_developers(title: &str) -> bool {
    DEVELOPERS.is_match(&title.to_lowercase())
}

/// The technologies under way.
#[derive(Debug, Default)]
struct Found<'a> {
    /// Entry, demand, and where it was first seen. Never longer than the taxonomy.
    list: Vec<(usize, Demand, &'static str, &'a str)>,
}

impl<'a> Found<'a> {
    fn take(
        &mut self,
        source: &'static str,
        text: &'a str,
        tokens: &[Token],
        whole: Whole<'_>,
        demand: impl Fn(usize) -> Demand,
    ) {
        let proven = proof::proven(text, tokens, whole);
        for (at, token) in tokens.iter().enumerate() {
            let What::Technology(entry, _) = token.what else { continue };
            if proven[at] {
                let words = &text[token.start..token.end];
                self.add(entry, demand(at), source, words);
                let implied = TAXONOMY.entries[entry].implies.iter().copied();
                for other in implied.chain(TAXONOMY.contained(words, entry)) {
                    self.add(other, demand(at), source, words);
                }
            }
        }
    }

    /// Tags: only names that are sure in any spelling, because tags have no surroundings.
    fn take_tags(&mut self, tags: &'a [String]) {
        for tag in tags {
            if let [Token { start: 0, end, what: What::Technology(entry, Standing::Sure), .. }] =
                scan::scan(&tag.as_str().into())[..]
                && end == tag.len()
            {
                self.add(entry, Demand::Named, "tags", tag);
            }
        }
    }

    fn add(&mut self, entry: usize, demand: Demand, source: &'static str, words: &'a str) {
        match self.list.iter_mut().find(|(other, ..)| *other == entry) {
            Some((_, known, ..)) => *known = (*known).max(demand),
            None => self.list.push((entry, demand, source, words)),
        }
    }
}
