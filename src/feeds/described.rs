//! A feed that a user describes in the config, without code: a mapping from JSON, one of the
//! generic formats, or a program that prints the lines of `jobs import`.

use std::time::Duration;

use anyhow::{Context as _, bail};
use toml::Table;

use super::mapped::{self, FACTS, Keys};
use super::{Command, Feed, Reader, indeed_xml, jsonfeed, jsonld, rss_feed};

/// How long a program may run where the config names no limit.
const TIME_LIMIT: u64 = 60;

/// The feed that `[feeds.ID]` describes: with `command`, with `format`, or as a mapping with
/// `url`, `rows` and `[fields]`. Errors name the key and, where it is unknown, the nearest
/// known one.
pub fn described(id: &str, table: &Table) -> anyhow::Result<Feed> {
    let keys = Keys::new(table);
    let feed = if table.contains_key("command") {
        command(id, &keys)
    } else if table.contains_key("format") {
        formatted(id, &keys)
    } else {
        mapped::feed(id, table)
    };
    feed.with_context(|| format!("[feeds.{id}]"))
}

/// What may be said of a feed in a generic format; the reader takes it from the settings.
const FORMAT: &[&str] = &["format", "url", "title", "links", "pages"];

/// `format = "rss"` and `url = "…"`: the generic feed's reader for a list of one's own.
fn formatted(id: &str, keys: &Keys<'_>) -> anyhow::Result<Feed> {
    keys.only(&[FACTS, FORMAT].concat())?;
    keys.text("url")?.context("url: missing: where is the feed?")?;
    let generic = [rss_feed::feed(), jsonfeed::feed(), jsonld::feed(), indeed_xml::feed()];
    let format = keys.text("format")?.unwrap_or_default();
    let names: Vec<String> = generic.iter().map(|feed| feed.id.to_string()).collect();
    let Some(known) = generic.into_iter().find(|feed| feed.id == format) else {
        bail!("format: expected one of {}, found {format:?}", names.join(", "));
    };
    let facts = mapped::facts(id, keys, String::new(), known.reader)?;
    let coverage = if keys.get("window_days").is_some() { facts.coverage } else { known.coverage };
    Ok(Feed { coverage, docs: known.docs, states: known.states, ..facts })
}

/// `command = "jobs-of-mine --all"`, or a list of words, with `time_limit` in seconds.
fn command(id: &str, keys: &Keys<'_>) -> anyhow::Result<Feed> {
    keys.only(&[FACTS, &["command", "time_limit"]].concat())?;
    let command = Command {
        words: words(keys)?,
        time_limit: Duration::from_secs(keys.number("time_limit")?.unwrap_or(TIME_LIMIT)),
    };
    mapped::facts(id, keys, String::new(), Reader::Command(command))
}

/// The program and its arguments. A text is split as a shell would, without running one:
/// quotes count, `$` and `|` are letters like any other.
fn words(keys: &Keys<'_>) -> anyhow::Result<Vec<String>> {
    let words = if let Some(list) = keys.get("command").and_then(toml::Value::as_array) {
        let word = |value: &toml::Value| value.as_str().map(str::to_owned);
        list.iter().map(word).collect::<Option<_>>().context("command: expected texts")?
    } else {
        let text = keys.text("command")?.unwrap_or_default();
        shlex::split(&text).with_context(|| format!("command: a quote is open in {text:?}"))?
    };
    if words.is_empty() {
        bail!("command: expected a program and its arguments, found nothing");
    }
    Ok(words)
}

#[cfg(test)]
mod tests {
    use super::super::{Asked, Board, Unread};
    use super::*;

    fn run(text: &str) -> anyhow::Result<Feed> {
        described("mine", &text.parse()?)
    }

    #[test]
    fn a_program_is_split_without_a_shell_and_its_lines_are_read() {
        let feed = run("command = \"./fetch.py --title 'back end' $HOME | cat\"").unwrap();
        let board = Board { feed: "mine".into(), ..Board::default() };
        let request = &feed.start(&board)[0];
        let command = request.command.as_ref().unwrap();
        assert_eq!(command.words, ["./fetch.py", "--title", "back end", "$HOME", "|", "cat"]);
        assert_eq!(command.time_limit, Duration::from_mins(1));
        let printed = b"{\"id\": 1, \"title\": \"A\"}\n\nwarning: slow\n";
        let asked = Asked { board: &board, request, listing: None };
        let page = feed.read(&asked, printed).unwrap();
        assert_eq!(page.rows[0].as_ref().unwrap().draft.title, "A");
        assert!(
            matches!(&page.rows[1], Err(Unread::Bad { row, .. }) if row.to_string() == "line 3")
        );
    }

    #[test]
    fn a_generic_format_needs_only_its_address() {
        let table = "format = \"rss\"\nurl = \"https://tern.example/jobs.rss\"\ntitle = \"title at company\"";
        let feed = run(table).unwrap();
        let settings = table.parse().unwrap();
        let board = Board { feed: "mine".into(), settings, ..Board::default() };
        let request = &feed.start(&board)[0];
        assert_eq!(request.url, "https://tern.example/jobs.rss");
        let answer =
            b"<rss><channel><item><title>Dev at Tern</title><guid>1</guid></item></channel></rss>";
        let asked = Asked { board: &board, request, listing: None };
        let page = feed.read(&asked, answer).unwrap();
        assert_eq!(page.rows[0].as_ref().unwrap().draft.company, "Tern");
    }

    #[test]
    fn a_header_may_hold_a_setting_of_its_own() {
        let table = "url = \"https://a.example/jobs\"\ntoken_env = \"MINE\"\n[headers]\nauthorization = { setting = \"token\" }\n[fields]\nid = \"/id\"\ntitle = \"/title\"";
        assert!(run(table).is_ok());
        assert!(run(&table.replace("token_env", "tokn")).is_err());
    }

    #[test]
    fn errors_name_the_feed_and_the_key() {
        let error = |text: &str| format!("{:#}", run(text).unwrap_err());
        assert_eq!(
            error("command = \"x\"\ntime_limt = 5"),
            "[feeds.mine]: time_limt: no such key; the nearest is \"time_limit\""
        );
        assert!(error("command = \"it's\"").contains("a quote is open"));
        assert!(error("command = []").contains("found nothing"));
        assert!(error("urll = \"x\"").contains("the nearest is \"url\""));
    }
}
