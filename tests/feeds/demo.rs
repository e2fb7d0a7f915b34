//! The answers of `jobs demo`: each is read whole, and what is skipped is skipped on purpose.

use std::path::{Path, PathBuf};

use crate::support::{board, drafts, first, read, unread};

fn files(feed: &str) -> Vec<PathBuf> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("examples/feeds").join(feed);
    let entries = std::fs::read_dir(&folder).unwrap_or_else(|error| panic!("{feed}: {error}"));
    let mut files: Vec<PathBuf> = entries.map(|entry| entry.unwrap().path()).collect();
    files.sort();
    files
}

#[test]
fn every_answer_of_the_demo_is_read_whole() {
    let feeds = [
        "greenhouse",
        "lever",
        "ashby",
        "hn",
        "weworkremotely",
        "remoteok",
        "jobicy",
        "himalayas",
        "arbeitnow",
        "remotive",
    ];
    let (mut count, mut told) = (0, Vec::new());
    for feed in feeds {
        let board = board(feed, "demo");
        for file in files(feed) {
            let bytes = std::fs::read(&file).unwrap();
            let page = read(&board, &first(&board), &bytes).unwrap();
            count += drafts(&page).len();
            told.extend(unread(&page));
            for draft in drafts(&page) {
                assert!(draft.url.is_some() && !draft.body.raw().is_empty(), "{draft:?}");
            }
        }
    }
    assert!((60..=100).contains(&count), "{count}");
    insta::assert_snapshot!(told.join("\n"), @r#"
    skipped 1f7282d6-8718-4b20-ae11-ea9a6916da0c: "Chief of Staff" is not listed on the board
    skipped 48810107: is a person looking for work
    skipped 48810108: names no job
    skipped 48810111: is deleted or empty
    skipped row 1: is the legal notice
    skipped 1141999: is blank: no slug, no company and no position
    "#);
}
