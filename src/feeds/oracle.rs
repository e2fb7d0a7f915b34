//! Oracle Recruiting Cloud: the careers sites of large employers.
//!
//! Documents: Oracle's REST API for HCM, "Recruiting Candidate Experience". A token is
//! `HOST/SITE`, as in the careers address: `eeho.fa.us2.oraclecloud.com/CX_1`. Facts: the
//! rows stand inside one item; `hasMore` is wrong on some tenants, `TotalJobsCount` is not;
//! 200 rows a page at most; past 10,000 nothing is answered. The text is in the detail.
//! Never seen in a capture: everything here.

use std::time::Duration;

use serde::Deserialize;
use serde_json::value::RawValue;

use super::address::host_of;
use super::fields::{Id, Items, Moment, Text};
use super::json::{self, Answer};
use super::rows::{Problem, Rows};
use super::{
    Asked, Board, Body, Coverage, Draft, Enabled, Feed, Pace, Page, Posted, Reader, Request, Row,
    Shape, States, places, words,
};

const SIZE: usize = 200;
const WINDOW: usize = 10_000;

pub(super) fn feed() -> Feed {
    Feed {
        id: "oracle".into(),
        name: "Oracle Recruiting".into(),
        docs: "https://docs.oracle.com/en/cloud/saas/human-resources/farws/".into(),
        terms: "The public careers site's own API; some tenants shut out data centres.".into(),
        attribution: None,
        base_url: "https://{token}".into(),
        pace: Pace { gap: Duration::from_secs(2), interval: Duration::from_hours(12) },
        coverage: Coverage::Whole,
        shape: Shape::Boards,
        enabled: Enabled::ByDefault,
        states: States {
            pay: "in the text",
            place: "text and further places",
            remote: "field",
            closed: "gone",
        },
        reader: Reader::Code { start, read },
    }
}

/// The host's address and the site's name.
fn site(board: &Board) -> (String, String) {
    let (host, site) = board.token.split_once('/').unwrap_or((&board.token, "CX_1"));
    let is_name = |letter: &char| letter.is_ascii_alphanumeric() || matches!(letter, '_' | '-');
    (host_of(board, host), site.chars().filter(is_name).collect())
}

fn start(board: &Board) -> Vec<Request> {
    vec![list(board, 0)]
}

// The finder has commas and semicolons of its own, which must not be escaped.
fn list(board: &Board, offset: usize) -> Request {
    let (host, site) = site(board);
    let url = format!(
        "{host}/hcmRestApi/resources/latest/recruitingCEJobRequisitions?onlyData=true\
         &expand=requisitionList.workLocation,requisitionList.secondaryLocations\
         &finder=findReqs;siteNumber={site},limit={SIZE},offset={offset},sortBy=POSTING_DATES_DESC"
    );
    Request::get(url).step(offset.to_string())
}

fn detail(board: &Board, id: &str) -> Request {
    let (host, site) = site(board);
    let id: String = url::form_urlencoded::byte_serialize(id.as_bytes()).collect();
    let url = format!(
        "{host}/hcmRestApi/resources/latest/recruitingCEJobRequisitionDetails?expand=all\
         &onlyData=true&finder=ById;Id=%22{id}%22,siteNumber={site}"
    );
    Request::get(url).step("detail")
}

fn read(asked: &Asked<'_>, bytes: &[u8]) -> anyhow::Result<Page> {
    let text = json::decode(bytes);
    let items = json::list_at(&text, "items")?;
    if let Some(listing) = asked.listing {
        return Ok(complete(listing, items.first().copied()));
    }
    let Some(item) = items.first() else { return Ok(Page::default()) };
    let item = Answer::parse(item.get())?;
    let total: usize = item.field("TotalJobsCount").unwrap_or(0);
    let empty = total == 0 && !item.has("requisitionList");
    let rows = if empty { Vec::new() } else { item.list_at("requisitionList")? };
    let mut page = json::read(&rows, "Id", |job: Requisition| row(job, asked.board));
    let seen = asked.request.step.parse().unwrap_or(0) + rows.len();
    if !rows.is_empty() && seen < total {
        if seen < WINDOW {
            page.more.push(list(asked.board, seen));
        } else {
            let left = total - seen;
            page.unseen =
                Some(format!("the last {left} of {total} postings are past what is answered"));
        }
    }
    Ok(page)
}

#[derive(Deserialize, Default)]
#[serde(default, rename_all = "PascalCase")]
struct Requisition {
    id: Id,
    title: Text,
    posted_date: Moment,
    primary_location: Text,
    #[serde(rename = "secondaryLocations")]
    secondary_locations: Items<Named>,
    workplace_type_code: Text,
    workplace_type: Text,
    short_description_str: Text,
    job_family: Text,
    job_schedule: Text,
}

#[derive(Deserialize, Default)]
#[serde(default, rename_all = "PascalCase")]
struct Named {
    name: Text,
}

fn row(job: Requisition, board: &Board) -> Result<Row, Problem> {
    let id = job.id.required("/Id")?;
    let (host, site) = site(board);
    let more = job.secondary_locations.0.into_iter().filter_map(|place| place.name.0);
    let code = job.workplace_type_code.as_deref().map(|code| code.trim_start_matches("ORA_"));
    let workplace = code.and_then(words::workplace);
    let workplace = workplace.or_else(|| job.workplace_type.as_deref().and_then(words::workplace));
    let detail = detail(board, &id);
    let draft = Draft {
        title: job.title.required("/Title")?,
        url: Some(format!("{host}/hcmUI/CandidateExperience/en/sites/{site}/job/{id}")),
        places: places::distinct(job.primary_location.0.into_iter().chain(more)),
        workplace,
        employment: job.job_schedule.0,
        departments: job.job_family.0.into_iter().collect(),
        posted: job.posted_date.0.map_or(Posted::Unstated, Posted::At),
        body: Body::Html(job.short_description_str.or_empty()),
        id,
        ..Draft::default()
    };
    Ok(Row { draft, detail: Some(detail) })
}

#[derive(Deserialize, Default)]
#[serde(default, rename_all = "PascalCase")]
struct Details {
    external_description_str: Text,
    external_responsibilities_str: Text,
    external_qualifications_str: Text,
    job_schedule: Text,
}

/// The listing's draft with the whole text; closed where the site no longer has it.
fn complete(listing: &Draft, item: Option<&RawValue>) -> Page {
    let mut rows = Rows::default();
    let draft = match item {
        None => Ok(Draft { closed: true, ..listing.clone() }),
        Some(item) => json::parse::<Details>(item).map(|details| {
            let parts = [
                details.external_description_str.0,
                details.external_responsibilities_str.0,
                details.external_qualifications_str.0,
            ];
            let body: Vec<String> = parts.into_iter().flatten().collect();
            let mut draft = listing.clone();
            draft.employment = draft.employment.or(details.job_schedule.0);
            if !body.is_empty() {
                draft.body = Body::Html(body.join("\n"));
            }
            draft
        }),
    };
    rows.push(|| Some(listing.id.clone()), draft);
    rows.into_page()
}
