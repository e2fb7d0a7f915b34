//! The terms of the search index: how words and facets are spelled there.
//!
//! Both sides use these functions: the store when it writes a posting's terms, the query
//! when it looks for them. A term never contains a space; that is all the tokenizer of the
//! `terms` table splits at.

use std::collections::HashSet;

use unicode_normalization::{UnicodeNormalization as _, char::is_combining_mark};

use crate::posting::{Country, Employment, Level, Role, Status, Workplace};

/// Longer runs of letters are no words anyone looks for, and hostile text has them.
const LONGEST_WORD: usize = 48;

/// Folds text for comparison: compatibility forms, no accents, lower case.
pub fn fold(text: &str) -> String {
    if text.is_ascii() {
        return text.to_ascii_lowercase();
    }
    text.nfkd().filter(|letter| !is_combining_mark(*letter)).flat_map(char::to_lowercase).collect()
}

/// Calls `each` with every word of a text, folded, repetitions included.
///
/// `+` and `#` belong to a word they end (`c++`, `c#`), a full stop to one it stands inside
/// (`node.js`) or begins (`.net`). A word with inner stops or hyphens is also given in its
/// parts, and a hyphenated one joined, so that `back-end` is found by `backend` and by `end`.
pub fn words(text: &str, mut each: impl FnMut(&str)) {
    let folded = fold(text);
    let is_part =
        |letter: char| letter.is_alphanumeric() || matches!(letter, '+' | '#' | '.' | '-' | '_');
    for run in folded.split(|letter: char| !is_part(letter)) {
        let run = run.trim_end_matches(['.', '-', '_']).trim_start_matches(['-', '+', '#', '_']);
        let run = if run.starts_with("..") { run.trim_start_matches('.') } else { run };
        if run.is_empty() || run.len() > LONGEST_WORD || !run.contains(char::is_alphanumeric) {
            continue;
        }
        if run.contains(['-', '_']) {
            let joined: String =
                run.chars().filter(|letter| !matches!(letter, '-' | '_')).collect();
            each(&joined);
            run.split(['-', '_']).filter(|part| !part.is_empty()).for_each(&mut each);
        } else {
            each(run);
            if run.trim_start_matches('.').contains('.') {
                run.split('.').filter(|part| !part.is_empty()).for_each(&mut each);
            }
        }
    }
}

/// The one word a typed word is looked up as; none where it holds nothing to look for.
pub fn word(typed: &str) -> Option<String> {
    let mut first = None;
    words(typed, |word| {
        if first.is_none() {
            first = Some(word.to_owned());
        }
    });
    first
}

/// A value as it stands in a facet: folded, with `_` for spaces.
pub fn value(text: &str) -> String {
    fold(text).split_whitespace().collect::<Vec<_>>().join("_")
}

/// A word of the title.
pub fn title(word: &str) -> String {
    format!("title:{word}")
}

/// A word of the company's name.
pub fn company(word: &str) -> String {
    format!("company:{word}")
}

/// A technology by its canonical name.
pub fn technology(name: &str) -> String {
    format!("tech:{}", value(name))
}

/// A country one works in.
pub fn country(country: Country) -> String {
    format!("country:{}", country.code().to_ascii_lowercase())
}

/// A city one works in.
pub fn city(name: &str) -> String {
    format!("city:{}", value(name))
}

/// A workplace.
pub fn workplace(workplace: Workplace) -> String {
    format!("workplace:{workplace}")
}

/// A role.
pub fn role(role: Role) -> String {
    format!("role:{role}")
}

/// A level.
pub fn level(level: Level) -> String {
    format!("level:{level}")
}

/// A kind of contract.
pub fn employment(employment: Employment) -> String {
    format!("type:{employment}")
}

/// A feed.
pub fn feed(id: &str) -> String {
    format!("feed:{}", value(id))
}

/// A tag of the user's.
pub fn tag(name: &str) -> String {
    format!("tag:{}", value(name))
}

/// A status of the user's.
pub fn status(status: Status) -> String {
    format!("status:{status}")
}

/// A set of terms on its way into the index: each once, separated by spaces.
#[derive(Debug, Default)]
pub struct Document {
    seen: HashSet<Box<str>>,
    written: String,
}

impl Document {
    /// Adds a term unless it is there already.
    pub fn add(&mut self, term: &str) {
        if !self.seen.contains(term) {
            self.seen.insert(term.into());
            self.written.push_str(term);
            self.written.push(' ');
        }
    }

    /// Adds every word of a text.
    pub fn add_words(&mut self, text: &str) {
        words(text, |word| self.add(word));
    }

    /// The terms, separated by spaces.
    pub fn into_terms(self) -> String {
        self.written
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn all(text: &str) -> Vec<String> {
        let mut found = Vec::new();
        words(text, |word| found.push(word.to_owned()));
        found
    }

    #[test]
    fn words_keep_what_programmers_write() {
        assert_eq!(all("C++, C# and .NET."), ["c++", "c#", "and", ".net"]);
        assert_eq!(all("Node.js"), ["node.js", "node", "js"]);
        assert_eq!(all("Back-End"), ["backend", "back", "end"]);
        assert_eq!(all("München… (Zürich)"), ["munchen", "zurich"]);
        assert_eq!(all("--- ## ... \u{1b}[31m"), ["31m"]);
    }

    #[test]
    fn a_term_never_holds_a_space() {
        assert_eq!(city("São Paulo"), "city:sao_paulo");
        assert!(!technology("spring boot").contains(' '));
    }
}
