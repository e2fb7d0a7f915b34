//! Links for comparison: the id inside a job site's link, or the page without what only
//! tracks its visitor.

use url::Url;

use crate::feeds::Draft;
use crate::posting::Posting;

/// Feeds whose own ids stand in the links to their job pages.
const JOB_SITES: &[&str] = &["greenhouse", "lever", "ashby", "workable", "smartrecruiters"];

/// What names a posting's page: the job site's id where a link or the feed itself shows one,
/// else the page in its canonical form.
pub(super) fn of(feed: &str, draft: &Draft, posting: &Posting) -> Option<String> {
    if JOB_SITES.contains(&feed) {
        return Some(site_id(feed, &draft.id));
    }
    let links = || posting.apply_url.iter().chain(&posting.url);
    links()
        .filter_map(|link| Url::parse(link).ok())
        .find_map(|link| on_job_site(&link))
        .or_else(|| posting.url.as_deref().and_then(canonical))
}

/// A link in the form under which it is compared: a job site's id (`greenhouse:7822890002`),
/// or host, path and the parameters that matter. None where the text is no http link or the
/// link is only a host.
pub fn canonical(link: &str) -> Option<String> {
    let link = Url::parse(link.trim()).ok()?;
    if !matches!(link.scheme(), "http" | "https") {
        return None;
    }
    on_job_site(&link).or_else(|| page(&link))
}

fn page(link: &Url) -> Option<String> {
    let host = link.host_str()?.trim_start_matches("www.");
    let path = link.path().trim_end_matches('/');
    let mut parameters: Vec<_> =
        link.query_pairs().filter(|(name, _)| !only_tracks(name)).collect();
    parameters.sort();
    let route = link.fragment().filter(|fragment| fragment.starts_with(['/', '!']));
    if path.is_empty() && parameters.is_empty() && route.is_none() {
        return None;
    }
    let mut page = format!("{host}{path}");
    for (name, value) in parameters {
        page.extend(["&", &name, "=", &value]);
    }
    if let Some(route) = route {
        page.push('#');
        page.push_str(route);
    }
    Some(page)
}

/// Whether a parameter only says where the visitor came from.
fn only_tracks(name: &str) -> bool {
    let name = name.to_ascii_lowercase();
    name.starts_with("utm_")
        || matches!(
            name.as_str(),
            "ref"
                | "source"
                | "src"
                | "gh_src"
                | "lever-source"
                | "lever-origin"
                | "via"
                | "t"
                | "fbclid"
                | "gclid"
                | "msclkid"
                | "trk"
                | "trackingid"
                | "referrer"
                | "campaign"
        )
}

fn site_id(site: &str, id: &str) -> String {
    let mut named = [site, ":", id].concat();
    named.make_ascii_lowercase();
    named
}

/// The id of a job site's posting, from its own pages and from career pages that embed it.
fn on_job_site(link: &Url) -> Option<String> {
    for (name, value) in link.query_pairs() {
        let site = match &*name {
            "gh_jid" => "greenhouse",
            "ashby_jid" => "ashby",
            _ => continue,
        };
        if !value.is_empty() {
            return Some(site_id(site, &value));
        }
    }
    let host = link.host_str()?;
    let path: Vec<&str> = link.path_segments()?.filter(|part| !part.is_empty()).collect();
    match path.as_slice() {
        [_, "jobs", id, ..] if host.ends_with("greenhouse.io") => Some(site_id("greenhouse", id)),
        ["embed", "job_app"] if host.ends_with("greenhouse.io") => link
            .query_pairs()
            .find(|(name, _)| name == "token")
            .map(|(_, id)| site_id("greenhouse", &id)),
        [_, id, ..] if host.starts_with("jobs.") && host.ends_with("lever.co") => {
            Some(site_id("lever", id))
        }
        [_, id, ..] if host == "jobs.ashbyhq.com" => Some(site_id("ashby", id)),
        [_, "j", id, ..] if host == "apply.workable.com" => Some(site_id("workable", id)),
        [_, slug, ..] if host.ends_with("smartrecruiters.com") => {
            let id = slug.split('-').next()?;
            id.chars().all(|digit| digit.is_ascii_digit()).then(|| site_id("smartrecruiters", id))
        }
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_job_sites_id_is_found_wherever_it_stands() {
        for (link, id) in [
            ("https://boards.greenhouse.io/acme/jobs/4001?gh_jid=4001", "greenhouse:4001"),
            ("https://job-boards.eu.greenhouse.io/acme/jobs/4001", "greenhouse:4001"),
            ("https://acme.example/careers?gh_jid=4001&gh_src=feed", "greenhouse:4001"),
            ("https://boards.greenhouse.io/embed/job_app?token=4001", "greenhouse:4001"),
            ("https://jobs.lever.co/acme/0B1C-22/apply?lever-source=x", "lever:0b1c-22"),
            ("https://jobs.ashbyhq.com/acme/0b1c-33/application", "ashby:0b1c-33"),
            ("https://apply.workable.com/acme/j/AB12CD/", "workable:ab12cd"),
            (
                "https://jobs.smartrecruiters.com/Acme/7439-platform-engineer",
                "smartrecruiters:7439",
            ),
        ] {
            assert_eq!(canonical(link).as_deref(), Some(id), "{link}");
        }
    }

    #[test]
    fn a_page_loses_what_only_tracks() {
        for (link, page) in [
            ("http://www.acme.example/jobs/7/?utm_source=feed&ref=x", Some("acme.example/jobs/7")),
            ("https://acme.example/job?b=2&a=1#apply", Some("acme.example/job&a=1&b=2")),
            ("https://acme.example/#/job/7", Some("acme.example#/job/7")),
            ("https://acme.example/careers#/job/7", Some("acme.example/careers#/job/7")),
            ("https://acme.example/", None),
            ("mailto:jobs@acme.example", None),
        ] {
            assert_eq!(canonical(link).as_deref(), page, "{link}");
        }
    }
}
