//! `jobs track ics`: what is planned for a day, and interviews to come, as iCalendar.

use super::{Outcome, Session, person};
use crate::posting::Status;
use crate::present::calendar::{Appointment, calendar};
use crate::store::Stored;
use crate::tracking::Application;
use crate::when::Due;

/// Runs the command.
pub fn run(session: &Session) -> anyhow::Result<Outcome> {
    let store = session.store()?;
    let mut appointments = Vec::new();
    for followed in store.followed()? {
        appointments.extend(planned(&followed.posting, &followed.application));
        appointments.extend(interviews(&followed.posting, &followed.application, session));
    }
    appointments.sort_by(|one, other| (one.on, &one.id).cmp(&(other.on, &other.id)));
    session.printer.text(&calendar(&appointments, session.clock.now()))?;
    Ok(Outcome::Done)
}

fn planned(posting: &Stored, application: &Application) -> Vec<Appointment> {
    let dated = application.actions.iter().filter_map(|action| Some((action, action.on?)));
    dated
        .map(|(action, on)| appointment(&action.id, on, &action.text, posting, application))
        .collect()
}

/// Moves to `interviewing` that are dated today or later: appointments.
fn interviews(posting: &Stored, application: &Application, session: &Session) -> Vec<Appointment> {
    let today = session.clock.local().date();
    let moves = application.moves.iter();
    moves
        .filter(|step| step.to == Status::Interviewing && step.on >= today)
        .map(|step| {
            let on = Due { date: step.on, time: None };
            appointment(&step.id, on, "Interview", posting, application)
        })
        .collect()
}

fn appointment(
    id: &str,
    on: Due,
    what: &str,
    posting: &Stored,
    application: &Application,
) -> Appointment {
    let job = &posting.posting;
    let people = application.contacts.iter().map(person);
    Appointment {
        id: id.to_owned(),
        on,
        summary: format!("{what}: {}", job.company),
        description: [job.title.clone()].into_iter().chain(people).collect::<Vec<_>>().join("\n"),
        url: job.url.clone(),
    }
}
