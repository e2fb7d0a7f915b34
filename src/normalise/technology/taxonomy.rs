//! The taxonomy: `technologies.toml` goes in; all names and what each of them means come out,
//! built once. What a meaning is worth in its place is judged elsewhere.

use std::collections::{BTreeMap, HashMap};
use std::sync::LazyLock;

use serde::Deserialize;

use super::demand::{self, Cue};
use crate::posting::Kind;

/// The one taxonomy.
pub static TAXONOMY: LazyLock<Taxonomy> = LazyLock::new(Taxonomy::shipped);

/// What is looked for in texts; only built where one is read: most commands only look names up.
pub static LEXICON: LazyLock<Lexicon> = LazyLock::new(|| Lexicon::of(&TAXONOMY));

/// How much proof a doubtful name needs; the data file explains each.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Proof {
    /// Its spelling.
    Case,
    /// A sure technology in the sentence, or `Cue`.
    Sentence,
    /// A word beside it, or `List`.
    Cue,
    /// A technology beside it.
    List,
    /// A technology beside it and no ordinary word on the other side.
    Closed,
    /// One of its `with` anywhere in the posting.
    With,
    /// None is enough.
    Never,
}

/// A line of the data file.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
struct Line {
    aliases: Vec<String>,
    exact: Vec<String>,
    doubtful: Vec<String>,
    capital: Option<Proof>,
    caps: Option<Proof>,
    lower: Option<Proof>,
    verb: bool,
    with: Vec<String>,
    decoys: Vec<String>,
    implies: Vec<String>,
}

/// A technology.
#[derive(Debug)]
pub struct Entry {
    /// The canonical name.
    pub name: String,
    /// What kind of thing it is.
    pub kind: Kind,
    /// Its other names as they are written.
    pub aliases: Vec<String>,
    /// Entries whose mention anywhere proves a doubtful name of this one.
    pub with: Vec<usize>,
    /// Whether its name may open a sentence in another sense.
    pub verb: bool,
    /// Entries that this one contains.
    pub implies: Vec<usize>,
    /// Proof for a doubtful name in its own spelling.
    capital: Proof,
    /// Proof for a doubtful name in capitals.
    caps: Proof,
    /// Proof for a doubtful name in any other spelling.
    lower: Proof,
}

/// Everything the data file says.
#[derive(Debug)]
pub struct Taxonomy {
    /// The technologies.
    pub entries: Vec<Entry>,
    /// What each name means, by the name in lower case.
    names: HashMap<String, Name>,
    decoys: Vec<String>,
}

/// A name in lower case and what its spellings mean.
#[derive(Debug, Clone, Default)]
pub struct Name {
    /// The entry it names.
    pub entry: usize,
    /// Whether any spelling is sure.
    any_case: bool,
    exact: Vec<String>,
    doubtful: Vec<String>,
}

impl Taxonomy {
    fn shipped() -> Self {
        let text = include_str!("../technologies.toml");
        let kinds: BTreeMap<Kind, BTreeMap<String, Line>> =
            toml::from_str(text).expect("technologies.toml is checked by a test");
        Self::of(kinds)
    }

    fn of(kinds: BTreeMap<Kind, BTreeMap<String, Line>>) -> Self {
        let lines: Vec<(Kind, String, Line)> = kinds
            .into_iter()
            .flat_map(|(kind, lines)| lines.into_iter().map(move |(name, line)| (kind, name, line)))
            .collect();
        let index: HashMap<&str, usize> =
            lines.iter().enumerate().map(|(at, (_, name, _))| (name.as_str(), at)).collect();
        let find = |names: &[String]| -> Vec<usize> {
            names.iter().filter_map(|name| index.get(name.as_str()).copied()).collect()
        };
        let related: Vec<_> =
            lines.iter().map(|(_, _, line)| (find(&line.with), find(&line.implies))).collect();
        let mut taxonomy = Self {
            entries: Vec::with_capacity(lines.len()),
            names: HashMap::new(),
            decoys: Vec::new(),
        };
        for ((kind, name, line), (with, implies)) in lines.into_iter().zip(related) {
            taxonomy.add(kind, name, line, with, implies);
        }
        taxonomy
    }

    fn add(&mut self, kind: Kind, name: String, line: Line, with: Vec<usize>, implies: Vec<usize>) {
        let entry = self.entries.len();
        let spelled = |list: &[String]| list.iter().any(|other| other.to_lowercase() == name);
        if !spelled(&line.exact) && !spelled(&line.doubtful) {
            self.any_case(&name, entry);
        }
        for alias in &line.aliases {
            self.any_case(alias, entry);
        }
        for spelling in &line.exact {
            self.name(spelling, entry).exact.push(spelling.clone());
        }
        for spelling in &line.doubtful {
            self.name(spelling, entry).doubtful.push(spelling.clone());
        }
        self.decoys.extend(line.decoys);
        self.entries.push(Entry {
            name,
            kind,
            aliases: [line.aliases, line.exact, line.doubtful].concat(),
            with,
            verb: line.verb,
            implies,
            capital: line.capital.unwrap_or(Proof::Sentence),
            caps: line.caps.unwrap_or(Proof::Sentence),
            lower: line.lower.unwrap_or(Proof::Closed),
        });
    }

    fn any_case(&mut self, spelling: &str, entry: usize) {
        self.name(spelling, entry).any_case = true;
        if spelling.contains(' ') {
            self.name(&spelling.replace(' ', "-"), entry).any_case = true;
        }
    }

    fn name(&mut self, spelling: &str, entry: usize) -> &mut Name {
        let name = self.names.entry(spelling.to_lowercase()).or_default();
        name.entry = entry;
        name
    }

    /// What a name means, in any case.
    pub fn name_of(&self, spelling: &str) -> Option<&Name> {
        self.names.get(&spelling.to_lowercase())
    }

    /// The entries of the sure names that stand as words in a longer name of another one.
    pub fn contained(&self, spelling: &str, entry: usize) -> impl Iterator<Item = usize> {
        // A name of one word contains no other, and most are.
        let several = spelling.contains([' ', '-']).then_some(spelling);
        let words = several.into_iter().flat_map(|spelling| spelling.split([' ', '-']));
        let names = words.filter_map(|word| self.name_of(word));
        names.filter(move |name| name.any_case && name.entry != entry).map(|name| name.entry)
    }

    /// The entry of a name in any case and with the decorations that tags carry: hyphens,
    /// versions, `apache-`, `-framework`, `.js`.
    pub fn find(&self, name: &str) -> Option<usize> {
        let name = name.trim().to_lowercase();
        let get = |name: &str| self.names.get(name).map(|name| name.entry);
        get(&name).or_else(|| get(&name.replace('-', " "))).or_else(|| get(bare(&name)))
    }
}

/// A name without its decorations.
fn bare(name: &str) -> &str {
    let unversioned = name.trim_end_matches(|c: char| c.is_ascii_digit() || ".-_ x+".contains(c));
    let name = if unversioned.len() > 1 { unversioned } else { name };
    let name = ["apache-", "amazon-", "hashicorp-", "microsoft-", "apache ", "aws-"]
        .iter()
        .find_map(|prefix| name.strip_prefix(prefix))
        .unwrap_or(name);
    ["-framework", "-lang", ".js", "-js", "js", " framework", " programming", " language"]
        .iter()
        .find_map(|suffix| name.strip_suffix(suffix))
        .filter(|rest| rest.len() > 1)
        .unwrap_or(name)
}

impl Name {
    /// What a spelling of this name asks for: nothing where it is sure, a proof where it is
    /// doubtful; none where it is not a name at all.
    pub fn judge(&self, spelling: &str) -> Option<Standing> {
        let is = |list: &[String]| list.iter().any(|other| other == spelling);
        if self.any_case || is(&self.exact) {
            return Some(Standing::Sure);
        }
        if self.doubtful.is_empty() {
            return None;
        }
        let entry = &TAXONOMY.entries[self.entry];
        let (proof, own) = match () {
            () if is(&self.doubtful) => (entry.capital, true),
            () if is_capitals(spelling) => (entry.caps, false),
            () => (entry.lower, false),
        };
        Some(Standing::Doubtful { proof, own })
    }
}

fn is_capitals(spelling: &str) -> bool {
    spelling.len() > 1 && !spelling.bytes().any(|byte| byte.is_ascii_lowercase())
}

/// What a name is worth before its surroundings are looked at.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Standing {
    /// It names the technology.
    Sure,
    /// It needs that proof.
    Doubtful {
        /// The proof.
        proof: Proof,
        /// Whether it is in its own spelling.
        own: bool,
    },
}

/// What a phrase means.
#[derive(Debug, Clone, Copy)]
pub enum Meaning {
    /// A name.
    Name(&'static Name),
    /// A phrase that hides the names in it.
    Decoy,
    /// Words about whether technologies are asked for.
    Cue(Cue),
}

/// All names, decoys and cues.
#[derive(Debug)]
pub struct Lexicon {
    /// The phrases, in lower case, without the names of one letter.
    pub phrases: Vec<&'static str>,
    /// What each phrase means.
    pub meanings: Vec<Meaning>,
    /// Names of one letter, which would be found everywhere: looked for apart, in capitals.
    pub letters: Vec<(u8, &'static Name)>,
}

impl Lexicon {
    fn of(taxonomy: &'static Taxonomy) -> Self {
        let mut phrases: BTreeMap<&str, Meaning> = BTreeMap::new();
        let mut letters = Vec::new();
        for (phrase, cue) in demand::CUES {
            phrases.insert(phrase, Meaning::Cue(*cue));
        }
        for (name, meaning) in &taxonomy.names {
            match name.as_bytes() {
                [letter] => letters.push((letter.to_ascii_uppercase(), meaning)),
                _ => drop(phrases.insert(name, Meaning::Name(meaning))),
            }
        }
        for decoy in &taxonomy.decoys {
            phrases.entry(decoy).or_insert(Meaning::Decoy);
        }
        let (phrases, meanings) = phrases.into_iter().unzip();
        Self { phrases, meanings, letters }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_data_is_consistent() {
        let text = include_str!("../technologies.toml");
        let kinds: BTreeMap<Kind, BTreeMap<String, Line>> = toml::from_str(text).unwrap();
        let mut owners: HashMap<String, String> = HashMap::new();
        let names: Vec<&String> = kinds.values().flat_map(BTreeMap::keys).collect();
        assert!(names.len() > 300, "{} entries", names.len());
        for (name, line) in kinds.values().flatten() {
            assert_eq!(*name, name.to_lowercase());
            let spellings = line.aliases.iter().chain(&line.exact).chain(&line.doubtful);
            for spelling in spellings.chain([name]) {
                let owner = owners.entry(spelling.to_lowercase()).or_insert_with(|| name.clone());
                assert_eq!(owner, name, "{spelling} names two technologies");
            }
            for other in line.with.iter().chain(&line.implies) {
                assert!(names.contains(&other), "{name} refers to {other}");
            }
        }
        for decoy in kinds.values().flatten().flat_map(|(_, line)| &line.decoys) {
            assert!(!owners.contains_key(decoy), "{decoy} is a name and a decoy");
        }
    }

    #[test]
    fn names_of_tags_are_known() {
        let cases = [
            ("Golang", "go"),
            ("postgres", "postgresql"),
            ("k8s", "kubernetes"),
            ("C Sharp", "c#"),
            ("reactjs", "react"),
            ("apache-kafka", "kafka"),
            ("ruby-on-rails", "rails"),
            ("drupal-8", "drupal"),
            ("angular7", "angular"),
            ("ionic-framework", "ionic"),
            ("vue.js", "vue"),
            ("python-3.x", "python"),
            ("amazon-ec2", "ec2"),
            ("R", "r"),
            ("hashicorp-vault", "vault"),
            ("tsql", "sql"),
            (".NET", ".net"),
            ("nodejs", "node.js"),
        ];
        for (tag, name) in cases {
            let entry = TAXONOMY.find(tag).unwrap_or_else(|| panic!("{tag} is unknown"));
            assert_eq!(TAXONOMY.entries[entry].name, name, "{tag}");
        }
        assert_eq!(TAXONOMY.find("teamwork"), None);
    }
}
