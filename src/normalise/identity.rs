//! Identity: what tells that two postings are the same opening. Pure; `store::openings`
//! compares and groups.
//!
//! Four pieces of evidence come out of a draft and its posting, each a number that is cheap
//! to store and to look up: the page (or the id inside a job site's link), the company with
//! the title, the requisition, and a signature of the text in which near texts differ by few
//! bits. Which of them suffices is not decided here.

mod compare;
mod link;
mod names;
mod signature;

use xxhash_rust::xxh3::xxh3_64;

use crate::feeds::Draft;
use crate::posting::Posting;

pub use compare::{Facts, Lister, are_distinct, same_opening};
pub use link::canonical;
pub use names::{company, fold, title};
pub use signature::{distance, signature};

/// What tells whether a posting is the same opening as another.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Identity {
    /// Of the page, or of the id inside a job site's link: the same is the same opening.
    pub link: Option<i64>,
    /// Of the folded company and title.
    pub kin: i64,
    /// Of the opening's id on its board: different ones are different openings.
    pub requisition: Option<i64>,
    /// Of the text; 0 where it is too short to tell anything.
    pub signature: i64,
}

/// Reads the identity of a posting of that feed, whose text has that [`signature()`].
pub fn identity(feed: &str, draft: &Draft, posting: &Posting, signature: i64) -> Identity {
    Identity {
        link: link::of(feed, draft, posting).map(|link| number(&link)),
        kin: if posting.company.is_empty() {
            // A title alone makes no kin.
            number(&format!("{feed}\n{}", draft.id))
        } else {
            kin(&posting.company, &posting.title)
        },
        requisition: draft
            .opening
            .as_deref()
            .or(draft.requisition.as_deref())
            .map(|id| number(id.trim())),
        signature,
    }
}

/// The number of a company's title: equal for "Acme, Inc." and "Acme", and for titles that
/// differ only in case, punctuation and marks such as "(m/f/d)".
pub fn kin(company_name: &str, job_title: &str) -> i64 {
    number(&[company(company_name).as_str(), &title(job_title)].join("\n"))
}

/// The number under which a page's canonical form is stored.
pub fn number(text: &str) -> i64 {
    xxh3_64(text.as_bytes()).cast_signed()
}
