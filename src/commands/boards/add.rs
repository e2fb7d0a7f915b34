//! `jobs boards add`: by FEED/TOKEN, by a careers page, or by a company's name.

use crate::cli::BoardAdd;
use crate::feeds::{Board, Feed, Shape};

use super::super::feeds::find;
use super::super::{Outcome, Session, Usage};
use super::edit::{self, Entry};
use super::{company, parts, recognised};

/// Runs `jobs boards add`.
pub fn run(arguments: &BoardAdd, session: &Session) -> anyhow::Result<Outcome> {
    if let Some(company) = &arguments.company {
        return company::add(company, session);
    }
    let name = arguments.board.as_deref().unwrap_or_default();
    if let Some((feed, entry)) = recognised::entry(name, arguments.name.as_deref(), session)? {
        return add(&boards_feed(session, feed)?, &entry, session);
    }
    let (feed, token) = parts(name)?;
    let feed = boards_feed(session, feed)?;
    let entry = Entry {
        token: token.to_owned(),
        name: arguments.name.clone(),
        region: None,
        settings: Vec::new(),
    };
    add(&feed, &entry, session)
}

fn boards_feed(session: &Session, id: &str) -> anyhow::Result<Feed> {
    let feed = find(&session.config, id)?;
    if feed.shape == Shape::Flat {
        let message = format!("{id} is one list without boards; `jobs feeds show {id}` says more");
        return Err(Usage(message).into());
    }
    Ok(feed)
}

/// Adds the board to the config.
pub fn add(feed: &Feed, entry: &Entry, session: &Session) -> anyhow::Result<Outcome> {
    let label = format!("{}/{}", feed.id, entry.token);
    if session.config.boards(feed).iter().any(|board| says_as_much(board, entry)) {
        session.printer.say(&format!("{label} is asked already"));
        return Ok(Outcome::Done);
    }
    edit::change(&session.config_path, |document| edit::add(document, &feed.id, entry))?;
    session.printer.say(&format!("{label} added; `jobs refresh {label}` asks it"));
    if !session.config.is_enabled(feed) {
        let id = &feed.id;
        session.printer.say(&format!(
            "{id} is off: {}; `enabled = true` in [feeds.{id}] turns it on",
            feed.terms
        ));
    }
    Ok(Outcome::Done)
}

/// Whether adding the entry would change nothing about the board.
fn says_as_much(board: &Board, entry: &Entry) -> bool {
    let mut settings = entry.settings.iter();
    board.token == entry.token
        && (entry.name.is_none() || board.name == entry.name)
        && (entry.region.is_none() || board.region == entry.region)
        && settings.all(|(name, value)| board.setting(name) == Some(value))
}
