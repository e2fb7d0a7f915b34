//! `jobs demo`: the whole program at work on invented postings, offline.
//!
//! The responses in `examples/feeds/` are part of the program. They are written to a
//! throwaway folder and taken through the real commands, each printed before it runs, with
//! the clock standing still on the day the postings were invented for.

use std::path::Path;

use anyhow::Context as _;
use clap::Parser as _;
use include_dir::{Dir, include_dir};

use super::{Outcome, Session};
use crate::cli::{Cli, Color, Demo};
use crate::config::Environment;
use crate::present::style;

static FEEDS: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/examples/feeds");

/// The day on which the demo takes place.
const TODAY: &str = "2026-11-24T09:00:00Z";

/// What the demo shows, in order: why, and the command line.
const STEPS: &[(&str, &[&str])] = &[
    (
        "Fetch. The demo reads recorded answers instead of the network.",
        &["refresh", "--from", "feeds"],
    ),
    ("What is new for a back-end developer?", &["search", "-n", "10"]),
    ("Remote Rust jobs, wherever they were posted.", &["search", "--lang", "rust", "--remote"]),
    (
        "One query language: words, facets, ranges.",
        &["search", "country:de (lang:java or lang:go) -kubernetes"],
    ),
    (
        "Pay compares across currencies.",
        &["search", "salary:>=80k eur", "--sort", "salary", "-n", "5"],
    ),
    ("One posting to read.", &["show", "greenhouse:quillferry:5220037"]),
    (
        "For programs: JSON, one object a line.",
        &[
            "search",
            "db:postgresql level:senior",
            "-n",
            "2",
            "--format",
            "jsonl",
            "--fields",
            "id,company,title,salary",
        ],
    ),
    (
        "Follow applications.",
        &["track", "add", "greenhouse:quillferry:5220037", "--note", "a friend knows the team"],
    ),
    (
        "A move may be dated.",
        &["track", "set", "greenhouse:quillferry:5220037", "applied", "--on", "2026-11-20"],
    ),
    (
        "A posting may be followed by its key, its number or its URL.",
        &["track", "add", "greenhouse:brindlebank:7810037"],
    ),
    ("Where things stand.", &["track", "list"]),
    ("And the market.", &["stats", "technologies", "-n", "10"]),
];

/// Plays the demo.
pub fn run(arguments: &Demo, session: &Session) -> anyhow::Result<Outcome> {
    let throwaway = tempfile::tempdir().context("making a throwaway folder for the demo")?;
    let folder = arguments.keep.as_deref().unwrap_or(throwaway.path());
    prepare(folder).with_context(|| format!("preparing the demo in {}", folder.display()))?;
    let environment = Environment { now: Some(TODAY.into()), ..session.environment.clone() };
    for (why, words) in STEPS {
        step(why, words, folder, &environment, session)?;
    }
    if arguments.keep.is_some() {
        let store = folder.join("jobs.db");
        session.printer.say(&format!("\nThe demo's store stays in {}.", store.display()));
    }
    Ok(Outcome::Done)
}

/// Lays out what the commands need: the feeds, and an empty config of their own.
fn prepare(folder: &Path) -> anyhow::Result<()> {
    let feeds = folder.join("feeds");
    std::fs::create_dir_all(&feeds)?;
    FEEDS.extract(&feeds)?;
    // One worker, so that the postings get the same numbers every time.
    std::fs::write(folder.join("config.toml"), "[refresh]\nworkers = 1\n")?;
    Ok(())
}

/// Prints one command line and runs it.
fn step(
    why: &str,
    words: &[&str],
    folder: &Path,
    environment: &Environment,
    session: &Session,
) -> anyhow::Result<()> {
    let printer = &session.printer;
    let line = format!("$ jobs {}", shlex::try_join(words.iter().copied())?);
    printer.line("")?;
    printer.line(&style::paint(&format!("# {why}"), style::FAINT, printer.colored))?;
    printer.line(&style::paint(&line, style::TITLE, printer.colored))?;
    let located = words.iter().map(|word| match *word {
        "feeds" => folder.join("feeds").into_os_string(),
        word => word.into(),
    });
    let mut line = vec!["jobs".into()];
    line.extend(located);
    line.extend(["--store".into(), folder.join("jobs.db").into_os_string()]);
    line.extend(["--config".into(), folder.join("config.toml").into_os_string()]);
    let mut cli = Cli::try_parse_from(line)?;
    cli.global.color = if printer.colored { Color::Always } else { Color::Never };
    super::run(cli, environment.clone())?;
    Ok(())
}
