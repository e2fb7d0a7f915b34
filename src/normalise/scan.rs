//! The one pass over a text: the text goes in, and where the phrases of all readers stand
//! comes out, for each reader to judge its own.
//!
//! Every reader of the text keeps its own list of phrases. The lists are looked for together,
//! because the walk over the words costs more than what is found.

use std::ops::Deref;
use std::sync::LazyLock;

use super::phrases::{Hit, Listed, Phrase};
use super::trie::Trie;
use super::{level, role, technology, workplace};

/// Whose phrases they are.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Reader {
    /// Names of technologies, what hides them, and what is said about them.
    Technology,
    /// Where the work is done.
    Workplace,
    /// Counts of office days.
    Days,
    /// Where one may live.
    Eligible,
    /// Time zones.
    Zones,
    /// The kind of contract.
    Employment,
    /// The side of software.
    Role,
    /// Years of experience.
    Years,
}

/// How many readers there are.
const READERS: usize = 8;

/// The phrases of all readers.
static LISTS: LazyLock<Lists> = LazyLock::new(|| {
    Lists::new([
        (Reader::Technology, technology::phrases()),
        (Reader::Workplace, workplace::signals::BODY.words()),
        (Reader::Days, workplace::days::ANCHORS.to_vec()),
        (Reader::Eligible, workplace::cues::CUES.words()),
        (Reader::Zones, workplace::zones::ANCHORS.to_vec()),
        (Reader::Employment, workplace::employment::BODY.words()),
        (Reader::Role, role::text::phrases()),
        (Reader::Years, level::years::ANCHORS.to_vec()),
    ])
});

/// Lists of phrases in one trie.
struct Lists {
    trie: Trie,
    /// The reader of each phrase and its number in the reader's list.
    owners: Vec<(Reader, u32)>,
}

impl Lists {
    fn new(lists: [(Reader, Vec<&str>); READERS]) -> Self {
        let numbered = |(reader, list): &(Reader, Vec<&str>)| {
            (0..list.len() as u32).map(|number| (*reader, number)).collect::<Vec<_>>()
        };
        let owners = lists.iter().flat_map(numbered).collect();
        let phrases: Vec<&str> = lists.into_iter().flat_map(|(_, list)| list).collect();
        Self { trie: Trie::new(&phrases), owners }
    }

    /// The longest phrase of each reader at every place of a text.
    fn find(&self, text: &str) -> Vec<(Reader, Hit)> {
        let mut found = Vec::with_capacity(text.len() / 64);
        for start in self.trie.starts(text) {
            let here = found.len();
            self.trie.at(text, start, |end, phrase| {
                let (reader, number) = self.owners[phrase as usize];
                let hit = Hit { start, end, number };
                match found[here..].iter_mut().find(|(other, _)| *other == reader) {
                    Some((_, shorter)) => *shorter = hit,
                    None => found.push((reader, hit)),
                }
            });
        }
        found
    }
}

/// A text and what stands in it.
#[derive(Debug, Default)]
pub struct Scanned {
    text: String,
    found: Vec<(Reader, Hit)>,
}

impl Scanned {
    /// The text.
    pub fn into_text(self) -> String {
        self.text
    }

    /// Where phrases of a reader begin, each time the longest, in order.
    pub(super) fn all(&self, reader: Reader) -> impl Iterator<Item = Hit> {
        self.found.iter().filter(move |(other, _)| *other == reader).map(|(_, hit)| *hit)
    }

    /// The same without those that begin inside the one before.
    pub(super) fn hits(&self, reader: Reader) -> impl Iterator<Item = Hit> {
        let mut end = 0;
        self.all(reader).filter(move |hit| {
            let apart = hit.start >= end;
            if apart {
                end = hit.end;
            }
            apart
        })
    }

    /// The phrases of a reader that stand as whole words.
    pub(super) fn phrases<'a, M: Copy>(
        &'a self,
        reader: Reader,
        listed: &'a Listed<M>,
    ) -> impl Iterator<Item = Phrase<'a, M>> {
        self.hits(reader).filter_map(|hit| listed.phrase(&self.text, hit))
    }
}

impl Deref for Scanned {
    type Target = str;

    fn deref(&self) -> &str {
        &self.text
    }
}

impl From<String> for Scanned {
    fn from(text: String) -> Self {
        let found = LISTS.find(&text);
        Self { text, found }
    }
}

impl From<&str> for Scanned {
    fn from(text: &str) -> Self {
        Self::from(text.to_owned())
    }
}
