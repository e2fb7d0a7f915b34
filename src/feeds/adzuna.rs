//! Adzuna: a search over many boards, by country. Descriptions are cut at 500 characters.
//!
//! Documents: <https://developer.adzuna.com/docs/search>. Asked is one search for each of
//! `countries` (gb, us, de) with the words `what` ("backend developer"), of the last 30 days,
//! 50 rows a page, at most `pages` (4) pages. Facts: `salary_is_predicted` is a text, "1"
//! where Adzuna guesses the pay; the query of `redirect_url` changes with every answer and is
//! cut off; the place's `area` begins with the country. Never seen in a capture: the
//! envelope, contract words other than a few.

use std::time::Duration;

use serde::Deserialize;

use super::address::{address, hiding};
use super::fields::{Flag, Id, Maybe, Moment, Number, Text, Texts};
use super::json::{self, Answer};
use super::rows::Problem;
use super::{
    Asked, Board, Body, Coverage, Draft, Enabled, Feed, Pace, Page, Pay, PayRange, Posted, Reader,
    Request, Shape, States, pay, places,
};
use crate::posting::Period;

const COUNTRIES: &[&str] = &["gb", "us", "de"];
const SIZE: usize = 50;
const PAGES: i64 = 4;

/// What each country's amounts are in; everywhere else they are in euros.
const CURRENCIES: &[(&str, &str)] = &[
    ("us", "USD"),
    ("gb", "GBP"),
    ("uk", "GBP"),
    ("ca", "CAD"),
    ("au", "AUD"),
    ("nz", "NZD"),
    ("in", "INR"),
    ("pl", "PLN"),
    ("za", "ZAR"),
    ("sg", "SGD"),
    ("br", "BRL"),
    ("mx", "MXN"),
    ("ch", "CHF"),
];

pub(super) fn feed() -> Feed {
    Feed {
        id: "adzuna".into(),
        name: "Adzuna".into(),
        docs: "https://developer.adzuna.com/docs/search".into(),
        terms:
            "Free key; 25 requests a minute, 250 a day; \"Jobs by Adzuna\" must stand beside them."
                .into(),
        attribution: Some("Jobs by Adzuna (adzuna.com)".into()),
        base_url: "https://api.adzuna.com".into(),
        pace: Pace { gap: Duration::from_secs(3), interval: Duration::from_hours(12) },
        coverage: Coverage::Window(Duration::from_hours(24 * 30)),
        shape: Shape::Flat,
        enabled: Enabled::WithKeys(&["app_id", "app_key"]),
        states: States {
            pay: "fields, most of them predicted",
            place: "text and areas",
            remote: "in the text",
            closed: "gone",
        },
        reader: Reader::Code { start, read },
    }
}

fn start(board: &Board) -> Vec<Request> {
    let countries = match board.settings.get("countries").and_then(toml::Value::as_array) {
        Some(list) => list.iter().filter_map(toml::Value::as_str).collect(),
        None => COUNTRIES.to_vec(),
    };
    countries.into_iter().map(|country| search(board, country, 1)).collect()
}

fn search(board: &Board, country: &str, page: i64) -> Request {
    let key = board.setting("app_key").unwrap_or_default();
    let query = [
        ("app_id", board.setting("app_id").unwrap_or_default()),
        ("app_key", key),
        ("results_per_page", "50"),
        ("what", board.setting("what").unwrap_or("backend developer")),
        ("max_days_old", "30"),
        ("sort_by", "date"),
        ("content-type", "application/json"),
    ];
    let number = page.to_string();
    let path = ["v1", "api", "jobs", country, "search", &number];
    let request = Request::get(address(&board.base_url, path, &query));
    hiding(request.step(format!("{country} {page}")), key)
}

fn read(asked: &Asked<'_>, bytes: &[u8]) -> anyhow::Result<Page> {
    let text = json::decode(bytes);
    let answer = Answer::parse(&text)?;
    let rows = answer.list_at("results")?;
    let (country, number) = asked.request.step.split_once(' ').unwrap_or(("", "1"));
    let mut page = json::read(&rows, "id", |job: Job| draft(job, country));
    let number: i64 = number.parse().unwrap_or(1);
    let count: usize = answer.field("count").unwrap_or(0);
    let most = asked.board.settings.get("pages").and_then(toml::Value::as_integer).unwrap_or(PAGES);
    let seen = number as usize * SIZE;
    if rows.len() >= SIZE && seen < count && number < most && !country.is_empty() {
        page.more.push(search(asked.board, country, number + 1));
    }
    Ok(page)
}

#[derive(Deserialize, Default)]
#[serde(default)]
struct Job {
    id: Id,
    title: Text,
    description: Text,
    created: Moment,
    redirect_url: Text,
    company: Maybe<Named>,
    location: Maybe<Location>,
    category: Maybe<Category>,
    salary_min: Number,
    salary_max: Number,
    salary_is_predicted: Flag,
    contract_time: Text,
    contract_type: Text,
}

#[derive(Deserialize, Default)]
#[serde(default)]
struct Named {
    display_name: Text,
}

#[derive(Deserialize, Default)]
#[serde(default)]
struct Location {
    display_name: Text,
    area: Texts,
}

#[derive(Deserialize, Default)]
#[serde(default)]
struct Category {
    label: Text,
}

fn draft(job: Job, country: &str) -> Result<Draft, Problem> {
    let location = job.location.0.unwrap_or_default();
    let area = location.area.0.first().cloned();
    let place = places::joined([location.display_name.as_deref(), area.as_deref()]);
    let country = if country.is_empty() { area.unwrap_or_default() } else { country.to_owned() };
    let employment = places::joined([job.contract_time.as_deref(), job.contract_type.as_deref()]);
    let url = job.redirect_url.0.map(|url| url.split('?').next().unwrap_or(&url).to_owned());
    Ok(Draft {
        id: job.id.required("/id")?,
        title: job.title.required("/title")?,
        company: job.company.0.unwrap_or_default().display_name.or_empty(),
        url,
        places: place.into_iter().collect(),
        employment,
        departments: job.category.0.and_then(|category| category.label.0).into_iter().collect(),
        pay: paid(job.salary_min, job.salary_max, job.salary_is_predicted, &country),
        posted: job.created.0.map_or(Posted::Unstated, Posted::At),
        body: Body::Plain(job.description.or_empty()),
        ..Draft::default()
    })
}

fn paid(min: Number, max: Number, predicted: Flag, country: &str) -> Pay {
    let currency = CURRENCIES.iter().find(|(code, _)| country.eq_ignore_ascii_case(code));
    pay::ranges(vec![PayRange {
        min: min.0,
        max: max.0,
        currency: Some(currency.map_or("EUR", |(_, currency)| currency).to_owned()),
        period: Some(Period::Year),
        label: None,
        predicted: predicted.0.unwrap_or_default(),
    }])
}
