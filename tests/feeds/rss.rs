use insta::assert_snapshot;

use crate::support::{board_with, first, page, shown};

#[test]
fn titles_are_split_as_the_board_says() {
    let mine =
        board_with("rss", "mine", "url = 'https://jobs.example/rss'\ntitle = 'title — company'");
    assert_eq!(first(&mine).url, "https://jobs.example/rss");
    assert_snapshot!("rss", shown(&page(&mine, "rss/jobs.rss")));
    let atom = board_with("rss", "https://jobs.example/atom", "title = 'company: title'");
    assert_eq!(first(&atom).url, "https://jobs.example/atom");
    assert_snapshot!("atom", shown(&page(&atom, "rss/jobs.atom")));
}
