//! The Muse: postings of larger companies, mostly in the United States.
//!
//! Documents: <https://www.themuse.com/developers/api/v2>. One query shows 100 pages of 20
//! rows, so the list is cut into slices by category and level, and of each slice the first
//! `pages` (20) are asked. 500 requests an hour without key; `api_key` allows 3,600.
//! Facts: remote is the location "Flexible / Remote", sometimes beside a city; there is no
//! pay; open rows can be 18 months old. Never seen in a capture: the real envelope, and
//! whether rows are newest first.

use std::time::Duration;

use serde::Deserialize;

use super::address::{address, hiding, with_query};
use super::fields::{Id, Items, Maybe, Moment, Text};
use super::json::{self, Answer};
use super::rows::Problem;
use super::{
    Asked, Board, Body, Coverage, Draft, Enabled, Feed, Pace, Page, Posted, Reader, Request, Shape,
    States,
};
use crate::posting::Workplace;

const CATEGORIES: &[&str] = &["Software Engineering", "Computer and IT"];
const LEVELS: &[&str] = &["Internship", "Entry Level", "Mid Level", "Senior Level", "management"];
const PAGES: u64 = 20;
const REMOTE: &str = "Flexible / Remote";

pub(super) fn feed() -> Feed {
    Feed {
        id: "themuse".into(),
        name: "The Muse".into(),
        docs: "https://www.themuse.com/developers/api/v2".into(),
        terms: "500 requests an hour without key; link to the posting on The Muse.".into(),
        attribution: Some("Jobs from The Muse (themuse.com)".into()),
        base_url: "https://www.themuse.com".into(),
        pace: Pace { gap: Duration::from_secs(2), interval: Duration::from_hours(24) },
        coverage: Coverage::Window(Duration::from_hours(24 * 60)),
        shape: Shape::Flat,
        enabled: Enabled::ByDefault,
        states: States { pay: "no", place: "list of names", remote: "as a place", closed: "gone" },
        reader: Reader::Code { start, read },
    }
}

fn start(board: &Board) -> Vec<Request> {
    let slices =
        CATEGORIES.iter().flat_map(|category| LEVELS.iter().map(move |level| (category, level)));
    slices
        .map(|(category, level)| {
            let query = [("category", *category), ("level", *level), ("page", "1")];
            let url = address(&board.base_url, ["api", "public", "jobs"], &query);
            match board.setting("api_key") {
                Some(key) => hiding(Request::get(with_query(&url, &[("api_key", key)])), key),
                None => Request::get(url),
            }
        })
        .collect()
}

fn read(asked: &Asked<'_>, bytes: &[u8]) -> anyhow::Result<Page> {
    let text = json::decode(bytes);
    let answer = Answer::parse(&text)?;
    let mut page = json::read(&answer.list_at("results")?, "id", draft);
    let number: u64 = answer.field("page").unwrap_or(1);
    let count: u64 = answer.field("page_count").unwrap_or(1);
    if number < count.min(PAGES) && !page.rows.is_empty() {
        let url = with_query(&asked.request.url, &[("page", &(number + 1).to_string())]);
        let next = Request::get(url);
        page.more.push(match asked.board.setting("api_key") {
            Some(key) => hiding(next, key),
            None => next,
        });
    }
    Ok(page)
}

#[derive(Deserialize, Default)]
#[serde(default)]
struct Job {
    id: Id,
    name: Text,
    contents: Text,
    publication_date: Moment,
    locations: Items<Named>,
    categories: Items<Named>,
    levels: Items<Named>,
    tags: Items<Named>,
    refs: Maybe<Links>,
    company: Maybe<Named>,
}

#[derive(Deserialize, Default)]
#[serde(default)]
struct Named {
    name: Text,
}

#[derive(Deserialize, Default)]
#[serde(default)]
struct Links {
    landing_page: Text,
}

fn draft(job: Job) -> Result<Draft, Problem> {
    let mut places = names(job.locations);
    let remote = places.iter().any(|place| place == REMOTE);
    places.retain(|place| place != REMOTE);
    Ok(Draft {
        id: job.id.required("/id")?,
        title: job.name.required("/name")?,
        company: job.company.0.unwrap_or_default().name.or_empty(),
        url: job.refs.0.and_then(|links| links.landing_page.0),
        places,
        workplace: remote.then_some(Workplace::Remote),
        level: names(job.levels).into_iter().next(),
        departments: names(job.categories),
        tags: names(job.tags),
        posted: job.publication_date.0.map_or(Posted::Unstated, Posted::At),
        body: Body::Html(job.contents.or_empty()),
        ..Draft::default()
    })
}

fn names(items: Items<Named>) -> Vec<String> {
    items.0.into_iter().filter_map(|item| item.name.0).collect()
}
