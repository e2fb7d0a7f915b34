//! `jobs boards`: which company boards are asked, how they do, and changes to the list.

mod add;
mod company;
mod edit;
mod recognised;

use std::collections::HashMap;

use jiff::Timestamp;
use serde_json::{Map, Value, json};

use crate::cli::{self, Format, TextOrJson};
use crate::feeds::boards::headquarters;
use crate::feeds::{Board, Feed, Shape};
use crate::present::Loudness;
use crate::present::records::{Column, Records};
use crate::store::boards::Health;

use super::feeds::{find, length};
use super::{Outcome, Session, Usage};

/// Runs `jobs boards …`.
pub fn run(command: &cli::Boards, session: &Session) -> anyhow::Result<Outcome> {
    match command {
        cli::Boards::List { feed, format } => list(feed.as_deref(), *format, session),
        cli::Boards::Add(arguments) => add::run(arguments, session),
        cli::Boards::Remove { board } => remove(board, session),
        cli::Boards::Check { feed, format } => check(feed.as_deref(), *format, session),
    }
}

/// `FEED/TOKEN` in its parts.
fn parts(name: &str) -> anyhow::Result<(&str, &str)> {
    let parts = name.split_once('/').filter(|(feed, token)| !feed.is_empty() && !token.is_empty());
    parts.ok_or_else(|| Usage(format!("{name}: expected FEED/TOKEN, such as lever/acme")).into())
}

/// The boards that a refresh asks, each with how it has been doing.
fn boards(feed: Option<&str>, session: &Session) -> anyhow::Result<Vec<(Board, Option<Health>)>> {
    let mut health: HashMap<(String, String), Health> = session
        .store()?
        .boards()?
        .into_iter()
        .map(|health| ((health.feed.clone(), health.token.clone()), health))
        .collect();
    let feeds: Vec<Feed> = match feed {
        Some(id) => vec![find(&session.config, id)?],
        None => session.config.all_feeds()?,
    };
    let asked = feeds.iter().filter(|known| feed.is_some() || session.config.is_enabled(known));
    let boards = asked.flat_map(|known| session.config.boards(known));
    Ok(boards
        .map(|board| {
            let health = health.remove(&(board.feed.clone(), board.token.clone()));
            (board, health)
        })
        .collect())
}

fn list(feed: Option<&str>, format: TextOrJson, session: &Session) -> anyhow::Result<Outcome> {
    let now = session.clock.now();
    let all = boards(feed, session)?;
    let with_token = all.iter().filter(|(board, _)| !board.token.is_empty());
    let rows = with_token.map(|(board, health)| row(board, health.as_ref(), now)).collect();
    print(rows, format, session)
}

/// Shows the boards that need a look, and counts the rest.
fn check(feed: Option<&str>, format: TextOrJson, session: &Session) -> anyhow::Result<Outcome> {
    let now = session.clock.now();
    let all = boards(feed, session)?;
    let everything = format == TextOrJson::Json || session.printer.loudness == Loudness::Verbose;
    let rows = all
        .iter()
        .map(|(board, health)| row(board, health.as_ref(), now))
        .filter(|row| everything || !matches!(row["state"].as_str(), Some("ok" | "unverified")));
    print(rows.collect(), format, session)?;
    if format == TextOrJson::Text {
        let count = |state: &str| {
            let states = all.iter().map(|(_, health)| state_of(health.as_ref()));
            states.filter(|other| *other == state).count()
        };
        session.printer.line(&format!(
            "{} boards: {} ok, {} failing, {} dead, {} held, {} moved, {} unverified",
            all.len(),
            count("ok"),
            count("failing"),
            count("dead"),
            count("held"),
            count("moved"),
            count("unverified"),
        ))?;
        if count("dead") > 0 {
            session.printer.say("dead boards are left out; `jobs refresh --force FEED/TOKEN` asks one, `jobs boards remove` forgets it");
        }
        if count("held") > 0 {
            session.printer.say("held boards lost more than half their postings at once; the next refresh believes it, or --accept-shrink now");
        }
    }
    Ok(Outcome::Done)
}

fn state_of(health: Option<&Health>) -> &'static str {
    match health {
        None => "unverified",
        Some(health) if health.is_dead() => "dead",
        Some(health) if health.failures > 0 => "failing",
        Some(health) if health.held.is_some() => "held",
        Some(health) if health.asked.is_none() => "unverified",
        Some(health) if health.moved.is_some() => "moved",
        Some(_) => "ok",
    }
}

fn row(board: &Board, health: Option<&Health>, now: Timestamp) -> Map<String, Value> {
    let succeeded = health.and_then(|health| health.succeeded);
    let country = headquarters(&board.feed, &board.token);
    let fields = json!({
        "board": board.label(),
        "name": board.name.clone().or_else(|| health?.name.clone()),
        "country": country.map(|country| country.to_string()),
        "state": state_of(health),
        "asked": health.and_then(|health| health.asked),
        "succeeded": succeeded,
        "failures": health.map_or(0, |health| health.failures),
        "held": health.and_then(|health| health.held),
        "error": health.and_then(|health| health.error.clone()),
        "moved": health.and_then(|health| health.moved.clone()),
        "ago": succeeded.map(|last| format!("{} ago", length(now.duration_since(last)))),
    });
    match fields {
        Value::Object(fields) => fields,
        _ => Map::new(),
    }
}

fn print(
    rows: Vec<Map<String, Value>>,
    format: TextOrJson,
    session: &Session,
) -> anyhow::Result<Outcome> {
    let records = Records {
        fields: vec![
            "board",
            "name",
            "country",
            "state",
            "asked",
            "succeeded",
            "failures",
            "held",
            "error",
            "moved",
        ],
        columns: [
            ("board", "board"),
            ("name", "name"),
            ("country", "hq"),
            ("state", "state"),
            ("ago", "last success"),
            ("error", "error"),
            ("moved", "moved to"),
        ]
        .map(|(field, heading)| Column { field, heading })
        .to_vec(),
        rows,
    };
    let format = if format == TextOrJson::Json { Format::Json } else { Format::Table };
    records.without_empty_columns().print(format, &session.printer)?;
    Ok(Outcome::Done)
}

fn remove(name: &str, session: &Session) -> anyhow::Result<Outcome> {
    let (feed, token) = parts(name)?;
    let feed = find(&session.config, feed)?;
    if feed.shape == Shape::Flat {
        let id = &feed.id;
        let message =
            format!("{id} has no boards; turn it off with `enabled = false` in [feeds.{id}]");
        return Err(Usage(message).into());
    }
    if !session.config.boards(&feed).iter().any(|board| board.token == token) {
        return Err(Usage(format!("{name} is not asked; `jobs boards list` shows what is")).into());
    }
    edit::change(&session.config_path, |document| edit::remove(document, &feed.id, token))?;
    session.printer.say(&format!("{name} is no longer asked; its postings stay in the store"));
    Ok(Outcome::Done)
}
