//! What words say about the place of work: phrases and counts of office days.
//!
//! A text goes in; the signals in it come out in order, each with how sure it is. "Hybrid
//! cloud", "remote team" and "in-person interview" are no signals, because only whole phrases
//! about the work itself are.

use std::sync::LazyLock;

use crate::normalise::phrases::{Listed, Phrases};
use crate::normalise::scan::{Reader, Scanned};
use crate::posting::Workplace::{self, Hybrid, Onsite, Remote};

/// How sure a signal is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Surety {
    /// It speaks of the company or in general.
    General,
    /// It speaks of this posting.
    Certain,
}

/// Words that tell where the work is done.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Signal<'a> {
    /// What they tell.
    pub workplace: Workplace,
    /// How surely.
    pub surety: Surety,
    /// The words.
    pub words: &'a str,
}

/// Phrases of a body, one list a meaning and a surety; commas separate them.
const PHRASES: &[((Workplace, Surety), &str)] = &[
    (
        (Remote, Surety::Certain),
        "#li-remote, #remote, #liremote, fully remote, fully-remote, full remote, full-remote, 100% remote, 100 % remote, \
         completely remote, entirely remote role, remote role, remote position, remote opportunity, remote job, remote contract, remote vacancy, \
         role is remote, role is fully remote, position is remote, positions are remote, job is remote, roles are remote, \
         roles are fully remote, roles are fully-remote, this is a remote, is a remote, remote work supported, remote working arrangement, location: remote, \
         locations: remote, location - remote, workplace: remote, working arrangement: remote, work location: remote, location type: remote, \
         work remotely from, work remotely from home, be able to work remotely, able to work remotely, ability to work remotely from, will work remotely, opportunity to work remotely, \
         join our team remotely, work full-time remotely, full-time remote, full time remote, remote full-time, remote work opportunity, remote-based, us-remote, remote us only, remote only, remote (us, remote (usa, remote (eu, remote (worldwide, remote (anywhere, \
         100% telecommute, télétravail complet, télétravail total, full télétravail, 100% télétravail, 100 % télétravail, 100% remoto, 100 % remoto, totalmente remoto, \
         trabajo remoto, trabalho remoto, vaga remota, puesto remoto, modalidad remota, 100% zdalnie, praca zdalna, zdalnie, vollständig remote, komplett remote, \
         100% homeoffice, 100% home office, remote möglich deutschlandweit, 全职远程, フルリモート",
    ),
    (
        (Remote, Surety::General),
        "remote-first, remote first, remote-only, all-remote, entirely remote, fully distributed, completely distributed, \
         work from anywhere, work from wherever, work remotely, works remotely, working remotely, remote company, remote organization, remote organisation, \
         work from home, working from home, remote work is, distributed company, distributed team, remote team, option to work remotely, remote through",
    ),
    (
        (Hybrid, Surety::Certain),
        "#li-hybrid, #hybrid, hybrid role, hybrid position, hybrid job, hybrid opportunity, role is hybrid, position is hybrid, job is hybrid, \
         roles are hybrid, this is a hybrid, is a hybrid role, is a hybrid position, is hybrid, hybrid only, hybrid policy, location: hybrid, workplace: hybrid, work model: hybrid, \
         location type: hybrid, hybrid (, follows a hybrid, on a hybrid basis, offer hybrid, hybrid based in, part remote, partly remote, partially remote, \
         modalidad híbrida, formato híbrido, modelo híbrido, trabajo híbrido, trabalho híbrido, vaga híbrida, praca hybrydowa, hybrydowo, télétravail partiel, \
         jours de télétravail, tage homeoffice, tage home office, tage im büro, teilweise remote, hybrides arbeiten, hybrid arbeiten, \
         half of their work time in, half of their time in, half of your time in, 50% of your time in, 50% in office, 50% in the office",
    ),
    (
        (Hybrid, Surety::General),
        "hybrid work, hybrid working, hybrid schedule, hybrid work model, hybrid working model, hybrid workplace, hybrid office, hybrid setup, hybrid set-up, \
         hybrid arrangement, hybrid team, hybrid culture, hybrid in-office, hybrid remote, remote/hybrid, hybrid/remote, hybrid format, hybrid flexibility, hybrid mode, \
         hybrides arbeitsmodell, hybrides modell",
    ),
    (
        (Onsite, Surety::Certain),
        "#li-onsite, #li-on-site, #onsite, in-office company, in-person company, in-office role, in-office position, on-site role, onsite role, on site role, \
         on-site position, onsite position, on-site job, onsite job, in-person role, in-person position, role is on-site, role is onsite, role is in-person, role is in-office, \
         role is in person, role is fully in-person, position is on-site, position is onsite, position is in-person, position is in person, this is an on-site, this is an onsite, this is an in-person, this is an in-office, \
         in-person team, work in-person in, work in person in, work onsite, work on-site, working onsite, working on-site, an on-site, an on-site team, fully onsite, fully on-site, fully in-office, fully in-person, 100% on-site, \
         100% onsite, 100% in-office, 100% in office, on-site only, onsite only, location: onsite, location: on-site, workplace: onsite, must be onsite, must be on-site, must work onsite, must work on-site, \
         not a remote, no remote, not remote, non-remote, cannot be remote, cannot be performed remotely, is not eligible for remote, remote is not, remote work is not, \
         présentiel uniquement, 100% presencial, trabajo presencial, trabalho presencial, vaga presencial, modalidad presencial, vor ort in, praca stacjonarna",
    ),
    (
        (Onsite, Surety::General),
        "we work in person, we work in-person, in the office every day, we are an in-person, we're an in-person",
    ),
];

/// Words before a phrase that turn it round or make it someone else's.
const TURNS: &[&str] = &[
    "unless",
    "not ",
    "n't ",
    "n’t ",
    "no ",
    "without",
    "except",
    "some roles",
    "some of our",
    "experience in a",
    "experience with",
    "experience working",
    "experience of",
    "comfortable",
    "used to",
    "previously",
    "whether",
    "or fully",
    "may be",
    "stipend",
    "such as",
    "approved to",
    "approved for",
    "ability to manage",
];

/// The phrases of a body.
pub static BODY: LazyLock<Listed<(Workplace, Surety)>> = LazyLock::new(|| Listed::new(PHRASES));

/// The most signals of one text that are looked at.
const MOST: usize = 200;

/// The signals of a body.
pub fn in_body(text: &Scanned) -> Vec<Signal<'_>> {
    let phrases = text.phrases(Reader::Workplace, &BODY).filter_map(|found| {
        let (workplace, surety) = found.meaning;
        let signal = Signal { workplace, surety, words: found.words };
        (!turned(text, found.start, workplace)).then_some((found.start, signal))
    });
    let mut signals: Vec<(usize, Signal<'_>)> =
        phrases.take(MOST).chain(super::days::counts(text)).collect();
    signals.sort_by_key(|(start, _)| *start);
    signals.into_iter().map(|(_, signal)| signal).collect()
}

/// What a place or a title says outright: single words suffice there.
pub fn in_label(text: &str) -> Option<Signal<'_>> {
    let (mut found, mut remote) = (None, None);
    for told in LABEL.find(text) {
        if about_other_things(text, told.end) {
            continue;
        }
        let workplace = told.meaning;
        let signal = Signal { workplace, surety: Surety::Certain, words: told.words };
        match workplace {
            Hybrid => return Some(signal),
            Remote => remote = remote.or(Some(signal)),
            Onsite => found = found.or(Some(signal)),
        }
    }
    // "ONSITE + PART REMOTE" is neither: both at once are a mixture.
    match (found, remote) {
        (Some(onsite), Some(_)) => Some(Signal { workplace: Hybrid, ..onsite }),
        (found, remote) => found.or(remote),
    }
}

const LABELS: &[(Workplace, &str)] = &[
    (
        Remote,
        "remote, remotely, remoto, remota, work from home, wfh, home office, homeoffice, home-office, home based, home-based, télétravail, teletrabajo, telecommute, \
             zdalnie, zdalna, praca zdalna, anywhere, worldwide, virtual, distributed, 远程, リモート",
    ),
    (
        Hybrid,
        "hybrid, híbrido, híbrida, hibrido, hybride, hybrydowo, hybrydowa, part remote, partly remote, partially remote, flexible / remote hybrid",
    ),
    (
        Onsite,
        "onsite, on-site, on site, in office, in-office, in person, in-person, presencial, vor ort, stacjonarnie, sur site, no remote, not remote",
    ),
];

static LABEL: LazyLock<Phrases<Workplace>> = LazyLock::new(|| Phrases::new(LABELS));

/// Words that make a label's word one of another trade: "Remote Sensing", "Hybrid Cloud",
/// "In-Person Support", "Distributed Systems", "Virtual Assistant".
const TRADES: &[&str] = &[
    "sensing",
    "systems",
    "system",
    "cloud",
    "assistant",
    "support",
    "reality",
    "data",
    "computing",
    "app",
    "apps",
    "mobile",
    "care",
    "machine",
    "events",
    "sales",
    "query",
    "tracing",
    "training",
    "patient",
    "monitoring",
    "infrastructure",
    "databases",
    "database",
    "storage",
    "ledger",
    "energy",
    "services",
    "control",
    "access",
];

fn about_other_things(text: &str, end: usize) -> bool {
    let after = text[end..].trim_start_matches([' ', '-']).to_lowercase();
    TRADES.iter().any(|word| {
        after.strip_prefix(word).is_some_and(|rest| !rest.starts_with(char::is_alphanumeric))
    })
}

/// Whether the words before a phrase take its meaning away.
fn turned(text: &str, start: usize, workplace: Workplace) -> bool {
    let from = text.ceil_char_boundary(start.saturating_sub(32));
    let before = text[from..start].to_lowercase();
    let before = &before[before.rfind(['.', '\n', '!', '?', ';']).map_or(0, |at| at + 1)..];
    workplace != Onsite && TURNS.iter().any(|word| before.contains(word))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn body(text: &str) -> Vec<Workplace> {
        in_body(&text.into()).iter().map(|signal| signal.workplace).collect()
    }

    #[test]
    fn bodies_speak_in_phrases() {
        for (text, expected) in [
            ("This is a fully remote role.", vec![Remote, Remote]),
            ("#LI-Hybrid", vec![Hybrid]),
            ("We are an in-office company in Oslo", vec![Onsite]),
            ("You will work 3 days a week in our Oslo office", vec![Hybrid]),
            ("telehealth services tailored for remote work", vec![]),
            ("Hybrid cloud and hybrid mobile apps", vec![]),
            ("an in-person interview", vec![]),
            ("Unless approved to work fully remote, come in", vec![]),
            ("This position is not remote", vec![Onsite]),
        ] {
            assert_eq!(body(text).len().min(1), expected.len().min(1), "{text}");
            assert_eq!(body(text).first(), expected.first(), "{text}");
        }
    }

    #[test]
    fn labels_speak_in_words() {
        let label = |text| in_label(text).map(|signal| signal.workplace);
        for (text, expected) in [
            ("Remote - Germany", Some(Remote)),
            ("Austin, TX (Hybrid)", Some(Hybrid)),
            ("San Francisco-Onsite", Some(Onsite)),
            ("ONSITE + PART REMOTE", Some(Hybrid)),
            ("Senior Engineer, Distributed Systems", None),
            ("Hybrid Cloud Engineer", None),
            ("Berlin", None),
        ] {
            assert_eq!(label(text), expected, "{text}");
        }
    }
}
