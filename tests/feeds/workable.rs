use insta::assert_snapshot;

use crate::support::{board, page, shown};

#[test]
fn a_board_becomes_drafts() {
    assert_snapshot!(shown(&page(&board("workable", "cormorant"), "workable/account.json")));
}
