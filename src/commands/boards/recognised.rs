//! `jobs boards add URL`: an address goes in, the board behind it comes out. A provider's
//! address is known by its form; any other page is asked once for the widget in it.

use anyhow::{anyhow, bail};

use crate::feeds::recognise::{Recognised, board_of_url, boards_in_page};
use crate::feeds::{Board, Request};
use crate::fetch::http::Limits;
use crate::fetch::network::Network;
use crate::fetch::{Ask, Part, Reply, Source, host_of};

use super::super::{Session, Usage};
use super::edit::Entry;

/// The feed and the entry of a board by its address; none where the words are no address.
pub fn entry(
    words: &str,
    name: Option<&str>,
    session: &Session,
) -> anyhow::Result<Option<(&'static str, Entry)>> {
    let found = match board_of_url(words) {
        Some(board) => Some(board),
        None if words.starts_with("http://") || words.starts_with("https://") => {
            Some(in_page(words, session)?)
        }
        None => None,
    };
    let found = found.map(|board| complete(board, session)).transpose()?;
    Ok(found.map(|board| (board.feed, entry_of(board, name))))
}

fn entry_of(board: Recognised, name: Option<&str>) -> Entry {
    Entry {
        token: board.token,
        name: name.map(str::to_owned),
        region: board.region,
        settings: board.key.map(|key| ("key".to_owned(), key)).into_iter().collect(),
    }
}

/// The one board whose widget or links stand in the page.
fn in_page(url: &str, session: &Session) -> anyhow::Result<Recognised> {
    session.printer.say(&format!("looking for a board in {url}"));
    let mut boards = boards_in_page(&page(url, session)?);
    let labels: Vec<String> =
        boards.iter().map(|board| format!("{}/{}", board.feed, board.token)).collect();
    match boards.len() {
        0 => bail!(
            "{url}: no board of a known provider is in this page\n\
             Where its job pages carry JSON-LD, `jobs boards add jsonld/{url}` reads them"
        ),
        1 => Ok(boards.remove(0)),
        _ => {
            let message =
                format!("{url} has several boards; add one of them: {}", labels.join(", "));
            Err(Usage(message).into())
        }
    }
}

/// A board whose address does not say all is looked up in its own page.
fn complete(board: Recognised, session: &Session) -> anyhow::Result<Recognised> {
    let Some(url) = &board.page else { return Ok(board) };
    session
        .printer
        .say(&format!("looking for the rest of {}/{} in {url}", board.feed, board.token));
    let boards = boards_in_page(&page(url, session)?);
    let whole = |found: &Recognised| found.feed == board.feed && found.page.is_none();
    boards.into_iter().find(whole).ok_or_else(|| {
        anyhow!(
            "{url}: the page does not show what the API needs\n\
             The company's own careers page, which embeds the board, may: give its address"
        )
    })
}

/// Asks for the page, as robots.txt allows.
fn page(url: &str, session: &Session) -> anyhow::Result<Vec<u8>> {
    let network = Network::new(Limits::from(&session.config.refresh), &session.clock, None)?;
    let request = Request::get(url).obeying_robots();
    let ask = Ask {
        board: &Board::default(),
        request: &request,
        part: Part::Page(0),
        conditions: None,
        own_hosts: &[host_of(url)],
        file: None,
    };
    match network.ask(&ask) {
        Ok(Reply::Fresh(body)) => Ok(body.bytes),
        Ok(Reply::Same) => Ok(Vec::new()),
        Err(failure) => bail!("{url}: {}", failure.reason),
    }
}
