//! Reed: the United Kingdom's jobs. The listing's text is cut; the whole is in the detail.
//!
//! Documents: <https://www.reed.co.uk/developers/jobseeker>. The key is the user of HTTP
//! Basic, without a password. Asked is one search with the words `keywords` ("backend
//! developer"), 100 rows a page, at most 5 pages. Days are British (dd/mm/yyyy). Never seen
//! in a capture: everything here.

use std::time::Duration;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use jiff::Timestamp;
use jiff::civil::Date;
use jiff::tz::TimeZone;
use serde::Deserialize;
use serde_json::value::RawValue;

use super::address::{address, number, with_query};
use super::fields::{Id, Number, Text};
use super::json::{self, Answer};
use super::rows::{Problem, Rows};
use super::{
    Asked, Board, Body, Coverage, Draft, Enabled, Feed, Pace, Page, Posted, Reader, Request, Row,
    Shape, States, pay, places, words,
};

const SIZE: usize = 100;
const MOST: usize = 500;

pub(super) fn feed() -> Feed {
    Feed {
        id: "reed".into(),
        name: "Reed".into(),
        docs: "https://www.reed.co.uk/developers/jobseeker".into(),
        terms: "Free key; link to the posting on Reed.".into(),
        attribution: Some("Jobs from reed.co.uk".into()),
        base_url: "https://www.reed.co.uk".into(),
        pace: Pace { gap: Duration::from_secs(2), interval: Duration::from_hours(12) },
        coverage: Coverage::Window(Duration::from_hours(24 * 42)),
        shape: Shape::Flat,
        enabled: Enabled::WithKeys(&["api_key"]),
        states: States {
            pay: "fields, the period in the detail",
            place: "text",
            remote: "in the text",
            closed: "gone, expirationDate",
        },
        reader: Reader::Code { start, read },
    }
}

fn start(board: &Board) -> Vec<Request> {
    let query = [
        ("keywords", board.setting("keywords").unwrap_or("backend developer")),
        ("resultsToTake", "100"),
        ("resultsToSkip", "0"),
    ];
    vec![ask(address(&board.base_url, ["api", "1.0", "search"], &query), board)]
}

fn ask(url: String, board: &Board) -> Request {
    let key = board.setting("api_key").unwrap_or_default();
    Request::get(url)
        .header("authorization", format!("Basic {}", STANDARD.encode(format!("{key}:"))))
}

fn read(asked: &Asked<'_>, bytes: &[u8]) -> anyhow::Result<Page> {
    let text = json::decode(bytes);
    if let Some(listing) = asked.listing {
        return Ok(complete(listing, serde_json::from_str(&text)?));
    }
    let answer = Answer::parse(&text)?;
    let rows = answer.list_at("results")?;
    let mut page = json::read(&rows, "jobId", |job: Vacancy| row(job, asked.board));
    let total: usize = answer.field("totalResults").unwrap_or(0);
    let seen = number(&asked.request.url, "resultsToSkip") + rows.len();
    if rows.len() >= SIZE && seen < total.min(MOST) {
        let url = with_query(&asked.request.url, &[("resultsToSkip", &seen.to_string())]);
        page.more.push(ask(url, asked.board));
    }
    Ok(page)
}

#[derive(Deserialize, Default)]
#[serde(default, rename_all = "camelCase")]
struct Vacancy {
    job_id: Id,
    employer_name: Text,
    job_title: Text,
    location_name: Text,
    minimum_salary: Number,
    maximum_salary: Number,
    currency: Text,
    date: Text,
    job_description: Text,
    job_url: Text,
    // Only in the detail.
    salary_type: Text,
    contract_type: Text,
    job_type: Text,
    external_url: Text,
}

fn row(job: Vacancy, board: &Board) -> Result<Row, Problem> {
    let id = job.job_id.required("/jobId")?;
    let detail = ask(address(&board.base_url, ["api", "1.0", "jobs", &id], &[]), board);
    let draft = Draft {
        title: job.job_title.required("/jobTitle")?,
        company: job.employer_name.or_empty(),
        url: job.job_url.0,
        places: job
            .location_name
            .0
            .map(|place| format!("{place}, United Kingdom"))
            .into_iter()
            .collect(),
        pay: pay::range(job.minimum_salary.0, job.maximum_salary.0, job.currency.0, None),
        posted: posted(job.date.as_deref())?,
        body: Body::Html(job.job_description.or_empty()),
        id,
        ..Draft::default()
    };
    Ok(Row { draft, detail: Some(detail.step("detail")) })
}

fn complete(listing: &Draft, raw: &RawValue) -> Page {
    let mut rows = Rows::default();
    let whole = json::parse::<Vacancy>(raw).map(|job| {
        let period = job.salary_type.as_deref().and_then(words::period);
        let paid = pay::range(job.minimum_salary.0, job.maximum_salary.0, job.currency.0, period);
        let stated = paid != super::Pay::Unstated;
        Draft {
            body: Body::Html(job.job_description.or_empty()),
            employment: places::joined([job.contract_type.as_deref(), job.job_type.as_deref()]),
            apply_url: job.external_url.0,
            pay: if stated { paid } else { listing.pay.clone() },
            ..listing.clone()
        }
    });
    rows.push(|| Some(listing.id.clone()), whole);
    rows.into_page()
}

fn posted(words: Option<&str>) -> Result<Posted, Problem> {
    let Some(words) = words else { return Ok(Posted::Unstated) };
    british(words)
        .map(Posted::At)
        .ok_or_else(|| Problem::bad(format!("/date: expected day/month/year, found {words:?}")))
}

fn british(words: &str) -> Option<Timestamp> {
    let mut parts = words.split('/').map(|part| part.trim().parse::<i16>().ok());
    let (day, month, year) = (parts.next()??, parts.next()??, parts.next()??);
    let day = Date::new(year, month.try_into().ok()?, day.try_into().ok()?).ok()?;
    TimeZone::UTC.to_timestamp(day.at(0, 0, 0, 0)).ok()
}
