use insta::assert_snapshot;

use crate::support::{asked, board_with, feed, page, shown};

#[test]
fn a_page_becomes_drafts_and_predictions_are_marked() {
    let board = board_with("adzuna", "", "app_id = 'id'\napp_key = 's3cret'");
    assert_snapshot!(shown(&page(&board, "adzuna/search.json")));
}

#[test]
fn each_country_is_a_search_and_the_key_is_never_shown() {
    let board =
        board_with("adzuna", "", "app_id = 'id'\napp_key = 's3cret'\ncountries = ['pl', 'nl']");
    let requests: Vec<_> = feed("adzuna").start(&board).iter().map(asked).collect();
    assert_eq!(requests.len(), 2);
    assert!(requests[0].contains("/v1/api/jobs/pl/search/1?app_id=id&app_key=…"), "{requests:?}");
}
