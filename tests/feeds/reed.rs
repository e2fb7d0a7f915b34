use insta::assert_snapshot;

use crate::support::{board_with, first, fixture, page, read_detail, shown};

#[test]
fn a_page_becomes_drafts_and_details_complete_them() {
    let board = board_with("reed", "", "api_key = 's3cret'");
    let basic = ("authorization".to_owned(), "Basic czNjcmV0Og==".to_owned());
    assert!(first(&board).headers.contains(&basic));
    let page = page(&board, "reed/search.json");
    assert_snapshot!("listing", shown(&page));
    let row = page.rows[0].as_ref().unwrap();
    let detail = row.detail.as_ref().unwrap();
    assert!(detail.headers.contains(&basic));
    assert_snapshot!(
        "detail",
        shown(&read_detail(&board, detail, &row.draft, &fixture("reed/detail.json")))
    );
}
