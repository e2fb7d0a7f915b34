//! Recruitee (Tellent): a company's whole board in one answer, on a host of its own.
//!
//! Documents: <https://docs.recruitee.com/reference/offers>. A token is the name before
//! `.recruitee.com`, or a company's own host such as `jobs.bluefin.example`. Facts: the text
//! is the description and the requirements; amounts are texts; places have three flags for
//! remote, hybrid and on site. Old answers lack pay and `hybrid`.

use std::time::Duration;

use serde::Deserialize;

use super::address::{address, host};
use super::fields::{Flag, Id, Items, Maybe, Moment, Number, Text, Texts};
use super::json;
use super::rows::Problem;
use super::{
    Asked, Board, Body, Coverage, Draft, Enabled, Feed, Pace, Page, Pay, Posted, Reader, Request,
    Shape, States, pay, places, words,
};
use crate::posting::Workplace;

pub(super) fn feed() -> Feed {
    Feed {
        id: "recruitee".into(),
        name: "Recruitee".into(),
        docs: "https://docs.recruitee.com/reference/offers".into(),
        terms: "Public careers site API without key.".into(),
        attribution: None,
        base_url: "https://{token}.recruitee.com".into(),
        pace: Pace { gap: Duration::from_secs(1), interval: Duration::from_hours(6) },
        coverage: Coverage::Whole,
        shape: Shape::Boards,
        enabled: Enabled::ByDefault,
        states: States {
            pay: "fields",
            place: "list of city, state, country",
            remote: "three flags",
            closed: "gone, close_at",
        },
        reader: Reader::Code { start, read },
    }
}

fn start(board: &Board) -> Vec<Request> {
    vec![Request::get(address(&host(board), ["api", "offers", ""], &[]))]
}

fn read(_asked: &Asked<'_>, bytes: &[u8]) -> anyhow::Result<Page> {
    let text = json::decode(bytes);
    Ok(json::read(&json::list_at(&text, "offers")?, "id", draft))
}

#[derive(Deserialize, Default)]
#[serde(default)]
struct Offer {
    id: Id,
    title: Text,
    status: Text,
    company_name: Text,
    description: Text,
    requirements: Text,
    department: Text,
    location: Text,
    city: Text,
    country: Text,
    locations: Items<Location>,
    remote: Flag,
    hybrid: Flag,
    on_site: Flag,
    employment_type_code: Text,
    experience_code: Text,
    tags: Texts,
    salary: Maybe<Salary>,
    published_at: Moment,
    created_at: Moment,
    careers_url: Text,
    careers_apply_url: Text,
}

#[derive(Deserialize, Default)]
#[serde(default)]
struct Location {
    name: Text,
    city: Text,
    state: Text,
    country: Text,
}

#[derive(Deserialize, Default)]
#[serde(default)]
struct Salary {
    min: Number,
    max: Number,
    period: Text,
    currency: Text,
}

fn draft(offer: Offer) -> Result<Draft, Problem> {
    if let Some(status) = offer.status.as_deref().filter(|status| *status != "published") {
        return Err(Problem::skipped(format!("its status is {status}")));
    }
    let parts = [offer.description.0, offer.requirements.0];
    let body: Vec<String> = parts.into_iter().flatten().collect();
    let listed: Vec<String> = offer.locations.0.iter().filter_map(place).collect();
    let single = offer
        .location
        .0
        .or_else(|| places::joined([offer.city.as_deref(), offer.country.as_deref()]));
    Ok(Draft {
        id: offer.id.required("/id")?,
        title: offer.title.required("/title")?,
        company: offer.company_name.or_empty(),
        url: offer.careers_url.0,
        apply_url: offer.careers_apply_url.0,
        places: if listed.is_empty() { single.into_iter().collect() } else { listed },
        workplace: workplace(offer.remote, offer.hybrid, offer.on_site),
        employment: offer.employment_type_code.0,
        level: offer.experience_code.0,
        departments: offer.department.0.into_iter().collect(),
        tags: offer.tags.0,
        pay: offer.salary.0.map_or(Pay::Unstated, range),
        posted: offer.published_at.0.or(offer.created_at.0).map_or(Posted::Unstated, Posted::At),
        body: Body::Html(body.join("\n")),
        ..Draft::default()
    })
}

fn place(place: &Location) -> Option<String> {
    let parts = [&place.city, &place.state, &place.country];
    places::joined(parts.map(Text::as_deref)).or_else(|| place.name.0.clone())
}

/// Several flags may be set; the freest is what one may choose.
fn workplace(remote: Flag, hybrid: Flag, on_site: Flag) -> Option<Workplace> {
    let set = |flag: Flag| flag.0.unwrap_or_default();
    if set(remote) {
        return Some(Workplace::Remote);
    }
    if set(hybrid) {
        return Some(Workplace::Hybrid);
    }
    set(on_site).then_some(Workplace::Onsite)
}

fn range(salary: Salary) -> Pay {
    let period = salary.period.as_deref().and_then(words::period);
    pay::range(salary.min.0, salary.max.0, salary.currency.0, period)
}
