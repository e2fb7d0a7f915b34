//! The detail of a Workday posting: the text, the exact day and every place.

use serde::Deserialize;
use serde_json::value::RawValue;

use super::super::fields::{Flag, Maybe, Moment, Text, Texts};
use super::super::json::{self, Answer};
use super::super::rows::{Problem, Rows};
use super::super::{Asked, Body, Draft, Page, Posted, places, words};

#[derive(Deserialize, Default)]
#[serde(default, rename_all = "camelCase")]
struct Info {
    title: Text,
    job_description: Text,
    location: Text,
    additional_locations: Texts,
    country: Maybe<Country>,
    start_date: Moment,
    time_type: Text,
    remote_type: Text,
    job_req_id: Text,
    external_url: Text,
    posted: Flag,
}

#[derive(Deserialize, Default)]
#[serde(default)]
struct Country {
    descriptor: Text,
}

/// Reads a detail: the listing's draft completed, or a draft of its own where a recorded
/// detail is read without its listing.
pub(super) fn read(asked: &Asked<'_>, answer: &Answer<'_>) -> anyhow::Result<Page> {
    let info: Option<&RawValue> = answer.field("jobPostingInfo");
    let info = info.ok_or_else(|| anyhow::anyhow!("/jobPostingInfo: missing"))?;
    let mut rows = Rows::default();
    rows.push(
        || asked.listing.map(|listing| listing.id.clone()),
        json::parse::<Info>(info).and_then(|info| draft(info, asked.listing)),
    );
    Ok(rows.into_page())
}

fn draft(info: Info, listing: Option<&Draft>) -> Result<Draft, Problem> {
    let mut draft = match listing {
        Some(listing) => listing.clone(),
        None => alone(&info)?,
    };
    let country = info.country.0.and_then(|country| country.descriptor.0);
    draft.title = info.title.0.unwrap_or(draft.title);
    draft.places = places::distinct(info.location.0.into_iter().chain(info.additional_locations.0));
    if let ([place], Some(country)) = (draft.places.as_mut_slice(), country) {
        let named = place.contains(&country);
        *place = if named { place.clone() } else { format!("{place}, {country}") };
    }
    if let Some(day) = info.start_date.0 {
        draft.posted = Posted::At(day);
    }
    draft.workplace = info.remote_type.as_deref().and_then(words::workplace).or(draft.workplace);
    draft.employment = info.time_type.0.or(draft.employment);
    draft.requisition = info.job_req_id.0.or(draft.requisition);
    draft.url = info.external_url.0.or(draft.url);
    draft.closed = info.posted.0 == Some(false);
    draft.body = Body::Html(info.job_description.or_empty());
    Ok(draft)
}

fn alone(info: &Info) -> Result<Draft, Problem> {
    let path = info.external_url.as_deref().or(info.job_req_id.as_deref()).unwrap_or_default();
    Ok(Draft {
        id: Text(Some(super::id(path).to_owned())).required("/externalUrl")?,
        ..Draft::default()
    })
}
