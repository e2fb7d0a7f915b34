//! Workplace, eligibility and the kind of contract.

use super::Reading;
use crate::posting::{Eligible, Employment, Place, Workplace};

/// Remote, hybrid or on site.
pub fn workplace(_reading: &mut Reading<'_>) -> Option<Workplace> {
    None
}

/// Where one may live.
pub fn eligible(
    _reading: &mut Reading<'_>,
    _places: &[Place],
    _workplace: Option<Workplace>,
) -> Eligible {
    Eligible::default()
}

/// The kind of contract.
pub fn employment(_reading: &mut Reading<'_>) -> Option<Employment> {
    None
}
