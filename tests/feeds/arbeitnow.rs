//! Arbeitnow: pages until one is empty; levels among the job types.

use jobs::feeds::{Further, Page};
use jobs::posting::Workplace;

use crate::support::{board, drafts, first, read};

fn page(bytes: &str) -> Page {
    let board = board("arbeitnow", "");
    read(&board, &first(&board), bytes.as_bytes()).unwrap()
}

#[test]
fn levels_and_contracts_are_told_apart() {
    let page = page(
        r#"{"data": [
        {"slug": "a-1", "title": "Java Entwickler (m/w/d)", "company_name": "Klabauter", "remote": true, "location": "Hamburg",
         "job_types": ["berufserfahren", "Full-time permanent"], "tags": ["IT"], "created_at": 1795000000, "url": "https://www.arbeitnow.com/jobs/a"},
        {"slug": "b-2", "title": "B", "remote": false, "job_types": [], "location": ""}]}"#,
    );
    let drafts = drafts(&page);
    assert_eq!(drafts[0].level.as_deref(), Some("berufserfahren"));
    assert_eq!(drafts[0].employment.as_deref(), Some("Full-time permanent"));
    assert_eq!(drafts[0].workplace, Some(Workplace::Remote));
    assert_eq!((drafts[1].workplace, drafts[1].places.len()), (None, 0));
}

#[test]
fn pages_are_counted_until_one_is_empty() {
    let board = board("arbeitnow", "");
    assert_eq!(first(&board).url, "https://www.arbeitnow.com/api/job-board-api?page=1");
    let answer = br#"{"data": [{"slug": "a", "title": "A"}], "links": {"next": "https://www.arbeitnow.com/api/job-board-api?search=x&search=y&page=9"}}"#;
    let page = read(&board, &first(&board), answer).unwrap();
    assert_eq!(page.more[0].url, "https://www.arbeitnow.com/api/job-board-api?page=2");
    assert_eq!(page.further, Further::UntilKnown);
    let last = read(&board, &page.more[0], br#"{"data": []}"#).unwrap();
    assert!(last.more.is_empty() && last.rows.is_empty());
}
