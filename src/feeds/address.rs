//! The addresses of requests, built from a board's base, its token and query parameters.
//! Apart because tokens come from people and from pages: they are escaped here once.

use url::Url;

use super::{Board, Request};

/// Where a board's requests go. A base with `{token}` is a host for each board: a token with
/// a dot is a host of the company's own. Anything else stands as it is, so that a `base_url`
/// in the config (a mirror, a test server) takes the place of every host.
pub fn host(board: &Board) -> String {
    match board.base_url.split_once("{token}") {
        Some((scheme, _)) if board.token.contains('.') => format!("{scheme}{}", safe(&board.token)),
        _ => host_of(board, &board.token),
    }
}

/// The same for a part of the token that names the host.
pub fn host_of(board: &Board, name: &str) -> String {
    board.base_url.replace("{token}", &safe(name))
}

fn safe(name: &str) -> String {
    name.chars().filter(|character| is_host(*character)).collect()
}

fn is_host(character: char) -> bool {
    character.is_alphanumeric() || matches!(character, '-' | '.' | '_' | ':')
}

/// The URL of a board that is a page of its own: the setting `url`, else the token. A
/// `base_url` in the config takes the place of its scheme and host.
pub fn own_url(board: &Board) -> String {
    let url = board.setting("url").unwrap_or(&board.token);
    if board.base_url.is_empty() {
        return url.to_owned();
    }
    let rest = url.split_once("://").and_then(|(_, rest)| rest.split_once('/'));
    format!("{}/{}", board.base_url, rest.map_or("", |(_, path)| path))
}

/// The base with path segments and query parameters, each escaped.
pub fn address<'a>(
    base: &str,
    segments: impl IntoIterator<Item = &'a str>,
    query: &[(&str, &str)],
) -> String {
    // A base that is no URL comes from the config; asking it gives the error that names it.
    let Ok(mut url) = Url::parse(base) else { return base.to_owned() };
    // A token may come out of an address already escaped: `Flint%20Safety`.
    let plain = segments.into_iter().map(|part| part.replace("%20", " "));
    if let Ok(mut path) = url.path_segments_mut() {
        path.pop_if_empty().extend(plain.filter(|part| !matches!(part.as_str(), "." | "..")));
    }
    if !query.is_empty() {
        url.query_pairs_mut().extend_pairs(query);
    }
    url.into()
}

/// The same URL with some query parameters set.
pub fn with_query(url: &str, query: &[(&str, &str)]) -> String {
    let Ok(mut parsed) = Url::parse(url) else { return url.to_owned() };
    let kept: Vec<(String, String)> = parsed
        .query_pairs()
        .filter(|(name, _)| !query.iter().any(|(set, _)| set == name))
        .map(|(name, value)| (name.into_owned(), value.into_owned()))
        .collect();
    parsed.query_pairs_mut().clear().extend_pairs(kept).extend_pairs(query);
    parsed.into()
}

/// A query parameter of a URL.
pub fn parameter(url: &str, name: &str) -> Option<String> {
    let url = Url::parse(url).ok()?;
    url.query_pairs().find(|(key, _)| key == name).map(|(_, value)| value.into_owned())
}

/// A query parameter that is a number; 0 where it is none.
pub fn number(url: &str, name: &str) -> usize {
    parameter(url, name).and_then(|value| value.parse().ok()).unwrap_or(0)
}

/// A link of an answer to go on with, only within the scheme, host and port that gave it:
/// headers may hold a secret.
pub fn follow(asked: &Request, link: &str) -> Option<String> {
    let here = Url::parse(&asked.url).ok()?;
    let there = here.join(link).ok()?;
    (there.origin() == here.origin() && there != here).then(|| there.into())
}

/// Hides a secret in the request's URL from everything that shows it.
#[must_use]
pub fn hiding(mut request: Request, secret: &str) -> Request {
    if !secret.is_empty() {
        let shown = request.shown.take().unwrap_or_else(|| request.url.clone());
        let escaped: String = url::form_urlencoded::byte_serialize(secret.as_bytes()).collect();
        request.shown = Some(shown.replace(&escaped, "…").replace(secret, "…"));
    }
    request
}

#[cfg(test)]
mod tests {
    use super::*;

    fn board(base_url: &str, token: &str) -> Board {
        Board { base_url: base_url.into(), token: token.into(), ..Board::default() }
    }

    #[test]
    fn a_token_becomes_a_host_and_nothing_else() {
        let base = "https://{token}.ats.example";
        assert_eq!(host(&board(base, "bluefin")), "https://bluefin.ats.example");
        assert_eq!(host(&board(base, "jobs.bluefin.example")), "https://jobs.bluefin.example");
        assert_eq!(host(&board(base, "a/b@c?d")), "https://abcd.ats.example");
        assert_eq!(host(&board("http://127.0.0.1:1", "bluefin")), "http://127.0.0.1:1");
    }

    #[test]
    fn parts_are_escaped() {
        let url = address("https://a.example/v1/", ["jobs", "a/../b?", ".."], &[("q", "x y&z")]);
        assert_eq!(url, "https://a.example/v1/jobs/a%2F..%2Fb%3F?q=x+y%26z");
        let spaced = "https://a.example/Flint%20Safety";
        assert_eq!(address("https://a.example", ["Flint Safety"], &[]), spaced);
        assert_eq!(address("https://a.example", ["Flint%20Safety"], &[]), spaced);
        assert_eq!(parameter(&url, "q").as_deref(), Some("x y&z"));
        let changed = with_query("https://a.example/?p=1&q=2", &[("p", "3")]);
        assert_eq!(changed, "https://a.example/?q=2&p=3");
    }

    #[test]
    fn links_stay_on_their_host_and_secrets_stay_hidden() {
        let asked = Request::get("https://a.example/jobs?page=1");
        assert_eq!(follow(&asked, "?page=2").as_deref(), Some("https://a.example/jobs?page=2"));
        assert_eq!(follow(&asked, "https://b.example/"), None);
        assert_eq!(follow(&asked, "/jobs?page=1"), None);
        let request = hiding(Request::get("https://a.example/k+y/x?key=k%2By"), "k+y");
        assert_eq!(request.shown.as_deref(), Some("https://a.example/…/x?key=…"));
    }
}
