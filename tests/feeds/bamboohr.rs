use insta::assert_snapshot;

use crate::support::{board, fixture, page, read_detail, shown};

#[test]
fn a_board_becomes_drafts() {
    assert_snapshot!(shown(&page(&board("bamboohr", "avocet"), "bamboohr/list.json")));
}

#[test]
fn the_detail_completes_the_row() {
    let board = board("bamboohr", "avocet");
    let page = page(&board, "bamboohr/list.json");
    let row = page.rows[0].as_ref().unwrap();
    let detail = row.detail.as_ref().unwrap();
    assert_eq!(detail.url, "https://avocet.bamboohr.com/careers/41/detail");
    let answer = fixture("bamboohr/detail.json");
    assert_snapshot!(shown(&read_detail(&board, detail, &row.draft, &answer)));
}
