//! Groups of countries: `EMEA`, `LATAM`, `DACH`. No places, but where applicants may live.
//!
//! A name goes in, in any usual spelling; the canonical name or the member countries come
//! out. Membership follows the usual business sense of the word: `Europe` includes the United
//! Kingdom, Switzerland and Norway, `EU` does not; `LATAM` is everything south of the United
//! States.

use std::collections::HashMap;
use std::sync::LazyLock;

use super::gazetteer::fold;
use crate::posting::Country;

const EU: &str = "AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IE IT LT LU LV MT NL PL PT RO SE SI SK";
const EFTA: &str = "CH IS LI NO";
const REST_OF_EUROPE: &str = "GB AD AL BA BY GG GI IM JE MC MD ME MK RS RU SM TR UA VA XK";
const MIDDLE_EAST: &str = "AE BH EG IL IQ IR JO KW LB OM PS QA SA SY TR YE";
const GULF: &str = "AE BH KW OM QA SA";
const NORTH_AFRICA: &str = "DZ EG LY MA TN";
const SUB_SAHARAN: &str = "AO BF BI BJ BW CD CF CG CI CM CV DJ ER ET GA GH GM GN GQ GW KE KM LR LS \
     MG ML MR MU MW MZ NA NE NG RW SC SD SL SN SO SS ST SZ TD TG TZ UG ZA ZM ZW";
const NORTHERN_AMERICA: &str = "US CA";
const CENTRAL_AMERICA: &str = "BZ CR GT HN NI PA SV";
const CARIBBEAN: &str = "AG BB BS CU DM DO GD HT JM KN LC PR TT VC";
const SOUTH_AMERICA: &str = "AR BO BR CL CO EC GY PE PY SR UY VE";
const SOUTH_EAST_ASIA: &str = "BN ID KH LA MM MY PH SG TH TL VN";
const EAST_ASIA: &str = "CN HK JP KR MN MO TW";
const SOUTH_ASIA: &str = "AF BD BT IN LK MV NP PK";
const CENTRAL_ASIA: &str = "KZ KG TJ TM UZ";
const CAUCASUS: &str = "AM AZ GE";
const AUSTRALASIA: &str = "AU NZ";
const PACIFIC: &str = "FJ PG SB TO VU WS";

/// A group: its canonical name, its other names folded, its members.
struct Group {
    name: &'static str,
    words: &'static [&'static str],
    countries: &'static [&'static str],
}

const fn group(
    name: &'static str,
    words: &'static [&'static str],
    countries: &'static [&'static str],
) -> Group {
    Group { name, words, countries }
}

const GROUPS: &[Group] = &[
    group("EU", &["european union", "eu countries", "european union eu"], &[EU]),
    group("EEA", &["european economic area", "eu eea", "eea"], &[EU, "IS LI NO"]),
    group(
        "Europe",
        &["europa", "european countries", "european", "continental europe", "eur"],
        &[EU, EFTA, REST_OF_EUROPE],
    ),
    group(
        "EMEA",
        &["europe middle east and africa", "europe the middle east and africa"],
        &[EU, EFTA, REST_OF_EUROPE, MIDDLE_EAST, NORTH_AFRICA, SUB_SAHARAN],
    ),
    group("DACH", &["d a ch", "dach region"], &["DE AT CH"]),
    group("Nordics", &["nordic", "nordic countries", "the nordics"], &["DK FI IS NO SE"]),
    group("Scandinavia", &["skandinavien"], &["DK NO SE"]),
    group("Baltics", &["baltic states", "baltic countries"], &["EE LT LV"]),
    group("Benelux", &["be ne lux"], &["BE LU NL"]),
    group("Balkans", &["western balkans"], &["AL BA BG HR ME MK RO RS SI XK"]),
    group("Iberia", &["iberian peninsula"], &["ES PT"]),
    group(
        "UKI",
        &["uk and ireland", "uk i", "uk ireland", "united kingdom and ireland"],
        &["GB IE"],
    ),
    group("Western Europe", &["west europe"], &["AT BE CH DE FR GB IE LU MC NL"]),
    group("Southern Europe", &["south europe"], &["CY ES GR IT MT PT"]),
    group("Northern Europe", &["north europe"], &["DK EE FI GB IE IS LT LV NO SE"]),
    group(
        "CEE",
        &["eastern europe", "central and eastern europe", "central europe", "cee region"],
        &["AL BA BG BY CZ EE HR HU LT LV MD ME MK PL RO RS SI SK UA XK"],
    ),
    group("CIS", &["commonwealth of independent states"], &["AM AZ BY KZ KG MD RU TJ UZ"]),
    group("MENA", &["middle east and north africa", "mena region"], &[MIDDLE_EAST, NORTH_AFRICA]),
    group("Middle East", &["near east", "the middle east"], &[MIDDLE_EAST]),
    group("GCC", &["gulf countries"], &[GULF]),
    group("Africa", &["african"], &[NORTH_AFRICA, SUB_SAHARAN]),
    group("Sub-Saharan Africa", &["ssa"], &[SUB_SAHARAN]),
    group("North Africa", &["northern africa"], &[NORTH_AFRICA]),
    group("West Africa", &["western africa"], &["BF BJ CI CV GH GM GN GW LR ML NE NG SL SN TG"]),
    group("East Africa", &["eastern africa"], &["BI DJ ER ET KE RW SO SS TZ UG"]),
    group(
        "North America",
        &["northern america", "noram", "namer", "na region"],
        &[NORTHERN_AMERICA, "MX"],
    ),
    group(
        "Americas",
        &[
            "the americas",
            "amer",
            "north and south america",
            "north to south america",
            "amers",
            "american timezones",
        ],
        &[NORTHERN_AMERICA, "MX", CENTRAL_AMERICA, CARIBBEAN, SOUTH_AMERICA],
    ),
    group(
        "LATAM",
        &[
            "latin america",
            "lat am",
            "america latina",
            "latinoamerica",
            "latin america latam",
            "latam region",
            "latin america and the caribbean",
            "lac",
        ],
        &["MX", CENTRAL_AMERICA, CARIBBEAN, SOUTH_AMERICA],
    ),
    group("South America", &["southern america", "sudamerica", "america do sul"], &[SOUTH_AMERICA]),
    group("Central America", &["centroamerica"], &[CENTRAL_AMERICA]),
    group("Caribbean", &["the caribbean"], &[CARIBBEAN]),
    group(
        "APAC",
        &[
            "asia pacific",
            "asia pac",
            "asiapac",
            "apac region",
            "apj",
            "japac",
            "asia pacific region",
            "asia pacific apac",
        ],
        &[SOUTH_EAST_ASIA, EAST_ASIA, SOUTH_ASIA, AUSTRALASIA, PACIFIC],
    ),
    group(
        "Asia",
        &["asian"],
        &[SOUTH_EAST_ASIA, EAST_ASIA, SOUTH_ASIA, CENTRAL_ASIA, CAUCASUS, MIDDLE_EAST],
    ),
    group("SEA", &["southeast asia", "south east asia", "asean"], &[SOUTH_EAST_ASIA]),
    group("South Asia", &["southern asia", "indian subcontinent"], &[SOUTH_ASIA]),
    group("East Asia", &["eastern asia"], &[EAST_ASIA]),
    group("Central Asia", &[], &[CENTRAL_ASIA]),
    group("Greater China", &[], &["CN HK MO TW"]),
    group(
        "ANZ",
        &["australia and new zealand", "australia new zealand", "australasia"],
        &[AUSTRALASIA],
    ),
    group("Oceania", &["pacific"], &[AUSTRALASIA, PACIFIC]),
];

/// The canonical name of a group by any of its names: `Latin America` gives `LATAM`.
pub fn canonical(name: &str) -> Option<&'static str> {
    find(name).map(|group| group.name)
}

/// The groups that stand among words, in their order: "Remote - Europe or LATAM".
pub fn named_in(words: &str) -> Vec<&'static str> {
    let folded = fold(words);
    let ends: Vec<usize> =
        memchr::memchr_iter(b' ', folded.as_bytes()).chain([folded.len()]).collect();
    let (mut found, mut start, mut at) = (Vec::new(), 0, 0);
    while at < ends.len() {
        let longest = (1..=LONGEST.min(ends.len() - at)).rev().find_map(|length| {
            let group = find_folded(&folded[start..ends[at + length - 1]])?;
            Some((length, group.name))
        });
        at += longest.map_or(1, |(length, _)| length);
        start = ends[at - 1] + 1;
        found.extend(longest.map(|(_, name)| name).filter(|name| !found.contains(name)));
    }
    found
}

/// The most words of a group's name.
const LONGEST: usize = 6;

/// The countries of a group by any of its names.
pub fn region_countries(name: &str) -> Option<Vec<Country>> {
    find(name).map(|group| members(group).collect())
}

/// The canonical names of all groups a country belongs to, largest notions included.
pub fn groups_of(country: Country) -> Vec<&'static str> {
    GROUPS
        .iter()
        .filter(|group| members(group).any(|member| member == country))
        .map(|group| group.name)
        .collect()
}

/// The canonical names of all groups.
pub fn names() -> impl Iterator<Item = &'static str> {
    GROUPS.iter().map(|group| group.name)
}

fn members(group: &Group) -> impl Iterator<Item = Country> {
    group.countries.iter().flat_map(|list| list.split_whitespace()).filter_map(Country::from_code)
}

fn find(name: &str) -> Option<&'static Group> {
    find_folded(&fold(name))
}

fn find_folded(folded: &str) -> Option<&'static Group> {
    /// The groups by all of their names, folded; of groups that share one, the first.
    static NAMED: LazyLock<HashMap<String, &Group>> = LazyLock::new(|| {
        let names = |group: &'static Group| {
            let words = group.words.iter().map(|words| (*words).to_owned());
            words.chain([fold(group.name)]).map(move |name| (name, group))
        };
        GROUPS.iter().rev().flat_map(names).collect()
    });
    NAMED.get(folded).copied()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn groups_are_found_by_any_name() {
        assert_eq!(canonical("Latin America"), Some("LATAM"));
        assert_eq!(canonical("asia-pacific"), Some("APAC"));
        assert_eq!(canonical("Berlin"), None);
    }

    #[test]
    fn groups_know_their_members() {
        let germany = Country::from_code("DE").unwrap();
        assert_eq!(region_countries("EU").unwrap().len(), 27);
        assert!(region_countries("dach").unwrap().contains(&germany));
        assert!(!region_countries("latam").unwrap().contains(&germany));
        assert!(groups_of(germany).contains(&"EMEA") && !groups_of(germany).contains(&"APAC"));
    }

    #[test]
    fn every_name_is_folded_and_every_member_a_country() {
        for group in GROUPS {
            assert!(group.words.iter().all(|word| fold(word) == *word), "{}", group.name);
            for code in group.countries.iter().flat_map(|list| list.split_whitespace()) {
                assert!(super::super::country(code).is_some(), "{code}");
            }
        }
    }
}
