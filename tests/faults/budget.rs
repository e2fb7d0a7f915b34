//! A budget of time: what is begun ends, the rest is left for the next refresh.

use std::time::Duration;

use jobs::fetch::timer::Timer;
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

/// A minute passes with each request behind the first so many.
struct Requests<'a>(&'a Server, usize);

impl Timer for Requests<'_> {
    fn now(&self) -> Duration {
        Duration::from_mins((self.0.seen().len() - self.1) as u64)
    }

    fn spend(&self, _: Duration) -> Duration {
        Duration::ZERO
    }
}

#[test]
fn the_most_overdue_board_comes_first() {
    let server = Server::start(|_| Answer::json(board_of(1)).into());
    let mut stage = Stage::greenhouse(&server, &["late", "never", "later"]);
    stage.at("2026-11-23T09:00:00Z");
    stage.refresh("greenhouse/later");
    stage.at("2026-11-23T10:00:00Z");
    stage.refresh("greenhouse/late");
    stage.at("2026-11-24T09:00:00Z");
    let before = server.seen().len();
    let asked = |from: usize| -> Vec<String> {
        let paths = server.seen().into_iter().skip(from).map(|seen| seen.path);
        paths.map(|path| path.split('/').nth(3).unwrap().to_owned()).collect()
    };
    stage.budget = Some(Duration::from_mins(2));
    let report = stage.refresh_slowly("greenhouse", &Requests(&server, before));
    assert_eq!(asked(before), ["never", "later"]);
    assert_eq!(report.boards.iter().filter(|board| board.outcome == Outcome::Stopped).count(), 1);
    stage.budget = None;
    stage.refresh_due("greenhouse");
    assert_eq!(asked(before), ["never", "later", "late"]);
}

#[test]
fn a_board_that_is_half_read_stays_due_and_closes_nothing() {
    let server = Server::start(|seen| {
        let page = seen.path.split('=').next_back().unwrap();
        let rows = if page == "4" {
            String::new()
        } else {
            format!(r#"{{"id": {page}, "title": "Engineer {page}"}}"#)
        };
        Answer::json(format!("[{rows}]")).into()
    });
    let mut stage = Stage::with(&format!(
        "[feeds.mine]\nurl = \"{}/jobs\"\n[feeds.mine.paging]\npage = \"page\"\n\
         [feeds.mine.fields]\nid = \"/id\"\ntitle = \"/title\"",
        server.url()
    ));
    assert_eq!(stage.refresh_due("mine").sum.new, 3);
    stage.at("2026-11-26T09:00:00Z");
    let before = server.seen().len();
    stage.budget = Some(Duration::from_mins(2));
    let report = stage.refresh_slowly("mine", &Requests(&server, before));
    assert_eq!((report.sum.unchanged, report.sum.closed), (2, 0));
    assert!(report.boards[0].notes[0].contains("it stays due"), "{:?}", report.boards[0].notes);
    stage.budget = None;
    assert_eq!(stage.refresh_due("mine").sum.unchanged, 3);
}
