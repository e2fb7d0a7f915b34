//! Landing.jobs: tech jobs in Portugal and the rest of Europe.
//!
//! Documents: none of the provider's own; the shape follows open-source readers. Rows have
//! no company, only the slug in `https://landing.jobs/at/SLUG/JOB`, which stands for it.
//! Pay is gross, a year's. Reports differ on whether `offset` works: where a page opens with
//! the row that opened the one before, paging ends. Never seen in a capture: everything here.

use std::time::Duration;

use serde::Deserialize;

use super::address::{address, number, with_query};
use super::fields::{Flag, Id, Items, Moment, Number, Text, Texts};
use super::json::{self, Answer};
use super::rows::Problem;
use super::{
    Asked, Board, Body, Coverage, Draft, Enabled, Feed, Pace, Page, Pay, PayRange, Posted, Reader,
    Request, Shape, States, places,
};
use crate::posting::{Period, Workplace};

pub(super) fn feed() -> Feed {
    Feed {
        id: "landingjobs".into(),
        name: "Landing.jobs".into(),
        docs: "https://landing.jobs/api/v1/jobs".into(),
        terms: "No terms found; asked rarely, and every posting links back.".into(),
        attribution: None,
        base_url: "https://landing.jobs".into(),
        pace: Pace { gap: Duration::from_secs(2), interval: Duration::from_hours(6) },
        coverage: Coverage::Window(Duration::from_hours(24 * 45)),
        shape: Shape::Flat,
        enabled: Enabled::ByDefault,
        states: States {
            pay: "fields, gross a year",
            place: "list of city and country",
            remote: "flag",
            closed: "gone",
        },
        reader: Reader::Code { start, read },
    }
}

fn start(board: &Board) -> Vec<Request> {
    let query = [("limit", "50"), ("offset", "0")];
    vec![Request::get(address(&board.base_url, ["api", "v1", "jobs"], &query))]
}

fn read(asked: &Asked<'_>, bytes: &[u8]) -> anyhow::Result<Page> {
    let text = json::decode(bytes);
    let answer = Answer::parse(&text)?;
    let rows = answer.list()?;
    let mut page = json::read(rows, "id", draft);
    let first = rows.first().and_then(|row| json::name(row, "id")).unwrap_or_default();
    if !rows.is_empty() && asked.request.step != first {
        let offset = number(&asked.request.url, "offset") + rows.len();
        let url = with_query(&asked.request.url, &[("offset", &offset.to_string())]);
        page.more.push(Request::get(url).step(first));
    }
    Ok(page)
}

#[derive(Deserialize, Default)]
#[serde(default)]
struct Job {
    id: Id,
    title: Text,
    url: Text,
    locations: Items<Location>,
    remote: Flag,
    published_at: Moment,
    created_at: Moment,
    #[serde(rename = "type")]
    kind: Text,
    tags: Texts,
    gross_salary_low: Number,
    gross_salary_high: Number,
    #[serde(alias = "currency")]
    currency_code: Text,
    role_description: Text,
    main_requirements: Text,
    nice_to_have: Text,
    perks: Text,
}

#[derive(Deserialize, Default)]
#[serde(default)]
struct Location {
    city: Text,
    country_code: Text,
}

fn draft(job: Job) -> Result<Draft, Problem> {
    let url = job.url.required("/url")?;
    let remote = job.remote.0.unwrap_or_default();
    let parts = [job.role_description, job.main_requirements, job.nice_to_have, job.perks];
    let parts: Vec<String> = parts.into_iter().filter_map(|part| part.0).collect();
    let place =
        |place: Location| places::joined([place.city.as_deref(), place.country_code.as_deref()]);
    Ok(Draft {
        id: job.id.required("/id")?,
        title: job.title.required("/title")?,
        company: company(&url).unwrap_or_default(),
        places: job.locations.0.into_iter().filter_map(place).collect(),
        workplace: remote.then_some(Workplace::Remote),
        employment: job.kind.0,
        tags: job.tags.0,
        pay: pay(job.gross_salary_low, job.gross_salary_high, job.currency_code),
        posted: job.published_at.0.or(job.created_at.0).map_or(Posted::Unstated, Posted::At),
        body: Body::Html(parts.join("\n")),
        url: Some(url),
        ..Draft::default()
    })
}

fn pay(low: Number, high: Number, currency: Text) -> Pay {
    let range = PayRange {
        min: low.positive(),
        max: high.positive(),
        currency: currency.0,
        period: Some(Period::Year),
        ..PayRange::default()
    };
    let stated = range.min.is_some() || range.max.is_some();
    if stated { Pay::Ranges(vec![range]) } else { Pay::Unstated }
}

/// The company's slug in the posting's address as a name: `bluefin-systems`, "Bluefin Systems".
fn company(url: &str) -> Option<String> {
    let (_, rest) = url.split_once("/at/")?;
    let slug = rest.split('/').next()?;
    let words = slug.split(['-', '_']).filter(|word| !word.is_empty());
    let capital = |word: &str| {
        let mut letters = word.chars();
        let first = letters.next().map(|first| first.to_uppercase().to_string());
        first.unwrap_or_default() + letters.as_str()
    };
    Some(words.map(capital).collect::<Vec<_>>().join(" "))
}
