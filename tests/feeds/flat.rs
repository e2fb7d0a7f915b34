//! The flat feeds that are shipped as TOML.

use insta::assert_snapshot;

use crate::support::{asked, board, board_with, feed, first, page, shown};

#[test]
fn workingnomads() {
    let board = board("workingnomads", "");
    assert_eq!(asked(&first(&board)), "GET https://www.workingnomads.com/api/exposed_jobs/");
    assert_snapshot!(shown(&page(&board, "workingnomads/jobs.json")));
}

#[test]
fn getonboard() {
    assert_snapshot!(shown(&page(&board("getonboard", ""), "getonboard/jobs.json")));
}

#[test]
fn fourdayweek() {
    assert_snapshot!(shown(&page(&board("fourdayweek", ""), "fourdayweek/jobs.json")));
}

#[test]
fn nofluffjobs() {
    let board = board("nofluffjobs", "");
    let request = first(&board);
    assert!(request.body.is_some());
    assert!(
        request
            .headers
            .contains(&("content-type".into(), "application/infiniteSearch+json".into()))
    );
    assert_snapshot!(shown(&page(&board, "nofluffjobs/postings.json")));
}

#[test]
fn jobtech() {
    assert_snapshot!(shown(&page(&board("jobtech", ""), "jobtech/hits.json")));
}

#[test]
fn usajobs() {
    let board = board_with("usajobs", "", "api_key = 's3cret'\nemail = 'me@example.org'");
    let request = first(&board);
    assert!(request.headers.contains(&("authorization-key".into(), "s3cret".into())));
    assert!(!asked(&request).contains("s3cret"));
    assert_snapshot!(shown(&page(&board, "usajobs/search.json")));
}

#[test]
fn findwork() {
    let board = board_with("findwork", "", "api_key = 's3cret'");
    assert!(first(&board).headers.contains(&("authorization".into(), "Token s3cret".into())));
    assert_snapshot!(shown(&page(&board, "findwork/jobs.json")));
}

#[test]
fn feeds_with_keys_name_their_settings() {
    use jobs::feeds::Enabled;
    assert_eq!(feed("usajobs").enabled, Enabled::WithKeys(&["api_key", "email"]));
    assert_eq!(feed("findwork").enabled, Enabled::WithKeys(&["api_key"]));
}
