//! Jobicy: both versions of its API.

use jobs::feeds::{Pay, Posted};
use jobs::posting::Period;

use crate::support::{board, drafts, first, read};

fn page(bytes: &str) -> jobs::feeds::Page {
    let board = board("jobicy", "");
    read(&board, &first(&board), bytes.as_bytes()).unwrap()
}

#[test]
fn both_versions_give_the_same() {
    let old = page(
        r#"{"apiVersion": "2.0", "jobCount": 1, "jobs": [{"id": 111, "jobTitle": "Developer &#8211; Go",
        "companyName": "Gravelight", "url": "https://jobicy.com/jobs/111", "jobIndustry": ["Software Engineering"],
        "jobType": ["full-time"], "jobGeo": "LATAM,  Canada", "jobLevel": "Any", "jobDescription": "<p>Dust</p>",
        "pubDate": "2026-11-10 09:30:21", "annualSalaryMin": "110000", "annualSalaryMax": "150000", "salaryCurrency": "USD"}]}"#,
    );
    let new = page(
        r#"{"apiVersion": "2.2.14", "jobCount": 5, "success": true, "jobs": [{"id": 111, "jobTitle": "Developer &#8211; Go",
        "companyName": "Gravelight", "url": "https://jobicy.com/jobs/111", "jobIndustry": ["Software Engineering"],
        "jobType": ["full-time"], "jobGeo": "LATAM,  Canada", "jobLevel": "Any", "jobDescription": "<p>Dust</p>",
        "pubDate": "2026-11-10T10:30:21+01:00", "salaryMin": 110000, "salaryMax": 150000, "salaryCurrency": "USD", "salaryPeriod": "yearly"}]}"#,
    );
    assert_eq!(drafts(&old), drafts(&new));
    let draft = drafts(&new)[0];
    assert_eq!(draft.open_to, ["LATAM", "Canada"]);
    assert_eq!(draft.level, None);
    assert_eq!(draft.posted, Posted::At("2026-11-10T09:30:21Z".parse().unwrap()));
    assert!(matches!(&draft.pay, Pay::Ranges(ranges) if ranges[0].period == Some(Period::Year)));
}

#[test]
fn a_lower_end_alone_is_pay() {
    let page = page(
        r#"{"jobs": [{"id": 1, "jobTitle": "A", "salaryMin": 151000, "salaryCurrency": "USD", "salaryPeriod": "yearly", "jobLevel": "Senior"}]}"#,
    );
    let draft = drafts(&page)[0];
    assert!(
        matches!(&draft.pay, Pay::Ranges(ranges) if ranges[0].min == Some(151_000.0) && ranges[0].max.is_none())
    );
    assert_eq!(draft.level.as_deref(), Some("Senior"));
}
