use insta::assert_snapshot;

use crate::support::{board, first, page, read, shown};

#[test]
fn a_page_becomes_drafts() {
    assert_snapshot!(shown(&page(&board("arbeitsagentur", ""), "arbeitsagentur/jobs.json")));
}

#[test]
fn no_hit_is_an_empty_page_and_the_old_names_are_refused() {
    let board = board("arbeitsagentur", "");
    let empty = read(&board, &first(&board), br#"{"maxErgebnisse": 0, "page": 1}"#).unwrap();
    assert!(empty.rows.is_empty() && empty.more.is_empty());
    let old =
        br#"{"maxErgebnisse": 1, "stellenangebote": [{"refnr": "1", "titel": "Entwickler"}]}"#;
    let error = read(&board, &first(&board), old).unwrap_err().to_string();
    assert!(error.contains("/ergebnisliste") && error.contains("stellenangebote"), "{error}");
}
