//! The gazetteer: a name goes in, the places it may mean come out, most likely first.
//!
//! Three sorted files lie in the program and are searched where they lie, so that starting
//! costs nothing. `scripts/gazetteer.py` writes them and tells where they come from: GeoNames
//! (CC BY 4.0, geonames.org), ISO 3166 and Unicode CLDR. Cities under 15,000 people are not
//! in them.

use unicode_normalization::UnicodeNormalization as _;
use unicode_normalization::char::is_combining_mark;

use crate::posting::Country;

const CITIES: &str = include_str!("cities.tsv");
const REGIONS: &str = include_str!("regions.tsv");
const NAMES: &str = include_str!("names.tsv");

/// One meaning of a name.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Sense {
    /// What kind of place.
    pub kind: Kind,
    /// The country it is or lies in.
    pub country: Country,
    /// The region it is or lies in, by the part of its ISO 3166-2 code after the country;
    /// empty for countries and where the source has none.
    pub region: &'static str,
    /// The city's usual name; empty for countries and regions.
    pub city: &'static str,
    /// Ten times the decimal logarithm of its people, more for countries, less for rare names.
    pub weight: i32,
}

/// The kinds of places.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// A country.
    Country,
    /// A state, province, land or county.
    Region,
    /// A city or a town.
    City,
}

/// What a folded name may mean.
pub fn named(folded: &str) -> Vec<Sense> {
    if folded.is_empty() { Vec::new() } else { senses(folded) }
}

/// What a code in capitals may mean: `DE`, `DEU`, `CA`, `NSW`.
pub fn coded(code: &str) -> Vec<Sense> {
    let code_like =
        (2..=3).contains(&code.len()) && code.bytes().all(|byte| byte.is_ascii_uppercase());
    if code_like { senses(code) } else { Vec::new() }
}

/// A region's usual name by country and code.
pub fn region_name(country: Country, region: &str) -> Option<&'static str> {
    if region.is_empty() {
        return None;
    }
    find(REGIONS, &format!("{}-{region}", country.code()))
}

/// The ISO 3166-2 code of a region by its usual name.
pub fn region_code(country: Country, name: &str) -> Option<String> {
    let regions = named(&fold(name));
    let region = regions.iter().find(|sense| {
        sense.kind == Kind::Region && sense.country == country && !sense.region.is_empty()
    })?;
    Some(format!("{}-{}", country.code(), region.region))
}

/// The one spelling under which a name is looked up: small letters without accents, and
/// single spaces for everything that is no letter or digit. The generator does the same.
pub fn fold(text: &str) -> String {
    if text.is_ascii() {
        return fold_ascii(text);
    }
    let mut folded = String::with_capacity(text.len());
    for char in text.chars().flat_map(char::to_lowercase).nfkd() {
        match char {
            'ß' => folded.push_str("ss"),
            'ł' => folded.push('l'),
            'ø' => folded.push('o'),
            'đ' => folded.push('d'),
            'æ' => folded.push_str("ae"),
            'œ' => folded.push_str("oe"),
            'ı' => folded.push('i'),
            _ if is_combining_mark(char) => {}
            _ if char.is_alphanumeric() => folded.push(char),
            _ if folded.ends_with(' ') || folded.is_empty() => {}
            _ => folded.push(' '),
        }
    }
    folded.truncate(folded.trim_end().len());
    folded
}

/// The same for ASCII, which most words are: nothing to decompose.
fn fold_ascii(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    for byte in text.bytes() {
        if byte.is_ascii_alphanumeric() {
            folded.push(byte.to_ascii_lowercase().into());
        } else if !folded.is_empty() && !folded.ends_with(' ') {
            folded.push(' ');
        }
    }
    folded.truncate(folded.trim_end().len());
    folded
}

fn senses(key: &str) -> Vec<Sense> {
    let Some(line) = find(NAMES, key) else { return Vec::new() };
    line.split(',').filter_map(sense).collect()
}

/// Reads `DE:89`, `US-CA:74` or `12345:61`.
fn sense(written: &'static str) -> Option<Sense> {
    let (place, weight) = written.split_once(':')?;
    let weight = weight.parse().ok()?;
    if place.as_bytes().first()?.is_ascii_digit() {
        return city(place.parse().ok()?, weight);
    }
    let (country, region) = place.split_once('-').unwrap_or((place, ""));
    let kind = if region.is_empty() { Kind::Country } else { Kind::Region };
    Some(Sense { kind, country: Country::from_code(country)?, region, city: "", weight })
}

fn city(offset: usize, weight: i32) -> Option<Sense> {
    let mut fields = CITIES.get(offset..)?.split(['\t', '\n']);
    let (city, country, region) = (fields.next()?, fields.next()?, fields.next()?);
    Some(Sense { kind: Kind::City, country: Country::from_code(country)?, region, city, weight })
}

/// What stands behind the tab in the line of a sorted file that begins with `key`.
fn find(file: &'static str, key: &str) -> Option<&'static str> {
    let bytes = file.as_bytes();
    let (mut low, mut high) = (0, bytes.len());
    while low < high {
        let middle = low + (high - low) / 2;
        let start = memchr::memrchr(b'\n', &bytes[low..middle]).map_or(low, |at| low + at + 1);
        let end = memchr::memchr(b'\n', &bytes[middle..]).map_or(bytes.len(), |at| middle + at);
        let (name, rest) = file.get(start..end)?.split_once('\t')?;
        match name.cmp(key) {
            std::cmp::Ordering::Equal => return Some(rest),
            std::cmp::Ordering::Less => low = end + 1,
            std::cmp::Ordering::Greater => high = start,
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sorted(file: &str) -> bool {
        let keys: Vec<&str> = file.lines().filter_map(|line| line.split('\t').next()).collect();
        keys.windows(2).all(|pair| pair[0] < pair[1])
    }

    #[test]
    fn the_files_can_be_searched() {
        assert!(sorted(NAMES) && sorted(REGIONS));
        for line in NAMES.lines() {
            let (key, rest) = line.split_once('\t').unwrap();
            assert_eq!(senses(key).len(), rest.split(',').count(), "{key}");
            assert!(coded(key).len() == rest.split(',').count() || fold(key) == key, "{key}");
        }
    }

    #[test]
    fn names_fold_to_one_spelling() {
        assert_eq!(fold("  São  Paulo / Łódź-Straße "), "sao paulo lodz strasse");
        assert_eq!(fold("İZMİR"), "izmir");
    }

    #[test]
    fn names_and_codes_are_found() {
        assert_eq!(named("munchen")[0].city, "Munich");
        assert_eq!(named("deutschland")[0].country.code(), "DE");
        assert_eq!(coded("CA").iter().filter(|sense| sense.weight > 50).count(), 2);
        assert!(named("").is_empty() && named("no such town").is_empty() && coded("ca").is_empty());
    }
}
