//! Tracking: the entries of the journal go in, an application as it stands comes out. Pure.
//!
//! Everything the user changes is an [`Entry`], and entries are only ever added: taking one
//! back is an entry too. So two machines agree as soon as they hold the same entries, in
//! whatever order they got them. `store::tracking` keeps them; nothing here knows how.

pub mod agenda;
pub mod statistics;

use std::collections::{BTreeSet, HashSet};

use anyhow::anyhow;
use jiff::Timestamp;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use strum::VariantArray as _;
use xxhash_rust::xxh3::xxh3_128;

use crate::posting::Status;
use crate::when::Due;

/// Something the user changed. The names are those of the journal and of exports: they may
/// grow, and never change.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "kebab-case")]
pub enum Change {
    /// The application came to a status; the first such change begins it.
    Moved {
        /// The status.
        to: Status,
        /// The day it happened.
        on: Date,
    },
    /// The opening is no longer followed.
    Removed,
    /// A note.
    Noted {
        /// The note.
        text: String,
    },
    /// Somebody to talk to. A second entry of the same name adds to the first.
    Contact(Contact),
    /// A page that belongs to the application.
    Linked(Link),
    /// Something to do.
    Planned {
        /// What.
        text: String,
        /// When, where it has a day.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        on: Option<Due>,
    },
    /// Something to do is done.
    Done {
        /// The entry that planned it.
        action: String,
    },
    /// Something to do is put off.
    Snoozed {
        /// The entry that planned it.
        action: String,
        /// Its new day.
        until: Due,
    },
    /// A tag was added.
    Tagged {
        /// The tag.
        tag: String,
    },
    /// A tag was taken away.
    Untagged {
        /// The tag.
        tag: String,
    },
    /// An earlier entry counts no more.
    Undone {
        /// That entry.
        entry: String,
    },
}

impl Change {
    /// Whether `track undo` may take it back: all but tags, which `tag` itself takes back,
    /// and what takes back already.
    pub fn is_undoable(&self) -> bool {
        !matches!(self, Self::Tagged { .. } | Self::Untagged { .. } | Self::Undone { .. })
    }
}

/// Somebody to talk to.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Contact {
    /// The name.
    pub name: String,
    /// The address to write to.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub email: Option<String>,
    /// Who they are: recruiter, hiring manager.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub role: Option<String>,
    /// The number to call.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub phone: Option<String>,
}

/// A page that belongs to an application.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Link {
    /// The page.
    pub url: String,
    /// What it is.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub label: Option<String>,
}

/// One entry of the journal.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Entry {
    /// The hash of the rest and of the posting's key: the same on every machine.
    pub id: String,
    /// Orders commands: microseconds since 1970, or one more than the newest known.
    pub clock: i64,
    /// Orders the entries of one command.
    pub part: u32,
    /// When it was written.
    pub at: Timestamp,
    /// What was changed.
    pub change: Change,
}

impl Entry {
    /// An entry about the posting of that key.
    pub fn new(key: &str, clock: i64, part: u32, at: Timestamp, change: Change) -> Self {
        let id = identity(key, clock, part, at, &change);
        Self { id, clock, part, at, change }
    }

    /// Whether the id is that of the content: it is not where a file was edited by hand.
    pub fn is_genuine(&self, key: &str) -> bool {
        self.id == identity(key, self.clock, self.part, self.at, &self.change)
    }

    /// What entries are sorted by. The id settles what two machines wrote at once.
    pub fn order(&self) -> (i64, u32, &str) {
        (self.clock, self.part, &self.id)
    }
}

fn identity(key: &str, clock: i64, part: u32, at: Timestamp, change: &Change) -> String {
    // A change holds only texts and dates: writing it as JSON cannot fail.
    let change = serde_json::to_string(change).unwrap_or_default();
    let content = format!("{key}\n{clock}\n{part}\n{}\n{change}", at.as_second());
    format!("{:032x}", xxh3_128(content.as_bytes()))
}

/// An application as its entries leave it.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Application {
    /// How far it has come; none where the opening is not followed.
    pub status: Option<Status>,
    /// The day it came there.
    pub since: Option<Date>,
    /// The clock of that move.
    pub clock: i64,
    /// Every move since it was last taken up, oldest first.
    pub moves: Vec<Move>,
    /// The notes, oldest first.
    pub notes: Vec<Note>,
    /// The contacts, in the order in which they were first named.
    pub contacts: Vec<Contact>,
    /// The links, in the order in which they were added.
    pub links: Vec<Link>,
    /// What is still to do, in the order in which it is due; what has no day comes last.
    pub actions: Vec<Action>,
    /// The tags.
    pub tags: BTreeSet<String>,
    /// When anything but a move was last written: a move has its own day.
    pub touched: Option<Timestamp>,
}

/// A move to a status.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Move {
    /// The entry that says so.
    pub id: String,
    /// The status.
    pub to: Status,
    /// The day it happened.
    pub on: Date,
}

/// A note.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Note {
    /// When it was written.
    pub at: Timestamp,
    /// The note.
    pub text: String,
}

/// Something to do.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Action {
    /// The entry that planned it.
    pub id: String,
    /// What.
    pub text: String,
    /// When, where it has a day; after a snooze, the new day.
    pub on: Option<Due>,
}

impl Application {
    /// What the entries of one opening come to. Their order does not matter.
    pub fn of(entries: &[Entry]) -> Self {
        let mut application = Self::default();
        for entry in in_force(entries) {
            application.take(entry);
        }
        application.actions.sort_by_key(|action| (action.on.is_none(), action.on));
        application
    }

    fn take(&mut self, entry: &Entry) {
        match &entry.change {
            Change::Moved { to, on } => {
                self.status = Some(*to);
                self.since = Some(*on);
                self.clock = entry.clock;
                self.moves.push(Move { id: entry.id.clone(), to: *to, on: *on });
            }
            Change::Removed => {
                (self.status, self.since) = (None, None);
                self.moves.clear();
                self.actions.clear();
            }
            Change::Noted { text } => {
                self.notes.push(Note { at: entry.at, text: text.clone() });
            }
            Change::Contact(contact) => self.meet(contact),
            Change::Linked(link) => self.link(link),
            Change::Planned { text, on } => {
                let action = Action { id: entry.id.clone(), text: text.clone(), on: *on };
                self.actions.push(action);
            }
            Change::Done { action } => self.actions.retain(|planned| planned.id != *action),
            Change::Snoozed { action, until } => {
                for planned in self.actions.iter_mut().filter(|planned| planned.id == *action) {
                    planned.on = Some(*until);
                }
            }
            Change::Tagged { tag } => {
                self.tags.insert(tag.clone());
            }
            Change::Untagged { tag } => {
                self.tags.remove(tag);
            }
            Change::Undone { .. } => {}
        }
        if entry.change.is_undoable() && !matches!(entry.change, Change::Moved { .. }) {
            self.touched = self.touched.max(Some(entry.at));
        }
    }

    fn meet(&mut self, contact: &Contact) {
        let same = |known: &&mut Contact| known.name.to_lowercase() == contact.name.to_lowercase();
        let Some(known) = self.contacts.iter_mut().find(same) else {
            return self.contacts.push(contact.clone());
        };
        for (old, new) in [
            (&mut known.email, &contact.email),
            (&mut known.role, &contact.role),
            (&mut known.phone, &contact.phone),
        ] {
            if new.is_some() {
                old.clone_from(new);
            }
        }
    }

    fn link(&mut self, link: &Link) {
        match self.links.iter_mut().find(|known| known.url == link.url) {
            Some(known) => known.clone_from(link),
            None => self.links.push(link.clone()),
        }
    }

    /// What is to do next.
    pub fn next(&self) -> Option<&Action> {
        self.actions.first()
    }
}

/// The entries that still count, in order.
pub fn in_force(entries: &[Entry]) -> Vec<&Entry> {
    let undone = undone(entries);
    let mut entries: Vec<_> =
        entries.iter().filter(|entry| !undone.contains(entry.id.as_str())).collect();
    entries.sort_by_key(|entry| entry.order());
    entries
}

/// The ids of the entries that were taken back.
pub fn undone(entries: &[Entry]) -> HashSet<&str> {
    let changes = entries.iter().map(|entry| &entry.change);
    changes
        .filter_map(|change| match change {
            Change::Undone { entry } => Some(entry.as_str()),
            _ => None,
        })
        .collect()
}

/// The way of an application that goes well, in order.
pub const FLOW: [Status; 6] = [
    Status::Interested,
    Status::Applied,
    Status::Screening,
    Status::Interviewing,
    Status::Offer,
    Status::Accepted,
];

/// How far along the way a status is; none for those that end it elsewhere.
pub fn stage(status: Status) -> Option<usize> {
    FLOW.iter().position(|known| *known == status)
}

/// Whether nothing more is expected to happen.
pub fn is_over(status: Status) -> bool {
    matches!(status, Status::Accepted | Status::Rejected | Status::Withdrawn | Status::Ghosted)
}

/// What kind of move leads from one status to another. All are allowed; people are told.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Step {
    /// It was not followed before.
    Begins,
    /// It is there already.
    Stays,
    /// Along the way, steps left out or not.
    Forward,
    /// Back along the way.
    Back,
    /// Rejected, withdrawn, ghosted: possible from everywhere.
    Ends,
    /// On the way again after it had ended.
    Reopens,
}

/// What kind of move it is.
pub fn step(from: Option<Status>, to: Status) -> Step {
    match from {
        None => Step::Begins,
        Some(from) if from == to => Step::Stays,
        Some(from) => match (stage(from), stage(to)) {
            (_, None) => Step::Ends,
            (None, Some(_)) => Step::Reopens,
            (Some(from), Some(to)) if from < to => Step::Forward,
            _ => Step::Back,
        },
    }
}

/// Reads a status; the error lists them and names the nearest.
pub fn status(word: &str) -> anyhow::Result<Status> {
    let word = word.trim();
    word.parse().map_err(|_| {
        let known: Vec<&str> = Status::VARIANTS.iter().map(AsRef::as_ref).collect();
        let nearest = nearest(&word.to_lowercase(), &known);
        anyhow!("there is no status `{word}`{nearest} The statuses are {}", known.join(", "))
    })
}

/// What people call the statuses elsewhere, beside what is merely misspelt.
const SYNONYMS: &[(&str, &str)] = &[
    ("saved", "interested"),
    ("sent", "applied"),
    ("phone", "screening"),
    ("screen", "screening"),
    ("test", "screening"),
    ("interview", "interviewing"),
    ("onsite", "interviewing"),
    ("offered", "offer"),
    ("hired", "accepted"),
    ("declined", "withdrawn"),
    ("refused", "rejected"),
    ("closed", "rejected"),
    ("silence", "ghosted"),
];

fn nearest(word: &str, known: &[&str]) -> String {
    let synonym = SYNONYMS.iter().find(|(other, _)| *other == word).map(|(_, status)| *status);
    let misspelt = || {
        known
            .iter()
            .map(|candidate| (strsim::damerau_levenshtein(word, candidate), *candidate))
            .filter(|(distance, candidate)| *distance <= candidate.len() / 2)
            .min()
            .map(|(_, candidate)| candidate)
    };
    match synonym.or_else(misspelt) {
        Some(status) => format!("; did you mean `{status}`?"),
        None => ".".into(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> Date {
        text.parse().unwrap()
    }

    /// Entries of one posting, a command each.
    fn entries(changes: Vec<Change>) -> Vec<Entry> {
        let entry = |(number, change)| {
            let at = Timestamp::from_second(1_000 + number).unwrap();
            Entry::new("import:1", number, 0, at, change)
        };
        (0..).zip(changes).map(entry).collect()
    }

    fn moved(to: Status, on: &str) -> Change {
        Change::Moved { to, on: day(on) }
    }

    #[test]
    fn the_last_move_is_the_status() {
        let entries = entries(vec![
            moved(Status::Interested, "2026-11-01"),
            moved(Status::Applied, "2026-11-03"),
            Change::Noted { text: "sent the long one".into() },
        ]);
        let application = Application::of(&entries);
        assert_eq!(application.status, Some(Status::Applied));
        assert_eq!(application.since, Some(day("2026-11-03")));
        assert_eq!(application.moves.len(), 2);
        assert_eq!(application.notes[0].text, "sent the long one");
    }

    #[test]
    fn the_order_of_arrival_does_not_matter() {
        let mut entries = entries(vec![
            moved(Status::Applied, "2026-11-03"),
            moved(Status::Rejected, "2026-11-09"),
            Change::Tagged { tag: "dream".into() },
            Change::Untagged { tag: "dream".into() },
        ]);
        let forward = Application::of(&entries);
        entries.reverse();
        assert_eq!(Application::of(&entries), forward);
        assert!(forward.tags.is_empty());
    }

    #[test]
    fn what_is_undone_never_was() {
        let mut all = entries(vec![moved(Status::Applied, "2026-11-03")]);
        let before = Application::of(&all);
        let more = entries(vec![Change::Removed, moved(Status::Offer, "2026-11-04")]);
        let wrong = Entry { clock: 7, ..more[1].clone() };
        let undo = Change::Undone { entry: wrong.id.clone() };
        all.push(wrong);
        all.push(Entry::new("import:1", 8, 0, Timestamp::from_second(2_000).unwrap(), undo));
        assert_eq!(Application::of(&all), before);
    }

    #[test]
    fn actions_are_sorted_done_and_put_off() {
        let plan = |text: &str, on: Option<&str>| Change::Planned {
            text: text.into(),
            on: on.map(|on| on.to_owned().try_into().unwrap()),
        };
        let mut all = entries(vec![
            plan("think", None),
            plan("call", Some("2026-11-09")),
            plan("write", Some("2026-11-07")),
        ]);
        let texts = |all: &[Entry]| -> Vec<String> {
            Application::of(all).actions.into_iter().map(|action| action.text).collect()
        };
        assert_eq!(texts(&all), ["write", "call", "think"]);
        let at = Timestamp::from_second(3_000).unwrap();
        let until = "2026-12-01".to_owned().try_into().unwrap();
        let write = all[2].id.clone();
        all.push(Entry::new("import:1", 10, 0, at, Change::Snoozed { action: write, until }));
        assert_eq!(texts(&all), ["call", "write", "think"]);
        let call = all[1].id.clone();
        all.push(Entry::new("import:1", 11, 0, at, Change::Done { action: call }));
        assert_eq!(texts(&all), ["write", "think"]);
    }

    #[test]
    fn a_contact_grows() {
        let contact = |email: Option<&str>, phone: Option<&str>| {
            Change::Contact(Contact {
                name: "Ada Quill".into(),
                email: email.map(Into::into),
                phone: phone.map(Into::into),
                role: None,
            })
        };
        let all = entries(vec![contact(Some("a@q.example"), None), contact(None, Some("+49 1"))]);
        let contacts = Application::of(&all).contacts;
        assert_eq!(contacts.len(), 1);
        assert_eq!(contacts[0].email.as_deref(), Some("a@q.example"));
        assert_eq!(contacts[0].phone.as_deref(), Some("+49 1"));
    }

    #[test]
    fn an_id_tells_of_every_part() {
        let at = Timestamp::from_second(1_000).unwrap();
        let entry = Entry::new("import:1", 1, 0, at, moved(Status::Applied, "2026-11-03"));
        assert!(entry.is_genuine("import:1"));
        assert!(!entry.is_genuine("import:2"));
        assert!(!Entry { clock: 2, ..entry.clone() }.is_genuine("import:1"));
        let line = serde_json::to_string(&entry).unwrap();
        assert_eq!(serde_json::from_str::<Entry>(&line).unwrap(), entry);
    }

    #[test]
    fn every_move_has_its_kind() {
        use Status::{Accepted, Applied, Ghosted, Interested, Offer, Rejected};
        for (from, to, kind) in [
            (None, Applied, Step::Begins),
            (Some(Interested), Applied, Step::Forward),
            (Some(Interested), Offer, Step::Forward),
            (Some(Offer), Applied, Step::Back),
            (Some(Applied), Applied, Step::Stays),
            (Some(Applied), Ghosted, Step::Ends),
            (Some(Accepted), Rejected, Step::Ends),
            (Some(Ghosted), Applied, Step::Reopens),
        ] {
            assert_eq!(step(from, to), kind, "{from:?} to {to}");
        }
    }

    #[test]
    fn a_status_that_is_none_names_the_nearest() {
        assert_eq!(status(" Applied ").unwrap(), Status::Applied);
        let error = |word: &str| status(word).unwrap_err().to_string();
        assert!(error("aplied").contains("did you mean `applied`?"));
        assert!(error("interview").contains("did you mean `interviewing`?"));
        assert!(error("hired").contains("did you mean `accepted`?"));
        assert!(error("xyz").starts_with("there is no status `xyz`. The statuses are interested,"));
    }
}
