//! Proof: doubtful names go in with their surroundings, the ones that name a technology come
//! out. `Go` beside Python, `Spring` before `developer`, `Swift` in capitals: each asks for
//! the proof that its line of the data file names.

use super::scan::{Token, What};
use super::taxonomy::{Proof, Standing, TAXONOMY};
use crate::posting::Kind;

/// What is known about the posting as a whole.
#[derive(Debug, Clone, Copy)]
pub struct Whole<'a> {
    /// The company, in lower case: its own name is no technology just so.
    pub company: &'a str,
    /// The entries that are certain somewhere in the posting.
    pub certain: &'a [bool],
    /// Whether the text is the title of a developer's job.
    pub is_job_title: bool,
}

/// Longer lists are looked at in parts, so that no text takes more than linear time.
const LONGEST_LIST: usize = 64;

/// For each token whether it names a technology; cues do not.
pub fn proven(text: &str, tokens: &[Token], whole: Whole<'_>) -> Vec<bool> {
    let mut names = Vec::with_capacity(tokens.len());
    names.extend((0..tokens.len()).filter(|at| entry(&tokens[*at]).is_some()));
    let mut proven = vec![false; tokens.len()];
    let mut start = 0;
    while start < names.len() {
        let mut end = start + 1;
        while end < names.len()
            && end - start < LONGEST_LIST
            && is_glue(between(text, tokens, names[end - 1], names[end]))
        {
            end += 1;
        }
        let list = List { text, tokens, whole, names: &names, start, end };
        for at in start..end {
            proven[names[at]] = list.proves(at);
        }
        start = end;
    }
    proven
}

fn entry(token: &Token) -> Option<usize> {
    match token.what {
        What::Technology(entry, _) => Some(entry),
        What::Cue(_) | What::Decoy => None,
    }
}

fn between<'a>(text: &'a str, tokens: &[Token], left: usize, right: usize) -> &'a str {
    text.get(tokens[left].end..tokens[right].start).unwrap_or_default()
}

/// A run of names with nothing but glue between them.
struct List<'a> {
    text: &'a str,
    tokens: &'a [Token],
    whole: Whole<'a>,
    /// All names of the text, as indices of tokens; the run is `start..end` of it.
    names: &'a [usize],
    start: usize,
    end: usize,
}

impl List<'_> {
    fn proves(&self, at: usize) -> bool {
        let token = &self.tokens[self.names[at]];
        let What::Technology(entry, standing) = token.what else { return false };
        let name = &TAXONOMY.entries[entry];
        let employer = is_named_after(&self.text[token.start..token.end], self.whole.company);
        match standing {
            Standing::Sure if employer => self.cued(token) || self.listed(at),
            Standing::Sure => true,
            Standing::Doubtful { .. } if employer => self.closed(at),
            Standing::Doubtful { proof: Proof::Never, .. } => false,
            Standing::Doubtful { proof, own } => {
                let accompanied = name.with.iter().any(|other| self.whole.certain[*other]);
                (accompanied && (own || proof == Proof::With))
                    || self.enough(at, self.raised(token, proof, name.verb), own)
            }
        }
    }

    /// A capital at the start of a sentence says nothing.
    fn raised(&self, token: &Token, proof: Proof, verb: bool) -> Proof {
        match proof {
            Proof::Case | Proof::Cue | Proof::Sentence if verb && self.starts_clause(token) => {
                Proof::List
            }
            Proof::Case | Proof::Cue | Proof::Sentence if self.whole.is_job_title => Proof::Case,
            other => other,
        }
    }

    fn enough(&self, at: usize, proof: Proof, own: bool) -> bool {
        let token = &self.tokens[self.names[at]];
        let listed = || if own { self.listed(at) } else { self.closed(at) };
        match proof {
            Proof::Case => true,
            Proof::Sentence => self.cued(token) || self.accompanied(at) || listed(),
            Proof::Cue => self.cued(token) || listed(),
            Proof::List => listed(),
            Proof::Closed => self.closed(at),
            Proof::With | Proof::Never => false,
        }
    }

    /// Whether the run vouches for a name: another name that is sure, or two other spellings
    /// that are doubtful for different reasons.
    fn listed(&self, at: usize) -> bool {
        let this = entry(&self.tokens[self.names[at]]);
        let mut others = 0;
        for other in (self.start..self.end).filter(|other| *other != at) {
            let token = &self.tokens[self.names[other]];
            match token.what {
                What::Technology(entry, _) if Some(entry) == this => {}
                What::Technology(_, standing) if vouches(standing) => return true,
                What::Technology(_, Standing::Doubtful { own: true, .. }) => others += 1,
                _ => {}
            }
        }
        others > 0 && is_own(&self.tokens[self.names[at]])
    }

    fn closed(&self, at: usize) -> bool {
        let token = &self.tokens[self.names[at]];
        let left = at > self.start
            || is_end_before(self.text, token.start)
            || cue_before(self.text, token.start);
        let right = at + 1 < self.end
            || is_end_after(self.text, token.end)
            || cue_after(self.text, token.end);
        left && right && self.listed(at)
    }

    fn cued(&self, token: &Token) -> bool {
        cue_after(self.text, token.end) || cue_before(self.text, token.start)
    }

    /// Whether another sure technology stands in the same sentence.
    fn accompanied(&self, at: usize) -> bool {
        const NEAR: usize = 12;
        let token = &self.tokens[self.names[at]];
        let is_near = |other: &&usize| {
            let other = &self.tokens[**other];
            other.sentence == token.sentence
                && matches!(other.what, What::Technology(entry, standing)
                    if vouches(standing) && !matches!(TAXONOMY.entries[entry].kind, Kind::Practice | Kind::Tool))
        };
        let alike = |other: &&usize| self.tokens[**other].sentence == token.sentence;
        self.names[..at].iter().rev().take(NEAR).take_while(alike).any(|other| is_near(&other))
            || self.names[at + 1..].iter().take(NEAR).take_while(alike).any(|other| is_near(&other))
    }

    /// Whether the name opens a sentence that goes on with an ordinary word.
    fn starts_clause(&self, token: &Token) -> bool {
        let before =
            self.text[..token.start].trim_end_matches([' ', '"', '\'', '“', '*', '-', '•']);
        let first = before.is_empty() || before.ends_with(['\n', '.', '!', '?', ':', ')']);
        let Some(word) = self.text[token.end..].strip_prefix(' ').map(first_word) else {
            return false;
        };
        first
            && word.starts_with(|c: char| c.is_lowercase())
            && !joins(word)
            && !cue_after(self.text, token.end)
    }
}

/// Whether a name can vouch for others: it is sure, or its own spelling is enough.
fn vouches(standing: Standing) -> bool {
    matches!(standing, Standing::Sure | Standing::Doubtful { proof: Proof::Case, own: true })
}

/// Whether a token has the spelling that its doubtful name is known by.
fn is_own(token: &Token) -> bool {
    matches!(token.what, What::Technology(_, Standing::Doubtful { own: true, .. } | Standing::Sure))
}

/// Whether a name is the employer's: `Lambda` at Lambda Labs.
fn is_named_after(name: &str, company: &str) -> bool {
    company.get(..name.len()).is_some_and(|start| start.eq_ignore_ascii_case(name))
        && !company[name.len()..].starts_with(char::is_alphanumeric)
}

/// Whether a word may stand between the names of a list.
fn joins(word: &str) -> bool {
    matches!(
        word,
        "and"
            | "or"
            | "und"
            | "oder"
            | "et"
            | "ou"
            | "y"
            | "e"
            | "o"
            | "with"
            | "w"
            | "on"
            | "plus"
            | "either"
            | "including"
            | "like"
            | "e.g"
            | "eg"
            | "etc"
            | "such"
            | "as"
            | "well"
            | "nor"
            | "via"
            | "preferably"
            | "ideally"
            | "also"
            | "using"
            | "our"
            | "some"
            | "both"
            | "a"
            | "of"
            | "bit"
            | "sowie"
            | "mit"
            | "avec"
            | "con"
            | "com"
            | "years"
            | "year"
            | "yrs"
            | "maybe"
            | "other"
    )
}

/// Longer gaps are prose.
const LONGEST_GAP: usize = 48;

/// Whether a gap between two names is only what lists are made of.
fn is_glue(gap: &str) -> bool {
    let bytes = gap.as_bytes();
    if gap.is_empty() || gap.len() > LONGEST_GAP || bytes.windows(3).any(|three| three == b"\n\n\n")
    {
        return false;
    }
    let stops = bytes.windows(2).zip(0..).any(|(two, at)| {
        two == b". " && !gap[..at].ends_with("e.g") && !gap[..at].ends_with("etc")
    });
    let mut words = gap
        .split(|c: char| !(c.is_alphanumeric() || c == '.'))
        .map(|word| word.trim_matches('.'))
        .filter(|word| {
            !word.is_empty() && !word.starts_with(|c: char| c.is_ascii_digit()) && *word != "x"
        });
    let is_letter =
        |word: &str| word.len() == 1 && word.starts_with(|c: char| c.is_ascii_uppercase());
    !stops && words.all(|word| joins(word) || is_letter(word) || is_han_glue(word))
}

fn is_han_glue(word: &str) -> bool {
    matches!(word, "和" | "或" | "与" | "及" | "等")
}

/// Words after a name that say it is one.
const AFTER: &[&str] = &[
    "developer",
    "developers",
    "engineer",
    "engineers",
    "programmer",
    "programmers",
    "development",
    "programming",
    "language",
    "languages",
    "code",
    "codebase",
    "codebases",
    "coding",
    "experience",
    "skills",
    "knowledge",
    "framework",
    "frameworks",
    "library",
    "libraries",
    "services",
    "service",
    "microservices",
    "microservice",
    "backend",
    "back-end",
    "frontend",
    "front-end",
    "app",
    "apps",
    "application",
    "applications",
    "api",
    "apis",
    "stack",
    "ecosystem",
    "expert",
    "experts",
    "expertise",
    "specialist",
    "specialists",
    "script",
    "scripts",
    "scripting",
    "runtime",
    "compiler",
    "dev",
    "devs",
    "sme",
    "cluster",
    "clusters",
    "jobs",
    "modules",
    "components",
    "entwickler",
    "entwicklung",
    "kenntnisse",
    "entwickler:in",
    "architect",
    "architects",
    "software",
    "functions",
    "queries",
    "sdk",
    "templates",
    "fullstack",
    "full-stack",
    "hooks",
    "routines",
    "test",
    "tests",
    "pipelines",
    "games",
    "team",
    "teams",
    "agents",
    "strongly",
    "preferred",
    "required",
    "desired",
];

/// Words that, before a preposition or alone, say that a technology follows.
const BEFORE: &[&str] = &[
    "experience",
    "experienced",
    "knowledge",
    "proficiency",
    "proficient",
    "expertise",
    "expert",
    "skills",
    "skill",
    "skilled",
    "fluency",
    "fluent",
    "familiarity",
    "familiar",
    "understanding",
    "background",
    "mastery",
    "command",
    "versed",
    "competence",
    "competent",
    "comfortable",
    "strong",
    "written",
    "built",
    "code",
    "coding",
    "program",
    "programming",
    "programs",
    "developed",
    "develop",
    "developing",
    "implemented",
    "years",
    "interest",
    "interested",
    "passion",
    "write",
    "writing",
    "work",
    "working",
    "build",
    "building",
    "developer",
    "developers",
    "development",
    "engineers",
    "engineer",
    "erfahrung",
    "erfahrungen",
    "kenntnisse",
    "expérience",
    "maîtrise",
    "experiencia",
    "experiência",
    "conocimientos",
    "conhecimento",
    "using",
    "use",
    "uses",
    "know",
    "knows",
    "learn",
    "learning",
    "apps",
    "deploy",
    "deployed",
    "deploying",
    "framework",
    "frameworks",
    "tool",
    "tools",
    "technologies",
    "technology",
    "language",
    "languages",
    "libraries",
    "platforms",
    "databases",
];

const PREPOSITIONS: [&str; 15] = [
    "in", "of", "with", "using", "on", "mit", "von", "en", "avec", "de", "con", "em", "com",
    "like", "and",
];

fn first_word(text: &str) -> &str {
    let end =
        text.find(|c: char| !(c.is_alphanumeric() || c == '-' || c == '.')).unwrap_or(text.len());
    text[..end].trim_end_matches(['.', '-'])
}

fn last_word(text: &str) -> &str {
    let start = text
        .rfind(|c: char| !(c.is_alphanumeric() || c == '-' || c == '\''))
        .map_or(0, |at| at + text[at..].chars().next().map_or(1, char::len_utf8));
    &text[start..]
}

/// Whether a word that goes with technologies follows.
fn cue_after(text: &str, end: usize) -> bool {
    let rest = text[end..].trim_start_matches([' ', '-', ')', '.', '+', '/']);
    let rest = rest.trim_start_matches(|c: char| c.is_ascii_digit() || c == '.').trim_start();
    contains(AFTER, first_word(rest))
}

/// Whether words that lead to a technology precede.
fn cue_before(text: &str, start: usize) -> bool {
    let before = text[..start].trim_end_matches([' ', '(', '"', '*']);
    let word = last_word(before);
    if ["using", "apache", "modern", "idiomatic", "either"]
        .iter()
        .any(|cue| word.eq_ignore_ascii_case(cue))
    {
        return true;
    }
    let earlier = || last_word(before[..before.len() - word.len()].trim_end());
    if word.eq_ignore_ascii_case("as") {
        return earlier().eq_ignore_ascii_case("such");
    }
    if !contains(&PREPOSITIONS, word) {
        return matches!(
            word,
            "strong" | "Strong" | "solid" | "senior" | "Senior" | "advanced" | "e.g"
        );
    }
    contains(BEFORE, earlier())
}

fn contains(list: &[&str], word: &str) -> bool {
    list.iter().any(|other| other.eq_ignore_ascii_case(word))
}

/// Whether nothing but the end of a clause follows.
fn is_end_after(text: &str, end: usize) -> bool {
    let rest = text[end..].trim_start_matches(' ');
    rest.is_empty()
        || rest.starts_with(['.', ',', ';', ':', ')', ']', '\n', '|', '/', '!', '?', '+'])
}

/// Whether nothing but the start of a clause precedes.
fn is_end_before(text: &str, start: usize) -> bool {
    let before = text[..start].trim_end_matches([' ', '-', '*', '"']);
    before.is_empty() || before.ends_with([',', ';', ':', '(', '[', '\n', '|', '/', '.', '+'])
}
