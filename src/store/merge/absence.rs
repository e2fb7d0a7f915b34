//! What an answer does not contain: closed, held or aged.

use rusqlite::params;

use super::Merge;

/// A board that loses no more postings than this at once is believed.
const HANDFUL: usize = 5;

impl Merge<'_> {
    /// Closes what a whole answer lacks, unless it lacks too much to be believed at once.
    pub(super) fn absent(&mut self) -> anyhow::Result<()> {
        if !self.answer.whole || self.seen.is_empty() {
            return Ok(());
        }
        let open = self.before.values().filter(|before| !before.closed);
        let count = open.clone().count();
        let mut missing: Vec<i64> =
            open.map(|before| before.id).filter(|id| !self.seen.contains(id)).collect();
        missing.sort_unstable();
        let shrunk = missing.len() > HANDFUL && missing.len() * 2 > count;
        let believed = !shrunk || self.answer.accept_shrink || self.board.held.is_some();
        self.hold(if believed { None } else { Some(self.seen.len()) })?;
        for id in missing {
            if believed {
                self.close(id, "missing")?;
                self.restated.push(id);
            } else {
                self.merged.held += 1;
                self.date(id)?;
            }
        }
        Ok(())
    }

    /// Remembers how many postings the unbelieved answer had, or that answers are believed.
    fn hold(&self, held: Option<usize>) -> anyhow::Result<()> {
        self.connection
            .prepare_cached("update boards set held = ?2 where id = ?1 and held is not ?2")?
            .execute(params![self.board.id, held.map(|held| held as i64)])?;
        Ok(())
    }

    /// Closes what a feed of a window has not shown for as long as its rule says.
    pub(super) fn aged(&mut self) -> anyhow::Result<()> {
        let Some(window) = self.answer.window else { return Ok(()) };
        let oldest = self.now.saturating_sub_unsigned(window.as_secs());
        let aged: Vec<i64> = self
            .connection
            .prepare_cached(
                "select id from postings where board = ?1 and closed is null \
                 and max(coalesce(last_seen, first_seen), coalesce(posted, 0)) < ?2",
            )?
            .query_map([self.board.id, oldest], |row| row.get(0))?
            .collect::<Result<_, _>>()?;
        for id in aged {
            self.close(id, "aged")?;
            self.restated.push(id);
        }
        Ok(())
    }
}
