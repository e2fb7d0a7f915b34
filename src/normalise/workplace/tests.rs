//! Where the work is and where one may live, as postings say it.

use super::*;
use crate::feeds::{Body, Draft};
use crate::normalise::place;
use crate::posting::{Eligible, Place};

/// What a field's reader makes of a draft with that text, and how much evidence it notes.
fn read<T>(draft: &Draft, text: &str, field: impl Fn(&mut Reading<'_>) -> T) -> (T, usize) {
    let (title, text) = (draft.title.as_str().into(), text.into());
    let mut reading = Reading { draft, title: &title, text: &text, evidence: Some(Vec::new()) };
    let value = field(&mut reading);
    (value, reading.evidence.unwrap().len())
}

fn decided(flag: Option<Workplace>, place: &str, title: &str, text: &str) -> Option<Workplace> {
    let draft = Draft {
        title: title.to_owned(),
        places: vec![place.to_owned()],
        workplace: flag,
        body: Body::Plain(text.to_owned()),
        ..Draft::default()
    };
    let (workplace, noted) = read(&draft, text, workplace);
    assert_eq!(workplace.is_some(), noted > 0);
    workplace
}

#[test]
fn the_order_of_trust() {
    use Workplace::{Hybrid, Onsite, Remote};
    let table = [
        (Some(Remote), "Berlin", "Engineer", "", Some(Remote)),
        (Some(Remote), "Berlin", "Engineer", "#LI-Hybrid", Some(Hybrid)),
        (Some(Remote), "Berlin", "Engineer", "3 days / week at the office", Some(Hybrid)),
        (Some(Remote), "Berlin", "Engineer", "We offer a hybrid work schedule", Some(Hybrid)),
        (Some(Remote), "Oslo", "Engineer", "We’re an in-office company", Some(Onsite)),
        (Some(Remote), "Austin, TX (Hybrid)", "Engineer", "", Some(Hybrid)),
        (Some(Hybrid), "Remote", "Engineer", "", Some(Hybrid)),
        (Some(Onsite), "Oslo", "Engineer", "We are remote-first", Some(Onsite)),
        (
            None,
            "Remote (US | Canada)",
            "Engineer",
            "*Some roles are in-person hybrid work in Oslo",
            Some(Remote),
        ),
        (None, "Oslo", "Engineer (Remote)", "", Some(Remote)),
        (None, "Oslo", "Engineer", "This is a remote position.", Some(Remote)),
        (None, "Oslo", "Engineer", "Our role is on-site.", Some(Onsite)),
        (None, "Oslo", "Engineer", "telehealth services tailored for remote work", None),
        (None, "Oslo", "Distributed Systems Engineer", "hybrid cloud", None),
        (None, "Oslo Office", "Engineer", "", None),
    ];
    for (flag, place, title, text, expected) in table {
        assert_eq!(decided(flag, place, title, text), expected, "{flag:?} {place} {title} {text}");
    }
}

fn open(open_to: &[&str], place: &str, title: &str, text: &str) -> Eligible {
    let draft = Draft {
        title: title.to_owned(),
        places: if place.is_empty() { Vec::new() } else { vec![place.to_owned()] },
        open_to: open_to.iter().map(|&words| words.to_owned()).collect(),
        ..Draft::default()
    };
    let places: Vec<Place> = draft.places.iter().flat_map(|text| place::read(text)).collect();
    read(&draft, text, |reading| eligible(reading, &places, Some(Workplace::Remote))).0
}

fn written(eligible: &Eligible) -> String {
    let countries: Vec<&str> =
        eligible.countries.iter().map(crate::posting::Country::code).collect();
    let world = eligible.worldwide.map_or("?", |world| if world { "all" } else { "some" });
    let out = eligible.excluded.iter().map(|code| format!("-{code}")).collect::<Vec<_>>();
    [vec![world.to_owned()], vec![countries.join(",")], eligible.regions.clone(), out]
        .concat()
        .into_iter()
        .filter(|part| !part.is_empty())
        .collect::<Vec<_>>()
        .join(" ")
}

#[test]
fn where_one_may_live() {
    let table: [(&[&str], &str, &str, &str, &str); 26] = [
        (&["USA Only"], "", "Engineer", "", "some US"),
        (&["Worldwide"], "", "Engineer", "", "all"),
        (&["Europe", "Canada"], "", "Engineer", "", "some CA Europe"),
        (&["Anywhere in the World"], "", "Engineer", "", "all"),
        (&["Germany"], "", "Engineer", "", "some DE"),
        (&["US, Canada"], "", "Engineer", "", "some US,CA"),
        (&["US/Canada, ET/CT/MT"], "", "Engineer", "", "some US,CA"),
        (&[], "Remote", "Engineer", "Work within CI/CD and AI, remote, worldwide customers.", "?"),
        (&[], "Remote", "Engineer", "Work from anywhere for 4 weeks a year.", "?"),
        (&[], "Remote (US only)", "Engineer", "", "some US"),
        (&[], "Remote, EMEA", "Engineer", "", "some EMEA"),
        (&[], "Remote (Global)", "Engineer", "", "all"),
        (&[], "Remote", "Engineer", "", "?"),
        (&[], "Anywhere in France, Belgium, Spain", "Engineer", "", "some FR,BE,ES"),
        (&[], "Berlin", "Engineer", "", "some DE"),
        (&[], "", "Engineer (Remote, Europe)", "", "some Europe"),
        (&[], "", "Engineer - Remote - LATAM", "", "some LATAM"),
        (&[], "", "Engineer (Remote - UTC±3)", "", "some UTC-3..UTC+3"),
        (
            &[],
            "Remote",
            "Engineer",
            "You must reside in the United States or Canada.",
            "some US,CA",
        ),
        (
            &[],
            "Remote",
            "Engineer",
            "Applicants must be authorized to work in the UK without sponsorship.",
            "some GB",
        ),
        (&[], "Remote", "Engineer", "You can work from anywhere in the world.", "all"),
        (&[], "Remote", "Engineer", "Work from anywhere in the EU!", "some EU"),
        (
            &[],
            "Remote (US)",
            "Engineer",
            "We are unable to hire in California or New York.",
            "some US -US-CA -US-NY",
        ),
        (&[], "Remote", "Engineer", "Within 3 hours of CET.", "some UTC-2..UTC+4"),
        (&[], "Remote", "Engineer", "We value work from anywhere.", "all"),
        (&[], "Remote", "Engineer", "We love our customers in Spain.", "?"),
    ];
    let wrong: Vec<_> = table
        .iter()
        .map(|(open_to, place, title, text, expected)| {
            (*text, *place, *title, *expected, written(&open(open_to, place, title, text)))
        })
        .filter(|(.., expected, found)| expected != found)
        .collect();
    assert!(wrong.is_empty(), "{wrong:#?}");
}
