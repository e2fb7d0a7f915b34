use insta::assert_snapshot;
use jobs::feeds::{Robots, jsonld};

use crate::support::{asked, board, board_with, first, fixture, page, read, shown, unread};

#[test]
fn every_form_of_a_block_is_read() {
    let board = board("jsonld", "https://careers.tern.example/jobs");
    let page = page(&board, "jsonld/page.html");
    assert_snapshot!(shown(&page));
    assert!(unread(&page)[0].starts_with("bad JSON-LD block 2: is not JSON"));
    assert_eq!(jsonld::postings(&fixture("jsonld/page.html")).len(), 4);
}

#[test]
fn pages_of_people_are_asked_as_robots_txt_allows() {
    let board = board_with("jsonld", "tern", "url = 'https://careers.tern.example/sitemap.xml'");
    let request = first(&board);
    assert_eq!(request.url, "https://careers.tern.example/sitemap.xml");
    assert_eq!(request.robots, Robots::Obeyed);
    let page = read(&board, &request, &fixture("jsonld/sitemap.xml")).unwrap();
    let more: Vec<_> = page.more.iter().map(asked).collect();
    assert_eq!(
        more,
        [
            "GET https://careers.tern.example/jobs/1-backend",
            "GET https://careers.tern.example/jobs/2-data",
            "GET https://careers.tern.example/more.xml",
        ]
    );
    assert!(page.more.iter().all(|request| request.robots == Robots::Obeyed));
    let few = board_with("jsonld", "https://careers.tern.example/sitemap.xml", "pages = 1");
    let page = read(&few, &first(&few), &fixture("jsonld/sitemap.xml")).unwrap();
    assert_eq!(page.more.len(), 1);
    assert_eq!(page.unseen.as_deref(), Some("only the first 1 of 3 pages are asked"));
}

#[test]
fn a_page_without_postings_leads_to_those_it_links() {
    let board = board_with("jsonld", "https://tern.example/about", "links = '/o/'");
    let html = b"<a href='/o/12'>Back-end</a><a href='/o/12#apply'>x</a><a href='https://x.example/o/1'>y</a>";
    let page = read(&board, &first(&board), html).unwrap();
    assert_eq!(page.more.iter().map(asked).collect::<Vec<_>>(), ["GET https://tern.example/o/12"]);
    let gone = read(&board, &page.more[0], b"<p>This job is gone.</p>").unwrap();
    assert!(gone.rows.is_empty() && gone.more.is_empty());
    let error = read(&board, &first(&board), b"<p>Nothing here</p>").unwrap_err().to_string();
    assert!(error.contains("a page with neither"), "{error}");
}

#[test]
fn an_address_is_read_from_where_the_page_stands() {
    let board = board("jsonld", "https://tern.example/careers");
    let html = br#"<script type="application/ld+json">{"@type": "JobPosting",
        "title": "Engineer", "url": "/jobs/7"}</script>"#;
    let page = read(&board, &first(&board), html).unwrap();
    let draft = &page.rows[0].as_ref().unwrap().draft;
    assert_eq!(draft.url.as_deref(), Some("https://tern.example/jobs/7"));
}
