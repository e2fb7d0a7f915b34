//! SmartRecruiters: a company's postings, 100 a page, without texts.
//!
//! Documents: <https://developers.smartrecruiters.com/docs/posting-api>. Opt-in: the API is
//! meant for the company's own careers site and for partners. Facts: an unknown company is
//! answered with 200 and an empty list, which therefore proves no closing; the text is in
//! the detail; old rows hold the name of the person who created them, which is not read.
//! Never seen in a capture: the detail, and `compensation` in it.

use std::time::Duration;

use serde::Deserialize;
use serde_json::value::RawValue;

use super::address::{address, number, with_query};
use super::fields::{Flag, Id, Maybe, Moment, Number, Text};
use super::json::{self, Answer};
use super::rows::{Problem, Rows};
use super::{
    Asked, Board, Body, Coverage, Draft, Enabled, Feed, Pace, Page, Pay, Posted, Reader, Request,
    Row, Shape, States, pay, places, words,
};
use crate::posting::Workplace;

pub(super) fn feed() -> Feed {
    Feed {
        id: "smartrecruiters".into(),
        name: "SmartRecruiters".into(),
        docs: "https://developers.smartrecruiters.com/docs/posting-api".into(),
        terms: "Opt-in: the API is meant for careers sites of the company and its partners.".into(),
        attribution: None,
        base_url: "https://api.smartrecruiters.com".into(),
        pace: Pace { gap: Duration::from_secs(1), interval: Duration::from_hours(12) },
        coverage: Coverage::Whole,
        shape: Shape::Boards,
        enabled: Enabled::OptIn,
        states: States {
            pay: "fields of some details",
            place: "city, region, country",
            remote: "two flags",
            closed: "gone",
        },
        reader: Reader::Code { start, read },
    }
}

fn url(board: &Board, job: Option<&str>, query: &[(&str, &str)]) -> String {
    let path = ["v1", "companies", &board.token, "postings"].into_iter().chain(job);
    address(&board.base_url, path, query)
}

fn start(board: &Board) -> Vec<Request> {
    vec![Request::get(url(board, None, &[("limit", "100"), ("offset", "0")]))]
}

fn read(asked: &Asked<'_>, bytes: &[u8]) -> anyhow::Result<Page> {
    let text = json::decode(bytes);
    if let Some(listing) = asked.listing {
        return Ok(complete(listing, serde_json::from_str(&text)?));
    }
    let answer = Answer::parse(&text)?;
    let rows = answer.list_at("content")?;
    let mut page = json::read(&rows, "id", |posting: Posting| row(posting, asked.board));
    let total: usize = answer.field("totalFound").unwrap_or(0);
    let seen = number(&asked.request.url, "offset") + rows.len();
    if !rows.is_empty() && seen < total {
        let next = with_query(&asked.request.url, &[("offset", &seen.to_string())]);
        page.more.push(Request::get(next));
    }
    Ok(page)
}

#[derive(Deserialize, Default)]
#[serde(default, rename_all = "camelCase")]
struct Posting {
    id: Id,
    name: Text,
    ref_number: Text,
    company: Maybe<Company>,
    released_date: Moment,
    location: Maybe<Location>,
    department: Maybe<Labelled>,
    function: Maybe<Labelled>,
    type_of_employment: Maybe<Labelled>,
    experience_level: Maybe<Labelled>,
    language: Maybe<Language>,
}

#[derive(Deserialize, Default)]
#[serde(default)]
struct Company {
    identifier: Text,
    name: Text,
}

#[derive(Deserialize, Default)]
#[serde(default)]
struct Location {
    city: Text,
    region: Text,
    country: Text,
    #[serde(rename = "fullLocation")]
    full: Text,
    remote: Flag,
    hybrid: Flag,
}

#[derive(Deserialize, Default)]
#[serde(default)]
struct Labelled {
    label: Text,
}

#[derive(Deserialize, Default)]
#[serde(default)]
struct Language {
    code: Text,
}

fn label(field: Maybe<Labelled>) -> Option<String> {
    field.0.and_then(|field| field.label.0)
}

fn row(posting: Posting, board: &Board) -> Result<Row, Problem> {
    let id = posting.id.required("/id")?;
    let company = posting.company.0.unwrap_or_default();
    let location = posting.location.0.unwrap_or_default();
    let page = company.identifier.as_deref().unwrap_or(&board.token);
    let detail = Request::get(url(board, Some(&id), &[])).step("detail");
    let draft = Draft {
        title: posting.name.required("/name")?,
        url: Some(address("https://jobs.smartrecruiters.com", [page, &id], &[])),
        company: company.name.or_empty(),
        places: place(&location).into_iter().collect(),
        workplace: workplace(&location),
        employment: label(posting.type_of_employment),
        level: label(posting.experience_level),
        departments: label(posting.function).into_iter().chain(label(posting.department)).collect(),
        posted: posting.released_date.0.map_or(Posted::Unstated, Posted::At),
        requisition: posting.ref_number.0,
        language: posting.language.0.and_then(|language| language.code.0),
        id,
        ..Draft::default()
    };
    Ok(Row { draft, detail: Some(detail) })
}

/// The full text is broken where a part is missing ("Austin, , United States").
fn place(location: &Location) -> Option<String> {
    let full = location.full.as_deref().unwrap_or_default();
    let full = places::joined(full.split(',').map(Some));
    let country = location.country.as_deref().map(str::to_uppercase);
    full.or_else(|| {
        places::joined([location.city.as_deref(), location.region.as_deref(), country.as_deref()])
    })
}

fn workplace(location: &Location) -> Option<Workplace> {
    match (location.remote.0, location.hybrid.0) {
        (_, Some(true)) => Some(Workplace::Hybrid),
        (Some(true), _) => Some(Workplace::Remote),
        _ => None,
    }
}

#[derive(Deserialize, Default)]
#[serde(default, rename_all = "camelCase")]
struct Detail {
    job_ad: Maybe<Ad>,
    apply_url: Text,
    compensation: Maybe<Compensation>,
}

#[derive(Deserialize, Default)]
#[serde(default)]
struct Ad {
    sections: Maybe<Sections>,
}

#[derive(Deserialize, Default)]
#[serde(default, rename_all = "camelCase")]
struct Sections {
    job_description: Maybe<Section>,
    qualifications: Maybe<Section>,
    additional_information: Maybe<Section>,
    company_description: Maybe<Section>,
}

#[derive(Deserialize, Default)]
#[serde(default)]
struct Section {
    title: Text,
    text: Text,
}

#[derive(Deserialize, Default)]
#[serde(default)]
struct Compensation {
    salary: Maybe<Salary>,
}

#[derive(Deserialize, Default)]
#[serde(default)]
struct Salary {
    min: Number,
    max: Number,
    currency: Text,
    period: Text,
}

fn complete(listing: &Draft, raw: &RawValue) -> Page {
    let mut rows = Rows::default();
    let whole = json::parse::<Detail>(raw).map(|detail| Draft {
        apply_url: detail.apply_url.0,
        body: body(detail.job_ad.0.unwrap_or_default().sections.0.unwrap_or_default()),
        pay: detail.compensation.0.and_then(|paid| paid.salary.0).map_or(Pay::Unstated, range),
        ..listing.clone()
    });
    rows.push(|| Some(listing.id.clone()), whole);
    rows.into_page()
}

fn range(salary: Salary) -> Pay {
    let period = salary.period.as_deref().and_then(words::period);
    pay::range(salary.min.0, salary.max.0, salary.currency.0, period)
}

/// The job first; what is said of the company is the same on every posting.
fn body(sections: Sections) -> Body {
    let sections = [
        sections.job_description,
        sections.qualifications,
        sections.additional_information,
        sections.company_description,
    ];
    let parts = sections.into_iter().filter_map(|section| section.0).filter_map(|section| {
        let text = section.text.0?;
        let heading = section.title.0.map(|title| format!("<h3>{title}</h3>\n"));
        Some(heading.unwrap_or_default() + &text)
    });
    Body::Html(parts.collect::<Vec<_>>().join("\n"))
}
