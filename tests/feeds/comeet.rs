use insta::assert_snapshot;

use crate::support::{asked, board_with, first, page, shown};

#[test]
fn a_board_becomes_drafts_and_its_key_stays_hidden() {
    let board = board_with("comeet", "A1.00B", "key = 's3cret'");
    let request = first(&board);
    assert!(request.url.ends_with("/company/A1.00B/positions?token=s3cret&details=true"));
    assert!(!asked(&request).contains("s3cret"));
    assert_snapshot!(shown(&page(&board, "comeet/positions.json")));
}
