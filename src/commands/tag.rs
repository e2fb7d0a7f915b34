//! `jobs tag`: adds tags to postings, takes them away, lists them. A tag belongs to the
//! opening: it shows on every row of it.

use super::{Outcome, Session, Usage, ids};
use crate::cli;
use crate::store::{Store, terms};
use crate::tracking::Change;

/// Runs `jobs tag …`.
pub fn run(command: &cli::Tag, session: &Session) -> anyhow::Result<Outcome> {
    match command {
        cli::Tag::Add(arguments) => change(arguments, Tagging::Add, session),
        cli::Tag::Remove(arguments) => change(arguments, Tagging::Remove, session),
        cli::Tag::List { format } => list(*format, session),
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Tagging {
    Add,
    Remove,
}

impl Tagging {
    fn change(self, tag: String) -> Change {
        match self {
            Self::Add => Change::Tagged { tag },
            Self::Remove => Change::Untagged { tag },
        }
    }
}

fn change(
    arguments: &cli::TagChange,
    tagging: Tagging,
    session: &Session,
) -> anyhow::Result<Outcome> {
    let (postings, tags) = split(&arguments.ids_and_tags)?;
    let mut store = session.store()?;
    let postings = ids::resolve(postings, &store)?;
    let changes = changes(&store, &postings, &tags, tagging)?;
    store.record(&changes, session.clock.now())?;
    let done = if tagging == Tagging::Add { "tagged" } else { "untagged" };
    session.printer.say(&if changes.is_empty() {
        "nothing to change".to_owned()
    } else {
        format!("{done} {}: {}", counted(postings.len(), "posting"), tags.join(", "))
    });
    Ok(Outcome::Done)
}

/// The changes that make a difference.
fn changes(
    store: &Store,
    postings: &[i64],
    tags: &[String],
    tagging: Tagging,
) -> anyhow::Result<Vec<(i64, Change)>> {
    let mut changes = Vec::new();
    for posting in postings {
        let application = store.application(*posting)?;
        for tag in tags {
            if application.tags.contains(tag) == (tagging == Tagging::Remove) {
                changes.push((*posting, tagging.change(tag.clone())));
            }
        }
    }
    Ok(changes)
}

/// Splits `ID… TAG…`: what looks like an id is one, and the first word that does not begins
/// the tags.
fn split(words: &[String]) -> anyhow::Result<(&[String], Vec<String>)> {
    let first_tag = words.iter().position(|word| !ids::is_id(word)).unwrap_or(words.len());
    let (postings, tags) = words.split_at(first_tag);
    if postings.is_empty() {
        let message = format!("{:?} is no id; postings come first, then tags", words[0]);
        return Err(Usage(message).into());
    }
    if tags.is_empty() {
        let message = "no tag given: the tags come after the ids, as in `jobs tag add 12 dream`";
        return Err(Usage(message.into()).into());
    }
    let tags = tags.iter().map(|tag| name(tag)).collect::<anyhow::Result<_>>()?;
    Ok((postings, tags))
}

/// The longest tag.
const LONGEST: usize = 40;

/// A tag as it is kept: lower case, without accents. It begins with a letter, so that it can
/// never be taken for an id, and holds nothing that a query gives a meaning.
pub fn name(typed: &str) -> anyhow::Result<String> {
    let tag = terms::fold(typed.trim()).into_owned();
    let is_part = |letter: char| letter.is_alphanumeric() || "-_.+#/".contains(letter);
    if !tag.starts_with(char::is_alphabetic)
        || !tag.chars().all(is_part)
        || tag.chars().count() > LONGEST
    {
        let message = format!(
            "{typed:?} cannot be a tag: a tag begins with a letter and holds only letters, \
             digits and - _ . + # /, at most {LONGEST} of them; ids come before tags"
        );
        return Err(Usage(message).into());
    }
    Ok(tag)
}

fn list(format: cli::TextOrJson, session: &Session) -> anyhow::Result<Outcome> {
    let tags = session.store()?.tags()?;
    match format {
        cli::TextOrJson::Json => {
            let tags: Vec<_> = tags
                .iter()
                .map(|(tag, postings)| serde_json::json!({"tag": tag, "postings": postings}))
                .collect();
            session.printer.line(&serde_json::to_string(&tags)?)?;
        }
        cli::TextOrJson::Text => {
            for (tag, postings) in &tags {
                session.printer.line(&format!("{postings:>5}  {tag}"))?;
            }
        }
    }
    Ok(Outcome::Done)
}

/// `1 posting`, `2 postings`.
pub fn counted(number: usize, noun: &str) -> String {
    if number == 1 { format!("1 {noun}") } else { format!("{number} {noun}s") }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn words(words: &[&str]) -> Vec<String> {
        words.iter().map(|word| (*word).to_owned()).collect()
    }

    #[test]
    fn ids_come_first_then_tags() {
        let given = words(&["12", "greenhouse:acme:17", "https://a.example/1", "-", "Dream", "go"]);
        let (postings, tags) = split(&given).unwrap();
        assert_eq!(postings, &given[..4]);
        assert_eq!(tags, ["dream", "go"]);
    }

    #[test]
    fn what_could_be_both_is_refused() {
        for wrong in
            [&["dream", "12"][..], &["12", "13"], &["12", "dream", "13"], &["12", "a:b", "x y"]]
        {
            assert!(split(&words(wrong)).is_err(), "{wrong:?}");
        }
    }

    #[test]
    fn tags_are_folded_and_checked() {
        assert_eq!(name("Zürich").unwrap(), "zurich");
        assert_eq!(name("c++/go").unwrap(), "c++/go");
        for wrong in ["", "2026", "-x", "a b", "a,b", "tag:x", "\u{1b}[31m", &"x".repeat(41)] {
            assert!(name(wrong).is_err(), "{wrong:?}");
        }
    }
}
