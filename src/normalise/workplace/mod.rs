//! Workplace, eligibility and the kind of contract.
//!
//! The workplace by order of trust:
//! 1. words about hybrid work that speak of this posting, wherever they stand: a job that asks
//!    for office days is not remote whatever a flag says;
//! 2. what the place or the title says outright;
//! 3. the feed's flag, unless the text speaks of hybrid work or says that the job is on site;
//! 4. what the text says of the posting, then what it says of the company.
//!
//! Where nothing says so it stays unknown.

pub(super) mod cues;
pub(super) mod days;
mod eligible;
pub(super) mod employment;
pub(super) mod signals;
pub(super) mod zones;

use signals::{Signal, Surety};

use super::Reading;
use crate::posting::Workplace;

pub use eligible::eligible;
pub use employment::employment;

/// Remote, hybrid or on site.
pub fn workplace(reading: &mut Reading<'_>) -> Option<Workplace> {
    let (workplace, source, words) = decide(reading)?;
    reading.note("workplace", source, words);
    Some(workplace)
}

/// What was decided, where its words stand, and the words.
type Decision<'a> = (Workplace, &'static str, &'a str);

fn decide<'a>(reading: &Reading<'a>) -> Option<Decision<'a>> {
    let body = signals::in_body(reading.text);
    let flag = reading.draft.workplace;
    let label = label(reading);
    let text = |signal: &Signal<'a>| (signal.workplace, "text", signal.words.trim());
    let says = |workplace, surety| {
        body.iter().find(|signal| signal.workplace == workplace && signal.surety >= surety)
    };
    let certain_hybrid = says(Workplace::Hybrid, Surety::Certain);
    if let Some((Workplace::Hybrid, ..)) = label {
        return label;
    }
    // One certain word of a fully remote job outweighs "hybrid" only in a label.
    if let Some(signal) = certain_hybrid {
        return Some(text(signal));
    }
    if flag == Some(Workplace::Hybrid) {
        return Some(flagged(Workplace::Hybrid));
    }
    if label.is_some() {
        return label;
    }
    let general_hybrid = says(Workplace::Hybrid, Surety::General);
    let certain_remote = says(Workplace::Remote, Surety::Certain);
    if let (Some(signal), None) = (general_hybrid, certain_remote) {
        return Some(text(signal));
    }
    let certain_onsite = says(Workplace::Onsite, Surety::Certain);
    match (flag, certain_onsite, certain_remote) {
        (Some(Workplace::Remote), Some(signal), None) => Some(text(signal)),
        (Some(flag), ..) => Some(flagged(flag)),
        (None, ..) => from_body(&body).map(text),
    }
}

fn flagged(workplace: Workplace) -> Decision<'static> {
    (workplace, "workplace", workplace.into())
}

/// What the title or the places say outright; the first place that says something decides.
fn label<'a>(reading: &Reading<'a>) -> Option<Decision<'a>> {
    let decision = |source, signal: Signal<'a>| (signal.workplace, source, signal.words);
    let place = reading.draft.places.iter().find_map(|place| signals::in_label(place));
    let title = signals::in_label(reading.title);
    match (place, title) {
        (_, Some(title)) if title.workplace == Workplace::Hybrid => Some(decision("title", title)),
        (Some(place), _) => Some(decision("place", place)),
        (None, title) => title.map(|title| decision("title", title)),
    }
}

/// Without a flag: what is certain first, and of equally certain words the first.
fn from_body<'a, 'b>(body: &'b [Signal<'a>]) -> Option<&'b Signal<'a>> {
    let certain = body.iter().find(|signal| signal.surety == Surety::Certain);
    certain.or_else(|| body.iter().find(|signal| signal.workplace != Workplace::Onsite))
}

#[cfg(test)]
mod tests;
