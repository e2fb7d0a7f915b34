//! Ashby: unlisted rows, salary components, postal addresses.

use jobs::feeds::{Pay, Posted};
use jobs::posting::{Period, Workplace};

use crate::support::{board, drafts, first, read, unread};

fn page(bytes: &str) -> jobs::feeds::Page {
    let board = board("ashby", "Saltmarsh");
    read(&board, &first(&board), bytes.as_bytes()).unwrap()
}

#[test]
fn the_board_is_asked_with_pay_and_its_name_is_escaped() {
    let url = first(&board("ashby", "Salt Marsh")).url;
    assert_eq!(
        url,
        "https://api.ashbyhq.com/posting-api/job-board/Salt%20Marsh?includeCompensation=true"
    );
}

#[test]
fn unlisted_rows_are_skipped_and_named() {
    let page = page(
        r#"{"jobs": [{"id": "a", "title": "Secret", "isListed": false},
        {"id": "b", "title": "Open", "isListed": true}, {"id": "c", "title": "Silent"}], "apiVersion": "1"}"#,
    );
    assert_eq!(drafts(&page).len(), 2);
    assert_eq!(unread(&page), ["skipped a: \"Secret\" is not listed on the board"]);
}

#[test]
fn only_salaries_with_a_period_are_pay_one_range_a_tier() {
    let page = page(
        r#"{"jobs": [{"id": "a", "title": "A", "compensation": {"compensationTiers": [
        {"title": "Europe", "components": [
            {"compensationType": "Salary", "interval": "1 YEAR", "currencyCode": "EUR", "minValue": 95000, "maxValue": 125000},
            {"compensationType": "Bonus", "interval": "1 YEAR", "currencyCode": "EUR", "minValue": 5000, "maxValue": 9000},
            {"compensationType": "EquityPercentage", "interval": "1 YEAR", "minValue": 0.1, "maxValue": 0.2}]},
        {"title": "US", "components": [
            {"compensationType": "Salary", "interval": "1 HOUR", "currencyCode": "USD", "minValue": 90, "maxValue": null}]},
        {"title": "Odd", "components": [
            {"compensationType": "Salary", "interval": "NONE", "currencyCode": "USD", "minValue": 1, "maxValue": 2}]}]}},
        {"id": "b", "title": "B", "compensation": {"compensationTiers": [], "summaryComponents": [
            {"compensationType": "Salary", "interval": "1 MONTH", "currencyCode": "CHF", "minValue": 9000, "maxValue": 11000}]}},
        {"id": "c", "title": "C", "compensation": null}]}"#,
    );
    let drafts = drafts(&page);
    let Pay::Ranges(ranges) = &drafts[0].pay else { panic!("{:?}", drafts[0].pay) };
    let told: Vec<_> = ranges
        .iter()
        .map(|range| (range.label.as_deref(), range.min, range.max, range.period))
        .collect();
    assert_eq!(
        told,
        [
            (Some("Europe"), Some(95_000.0), Some(125_000.0), Some(Period::Year)),
            (Some("US"), Some(90.0), None, Some(Period::Hour)),
        ]
    );
    assert!(
        matches!(&drafts[1].pay, Pay::Ranges(ranges) if ranges[0].period == Some(Period::Month))
    );
    assert_eq!(drafts[2].pay, Pay::Unstated);
}

#[test]
fn addresses_complete_a_city_and_leave_other_names_alone() {
    let page = page(
        r#"{"jobs": [{"id": "a", "title": "A", "location": "Toronto",
        "address": {"postalAddress": {"addressLocality": "Toronto", "addressRegion": "Ontario", "addressCountry": "Canada"}},
        "secondaryLocations": [
            {"location": "Remote - Europe", "address": {"postalAddress": {"addressLocality": "Berlin", "addressCountry": "Germany"}}},
            {"location": "Singapore", "address": {"postalAddress": {"addressLocality": "Singapore", "addressRegion": "Singapore", "addressCountry": "Singapore"}}},
            {"location": "Canada", "address": {"postalAddress": {"addressRegion": "", "addressCountry": "Canada", "addressLocality": ""}}},
            {"location": "", "address": {"postalAddress": {"addressCountry": "Norway"}}},
            {"location": "Toronto", "address": null}]},
        {"id": "b", "title": "B", "location": null, "address": null, "secondaryLocations": null}]}"#,
    );
    let drafts = drafts(&page);
    assert_eq!(
        drafts[0].places,
        ["Toronto, Ontario, Canada", "Remote - Europe", "Singapore", "Canada", "Norway", "Toronto"]
    );
    assert_eq!(drafts[1].places, Vec::<String>::new());
}

#[test]
fn the_workplace_type_decides_before_is_remote() {
    let page = page(
        r#"{"jobs": [{"id": "a", "title": "A", "isRemote": true, "workplaceType": "Hybrid"},
        {"id": "b", "title": "B", "isRemote": true, "publishedAt": "2026-11-21T09:30:00.135+00:00"},
        {"id": "c", "title": "C", "isRemote": false}, {"id": "d", "title": "D", "isRemote": null, "workplaceType": "OnSite"}]}"#,
    );
    let workplaces: Vec<_> = drafts(&page).iter().map(|draft| draft.workplace).collect();
    assert_eq!(
        workplaces,
        [
            Some(Workplace::Hybrid),
            Some(Workplace::Remote),
            Some(Workplace::Onsite),
            Some(Workplace::Onsite)
        ]
    );
    assert_eq!(drafts(&page)[1].posted, Posted::At("2026-11-21T09:30:00.135Z".parse().unwrap()));
}

#[test]
fn an_empty_board_is_a_page_without_rows() {
    assert!(page(r#"{"jobs": [], "apiVersion": "1"}"#).rows.is_empty());
}
