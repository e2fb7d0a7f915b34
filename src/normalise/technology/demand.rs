//! Demand: whether a technology that stands in a text is asked for, nice to have, or not
//! wanted at all. Decided by words in its sentence, else by the heading above it.

use super::scan::{Token, What};

/// What words say about the technologies near them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Cue {
    /// What follows in the sentence, or under the heading, is asked for.
    Asked,
    /// What precedes in the sentence is asked for.
    AskedBefore,
    /// What follows is nice to have.
    Nice,
    /// What precedes is nice to have.
    NiceBefore,
    /// What follows directly is not used.
    Unused,
    /// What follows directly is left behind or not needed.
    Left,
}

use Cue::{Asked, AskedBefore, Left, Nice, NiceBefore, Unused};

/// The phrases, in lower case; accents and other languages as boards write them.
pub const CUES: &[(&str, Cue)] = &[
    ("must have", Asked),
    ("must-have", Asked),
    ("must haves", Asked),
    ("must-haves", Asked),
    ("requirements", Asked),
    ("minimum qualifications", Asked),
    ("basic qualifications", Asked),
    ("required qualifications", Asked),
    ("required skills", Asked),
    ("required experience", Asked),
    ("qualifications", Asked),
    ("you have", Asked),
    ("you must", Asked),
    ("you need", Asked),
    ("you'll need", Asked),
    ("what you'll need", Asked),
    ("what you bring", Asked),
    ("what you'll bring", Asked),
    ("what we're looking for", Asked),
    ("what we are looking for", Asked),
    ("who you are", Asked),
    ("your profile", Asked),
    ("about you", Asked),
    ("need to have", Asked),
    ("we expect", Asked),
    ("anforderungen", Asked),
    ("dein profil", Asked),
    ("ihr profil", Asked),
    ("das bringst du mit", Asked),
    ("voraussetzungen", Asked),
    ("profil recherché", Asked),
    ("votre profil", Asked),
    ("requisitos", Asked),
    ("required", AskedBefore),
    ("is a must", AskedBefore),
    ("a must", AskedBefore),
    ("mandatory", AskedBefore),
    ("essential", AskedBefore),
    ("is key", AskedBefore),
    ("erforderlich", AskedBefore),
    ("zwingend", AskedBefore),
    ("indispensable", AskedBefore),
    ("obligatoire", AskedBefore),
    ("imprescindible", AskedBefore),
    ("obrigatório", AskedBefore),
    ("nice to have", Nice),
    ("nice-to-have", Nice),
    ("nice to haves", Nice),
    ("nice-to-haves", Nice),
    ("good to have", Nice),
    ("great to have", Nice),
    ("bonus", Nice),
    ("bonus points", Nice),
    ("bonus skills", Nice),
    ("extra points", Nice),
    ("brownie points", Nice),
    ("preferred qualifications", Nice),
    ("preferred skills", Nice),
    ("preferred experience", Nice),
    ("desired skills", Nice),
    ("desired qualifications", Nice),
    ("desirable skills", Nice),
    ("preferably", Nice),
    ("ideally", Nice),
    ("optional", Nice),
    ("pluses", Nice),
    ("great if you", Nice),
    ("not required but", Nice),
    ("idealerweise", Nice),
    ("idéalement", Nice),
    ("idealmente", Nice),
    ("a plus", NiceBefore),
    ("plus", NiceBefore),
    ("is a bonus", NiceBefore),
    ("a bonus", NiceBefore),
    ("preferred", NiceBefore),
    ("desirable", NiceBefore),
    ("desired", NiceBefore),
    ("advantage", NiceBefore),
    ("advantageous", NiceBefore),
    ("beneficial", NiceBefore),
    ("helpful", NiceBefore),
    ("would be great", NiceBefore),
    ("is nice to have", NiceBefore),
    ("are nice to have", NiceBefore),
    ("a nice to have", NiceBefore),
    ("not required", NiceBefore),
    ("not a requirement", NiceBefore),
    ("isn't required", NiceBefore),
    ("not necessary", NiceBefore),
    ("not needed", NiceBefore),
    ("not essential", NiceBefore),
    ("not mandatory", NiceBefore),
    ("not a must", NiceBefore),
    ("not a deal breaker", NiceBefore),
    ("von vorteil", NiceBefore),
    ("wünschenswert", NiceBefore),
    ("un plus", NiceBefore),
    ("un atout", NiceBefore),
    ("souhaité", NiceBefore),
    ("deseable", NiceBefore),
    ("valorable", NiceBefore),
    ("um diferencial", NiceBefore),
    ("desejável", NiceBefore),
    ("do not use", Unused),
    ("don't use", Unused),
    ("don’t use", Unused),
    ("not using", Unused),
    ("do not work with", Unused),
    ("instead of", Unused),
    ("rather than", Unused),
    ("no prior", Left),
    ("no previous", Left),
    ("no experience with", Left),
    ("no experience in", Left),
    ("no knowledge of", Left),
    ("no need for", Left),
    ("don't need", Left),
    ("do not need", Left),
    ("migrating from", Left),
    ("migrating off", Left),
    ("migrating away from", Left),
    ("migrate from", Left),
    ("migration from", Left),
    ("moving from", Left),
    ("moving away from", Left),
    ("moving off", Left),
    ("replacing", Left),
    ("no longer use", Unused),
];

/// How much a posting asks for a technology it names.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Demand {
    /// Named as something that is not used.
    Unused,
    /// Named, nothing more.
    Named,
    /// Nice to have, or not needed.
    Nice,
    /// Asked for.
    Asked,
}

/// A heading is not longer than this.
const LONGEST_HEADING: usize = 70;

/// How far behind `Unused` and `Left` the first name may stand, in bytes.
const REACH: usize = 30;

/// The demand of each technology token, in order; `None` for cues.
pub fn demands(text: &str, tokens: &[Token]) -> Vec<Option<Demand>> {
    let mut headings = Headings { text, tokens, line_end: 0, token: 0, section: None };
    let mut demands: Vec<Option<Demand>> = Vec::with_capacity(tokens.len());
    for (at, token) in tokens.iter().enumerate() {
        let section = headings.section_at(token.start);
        let demand = matches!(token.what, What::Technology(..)).then(|| {
            let last = demands.last().copied().flatten();
            negated(text, tokens, at, last)
                .or_else(|| nearest(tokens, at))
                .or(section)
                .unwrap_or(Demand::Named)
        });
        demands.push(demand);
    }
    demands
}

/// The verdict of a cue that speaks of what follows it directly, carried along a list.
fn negated(text: &str, tokens: &[Token], at: usize, last: Option<Demand>) -> Option<Demand> {
    let token = &tokens[at];
    let before = tokens[..at].last().filter(|before| before.sentence == token.sentence)?;
    let gap = text.get(before.end..token.start)?;
    match before.what {
        What::Cue(Unused) if gap.len() < REACH => Some(Demand::Unused),
        What::Cue(Left) if gap.len() < REACH => Some(Demand::Nice),
        What::Technology(..) if last == Some(Demand::Unused) && is_listed(gap) => last,
        _ => None,
    }
}

fn is_listed(gap: &str) -> bool {
    matches!(gap.trim(), "," | "/" | "or" | "and" | ", or" | ", and" | "&" | "nor")
}

/// The nearest cue of the sentence that speaks of this token's side.
fn nearest(tokens: &[Token], at: usize) -> Option<Demand> {
    let token = &tokens[at];
    // Sentences are short; lists of hundreds of names without a full stop are not worth more.
    let alike = |other: &&Token| other.sentence == token.sentence;
    let before = tokens[..at].iter().rev().take(30).take_while(alike).find_map(|other| {
        let demand = match other.what {
            What::Cue(Asked) => Demand::Asked,
            What::Cue(Nice) => Demand::Nice,
            _ => return None,
        };
        Some((token.start - other.end, demand))
    });
    let after = tokens[at + 1..].iter().take(30).take_while(alike).find_map(|other| {
        let demand = match other.what {
            What::Cue(AskedBefore) => Demand::Asked,
            What::Cue(NiceBefore) => Demand::Nice,
            // The next clause begins.
            What::Cue(_) => return Some(None),
            What::Technology(..) | What::Decoy => return None,
        };
        Some(Some((other.start.saturating_sub(token.end), demand)))
    });
    let candidates = [before, after.flatten()];
    candidates.into_iter().flatten().min_by_key(|(distance, _)| *distance).map(|(_, demand)| demand)
}

/// Walks the lines along with the tokens and remembers what the last heading says.
struct Headings<'a> {
    text: &'a str,
    tokens: &'a [Token],
    line_end: usize,
    token: usize,
    section: Option<Demand>,
}

impl Headings<'_> {
    fn section_at(&mut self, position: usize) -> Option<Demand> {
        while self.line_end <= position && self.line_end < self.text.len() {
            let rest = &self.text.as_bytes()[self.line_end..];
            let length = memchr::memchr(b'\n', rest).unwrap_or(rest.len());
            let line = &self.text[self.line_end..self.line_end + length];
            let (start, end) = (self.line_end, self.line_end + length);
            self.line_end = end + 1;
            if is_heading(line) {
                self.section = self.said(start, end);
            }
        }
        self.section
    }

    /// What the cues between two positions say.
    fn said(&mut self, start: usize, end: usize) -> Option<Demand> {
        while self.tokens.get(self.token).is_some_and(|token| token.start < start) {
            self.token += 1;
        }
        let line = self.tokens[self.token..].iter().take_while(|token| token.start < end);
        line.filter_map(|token| match token.what {
            What::Cue(Asked | AskedBefore) => Some(Demand::Asked),
            What::Cue(Nice | NiceBefore) => Some(Demand::Nice),
            _ => None,
        })
        .min()
    }
}

/// A short line that is neither a list item nor a sentence.
fn is_heading(line: &str) -> bool {
    let line = line.trim();
    (3..=LONGEST_HEADING).contains(&line.len())
        && !line.starts_with("- ")
        && !line.ends_with(['.', ',', ';', '!'])
}
