//! Places: city, region and country out of free text.
//!
//! A text is cut into parts (`parts`), every part is looked up (`gazetteer`), and neighbouring
//! parts join into one place as long as some meaning of each fits the others: "Paris, TX" is
//! the Paris that lies in Texas, because no other does. What remains ambiguous is the place
//! where more people live. Groups of countries (`groups`) are no places. Words that name
//! nothing known become a city only before a region or a country ("Lehrte, Germany").

pub mod gazetteer;
pub mod groups;
mod memory;
mod parts;
mod split;

use gazetteer::{Kind, Sense};
use parts::{Begins, Code, Part};

use super::Reading;
use crate::posting::{Country, Place};

pub use groups::{groups_of, region_countries};

/// The most places one text names.
const MOST: usize = 100;

/// The posting's places, in the feed's order.
pub fn places(reading: &mut Reading<'_>) -> Vec<Place> {
    let mut places: Vec<Place> = Vec::new();
    for text in &reading.draft.places {
        for place in read(text) {
            if places.len() < MOST && !places.contains(&place) {
                places.push(place);
            }
        }
    }
    for place in &places {
        reading.note("places", "place", place.text.as_str());
    }
    places
}

/// Reads one place text, which may name several places.
///
/// A text that names none gives one place with nothing but its text.
pub fn read(text: &str) -> Vec<Place> {
    memory::recall(text, read_anew)
}

fn read_anew(text: &str) -> Vec<Place> {
    let text = super::text::line(text);
    if text.is_empty() {
        return Vec::new();
    }
    let mut found = groups_of_parts(parts::parts(&text));
    found.truncate(MOST);
    match found.as_slice() {
        [] => vec![Place { text, ..Place::default() }],
        [only] => vec![only.place(text.clone())],
        several => {
            several.iter().map(|one| one.place(text[one.start..one.end].to_owned())).collect()
        }
    }
}

/// A country by code or by any usual name: `DE`, `deu`, `Germany`, `Deutschland`.
pub fn country(name: &str) -> Option<Country> {
    let name = name.trim();
    let senses = gazetteer::coded(&name.to_ascii_uppercase());
    let named = gazetteer::named(&gazetteer::fold(name));
    senses.iter().chain(&named).find(|sense| sense.kind == Kind::Country).map(|sense| sense.country)
}

/// The narrowest code of a place: `US-CA` for a place in California, else `DE`.
pub fn code(place: &Place) -> Option<String> {
    let country = place.country?;
    let whole = |region: &&str| place.city.as_ref().is_none_or(|city| city.starts_with(*region));
    let region = place.region.as_deref().filter(whole);
    let code = region.and_then(|name| gazetteer::region_code(country, name));
    Some(code.unwrap_or_else(|| country.code().to_owned()))
}

/// A place in the making: the stretch of text and the ways its parts fit together.
#[derive(Debug)]
struct Candidate<'a> {
    start: usize,
    end: usize,
    ways: Vec<Way>,
    /// Words before it that name nothing known: its city, perhaps.
    unknown: Option<&'a str>,
}

/// One way in which the parts of a place fit together.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Way {
    country: Country,
    region: &'static str,
    city: &'static str,
    named: Named,
    weight: i32,
}

/// Which kinds of a place's parts were named outright.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
struct Named {
    country: bool,
    region: bool,
    code: bool,
}

/// Joins parts into places.
fn groups_of_parts(parts: Vec<Part<'_>>) -> Vec<Candidate<'_>> {
    let mut found: Vec<Candidate<'_>> = Vec::new();
    let mut unknown: Option<Part<'_>> = None;
    let mut open = false;
    for part in parts {
        if part.begins == Begins::Afresh {
            (unknown, open) = (None, false);
        }
        if part.senses.is_empty() {
            unknown = Some(part);
            continue;
        }
        let last = found.last_mut().filter(|_| open);
        if !last.is_some_and(|candidate| candidate.take(&part, unknown.as_ref())) {
            found.push(Candidate::new(&part, unknown.take()));
            open = true;
        }
        unknown = None;
    }
    found.retain(|candidate| candidate.best().is_some());
    found
}

impl<'a> Candidate<'a> {
    fn new(part: &Part<'a>, unknown: Option<Part<'a>>) -> Self {
        let ways = part.senses.iter().map(|sense| Way::new(sense, part.code)).collect();
        let unknown = unknown.filter(|before| looks_like_a_city(before.words));
        Self {
            start: unknown.as_ref().map_or(part.start, |before| before.start),
            end: part.start + part.words.len(),
            ways,
            unknown: unknown.map(|before| before.words),
        }
    }

    /// Takes a further part in, with the unknown words before it ("USA - Lehi UT").
    fn take(&mut self, part: &Part<'a>, unknown: Option<&Part<'a>>) -> bool {
        let joined = self.join(part);
        if joined && let Some(before) = unknown.filter(|before| looks_like_a_city(before.words)) {
            self.unknown = self.unknown.or(Some(before.words));
        }
        joined
    }

    /// Takes a further part in, where any of its meanings fits; false where none does.
    fn join(&mut self, part: &Part<'a>) -> bool {
        let ways: Vec<Way> = self
            .ways
            .iter()
            .flat_map(|way| part.senses.iter().filter_map(|sense| way.join(sense, part.code)))
            .collect();
        let fits = !ways.is_empty();
        if fits {
            self.ways = ways;
        } else if !self.belongs_to(part) && !self.moves_to(part) {
            return false;
        }
        self.end = part.start + part.words.len();
        true
    }

    /// Whether the part is the state to which this country of its own code belongs.
    fn belongs_to(&self, part: &Part<'_>) -> bool {
        self.best().is_some_and(|way| {
            part.senses.iter().any(|sense| {
                sense.kind == Kind::Country
                    && OWNED.contains(&(way.country.code(), sense.country.code()))
            })
        })
    }

    /// A code beats a city: "Moscow, ID" is a town too small to be known here, not Russia's.
    fn moves_to(&mut self, part: &Part<'a>) -> bool {
        let lone_city = self.ways.iter().all(|way| way.named == Named::default());
        let city = self.best().map(|way| way.city).filter(|city| !city.is_empty());
        let (true, Some(city)) = (lone_city && part.code == Code::Code, city) else { return false };
        if CITY_LIKE_CODES.contains(&part.words) {
            return false;
        }
        let ways: Vec<Way> = part
            .senses
            .iter()
            .filter(|sense| sense.kind != Kind::City && sense.weight > 30)
            .map(|sense| Way { city, ..Way::new(sense, part.code) })
            .collect();
        let fits = !ways.is_empty();
        if fits {
            self.ways = ways;
        }
        fits
    }

    /// The likeliest way.
    fn best(&self) -> Option<Way> {
        let town = self.unknown.is_some();
        let weight = |way: &Way| way.weight + if town { way.state_bonus() } else { 0 };
        let mut best: Option<Way> = None;
        for way in self.ways.iter().filter(|way| way.weight > way.least()) {
            if best.is_none_or(|other| weight(way) > weight(&other)) {
                best = Some(*way);
            }
        }
        best.map(|way| self.capital_of(way))
    }

    /// A region that bears its city's name means the city: "São Paulo", "New York"; and so
    /// does a country that is one city.
    fn capital_of(&self, way: Way) -> Way {
        let namesake = |other: &&Way| {
            let inside = other.region == way.region || way.region.is_empty();
            !other.city.is_empty() && other.country == way.country && inside
        };
        let one_city = CITY_STATES.contains(&way.country.code());
        if way.city.is_empty() && (way.named.region || one_city) {
            self.ways.iter().find(namesake).copied().unwrap_or(way)
        } else {
            way
        }
    }

    fn place(&self, text: String) -> Place {
        let Some(way) = self.best() else { return Place { text, ..Place::default() } };
        let named = if way.city.is_empty() { self.unknown.unwrap_or_default() } else { way.city };
        Place {
            text,
            city: (!named.is_empty()).then(|| named.to_owned()),
            region: gazetteer::region_name(way.country, way.region).map(str::to_owned),
            country: Some(way.country),
        }
    }
}

/// What a place must weigh: less are codes of far-off districts that stand alone.
const LEAST: i32 = 32;
/// What a region alone must weigh where its country is none of those with many postings: a
/// million people. "Bay" is a region of Somalia, but hardly ever meant.
const LEAST_REGION: i32 = 56;
const MANY_POSTINGS: &[&str] = &[
    "US", "CA", "GB", "DE", "AT", "CH", "FR", "ES", "IT", "NL", "BE", "IE", "AU", "NZ", "IN", "BR",
];
/// Countries that are one city.
const CITY_STATES: &[&str] = &["SG", "HK", "MO", "MC", "GI"];
/// Codes that people write for cities.
const CITY_LIKE_CODES: &[&str] =
    &["NY", "LA", "SF", "DC", "NYC", "SP", "KL", "UK", "US", "USA", "EU"];
/// Countries with a code of their own, and the state they are also counted to.
const OWNED: &[(&str, &str)] = &[
    ("HK", "CN"),
    ("MO", "CN"),
    ("TW", "CN"),
    ("PR", "US"),
    ("GU", "US"),
    ("VI", "US"),
    ("JE", "GB"),
    ("GG", "GB"),
    ("IM", "GB"),
    ("GI", "GB"),
    ("RE", "FR"),
    ("GP", "FR"),
    ("MQ", "FR"),
];

impl Way {
    fn new(sense: &Sense, code: Code) -> Self {
        Self {
            country: sense.country,
            region: sense.region,
            city: sense.city,
            named: Named {
                country: sense.kind == Kind::Country,
                region: sense.kind == Kind::Region,
                code: code == Code::Code,
            },
            weight: sense.weight,
        }
    }

    fn join(&self, sense: &Sense, code: Code) -> Option<Self> {
        let other = Self::new(sense, code);
        let (mut city, mut region) = (self.city, self.region);
        if self.country != other.country {
            return None;
        }
        match sense.kind {
            Kind::Country if self.named.country => return None,
            Kind::Region if self.named.region => return None,
            Kind::City if !self.city.is_empty() && self.city != sense.city => return None,
            Kind::City => city = sense.city,
            Kind::Country | Kind::Region => {}
        }
        if region.is_empty() {
            region = other.region;
        } else if !other.region.is_empty() && other.region != region {
            return None;
        }
        let named = Named {
            country: self.named.country || other.named.country,
            region: self.named.region || other.named.region,
            code: other.named.code,
        };
        let weight = self.weight + other.weight.max(0) + other.state_bonus();
        Some(Self { country: self.country, region, city, named, weight })
    }

    /// What it must weigh to be believed.
    fn least(&self) -> i32 {
        let lone = self.city.is_empty() && self.named.region && !self.named.country;
        let far = lone && !MANY_POSTINGS.contains(&self.country.code());
        if far { LEAST_REGION } else { LEAST }
    }

    /// "Richmond, CA" is rather in California than in Canada: after a town, a state's code is
    /// more usual than a country's. Germany and India are the exceptions.
    fn state_bonus(&self) -> i32 {
        let state = self.named.region && self.named.code && self.country.code() == "US";
        if state && !matches!(self.region, "DE" | "IN") { 40 } else { 0 }
    }
}

/// Whether words that name nothing known can be a small town's name.
fn looks_like_a_city(words: &str) -> bool {
    words.starts_with(char::is_uppercase)
        && groups::canonical(words).is_none()
        && words.split_whitespace().count() <= 4
        && !words.contains(|char: char| char.is_ascii_digit())
}

#[cfg(test)]
mod tests;
