use insta::assert_snapshot;

use crate::support::{board_with, drafts, fixture, page, read_detail, shown};

#[test]
fn events_become_drafts_and_entries_complete_them() {
    let board = board_with("nav", "", "token = 't0ken'");
    let page = page(&board, "nav/feed.json");
    assert_snapshot!("feed", shown(&page));
    let row = page.rows[0].as_ref().unwrap();
    let detail = row.detail.as_ref().unwrap();
    let entry = read_detail(&board, detail, &row.draft, &fixture("nav/entry.json"));
    assert_snapshot!("entry", shown(&entry));
    let stopped =
        read_detail(&board, detail, &row.draft, br#"{"uuid": "0e6a0001", "status": "INACTIVE"}"#);
    assert!(drafts(&stopped)[0].closed);
}
