//! One command's changes on their way into the journal: collected, written all at once, and
//! told once they are written.

use jiff::civil::Date;

use super::{Outcome, Session, Usage, ids};
use crate::posting::Status;
use crate::store::Store;
use crate::tracking::Change;
use crate::when::{self, Toward};

/// The changes of one command.
pub struct Edit<'a> {
    session: &'a Session,
    /// The store they go to.
    pub store: Store,
    changes: Vec<(i64, Change)>,
    said: Vec<String>,
}

impl<'a> Edit<'a> {
    /// Begins a command's changes.
    pub fn begin(session: &'a Session) -> anyhow::Result<Self> {
        Ok(Self { session, store: session.store()?, changes: Vec::new(), said: Vec::new() })
    }

    /// The postings that words name.
    pub fn postings(&self, given: &[String]) -> anyhow::Result<Vec<i64>> {
        ids::resolve(given, &self.store)
    }

    /// Today, by the user's clock.
    pub fn today(&self) -> Date {
        self.session.clock.local().date()
    }

    /// The day something happened: as typed, or today.
    pub fn day(&self, typed: Option<&str>) -> anyhow::Result<Date> {
        let Some(typed) = typed else { return Ok(self.today()) };
        when::date(typed, self.today(), Toward::Past)
            .map_err(|error| Usage(format!("--on: {error}")).into())
    }

    /// The day of a move. Interviews and calls may lie ahead; all else has happened.
    pub fn day_of(&self, to: Status, typed: Option<&str>) -> anyhow::Result<Date> {
        let day = self.day(typed)?;
        if day > self.today() && !matches!(to, Status::Screening | Status::Interviewing) {
            let message = format!(
                "--on: {day} is still to come, so it cannot have been {to}; \
                 `jobs track next ID TEXT --on {day}` plans what to do then"
            );
            return Err(Usage(message).into());
        }
        Ok(day)
    }

    /// Adds a change.
    pub fn change(&mut self, posting: i64, change: Change) {
        self.changes.push((posting, change));
    }

    /// Adds a note, where there is one.
    pub fn note(&mut self, posting: i64, text: Option<&str>) {
        let text = text.unwrap_or_default().trim();
        if !text.is_empty() {
            self.change(posting, Change::Noted { text: text.to_owned() });
        }
    }

    /// Takes up an opening that is not followed yet.
    pub fn take_up(&mut self, posting: i64) -> anyhow::Result<()> {
        if self.store.application(posting)?.status.is_none() {
            self.change(posting, Change::Moved { to: Status::Interested, on: self.today() });
        }
        Ok(())
    }

    /// Tells about a posting once the changes are written.
    pub fn say(&mut self, posting: i64, what: &str) -> anyhow::Result<()> {
        self.said.push(format!("{}: {what}", named(&self.store, posting)?));
        Ok(())
    }

    /// Writes the changes, all or none.
    pub fn commit(mut self) -> anyhow::Result<Outcome> {
        self.store.record(&self.changes, self.session.clock.now())?;
        for line in &self.said {
            self.session.printer.say(line);
        }
        Ok(Outcome::Done)
    }
}

/// How a posting is named in what is said about it: `12 Back-end Developer, Tidewater Maps`.
pub fn named(store: &Store, posting: i64) -> anyhow::Result<String> {
    let stored = store.load(&[posting])?.pop();
    Ok(stored.map_or_else(
        || posting.to_string(),
        |stored| format!("{posting} {}, {}", stored.posting.title, stored.posting.company),
    ))
}
