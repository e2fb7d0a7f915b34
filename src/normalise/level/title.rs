//! The level that a title names: a title goes in; a level, and one to fall back on, come out.
//!
//! Of two levels that are offered ("Senior/Staff", "Mid to Senior") the lower one is meant,
//! because that is what one has to bring.

use crate::posting::Level;

/// What a title says.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Said {
    /// The level it names.
    pub level: Option<Level>,
    /// The level to fall back on where nothing else says more: architects are seldom mid.
    pub otherwise: Option<Level>,
}

/// Reads a title.
pub fn read(title: &str) -> Said {
    // In lower case "İ" is two characters, of which the second one would end the word.
    let small = title.replace('İ', "ı").to_lowercase();
    let words = words(&small);
    let has = |list: &[&str]| words.iter().any(|word| list.contains(&word.text));
    let level = if manages(&words) {
        Some(Level::Manager)
    } else if words.iter().any(|word| is_intern(word.text))
        || has_pair(&words, "working", "student")
    {
        Some(Level::Intern)
    } else {
        grade(&words)
    };
    let architect = has(&["architect", "architekt", "architecte", "arquitecto"])
        && !has(&["solution", "solutions", "sales", "presales"]);
    Said { level, otherwise: architect.then_some(Level::Staff) }
}

/// A word of a title, in lower case.
#[derive(Debug, Clone, Copy)]
struct Word<'a> {
    text: &'a str,
    /// Whether only white space parts it from the word before.
    joined: bool,
}

fn words(title: &str) -> Vec<Word<'_>> {
    let mut words = Vec::new();
    let mut joined = false;
    for part in title.split_inclusive(|c: char| !c.is_alphanumeric()) {
        let text = part.trim_end_matches(|c: char| !c.is_alphanumeric());
        let tail = &part[text.len()..];
        if !text.is_empty() {
            words.push(Word { text, joined });
            joined = true;
        }
        // "Sr. Engineer" is one phrase, "Senior/Staff" is two.
        joined &= tail.chars().all(|c| c.is_whitespace() || c == '.');
    }
    words
}

fn is_intern(word: &str) -> bool {
    matches!(
        word,
        "intern"
            | "interns"
            | "internship"
            | "internships"
            | "praktikant"
            | "praktikantin"
            | "praktikum"
            | "werkstudent"
            | "werkstudentin"
            | "werkstudierende"
            | "pflichtpraktikum"
            | "stagiaire"
            | "alternance"
            | "alternant"
            | "apprentice"
            | "apprenticeship"
            | "apprenti"
            | "auszubildender"
            | "ausbildung"
            | "azubi"
            | "becario"
            | "becaria"
            | "prácticas"
            | "estágio"
            | "estagiário"
            | "coop"
    )
}

/// Managers who may manage nobody: the word before them names a thing, not people.
const OF_THINGS: [&str; 39] = [
    "product",
    "program",
    "programme",
    "project",
    "account",
    "accounts",
    "success",
    "campaign",
    "community",
    "partner",
    "partnership",
    "partnerships",
    "relationship",
    "marketing",
    "media",
    "content",
    "event",
    "events",
    "category",
    "channel",
    "territory",
    "engagement",
    "release",
    "case",
    "brand",
    "vendor",
    "social",
    "growth",
    "customer",
    "client",
    "contract",
    "contracts",
    "grant",
    "proposal",
    "change",
    "delivery",
    "alliance",
    "implementation",
    "projekt",
];

/// Whether a word always means to manage people.
fn always_manages(word: &str) -> bool {
    matches!(
        word,
        "director"
            | "directors"
            | "vp"
            | "svp"
            | "evp"
            | "avp"
            | "vice"
            | "chief"
            | "cto"
            | "ceo"
            | "cfo"
            | "cio"
            | "ciso"
            | "coo"
            | "cmo"
            | "supervisor"
            | "superintendent"
            | "leiter"
            | "leiterin"
            | "leitung"
            | "teamleiter"
            | "abteilungsleiter"
            | "directeur"
            | "directrice"
            | "diretor"
            | "jefe"
    )
}

fn manages(words: &[Word<'_>]) -> bool {
    words.iter().enumerate().any(|(at, word)| match word.text {
        "manager" | "managers" | "gerente" | "managerin" => manages_people(words, at),
        "head" | "president" | "founder" | "cofounder" => true,
        "partner" => false,
        text => always_manages(text),
    })
}

/// Whether the manager at that place manages people, not a product or a project.
fn manages_people(words: &[Word<'_>], at: usize) -> bool {
    let before = words[..at].iter().rev().find(|word| !matches!(word.text, "i" | "ii"));
    let group = words[..at].iter().any(|word| word.text == "group");
    let thing = match before {
        // "Manager, Customer Success": the first words say nothing about things.
        None => false,
        Some(word) if SENIORITIES.contains(&word.text) => {
            // "Senior Manager" manages; so does "Principal Manager".
            false
        }
        Some(word) => words[at].joined && OF_THINGS.contains(&word.text),
    };
    group || !thing
}

const SENIORITIES: [&str; 8] =
    ["senior", "sr", "junior", "principal", "staff", "associate", "assistant", "general"];

/// The level of somebody who manages nobody.
fn grade(words: &[Word<'_>]) -> Option<Level> {
    let mut levels: Vec<(usize, Level)> =
        (0..words.len()).filter_map(|at| named(words, at).map(|level| (at, level))).collect();
    if levels.is_empty() {
        return numeral(words);
    }
    let leads = levels.iter().any(|(_, level)| *level == Level::Lead);
    if leads {
        // "Senior Engineer (Tech Lead)" keeps the rank; "Team Lead" is the job.
        let ranked =
            levels.iter().any(|(_, level)| *level >= Level::Senior && *level != Level::Lead);
        if !(ranked && is_technical_lead(words)) {
            return Some(Level::Lead);
        }
        levels.retain(|(_, level)| *level != Level::Lead);
    }
    // "Senior Staff" is one rank, its last word; "Senior/Staff" are two.
    let ranks = levels.iter().enumerate().filter(|(index, (at, _))| {
        let next = levels.get(index + 1).map(|(next, _)| *next);
        next != Some(at + 1) || !words[at + 1].joined
    });
    ranks.map(|(_, (_, level))| *level).min()
}

fn is_technical_lead(words: &[Word<'_>]) -> bool {
    has_pair(words, "tech", "lead") || has_pair(words, "technical", "lead")
}

/// The level that the word at that place names.
fn named(words: &[Word<'_>], at: usize) -> Option<Level> {
    let text = |at: usize| words.get(at).map_or("", |word| word.text);
    let (before, next) = (if at > 0 { text(at - 1) } else { "" }, text(at + 1));
    Some(match text(at) {
        "junior" | "jr" | "trainee" | "graduate" | "graduates" | "grad" | "junio" | "júnior"
        | "débutant" | "berufseinsteiger" | "absolvent" => Level::Junior,
        "entry" if next == "level" => Level::Junior,
        "early" if next == "career" => Level::Junior,
        "associate" if is_first_grade(words, at) => Level::Junior,
        "mid" | "middle"
            if !matches!(next, "market" | "markets" | "atlantic" | "east" | "west" | "office") =>
        {
            Level::Mid
        }
        "midlevel" | "intermediate" | "medior" | "experienced" | "confirmé" | "confirmée"
        | "pleno" | "semisenior" | "ssr" => Level::Mid,
        "senior" | "sr" | "snr" | "sénior" | "sênior" | "seniors" | "seniorin" => Level::Senior,
        text if !text.is_ascii()
            && ["高级", "高級", "资深"].iter().any(|senior| text.contains(senior)) =>
        {
            Level::Senior
        }
        "staff"
            if !matches!(before, "of" | "technical")
                && !matches!(next, "augmentation" | "accountant" | "nurse") =>
        {
            Level::Staff
        }
        "principal" | "distinguished" => Level::Staff,
        "leader" if before == "team" => Level::Lead,
        "lead" | "leads" | "teamlead" | "techlead" | "líder"
            if !matches!(next, "generation" | "gen" | "qualification" | "management") =>
        {
            Level::Lead
        }
        _ => return None,
    })
}

/// "Associate Engineer" is the first grade of a ladder; "Sales Associate" and "Associate
/// Counsel" are jobs of their own.
fn is_first_grade(words: &[Word<'_>], at: usize) -> bool {
    const LADDERS: [&str; 12] = [
        "engineer",
        "developer",
        "analyst",
        "consultant",
        "manager",
        "designer",
        "scientist",
        "programmer",
        "architect",
        "administrator",
        "specialist",
        "tester",
    ];
    words[at + 1..].iter().take(4).any(|word| LADDERS.contains(&word.text))
}

/// Grades in figures: "Engineer II", "Developer 3", "Level 2".
fn numeral(words: &[Word<'_>]) -> Option<Level> {
    const COUNTED: [&str; 17] = [
        "engineer",
        "developer",
        "sde",
        "swe",
        "programmer",
        "scientist",
        "designer",
        "analyst",
        "administrator",
        "sdet",
        "level",
        "consultant",
        "specialist",
        "architect",
        "engineering",
        "technician",
        "associate",
    ];
    words.iter().enumerate().skip(1).find_map(|(at, word)| {
        if !COUNTED.contains(&words[at - 1].text) {
            return None;
        }
        let level = match word.text {
            "i" | "1" => Level::Junior,
            "ii" | "2" => Level::Mid,
            "iii" | "3" => Level::Senior,
            "iv" | "4" | "v" | "5" => Level::Staff,
            _ => return None,
        };
        Some(level)
    })
}

fn has_pair(words: &[Word<'_>], first: &str, second: &str) -> bool {
    words.windows(2).any(|pair| pair[0].text == first && pair[1].text == second)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn titles_name_levels() {
        use Level::{Intern, Junior, Lead, Manager, Mid, Senior, Staff};
        let cases = [
            ("Software Engineer", None),
            ("Sr. Software Engineer", Some(Senior)),
            ("Jr. Developer", Some(Junior)),
            ("Senior/Staff Engineer, Storage", Some(Senior)),
            ("Senior Staff Engineer", Some(Staff)),
            ("Staff Engineer II", Some(Staff)),
            ("Principal Engineer", Some(Staff)),
            ("Member of Technical Staff", None),
            ("Chief of Staff", Some(Manager)),
            ("Software Engineer II", Some(Mid)),
            ("Software Engineer III - Payments", Some(Senior)),
            ("SDE 1", Some(Junior)),
            ("Engineering Manager", Some(Manager)),
            ("Manager, Software Engineering", Some(Manager)),
            ("Senior Product Manager", Some(Senior)),
            ("Product Manager", None),
            ("Group Product Manager", Some(Manager)),
            ("Account Manager, Mid-Market", None),
            ("Technical Program Manager", None),
            ("Product Support Manager", Some(Manager)),
            ("Senior Manager, Finance", Some(Manager)),
            ("Head of Engineering", Some(Manager)),
            ("VP of Sales", Some(Manager)),
            ("Senior Director of Design", Some(Manager)),
            ("Tech Lead", Some(Lead)),
            ("Lead Java Developer", Some(Lead)),
            ("Senior Engineer (Team Lead)", Some(Lead)),
            ("Senior Engineer (Tech Lead)", Some(Senior)),
            ("Lead Generation Specialist", None),
            ("Developer at a market leader", None),
            ("Team Leader", Some(Lead)),
            ("Engineering Intern", Some(Intern)),
            ("Internal Tools Engineer", None),
            ("Werkstudent (m/w/d) Backend", Some(Intern)),
            ("Working Student Backend", Some(Intern)),
            ("Graduate Engineer 2026", Some(Junior)),
            ("Entry-Level Developer", Some(Junior)),
            ("Associate Software Engineer", Some(Junior)),
            ("Sales Associate", None),
            ("Mid-Level Engineer", Some(Mid)),
            ("Mid to Senior Backend Engineer", Some(Mid)),
            ("Experienced Backend Engineer", Some(Mid)),
            ("Développeur confirmé", Some(Mid)),
            ("Desenvolvedor Pleno", Some(Mid)),
            ("Teamleiter Entwicklung", Some(Manager)),
            ("Staff Accountant", None),
        ];
        for (title, expected) in cases {
            assert_eq!(read(title).level, expected, "{title}");
        }
        assert_eq!(read("Software Architect").otherwise, Some(Staff));
    }
}
