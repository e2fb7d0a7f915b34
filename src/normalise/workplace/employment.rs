//! The kind of contract: from the feed's word, then the title, then the text.

use std::sync::LazyLock;

use crate::normalise::Reading;
use crate::normalise::phrases::{Listed, Phrase, Phrases};
use crate::normalise::scan::{Reader, Scanned};
use crate::posting::Employment::{self, Contract, FullTime, Internship, PartTime, Temporary};

/// Words for each kind, surest kinds first: an internship is also full-time or temporary.
const WORDS: &[(Employment, &str)] = &[
    (
        Internship,
        "intern, interns, internship, internships, trainee, traineeship, apprentice, apprenticeship, co-op, working student, werkstudent, werkstudentin, \
         werkstudent/in, praktikum, praktikant, praktikantin, pflichtpraktikum, ausbildung, azubi, stage, stagiaire, alternance, alternant, apprentissage, \
         becario, becaria, prácticas, practicas, pasante, pasantía, estágio, estagio, estagiário, estagiária, staż, stażysta, praktyka, praktyki, tirocinio, stagista, dualstudent, duales studium, \
         student job, studentenjob, placement student, industrial placement",
    ),
    (
        PartTime,
        "part-time, part time, parttime, part_time, teilzeit, temps partiel, medio tiempo, media jornada, tiempo parcial, jornada parcial, meio período, meio periodo, tempo parcial, \
         pół etatu, niepełny etat, część etatu, deeltijd, deltid, mini-job, minijob, midijob",
    ),
    (
        Contract,
        "contract, contractor, contractors, contracts, contract-to-hire, contract to hire, c2h, corp-to-corp, corp to corp, c2c, 1099, freelance, freelancer, freelancing, freiberuflich, freie mitarbeit, \
         freiberufler, b2b, b2b contract, kontrakt b2b, umowa b2b, indépendant, portage salarial, autónomo, autonomo, por proyecto, pj, pessoa jurídica, zzp, consultant contract, \
         outside ir35, inside ir35, day rate, self-employed, self employed, independent contractor, umowa zlecenie, umowa o dzieło, honorarbasis, partita iva",
    ),
    (
        Temporary,
        "temporary, temp, fixed-term, fixed term, fixed_term, ftc, befristet, befristete, befristung, zeitarbeit, leiharbeit, elternzeitvertretung, cdd, intérim, interim, temporal, temporário, temporaria, \
         contrato temporal, tempo determinado, tempo determinato, czas określony, maternity cover, parental leave cover, seasonal, saisonnier, limited contract, tijdelijk, per diem, perdiem, limited",
    ),
    (
        FullTime,
        "full-time, full time, fulltime, full_time, permanent, perm, regular, vollzeit, festanstellung, unbefristet, unbefristete, temps plein, temps complet, cdi, tiempo completo, jornada completa, indefinido, \
         tempo integral, período integral, clt, efetivo, umowa o pracę, pełny etat, cały etat, employee, direct hire, w2, voltijd, vast contract, tillsvidare, heltid, tempo indeterminato, tempo pieno, \
         regular employee, fte, f/t, contract_of_employment, employment contract, uop, permanent contract",
    ),
];

/// Words that a body must say before it is believed: single words mean too many things there.
const PHRASES: &[(Employment, &str)] = &[
    (
        Internship,
        "this internship, internship program, this is an internship, as an intern, as a working student, als werkstudent, working student position, employment type: intern, job type: internship, type d'emploi : stage",
    ),
    (
        PartTime,
        "this is a part-time, this is a part time, part-time position, part time position, part-time role, in teilzeit, employment type: part, job type: part, job types: part, hours: part-time",
    ),
    (
        Contract,
        "contract position, contract role, contract opportunity, this is a contract, long-term contract, long term contract, month contract, months contract, employment type: contract, job type: contract, \
         job types: contract, independent contractor, contract: , contract duration, contract length, b2b contract, umowa b2b, kontrakt b2b, outside ir35, inside ir35, contract to hire, contract-to-hire, \
         freelance position, freelance role, freelance basis, freiberuflich, as a contractor, on a contract basis, contract basis, regime pj, contratação pj, contrato pj, c2c, corp-to-corp, type: contract",
    ),
    (
        Temporary,
        "fixed-term contract, fixed term contract, temporary position, temporary role, temporary contract, befristet auf, zunächst befristet, contrat à durée déterminée, maternity cover, parental leave cover, employment type: temporary, job type: temporary",
    ),
    (
        FullTime,
        "full-time position, full time position, full-time role, full time role, full-time employee, full time employee, full-time permanent, permanent full-time, full-time employment, full-time, exempt, \
         permanent position, permanent role, this is a full-time, this is a full time, employment type: full, job type: full, job types: full, type: full-time, unbefristet, in vollzeit, festanstellung, en cdi, \
         contrat : cdi, contrat: cdi, type de contrat : cdi, contrat à durée indéterminée, regime clt, contratação clt, contrato indefinido, umowa o pracę, permanent contract, work schedule: full",
    ),
];

/// The most words of a text that are looked at.
const MOST: usize = 100;

static FIELD: LazyLock<Phrases<Employment>> = LazyLock::new(|| Phrases::new(WORDS));
/// The phrases of a body.
pub static BODY: LazyLock<Listed<Employment>> = LazyLock::new(|| Listed::new(PHRASES));

/// The surest kind that the words name, with the end of the words that name it.
fn surest(text: &str) -> Option<Phrase<'_, Employment>> {
    let order = |kind: Employment| WORDS.iter().position(|(other, _)| *other == kind);
    FIELD.find(text).take(MOST).min_by_key(|found| order(found.meaning))
}

/// Words of titles that name a kind of contract without doubt; "Contract Manager" and "Stage
/// Technician" are people.
const TITLE_TRADES: &[&str] = &[
    "manager",
    "management",
    "managers",
    "negotiator",
    "administrator",
    "administration",
    "lawyer",
    "counsel",
    "specialist",
    "engineering",
    "analyst",
    "lifecycle",
    "research",
    "manufacturing",
    "owner",
    "systems",
    "compliance",
    "test",
    "testing",
    "marketing",
    "sales",
    "design",
    "platform",
    "program",
    "programs",
    "support",
    "technician",
    "relations",
    "recruiter",
    "coordinator",
    "lead",
];
const DOUBTFUL: &[&str] = &[
    "contract",
    "contracts",
    "contractor",
    "contractors",
    "stage",
    "employee",
    "temp",
    "regular",
    "limited",
    "internship",
    "intern",
    "interns",
    "b2b",
    "placement",
    "apprenticeship",
    "apprentice",
    "freelance",
    "freelancer",
    "perm",
    "interim",
    "efetivo",
];

/// The kind of contract.
pub fn employment(reading: &mut Reading<'_>) -> Option<Employment> {
    let (kind, source, words) = decide(reading)?;
    reading.note("employment", source, words);
    Some(kind)
}

/// A kind, where its words stand, and the words.
type Decision<'a> = (Employment, &'static str, &'a str);

fn decide<'a>(reading: &Reading<'a>) -> Option<Decision<'a>> {
    let field = reading.draft.employment.as_deref().and_then(named);
    let title = in_title(reading.title);
    match (field, title) {
        // "FullTime" stands beside many an internship and fixed term.
        (Some((FullTime, _)) | None, Some((kind, words))) if kind != FullTime => {
            Some((kind, "title", words))
        }
        (Some((kind, words)), _) => Some((kind, "employment", words)),
        (None, Some((kind, words))) => Some((kind, "title", words)),
        (None, None) => in_text(reading.text),
    }
}

/// The kind that a feed's word names: `FullTime`, `PERMANENT`, `Festanstellung`, `CDI`.
pub fn named(word: &str) -> Option<(Employment, &str)> {
    let spaced = spaced(word);
    surest(&spaced).map(|found| (found.meaning, word.trim()))
}

/// `FullTime` and `FULL_TIME` as words apart.
fn spaced(word: &str) -> String {
    let mut spaced = String::with_capacity(word.len() + 4);
    let mut small = false;
    for char in word.chars().take(200) {
        if small && char.is_uppercase() {
            spaced.push(' ');
        }
        small = char.is_lowercase();
        spaced.push(if char == '_' { ' ' } else { char });
    }
    spaced
}

fn in_title(title: &str) -> Option<(Employment, &str)> {
    let found = surest(title)?;
    let after = title[found.end..].trim_start().to_lowercase();
    let doubtful = DOUBTFUL.contains(&found.listed);
    let trade = TITLE_TRADES.iter().any(|trade| after.starts_with(trade));
    let doubted = UNSAID.contains(&found.listed) || (doubtful && trade);
    (!doubted).then_some((found.meaning, found.words))
}

/// Words of the feeds' fields that mean something else in titles.
const UNSAID: &[&str] = &["employee", "regular", "limited", "temp", "perm", "1099"];

fn in_text(text: &Scanned) -> Option<Decision<'_>> {
    let found = text.phrases(Reader::Employment, &BODY).next()?;
    Some((found.meaning, "text", found.words))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::feeds::Draft;

    fn read(field: Option<&str>, title: &str, text: &str) -> Option<Employment> {
        let draft = Draft { employment: field.map(str::to_owned), ..Draft::default() };
        let mut reading =
            Reading { draft: &draft, title: &title.into(), text: &text.into(), evidence: None };
        employment(&mut reading)
    }

    #[test]
    fn feeds_words_of_many_tongues() {
        for (word, expected) in [
            ("FullTime", Some(FullTime)),
            ("FULL_TIME", Some(FullTime)),
            ("Festanstellung", Some(FullTime)),
            ("Vollzeit, unbefristet", Some(FullTime)),
            ("CDI", Some(FullTime)),
            ("CLT", Some(FullTime)),
            ("PJ", Some(Contract)),
            ("B2B", Some(Contract)),
            ("Contractor", Some(Contract)),
            ("Intern", Some(Internship)),
            ("Werkstudent", Some(Internship)),
            ("Estágio", Some(Internship)),
            ("part_time", Some(PartTime)),
            ("Teilzeit", Some(PartTime)),
            ("Fixed-Term (Full-time)", Some(Temporary)),
            ("CDD", Some(Temporary)),
            ("unknown", None),
        ] {
            assert_eq!(read(Some(word), "", ""), expected, "{word}");
        }
    }

    #[test]
    fn titles_and_texts_fill_in() {
        assert_eq!(read(Some("FullTime"), "Software Engineering Intern", ""), Some(Internship));
        assert_eq!(read(None, "Contracts Manager", ""), None);
        assert_eq!(read(None, "Back-end Developer (6 month contract)", ""), Some(Contract));
        assert_eq!(read(None, "Internal Tools Engineer", ""), None);
        assert_eq!(read(None, "Engineer", "This is a full-time position."), Some(FullTime));
        assert_eq!(read(None, "Engineer", "We signed a contract with a bank."), None);
        assert_eq!(read(None, "Engineer", "Lavoro in partita"), None);
    }
}
