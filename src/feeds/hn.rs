//! Hacker News "Who is hiring?": the newest two monthly threads through Algolia's search.
//!
//! A posting is a comment directly under the thread; what it says in its first line is read
//! in [`header`], which roles it names in [`roles`]. A comment that clearly lists several
//! roles gives one draft a role with the ids `<comment>-1`, `<comment>-2` and so on. Comments
//! that are no postings (deleted ones, replies, people looking for work) are skipped and
//! named. Comments never close but by an edited first line; they leave with the month.

mod header;
mod markup;
mod patterns;
mod roles;

use std::time::Duration;

use anyhow::bail;
use serde::Deserialize;
use serde_json::value::RawValue;

use super::fields::{Flag, Id, Moment, Text};
use super::rows::{Problem, Rows};
use super::{
    Asked, Board, Body, Coverage, Draft, Enabled, Feed, Pace, Page, Pay, Posted, Reader, Request,
    Shape, States, json,
};
use header::Header;
use roles::Opening;

/// How many monthly threads are read.
const THREADS: usize = 2;

/// The feed.
pub fn feed() -> Feed {
    Feed {
        id: "hn".into(),
        name: "Hacker News: Who is hiring?".into(),
        docs: "https://hn.algolia.com/api".into(),
        terms: "Public search API without a key; at most 10,000 requests an hour.".into(),
        attribution: None,
        base_url: "https://hn.algolia.com".into(),
        pace: Pace { gap: Duration::from_secs(1), interval: Duration::from_hours(1) },
        coverage: Coverage::Window(Duration::from_hours(24 * 14)),
        shape: Shape::Flat,
        enabled: Enabled::ByDefault,
        states: States {
            pay: "text",
            place: "the first line",
            remote: "the first line",
            closed: "the first line says so, or the month ends",
        },
        reader: Reader::Code { start, read },
    }
}

fn start(board: &Board) -> Vec<Request> {
    let url = format!("{}/api/v1/search_by_date", board.base_url);
    vec![
        Request::get(format!("{url}?tags=story,author_whoishiring&hitsPerPage=20")).step("threads"),
    ]
}

#[derive(Deserialize, Default)]
#[serde(default)]
struct Story {
    #[serde(rename = "objectID")]
    object_id: Id,
    title: Text,
    created_at_i: Moment,
}

/// A comment: an item of a thread, or a hit of a search, which names its fields differently.
#[derive(Deserialize, Default)]
#[serde(default)]
struct Entry {
    id: Id,
    #[serde(rename = "objectID")]
    object_id: Id,
    text: Text,
    comment_text: Text,
    created_at_i: Moment,
    created_at: Moment,
    parent_id: Id,
    story_id: Id,
    deleted: Flag,
    dead: Flag,
}

/// Reads the list of threads, a thread (`children`), or a search for comments (`hits`): what
/// it is shows in the answer, so that recorded files need no other mark.
fn read(asked: &Asked<'_>, bytes: &[u8]) -> anyhow::Result<Page> {
    let text = json::decode(bytes);
    let answer = json::Answer::parse(&text)?;
    if answer.has("children") {
        return Ok(comments(&answer.list_at("children")?, answer.field::<Id>("id")));
    }
    if !answer.has("hits") {
        bail!("expected /children or /hits, found {}", answer.describe());
    }
    let hits = answer.list_at("hits")?;
    if hits.iter().any(|hit| hit.get().contains("\"comment_text\"")) {
        return Ok(comments(&hits, answer.field::<Id>("story_id")));
    }
    threads(asked.board, &hits)
}

/// Asks for the newest threads. The account posts "Who wants to be hired?" and "Freelancer?"
/// too.
fn threads(board: &Board, hits: &[&RawValue]) -> anyhow::Result<Page> {
    let mut stories: Vec<Story> = hits.iter().filter_map(|hit| json::parse(hit).ok()).collect();
    stories.retain(|story| {
        story.title.as_deref().is_some_and(|title| title.to_lowercase().contains("who is hiring"))
    });
    stories.sort_by_key(|story| std::cmp::Reverse(story.created_at_i.0));
    let ids: Vec<String> = stories.into_iter().filter_map(|story| story.object_id.0).collect();
    if ids.is_empty() {
        bail!("expected threads \"Who is hiring?\" at /hits, found {} others", hits.len());
    }
    let ask =
        |id: &String| Request::get(format!("{}/api/v1/items/{id}", board.base_url)).step("thread");
    Ok(Page { more: ids.iter().take(THREADS).map(ask).collect(), ..Page::default() })
}

fn comments(raw: &[&RawValue], story: Option<Id>) -> Page {
    let story = story.and_then(|id| id.0);
    let mut rows = Rows::default();
    for raw in raw {
        let drafts = json::parse_object(raw).and_then(|comment| drafts(comment, story.as_deref()));
        let name = || json::name(raw, "id").or_else(|| json::name(raw, "objectID"));
        match drafts {
            Ok(drafts) => drafts.into_iter().for_each(|draft| rows.push(name, Ok(draft))),
            Err(problem) => rows.push(name, Err::<Draft, _>(problem)),
        }
    }
    rows.into_page()
}

fn drafts(comment: Entry, story: Option<&str>) -> Result<Vec<Draft>, Problem> {
    let story = comment.story_id.0.as_deref().or(story);
    if comment.parent_id.0.as_deref().is_some_and(|parent| Some(parent) != story) {
        return Err(Problem::skipped("is a reply"));
    }
    let gone = comment.deleted.0 == Some(true) || comment.dead.0 == Some(true);
    let html = comment.text.0.or(comment.comment_text.0).filter(|_| !gone);
    let html = html.ok_or_else(|| Problem::skipped("is deleted or empty"))?;
    let id = comment
        .id
        .0
        .or(comment.object_id.0)
        .ok_or_else(|| Problem::bad("/id: expected an id, found nothing"))?;
    let posted = comment.created_at_i.0.or(comment.created_at.0);
    let lines = markup::lines(&html);
    roles::check(&lines).map_err(Problem::skipped)?;
    let header = header::read(&lines);
    let openings = roles::openings(&header, &lines);
    let base = Draft {
        id,
        posted: posted.map_or(Posted::Unstated, Posted::At),
        body: Body::Html(html),
        ..Draft::default()
    };
    Ok(spread(&stated(base, &header), openings))
}

/// The draft with what the first line states about all of its roles.
fn stated(draft: Draft, header: &Header) -> Draft {
    Draft {
        url: Some(format!("https://news.ycombinator.com/item?id={}", draft.id)),
        company: header.company.clone(),
        places: header.places.clone(),
        open_to: header.open_to.clone(),
        workplace: header.workplace(),
        employment: (!header.employment.is_empty()).then(|| header.employment.join(", ")),
        pay: if header.pay.is_empty() { Pay::Unstated } else { Pay::Words(header.pay.join("; ")) },
        closed: header.closed,
        ..draft
    }
}

/// One draft an opening. Several are different requisitions of one comment.
fn spread(base: &Draft, openings: Vec<Opening>) -> Vec<Draft> {
    let several = openings.len() > 1;
    let draft = |(number, opening): (usize, Opening)| {
        let id = if several { format!("{}-{}", base.id, number + 1) } else { base.id.clone() };
        Draft {
            requisition: several.then(|| id.clone()),
            id,
            title: opening.title,
            apply_url: opening.link,
            ..base.clone()
        }
    };
    openings.into_iter().enumerate().map(draft).collect()
}
