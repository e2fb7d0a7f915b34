//! A budget of time: what is begun ends, the rest is left for the next refresh.

use std::time::Duration;

use jobs::refresh::report::Outcome;

use crate::boards::board_of;
use crate::server::{Answer, Server};
use crate::stage::Stage;

#[test]
fn without_time_nothing_is_asked_and_nothing_is_lost() {
    let server = Server::start(|_| Answer::json(board_of(1)).into());
    let mut stage = Stage::greenhouse(&server, &["one", "two"]);
    stage.budget = Some(Duration::ZERO);
    let report = stage.refresh("greenhouse");
    assert!(report.boards.iter().all(|board| board.outcome == Outcome::Stopped));
    assert_eq!((report.boards.len(), server.seen().len()), (2, 0));
    stage.budget = None;
    assert_eq!(stage.refresh_due("greenhouse").sum.new, 2, "they are still due");
}

#[test]
fn a_board_that_is_put_off_past_the_end_is_left() {
    let server = Server::start(|seen| {
        if seen.path.contains("/slow/") {
            Answer::status(429).header("retry-after", "100").into()
        } else {
            Answer::json(board_of(1)).into()
        }
    });
    let mut stage = Stage::greenhouse(&server, &["slow"]);
    stage.budget = Some(Duration::from_secs(10));
    let report = stage.refresh("greenhouse");
    assert_eq!(report.boards[0].outcome, Outcome::Stopped);
    assert!(stage.waited <= Duration::from_secs(11), "{:?}", stage.waited);
}
