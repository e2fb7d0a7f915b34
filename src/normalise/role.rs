//! Role: back-end, full-stack, other software or none of it.
//!
//! The title is trusted first: most name the work, and of those that manage people it is what
//! they manage that counts. A title that only says "software engineer" leaves it to the
//! text, where words about servers and about user interfaces are weighed. A title that says
//! nothing leaves it to the department.

mod phrases;
pub(super) mod text;
mod title;

use super::Reading;
use crate::posting::{Kind, Role, Technology};
use title::Said;

/// The role: from the title first, the text second, the department third.
pub fn role(reading: &mut Reading<'_>, technologies: &[Technology]) -> Role {
    let title: &str = reading.title;
    let said = title::read(title);
    let (role, source, words) = match said {
        Said::Role(role) => (role, "title", title),
        Said::Software { fallback } => by_text(reading, fallback),
        Said::Engineer if is_software(reading, technologies) => {
            by_text(reading, Role::OtherSoftware)
        }
        Said::Engineer => (Role::NotSoftware, "title", title),
        Said::Nothing => by_department(reading, technologies),
    };
    reading.note("role", source, words);
    role
}

/// A role, where its words stand, and the words.
type Decision<'a> = (Role, &'static str, &'a str);

/// The role that the text makes of somebody who writes software.
fn by_text<'a>(reading: &Reading<'a>, fallback: Role) -> Decision<'a> {
    match text::read(reading.text) {
        Some((role, words)) => (role, "text", words),
        None => (fallback, "title", reading.title),
    }
}

/// Titles that name no work: lists of openings, made-up names.
fn by_department<'a>(reading: &Reading<'a>, technologies: &[Technology]) -> Decision<'a> {
    let department = reading.draft.departments.iter().find(|name| names_software(name));
    let technical = counted(technologies) > 1;
    let (role, source, words) = by_text(reading, Role::OtherSoftware);
    match department {
        _ if technical && source == "text" => (role, source, words),
        Some(name) if technical => (role, "departments", name.as_str()),
        _ if technical && text::seeks_developers(reading.text) => (role, source, words),
        _ => (Role::NotSoftware, "title", words),
    }
}

/// Whether an engineer without further words writes software.
fn is_software(reading: &Reading<'_>, technologies: &[Technology]) -> bool {
    counted(technologies) > 2
        || (counted(technologies) > 0
            && reading.draft.departments.iter().any(|name| names_software(name)))
}

/// How many technologies one programs with are named.
fn counted(technologies: &[Technology]) -> usize {
    let is_program = |technology: &&Technology| {
        matches!(
            technology.kind,
            Kind::Language
                | Kind::Framework
                | Kind::Database
                | Kind::Broker
                | Kind::Container
                | Kind::Api
        )
    };
    technologies.iter().filter(is_program).count()
}

fn names_software(department: &str) -> bool {
    let department = department.to_lowercase();
    ["engineering", "software", "technology", "r&d", "development", "entwicklung", "tech", "it "]
        .iter()
        .any(|word| department.contains(word))
        && !["sales", "business", "customer", "hardware", "field"]
            .iter()
            .any(|word| department.contains(word))
}
