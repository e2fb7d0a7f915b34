//! Level: from intern to manager.
//!
//! Order of trust: words of the title; the feed's own word; the years of experience that the
//! text asks for (0 to 1 junior, 2 to 4 mid, 5 and more senior). Words of the text are not
//! read: "reports to senior management" says nothing about the job.

mod title;
pub(super) mod years;

use super::Reading;
use crate::posting::Level;

/// The level: title words first, then the feed's word, then the years asked for.
pub fn level(reading: &mut Reading<'_>) -> Option<Level> {
    let title: &str = reading.title;
    let read = title::read(title);
    if let Some(level) = read.level {
        reading.note("level", "title", title);
        return Some(level);
    }
    if let Some(word) = &reading.draft.level
        && let Some(level) = of_feed(word)
    {
        reading.note("level", "level", word.as_str());
        return Some(level);
    }
    if let Some(years) = years::asked(reading.text) {
        reading.note("level", "text", years.words);
        return Some(of_years(years.least));
    }
    read.otherwise.inspect(|_| reading.note("level", "title", title))
}

fn of_years(years: u32) -> Level {
    match years {
        0..=1 => Level::Junior,
        2..=4 => Level::Mid,
        _ => Level::Senior,
    }
}

/// What feeds call levels. "Mid-Senior level" covers too much to say anything.
fn of_feed(word: &str) -> Option<Level> {
    let word = word.trim().to_lowercase().replace(['_', '-'], " ");
    Some(match word.as_str() {
        "intern" | "internship" | "student" | "student college" | "student (college)"
        | "apprentice" | "trainee internship" => Level::Intern,
        "junior"
        | "entry"
        | "entry level"
        | "graduate"
        | "trainee"
        | "no experience"
        | "student high school" => Level::Junior,
        "mid" | "mid level" | "middle" | "regular" | "intermediate" | "medior" | "experienced"
        | "professional" | "associate" => Level::Mid,
        "senior" | "senior level" | "expert" | "sr" => Level::Senior,
        "staff" | "principal" => Level::Staff,
        "lead" | "tech lead" | "team lead" => Level::Lead,
        "manager" | "management" | "director" | "executive" | "senior manager" | "c level"
        | "vp" | "vice president" | "head" | "senior executive" => Level::Manager,
        _ => return title::read(&word).level,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::feeds::{Body, Draft};

    fn read(title: &str, word: Option<&str>, text: &str) -> Option<Level> {
        let draft = Draft {
            title: title.to_owned(),
            level: word.map(str::to_owned),
            body: Body::Plain(text.to_owned()),
            ..Draft::default()
        };
        let (title, text) = (title.into(), text.into());
        let evidence = Some(Vec::new());
        let mut reading = Reading { draft: &draft, title: &title, text: &text, evidence };
        let level = level(&mut reading);
        let noted = reading.evidence.is_some_and(|evidence| !evidence.is_empty());
        assert_eq!(level.is_some(), noted, "evidence for every decision");
        level
    }

    #[test]
    fn the_title_is_trusted_first() {
        let text = "You have 8+ years of experience. You report to senior management.";
        assert_eq!(read("Junior Engineer", Some("Senior"), text), Some(Level::Junior));
        assert_eq!(read("Engineer", Some("mid_level"), text), Some(Level::Mid));
        assert_eq!(read("Engineer", Some("Mid-Senior level"), text), Some(Level::Senior));
        assert_eq!(read("Engineer", None, text), Some(Level::Senior));
        assert_eq!(read("Engineer", None, "You report to senior management."), None);
    }
}
