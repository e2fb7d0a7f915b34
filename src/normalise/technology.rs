//! Technologies: what a posting says one works with.

use super::Reading;
use crate::posting::{Kind, Technology};

/// The technologies a posting names, in the order of first mention.
pub fn technologies(_reading: &mut Reading<'_>) -> Vec<Technology> {
    Vec::new()
}

/// The canonical name and kind of a technology by any of its names, in any case:
/// `Golang` gives `go`, a language.
pub fn canonical(_name: &str) -> Option<(&'static str, Kind)> {
    None
}

/// Every canonical name, for completion and for suggestions.
pub fn names() -> Vec<&'static str> {
    Vec::new()
}

/// The other names of a technology, as they are written.
pub fn aliases(_name: &str) -> Vec<&'static str> {
    Vec::new()
}
