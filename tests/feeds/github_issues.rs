use insta::assert_snapshot;

use crate::support::{board, board_with, first, page, read, shown};

#[test]
fn issues_are_postings_and_pull_requests_are_not() {
    let board = board("github-issues", "backend-br/vagas");
    assert_snapshot!(shown(&page(&board, "github-issues/issues.json")));
}

#[test]
fn a_full_page_leads_to_the_next_with_the_token() {
    let board = board_with("github-issues", "backend-br/vagas", "token = 't0ken'");
    let request = first(&board);
    assert_eq!(
        request.url,
        "https://api.github.com/repos/backend-br/vagas/issues?state=open&per_page=100&page=1"
    );
    let issues: Vec<String> =
        (0..100).map(|number| format!("{{\"number\": {number}, \"title\": \"A\"}}")).collect();
    let page = read(&board, &request, format!("[{}]", issues.join(",")).as_bytes()).unwrap();
    assert!(page.more[0].url.ends_with("page=2"));
    assert!(page.more[0].headers.contains(&("authorization".into(), "Bearer t0ken".into())));
}
