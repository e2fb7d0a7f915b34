//! Jobicy: the newest hundred in one answer. Version 2.0 states pay as `annualSalaryMin` in
//! strings and times without a zone; version 2.2 as `salaryMin` with a period. Both are read
//! by what the row holds, whatever version the answer names. All jobs are remote.

use std::time::Duration;

use serde::Deserialize;

use super::fields::{Id, Moment, Number, Text, Texts};
use super::rows::Problem;
use super::{
    Asked, Board, Body, Coverage, Draft, Enabled, Feed, Pace, Page, Pay, Posted, Reader, Request,
    Shape, States, json, pay, words,
};
use crate::posting::{Period, Workplace};

/// The feed.
pub fn feed() -> Feed {
    Feed {
        id: "jobicy".into(),
        name: "Jobicy".into(),
        docs: "https://github.com/Jobicy/remote-jobs-api".into(),
        terms: "At most hourly; credit Jobicy with a link; no passing on to job search engines."
            .into(),
        attribution: Some("Jobs from Jobicy (https://jobicy.com)".into()),
        base_url: "https://jobicy.com".into(),
        pace: Pace { gap: Duration::from_secs(5), interval: Duration::from_hours(1) },
        coverage: Coverage::Window(Duration::from_hours(24 * 30)),
        shape: Shape::Flat,
        enabled: Enabled::ByDefault,
        states: States {
            pay: "fields",
            place: "where one may live",
            remote: "all are remote",
            closed: "missing, after 30 days",
        },
        reader: Reader::Code { start, read },
    }
}

fn start(board: &Board) -> Vec<Request> {
    vec![Request::get(format!("{}/api/v2/remote-jobs?count=100", board.base_url))]
}

#[derive(Deserialize, Default)]
#[serde(default, rename_all = "camelCase")]
struct Vacancy {
    id: Id,
    url: Text,
    job_title: Text,
    company_name: Text,
    job_industry: Texts,
    job_type: Texts,
    job_geo: Texts,
    job_level: Text,
    job_excerpt: Text,
    job_description: Text,
    pub_date: Moment,
    annual_salary_min: Number,
    annual_salary_max: Number,
    salary_min: Number,
    salary_max: Number,
    salary_currency: Text,
    salary_period: Text,
}

fn read(_asked: &Asked<'_>, bytes: &[u8]) -> anyhow::Result<Page> {
    let text = json::decode(bytes);
    Ok(json::read(&json::list_at(&text, "jobs")?, "id", draft))
}

fn draft(job: Vacancy) -> Result<Draft, Problem> {
    let pay = pay_of(&job);
    Ok(Draft {
        id: job.id.required("/id")?,
        title: job.job_title.required("/jobTitle")?,
        company: job.company_name.or_empty(),
        url: job.url.0,
        open_to: job.job_geo.split_at_commas(),
        workplace: Some(Workplace::Remote),
        employment: (!job.job_type.0.is_empty()).then(|| job.job_type.0.join(", ")),
        level: job.job_level.0.filter(|level| level != "Any"),
        departments: job.job_industry.0,
        pay,
        posted: job.pub_date.0.map_or(Posted::Unstated, Posted::At),
        body: Body::Html(job.job_description.0.or(job.job_excerpt.0).unwrap_or_default()),
        ..Draft::default()
    })
}

fn pay_of(job: &Vacancy) -> Pay {
    let currency = job.salary_currency.0.clone();
    let yearly = pay::range(
        job.annual_salary_min.0,
        job.annual_salary_max.0,
        currency.clone(),
        Some(Period::Year),
    );
    if yearly != Pay::Unstated {
        return yearly;
    }
    let period = job.salary_period.as_deref().and_then(words::period);
    pay::range(job.salary_min.0, job.salary_max.0, currency, period)
}
