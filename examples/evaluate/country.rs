//! `country-greenhouse.tsv` and `country-ashby.tsv`: the country of a place text.
//!
//! A row is right where the labelled country is among those read. Left out are labels that name
//! a union, texts that name no place ("Remote", "EMEA", "Headquarters"), and, apart from the
//! others, labels that the text contradicts in so many words: "Cairo, Egypt" labelled Pakistan
//! says where the job is offered, not where the place is.

use std::path::Path;

use jobs::feeds::Draft;
use jobs::normalise::place;
use jobs::posting::Country;

use crate::labels;
use crate::tally::{Goal, Tally};

pub fn measure(path: &Path) -> anyhow::Result<Vec<Tally>> {
    let mut tally = Tally::new("country from place text", Goal::Accuracy(0.97));
    let mut all = Tally::new("the same, contradicted labels among them", Goal::Unset);
    for row in labels::table(path)? {
        let Some(expected) = place::country(row.get("country_given")) else {
            tally.leave_out();
            all.leave_out();
            continue;
        };
        let text = row.get("location");
        if names_nothing(text) {
            tally.leave_out();
            all.leave_out();
            continue;
        }
        let draft = Draft { places: vec![text.to_owned()], ..labels::titled(row.get("id"), "") };
        let read = labels::read(&draft).places;
        let mut countries = read.iter().filter_map(|place| place.country);
        let first = countries.next();
        let found = first == Some(expected) || countries.any(|country| country == expected);
        let got = if found { Some(expected) } else { first };
        let got = got.map_or("none".to_owned(), |country| country.to_string());
        all.add(expected.to_string(), &got, row.get("id"), text);
        if spelled_out(text).is_some_and(|country| country != expected) {
            tally.leave_out();
        } else {
            tally.add(expected.to_string(), got, row.get("id"), text);
        }
    }
    Ok(vec![tally, all])
}

/// The country that ends a text of one place, by its name: "Cairo, Egypt".
fn spelled_out(text: &str) -> Option<Country> {
    let (_, name) = text.rsplit_once(", ").filter(|_| !text.contains(';'))?;
    let name = name.trim();
    (name.len() > 3 && name != "Remote").then(|| place::country(name)).flatten()
}

/// Words that are left when a text names no place. The list is kept apart from the
/// normaliser's, so that what it fails to see is still scored.
fn names_nothing(text: &str) -> bool {
    let words = [
        "remote",
        "anywhere",
        "global",
        "worldwide",
        "emea",
        "europe",
        "apac",
        "latam",
        "north",
        "south",
        "to",
        "america",
        "americas",
        "headquarters",
        "hq",
        "hybrid",
        "office",
        "multiple",
        "locations",
    ];
    text.to_lowercase()
        .split(|char: char| !char.is_alphanumeric())
        .filter(|word| !word.is_empty() && !word.chars().all(|char| char.is_ascii_digit()))
        .all(|word| words.contains(&word))
}
