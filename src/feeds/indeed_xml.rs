//! The XML that job boards hand to aggregators, in the form that Indeed asks for.
//!
//! Documents: <https://docs.indeed.com/indeed-apply/xml-feed>. A board's token is the file's
//! URL, or a short name with `url = "…"` beside it. Never seen in a capture: everything
//! here; some files name their root `jobs` instead of `source`.

use std::time::Duration;

use super::address::own_url;
use super::rows::{Problem, Rows};
use super::xml::{self, Element};
use super::{
    Asked, Board, Body, Coverage, Draft, Enabled, Feed, Pace, Page, Pay, Posted, Reader, Request,
    Shape, States, places, times, words,
};

pub(super) fn feed() -> Feed {
    Feed {
        id: "indeed-xml".into(),
        name: "Indeed XML".into(),
        docs: "https://docs.indeed.com/indeed-apply/xml-feed".into(),
        terms: "Each site's own.".into(),
        attribution: None,
        base_url: "".into(),
        pace: Pace { gap: Duration::from_secs(2), interval: Duration::from_hours(12) },
        coverage: Coverage::Whole,
        shape: Shape::Boards,
        enabled: Enabled::ByDefault,
        states: States {
            pay: "text",
            place: "city, state, country",
            remote: "remotetype on some",
            closed: "gone",
        },
        reader: Reader::Code { start, read },
    }
}

pub(super) fn start(board: &Board) -> Vec<Request> {
    vec![Request::get(own_url(board))]
}

pub(super) fn read(_asked: &Asked<'_>, bytes: &[u8]) -> anyhow::Result<Page> {
    let mut rows = Rows::default();
    for job in xml::elements(bytes, &["source", "jobs"], &["job"])? {
        let id = job.text_of("referencenumber").map(str::to_owned);
        rows.push(|| id, draft(&job));
    }
    Ok(rows.into_page())
}

fn draft(job: &Element) -> Result<Draft, Problem> {
    let text = |name: &str| job.text_of(name).map(str::to_owned);
    let missing = |name: &str| Problem::bad(format!("/{name}: expected text, found nothing"));
    let place = ["city", "state", "country"].map(|name| job.text_of(name));
    Ok(Draft {
        id: text("referencenumber")
            .or_else(|| text("url"))
            .ok_or_else(|| missing("referencenumber"))?,
        title: text("title").ok_or_else(|| missing("title"))?,
        company: text("company").unwrap_or_default(),
        url: text("url"),
        places: places::joined(place).into_iter().collect(),
        workplace: job.text_of("remotetype").and_then(words::workplace),
        employment: text("jobtype"),
        departments: text("category").into_iter().collect(),
        pay: text("salary").map_or(Pay::Unstated, Pay::Words),
        posted: posted(text("date"))?,
        body: Body::Html(text("description").unwrap_or_default()),
        requisition: text("requisitionid"),
        ..Draft::default()
    })
}

fn posted(words: Option<String>) -> Result<Posted, Problem> {
    let Some(words) = words else { return Ok(Posted::Unstated) };
    times::moment(&words)
        .map(Posted::At)
        .ok_or_else(|| Problem::bad(format!("/date: expected a time, found {words:?}")))
}
