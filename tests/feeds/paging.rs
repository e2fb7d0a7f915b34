//! Every feed that comes in pages, driven to its end against a small responder in memory:
//! how many requests it takes, and that no posting is left out on the way.

use std::collections::{HashSet, VecDeque};

use jobs::feeds::{Board, Request};
use serde_json::{Value, json};

use crate::support::{board, board_with, feed, read};

/// More requests than any of these lists takes: paging that goes on has no end.
const ENDLESS: usize = 2_000;

/// What a feed was asked, and what came of it.
struct Walk {
    requests: usize,
    ids: HashSet<String>,
    unread: Vec<String>,
    unseen: Vec<String>,
}

/// Asks as long as there is more to ask.
fn walk(board: &Board, mut answer: impl FnMut(&Request) -> Value) -> Walk {
    let mut waiting: VecDeque<Request> = feed(&board.feed).start(board).into();
    let mut walk =
        Walk { requests: 0, ids: HashSet::new(), unread: Vec::new(), unseen: Vec::new() };
    while let Some(request) = waiting.pop_front() {
        walk.requests += 1;
        assert!(walk.requests < ENDLESS, "{} has no end", board.feed);
        let page = read(board, &request, answer(&request).to_string().as_bytes()).unwrap();
        for row in &page.rows {
            match row {
                Ok(row) => drop(walk.ids.insert(row.draft.id.clone())),
                Err(unread) => walk.unread.push(format!("{unread:?}")),
            }
        }
        walk.unseen.extend(page.unseen);
        waiting.extend(page.more);
    }
    walk
}

/// The number in a parameter of a request's URL.
fn number(request: &Request, name: &str) -> usize {
    let url = url::Url::parse(&request.url).unwrap();
    let value = url.query_pairs().find(|(key, _)| key == name).map(|(_, value)| value.into_owned());
    value.and_then(|value| value.parse().ok()).unwrap_or(0)
}

/// The rows from an offset on, at most `size`, of a list of `total`.
fn rows(offset: usize, size: usize, total: usize, row: impl Fn(usize) -> Value) -> Vec<Value> {
    (offset..total.min(offset + size)).map(row).collect()
}

fn check(walk: &Walk, requests: usize, postings: usize) {
    assert_eq!((walk.requests, walk.ids.len()), (requests, postings));
    assert_eq!(walk.unread, [""; 0]);
    assert_eq!(walk.unseen, [""; 0]);
}

#[test]
fn themuse_asks_ten_slices_and_no_more_than_twenty_pages_of_each() {
    let walk = walk(&board("themuse", ""), |request| {
        let page = number(request, "page");
        let slice = request.url.split("&page").next().unwrap().len();
        let results =
            rows(page * 20, 20, 10_000, |id| json!({"id": id * 1_000 + slice, "name": "A"}));
        let page_count = if request.url.contains("Computer") { 3 } else { 99 };
        json!({"page": page, "page_count": page_count, "results": results})
    });
    assert_eq!(walk.requests, 5 * 20 + 5 * 3);
}

#[test]
fn landingjobs_goes_by_offset_and_ends_where_a_page_repeats() {
    let job = |id: usize| json!({"id": id, "title": "A", "url": format!("https://landing.jobs/at/x/{id}")});
    let whole = walk(&board("landingjobs", ""), |request| {
        json!(rows(number(request, "offset"), 50, 120, job))
    });
    check(&whole, 4, 120);
    let stuck = walk(&board("landingjobs", ""), |_| json!(rows(0, 50, 50, job)));
    check(&stuck, 2, 50);
}

#[test]
fn justjoin_follows_its_cursor_in_each_category() {
    let board = board_with("justjoin", "", "categories = ['go', 'java']");
    let walk = walk(&board, |request| {
        let from = number(request, "from");
        let category = if request.url.contains("java") { "java" } else { "go" };
        let data =
            rows(from, 100, 250, |id| json!({"slug": format!("{category}{id}"), "title": "A"}));
        let cursor = if from + 100 < 250 { json!(from + 100) } else { Value::Null };
        json!({"data": data, "meta": {"next": {"cursor": cursor}}})
    });
    check(&walk, 2 * 3, 2 * 250);
}

#[test]
fn arbeitsagentur_counts_pages_up_to_ten() {
    let board = board_with("arbeitsagentur", "", "queries = ['a']");
    let answer = |total: usize| {
        move |request: &Request| {
            let offset = (number(request, "page") - 1) * 100;
            let list = rows(
                offset,
                100,
                total,
                |id| json!({"referenznummer": id, "stellenangebotsTitel": "A"}),
            );
            json!({"maxErgebnisse": total, "ergebnisliste": list})
        }
    };
    check(&walk(&board, answer(250)), 3, 250);
    check(&walk(&board, answer(5_000)), 10, 1_000);
}

#[test]
fn github_issues_go_on_as_long_as_a_page_is_full() {
    let walk = walk(&board("github-issues", "backend-br/vagas"), |request| {
        let offset = (number(request, "page") - 1) * 100;
        json!(rows(offset, 100, 230, |id| json!({"number": id, "title": "A"})))
    });
    check(&walk, 3, 230);
}

#[test]
fn the_mapped_feeds_page_as_their_files_say() {
    let pages = |id: &str, requests: usize, postings: usize, answer: fn(&Request) -> Value| {
        let board = board_with(id, "", "api_key = 'k'\nemail = 'e'");
        check(&walk(&board, answer), requests, postings);
    };
    pages("getonboard", 3, 230, |request| {
        let data = rows(
            (number(request, "page") - 1) * 100,
            100,
            230,
            |id| json!({"id": id, "attributes": {"title": "A"}, "links": {"public_url": "https://x.example"}}),
        );
        json!({"data": data, "meta": {"total_pages": 3}})
    });
    let many = walk(&board("fourdayweek", ""), |request| {
        let data = rows(
            (number(request, "page") - 1) * 100,
            100,
            5_000,
            |id| json!({"id": id, "title": "A"}),
        );
        json!({"data": data, "has_more": true})
    });
    assert_eq!((many.requests, many.ids.len()), (20, 2_000));
    assert_eq!(many.unseen, ["only the first 20 pages are asked"]);
    pages("nofluffjobs", 2, 150, |request| {
        let list = rows(
            (number(request, "pageTo") - 1) * 100,
            100,
            150,
            |id| json!({"id": id, "title": "A", "url": id}),
        );
        json!({"postings": list, "totalPages": 2})
    });
    pages("jobtech", 3, 230, |request| {
        let hits =
            rows(number(request, "offset"), 100, 230, |id| json!({"id": id, "headline": "A"}));
        json!({"hits": hits, "total": {"value": 230}})
    });
    pages("usajobs", 2, 700, |request| {
        let items = rows(
            (number(request, "Page") - 1) * 500,
            500,
            700,
            |id| json!({"MatchedObjectId": id, "MatchedObjectDescriptor": {"PositionTitle": "A"}}),
        );
        json!({"SearchResult": {"SearchResultItems": items, "UserArea": {"NumberOfPages": "2"}}})
    });
    pages("findwork", 3, 120, |request| {
        let page = number(request, "page").max(1);
        let results = rows(
            (page - 1) * 50,
            50,
            120,
            |id| json!({"id": id, "role": "A", "url": "https://x.example"}),
        );
        let next = (page < 3).then(|| format!("https://findwork.dev/api/jobs/?page={}", page + 1));
        json!({"results": results, "next": next})
    });
}

#[test]
fn teamtailor_and_jsonfeed_follow_their_link() {
    for (id, token) in
        [("teamtailor", "lapwing"), ("jsonfeed", "https://lapwing.teamtailor.com/jobs.json")]
    {
        let walk = walk(&board(id, token), |request| {
            let page = number(request, "page").max(1);
            let items = rows((page - 1) * 100, 100, 250, |id| json!({"id": id, "title": "A"}));
            let next = format!("https://lapwing.teamtailor.com/jobs.json?page={}", page + 1);
            json!({"items": items, "next_url": next})
        });
        // The page behind the last is empty, and ends it whatever it links.
        check(&walk, 4, 250);
    }
}

#[test]
fn oracle_stops_at_its_window_and_says_so() {
    let board = board("oracle", "grebe.fa.em2.oraclecloud.com/CX_1");
    let answer = |total: usize| {
        move |request: &Request| {
            let (_, rest) = request.url.split_once("offset=").unwrap();
            let offset: usize = rest.split(',').next().unwrap().parse().unwrap();
            let list = rows(offset, 200, total, |id| json!({"Id": id, "Title": "A"}));
            json!({"items": [{"TotalJobsCount": total, "requisitionList": list}], "hasMore": false})
        }
    };
    check(&walk(&board, answer(450)), 3, 450);
    let capped = walk(&board, answer(10_050));
    assert_eq!((capped.requests, capped.ids.len()), (50, 10_000));
    assert_eq!(capped.unseen, ["the last 50 of 10050 postings are past what is answered"]);
}

#[test]
fn eightfold_takes_ten_rows_at_a_time() {
    let walk = walk(&board("eightfold", "siskin"), |request| {
        let positions = rows(number(request, "start"), 10, 45, |id| json!({"id": id, "name": "A"}));
        json!({"count": 45, "positions": positions})
    });
    check(&walk, 5, 45);
}

#[test]
fn smartrecruiters_goes_by_offset() {
    let walk = walk(&board("smartrecruiters", "Nightjar"), |request| {
        let content =
            rows(number(request, "offset"), 100, 140, |id| json!({"id": id, "name": "A"}));
        json!({"offset": 0, "limit": 100, "totalFound": 140, "content": content})
    });
    check(&walk, 2, 140);
}

#[test]
fn the_searches_with_keys_end() {
    let keys = "app_id = 'i'\napp_key = 'k'\napi_key = 'k'\ncountries = ['gb']\ntoken = 't'\nclient_id = 'i'\nclient_secret = 's'";
    let adzuna = walk(&board_with("adzuna", "", keys), |request| {
        let page: usize = request.step.split(' ').nth(1).unwrap().parse().unwrap();
        let results = rows((page - 1) * 50, 50, 130, |id| json!({"id": id, "title": "A"}));
        json!({"count": 130, "results": results})
    });
    check(&adzuna, 3, 130);
    let reed = walk(&board_with("reed", "", keys), |request| {
        let results = rows(
            number(request, "resultsToSkip"),
            100,
            130,
            |id| json!({"jobId": id, "jobTitle": "A"}),
        );
        json!({"totalResults": 130, "results": results})
    });
    check(&reed, 2, 130);
    let jooble = walk(&board_with("jooble", "", keys), |request| {
        let page: usize = request.step.parse().unwrap();
        json!({"jobs": rows((page - 1) * 20, 20, 50, |id| json!({"id": id, "title": "A"}))})
    });
    check(&jooble, 4, 50);
    let nav = walk(&board_with("nav", "", keys), |request| {
        let last = request.url.ends_with("bbbb");
        let items = rows(if last { 2 } else { 0 }, 2, 3, |id| json!({"id": id, "title": "A"}));
        json!({"items": items, "next_url": if last { Value::Null } else { json!("/api/v1/feed/bbbb") }})
    });
    check(&nav, 2, 3);
    let francetravail = walk(&board_with("francetravail", "", keys), |request| {
        if request.step == "token" {
            return json!({"access_token": "t"});
        }
        let (_, range) = request.url.split_once("range=").unwrap();
        let start: usize = range.split('-').next().unwrap().parse().unwrap();
        json!({"resultats": rows(start, 150, 5_000, |id| json!({"id": id, "intitule": "A"}))})
    });
    // One login, and 21 answers up to the 3,150th offer.
    check(&francetravail, 22, 3_150);
}

/// A Workday site of 2,500 postings that behaves as the real ones: it caps its total, says it
/// only once, and begins anew behind the end of a list.
struct Workday {
    /// Postings in each country; the site's facet.
    countries: Vec<(&'static str, usize)>,
    begins_anew: bool,
}

impl Workday {
    fn answer(&self, request: &Request) -> Value {
        let body: Value = serde_json::from_slice(request.body.as_ref().unwrap()).unwrap();
        assert_eq!(body["limit"], 20);
        let offset = body["offset"].as_u64().unwrap() as usize;
        let wanted = body["appliedFacets"]["country"].as_array();
        let shown = self.countries.iter().filter(|(country, _)| {
            wanted.is_none_or(|wanted| wanted.iter().any(|value| value == country))
        });
        let all: Vec<String> = shown
            .flat_map(|(country, count)| {
                (0..*count).map(move |number| format!("{country}{number}"))
            })
            .take(2_000)
            .collect();
        let start = if self.begins_anew { offset % all.len() } else { offset.min(all.len()) };
        let page = all[start..].iter().take(20);
        let postings =
            page.map(|id| json!({"title": "A", "externalPath": format!("/job/X/A_{id}")}));
        let values = self.countries.iter().map(|(id, count)| json!({"id": id, "count": count}));
        json!({
            "total": if offset == 0 { all.len() } else { 0 },
            "jobPostings": postings.collect::<Vec<_>>(),
            "facets": [{"facetParameter": "country", "values": values.collect::<Vec<_>>()}],
        })
    }
}

#[test]
fn workday_remembers_the_total_of_the_first_page() {
    for begins_anew in [false, true] {
        let site = Workday { countries: vec![("de", 45)], begins_anew };
        let walk = walk(&board("workday", "whinchat.wd3/External"), |request| site.answer(request));
        check(&walk, 3, 45);
    }
}

#[test]
fn workday_splits_a_capped_list_by_its_facets() {
    let countries = vec![("de", 1_200), ("fr", 700), ("pl", 600)];
    let site = Workday { countries, begins_anew: true };
    let walk = walk(&board("workday", "whinchat.wd3/External"), |request| site.answer(request));
    // The capped page, then 1,900 postings of two countries and 600 of the third.
    check(&walk, 1 + 95 + 30, 2_500);
}

#[test]
fn workday_says_where_a_capped_list_cannot_be_split() {
    let site = Workday { countries: vec![("de", 2_600)], begins_anew: false };
    let walk = walk(&board("workday", "whinchat.wd3/External"), |request| site.answer(request));
    assert_eq!((walk.requests, walk.ids.len()), (100, 2_000));
    assert!(walk.unseen[0].contains("no facet splits them"), "{:?}", walk.unseen);
}

#[test]
fn workday_says_where_the_list_begins_anew_too_early() {
    let walk = walk(&board("workday", "whinchat.wd3/External"), |_| {
        let row = |id| json!({"title": "A", "externalPath": format!("/job/X/A_{id}")});
        json!({"total": 900, "jobPostings": rows(0, 20, 20, row), "facets": []})
    });
    assert_eq!((walk.requests, walk.ids.len()), (2, 20));
    assert_eq!(walk.unseen, ["the site said 900 postings and showed 20"]);
}
