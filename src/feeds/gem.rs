//! Gem: a company's whole board in one list, in the manner of Greenhouse.
//!
//! Documents: <https://api.gem.com/job_board/v0/reference>. Never seen in a capture:
//! everything here; whether `content` is HTML or escaped HTML, so it is unescaped where more
//! of its tags are escaped than not.

use std::time::Duration;

use serde::Deserialize;

use super::address::address;
use super::fields::{Id, Items, Maybe, Moment, Text};
use super::json::{self, Answer};
use super::rows::Problem;
use super::{
    Asked, Board, Body, Coverage, Draft, Enabled, Feed, Pace, Page, Posted, Reader, Request, Shape,
    States, places, words,
};

pub(super) fn feed() -> Feed {
    Feed {
        id: "gem".into(),
        name: "Gem".into(),
        docs: "https://api.gem.com/job_board/v0/reference".into(),
        terms: "Public job board API without key.".into(),
        attribution: None,
        base_url: "https://api.gem.com".into(),
        pace: Pace { gap: Duration::from_secs(1), interval: Duration::from_hours(6) },
        coverage: Coverage::Whole,
        shape: Shape::Boards,
        enabled: Enabled::ByDefault,
        states: States {
            pay: "in the text",
            place: "list of offices, text",
            remote: "field",
            closed: "gone",
        },
        reader: Reader::Code { start, read },
    }
}

fn start(board: &Board) -> Vec<Request> {
    let path = ["job_board", "v0", &board.token, "job_posts", ""];
    vec![Request::get(address(&board.base_url, path, &[]))]
}

fn read(_asked: &Asked<'_>, bytes: &[u8]) -> anyhow::Result<Page> {
    let text = json::decode(bytes);
    Ok(json::read(Answer::parse(&text)?.list()?, "id", draft))
}

#[derive(Deserialize, Default)]
#[serde(default)]
struct Post {
    id: Id,
    internal_job_id: Id,
    requisition_id: Id,
    title: Text,
    absolute_url: Text,
    content: Text,
    location: Maybe<Named>,
    offices: Items<Office>,
    departments: Items<Named>,
    employment_type: Text,
    location_type: Text,
    first_published_at: Moment,
}

#[derive(Deserialize, Default)]
#[serde(default)]
struct Named {
    name: Text,
}

#[derive(Deserialize, Default)]
#[serde(default)]
struct Office {
    name: Text,
    location: Maybe<Named>,
}

fn draft(post: Post) -> Result<Draft, Problem> {
    let office =
        |office: Office| office.location.0.and_then(|place| place.name.0).or(office.name.0);
    let single = post.location.0.and_then(|place| place.name.0);
    let places = single.into_iter().chain(post.offices.0.into_iter().filter_map(office));
    Ok(Draft {
        id: post.id.required("/id")?,
        title: post.title.required("/title")?,
        url: post.absolute_url.0,
        places: places::distinct(places),
        workplace: post.location_type.as_deref().and_then(words::workplace),
        employment: post.employment_type.0,
        departments: post.departments.0.into_iter().filter_map(|part| part.name.0).collect(),
        posted: post.first_published_at.0.map_or(Posted::Unstated, Posted::At),
        body: Body::Html(post.content.or_empty()),
        requisition: post.requisition_id.0,
        opening: post.internal_job_id.0,
        ..Draft::default()
    })
}
