//! A posting that no feed gave: its page's URL goes in, a posting of the feed `manual` is in
//! the store. The page is fetched and its schema.org data read; what it does not say comes
//! from the flags, or is asked for on a terminal.

use std::io::{self, BufRead as _, IsTerminal as _};

use anyhow::{Context as _, bail};
use xxhash_rust::xxh3::xxh3_64;

use super::{Session, Usage};
use crate::cli::TrackAdd;
use crate::feeds::{Board, Draft, Request, jsonld};
use crate::fetch::{Ask, Kind, Part, Reply, Source as _, host_of, network::Network};
use crate::normalise::{self, identity, normalise, text};
use crate::store::{Answer, Origin, Store};

/// The feed that such postings are filed under.
const FEED: &str = "manual";

/// Stores the posting of a page and returns its number.
pub fn add(
    url: &str,
    arguments: &TrackAdd,
    store: &mut Store,
    session: &Session,
) -> anyhow::Result<i64> {
    let canonical = identity::canonical(url).ok_or_else(|| {
        Usage(format!("{url}: expected the URL of the posting's own page, with host and path"))
    })?;
    let mut draft = read(url, session).unwrap_or_else(|error| {
        session.printer.say(&format!("{url}: nothing could be read from the page: {error:#}"));
        Draft::default()
    });
    draft.id = format!("{:016x}", xxh3_64(canonical.as_bytes()));
    draft.url = Some(url.to_owned());
    complete(&mut draft, arguments, url)?;
    put(&draft, store, session)
}

/// The posting on a page.
fn read(url: &str, session: &Session) -> anyhow::Result<Draft> {
    let board = Board { feed: FEED.into(), ..Board::default() };
    let request = Request::get(url).header("accept", "text/html, */*;q=0.5");
    // The user named this host: it may stand in a private network.
    let own_hosts = [host_of(url)];
    let ask = Ask {
        board: &board,
        request: &request,
        part: Part::Page(0),
        conditions: None,
        own_hosts: &own_hosts,
        file: None,
    };
    let limits = (&session.config.refresh).into();
    let reply = Network::new(limits, &session.clock, None)?.ask(&ask);
    let body = match reply.map_err(|failure| match failure.kind {
        Kind::Gone => anyhow::anyhow!("the host has no such page (any more)"),
        _ => anyhow::anyhow!(failure.reason),
    })? {
        Reply::Fresh(body) => body,
        Reply::Same => bail!("the host sent nothing"),
    };
    let found = jsonld::postings(&body.bytes);
    pick(found, url).context("there is no schema.org JobPosting in it")
}

/// The posting that is about this page: the only one, or the one with its URL.
fn pick(mut found: Vec<Draft>, url: &str) -> Option<Draft> {
    let here = identity::canonical(url);
    let is_here = |draft: &Draft| draft.url.as_deref().and_then(identity::canonical) == here;
    let position = found.iter().position(is_here).or((found.len() == 1).then_some(0))?;
    Some(found.swap_remove(position))
}

/// Fills in what the flags say, and asks for what is missing where there is somebody to ask.
fn complete(draft: &mut Draft, arguments: &TrackAdd, url: &str) -> anyhow::Result<()> {
    let mut missing = Vec::new();
    for (name, field, given) in [
        ("title", &mut draft.title, &arguments.title),
        ("company", &mut draft.company, &arguments.company),
    ] {
        if let Some(given) = given {
            field.clone_from(given);
        }
        if text::line(field).is_empty() {
            *field = ask(name, url)?;
        }
        if field.is_empty() {
            missing.push(name);
        }
    }
    if missing.is_empty() {
        return Ok(());
    }
    let flags: Vec<String> = missing.iter().map(|name| format!("--{name} TEXT")).collect();
    let missing = missing.join(" and ");
    Err(Usage(format!("{url}: the page does not state its {missing}; give {}", flags.join(" ")))
        .into())
}

/// Asks on the terminal; nothing where there is none.
fn ask(name: &str, url: &str) -> anyhow::Result<String> {
    if !io::stdin().is_terminal() || !io::stderr().is_terminal() {
        return Ok(String::new());
    }
    crate::present::prompt(&format!("{name} of {url}: "));
    let mut answer = String::new();
    io::stdin().lock().read_line(&mut answer)?;
    Ok(text::line(&answer))
}

fn put(draft: &Draft, store: &mut Store, session: &Session) -> anyhow::Result<i64> {
    let now = session.clock.now();
    let posting = normalise(draft, &normalise::Context { company: "", fetched: now });
    let mut answer = Answer { feed: FEED.into(), origin: Origin::File, ..Answer::default() };
    answer.add(draft, draft.written()?, posting);
    store.merge(&answer, now)?;
    store.resolve(&format!("{FEED}:{}", draft.id))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn draft(url: &str) -> Draft {
        Draft { url: Some(url.into()), title: url.into(), ..Draft::default() }
    }

    #[test]
    fn the_posting_of_the_page_is_picked() {
        let url = "https://tidewater.example/jobs/2";
        let other = "https://tidewater.example/jobs/1";
        assert!(pick(vec![], url).is_none());
        assert_eq!(pick(vec![draft(other)], url).unwrap().title, other);
        assert_eq!(pick(vec![draft(other), draft(url)], url).unwrap().title, url);
        assert!(pick(vec![draft(other), draft("https://tidewater.example/jobs/3")], url).is_none());
    }
}
