//! Fetching: requests go in, bytes come out. The only part that talks to the network.
//!
//! An [`Errand`] is work of several requests (one board). A fixed pool of workers takes
//! errands from the [`lanes`], asks a [`Source`] (the network, or a folder of recorded
//! answers), hands the answer to the errand in the same thread, and puts it back while it
//! has more to ask. Which answers mean what is the errand's business; here it is decided
//! what is worth another try, and how long a host is left alone.

pub mod charset;
pub mod http;
pub mod lanes;
pub mod network;
mod program;
mod reach;
pub mod recorded;
mod robots;
mod status;
pub mod timer;
mod turns;
mod workers;

use std::borrow::Cow;
use std::path::Path;
use std::time::Duration;

use crate::feeds::{Board, Request};

pub use workers::Workers;

/// Work of several requests.
pub trait Errand: Send {
    /// What to ask next; none when it is finished.
    fn ask(&self) -> Option<Ask<'_>>;
    /// The least time between two requests to one host.
    fn gap(&self) -> Duration;
    /// Takes the answer to what `ask` said.
    fn answered(&mut self, reply: Reply);
    /// Takes the final failure of what `ask` said.
    fn failed(&mut self, failure: Failure);
    /// Is told that the time is up: there will be no further answers.
    fn stopped(&mut self);
}

/// One thing to ask.
#[derive(Debug, Clone, Copy)]
pub struct Ask<'a> {
    /// The board it is asked for.
    pub board: &'a Board,
    /// The request.
    pub request: &'a Request,
    /// Which part of the board's answer it is.
    pub part: Part<'a>,
    /// What an earlier answer said, so that the host may say "the same".
    pub conditions: Option<&'a Conditions>,
    /// The hosts that the board's own configuration names. Only these may be in a private
    /// network.
    pub own_hosts: &'a [String],
    /// The file that holds the answer, where pages come from a folder.
    pub file: Option<&'a Path>,
}

impl Ask<'_> {
    /// The host that is asked, with its port; empty for a program.
    pub fn host(&self) -> String {
        host_of(&self.request.url)
    }

    /// How messages name what is asked.
    pub fn shown(&self) -> Cow<'_, str> {
        self.request.shown.as_deref().unwrap_or(&self.request.url).into()
    }
}

/// Which part of a board's answer a request brings.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Part<'a> {
    /// A page, counted from 0.
    Page(usize),
    /// The details of one row, by its id.
    Detail(&'a str),
}

/// What makes a request conditional.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Conditions {
    /// The answer's `ETag`.
    pub etag: Option<String>,
    /// The answer's `Last-Modified`.
    pub last_modified: Option<String>,
    /// The hash of the body, for hosts that give neither.
    pub body_hash: i64,
}

/// An answer.
#[derive(Debug)]
pub enum Reply {
    /// A body.
    Fresh(Body),
    /// The same as last time.
    Same,
}

/// The body of an answer.
#[derive(Debug, Default)]
pub struct Body {
    /// The bytes, decompressed, in UTF-8.
    pub bytes: Vec<u8>,
    /// What to send next time.
    pub conditions: Conditions,
    /// Where the host says that the answer has moved to for good, without the query, which
    /// may hold a key.
    pub moved: Option<String>,
}

/// Why there is no answer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Failure {
    /// In words: what happened and, where it helps, what to do.
    pub reason: String,
    /// What it means.
    pub kind: Kind,
    /// How long the host asked to be left alone.
    pub wait: Option<Duration>,
}

/// What a failure means.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// The host says that there is no such board (404, 410).
    Gone,
    /// Another try would fail alike.
    Final,
    /// Another try may succeed.
    Passing,
    /// Another try may succeed, and it is the host that is in trouble, not the board.
    Host,
    /// The host was not reached at all, so it was not asked anything.
    Unreached,
}

impl Failure {
    /// A failure that needs no more words.
    pub fn new(kind: Kind, reason: impl Into<String>) -> Self {
        Self { reason: reason.into(), kind, wait: None }
    }
}

/// Where answers come from.
pub trait Source: Sync {
    /// Whose lane a request waits in; empty where there is nobody to be polite to.
    fn host(&self, ask: &Ask<'_>) -> String {
        lane_of(&ask.host())
    }
    /// The least time between two requests that the host itself asks for, once it is known.
    fn gap(&self, _: &Ask<'_>) -> Option<Duration> {
        None
    }
    /// Asks once.
    fn ask(&self, ask: &Ask<'_>) -> Result<Reply, Failure>;
}

/// The host of a URL with its port; empty where there is none.
pub fn host_of(url: &str) -> String {
    url::Url::parse(url).ok().map_or_else(String::new, |url| {
        let host = url.host_str().unwrap_or_default();
        match url.port() {
            Some(port) => format!("{host}:{port}"),
            None => host.to_owned(),
        }
    })
}

/// The lane a host (as [`host_of`] gives it) waits in: its provider's. Boards that each have
/// a host of their own (`acme.recruitee.com`) stand on the same machines, and are asked one
/// after the other like those that share one.
///
/// The provider is the last two labels of the name, or three where the second is as short as
/// in `co.uk`; to put two strangers under `co.uk` into one lane costs nothing but time.
pub fn lane_of(host: &str) -> String {
    let is_name = host.ends_with(|last: char| last.is_ascii_alphabetic());
    let labels: Vec<&str> = host.split('.').collect();
    let count = match labels.as_slice() {
        [.., second, last] if second.len() <= 3 && last.len() == 2 => 3,
        _ => 2,
    };
    if is_name { labels[labels.len().saturating_sub(count)..].join(".") } else { host.to_owned() }
}

/// Whether a host (as [`host_of`] gives it) is this machine.
pub fn is_loopback(host: &str) -> bool {
    let name = host.rsplit_once(':').map_or(
        host,
        |(name, port)| {
            if port.ends_with(']') { host } else { name }
        },
    );
    let address = name.trim_start_matches('[').trim_end_matches(']');
    name == "localhost"
        || address.parse::<std::net::IpAddr>().is_ok_and(|address| address.is_loopback())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn hosts_of_one_provider_share_a_lane() {
        let cases = [
            ("acme.recruitee.com", "recruitee.com"),
            ("acme.jobs.personio.de", "personio.de"),
            ("remoteok.com", "remoteok.com"),
            ("www.reed.co.uk", "reed.co.uk"),
            ("127.0.0.1:8080", "127.0.0.1:8080"),
            ("[::1]", "[::1]"),
            ("localhost", "localhost"),
            ("", ""),
        ];
        for (host, lane) in cases {
            assert_eq!(lane_of(host), lane, "{host}");
        }
    }
}
