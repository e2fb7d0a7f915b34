//! RemoteOK: the notice, blank rows, and the sentence with the requester's address.

use jobs::feeds::{Pay, Posted};

use crate::support::{board, drafts, first, read, unread};

fn page(bytes: &str) -> jobs::feeds::Page {
    let board = board("remoteok", "");
    read(&board, &first(&board), bytes.as_bytes()).unwrap()
}

#[test]
fn the_notice_and_blank_rows_are_named() {
    let page = page(
        r#"[{"last_updated": 1795500000, "legal": "Terms."},
        {"id": "1", "slug": "", "company": "", "position": ""}, {"id": "2", "slug": "a", "company": "A", "position": ""},
        {"id": "3", "slug": "b", "company": "Nimbus &amp; Goat", "position": "Developer"}]"#,
    );
    assert_eq!(
        unread(&page),
        [
            "skipped row 1: is the legal notice",
            "skipped 1: is blank: no slug, no company and no position",
            "bad 2: /position: expected text, found nothing",
        ]
    );
    assert_eq!(drafts(&page)[0].company, "Nimbus &amp; Goat");
}

#[test]
fn the_requesters_address_changes_nothing_and_stays_out() {
    let read = |word: &str, tag: &str| {
        let answer = format!(
            r#"[{{"id": "3", "position": "Developer", "description": "<p>Goats. Please mention the word goat.</p> Please mention the word **{word}** and tag {tag} when applying (#{tag})."}}]"#
        );
        drafts(&page(&answer))[0].clone()
    };
    let (one, other) = (read("BRAVE", "RMjAzLjAuMTEzLjU="), read("CALM", "RMTk4LjUxLjEwMC43"));
    assert_eq!(one.body.raw(), "<p>Goats. Please mention the word goat.</p>");
    assert_eq!(one.hash(), other.hash());
}

#[test]
fn zero_pay_is_none_and_places_lose_their_loose_ends() {
    let page = page(
        r#"[{"id": 4, "position": "A", "salary_min": 0, "salary_max": 0, "location": "Orlando, ", "epoch": 1795000000},
        {"id": "5", "position": "B", "salary_min": 90000, "salary_max": 120000, "location": "", "date": "2026-11-16T09:30:00+00:00"}]"#,
    );
    let drafts = drafts(&page);
    assert_eq!(
        (&drafts[0].pay, &drafts[0].places[..]),
        (&Pay::Unstated, &["Orlando".to_owned()][..])
    );
    let Pay::Ranges(ranges) = &drafts[1].pay else { panic!("{:?}", drafts[1].pay) };
    assert_eq!(ranges[0].max, Some(120_000.0));
    assert_eq!(drafts[1].posted, Posted::At("2026-11-16T09:30:00Z".parse().unwrap()));
    assert!(drafts[1].places.is_empty());
}

#[test]
fn an_object_instead_of_the_list_loses_the_page() {
    let board = board("remoteok", "");
    let error =
        read(&board, &first(&board), br#"{"message": "slow down"}"#).unwrap_err().to_string();
    assert_eq!(error, "expected a list, found an object of message that says \"slow down\"");
}
