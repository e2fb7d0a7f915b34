//! Greenhouse: pay in two places, `departments[].jobs`, the shape of 2013, errors as answers.

use jobs::feeds::{Body, Pay, PayRange, Posted};
use jobs::posting::Workplace;

use crate::support::{board, drafts, first, read, unread};

fn page(bytes: &str) -> jobs::feeds::Page {
    let board = board("greenhouse", "brindlebank");
    read(&board, &first(&board), bytes.as_bytes()).unwrap()
}

#[test]
fn the_whole_board_is_asked_with_texts_and_pay() {
    assert_eq!(
        first(&board("greenhouse", "brindlebank")).url,
        "https://boards-api.greenhouse.io/v1/boards/brindlebank/jobs?content=true&pay_transparency=true"
    );
}

#[test]
fn a_row_states_its_place_pay_opening_and_escaped_text() {
    let page = page(
        r#"{"jobs": [{"id": 7810000, "internal_job_id": 3905000, "requisition_id": "R17",
        "title": "Senior Backend Engineer", "company_name": "Brindle Bank ",
        "updated_at": "2026-11-23T05:00:00-05:00", "first_published": "2026-11-18T04:30:06-05:00",
        "location": {"name": "London, United Kingdom"}, "language": "en",
        "absolute_url": "https://brindle.example/jobs?gh_jid=7810000",
        "metadata": [{"id": 1, "name": "Time Type", "value": "Full time", "value_type": "single_select"},
            {"id": 2, "name": "Workplace Type", "value": "Hybrid", "value_type": "single_select"}],
        "pay_input_ranges": [{"min_cents": 8500000, "max_cents": 10500000, "currency_type": "GBP",
            "title": "Annual base salary", "blurb": ""}],
        "content": "&lt;p&gt;Rust &amp;amp; Go&lt;/p&gt;",
        "departments": [{"id": 90, "name": "Engineering"}], "offices": []}], "meta": {"total": 1}}"#,
    );
    let draft = drafts(&page)[0];
    assert_eq!((draft.id.as_str(), draft.company.as_str()), ("7810000", "Brindle Bank"));
    assert_eq!(draft.places, ["London, United Kingdom"]);
    assert_eq!(draft.workplace, Some(Workplace::Hybrid));
    assert_eq!(draft.employment.as_deref(), Some("Full time"));
    assert_eq!(draft.departments, ["Engineering"]);
    assert_eq!(draft.opening.as_deref(), Some("3905000"));
    assert_eq!(draft.requisition.as_deref(), Some("R17"));
    assert_eq!(draft.body, Body::EscapedHtml("&lt;p&gt;Rust &amp;amp; Go&lt;/p&gt;".into()));
    assert_eq!(draft.posted, Posted::At("2026-11-18T09:30:06Z".parse().unwrap()));
    let Pay::Ranges(ranges) = &draft.pay else { panic!("{:?}", draft.pay) };
    assert_eq!((ranges[0].min, ranges[0].max), (Some(85_000.0), Some(105_000.0)));
    assert_eq!(ranges[0].currency.as_deref(), Some("GBP"));
}

#[test]
fn a_currency_range_in_metadata_is_pay_and_zeros_are_none() {
    let page = page(
        r#"{"jobs": [
        {"id": 1, "title": "A", "metadata": [{"name": "Pay Range", "value_type": "currency_range",
            "value": {"unit": "USD", "min_value": "238000.0", "max_value": "317000.0"}}]},
        {"id": 2, "title": "B", "metadata": [{"name": "Pay Range", "value_type": "currency_range",
            "value": {"unit": null, "min_value": "0.0", "max_value": "0.0"}}]},
        {"id": 3, "title": "C", "metadata": [{"name": "Skills", "value_type": "multi_select", "value": ["a"]},
            {"name": "Open", "value_type": "yes_no", "value": true}, {"name": "Pay Range",
            "value_type": "currency_range", "value": null}]}]}"#,
    );
    let pays: Vec<&Pay> = drafts(&page).iter().map(|draft| &draft.pay).collect();
    let range = PayRange {
        min: Some(238_000.0),
        max: Some(317_000.0),
        currency: Some("USD".into()),
        label: Some("Pay Range".into()),
        ..PayRange::default()
    };
    assert_eq!(pays, [&Pay::Ranges(vec![range]), &Pay::Unstated, &Pay::Unstated]);
}

#[test]
fn a_touched_updated_at_changes_nothing() {
    let hash = |day: &str| {
        let answer =
            r#"{"jobs": [{"id": 1, "title": "A", "updated_at": "DAY"}]}"#.replace("DAY", day);
        drafts(&page(&answer))[0].hash()
    };
    assert_eq!(hash("2026-11-18T00:00:00Z"), hash("2026-11-21T00:00:00Z"));
}

#[test]
fn departments_of_jobs_and_the_shape_of_2013_are_read() {
    let page = page(
        r#"{"departments": [{"id": 1, "name": "Ovens", "jobs": []},
        {"id": 2, "name": "Payments", "jobs": [{"id": 721, "title": "Baker",
            "updated_at": "2013-09-12T21:01:50Z", "location": {"name": "New York, NY"},
            "absolute_url": "http://boards.greenhouse.io/brindle/jobs/721"}]},
        {"id": 3, "name": "Cards", "jobs": [{"id": 721, "title": "Baker"}]}]}"#,
    );
    assert_eq!(drafts(&page)[0].departments, ["Payments"]);
    assert_eq!(unread(&page), ["skipped 721: repeats the id 721 of an earlier row"]);
}

#[test]
fn bad_rows_are_named_and_leave_the_rest() {
    let page = page(
        r#"{"jobs": [{"id": 1, "title": null}, {"id": 2, "title": "A", "first_published": "soon"},
        {"id": "3", "title": "B", "location": null, "metadata": null, "departments": null, "content": null},
        {"id": 98765432109876543210, "title": "C", "location": {"name": ["x"]}}, null, {"title": "D"}]}"#,
    );
    assert_eq!(drafts(&page).len(), 1);
    assert_eq!(
        unread(&page),
        [
            "bad 1: /title: expected text, found nothing",
            "bad 2: /first_published: expected a time, found \"soon\"",
            "bad 98765432109876543210: /location/name: expected text, found a list",
            "bad row 5: /: expected an object, found null",
            "bad row 6: /id: expected an id, found nothing",
        ]
    );
}

#[test]
fn an_answer_without_a_board_says_what_it_is() {
    let board = board("greenhouse", "nobody");
    let error =
        |bytes: &str| read(&board, &first(&board), bytes.as_bytes()).unwrap_err().to_string();
    let told = error(r#"{"error": "no board with that token"}"#);
    assert!(told.contains("/jobs") && told.contains("no board with that token"), "{told}");
    assert!(error("<html><title>Busy</title>").contains("markup"));
    assert!(error("[]").contains("an empty list"));
    assert!(error(r#"{"jobs": {}}"#).contains("an object"));
    assert!(error(r#"{"jobs": [{"id": 1"#).contains("cut off"));
    assert!(error("").contains("an empty body"));
    assert!(read(&board, &first(&board), br#"{"jobs": []}"#).unwrap().rows.is_empty());
}
