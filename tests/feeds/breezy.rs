use insta::assert_snapshot;

use crate::support::{board, fixture, page, read_detail, shown};

#[test]
fn a_board_becomes_drafts() {
    assert_snapshot!(shown(&page(&board("breezy", "redshank"), "breezy/positions.json")));
}

#[test]
fn the_detail_completes_the_row() {
    let board = board("breezy", "redshank");
    let page = page(&board, "breezy/positions.json");
    let row = page.rows[0].as_ref().unwrap();
    let detail = row.detail.as_ref().unwrap();
    assert_eq!(detail.url, "https://redshank.breezy.hr/p/0a1b2c3d4e5f-backend-developer");
    let answer = fixture("breezy/position.html");
    assert_snapshot!(shown(&read_detail(&board, detail, &row.draft, &answer)));
}
