//! `jobs track due`: what is overdue, due today, due within a week; and who has gone quiet.

use serde::Serialize;

use super::{Outcome, Session};
use crate::cli::TextOrJson;
use crate::present::style::{self, paint};
use crate::store::Store;
use crate::tracking::agenda::{Urgency, quiet_for, urgency};
use crate::when::Due;

/// How far ahead is looked.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Reach {
    /// To the end of the next seven days.
    Week,
    /// To the end, and what has no day.
    Everything,
}

impl Reach {
    /// Everything, where `--all` was given.
    pub fn of(all: bool) -> Self {
        if all { Self::Everything } else { Self::Week }
    }
}

#[derive(Debug, Serialize)]
struct Agenda {
    due: Vec<Item>,
    quiet: Vec<Quiet>,
}

#[derive(Debug, Serialize)]
struct Item {
    when: Urgency,
    on: Option<Due>,
    text: String,
    id: i64,
    title: String,
    company: String,
}

/// An application that nobody has answered for long.
#[derive(Debug, Serialize)]
struct Quiet {
    id: i64,
    title: String,
    company: String,
    status: String,
    days: i32,
}

/// Runs the command.
pub fn run(reach: Reach, format: TextOrJson, session: &Session) -> anyhow::Result<Outcome> {
    let agenda = agenda(&session.store()?, reach, session)?;
    match format {
        TextOrJson::Json => session.printer.line(&serde_json::to_string(&agenda)?)?,
        TextOrJson::Text => text(&agenda, session)?,
    }
    Ok(Outcome::Done)
}

fn agenda(store: &Store, reach: Reach, session: &Session) -> anyhow::Result<Agenda> {
    let now = session.clock.local();
    let mut agenda = Agenda { due: Vec::new(), quiet: Vec::new() };
    for followed in store.followed()? {
        let posting = &followed.posting.posting;
        let (id, title, company) =
            (followed.posting.id, posting.title.clone(), posting.company.clone());
        let application = &followed.application;
        for action in &application.actions {
            agenda.due.push(Item {
                when: urgency(action.on, now.date()),
                on: action.on,
                text: action.text.clone(),
                id,
                title: title.clone(),
                company: company.clone(),
            });
        }
        let limit = session.config.tracking.quiet_days;
        if let (Some(days), Some(status)) =
            (quiet_for(application, &now, limit), application.status)
        {
            agenda.quiet.push(Quiet { id, title, company, status: status.to_string(), days });
        }
    }
    agenda.due.retain(|item| reach == Reach::Everything || item.when.is_near());
    agenda.due.sort_by_key(|item| (item.when, item.on, item.id));
    Ok(agenda)
}

fn text(agenda: &Agenda, session: &Session) -> anyhow::Result<()> {
    let printer = &session.printer;
    let mut lines: Vec<String> = Vec::new();
    let mut heading = None;
    for item in &agenda.due {
        if heading != Some(item.when) {
            heading = Some(item.when);
            let warn = if item.when == Urgency::Overdue { style::WARNING } else { style::HEADING };
            lines.push(paint(item.when.heading(), warn, printer.colored));
        }
        let on = item.on.map(|on| on.to_string()).unwrap_or_default();
        let id = paint(&format!("{:>5}", item.id), style::ID, printer.colored);
        lines.push(format!("{id}  {on:<16}  {} ({}, {})", item.text, item.title, item.company));
    }
    if !agenda.quiet.is_empty() {
        lines.push(paint("Quiet", style::HEADING, printer.colored));
    }
    for quiet in &agenda.quiet {
        let id = paint(&format!("{:>5}", quiet.id), style::ID, printer.colored);
        lines.push(format!(
            "{id}  {}, {}: {}, no word for {} days; if they are gone: jobs track set {} ghosted",
            quiet.title, quiet.company, quiet.status, quiet.days, quiet.id
        ));
    }
    if lines.is_empty() {
        printer.say("nothing is due");
    }
    lines.iter().try_for_each(|line| printer.line(line))?;
    Ok(())
}
