//! `jobs open ID`: a posting's page in the browser.
//!
//! Only web pages are opened, and no shell is asked: a link is text from the network.

use std::process::{Command, Stdio};

use anyhow::{Context as _, bail};

use super::{Outcome, Session, ids};
use crate::cli::Open;
use crate::config;
use crate::present::html::is_web;
use crate::store::Store;

/// Runs the command.
pub fn run(arguments: &Open, session: &Session) -> anyhow::Result<Outcome> {
    let store = Store::open_read_only(&session.store_path)?;
    let id = ids::one(&arguments.id, &store)?;
    let Some(stored) = store.load(&[id])?.pop() else { bail!("posting {id} is not in the store") };
    let posting = &stored.posting;
    let page = match &posting.apply_url {
        Some(apply) if arguments.apply => Some(apply),
        _ => posting.url.as_ref().or(posting.apply_url.as_ref()),
    };
    let Some(page) = page else { bail!("posting {id} names no page") };
    // A parsed URL has no spaces, quotes or control characters that a program could misread.
    let link =
        url::Url::parse(page).with_context(|| format!("posting {id}: {page:?} is no URL"))?;
    if !is_web(link.as_str()) {
        bail!("posting {id}: {:?} is not a web page, so it is not opened", link.as_str());
    }
    let mut browser = browser(session)?;
    let program = browser.get_program().to_string_lossy().into_owned();
    let status = browser
        .arg(link.as_str())
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .status()
        .with_context(|| format!("starting {program}; BROWSER names another browser"))?;
    if !status.success() {
        bail!("{program} could not open {link} ({status})");
    }
    session.printer.say(&format!("opened {link}"));
    Ok(Outcome::Done)
}

/// The program that opens pages: `BROWSER`, which may carry arguments, or the platform's.
fn browser(session: &Session) -> anyhow::Result<Command> {
    if let Some(browser) = &session.environment.browser {
        let named = config::program("BROWSER", browser)?;
        let mut command = Command::new(named.get_program());
        // Some write where the page belongs; it comes last anyway.
        command.args(named.get_args().filter(|word| *word != "%s"));
        return Ok(command);
    }
    Ok(Command::new(if cfg!(target_os = "macos") {
        "open"
    } else if cfg!(windows) {
        "explorer"
    } else {
        "xdg-open"
    }))
}
