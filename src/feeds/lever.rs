//! Lever: a company's whole board as one list. The text has three parts (description, lists,
//! closing words), which are joined here. `createdAt` is the creation in milliseconds; there
//! is no time of change.

use std::time::Duration;

use serde::Deserialize;

use super::address::address;
use super::fields::{Id, Items, Maybe, Moment, Number, Text, Texts};
use super::rows::Problem;
use super::{
    Asked, Board, Body, Coverage, Draft, Enabled, Feed, Pace, Page, Pay, Posted, Reader, Request,
    Shape, States, json, pay, words,
};
use crate::posting::Workplace;

const HOST: &str = "https://api.lever.co";
const EU_HOST: &str = "https://api.eu.lever.co";

/// The feed.
pub fn feed() -> Feed {
    Feed {
        id: "lever".into(),
        name: "Lever".into(),
        docs: "https://github.com/lever/postings-api".into(),
        terms: "Published postings are public and may be read by programs; at most 2 requests a second.".into(),
        attribution: None,
        base_url: HOST.into(),
        pace: Pace { gap: Duration::from_millis(500), interval: Duration::from_hours(1) },
        coverage: Coverage::Whole,
        shape: Shape::Boards,
        enabled: Enabled::ByDefault,
        states: States {
            pay: "fields on some postings, else text",
            place: "free text, country code",
            remote: "workplaceType",
            closed: "missing from the board",
        },
        reader: Reader::Code { start, read },
    }
}

/// Boards of the region `eu` are on a host of their own, unless the config names a host.
fn start(board: &Board) -> Vec<Request> {
    let european = board.region.as_deref().is_some_and(|region| region.eq_ignore_ascii_case("eu"));
    let base = if european && board.base_url == HOST { EU_HOST } else { &board.base_url };
    let url = address(base, ["v0", "postings", &board.token], &[]);
    vec![Request::get(format!("{url}?mode=json"))]
}

#[derive(Deserialize, Default)]
#[serde(default, rename_all = "camelCase")]
struct Posting {
    id: Id,
    text: Text,
    categories: Maybe<Categories>,
    country: Text,
    workplace_type: Text,
    description: Text,
    description_plain: Text,
    opening: Text,
    description_body: Text,
    lists: Items<Section>,
    additional: Text,
    additional_plain: Text,
    hosted_url: Text,
    apply_url: Text,
    created_at: Moment,
    salary_range: Maybe<SalaryRange>,
    salary_description: Text,
}

#[derive(Deserialize, Default)]
#[serde(default, rename_all = "camelCase")]
struct Categories {
    location: Text,
    all_locations: Texts,
    team: Text,
    department: Text,
    commitment: Text,
    level: Text,
}

#[derive(Deserialize, Default)]
#[serde(default)]
struct Section {
    text: Text,
    content: Text,
}

#[derive(Deserialize, Default)]
#[serde(default)]
struct SalaryRange {
    min: Number,
    max: Number,
    currency: Text,
    interval: Text,
}

fn read(_asked: &Asked<'_>, bytes: &[u8]) -> anyhow::Result<Page> {
    let text = json::decode(bytes);
    let answer = json::Answer::parse(&text)?;
    Ok(json::read(answer.list()?, "id", draft))
}

fn draft(mut posting: Posting) -> Result<Draft, Problem> {
    let body = body(&mut posting);
    let workplace = posting.workplace_type.as_deref().and_then(words::workplace);
    let categories = posting.categories.0.unwrap_or_default();
    let places =
        places(categories.location.0, categories.all_locations.0, posting.country.as_deref());
    Ok(Draft {
        id: posting.id.required("/id")?,
        title: posting.text.required("/text")?,
        url: posting.hosted_url.0,
        apply_url: posting.apply_url.0,
        places,
        open_to: open_to(workplace, posting.country.0),
        workplace,
        employment: categories.commitment.0,
        level: categories.level.0,
        departments: categories.department.0.into_iter().chain(categories.team.0).collect(),
        pay: pay_of(posting.salary_range.0, posting.salary_description.0),
        posted: posting.created_at.0.map_or(Posted::Unstated, Posted::At),
        body,
        ..Draft::default()
    })
}

/// The row's places, the main one first. The country's code is added only to a lone city:
/// behind a state it could be read as one ("Toronto, ON, CA").
fn places(main: Option<String>, all: Vec<String>, country: Option<&str>) -> Vec<String> {
    let mut places: Vec<String> = main.into_iter().collect();
    for place in all {
        if !places.contains(&place) {
            places.push(place);
        }
    }
    let is_city = |place: &str| {
        place.split_whitespace().count() == 1 && !place.to_lowercase().contains("remote")
    };
    if let ([place], Some(country)) = (places.as_mut_slice(), country)
        && is_city(place)
    {
        *place = format!("{place}, {country}");
    }
    places
}

/// For work from home the row's country is where one may live.
fn open_to(workplace: Option<Workplace>, country: Option<String>) -> Vec<String> {
    country.filter(|_| workplace == Some(Workplace::Remote)).into_iter().collect()
}

/// The three parts joined. The lists' items come without the list around them.
fn body(posting: &mut Posting) -> Body {
    let mut html = [
        posting.description.0.take(),
        posting.opening.0.take().filter(|_| posting.description_body.0.is_some()),
        posting.description_body.0.take(),
    ];
    let whole = html[0].is_some();
    let mut parts: Vec<String> =
        html.iter_mut().take(if whole { 1 } else { 3 }).filter_map(Option::take).collect();
    if parts.is_empty() {
        parts.extend(posting.description_plain.0.take().map(|text| paragraphs(&text)));
    }
    for section in std::mem::take(&mut posting.lists.0) {
        parts.extend(section.text.0.map(|text| format!("<h3>{text}</h3>")));
        parts.extend(section.content.0.map(|items| format!("<ul>{items}</ul>")));
    }
    parts.extend(posting.salary_description.0.clone());
    let closing = posting.additional.0.take();
    parts.extend(
        closing.or_else(|| posting.additional_plain.0.take().map(|text| paragraphs(&text))),
    );
    Body::Html(parts.join("\n"))
}

/// Plain text as HTML.
fn paragraphs(text: &str) -> String {
    quick_xml::escape::escape(text).replace('\n', "<br>")
}

/// A range whose interval is no period ("bi-weekly", "one-time") is quoted in words.
fn pay_of(range: Option<SalaryRange>, description: Option<String>) -> Pay {
    let quoted = description.map_or(Pay::Unstated, Pay::Words);
    let Some(range) = range else { return quoted };
    let interval = range.interval.as_deref();
    match (interval, interval.and_then(words::period)) {
        (Some(_), None) => quoted,
        (_, period) => match pay::range(range.min.0, range.max.0, range.currency.0, period) {
            Pay::Unstated => quoted,
            stated => stated,
        },
    }
}
