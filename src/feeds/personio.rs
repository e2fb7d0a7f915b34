//! Personio: a company's whole board as XML, on a host of its own.
//!
//! Documents: <https://developer.personio.de/docs/retrieving-open-job-positions>. A token is
//! the name before `.jobs.personio.de`, or a whole host such as `bluefin.jobs.personio.com`.
//! Facts: there is no link, it is built from the host and the id; descriptions are sections
//! with headings; a missing language falls back to the tenant's own. An unknown tenant is a
//! 404 with a web page, and a tenant may switch the XML off: both are errors, as is broken
//! XML; an empty list is none. Seen only in captures with altered texts.

use std::time::Duration;

use super::address::{address, host};
use super::rows::{Problem, Rows};
use super::xml::{self, Element};
use super::{
    Asked, Board, Body, Coverage, Draft, Enabled, Feed, Pace, Page, Posted, Reader, Request, Shape,
    States, times,
};

pub(super) fn feed() -> Feed {
    Feed {
        id: "personio".into(),
        name: "Personio".into(),
        docs: "https://developer.personio.de/docs/retrieving-open-job-positions".into(),
        terms: "Public XML without credentials, made for careers pages.".into(),
        attribution: None,
        base_url: "https://{token}.jobs.personio.de".into(),
        pace: Pace { gap: Duration::from_secs(2), interval: Duration::from_hours(12) },
        coverage: Coverage::Whole,
        shape: Shape::Boards,
        enabled: Enabled::ByDefault,
        states: States {
            pay: "in the text",
            place: "offices by name",
            remote: "as an office",
            closed: "gone",
        },
        reader: Reader::Code { start, read },
    }
}

fn start(board: &Board) -> Vec<Request> {
    let language = board.setting("language").unwrap_or("en");
    vec![Request::get(address(&host(board), ["xml"], &[("language", language)]))]
}

fn read(asked: &Asked<'_>, bytes: &[u8]) -> anyhow::Result<Page> {
    let mut rows = Rows::default();
    for position in xml::elements(bytes, &["workzag-jobs"], &["position"])? {
        let id = position.text_of("id").map(str::to_owned);
        rows.push(|| id, draft(&position, asked.board));
    }
    Ok(rows.into_page())
}

fn draft(position: &Element, board: &Board) -> Result<Draft, Problem> {
    let text = |name: &str| position.text_of(name).map(str::to_owned);
    let required = |name: &str| {
        text(name).ok_or_else(|| Problem::bad(format!("/{name}: expected text, found nothing")))
    };
    let id = required("id")?;
    Ok(Draft {
        title: required("name")?,
        company: text("subcompany").unwrap_or_default(),
        url: Some(address(&host(board), ["job", &id], &[])),
        places: offices(position),
        employment: contract(text("employmentType"), text("schedule")),
        level: text("seniority"),
        departments: [text("department"), text("recruitingCategory")]
            .into_iter()
            .flatten()
            .collect(),
        tags: tags(text("keywords")),
        posted: posted(position)?,
        body: body(position),
        id,
        ..Draft::default()
    })
}

fn offices(position: &Element) -> Vec<String> {
    let more = position.first("additionalOffices").map(|offices| offices.texts_of("office"));
    position.texts_of("office").into_iter().chain(more.unwrap_or_default()).collect()
}

/// `permanent` and `full-time` say one thing together.
fn contract(kind: Option<String>, schedule: Option<String>) -> Option<String> {
    let words: Vec<String> = kind.into_iter().chain(schedule).collect();
    (!words.is_empty()).then(|| words.join(", "))
}

fn tags(keywords: Option<String>) -> Vec<String> {
    let keywords = keywords.unwrap_or_default();
    let parts = keywords.split(',').map(str::trim).filter(|part| !part.is_empty());
    parts.map(str::to_owned).collect()
}

fn posted(position: &Element) -> Result<Posted, Problem> {
    let Some(words) = position.text_of("createdAt") else { return Ok(Posted::Unstated) };
    let moment = times::moment(words);
    moment
        .map(Posted::At)
        .ok_or_else(|| Problem::bad(format!("/createdAt: expected a time, found {words:?}")))
}

/// The sections, each under its heading.
fn body(position: &Element) -> Body {
    let sections = position.first("jobDescriptions").into_iter();
    let sections = sections.flat_map(|sections| sections.all("jobDescription")).map(|section| {
        let heading = section.text_of("name").map(quick_xml::escape::escape);
        let heading = heading.map(|name| format!("<h3>{name}</h3>\n")).unwrap_or_default();
        heading + section.text_of("value").unwrap_or_default()
    });
    Body::Html(sections.collect::<Vec<_>>().join("\n"))
}
