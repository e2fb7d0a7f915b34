//! The pager: text that is longer than the terminal is handed to the program that `PAGER`
//! names. Where standard output is no terminal, or no pager is named, there is none.

use std::io::{Seek as _, Write as _};
use std::process::Command;

use anyhow::Context as _;

use crate::config::{self, Environment};

/// What `less` is told unless `LESS` says something else: to let colours through and to leave
/// what it showed on the screen.
const LESS: &str = "FRX";

/// The program that shows long text.
#[derive(Debug, Clone)]
pub struct Pager {
    command: String,
    less: String,
    /// How many lines the terminal shows.
    lines: usize,
}

impl Pager {
    /// The pager of a terminal with so many lines; none where the environment names none.
    pub fn of(environment: &Environment, lines: usize) -> Option<Self> {
        let less = environment.less.clone().unwrap_or_else(|| LESS.to_owned());
        environment.pager.clone().map(|command| Self { command, less, lines })
    }

    /// Whether a text is too long for the terminal; a prompt takes a line, too.
    pub fn is_needed(&self, text: &str) -> bool {
        text.lines().count() >= self.lines
    }

    /// Shows a text, and ends this program when its reader has seen enough.
    ///
    /// The pager reads a file and takes this program's place, so that a key which interrupts
    /// is its own affair.
    pub fn show(&self, text: &str) -> anyhow::Result<()> {
        let mut file = tempfile::tempfile().context("making a file for the pager")?;
        file.write_all(text.as_bytes())?;
        file.rewind()?;
        let mut command = config::program("PAGER", &self.command)?;
        command.env("LESS", &self.less).stdin(file);
        become_program(command).with_context(|| {
            format!(
                "starting {}; PAGER names another pager, or none where it is empty",
                self.command
            )
        })
    }
}

#[cfg(unix)]
fn become_program(mut command: Command) -> std::io::Result<()> {
    use std::os::unix::process::CommandExt as _;
    Err(command.exec())
}

#[cfg(not(unix))]
fn become_program(mut command: Command) -> std::io::Result<()> {
    command.status().map(|_| ())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_text_longer_than_the_terminal_needs_a_pager() {
        let environment = |pager: Option<&str>| Environment {
            pager: pager.map(str::to_owned),
            ..Environment::default()
        };
        assert!(Pager::of(&environment(None), 24).is_none());
        let pager = Pager::of(&environment(Some("less")), 24).unwrap();
        assert!(!pager.is_needed(&"line\n".repeat(23)));
        assert!(pager.is_needed(&"line\n".repeat(24)));
    }
}
