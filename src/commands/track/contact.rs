//! `jobs track contact` and `link`: people to talk to, and pages that belong to an application.

use super::{Edit, Outcome, Session, Usage};
use crate::cli::TrackContact;
use crate::normalise::text;
use crate::tracking::{Change, Contact, Link};

/// Keeps a contact; one of the same name is added to.
pub fn run(arguments: &TrackContact, session: &Session) -> anyhow::Result<Outcome> {
    let contact = Contact {
        name: text::line(&arguments.name),
        email: arguments.email.as_deref().map(text::line),
        role: arguments.role.as_deref().map(text::line),
        phone: arguments.phone.as_deref().map(text::line),
    };
    if contact.name.is_empty() {
        return Err(Usage("--name is empty".into()).into());
    }
    if let Some(email) = contact.email.as_ref().filter(|email| !email.contains('@')) {
        return Err(Usage(format!("--email {email:?}: there is no @ in it")).into());
    }
    let said = format!("contact {}", contact.name);
    change(&arguments.id, &Change::Contact(contact), &said, session)
}

/// Keeps a link; the same URL once more gets the new label.
pub fn link(
    id: &str,
    url: &str,
    label: Option<&str>,
    session: &Session,
) -> anyhow::Result<Outcome> {
    let Some(url) = text::link(url) else {
        return Err(Usage(format!("{url:?} is no link: it begins with http:// or https://")).into());
    };
    let said = format!("link {url}");
    let label = label.map(text::line).filter(|label| !label.is_empty());
    change(id, &Change::Linked(Link { url, label }), &said, session)
}

fn change(id: &str, change: &Change, said: &str, session: &Session) -> anyhow::Result<Outcome> {
    let mut edit = Edit::begin(session)?;
    for posting in edit.postings(&[id.to_owned()])? {
        edit.take_up(posting)?;
        edit.change(posting, change.clone());
        edit.say(posting, said)?;
    }
    edit.commit()
}
