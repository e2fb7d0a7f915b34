//! When boards are asked again, and what the store remembers of their failures.

use crate::boards::board_of;
use crate::server::{Answer, Server};
use crate::stage::Stage;

#[test]
fn a_board_is_asked_again_when_it_is_due() {
    let server = Server::start(|_| Answer::json(board_of(1)).into());
    let mut stage = Stage::greenhouse(&server, &["acme"]);
    assert_eq!(stage.refresh_due("greenhouse").boards.len(), 1);
    let report = stage.refresh_due("greenhouse");
    assert_eq!((report.boards.len(), report.left_out.len()), (0, 1));
    stage.at("2026-11-24T10:00:00Z");
    assert_eq!(stage.refresh_due("greenhouse").boards.len(), 1);
}

#[test]
fn a_clock_that_was_wrong_does_not_silence_a_board_for_years() {
    let server = Server::start(|_| Answer::json(board_of(1)).into());
    let mut stage = Stage::greenhouse(&server, &["acme"]);
    stage.at("2031-01-01T00:00:00Z");
    stage.refresh("greenhouse");
    stage.at("2026-11-24T09:00:00Z");
    assert_eq!(stage.refresh_due("greenhouse").boards.len(), 1);
}

#[test]
fn a_board_whose_host_was_not_reached_stays_due() {
    // A port that was free a moment ago: nobody listens there.
    let listener = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
    let address = listener.local_addr().unwrap();
    drop(listener);
    let mut stage = Stage::with(&format!(
        "[feeds.greenhouse]\nbase_url = \"http://{address}\"\nboards = [\"acme\"]"
    ));
    assert_eq!(stage.refresh_due("greenhouse").failed().count(), 1);
    assert_eq!(stage.refresh_due("greenhouse").failed().count(), 1);
    assert_eq!(stage.store().boards().unwrap()[0].failures, 2);
}

#[test]
fn failures_are_counted_until_a_success() {
    let server = Server::start(|seen| match seen.earlier {
        0 | 1 => Answer::status(403).into(),
        _ => Answer::json(board_of(1)).into(),
    });
    let mut stage = Stage::greenhouse(&server, &["acme"]);
    stage.board();
    stage.board();
    let health = stage.store().boards().unwrap().remove(0);
    assert_eq!((health.failures, health.gone), (2, 0));
    assert!(health.error.unwrap().contains("403"));
    stage.board();
    let health = stage.store().boards().unwrap().remove(0);
    assert_eq!((health.failures, health.error), (0, None));
    assert!(health.succeeded.is_some());
}

#[test]
fn a_dead_board_that_comes_back_lives() {
    let server = Server::start(|seen| match seen.earlier {
        0..=2 => Answer::status(404).into(),
        _ => Answer::json(board_of(1)).into(),
    });
    let mut stage = Stage::greenhouse(&server, &["acme"]);
    for _ in 0..3 {
        stage.board();
    }
    assert!(stage.store().boards().unwrap()[0].is_dead());
    assert_eq!(stage.board().merged.new, 1);
    assert!(!stage.store().boards().unwrap()[0].is_dead());
}

#[test]
fn what_a_window_no_longer_shows_grows_old_though_the_answer_stays_the_same() {
    let server = Server::start(|seen| {
        let second = r#"{"id": 2, "title": "Stays"}"#;
        match seen.earlier {
            0 => Answer::json(format!(r#"[{{"id": 1, "title": "Goes"}}, {second}]"#)).into(),
            _ => Answer::json(format!("[{second}]")).into(),
        }
    });
    let mut stage = Stage::with(&format!(
        "[feeds.mine]\nurl = \"{}/jobs\"\nwindow_days = 10\n\
         [feeds.mine.fields]\nid = \"/id\"\ntitle = \"/title\"",
        server.url()
    ));
    let mut closed = Vec::new();
    for day in [1, 2, 6, 10, 13, 20] {
        stage.at(&format!("2026-11-{day:02}T09:00:00Z"));
        closed.push(stage.refresh("mine").sum.closed);
    }
    assert_eq!(closed, [0, 0, 0, 0, 1, 0]);
}
