//! `jobs boards add`: by FEED/TOKEN, by a careers page, or by trying a company's likely
//! tokens at the public APIs.

use std::cell::RefCell;
use std::collections::HashMap;
use std::sync::Arc;

use crate::cli::BoardAdd;
use crate::feeds::recognise::likely_tokens;
use crate::feeds::{Board, Feed, Shape};
use crate::fetch::http::Limits;
use crate::fetch::network::Network;
use crate::fetch::timer::Steady;
use crate::refresh::agenda::Errand;
use crate::refresh::{Mode, Refresh, Shrink};

use super::super::feeds::find;
use super::super::{Outcome, Session, Usage};
use super::edit::{self, Entry};
use super::{parts, recognised};

/// The feeds whose APIs answer for any token without a key, and say so in their documents.
const TRIED: [&str; 3] = ["greenhouse", "lever", "ashby"];

/// Runs `jobs boards add`.
pub fn run(arguments: &BoardAdd, session: &Session) -> anyhow::Result<Outcome> {
    if let Some(company) = &arguments.company {
        return try_company(company, session);
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

fn add(feed: &Feed, entry: &Entry, session: &Session) -> anyhow::Result<Outcome> {
    let label = format!("{}/{}", feed.id, entry.token);
    let known = session.config.boards(feed);
    if known.iter().any(|board| board.token == entry.token) && entry.name.is_none() {
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

/// Tries the likely tokens of a company, at the pace of each feed.
fn try_company(company: &str, session: &Session) -> anyhow::Result<Outcome> {
    let errands = likely(company, session)?;
    if errands.is_empty() {
        return Err(Usage(format!("{company:?}: no letters to make a token of")).into());
    }
    let labels: Vec<String> = errands.iter().map(|errand| errand.board.label()).collect();
    session.printer.say(&format!("trying {}", labels.join(", ")));
    let found = answering(errands, session)?;
    match found.as_slice() {
        [] => {
            session.printer.report(&format!(
                "{company}: none of them answers; open the careers page and give its address to `jobs boards add`"
            ));
            Ok(Outcome::Failed)
        }
        [(board, postings)] => {
            session.printer.say(&format!("{}: {postings} postings", board.label()));
            let feed = find(&session.config, &board.feed)?;
            let name = Some(company.to_owned());
            let entry =
                Entry { token: board.token.clone(), name, region: None, settings: Vec::new() };
            add(&feed, &entry, session)
        }
        several => {
            for (board, postings) in several {
                session.printer.line(&format!("{}  {postings} postings", board.label()))?;
            }
            session
                .printer
                .say("more than one answers; add the right one with `jobs boards add FEED/TOKEN`");
            Ok(Outcome::Done)
        }
    }
}

/// The boards that the company may have.
fn likely(company: &str, session: &Session) -> anyhow::Result<Vec<Errand>> {
    let mut errands = Vec::new();
    for id in TRIED {
        let feed = Arc::new(find(&session.config, id)?);
        for token in likely_tokens(company) {
            let board = Board {
                feed: id.to_owned(),
                token,
                base_url: base_url(&feed, session),
                ..Board::default()
            };
            errands.push(Errand {
                start: feed.start(&board).into_iter().map(|request| (request, None)).collect(),
                feed: Arc::clone(&feed),
                board,
                conditions: HashMap::new(),
                due: None,
            });
        }
    }
    Ok(errands)
}

fn base_url(feed: &Feed, session: &Session) -> String {
    let config = session.config.feeds.get(feed.id.as_ref());
    let configured = config.and_then(|config| config.base_url.clone());
    configured.unwrap_or_else(|| feed.base_url.to_string()).trim_end_matches('/').to_owned()
}

/// The boards that answer with postings, and how many.
fn answering(errands: Vec<Errand>, session: &Session) -> anyhow::Result<Vec<(Board, usize)>> {
    let boards: Vec<Board> = errands.iter().map(|errand| errand.board.clone()).collect();
    let found = RefCell::new(Vec::new());
    let refresh = Refresh {
        source: &Network::new(Limits::from(&session.config.refresh), &session.clock, None)?,
        timer: &Steady::start(),
        clock: &session.clock,
        workers: TRIED.len(),
        budget: None,
        mode: Mode::DryRun,
        shrink: Shrink::Hold,
        watch: &|report| {
            let postings = report.merged.new + report.merged.changed + report.merged.unchanged;
            if postings > 0 && !report.has_failed() {
                found.borrow_mut().push((report.label(), postings));
            }
        },
    };
    refresh.run(&mut session.store()?, errands)?;
    let found = found.into_inner();
    let count = |board: &Board| found.iter().find(|(label, _)| *label == board.label());
    Ok(boards
        .into_iter()
        .filter_map(|board| Some((count(&board)?.1, board)))
        .map(|(count, board)| (board, count))
        .collect())
}
