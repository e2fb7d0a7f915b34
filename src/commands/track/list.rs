//! `jobs track list`: what is followed, where it stands, what comes next, what has closed.

use jiff::Timestamp;
use jiff::civil::Date;
use serde::Serialize;
use serde_json::{Map, Value};

use super::{Outcome, Session, Usage, status};
use crate::cli::TrackList;
use crate::posting::Status;
use crate::present::records::{Column, Records};
use crate::store::Stored;
use crate::tracking::{Application, Contact, Link, Note};
use crate::when::{Due, days_since};

/// An application as the list gives it; the names are those of JSON and of `--fields`.
#[derive(Debug, Serialize)]
struct Listed<'a> {
    id: i64,
    key: String,
    status: Option<Status>,
    since: Option<Date>,
    days: Option<i32>,
    title: &'a str,
    company: &'a str,
    url: Option<&'a str>,
    next: Option<&'a str>,
    due: Option<Due>,
    closed: Option<Timestamp>,
    tags: Vec<&'a str>,
    notes: &'a [Note],
    contacts: &'a [Contact],
    links: &'a [Link],
}

/// The fields, in order.
const FIELDS: [&str; 15] = [
    "id", "key", "status", "since", "days", "title", "company", "url", "next", "due", "closed",
    "tags", "notes", "contacts", "links",
];

/// The columns for people.
const COLUMNS: [(&str, &str); 8] = [
    ("id", "ID"),
    ("status", "STATUS"),
    ("days", "DAYS"),
    ("title", "TITLE"),
    ("company", "COMPANY"),
    ("next", "NEXT"),
    ("due", "DUE"),
    ("closed", "CLOSED"),
];

/// Runs the command.
pub fn run(arguments: &TrackList, session: &Session) -> anyhow::Result<Outcome> {
    Records::fits(arguments.format).map_err(Usage)?;
    let only: Vec<Status> =
        arguments.status.iter().map(|word| status(word)).collect::<anyhow::Result<_>>()?;
    let mut records = Records {
        fields: FIELDS.to_vec(),
        columns: COLUMNS.map(|(field, heading)| Column { field, heading }).to_vec(),
        rows: rows(&only, session)?,
    };
    records.choose(&arguments.fields).map_err(Usage)?;
    if records.rows.is_empty() {
        session.printer.say("nothing is tracked; `jobs track add ID` begins");
    }
    records.print(arguments.format, &session.printer)?;
    Ok(Outcome::Done)
}

/// The applications by status along the way, the longest there first.
fn rows(only: &[Status], session: &Session) -> anyhow::Result<Vec<Map<String, Value>>> {
    let today = session.clock.local().date();
    let mut followed = session.store()?.followed()?;
    followed.retain(|it| {
        it.application.status.is_some_and(|status| only.is_empty() || only.contains(&status))
    });
    followed.sort_by_key(|it| (it.application.status, it.application.since, it.posting.id));
    followed.iter().map(|it| row(&it.posting, &it.application, today)).collect()
}

fn row(
    posting: &Stored,
    application: &Application,
    today: Date,
) -> anyhow::Result<Map<String, Value>> {
    let next = application.next();
    let listed = Listed {
        id: posting.id,
        key: posting.key.to_string(),
        status: application.status,
        since: application.since,
        days: application.since.map(|since| days_since(since, today)),
        title: &posting.posting.title,
        company: &posting.posting.company,
        url: posting.posting.url.as_deref(),
        next: next.map(|action| action.text.as_str()),
        due: next.and_then(|action| action.on),
        closed: posting.closed,
        tags: application.tags.iter().map(String::as_str).collect(),
        notes: &application.notes,
        contacts: &application.contacts,
        links: &application.links,
    };
    match serde_json::to_value(listed)? {
        Value::Object(row) => Ok(row),
        _ => Ok(Map::new()),
    }
}
