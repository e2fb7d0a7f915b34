//! Statuses: what is tried again, how long a host is left alone, what "the same" means.

use std::time::Duration;

use jobs::refresh::report::Outcome;

use crate::boards::board_of;
use crate::server::{Answer, Server};
use crate::stage::{Stage, reason};

#[test]
fn the_same_answer_leaves_everything_as_it_is() {
    let server = Server::start(|seen| match seen.headers.get("if-none-match") {
        Some(tag) if tag == "\"one\"" => Answer::status(304).into(),
        _ => Answer::json(board_of(3)).header("etag", "\"one\"").into(),
    });
    let mut stage = Stage::greenhouse(&server, &["acme"]);
    assert_eq!(stage.board().merged.new, 3);
    let board = stage.board();
    assert_eq!((board.outcome, board.merged.unchanged), (Outcome::Refreshed, 3));
    assert_eq!(board.merged.new + board.merged.changed + board.merged.closed, 0);
    assert_eq!(server.seen().len(), 2);
    assert_eq!(server.seen()[1].headers["if-none-match"], "\"one\"");
}

#[test]
fn last_modified_is_sent_back_where_there_is_no_tag() {
    let server = Server::start(|seen| match seen.headers.get("if-modified-since") {
        Some(_) => Answer::status(304).into(),
        None => Answer::json(board_of(2))
            .header("last-modified", "Mon, 23 Nov 2026 08:00:00 GMT")
            .into(),
    });
    let mut stage = Stage::greenhouse(&server, &["acme"]);
    stage.board();
    assert_eq!(stage.board().merged.unchanged, 2);
    assert_eq!(server.seen()[1].headers["if-modified-since"], "Mon, 23 Nov 2026 08:00:00 GMT");
}

#[test]
fn an_identical_body_is_the_same_answer() {
    let server = Server::start(|_| Answer::json(board_of(4)).into());
    let mut stage = Stage::greenhouse(&server, &["acme"]);
    assert_eq!(stage.board().merged.new, 4);
    assert_eq!(stage.board().merged.unchanged, 4);
}

#[test]
fn a_304_that_was_not_asked_for_is_no_answer() {
    let server = Server::start(|_| Answer::status(304).into());
    let board = Stage::greenhouse(&server, &["acme"]).board();
    assert_eq!(board.outcome, Outcome::Failed);
}

#[test]
fn too_many_requests_wait_as_long_as_the_host_says() {
    for wait in ["90", "Tue, 24 Nov 2026 09:01:30 GMT"] {
        let server = Server::start(move |seen| match seen.earlier {
            0 => Answer::status(429).header("retry-after", wait).into(),
            _ => Answer::json(board_of(2)).into(),
        });
        let mut stage = Stage::greenhouse(&server, &["acme"]);
        assert_eq!(stage.board().merged.new, 2, "{wait}");
        assert!(stage.waited >= Duration::from_secs(90), "{wait}: {:?}", stage.waited);
    }
}

#[test]
fn a_host_that_wants_an_hour_is_left_for_the_next_refresh() {
    let server = Server::start(|_| Answer::status(429).header("retry-after", "3600").into());
    let mut stage = Stage::greenhouse(&server, &["one", "two", "three"]);
    let report = stage.refresh("greenhouse");
    assert_eq!(report.failed().count(), 3);
    assert!(stage.waited < Duration::from_mins(1));
    for board in report.failed() {
        assert!(reason(board).contains("too many requests"), "{}", reason(board));
    }
}

#[test]
fn a_host_in_trouble_is_asked_three_times() {
    for status in [500, 502, 503] {
        let server = Server::start(move |_| Answer::status(status).into());
        let mut stage = Stage::greenhouse(&server, &["acme"]);
        let board = stage.board();
        assert_eq!(board.outcome, Outcome::Failed);
        assert!(reason(&board).starts_with(&status.to_string()), "{}", reason(&board));
        assert_eq!(server.seen().len(), 3);
        assert!(stage.waited > Duration::from_secs(3), "{:?}", stage.waited);
    }
}

#[test]
fn trouble_that_passes_is_no_failure() {
    let server = Server::start(|seen| match seen.earlier {
        0 => Answer::status(503).header("retry-after", "5").into(),
        1 => Answer::status(500).into(),
        _ => Answer::json(board_of(1)).into(),
    });
    let board = Stage::greenhouse(&server, &["acme"]).board();
    assert_eq!((board.outcome, board.merged.new), (Outcome::Refreshed, 1));
}

#[test]
fn one_board_in_trouble_does_not_stop_the_others() {
    let server = Server::start(|seen| {
        if seen.path.contains("/bad/") {
            Answer::status(500).into()
        } else {
            Answer::json(board_of(2)).into()
        }
    });
    let report = Stage::greenhouse(&server, &["one", "bad", "two"]).refresh("greenhouse");
    assert_eq!((report.sum.new, report.failed().count()), (4, 1));
}

#[test]
fn a_board_that_is_gone_is_not_asked_again_and_again() {
    for status in [404, 410] {
        let server = Server::start(move |_| Answer::status(status).into());
        let mut stage = Stage::greenhouse(&server, &["acme"]);
        for _ in 0..3 {
            assert_eq!(stage.board().outcome, Outcome::Gone);
        }
        assert_eq!(server.seen().len(), 3, "a board that is gone is asked once a refresh");
        stage.at("2026-11-30T09:00:00Z");
        let report = stage.refresh_due("greenhouse");
        assert_eq!((report.boards.len(), report.left_out.len()), (0, 1));
        assert_eq!(server.seen().len(), 3);
        assert_eq!(stage.refresh("greenhouse").boards.len(), 1, "unless it is forced");
    }
}

#[test]
fn a_refusal_is_not_tried_again() {
    let server = Server::start(|_| Answer::status(403).into());
    let board = Stage::greenhouse(&server, &["acme"]).board();
    assert!(reason(&board).contains("refused"), "{}", reason(&board));
    assert_eq!(server.seen().len(), 1);
}

#[test]
fn a_host_that_cannot_be_reached_is_given_up_after_three_boards() {
    // A port that was free a moment ago: nobody listens there.
    let listener = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
    let address = listener.local_addr().unwrap();
    drop(listener);
    let boards: Vec<_> = (0..40).map(|number| format!("\"b{number}\"")).collect();
    let mut stage = Stage::with(&format!(
        "[feeds.greenhouse]\nbase_url = \"http://{address}\"\nboards = [{}]",
        boards.join(",")
    ));
    let report = stage.refresh("greenhouse");
    assert_eq!(report.failed().count(), 40);
    let not_asked = report.failed().filter(|board| reason(board).starts_with("not asked")).count();
    assert!(not_asked > 20, "{not_asked}");
    assert!(report.failed().all(|board| reason(board).contains("cannot connect to 127.0.0.1")));
}
