//! A draft: one posting as a feed states it, quoted and not yet interpreted.
//!
//! A feed fills in only what its own fields say. What free text means is decided once for
//! all feeds in `normalise`. Drafts are kept in the store, so that `jobs renormalise` can
//! repair history when a rule improves: fields may be added here with `#[serde(default)]`,
//! never renamed.

use anyhow::Context as _;
use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use xxhash_rust::xxh3::xxh3_64;

use crate::posting::{Period, Workplace};

/// One posting as a feed states it.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct Draft {
    /// The feed's own id for the row; unique within the board.
    pub id: String,
    /// The title as given; entities and bad encoding may remain.
    pub title: String,
    /// The company as given; empty where the board's name should stand for it.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub company: String,
    /// The page a person reads.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub url: Option<String>,
    /// The page where a person applies.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub apply_url: Option<String>,
    /// Where the work is, one text a place, most specific part first where the feed gives
    /// parts ("Berlin, BE, Germany").
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub places: Vec<String>,
    /// Where applicants may live, in the feed's words ("USA Only", "Europe").
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub open_to: Vec<String>,
    /// Offsets from UTC, in hours, at which applicants may live.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub utc_offsets: Vec<f32>,
    /// Only where a field of the feed says so.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub workplace: Option<Workplace>,
    /// The feed's word for the kind of contract.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub employment: Option<String>,
    /// The feed's word for the level.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub level: Option<String>,
    /// Department, team or category, most general first.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub departments: Vec<String>,
    /// Free tags.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub tags: Vec<String>,
    /// What is paid.
    #[serde(skip_serializing_if = "Pay::is_unstated")]
    pub pay: Pay,
    /// When it was published.
    #[serde(skip_serializing_if = "Posted::is_unstated")]
    pub posted: Posted,
    /// The description.
    pub body: Body,
    /// The requisition's id on this board: different ones are different openings.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub requisition: Option<String>,
    /// The opening's id on this board, shared by its rows (Greenhouse's `internal_job_id`).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub opening: Option<String>,
    /// The language of the posting, where a field says so, as an ISO 639-1 code.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub language: Option<String>,
    /// True where the feed itself says that the posting is closed though it still lists it.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub closed: bool,
}

impl Draft {
    /// A number that changes exactly when something the feed states about the posting does.
    /// Words relative to the day of asking ("Posted 3 Days Ago") change by themselves and do
    /// not count.
    ///
    /// It leaves nothing out, because a reader keeps noise (`updated_at`, tracking tags) out
    /// of the draft in the first place.
    pub fn hash(&self) -> i64 {
        // A draft holds only strings, numbers and lists: writing it cannot fail.
        let written = self.written();
        debug_assert!(written.is_ok(), "a draft is plain data");
        written.map_or(0, |written| written.hash)
    }

    /// The draft as the store keeps it, with its hash: its fields as JSON on one line, and
    /// below that the text of the description as it is, because to escape it would take longer
    /// than all the rest.
    pub fn written(&self) -> serde_json::Result<WrittenDraft> {
        let mut fields = self.clone();
        let text = std::mem::take(fields.body.raw_mut());
        let mut bytes = Vec::with_capacity(text.len() + 1024);
        serde_json::to_writer(&mut bytes, &fields)?;
        bytes.push(b'\n');
        bytes.extend_from_slice(text.as_bytes());
        let hash = if matches!(self.posted, Posted::Words(_)) {
            Self { posted: Posted::Unstated, ..self.clone() }.hash()
        } else {
            xxh3_64(&bytes).cast_signed()
        };
        Ok(WrittenDraft { bytes, hash })
    }

    /// Reads what [`Draft::written`] gave.
    pub fn read(written: &[u8]) -> anyhow::Result<Self> {
        let line = memchr::memchr(b'\n', written).context("a draft has no text")?;
        let mut draft: Self = serde_json::from_slice(&written[..line])?;
        std::str::from_utf8(&written[line + 1..])?.clone_into(draft.body.raw_mut());
        Ok(draft)
    }
}

/// A draft as the store keeps it. Both are made of the same bytes, which are written once.
#[derive(Debug)]
pub struct WrittenDraft {
    /// What [`Draft::read`] reads.
    pub bytes: Vec<u8>,
    /// What [`Draft::hash`] gives (of the listing's row where the text came from a detail).
    pub hash: i64,
}

/// What a feed says about pay.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Pay {
    /// Nothing.
    #[default]
    Unstated,
    /// Fields: one range, or several for several places or grades.
    Ranges(Vec<PayRange>),
    /// A field of free text that is about pay ("$80k - $100k").
    Words(String),
}

impl Pay {
    fn is_unstated(&self) -> bool {
        *self == Self::Unstated
    }
}

/// A range of base pay as a feed's fields state it.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct PayRange {
    /// Lower end, in whole units of the currency.
    pub min: Option<f64>,
    /// Upper end.
    pub max: Option<f64>,
    /// The currency's code or sign as given.
    pub currency: Option<String>,
    /// What it is paid for; none where the feed does not say.
    pub period: Option<Period>,
    /// What the range is for, such as a place or a grade.
    pub label: Option<String>,
    /// True where the feed guesses the pay.
    pub predicted: bool,
}

/// What a feed says about the day of publication.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Posted {
    /// Nothing.
    #[default]
    Unstated,
    /// A moment.
    At(Timestamp),
    /// Words relative to the day of asking ("Posted 3 Days Ago").
    Words(String),
}

impl Posted {
    fn is_unstated(&self) -> bool {
        *self == Self::Unstated
    }
}

/// A description in the form the feed gives it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Body {
    /// HTML.
    Html(String),
    /// HTML whose angle brackets are entities (Greenhouse).
    EscapedHtml(String),
    /// Text.
    Plain(String),
    /// Markdown.
    Markdown(String),
}

impl Default for Body {
    fn default() -> Self {
        Self::Plain(String::new())
    }
}

impl Body {
    /// The words as the feed sent them, markup included.
    pub fn raw(&self) -> &str {
        match self {
            Self::Html(text)
            | Self::EscapedHtml(text)
            | Self::Plain(text)
            | Self::Markdown(text) => text,
        }
    }

    fn raw_mut(&mut self) -> &mut String {
        match self {
            Self::Html(text)
            | Self::EscapedHtml(text)
            | Self::Plain(text)
            | Self::Markdown(text) => text,
        }
    }
}
