//! Writing a filter as a query that reads back as the same filter.

use std::fmt::{self, Display, Formatter};

use super::Filter;
use super::condition::{Condition, Days, Field, Pay};

impl Display for Filter {
    fn fmt(&self, out: &mut Formatter<'_>) -> fmt::Result {
        match self {
            Self::All(parts) => joined(out, parts, " "),
            Self::Any(parts) => match values(parts) {
                Some((prefix, values)) => write!(out, "{prefix}:{}", values.join(",")),
                None => joined(out, parts, " or "),
            },
            Self::Not(inner) => {
                out.write_str("-")?;
                grouped(out, inner)
            }
            Self::Is(condition) => condition.fmt(out),
        }
    }
}

fn joined(out: &mut Formatter<'_>, parts: &[Filter], between: &str) -> fmt::Result {
    for (number, part) in parts.iter().enumerate() {
        if number > 0 {
            out.write_str(between)?;
        }
        grouped(out, part)?;
    }
    Ok(())
}

/// A part of a larger filter, in parentheses unless it stands together without.
fn grouped(out: &mut Formatter<'_>, part: &Filter) -> fmt::Result {
    let together = match part {
        Filter::Is(_) | Filter::Not(_) => true,
        Filter::Any(parts) => values(parts).is_some(),
        Filter::All(_) => false,
    };
    if together { part.fmt(out) } else { write!(out, "({part})") }
}

/// The prefix and the values of alternatives that are all about the same prefix, so that
/// they can be written as a list.
fn values(parts: &[Filter]) -> Option<(&'static str, Vec<String>)> {
    let mut prefix = None;
    let mut values = Vec::new();
    for part in parts {
        let Filter::Is(condition) = part else { return None };
        let (name, value) = pair(condition)?;
        if *prefix.get_or_insert(name) != name {
            return None;
        }
        values.push(value);
    }
    prefix.map(|prefix| (prefix, values))
}

impl Display for Condition {
    fn fmt(&self, out: &mut Formatter<'_>) -> fmt::Result {
        match self {
            Self::Workplace(workplace) => write!(out, "{workplace}"),
            Self::Word(Field::Anywhere, word) => out.write_str(&plain(word)),
            Self::Prefix(Field::Anywhere, word) => write!(out, "{word}*"),
            Self::Phrase(Field::Anywhere, words) => write!(out, "\"{}\"", words.join(" ")),
            Self::Pay(pay) => pay.fmt(out),
            Self::Posted(days) => write!(out, "posted:{days}"),
            Self::Seen(days) => write!(out, "seen:{days}"),
            other => match pair(other) {
                Some((prefix, value)) => write!(out, "{prefix}:{value}"),
                None => Ok(()),
            },
        }
    }
}

/// Prefix and value of a condition that may stand in a list.
fn pair(condition: &Condition) -> Option<(&'static str, String)> {
    Some(match condition {
        Condition::Word(Field::Title, word) => ("title", word.clone()),
        Condition::Word(Field::Company, word) => ("company", word.clone()),
        Condition::Prefix(Field::Title, word) => ("title", format!("{word}*")),
        Condition::Prefix(Field::Company, word) => ("company", format!("{word}*")),
        Condition::Phrase(Field::Title, words) => ("title", quoted(&words.join(" "))),
        Condition::Phrase(Field::Company, words) => ("company", quoted(&words.join(" "))),
        Condition::Technology(name) => ("tech", value(name)),
        Condition::Country(country) => ("country", country.code().to_ascii_lowercase()),
        Condition::City(city) => ("city", value(&city.replace('_', " "))),
        Condition::Eligible(country) => ("eligible", country.code().to_ascii_lowercase()),
        Condition::Workplace(workplace) => ("workplace", workplace.to_string()),
        Condition::Role(role) => ("role", role.to_string()),
        Condition::Level(level) => ("level", level.to_string()),
        Condition::Employment(employment) => ("type", employment.to_string()),
        Condition::Feed(feed) => ("feed", value(feed)),
        Condition::Board(board) => ("board", value(board)),
        Condition::Tag(tag) => ("tag", value(tag)),
        Condition::Status(status) => ("status", status.to_string()),
        Condition::Is(state) => ("is", state.to_string()),
        Condition::Has(fact) => ("has", fact.to_string()),
        Condition::Word(Field::Anywhere, _)
        | Condition::Prefix(Field::Anywhere, _)
        | Condition::Phrase(Field::Anywhere, _)
        | Condition::Pay(_)
        | Condition::Posted(_)
        | Condition::Seen(_) => return None,
    })
}

/// A word, in quotation marks where it would be read as something else.
fn plain(word: &str) -> String {
    if matches!(word, "or" | "and" | "not" | "remote" | "hybrid" | "onsite") {
        quoted(word)
    } else {
        word.to_owned()
    }
}

/// A value, in quotation marks where it would not stand together.
fn value(text: &str) -> String {
    let stands = text.chars().all(|letter| {
        !letter.is_whitespace() && !matches!(letter, ',' | '(' | ')' | '“' | '”' | '*')
    });
    if stands && !text.is_empty() { text.to_owned() } else { quoted(text) }
}

fn quoted(text: &str) -> String {
    format!("\"{text}\"")
}

impl Display for Pay {
    fn fmt(&self, out: &mut Formatter<'_>) -> fmt::Result {
        let currency = self.currency.to_ascii_lowercase();
        match (self.least, self.most) {
            (Some(least), Some(most)) => write!(out, "salary:{least}..{most}{currency}"),
            (Some(least), None) => write!(out, "salary:>={least}{currency}"),
            (None, Some(most)) => write!(out, "salary:<={most}{currency}"),
            (None, None) => Ok(()),
        }
    }
}

impl Display for Days {
    fn fmt(&self, out: &mut Formatter<'_>) -> fmt::Result {
        match (self.first, self.last) {
            (Some(first), Some(last)) if first == last => write!(out, "{first}"),
            (Some(first), Some(last)) => write!(out, "{first}..{last}"),
            (Some(first), None) => write!(out, ">={first}"),
            (None, Some(last)) => write!(out, "<={last}"),
            (None, None) => Ok(()),
        }
    }
}
