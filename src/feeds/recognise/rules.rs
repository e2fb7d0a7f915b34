//! What each provider's addresses look like: careers pages, postings, widgets, APIs.

use url::Url;

use super::Recognised;

/// An address in the parts that rules look at.
pub(super) struct Address {
    host: String,
    /// The path's segments, unescaped, without empty ones.
    path: Vec<String>,
    query: Vec<(String, String)>,
}

type Rule = fn(&Address) -> Option<Recognised>;

/// Every rule. No two claim one address.
pub(super) const ALL: &[Rule] = &[
    greenhouse,
    lever,
    ashby,
    workable,
    recruitee,
    personio,
    teamtailor,
    rippling,
    gem,
    jobvite,
    comeet,
    oracle,
    eightfold,
    smartrecruiters,
    workday,
    bamboohr,
    breezy,
    pinpoint,
    github,
];

impl Address {
    pub(super) fn of(url: &Url) -> Option<Self> {
        let host = url.host_str()?.trim_end_matches('.').to_ascii_lowercase();
        // Segments are unescaped as a query's values are; a plus stays one.
        let unescape = |part: &str| {
            let part = part.replace('+', "%2B");
            url::form_urlencoded::parse(part.as_bytes()).next().map(|(name, _)| name.into_owned())
        };
        let path = url.path().split('/').filter(|part| !part.is_empty()).filter_map(unescape);
        let query = url.query_pairs().map(|(name, value)| (name.into(), value.into()));
        Some(Self { host, path: path.collect(), query: query.collect() })
    }

    fn is(&self, hosts: &[&str]) -> bool {
        hosts.contains(&self.host.as_str())
    }

    /// The part of the host before this end: `bluefin` of `bluefin.recruitee.com`. None for
    /// names that are the provider's own.
    fn under(&self, end: &str) -> Option<&str> {
        let name = self.host.strip_suffix(end)?.strip_suffix('.')?;
        let own = [
            "www",
            "api",
            "app",
            "docs",
            "help",
            "support",
            "status",
            "developer",
            "developers",
            "assets",
            "cdn",
            "static",
            "marketing",
            "blog",
            "apply",
            "jobs",
            "go",
            "info",
            "resources",
            "documentation",
        ];
        (!own.contains(&name) && !name.contains("cdn")).then_some(name)
    }

    fn at(&self, index: usize) -> Option<&str> {
        self.path.get(index).map(String::as_str)
    }

    /// The segment behind these.
    fn after(&self, segments: &[&str]) -> Option<&str> {
        let found = self.path.windows(segments.len()).position(|window| window == segments)?;
        self.at(found + segments.len())
    }

    fn parameter(&self, name: &str) -> Option<&str> {
        self.query.iter().find(|(key, _)| key == name).map(|(_, value)| value.as_str())
    }

    /// The path without a leading language: `en-US`, `de`.
    fn without_language(&self) -> &[String] {
        let is_language = |part: &String| {
            let bytes = part.as_bytes();
            let two = |at: usize| bytes[at..at + 2].iter().all(u8::is_ascii_alphabetic);
            match bytes.len() {
                2 => two(0),
                5 => two(0) && matches!(bytes[2], b'-' | b'_') && two(3),
                _ => false,
            }
        };
        match self.path.split_first() {
            Some((first, rest)) if is_language(first) => rest,
            _ => &self.path,
        }
    }
}

fn greenhouse(address: &Address) -> Option<Recognised> {
    let name = address.host.strip_suffix(".greenhouse.io")?;
    let european = name.strip_suffix(".eu");
    let token = match european.unwrap_or(name) {
        "boards-api" | "api" => address.after(&["boards"]),
        "boards" | "job-boards" if address.at(0) == Some("embed") => {
            address.parameter("for").or_else(|| address.parameter("b"))
        }
        "boards" | "job-boards" => address.at(0),
        _ => None,
    };
    Some(Recognised::new("greenhouse", token?)?.in_region(european.map(|_| "eu")))
}

fn lever(address: &Address) -> Option<Recognised> {
    let (token, region) = match address.host.as_str() {
        "jobs.lever.co" => (address.at(0), None),
        "jobs.eu.lever.co" => (address.at(0), Some("eu")),
        "api.lever.co" => (address.after(&["postings"]), None),
        "api.eu.lever.co" => (address.after(&["postings"]), Some("eu")),
        _ => return None,
    };
    Some(Recognised::new("lever", token?)?.in_region(region))
}

fn ashby(address: &Address) -> Option<Recognised> {
    let token = match address.host.as_str() {
        "jobs.ashbyhq.com" => address.at(0).filter(|first| *first != "api"),
        "api.ashbyhq.com" => address.after(&["job-board"]),
        _ => None,
    };
    Recognised::new("ashby", token?)
}

fn workable(address: &Address) -> Option<Recognised> {
    if address.is(&["apply.workable.com", "www.workable.com", "workable.com"]) {
        let token = address.after(&["accounts"]).or_else(|| {
            // `/j/CODE` and the widget's files name no account.
            let first = address.at(0).filter(|_| address.host == "apply.workable.com")?;
            (!matches!(first, "j" | "api" | "assets" | "static" | "widget")).then_some(first)
        });
        return Recognised::new("workable", token?);
    }
    Recognised::new("workable", address.under("workable.com")?)
}

fn recruitee(address: &Address) -> Option<Recognised> {
    Recognised::new("recruitee", address.under("recruitee.com")?)
}

fn personio(address: &Address) -> Option<Recognised> {
    let name = address.under("jobs.personio.de").or_else(|| address.under("jobs.personio.com"));
    Recognised::new("personio", name?)
}

/// A tenant outside Europe has its region in the host, which then is the token.
fn teamtailor(address: &Address) -> Option<Recognised> {
    let name = address.under("teamtailor.com")?;
    let whole = name.contains('.');
    Recognised::new("teamtailor", if whole { &address.host } else { name })
}

fn rippling(address: &Address) -> Option<Recognised> {
    if address.host == "api.rippling.com" {
        return Recognised::new("rippling", address.after(&["board"])?);
    }
    let ours = address.host.starts_with("ats.") && address.host.ends_with(".rippling.com");
    let path = address.without_language();
    let path = path.strip_prefix(&["embed".to_owned()]).unwrap_or(path);
    Recognised::new("rippling", path.first().filter(|_| ours)?.as_str())
}

fn gem(address: &Address) -> Option<Recognised> {
    let token = match address.host.as_str() {
        "jobs.gem.com" => address.at(0).filter(|first| *first != "api"),
        "api.gem.com" => address.after(&["job_board", "v0"]),
        _ => None,
    };
    Recognised::new("gem", token?)
}

/// Only the feed's address names the token; the board's pages for people name the company
/// otherwise, and show the token in a script.
fn jobvite(address: &Address) -> Option<Recognised> {
    if address.host == "jobs.jobvite.com" {
        let at = usize::from(address.at(0) == Some("careers"));
        let name = address.at(at).filter(|name| !name.starts_with("__"))?;
        let page = Some(format!("https://jobs.jobvite.com/{name}/jobs"));
        return Recognised::new("jobvite", name).map(|board| Recognised { page, ..board });
    }
    let ours = address.is(&["app.jobvite.com", "hire.jobvite.com", "www.jobvite.com"]);
    Recognised::new("jobvite", address.parameter("c").filter(|_| ours)?)
}

/// The API needs a key, which its own address and a script of the board's page show.
fn comeet(address: &Address) -> Option<Recognised> {
    if !address.is(&["www.comeet.co", "comeet.co", "www.comeet.com", "comeet.com"]) {
        return None;
    }
    if let (Some(token), Some(key)) = (address.after(&["company"]), address.parameter("token")) {
        let key = Some(key.to_owned());
        return Recognised::new("comeet", token).map(|board| Recognised { key, ..board });
    }
    let (name, token) = (address.at(1)?, address.at(2).filter(|_| address.at(0) == Some("jobs"))?);
    let page = Some(format!("https://www.comeet.com/jobs/{name}/{token}"));
    Recognised::new("comeet", token).map(|board| Recognised { page, ..board })
}

fn oracle(address: &Address) -> Option<Recognised> {
    let mut labels = address.host.rsplit('.');
    let ours = labels.next() == Some("com")
        && labels.next().is_some_and(|label| {
            let number = label.strip_prefix("oraclecloud");
            number.is_some_and(|number| number.bytes().all(|byte| byte.is_ascii_digit()))
        });
    let finder = address.parameter("finder").unwrap_or_default();
    let named = finder.split([';', ',']).find_map(|part| part.strip_prefix("siteNumber="));
    let site = address.after(&["sites"]).or(named).filter(|_| ours)?;
    Recognised::new("oracle", format!("{}/{site}", address.host))
}

fn eightfold(address: &Address) -> Option<Recognised> {
    let tenant = address.under("eightfold.ai")?;
    Recognised::new(
        "eightfold",
        match address.parameter("domain") {
            Some(domain) if !domain.contains('/') => format!("{tenant}/{domain}"),
            _ => tenant.to_owned(),
        },
    )
}

fn smartrecruiters(address: &Address) -> Option<Recognised> {
    let token = match address.host.as_str() {
        "careers.smartrecruiters.com" | "jobs.smartrecruiters.com" => {
            // A posting that search engines are to leave out stands behind `/ni/`.
            let at = usize::from(address.at(0) == Some("ni"));
            address.at(at).filter(|first| !matches!(*first, "oneclick-ui" | "sr-jobs"))
        }
        "api.smartrecruiters.com" => address.after(&["companies"]),
        _ => None,
    };
    Recognised::new("smartrecruiters", token?)
}

fn workday(address: &Address) -> Option<Recognised> {
    let api = address.path.windows(2).position(|pair| pair == ["wday", "cxs"]);
    if let Some(host) = address.host.strip_suffix(".myworkdayjobs.com") {
        let site = match api {
            Some(at) => address.at(at + 3)?,
            None => address.without_language().first().filter(|site| *site != "wday")?,
        };
        return Recognised::new("workday", format!("{host}/{site}"));
    }
    address.host.strip_suffix(".myworkdaysite.com")?;
    let path = address.without_language();
    let (tenant, site) = match (api, path) {
        (Some(at), _) => (address.at(at + 2)?, address.at(at + 3)?),
        (None, [first, tenant, site, ..]) if first == "recruiting" => {
            (tenant.as_str(), site.as_str())
        }
        _ => return None,
    };
    Recognised::new("workday", format!("{}/{tenant}/{site}", address.host))
}

fn bamboohr(address: &Address) -> Option<Recognised> {
    Recognised::new("bamboohr", address.under("bamboohr.com")?)
}

fn breezy(address: &Address) -> Option<Recognised> {
    Recognised::new("breezy", address.under("breezy.hr")?)
}

fn pinpoint(address: &Address) -> Option<Recognised> {
    Recognised::new("pinpoint", address.under("pinpointhq.com")?)
}

fn github(address: &Address) -> Option<Recognised> {
    let path = match address.host.as_str() {
        "github.com" | "www.github.com" => address.path.as_slice(),
        "api.github.com" if address.at(0) == Some("repos") => &address.path[1..],
        _ => return None,
    };
    match path {
        [owner, repository, issues, ..] if issues == "issues" => {
            Recognised::new("github-issues", format!("{owner}/{repository}"))
        }
        _ => None,
    }
}
