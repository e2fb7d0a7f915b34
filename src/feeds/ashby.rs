//! Ashby: a company's whole board in one answer. Rows with `isListed: false` are skipped and
//! named. Of the compensation only components of the type `Salary` are base pay; bonus,
//! commission and equity also say "1 YEAR". Tiers may disagree, one a region or grade.

use std::time::Duration;

use serde::Deserialize;

use super::address::address;
use super::fields::{Flag, Id, Items, Maybe, Moment, Number, Text};
use super::rows::Problem;
use super::{
    Asked, Board, Body, Coverage, Draft, Enabled, Feed, Pace, Page, Pay, PayRange, Posted, Reader,
    Request, Shape, States, json, pay, words,
};
use crate::posting::{Period, Workplace};

/// The feed.
pub fn feed() -> Feed {
    Feed {
        id: "ashby".into(),
        name: "Ashby".into(),
        docs: "https://developers.ashbyhq.com/docs/public-job-posting-api".into(),
        terms: "Documented public job posting API; no key and no stated limit.".into(),
        attribution: None,
        base_url: "https://api.ashbyhq.com".into(),
        pace: Pace { gap: Duration::from_millis(250), interval: Duration::from_hours(1) },
        coverage: Coverage::Whole,
        shape: Shape::Boards,
        enabled: Enabled::ByDefault,
        states: States {
            pay: "fields on some boards, else text",
            place: "postal address",
            remote: "isRemote, workplaceType",
            closed: "missing from the board, or isListed false",
        },
        reader: Reader::Code { start, read },
    }
}

fn start(board: &Board) -> Vec<Request> {
    let url = address(&board.base_url, ["posting-api", "job-board", &board.token], &[]);
    vec![Request::get(format!("{url}?includeCompensation=true"))]
}

#[derive(Deserialize, Default)]
#[serde(default, rename_all = "camelCase")]
struct Vacancy {
    id: Id,
    title: Text,
    department: Text,
    team: Text,
    employment_type: Text,
    location: Text,
    address: Maybe<Address>,
    secondary_locations: Items<Location>,
    is_remote: Flag,
    workplace_type: Text,
    published_at: Moment,
    is_listed: Flag,
    job_url: Text,
    apply_url: Text,
    description_html: Text,
    description_plain: Text,
    compensation: Maybe<Compensation>,
}

#[derive(Deserialize, Default)]
#[serde(default)]
struct Location {
    location: Text,
    address: Maybe<Address>,
}

#[derive(Deserialize, Default)]
#[serde(default, rename_all = "camelCase")]
struct Address {
    postal_address: Maybe<PostalAddress>,
}

#[derive(Deserialize, Default)]
#[serde(default)]
struct PostalAddress {
    #[serde(rename = "addressLocality")]
    locality: Text,
    #[serde(rename = "addressRegion")]
    region: Text,
    #[serde(rename = "addressCountry")]
    country: Text,
}

#[derive(Deserialize, Default)]
#[serde(default, rename_all = "camelCase")]
struct Compensation {
    compensation_tiers: Items<Tier>,
    summary_components: Items<Component>,
}

#[derive(Deserialize, Default)]
#[serde(default)]
struct Tier {
    title: Text,
    components: Items<Component>,
}

#[derive(Deserialize, Default)]
#[serde(default, rename_all = "camelCase")]
struct Component {
    compensation_type: Text,
    interval: Text,
    currency_code: Text,
    min_value: Number,
    max_value: Number,
}

fn read(_asked: &Asked<'_>, bytes: &[u8]) -> anyhow::Result<Page> {
    let text = json::decode(bytes);
    Ok(json::read(&json::list_at(&text, "jobs")?, "id", draft))
}

fn draft(job: Vacancy) -> Result<Draft, Problem> {
    if job.is_listed.0 == Some(false) {
        let title = job.title.or_empty();
        return Err(Problem::skipped(format!("{title:?} is not listed on the board")));
    }
    let workplace = workplace(job.workplace_type.as_deref(), job.is_remote);
    Ok(Draft {
        id: job.id.required("/id")?,
        title: job.title.required("/title")?,
        url: job.job_url.0,
        apply_url: job.apply_url.0,
        places: places(job.location, job.address, job.secondary_locations.0),
        workplace,
        employment: job.employment_type.0,
        departments: departments(job.department.0, job.team.0),
        pay: job.compensation.0.map_or(Pay::Unstated, pay_of),
        posted: job.published_at.0.map_or(Posted::Unstated, Posted::At),
        body: match job.description_html.0 {
            Some(html) => Body::Html(html),
            None => Body::Plain(job.description_plain.or_empty()),
        },
        ..Draft::default()
    })
}

/// The newer field decides. `isRemote: false` says that there is a place to go to; whether
/// for some days only is for the posting's words, which `normalise` trusts more than a flag.
fn workplace(word: Option<&str>, remote: Flag) -> Option<Workplace> {
    let flag = remote.0.map(|remote| if remote { Workplace::Remote } else { Workplace::Onsite });
    word.and_then(words::workplace).or(flag)
}

/// The team stands under the department, and often repeats it.
fn departments(department: Option<String>, team: Option<String>) -> Vec<String> {
    let team = team.filter(|team| Some(team) != department.as_ref());
    department.into_iter().chain(team).collect()
}

fn places(location: Text, address: Maybe<Address>, others: Vec<Location>) -> Vec<String> {
    let main = Location { location, address };
    let mut places = Vec::new();
    for place in std::iter::once(main).chain(others).filter_map(place) {
        if !places.contains(&place) {
            places.push(place);
        }
    }
    places
}

/// "City, Region, Country". The address counts only where the location's name means its city:
/// "Remote - Europe" and "UK" carry the address of an office too.
fn place(place: Location) -> Option<String> {
    let address = place.address.0.and_then(|address| address.postal_address.0).unwrap_or_default();
    let city = address.locality.as_deref().unwrap_or_default().to_lowercase();
    match place.location.0 {
        Some(name) if city.is_empty() || !name.to_lowercase().contains(&city) => Some(name),
        _ => address_line(address),
    }
}

/// The parts of an address without repetitions ("Singapore, Singapore, Singapore").
fn address_line(address: PostalAddress) -> Option<String> {
    let mut parts = Vec::new();
    for part in [address.locality.0, address.region.0, address.country.0] {
        parts.extend(part.filter(|part| !parts.contains(part)));
    }
    (!parts.is_empty()).then(|| parts.join(", "))
}

/// The tiers' salaries, labelled; without tiers those of the summary.
fn pay_of(compensation: Compensation) -> Pay {
    let tiers = compensation.compensation_tiers.0.into_iter().flat_map(|tier| {
        let label = tier.title.0;
        tier.components.0.into_iter().filter_map(move |component| salary(component, label.clone()))
    });
    let stated = pay::ranges(tiers.collect());
    if stated != Pay::Unstated {
        return stated;
    }
    let summary = compensation.summary_components.0.into_iter();
    pay::ranges(summary.filter_map(|component| salary(component, None)).collect())
}

fn salary(component: Component, label: Option<String>) -> Option<PayRange> {
    if component.compensation_type.as_deref() != Some("Salary") {
        return None;
    }
    Some(PayRange {
        min: component.min_value.0,
        max: component.max_value.0,
        currency: component.currency_code.0,
        period: Some(interval(component.interval.as_deref()?)?),
        label,
        predicted: false,
    })
}

/// "1 YEAR" is a period; "2 WEEK" and "NONE" are not.
fn interval(interval: &str) -> Option<Period> {
    interval.strip_prefix("1 ").and_then(words::period)
}
