//! Redirects: where they may lead, and what goes along.

use jobs::refresh::report::Outcome;

use crate::boards::board_of;
use crate::server::{Answer, Server};
use crate::stage::{Stage, reason};

fn leads_to(place: &str) -> String {
    let place = place.to_owned();
    let server = Server::start(move |_| Answer::status(302).header("location", &place).into());
    let board = Stage::greenhouse(&server, &["acme"]).board();
    assert_eq!(board.outcome, Outcome::Failed);
    assert_eq!(server.seen().len(), 1, "it is not tried again");
    reason(&board).to_owned()
}

#[test]
fn a_redirect_on_the_same_host_is_followed() {
    let server = Server::start(|seen| match seen.path.as_str() {
        "/moved" => Answer::json(board_of(2)).into(),
        _ => Answer::status(301).header("location", "/moved").into(),
    });
    assert_eq!(Stage::greenhouse(&server, &["acme"]).board().merged.new, 2);
}

#[test]
fn a_loop_ends() {
    let server = Server::start(|seen| {
        Answer::status(302).header("location", &format!("{}x", seen.path)).into()
    });
    let board = Stage::greenhouse(&server, &["acme"]).board();
    assert!(reason(&board).contains("redirected more than 5 times"), "{}", reason(&board));
    assert_eq!(server.seen().len(), 6);
}

#[test]
fn a_redirect_into_a_private_network_is_refused() {
    for place in [
        "http://127.0.0.1:9/",
        "http://localhost:9/",
        "https://10.0.0.1/jobs",
        "http://169.254.169.254/latest/meta-data",
        "http://[::1]:9/",
        "http://[::ffff:192.168.0.1]/",
    ] {
        let reason = leads_to(place);
        assert!(reason.contains("private network"), "{place}: {reason}");
    }
}

#[test]
fn headers_stay_with_the_host_they_were_meant_for() {
    // Both hosts are this board's own, so that only the headers are in question.
    let other = Server::start(|_| Answer::json("[]").into());
    let place = format!("{}/elsewhere", other.url());
    let first = Server::start(move |_| Answer::status(302).header("location", &place).into());
    let mut stage = Stage::with(&format!(
        "[feeds.mine]\nurl = \"{}/jobs\"\nheaders = {{ x-api-key = \"secret\" }}\n\
         [feeds.mine.fields]\nid = \"/id\"\ntitle = \"/title\"",
        first.url()
    ));
    let report = stage.refresh("mine");
    assert_eq!(first.seen()[0].headers["x-api-key"], "secret");
    assert!(other.seen().iter().all(|seen| !seen.headers.contains_key("x-api-key")));
    let error = report.boards[0].error.clone().unwrap_or_default();
    assert!(!error.contains("secret"), "{error}");
}

#[test]
fn another_board_s_private_host_is_private_too() {
    let inner = Server::start(|_| Answer::json(board_of(1)).into());
    let place = format!("{}/v1/boards/inner/jobs", inner.url());
    assert!(leads_to(&place).contains("private network"));
    assert_eq!(inner.seen().len(), 0);
}

#[test]
fn a_redirect_to_what_is_no_address_is_refused() {
    assert!(leads_to("file:///etc/passwd").contains("refused"));
    assert!(leads_to("http://").contains("an address that is none"));
    let server = Server::start(|_| Answer::status(302).into());
    let board = Stage::greenhouse(&server, &["acme"]).board();
    assert!(reason(&board).contains("without a new address"), "{}", reason(&board));
}

#[test]
fn plain_http_is_only_asked_where_the_config_says_so() {
    // The feed's own description leads from the configured host to another over http.
    let server = Server::start(|_| Answer::json(board_of(1)).into());
    let port = server.url().rsplit(':').next().unwrap().to_owned();
    let mut stage = Stage::with(&format!(
        "[feeds.greenhouse]\nbase_url = \"https://127.0.0.1:{port}\"\nboards = [\"acme\"]"
    ));
    let board = stage.board();
    assert_eq!(board.outcome, Outcome::Failed, "TLS is wanted, and the server speaks none");
    assert_eq!(board.merged.new, 0);
}

/// Where a board counts as moved to after a redirect of that status.
fn moved(status: u16) -> Option<String> {
    let server = Server::start(move |seen| match seen.path.as_str() {
        "/elsewhere?key=1" => Answer::json(board_of(2)).into(),
        _ => Answer::status(status).header("location", "/elsewhere?key=1").into(),
    });
    let mut stage = Stage::greenhouse(&server, &["acme"]);
    assert_eq!(stage.board().merged.new, 2);
    let moved = stage.store().boards().unwrap().remove(0).moved;
    moved.map(|place| place.replace(&server.url(), ""))
}

#[test]
fn a_board_that_has_moved_for_good_is_noted() {
    for status in [301, 308] {
        assert_eq!(moved(status).as_deref(), Some("/elsewhere"), "{status}");
    }
    for status in [302, 307] {
        assert_eq!(moved(status), None, "{status}");
    }
}
