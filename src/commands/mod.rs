//! The commands: one file a subcommand. Each takes its arguments and the session, and says
//! how it went.

mod backup;
mod boards;
pub mod complete;
pub mod completions;
mod config;
mod demo;
mod doctor;
mod exchange;
mod export;
mod feeds;
pub mod ids;
mod import;
pub mod man;
mod open;
mod refresh;
mod renormalise;
mod saved;
mod search;
pub mod selection;
mod show;
mod stats;
mod tag;
mod track;

use std::path::{Path, PathBuf};
use std::process::ExitCode;

use crate::cli::{Cli, Command};
use crate::clock::Clock;
use crate::config::{Config, Environment, Named, config_path, store_path};
use crate::present::Printer;
use crate::store::Store;

/// How a command went; each has its exit code.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Outcome {
    /// 0: done, also when nothing matched.
    Done,
    /// 1: failed.
    Failed,
    /// 2: asked for something that makes no sense.
    Usage,
    /// 3: refreshed, but some boards failed.
    Partly,
    /// 4: nothing matched, and `--exit-code` asked to say so.
    NothingFound,
}

impl Outcome {
    /// How an error ends: wrong usage where the error says so, else failure.
    pub fn of_error(error: &anyhow::Error) -> Self {
        if error.is::<Usage>() { Self::Usage } else { Self::Failed }
    }
}

impl From<Outcome> for ExitCode {
    fn from(outcome: Outcome) -> Self {
        Self::from(outcome as u8)
    }
}

/// A mistake in what was asked for: exit code 2. The text says what to do instead.
#[derive(Debug)]
pub struct Usage(pub String);

impl std::fmt::Display for Usage {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        out.write_str(&self.0)
    }
}

impl std::error::Error for Usage {}

/// What every command may need.
pub struct Session {
    /// The configuration in force.
    pub config: Config,
    /// Where it was read, or would be.
    pub config_path: PathBuf,
    /// Where the store is, or would be.
    pub store_path: PathBuf,
    /// What time it is.
    pub clock: Clock,
    /// The environment.
    pub environment: Environment,
    /// The only writer to standard output.
    pub printer: Printer,
}

impl Session {
    /// Opens the store, making it where there is none.
    pub fn store(&self) -> anyhow::Result<Store> {
        Store::open(&self.store_path)
    }
}

/// Runs a command line.
pub fn run(cli: Cli, environment: Environment) -> anyhow::Result<Outcome> {
    let printer = Printer::new(&cli.global, &environment);
    match &cli.command {
        // These work with a broken config too.
        Command::Completions(arguments) => return completions::run(arguments, &printer),
        Command::Man(arguments) => return man::run(arguments, &printer),
        Command::Config(crate::cli::Config::Default) => return config::default(&printer),
        _ => {}
    }
    let (config_path, named) = config_path(cli.global.config.as_deref(), &environment);
    let store_path = store_path(cli.global.store.as_deref(), &environment)?;
    if let Command::Config(crate::cli::Config::Path) = &cli.command {
        return config::path(&config_path, &store_path, &printer);
    }
    let session = Session {
        config: load(&config_path, named)?,
        config_path,
        store_path,
        clock: Clock::new(environment.now.as_deref(), environment.zone)?,
        environment,
        printer,
    };
    dispatch(cli.command, &session)
        .map_err(|error| crate::store::faults::advise(error, &session.store_path))
}

fn load(path: &Path, named: Named) -> anyhow::Result<Config> {
    let config = Config::load(path, named)?;
    // A section of a feed that there is not is a mistake, whatever the command.
    if !config.feeds.is_empty() {
        config.all_feeds()?;
    }
    Ok(config)
}

fn dispatch(command: Command, session: &Session) -> anyhow::Result<Outcome> {
    match command {
        Command::Config(command) => config::run(&command, session),
        Command::Doctor(arguments) => doctor::run(&arguments, session),
        Command::Backup(arguments) => backup::run(&arguments, session),
        Command::Renormalise(arguments) => renormalise::run(&arguments, session),
        Command::Demo(arguments) => demo::run(&arguments, session),
        Command::Export(arguments) => export::run(&arguments, session),
        Command::Import(arguments) => import::run(&arguments, session),
        Command::Tag(command) => tag::run(&command, session),
        Command::Track(command) => track::run(&command, session),
        Command::Search(arguments) => search::run(&arguments, session),
        Command::Saved(command) => saved::run(&command, session),
        Command::Stats(arguments) => stats::run(&arguments, session),
        Command::Show(arguments) => show::run(&arguments, session),
        Command::Open(arguments) => open::run(&arguments, session),
        Command::Refresh(arguments) => refresh::run(&arguments, session),
        Command::Feeds(command) => feeds::run(&command, session),
        Command::Boards(command) => boards::run(&command, session),
        _ => anyhow::bail!("this command is not built yet"),
    }
}
