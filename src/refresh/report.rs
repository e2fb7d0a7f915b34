//! What came of a refresh: by board and in sum. It goes to people as text and to programs as
//! JSON, both written in `commands/refresh.rs`.

use jiff::Timestamp;
use serde::Serialize;

use crate::store::postings::Merged;

/// What came of a refresh.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Report {
    /// When it began.
    pub started: Timestamp,
    /// When it ended.
    pub finished: Timestamp,
    /// The sum of all boards.
    #[serde(flatten)]
    pub sum: Merged,
    /// Boards that were asked, in the order in which they ended.
    pub boards: Vec<BoardReport>,
    /// Boards that were not asked.
    pub left_out: Vec<LeftOut>,
}

/// What came of one board.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct BoardReport {
    /// The feed's id.
    pub feed: String,
    /// The board's token; none for a feed without boards.
    pub board: Option<String>,
    /// How it went.
    pub outcome: Outcome,
    /// What became of its rows.
    #[serde(flatten)]
    pub merged: Merged,
    /// Why it failed.
    pub error: Option<String>,
    /// What else is worth knowing: an answer cut short by a page limit, a repeated id.
    pub notes: Vec<String>,
    /// Rows that could not be read.
    pub bad: Vec<RowReport>,
    /// Rows that are no postings.
    pub skipped: Vec<RowReport>,
}

/// How a board went.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Outcome {
    /// It answered.
    Refreshed,
    /// It failed; what it had answered before is stored.
    Failed,
    /// Its host says that there is no such board.
    Gone,
    /// The time was up before it was asked.
    Stopped,
}

/// One row that gave no posting.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct RowReport {
    /// Which row.
    pub row: String,
    /// Why.
    pub reason: String,
}

impl RowReport {
    /// How people name it: `row 7` by its id, `row 3` or `JSON-LD block 2` by its place.
    pub fn name(&self) -> String {
        let place = self.row.contains(' ');
        if place { self.row.clone() } else { format!("row {}", self.row) }
    }
}

/// A board that was not asked.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct LeftOut {
    /// The feed's id.
    pub feed: String,
    /// The board's token; none for a feed without boards.
    pub board: Option<String>,
    /// Why.
    pub reason: Reason,
    /// When it is due, where it is only too early.
    pub due: Option<Timestamp>,
}

/// Why a board was not asked.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Reason {
    /// It was asked lately.
    NotDue,
    /// Its host said several times that there is no such board.
    Dead,
}

impl BoardReport {
    /// How people name it: `lever/acme`, `remoteok`.
    pub fn label(&self) -> String {
        label(&self.feed, self.board.as_deref())
    }

    /// Whether it failed.
    pub fn has_failed(&self) -> bool {
        matches!(self.outcome, Outcome::Failed | Outcome::Gone)
    }
}

/// How people name a board.
pub fn label(feed: &str, board: Option<&str>) -> String {
    board.map_or_else(|| feed.to_owned(), |board| format!("{feed}/{board}"))
}

impl Report {
    /// An empty report.
    pub fn begun(now: Timestamp) -> Self {
        Self {
            started: now,
            finished: now,
            sum: Merged::default(),
            boards: Vec::new(),
            left_out: Vec::new(),
        }
    }

    /// Notes the end.
    pub fn ended(&mut self, now: Timestamp) {
        self.finished = now;
    }

    /// Adds a board.
    pub fn add(&mut self, board: BoardReport) {
        self.sum = self.sum + board.merged;
        self.boards.push(board);
    }

    /// The boards that failed.
    pub fn failed(&self) -> impl Iterator<Item = &BoardReport> {
        self.boards.iter().filter(|board| board.has_failed())
    }
}
