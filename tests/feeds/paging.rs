//! Every feed that comes in pages, refreshed to its end over HTTP from a server on the
//! loopback interface: how many requests the server saw, how many of them for pages, and
//! that no posting is left out on the way. One table; a feed that is in neither list fails.

mod sites;

use jobs::feeds::{self, Reader};
use jobs::refresh::report::{BoardReport, Outcome};
use serde_json::Value;

use crate::loopback::server::{Answer, Seen, Server};
use crate::loopback::stage::Stage;

/// A feed's site, and what driving its paging to the end takes.
struct Walk {
    /// The feed, or FEED/BOARD.
    name: &'static str,
    /// Further lines of the feed's config.
    settings: &'static str,
    /// How the site answers.
    site: fn(&Seen) -> Value,
    /// What only the addresses of single postings contain; empty where none is asked.
    details: &'static str,
    /// How many pages are asked.
    pages: usize,
    /// How many postings there are.
    postings: usize,
    /// What the refresh says of postings that cannot be had.
    note: &'static str,
}

const fn walk(
    name: &'static str,
    settings: &'static str,
    site: fn(&Seen) -> Value,
    pages: usize,
    postings: usize,
) -> Walk {
    Walk { name, settings, site, details: "", pages, postings, note: "" }
}

impl Walk {
    const fn details(self, details: &'static str) -> Self {
        Self { details, ..self }
    }

    const fn note(self, note: &'static str) -> Self {
        Self { note, ..self }
    }
}

const KEYS: &str = "app_id = 'i'\napp_key = 'k'\ncountries = ['gb']";
const OAUTH: &str = "client_id = 'i'\nclient_secret = 's'";
const ORACLE: &str = "oracle/grebe.fa.em2.oraclecloud.com/CX_1";
const WORKDAY: &str = "workday/whinchat.wd3/External";

/// Every feed that comes in pages.
const PAGED: &[Walk] = &[
    // A list of threads, then the newest two.
    walk("hn", "", sites::hn, 3, 2),
    walk("arbeitnow", "", sites::arbeitnow, 4, 250),
    walk("himalayas", "", sites::himalayas, 7, 130),
    // Five levels of two categories; one category has three pages, the other too many.
    walk("themuse", "", sites::themuse, 5 * 20 + 5 * 3, 5 * 400 + 5 * 60),
    walk("landingjobs", "", sites::landingjobs, 4, 120),
    walk("getonboard", "", sites::getonboard, 3, 230),
    walk("fourdayweek", "", sites::fourdayweek, 20, 2_000)
        .note("only the first 20 pages are asked"),
    walk("justjoin", "categories = ['go', 'java']", sites::justjoin, 6, 500),
    walk("nofluffjobs", "", sites::nofluffjobs, 2, 150),
    walk("jobtech", "", sites::jobtech, 3, 230),
    walk("arbeitsagentur", "queries = ['few']", sites::arbeitsagentur, 3, 250),
    walk("arbeitsagentur", "queries = ['many']", sites::arbeitsagentur, 10, 1_000),
    walk("github-issues/backend-br/vagas", "", sites::github_issues, 3, 230),
    // The page behind the last is empty, and ends it whatever it links.
    walk("teamtailor/lapwing", "", sites::jsonfeed, 4, 250),
    walk("jsonfeed/https://lapwing.example/jobs.json", "", sites::jsonfeed, 4, 250),
    walk("jsonld/https://lapwing.example/sitemap.xml", "", sites::jsonld, 1 + 4, 4),
    walk(ORACLE, "", sites::oracle, 3, 450).details("Details"),
    walk("oracle/twite.fa.em2.oraclecloud.com/CX_1", "", sites::oracle_capped, 50, 200)
        .details("Details")
        .note("the last 50 of 10050 postings are past what is answered"),
    walk("eightfold/siskin", "", sites::eightfold, 5, 45).details("/jobs/"),
    walk("smartrecruiters/Nightjar", "", sites::smartrecruiters, 2, 140).details("/postings/"),
    walk(WORKDAY, "", |seen| sites::workday(seen, &[("de", 45)], true), 3, 45).details("/job/"),
    walk(WORKDAY, "", |seen| sites::workday(seen, &[("de", 45)], false), 3, 45).details("/job/"),
    // The capped page, then 1,900 postings of two countries and 600 of the third.
    walk(WORKDAY, "", sites::workday_split, 1 + 95 + 30, 2_500).details("/job/"),
    walk(WORKDAY, "", |seen| sites::workday(seen, &[("de", 2_600)], false), 100, 2_000)
        .details("/job/")
        .note("only the first 2000 postings are shown, and no facet splits them"),
    walk(WORKDAY, "", sites::workday_stuck, 2, 20)
        .details("/job/")
        .note("the site said 900 postings and showed 20"),
    walk("adzuna", KEYS, sites::adzuna, 3, 130),
    walk("reed", "api_key = 'k'", sites::reed, 2, 130).details("/jobs/"),
    walk("jooble", "api_key = 'k'", sites::jooble, 4, 50),
    walk("nav", "token = 't'", sites::nav, 2, 3).details("feedentry"),
    // One login, and 21 answers up to the 3,150th offer.
    walk("francetravail", OAUTH, sites::francetravail, 22, 3_150),
    walk("usajobs", "api_key = 'k'\nemail = 'e'", sites::usajobs, 2, 700),
    walk("findwork", "api_key = 'k'", sites::findwork, 3, 120),
];

/// Every feed whose list is one answer, or a fixed number of them.
const WHOLE: &[&str] = &[
    "greenhouse",
    "lever",
    "ashby",
    "weworkremotely",
    "remoteok",
    "jobicy",
    "remotive",
    "workingnomads",
    "workable",
    "recruitee",
    "personio",
    "rippling",
    "gem",
    "jobvite",
    "comeet",
    "bamboohr",
    "breezy",
    "pinpoint",
    "rss",
    "indeed-xml",
];

fn feed_of(walk: &Walk) -> &'static str {
    walk.name.split('/').next().unwrap_or_default()
}

#[test]
fn every_feed_is_in_one_of_the_lists() {
    for feed in feeds::all() {
        let paged = PAGED.iter().any(|walk| feed_of(walk) == feed.id);
        let whole = WHOLE.contains(&feed.id.as_ref());
        assert!(paged != whole, "{}: say in tests/feeds/paging.rs how it ends", feed.id);
        assert!(paged || !asks_on(&feed), "{} asks for more, and no walk shows its end", feed.id);
    }
}

/// Whether a feed's reader asks for further pages.
fn asks_on(feed: &feeds::Feed) -> bool {
    let Reader::Mapped(_) = feed.reader else {
        let name = feed.id.replace('-', "_");
        let files = ["", "_feed"].map(|end| {
            let path = format!("{}/src/feeds/{name}{end}.rs", env!("CARGO_MANIFEST_DIR"));
            std::fs::read_to_string(path).unwrap_or_default()
        });
        let text = files.concat();
        assert!(!text.is_empty(), "{}: its file is not found", feed.id);
        return text.contains(".more.") || text.contains(".more =") || text.contains("more: vec");
    };
    let path = format!("{}/src/feeds/{}.toml", env!("CARGO_MANIFEST_DIR"), feed.id);
    std::fs::read_to_string(path).unwrap().contains("[paging]")
}

#[test]
fn every_paged_feed_is_asked_to_its_end() {
    std::thread::scope(|scope| {
        for walk in PAGED {
            scope.spawn(|| check(walk));
        }
    });
}

fn check(walk: &Walk) {
    let site = walk.site;
    let server = Server::start(move |seen| match seen.path.as_str() {
        "/robots.txt" => Answer::status(404).into(),
        _ => match site(seen) {
            // XML and web pages.
            Value::String(text) => Answer::status(200).body(text).into(),
            json => Answer::json(json.to_string()).into(),
        },
    });
    let board = refreshed(walk, &server);
    let seen: Vec<Seen> =
        server.seen().into_iter().filter(|seen| seen.path != "/robots.txt").collect();
    let is_detail = |seen: &&Seen| !walk.details.is_empty() && is_detail(walk, seen);
    let details = seen.iter().filter(is_detail).count();
    let expected = if walk.details.is_empty() { 0 } else { walk.postings };
    let name = walk.name;
    assert_eq!(board.outcome, Outcome::Refreshed, "{name}: {:?}", board.error);
    assert!(board.bad.is_empty(), "{name}: {:?}", board.bad.first());
    assert_eq!((seen.len() - details, details), (walk.pages, expected), "{name}: requests");
    assert_eq!(board.merged.new, walk.postings, "{name}: postings");
    assert_eq!(board.notes.join("; "), walk.note, "{name}: notes");
}

/// A list may have the same words in its path; a detail has something behind them.
fn is_detail(walk: &Walk, seen: &Seen) -> bool {
    seen.path.split_once(walk.details).is_some_and(|(_, rest)| {
        !rest.is_empty() && !rest.starts_with('?') || walk.details == "Details"
    })
}

#[test]
fn no_key_is_stored() {
    const SECRET: &str = "sesame4711";
    for (feed, keys, site) in [
        ("jooble", ["api_key", ""], (|_| serde_json::json!({"jobs": []})) as fn(&Seen) -> Value),
        ("adzuna", ["app_id", "app_key"], |_| serde_json::json!({"count": 0, "results": []})),
        ("reed", ["api_key", ""], |_| serde_json::json!({"totalResults": 0, "results": []})),
    ] {
        let server = Server::start(move |seen| Answer::json(site(seen).to_string()).into());
        let keys = keys.into_iter().filter(|key| !key.is_empty());
        let settings: Vec<String> = keys.map(|key| format!("{key} = '{SECRET}'\n")).collect();
        let settings = settings.concat();
        let url = server.url();
        let one = "countries = ['gb']";
        let mut stage =
            Stage::with(&format!("[feeds.{feed}]\nbase_url = '{url}'\n{settings}{one}"));
        assert_eq!(stage.refresh(feed).boards[0].outcome, Outcome::Refreshed, "{feed}");
        for (file, bytes) in stage.files() {
            let kept = bytes.windows(SECRET.len()).any(|part| part == SECRET.as_bytes());
            assert!(!kept, "{feed}: {file} holds the key");
        }
    }
}

fn refreshed(walk: &Walk, server: &Server) -> BoardReport {
    let feed = feed_of(walk);
    let board = walk.name.split_once('/').map(|(_, token)| format!("boards = ['{token}']"));
    let mut stage = Stage::with(&format!(
        "[feeds.{feed}]\nbase_url = '{}'\n{}\n{}",
        server.url(),
        board.unwrap_or_default(),
        walk.settings
    ));
    let mut report = stage.refresh(walk.name);
    assert_eq!(report.boards.len(), 1, "{}", walk.name);
    report.boards.remove(0)
}
