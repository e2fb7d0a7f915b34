//! Himalayas: pages of twenty, newest first; a period without pay; placeholder names.

use jobs::feeds::{Further, Page, Pay};
use jobs::posting::Period;

use crate::support::{board, drafts, first, read};

fn page(bytes: &str) -> Page {
    let board = board("himalayas", "");
    read(&board, &first(&board), bytes.as_bytes()).unwrap()
}

#[test]
fn fields_that_say_nothing_state_nothing() {
    let page = page(
        r#"{"offset": 0, "limit": 20, "totalCount": 2, "jobs": [
        {"title": "A", "companyName": "name", "companySlug": "nimbus-goat", "minSalary": null, "maxSalary": null,
         "salaryPeriod": "annual", "currency": null, "seniority": ["Senior", "Manager"],
         "locationRestrictions": ["Canada"], "timezoneRestrictions": [-3.5, 14], "pubDate": 1795000000,
         "guid": "https://himalayas.app/companies/nimbus-goat/jobs/a", "applicationLink": "https://himalayas.app/companies/nimbus-goat/jobs/a"},
        {"title": "B", "companyName": "Oatline", "minSalary": 50, "maxSalary": 50, "salaryPeriod": "hourly", "currency": "USD", "guid": "b"}]}"#,
    );
    let drafts = drafts(&page);
    assert_eq!(drafts[0].company, "Nimbus Goat");
    assert_eq!(drafts[0].id, "nimbus-goat/jobs/a");
    assert_eq!(drafts[0].pay, Pay::Unstated);
    assert_eq!(drafts[0].utc_offsets, [-3.5, 14.0]);
    assert_eq!(drafts[0].level.as_deref(), Some("Senior, Manager"));
    assert!(
        matches!(&drafts[1].pay, Pay::Ranges(ranges) if ranges[0].period == Some(Period::Hour))
    );
    assert!(page.more.is_empty());
}

#[test]
fn paging_counts_rows_and_ends() {
    let board = board("himalayas", "");
    let mut request = first(&board);
    let answer = br#"{"offset": 0, "totalCount": 100371, "jobs": [{"title": "A", "guid": "a"}, {"title": "B", "guid": "b"}]}"#;
    let page = read(&board, &request, answer).unwrap();
    assert_eq!(page.further, Further::UntilKnown);
    assert_eq!(page.more[0].url, "https://himalayas.app/jobs/api?limit=20&offset=2");
    // The answer always claims offset 0; what was asked counts, and a refresh has a last page.
    let mut pages = 0;
    while let Some(next) = read(&board, &request, answer).unwrap().more.pop() {
        (request, pages) = (next, pages + 1);
        assert!(pages < 50);
    }
    assert!(read(&board, &first(&board), br#"{"jobs": []}"#).unwrap().more.is_empty());
}
