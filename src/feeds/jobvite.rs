//! Jobvite: a company's whole board as XML.
//!
//! Documents: <https://help.jobvite.com>, "job feeds". A token is the opaque `companyEId`
//! (`qgY9Vfw2`), which stands in the board page's script, not in its address. Facts, from a
//! capture of 2010: days are American (8/17/2010), descriptions are HTML escaped once.
//! Never seen in a capture: an empty board, which is said to be a redirect.

use std::time::Duration;

use jiff::Timestamp;
use jiff::civil::Date;
use jiff::tz::TimeZone;

use super::address::address;
use super::rows::{Problem, Rows};
use super::xml::{self, Element};
use super::{
    Asked, Board, Body, Coverage, Draft, Enabled, Feed, Pace, Page, Posted, Reader, Request, Shape,
    States,
};

pub(super) fn feed() -> Feed {
    Feed {
        id: "jobvite".into(),
        name: "Jobvite".into(),
        docs: "https://help.jobvite.com".into(),
        terms: "Public XML made for careers pages.".into(),
        attribution: None,
        base_url: "https://app.jobvite.com".into(),
        pace: Pace { gap: Duration::from_secs(5), interval: Duration::from_hours(24) },
        coverage: Coverage::Whole,
        shape: Shape::Boards,
        enabled: Enabled::ByDefault,
        states: States { pay: "in the text", place: "text", remote: "in the text", closed: "gone" },
        reader: Reader::Code { start, read },
    }
}

fn start(board: &Board) -> Vec<Request> {
    let query = [("c", board.token.as_str())];
    vec![Request::get(address(&board.base_url, ["CompanyJobs", "Xml.aspx"], &query))]
}

fn read(_asked: &Asked<'_>, bytes: &[u8]) -> anyhow::Result<Page> {
    let mut rows = Rows::default();
    for job in xml::elements(bytes, &["result"], &["job"])? {
        let id = job.text_of("id").map(str::to_owned);
        rows.push(|| id, draft(&job));
    }
    Ok(rows.into_page())
}

fn draft(job: &Element) -> Result<Draft, Problem> {
    let text = |name: &str| job.text_of(name).map(str::to_owned);
    let required = |name: &str| {
        text(name).ok_or_else(|| Problem::bad(format!("/{name}: expected text, found nothing")))
    };
    Ok(Draft {
        id: required("id")?,
        title: required("title")?,
        url: text("detail-url"),
        apply_url: text("apply-url"),
        places: text("location").into_iter().collect(),
        employment: text("jobtype"),
        departments: text("category").into_iter().collect(),
        posted: posted(text("date"))?,
        body: Body::Html(text("description").unwrap_or_default()),
        requisition: text("requisitionId"),
        ..Draft::default()
    })
}

fn posted(words: Option<String>) -> Result<Posted, Problem> {
    let Some(words) = words else { return Ok(Posted::Unstated) };
    american(&words)
        .map(Posted::At)
        .ok_or_else(|| Problem::bad(format!("/date: expected month/day/year, found {words:?}")))
}

fn american(words: &str) -> Option<Timestamp> {
    let mut parts = words.split('/').map(|part| part.trim().parse::<i16>().ok());
    let (month, day, year) = (parts.next()??, parts.next()??, parts.next()??);
    let day = Date::new(year, month.try_into().ok()?, day.try_into().ok()?).ok()?;
    TimeZone::UTC.to_timestamp(day.at(0, 0, 0, 0)).ok()
}
