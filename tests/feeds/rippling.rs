use insta::assert_snapshot;

use crate::support::{board, fixture, page, read_detail, shown};

#[test]
fn a_board_becomes_drafts() {
    assert_snapshot!(shown(&page(&board("rippling", "dunlin"), "rippling/jobs.json")));
}

#[test]
fn the_detail_completes_the_row() {
    let board = board("rippling", "dunlin");
    let page = page(&board, "rippling/jobs.json");
    let row = page.rows[0].as_ref().unwrap();
    let detail = row.detail.as_ref().unwrap();
    assert_eq!(
        detail.url,
        "https://api.rippling.com/platform/api/ats/v1/board/dunlin/jobs/2f0674e6-0001-4ecd-b459-e947241c211f"
    );
    let answer = fixture("rippling/detail.json");
    assert_snapshot!(shown(&read_detail(&board, detail, &row.draft, &answer)));
}
