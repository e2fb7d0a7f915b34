//! What the status of an answer means, and how long a host asks to be left alone.

use std::time::Duration;

use jiff::Timestamp;
use jiff::fmt::rfc2822;
use reqwest::StatusCode;
use reqwest::blocking::Response;
use reqwest::header::{HeaderMap, RETRY_AFTER};

use super::{Failure, Kind};
use crate::clock::Clock;

/// What an answer is.
pub enum Meaning {
    /// A body to read.
    Answer,
    /// Nothing has changed.
    Same,
    /// The answer is elsewhere.
    Elsewhere,
    /// No answer.
    Failure(Failure),
}

/// What an answer is, by its status. `conditional` requests may be told "the same".
pub fn meaning(response: &Response, conditional: bool, clock: &Clock) -> Meaning {
    let status = response.status();
    match status {
        StatusCode::NOT_MODIFIED if conditional => Meaning::Same,
        StatusCode::MOVED_PERMANENTLY
        | StatusCode::FOUND
        | StatusCode::SEE_OTHER
        | StatusCode::TEMPORARY_REDIRECT
        | StatusCode::PERMANENT_REDIRECT => Meaning::Elsewhere,
        _ if status.is_success() => Meaning::Answer,
        _ => Meaning::Failure(failure(status, response.headers(), clock.now())),
    }
}

fn failure(status: StatusCode, headers: &HeaderMap, now: Timestamp) -> Failure {
    let wait = wait(headers, now);
    let spent = headers.get("x-ratelimit-remaining").is_some_and(|left| left == "0");
    let (kind, words) = match status.as_u16() {
        404 | 410 => (Kind::Gone, "there is no such board any more"),
        429 => (Kind::Host, "too many requests"),
        403 if spent || wait.is_some() => (Kind::Host, "too many requests"),
        401 | 403 => {
            (Kind::Final, "refused; a key is missing or wrong, or the host wants no such visitor")
        }
        408 | 425 | 500..=599 => (Kind::Passing, "the host is in trouble"),
        _ => (Kind::Final, "not an answer"),
    };
    let name = status.canonical_reason().unwrap_or("unknown");
    Failure { kind, reason: format!("{} {name}: {words}", status.as_u16()), wait }
}

/// How long the host asks to be left alone: seconds or a date.
fn wait(headers: &HeaderMap, now: Timestamp) -> Option<Duration> {
    let value = headers.get(RETRY_AFTER)?.to_str().ok()?.trim();
    if let Ok(seconds) = value.parse() {
        return Some(Duration::from_secs(seconds));
    }
    let date = rfc2822::parse(value).ok()?.timestamp();
    Some(Duration::try_from(date.duration_since(now)).unwrap_or(Duration::ZERO))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn retry_after(value: &str) -> Option<Duration> {
        let headers = HeaderMap::from_iter([(RETRY_AFTER, value.parse().unwrap())]);
        wait(&headers, "2026-11-24T09:00:00Z".parse().unwrap())
    }

    #[test]
    fn retry_after_is_seconds_or_a_date() {
        assert_eq!(retry_after("125"), Some(Duration::from_secs(125)));
        assert_eq!(retry_after("Tue, 24 Nov 2026 09:00:30 GMT"), Some(Duration::from_secs(30)));
        assert_eq!(retry_after("Tue, 24 Nov 2026 08:00:00 GMT"), Some(Duration::ZERO));
        assert_eq!(retry_after("soon"), None);
        assert_eq!(retry_after("-5"), None);
    }

    #[test]
    fn a_status_says_whether_to_try_again() {
        let kind = |status: u16| {
            let status = StatusCode::from_u16(status).unwrap();
            failure(status, &HeaderMap::new(), Timestamp::UNIX_EPOCH).kind
        };
        assert_eq!(kind(404), Kind::Gone);
        assert_eq!(kind(410), Kind::Gone);
        assert_eq!(kind(429), Kind::Host);
        assert_eq!(kind(503), Kind::Passing);
        assert_eq!(kind(403), Kind::Final);
        assert_eq!(kind(418), Kind::Final);
    }
}
