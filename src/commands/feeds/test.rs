//! `jobs feeds test`: one page of a feed, as it is read and what it becomes. For those who
//! describe a feed of their own, and for finding out what a provider has changed.

use std::path::Path;

use anyhow::Context as _;
use serde_json::Value;

use crate::config::Config;
use crate::feeds::{self, Asked, Board, Draft, Feed, Page, Request, RowName, Unread};
use crate::fetch::http::Limits;
use crate::fetch::network::Network;
use crate::fetch::{Ask, Part, Reply, Source as _, charset, host_of};
use crate::normalise::{self, text};
use crate::posting::Posting;

use super::super::{Outcome, Session, Usage};

/// How many rows are shown in full.
const SHOWN: usize = 3;
/// How much of a long text is shown.
const LONGEST: usize = 160;

/// Runs `jobs feeds test`.
pub fn run(name: &str, from: Option<&Path>, session: &Session) -> anyhow::Result<Outcome> {
    let (feed, board) = find(name, session)?;
    let request = feed.start(&board).into_iter().next().context("the feed asks nothing")?;
    let bytes = match from {
        Some(file) => {
            let bytes =
                std::fs::read(file).with_context(|| format!("reading {}", file.display()))?;
            charset::to_utf8(bytes, None)
        }
        None => fetch(&board, &request, session)?,
    };
    let page = feed.read(&Asked { board: &board, request: &request, listing: None }, &bytes)?;
    session.printer.text(&report(&page, &board, session)?)?;
    let nothing = page.rows.iter().all(Result::is_err);
    Ok(if nothing { Outcome::Failed } else { Outcome::Done })
}

/// The feed and the board that are meant: a feed, FEED/BOARD, or a file that describes one.
fn find(name: &str, session: &Session) -> anyhow::Result<(Feed, Board)> {
    let path = Path::new(name);
    if path.extension().is_some_and(|extension| extension == "toml") {
        return described(path).with_context(|| format!("reading {name}"));
    }
    let (id, token) = name.split_once('/').unwrap_or((name, ""));
    let feed = super::find(&session.config, id)?;
    let mut boards = session.config.boards(&feed).into_iter();
    let board = if token.is_empty() {
        let missing = || Usage(format!("{id} has no boards; try `jobs feeds test {id}/TOKEN`"));
        boards.next().ok_or_else(missing)?
    } else {
        boards.find(|board| board.token == token).unwrap_or_else(|| board(&feed, token))
    };
    Ok((feed, board))
}

/// The feed that a file describes: as in the config, under `[feeds.NAME]`, or the mapping
/// alone, which then goes by the file's name.
fn described(path: &Path) -> anyhow::Result<(Feed, Board)> {
    let text = std::fs::read_to_string(path)?;
    let table: toml::Table = text.parse()?;
    let id = path.file_stem().unwrap_or_default().to_string_lossy().into_owned();
    let config = if table.contains_key("feeds") {
        Config::parse(&text)?
    } else if feeds::find(&id).is_some() {
        // A shipped feed's own file is no set of settings for it.
        let feed = feeds::described(&id, &table)?;
        let board = board(&feed, "");
        return Ok((feed, board));
    } else {
        let feeds = toml::Table::from_iter([(id, table.into())]);
        Config::parse(&toml::Table::from_iter([("feeds".to_owned(), feeds.into())]).to_string())?
    };
    let names: Vec<&String> = config.feeds.keys().collect();
    let [name] = names.as_slice() else {
        anyhow::bail!("expected one [feeds.NAME], found {}", names.len());
    };
    let feed = config.all_feeds()?.into_iter().find(|feed| feed.id == **name);
    let feed = feed.context("the feed is not known")?;
    let board = config.boards(&feed).into_iter().next();
    Ok((feed, board.context("the feed has no boards; give it `boards`")?))
}

/// A board that no list names.
fn board(feed: &Feed, token: &str) -> Board {
    Board {
        feed: feed.id.to_string(),
        token: token.to_owned(),
        base_url: feed.base_url.to_string(),
        ..Board::default()
    }
}

/// Fetches one answer.
pub fn fetch(board: &Board, request: &Request, session: &Session) -> anyhow::Result<Vec<u8>> {
    let limits = Limits::from(&session.config.refresh);
    let network = Network::new(limits, &session.clock, None)?;
    let ask = Ask {
        board,
        request,
        part: Part::Page(0),
        conditions: None,
        own_hosts: &[host_of(&request.url), host_of(&board.base_url)],
        file: None,
    };
    session.printer.say(&format!("asking {}", ask.shown()));
    match network.ask(&ask) {
        Ok(Reply::Fresh(body)) => Ok(body.bytes),
        Ok(Reply::Same) => anyhow::bail!("the host says that nothing has changed"),
        Err(failure) => anyhow::bail!(failure.reason),
    }
}

fn report(page: &Page, board: &Board, session: &Session) -> anyhow::Result<String> {
    let mut lines = Vec::new();
    let drafts: Vec<&Draft> = page.rows.iter().flatten().map(|row| &row.draft).collect();
    for draft in drafts.iter().take(SHOWN) {
        lines.extend(draft_lines(draft)?);
        lines.extend(posting_lines(draft, board, session));
        lines.push(String::new());
    }
    lines.push(format!("{} rows, {} read, {}", page.rows.len(), drafts.len(), further(page)));
    lines.extend(missing(&drafts)?);
    for unread in page.rows.iter().filter_map(|row| row.as_ref().err()) {
        let (word, row, reason) = match unread {
            Unread::Skipped { row, reason } => ("passed over", row, reason),
            Unread::Bad { row, reason } => ("bad", row, reason),
        };
        let row = match row {
            RowName::Id(id) => format!("row {id}"),
            RowName::Place(place) => place.clone(),
        };
        lines.push(format!("{word}: {}: {}", text::line(&row), text::line(reason)));
    }
    Ok(lines.join("\n") + "\n")
}

/// What a refresh would ask beyond this page.
fn further(page: &Page) -> String {
    let details = page.rows.iter().flatten().filter(|row| row.detail.is_some()).count();
    match details {
        0 => format!("{} further requests", page.more.len()),
        _ => format!("{} further requests, {details} for details", page.more.len() + details),
    }
}

/// What the feed states.
fn draft_lines(draft: &Draft) -> anyhow::Result<Vec<String>> {
    let mut lines = vec![format!("draft {}", text::line(&draft.id))];
    if let Value::Object(fields) = serde_json::to_value(draft)? {
        lines.extend(fields.iter().map(|(name, value)| field(name, &shown(value))));
    }
    Ok(lines)
}

/// What became of it, each field with the words it was read from.
fn posting_lines(draft: &Draft, board: &Board, session: &Session) -> Vec<String> {
    let company = board.name.as_deref().unwrap_or(&board.token);
    let context = normalise::Context { company, fetched: session.clock.now() };
    let (posting, evidence) = normalise::explain(draft, &context);
    let mut lines = vec!["becomes".to_owned()];
    lines.extend(became(&posting).into_iter().map(|(name, value)| {
        let line = field(name, &value);
        match evidence.iter().find(|why| why.field == name) {
            Some(why) => format!("{line}   ({}: {:?})", why.source, cut(&text::line(&why.words))),
            None => line,
        }
    }));
    lines
}

/// The fields of a posting, in the order of reading.
const NAMES: [&str; 14] = [
    "title",
    "company",
    "url",
    "apply_url",
    "places",
    "workplace",
    "eligible",
    "role",
    "level",
    "employment",
    "salary",
    "technologies",
    "posted",
    "text",
];

fn became(posting: &Posting) -> Vec<(&'static str, String)> {
    let Ok(Value::Object(mut fields)) = serde_json::to_value(posting) else { return Vec::new() };
    NAMES
        .iter()
        .filter_map(|name| Some((*name, fields.remove(*name)?)))
        .filter(|(_, value)| !value.is_null() && *value != Value::Array(Vec::new()))
        .map(|(name, value)| (name, shown(&value)))
        .collect()
}

fn field(name: &str, value: &str) -> String {
    format!("  {name:<14} {value}")
}

fn shown(value: &Value) -> String {
    match value {
        Value::String(words) => cut(&text::line(words)),
        other => cut(&text::line(&other.to_string())),
    }
}

fn cut(words: &str) -> String {
    if words.chars().count() <= LONGEST {
        return words.to_owned();
    }
    words.chars().take(LONGEST).collect::<String>() + " …"
}

/// What a good feed states.
const WANTED: [&str; 9] =
    ["company", "url", "places", "workplace", "employment", "pay", "posted", "body", "tags"];

/// The fields of a draft that no row of the page fills.
fn missing(drafts: &[&Draft]) -> anyhow::Result<Option<String>> {
    let mut missing = WANTED.to_vec();
    for draft in drafts {
        let filled = serde_json::to_value(draft)?;
        missing.retain(|name| {
            let value = filled.get(name);
            value.is_none() || (*name == "body" && draft.body.raw().trim().is_empty())
        });
    }
    let said = !missing.is_empty() && !drafts.is_empty();
    Ok(said.then(|| format!("no row states: {}", missing.join(", "))))
}
