//! Rows that are odd: one bad row never loses a board.

use std::sync::atomic::{AtomicUsize, Ordering};

use serde_json::{Value, json};

use crate::boards::{board, row};
use crate::server::{Answer, Server};
use crate::stage::Stage;

fn refreshed(rows: &[Value]) -> (Stage, jobs::refresh::report::BoardReport) {
    let body = board(rows);
    let server = Server::start(move |_| Answer::json(body.clone()).into());
    let mut stage = Stage::greenhouse(&server, &["acme"]);
    let board = stage.board();
    (stage, board)
}

#[test]
fn a_row_of_nulls_is_named_and_the_rest_goes_in() {
    let mut empty = row(1, "x");
    for value in empty.as_object_mut().unwrap().values_mut() {
        *value = Value::Null;
    }
    let (_, board) =
        refreshed(&[row(2, "Engineer"), empty, json!(null), json!(7), row(3, "Other")]);
    assert_eq!((board.merged.new, board.bad.len()), (2, 3));
    assert!(board.error.is_none());
}

#[test]
fn ids_are_numbers_or_strings_or_huge() {
    let huge = "9".repeat(400);
    let ids = [json!(1), json!("2"), json!("a b/ü"), json!(u64::MAX), json!(huge)];
    let rows: Vec<_> = ids.iter().map(|id| row(id.clone(), "Engineer")).collect();
    let (stage, board) = refreshed(&rows);
    assert_eq!((board.merged.new, board.bad.len()), (5, 0), "{:?}", board.bad);
    let known = stage.store().known("greenhouse", "acme").unwrap();
    for id in ["1", "2", "a b/ü", "18446744073709551615", &huge] {
        assert!(known.contains_key(id), "{id}");
    }
}

#[test]
fn the_same_id_twice_is_one_posting_and_is_said() {
    let (mut stage, board) = refreshed(&[row(1, "First"), row(1, "Second"), row(2, "Other")]);
    assert_eq!((board.merged.new, board.skipped.len()), (2, 1));
    assert_eq!(board.skipped[0].row, "1");
    assert_eq!(stage.board().merged.unchanged, 2, "and stays the first");
}

/// A board of seven postings whose second answer lacks the last, and has another as it is told.
fn with_a_bad_row(bad: Value) -> (Stage, jobs::refresh::report::BoardReport) {
    let whole: Vec<Value> = (1..=7).map(|id| row(id, &format!("Engineer {id}"))).collect();
    let mut broken = whole[..6].to_vec();
    broken[2] = bad;
    let round = AtomicUsize::new(0);
    let server = Server::start(move |_| {
        let first = round.fetch_add(1, Ordering::SeqCst) == 0;
        Answer::json(board(if first { &whole } else { &broken })).into()
    });
    let mut stage = Stage::greenhouse(&server, &["acme"]);
    assert_eq!(stage.board().merged.new, 7);
    let second = stage.board();
    (stage, second)
}

#[test]
fn a_bad_row_that_names_its_id_is_kept_and_what_is_missing_closes() {
    let mut bad = row(3, "x");
    bad["title"] = Value::Null;
    let (stage, board) = with_a_bad_row(bad);
    assert_eq!((board.merged.closed, board.merged.unchanged), (1, 6), "{board:?}");
    let known = stage.store().known("greenhouse", "acme").unwrap();
    assert!(known["3"].open && !known["7"].open);
}

#[test]
fn a_bad_row_without_an_id_may_be_any_so_nothing_closes() {
    for id in [json!(null), json!({ "number": 3 }), json!(true)] {
        let mut bad = row(3, "x");
        bad["id"] = id;
        let (stage, board) = with_a_bad_row(bad);
        assert_eq!((board.merged.closed, board.merged.unchanged), (0, 5), "{board:?}");
        assert_eq!(board.notes, ["row 3 has no id that can be read: nothing was closed"]);
        assert!(stage.store().known("greenhouse", "acme").unwrap()["7"].open);
    }
}
