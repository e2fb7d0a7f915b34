//! Postings as schema.org's `JobPosting`: JSON-LD comes in, drafts go out.
//!
//! Documents: <https://schema.org/JobPosting>, and Google's for job postings. Pages differ in
//! everything those leave open: a block holds an object, a list or a `@graph`; a type is a
//! text or a list; a place is an object, a list or a text; descriptions are HTML, escaped
//! once or not, or plain text. So this reads values, not structs, and leaves out what it
//! cannot understand rather than lose the posting.

use serde_json::Value;

use super::fields::filled;
use super::{Body, Draft, Pay, PayRange, Posted, places, times, words};
use crate::posting::Workplace;

/// How deep blocks are searched for postings.
const DEPTH: usize = 16;

/// Every posting in a block, wherever it stands.
pub fn find(value: &Value) -> Vec<&Value> {
    let mut found = Vec::new();
    search(value, DEPTH, &mut found);
    found
}

fn search<'a>(value: &'a Value, depth: usize, found: &mut Vec<&'a Value>) {
    let Some(depth) = depth.checked_sub(1) else { return };
    match value {
        Value::Array(items) => items.iter().for_each(|item| search(item, depth, found)),
        Value::Object(_) if is_posting(value) => found.push(value),
        Value::Object(fields) => fields.values().for_each(|field| search(field, depth, found)),
        _ => {}
    }
}

fn is_posting(value: &Value) -> bool {
    let named = |name: &Value| {
        name.as_str().is_some_and(|name| name.rsplit(['/', ':']).next() == Some("JobPosting"))
    };
    match &value["@type"] {
        Value::Array(types) => types.iter().any(named),
        one => named(one),
    }
}

/// One posting. The id is its identifier, else its URL, else empty.
pub fn draft(posting: &Value) -> Draft {
    let url = text(&posting["url"]).or_else(|| text(&posting["mainEntityOfPage"]));
    Draft {
        id: identifier(posting).or_else(|| url.clone()).unwrap_or_default(),
        title: text(&posting["title"]).or_else(|| text(&posting["name"])).unwrap_or_default(),
        company: text(&posting["hiringOrganization"]).unwrap_or_default(),
        url,
        places: every(&posting["jobLocation"]).filter_map(place).collect(),
        open_to: every(&posting["applicantLocationRequirements"]).filter_map(text).collect(),
        workplace: workplace(posting),
        employment: joined(&posting["employmentType"]),
        departments: every(&posting["occupationalCategory"]).filter_map(text).collect(),
        tags: every(&posting["skills"]).filter_map(text).collect(),
        pay: pay(posting),
        posted: posted(&posting["datePosted"]),
        body: body(posting),
        ..Draft::default()
    }
}

/// The items of a list; a single value is a list of one, null of none.
fn every(value: &Value) -> impl Iterator<Item = &Value> {
    let items = match value {
        Value::Array(items) => items.as_slice(),
        Value::Null => &[],
        one => std::slice::from_ref(one),
    };
    items.iter()
}

/// A text, a number, or what an object or the first of a list is called.
fn text(value: &Value) -> Option<String> {
    match value {
        Value::String(text) => filled(text),
        Value::Number(number) => Some(number.to_string()),
        Value::Array(items) => items.first().filter(|item| !item.is_array()).and_then(text),
        Value::Object(fields) => ["name", "value", "@id"].iter().find_map(|key| {
            fields.get(*key).filter(|value| !value.is_object() && !value.is_array()).and_then(text)
        }),
        Value::Null | Value::Bool(_) => None,
    }
}

fn identifier(posting: &Value) -> Option<String> {
    let identifier = match &posting["identifier"] {
        Value::Array(items) => items.first()?,
        one => one,
    };
    // A PropertyValue's name is who gives the id; its value is the id.
    text(&identifier["value"]).or_else(|| match identifier {
        Value::Object(_) => text(&identifier["@id"]),
        other => text(other),
    })
}

fn joined(value: &Value) -> Option<String> {
    let texts: Vec<String> = every(value).filter_map(text).collect();
    (!texts.is_empty()).then(|| texts.join(", "))
}

fn place(value: &Value) -> Option<String> {
    let address = match &value["address"] {
        Value::Null if value["addressLocality"].is_null() => return text(value),
        Value::Null => value,
        Value::Array(addresses) => addresses.first()?,
        address => address,
    };
    let part = |name: &str| text(&address[name]);
    let parts = ["addressLocality", "addressRegion", "addressCountry"].map(part);
    places::joined(parts.iter().map(Option::as_deref))
        .or_else(|| text(address))
        .or_else(|| text(value))
}

fn workplace(posting: &Value) -> Option<Workplace> {
    let mut kinds = every(&posting["jobLocationType"]).filter_map(Value::as_str);
    kinds.find_map(words::workplace)
}

fn posted(value: &Value) -> Posted {
    let moment = text(value).and_then(|text| times::moment(&text));
    moment.map_or(Posted::Unstated, Posted::At)
}

fn pay(posting: &Value) -> Pay {
    let base = [&posting["baseSalary"], &posting["estimatedSalary"]];
    let ranges: Vec<PayRange> = base.into_iter().flat_map(every).filter_map(range).collect();
    if !ranges.is_empty() {
        return Pay::Ranges(ranges);
    }
    match &posting["baseSalary"] {
        Value::String(words) if !words.trim().is_empty() => Pay::Words(words.clone()),
        _ => Pay::Unstated,
    }
}

fn range(salary: &Value) -> Option<PayRange> {
    let value = match &salary["value"] {
        Value::Null => salary,
        value => value,
    };
    let one = amount(value).or_else(|| amount(&value["value"]));
    let min = amount(&value["minValue"]).or(one);
    let max = amount(&value["maxValue"]).or(one);
    let stated = min.is_some() || max.is_some();
    let field = |name: &str| text(&salary[name]).or_else(|| text(&value[name]));
    stated.then(|| PayRange {
        min,
        max,
        currency: field("currency"),
        period: field("unitText").as_deref().and_then(words::period),
        ..PayRange::default()
    })
}

/// An amount above 0: a number, or a text that is one.
fn amount(value: &Value) -> Option<f64> {
    let amount = match value {
        Value::Number(number) => number.as_f64(),
        Value::String(text) => text.trim().replace(',', "").parse().ok(),
        _ => None,
    };
    amount.filter(|amount| amount.is_finite() && *amount > 0.0)
}

/// The description, with the sections that some pages keep apart from it.
fn body(posting: &Value) -> Body {
    let names = ["description", "responsibilities", "qualifications", "experienceRequirements"];
    let mut parts: Vec<String> = Vec::new();
    for part in names.into_iter().filter_map(|name| text(&posting[name])) {
        if !parts.iter().any(|said| said.contains(&part)) {
            parts.push(part);
        }
    }
    let text = parts.join("\n\n");
    if text.contains('<') || text.contains("&lt;") { Body::Html(text) } else { Body::Plain(text) }
}
