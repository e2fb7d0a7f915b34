use insta::assert_snapshot;

use crate::support::{board, fixture, page, read_detail, shown};

#[test]
fn a_board_becomes_drafts() {
    assert_snapshot!(shown(&page(
        &board("smartrecruiters", "Nightjar"),
        "smartrecruiters/list.json"
    )));
}

#[test]
fn the_detail_completes_the_row() {
    let board = board("smartrecruiters", "Nightjar");
    let page = page(&board, "smartrecruiters/list.json");
    let row = page.rows[0].as_ref().unwrap();
    let detail = row.detail.as_ref().unwrap();
    assert_eq!(
        detail.url,
        "https://api.smartrecruiters.com/v1/companies/Nightjar/postings/744000000000001"
    );
    let answer = fixture("smartrecruiters/detail.json");
    assert_snapshot!(shown(&read_detail(&board, detail, &row.draft, &answer)));
}
