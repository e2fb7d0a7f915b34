//! Role: back-end, full-stack, other software or none of it.

use super::Reading;
use crate::posting::{Role, Technology};

/// The role: from the title first, the text second, the department third.
pub fn role(_reading: &mut Reading<'_>, _technologies: &[Technology]) -> Role {
    Role::NotSoftware
}
