//! NAV: the Norwegian employment service's feed of events.
//!
//! Documents: <https://github.com/navikt/pam-stilling-feed>. The token is one's own or the
//! public one at `/api/publicToken`, which may change. The feed is a row of pages in the
//! order of time, each a list of ads that appeared, changed or stopped; asked is the last
//! page and what has been added behind it. Texts are in the entry's own answer, which is
//! asked of ads whose title has a word of `titles`. A stopped ad loses its title: it is
//! skipped, and closes when its time is over. Never seen in a capture: everything here.

use std::time::Duration;

use serde::Deserialize;
use serde_json::value::RawValue;

use super::address::{address, follow};
use super::fields::{Id, Items, Maybe, Moment, Text};
use super::json::{self, Answer};
use super::rows::{Problem, Rows};
use super::{
    Asked, Board, Body, Coverage, Draft, Enabled, Feed, Pace, Page, Posted, Reader, Request, Row,
    Shape, States, places,
};

/// What stands in the titles of software jobs.
const TITLES: &[&str] =
    &["utvikler", "developer", "backend", "software", "programmerer", "engineer", "arkitekt"];

pub(super) fn feed() -> Feed {
    Feed {
        id: "nav".into(),
        name: "NAV".into(),
        docs: "https://github.com/navikt/pam-stilling-feed".into(),
        terms: "Free token; stopped ads must not be shown as open.".into(),
        attribution: None,
        base_url: "https://pam-stilling-feed.nav.no".into(),
        pace: Pace { gap: Duration::from_secs(1), interval: Duration::from_hours(6) },
        coverage: Coverage::Window(Duration::from_hours(24 * 30)),
        shape: Shape::Flat,
        enabled: Enabled::WithKeys(&["token"]),
        states: States {
            pay: "in the text",
            place: "city, county, country",
            remote: "in the text",
            closed: "an event of its own",
        },
        reader: Reader::Code { start, read },
    }
}

fn start(board: &Board) -> Vec<Request> {
    vec![ask(address(&board.base_url, ["api", "v1", "feed"], &[("last", "true")]), board)]
}

fn ask(url: String, board: &Board) -> Request {
    let token = board.setting("token").unwrap_or_default();
    Request::get(url).header("authorization", format!("Bearer {token}"))
}

fn read(asked: &Asked<'_>, bytes: &[u8]) -> anyhow::Result<Page> {
    let text = json::decode(bytes);
    let answer = Answer::parse(&text)?;
    if let Some(listing) = asked.listing {
        let content: Option<&RawValue> = answer.field("ad_content");
        return Ok(complete(listing, content));
    }
    let rows = answer.list_at("items")?;
    let mut page = json::read(&rows, "id", |item: Item| row(item, asked.board));
    let next: Text = answer.field("next_url").unwrap_or_default();
    let next = next.as_deref().and_then(|link| follow(asked.request, link));
    page.more.extend(next.filter(|_| !rows.is_empty()).map(|url| ask(url, asked.board)));
    Ok(page)
}

#[derive(Deserialize, Default)]
#[serde(default)]
struct Item {
    id: Id,
    title: Text,
    #[serde(rename = "_feed_entry")]
    entry: Maybe<Entry>,
}

#[derive(Deserialize, Default)]
#[serde(default, rename_all = "camelCase")]
struct Entry {
    uuid: Text,
    status: Text,
    title: Text,
    business_name: Text,
    municipal: Text,
}

fn row(item: Item, board: &Board) -> Result<Row, Problem> {
    let entry = item.entry.0.unwrap_or_default();
    let id = entry.uuid.0.or(item.id.0);
    let id = Id(id).required("/_feed_entry/uuid")?;
    let title = entry.title.0.or(item.title.0);
    let stopped = entry.status.as_deref().is_some_and(|status| status != "ACTIVE");
    if stopped && title.as_deref().is_none_or(|title| title.trim_matches('?').is_empty()) {
        return Err(Problem::skipped("the ad has stopped"));
    }
    let title = Text(title).required("/title")?;
    let wanted = match board.settings.get("titles").and_then(toml::Value::as_array) {
        Some(list) => list.iter().filter_map(toml::Value::as_str).collect(),
        None => TITLES.to_vec(),
    };
    let lower = title.to_lowercase();
    let asked = !stopped && wanted.iter().any(|word| lower.contains(word));
    let url = address(&board.base_url, ["api", "v1", "feedentry", &id], &[]);
    let draft = Draft {
        url: Some(format!("https://arbeidsplassen.nav.no/stillinger/stilling/{id}")),
        title,
        company: entry.business_name.or_empty(),
        places: entry.municipal.0.map(|place| format!("{place}, Norge")).into_iter().collect(),
        closed: stopped,
        id,
        ..Draft::default()
    };
    Ok(Row { draft, detail: asked.then(|| ask(url, board).step("detail")) })
}

#[derive(Deserialize, Default)]
#[serde(default, rename_all = "camelCase")]
struct Content {
    title: Text,
    description: Text,
    sourceurl: Text,
    employer: Maybe<Employer>,
    work_locations: Items<Location>,
    published: Moment,
    engagementtype: Text,
    extent: Text,
    application_url: Text,
}

#[derive(Deserialize, Default)]
#[serde(default)]
struct Employer {
    name: Text,
}

#[derive(Deserialize, Default)]
#[serde(default)]
struct Location {
    city: Text,
    municipal: Text,
    county: Text,
    country: Text,
}

/// The listing's draft with the ad's content; closed where it has none any more.
fn complete(listing: &Draft, content: Option<&RawValue>) -> Page {
    let mut rows = Rows::default();
    let whole = match content {
        None => Ok(Draft { closed: true, ..listing.clone() }),
        Some(content) => json::parse::<Content>(content).map(|content| filled(listing, content)),
    };
    rows.push(|| Some(listing.id.clone()), whole);
    rows.into_page()
}

fn filled(listing: &Draft, content: Content) -> Draft {
    let place = |place: &Location| {
        let city = place.city.as_deref().or(place.municipal.as_deref());
        places::joined([city, place.county.as_deref(), place.country.as_deref()])
    };
    let places: Vec<String> = content.work_locations.0.iter().filter_map(place).collect();
    let listing = listing.clone();
    Draft {
        title: content.title.0.unwrap_or(listing.title),
        company: content.employer.0.and_then(|employer| employer.name.0).unwrap_or(listing.company),
        apply_url: content.application_url.0.or(content.sourceurl.0),
        places: if places.is_empty() { listing.places } else { places },
        employment: self::places::joined([
            content.engagementtype.as_deref(),
            content.extent.as_deref(),
        ]),
        posted: content.published.0.map_or(Posted::Unstated, Posted::At),
        body: Body::Html(content.description.or_empty()),
        ..listing
    }
}
