//! Edits of the config file that keep its comments and its order.

use std::io::Write as _;
use std::path::Path;

use anyhow::Context as _;
use toml_edit::{Array, DocumentMut, InlineTable, Item, Table, Value};

use crate::config::Config;
use crate::feeds;

/// A board as it goes into the config.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    /// The token in the provider's URLs.
    pub token: String,
    /// The company's name, where it is to be kept.
    pub name: Option<String>,
    /// The provider's region.
    pub region: Option<String>,
    /// Anything else the board needs, by the names of its settings.
    pub settings: Vec<(String, String)>,
}

/// Changes the config file, or makes one. Nothing is written where the result would not be
/// a valid config.
pub fn change(path: &Path, edit: impl FnOnce(&mut DocumentMut)) -> anyhow::Result<()> {
    let text = match std::fs::read_to_string(path) {
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => String::new(),
        read => read.with_context(|| format!("reading {}", path.display()))?,
    };
    let mut document: DocumentMut =
        text.parse().with_context(|| format!("reading {}", path.display()))?;
    edit(&mut document);
    let text = document.to_string();
    Config::parse(&text).context("this change would break the config; nothing was written")?;
    write(path, &text).with_context(|| format!("writing {}", path.display()))
}

/// Writes a new file and puts it in place of the old one, so that there is always a whole
/// one. It may hold keys, so nobody else may read it.
fn write(path: &Path, text: &str) -> std::io::Result<()> {
    if let Some(folder) = path.parent() {
        std::fs::create_dir_all(folder)?;
    }
    // A config that is a link to somewhere else stays one.
    let target = std::fs::canonicalize(path).unwrap_or_else(|_| path.to_owned());
    let fresh = target.with_extension("toml.new");
    let mut options = std::fs::OpenOptions::new();
    options.write(true).create(true).truncate(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    let mut file = options.open(&fresh)?;
    file.write_all(text.as_bytes())?;
    file.sync_all()?;
    std::fs::rename(&fresh, &target)
}

/// Adds a board, or takes back that a shipped one is left out.
pub fn add(document: &mut DocumentMut, feed: &str, entry: &Entry) {
    let table = section(document, feed);
    if let Some(without) = table.get_mut("without").and_then(Item::as_array_mut) {
        without.retain(|value| value.as_str() != Some(&entry.token));
    }
    let is_shipped = feeds::boards::shipped(feed).iter().any(|board| board.token == entry.token);
    let ships = table.get("shipped").and_then(Item::as_bool);
    let asks_shipped = ships.unwrap_or(!table.contains_key("boards"));
    if is_shipped && asks_shipped && entry.name.is_none() {
        return;
    }
    // A first board of one's own does not turn off the shipped ones.
    if asks_shipped && ships.is_none() && !feeds::boards::shipped(feed).is_empty() {
        table["shipped"] = toml_edit::value(true);
    }
    let boards = table.entry("boards").or_insert_with(|| Item::Value(Array::new().into()));
    if let Some(boards) = boards.as_array_mut() {
        let old = boards.iter().find(|board| token_of(board) == Some(&entry.token));
        let new = value(old.and_then(Value::as_inline_table), entry);
        boards.retain(|board| token_of(board) != Some(&entry.token));
        boards.push(new);
    }
}

/// Takes a board out, and leaves it out where it ships.
pub fn remove(document: &mut DocumentMut, feed: &str, token: &str) {
    let table = section(document, feed);
    if let Some(boards) = table.get_mut("boards").and_then(Item::as_array_mut) {
        boards.retain(|board| token_of(board) != Some(token));
    }
    let asks_shipped =
        table.get("shipped").and_then(Item::as_bool).unwrap_or(!table.contains_key("boards"));
    let is_shipped = feeds::boards::shipped(feed).iter().any(|board| board.token == token);
    if asks_shipped && is_shipped {
        let without = table.entry("without").or_insert_with(|| Item::Value(Array::new().into()));
        if let Some(without) = without.as_array_mut() {
            without.push(token);
        }
    }
}

/// The table `[feeds.FEED]`, made where there is none.
fn section<'a>(document: &'a mut DocumentMut, feed: &str) -> &'a mut Table {
    let feeds = document.entry("feeds").or_insert_with(|| {
        let mut table = Table::new();
        // Only its parts have headings of their own.
        table.set_implicit(true);
        Item::Table(table)
    });
    if !feeds.is_table() {
        *feeds = Item::Table(feeds.clone().into_table().unwrap_or_default());
    }
    let feeds = as_table(feeds);
    as_table(feeds.entry(feed).or_insert_with(|| Item::Table(Table::new())))
}

/// An item as a table with lines of its own; an inline one is spread out first.
fn as_table(item: &mut Item) -> &mut Table {
    if !item.is_table() {
        *item = Item::Table(std::mem::take(item).into_table().unwrap_or_default());
    }
    match item {
        Item::Table(table) => table,
        _ => unreachable!("it was made a table"),
    }
}

fn token_of(board: &Value) -> Option<&str> {
    board.as_str().or_else(|| board.as_inline_table()?.get("token")?.as_str())
}

/// The entry as it is written, with what the old one said beyond it.
fn value(old: Option<&InlineTable>, entry: &Entry) -> Value {
    let mut table = old.cloned().unwrap_or_default();
    table.insert("token", entry.token.as_str().into());
    let named = [("name", &entry.name), ("region", &entry.region)];
    for (key, text) in named.into_iter().filter_map(|(key, text)| Some((key, text.as_ref()?))) {
        table.insert(key, text.as_str().into());
    }
    for (key, text) in &entry.settings {
        table.insert(key, text.as_str().into());
    }
    table.fmt();
    if table.len() == 1 { entry.token.as_str().into() } else { table.into() }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn entry(token: &str) -> Entry {
        Entry { token: token.into(), name: None, region: None, settings: Vec::new() }
    }

    fn edited(text: &str, edit: impl FnOnce(&mut DocumentMut)) -> String {
        let mut document: DocumentMut = text.parse().unwrap();
        edit(&mut document);
        Config::parse(&document.to_string()).unwrap();
        document.to_string()
    }

    #[test]
    fn comments_and_order_stay() {
        let text = "# mine\n[feeds.lever] # a comment\nboards = [\"one\"] # kept\n\n[search]\ndefault = \"x\"\n";
        let after = edited(text, |document| add(document, "lever", &entry("two")));
        assert_eq!(after, text.replace("[\"one\"]", "[\"one\", \"two\"]"));
        let again = edited(&after, |document| remove(document, "lever", "two"));
        assert_eq!(again, text);
    }

    #[test]
    fn the_first_board_of_one_s_own_keeps_the_shipped_ones() {
        let named = Entry { name: Some("Acme".into()), region: Some("eu".into()), ..entry("acme") };
        let after = edited("", |document| add(document, "lever", &named));
        assert_eq!(
            after,
            "[feeds.lever]\nshipped = true\nboards = [{ token = \"acme\", name = \"Acme\", region = \"eu\" }]\n"
        );
    }

    #[test]
    fn what_an_entry_said_before_stays() {
        let before = "[feeds.lever]\nboards = [{ token = \"acme\", region = \"eu\" }]\n";
        let named = Entry { name: Some("Acme".into()), ..entry("acme") };
        assert_eq!(
            edited(before, |document| add(document, "lever", &named)),
            "[feeds.lever]\nboards = [{ token = \"acme\", region = \"eu\", name = \"Acme\" }]\n"
        );
    }

    #[test]
    fn a_shipped_board_is_left_out_and_taken_back() {
        let token = &feeds::boards::shipped("lever")[0].token;
        let without = edited("", |document| remove(document, "lever", token));
        assert_eq!(without, format!("[feeds.lever]\nwithout = [\"{token}\"]\n"));
        let back = edited(&without, |document| add(document, "lever", &entry(token)));
        assert_eq!(back, "[feeds.lever]\nwithout = []\n");
    }

    #[test]
    fn an_inline_section_is_spread_out() {
        let after = edited("feeds = { lever = { boards = [\"one\"] } }", |document| {
            add(document, "lever", &entry("two"));
        });
        assert!(Config::parse(&after).unwrap().feeds["lever"].boards.as_ref().unwrap().len() == 2);
    }
}
