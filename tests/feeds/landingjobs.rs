use insta::assert_snapshot;

use crate::support::{board, first, fixture, page, read, shown};

#[test]
fn a_page_becomes_drafts() {
    assert_snapshot!(shown(&page(&board("landingjobs", ""), "landingjobs/jobs.json")));
}

#[test]
fn a_page_that_repeats_the_one_before_is_the_last() {
    let board = board("landingjobs", "");
    let answer = fixture("landingjobs/jobs.json");
    let second = read(&board, &first(&board), &answer).unwrap().more.remove(0);
    assert_eq!(read(&board, &second, &answer).unwrap().more, []);
}
