//! Bundesagentur für Arbeit: the German employment agency's job search.
//!
//! Documents: <https://jobsuche.api.bund.dev> (unofficial); the answer's names are those of
//! version 6, which took the place of 4 and 5 in August 2026. The key in the header is the
//! one its own pages send. Asked is one list for each of `queries`, of the last `days` (30),
//! 100 rows a page, at most 10 pages each. The answer has no description, and the posting's
//! own address gives none to this key. Never seen in a capture: everything here; other names
//! of the employer and the title were reported before version 6 and are refused.

use std::time::Duration;

use serde::Deserialize;

use super::address::{address, number, with_query};
use super::fields::{Flag, Id, Items, Maybe, Moment, Text};
use super::json::{self, Answer};
use super::rows::Problem;
use super::{
    Asked, Board, Body, Coverage, Draft, Enabled, Feed, Pace, Page, Posted, Reader, Request, Shape,
    States, places,
};

const QUERIES: &[&str] = &["Backend Entwickler", "Softwareentwickler", "Fullstack Entwickler"];
const SIZE: usize = 100;
const PAGES: usize = 10;

pub(super) fn feed() -> Feed {
    Feed {
        id: "arbeitsagentur".into(),
        name: "Bundesagentur für Arbeit".into(),
        docs: "https://jobsuche.api.bund.dev".into(),
        terms: "Unofficial use of the search behind arbeitsagentur.de; asked rarely and slowly."
            .into(),
        attribution: None,
        base_url: "https://rest.arbeitsagentur.de".into(),
        pace: Pace { gap: Duration::from_secs(3), interval: Duration::from_hours(12) },
        coverage: Coverage::Window(Duration::from_hours(24 * 60)),
        shape: Shape::Flat,
        enabled: Enabled::ByDefault,
        states: States {
            pay: "no",
            place: "list of city, region, country",
            remote: "flag that home office is possible",
            closed: "gone",
        },
        reader: Reader::Code { start, read },
    }
}

fn start(board: &Board) -> Vec<Request> {
    let days = board.settings.get("days").and_then(toml::Value::as_integer).unwrap_or(30);
    let queries = match board.settings.get("queries").and_then(toml::Value::as_array) {
        Some(list) => list.iter().filter_map(toml::Value::as_str).collect(),
        None => QUERIES.to_vec(),
    };
    let path = ["jobboerse", "jobsuche-service", "pc", "v6", "jobs"];
    let request = |query: &str| {
        let parameters = [
            ("was", query),
            ("angebotsart", "1"),
            ("veroeffentlichtseit", &days.to_string()),
            ("size", &SIZE.to_string()),
            ("page", "1"),
        ];
        ask(address(&board.base_url, path, &parameters))
    };
    queries.into_iter().map(request).collect()
}

fn ask(url: String) -> Request {
    Request::get(url).header("x-api-key", "jobboerse-jobsuche")
}

fn read(asked: &Asked<'_>, bytes: &[u8]) -> anyhow::Result<Page> {
    let text = json::decode(bytes);
    let answer = Answer::parse(&text)?;
    let total: usize = answer.field("maxErgebnisse").unwrap_or(0);
    // Without a hit the list itself is left out.
    let rows = if total == 0 && answer.has("maxErgebnisse") && !answer.has("ergebnisliste") {
        Vec::new()
    } else {
        answer.list_at("ergebnisliste")?
    };
    let mut page = json::read(&rows, "referenznummer", draft);
    let number = number(&asked.request.url, "page");
    if !rows.is_empty() && number * SIZE < total && number < PAGES {
        page.more.push(ask(with_query(&asked.request.url, &[("page", &(number + 1).to_string())])));
    }
    Ok(page)
}

#[derive(Deserialize, Default)]
#[serde(default, rename_all = "camelCase")]
struct Offer {
    referenznummer: Id,
    stellenangebots_titel: Text,
    hauptberuf: Text,
    firma: Text,
    stellenlokationen: Items<Location>,
    datum_erste_veroeffentlichung: Moment,
    homeofficemoeglich: Flag,
    #[serde(rename = "externeURL")]
    externe_url: Text,
}

#[derive(Deserialize, Default)]
#[serde(default)]
struct Location {
    adresse: Maybe<Address>,
}

#[derive(Deserialize, Default)]
#[serde(default)]
struct Address {
    ort: Text,
    region: Text,
    land: Text,
}

fn draft(offer: Offer) -> Result<Draft, Problem> {
    let id = offer.referenznummer.required("/referenznummer")?;
    let page = address("https://www.arbeitsagentur.de", ["jobsuche", "jobdetail", &id], &[]);
    let title = offer.stellenangebots_titel.0.or_else(|| offer.hauptberuf.0.clone());
    let home = offer.homeofficemoeglich.0.unwrap_or_default();
    Ok(Draft {
        title: Text(title).required("/stellenangebotsTitel")?,
        company: offer.firma.or_empty(),
        url: Some(page),
        apply_url: offer.externe_url.0,
        places: offer.stellenlokationen.0.into_iter().filter_map(place).collect(),
        departments: offer.hauptberuf.0.into_iter().collect(),
        tags: home.then(|| "Homeoffice möglich".to_owned()).into_iter().collect(),
        posted: offer.datum_erste_veroeffentlichung.0.map_or(Posted::Unstated, Posted::At),
        body: Body::default(),
        id,
        ..Draft::default()
    })
}

/// Regions and countries come as names of an enumeration: `BADEN_WUERTTEMBERG`.
fn place(location: Location) -> Option<String> {
    let address = location.adresse.0?;
    let region = address.region.0.map(|region| region.replace('_', " "));
    places::joined([address.ort.as_deref(), region.as_deref(), address.land.as_deref()])
}
