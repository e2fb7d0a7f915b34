//! `jobs completions SHELL`: prints the completion script of a shell.

use clap::CommandFactory as _;

use super::Outcome;
use crate::cli::{Cli, Completions};
use crate::present::Printer;

/// Prints the script.
pub fn run(arguments: &Completions, printer: &Printer) -> anyhow::Result<Outcome> {
    printer.bytes(&script(arguments.shell))?;
    Ok(Outcome::Done)
}

/// The completion script of a shell, as shipped in `completions/`.
pub fn script(shell: clap_complete::Shell) -> Vec<u8> {
    let mut script = Vec::new();
    clap_complete::generate(shell, &mut Cli::command(), "jobs", &mut script);
    script
}
