use insta::assert_snapshot;

use crate::support::{board, board_with, first, page, read, shown};

#[test]
fn a_board_becomes_drafts() {
    let board = board("personio", "wiedehopf");
    assert_eq!(first(&board).url, "https://wiedehopf.jobs.personio.de/xml?language=en");
    assert_snapshot!(shown(&page(&board, "personio/positions.xml")));
}

#[test]
fn the_host_and_the_language_may_be_others() {
    let board = board_with("personio", "wiedehopf.jobs.personio.com", "language = 'de'");
    assert_eq!(first(&board).url, "https://wiedehopf.jobs.personio.com/xml?language=de");
}

#[test]
fn an_empty_tenant_is_no_fault_and_the_others_are() {
    let board = board("personio", "wiedehopf");
    let answer = |bytes: &str| read(&board, &first(&board), bytes.as_bytes());
    assert!(answer("<workzag-jobs></workzag-jobs>").unwrap().rows.is_empty());
    for (faulty, expected) in [
        ("<!DOCTYPE html><html><body>404</body></html>", "found <html>"),
        ("<workzag-jobs><position><id>1</id>", "cut off"),
        ("", "found no element"),
    ] {
        let error = format!("{:#}", answer(faulty).unwrap_err());
        assert!(error.contains(expected), "{error}");
    }
}
