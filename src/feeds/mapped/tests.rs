use super::*;
use crate::feeds::{Body, Feed, Pay, PayRange, Posted, Unread};
use crate::posting::{Period, Workplace};

const DESCRIBED: &str = r#"
    url = "https://jobs.example/api?kind=dev"
    rows = "/data/list"
    need = ["/slug"]
    [headers]
    x-api-key = { setting = "key", after = "Token " }
    [paging]
    page = "page"
    pages = "/pages"
    [fields]
    id = "/id"
    title = ["/name", "/title"]
    company = { constant = "Bluefin Systems" }
    url = { prefix = "https://jobs.example/", at = "/slug" }
    places = { each = "/where", of = { join = ["/city", "/country"], with = ", " } }
    workplace = { true = "/remote" }
    tags = { split = "/tags", at = ";" }
    posted = { seconds = "/created" }
    body = { html = { join = ["/intro", "/rest"], with = "\n" } }
    closed = "/expired"
    [fields.pay]
    min = "/low"
    max = "/high"
    currency = { constant = "EUR" }
    period = "/per"
"#;

fn described(text: &str) -> anyhow::Result<Feed> {
    feed("mine", &text.parse()?)
}

fn board(feed: &Feed) -> Board {
    let settings = "key = 's3cret'".parse().unwrap();
    Board { feed: "mine".into(), base_url: feed.base_url.to_string(), settings, ..Board::default() }
}

fn read(feed: &Feed, request: &Request, answer: &str) -> anyhow::Result<Page> {
    let board = board(feed);
    feed.read(&Asked { board: &board, request, listing: None }, answer.as_bytes())
}

#[test]
fn every_wrapper_fills_its_field() {
    let feed = described(DESCRIBED).unwrap();
    let request = &feed.start(&board(&feed))[0];
    assert_eq!(request.url, "https://jobs.example/api?kind=dev&page=1");
    assert_eq!(request.headers, [("x-api-key".into(), "Token s3cret".into())]);
    let answer = r#"{"pages": 2, "data": {"list": [{"id": 7, "title": "Back-end Developer",
        "name": " ", "slug": "7-backend", "where": [{"city": "Ghent", "country": "BE"}, {"city": "Oslo"}],
        "remote": true, "tags": "go; sql;", "created": 1793612497, "intro": "<p>A</p>", "rest": "<p>B</p>",
        "expired": false, "low": "50000", "high": 0, "per": "annual"}]}}"#;
    let page = read(&feed, request, answer).unwrap();
    let draft = &page.rows[0].as_ref().unwrap().draft;
    let expected = Draft {
        id: "7".into(),
        title: "Back-end Developer".into(),
        company: "Bluefin Systems".into(),
        url: Some("https://jobs.example/7-backend".into()),
        places: vec!["Ghent, BE".into(), "Oslo".into()],
        workplace: Some(Workplace::Remote),
        tags: vec!["go".into(), "sql".into()],
        posted: Posted::At("2026-11-02T09:41:37Z".parse().unwrap()),
        body: Body::Html("<p>A</p>\n<p>B</p>".into()),
        pay: Pay::Ranges(vec![PayRange {
            min: Some(50_000.0),
            currency: Some("EUR".into()),
            period: Some(Period::Year),
            ..PayRange::default()
        }]),
        ..Draft::default()
    };
    assert_eq!(*draft, expected);
    assert_eq!(page.more[0].url, "https://jobs.example/api?kind=dev&page=2");
    assert_eq!(page.more[0].headers, request.headers);
    let last = read(&feed, &page.more[0], answer).unwrap();
    assert_eq!(last.more, []);
}

#[test]
fn a_bad_row_names_the_pointer_and_loses_only_itself() {
    let feed = described(DESCRIBED).unwrap();
    let request = &feed.start(&board(&feed))[0];
    let answer = r#"{"data": {"list": [{"id": 1, "title": "A"}, {"id": 2, "title": "B", "slug": "b",
        "created": "soon"}, {"id": 3, "slug": "c"}, {"id": 4, "title": ["D"], "slug": "d"}, 5]}}"#;
    let page = read(&feed, request, answer).unwrap();
    let told: Vec<_> = page
        .rows
        .into_iter()
        .map(|row| match row.unwrap_err() {
            Unread::Bad { row, reason } | Unread::Skipped { row, reason } => {
                format!("{row}: {reason}")
            }
        })
        .collect();
    assert_eq!(
        told,
        [
            "1: /slug: missing",
            "2: /created: expected seconds, found \"soon\"",
            "3: its title is empty",
            "4: /title: expected a text, found a list",
            "row 5: /slug: missing",
        ]
    );
    let error = read(&feed, request, r#"{"error": "no"}"#).unwrap_err();
    assert_eq!(error.to_string(), "expected the list of rows, found nothing at /data/list");
    assert!(read(&feed, request, "<html>").is_err());
}

#[test]
fn an_error_in_a_mapping_names_the_key_and_the_nearest_known_one() {
    let minimal = "url = \"https://a.example/jobs\"\n[fields]\nid = \"/id\"\ntitle = \"/title\"\n";
    assert!(described(minimal).is_ok());
    let cases = [
        ("[fields]\nid = \"/id\"".to_owned(), "url: missing: where is the feed?"),
        (
            minimal.replace("title =", "titel ="),
            "fields.titel: no such key; the nearest is \"title\"",
        ),
        (
            minimal.replace("url =", "rwos = \"\"\nurl ="),
            "rwos: no such key; the nearest is \"rows\"",
        ),
        (minimal.replace("\"/id\"", "\"id\""), "fields.id: expected a pointer such as"),
        (
            minimal.replace("\"/id\"", "{ constnat = \"x\" }"),
            "fields.id.constnat: no such key; the nearest is \"constant\"",
        ),
        (
            minimal.replace("\"/id\"", "{ each = \"/a\", off = \"/b\" }"),
            "fields.id.off: no such key; the nearest is \"of\"",
        ),
        (
            format!("{minimal}body = {{ htm = \"/x\" }}"),
            "fields.body.htm: no such key; the nearest is \"html\"",
        ),
        (
            format!("{minimal}[paging]\nat = \"/x\""),
            "paging.page: expected page, offset, cursor or next",
        ),
        (minimal.replace("https://a", "ftp://a"), "url: expected http or https"),
    ];
    for (text, expected) in cases {
        let error = format!("{:#}", described(&text).unwrap_err());
        assert!(error.starts_with(expected), "{error}\n{text}");
    }
}

#[test]
fn pages_by_offset_cursor_and_link_come_to_an_end() {
    let with = |paging: &str| {
        let text = format!(
            "url = \"https://a.example/jobs\"\nrows = \"/rows\"\n[paging]\n{paging}\n[fields]\nid = \"/id\"\ntitle = \"/id\"\n"
        );
        described(&text).unwrap()
    };
    let next = |feed: &Feed, url: &str, answer: &str| -> anyhow::Result<Option<String>> {
        let request = Request::get(url).step("page 1");
        Ok(read(feed, &request, answer)?.more.into_iter().next().map(|request| request.url))
    };
    let rows = r#""rows": [{"id": 1}, {"id": 2}]"#;
    let offset = with("offset = \"from\"\ntotal = \"/total\"");
    let first = next(&offset, "https://a.example/jobs", &format!("{{{rows}, \"total\": 3}}"));
    assert_eq!(first.unwrap().as_deref(), Some("https://a.example/jobs?from=2"));
    let last = next(&offset, "https://a.example/jobs?from=2", &format!("{{{rows}, \"total\": 4}}"));
    assert_eq!(last.unwrap(), None);
    let cursor = with("cursor = \"after\"\nat = \"/meta/next\"");
    let first =
        next(&cursor, "https://a.example/jobs", &format!("{{{rows}, \"meta\": {{\"next\": 9}}}}"));
    assert_eq!(first.unwrap().as_deref(), Some("https://a.example/jobs?after=9"));
    let link = with("next = \"/next\"");
    let answer = |to: &str| format!("{{{rows}, \"next\": {to}}}");
    let here = "https://a.example/jobs";
    assert_eq!(
        next(&link, here, &answer("\"?p=2\"")).unwrap().as_deref(),
        Some("https://a.example/jobs?p=2")
    );
    assert_eq!(next(&link, here, &answer("null")).unwrap(), None);
    assert_eq!(next(&link, here, &answer("\"https://a.example/jobs\"")).unwrap(), None);
    let error = next(&link, here, &answer("\"https://b.example/jobs\"")).unwrap_err();
    assert_eq!(
        error.to_string(),
        "/next: the next page is on another host, https://b.example/jobs"
    );
    assert_eq!(next(&link, here, "{\"rows\": [], \"next\": \"?p=2\"}").unwrap(), None);
}
