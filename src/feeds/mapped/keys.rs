//! The keys of a TOML table, read one by one. Errors name the key by its whole path, and an
//! unknown key comes with the nearest known one.

use anyhow::{Context as _, bail};
use toml::{Table, Value};

/// A table of a mapping, and where it stands.
#[derive(Debug, Clone)]
pub(in crate::feeds) struct Keys<'a> {
    table: &'a Table,
    path: String,
}

impl<'a> Keys<'a> {
    pub(in crate::feeds) fn new(table: &'a Table) -> Self {
        Self { table, path: String::new() }
    }

    /// A key of this table by its whole path.
    pub(in crate::feeds) fn path(&self, key: &str) -> String {
        if self.path.is_empty() { key.to_owned() } else { format!("{}.{key}", self.path) }
    }

    /// The keys that are there.
    pub(in crate::feeds) fn names(&self) -> impl Iterator<Item = &'a str> {
        self.table.keys().map(String::as_str)
    }

    /// Complains about the first key that is not among `known`.
    pub(in crate::feeds) fn only(&self, known: &[&str]) -> anyhow::Result<()> {
        let Some(stranger) = self.names().find(|name| !known.contains(name)) else {
            return Ok(());
        };
        bail!("{}: no such key; {}", self.path(stranger), nearest(stranger, known))
    }

    pub(in crate::feeds) fn get(&self, key: &str) -> Option<&'a Value> {
        self.table.get(key)
    }

    pub(in crate::feeds) fn text(&self, key: &str) -> anyhow::Result<Option<String>> {
        self.read(key, "a text", |value| value.as_str().map(str::to_owned))
    }

    pub(in crate::feeds) fn flag(&self, key: &str) -> anyhow::Result<Option<bool>> {
        self.read(key, "true or false", Value::as_bool)
    }

    /// A whole number that is not negative.
    pub(in crate::feeds) fn number(&self, key: &str) -> anyhow::Result<Option<u64>> {
        self.read(key, "a number", |value| value.as_integer()?.try_into().ok())
    }

    pub(in crate::feeds) fn table(&self, key: &str) -> anyhow::Result<Option<Self>> {
        let table = self.read(key, "a table", Value::as_table)?;
        Ok(table.map(|table| Self { table, path: self.path(key) }))
    }

    pub(in crate::feeds) fn pointer(&self, key: &str) -> anyhow::Result<Option<String>> {
        self.get(key).map(|value| pointer(&self.path(key), value)).transpose()
    }

    /// A pointer or a list of them.
    pub(in crate::feeds) fn pointers(&self, key: &str) -> anyhow::Result<Vec<String>> {
        self.get(key).map_or(Ok(Vec::new()), |value| pointers(&self.path(key), value))
    }

    fn read<T>(
        &self,
        key: &str,
        wanted: &str,
        read: impl Fn(&'a Value) -> Option<T>,
    ) -> anyhow::Result<Option<T>> {
        let Some(value) = self.table.get(key) else { return Ok(None) };
        let read = read(value);
        read.map(Some).with_context(|| format!("{}: {}", self.path(key), found(wanted, value)))
    }
}

/// A pointer or a list of them.
pub(in crate::feeds) fn pointers(path: &str, value: &Value) -> anyhow::Result<Vec<String>> {
    match value {
        Value::Array(items) => items.iter().map(|item| pointer(path, item)).collect(),
        one => Ok(vec![pointer(path, one)?]),
    }
}

/// A JSON pointer: empty, or parts that each open with `/`.
pub(in crate::feeds) fn pointer(path: &str, value: &Value) -> anyhow::Result<String> {
    let wanted = "a pointer such as \"/company/name\"";
    match value.as_str() {
        Some(text) if text.is_empty() || text.starts_with('/') => Ok(text.to_owned()),
        _ => bail!("{path}: {}", found(wanted, value)),
    }
}

fn found(wanted: &str, value: &Value) -> String {
    format!("expected {wanted}, found {:.40}", value.to_string())
}

/// "the nearest is `title`", or the whole list where nothing is near.
pub(in crate::feeds) fn nearest(stranger: &str, known: &[&str]) -> String {
    let closest = known
        .iter()
        .map(|name| (strsim::damerau_levenshtein(stranger, name), name))
        .min_by_key(|(distance, _)| *distance);
    match closest {
        Some((distance, name)) if distance <= stranger.len().max(3) / 2 => {
            format!("the nearest is {name:?}")
        }
        _ => format!("there are {}", known.join(", ")),
    }
}
