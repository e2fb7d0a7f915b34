//! `country-greenhouse.tsv` and `country-ashby.tsv`: the country of a place text.
//!
//! A row is right where the labelled country is among those read. Labels that name several
//! countries or a union are left out.

use std::path::Path;

use jobs::feeds::Draft;
use jobs::normalise::place;

use crate::labels;
use crate::tally::{Goal, Tally};

pub fn measure(path: &Path) -> anyhow::Result<Vec<Tally>> {
    let mut tally = Tally::new("country from place text", Goal::Accuracy(0.97));
    for row in labels::table(path)? {
        let Some(expected) = place::country(row.get("country_given")) else {
            tally.leave_out();
            continue;
        };
        let text = row.get("location");
        let draft = Draft { places: vec![text.to_owned()], ..labels::titled(row.get("id"), "") };
        let read = labels::read(&draft).places;
        let mut countries = read.iter().filter_map(|place| place.country);
        let first = countries.next();
        let found = first == Some(expected) || countries.any(|country| country == expected);
        let got = if found { Some(expected) } else { first };
        let got = got.map_or("none".to_owned(), |country| country.to_string());
        tally.add(expected.to_string(), got, row.get("id"), text);
    }
    Ok(vec![tally])
}
