//! Parses the command line, runs the command, turns the outcome into an exit code.

use std::process::ExitCode;

use clap::Parser as _;
use clap_complete::CompleteEnv;
use jobs::cli::Cli;
use jobs::commands::{self, Outcome};
use jobs::config::Environment;
use jobs::present;

fn main() -> ExitCode {
    let environment = Environment::read();
    // Answers the shell and ends where `COMPLETE` is set; costs nothing elsewhere.
    let factory = || commands::complete::command(&environment, std::env::args_os());
    CompleteEnv::with_factory(factory).complete();
    let cli = Cli::parse();
    let outcome = commands::run(cli, environment).unwrap_or_else(|error| {
        if present::is_broken_pipe(&error) {
            return Outcome::Done;
        }
        present::report(&error);
        Outcome::of_error(&error)
    });
    outcome.into()
}
