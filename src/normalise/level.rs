//! Level: from intern to manager.

use super::Reading;
use crate::posting::Level;

/// The level: title words first, then the feed's word, then the years asked for.
pub fn level(_reading: &mut Reading<'_>) -> Option<Level> {
    None
}
