//! Any JSON Feed whose items are postings.
//!
//! Documents: <https://www.jsonfeed.org/version/1.1/>. A board's token is the feed's URL, or
//! a short name with `url = "…"` beside it. An item with schema.org's `JobPosting` under
//! `_jobposting` is read as one; the item's own fields come first. Never seen in a capture:
//! any but Teamtailor's.

use std::time::Duration;

use serde::Deserialize;
use serde_json::Value;

use super::address::{follow, own_url};
use super::fields::{Id, Items, Moment, Text, Texts};
use super::json::{self, Answer};
use super::{
    Asked, Board, Body, Coverage, Draft, Enabled, Feed, Pace, Page, Posted, Reader, Request, Shape,
    States, linked_data,
};

pub(super) fn feed() -> Feed {
    Feed {
        id: "jsonfeed".into(),
        name: "JSON Feed".into(),
        docs: "https://www.jsonfeed.org/version/1.1/".into(),
        terms: "Each site's own.".into(),
        attribution: None,
        base_url: "".into(),
        pace: Pace { gap: Duration::from_secs(2), interval: Duration::from_hours(6) },
        coverage: Coverage::Window(Duration::from_hours(24 * 45)),
        shape: Shape::Boards,
        enabled: Enabled::ByDefault,
        states: States {
            pay: "as the items say",
            place: "as the items say",
            remote: "as the items say",
            closed: "gone",
        },
        reader: Reader::Code { start, read },
    }
}

fn start(board: &Board) -> Vec<Request> {
    vec![Request::get(own_url(board))]
}

/// Reads the items of one answer; `next_url` leads to the next within the same host.
pub(super) fn read(asked: &Asked<'_>, bytes: &[u8]) -> anyhow::Result<Page> {
    let text = json::decode(bytes);
    let answer = Answer::parse(&text)?;
    let rows = answer.list_at("items")?;
    let mut page = json::read(&rows, "id", |item: Item| Ok(draft(item)));
    let next: Text = answer.field("next_url").unwrap_or_default();
    let next = next.as_deref().and_then(|link| follow(asked.request, link));
    page.more.extend(next.filter(|_| !rows.is_empty()).map(Request::get));
    Ok(page)
}

#[derive(Deserialize, Default)]
#[serde(default)]
struct Item {
    id: Id,
    title: Text,
    url: Text,
    external_url: Text,
    content_html: Text,
    content_text: Text,
    summary: Text,
    date_published: Moment,
    tags: Texts,
    language: Text,
    authors: Items<Author>,
    #[serde(rename = "_jobposting")]
    posting: Value,
}

#[derive(Deserialize, Default)]
#[serde(default)]
struct Author {
    name: Text,
}

fn draft(item: Item) -> Draft {
    let mut draft = linked_data::draft(&item.posting);
    draft.id = item.id.0.or_else(|| item.url.0.clone()).unwrap_or(draft.id);
    draft.title = item.title.0.unwrap_or(draft.title);
    draft.url = item.url.0.or(draft.url);
    draft.apply_url = item.external_url.0;
    if let Some(moment) = item.date_published.0 {
        draft.posted = Posted::At(moment);
    }
    if draft.company.is_empty() {
        draft.company =
            item.authors.0.into_iter().find_map(|author| author.name.0).unwrap_or_default();
    }
    if draft.body.raw().is_empty() {
        let html = item.content_html.0.map(Body::Html);
        let plain = item.content_text.0.or(item.summary.0).map(Body::Plain);
        draft.body = html.or(plain).unwrap_or_default();
    }
    draft.tags.extend(item.tags.0);
    draft.language = item.language.0;
    draft
}
