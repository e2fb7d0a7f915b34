//! Lines of JSON: what `jobs import` takes and what a `command` feed prints. One line goes
//! in, one draft or the reason why it is none comes out.
//!
//! `id` and `title` are required. `company`, `url`, `apply_url`, `description` with
//! `description_format` (`text`, `html`, `markdown`), `places` or `location`, `posted`,
//! `salary` (free text), `tags`, `workplace`, `employment` and `level` are optional. `null`
//! counts as absent. Keys that are not named here are left alone, so that a program may
//! print what it likes besides.

use anyhow::{Context as _, bail};
use serde_json::{Map, Value};

use super::{Body, Draft, Page, Pay, Posted, Row, RowName, Unread, times, words};
use crate::posting::Workplace;

/// Reads the output of a program, a line a row; blank lines are left out.
pub fn read(bytes: &[u8]) -> Page {
    let text = String::from_utf8_lossy(bytes);
    let lines = text.lines().enumerate().filter(|(_, line)| !line.trim().is_empty());
    let rows = lines.map(|(index, line)| match read_line(line) {
        Ok(draft) => Ok(Row::from(draft)),
        Err(error) => Err(Unread::Bad {
            row: RowName::Place(format!("line {}", index + 1)),
            reason: format!("{error:#}"),
        }),
    });
    Page { rows: rows.collect(), ..Page::default() }
}

/// Reads one line. The error names the field and what was found there.
pub fn read_line(line: &str) -> anyhow::Result<Draft> {
    let line = line.trim_start_matches('\u{feff}').trim();
    let value: Value = serde_json::from_str(line).context("the line is not JSON")?;
    let Value::Object(fields) = value else {
        bail!("expected an object such as {{\"id\": \"1\", \"title\": \"…\"}}, found {line:.40}");
    };
    draft(&Fields(&fields))
}

fn draft(fields: &Fields<'_>) -> anyhow::Result<Draft> {
    Ok(Draft {
        id: fields.required("id")?,
        title: fields.required("title")?,
        company: fields.text("company")?.unwrap_or_default(),
        url: fields.text("url")?,
        apply_url: fields.text("apply_url")?,
        places: places(fields)?,
        workplace: workplace(fields)?,
        employment: fields.text("employment")?,
        level: fields.text("level")?,
        tags: fields.list("tags")?,
        pay: fields.text("salary")?.map_or(Pay::Unstated, Pay::Words),
        posted: posted(fields)?,
        body: body(fields)?,
        ..Draft::default()
    })
}

fn places(fields: &Fields<'_>) -> anyhow::Result<Vec<String>> {
    let places = fields.list("places")?;
    if places.is_empty() { fields.list("location") } else { Ok(places) }
}

fn workplace(fields: &Fields<'_>) -> anyhow::Result<Option<Workplace>> {
    let Some(word) = fields.text("workplace")? else { return Ok(None) };
    words::workplace(&word)
        .map(Some)
        .with_context(|| format!("/workplace: expected remote, hybrid or onsite, found {word:?}"))
}

fn body(fields: &Fields<'_>) -> anyhow::Result<Body> {
    let text = fields.text("description")?.unwrap_or_default();
    match fields.text("description_format")?.as_deref() {
        None | Some("text") => Ok(Body::Plain(text)),
        Some("html") => Ok(Body::Html(text)),
        Some("markdown") => Ok(Body::Markdown(text)),
        Some(other) => {
            bail!("/description_format: expected text, html or markdown, found {other:?}")
        }
    }
}

fn posted(fields: &Fields<'_>) -> anyhow::Result<Posted> {
    let Some(text) = fields.text("posted")? else { return Ok(Posted::Unstated) };
    if let Some(moment) = times::moment(&text) {
        return Ok(Posted::At(moment));
    }
    // What opens with a digit was meant as a date; "3 days ago" opens with a count.
    let relative = text.contains(' ') && text.chars().any(char::is_alphabetic);
    if relative || !text.starts_with(|first: char| first.is_ascii_digit()) {
        return Ok(Posted::Words(text));
    }
    bail!("/posted: expected a date such as 2026-11-24 or 2026-11-24T09:00:00Z, found {text:?}")
}

/// The object of one line.
struct Fields<'a>(&'a Map<String, Value>);

impl Fields<'_> {
    /// A text that must be there.
    fn required(&self, name: &str) -> anyhow::Result<String> {
        self.text(name)?.with_context(|| format!("/{name}: missing"))
    }

    /// A text, or a number as it is written; none where it is absent, null or blank.
    fn text(&self, name: &str) -> anyhow::Result<Option<String>> {
        self.0.get(name).map_or(Ok(None), |value| text(value).with_context(|| format!("/{name}")))
    }

    /// A list of texts; a single text is a list of one.
    fn list(&self, name: &str) -> anyhow::Result<Vec<String>> {
        let Some(Value::Array(items)) = self.0.get(name) else {
            return Ok(self.text(name)?.into_iter().collect());
        };
        let texts = items
            .iter()
            .enumerate()
            .map(|(number, item)| text(item).with_context(|| format!("/{name}/{number}")));
        texts.filter_map(Result::transpose).collect()
    }
}

fn text(value: &Value) -> anyhow::Result<Option<String>> {
    match value {
        Value::Null => Ok(None),
        Value::String(text) if text.trim().is_empty() => Ok(None),
        Value::String(text) => Ok(Some(text.clone())),
        Value::Number(number) => Ok(Some(number.to_string())),
        Value::Bool(_) | Value::Array(_) | Value::Object(_) => {
            bail!("expected a text, found {:.40}", value.to_string())
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(line: &str) -> Draft {
        read_line(line).unwrap()
    }

    fn error(line: &str) -> String {
        format!("{:#}", read_line(line).unwrap_err())
    }

    #[test]
    fn a_full_line_becomes_a_draft() {
        let draft = read(
            r#"{"id": 17, "title": "Back-end Developer", "company": "Tidewater Maps",
                "url": "https://tidewater.example/17", "description": "Go.",
                "description_format": "markdown", "places": ["Porto", "Lisbon"], "location": "x",
                "posted": "2026-11-02", "salary": "50k EUR", "tags": ["go"],
                "workplace": "on-site", "unknown": {"left": "alone"}}"#,
        );
        assert_eq!(draft.id, "17");
        assert_eq!(draft.places, ["Porto", "Lisbon"]);
        assert_eq!(draft.pay, Pay::Words("50k EUR".into()));
        assert_eq!(draft.posted, Posted::At("2026-11-02T00:00:00Z".parse().unwrap()));
        assert_eq!(draft.body, Body::Markdown("Go.".into()));
        assert_eq!(draft.workplace, Some(Workplace::Onsite));
    }

    #[test]
    fn a_single_location_is_a_place() {
        let draft = read(r#"{"id": "a", "title": "b", "location": "Gdańsk", "tags": null}"#);
        assert_eq!(draft.places, ["Gdańsk"]);
        assert_eq!(draft.body, Body::default());
    }

    #[test]
    fn relative_days_stay_words() {
        let posted = |text: &str| {
            read(&format!(r#"{{"id": "a", "title": "b", "posted": "{text}"}}"#)).posted
        };
        assert_eq!(posted("yesterday"), Posted::Words("yesterday".into()));
        assert_eq!(posted("3 days ago"), Posted::Words("3 days ago".into()));
        assert_eq!(
            posted("2026-11-02T10:00:00+02:00"),
            Posted::At("2026-11-02T08:00:00Z".parse().unwrap())
        );
    }

    #[test]
    fn a_bad_line_says_where_and_why() {
        assert!(error("not json").starts_with("the line is not JSON"));
        assert!(error("[1]").contains("expected an object"));
        assert_eq!(error(r#"{"id": "1"}"#), "/title: missing");
        assert_eq!(error(r#"{"id": " ", "title": "b"}"#), "/id: missing");
        assert_eq!(
            error(r#"{"id": "1", "title": ["b"]}"#),
            r#"/title: expected a text, found ["b"]"#
        );
        assert_eq!(
            error(r#"{"id": "1", "title": "b", "tags": [{}]}"#),
            "/tags/0: expected a text, found {}"
        );
        assert!(error(r#"{"id": "1", "title": "b", "posted": "2026-13-40"}"#).contains("/posted"));
        assert!(error(r#"{"id": "1", "title": "b", "workplace": "moon"}"#).contains("moon"));
    }
}
