//! BambooHR: a company's whole board in one answer, without texts, on a host of its own.
//!
//! Documents: none of the provider's own; the careers page's API. Opt-in: it is undocumented
//! and robots.txt of many tenants asks programs to stay away. Facts: `locationType` "0" is on
//! site, "1" remote, "2" hybrid; the text and the day are in the detail. Never seen in a
//! capture: everything here.

use std::time::Duration;

use serde::Deserialize;
use serde_json::value::RawValue;

use super::address::{address, host};
use super::fields::{Flag, Id, Maybe, Moment, Text};
use super::json::{self, Answer};
use super::rows::{Problem, Rows};
use super::{
    Asked, Board, Body, Coverage, Draft, Enabled, Feed, Pace, Page, Posted, Reader, Request, Row,
    Shape, States, places,
};
use crate::posting::Workplace;

pub(super) fn feed() -> Feed {
    Feed {
        id: "bamboohr".into(),
        name: "BambooHR".into(),
        docs: "https://documentation.bamboohr.com".into(),
        terms: "Opt-in: undocumented, and robots.txt of many tenants asks programs to stay away."
            .into(),
        attribution: None,
        base_url: "https://{token}.bamboohr.com".into(),
        pace: Pace { gap: Duration::from_secs(3), interval: Duration::from_hours(24) },
        coverage: Coverage::Whole,
        shape: Shape::Boards,
        enabled: Enabled::OptIn,
        states: States {
            pay: "in the text",
            place: "city, state, country",
            remote: "field, flag",
            closed: "gone",
        },
        reader: Reader::Code { start, read },
    }
}

fn start(board: &Board) -> Vec<Request> {
    vec![Request::get(address(&host(board), ["careers", "list"], &[])).obeying_robots()]
}

fn read(asked: &Asked<'_>, bytes: &[u8]) -> anyhow::Result<Page> {
    let text = json::decode(bytes);
    let answer = Answer::parse(&text)?;
    if let Some(listing) = asked.listing {
        let result: Option<&RawValue> = answer.field("result");
        let result = result.ok_or_else(|| anyhow::anyhow!("/result: missing"))?;
        return Ok(complete(listing, result));
    }
    let rows = answer.list_at("result")?;
    Ok(json::read(&rows, "id", |opening: Opening| row(opening, asked.board)))
}

#[derive(Deserialize, Default)]
#[serde(default, rename_all = "camelCase")]
struct Opening {
    id: Id,
    job_opening_name: Text,
    department_label: Text,
    employment_status_label: Text,
    location: Maybe<Location>,
    ats_location: Maybe<Location>,
    is_remote: Flag,
    location_type: Text,
}

#[derive(Deserialize, Default)]
#[serde(default, rename_all = "camelCase")]
struct Location {
    city: Text,
    state: Text,
    province: Text,
    #[serde(alias = "addressCountry")]
    country: Text,
}

impl Location {
    fn place(&self) -> Option<String> {
        let parts = [&self.city, &self.state, &self.province, &self.country];
        places::joined(parts.map(Text::as_deref))
    }
}

fn row(opening: Opening, board: &Board) -> Result<Row, Problem> {
    let id = opening.id.required("/id")?;
    let page = address(&host(board), ["careers", &id], &[]);
    let detail = Request::get(format!("{page}/detail")).step("detail").obeying_robots();
    let remote = opening.is_remote.0.unwrap_or_default();
    let place = opening.location.0.and_then(|place| place.place());
    let place = place.or_else(|| opening.ats_location.0.and_then(|place| place.place()));
    let draft = Draft {
        title: opening.job_opening_name.required("/jobOpeningName")?,
        url: Some(page),
        places: place.into_iter().collect(),
        workplace: workplace(opening.location_type.as_deref())
            .or(remote.then_some(Workplace::Remote)),
        employment: opening.employment_status_label.0,
        departments: opening.department_label.0.into_iter().collect(),
        id,
        ..Draft::default()
    };
    Ok(Row { draft, detail: Some(detail) })
}

fn workplace(kind: Option<&str>) -> Option<Workplace> {
    match kind? {
        "0" => Some(Workplace::Onsite),
        "1" => Some(Workplace::Remote),
        "2" => Some(Workplace::Hybrid),
        _ => None,
    }
}

#[derive(Deserialize, Default)]
#[serde(default, rename_all = "camelCase")]
struct Detail {
    job_opening: Maybe<Details>,
}

#[derive(Deserialize, Default)]
#[serde(default, rename_all = "camelCase")]
struct Details {
    description: Text,
    date_posted: Moment,
    compensation: Text,
}

fn complete(listing: &Draft, result: &RawValue) -> Page {
    let mut rows = Rows::default();
    let whole = json::parse::<Detail>(result).map(|detail| {
        let details = detail.job_opening.0.unwrap_or_default();
        Draft {
            body: Body::Html(details.description.or_empty()),
            posted: details.date_posted.0.map_or(Posted::Unstated, Posted::At),
            pay: details.compensation.0.map_or(super::Pay::Unstated, super::Pay::Words),
            ..listing.clone()
        }
    });
    rows.push(|| Some(listing.id.clone()), whole);
    rows.into_page()
}
