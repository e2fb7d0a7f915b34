//! `jobs saved`: searches kept under a name, and what is new in them.
//!
//! A search's mark moves in one transaction that hands the new postings to one run alone, so
//! two cron jobs at once never tell the same thing twice. Where the notification fails the
//! postings are given back, and the next run tells them.

use std::io::Write as _;
use std::process::{Command, Stdio};

use anyhow::{Context as _, bail};
use serde_json::{Value, json};

use super::selection::{Selected, select};
use super::{Outcome, Session, Usage};
use crate::cli::{self, Format, SavedRun, Selection, TextOrJson};
use crate::config::suggestion;
use crate::present::list::{self, Look};
use crate::present::{clean, posting};
use crate::query::condition::Days;
use crate::query::{Condition, Filter, Merging, Plan};
use crate::store::searches::{Saved, SavedSearch, Stretch};
use crate::store::{Store, Stored};

/// Runs the command.
pub fn run(command: &cli::Saved, session: &Session) -> anyhow::Result<Outcome> {
    match command {
        cli::Saved::Add { name, query } => add(name, &query.join(" "), session),
        cli::Saved::List { format } => list_all(*format, session),
        cli::Saved::Run(arguments) => show(arguments, session),
        cli::Saved::Remove { name } => remove(name, session),
    }
}

fn add(name: &str, query: &str, session: &Session) -> anyhow::Result<Outcome> {
    let fits = |letter: char| letter.is_alphanumeric() || "-_.".contains(letter);
    if name.is_empty() || name.starts_with('-') || !name.chars().all(fits) {
        let message = format!("{name:?}: a name is made of letters, digits, - _ and .");
        return Err(Usage(message).into());
    }
    let mut store = session.store()?;
    // A query with a mistake is told now, not when cron runs it.
    select(&selection(query), &store, session)?;
    let what = match store.save_search(name, query, session.clock.now())? {
        Saved::Added => "saved",
        Saved::Replaced => "replaced",
    };
    session.printer.say(&format!("{what} {name}: {query}"));
    Ok(Outcome::Done)
}

fn remove(name: &str, session: &Session) -> anyhow::Result<Outcome> {
    let mut store = session.store()?;
    if !store.remove_search(name)? {
        return Err(unknown(name, &store)?);
    }
    session.printer.say(&format!("removed {name}"));
    Ok(Outcome::Done)
}

fn unknown(name: &str, store: &Store) -> anyhow::Result<anyhow::Error> {
    let all = store.saved_searches()?;
    let nearest = suggestion(name, all.iter().map(|search| search.name.as_str()));
    Ok(Usage(format!("there is no saved search {name:?}{nearest}; `jobs saved list` shows them"))
        .into())
}

fn list_all(format: TextOrJson, session: &Session) -> anyhow::Result<Outcome> {
    let store = Store::open_read_only(&session.store_path)?;
    let mut rows = Vec::new();
    for search in store.saved_searches()? {
        let selected = select(&selection(&search.query), &store, session)?;
        let new = unshown(&store, &selected, &search, store.unshown(&search)?)?.len();
        rows.push((search, new));
    }
    if format == TextOrJson::Json {
        let objects: Vec<Value> = rows
            .iter()
            .map(|(search, new)| {
                json!({"name": search.name, "query": search.query, "new": new,
                       "made": search.made, "ran": search.ran})
            })
            .collect();
        session.printer.line(&serde_json::to_string(&objects)?)?;
        return Ok(Outcome::Done);
    }
    if rows.is_empty() {
        session.printer.say("no search is saved; `jobs saved add NAME QUERY` keeps one");
    }
    let widest = rows.iter().map(|(search, _)| search.name.chars().count()).max().unwrap_or(0);
    for (search, new) in &rows {
        let name = &search.name;
        let query = clean::line(&search.query);
        session.printer.line(&format!("{name:<widest$}  {new:>4} new  {query}"))?;
    }
    Ok(Outcome::Done)
}

/// A saved query as if it had been typed.
fn selection(query: &str) -> Selection {
    Selection { query: vec![query.to_owned()], ..Selection::default() }
}

/// The postings of a search that lie in a stretch, newest first.
fn unshown(
    store: &Store,
    selected: &Selected,
    search: &SavedSearch,
    stretch: Stretch,
) -> anyhow::Result<Vec<Stored>> {
    // The day of the last run narrows the index; the ids decide.
    let since = search.ran.filter(|_| stretch.after > 0).map(|ran| {
        let day = ran.to_zoned_datetime(jiff::tz::TimeZone::UTC).date();
        let before = day.yesterday().unwrap_or(day);
        Filter::from(Condition::Seen(Days { first: Some(before), last: None }))
    });
    let filter = Filter::all([selected.filter()].into_iter().chain(since));
    let found = Plan::new(&filter, Merging::Merged, &selected.setting).newest(
        store,
        &selected.setting,
        None,
    )?;
    let mut postings = Vec::new();
    for found in found {
        if let Some(stored) = store.load(&[found.id])?.pop()
            && oldest_row(store, &stored)? > stretch.after
            && found.id <= stretch.until
        {
            postings.push(stored);
        }
    }
    Ok(postings)
}

/// The smallest id of a posting's opening: an opening is new when all its rows are.
fn oldest_row(store: &Store, stored: &Stored) -> anyhow::Result<i64> {
    if stored.also_at.is_empty() {
        return Ok(stored.id);
    }
    let sql = "select min(id) from postings where id = ?1 or opening = ?1 and opening <> id";
    Ok(store.connection().prepare_cached(sql)?.query_row([stored.opening], |row| row.get(0))?)
}

fn show(arguments: &SavedRun, session: &Session) -> anyhow::Result<Outcome> {
    let fields = list::fields(&arguments.fields).map_err(Usage)?;
    let mut store = session.store()?;
    let searches = match &arguments.name {
        None => store.saved_searches()?,
        Some(name) => match store.saved_search(name)? {
            Some(search) => vec![search],
            None => return Err(unknown(name, &store)?),
        },
    };
    if searches.is_empty() {
        session.printer.say("no search is saved; `jobs saved add NAME QUERY` keeps one");
    }
    let mut together: Vec<Stored> = Vec::new();
    let mut failed = None;
    for search in &searches {
        let (new, stretch) = new_postings(search, arguments, &mut store, session)?;
        let tells = arguments.notify && !arguments.peek && !new.is_empty();
        if tells && let Err(error) = notify(search, &new, session) {
            store.give_back(&search.name, stretch)?;
            failed = Some(error);
            continue;
        }
        if arguments.format == Format::Table {
            session.printer.say(&format!("{}: {} new", search.name, new.len()));
        }
        for stored in new {
            if !together.iter().any(|other| other.id == stored.id) {
                together.push(stored);
            }
        }
    }
    let heading = match &arguments.name {
        Some(name) => format!("jobs: {name}"),
        None => "jobs: all saved searches".to_owned(),
    };
    let feeds = session.config.all_feeds()?;
    let look = Look {
        format: arguments.format,
        fields,
        heading: &heading,
        now: session.clock.now(),
        feeds: &feeds,
    };
    list::print(&together, &look, &session.printer)?;
    for line in look.credits(&together) {
        session.printer.say(&line);
    }
    match failed {
        Some(error) => Err(error),
        None => Ok(Outcome::Done),
    }
}

/// What a run shows of one search; without `--peek` its mark moves.
fn new_postings(
    search: &SavedSearch,
    arguments: &SavedRun,
    store: &mut Store,
    session: &Session,
) -> anyhow::Result<(Vec<Stored>, Stretch)> {
    let selected = select(&selection(&search.query), store, session)
        .with_context(|| format!("the saved search {}", search.name))?;
    let stretch = if arguments.peek {
        store.unshown(search)?
    } else {
        store.claim(&search.name, session.clock.now())?
    };
    let from = if arguments.all { Stretch { after: 0, ..stretch } } else { stretch };
    Ok((unshown(store, &selected, search, from)?, stretch))
}

/// Runs the config's command with the new postings, an array, on its standard input;
/// `JOBS_SEARCH` names the search to it.
fn notify(search: &SavedSearch, new: &[Stored], session: &Session) -> anyhow::Result<()> {
    let [program, arguments @ ..] = session.config.notify.command.as_slice() else {
        let message = "--notify needs `command = [\"program\", \"argument\"]` under [notify] in \
                       the config";
        return Err(Usage(message.into()).into());
    };
    let postings: Vec<Value> = new
        .iter()
        .map(|stored| {
            let mut object = posting::object(stored);
            object.shift_remove(posting::DESCRIPTION);
            Value::Object(object)
        })
        .collect();
    let text = serde_json::to_string(&postings)?;
    let mut child = Command::new(program)
        .args(arguments)
        .env("JOBS_SEARCH", &search.name)
        .stdin(Stdio::piped())
        .stdout(Stdio::null())
        .spawn()
        .with_context(|| format!("[notify] command: starting {program}"))?;
    if let Some(mut input) = child.stdin.take() {
        // A command that does not read its input has been told all the same.
        let _ = input.write_all(text.as_bytes());
    }
    let status = child.wait().with_context(|| format!("waiting for {program}"))?;
    if !status.success() {
        bail!(
            "[notify] command: {program} failed ({status}); {} is told again next time",
            search.name
        );
    }
    Ok(())
}
