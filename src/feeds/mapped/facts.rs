//! A feed out of its TOML: the facts about it, and its mapping. The shipped ones are read
//! once; a user's own are read from the config.

use std::sync::Arc;
use std::time::Duration;

use anyhow::{Context as _, bail};
use toml::{Table, Value};
use url::Url;

use super::super::{Coverage, Enabled, Feed, Pace, Reader, Shape, States};
use super::keys::Keys;
use super::{KEYS, Mapping};

/// The facts about a feed. Only `url` and the mapping are needed of a user.
pub(in super::super) const FACTS: &[&str] = &[
    "name",
    "docs",
    "terms",
    "attribution",
    "base_url",
    "gap_seconds",
    "interval_minutes",
    "window_days",
    "enabled",
    "keys",
    "states",
];

/// A feed that is shipped as data: the text of `src/feeds/ID.toml`.
///
/// The text is part of the program, so an error in it is one in the program; the tests read
/// every shipped feed.
pub(in super::super) fn shipped(id: &str, text: &str) -> Feed {
    let table = text.parse::<Table>().map_err(anyhow::Error::from);
    let feed = table.and_then(|table| feed(id, &table));
    feed.unwrap_or_else(|error| panic!("src/feeds/{id}.toml: {error:#}"))
}

/// Reads a feed that is a mapping. Errors name the key and, where it is unknown, the
/// nearest known one.
pub(in super::super) fn feed(id: &str, table: &Table) -> anyhow::Result<Feed> {
    let keys = Keys::new(table);
    let settings = settings(table);
    let settings: Vec<&str> = settings.iter().map(String::as_str).collect();
    keys.only(&[FACTS, KEYS, &settings].concat())?;
    let base_url = base_url(&keys)?;
    let mapping = Mapping::parse(&keys, &base_url)?;
    facts(id, &keys, base_url, Reader::Mapped(Arc::new(mapping)))
}

/// The names of the settings that the headers take, which may stand beside the mapping, or
/// in the environment under the name that `NAME_env` gives.
fn settings(table: &Table) -> Vec<String> {
    let headers = table.get("headers").and_then(Value::as_table).into_iter().flatten();
    let names = headers.filter_map(|(_, header)| header.get("setting")?.as_str());
    names.flat_map(|name| [name.to_owned(), format!("{name}_env")]).collect()
}

/// The feed with what is said about it; a user need say nothing.
pub(in super::super) fn facts(
    id: &str,
    keys: &Keys<'_>,
    base_url: String,
    reader: Reader,
) -> anyhow::Result<Feed> {
    Ok(Feed {
        id: id.to_owned().into(),
        name: keys.text("name")?.unwrap_or_else(|| id.to_owned()).into(),
        docs: keys.text("docs")?.unwrap_or_else(|| base_url.clone()).into(),
        terms: keys.text("terms")?.unwrap_or_else(|| "Described in your config.".into()).into(),
        attribution: keys.text("attribution")?.map(Into::into),
        base_url: base_url.into(),
        pace: pace(keys)?,
        coverage: coverage(keys)?,
        shape: Shape::Flat,
        enabled: enabled(keys)?,
        states: states(keys)?,
        reader,
    })
}

/// The `base_url`, or what `url` has before its path.
fn base_url(keys: &Keys<'_>) -> anyhow::Result<String> {
    if let Some(base_url) = keys.text("base_url")? {
        return Ok(base_url.trim_end_matches('/').to_owned());
    }
    let url = keys.text("url")?.context("url: missing: where is the feed?")?;
    let parsed = Url::parse(&url).with_context(|| format!("url: {url:?} is no URL"))?;
    if !matches!(parsed.scheme(), "http" | "https") {
        bail!("url: expected http or https, found {url:?}");
    }
    Ok(parsed.origin().ascii_serialization())
}

fn pace(keys: &Keys<'_>) -> anyhow::Result<Pace> {
    Ok(Pace {
        gap: Duration::from_secs(keys.number("gap_seconds")?.unwrap_or(2)),
        interval: Duration::from_secs(60 * keys.number("interval_minutes")?.unwrap_or(60)),
    })
}

fn coverage(keys: &Keys<'_>) -> anyhow::Result<Coverage> {
    let days = keys.number("window_days")?;
    Ok(days.map_or(Coverage::Whole, |days| Coverage::Window(Duration::from_secs(days * 86_400))))
}

/// `enabled = false` or `"opt-in"`; with the settings in `keys`; otherwise yes.
fn enabled(keys: &Keys<'_>) -> anyhow::Result<Enabled> {
    match (keys.get("enabled"), keys.get("keys")) {
        (None, Some(settings)) => Ok(Enabled::WithKeys(names(settings)?)),
        (None | Some(Value::Boolean(true)), _) => Ok(Enabled::ByDefault),
        (Some(Value::Boolean(false)), _) => Ok(Enabled::OptIn),
        (Some(Value::String(word)), _) if word == "opt-in" => Ok(Enabled::OptIn),
        (Some(other), _) => {
            bail!("enabled: expected true, false or \"opt-in\", found {other}")
        }
    }
}

/// The names of settings without which the feed is not asked.
fn names(settings: &Value) -> anyhow::Result<&'static [&'static str]> {
    let names = settings.as_array().context("keys: expected a list of names of settings")?;
    let name = |value: &Value| {
        let name = value.as_str().context("keys: expected a list of names of settings")?;
        Ok::<&'static str, anyhow::Error>(lasting(name.to_owned()))
    };
    Ok(Vec::leak(names.iter().map(name).collect::<anyhow::Result<_>>()?))
}

/// A text that lives as long as the program, as the list of feeds does.
fn lasting(text: String) -> &'static str {
    String::leak(text)
}

fn states(keys: &Keys<'_>) -> anyhow::Result<States> {
    let Some(keys) = keys.table("states")? else {
        let unknown = "as its fields say";
        let closed = "gone";
        return Ok(States { pay: unknown, place: unknown, remote: unknown, closed });
    };
    keys.only(&["pay", "place", "remote", "closed"])?;
    let text = |key: &str| {
        let text = keys.text(key)?.with_context(|| format!("{}: missing", keys.path(key)))?;
        Ok::<&'static str, anyhow::Error>(lasting(text))
    };
    Ok(States {
        pay: text("pay")?,
        place: text("place")?,
        remote: text("remote")?,
        closed: text("closed")?,
    })
}
