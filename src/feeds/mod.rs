//! Feeds: what to ask of whom, and how to read the answer. Pure: no IO happens here.
//!
//! A [`Feed`] is facts (id, documents, terms, pace) and two functions: `start` says what to
//! ask for a board, `read` turns the bytes of one answer into a [`Page`] of drafts and of
//! further requests. Adding a feed is one file and its line in [`all`].
//!
//! Errors have two levels: the outer loses the page, the inner loses one row. Both are
//! reported, none is silent.

pub mod address;
mod adzuna;
mod arbeitnow;
mod arbeitsagentur;
mod ashby;
mod bamboohr;
pub mod boards;
mod breezy;
mod comeet;
mod described;
mod draft;
mod eightfold;
pub mod fields;
mod francetravail;
mod gem;
mod github_issues;
mod greenhouse;
mod himalayas;
mod hn;
mod indeed_xml;
mod jobicy;
mod jobvite;
mod jooble;
pub mod json;
mod jsonfeed;
pub mod jsonld;
mod justjoin;
mod landingjobs;
mod lever;
pub mod lines;
pub mod linked_data;
pub mod mapped;
mod nav;
mod oracle;
pub mod page;
pub mod pay;
mod personio;
mod pinpoint;
pub mod places;
pub mod recognise;
mod recruitee;
mod reed;
mod remoteok;
mod remotive;
mod rippling;
pub mod rows;
pub mod rss;
mod rss_feed;
mod smartrecruiters;
pub mod table;
mod teamtailor;
mod themuse;
pub mod times;
mod weworkremotely;
pub mod words;
mod workable;
mod workday;
pub mod xml;

use std::borrow::Cow;
use std::sync::{Arc, LazyLock};
use std::time::Duration;

pub use described::described;
pub use draft::{Body, Draft, Pay, PayRange, Posted, WrittenDraft};

/// A source of postings.
#[derive(Debug, Clone)]
pub struct Feed {
    /// The name in commands, keys and the config: `greenhouse`.
    pub id: Cow<'static, str>,
    /// The name people know: `Greenhouse`.
    pub name: Cow<'static, str>,
    /// The provider's document that the facts and the reader follow.
    pub docs: Cow<'static, str>,
    /// What the terms of use ask, in one sentence.
    pub terms: Cow<'static, str>,
    /// The line that must stand beside this feed's postings, where its terms ask for one.
    pub attribution: Option<Cow<'static, str>>,
    /// Where requests go unless the config's `base_url` says otherwise. Without final slash.
    pub base_url: Cow<'static, str>,
    /// How often and how fast it may be asked.
    pub pace: Pace,
    /// What an answer says about postings that it does not contain.
    pub coverage: Coverage,
    /// How it is split.
    pub shape: Shape,
    /// Whether a refresh asks it without being told to.
    pub enabled: Enabled,
    /// What it states, for `docs/feeds.md`.
    pub states: States,
    /// How it is asked and read.
    pub reader: Reader,
}

/// How often and how fast a feed may be asked.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Pace {
    /// The least time between the starts of two requests to one host.
    pub gap: Duration,
    /// The least time between two refreshes of one board.
    pub interval: Duration,
}

/// What an answer says about postings that it does not contain.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Coverage {
    /// A complete, non-empty answer lists every open posting: what is missing is closed.
    Whole,
    /// Only the newest are shown: what is missing may be open, and counts as closed once
    /// this long has passed since it was last seen or posted, whichever is later.
    Window(Duration),
}

/// How a feed is split.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Shape {
    /// One company board per token.
    Boards,
    /// One list.
    Flat,
}

/// Whether a refresh asks a feed without being told to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Enabled {
    /// Yes.
    ByDefault,
    /// Only where the config says `enabled = true`, because its terms ask for care.
    OptIn,
    /// Only where the config gives these settings (a free key).
    WithKeys(&'static [&'static str]),
}

/// What a feed states about its postings: the columns of `docs/feeds.md`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct States {
    /// Pay.
    pub pay: &'static str,
    /// Places.
    pub place: &'static str,
    /// Remote work.
    pub remote: &'static str,
    /// How a closed posting shows.
    pub closed: &'static str,
}

/// How a feed is asked and read.
#[derive(Debug, Clone)]
pub enum Reader {
    /// Two functions in Rust.
    Code {
        /// What to ask first for a board.
        start: fn(&Board) -> Vec<Request>,
        /// How to read one answer.
        read: fn(&Asked<'_>, &[u8]) -> anyhow::Result<Page>,
    },
    /// A mapping from JSON, as data.
    Mapped(Arc<mapped::Mapping>),
    /// A program of the user's that prints the lines of `jobs import`.
    Command(Command),
}

impl Feed {
    /// What to ask first for a board.
    pub fn start(&self, board: &Board) -> Vec<Request> {
        match &self.reader {
            Reader::Code { start, .. } => start(board),
            Reader::Mapped(mapping) => mapping.start(board),
            Reader::Command(command) => vec![Request::run(command.clone())],
        }
    }

    /// Reads one answer. An error loses the page and says where and why.
    pub fn read(&self, asked: &Asked<'_>, bytes: &[u8]) -> anyhow::Result<Page> {
        match &self.reader {
            Reader::Code { read, .. } => read(asked, bytes),
            Reader::Mapped(mapping) => mapping.read(asked, bytes),
            Reader::Command(_) => Ok(lines::read(bytes)),
        }
    }
}

/// One board of a feed as it is to be asked: the shipped list and the config put together.
/// A flat feed has one board with an empty token.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Board {
    /// The feed's id.
    pub feed: String,
    /// The token in the provider's URLs; empty for a flat feed.
    pub token: String,
    /// The company's name, where known better than the feed tells it.
    pub name: Option<String>,
    /// Where requests go, without final slash.
    pub base_url: String,
    /// The provider's region, such as `eu`.
    pub region: Option<String>,
    /// Everything else the config says for the feed: keys, countries, categories.
    pub settings: toml::Table,
}

impl Board {
    /// How reports and errors name it: `lever/palantir`, `remoteok`.
    pub fn label(&self) -> String {
        if self.token.is_empty() {
            self.feed.clone()
        } else {
            format!("{}/{}", self.feed, self.token)
        }
    }

    /// A setting that is a string; none where it is absent or something else.
    pub fn setting(&self, name: &str) -> Option<&str> {
        self.settings.get(name).and_then(toml::Value::as_str)
    }
}

/// Something to ask a feed.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Request {
    /// The full URL.
    pub url: String,
    /// Sent with POST where present.
    pub body: Option<Vec<u8>>,
    /// Headers beyond the usual ones. A value is a secret where its name is
    /// `authorization` or contains `key`: it is never logged or recorded.
    pub headers: Vec<(String, String)>,
    /// What the reader needs to know to read the answer: `"thread"`, `"page 3"`.
    pub step: Cow<'static, str>,
    /// How errors and `--plan` may show the URL where the URL itself holds a secret.
    pub shown: Option<String>,
    /// Whether the site's robots.txt is asked first and obeyed: for pages that are no feed.
    pub robots: Robots,
    /// Whether the answer may be kept.
    pub recorded: Recorded,
    /// What is lost where it fails.
    pub loss: Loss,
    /// Run instead of asking `url`; what the program prints is the answer.
    pub command: Option<Command>,
}

/// Whether a request waits for what the site's robots.txt allows.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Robots {
    /// The URL is one that its provider made for programs.
    #[default]
    Exempt,
    /// The URL is a page for people: it is asked only where robots.txt allows it, and no
    /// faster than its crawl delay.
    Obeyed,
}

/// What is lost where a request fails.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Loss {
    /// The board: what follows cannot be known.
    #[default]
    Board,
    /// That page alone: the others were named by something else.
    Page,
}

/// Whether an answer may be written to a folder of recordings.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Recorded {
    /// As the user says.
    #[default]
    Asked,
    /// Never, because it holds a secret, such as an access token.
    Never,
}

/// A program that is a feed: run without a shell, with no input.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Command {
    /// The program and its arguments; never empty.
    pub words: Vec<String>,
    /// How long it may run before it is stopped and the answer counts as failed.
    pub time_limit: Duration,
}

impl Request {
    /// A GET.
    pub fn get(url: impl Into<String>) -> Self {
        Self { url: url.into(), ..Self::default() }
    }

    /// The run of a program.
    pub fn run(command: Command) -> Self {
        let shown = Some(command.words.join(" "));
        Self { command: Some(command), shown, ..Self::default() }
    }

    /// A POST of JSON.
    pub fn post_json(url: impl Into<String>, body: &serde_json::Value) -> Self {
        Self {
            url: url.into(),
            body: Some(body.to_string().into_bytes()),
            headers: vec![("content-type".into(), "application/json".into())],
            ..Self::default()
        }
    }

    /// The same, marked with what its answer is.
    #[must_use]
    pub fn step(mut self, step: impl Into<Cow<'static, str>>) -> Self {
        self.step = step.into();
        self
    }

    /// The same, asked only as the site's robots.txt allows.
    #[must_use]
    pub fn obeying_robots(mut self) -> Self {
        self.robots = Robots::Obeyed;
        self
    }

    /// The same, whose failure leaves the board's other pages as they are.
    #[must_use]
    pub fn losing_itself_only(mut self) -> Self {
        self.loss = Loss::Page;
        self
    }

    /// The same with a header.
    #[must_use]
    pub fn header(mut self, name: impl Into<String>, value: impl Into<String>) -> Self {
        self.headers.push((name.into(), value.into()));
        self
    }
}

/// What was asked, for the reader of its answer.
#[derive(Debug, Clone, Copy)]
pub struct Asked<'a> {
    /// The board it was asked for.
    pub board: &'a Board,
    /// The request.
    pub request: &'a Request,
    /// The row whose details were asked for, where the request is a row's `detail`.
    pub listing: Option<&'a Draft>,
}

/// What one answer holds.
#[derive(Debug, Default)]
pub struct Page {
    /// The rows, in the feed's order. A row that could not be read says where and why.
    pub rows: Vec<Result<Row, Unread>>,
    /// What to ask next to have the rest.
    pub more: Vec<Request>,
    /// Whether `more` is worth asking when every row of this page was known already.
    pub further: Further,
    /// Why rows that the provider has can be had neither here nor by `more`: its list has a
    /// cap, or ends too early. What is missing from such an answer may be open.
    pub unseen: Option<String>,
}

/// One row of a page.
#[derive(Debug, Clone, PartialEq)]
pub struct Row {
    /// What the row states.
    pub draft: Draft,
    /// What to ask for the rest of it where a listing leaves out the text; asked only when
    /// the listing's row is new or has changed. Its answer is read with `Asked::listing`
    /// set and gives one row, the complete draft.
    pub detail: Option<Request>,
}

impl From<Draft> for Row {
    fn from(draft: Draft) -> Self {
        Self { draft, detail: None }
    }
}

/// Whether to go on paging.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Further {
    /// To the end.
    #[default]
    ToTheEnd,
    /// Until a page holds nothing new; the feed is newest first.
    UntilKnown,
}

/// A row that gave no draft.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Unread {
    /// The row is not a posting and is not meant to be one: a legal notice, an unlisted
    /// posting, a reply. Counted and named in the report, but not a fault.
    Skipped {
        /// Which row.
        row: RowName,
        /// Why.
        reason: String,
    },
    /// The row should be a posting and could not be read.
    Bad {
        /// Which row. Only one that names its id can be found again in the store: any other
        /// may be any posting of the board.
        row: RowName,
        /// Where in it and why: `/createdAt: expected milliseconds, found "soon"`.
        reason: String,
    },
}

/// What a row that gave no draft is called.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum RowName {
    /// The id that its draft would have.
    Id(String),
    /// Where it stands in the answer, because its id could not be read: `row 3`.
    Place(String),
}

impl std::fmt::Display for RowName {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let (Self::Id(name) | Self::Place(name)) = self;
        formatter.write_str(name)
    }
}

impl From<String> for RowName {
    /// The name of a row whose id is known.
    fn from(id: String) -> Self {
        Self::Id(id)
    }
}

/// Every feed, in the order in which they are listed.
pub fn all() -> Vec<Feed> {
    static ALL: LazyLock<Vec<Feed>> = LazyLock::new(list);
    ALL.clone()
}

fn list() -> Vec<Feed> {
    vec![
        greenhouse::feed(),
        lever::feed(),
        ashby::feed(),
        hn::feed(),
        weworkremotely::feed(),
        remoteok::feed(),
        jobicy::feed(),
        himalayas::feed(),
        arbeitnow::feed(),
        remotive::feed(),
        themuse::feed(),
        mapped::shipped("workingnomads", include_str!("workingnomads.toml")),
        landingjobs::feed(),
        mapped::shipped("getonboard", include_str!("getonboard.toml")),
        mapped::shipped("fourdayweek", include_str!("fourdayweek.toml")),
        justjoin::feed(),
        mapped::shipped("nofluffjobs", include_str!("nofluffjobs.toml")),
        mapped::shipped("jobtech", include_str!("jobtech.toml")),
        arbeitsagentur::feed(),
        github_issues::feed(),
        workable::feed(),
        recruitee::feed(),
        personio::feed(),
        teamtailor::feed(),
        rippling::feed(),
        gem::feed(),
        jobvite::feed(),
        comeet::feed(),
        oracle::feed(),
        eightfold::feed(),
        smartrecruiters::feed(),
        workday::feed(),
        bamboohr::feed(),
        breezy::feed(),
        pinpoint::feed(),
        jsonld::feed(),
        jsonfeed::feed(),
        rss_feed::feed(),
        indeed_xml::feed(),
        adzuna::feed(),
        reed::feed(),
        jooble::feed(),
        nav::feed(),
        francetravail::feed(),
        mapped::shipped("usajobs", include_str!("usajobs.toml")),
        mapped::shipped("findwork", include_str!("findwork.toml")),
    ]
}

/// The feed of that id.
pub fn find(id: &str) -> Option<Feed> {
    all().into_iter().find(|feed| feed.id == id)
}
