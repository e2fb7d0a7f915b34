//! Lever: the text in three parts, two hosts, pay by interval.

use jobs::feeds::{Board, Pay, Posted};
use jobs::posting::{Period, Workplace};

use crate::support::{board, drafts, first, read, unread};

fn page(bytes: &str) -> jobs::feeds::Page {
    let board = board("lever", "copperkite");
    read(&board, &first(&board), bytes.as_bytes()).unwrap()
}

#[test]
fn european_boards_are_asked_on_their_host_unless_the_config_names_one() {
    let plain = board("lever", "copperkite");
    assert_eq!(first(&plain).url, "https://api.lever.co/v0/postings/copperkite?mode=json");
    let european = Board { region: Some("eu".into()), ..plain };
    assert_eq!(first(&european).url, "https://api.eu.lever.co/v0/postings/copperkite?mode=json");
    let mirrored = Board { base_url: "http://127.0.0.1:9".into(), ..european };
    assert_eq!(first(&mirrored).url, "http://127.0.0.1:9/v0/postings/copperkite?mode=json");
}

#[test]
fn a_row_joins_its_three_texts_and_states_its_fields() {
    let page = page(
        r#"[{"id": "5cde0d09-ba2d", "text": "Ingest Engineer",
        "categories": {"commitment": "Full-time", "department": "Engineering", "team": "Ingest",
            "location": "Austin, TX", "allLocations": ["Austin, TX", "Denver, CO"]},
        "country": "US", "workplaceType": "hybrid", "createdAt": 1795167000123,
        "description": "<div>First.</div>", "lists": [{"text": "You bring", "content": "<li>Go</li>"}],
        "additional": "<div>Last.</div>", "hostedUrl": "https://jobs.lever.co/copperkite/5cde",
        "applyUrl": "https://jobs.lever.co/copperkite/5cde/apply",
        "salaryRange": {"min": 185000, "max": 215000, "currency": "USD", "interval": "per-year-salary"}}]"#,
    );
    let draft = drafts(&page)[0];
    assert_eq!(
        draft.body.raw(),
        "<div>First.</div>\n<h3>You bring</h3>\n<ul><li>Go</li></ul>\n<div>Last.</div>"
    );
    assert_eq!(draft.places, ["Austin, TX", "Denver, CO"]);
    assert_eq!(draft.workplace, Some(Workplace::Hybrid));
    assert_eq!(draft.departments, ["Engineering", "Ingest"]);
    assert_eq!(draft.posted, Posted::At("2026-11-20T09:30:00.123Z".parse().unwrap()));
    let Pay::Ranges(ranges) = &draft.pay else { panic!("{:?}", draft.pay) };
    assert_eq!(ranges[0].period, Some(Period::Year));
}

#[test]
fn intervals_that_are_no_period_are_quoted_or_left() {
    let page = page(
        r#"[
        {"id": "a", "text": "A", "salaryRange": {"min": 90, "max": 115, "currency": "USD", "interval": "per-hour-wage"}},
        {"id": "b", "text": "B", "salaryRange": {"min": 3000, "max": 4000, "currency": "USD", "interval": "bi-weekly-salary"},
         "salaryDescription": "$3,000 to $4,000 every two weeks"},
        {"id": "c", "text": "C", "salaryRange": null}]"#,
    );
    let drafts = drafts(&page);
    assert!(
        matches!(&drafts[0].pay, Pay::Ranges(ranges) if ranges[0].period == Some(Period::Hour))
    );
    assert_eq!(drafts[1].pay, Pay::Words("$3,000 to $4,000 every two weeks".into()));
    assert_eq!(drafts[2].pay, Pay::Unstated);
}

#[test]
fn the_country_helps_where_a_place_alone_would_not() {
    let page = page(
        r#"[
        {"id": "a", "text": "A", "country": "FR", "categories": {"location": "Paris"}},
        {"id": "b", "text": "B", "country": "CA", "categories": {"location": "Toronto, ON"}},
        {"id": "c", "text": "C", "country": "US", "workplaceType": "remote", "categories": {"location": "Remote"}},
        {"id": "d", "text": "D", "categories": null, "workplaceType": "unspecified"}]"#,
    );
    let drafts = drafts(&page);
    assert_eq!(drafts[0].places, ["Paris, FR"]);
    assert_eq!(drafts[1].places, ["Toronto, ON"]);
    assert_eq!(
        (&drafts[2].places[..], &drafts[2].open_to[..]),
        (&["Remote".to_owned()][..], &["US".to_owned()][..])
    );
    assert_eq!(drafts[3].workplace, None);
}

#[test]
fn older_and_plain_texts_are_read() {
    let page = page(
        r#"[
        {"id": "a", "text": "A", "description": "", "opening": "<b>Hi</b>", "descriptionBody": "<p>Body</p>"},
        {"id": "b", "text": "B", "descriptionPlain": "x < y\nz", "additionalPlain": "end"}]"#,
    );
    let drafts = drafts(&page);
    assert_eq!(drafts[0].body.raw(), "<b>Hi</b>\n<p>Body</p>");
    assert_eq!(drafts[1].body.raw(), "x &lt; y<br>z\nend");
}

#[test]
fn a_wrong_time_loses_its_row_and_an_unknown_site_the_page() {
    let page = page(
        r#"[{"id": "a", "text": "A", "createdAt": "soon"}, {"id": "b", "text": "B", "createdAt": null}]"#,
    );
    assert_eq!(unread(&page), ["bad a: /createdAt: expected a time, found \"soon\""]);
    assert_eq!(drafts(&page)[0].posted, Posted::Unstated);
    let board = board("lever", "nobody");
    let answer = br#"{"ok": false, "error": "Document not found"}"#;
    let error = read(&board, &first(&board), answer).unwrap_err().to_string();
    assert!(error.contains("expected a list") && error.contains("Document not found"), "{error}");
}
