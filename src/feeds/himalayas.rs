//! Himalayas: more than 100,000 postings, newest first, at most 20 an answer. A refresh reads
//! pages until one holds nothing new, and never more than [`PAGES`]. All jobs are remote.
//!
//! `salaryPeriod` is filled even where no pay is stated. A capture held the literal text
//! "name" as the company's name; the slug stands in for it.

use std::time::Duration;

use serde::Deserialize;

use super::address::number;
use super::fields::{Id, Items, Moment, Number, Text, Texts};
use super::rows::Problem;
use super::{
    Asked, Board, Body, Coverage, Draft, Enabled, Feed, Further, Pace, Page, Pay, Posted, Reader,
    Request, Shape, States, json, pay, words,
};
use crate::posting::Workplace;

/// How many rows an answer holds at most, whatever is asked for.
const LIMIT: u64 = 20;
/// How many pages a refresh reads at most: the newest thousand postings.
const PAGES: u64 = 50;

/// The feed.
pub fn feed() -> Feed {
    Feed {
        id: "himalayas".into(),
        name: "Himalayas".into(),
        docs: "https://himalayas.app/api".into(),
        terms: "Public use with attribution and a link to Himalayas.".into(),
        attribution: Some("Jobs from Himalayas (https://himalayas.app)".into()),
        base_url: "https://himalayas.app".into(),
        pace: Pace { gap: Duration::from_secs(1), interval: Duration::from_hours(1) },
        coverage: Coverage::Window(Duration::from_hours(24 * 60)),
        shape: Shape::Flat,
        enabled: Enabled::ByDefault,
        states: States {
            pay: "fields",
            place: "where one may live, offsets from UTC",
            remote: "all are remote",
            closed: "missing, after its 60 days",
        },
        reader: Reader::Code { start, read },
    }
}

fn start(board: &Board) -> Vec<Request> {
    vec![page(board, 1, 0)]
}

fn page(board: &Board, number: u64, offset: u64) -> Request {
    Request::get(format!("{}/jobs/api?limit={LIMIT}&offset={offset}", board.base_url))
        .step(format!("page {number}"))
}

#[derive(Deserialize, Default)]
#[serde(default, rename_all = "camelCase")]
struct Vacancy {
    title: Text,
    excerpt: Text,
    company_name: Text,
    company_slug: Text,
    employment_type: Text,
    min_salary: Number,
    max_salary: Number,
    salary_period: Text,
    currency: Text,
    seniority: Texts,
    location_restrictions: Texts,
    timezone_restrictions: Items<Number>,
    categories: Texts,
    parent_categories: Texts,
    description: Text,
    pub_date: Moment,
    application_link: Text,
    guid: Id,
}

fn read(asked: &Asked<'_>, bytes: &[u8]) -> anyhow::Result<Page> {
    let text = json::decode(bytes);
    let answer = json::Answer::parse(&text)?;
    let rows = answer.list_at("jobs")?;
    let mut read = json::read(&rows, "guid", draft);
    read.further = Further::UntilKnown;
    // The next page follows from what was asked: an answer's own `offset` could go in circles.
    let offset = (number(&asked.request.url, "offset") + rows.len()) as u64;
    let number = asked.request.step.strip_prefix("page ").and_then(|page| page.parse().ok());
    let number: u64 = number.unwrap_or(1);
    let total = answer.field::<u64>("totalCount").unwrap_or(u64::MAX);
    if !rows.is_empty() && offset < total && number < PAGES {
        read.more.push(page(asked.board, number + 1, offset));
    }
    Ok(read)
}

fn draft(job: Vacancy) -> Result<Draft, Problem> {
    let pay = pay_of(&job);
    let guid = job.guid.required("/guid")?;
    Ok(Draft {
        id: path(&guid).to_owned(),
        title: job.title.required("/title")?,
        company: company(job.company_name.0, job.company_slug.0),
        url: job.application_link.0.or_else(|| guid.starts_with("http").then(|| guid.clone())),
        open_to: job.location_restrictions.0,
        utc_offsets: job
            .timezone_restrictions
            .0
            .iter()
            .filter_map(|zone| zone.0)
            .map(|hours| hours as f32)
            .collect(),
        workplace: Some(Workplace::Remote),
        employment: job.employment_type.0,
        level: (!job.seniority.0.is_empty()).then(|| job.seniority.0.join(", ")),
        departments: job.parent_categories.0,
        tags: job.categories.0,
        pay,
        posted: job.pub_date.0.map_or(Posted::Unstated, Posted::At),
        body: Body::Html(job.description.0.or(job.excerpt.0).unwrap_or_default()),
        ..Draft::default()
    })
}

/// The guid is a URL; what follows `/companies/` names the job.
fn path(guid: &str) -> &str {
    guid.split_once("/companies/").map_or(guid, |(_, path)| path)
}

/// The company's name, or its slug as words where the name is a placeholder.
fn company(name: Option<String>, slug: Option<String>) -> String {
    let name = name.filter(|name| !matches!(name.as_str(), "name" | "undefined" | "null"));
    name.or_else(|| slug.map(|slug| words(&slug))).unwrap_or_default()
}

fn words(slug: &str) -> String {
    let capital = |word: &str| {
        let mut letters = word.chars();
        letters.next().map(|first| first.to_uppercase().chain(letters).collect::<String>())
    };
    slug.split('-').filter_map(capital).collect::<Vec<_>>().join(" ")
}

fn pay_of(job: &Vacancy) -> Pay {
    let period = job.salary_period.as_deref().and_then(words::period);
    pay::range(job.min_salary.0, job.max_salary.0, job.currency.0.clone(), period)
}
