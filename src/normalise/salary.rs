//! Salary: base pay out of fields and words.

use super::Reading;
use crate::posting::{Place, Salary};

/// Base pay: from fields first, then a field of words, then the text.
pub fn salary(_reading: &mut Reading<'_>, _places: &[Place]) -> Option<Salary> {
    None
}
