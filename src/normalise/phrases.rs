//! Phrases and what each of them means: lists go in once, and whole words of a text that are
//! on a list come out with their meaning, in one pass.
//!
//! Case of ASCII letters is ignored; a list is one string with commas between its phrases, so
//! no phrase holds a comma. Of phrases that begin at the same place the longest counts.

use super::trie::Trie;

/// Phrases, each with its meaning.
#[derive(Debug)]
pub struct Listed<M> {
    listed: Vec<(M, &'static str)>,
}

/// Phrases that can be looked for in any text.
#[derive(Debug)]
pub struct Phrases<M> {
    listed: Listed<M>,
    trie: Trie,
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

impl<M: Copy> Listed<M> {
    /// Phrases out of lists.
    pub fn new(lists: &[(M, &'static str)]) -> Self {
        let listed = lists
            .iter()
            .flat_map(|(meaning, list)| list.split(',').map(|words| (*meaning, words.trim())))
            .filter(|(_, words)| !words.is_empty())
            .collect();
        Self { listed }
    }

    /// The phrases in the order of their numbers.
    pub fn words(&self) -> Vec<&'static str> {
        self.listed.iter().map(|(_, words)| *words).collect()
    }

    /// A phrase found in a text, if it stands there as whole words.
    pub fn phrase<'a>(&self, text: &'a str, hit: Hit) -> Option<Phrase<'a, M>> {
        let Hit { start, end, number } = hit;
        let (meaning, listed) = self.listed[number as usize];
        let phrase = Phrase { meaning, listed, words: &text[start..end], start, end };
        stands_alone(text, start, end).then_some(phrase)
    }
}

impl<M: Copy> Phrases<M> {
    /// Phrases out of lists.
    pub fn new(lists: &[(M, &'static str)]) -> Self {
        let listed = Listed::new(lists);
        let trie = Trie::new(&listed.words());
        Self { listed, trie }
    }

    /// The phrases of a text that stand there as whole words, in order.
    pub fn find<'a>(&'a self, text: &'a str) -> impl Iterator<Item = Phrase<'a, M>> {
        hits(&self.trie, text).filter_map(|hit| self.listed.phrase(text, hit))
    }

    /// The phrase with which a text begins.
    pub fn at_start<'a>(&self, text: &'a str) -> Option<Phrase<'a, M>> {
        let (end, number) = self.trie.longest_at(text, 0)?;
        self.listed.phrase(text, Hit { start: 0, end, number })
    }
}

/// A phrase by its number, where it stands in a text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Hit {
    /// Where it begins.
    pub start: usize,
    /// Where it ends.
    pub end: usize,
    /// Which one of its list it is.
    pub number: u32,
}

/// The longest phrases of a text, each from where the one before it ends.
fn hits<'a>(trie: &'a Trie, text: &'a str) -> impl Iterator<Item = Hit> + 'a {
    let mut from = 0;
    trie.starts(text).filter_map(move |start| {
        let (end, number) = if start < from { None } else { trie.longest_at(text, start) }?;
        from = end;
        Some(Hit { start, end, number })
    })
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
        assert_eq!(phrases.at_start("Pay range").unwrap().listed, "pay range");
        assert_eq!(phrases.at_start("payroll").or(phrases.at_start(" pay")), None);
        assert!(found("corporate repay /hrs").is_empty());
    }
}
