//! Remotive: the whole public list, a few dozen postings, in one answer. Times come without a
//! zone and count as UTC; pay is free text ("$31,2k- $52k"). All jobs are remote.

use std::time::Duration;

use serde::Deserialize;

use super::fields::{Id, Moment, Text, Texts};
use super::rows::Problem;
use super::{
    Asked, Board, Body, Coverage, Draft, Enabled, Feed, Pace, Page, Pay, Posted, Reader, Request,
    Shape, States, json,
};
use crate::posting::Workplace;

/// The feed.
pub fn feed() -> Feed {
    Feed {
        id: "remotive".into(),
        name: "Remotive".into(),
        docs: "https://github.com/remotive-com/remote-jobs-api".into(),
        terms: "At most four times a day and twice a minute; link back and name Remotive; no passing on to job search engines.".into(),
        attribution: Some("Jobs from Remotive (https://remotive.com)".into()),
        base_url: "https://remotive.com".into(),
        pace: Pace { gap: Duration::from_secs(30), interval: Duration::from_hours(6) },
        coverage: Coverage::Whole,
        shape: Shape::Flat,
        enabled: Enabled::ByDefault,
        states: States {
            pay: "a field of free text",
            place: "where one may live",
            remote: "all are remote",
            closed: "missing",
        },
        reader: Reader::Code { start, read },
    }
}

fn start(board: &Board) -> Vec<Request> {
    vec![Request::get(format!("{}/api/remote-jobs", board.base_url))]
}

#[derive(Deserialize, Default)]
#[serde(default)]
struct Vacancy {
    id: Id,
    url: Text,
    title: Text,
    company_name: Text,
    category: Text,
    tags: Texts,
    job_type: Text,
    publication_date: Moment,
    candidate_required_location: Texts,
    salary: Text,
    description: Text,
}

fn read(_asked: &Asked<'_>, bytes: &[u8]) -> anyhow::Result<Page> {
    let text = json::decode(bytes);
    Ok(json::read(&json::list_at(&text, "jobs")?, "id", draft))
}

fn draft(job: Vacancy) -> Result<Draft, Problem> {
    Ok(Draft {
        id: job.id.required("/id")?,
        title: job.title.required("/title")?,
        company: job.company_name.or_empty(),
        url: job.url.0,
        open_to: job.candidate_required_location.split_at_commas(),
        workplace: Some(Workplace::Remote),
        employment: job.job_type.0,
        departments: job.category.0.into_iter().collect(),
        tags: job.tags.0,
        pay: job.salary.0.map_or(Pay::Unstated, Pay::Words),
        posted: job.publication_date.0.map_or(Posted::Unstated, Posted::At),
        body: Body::Html(job.description.or_empty()),
        ..Draft::default()
    })
}
