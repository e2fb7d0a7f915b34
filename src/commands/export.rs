//! `jobs export`: postings with all that another store needs, a line each; or a spreadsheet.
//!
//! Lines are written as they are read, so a store of any size fits.

use std::collections::HashSet;

use serde_json::{Map, Value};

use super::selection::{Selected, select};
use super::{Outcome, Session, exchange};
use crate::cli::{Export, ExportFormat};
use crate::present::posting::object;
use crate::present::records::{cell, guarded};
use crate::query::Filter;
use crate::query::sql::{Merging, Plan};
use crate::store::{Store, Stored};
use crate::tracking::Application;

/// The columns of a spreadsheet. `import` knows them again.
const COLUMNS: [&str; 24] = [
    "id",
    "key",
    "title",
    "company",
    "url",
    "apply_url",
    "places",
    "workplace",
    "role",
    "level",
    "employment",
    "salary",
    "technologies",
    "posted",
    "first_seen",
    "last_seen",
    "closed",
    "tags",
    "status",
    "since",
    "next",
    "due",
    "notes",
    "contacts",
];

/// Runs the command.
pub fn run(arguments: &Export, session: &Session) -> anyhow::Result<Outcome> {
    let store = Store::open_read_only(&session.store_path)?;
    let ids = ids(arguments, &store, session)?;
    match arguments.format {
        ExportFormat::Jsonl => lines(&store, &ids, session)?,
        ExportFormat::Csv => sheet(&store, &ids, session)?,
    }
    Ok(Outcome::Done)
}

/// The postings to write, by their numbers. The config's default conditions are for looking
/// around: an export has what was asked for, and everything where nothing was.
fn ids(arguments: &Export, store: &Store, session: &Session) -> anyhow::Result<Vec<i64>> {
    let mut ids = if arguments.tracked { store.ids_with_history()? } else { store.every_id()? };
    let Selected { typed, for_me, setting, .. } = select(&arguments.selection, store, session)?;
    let filter = Filter::all([typed, for_me]);
    if filter != Filter::default() {
        let plan = Plan::new(&filter, Merging::Separate, &setting);
        let found = plan.newest(store, &setting, None)?;
        let found: HashSet<i64> = found.into_iter().map(|found| found.id).collect();
        ids.retain(|id| found.contains(id));
    }
    Ok(ids)
}

fn lines(store: &Store, ids: &[i64], session: &Session) -> anyhow::Result<()> {
    for id in ids {
        if let Some(line) = exchange::line(store, *id)? {
            session.printer.line(&line)?;
        }
    }
    Ok(())
}

fn sheet(store: &Store, ids: &[i64], session: &Session) -> anyhow::Result<()> {
    write_row(&COLUMNS.map(String::from), session)?;
    for id in ids {
        if let Some(stored) = store.posting(*id)? {
            let row = row(&stored, &store.application(*id)?);
            write_row(&COLUMNS.map(|column| guarded(&cell(row.get(column)))), session)?;
        }
    }
    Ok(())
}

fn write_row(cells: &[String], session: &Session) -> anyhow::Result<()> {
    let mut writer = csv::Writer::from_writer(Vec::new());
    writer.write_record(cells)?;
    session.printer.bytes(&writer.into_inner().map_err(csv::IntoInnerError::into_error)?)?;
    Ok(())
}

/// A posting with every field as one text.
fn row(stored: &Stored, application: &Application) -> Map<String, Value> {
    let mut row = object(stored);
    let posting = &stored.posting;
    let join = |texts: Vec<String>, between: &str| Value::from(texts.join(between));
    let places = posting.places.iter().map(|place| place.text.clone()).collect();
    row.insert("places".into(), join(places, "; "));
    let technologies = posting.technologies.iter().map(|technology| technology.name.clone());
    row.insert("technologies".into(), join(technologies.collect(), ", "));
    row.insert("salary".into(), posting.salary.as_ref().map(salary).into());
    row.insert("since".into(), application.since.map(|day| day.to_string()).into());
    let next = application.next();
    row.insert("next".into(), next.map(|action| action.text.clone()).into());
    row.insert("due".into(), next.and_then(|action| action.on).map(|on| on.to_string()).into());
    let notes = application.notes.iter().map(|note| note.text.clone()).collect();
    row.insert("notes".into(), join(notes, "\n"));
    let contacts = application.contacts.iter().map(super::track::person).collect();
    row.insert("contacts".into(), join(contacts, "; "));
    row
}

/// Pay in words that are read back as the same pay.
fn salary(salary: &crate::posting::Salary) -> String {
    let ends: Vec<String> =
        [salary.min, salary.max].into_iter().flatten().map(|end| end.to_string()).collect();
    format!("{} {} per {}", ends.join(" - "), salary.currency, salary.period)
}
