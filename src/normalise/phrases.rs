//! Phrases and what each of them means: lists go in once, and whole words of a text that are
//! on a list come out with their meaning, in one pass.
//!
//! Case of ASCII letters is ignored; a list is one string with commas between its phrases, so
//! no phrase holds a comma. Of phrases that begin at the same place the longest counts.

use aho_corasick::{AhoCorasick, AhoCorasickKind, MatchKind};

/// Phrases, each with its meaning.
#[derive(Debug)]
pub struct Phrases<M> {
    matcher: AhoCorasick,
    listed: Vec<(M, &'static str)>,
}

/// A phrase where it stands in a text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Phrase<'a, M> {
    /// What it means.
    pub meaning: M,
    /// As the list spells it.
    pub listed: &'static str,
    /// As the text spells it.
    pub words: &'a str,
    /// Where it begins.
    pub start: usize,
    /// Where it ends.
    pub end: usize,
}

impl<M: Copy> Phrases<M> {
    /// Phrases out of lists.
    pub fn new(lists: &[(M, &'static str)]) -> Self {
        let listed: Vec<(M, &'static str)> = lists
            .iter()
            .flat_map(|(meaning, list)| list.split(',').map(|words| (*meaning, words.trim())))
            .filter(|(_, words)| !words.is_empty())
            .collect();
        let matcher = AhoCorasick::builder()
            .ascii_case_insensitive(true)
            .match_kind(MatchKind::LeftmostLongest)
            // Some memory for speed: every posting's text goes through several of these.
            .kind(Some(AhoCorasickKind::DFA))
            .build(listed.iter().map(|(_, words)| words))
            .expect("the lists are short");
        Self { matcher, listed }
    }

    /// The phrases of a text that stand there as whole words, in order.
    pub fn find<'a>(&'a self, text: &'a str) -> impl Iterator<Item = Phrase<'a, M>> {
        self.matcher.find_iter(text).filter_map(move |found| {
            let (start, end) = (found.start(), found.end());
            let (meaning, listed) = self.listed[found.pattern().as_usize()];
            let phrase = Phrase { meaning, listed, words: &text[start..end], start, end };
            stands_alone(text, start, end).then_some(phrase)
        })
    }
}

/// Whether no letter or digit continues the words on either side.
pub fn stands_alone(text: &str, start: usize, end: usize) -> bool {
    let joins = |char: Option<char>| char.is_some_and(char::is_alphanumeric);
    let words = &text[start..end];
    let before = joins(words.chars().next()) && joins(text[..start].chars().next_back());
    let after = joins(words.chars().next_back()) && joins(text[end..].chars().next());
    !before && !after
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn whole_words_are_found_longest_first() {
        let phrases = Phrases::new(&[(1, "pay, pay range"), (2, "/hr, rate")]);
        let found = |text| phrases.find(text).map(|found| found.meaning).collect::<Vec<_>>();
        assert_eq!(found("PAY RANGE: $5/hr, a payment at this rate"), [1, 2, 2]);
        assert_eq!(phrases.find("the pay range").next().unwrap().listed, "pay range");
        assert!(found("corporate repay /hrs").is_empty());
    }
}
