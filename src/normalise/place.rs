//! Places: city, region and country out of free text.

use super::Reading;
use crate::posting::{Country, Place};

/// The posting's places, in the feed's order.
pub fn places(_reading: &mut Reading<'_>) -> Vec<Place> {
    Vec::new()
}

/// Reads one place text, which may name several places.
pub fn read(_text: &str) -> Vec<Place> {
    Vec::new()
}

/// A country by code or by any usual name: `DE`, `deu`, `Germany`, `Deutschland`.
pub fn country(_name: &str) -> Option<Country> {
    None
}
