//! `jobs boards add --company`: a company's name goes in, the boards that it likely has are
//! tried at the public APIs. Every request is listed before the first one is made, and each
//! host is asked at its feed's pace.

use std::collections::HashMap;
use std::sync::Arc;

use anyhow::Context as _;

use crate::feeds::recognise::likely_tokens;
use crate::feeds::{Board, Feed};
use crate::fetch::http::Limits;
use crate::fetch::network::Network;
use crate::fetch::timer::Steady;
use crate::present::Printer;
use crate::refresh::agenda::Errand;
use crate::refresh::report::{BoardReport, Outcome as Answered, Report};
use crate::refresh::{Mode, Refresh, Shrink};

use super::super::feeds::find;
use super::super::{Outcome, Session, Usage};
use super::add;
use super::edit::Entry;

/// The feeds whose APIs answer for any token without a key, and say so in their documents.
const TRIED: [&str; 3] = ["greenhouse", "lever", "ashby"];

/// Tries the likely tokens of a company and adds the board that answers, if it is one.
pub fn add(company: &str, session: &Session) -> anyhow::Result<Outcome> {
    let errands = likely(company, session)?;
    if errands.is_empty() {
        return Err(Usage(format!("{company:?}: no letters to make a token of")).into());
    }
    announce(&errands, &session.printer);
    let report = ask(errands, session)?;
    let unclear = report.boards.iter().filter(|board| board.outcome == Answered::Failed);
    let unclear: Vec<&BoardReport> = unclear.collect();
    for board in &unclear {
        let reason = board.error.as_deref().unwrap_or_default();
        session.printer.report(&format!("{}: {reason}", board.label()));
    }
    let found = report.boards.iter().filter(|board| board.outcome == Answered::Refreshed);
    match found.collect::<Vec<_>>().as_slice() {
        [] if unclear.is_empty() => {
            session.printer.report(&format!(
                "{company}: none of them is there; open the careers page and give its address to `jobs boards add`"
            ));
            Ok(Outcome::Failed)
        }
        [] => Ok(Outcome::Failed),
        [board] => add_found(board, company, session),
        several => choose(several, session),
    }
}

/// The boards that the company may have.
fn likely(company: &str, session: &Session) -> anyhow::Result<Vec<Errand>> {
    let mut errands = Vec::new();
    for id in TRIED {
        let feed = Arc::new(find(&session.config, id)?);
        let base_url = base_url(&feed, session);
        for token in likely_tokens(company) {
            let base_url = base_url.clone();
            let board = Board { feed: id.to_owned(), token, base_url, ..Board::default() };
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

fn announce(errands: &[Errand], printer: &Printer) {
    let requests = errands.iter().flat_map(|errand| &errand.start);
    let addresses: Vec<&str> = requests.map(|(request, _)| request.url.as_str()).collect();
    printer.say(&format!("{} requests, each host at its pace:", addresses.len()));
    for address in addresses {
        printer.say(&format!("  {address}"));
    }
}

/// Asks them; nothing is stored.
fn ask(errands: Vec<Errand>, session: &Session) -> anyhow::Result<Report> {
    let refresh = Refresh {
        source: &Network::new(Limits::from(&session.config.refresh), &session.clock, None)?,
        timer: &Steady::start(),
        clock: &session.clock,
        workers: TRIED.len(),
        budget: None,
        mode: Mode::DryRun,
        shrink: Shrink::Hold,
        watch: &|_| {},
    };
    refresh.run(&mut session.store()?, errands)
}

fn postings(board: &BoardReport) -> usize {
    board.merged.new + board.merged.changed + board.merged.unchanged
}

fn add_found(board: &BoardReport, company: &str, session: &Session) -> anyhow::Result<Outcome> {
    session.printer.say(&format!("{}: {} postings", board.label(), postings(board)));
    let feed = find(&session.config, &board.feed)?;
    let token = board.board.clone().context("a company board has a token")?;
    // What the list calls a company stays as it is.
    let known = session.config.boards(&feed).iter().any(|known| known.token == token);
    let name = (!known).then(|| company.to_owned());
    let entry = Entry { token, name, region: None, settings: Vec::new() };
    add::add(&feed, &entry, session)
}

fn choose(several: &[&BoardReport], session: &Session) -> anyhow::Result<Outcome> {
    for board in several {
        session.printer.line(&format!("{}  {} postings", board.label(), postings(board)))?;
    }
    session
        .printer
        .say("more than one is there; add the right one with `jobs boards add FEED/TOKEN`");
    Ok(Outcome::Done)
}
