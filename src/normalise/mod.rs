//! Normalising: a draft goes in, a posting comes out. Pure, and the only way to make one.
//!
//! A feed quotes; here it is decided what the quotes mean. Each field has its file, and each
//! file decides by an order of trust that its module doc states. Every decision can name its
//! [`Evidence`], so that `jobs show --explain` can print it.

pub mod identity;
pub mod level;
mod phrases;
pub mod place;
pub mod rates;
pub mod role;
pub mod salary;
pub mod scan;
pub mod technology;
pub mod text;
mod trie;
pub mod workplace;

use jiff::Timestamp;

use crate::feeds::{Draft, Posted};
use crate::posting::Posting;
use scan::Scanned;

/// What normalising needs to know beside the draft.
#[derive(Debug, Clone, Copy)]
pub struct Context<'a> {
    /// The company's name where the draft has none: the board's.
    pub company: &'a str,
    /// The moment of the answer, to which relative dates refer and after which no posting
    /// can have been published.
    pub fetched: Timestamp,
}

/// Why a field has its value.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Evidence {
    /// The field, by its name in JSON.
    pub field: &'static str,
    /// Where the words stand: a field of the feed (`workplace`), `title`, `place`, `text`.
    pub source: &'static str,
    /// The words.
    pub words: String,
}

/// Everything the readers of single fields look at, prepared once for a draft.
#[derive(Debug)]
pub struct Reading<'a> {
    /// The draft.
    pub draft: &'a Draft,
    /// The cleaned title.
    pub title: &'a Scanned,
    /// The cleaned text.
    pub text: &'a Scanned,
    /// Filled as decisions fall, where somebody asks for it.
    pub evidence: Option<Vec<Evidence>>,
}

impl Reading<'_> {
    /// Notes why a field has its value. The words are only copied where somebody asks for them.
    pub fn note(&mut self, field: &'static str, source: &'static str, words: impl Into<String>) {
        if let Some(evidence) = &mut self.evidence {
            evidence.push(Evidence { field, source, words: words.into() });
        }
    }
}

/// Reads a draft.
pub fn normalise(draft: &Draft, context: &Context<'_>) -> Posting {
    read(draft, context, None).0
}

/// Reads a draft and says why each field has its value.
pub fn explain(draft: &Draft, context: &Context<'_>) -> (Posting, Vec<Evidence>) {
    let (posting, evidence) = read(draft, context, Some(Vec::new()));
    (posting, evidence.unwrap_or_default())
}

/// A posting and the evidence for it.
type Read = (Posting, Option<Vec<Evidence>>);

fn read(draft: &Draft, context: &Context<'_>, evidence: Option<Vec<Evidence>>) -> Read {
    let title = Scanned::from(text::line(&draft.title));
    let text = Scanned::from(text::plain(&draft.body));
    let mut reading = Reading { draft, title: &title, text: &text, evidence };
    let places = place::places(&mut reading);
    let workplace = workplace::workplace(&mut reading);
    let eligible = workplace::eligible(&mut reading, &places, workplace);
    let technologies = technology::technologies(&mut reading);
    let role = role::role(&mut reading, &technologies);
    let level = level::level(&mut reading);
    let employment = workplace::employment(&mut reading);
    let salary = salary::salary(&mut reading, &places);
    let company = text::line(&draft.company);
    let evidence = reading.evidence;
    let posting = Posting {
        company: if company.is_empty() { text::line(context.company) } else { company },
        url: draft.url.as_deref().and_then(text::link),
        apply_url: draft.apply_url.as_deref().and_then(text::link),
        places,
        workplace,
        eligible,
        role,
        level,
        employment,
        salary,
        technologies,
        posted: posted(&draft.posted, context.fetched),
        title: title.into_text(),
        text: text.into_text(),
    };
    (posting, evidence)
}

/// The moment of publication, never after the answer that states it.
fn posted(posted: &Posted, fetched: Timestamp) -> Option<Timestamp> {
    match posted {
        Posted::Unstated => None,
        Posted::At(moment) => Some((*moment).min(fetched)),
        Posted::Words(words) => text::days_ago(words).map(|days| {
            fetched.saturating_sub(jiff::SignedDuration::from_hours(24 * days)).unwrap_or(fetched)
        }),
    }
}
