//! Breezy: a company's whole board in one list, without texts, on a host of its own.
//!
//! Documents: none of the provider's own; the board's JSON as open-source readers describe
//! it. Opt-in: it is undocumented, and the texts are asked from pages for people, as
//! robots.txt allows. Facts: pay is a text. Never seen in a capture: everything here.

use std::time::Duration;

use serde::Deserialize;

use super::address::{address, host};
use super::fields::{Flag, Id, Maybe, Moment, Text};
use super::json::{self, Answer};
use super::rows::Problem;
use super::{
    Asked, Board, Coverage, Draft, Enabled, Feed, Pace, Page, Pay, Posted, Reader, Request, Row,
    Shape, States, jsonld, places,
};
use crate::posting::Workplace;

pub(super) fn feed() -> Feed {
    Feed {
        id: "breezy".into(),
        name: "Breezy".into(),
        docs: "https://developer.breezy.hr".into(),
        terms: "Opt-in: undocumented, and texts come from pages made for people.".into(),
        attribution: None,
        base_url: "https://{token}.breezy.hr".into(),
        pace: Pace { gap: Duration::from_secs(3), interval: Duration::from_hours(24) },
        coverage: Coverage::Whole,
        shape: Shape::Boards,
        enabled: Enabled::OptIn,
        states: States {
            pay: "text",
            place: "city, state, country",
            remote: "flag",
            closed: "gone",
        },
        reader: Reader::Code { start, read },
    }
}

fn start(board: &Board) -> Vec<Request> {
    vec![Request::get(address(&host(board), ["json"], &[])).obeying_robots()]
}

fn read(asked: &Asked<'_>, bytes: &[u8]) -> anyhow::Result<Page> {
    if let Some(listing) = asked.listing {
        return Ok(complete(listing, bytes));
    }
    let text = json::decode(bytes);
    let answer = Answer::parse(&text)?;
    Ok(json::read(answer.list()?, "id", |position: Position| row(position, asked.board)))
}

#[derive(Deserialize, Default)]
#[serde(default)]
struct Position {
    id: Id,
    friendly_id: Text,
    name: Text,
    url: Text,
    published_date: Moment,
    #[serde(rename = "type")]
    kind: Maybe<Named>,
    location: Maybe<Location>,
    department: Text,
    salary: Text,
}

#[derive(Deserialize, Default)]
#[serde(default)]
struct Named {
    name: Text,
}

#[derive(Deserialize, Default)]
#[serde(default)]
struct Location {
    name: Text,
    city: Text,
    state: Maybe<Named>,
    country: Maybe<Named>,
    is_remote: Flag,
}

fn row(position: Position, board: &Board) -> Result<Row, Problem> {
    let id = position.id.required("/id")?;
    let page = position.friendly_id.as_deref().unwrap_or(&id);
    let page = address(&host(board), ["p", page], &[]);
    let page = position.url.0.filter(|url| url.starts_with("http")).unwrap_or(page);
    let location = position.location.0.unwrap_or_default();
    let remote = location.is_remote.0.unwrap_or_default();
    let draft = Draft {
        title: position.name.required("/name")?,
        url: Some(page.clone()),
        places: place(location).into_iter().collect(),
        workplace: remote.then_some(Workplace::Remote),
        employment: position.kind.0.and_then(|kind| kind.name.0),
        departments: position.department.0.into_iter().collect(),
        pay: position.salary.0.map_or(Pay::Unstated, Pay::Words),
        posted: position.published_date.0.map_or(Posted::Unstated, Posted::At),
        id,
        ..Draft::default()
    };
    // A page elsewhere belongs to the company and is not asked.
    let ours = page.starts_with(&host(board));
    let detail = ours.then(|| Request::get(page).step("detail").obeying_robots());
    Ok(Row { draft, detail })
}

fn place(location: Location) -> Option<String> {
    let state = location.state.0.unwrap_or_default();
    let country = location.country.0.unwrap_or_default();
    let parts = [&location.city, &state.name, &country.name];
    places::joined(parts.map(Text::as_deref)).or(location.name.0)
}

/// The listing's draft with the text of the page's JSON-LD, where it has any.
fn complete(listing: &Draft, bytes: &[u8]) -> Page {
    let mut draft = listing.clone();
    if let Some(posting) = jsonld::postings(bytes).into_iter().next() {
        draft.body = posting.body;
        draft.company = posting.company;
    }
    Page { rows: vec![Ok(draft.into())], ..Page::default() }
}
