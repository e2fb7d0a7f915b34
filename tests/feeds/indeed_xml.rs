use insta::assert_snapshot;

use crate::support::{board, page, shown};

#[test]
fn a_file_becomes_drafts() {
    let board = board("indeed-xml", "https://ptarmigan.example/indeed.xml");
    assert_snapshot!(shown(&page(&board, "indeed-xml/jobs.xml")));
}
