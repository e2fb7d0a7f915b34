//! Careers pages: robots.txt is obeyed, and a page that cannot be had is lost alone.

use std::time::Duration;

use jobs::refresh::report::Outcome;

use crate::server::{Answer, Seen, Server};
use crate::stage::Stage;

/// A sitemap of these pages, and under each a posting, unless `fault` says otherwise.
fn site(
    robots: &'static str,
    pages: &'static [&'static str],
    fault: fn(&Seen) -> Option<Answer>,
) -> (Server, Stage) {
    let server = Server::start(move |seen| match seen.path.as_str() {
        "/robots.txt" => Answer::status(200).body(robots).into(),
        "/sitemap.xml" => {
            let host = &seen.headers["host"];
            let entry = |page: &&str| format!("<url><loc>http://{host}/jobs/{page}</loc></url>");
            let entries: String = pages.iter().map(entry).collect();
            Answer::status(200).body(format!("<urlset>{entries}</urlset>")).into()
        }
        path => fault(seen).unwrap_or_else(|| Answer::status(200).body(posting(path))).into(),
    });
    let stage =
        Stage::with(&format!("[feeds.jsonld]\nboards = [\"{}/sitemap.xml\"]", server.url()));
    (server, stage)
}

fn posting(path: &str) -> String {
    format!(
        r#"<script type="application/ld+json">{{"@type": "JobPosting", "title": "Engineer",
           "identifier": "{path}"}}</script>"#
    )
}

fn paths(server: &Server) -> Vec<String> {
    server.seen().into_iter().map(|seen| seen.path).collect()
}

#[test]
fn robots_txt_is_read_once_and_says_what_is_asked_and_how_slowly() {
    let robots = "User-agent: *\nCrawl-delay: 7\nDisallow: /jobs/secret\n";
    let (server, mut stage) = site(robots, &["1", "secret", "2"], |_| None);
    let report = stage.refresh("jsonld");
    assert_eq!(paths(&server), ["/robots.txt", "/sitemap.xml", "/jobs/1", "/jobs/2"]);
    assert_eq!((report.boards[0].outcome, report.sum.new), (Outcome::Refreshed, 2));
    let bad = &report.boards[0].bad[0];
    assert!(bad.row.ends_with("/jobs/secret"), "{}", bad.row);
    assert!(bad.reason.contains("robots.txt"), "{}", bad.reason);
    assert!(stage.waited >= Duration::from_secs(14), "{:?}", stage.waited);
}

#[test]
fn a_site_that_shuts_programs_out_is_not_asked() {
    let (server, mut stage) = site("User-agent: *\nDisallow: /", &["1"], |_| None);
    let report = stage.refresh("jsonld");
    assert_eq!(paths(&server), ["/robots.txt"]);
    assert_eq!(report.boards[0].outcome, Outcome::Failed);
}

#[test]
fn a_page_that_cannot_be_had_is_lost_alone() {
    let fault = |seen: &Seen| match seen.path.as_str() {
        "/jobs/gone" => Some(Answer::status(404)),
        "/jobs/refused" => Some(Answer::status(403)),
        "/jobs/broken" => Some(Answer::status(200).body("<urlset><url><loc>x</loc></url")),
        "/jobs/trouble" => Some(Answer::status(500)),
        _ => None,
    };
    let pages = &["gone", "refused", "1", "broken", "trouble", "2"];
    let (_server, mut stage) = site("", pages, fault);
    let report = stage.refresh("jsonld");
    let board = &report.boards[0];
    assert_eq!((board.outcome, report.sum.new), (Outcome::Refreshed, 2), "{:?}", board.error);
    assert_eq!(board.skipped.len(), 1, "{:?}", board.skipped);
    assert_eq!(board.bad.len(), 3, "{:?}", board.bad);
    assert_eq!(stage.refresh("jsonld").sum.closed, 0);
}

#[test]
fn a_page_that_is_gone_closes_its_posting() {
    let (_server, mut stage) = site("", &["1", "2", "3"], |seen| {
        (seen.path == "/jobs/2" && seen.earlier > 0).then(|| Answer::status(404))
    });
    assert_eq!(stage.refresh("jsonld").sum.new, 3);
    let sum = stage.refresh("jsonld").sum;
    assert_eq!((sum.unchanged, sum.closed), (2, 1));
}
