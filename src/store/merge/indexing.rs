//! The last step of a merge: new rows that stand for vanished ones, and the search index.

use rusqlite::{OptionalExtension as _, params};

use super::{Merge, State, Written};
use crate::store::index::vocabulary::Translation;
use crate::store::openings::{New, Touched};
use crate::store::postings::Prepared;
use crate::store::{EventKind, columns, index, openings};

impl Merge<'_> {
    /// Notes which new rows stand where an equal one of the board has vanished.
    pub(super) fn reposted(&mut self) -> anyhow::Result<()> {
        let has_closed = self.merged.closed > 0 || self.before.values().any(|row| row.closed);
        if !has_closed {
            return Ok(());
        }
        for number in 0..self.written.len() {
            let Written { id, prepared, state } = self.written[number];
            let State::New(_) = state else { continue };
            if let Some(vanished) = self.vanished(id, prepared)? {
                self.event(id, EventKind::Reposted, &[&vanished])?;
                self.written[number].state = State::Stored;
            }
        }
        Ok(())
    }

    /// The key of the closed row of the board with the same company, title and places.
    fn vanished(&self, id: i64, prepared: &Prepared) -> anyhow::Result<Option<String>> {
        let places = columns::places(&prepared.posting.places)?;
        let external: Option<String> = self
            .connection
            .prepare_cached(
                "select external from postings where kin = ?1 and board = ?2 and id < ?3 \
                 and closed is not null and places = ?4 order by closed desc, id desc limit 1",
            )?
            .query_row(params![prepared.identity.kin, self.board.id, id, places], |row| row.get(0))
            .optional()?;
        Ok(external.map(|external| {
            crate::posting::Key {
                feed: self.answer.feed.clone(),
                board: Some(self.answer.token.clone()).filter(|token| !token.is_empty()),
                external,
            }
            .to_string()
        }))
    }

    /// Finds the openings of the rows that were touched.
    pub(super) fn regroup(&mut self) -> anyhow::Result<()> {
        let written = self.written.iter().map(|written| Touched {
            id: written.id,
            new: matches!(written.state, State::New(_))
                .then_some(New { board: self.board.id, identity: &written.prepared.identity }),
        });
        let restated = self.restated.iter().map(|id| Touched { id: *id, new: None });
        let touched: Vec<Touched<'_>> = written.chain(restated).collect();
        let mut rewritten = openings::regroup(self.connection, &touched)?;
        for written in &mut self.written {
            if rewritten.remove(&written.id) {
                written.state = State::Stored;
            }
        }
        self.restated.extend(rewritten);
        self.restated.sort_unstable();
        self.restated.dedup();
        Ok(())
    }

    /// Writes the terms of every row that the answer touched.
    pub(super) fn index(&self) -> anyhow::Result<()> {
        let fresh = index::Fresh::of_board(&self.answer.feed, &self.answer.token, self.now)?;
        let mut translation = Translation::from(&self.answer.vocabulary);
        for row in &self.written {
            let terms = &row.prepared.terms;
            match row.state {
                State::New(doc) => {
                    index::write_new(self.memory, doc, terms, &mut translation, &fresh)?;
                }
                State::Stored => index::write_prepared(
                    self.connection,
                    self.memory,
                    row.id,
                    terms,
                    &mut translation,
                )?,
            }
        }
        for id in &self.restated {
            index::rewrite(self.connection, self.memory, *id)?;
        }
        Ok(())
    }
}
