//! Jooble: a search over many boards. Descriptions are snippets.
//!
//! Documents: <https://jooble.org/api/about>. The key is a part of the address. Asked is one
//! search with the words `keywords` ("backend developer") and the place `location`, at most
//! 5 pages. `updated` is the day of the last change and no day of publication, so it is left
//! out. Never seen in a capture: everything here.

use std::time::Duration;

use serde::Deserialize;
use serde_json::json;

use super::address::{address, hiding};
use super::fields::{Id, Text};
use super::json;
use super::rows::Problem;
use super::{
    Asked, Board, Body, Coverage, Draft, Enabled, Feed, Pace, Page, Pay, Reader, Request, Shape,
    States,
};

const PAGES: u64 = 5;

pub(super) fn feed() -> Feed {
    Feed {
        id: "jooble".into(),
        name: "Jooble".into(),
        docs: "https://jooble.org/api/about".into(),
        terms: "Free key; link to the posting on Jooble.".into(),
        attribution: Some("Jobs by Jooble (jooble.org)".into()),
        base_url: "https://jooble.org".into(),
        pace: Pace { gap: Duration::from_secs(3), interval: Duration::from_hours(12) },
        coverage: Coverage::Window(Duration::from_hours(24 * 30)),
        shape: Shape::Flat,
        enabled: Enabled::WithKeys(&["api_key"]),
        states: States { pay: "text", place: "text", remote: "in the text", closed: "gone" },
        reader: Reader::Code { start, read },
    }
}

fn start(board: &Board) -> Vec<Request> {
    vec![search(board, 1)]
}

fn search(board: &Board, page: u64) -> Request {
    let key = board.setting("api_key").unwrap_or_default();
    let body = json!({
        "keywords": board.setting("keywords").unwrap_or("backend developer"),
        "location": board.setting("location").unwrap_or_default(),
        "page": page.to_string(),
    });
    let request = Request::post_json(address(&board.base_url, ["api", key], &[]), &body);
    hiding(request.step(page.to_string()), key)
}

fn read(asked: &Asked<'_>, bytes: &[u8]) -> anyhow::Result<Page> {
    let text = json::decode(bytes);
    let rows = json::list_at(&text, "jobs")?;
    let mut page = json::read(&rows, "id", draft);
    let number: u64 = asked.request.step.parse().unwrap_or(1);
    if !rows.is_empty() && number < PAGES {
        page.more.push(search(asked.board, number + 1));
    }
    Ok(page)
}

#[derive(Deserialize, Default)]
#[serde(default)]
struct Job {
    id: Id,
    title: Text,
    location: Text,
    snippet: Text,
    salary: Text,
    #[serde(rename = "type")]
    kind: Text,
    link: Text,
    company: Text,
}

fn draft(job: Job) -> Result<Draft, Problem> {
    Ok(Draft {
        id: job.id.required("/id")?,
        title: job.title.required("/title")?,
        company: job.company.or_empty(),
        url: job.link.0,
        places: job.location.0.into_iter().collect(),
        employment: job.kind.0,
        pay: job.salary.0.map_or(Pay::Unstated, Pay::Words),
        body: Body::Html(job.snippet.or_empty()),
        ..Draft::default()
    })
}
