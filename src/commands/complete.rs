//! What a shell offers as values while a command line is typed: prefixes of the query
//! language, technologies, feeds, boards, and what the store holds of tags, saved searches and
//! companies.
//!
//! The command line and the environment go in, the same command line with completers goes
//! out. Nothing here writes: a store that is missing or from another version is as good as
//! empty, and so is a config that cannot be read. Values that hold spaces are left out,
//! because shells would take them for several.

use std::collections::BTreeSet;
use std::ffi::{OsStr, OsString};
use std::path::PathBuf;
use std::sync::Arc;

use clap::{Arg, Command, CommandFactory as _};
use clap_complete::engine::{ArgValueCompleter, CompletionCandidate};
use strum::VariantArray;

use crate::cli::Cli;
use crate::config::{Config, Environment, config_path, store_path};
use crate::normalise::technology;
use crate::posting::{Employment, Kind, Level, Role, Status, Workplace};
use crate::query::condition::{Fact, State};
use crate::query::parse::PREFIXES;
use crate::store::Store;

/// Companies are read from this many of the newest postings.
const NEWEST: usize = 5_000;

/// Where values are read from.
#[derive(Debug, Default)]
struct Files {
    environment: Environment,
    /// What the line that is typed says of the config.
    config: Option<PathBuf>,
    /// What it says of the store.
    store: Option<PathBuf>,
}

/// The command line with its completers, for a line of which these words are typed.
pub fn command(environment: &Environment, typed: impl Iterator<Item = OsString>) -> Command {
    let typed: Vec<OsString> = typed.collect();
    let file = |flag: &str| value_of(&typed, flag).map(PathBuf::from);
    let (config, store) = (file("--config"), file("--store"));
    let files = Files { environment: environment.clone(), config, store };
    with_completers(Cli::command(), &Arc::new(files))
}

/// The value of a flag, written as `--flag value` or `--flag=value`. A line that is still
/// being typed can be wrong, so it is not parsed.
fn value_of(words: &[OsString], flag: &str) -> Option<OsString> {
    words.iter().enumerate().find_map(|(at, word)| match word.to_str()?.strip_prefix(flag)? {
        "" => words.get(at + 1).cloned(),
        rest => rest.strip_prefix('=').map(OsString::from),
    })
}

fn with_completers(command: Command, files: &Arc<Files>) -> Command {
    let path = command.get_name().to_owned();
    let command = command.mut_args(|argument| completed(argument, &path, files));
    command.mut_subcommands(|command| with_completers(command, files))
}

/// An argument with what may stand there, told by its name and by the command it belongs to.
fn completed(argument: Arg, command: &str, files: &Arc<Files>) -> Arg {
    let id = argument.get_id().as_str().to_owned();
    let source = match (command, id.as_str()) {
        (_, "query") => "",
        ("run" | "remove", "name") => "saved",
        ("refresh", "only") => "refreshed",
        ("remove", "board") => "board",
        ("import" | "contact", _) | ("add", "company") => return argument,
        (_, "employment") => "type",
        (_, "lang") => "lang",
        (_, "tech") => "tech",
        (_, "db") => "db",
        (_, "cloud") => "cloud",
        (_, "company") => "company",
        (_, "level") => "level",
        (_, "feed") => "feed",
        (_, "tag") => "tag",
        (_, "status") => "status",
        (_, "role") => "role",
        _ => return argument,
    };
    let files = Arc::clone(files);
    argument.add(ArgValueCompleter::new(move |typed: &OsStr| {
        let typed = typed.to_string_lossy();
        match source {
            "" => query(&typed, &files),
            source => starting("", &typed, values(source, &files)),
        }
    }))
}

/// Goes on with a query: a prefix, or the last value behind one.
fn query(typed: &str, files: &Files) -> Vec<CompletionCandidate> {
    let begin = typed.rfind([' ', '(']).map_or(0, |at| at + 1);
    let begin = if typed[begin..].starts_with('-') { begin + 1 } else { begin };
    let Some(colon) = typed[begin..].find(':').map(|at| begin + at) else {
        return prefixes(&typed[..begin], &typed[begin..]);
    };
    let value = typed[colon..].rfind([',', ':']).map_or(colon, |at| colon + at) + 1;
    starting(&typed[..value], &typed[value..], values(&typed[begin..colon], files))
}

fn prefixes(head: &str, typed: &str) -> Vec<CompletionCandidate> {
    PREFIXES
        .iter()
        .filter(|(prefix, _)| prefix.starts_with(typed))
        .map(|(prefix, help)| {
            CompletionCandidate::new(format!("{head}{prefix}:")).help(Some((*help).into()))
        })
        .collect()
}

/// The values that go on with what was typed, behind what stands before them.
fn starting(head: &str, typed: &str, values: Vec<String>) -> Vec<CompletionCandidate> {
    let fits = |value: &String| value.starts_with(typed) && !value.contains(char::is_whitespace);
    values
        .into_iter()
        .filter(fits)
        .map(|value| CompletionCandidate::new(format!("{head}{value}")))
        .collect()
}

/// The values of a prefix of the query language, or of what only commands ask for.
fn values(source: &str, files: &Files) -> Vec<String> {
    match source {
        "lang" => technologies(&[Kind::Language]),
        "db" => technologies(&[Kind::Database]),
        "cloud" => technologies(&[Kind::Cloud]),
        "tech" => technologies(Kind::VARIANTS),
        "workplace" => words::<Workplace>(),
        "role" => words::<Role>(),
        "level" => words::<Level>(),
        "type" => words::<Employment>(),
        "status" => words::<Status>(),
        "is" => words::<State>(),
        "has" => words::<Fact>(),
        "sort" => ["relevance", "newest", "salary"].map(str::to_owned).to_vec(),
        "feed" => feeds(files),
        "board" => boards(files),
        "refreshed" => [feeds(files), boards(files)].concat(),
        "tag" => stored(files, "select distinct tag from tags order by tag"),
        "saved" => stored(files, "select name from searches order by name"),
        "company" => companies(files),
        _ => Vec::new(),
    }
}

fn technologies(kinds: &[Kind]) -> Vec<String> {
    let of_kind =
        |name: &&str| technology::canonical(name).is_some_and(|(_, kind)| kinds.contains(&kind));
    technology::names().into_iter().filter(of_kind).map(str::to_owned).collect()
}

fn words<T: VariantArray + Copy + Into<&'static str>>() -> Vec<String> {
    T::VARIANTS.iter().map(|word| (*word).into().to_owned()).collect()
}

fn config(files: &Files) -> Config {
    let (path, named) = config_path(files.config.as_deref(), &files.environment);
    Config::load(&path, named).unwrap_or_default()
}

fn feeds(files: &Files) -> Vec<String> {
    let feeds = config(files).all_feeds().unwrap_or_default();
    feeds.into_iter().map(|feed| feed.id.into_owned()).collect()
}

fn boards(files: &Files) -> Vec<String> {
    let config = config(files);
    let feeds = config.all_feeds().unwrap_or_default();
    let enabled = feeds.iter().filter(|feed| config.is_enabled(feed));
    let boards = enabled.flat_map(|feed| config.boards(feed));
    boards.filter(|board| !board.token.is_empty()).map(|board| board.label()).collect()
}

/// The first words of the companies that hire now, as the query looks for them.
fn companies(files: &Files) -> Vec<String> {
    let sql = format!("select company from postings order by doc limit {NEWEST}");
    let names = stored(files, &sql);
    let first = |name: &String| Some(name.split_whitespace().next()?.to_lowercase());
    let plain = |word: &String| word.chars().all(char::is_alphanumeric);
    let words: BTreeSet<String> = names.iter().filter_map(first).filter(plain).collect();
    words.into_iter().collect()
}

/// What a query finds in the store; nothing where there is no store.
fn stored(files: &Files, sql: &str) -> Vec<String> {
    let read = || -> anyhow::Result<Vec<String>> {
        let Some(store) = Store::look(&store_path(files.store.as_deref(), &files.environment)?)?
        else {
            return Ok(Vec::new());
        };
        let mut statement = store.connection().prepare(sql)?;
        let found = statement.query_map([], |row| row.get(0))?.collect::<Result<_, _>>()?;
        Ok(found)
    };
    // A shell that waits for a word has no place for an error.
    read().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn offered(typed: &str) -> Vec<String> {
        let candidates = query(typed, &Files::default());
        candidates.iter().map(|it| it.get_value().to_string_lossy().into_owned()).collect()
    }

    #[test]
    fn a_query_goes_on_where_it_ends() {
        let cases: [(&str, &[&str]); 6] = [
            ("la", &["lang:"]),
            ("kafka -lan", &["kafka -lang:"]),
            ("lang:haskel", &["lang:haskell"]),
            ("rust (workplace:remote,hy", &["rust (workplace:remote,hybrid"]),
            ("level:mi", &["level:mid"]),
            ("nothing:x", &[]),
        ];
        for (typed, expected) in cases {
            assert_eq!(offered(typed), expected, "{typed}");
        }
    }
}
