//! Rippling: a company's whole board in one answer, without texts.
//!
//! Documents: none of the provider's own; the public board's API as open-source readers
//! describe it. Facts: a posting with several places is repeated once for each, under the
//! same uuid; the first row takes all places and the others are skipped. The text, the pay
//! and the day are in the detail. Never seen in a capture: the detail.

use std::time::Duration;

use serde::Deserialize;

use super::address::address;
use super::fields::{Items, Maybe, Moment, Number, Text, Texts};
use super::json::{self, Answer};
use super::rows::{Problem, Rows};
use super::{
    Asked, Board, Body, Coverage, Draft, Enabled, Feed, Pace, Page, PayRange, Posted, Reader,
    Request, Row, Shape, States, pay, places, words,
};

pub(super) fn feed() -> Feed {
    Feed {
        id: "rippling".into(),
        name: "Rippling".into(),
        docs: "https://ats.rippling.com".into(),
        terms: "The public board's own API, undocumented.".into(),
        attribution: None,
        base_url: "https://api.rippling.com".into(),
        pace: Pace { gap: Duration::from_secs(1), interval: Duration::from_hours(12) },
        coverage: Coverage::Whole,
        shape: Shape::Boards,
        enabled: Enabled::ByDefault,
        states: States {
            pay: "fields of the detail",
            place: "one row a place",
            remote: "in the place's name",
            closed: "gone",
        },
        reader: Reader::Code { start, read },
    }
}

fn start(board: &Board) -> Vec<Request> {
    vec![Request::get(url(board, None))]
}

fn url(board: &Board, job: Option<&str>) -> String {
    let path = ["platform", "api", "ats", "v1", "board", &board.token, "jobs"];
    address(&board.base_url, path.into_iter().chain(job), &[])
}

fn read(asked: &Asked<'_>, bytes: &[u8]) -> anyhow::Result<Page> {
    let text = json::decode(bytes);
    if let Some(listing) = asked.listing {
        let mut rows = Rows::default();
        let raw: &serde_json::value::RawValue = serde_json::from_str(&text)?;
        rows.push(
            || Some(listing.id.clone()),
            json::parse(raw).map(|detail| complete(listing, detail)),
        );
        return Ok(rows.into_page());
    }
    let answer = Answer::parse(&text)?;
    let rows = answer.list()?;
    let mut places = places::ById::default();
    for job in rows.iter().filter_map(|row| json::parse::<Job>(row).ok()) {
        places.add(job.uuid.or_empty(), job.work_location.0.and_then(|place| place.label.0));
    }
    Ok(json::read(rows, "uuid", |job: Job| row(job, asked.board, &places)))
}

#[derive(Deserialize, Default)]
#[serde(default, rename_all = "camelCase")]
struct Job {
    uuid: Text,
    name: Text,
    department: Maybe<Labelled>,
    url: Text,
    work_location: Maybe<Labelled>,
}

#[derive(Deserialize, Default)]
#[serde(default)]
struct Labelled {
    id: Text,
    label: Text,
    name: Text,
}

fn row(job: Job, board: &Board, places: &places::ById) -> Result<Row, Problem> {
    let id = job.uuid.required("/uuid")?;
    let detail = Request::get(url(board, Some(&id))).step("detail");
    let draft = Draft {
        title: job.name.required("/name")?,
        url: job.url.0,
        places: places.of(&id),
        departments: job
            .department
            .0
            .and_then(|department| department.label.0)
            .into_iter()
            .collect(),
        id,
        ..Draft::default()
    };
    Ok(Row { draft, detail: Some(detail) })
}

#[derive(Deserialize, Default)]
#[serde(default, rename_all = "camelCase")]
struct Detail {
    name: Text,
    company_name: Text,
    description: Maybe<Description>,
    work_locations: Texts,
    department: Maybe<Labelled>,
    employment_type: Maybe<Labelled>,
    created_on: Moment,
    pay_range_details: Items<Range>,
}

#[derive(Deserialize, Default)]
#[serde(default)]
struct Description {
    company: Text,
    role: Text,
}

#[derive(Deserialize, Default)]
#[serde(default, rename_all = "camelCase")]
struct Range {
    #[serde(rename = "rangeStart")]
    start: Number,
    #[serde(rename = "rangeEnd")]
    end: Number,
    currency: Text,
    frequency: Text,
    location: Text,
}

/// The role comes first: what is said of the company is the same on every posting.
fn complete(listing: &Draft, detail: Detail) -> Draft {
    let description = detail.description.0.unwrap_or_default();
    let body: Vec<String> =
        [description.role.0, description.company.0].into_iter().flatten().collect();
    let mut draft = listing.clone();
    if draft.places.is_empty() {
        draft.places = detail.work_locations.0;
    }
    if draft.departments.is_empty() {
        draft.departments =
            detail.department.0.and_then(|department| department.name.0).into_iter().collect();
    }
    Draft {
        title: detail.name.0.unwrap_or(draft.title),
        company: detail.company_name.or_empty(),
        // One of them is a code, the other says it in words.
        employment: detail
            .employment_type
            .0
            .and_then(|kind| places::joined([kind.label.as_deref(), kind.id.as_deref()])),
        posted: detail.created_on.0.map_or(Posted::Unstated, Posted::At),
        pay: pay::ranges(detail.pay_range_details.0.into_iter().map(range).collect()),
        body: Body::Html(body.join("\n")),
        ..draft
    }
}

fn range(range: Range) -> PayRange {
    PayRange {
        min: range.start.0,
        max: range.end.0,
        currency: range.currency.0,
        period: range.frequency.as_deref().and_then(words::period),
        label: range.location.0,
        predicted: false,
    }
}
