//! Eightfold: the careers sites of large employers.
//!
//! Documents: none of the provider's own; the careers site's API as open-source readers
//! describe it. A token is the name before `.eightfold.ai`, with `/DOMAIN` behind it where a
//! tenant has several: `bluefin/bluefin.example`. Facts: 10 rows an answer whatever is asked
//! for; `count` is the whole number; offsets end near 2,000; the text is in the detail.
//! Never seen in a capture: everything here. The other API (`/api/pcsx`), which some tenants
//! have instead, is not read.

use std::time::Duration;

use serde::Deserialize;
use serde_json::value::RawValue;

use super::address::{address, host_of, number, with_query};
use super::fields::{Id, Moment, Text, Texts};
use super::json::{self, Answer};
use super::rows::{Problem, Rows};
use super::{
    Asked, Board, Body, Coverage, Draft, Enabled, Feed, Pace, Page, Posted, Reader, Request, Row,
    Shape, States, places, words,
};

const WINDOW: usize = 2_000;

pub(super) fn feed() -> Feed {
    Feed {
        id: "eightfold".into(),
        name: "Eightfold".into(),
        docs: "https://docs.eightfold.ai".into(),
        terms: "The public careers site's own API; some tenants shut out data centres.".into(),
        attribution: None,
        base_url: "https://{token}.eightfold.ai".into(),
        pace: Pace { gap: Duration::from_secs(2), interval: Duration::from_hours(24) },
        coverage: Coverage::Whole,
        shape: Shape::Boards,
        enabled: Enabled::ByDefault,
        states: States {
            pay: "in the text",
            place: "list of texts",
            remote: "field on some",
            closed: "gone",
        },
        reader: Reader::Code { start, read },
    }
}

fn url(board: &Board, job: Option<&str>, query: &[(&str, &str)]) -> String {
    let (tenant, domain) = board.token.split_once('/').unwrap_or((&board.token, ""));
    let path = ["api", "apply", "v2", "jobs"].into_iter().chain(job);
    let url = address(&host_of(board, tenant), path, query);
    if domain.is_empty() { url } else { with_query(&url, &[("domain", domain)]) }
}

fn start(board: &Board) -> Vec<Request> {
    vec![Request::get(url(board, None, &[("start", "0"), ("num", "10")]))]
}

fn read(asked: &Asked<'_>, bytes: &[u8]) -> anyhow::Result<Page> {
    let text = json::decode(bytes);
    if let Some(listing) = asked.listing {
        let raw: &RawValue = serde_json::from_str(&text)?;
        return Ok(complete(listing, raw));
    }
    let answer = Answer::parse(&text)?;
    let rows = answer.list_at("positions")?;
    let mut page = json::read(&rows, "id", |position: Position| row(position, asked.board));
    let total: usize = answer.field("count").unwrap_or(usize::MAX);
    let seen = number(&asked.request.url, "start") + rows.len();
    if rows.is_empty() || seen >= total {
        return Ok(page);
    }
    if seen < WINDOW {
        let next = with_query(&asked.request.url, &[("start", &seen.to_string())]);
        page.more.push(Request::get(next));
    } else {
        page.unseen = Some(format!("only the first {WINDOW} of {total} postings are answered"));
    }
    Ok(page)
}

#[derive(Deserialize, Default)]
#[serde(default)]
struct Position {
    id: Id,
    name: Text,
    posting_name: Text,
    location: Text,
    locations: Texts,
    department: Text,
    business_unit: Text,
    work_location_option: Text,
    t_create: Moment,
    #[serde(rename = "canonicalPositionUrl")]
    url: Text,
    display_job_id: Id,
    job_description: Text,
}

fn draft(position: Position) -> Result<Draft, Problem> {
    let named = position.posting_name.0.or(position.name.0);
    Ok(Draft {
        id: position.id.required("/id")?,
        title: Text(named).required("/name")?,
        url: position.url.0,
        places: places::distinct(position.location.0.into_iter().chain(position.locations.0)),
        workplace: position.work_location_option.as_deref().and_then(words::workplace),
        departments: position.business_unit.0.into_iter().chain(position.department.0).collect(),
        posted: position.t_create.0.map_or(Posted::Unstated, Posted::At),
        body: Body::Html(position.job_description.or_empty()),
        requisition: position.display_job_id.0,
        ..Draft::default()
    })
}

fn row(position: Position, board: &Board) -> Result<Row, Problem> {
    let mut draft = draft(position)?;
    let id = draft.id.clone();
    if draft.url.is_none() {
        let (tenant, _) = board.token.split_once('/').unwrap_or((&board.token, ""));
        draft.url = Some(address(&host_of(board, tenant), ["careers", "job", &id], &[]));
    }
    Ok(Row { draft, detail: Some(Request::get(url(board, Some(&id), &[])).step("detail")) })
}

fn complete(listing: &Draft, raw: &RawValue) -> Page {
    let mut rows = Rows::default();
    let whole = json::parse::<Position>(raw).map(|position| Draft {
        body: Body::Html(position.job_description.or_empty()),
        ..listing.clone()
    });
    rows.push(|| Some(listing.id.clone()), whole);
    rows.into_page()
}
