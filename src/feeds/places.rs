//! Places put together from a feed's parts, and rows that differ only in their place.

use std::collections::HashMap;

/// The parts of one place, most specific first, joined by commas. Parts that are missing,
/// blank or said already are left out.
pub fn joined<'a>(parts: impl IntoIterator<Item = Option<&'a str>>) -> Option<String> {
    let mut kept: Vec<&str> = Vec::new();
    for part in parts.into_iter().flatten().map(str::trim) {
        if !part.is_empty() && !kept.iter().any(|said| said.eq_ignore_ascii_case(part)) {
            kept.push(part);
        }
    }
    (!kept.is_empty()).then(|| kept.join(", "))
}

/// The texts without repeats, in the order of their first mention.
pub fn distinct(texts: impl IntoIterator<Item = String>) -> Vec<String> {
    let mut kept: Vec<String> = Vec::new();
    for text in texts {
        if !kept.contains(&text) {
            kept.push(text);
        }
    }
    kept
}

/// The places of all rows of a page by the rows' ids, for feeds that repeat a posting once
/// for each of its places: the first row takes them all.
#[derive(Debug, Default)]
pub struct ById(HashMap<String, Vec<String>>);

impl ById {
    /// Notes a row's places.
    pub fn add(&mut self, id: String, places: impl IntoIterator<Item = String>) {
        let known = self.0.entry(id).or_default();
        for place in places {
            if !known.contains(&place) {
                known.push(place);
            }
        }
    }

    /// All places of the rows with this id.
    pub fn of(&self, id: &str) -> Vec<String> {
        self.0.get(id).cloned().unwrap_or_default()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn parts_are_said_once() {
        let place = joined([Some("Berlin"), Some(" "), None, Some("berlin"), Some("DE")]);
        assert_eq!(place.as_deref(), Some("Berlin, DE"));
        assert_eq!(joined([None, Some("")]), None);
    }
}
