//! Workable: a company's whole board in one answer, the one its widget asks.
//!
//! Documents: <https://help.workable.com/hc/en-us/articles/115012771647>. Facts: a posting
//! with several places is repeated once for each, under the same shortcode; the first row
//! takes all places and the others are skipped. There is no pay. Too many requests are
//! answered with 429 for hours. Never seen in a capture: `description`, which is there only
//! with `details=true`; an account's answer on an unknown name.

use std::time::Duration;

use serde::Deserialize;

use super::address::address;
use super::fields::{Flag, Items, Moment, Text};
use super::json::{self, Answer};
use super::rows::Problem;
use super::{
    Asked, Board, Body, Coverage, Draft, Enabled, Feed, Pace, Page, Posted, Reader, Request, Shape,
    States, places,
};
use crate::posting::Workplace;

pub(super) fn feed() -> Feed {
    Feed {
        id: "workable".into(),
        name: "Workable".into(),
        docs: "https://help.workable.com/hc/en-us/articles/115012771647".into(),
        terms: "The widget's public answer; it must be asked slowly.".into(),
        attribution: None,
        base_url: "https://apply.workable.com".into(),
        pace: Pace { gap: Duration::from_secs(5), interval: Duration::from_hours(12) },
        coverage: Coverage::Whole,
        shape: Shape::Boards,
        enabled: Enabled::ByDefault,
        states: States {
            pay: "no",
            place: "city, state, country; one row a place",
            remote: "flag",
            closed: "gone",
        },
        reader: Reader::Code { start, read },
    }
}

fn start(board: &Board) -> Vec<Request> {
    let path = ["api", "v1", "widget", "accounts", &board.token];
    vec![Request::get(address(&board.base_url, path, &[("details", "true")]))]
}

fn read(_asked: &Asked<'_>, bytes: &[u8]) -> anyhow::Result<Page> {
    let text = json::decode(bytes);
    let answer = Answer::parse(&text)?;
    let company: Text = answer.field("name").unwrap_or_default();
    let rows = answer.list_at("jobs")?;
    let mut places = places::ById::default();
    for job in rows.iter().filter_map(|row| json::parse::<Job>(row).ok()) {
        let id = job.shortcode.0.clone();
        places.add(id.unwrap_or_default(), job.places());
    }
    Ok(json::read(&rows, "shortcode", |job: Job| {
        let draft = draft(job)?;
        Ok(Draft {
            company: company.0.clone().unwrap_or_default(),
            places: places.of(&draft.id),
            ..draft
        })
    }))
}

#[derive(Deserialize, Default)]
#[serde(default)]
struct Job {
    shortcode: Text,
    title: Text,
    code: Text,
    employment_type: Text,
    telecommuting: Flag,
    department: Text,
    function: Text,
    experience: Text,
    url: Text,
    application_url: Text,
    published_on: Moment,
    created_at: Moment,
    country: Text,
    city: Text,
    state: Text,
    locations: Items<Location>,
    description: Text,
}

#[derive(Deserialize, Default)]
#[serde(default)]
struct Location {
    country: Text,
    city: Text,
    region: Text,
    hidden: Flag,
}

impl Job {
    fn places(&self) -> Vec<String> {
        let shown = self.locations.0.iter().filter(|place| place.hidden.0 != Some(true));
        let place = |place: &Location| {
            let parts = [&place.city, &place.region, &place.country];
            places::joined(parts.map(Text::as_deref))
        };
        let listed: Vec<String> = shown.filter_map(place).collect();
        if !listed.is_empty() {
            return listed;
        }
        places::joined([&self.city, &self.state, &self.country].map(Text::as_deref))
            .into_iter()
            .collect()
    }
}

fn draft(job: Job) -> Result<Draft, Problem> {
    let remote = job.telecommuting.0.unwrap_or_default();
    Ok(Draft {
        id: job.shortcode.required("/shortcode")?,
        title: job.title.required("/title")?,
        url: job.url.0,
        apply_url: job.application_url.0,
        workplace: remote.then_some(Workplace::Remote),
        employment: job.employment_type.0,
        level: job.experience.0,
        departments: job.function.0.into_iter().chain(job.department.0).collect(),
        posted: job.published_on.0.or(job.created_at.0).map_or(Posted::Unstated, Posted::At),
        body: Body::Html(job.description.or_empty()),
        requisition: job.code.0,
        ..Draft::default()
    })
}
