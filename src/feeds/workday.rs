//! Workday (CXS): the careers sites of large employers, 20 rows an answer, without texts.
//!
//! Documents: none of the provider's own; the careers site's API as captures and open-source
//! readers show it. Opt-in: it is undocumented, and robots.txt of many tenants shuts out
//! programs. A token is `TENANT.wdN/SITE` (`bluefin.wd5/External`) or, where the site is on a
//! shared host, `HOST/TENANT/SITE`.
//!
//! Facts: more than 20 rows are refused; `total` is right only in the first answer and never
//! above 2,000, past which the list is split by facets; past its end some tenants begin
//! anew; days are relative ("Posted 3 Days Ago"), the exact one is in the detail; one posting
//! for several sites has copies whose address ends in `-1`; "2 Locations" stands for places
//! that only the detail names. The older widget's answer is refused by name.

mod detail;
mod split;

use std::time::Duration;

use anyhow::bail;
use serde::Deserialize;
use serde_json::Value;
use serde_json::value::RawValue;

use super::address::host_of;
use super::fields::{Text, Texts};
use super::json::{self, Answer};
use super::rows::Problem;
use super::{
    Asked, Board, Coverage, Draft, Enabled, Feed, Pace, Page, Posted, Reader, Request, Row, Shape,
    States, words,
};

/// More are refused.
const SIZE: usize = 20;
/// No query shows more.
const CAP: usize = 2_000;

pub(super) fn feed() -> Feed {
    Feed {
        id: "workday".into(),
        name: "Workday".into(),
        docs: "https://doc.workday.com".into(),
        terms: "Opt-in: undocumented, and robots.txt of many tenants shuts out programs.".into(),
        attribution: None,
        base_url: "https://{token}.myworkdayjobs.com".into(),
        pace: Pace { gap: Duration::from_secs(2), interval: Duration::from_hours(24) },
        coverage: Coverage::Whole,
        shape: Shape::Boards,
        enabled: Enabled::OptIn,
        states: States {
            pay: "in the text",
            place: "text; several only in the detail",
            remote: "field of some tenants",
            closed: "gone, posted: false in the detail",
        },
        reader: Reader::Code { start, read },
    }
}

/// Where a board's answers and pages are.
struct Site {
    api: String,
    pages: String,
}

fn site(board: &Board) -> Site {
    let parts: Vec<&str> = board.token.split('/').collect();
    let shared = parts.len() > 2;
    let (host, tenant, name) = match parts.as_slice() {
        [host, tenant, name, ..] => (*host, *tenant, *name),
        [host, name] => (*host, host.split('.').next().unwrap_or(host), *name),
        _ => (board.token.as_str(), board.token.as_str(), ""),
    };
    // The host of a shared site stands in the token as a whole.
    let own = board.base_url.strip_suffix(".myworkdayjobs.com").filter(|_| shared);
    let base_url = own.unwrap_or(&board.base_url).to_owned();
    let base = host_of(&Board { base_url, ..board.clone() }, host);
    let pages = if shared { format!("recruiting/{tenant}/{name}") } else { name.to_owned() };
    Site { api: format!("{base}/wday/cxs/{tenant}/{name}"), pages: format!("{base}/{pages}") }
}

fn start(board: &Board) -> Vec<Request> {
    vec![query(board, &Value::Object(serde_json::Map::new()), 0).step("list")]
}

/// One page of the list with these facets applied.
fn query(board: &Board, facets: &Value, offset: usize) -> Request {
    let body = serde_json::json!({
        "appliedFacets": facets,
        "limit": SIZE,
        "offset": offset,
        "searchText": "",
    });
    Request::post_json(format!("{}/jobs", site(board).api), &body).obeying_robots()
}

fn read(asked: &Asked<'_>, bytes: &[u8]) -> anyhow::Result<Page> {
    let text = json::decode(bytes);
    let answer = Answer::parse(&text)?;
    if answer.has("widget") {
        bail!("this is the answer of Workday's old widget, not of the careers site's API (CXS)");
    }
    if answer.has("jobPostingInfo") {
        return detail::read(asked, &answer);
    }
    let rows = answer.list_at("jobPostings")?;
    let name = |row: &RawValue| Some(id(&json::name(row, "externalPath")?).to_owned());
    let mut page = json::read_named(&rows, name, |posting: Posting| row(posting, asked.board));
    let query = Query::of(asked.request);
    let first = rows.first().and_then(|row| json::name(row, "externalPath"));
    // The rows of the first page again, or none: the list is shorter than it said.
    if query.seen > 0 && (rows.is_empty() || first == query.first) {
        let reason = format!("the site said {} postings and showed {}", query.total, query.seen);
        return Ok(Page { unseen: Some(reason), ..Page::default() });
    }
    let total = if query.seen == 0 { answer.field("total").unwrap_or(0) } else { query.total };
    if query.seen == 0 && total >= CAP {
        let facets: Value = answer.field("facets").unwrap_or_default();
        if let Some(parts) = split::split(&facets, &query.facets) {
            page.more = parts
                .iter()
                .map(|facets| self::query(asked.board, facets, 0).step("list"))
                .collect();
            return Ok(page);
        }
        page.unseen =
            Some(format!("only the first {CAP} postings are shown, and no facet splits them"));
    }
    let seen = query.seen + rows.len();
    if !rows.is_empty() && seen < total {
        let first = query.first.or(first).unwrap_or_default();
        let next = self::query(asked.board, &query.facets, seen);
        page.more.push(next.step(format!("list {total} {first}")));
    }
    Ok(page)
}

/// What was asked, and what its first page said.
struct Query {
    facets: Value,
    seen: usize,
    total: usize,
    first: Option<String>,
}

impl Query {
    fn of(request: &Request) -> Self {
        let body = request.body.as_deref().unwrap_or_default();
        let body: Value = serde_json::from_slice(body).unwrap_or_default();
        let mut said = request.step.splitn(3, ' ').skip(1);
        Self {
            facets: body["appliedFacets"].clone(),
            seen: body["offset"].as_u64().unwrap_or(0) as usize,
            total: said.next().and_then(|total| total.parse().ok()).unwrap_or(0),
            first: said.next().map(str::to_owned),
        }
    }
}

#[derive(Deserialize, Default)]
#[serde(default, rename_all = "camelCase")]
struct Posting {
    title: Text,
    external_path: Text,
    locations_text: Text,
    posted_on: Text,
    bullet_fields: Texts,
    remote_type: Text,
    time_type: Text,
}

fn row(posting: Posting, board: &Board) -> Result<Row, Problem> {
    let path = posting.external_path.required("/externalPath")?;
    let site = site(board);
    // Only a count of places, in any language.
    let counted = |text: &String| text.starts_with(|first: char| first.is_ascii_digit());
    let draft = Draft {
        id: id(&path).to_owned(),
        title: posting.title.required("/title")?,
        url: Some(format!("{}{path}", site.pages)),
        places: posting.locations_text.0.filter(|text| !counted(text)).into_iter().collect(),
        workplace: posting.remote_type.as_deref().and_then(words::workplace),
        employment: posting.time_type.0,
        posted: posting.posted_on.0.map_or(Posted::Unstated, Posted::Words),
        requisition: posting
            .bullet_fields
            .0
            .into_iter()
            .find(|field| path.contains(field.as_str())),
        ..Draft::default()
    };
    let detail = Request::get(format!("{}{path}", site.api)).step("detail").obeying_robots();
    Ok(Row { draft, detail: Some(detail) })
}

/// The end of a posting's address, which stays the same when the title changes:
/// `/job/Israel-Yokneam/Test-Engineer_JR2021705` is `JR2021705`.
fn id(path: &str) -> &str {
    match path.rsplit_once('_') {
        Some((_, id)) if !id.is_empty() && !id.contains('/') => id,
        _ => path,
    }
}
