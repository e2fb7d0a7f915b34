//! `jobs import FILE|-`: lines of JSON, lines of an export, or a spreadsheet go in, and become
//! postings like those of any feed.
//!
//! A bad line is reported with its number and the rest goes in; the exit code is then 1.
//! Importing never closes a posting: a file says what it holds, not what is gone.

mod exported;
mod listed;
mod sheet;

use std::fs::File;
use std::io::{self, BufRead, BufReader};

use anyhow::{Context as _, anyhow};

use super::exchange::Line;
use super::{Outcome, Session, Usage, tag};
use crate::cli::Import;
use crate::present;
use crate::store::{Merged, Store};
use listed::Listed;

/// How many lines go into the store at once: each time, what is known of the feed is read.
const BATCH: usize = 5_000;

/// Runs the command.
pub fn run(arguments: &Import, session: &Session) -> anyhow::Result<Outcome> {
    let mut importer = Importer {
        session,
        store: session.store()?,
        feed: feed_name(&arguments.feed)?,
        file: arguments.file.clone(),
        listed: Vec::new(),
        exported: Vec::new(),
        counts: Counts::default(),
    };
    importer.read(open(&arguments.file)?, &arguments.columns)?;
    importer.flush()?;
    session.printer.say(&importer.counts.told());
    Ok(if importer.counts.bad == 0 { Outcome::Done } else { Outcome::Failed })
}

/// The feed's name as it stands in keys: no colon, no slash, nothing invisible.
fn feed_name(given: &str) -> anyhow::Result<String> {
    let fits =
        |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit() || b"-_".contains(&byte);
    if given.is_empty() || !given.bytes().all(fits) {
        let message = format!(
            "--feed {given:?}: expected lower-case letters, digits, - and _, such as `import`"
        );
        return Err(Usage(message).into());
    }
    Ok(given.to_owned())
}

fn open(file: &str) -> anyhow::Result<Box<dyn BufRead>> {
    if file == "-" {
        return Ok(Box::new(BufReader::new(io::stdin())));
    }
    let opened = File::open(file).with_context(|| format!("opening {file}"))?;
    Ok(Box::new(BufReader::new(opened)))
}

#[derive(Debug, Default, Clone, Copy)]
struct Counts {
    merged: Merged,
    entries: usize,
    bad: usize,
}

impl Counts {
    fn add(&mut self, merged: Merged) {
        self.merged = self.merged + merged;
    }

    fn told(&self) -> String {
        let Merged { new, changed, reopened, unchanged, .. } = self.merged;
        let changed = changed + reopened;
        let mut told =
            vec![format!("imported {new} new, {changed} changed, {unchanged} unchanged")];
        if self.entries > 0 {
            told.push(format!("{} of history", tag::counted(self.entries, "change")));
        }
        if self.bad > 0 {
            told.push(format!("{} left out", tag::counted(self.bad, "bad line")));
        }
        told.join("; ")
    }
}

struct Importer<'a> {
    session: &'a Session,
    store: Store,
    feed: String,
    file: String,
    listed: Vec<Listed>,
    exported: Vec<Line>,
    counts: Counts,
}

impl Importer<'_> {
    fn read(&mut self, mut input: Box<dyn BufRead>, columns: &[String]) -> anyhow::Result<()> {
        let start = input.fill_buf().with_context(|| format!("reading {}", self.file))?;
        let first =
            String::from_utf8_lossy(start.split(|byte| *byte == b'\n').next().unwrap_or_default());
        let is_sheet = !columns.is_empty()
            || [".csv", ".tsv"].iter().any(|end| self.file.to_lowercase().ends_with(end))
            || sheet::is_heading(&first);
        if is_sheet {
            let delimiter = sheet::delimiter(&first);
            sheet::rows(input, delimiter, columns, |number, row| self.line(number, row))
        } else {
            self.lines(input)
        }
    }

    fn lines(&mut self, mut input: Box<dyn BufRead>) -> anyhow::Result<()> {
        let mut bytes = Vec::new();
        for number in 1.. {
            bytes.clear();
            let read = input.read_until(b'\n', &mut bytes);
            if read.with_context(|| format!("reading {}", self.file))? == 0 {
                break;
            }
            if !bytes.iter().all(u8::is_ascii_whitespace) {
                let line = String::from_utf8(std::mem::take(&mut bytes));
                self.line(number, line.map_err(|_| anyhow!("the line is not UTF-8")))?;
            }
        }
        Ok(())
    }

    /// Takes a line, or says why it is none.
    fn line(&mut self, number: u64, line: anyhow::Result<String>) -> anyhow::Result<()> {
        if let Err(error) = line.and_then(|line| self.take(&line)) {
            self.counts.bad += 1;
            present::report(&error.context(format!("{}: line {number}", self.file)));
        }
        if self.listed.len() + self.exported.len() >= BATCH { self.flush() } else { Ok(()) }
    }

    fn take(&mut self, line: &str) -> anyhow::Result<()> {
        if line.contains("\"record\"")
            && let Some(line) = exported::read(line)?
        {
            self.exported.push(line);
        } else {
            let today = self.session.clock.local().date();
            self.listed.push(Listed::read(line, today)?);
        }
        Ok(())
    }

    /// Puts what has been read into the store.
    fn flush(&mut self) -> anyhow::Result<()> {
        let listed = std::mem::take(&mut self.listed);
        self.take_listed(listed)?;
        let exported = std::mem::take(&mut self.exported);
        self.take_exported(&exported)
    }
}
