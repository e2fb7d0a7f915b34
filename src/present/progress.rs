//! Progress on a terminal: boards done, postings read, how many are new. Nothing where
//! standard error is no terminal.

use std::time::Duration;

use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};

use super::Printer;

/// A bar over the boards of a refresh.
#[derive(Debug)]
pub struct Progress {
    bar: ProgressBar,
}

impl Progress {
    /// Begins a bar of so many boards.
    pub fn begin(printer: &Printer, boards: usize) -> Self {
        if !printer.progress {
            return Self { bar: ProgressBar::hidden() };
        }
        let bar = ProgressBar::with_draw_target(Some(boards as u64), ProgressDrawTarget::stderr());
        let style = "{spinner} {pos}/{len} boards  {wide_bar}  {msg}";
        if let Ok(style) = ProgressStyle::with_template(style) {
            bar.set_style(style.progress_chars("━━─"));
        }
        bar.enable_steady_tick(Duration::from_millis(200));
        Self { bar }
    }

    /// One more board is done.
    pub fn board(&self, postings: usize, new: usize) {
        self.bar.set_message(format!("{postings} postings, {new} new"));
        self.bar.inc(1);
    }

    /// Says something above the bar.
    pub fn say(&self, printer: &Printer, message: &str) {
        self.bar.suspend(|| printer.say(message));
    }
}

impl Drop for Progress {
    fn drop(&mut self) {
        self.bar.finish_and_clear();
    }
}
