//! A posting in JSON, and its facts in a few words for people.
//!
//! The names and shapes of the fields are an interface that programs rely on; `docs/json.md`
//! describes them.

use jiff::Timestamp;
use serde_json::{Map, Value, json};

use super::clean;
use crate::posting::{Period, Place, Posting, Salary, Workplace};
use crate::store::Stored;

/// The fields of a posting, in their order.
pub const FIELDS: [&str; 23] = [
    "id",
    "key",
    "feed",
    "board",
    "title",
    "company",
    "url",
    "apply_url",
    "places",
    "workplace",
    "eligible",
    "role",
    "level",
    "employment",
    "salary",
    "technologies",
    "posted",
    "first_seen",
    "last_seen",
    "closed",
    "also_at",
    "tags",
    "status",
];

/// The field that is only given where it is asked for, because it is long.
pub const DESCRIPTION: &str = "description";

/// A posting's fields, the description too.
pub fn object(stored: &Stored) -> Map<String, Value> {
    let posting = &stored.posting;
    let value = json!({
        "id": stored.id,
        "key": stored.key.to_string(),
        "feed": stored.key.feed,
        "board": stored.key.board,
        "title": posting.title,
        "company": posting.company,
        "url": posting.url,
        "apply_url": posting.apply_url,
        "places": posting.places,
        "workplace": posting.workplace,
        "eligible": posting.eligible,
        "role": posting.role,
        "level": posting.level,
        "employment": posting.employment,
        "salary": posting.salary,
        "technologies": posting.technologies,
        "posted": posting.posted.map(second),
        "first_seen": second(stored.first_seen),
        "last_seen": second(stored.last_seen),
        "closed": stored.closed.map(second),
        "also_at": stored.also_at,
        "tags": stored.tags,
        "status": stored.status,
        "description": posting.text,
    });
    match value {
        Value::Object(fields) => fields,
        _ => Map::new(),
    }
}

/// A moment to the second, which is all the store keeps.
fn second(moment: Timestamp) -> String {
    Timestamp::from_second(moment.as_second()).unwrap_or(moment).to_string()
}

/// A field as one cell of a spreadsheet or of a Markdown table.
pub fn cell(stored: &Stored, field: &str, value: Option<&Value>) -> String {
    let posting = &stored.posting;
    match field {
        "places" => texts(&posting.places, "; "),
        "salary" => posting.salary.as_ref().map(salary).unwrap_or_default(),
        "technologies" => technologies(posting),
        "eligible" => eligible(posting),
        "also_at" => {
            stored.also_at.iter().map(|other| other.key.as_str()).collect::<Vec<_>>().join(", ")
        }
        _ => super::records::cell(value),
    }
}

fn texts(places: &[Place], between: &str) -> String {
    places.iter().map(|place| place.text.as_str()).collect::<Vec<_>>().join(between)
}

/// The technologies' names, those asked for first.
pub fn technologies(posting: &Posting) -> String {
    let names = |wanted: bool| {
        posting
            .technologies
            .iter()
            .filter(move |technology| (technology.required == Some(false)) != wanted)
            .map(|technology| technology.name.as_str())
    };
    names(true).chain(names(false)).collect::<Vec<_>>().join(", ")
}

/// Where the work is, in a few words: `Berlin, DE`, `Remote (DE)`, `Munich, DE +2`.
pub fn place(posting: &Posting) -> String {
    let mut names: Vec<String> = Vec::new();
    for place in &posting.places {
        let name = place_name(place);
        if !name.is_empty() && !names.contains(&name) {
            names.push(name);
        }
    }
    let more = if names.len() > 1 { format!(" +{}", names.len() - 1) } else { String::new() };
    let first = names.first().map(|name| clean::line(name) + &more);
    match (posting.workplace, first) {
        (Some(Workplace::Remote), None) => "remote".into(),
        (Some(Workplace::Remote), Some(place)) if place.eq_ignore_ascii_case("remote") => {
            "remote".into()
        }
        (Some(Workplace::Remote), Some(place)) => format!("remote, {place}"),
        (Some(Workplace::Hybrid), Some(place)) => format!("{place}, hybrid"),
        (Some(workplace), None) => workplace.to_string(),
        (_, Some(place)) => place,
        (None, None) => String::new(),
    }
}

fn place_name(place: &Place) -> String {
    let country = place.country.map(|country| country.code().to_owned());
    match (&place.city, country) {
        (Some(city), Some(country)) => format!("{city}, {country}"),
        (Some(city), None) => city.clone(),
        (None, Some(country)) => match &place.region {
            Some(region) => format!("{region}, {country}"),
            None => country,
        },
        (None, None) => without_remote(&place.text).to_owned(),
    }
}

/// A place text without the word that the workplace says already: `Remote - Europe`.
fn without_remote(text: &str) -> &str {
    match text.get(..6) {
        Some(word) if word.eq_ignore_ascii_case("remote") => {
            let rest = text[6..].trim_matches(|letter: char| !letter.is_alphanumeric());
            if rest.is_empty() { text } else { rest }
        }
        _ => text,
    }
}

/// Where one may live: `DE, AT`, `EU`, `anywhere but US`.
pub fn eligible(posting: &Posting) -> String {
    let eligible = &posting.eligible;
    let mut allowed: Vec<String> = eligible.regions.clone();
    allowed.extend(eligible.countries.iter().map(ToString::to_string));
    if eligible.worldwide == Some(true) {
        allowed.insert(0, "anywhere".into());
    }
    match (allowed.join(", "), eligible.excluded.join(", ")) {
        (allowed, excluded) if excluded.is_empty() => allowed,
        (allowed, excluded) => format!("{allowed} but not {excluded}").trim().to_owned(),
    }
}

/// Pay in a few words: `90–120k EUR`, `45–60 USD/hour`, `from 80k GBP`.
pub fn salary(salary: &Salary) -> String {
    let thousands = salary.period == Period::Year
        && [salary.min, salary.max].iter().flatten().all(|amount| *amount >= 1_000.0);
    let written = |amount: f64| {
        if thousands { trimmed(amount / 1_000.0) } else { trimmed(amount) }
    };
    let unit = if thousands { "k" } else { "" };
    let amount = match (salary.min, salary.max) {
        (Some(min), Some(max)) if (min - max).abs() > f64::EPSILON => {
            format!("{}–{}{unit}", written(min), written(max))
        }
        (Some(amount), Some(_)) => format!("{}{unit}", written(amount)),
        (Some(min), None) => format!("from {}{unit}", written(min)),
        (None, Some(max)) => format!("to {}{unit}", written(max)),
        (None, None) => return String::new(),
    };
    let period = match salary.period {
        Period::Year => String::new(),
        other => format!("/{other}"),
    };
    format!("{amount} {}{period}", salary.currency).trim().to_owned()
}

/// A figure with at most one decimal.
fn trimmed(amount: f64) -> String {
    let rounded = (amount * 10.0).round() / 10.0;
    format!("{rounded}")
}

/// How long ago, in a word: `today`, `3d`, `5w`, `7mo`, `2y`.
pub fn age(moment: Timestamp, now: Timestamp) -> String {
    match (now.as_second() - moment.as_second()).div_euclid(86_400) {
        ..=0 => "today".into(),
        days @ 1..=13 => format!("{days}d"),
        days @ 14..=59 => format!("{}w", days / 7),
        days @ 60..=729 => format!("{}mo", days / 30),
        days => format!("{}y", days / 365),
    }
}

/// Where it stands: the user's status, or that it is closed.
pub fn state(stored: &Stored) -> String {
    match (stored.status, stored.closed) {
        (Some(status), None) => status.to_string(),
        (Some(status), Some(_)) => format!("{status}, closed"),
        (None, Some(_)) => "closed".into(),
        (None, None) => String::new(),
    }
}
