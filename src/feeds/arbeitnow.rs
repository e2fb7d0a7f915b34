//! Arbeitnow: mostly jobs in Germany, newest first, pages of one to three hundred. Pages are
//! read until one is empty or holds nothing new; `links.next` repeats odd parameters, so the
//! page's number is counted here.

use std::time::Duration;

use serde::Deserialize;

use super::address::number;
use super::fields::{Flag, Id, Moment, Text, Texts};
use super::rows::Problem;
use super::{
    Asked, Board, Body, Coverage, Draft, Enabled, Feed, Further, Pace, Page, Posted, Reader,
    Request, Shape, States, json,
};
use crate::posting::Workplace;

/// How many pages a refresh reads at most, should pages never become empty.
const PAGES: u64 = 100;

/// The words in `job_types` that are about the level, in the spellings of captures.
const LEVELS: [&str; 12] = [
    "berufserfahren",
    "berufseinstieg",
    "professional / experienced",
    "teamleitung",
    "geschäftsleitung",
    "no experience required / student",
    "entry",
    "junior",
    "mid",
    "senior",
    "executive",
    "manager",
];

/// The feed.
pub fn feed() -> Feed {
    Feed {
        id: "arbeitnow".into(),
        name: "Arbeitnow".into(),
        docs: "https://www.arbeitnow.com/blog/job-board-api".into(),
        terms: "Free public API without a key; link back to the posting.".into(),
        attribution: Some("Jobs from Arbeitnow (https://www.arbeitnow.com)".into()),
        base_url: "https://www.arbeitnow.com".into(),
        pace: Pace { gap: Duration::from_secs(1), interval: Duration::from_hours(1) },
        coverage: Coverage::Window(Duration::from_hours(24 * 30)),
        shape: Shape::Flat,
        enabled: Enabled::ByDefault,
        states: States {
            pay: "text",
            place: "city",
            remote: "field",
            closed: "missing, after 30 days",
        },
        reader: Reader::Code { start, read },
    }
}

fn start(board: &Board) -> Vec<Request> {
    vec![page(board, 1)]
}

fn page(board: &Board, number: u64) -> Request {
    Request::get(format!("{}/api/job-board-api?page={number}", board.base_url))
        .step(format!("page {number}"))
}

#[derive(Deserialize, Default)]
#[serde(default)]
struct Vacancy {
    slug: Id,
    company_name: Text,
    title: Text,
    description: Text,
    remote: Flag,
    url: Text,
    tags: Texts,
    job_types: Texts,
    location: Text,
    created_at: Moment,
}

fn read(asked: &Asked<'_>, bytes: &[u8]) -> anyhow::Result<Page> {
    let text = json::decode(bytes);
    let answer = json::Answer::parse(&text)?;
    let rows = answer.list_at("data")?;
    let mut read = json::read(&rows, "slug", draft);
    read.further = Further::UntilKnown;
    let number = number(&asked.request.url, "page").max(1) as u64;
    if !rows.is_empty() && number < PAGES {
        read.more.push(page(asked.board, number + 1));
    }
    Ok(read)
}

fn draft(job: Vacancy) -> Result<Draft, Problem> {
    let (levels, types): (Vec<String>, Vec<String>) = job
        .job_types
        .0
        .into_iter()
        .partition(|word| LEVELS.contains(&word.to_lowercase().as_str()));
    Ok(Draft {
        id: job.slug.required("/slug")?,
        title: job.title.required("/title")?,
        company: job.company_name.or_empty(),
        url: job.url.0,
        places: job.location.0.into_iter().collect(),
        workplace: job.remote.0.filter(|remote| *remote).map(|_| Workplace::Remote),
        employment: (!types.is_empty()).then(|| types.join(", ")),
        level: (!levels.is_empty()).then(|| levels.join(", ")),
        tags: job.tags.0,
        posted: job.created_at.0.map_or(Posted::Unstated, Posted::At),
        body: Body::Html(job.description.or_empty()),
        ..Draft::default()
    })
}
