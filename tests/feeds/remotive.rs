//! Remotive: times without a zone, pay in words.

use jobs::feeds::{Pay, Posted};

use crate::support::{board, drafts, first, read};

#[test]
fn a_row_is_quoted() {
    let board = board("remotive", "");
    let answer = r#"{"00-warning": "w", "0-legal-notice": "l", "job-count": 2, "total-job-count": 30, "jobs": [
        {"id": 2094000, "title": "Laravel Developer", "company_name": "Nimbus Goat", "category": "Software Development",
         "tags": ["php"], "job_type": "full_time", "publication_date": "2026-11-19T09:30:11",
         "candidate_required_location": "USA, CST (UTC-6)", "salary": "$31,2k- $52k", "description": "<p>Goats</p>",
         "url": "https://remotive.com/remote-jobs/software-dev/x-2094000"},
        {"id": 2094011, "title": "B", "job_type": "", "salary": "", "candidate_required_location": "Worldwide"}]}"#;
    let page = read(&board, &first(&board), answer.as_bytes()).unwrap();
    let drafts = drafts(&page);
    assert_eq!(drafts[0].posted, Posted::At("2026-11-19T09:30:11Z".parse().unwrap()));
    assert_eq!(drafts[0].pay, Pay::Words("$31,2k- $52k".into()));
    assert_eq!(drafts[0].open_to, ["USA", "CST (UTC-6)"]);
    assert_eq!(drafts[0].departments, ["Software Development"]);
    assert_eq!((&drafts[1].pay, drafts[1].employment.as_deref()), (&Pay::Unstated, None));
}
