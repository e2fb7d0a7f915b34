//! The table of goals: a line for each, what was measured beside what is wanted.

use std::time::Duration;

/// One goal.
pub struct Row {
    /// What is done.
    pub work: String,
    /// What was measured.
    pub result: String,
    /// What is wanted.
    pub goal: String,
    /// Whether it is reached; unknown where the system does not tell or a peer is missing.
    pub reached: Option<bool>,
}

/// Prints rows, aligned.
pub fn print(rows: &[Row]) {
    for Row { work, result, goal, reached } in rows {
        let mark = match reached {
            Some(true) => "reached",
            Some(false) => "MISSED",
            None => "",
        };
        println!("{work:<58} {result:>16}   {goal:<22} {mark}");
    }
}

/// A time in milliseconds.
pub fn milliseconds(time: Duration) -> String {
    format!("{:.1} ms", time.as_secs_f64() * 1000.0)
}

/// A time in seconds.
pub fn seconds(time: Duration) -> String {
    format!("{:.2} s", time.as_secs_f64())
}

/// Bytes in millions.
pub fn megabytes(bytes: u64) -> String {
    format!("{:.0} MB", bytes as f64 / 1e6)
}
