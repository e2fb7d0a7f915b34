use insta::assert_snapshot;

use crate::support::{asked, board, board_with, feed, page, shown};

#[test]
fn a_page_becomes_drafts() {
    assert_snapshot!(shown(&page(&board("themuse", ""), "themuse/page.json")));
}

#[test]
fn it_is_asked_in_slices_and_the_key_is_never_shown() {
    let board = board_with("themuse", "", "api_key = 's3cret'");
    let requests = feed("themuse").start(&board);
    assert_eq!(requests.len(), 10);
    assert!(requests.iter().all(|request| request.url.contains("api_key=s3cret")));
    let page = page(&board, "themuse/page.json");
    assert!(requests.iter().chain(&page.more).all(|request| !asked(request).contains("s3cret")));
}
