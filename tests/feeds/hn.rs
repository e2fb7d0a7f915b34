//! Hacker News: the list of threads, threads, searches; several roles in one comment.

use jobs::feeds::{Page, Pay};

use crate::support::{asked, board, drafts, first, read, unread};

fn page(bytes: &str) -> Page {
    let board = board("hn", "");
    read(&board, &first(&board), bytes.as_bytes()).unwrap()
}

fn comments(children: &str) -> Page {
    page(&format!(
        r#"{{"id": 100, "type": "story", "author": "whoishiring", "children": [{children}]}}"#
    ))
}

#[test]
fn the_newest_two_threads_are_asked_for() {
    let board = board("hn", "");
    assert_eq!(
        asked(&first(&board)),
        "GET https://hn.algolia.com/api/v1/search_by_date?tags=story,author_whoishiring&hitsPerPage=20"
    );
    let page = page(
        r#"{"hits": [
        {"objectID": "12", "title": "Ask HN: Who wants to be hired? (November 2026)", "created_at_i": 1793635211},
        {"objectID": "10", "title": "Ask HN: Who is hiring? (September 2026)", "created_at_i": 1788278400},
        {"objectID": "13", "title": "Ask HN: Who is hiring? (November 2026)", "created_at_i": 1793635210},
        {"objectID": "11", "title": "Ask HN: Who is hiring? (October 2026)", "created_at_i": 1790870400},
        {"objectID": "14", "title": "Ask HN: Freelancer? Seeking freelancer?", "created_at_i": 1793635212}], "nbHits": 5}"#,
    );
    let more: Vec<_> =
        page.more.iter().map(|request| (request.url.as_str(), request.step.as_ref())).collect();
    assert_eq!(
        more,
        [
            ("https://hn.algolia.com/api/v1/items/13", "thread"),
            ("https://hn.algolia.com/api/v1/items/11", "thread"),
        ]
    );
}

#[test]
fn a_comment_becomes_a_draft() {
    let page = comments(
        r#"{"id": 101, "parent_id": 100, "story_id": 100, "created_at_i": 1793635500, "author": "x",
        "text": "Tanglewood (<a href=\"https:&#x2F;&#x2F;tanglewood.example\">https:&#x2F;&#x2F;tanglewood...</a>) | Rust Engineer | Ghent, Belgium | HYBRID | Full-time | €80k–€100k<p>Maps &amp; more.",
        "children": [{"id": 102, "parent_id": 101, "text": "a reply"}]}"#,
    );
    let draft = drafts(&page)[0];
    assert_eq!(
        (draft.id.as_str(), draft.company.as_str(), draft.title.as_str()),
        ("101", "Tanglewood", "Rust Engineer")
    );
    assert_eq!(draft.places, ["Ghent, Belgium"]);
    assert_eq!(draft.pay, Pay::Words("€80k–€100k".into()));
    assert_eq!(draft.url.as_deref(), Some("https://news.ycombinator.com/item?id=101"));
    assert_eq!(page.rows.len(), 1);
}

#[test]
fn several_roles_are_several_openings_of_one_comment() {
    let page = comments(
        r#"{"id": 101, "parent_id": 100, "story_id": 100,
        "text": "Tanglewood | Rust Engineer, Data Analyst | Ghent"}"#,
    );
    let told: Vec<_> = drafts(&page)
        .iter()
        .map(|draft| (draft.id.clone(), draft.title.clone(), draft.requisition.clone().unwrap()))
        .collect();
    let expected = [("101-1", "Rust Engineer"), ("101-2", "Data Analyst")];
    assert_eq!(told, expected.map(|(id, title)| (id.into(), title.into(), id.into())));
}

#[test]
fn comments_that_are_no_postings_are_named() {
    let page = comments(
        r#"{"id": 1, "parent_id": 100, "text": null}, {"id": 2, "parent_id": 100, "text": "x | y", "deleted": true},
        {"id": 3, "parent_id": 100, "text": "x | y", "dead": true}, {"id": 4, "parent_id": 3, "text": "Is it remote?"},
        {"id": 5, "parent_id": 100, "text": "SEEKING WORK | Rust | Remote"}, {"id": 6, "parent_id": 100, "text": "Nice."},
        {"id": 7, "parent_id": 100, "text": {"a": 1}}, 8"#,
    );
    assert_eq!(
        unread(&page),
        [
            "skipped 1: is deleted or empty",
            "skipped 2: is deleted or empty",
            "skipped 3: is deleted or empty",
            "skipped 4: is a reply",
            "skipped 5: is a person looking for work",
            "skipped 6: names no job",
            "bad 7: /text: expected text, found an object",
            "bad row 8: /: expected an object, found 8",
        ]
    );
}

#[test]
fn a_closed_first_line_closes_the_posting() {
    let page = comments(
        r#"{"id": 1, "parent_id": 100, "text": "(CLOSED) Tanglewood | Rust Engineer | Ghent"}"#,
    );
    assert!(drafts(&page)[0].closed);
}

#[test]
fn a_search_for_comments_is_read_like_a_thread() {
    let page = page(
        r#"{"story_id": 100, "hits": [
        {"objectID": "1", "comment_text": "Tanglewood | Rust Engineer | Remote (EU)", "parent_id": 100, "story_id": 100,
         "created_at": "2026-11-02T14:10:34Z"},
        {"objectID": "2", "comment_text": "Is it remote?", "parent_id": 1, "story_id": 100}]}"#,
    );
    assert_eq!(drafts(&page)[0].open_to, ["EU"]);
    assert_eq!(unread(&page), ["skipped 2: is a reply"]);
}

#[test]
fn other_answers_are_errors() {
    let board = board("hn", "");
    for (answer, expected) in [
        ("{}", "expected /children or /hits, found an empty object"),
        (r#"{"hits": []}"#, "expected threads \"Who is hiring?\" at /hits, found 0 others"),
        ("<html>", "expected JSON, found markup, \"<html>\""),
    ] {
        let error = read(&board, &first(&board), answer.as_bytes()).unwrap_err();
        assert_eq!(error.to_string(), expected);
    }
}
