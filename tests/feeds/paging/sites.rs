//! How the sites of paged feeds answer: as many rows as the real ones give at once, in their
//! shape, with nothing in them but what a row needs.

use serde_json::{Value, json};
use url::Url;

use crate::loopback::server::Seen;

/// A parameter of the request's address.
fn parameter(seen: &Seen, name: &str) -> Option<String> {
    let url = Url::parse(&format!("http://localhost{}", seen.path)).unwrap();
    url.query_pairs().find(|(key, _)| key == name).map(|(_, value)| value.into_owned())
}

/// The number in a parameter; 0 where there is none.
fn number(seen: &Seen, name: &str) -> usize {
    parameter(seen, name).and_then(|value| value.parse().ok()).unwrap_or(0)
}

fn body(seen: &Seen) -> Value {
    serde_json::from_slice(&seen.body).unwrap()
}

/// An address on the server that was asked.
fn here(seen: &Seen, path: &str) -> String {
    format!("http://{}{path}", seen.headers["host"])
}

/// The rows from an offset on, at most `size`, of a list of `total`.
fn rows(offset: usize, size: usize, total: usize, row: impl Fn(usize) -> Value) -> Vec<Value> {
    (offset..total.min(offset + size)).map(row).collect()
}

/// The same by the number of a page, from 1.
fn page(number: usize, size: usize, total: usize, row: impl Fn(usize) -> Value) -> Vec<Value> {
    rows((number.max(1) - 1) * size, size, total, row)
}

pub fn hn(seen: &Seen) -> Value {
    let Some((_, thread)) = seen.path.split_once("/items/") else {
        let hit =
            |id| json!({"objectID": id, "title": "Ask HN: Who is hiring?", "created_at_i": id});
        return json!({"hits": rows(100, 9, 109, hit)});
    };
    let text =
        "Cobalt Ferry | Back-end engineer | Rotterdam | Onsite<p>We build the booking service.";
    let comment = json!({"id": format!("{thread}1"), "parent_id": thread, "text": text});
    json!({"id": thread, "children": [comment]})
}

pub fn arbeitnow(seen: &Seen) -> Value {
    json!({"data": page(number(seen, "page"), 100, 250, |id| json!({"slug": id, "title": "A"}))})
}

pub fn himalayas(seen: &Seen) -> Value {
    let jobs = rows(number(seen, "offset"), 20, 130, |id| json!({"guid": id, "title": "A"}));
    json!({"totalCount": 130, "jobs": jobs})
}

pub fn themuse(seen: &Seen) -> Value {
    let number = number(seen, "page");
    let slice = format!("{:?}{:?}", parameter(seen, "level"), parameter(seen, "category"));
    let results = rows(
        number * 20,
        20,
        10_000,
        |id| json!({"id": format!("{slice}{id}"), "name": "A", "refs": {"landing_page": "https://x.example"}}),
    );
    let page_count = if slice.contains("Computer") { 3 } else { 99 };
    json!({"page": number, "page_count": page_count, "results": results})
}

pub fn landingjobs(seen: &Seen) -> Value {
    let url = |id| format!("https://landing.jobs/at/lapwing/{id}");
    json!(rows(
        number(seen, "offset"),
        50,
        120,
        |id| json!({"id": id, "title": "A", "url": url(id)})
    ))
}

pub fn getonboard(seen: &Seen) -> Value {
    let row = |id| json!({"id": id, "attributes": {"title": "A"}, "links": {"public_url": "https://x.example"}});
    json!({"data": page(number(seen, "page"), 100, 230, row), "meta": {"total_pages": 3}})
}

pub fn fourdayweek(seen: &Seen) -> Value {
    let data = page(number(seen, "page"), 100, 5_000, |id| json!({"id": id, "title": "A"}));
    json!({"data": data, "has_more": true})
}

pub fn justjoin(seen: &Seen) -> Value {
    let from = number(seen, "from");
    let category = if seen.path.contains("java") { "java" } else { "go" };
    let row = |id| json!({"slug": format!("{category}{id}"), "title": "A"});
    let cursor = if from + 100 < 250 { json!(from + 100) } else { Value::Null };
    json!({"data": rows(from, 100, 250, row), "meta": {"next": {"cursor": cursor}}})
}

pub fn nofluffjobs(seen: &Seen) -> Value {
    let row = |id| json!({"id": id, "title": "A", "url": id});
    json!({"postings": page(number(seen, "pageTo"), 100, 150, row), "totalPages": 2})
}

pub fn jobtech(seen: &Seen) -> Value {
    let hits = rows(number(seen, "offset"), 100, 230, |id| json!({"id": id, "headline": "A"}));
    json!({"hits": hits, "total": {"value": 230}})
}

pub fn arbeitsagentur(seen: &Seen) -> Value {
    let total = if seen.path.contains("many") { 5_000 } else { 250 };
    let row = |id| json!({"referenznummer": id, "stellenangebotsTitel": "A"});
    json!({"maxErgebnisse": total, "ergebnisliste": page(number(seen, "page"), 100, total, row)})
}

pub fn github_issues(seen: &Seen) -> Value {
    json!(page(number(seen, "page"), 100, 230, |id| json!({"number": id, "title": "A"})))
}

pub fn jsonfeed(seen: &Seen) -> Value {
    let number = number(seen, "page").max(1);
    let items = page(number, 100, 250, |id| json!({"id": id, "title": "A"}));
    json!({"items": items, "next_url": here(seen, &format!("/jobs.json?page={}", number + 1))})
}

pub fn jsonld(seen: &Seen) -> Value {
    if seen.path.ends_with("sitemap.xml") {
        let location = |id| format!("<url><loc>{}</loc></url>", here(seen, &format!("/jobs/{id}")));
        return format!("<urlset>{}</urlset>", (0..4).map(location).collect::<String>()).into();
    }
    let posting = json!({"@type": "JobPosting", "title": "A", "url": here(seen, &seen.path)});
    format!("<html><script type='application/ld+json'>{posting}</script></html>").into()
}

fn oracle_of(seen: &Seen, total: usize, different: usize) -> Value {
    if seen.path.contains("Details") {
        return json!({"items": [{"ExternalDescriptionStr": "A"}]});
    }
    let (_, rest) = seen.path.split_once("offset=").unwrap();
    let offset: usize = rest.split(',').next().unwrap().parse().unwrap();
    let list = rows(offset, 200, total, |id| json!({"Id": id % different, "Title": "A"}));
    json!({"items": [{"TotalJobsCount": total, "requisitionList": list}], "hasMore": false})
}

pub fn oracle(seen: &Seen) -> Value {
    oracle_of(seen, 450, 450)
}

/// More than the window; its rows repeat, so that not each of them asks for a detail.
pub fn oracle_capped(seen: &Seen) -> Value {
    oracle_of(seen, 10_050, 200)
}

pub fn eightfold(seen: &Seen) -> Value {
    let row = |id| json!({"id": id, "name": "A"});
    if !seen.path.contains("start=") {
        return row(0);
    }
    json!({"count": 45, "positions": rows(number(seen, "start"), 10, 45, row)})
}

pub fn smartrecruiters(seen: &Seen) -> Value {
    let content = rows(number(seen, "offset"), 100, 140, |id| json!({"id": id, "name": "A"}));
    json!({"offset": 0, "limit": 100, "totalFound": 140, "content": content})
}

pub fn adzuna(seen: &Seen) -> Value {
    let (_, rest) = seen.path.split_once("/search/").unwrap();
    let number = rest.split('?').next().unwrap().parse().unwrap();
    json!({"count": 130, "results": page(number, 50, 130, |id| json!({"id": id, "title": "A"}))})
}

pub fn reed(seen: &Seen) -> Value {
    let row = |id| json!({"jobId": id, "jobTitle": "A"});
    if !seen.path.contains("resultsToSkip") {
        return row(0);
    }
    json!({"totalResults": 130, "results": rows(number(seen, "resultsToSkip"), 100, 130, row)})
}

pub fn jooble(seen: &Seen) -> Value {
    let number = body(seen)["page"].as_str().unwrap().parse().unwrap();
    json!({"jobs": page(number, 20, 50, |id| json!({"id": id, "title": "A"}))})
}

pub fn nav(seen: &Seen) -> Value {
    if seen.path.contains("feedentry") {
        return json!({"ad_content": {"title": "Utvikler"}});
    }
    let last = seen.path.ends_with("bbbb");
    let items = rows(
        if last { 2 } else { 0 },
        2,
        3,
        |id| json!({"id": id, "title": "Utvikler", "_feed_entry": {"uuid": id.to_string(), "status": "ACTIVE"}}),
    );
    json!({"items": items, "next_url": if last { Value::Null } else { json!("/api/v1/feed/bbbb") }})
}

pub fn francetravail(seen: &Seen) -> Value {
    let Some(range) = parameter(seen, "range") else { return json!({"access_token": "t"}) };
    let start = range.split('-').next().unwrap().parse().unwrap();
    json!({"resultats": rows(start, 150, 5_000, |id| json!({"id": id, "intitule": "A"}))})
}

pub fn usajobs(seen: &Seen) -> Value {
    let row =
        |id| json!({"MatchedObjectId": id, "MatchedObjectDescriptor": {"PositionTitle": "A"}});
    let items = page(number(seen, "Page"), 500, 700, row);
    json!({"SearchResult": {"SearchResultItems": items, "UserArea": {"NumberOfPages": "2"}}})
}

pub fn findwork(seen: &Seen) -> Value {
    let number = number(seen, "page").max(1);
    let results =
        page(number, 50, 120, |id| json!({"id": id, "role": "A", "url": "https://x.example"}));
    let next = (number < 3).then(|| here(seen, &format!("/api/jobs/?page={}", number + 1)));
    json!({"results": results, "next": next})
}

/// A Workday site with these numbers of postings in these countries, its facet. It behaves as
/// the real ones: it caps its total and says it only once; some begin anew behind the end.
pub fn workday(seen: &Seen, countries: &[(&str, usize)], begins_anew: bool) -> Value {
    if seen.body.is_empty() {
        return json!({"jobPostingInfo": {"title": "A"}});
    }
    let body = body(seen);
    assert_eq!(body["limit"], 20);
    let offset = body["offset"].as_u64().unwrap() as usize;
    let wanted = body["appliedFacets"]["country"].as_array();
    let shown = countries.iter().filter(|(country, _)| {
        wanted.is_none_or(|wanted| wanted.iter().any(|value| value == country))
    });
    let all: Vec<String> = shown
        .flat_map(|(country, count)| (0..*count).map(move |number| format!("{country}{number}")))
        .take(2_000)
        .collect();
    let start = if begins_anew { offset % all.len() } else { offset.min(all.len()) };
    let row = |id| json!({"title": "A", "externalPath": format!("/job/X/A_{id}")});
    let postings: Vec<_> = all[start..].iter().take(20).map(row).collect();
    let values: Vec<_> =
        countries.iter().map(|(id, count)| json!({"id": id, "count": count})).collect();
    json!({
        "total": if offset == 0 { all.len() } else { 0 },
        "jobPostings": postings,
        "facets": [{"facetParameter": "country", "values": values}],
    })
}

pub fn workday_split(seen: &Seen) -> Value {
    workday(seen, &[("de", 1_200), ("fr", 700), ("pl", 600)], true)
}

/// A site that gives its first page again whatever is asked.
pub fn workday_stuck(seen: &Seen) -> Value {
    let answer = workday(seen, &[("de", 20)], true);
    if answer.get("jobPostingInfo").is_some() {
        return answer;
    }
    json!({"total": 900, "jobPostings": answer["jobPostings"], "facets": []})
}
