//! Measures the normaliser against labelled postings: `evaluate DIRECTORY [--errors N]`.
//!
//! Each labels file has its module, which makes drafts of the rows, reads them with the
//! program's own `normalise` and compares. Labels are only compared with, never fed in.

#![allow(clippy::print_stdout, reason = "its report is its output")]

mod ambiguous;
mod country;
mod discipline;
mod duplicates;
mod labels;
mod remoteok;
mod roles;
mod salary_ashby;
mod salary_greenhouse;
mod salary_text;
mod seniority;
mod stackoverflow;
mod tally;
mod workplace;

use std::path::{Path, PathBuf};

use anyhow::Context as _;
use tally::Tally;

/// A labels file: its name and what measures it.
type Measure = (&'static str, fn(&Path) -> anyhow::Result<Vec<Tally>>);

const MEASURES: [Measure; 14] = [
    ("duplicates.tsv", duplicates::measure),
    ("ambiguous.tsv", ambiguous::measure),
    ("tags-stackoverflow.jsonl", stackoverflow::measure),
    ("tags-remoteok.tsv", remoteok::measure),
    ("roles.tsv", roles::measure),
    ("discipline-greenhouse.tsv", discipline::measure),
    ("seniority-greenhouse.tsv", seniority::measure),
    ("remote-greenhouse.tsv", workplace::measure_greenhouse),
    ("remote-ashby.jsonl", workplace::measure_ashby),
    ("country-greenhouse.tsv", country::measure),
    ("country-ashby.tsv", country::measure),
    ("salary-text.tsv", salary_text::measure),
    ("salary-ashby.jsonl", salary_ashby::measure),
    ("salary-greenhouse.tsv", salary_greenhouse::measure),
];

/// What the command line asks for.
struct Asked {
    directory: PathBuf,
    errors: usize,
    only: Option<String>,
}

fn asked() -> anyhow::Result<Asked> {
    let mut asked = Asked { directory: PathBuf::from("../shared/labels"), errors: 8, only: None };
    let mut arguments = std::env::args().skip(1);
    while let Some(argument) = arguments.next() {
        match argument.as_str() {
            "--errors" => {
                let count = arguments.next().context("--errors wants a number")?;
                asked.errors = count.parse().context("--errors wants a number")?;
            }
            "--only" => asked.only = arguments.next(),
            directory => asked.directory = PathBuf::from(directory),
        }
    }
    Ok(asked)
}

fn main() -> anyhow::Result<()> {
    let asked = asked()?;
    for (name, measure) in MEASURES {
        if asked.only.as_ref().is_some_and(|only| !name.contains(only.as_str())) {
            continue;
        }
        let path = asked.directory.join(name);
        if !path.exists() {
            println!("## {name}\nabsent\n");
            continue;
        }
        println!("## {name}");
        for tally in measure(&path).with_context(|| format!("reading {}", path.display()))? {
            tally.print(asked.errors);
        }
    }
    Ok(())
}
