use insta::assert_snapshot;
use jobs::feeds::Body;

use crate::support::{board, board_with, drafts, page, read_detail, shown};

#[test]
fn a_page_becomes_drafts() {
    assert_snapshot!(shown(&page(&board("justjoin", ""), "justjoin/offers.json")));
}

#[test]
fn details_are_asked_only_where_the_config_says_so() {
    let without = page(&board("justjoin", ""), "justjoin/offers.json");
    assert!(without.rows.iter().flatten().all(|row| row.detail.is_none()));
    let board = board_with("justjoin", "", "details = true");
    let page = page(&board, "justjoin/offers.json");
    let row = page.rows[0].as_ref().unwrap();
    let detail = row.detail.as_ref().unwrap();
    assert_eq!(
        detail.url,
        "https://justjoin.it/api/candidate-api/offers/lodestone-senior-go-wroclaw"
    );
    let answer = br#"{"slug": "lodestone-senior-go-wroclaw", "body": "<p>Payments in Go.</p>"}"#;
    let complete = read_detail(&board, detail, &row.draft, answer);
    assert_eq!(drafts(&complete)[0].body, Body::Html("<p>Payments in Go.</p>".into()));
    assert_eq!(drafts(&complete)[0].title, row.draft.title);
}
