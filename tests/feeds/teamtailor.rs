use insta::assert_snapshot;

use crate::support::{board, first, page, shown};

#[test]
fn a_board_becomes_drafts() {
    let board = board("teamtailor", "lapwing");
    assert_eq!(first(&board).url, "https://lapwing.teamtailor.com/jobs.json");
    assert_snapshot!(shown(&page(&board, "teamtailor/jobs.json")));
}
