//! Bringing a posting from the store to be checked: an id and what is asked of it go in, a
//! [`Candidate`] comes out.
//!
//! Apart because each part of a candidate costs statements of its own, and a phrase of common
//! words has hundreds of candidates: only what a condition asks for is read.

use super::condition::{Condition, Fact, Field, State};
use super::matches::Candidate;
use crate::normalise::text;
use crate::store::{EventKind, Store, Stored, index};

/// What is asked of a posting beside what its own row tells.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Asked {
    /// Its words, which are read from its draft.
    texts: bool,
    /// Tags, status, and how many rows its opening has.
    opening: bool,
    /// The other rows of an opening that it leads.
    members: bool,
    /// What happened to it.
    events: bool,
}

impl Asked {
    /// All there is.
    pub const EVERYTHING: Self = Self { texts: true, opening: true, members: true, events: true };

    /// What conditions ask for.
    pub fn by<'a>(conditions: impl IntoIterator<Item = &'a Condition>) -> Self {
        conditions.into_iter().map(Self::by_one).fold(Self::default(), Self::and)
    }

    fn by_one(condition: &Condition) -> Self {
        let nothing = Self::default();
        match condition {
            Condition::Word(Field::Anywhere, _)
            | Condition::Prefix(Field::Anywhere, _)
            | Condition::Phrase(Field::Anywhere, _) => {
                Self { texts: true, members: true, ..nothing }
            }
            Condition::Country(_)
            | Condition::City(_)
            | Condition::Eligible(_)
            | Condition::Workplace(_)
            | Condition::Feed(_)
            | Condition::Board(_)
            | Condition::Has(Fact::Eligible) => Self { members: true, ..nothing },
            Condition::Tag(_)
            | Condition::Status(_)
            | Condition::Is(State::Tracked | State::Tagged | State::Merged) => {
                Self { opening: true, ..nothing }
            }
            Condition::Is(State::Changed | State::Reopened | State::Reposted) => {
                Self { events: true, ..nothing }
            }
            Condition::Word(..)
            | Condition::Prefix(..)
            | Condition::Phrase(..)
            | Condition::Technology(_)
            | Condition::Role(_)
            | Condition::Level(_)
            | Condition::Employment(_)
            | Condition::Is(State::Open | State::Closed | State::New)
            | Condition::Has(Fact::Salary)
            | Condition::Pay(_)
            | Condition::Posted(_)
            | Condition::Seen(_) => nothing,
        }
    }

    fn and(self, other: Self) -> Self {
        Self {
            texts: self.texts || other.texts,
            opening: self.opening || other.opening,
            members: self.members || other.members,
            events: self.events || other.events,
        }
    }
}

/// A posting with what is asked of it; what is not is left empty.
pub fn candidate(store: &Store, id: i64, asked: Asked) -> anyhow::Result<Option<Candidate>> {
    let found = if asked.opening { store.load(&[id])?.pop() } else { store.alone(id)? };
    let Some(mut stored) = found else { return Ok(None) };
    let texts = if asked.texts { texts(store, &mut stored)? } else { Vec::new() };
    let leads = stored.opening == id;
    let members =
        if asked.members && leads { index::members(store.connection(), id)? } else { Vec::new() };
    let rows = stored.also_at.len() + 1;
    let events = if asked.events { events(store, id)? } else { Vec::new() };
    Ok(Some(Candidate { stored, members, rows, events, texts }))
}

/// A posting's departments, the feed's tags and its description, which it is also given.
fn texts(store: &Store, stored: &mut Stored) -> anyhow::Result<Vec<String>> {
    let Some(draft) = store.draft(stored.id)? else { return Ok(Vec::new()) };
    stored.posting.text = text::plain(&draft.body);
    let mut texts = draft.departments;
    texts.extend(draft.tags);
    texts.push(stored.posting.text.clone());
    Ok(texts)
}

fn events(store: &Store, id: i64) -> anyhow::Result<Vec<EventKind>> {
    Ok(store.events(id)?.into_iter().map(|event| event.kind).collect())
}
