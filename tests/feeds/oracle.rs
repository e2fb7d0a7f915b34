use insta::assert_snapshot;

use crate::support::{board, fixture, page, read_detail, shown};

#[test]
fn a_board_becomes_drafts() {
    assert_snapshot!(shown(&page(
        &board("oracle", "grebe.fa.em2.oraclecloud.com/CX_1001"),
        "oracle/list.json"
    )));
}

#[test]
fn the_detail_completes_the_row() {
    let board = board("oracle", "grebe.fa.em2.oraclecloud.com/CX_1001");
    let page = page(&board, "oracle/list.json");
    let row = page.rows[0].as_ref().unwrap();
    let detail = row.detail.as_ref().unwrap();
    assert_eq!(
        detail.url,
        "https://grebe.fa.em2.oraclecloud.com/hcmRestApi/resources/latest/recruitingCEJobRequisitionDetails?expand=all&onlyData=true&finder=ById;Id=%22210001%22,siteNumber=CX_1001"
    );
    let answer = fixture("oracle/detail.json");
    assert_snapshot!(shown(&read_detail(&board, detail, &row.draft, &answer)));
}

#[test]
fn an_empty_site_and_a_posting_that_is_gone() {
    use crate::support::{drafts, first, read};
    let board = board("oracle", "grebe.fa.em2.oraclecloud.com/CX_1001");
    let empty = br#"{"items": [{"TotalJobsCount": 0}]}"#;
    assert!(read(&board, &first(&board), empty).unwrap().rows.is_empty());
    let page = page(&board, "oracle/list.json");
    let row = page.rows[0].as_ref().unwrap();
    let gone = read_detail(&board, row.detail.as_ref().unwrap(), &row.draft, br#"{"items": []}"#);
    assert!(drafts(&gone)[0].closed);
}
