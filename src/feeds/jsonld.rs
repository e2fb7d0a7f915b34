//! Any careers page or sitemap whose job pages carry schema.org's `JobPosting` as JSON-LD.
//!
//! Documents: <https://schema.org/JobPosting>. A board's token is the URL of a page or of a
//! sitemap, or a short name with `url = "…"` beside it. A page's own postings are read; where
//! it has none, the links that lead to single jobs are followed, as are a sitemap's
//! locations. Which links those are says `links = "/jobs/"`, a text that stands in them;
//! without it, the usual words for jobs do. At most `pages` of them (500) are asked.
//!
//! Never seen in a capture: a sitemap, a page with several postings. A block of JSON that is
//! broken is a bad row; it does not lose the others.

use std::collections::HashSet;
use std::time::Duration;

use anyhow::bail;
use url::Url;

use super::rows::{Problem, Rows};
use super::{
    Asked, Board, Coverage, Draft, Enabled, Feed, Pace, Page, Reader, Request, RowName, Shape,
    States, linked_data, page, xml,
};

/// How many pages a board may cost.
const PAGES: usize = 500;

/// What stands in the addresses of single jobs.
const USUAL: &[&str] =
    &["job", "career", "position", "vacanc", "opening", "stelle", "offer", "empleo", "vaga"];

pub(super) fn feed() -> Feed {
    Feed {
        id: "jsonld".into(),
        name: "Careers pages (JSON-LD)".into(),
        docs: "https://schema.org/JobPosting".into(),
        terms: "Each site's own; robots.txt and its crawl delay are respected.".into(),
        attribution: None,
        base_url: "".into(),
        pace: Pace { gap: Duration::from_secs(5), interval: Duration::from_hours(12) },
        coverage: Coverage::Whole,
        shape: Shape::Boards,
        enabled: Enabled::ByDefault,
        states: States {
            pay: "baseSalary",
            place: "jobLocation, applicantLocationRequirements",
            remote: "jobLocationType",
            closed: "gone",
        },
        reader: Reader::Code { start, read },
    }
}

fn start(board: &Board) -> Vec<Request> {
    let url = super::address::own_url(board);
    vec![Request::get(url).step("start").obeying_robots()]
}

fn read(asked: &Asked<'_>, bytes: &[u8]) -> anyhow::Result<Page> {
    if let Some(locations) = sitemap(bytes)? {
        let mut answer = Page::default();
        follow(asked, &locations, Sitemap::Yes, &mut answer);
        return Ok(answer);
    }
    let web = page::read(bytes);
    let here = Some(asked.request.url.as_str()).filter(|url| !url.is_empty());
    let mut answer = rows(&web, here);
    if answer.rows.is_empty() {
        if asked.request.step == "start" {
            follow(asked, &web.links, Sitemap::No, &mut answer);
        }
        if answer.more.is_empty() && asked.request.step == "start" {
            bail!("expected JobPosting data or links to jobs, found a page with neither");
        }
    }
    Ok(answer)
}

/// The postings in a page's JSON-LD.
pub fn postings(html: &[u8]) -> Vec<Draft> {
    let page = rows(&page::read(html), None);
    page.rows.into_iter().flatten().map(|row| row.draft).collect()
}

/// The postings of a page as rows. One without id and URL of its own has the page's.
fn rows(web: &page::WebPage, here: Option<&str>) -> Page {
    let mut rows = Rows::default();
    for (index, block) in web.linked_data.iter().enumerate() {
        let name = || Some(RowName::Place(format!("JSON-LD block {}", index + 1)));
        let value = match serde_json::from_str(&without_controls(block)) {
            Ok(value) => value,
            Err(error) => {
                rows.push(name, Err::<Draft, _>(Problem::bad(format!("is not JSON: {error}"))));
                continue;
            }
        };
        for posting in linked_data::find(&value) {
            let mut draft = linked_data::draft(posting);
            draft.url = draft.url.map(|url| absolute(url, here));
            draft.url = draft.url.or_else(|| here.map(str::to_owned));
            if draft.id.is_empty() {
                draft.id = draft.url.clone().unwrap_or_else(|| draft.title.clone());
            }
            rows.push(name, Ok(draft));
        }
    }
    rows.into_page()
}

/// An address as it is from anywhere: pages may name theirs from where they stand.
fn absolute(url: String, here: Option<&str>) -> String {
    let joined = here.and_then(|here| Url::parse(here).ok()?.join(&url).ok());
    joined.filter(|_| Url::parse(&url).is_err()).map_or(url, Into::into)
}

/// Raw line breaks and tabs inside texts are no JSON, but pages have them.
fn without_controls(block: &str) -> String {
    let block = block.trim().trim_start_matches("<!--").trim_end_matches("-->");
    let block = block.trim_start().trim_start_matches("//<![CDATA[").trim_end_matches("//]]>");
    block.chars().map(|character| if character.is_control() { ' ' } else { character }).collect()
}

/// The locations of a sitemap or of an index of them; none where it is a page.
fn sitemap(bytes: &[u8]) -> anyhow::Result<Option<Vec<String>>> {
    let head = String::from_utf8_lossy(&bytes[..bytes.len().min(1000)]).to_ascii_lowercase();
    if !head.contains("<urlset") && !head.contains("<sitemapindex") {
        return Ok(None);
    }
    let entries = xml::elements(bytes, &["urlset", "sitemapindex"], &["url", "sitemap"])?;
    let locations = entries.iter().filter_map(|entry| entry.text_of("loc"));
    Ok(Some(locations.map(str::to_owned).collect()))
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Sitemap {
    Yes,
    No,
}

/// Asks the pages that are on the same site and of a single job by their address.
fn follow(asked: &Asked<'_>, links: &[String], from: Sitemap, answer: &mut Page) {
    let Ok(here) = Url::parse(&asked.request.url) else { return };
    let wanted = asked.board.setting("links");
    let most = asked.board.settings.get("pages").and_then(toml::Value::as_integer);
    let most = most.and_then(|pages| usize::try_from(pages).ok()).unwrap_or(PAGES);
    let mut seen = HashSet::from([here.to_string()]);
    let request = |link: &String| {
        let mut there = here.join(link).ok()?;
        there.set_fragment(None);
        let within = there.host_str() == here.host_str() && there.scheme() == here.scheme();
        if !within || !seen.insert(there.to_string()) {
            return None;
        }
        let map = from == Sitemap::Yes && is_file(&there, &["xml", "xml.gz"]);
        if map {
            return Some(request_of(there, "sitemap"));
        }
        let deeper = wanted.is_some() || from == Sitemap::Yes || is_below(&there, &here);
        (deeper && leads_to_job(&there, wanted)).then(|| request_of(there, "job"))
    };
    answer.more = links.iter().filter_map(request).collect();
    if answer.more.len() > most {
        let found = answer.more.len();
        answer.unseen = Some(format!("only the first {most} of {found} pages are asked"));
        answer.more.truncate(most);
    }
}

/// One page of many: of a list of links, some are always dead.
fn request_of(url: Url, step: &'static str) -> Request {
    Request::get(url).step(step).obeying_robots().losing_itself_only()
}

/// Single jobs have longer addresses than the page that lists them.
fn is_below(there: &Url, here: &Url) -> bool {
    there.path().trim_end_matches('/').len() > here.path().trim_end_matches('/').len()
}

fn leads_to_job(there: &Url, wanted: Option<&str>) -> bool {
    if let Some(wanted) = wanted {
        return there.as_str().contains(wanted);
    }
    let path = there.path().to_ascii_lowercase();
    let file = is_file(there, &["css", "js", "png", "jpg", "svg", "ico", "pdf", "xml", "json"]);
    !file && USUAL.iter().any(|word| path.contains(word))
}

fn is_file(url: &Url, extensions: &[&str]) -> bool {
    let path = url.path().to_ascii_lowercase();
    extensions
        .iter()
        .any(|extension| path.strip_suffix(extension).is_some_and(|stem| stem.ends_with('.')))
}
