//! Every capture of real answers beside the repository is read whole: rows read and rows
//! named make the count of its index. Skipped with a message where the captures are absent.

#![expect(clippy::print_stderr, reason = "a skipped test says so")]

use std::collections::HashSet;
use std::path::Path;

use jobs::feeds::{self, Asked, Board, Page, Request, Unread};

const REAL: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../shared/feeds/real");

/// The index counts two rows of this capture that were left out when its shape was restored.
const MISCOUNTED: [(&str, usize); 1] = [("hn/1.json", 290)];

struct Capture {
    feed: String,
    file: String,
    postings: usize,
}

fn captures() -> Vec<Capture> {
    let Ok(index) = std::fs::read_to_string(format!("{REAL}/INDEX.tsv")) else {
        eprintln!("skipped: no captures at ../shared/feeds/real");
        return Vec::new();
    };
    let known: HashSet<String> = feeds::all().into_iter().map(|feed| feed.id.into()).collect();
    let captures = index.lines().skip(1).filter_map(|line| {
        let mut cells = line.split('\t');
        let (feed, file) = (cells.next()?.to_owned(), cells.next()?.to_owned());
        let postings = cells.nth(1)?.parse().ok()?;
        Some(Capture { feed, file, postings })
    });
    captures
        .filter(|capture| known.contains(&capture.feed))
        .filter(|capture| Path::new(REAL).join(&capture.file).exists())
        .collect()
}

/// Answers that are refused as a whole: an error of the provider, a shape of long ago.
const REFUSED: [&str; 2] = ["greenhouse/vcr-invalid_organization.json", "workday/legacy-1.json"];

fn read(capture: &Capture) -> anyhow::Result<Page> {
    let feed = feeds::find(&capture.feed).expect("the capture's feed exists");
    let board = Board { feed: capture.feed.clone(), token: "real".into(), ..Board::default() };
    let request = Request::default();
    let bytes = std::fs::read(Path::new(REAL).join(&capture.file))?;
    feed.read(&Asked { board: &board, request: &request, listing: None }, &bytes)
}

/// How many of the capture's postings are accounted for: a comment that gave several roles
/// is one, and so is a row that is named as skipped, but for the legal notice.
fn accounted(page: &Page) -> usize {
    let named = page.rows.iter().filter_map(|row| row.as_ref().err()).filter(
        |unread| !matches!(unread, Unread::Skipped { reason, .. } if reason.contains("legal notice")),
    );
    let ids = page.rows.iter().flatten().map(|row| row.draft.id.as_str());
    let comments = |id: &str| {
        id.split_once('-')
            .filter(|(first, _)| is_number(first))
            .map_or(id, |(first, _)| first)
            .to_owned()
    };
    let read: HashSet<String> = ids.map(comments).collect();
    named.count() + read.len()
}

fn is_number(text: &str) -> bool {
    text.len() >= 8 && text.bytes().all(|byte| byte.is_ascii_digit())
}

#[test]
fn every_capture_is_read_whole() {
    for capture in captures() {
        let page = match read(&capture) {
            Ok(page) => page,
            Err(error) => {
                assert!(REFUSED.contains(&capture.file.as_str()), "{}: {error:#}", capture.file);
                continue;
            }
        };
        let bad: Vec<&Unread> = page
            .rows
            .iter()
            .filter_map(|row| row.as_ref().err())
            .filter(|unread| matches!(unread, Unread::Bad { .. }))
            .collect();
        assert!(bad.is_empty(), "{}: {bad:?}", capture.file);
        let expected = MISCOUNTED
            .iter()
            .find(|(file, _)| *file == capture.file)
            .map_or(capture.postings, |(_, postings)| *postings);
        assert_eq!(accounted(&page), expected, "{}", capture.file);
    }
}
