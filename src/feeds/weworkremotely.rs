//! We Work Remotely: RSS, one document a category. The all-jobs document shares few items
//! with the categories, so those that matter to back-end developers are asked one by one.
//! Titles read "Company: Position"; all jobs are remote; no pay is stated.

use std::time::Duration;

use super::rows::Problem;
use super::rss::{self, Item};
use super::{
    Asked, Board, Body, Coverage, Draft, Enabled, Feed, Pace, Page, Reader, Request, Shape, States,
};
use crate::posting::Workplace;

/// The categories that are asked, as they stand in the URLs.
const CATEGORIES: [&str; 4] = [
    "remote-back-end-programming-jobs",
    "remote-full-stack-programming-jobs",
    "remote-devops-sysadmin-jobs",
    "remote-programming-jobs",
];

/// The feed.
pub fn feed() -> Feed {
    Feed {
        id: "weworkremotely".into(),
        name: "We Work Remotely".into(),
        docs: "https://weworkremotely.com/remote-job-rss-feed".into(),
        terms: "Public RSS, to be asked at most hourly; link back and name the source.".into(),
        attribution: Some("Jobs from We Work Remotely (https://weworkremotely.com)".into()),
        base_url: "https://weworkremotely.com".into(),
        pace: Pace { gap: Duration::from_secs(2), interval: Duration::from_hours(1) },
        coverage: Coverage::Window(Duration::from_hours(24 * 30)),
        shape: Shape::Flat,
        enabled: Enabled::ByDefault,
        states: States {
            pay: "text",
            place: "region",
            remote: "all are remote",
            closed: "missing, or older than its 30 days",
        },
        reader: Reader::Code { start, read },
    }
}

fn start(board: &Board) -> Vec<Request> {
    let ask = |category: &str| {
        Request::get(format!("{}/categories/{category}.rss", board.base_url))
            .step(category.to_owned())
    };
    CATEGORIES.into_iter().map(ask).collect()
}

fn read(_asked: &Asked<'_>, bytes: &[u8]) -> anyhow::Result<Page> {
    rss::read(bytes, draft)
}

fn draft(item: &Item) -> Result<Draft, Problem> {
    let id = item.id().ok_or_else(|| Problem::bad("/guid: expected text, found nothing"))?;
    let (company, title) = company_and_title(&item.required("title")?);
    Ok(Draft {
        id: slug(id).to_owned(),
        title,
        company,
        url: item.link().map(str::to_owned),
        open_to: open_to(item),
        workplace: Some(Workplace::Remote),
        employment: item.text("type").map(str::to_owned),
        departments: item.0.texts_of("category"),
        tags: skills(item),
        posted: item.posted()?,
        body: Body::Html(item.html().to_owned()),
        ..Draft::default()
    })
}

/// The guid is the job's URL; its last part names the job.
fn slug(guid: &str) -> &str {
    guid.trim_end_matches('/').rsplit('/').next().unwrap_or(guid)
}

fn company_and_title(title: &str) -> (String, String) {
    match title.split_once(": ") {
        Some((company, position)) if !position.trim().is_empty() => {
            (company.trim().to_owned(), position.trim().to_owned())
        }
        _ => (String::new(), title.trim_end_matches([':', ' ']).to_owned()),
    }
}

/// The region; items of 2026 may name countries instead.
fn open_to(item: &Item) -> Vec<String> {
    let words = item.text("region").or_else(|| item.text("country"));
    words.map(str::to_owned).into_iter().collect()
}

fn skills(item: &Item) -> Vec<String> {
    let skills = item.text("skills").unwrap_or_default();
    skills.split(',').map(str::trim).filter(|skill| !skill.is_empty()).map(str::to_owned).collect()
}
