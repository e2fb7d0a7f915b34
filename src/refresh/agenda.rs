//! The agenda: which boards a refresh asks, in which order. The configuration and what the
//! store knows of each board go in; errands and what is left out, with the reason, come out.

use std::collections::HashMap;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use jiff::{SignedDuration, Timestamp};

use crate::config::{Config, suggestion};
use crate::feeds::{Board, Feed, Request};
use crate::fetch::Conditions;
use crate::fetch::recorded::{Recording, in_file_name, recordings};
use crate::store::Store;
use crate::store::boards::Health;

use super::report::{LeftOut, Reason};

/// One board to ask.
#[derive(Debug, Clone)]
pub struct Errand {
    /// The feed.
    pub feed: Arc<Feed>,
    /// The board.
    pub board: Board,
    /// What to ask first, each with the file that answers it where a folder does.
    pub start: Vec<(Request, Option<PathBuf>)>,
    /// What earlier answers said, by URL.
    pub conditions: HashMap<String, Conditions>,
    /// When it became due; none where it was never asked.
    pub due: Option<Timestamp>,
}

/// What a refresh is to do.
#[derive(Debug, Default)]
pub struct Agenda {
    /// The boards to ask, the most overdue first.
    pub errands: Vec<Errand>,
    /// The boards that are left out.
    pub left_out: Vec<LeftOut>,
    /// What else to tell the user.
    pub notes: Vec<String>,
}

/// Whether the least interval between two refreshes of a board counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Due {
    /// It does.
    WhenDue,
    /// Everything is asked, dead boards too.
    Always,
}

/// What of the feeds is asked.
#[derive(Debug)]
pub struct Wanted<'a> {
    /// Feeds (`hn`) and boards (`lever/acme`); all that are enabled where there are none.
    pub only: &'a [String],
    /// Whether boards wait until they are due.
    pub due: Due,
}

/// Why a refresh cannot be planned: what was asked for does not exist.
#[derive(Debug)]
pub struct Unknown(pub String);

impl std::fmt::Display for Unknown {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        out.write_str(&self.0)
    }
}

impl std::error::Error for Unknown {}

impl Agenda {
    /// Plans a refresh over the network.
    pub fn of_network(
        config: &Config,
        store: &Store,
        wanted: &Wanted<'_>,
        now: Timestamp,
    ) -> anyhow::Result<Self> {
        let boards = chosen(config, wanted.only)?;
        let health: HashMap<_, _> = store
            .boards()?
            .into_iter()
            .map(|health| ((health.feed.clone(), health.token.clone()), health))
            .collect();
        let mut responses = store.responses()?;
        let mut agenda = Self::default();
        for (feed, board) in boards {
            let key = (board.feed.clone(), board.token.clone());
            let (reason, due) = standing(&feed, health.get(&key), now);
            if let Some(reason) = reason.filter(|_| wanted.due == Due::WhenDue) {
                agenda.left_out.push(left_out(&board, reason, due));
                continue;
            }
            let conditions = responses.remove(&key).unwrap_or_default().into_iter();
            agenda.errands.push(Errand {
                start: feed.start(&board).into_iter().map(|request| (request, None)).collect(),
                feed,
                board,
                conditions: conditions
                    .map(|kept| {
                        let conditions = Conditions {
                            etag: kept.etag,
                            last_modified: kept.last_modified,
                            body_hash: kept.body_hash,
                        };
                        (kept.url, conditions)
                    })
                    .collect(),
                due,
            });
        }
        agenda.errands.sort_by_key(|errand| errand.due);
        Ok(agenda)
    }

    /// Plans a refresh out of a folder of recorded answers. Nobody is asked, so everything
    /// is due, and every feed that the folder has is read unless the config turns it off.
    pub fn of_folder(config: &Config, folder: &Path, only: &[String]) -> anyhow::Result<Self> {
        anyhow::ensure!(
            folder.is_dir(),
            "{}: there is no such folder; --from wants one with FEED/BOARD.json inside",
            folder.display()
        );
        let mut agenda = Self::default();
        let feeds = config.all_feeds()?;
        for name in only {
            feed_of(&feeds, name)?;
        }
        for feed in feeds {
            let off =
                config.feeds.get(feed.id.as_ref()).is_some_and(|feed| feed.enabled == Some(false));
            if off || !is_wanted(&feed.id, only) {
                continue;
            }
            let recordings = recordings(folder, &feed)?;
            let known = config.boards(&feed);
            let feed = Arc::new(feed);
            for recording in recordings {
                let errand = recorded(&feed, &known, recording);
                if is_wanted(&errand.board.label(), only) || is_named(&feed.id, only) {
                    agenda.errands.push(errand);
                }
            }
        }
        for name in only {
            agenda.holds(name, folder)?;
        }
        agenda.notes = strangers(config, folder)?;
        Ok(agenda)
    }

    /// Whether something is read of what was asked for by name.
    fn holds(&self, name: &str, folder: &Path) -> Result<(), Unknown> {
        let is_read = |errand: &Errand| {
            let Board { feed, token, .. } = &errand.board;
            name == feed || name.split_once('/') == Some((feed.as_str(), token.as_str()))
        };
        if self.errands.iter().any(is_read) {
            return Ok(());
        }
        let folder = folder.display();
        Err(Unknown(format!(
            "{name}: nothing of it is recorded in {folder}, or the config turns it off"
        )))
    }
}

/// Whether nothing was named, or this or a board of it.
fn is_wanted(name: &str, only: &[String]) -> bool {
    only.is_empty()
        || only.iter().any(|wanted| {
            wanted == name || wanted.strip_prefix(name).is_some_and(|rest| rest.starts_with('/'))
        })
}

fn is_named(name: &str, only: &[String]) -> bool {
    only.iter().any(|wanted| wanted == name)
}

/// The boards that are asked for.
fn chosen(config: &Config, only: &[String]) -> anyhow::Result<Vec<(Arc<Feed>, Board)>> {
    let feeds = config.all_feeds()?;
    let mut chosen = Vec::new();
    if only.is_empty() {
        for feed in feeds {
            if config.is_enabled(&feed) {
                let boards = config.boards(&feed);
                let feed = Arc::new(feed);
                chosen.extend(boards.into_iter().map(|board| (Arc::clone(&feed), board)));
            }
        }
        return Ok(chosen);
    }
    for name in only {
        for (feed, board) in named(config, &feeds, name)? {
            if !chosen.iter().any(|(_, other): &(_, Board)| *other == board) {
                chosen.push((feed, board));
            }
        }
    }
    Ok(chosen)
}

/// The feed of `hn` or `lever/acme`, and the token where there is one.
fn feed_of<'a, 'b>(
    feeds: &'a [Feed],
    name: &'b str,
) -> Result<(&'a Feed, Option<&'b str>), Unknown> {
    let (id, token) = name.split_once('/').map_or((name, None), |(id, token)| (id, Some(token)));
    let feed = feeds.iter().find(|feed| feed.id == id).ok_or_else(|| {
        let nearest = suggestion(id, feeds.iter().map(|feed| feed.id.as_ref()));
        Unknown(format!("{id}: there is no such feed{nearest}\n`jobs feeds list` shows them all"))
    })?;
    Ok((feed, token))
}

/// The boards of `hn`, `lever` or `lever/acme`.
fn named(config: &Config, feeds: &[Feed], name: &str) -> anyhow::Result<Vec<(Arc<Feed>, Board)>> {
    let (feed, token) = feed_of(feeds, name)?;
    let boards = config.boards(feed);
    let shared = Arc::new(feed.clone());
    let Some(token) = token else {
        return Ok(boards.into_iter().map(|board| (Arc::clone(&shared), board)).collect());
    };
    if let Some(board) = boards.iter().find(|board| board.token == token) {
        return Ok(vec![(shared, board.clone())]);
    }
    let nearest = suggestion(token, boards.iter().map(|board| board.token.as_str()));
    let message =
        format!("{name}: there is no such board{nearest}\nadd it with `jobs boards add {name}`");
    Err(Unknown(message).into())
}

/// Why a board is left out, and when it is or was due.
///
/// A board that was asked "in the future" is due: then the clock was wrong once, and waiting
/// for that moment could take years.
fn standing(
    feed: &Feed,
    health: Option<&Health>,
    now: Timestamp,
) -> (Option<Reason>, Option<Timestamp>) {
    let Some((health, asked)) = health.and_then(|health| Some((health, health.asked?))) else {
        return (None, None);
    };
    let interval = SignedDuration::try_from(feed.pace.interval).unwrap_or(SignedDuration::ZERO);
    let due = asked.saturating_add(interval).unwrap_or(asked);
    let reason = if health.is_dead() {
        Some(Reason::Dead)
    } else if now < due && asked <= now {
        Some(Reason::NotDue)
    } else {
        None
    };
    (reason, Some(due))
}

fn left_out(board: &Board, reason: Reason, due: Option<Timestamp>) -> LeftOut {
    LeftOut {
        feed: board.feed.clone(),
        board: Some(board.token.clone()).filter(|token| !token.is_empty()),
        reason,
        due: due.filter(|_| reason == Reason::NotDue),
    }
}

/// The errand that reads a recording.
fn recorded(feed: &Arc<Feed>, known: &[Board], recording: Recording) -> Errand {
    let board = known.iter().find(|board| in_file_name(&board.token) == recording.token).cloned();
    let board = board.unwrap_or_else(|| Board {
        feed: feed.id.to_string(),
        token: recording.token,
        base_url: feed.base_url.to_string(),
        ..Board::default()
    });
    let first = feed.start(&board).into_iter().next().unwrap_or_default();
    let pages = recording.pages.into_iter();
    let start = pages.map(|(file, step)| {
        let request = match step {
            Some(step) => first.clone().step(step),
            None => first.clone(),
        };
        (request, Some(file))
    });
    Errand {
        feed: Arc::clone(feed),
        start: start.collect(),
        board,
        conditions: HashMap::new(),
        due: None,
    }
}

/// Folders in a recording that belong to no feed.
fn strangers(config: &Config, folder: &Path) -> anyhow::Result<Vec<String>> {
    let feeds = config.all_feeds()?;
    let mut notes = Vec::new();
    for entry in std::fs::read_dir(folder)? {
        let entry = entry?;
        let name = entry.file_name().to_string_lossy().into_owned();
        if entry.path().is_dir() && !feeds.iter().any(|feed| feed.id == name) {
            notes.push(format!("{name}/: left alone, because there is no such feed"));
        }
    }
    notes.sort();
    Ok(notes)
}
