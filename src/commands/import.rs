//! `jobs import FILE|-`: lines of JSON go in and become postings like those of any feed.
//!
//! A bad line is reported with its number and the rest goes in; the exit code is then 1.
//! Importing never closes a posting: a file says what it holds, not what is gone.

use std::collections::HashMap;
use std::fs::File;
use std::io::{self, BufRead, BufReader};

use anyhow::{Context as _, anyhow};

use super::{Outcome, Session, Usage, tag};
use crate::cli::Import;
use crate::feeds::{Draft, lines};
use crate::normalise::{self, normalise};
use crate::present;
use crate::store::Store;
use crate::store::postings::{Answer, Merged, Prepared};
use crate::tracking::Change;

/// How many lines go into the store at once.
const BATCH: usize = 1_000;

/// Runs the command.
pub fn run(arguments: &Import, session: &Session) -> anyhow::Result<Outcome> {
    let feed = feed_name(&arguments.feed)?;
    let mut importer = Importer {
        session,
        store: session.store()?,
        feed,
        drafts: Vec::new(),
        counts: Counts::default(),
    };
    importer.read(open(&arguments.file)?, &arguments.file)?;
    importer.flush()?;
    let counts = importer.counts;
    session.printer.say(&format!(
        "imported {} new, {} changed, {} unchanged; {} bad",
        counts.merged.new, counts.merged.changed, counts.merged.unchanged, counts.bad
    ));
    Ok(if counts.bad == 0 { Outcome::Done } else { Outcome::Failed })
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
    bad: usize,
}

struct Importer<'a> {
    session: &'a Session,
    store: Store,
    feed: String,
    drafts: Vec<Draft>,
    counts: Counts,
}

impl Importer<'_> {
    fn read(&mut self, mut input: Box<dyn BufRead>, name: &str) -> anyhow::Result<()> {
        let mut line = Vec::new();
        for number in 1_usize.. {
            line.clear();
            if input.read_until(b'\n', &mut line).with_context(|| format!("reading {name}"))? == 0 {
                break;
            }
            if !line.iter().all(u8::is_ascii_whitespace)
                && let Err(error) = self.take(&line)
            {
                self.counts.bad += 1;
                present::report(&error.context(format!("{name}: line {number}")));
            }
            if self.drafts.len() == BATCH {
                self.flush()?;
            }
        }
        Ok(())
    }

    fn take(&mut self, line: &[u8]) -> anyhow::Result<()> {
        let line = std::str::from_utf8(line).map_err(|_| anyhow!("the line is not UTF-8"))?;
        self.drafts.push(lines::read_line(line)?);
        Ok(())
    }

    /// Puts what has been read into the store.
    fn flush(&mut self) -> anyhow::Result<()> {
        let drafts = std::mem::take(&mut self.drafts);
        let now = self.session.clock.now();
        let known = self.store.known(&self.feed, "")?;
        let mut answer = Answer { feed: self.feed.clone(), ..Answer::default() };
        let packer = self.store.packer()?;
        let mut tagged = HashMap::new();
        for draft in &drafts {
            let hash = draft.hash();
            if let Some(known) =
                known.get(&draft.id).filter(|known| known.hash == hash && known.open)
            {
                answer.unchanged.push(known.id);
                continue;
            }
            let context = normalise::Context { company: "", fetched: now };
            let posting = normalise(draft, &context);
            answer.fresh.push(Prepared::new(&packer, &self.feed, draft, hash, posting)?);
            tagged.insert(draft.id.as_str(), &draft.tags);
        }
        self.counts.add(self.store.merge(&answer, now)?);
        self.tag(&tagged)
    }

    /// The tags of fresh lines are the user's own; those no tag can be named after stay words.
    fn tag(&mut self, tagged: &HashMap<&str, &Vec<String>>) -> anyhow::Result<()> {
        let known = self.store.known(&self.feed, "")?;
        let mut changes = Vec::new();
        for (id, tags) in tagged {
            let Some(posting) = known.get(*id).map(|known| known.id) else { continue };
            let has = self.store.application(posting)?.tags;
            let names = tags.iter().filter_map(|typed| tag::name(typed).ok());
            let new = names.filter(|tag| !has.contains(tag));
            changes.extend(new.map(|tag| (posting, Change::Tagged { tag })));
        }
        changes.sort_by_key(|(posting, _)| *posting);
        self.store.record(&changes, self.session.clock.now())?;
        Ok(())
    }
}

impl Counts {
    fn add(&mut self, merged: Merged) {
        self.merged.new += merged.new;
        self.merged.changed += merged.changed;
        self.merged.unchanged += merged.unchanged;
    }
}
