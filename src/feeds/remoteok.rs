//! RemoteOK: the newest hundred or so in one list whose first element is a legal notice.
//!
//! Each description ends with a sentence that asks to mention a word and a tag; the tag is
//! the requester's IP address in base64. It is cut off here, or every answer would look
//! edited and the user's address would stand in the store. Text may be UTF-8 that was once
//! read as Latin-1; `normalise` repairs that for all feeds.

use std::time::Duration;

use serde::Deserialize;

use super::fields::{Id, Moment, Number, Text, Texts};
use super::rows::Problem;
use super::{
    Asked, Board, Body, Coverage, Draft, Enabled, Feed, Pace, Page, Posted, Reader, Request, Shape,
    States, json, pay,
};
use crate::posting::{Period, Workplace};

/// The feed.
pub fn feed() -> Feed {
    Feed {
        id: "remoteok".into(),
        name: "Remote OK".into(),
        docs: "https://remoteok.com/api".into(),
        terms: "Link back to the posting on Remote OK and name it as the source; answers are good for an hour.".into(),
        attribution: Some("Jobs from Remote OK (https://remoteok.com)".into()),
        base_url: "https://remoteok.com".into(),
        pace: Pace { gap: Duration::from_secs(2), interval: Duration::from_hours(1) },
        coverage: Coverage::Window(Duration::from_hours(24 * 30)),
        shape: Shape::Flat,
        enabled: Enabled::ByDefault,
        states: States {
            pay: "fields, a year",
            place: "free text",
            remote: "all are remote",
            closed: "missing, after 30 days",
        },
        reader: Reader::Code { start, read },
    }
}

fn start(board: &Board) -> Vec<Request> {
    vec![Request::get(format!("{}/api", board.base_url))]
}

#[derive(Deserialize, Default)]
#[serde(default)]
struct Vacancy {
    legal: Text,
    id: Id,
    slug: Text,
    epoch: Moment,
    date: Moment,
    company: Text,
    position: Text,
    tags: Texts,
    description: Text,
    location: Text,
    salary_min: Number,
    salary_max: Number,
    apply_url: Text,
    url: Text,
}

fn read(_asked: &Asked<'_>, bytes: &[u8]) -> anyhow::Result<Page> {
    let text = json::decode(bytes);
    let answer = json::Answer::parse(&text)?;
    Ok(json::read(answer.list()?, "id", draft))
}

fn draft(job: Vacancy) -> Result<Draft, Problem> {
    if job.legal.0.is_some() {
        return Err(Problem::skipped("is the legal notice"));
    }
    if job.slug.0.is_none() && job.position.0.is_none() && job.company.0.is_none() {
        return Err(Problem::skipped("is blank: no slug, no company and no position"));
    }
    let currency = Some("USD".to_owned());
    let year = Some(Period::Year);
    Ok(Draft {
        id: job.id.required("/id")?,
        title: job.position.required("/position")?,
        company: job.company.or_empty(),
        url: job.url.0,
        apply_url: job.apply_url.0,
        places: place(job.location.0).into_iter().collect(),
        workplace: Some(Workplace::Remote),
        tags: job.tags.0,
        pay: pay::range(job.salary_min.0, job.salary_max.0, currency, year),
        posted: job.epoch.0.or(job.date.0).map_or(Posted::Unstated, Posted::At),
        body: Body::Html(without_mention(job.description.or_empty())),
        ..Draft::default()
    })
}

/// "Orlando, " is Orlando.
fn place(location: Option<String>) -> Option<String> {
    let location = location?.trim_matches([',', ' ']).to_owned();
    (!location.is_empty()).then_some(location)
}

/// The description up to the sentence that holds the requester's address.
fn without_mention(mut description: String) -> String {
    if let Some(start) = description.rfind("Please mention the word") {
        let tail = &description[start..];
        if tail.contains("tag ") || tail.contains("when applying") {
            description.truncate(start);
        }
    }
    description.truncate(description.trim_end().len());
    description
}
