//! HTTP: one request goes out, one answer or the reason why there is none comes back.
//!
//! Redirects are followed here, not in the client, because each hop must pass the rules of
//! [`super::reach`]. Bodies are limited while they stream, after decompression, so that
//! neither an endless answer nor a compressed bomb takes more than the limit. Messages never
//! name a URL that the request hides, nor any header.

use std::io::Read as _;
use std::sync::{Arc, OnceLock};
use std::time::{Duration, Instant};

use reqwest::blocking::{Client, ClientBuilder, RequestBuilder, Response};
use reqwest::header::{
    ACCEPT, CONTENT_TYPE, ETAG, HeaderMap, IF_MODIFIED_SINCE, IF_NONE_MATCH, LAST_MODIFIED,
    LOCATION,
};
use reqwest::{Method, StatusCode};
use url::Url;

use super::reach::{self, Checked};
use super::status::{self, Meaning};
use super::{Ask, Body, Conditions, Failure, Kind, Reply, Source, charset};
use crate::clock::Clock;

/// Hops after which a redirect is a loop.
const MOST_REDIRECTS: usize = 5;

/// Who is asking: what `jobs` is, and nothing about its user.
const USER_AGENT: &str =
    concat!("jobs/", env!("CARGO_PKG_VERSION"), " (personal job search; command line)");

/// JSON first: some hosts answer with a web page when one is as welcome.
const ACCEPTED: &str =
    "application/json, application/xml;q=0.9, text/xml;q=0.9, text/html;q=0.8, */*;q=0.5";

/// What an answer may cost.
#[derive(Debug, Clone, Copy)]
pub struct Limits {
    /// Time to connect.
    pub connect: Duration,
    /// Time without a byte.
    pub read: Duration,
    /// Time in all.
    pub total: Duration,
    /// Bytes of a body after decompression.
    pub body: u64,
}

impl From<&crate::config::Refresh> for Limits {
    fn from(config: &crate::config::Refresh) -> Self {
        Self {
            connect: Duration::from_secs(config.connect_timeout),
            read: Duration::from_secs(config.read_timeout),
            total: Duration::from_secs(config.total_timeout),
            body: config.body_limit,
        }
    }
}

/// The network.
pub struct Http {
    limits: Limits,
    clock: Clock,
    /// For the hosts that a board's configuration names.
    own: Client,
    /// For any other: resolves only to addresses that were checked.
    others: OnceLock<Client>,
    checked: Arc<Checked>,
}

/// A request on its way, which redirects change.
struct Hop<'a> {
    ask: &'a Ask<'a>,
    url: Url,
    method: Method,
    /// Whether it still goes to the host that was asked first, which alone gets its headers.
    stays: bool,
    course: Course,
    ends: Instant,
}

/// How a request got where it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Course {
    /// It was asked there.
    Straight,
    /// Only by redirects that hold for good.
    Moved,
    /// By a redirect that may be another one tomorrow.
    Diverted,
}

impl Course {
    fn after(self, status: StatusCode) -> Self {
        let holds =
            matches!(status, StatusCode::MOVED_PERMANENTLY | StatusCode::PERMANENT_REDIRECT);
        if holds && self != Self::Diverted { Self::Moved } else { Self::Diverted }
    }
}

impl Http {
    /// Makes ready to ask. An error means that this machine's TLS set-up is broken.
    pub fn new(limits: Limits, clock: &Clock) -> anyhow::Result<Self> {
        // An error only says that one is installed already.
        let _ = rustls::crypto::ring::default_provider().install_default();
        Ok(Self {
            own: client(limits).build()?,
            limits,
            clock: clock.clone(),
            others: OnceLock::new(),
            checked: Arc::default(),
        })
    }

    /// The client for a hop, once the hop's address is known to be allowed.
    fn client(&self, hop: &Hop<'_>) -> Result<&Client, Failure> {
        if reach::is_own(&hop.url, hop.ask.own_hosts) {
            return Ok(&self.own);
        }
        self.checked.check(&hop.url)?;
        if let Some(client) = self.others.get() {
            return Ok(client);
        }
        let resolver = Arc::clone(&self.checked);
        let built = client(self.limits).no_proxy().dns_resolver(resolver).build();
        let built = built.map_err(|error| Failure::new(Kind::Final, error.to_string()))?;
        Ok(self.others.get_or_init(|| built))
    }

    fn send(&self, hop: &Hop<'_>) -> Result<Response, Failure> {
        let request = self.client(hop)?.request(hop.method.clone(), hop.url.clone());
        let request = prepare(request, hop).timeout(self.limits.read.min(left(hop)));
        request.send().map_err(|error| self.unsent(hop, error))
    }

    /// Why a request had no answer.
    fn unsent(&self, hop: &Hop<'_>, error: reqwest::Error) -> Failure {
        let host = hop.url.host_str().unwrap_or_default().to_owned();
        let error = error.without_url();
        let cause = deepest(&error);
        if is_certificate(&error) {
            return Failure::new(
                Kind::Final,
                format!("the certificate of {host} cannot be trusted: {cause}"),
            );
        }
        if error.is_connect() && error.is_timeout() {
            let seconds = self.limits.connect.as_secs_f32();
            let reason = format!("no connection to {host} within {seconds} s");
            return Failure::new(Kind::Unreached, reason);
        }
        if error.is_connect() {
            let reason = format!("cannot connect to {host}: {cause}");
            // A name that is not found now is not found in two seconds either: mostly this
            // machine is off line, and then nobody wants to wait to hear so.
            let wait = is_unknown_name(&error).then_some(Duration::MAX);
            return Failure { wait, ..Failure::new(Kind::Unreached, reason) };
        }
        if error.is_timeout() {
            let seconds = self.limits.read.as_secs_f32();
            return Failure::new(
                Kind::Passing,
                format!("{host} did not answer within {seconds} s"),
            );
        }
        Failure::new(Kind::Passing, format!("{host} broke the connection: {cause}"))
    }

    fn body(&self, hop: &Hop<'_>, mut response: Response) -> Result<Body, Failure> {
        let headers = response.headers().clone();
        let mut bytes = Vec::new();
        let mut part = vec![0; 64 << 10];
        loop {
            let read = response.read(&mut part).map_err(|error| self.cut(&error, bytes.len()))?;
            if read == 0 {
                break;
            }
            bytes.extend_from_slice(&part[..read]);
            if bytes.len() as u64 > self.limits.body {
                let limit = self.limits.body;
                return Err(Failure::new(
                    Kind::Final,
                    format!(
                        "the answer has more than {limit} bytes; [refresh] body_limit allows more"
                    ),
                ));
            }
            if left(hop).is_zero() {
                let seconds = self.limits.total.as_secs_f32();
                return Err(Failure::new(
                    Kind::Passing,
                    format!("the answer took more than {seconds} s"),
                ));
            }
        }
        let conditions = conditions(&headers, &bytes);
        let content_type = text(&headers, CONTENT_TYPE.as_str()).unwrap_or_default();
        let bytes = charset::to_utf8(bytes, charset::declared(&content_type));
        let moved = (hop.course == Course::Moved).then(|| {
            let mut url = hop.url.clone();
            url.set_query(None);
            url.into()
        });
        Ok(Body { bytes, conditions, moved })
    }

    /// Why a body ended early.
    fn cut(&self, error: &std::io::Error, read: usize) -> Failure {
        let timed_out = error
            .get_ref()
            .and_then(|inner| inner.downcast_ref::<reqwest::Error>())
            .is_some_and(reqwest::Error::is_timeout);
        let reason = if timed_out {
            let seconds = self.limits.read.as_secs_f32();
            format!("the answer stopped for {seconds} s after {read} bytes")
        } else {
            format!("the answer was cut short after {read} bytes: {}", deepest(error))
        };
        Failure::new(Kind::Passing, reason)
    }

    /// The next hop of a redirect.
    fn redirected<'a>(hop: Hop<'a>, response: &Response) -> Result<Hop<'a>, Failure> {
        let bad = |reason: String| Failure::new(Kind::Final, reason);
        let status = response.status();
        let location = text(response.headers(), LOCATION.as_str())
            .ok_or_else(|| bad(format!("{status} without a new address")))?;
        let url = hop
            .url
            .join(&location)
            .map_err(|error| bad(format!("redirected to an address that is none: {error}")))?;
        if hop.url.scheme() == "https" && url.scheme() != "https" {
            let host = url.host_str().unwrap_or_default();
            return Err(bad(format!(
                "redirected from https to {}://{host}; refused",
                url.scheme()
            )));
        }
        let stays = hop.stays && url.origin() == hop.url.origin();
        let keeps_method =
            matches!(status, StatusCode::TEMPORARY_REDIRECT | StatusCode::PERMANENT_REDIRECT);
        if keeps_method && hop.method != Method::GET && !stays {
            return Err(bad("redirected to another host with what was sent; refused".into()));
        }
        let method = if keeps_method { hop.method } else { Method::GET };
        Ok(Hop { url, method, stays, course: hop.course.after(status), ..hop })
    }
}

impl Source for Http {
    fn ask(&self, ask: &Ask<'_>) -> Result<Reply, Failure> {
        let url = reach::first(ask)?;
        let method = if ask.request.body.is_some() { Method::POST } else { Method::GET };
        let ends = Instant::now() + self.limits.total;
        let mut hop = Hop { ask, url, method, stays: true, course: Course::Straight, ends };
        for _ in 0..=MOST_REDIRECTS {
            let response = self.send(&hop)?;
            match status::meaning(&response, ask.conditions.is_some(), &self.clock) {
                Meaning::Answer => return self.body(&hop, response).map(Reply::Fresh),
                Meaning::Same => return Ok(Reply::Same),
                Meaning::Elsewhere => hop = Self::redirected(hop, &response)?,
                Meaning::Failure(failure) => return Err(failure),
            }
        }
        Err(Failure::new(Kind::Final, format!("redirected more than {MOST_REDIRECTS} times")))
    }
}

fn client(limits: Limits) -> ClientBuilder {
    Client::builder()
        .user_agent(USER_AGENT)
        .connect_timeout(limits.connect)
        .redirect(reqwest::redirect::Policy::none())
        .referer(false)
}

fn left(hop: &Hop<'_>) -> Duration {
    hop.ends.saturating_duration_since(Instant::now())
}

fn prepare(mut request: RequestBuilder, hop: &Hop<'_>) -> RequestBuilder {
    let named =
        |name: &str| hop.ask.request.headers.iter().any(|(own, _)| own.eq_ignore_ascii_case(name));
    if !named("accept") {
        request = request.header(ACCEPT, ACCEPTED);
    }
    if !hop.stays {
        return request;
    }
    for (name, value) in &hop.ask.request.headers {
        request = request.header(name, value);
    }
    if let Some(conditions) = hop.ask.conditions {
        if let Some(etag) = &conditions.etag {
            request = request.header(IF_NONE_MATCH, etag);
        }
        if let Some(moment) = &conditions.last_modified {
            request = request.header(IF_MODIFIED_SINCE, moment);
        }
    }
    match &hop.ask.request.body {
        Some(body) if hop.method == Method::POST => request.body(body.clone()),
        _ => request,
    }
}

fn conditions(headers: &HeaderMap, bytes: &[u8]) -> Conditions {
    Conditions {
        etag: text(headers, ETAG.as_str()),
        last_modified: text(headers, LAST_MODIFIED.as_str()),
        body_hash: xxhash_rust::xxh3::xxh3_64(bytes).cast_signed(),
    }
}

fn text(headers: &HeaderMap, name: &str) -> Option<String> {
    headers.get(name)?.to_str().ok().map(str::to_owned)
}

/// The innermost cause, which says what happened; the outer ones only where.
fn deepest(error: &(dyn std::error::Error + 'static)) -> String {
    let mut cause = error;
    while let Some(inner) = cause.source() {
        cause = inner;
    }
    cause.to_string()
}

/// Whether the host's name was not found. The client does not say so but in words.
fn is_unknown_name(error: &reqwest::Error) -> bool {
    let mut cause: Option<&dyn std::error::Error> = std::error::Error::source(error);
    while let Some(error) = cause {
        if error.to_string().starts_with("dns error") {
            return true;
        }
        cause = error.source();
    }
    false
}

/// Whether TLS refused the certificate.
fn is_certificate(error: &reqwest::Error) -> bool {
    let mut cause: Option<&(dyn std::error::Error + 'static)> = Some(error);
    while let Some(error) = cause {
        if matches!(
            error.downcast_ref::<rustls::Error>(),
            Some(rustls::Error::InvalidCertificate(_))
        ) {
            return true;
        }
        // The connector hides the TLS error inside an IO error, which does not name it as
        // its source.
        let inside = error.downcast_ref::<std::io::Error>().and_then(std::io::Error::get_ref);
        cause = match inside {
            Some(inside) => Some(inside as &(dyn std::error::Error + 'static)),
            None => error.source(),
        };
    }
    false
}
