use insta::assert_snapshot;

use crate::support::{asked, board_with, first, page, shown};

#[test]
fn a_page_becomes_drafts_and_the_key_in_the_address_is_hidden() {
    let board = board_with("jooble", "", "api_key = 's3cret-key'");
    let request = first(&board);
    assert_eq!(request.url, "https://jooble.org/api/s3cret-key");
    assert_eq!(asked(&request), "POST https://jooble.org/api/…");
    let page = page(&board, "jooble/jobs.json");
    assert!(
        String::from_utf8_lossy(page.more[0].body.as_ref().unwrap()).contains("\"page\":\"2\"")
    );
    assert_snapshot!(shown(&page));
}
