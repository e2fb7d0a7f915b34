//! Places, pay, workplace and eligibility are read out of anything without a panic, and out of
//! very long texts in one go: a rule that were quadratic would not come back from these.

use jobs::feeds::{Body, Draft, Pay};
use jobs::normalise::{Context, normalise, place};
use jobs::posting::Posting;
use proptest::prelude::*;

fn read(draft: &Draft) -> Posting {
    let fetched = "2026-11-24T12:00:00Z".parse().unwrap();
    normalise(draft, &Context { company: "Acme", fetched })
}

fn draft(words: &str) -> Draft {
    Draft {
        title: words.chars().take(200).collect(),
        places: vec![words.to_owned()],
        open_to: vec![words.to_owned()],
        employment: Some(words.to_owned()),
        pay: Pay::Words(words.to_owned()),
        body: Body::Plain(words.to_owned()),
        ..Draft::default()
    }
}

/// Pieces that rules look for, glued together at random.
fn pieces() -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        Just("$".to_owned()),
        Just("€ ".to_owned()),
        Just("k".to_owned()),
        Just(" - ".to_owned()),
        Just("–".to_owned()),
        Just(" LPA".to_owned()),
        Just("per hour".to_owned()),
        Just("Remote".to_owned()),
        Just("hybrid".to_owned()),
        Just(" days a week ".to_owned()),
        Just("UTC±".to_owned()),
        Just("São Paulo".to_owned()),
        Just(", ".to_owned()),
        Just(" or ".to_owned()),
        Just("CA".to_owned()),
        Just("\u{a0}".to_owned()),
        Just("salary ".to_owned()),
        Just("İ".to_owned()),
        Just("must reside in ".to_owned()),
        Just("/".to_owned()),
        Just("ß".to_owned()),
        Just("東京".to_owned()),
        Just("\n".to_owned()),
        "[0-9]{1,7}",
        "[0-9]{1,3}[.,' ][0-9]{1,4}",
        "\\PC{0,3}",
    ];
    prop::collection::vec(piece, 0..40).prop_map(|pieces| pieces.concat())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 400, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn anything_can_be_read(words in pieces()) {
        let posting = read(&draft(&words));
        if let Some(salary) = posting.salary {
            prop_assert!(salary.min.is_some() || salary.max.is_some());
            prop_assert!(salary.min.zip(salary.max).is_none_or(|(min, max)| min <= max));
            prop_assert!(salary.yearly_max.or(salary.yearly_min).unwrap().is_finite());
        }
    }

    #[test]
    fn every_place_keeps_its_words(words in "\\PC{0,80}") {
        let places = place::read(&words);
        let line = jobs::normalise::text::line(&words);
        prop_assert_eq!(places.is_empty(), line.is_empty());
        prop_assert!(places.iter().all(|place| line.contains(&place.text)));
    }
}

#[test]
fn long_texts_are_read_in_one_go() {
    for piece in [
        "$1-",
        "1 000 ",
        "9,",
        "$100k to ",
        "salary ",
        "3 days a week in the office ",
        "remote ",
        "must reside in CA, ",
        "within 3 hours of UTC±",
        "Berlin or ",
        "(",
        "US-CA-",
        "and ",
        "per ",
        "ß",
        "unless fully remote ",
        "work from anywhere ",
    ] {
        read(&draft(&piece.repeat(50_000 / piece.len())));
    }
}
