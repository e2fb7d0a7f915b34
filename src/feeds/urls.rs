//! URLs: safe building from a base and what a person or a list gives as a token, and reading
//! back the page number out of a URL that was asked.

use url::Url;

/// The base with these path segments, each escaped: a token with a slash, a space or a
/// question mark stays one segment. A token that is already escaped (`Rose%20Rocket`) is
/// not escaped twice.
pub fn join(base: &str, segments: &[&str]) -> String {
    let Ok(mut url) = Url::parse(base) else {
        return format!("{base}/{}", segments.join("/"));
    };
    if let Ok(mut path) = url.path_segments_mut() {
        path.pop_if_empty().extend(segments.iter().map(|segment| unescape(segment)));
    }
    url.into()
}

fn unescape(segment: &str) -> String {
    segment.replace("%20", " ")
}

/// The number that a parameter of the URL's query has.
pub fn number(url: &str, name: &str) -> Option<u64> {
    let url = Url::parse(url).ok()?;
    url.query_pairs().find(|(key, _)| key == name)?.1.parse().ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tokens_stay_one_segment() {
        let cases = [
            ("acme", "https://a.example/v1/acme/jobs"),
            ("Flint Safety", "https://a.example/v1/Flint%20Safety/jobs"),
            ("Flint%20Safety", "https://a.example/v1/Flint%20Safety/jobs"),
            ("a/b?c#d", "https://a.example/v1/a%2Fb%3Fc%23d/jobs"),
        ];
        for (token, expected) in cases {
            assert_eq!(join("https://a.example/v1", &[token, "jobs"]), expected);
        }
    }

    #[test]
    fn reads_a_parameter_back() {
        assert_eq!(number("https://a.example/jobs?limit=20&offset=40", "offset"), Some(40));
        assert_eq!(number("https://a.example/jobs", "offset"), None);
        assert_eq!(number("jobs/1.json", "page"), None);
    }
}
