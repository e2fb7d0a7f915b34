use insta::assert_snapshot;

use crate::support::{board, first, page, shown};

#[test]
fn a_board_becomes_drafts() {
    let gannet = board("recruitee", "gannet");
    assert_eq!(first(&gannet).url, "https://gannet.recruitee.com/api/offers/");
    assert_snapshot!(shown(&page(&gannet, "recruitee/offers.json")));
}

#[test]
fn a_company_may_have_a_host_of_its_own() {
    let own = board("recruitee", "jobs.gannet.example");
    assert_eq!(first(&own).url, "https://jobs.gannet.example/api/offers/");
}
