//! Greenhouse: a company's whole board in one answer, `content` as entity-escaped HTML.
//!
//! Facts that the fields do not show: `updated_at` moves for whole boards at once and is left
//! out; one opening is several rows (one a place) that share `internal_job_id`; pay stands in
//! `pay_input_ranges` (asked for with `pay_transparency`) or in metadata of the type
//! `currency_range`, where "0.0" means none.

use std::time::Duration;

use serde::Deserialize;
use serde_json::value::RawValue;

use super::address::address;
use super::fields::{Id, Items, Maybe, Moment, Number, Text};
use super::rows::{Problem, Rows};
use super::{
    Asked, Board, Body, Coverage, Draft, Enabled, Feed, Pace, Page, Pay, PayRange, Posted, Reader,
    Request, RowName, Shape, States, json, pay, words,
};
use crate::posting::Workplace;

/// The feed.
pub fn feed() -> Feed {
    Feed {
        id: "greenhouse".into(),
        name: "Greenhouse".into(),
        docs: "https://developers.greenhouse.io/job-board.html".into(),
        terms: "Documented public job board API; no key and no stated limit.".into(),
        attribution: None,
        base_url: "https://boards-api.greenhouse.io".into(),
        pace: Pace { gap: Duration::from_millis(250), interval: Duration::from_hours(1) },
        coverage: Coverage::Whole,
        shape: Shape::Boards,
        enabled: Enabled::ByDefault,
        states: States {
            pay: "fields on some boards, else text",
            place: "free text",
            remote: "in the place's text, metadata on some boards",
            closed: "missing from the board",
        },
        reader: Reader::Code { start, read },
    }
}

fn start(board: &Board) -> Vec<Request> {
    let url = address(&board.base_url, ["v1", "boards", &board.token, "jobs"], &[]);
    vec![Request::get(format!("{url}?content=true&pay_transparency=true"))]
}

#[derive(Deserialize, Default)]
#[serde(default)]
struct Department<'a> {
    name: Text,
    #[serde(borrow)]
    jobs: Vec<&'a RawValue>,
}

#[derive(Deserialize, Default)]
#[serde(default)]
struct Vacancy<'a> {
    id: Id,
    internal_job_id: Id,
    requisition_id: Id,
    title: Text,
    company_name: Text,
    first_published: Moment,
    location: Maybe<Named>,
    absolute_url: Text,
    language: Text,
    content: Text,
    departments: Items<Named>,
    offices: Items<Office>,
    #[serde(borrow)]
    metadata: Items<Metadata<'a>>,
    pay_input_ranges: Items<PayInput>,
}

#[derive(Deserialize, Default)]
#[serde(default)]
struct Named {
    name: Text,
}

#[derive(Deserialize, Default)]
#[serde(default)]
struct Office {
    name: Text,
    location: Text,
}

#[derive(Deserialize, Default)]
#[serde(default)]
struct Metadata<'a> {
    name: Text,
    value_type: Text,
    #[serde(borrow)]
    value: Option<&'a RawValue>,
}

#[derive(Deserialize, Default)]
#[serde(default)]
struct CurrencyRange {
    unit: Text,
    min_value: Number,
    max_value: Number,
}

#[derive(Deserialize, Default)]
#[serde(default)]
struct PayInput {
    min_cents: Number,
    max_cents: Number,
    currency_type: Text,
    title: Text,
}

/// Reads `{jobs}`, or `{departments[].jobs}` as `/departments` answers. `{error}` loses the page.
fn read(_asked: &Asked<'_>, bytes: &[u8]) -> anyhow::Result<Page> {
    let text = json::decode(bytes);
    let jobs = json::list_at(&text, "jobs");
    if jobs.is_err()
        && let Ok(departments) = json::list_at(&text, "departments")
    {
        return Ok(read_departments(&departments));
    }
    Ok(json::read(&jobs?, "id", |job: Vacancy<'_>| draft(job, None)))
}

fn read_departments(departments: &[&RawValue]) -> Page {
    let mut rows = Rows::default();
    for raw in departments {
        match json::parse_object::<Department<'_>>(raw) {
            Ok(department) => {
                for job in department.jobs {
                    let read = json::parse_object(job)
                        .and_then(|row| draft(row, department.name.as_deref()));
                    rows.push(|| json::name(job, "id"), read);
                }
            }
            Err(problem) => {
                let name = || json::name(raw, "name").map(RowName::Place);
                rows.push(name, Err::<Draft, _>(problem));
            }
        }
    }
    rows.into_page()
}

fn draft(job: Vacancy<'_>, department: Option<&str>) -> Result<Draft, Problem> {
    let departments = job.departments.0.into_iter().filter_map(|named| named.name.0);
    Ok(Draft {
        id: job.id.required("/id")?,
        title: job.title.required("/title")?,
        company: job.company_name.or_empty(),
        url: job.absolute_url.0,
        places: places(job.location.0.and_then(|place| place.name.0), job.offices.0),
        workplace: workplace(&job.metadata.0),
        employment: employment(&job.metadata.0),
        departments: department.map(str::to_owned).into_iter().chain(departments).collect(),
        pay: pay_of(job.pay_input_ranges.0, &job.metadata.0),
        posted: job.first_published.0.map_or(Posted::Unstated, Posted::At),
        body: Body::EscapedHtml(job.content.or_empty()),
        requisition: job.requisition_id.0,
        opening: job.internal_job_id.0,
        language: job.language.0,
        ..Draft::default()
    })
}

/// The place's text; where it is missing, the places of the offices.
fn places(location: Option<String>, offices: Vec<Office>) -> Vec<String> {
    match location {
        Some(location) => vec![location],
        None => {
            offices.into_iter().filter_map(|office| office.location.0.or(office.name.0)).collect()
        }
    }
}

/// The text value of the first metadata field with one of these names.
fn named(metadata: &[Metadata<'_>], names: &[&str]) -> Option<String> {
    names.iter().find_map(|name| {
        metadata
            .iter()
            .filter(|field| field.name.0.as_ref().is_some_and(|is| is.eq_ignore_ascii_case(name)))
            .find_map(|field| serde_json::from_str::<Text>(field.value?.get()).ok()?.0)
    })
}

/// Companies name this field as they like: `Workplace Type`, `Remote Job`, `Work Model`,
/// `Office Requirement`. The first whose value says something decides.
fn workplace(metadata: &[Metadata<'_>]) -> Option<Workplace> {
    let about = [
        "workplace",
        "work model",
        "working model",
        "work type",
        "location type",
        "remote",
        "office requirement",
        "work arrangement",
    ];
    metadata.iter().find_map(|field| {
        let name = field.name.0.as_ref()?.to_lowercase();
        let value = field.value?.get().trim_matches('"').to_lowercase();
        about.iter().any(|word| name.contains(word)).then(|| workplace_of(&name, &value))?
    })
}

fn workplace_of(name: &str, value: &str) -> Option<Workplace> {
    let has = |words: &[&str]| words.iter().any(|word| value.contains(word));
    match value {
        _ if has(&["hybrid", "partial", "flexible"]) => Some(Workplace::Hybrid),
        "true" | "yes" if name.contains("remote") => Some(Workplace::Remote),
        "false" | "no" if name.contains("remote") => Some(Workplace::Onsite),
        _ if has(&["not remote", "no remote", "non-remote"]) => Some(Workplace::Onsite),
        _ if has(&["remote", "virtual", "work from home"]) => Some(Workplace::Remote),
        _ if has(&["site", "office", "in person", "in-person", "on-location"]) => {
            Some(Workplace::Onsite)
        }
        _ => None,
    }
}

fn employment(metadata: &[Metadata<'_>]) -> Option<String> {
    named(metadata, &["time type", "employment type", "job type", "contract type", "commitment"])
}

fn pay_of(inputs: Vec<PayInput>, metadata: &[Metadata<'_>]) -> Pay {
    let stated = pay::ranges(inputs.into_iter().map(input_range).collect());
    if stated == Pay::Unstated {
        pay::ranges(metadata.iter().filter_map(metadata_range).collect())
    } else {
        stated
    }
}

fn input_range(input: PayInput) -> PayRange {
    PayRange {
        min: input.min_cents.0.map(|cents| cents / 100.0),
        max: input.max_cents.0.map(|cents| cents / 100.0),
        currency: input.currency_type.0,
        period: input.title.as_deref().and_then(words::period),
        label: input.title.0,
        predicted: false,
    }
}

fn metadata_range(field: &Metadata<'_>) -> Option<PayRange> {
    if field.value_type.as_deref() != Some("currency_range") {
        return None;
    }
    let range: CurrencyRange = serde_json::from_str(field.value?.get()).ok()?;
    Some(PayRange {
        min: range.min_value.0,
        max: range.max_value.0,
        currency: range.unit.0,
        period: field.name.as_deref().and_then(words::period),
        label: field.name.0.clone(),
        predicted: false,
    })
}
