use insta::assert_snapshot;

use crate::support::{board, fixture, page, read_detail, shown};

#[test]
fn a_board_becomes_drafts() {
    assert_snapshot!(shown(&page(
        &board("eightfold", "siskin/siskin.example"),
        "eightfold/list.json"
    )));
}

#[test]
fn the_detail_completes_the_row() {
    let board = board("eightfold", "siskin/siskin.example");
    let page = page(&board, "eightfold/list.json");
    let row = page.rows[0].as_ref().unwrap();
    let detail = row.detail.as_ref().unwrap();
    assert_eq!(
        detail.url,
        "https://siskin.eightfold.ai/api/apply/v2/jobs/790300001?domain=siskin.example"
    );
    let answer = fixture("eightfold/detail.json");
    assert_snapshot!(shown(&read_detail(&board, detail, &row.draft, &answer)));
}
