//! Comeet (Spark Hire Recruit): a company's whole board in one list.
//!
//! Documents: <https://developers.comeet.com/reference/careers-api-overview>. A token is the
//! company's uid (`A1.00B`); the careers API's own token, which stands on the company's page,
//! is the board's setting `key`. Facts: the text comes as sections with names and an order.
//! Never seen in a capture: everything here; `time_updated` is no day of publication and is
//! left out.

use std::time::Duration;

use serde::Deserialize;

use super::address::{address, hiding};
use super::fields::{Flag, Id, Items, Maybe, Number, Text};
use super::json::{self, Answer};
use super::rows::Problem;
use super::{
    Asked, Board, Body, Coverage, Draft, Enabled, Feed, Pace, Page, Reader, Request, Shape, States,
    places, words,
};
use crate::posting::Workplace;

pub(super) fn feed() -> Feed {
    Feed {
        id: "comeet".into(),
        name: "Comeet".into(),
        docs: "https://developers.comeet.com/reference/careers-api-overview".into(),
        terms: "Public careers API with the token of the company's own page.".into(),
        attribution: None,
        base_url: "https://www.comeet.co".into(),
        pace: Pace { gap: Duration::from_secs(2), interval: Duration::from_hours(12) },
        coverage: Coverage::Whole,
        shape: Shape::Boards,
        enabled: Enabled::ByDefault,
        states: States {
            pay: "in the text",
            place: "city, country",
            remote: "field, flag",
            closed: "gone",
        },
        reader: Reader::Code { start, read },
    }
}

fn start(board: &Board) -> Vec<Request> {
    let key = board.setting("key").unwrap_or_default();
    let path = ["careers-api", "2.0", "company", &board.token, "positions"];
    let url = address(&board.base_url, path, &[("token", key), ("details", "true")]);
    vec![hiding(Request::get(url), key)]
}

fn read(_asked: &Asked<'_>, bytes: &[u8]) -> anyhow::Result<Page> {
    let text = json::decode(bytes);
    Ok(json::read(Answer::parse(&text)?.list()?, "uid", draft))
}

#[derive(Deserialize, Default)]
#[serde(default)]
struct Position {
    uid: Id,
    name: Text,
    department: Text,
    company_name: Text,
    employment_type: Text,
    experience_level: Text,
    workplace_type: Text,
    location: Maybe<Location>,
    url_active_page: Text,
    url_comeet_hosted_page: Text,
    details: Items<Section>,
    custom_fields: Maybe<Custom>,
}

#[derive(Deserialize, Default)]
#[serde(default)]
struct Location {
    name: Text,
    city: Text,
    state: Text,
    country: Text,
    is_remote: Flag,
}

#[derive(Deserialize, Default)]
#[serde(default)]
struct Custom {
    details: Items<Section>,
}

#[derive(Deserialize, Default)]
#[serde(default)]
struct Section {
    name: Text,
    value: Text,
    order: Number,
}

fn draft(position: Position) -> Result<Draft, Problem> {
    let location = position.location.0.unwrap_or_default();
    let remote = location.is_remote.0.unwrap_or_default();
    let named = position.workplace_type.as_deref().and_then(words::workplace);
    let parts = [&location.city, &location.state, &location.country].map(Text::as_deref);
    let place = places::joined(parts).or(location.name.0.clone());
    let mut sections = position.details.0;
    if sections.is_empty() {
        sections = position.custom_fields.0.unwrap_or_default().details.0;
    }
    Ok(Draft {
        id: position.uid.required("/uid")?,
        title: position.name.required("/name")?,
        company: position.company_name.or_empty(),
        url: position.url_active_page.0.or(position.url_comeet_hosted_page.0),
        places: place.into_iter().collect(),
        workplace: named.or(remote.then_some(Workplace::Remote)),
        employment: position.employment_type.0,
        level: position.experience_level.0,
        departments: position.department.0.into_iter().collect(),
        body: body(sections),
        ..Draft::default()
    })
}

fn body(mut sections: Vec<Section>) -> Body {
    sections.sort_by(|a, b| a.order.0.unwrap_or(0.0).total_cmp(&b.order.0.unwrap_or(0.0)));
    let sections = sections.into_iter().filter_map(|section| {
        let value = section.value.0?;
        let heading = section.name.0.map(|name| format!("<h3>{name}</h3>\n"));
        Some(heading.unwrap_or_default() + &value)
    });
    Body::Html(sections.collect::<Vec<_>>().join("\n"))
}
