//! Writing: transactions of one write or of several.

use rusqlite::{Connection, Transaction, TransactionBehavior};

use super::{Memory, Store};

impl Store {
    /// Does several writes in one transaction, all of them or none. Many boards at once cost
    /// the search index far less than one by one.
    pub fn together<T>(
        &mut self,
        work: impl FnOnce(&mut Self) -> anyhow::Result<T>,
    ) -> anyhow::Result<T> {
        self.connection.execute_batch("begin immediate")?;
        let done = work(self).and_then(|done| {
            self.memory.batch().flush(&self.connection)?;
            Ok(done)
        });
        self.memory.batch().clear();
        let end = if done.is_ok() { "commit" } else { "rollback" };
        let ended = self.connection.execute_batch(end);
        if ended.is_err() && !self.connection.is_autocommit() {
            let _ = self.connection.execute_batch("rollback");
        }
        done.and_then(|done| Ok(ended.map(|()| done)?))
    }
}

/// Runs writes in a transaction of their own, or as part of the one that is open.
pub(super) fn atomically<T>(
    connection: &Connection,
    memory: &Memory,
    work: impl FnOnce(&Connection) -> anyhow::Result<T>,
) -> anyhow::Result<T> {
    if !connection.is_autocommit() {
        let done = work(connection)?;
        memory.batch().flush_if_many(connection)?;
        return Ok(done);
    }
    memory.batch().clear();
    let transaction = Transaction::new_unchecked(connection, TransactionBehavior::Immediate)?;
    let done = work(&transaction)?;
    memory.batch().flush(&transaction)?;
    transaction.commit()?;
    Ok(done)
}
