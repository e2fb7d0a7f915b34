use insta::assert_snapshot;

use crate::support::{board, page, shown};

#[test]
fn items_become_drafts_and_no_link_leads_to_another_host() {
    let board = board("jsonfeed", "https://wren.example/feed.json");
    assert_snapshot!(shown(&page(&board, "jsonfeed/feed.json")));
}
