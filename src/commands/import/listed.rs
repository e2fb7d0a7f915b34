//! Lines as INTERFACE describes them, from people and their programs: postings of one feed,
//! with tags, and with how far an application has come.
//!
//! Tags are added when a line is new or has changed. A status begins an application and
//! never moves one that is known: a file is not asked again about what went on since.

use std::collections::HashSet;

use anyhow::Context as _;
use jiff::civil::Date;
use serde::Deserialize;

use super::{Importer, tag};
use crate::feeds::{Draft, lines};
use crate::normalise::{self, normalise};
use crate::posting::Status;
use crate::store::{Answer, Known, Origin};
use crate::tracking::{self, Change};
use crate::when::{self, Toward};

/// A line: the posting, and what the user has done about it.
pub struct Listed {
    draft: Draft,
    tags: Vec<String>,
    application: Option<Begun>,
}

/// An application that a line begins.
struct Begun {
    status: Status,
    on: Date,
    note: Option<String>,
}

/// The field that is not the posting's.
#[derive(Deserialize)]
struct Extra {
    track: Option<Track>,
}

/// How far an application has come.
#[derive(Deserialize)]
struct Track {
    status: String,
    on: Option<String>,
    note: Option<String>,
}

impl Listed {
    /// Reads a line.
    pub fn read(line: &str, today: Date) -> anyhow::Result<Self> {
        let draft = lines::read_line(line)?;
        let extra: Extra = serde_json::from_str(line.trim_start_matches('\u{feff}').trim())?;
        let application = extra.track.map(|track| begun(track, today)).transpose()?;
        // What no tag can be named after stays a word of the posting.
        let tags = draft.tags.iter().filter_map(|typed| tag::name(typed).ok()).collect();
        Ok(Self { draft, tags, application })
    }
}

fn begun(track: Track, today: Date) -> anyhow::Result<Begun> {
    let status = tracking::status(&track.status).context("/track/status")?;
    let on = track.on.map(|on| when::date(&on, today, Toward::Past).context("/track/on"));
    Ok(Begun { status, on: on.transpose()?.unwrap_or(today), note: track.note })
}

impl Importer<'_> {
    /// Puts lines into the store.
    pub fn take_listed(&mut self, listed: Vec<Listed>) -> anyhow::Result<()> {
        if listed.is_empty() {
            return Ok(());
        }
        let (answer, fresh) = self.answer(&listed)?;
        self.counts.add(self.store.merge(&answer, self.session.clock.now())?);
        self.tag_and_track(listed, &fresh)
    }

    /// The lines as an answer, and the ids of those that are new or have changed.
    fn answer(&self, listed: &[Listed]) -> anyhow::Result<(Answer, HashSet<String>)> {
        let fetched = self.session.clock.now();
        let known = self.store.known(&self.feed, "")?;
        let mut answer =
            Answer { feed: self.feed.clone(), origin: Origin::File, ..Answer::default() };
        let mut fresh = HashSet::new();
        for Listed { draft, .. } in listed {
            let written = draft.written()?;
            let same = |it: &&Known| it.hash == written.hash && it.open;
            if let Some(known) = known.get(&draft.id).filter(same) {
                answer.unchanged.push(known.id);
                continue;
            }
            let posting = normalise(draft, &normalise::Context { company: "", fetched });
            answer.add(draft, written, posting);
            fresh.insert(draft.id.clone());
        }
        self.store.pack(&mut answer)?;
        Ok((answer, fresh))
    }

    fn tag_and_track(
        &mut self,
        listed: Vec<Listed>,
        fresh: &HashSet<String>,
    ) -> anyhow::Result<()> {
        let known = self.store.known(&self.feed, "")?;
        let mut changes = Vec::new();
        let mut seen = HashSet::new();
        for Listed { draft, tags, application } in listed {
            let Some(posting) = known.get(&draft.id).map(|known| known.id) else { continue };
            let interesting =
                application.is_some() || (fresh.contains(&draft.id) && !tags.is_empty());
            if !interesting || !seen.insert(posting) {
                continue;
            }
            let history = self.store.history(posting)?;
            let has = tracking::Application::of(&history).tags;
            if fresh.contains(&draft.id) {
                let new = tags.into_iter().filter(|tag| !has.contains(tag));
                changes.extend(new.map(|tag| (posting, Change::Tagged { tag })));
            }
            let known = history.iter().any(|entry| entry.change.is_undoable());
            if let Some(begun) = application.filter(|_| !known) {
                changes.push((posting, Change::Moved { to: begun.status, on: begun.on }));
                changes.extend(begun.note.map(|text| (posting, Change::Noted { text })));
            }
        }
        self.store.record(&changes, self.session.clock.now())?;
        Ok(())
    }
}
