//! `jobs feeds`: which feeds there are, how they do, and how one page of a feed is read.

pub mod test;

use std::collections::HashMap;

use jiff::{SignedDuration, Timestamp, Unit};
use serde_json::{Map, Value, json};

use crate::cli::{self, Format, TextOrJson};
use crate::config::{Config, suggestion};
use crate::feeds::{Enabled, Feed, Shape};
use crate::present::records::{Column, Records};
use crate::store::boards::Health;

use super::{Outcome, Session, Usage};

/// Runs `jobs feeds …`.
pub fn run(command: &cli::Feeds, session: &Session) -> anyhow::Result<Outcome> {
    match command {
        cli::Feeds::List { format } => list(*format, session),
        cli::Feeds::Show { feed } => show(feed, session),
        cli::Feeds::Test { feed, from } => test::run(feed, from.as_deref(), session),
    }
}

/// The feed of that id, or which one may have been meant.
pub fn find(config: &Config, id: &str) -> anyhow::Result<Feed> {
    let feeds = config.all_feeds()?;
    if let Some(feed) = feeds.iter().find(|feed| feed.id == id) {
        return Ok(feed.clone());
    }
    let nearest = suggestion(id, feeds.iter().map(|feed| feed.id.as_ref()));
    Err(Usage(format!("{id}: there is no such feed{nearest}\n`jobs feeds list` shows them all"))
        .into())
}

fn list(format: TextOrJson, session: &Session) -> anyhow::Result<Outcome> {
    let health = session.store()?.boards()?;
    let mut of_feed: HashMap<&str, Vec<&Health>> = HashMap::new();
    for board in &health {
        of_feed.entry(&board.feed).or_default().push(board);
    }
    let now = session.clock.now();
    let feeds = session.config.all_feeds()?;
    let rows = feeds.iter().map(|feed| {
        let asked = of_feed.get(feed.id.as_ref()).map_or(&[][..], Vec::as_slice);
        row(feed, asked, &session.config, now)
    });
    let records = Records {
        fields: vec![
            "feed",
            "name",
            "asked",
            "boards",
            "gap_seconds",
            "interval_minutes",
            "terms",
            "last",
            "next",
            "result",
        ],
        columns: [
            ("feed", "feed"),
            ("asked", "asked"),
            ("boards", "boards"),
            ("pace", "every"),
            ("ago", "last"),
            ("in", "next"),
            ("result", "result"),
        ]
        .map(|(field, heading)| Column { field, heading })
        .to_vec(),
        rows: rows.collect(),
    };
    let format = if format == TextOrJson::Json { Format::Json } else { Format::Table };
    records.without_empty_columns().print(format, &session.printer)?;
    Ok(Outcome::Done)
}

fn row(feed: &Feed, asked: &[&Health], config: &Config, now: Timestamp) -> Map<String, Value> {
    let last = asked.iter().filter_map(|board| board.asked).max();
    let first = asked.iter().filter_map(|board| board.asked).min();
    let interval = SignedDuration::try_from(feed.pace.interval).unwrap_or(SignedDuration::ZERO);
    let next = first.and_then(|asked| asked.saturating_add(interval).ok());
    let fields = json!({
        "feed": feed.id,
        "name": feed.name,
        "asked": whether_asked(feed, config),
        "boards": (feed.shape == Shape::Boards).then(|| config.boards(feed).len()),
        "gap_seconds": feed.pace.gap.as_secs_f64(),
        "interval_minutes": feed.pace.interval.as_secs() / 60,
        "terms": feed.terms,
        "last": last,
        "next": next,
        "result": result(asked),
        "pace": length(interval),
        "ago": last.map(|last| format!("{} ago", length(now.duration_since(last)))),
        "in": next.map(|next| {
            if next <= now { "due".to_owned() } else { format!("in {}", length(next.duration_since(now))) }
        }),
    });
    match fields {
        Value::Object(fields) => fields,
        _ => Map::new(),
    }
}

/// Whether a refresh asks the feed, and why not.
pub fn whether_asked(feed: &Feed, config: &Config) -> String {
    if config.is_enabled(feed) {
        return "yes".to_owned();
    }
    let turned_off =
        config.feeds.get(feed.id.as_ref()).is_some_and(|feed| feed.enabled == Some(false));
    match feed.enabled {
        _ if turned_off => "no: off in the config".to_owned(),
        Enabled::WithKeys(keys) => format!("no: needs {}", keys.join(" and ")),
        Enabled::ByDefault | Enabled::OptIn => "no: opt-in".to_owned(),
    }
}

fn result(asked: &[&Health]) -> Option<String> {
    let failing = asked.iter().filter(|board| board.failures > 0).count();
    match (asked, failing) {
        ([], _) => None,
        (_, 0) => Some("ok".to_owned()),
        ([board], _) => board.error.clone(),
        _ => Some(format!("{failing} of {} boards failed", asked.len())),
    }
}

/// A length of time in its largest fitting unit: `3 h`, `2 d`.
pub fn length(time: SignedDuration) -> String {
    let seconds = time.as_secs().max(0);
    match seconds {
        0..60 => format!("{seconds} s"),
        60..3_600 => format!("{} min", seconds / 60),
        3_600..172_800 => format!("{} h", seconds / 3_600),
        _ => format!("{} d", seconds / 86_400),
    }
}

fn show(id: &str, session: &Session) -> anyhow::Result<Outcome> {
    let feed = find(&session.config, id)?;
    let boards = match feed.shape {
        Shape::Boards => format!(
            "{} boards; `jobs boards list --feed {id}` shows them",
            session.config.boards(&feed).len()
        ),
        Shape::Flat => "one list".to_owned(),
    };
    let gap = SignedDuration::try_from(feed.pace.gap)?.round(Unit::Millisecond)?;
    let interval = SignedDuration::try_from(feed.pace.interval)?;
    let settings = match feed.enabled {
        Enabled::WithKeys(keys) => {
            Some(format!("{}, each also as NAME_env = \"VARIABLE\"", keys.join(", ")))
        }
        _ => None,
    };
    let attribution = feed.attribution.as_deref().map(str::to_owned);
    let facts = [
        ("name", Some(feed.name.to_string())),
        ("documents", Some(feed.docs.to_string())),
        ("terms", Some(feed.terms.to_string())),
        ("attribution", attribution),
        ("asked", Some(whether_asked(&feed, &session.config))),
        ("settings", settings),
        ("host", Some(feed.base_url.to_string()).filter(|url| !url.is_empty())),
        ("pace", Some(format!("one request every {gap:#}, a board every {}", length(interval)))),
        ("is", Some(boards)),
        ("pay", Some(feed.states.pay.to_owned())),
        ("places", Some(feed.states.place.to_owned())),
        ("remote", Some(feed.states.remote.to_owned())),
        ("closed", Some(feed.states.closed.to_owned())),
    ];
    for (name, fact) in facts {
        if let Some(fact) = fact {
            session.printer.line(&format!("{name:<12} {fact}"))?;
        }
    }
    Ok(Outcome::Done)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lengths_are_short() {
        for (seconds, text) in
            [(0, "0 s"), (59, "59 s"), (3_599, "59 min"), (7_200, "2 h"), (172_800, "2 d")]
        {
            assert_eq!(length(SignedDuration::from_secs(seconds)), text);
        }
    }
}
