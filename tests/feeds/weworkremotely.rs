//! We Work Remotely: categories as RSS, "Company: Position".

use jobs::feeds::Posted;

use crate::support::{board, drafts, feed, first, read, unread};

fn page(items: &str) -> jobs::feeds::Page {
    let board = board("weworkremotely", "");
    let document = format!(
        "<?xml version=\"1.0\"?><rss version=\"2.0\" xmlns:media=\"m\"><channel><title>Jobs</title>{items}</channel></rss>"
    );
    read(&board, &first(&board), document.as_bytes()).unwrap()
}

#[test]
fn the_categories_for_back_end_developers_are_asked() {
    let requests = feed("weworkremotely").start(&board("weworkremotely", ""));
    assert_eq!(requests.len(), 4);
    assert_eq!(
        requests[0].url,
        "https://weworkremotely.com/categories/remote-back-end-programming-jobs.rss"
    );
}

#[test]
fn titles_split_at_the_first_colon() {
    let page = page("<item><title>Nimbus &amp; Goat: Developer: PHP</title><region>Anywhere in the World</region>
        <category>Back-End Programming</category><type>Contract</type><skills>PHP, Laravel</skills>
        <description>&lt;p&gt;Goats &amp;amp; shops&lt;/p&gt;</description>
        <pubDate>Thu, 19 Nov 2026 09:30:11 +0000</pubDate><media:content url='x'/>
        <guid>https://weworkremotely.com/remote-jobs/nimbus-goat-developer</guid>
        <link>https://weworkremotely.com/remote-jobs/nimbus-goat-developer</link></item>
        <item><title>No colon here</title><guid>b</guid></item>");
    let drafts = drafts(&page);
    assert_eq!(
        (drafts[0].company.as_str(), drafts[0].title.as_str()),
        ("Nimbus & Goat", "Developer: PHP")
    );
    assert_eq!(drafts[0].id, "nimbus-goat-developer");
    assert_eq!(drafts[0].open_to, ["Anywhere in the World"]);
    assert_eq!(drafts[0].tags, ["PHP", "Laravel"]);
    assert_eq!(drafts[0].employment.as_deref(), Some("Contract"));
    assert_eq!(drafts[0].body.raw(), "<p>Goats &amp; shops</p>");
    assert_eq!(drafts[0].posted, Posted::At("2026-11-19T09:30:11Z".parse().unwrap()));
    assert_eq!((drafts[1].company.as_str(), drafts[1].title.as_str()), ("", "No colon here"));
}

#[test]
fn a_bad_item_is_named_and_the_rest_is_read() {
    let page = page("<item><title>A: B</title><guid>one</guid><pubDate>yesterday</pubDate></item>
        <item><guid>two</guid></item><item><title>A: B</title></item><item><title>A: C</title><guid>four</guid></item>");
    assert_eq!(
        unread(&page),
        [
            "bad one: /pubDate: expected a time, found \"yesterday\"",
            "bad two: /title: expected text, found nothing",
            "bad row 3: /guid: expected text, found nothing",
        ]
    );
    assert_eq!(drafts(&page).len(), 1);
}

#[test]
fn a_web_page_or_entities_of_its_own_lose_the_page() {
    let board = board("weworkremotely", "");
    for answer in [
        "<html><body>403</body></html>",
        "<!DOCTYPE rss [<!ENTITY a 'b'>]><rss/>",
        "{}",
        "<rss><channel><item>",
    ] {
        assert!(read(&board, &first(&board), answer.as_bytes()).is_err(), "{answer}");
    }
}
