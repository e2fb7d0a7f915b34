//! `remote-greenhouse.tsv` and `remote-ashby.jsonl`: remote, hybrid or on site.

use std::path::Path;

use anyhow::Context as _;
use jobs::feeds::{self, Asked, Board, Body, Draft, Request};
use jobs::posting::{Posting, Workplace};
use serde_json::{Value, json};

use crate::labels::{self, Row};
use crate::tally::{Goal, Tally};

/// Metadata beside title and place. Once a whole answer of the board is read, metadata and
/// all; once without the metadata, where title or place state it.
pub fn measure_greenhouse(path: &Path) -> anyhow::Result<Vec<Tally>> {
    let mut whole = Tally::new("workplace, from the board's answer", Goal::Accuracy(0.95));
    let mut bare = Tally::new("workplace, where title or place state it", Goal::Unset);
    for row in labels::table(path)? {
        let text = format!("{} — {}", row.get("title"), row.get("location"));
        let got = answered(&row)?.workplace;
        add(&mut whole, &row, got, &text);
        let draft = Draft {
            places: vec![row.get("location").to_owned()],
            ..labels::titled(row.get("id"), row.get("title"))
        };
        match labels::read(&draft).workplace {
            None => bare.leave_out(),
            got => add(&mut bare, &row, got, &text),
        }
    }
    Ok(vec![whole, bare])
}

/// The label `not-remote` is met by anything that is stated and not remote.
fn add(tally: &mut Tally, row: &Row, got: Option<Workplace>, text: &str) {
    let expected = row.get("remote_given");
    let got = match got {
        Some(got) if expected == "not-remote" && got != Workplace::Remote => expected.to_owned(),
        got => got.map_or("none".to_owned(), |got| got.to_string()),
    };
    tally.add(expected, got, row.get("id"), text);
}

/// The posting as the reader of Greenhouse's answers and the normaliser make it.
fn answered(row: &Row) -> anyhow::Result<Posting> {
    let value = match row.get("value") {
        "True" => Value::Bool(true),
        "False" => Value::Bool(false),
        value => Value::from(value),
    };
    let answer = json!({ "jobs": [{
        "id": 1, "title": row.get("title"), "location": { "name": row.get("location") },
        "absolute_url": "https://example.com/1", "content": "",
        "metadata": [{ "id": 1, "name": row.get("field"), "value": value, "value_type": "single_select" }],
    }] });
    let board = Board { feed: "greenhouse".into(), token: "acme".into(), ..Board::default() };
    let asked = Asked { board: &board, request: &Request::default(), listing: None };
    let feed = feeds::find("greenhouse").context("there is no feed greenhouse")?;
    let page = feed.read(&asked, answer.to_string().as_bytes())?;
    let read = page.rows.into_iter().flatten().next().context("the row was not read")?;
    Ok(labels::read(&read.draft))
}

/// The board's flag is noisy, so only whether a stated workplace agrees with it is shown.
pub fn measure_ashby(path: &Path) -> anyhow::Result<Vec<Tally>> {
    let mut tally = Tally::new("remote or not, from place and mentions", Goal::Unset);
    for row in labels::json_lines(path)? {
        let id = labels::text(&row, "id");
        let place = labels::text(&row, "location").to_owned();
        let draft = Draft {
            places: std::iter::once(place.clone())
                .chain(labels::texts(&row, "secondary_locations"))
                .collect(),
            body: Body::Plain(labels::texts(&row, "text_mentions").join("\n")),
            ..labels::titled(id, labels::text(&row, "title"))
        };
        let (Some(expected), Some(got)) =
            (row["is_remote_given"].as_bool(), labels::read(&draft).workplace)
        else {
            tally.leave_out();
            continue;
        };
        let said = |remote: bool| if remote { "remote" } else { "not remote" };
        tally.add(said(expected), said(got == Workplace::Remote), id, &place);
    }
    Ok(vec![tally])
}
