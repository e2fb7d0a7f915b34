//! The role that a title names: phrases are found in its parts, and the first part that
//! names work decides. Later parts only say what kind of software.

use std::sync::LazyLock;

use aho_corasick::{AhoCorasick, MatchKind};

use super::phrases::{PHRASES, Sign};
use crate::posting::Role;

/// What a title says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Said {
    /// The role.
    Role(Role),
    /// Software, but not which; the role to fall back on where the text is silent.
    Software {
        /// What such titles are without a text.
        fallback: Role,
    },
    /// An engineer of unknown trade.
    Engineer,
    /// Nothing about work.
    Nothing,
}

static AUTOMATON: LazyLock<AhoCorasick> = LazyLock::new(|| {
    AhoCorasick::builder()
        .match_kind(MatchKind::LeftmostLongest)
        .build(PHRASES.iter().map(|(phrase, _)| phrase))
        .expect("a few hundred short phrases")
});

/// The signs in a part of a title, one bit each.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
struct Signs(u32);

impl Signs {
    fn has(self, sign: Sign) -> bool {
        self.0 & (1 << sign as u32) != 0
    }

    fn with(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    fn of(part: &str) -> Self {
        let mut signs = Self::default();
        for hit in AUTOMATON.find_iter(part) {
            let is_whole = !part[..hit.start()].chars().next_back().is_some_and(is_word)
                && !part[hit.end()..].chars().next().is_some_and(is_word);
            if is_whole || starts_compound(part, hit.start(), hit.end()) {
                signs.0 |= 1 << PHRASES[hit.pattern().as_usize()].1 as u32;
            }
        }
        signs
    }

    fn any(self, signs: &[Sign]) -> bool {
        signs.iter().any(|sign| self.has(*sign))
    }

    /// Whether the part names somebody's work.
    fn names_work(self) -> bool {
        self.is_made() || self.any(&[Sign::Not, Sign::Hardware, Sign::Engineer, Sign::Leads])
    }

    /// Whether the part names software that is made.
    fn is_made(self) -> bool {
        self.any(&[Sign::Software, Sign::Manages, Sign::Other])
            || (self.has(Sign::Engineer)
                && self.any(&[Sign::Backend, Sign::Fullstack, Sign::Front]))
    }
}

fn is_word(c: char) -> bool {
    c.is_alphanumeric() && !matches!(c, '\u{2e80}'..='\u{ffff}')
}

/// German writes `Softwareentwickler` and `Backendentwickler` as one word.
fn starts_compound(part: &str, start: usize, end: usize) -> bool {
    let before = part[..start].chars().next_back();
    let word = &part[start..end];
    (word.starts_with("entwickl") && before.is_some_and(char::is_alphabetic))
        || (part[end..].starts_with("entwickl") && !before.is_some_and(is_word))
}

/// Reads a title.
pub fn read(title: &str) -> Said {
    let title = title.to_lowercase();
    let parts: Vec<(&str, Signs)> = parts(&title).map(|part| (part, Signs::of(part))).collect();
    let all = parts.iter().fold(Signs::default(), |all, (_, signs)| all.with(*signs));
    let Some((words, first)) = parts.iter().copied().find(|(_, signs)| signs.names_work()) else {
        return unnamed(all);
    };
    if first.has(Sign::Hardware) || first.has(Sign::Not) {
        return Said::Role(Role::NotSoftware);
    }
    if !first.is_made() && all.any(&[Sign::Hardware, Sign::Field, Sign::Not]) {
        return Said::Role(Role::NotSoftware);
    }
    if first.has(Sign::Leads) && manages(words) {
        let signs = if is_bare(words) { all } else { first };
        return if signs.is_made() || signs.has(Sign::Engineer) {
            managed(all)
        } else {
            Said::Role(Role::NotSoftware)
        };
    }
    if first.has(Sign::Manages) {
        return managed(all);
    }
    of_work(first, all)
}

/// Ranks of managers, and the words that go with them.
const RANKS: [&str; 6] = ["manager", "director", "head", "vp", "president", "supervisor"];
const BESIDE_RANKS: [&str; 8] =
    ["senior", "sr", "vice", "group", "associate", "executive", "of", "the"];

/// Whether a part names a manager, not somebody who leads while building.
fn manages(part: &str) -> bool {
    words(part).any(|word| RANKS.contains(&word))
}

/// Whether a part names a rank only, so that the next one says of what: "Manager, Platform".
fn is_bare(part: &str) -> bool {
    words(part).all(|word| RANKS.contains(&word) || BESIDE_RANKS.contains(&word))
}

fn words(part: &str) -> impl Iterator<Item = &str> {
    part.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty())
}

/// A title without work in it may still name a side: "Backend (m/f/d)".
fn unnamed(all: Signs) -> Said {
    match () {
        () if all.has(Sign::Fullstack) => Said::Role(Role::Fullstack),
        () if all.has(Sign::Backend) => Said::Role(Role::Backend),
        () if all.has(Sign::Front) => Said::Role(Role::OtherSoftware),
        () if all.has(Sign::Field) => Said::Role(Role::NotSoftware),
        () => Said::Nothing,
    }
}

/// Who manages engineers is what is managed.
fn managed(all: Signs) -> Said {
    Said::Role(match () {
        () if all.has(Sign::Fullstack) => Role::Fullstack,
        () if all.has(Sign::Backend) => Role::Backend,
        () => Role::OtherSoftware,
    })
}

/// The parts of a title: people set them apart with dashes, commas, bars and brackets.
fn parts(title: &str) -> impl Iterator<Item = &str> {
    title
        .split(['|', ',', '(', ')', ':', ';', '[', ']', '–', '—', '•'])
        .flat_map(|part| part.split("- "))
}

/// The role of somebody who makes software.
fn of_work(first: Signs, all: Signs) -> Said {
    let named = |signs: Signs| match () {
        () if signs.has(Sign::Platform) && signs.has(Sign::Enterprise) => None,
        () if signs.has(Sign::Fullstack) => Some(Role::Fullstack),
        () if signs.has(Sign::Backend) && signs.has(Sign::Front) => Some(Role::Fullstack),
        () if signs.has(Sign::Enterprise) => Some(Role::OtherSoftware),
        () if signs.has(Sign::Backend) => Some(Role::Backend),
        () => None,
    };
    if let Some(role) = named(first) {
        return Said::Role(role);
    }
    if first.has(Sign::Other) {
        return Said::Role(Role::OtherSoftware);
    }
    if let Some(role) = named(all) {
        return Said::Role(role);
    }
    of_program(first, all)
}

/// The role by what one programs in, where no side is named.
fn of_program(first: Signs, all: Signs) -> Said {
    if all.has(Sign::Other) || all.has(Sign::Hardware) {
        return Said::Role(Role::OtherSoftware);
    }
    if all.has(Sign::Server) && (all.has(Sign::Front) || all.has(Sign::Script)) {
        return Said::Role(Role::Fullstack);
    }
    if all.has(Sign::Server) {
        return Said::Role(Role::Backend);
    }
    if all.has(Sign::Front) || all.has(Sign::Data) {
        return Said::Role(Role::OtherSoftware);
    }
    if all.has(Sign::Script) {
        return Said::Software { fallback: Role::Fullstack };
    }
    if first.has(Sign::Software) || all.has(Sign::Software) || all.has(Sign::Platform) {
        return Said::Software { fallback: Role::OtherSoftware };
    }
    Said::Engineer
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn titles_name_roles() {
        use Role::{Backend, Fullstack, NotSoftware, OtherSoftware};
        let cases = [
            ("Senior Backend Engineer", Backend),
            ("Back End Developer, Ledger", Backend),
            ("Software Engineer (Backend) - Kubernetes", Backend),
            ("Engineering Manager, Backend", Backend),
            ("Golang Engineer", Backend),
            ("Java Developer", Backend),
            ("Ruby on Rails Developer", Backend),
            ("Senior Software Engineer - Python", Backend),
            (".NET Engineer", Backend),
            ("Backend-Entwickler (m/w/d)", Backend),
            ("Softwareentwickler Java", Backend),
            ("Développeur Backend PHP", Backend),
            ("Desarrollador Backend", Backend),
            ("Desenvolvedor Java Sênior", Backend),
            ("后端工程师", Backend),
            ("Full-Stack Engineer", Fullstack),
            ("Fullstack/Backend Developer", Fullstack),
            ("React/Node.js Developer", Fullstack),
            ("Desarrollador Full Stack", Fullstack),
            ("Frontend Engineer", OtherSoftware),
            ("Staff Engineer, iOS", OtherSoftware),
            ("DevOps Engineer", OtherSoftware),
            ("Site Reliability Engineer", OtherSoftware),
            ("Data Engineer", OtherSoftware),
            ("Machine Learning Engineer", OtherSoftware),
            ("Security Engineer", OtherSoftware),
            ("Software Engineer in Test", OtherSoftware),
            ("Embedded Software Engineer", OtherSoftware),
            ("Engineering Manager", OtherSoftware),
            ("Director of Engineering", OtherSoftware),
            ("Platform Engineer", OtherSoftware),
            ("Software Engineer, Infrastructure", OtherSoftware),
            ("Salesforce Developer", OtherSoftware),
            ("Forward Deployed Engineer", OtherSoftware),
            ("Sales Engineer", NotSoftware),
            ("Solutions Architect - Kubernetes", NotSoftware),
            ("Technical Support Engineer, Java", NotSoftware),
            ("Product Manager, Backend Platform", NotSoftware),
            ("Technical Program Manager", NotSoftware),
            ("Mechanical Engineer", NotSoftware),
            ("Senior Back End DFT Engineer", NotSoftware),
            ("Manufacturing Engineer", NotSoftware),
            ("Product Designer", NotSoftware),
            ("Business Development Manager", NotSoftware),
            ("Technical Recruiter - Engineering", NotSoftware),
            ("Account Executive, Software", NotSoftware),
            ("Curriculum Developer", NotSoftware),
            ("Data Analyst", NotSoftware),
            ("Lead Java Developer", Backend),
            ("Finance Data Engineer", OtherSoftware),
            ("Financial Services - Front-End Engineer", OtherSoftware),
            ("Manager, Site Engineering", OtherSoftware),
            ("VP of Sales & Marketing", NotSoftware),
            ("Marketing Manager", NotSoftware),
            ("Legal Engineer", NotSoftware),
            ("Response Manager, Enablement (AI & Automation)", NotSoftware),
            ("Senior Director, Platform Engineering", OtherSoftware),
            ("QA Manager", OtherSoftware),
        ];
        for (title, role) in cases {
            assert_eq!(read(title), Said::Role(role), "{title}");
        }
    }

    #[test]
    fn open_titles_stay_open() {
        let open = Said::Software { fallback: Role::OtherSoftware };
        for title in [
            "Software Engineer",
            "Senior Software Developer, Payments",
            "Entwickler",
            "Software Engineer, Platform",
            "Founding Software Engineer",
        ] {
            assert_eq!(read(title), open, "{title}");
        }
        assert_eq!(read("Senior Engineer"), Said::Engineer);
        assert_eq!(read("Acme | Ulm | Multiple roles"), Said::Nothing);
    }
}
