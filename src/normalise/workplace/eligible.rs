//! Eligibility: where one may live to take the job.
//!
//! The feed's own words about it come first, then what stands beside "remote" in the places
//! and the title, then sentences of the text that limit ("must reside in", "authorised to work
//! in", "anywhere in the world"). Countries of the posting's places count where nothing else
//! names any. Where nothing is said everything stays empty.

use std::collections::BTreeSet;

use super::cues::{CUES, Cue, clip, sentence_after};
use super::{signals, zones};
use crate::normalise::scan::{Reader, Scanned};
use crate::normalise::{Reading, place};
use crate::posting::{Country, Eligible, Place, Workplace};

/// What is gathered from one piece of words after the other.
#[derive(Debug)]
struct Gathered<'r, 'a> {
    reading: &'r mut Reading<'a>,
    worldwide: Option<bool>,
    countries: Vec<Country>,
    regions: Vec<String>,
    excluded: BTreeSet<String>,
}

/// Where one may live.
pub fn eligible(
    reading: &mut Reading<'_>,
    places: &[Place],
    workplace: Option<Workplace>,
) -> Eligible {
    let Reading { draft, title, text, .. } = *reading;
    let mut gathered = Gathered::new(reading);
    for words in &draft.open_to {
        gathered.limits("open_to", words, Outright::Yes);
    }
    if let Some(zone) = zones::of_offsets(&draft.utc_offsets) {
        gathered.region("utc_offsets", &zone.clone(), zone);
    }
    for place in &draft.places {
        gathered.label("place", place);
    }
    gathered.title(title);
    gathered.text(text);
    if workplace.is_some_and(|workplace| workplace != Workplace::Remote) {
        // "Work from anywhere" is then a holiday's perk.
        gathered.worldwide = None;
    }
    if gathered.is_silent() && (workplace.is_some() || !places.is_empty()) {
        gathered.places(places);
    }
    gathered.settled()
}

/// Whether words that name a country limit by themselves, or only beside "remote" or "only".
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Outright {
    Yes,
    No,
}

impl<'r, 'a> Gathered<'r, 'a> {
    fn new(reading: &'r mut Reading<'a>) -> Self {
        Self {
            reading,
            worldwide: None,
            countries: Vec::new(),
            regions: Vec::new(),
            excluded: BTreeSet::new(),
        }
    }

    fn note(&mut self, source: &'static str, words: &str) {
        self.reading.note("eligible", source, words);
    }

    fn is_silent(&self) -> bool {
        self.worldwide.is_none() && self.countries.is_empty() && self.regions.is_empty()
    }

    /// Reads words that are about eligibility: countries, groups, time zones, "anywhere".
    fn limits(&mut self, source: &'static str, words: &str, outright: Outright) {
        let words = &without_zones(clip(words, 400));
        let before = (self.countries.len(), self.regions.len(), self.worldwide);
        let found = place::read(words);
        for group in groups(words) {
            self.push_region(group.to_owned());
        }
        if let Some(zone) = zones::in_words(words) {
            self.push_region(zone);
        }
        for country in found.iter().filter_map(|place| place.country) {
            self.push_country(country);
        }
        let named = before.0 != self.countries.len() || before.1 != self.regions.len();
        if !named && outright == Outright::Yes && is_worldwide(words) {
            self.worldwide = Some(true);
        }
        if before != (self.countries.len(), self.regions.len(), self.worldwide) {
            self.note(source, words);
        }
    }

    /// A place limits where it says "remote", or names a group of countries.
    fn label(&mut self, source: &'static str, words: &str) {
        let remote =
            signals::in_label(words).is_some_and(|signal| signal.workplace == Workplace::Remote);
        if remote {
            self.limits(
                source,
                words,
                if says_anywhere(words) { Outright::Yes } else { Outright::No },
            );
        } else {
            for group in groups(words) {
                self.region(source, words, group.to_owned());
            }
        }
    }

    /// Only what stands in brackets or behind a dash beside "remote" or "only", and groups.
    fn title(&mut self, title: &str) {
        let pieces = title.split(['(', ')', '[', ']', '|']).flat_map(|piece| piece.split(" - "));
        let mut remote = false;
        for piece in pieces {
            let says = signals::in_label(piece)
                .is_some_and(|signal| signal.workplace == Workplace::Remote);
            remote |= says;
            let small = piece.to_lowercase();
            let based = ["only", "based", "residents"].iter().any(|word| small.contains(word));
            if says || based || (remote && piece.len() <= 40) {
                let outright = if says_anywhere(piece) { Outright::Yes } else { Outright::No };
                self.limits("title", piece.trim(), outright);
            }
        }
    }

    /// The sentences of a text that limit or open.
    fn text(&mut self, text: &Scanned) {
        for found in text.phrases(Reader::Eligible, &CUES).take(MOST) {
            let words = sentence_after(text, found.end);
            let quote = clip(&text[found.start..found.end + words.len()], 160);
            match found.meaning {
                Cue::Within => self.named_in("text", words, quote),
                Cue::World => {
                    self.worldwide = self.worldwide.or(Some(true));
                    self.note("text", quote);
                }
                Cue::Anywhere => self.anywhere(words, clip(&text[found.end..], 24), quote),
                Cue::Out => self.exclude(words, quote),
            }
        }
        if let Some((zone, words)) = zones::in_text(text) {
            self.region("text", words, zone);
        }
    }

    /// "anywhere in the EU" limits, "work from anywhere" does not.
    fn anywhere(&mut self, words: &str, next: &str, quote: &str) {
        let before = (self.countries.len(), self.regions.len());
        self.named_in("text", words, quote);
        let limited = before != (self.countries.len(), self.regions.len());
        let small = next.trim_start().to_lowercase();
        let world = WORLD.iter().any(|world| small.starts_with(world));
        let perk = PERK.iter().any(|perk| small.starts_with(perk));
        if !limited && self.is_silent() && (world || !perk) {
            self.worldwide = Some(true);
            self.note("text", quote);
        }
    }

    fn named_in(&mut self, source: &'static str, words: &str, quote: &str) {
        let before = (self.countries.len(), self.regions.len());
        for group in groups(words) {
            self.push_region(group.to_owned());
        }
        for country in place::read(&names_only(words)).iter().filter_map(|place| place.country) {
            self.push_country(country);
        }
        if before != (self.countries.len(), self.regions.len()) {
            self.note(source, quote);
        }
    }

    fn exclude(&mut self, words: &str, quote: &str) {
        let before = self.excluded.len();
        for place in place::read(words) {
            self.excluded.extend(place::code(&place));
        }
        if before != self.excluded.len() {
            self.note("text", quote);
        }
    }

    /// The posting's places, where nothing else says where one may live.
    fn places(&mut self, places: &[Place]) {
        for place in places {
            if let Some(country) = place.country {
                self.push_country(country);
                self.note("place", &place.text);
            }
        }
    }

    fn region(&mut self, source: &'static str, words: &str, region: String) {
        if self.push_region(region) {
            self.note(source, words);
        }
    }

    fn push_region(&mut self, region: String) -> bool {
        let new = self.regions.len() < SEVERAL && !self.regions.contains(&region);
        if new {
            self.regions.push(region);
        }
        new
    }

    fn push_country(&mut self, country: Country) {
        if self.countries.len() < SEVERAL && !self.countries.contains(&country) {
            self.countries.push(country);
        }
    }

    fn settled(self) -> Eligible {
        let limited = !self.countries.is_empty() || !self.regions.is_empty();
        let excluded: Vec<String> = self.excluded.into_iter().collect();
        let kept = |country: &Country| !excluded.iter().any(|code| code == country.code());
        Eligible {
            worldwide: if limited { Some(false) } else { self.worldwide },
            countries: self.countries.into_iter().filter(kept).collect(),
            regions: self.regions,
            excluded,
        }
    }
}

/// What follows "work from anywhere" where it means some weeks a year, or one country.
const PERK: &[&str] =
    &["in ", "for ", "up to", "week", "month", "days", "polic", "program", "perk", "scheme", "(up"];

/// What follows "work from anywhere" where no country does.
const WORLD: &[&str] = &["in the world", "in the globe", "on earth", "on the planet"];

/// The most cues, countries and regions of one posting.
const MOST: usize = 60;
const SEVERAL: usize = 260;

/// Sentences are full of capitals that are no countries: CI/CD, AI, SO.
fn names_only(words: &str) -> String {
    blank(words, |word| {
        let code =
            (2..=3).contains(&word.len()) && word.bytes().all(|byte| byte.is_ascii_uppercase());
        code && !["US", "USA", "UK", "UAE", "EU", "NYC", "SF"].contains(&word)
    })
}

/// "ET/CT/MT" and "PT hours" are time zones, not Ethiopia and Portugal.
fn without_zones(words: &str) -> String {
    let zone = |word: &str| {
        matches!(word, "ET" | "CT" | "MT" | "PT" | "EST" | "CST" | "MST" | "PST" | "CET" | "BST")
    };
    let zones = words.split(|char: char| !char.is_alphanumeric()).filter(|word| zone(word)).count();
    let small = words.to_lowercase();
    let about = ["hour", "time", "zone", "overlap"].iter().any(|word| small.contains(word));
    if zones > 1 || (zones == 1 && about) { blank(words, zone) } else { words.to_owned() }
}

/// The words with those blanked that are unwanted.
fn blank(words: &str, unwanted: impl Fn(&str) -> bool) -> String {
    let mut kept = String::with_capacity(words.len());
    for piece in words.split_inclusive(|char: char| !char.is_alphanumeric()) {
        let word = piece.trim_end_matches(|char: char| !char.is_alphanumeric());
        kept.push_str(if unwanted(word) { &piece[word.len()..] } else { piece });
    }
    kept
}

/// The groups of countries that words name.
fn groups(words: &str) -> Vec<&'static str> {
    place::groups::named_in(words)
}

fn says_anywhere(words: &str) -> bool {
    let small = words.to_lowercase();
    ["anywhere", "worldwide", "global"].iter().any(|word| small.contains(word))
}

fn is_worldwide(words: &str) -> bool {
    let small = words.trim().to_lowercase();
    says_anywhere(&small)
        || matches!(
            small.as_str(),
            "world" | "all" | "all countries" | "any" | "international" | "everywhere" | "remote"
        )
}
