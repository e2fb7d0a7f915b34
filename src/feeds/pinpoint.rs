//! Pinpoint: a company's whole board in one answer, on a host of its own.
//!
//! Documents: <https://developers.pinpointhq.com>. Opt-in: the answer is the careers page's
//! own and undocumented. Facts: the text comes in four parts with headings; pay is shown only
//! where `compensation_visible` says so; there is no day of publication, and `deadline_at` is
//! the last day for applications. Never seen in a capture: everything here.

use std::time::Duration;

use serde::Deserialize;

use super::address::{address, host};
use super::fields::{Flag, Id, Maybe, Number, Text};
use super::json;
use super::rows::Problem;
use super::{
    Asked, Board, Body, Coverage, Draft, Enabled, Feed, Pace, Page, Pay, Reader, Request, Shape,
    States, pay, places, words,
};

pub(super) fn feed() -> Feed {
    Feed {
        id: "pinpoint".into(),
        name: "Pinpoint".into(),
        docs: "https://developers.pinpointhq.com".into(),
        terms: "Opt-in: the careers page's own answer, undocumented.".into(),
        attribution: None,
        base_url: "https://{token}.pinpointhq.com".into(),
        pace: Pace { gap: Duration::from_secs(2), interval: Duration::from_hours(24) },
        coverage: Coverage::Whole,
        shape: Shape::Boards,
        enabled: Enabled::OptIn,
        states: States {
            pay: "fields, where visible",
            place: "city, province",
            remote: "field",
            closed: "gone",
        },
        reader: Reader::Code { start, read },
    }
}

fn start(board: &Board) -> Vec<Request> {
    vec![Request::get(address(&host(board), ["postings.json"], &[])).obeying_robots()]
}

fn read(asked: &Asked<'_>, bytes: &[u8]) -> anyhow::Result<Page> {
    let text = json::decode(bytes);
    let rows = json::list_at(&text, "data")?;
    Ok(json::read(&rows, "id", |posting: Posting| draft(posting, asked.board)))
}

#[derive(Deserialize, Default)]
#[serde(default)]
struct Posting {
    id: Id,
    title: Text,
    url: Text,
    path: Text,
    description: Text,
    key_responsibilities: Text,
    key_responsibilities_header: Text,
    skills_knowledge_expertise: Text,
    skills_knowledge_expertise_header: Text,
    benefits: Text,
    benefits_header: Text,
    employment_type_text: Text,
    employment_type: Text,
    workplace_type: Text,
    location: Maybe<Location>,
    job: Maybe<Job>,
    compensation_minimum: Number,
    compensation_maximum: Number,
    compensation_currency: Text,
    compensation_frequency: Text,
    compensation_visible: Flag,
}

#[derive(Deserialize, Default)]
#[serde(default)]
struct Location {
    name: Text,
    city: Text,
    province: Text,
}

#[derive(Deserialize, Default)]
#[serde(default)]
struct Job {
    department: Maybe<Named>,
    division: Maybe<Named>,
    requisition_id: Id,
}

#[derive(Deserialize, Default)]
#[serde(default)]
struct Named {
    name: Text,
}

fn draft(mut posting: Posting, board: &Board) -> Result<Draft, Problem> {
    let job = posting.job.0.take().unwrap_or_default();
    let division = job.division.0.and_then(|division| division.name.0);
    let department = job.department.0.and_then(|department| department.name.0);
    let location = posting.location.0.take().unwrap_or_default();
    let place = places::joined([location.city.as_deref(), location.province.as_deref()]);
    let path = posting.path.0.take();
    let url = posting.url.0.take().or_else(|| Some(format!("{}{}", host(board), path?)));
    Ok(Draft {
        pay: pay_of(&posting),
        body: body(&posting),
        id: Id(posting.id.0.or_else(|| url.clone())).required("/id")?,
        title: posting.title.required("/title")?,
        url,
        places: place.or(location.name.0).into_iter().collect(),
        workplace: posting.workplace_type.as_deref().and_then(words::workplace),
        employment: posting.employment_type_text.0.or(posting.employment_type.0),
        departments: division.into_iter().chain(department).collect(),
        requisition: job.requisition_id.0,
        ..Draft::default()
    })
}

fn pay_of(posting: &Posting) -> Pay {
    if posting.compensation_visible.0 == Some(false) {
        return Pay::Unstated;
    }
    pay::range(
        posting.compensation_minimum.0,
        posting.compensation_maximum.0,
        posting.compensation_currency.0.clone(),
        posting.compensation_frequency.as_deref().and_then(words::period),
    )
}

fn body(posting: &Posting) -> Body {
    let none = Text::default();
    let sections = [
        (&none, &posting.description),
        (&posting.key_responsibilities_header, &posting.key_responsibilities),
        (&posting.skills_knowledge_expertise_header, &posting.skills_knowledge_expertise),
        (&posting.benefits_header, &posting.benefits),
    ];
    let parts = sections.into_iter().filter_map(|(heading, text)| {
        let text = text.as_deref()?;
        let heading = heading.as_deref().map(|heading| format!("<h3>{heading}</h3>\n"));
        Some(heading.unwrap_or_default() + text)
    });
    Body::Html(parts.collect::<Vec<_>>().join("\n"))
}
