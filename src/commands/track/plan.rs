//! `jobs track next`, `done` and `snooze`: what to do, ticked off and put off.

use super::{Edit, Outcome, Session, Usage};
use crate::normalise::text;
use crate::tracking::{Action, Application, Change};
use crate::when::{self, Due, Toward};

/// Plans something to do.
pub fn next(id: &str, what: &str, on: Option<&str>, session: &Session) -> anyhow::Result<Outcome> {
    let what = text::line(what);
    if what.is_empty() {
        return Err(Usage(
            "say what is to do, as in `jobs track next 12 'call back' --on friday`".into(),
        )
        .into());
    }
    let mut edit = Edit::begin(session)?;
    let on = on.map(|words| ahead("--on", words, &edit)).transpose()?;
    let said = match on {
        Some(on) => format!("next: {what}, {on}"),
        None => format!("next: {what}"),
    };
    for posting in edit.postings(&[id.to_owned()])? {
        edit.take_up(posting)?;
        edit.change(posting, Change::Planned { text: what.clone(), on });
        edit.say(posting, &said)?;
    }
    edit.commit()
}

/// Ticks off the earliest plan, or the one that holds these words.
pub fn done(id: &str, words: &str, session: &Session) -> anyhow::Result<Outcome> {
    let mut edit = Edit::begin(session)?;
    for posting in edit.postings(&[id.to_owned()])? {
        let action = planned(&edit.store.application(posting)?, posting, words)?;
        edit.change(posting, Change::Done { action: action.id });
        edit.say(posting, &format!("done: {}", action.text))?;
    }
    edit.commit()
}

/// Puts off the earliest plan, or the one that holds these words. It keeps its time of day.
pub fn snooze(id: &str, until: &str, words: &str, session: &Session) -> anyhow::Result<Outcome> {
    let mut edit = Edit::begin(session)?;
    let until = ahead("snooze", until, &edit)?;
    for posting in edit.postings(&[id.to_owned()])? {
        let action = planned(&edit.store.application(posting)?, posting, words)?;
        let time = until.time.or(action.on.and_then(|on| on.time));
        let until = Due { time, ..until };
        edit.change(posting, Change::Snoozed { action: action.id, until });
        edit.say(posting, &format!("put off to {until}: {}", action.text))?;
    }
    edit.commit()
}

fn ahead(place: &str, words: &str, edit: &Edit<'_>) -> anyhow::Result<Due> {
    when::due(words, edit.today(), Toward::Future)
        .map_err(|error| Usage(format!("{place}: {error}")).into())
}

/// The plan that is meant.
fn planned(application: &Application, posting: i64, words: &str) -> anyhow::Result<Action> {
    let words = words.to_lowercase();
    let mut matching =
        application.actions.iter().filter(|action| action.text.to_lowercase().contains(&words));
    let Some(first) = matching.next() else {
        let plans: Vec<&str> =
            application.actions.iter().map(|action| action.text.as_str()).collect();
        let message = if plans.is_empty() {
            format!(
                "nothing is planned for {posting}; `jobs track next {posting} 'call back' --on friday` does"
            )
        } else {
            format!(
                "nothing planned for {posting} says {words:?}; planned are: {}",
                plans.join("; ")
            )
        };
        return Err(Usage(message).into());
    };
    Ok(first.clone())
}
