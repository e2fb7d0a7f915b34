use insta::assert_snapshot;

use crate::support::{board, fixture, page, read_detail, shown};

#[test]
fn a_board_becomes_drafts() {
    assert_snapshot!(shown(&page(&board("workday", "whinchat.wd3/External"), "workday/list.json")));
}

#[test]
fn the_detail_completes_the_row() {
    let board = board("workday", "whinchat.wd3/External");
    let page = page(&board, "workday/list.json");
    let row = page.rows[0].as_ref().unwrap();
    let detail = row.detail.as_ref().unwrap();
    assert_eq!(
        detail.url,
        "https://whinchat.wd3.myworkdayjobs.com/wday/cxs/whinchat/External/job/Finland-Helsinki/Senior-Backend-Engineer--Maps_JR2030001"
    );
    let answer = fixture("workday/detail.json");
    assert_snapshot!(shown(&read_detail(&board, detail, &row.draft, &answer)));
}

#[test]
fn the_widget_of_old_is_refused_and_a_shared_host_is_understood() {
    use crate::support::{first, read};
    let shared = board("workday", "wd5.myworkdaysite.com/whinchat/External");
    let request = first(&shared);
    assert_eq!(request.url, "https://wd5.myworkdaysite.com/wday/cxs/whinchat/External/jobs");
    let error = read(&shared, &request, br#"{"id": "1", "widget": "root"}"#).unwrap_err();
    assert!(error.to_string().contains("old widget"), "{error}");
}

#[test]
fn a_relative_day_that_moves_on_is_no_change() {
    use jobs::feeds::{Draft, Posted};
    let day = |words: &str| Draft { posted: Posted::Words(words.into()), ..Draft::default() };
    assert_eq!(day("Posted Today").hash(), day("Posted Yesterday").hash());
    assert_ne!(Draft { title: "A".into(), ..day("x") }.hash(), day("x").hash());
}
