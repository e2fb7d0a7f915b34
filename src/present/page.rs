//! One posting to read: title, facts, text, and what is known of its life.

use jiff::Timestamp;
use textwrap::Options;
use unicode_width::UnicodeWidthStr as _;

use super::{Printer, clean, posting, style};
use crate::normalise::Evidence;
use crate::posting::{Posting, SalarySource};
use crate::store::{Event, EventKind, Stored};

/// The widest text that is pleasant to read.
const WIDEST: usize = 88;
/// The width of the facts' names.
const NAMES: usize = 14;
/// Days after which an open posting may be stale.
const STALE: i64 = 60;

/// What a page shows beside the posting.
#[derive(Debug, Default)]
pub struct Page<'a> {
    /// What happened to it.
    pub events: &'a [Event],
    /// Lines of the user's log.
    pub log: Vec<String>,
    /// The lines that feeds ask to stand beside their postings.
    pub attributions: Vec<String>,
    /// Why each field has its value, where that was asked for.
    pub evidence: Vec<Evidence>,
}

/// The page.
pub fn page(stored: &Stored, page: &Page<'_>, now: Timestamp, printer: &Printer) -> String {
    let width = printer.width.map_or(WIDEST, |width| width.min(WIDEST)).max(20);
    let of = &stored.posting;
    let mut text = String::new();
    for (words, style) in [(&of.title, style::TITLE), (&of.company, anstyle::Style::new())] {
        for line in textwrap::wrap(&clean::line(words), width) {
            text += &(style::paint(&line, style, printer.colored) + "\n");
        }
    }
    text.push('\n');
    for (name, fact) in facts(stored, now).into_iter().filter(|(_, fact)| !fact.is_empty()) {
        text += &fact_line(name, &fact, width, printer);
    }
    if let Some(warning) = warning(stored, page.events, now) {
        text.push('\n');
        text += &(style::paint(&warning, style::WARNING, printer.colored) + "\n");
    }
    if !of.text.is_empty() {
        text.push('\n');
        text += &body(&clean::lines(&of.text), width);
    }
    text += &section("Evidence", &evidence(&page.evidence), width, printer);
    text += &section("History", &history(stored, page.events), width, printer);
    text += &section("Your log", &page.log, width, printer);
    if !page.attributions.is_empty() {
        text.push('\n');
    }
    for line in &page.attributions {
        text += &(style::paint(&clean::line(line), style::FAINT, printer.colored) + "\n");
    }
    text
}

fn facts(stored: &Stored, now: Timestamp) -> Vec<(&'static str, String)> {
    let of = &stored.posting;
    let dated = |moment: Timestamp| format!("{} ({})", day(moment), ago(moment, now));
    let word = |word: Option<String>| word.unwrap_or_default();
    let places: Vec<String> = of.places.iter().map(|place| place.text.clone()).collect();
    let mut facts = vec![
        ("id", format!("{} · {}", stored.id, stored.key)),
        ("status", word(stored.status.map(|status| status.to_string()))),
        ("tags", stored.tags.join(", ")),
        ("place", places.join("; ")),
        ("workplace", word(of.workplace.map(|it| it.to_string()))),
        ("open to", posting::eligible(of)),
        ("role", of.role.to_string()),
        ("level", word(of.level.map(|it| it.to_string()))),
        ("contract", word(of.employment.map(|it| it.to_string()))),
        ("salary", salary(of)),
        ("technologies", technologies(of, Some(false), Keep::Others)),
        ("nice to have", technologies(of, Some(false), Keep::These)),
        ("posted", word(of.posted.map(dated))),
        ("first seen", dated(stored.first_seen)),
        ("last seen", dated(stored.last_seen)),
        ("closed", word(stored.closed.map(dated))),
        ("page", word(of.url.clone())),
        ("apply", word(of.apply_url.clone().filter(|apply| Some(apply) != of.url.as_ref()))),
    ];
    for other in &stored.also_at {
        let url = other.url.as_deref().unwrap_or_default();
        facts.push(("also at", format!("{} {url}", other.key).trim().to_owned()));
    }
    facts
}

/// Whether the technologies of that demand are kept or the others.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Keep {
    These,
    Others,
}

fn technologies(of: &Posting, required: Option<bool>, keep: Keep) -> String {
    let kept = of
        .technologies
        .iter()
        .filter(|technology| (technology.required == required) == (keep == Keep::These));
    kept.map(|technology| technology.name.as_str()).collect::<Vec<_>>().join(", ")
}

fn salary(of: &Posting) -> String {
    let Some(salary) = &of.salary else { return String::new() };
    let mut remarks = Vec::new();
    if salary.from == SalarySource::Text {
        remarks.push("from the text");
    }
    if salary.period_inferred {
        remarks.push("period inferred");
    }
    if salary.predicted {
        remarks.push("predicted by the feed");
    }
    let text = posting::salary(salary);
    if remarks.is_empty() { text } else { format!("{text} ({})", remarks.join(", ")) }
}

fn day(moment: Timestamp) -> String {
    moment.to_zoned_datetime(jiff::tz::TimeZone::UTC).date().to_string()
}

fn ago(moment: Timestamp, now: Timestamp) -> String {
    match posting::age(moment, now) {
        today if today == "today" => today,
        age => format!("{age} ago"),
    }
}

/// A name and its fact, which hangs to the right of it.
fn fact_line(name: &str, fact: &str, width: usize, printer: &Printer) -> String {
    let fact = clean::line(fact);
    let room = width.saturating_sub(NAMES).max(10);
    // Links must stay whole, so that a terminal can open them.
    let options = Options::new(room).break_words(false);
    let mut text = String::new();
    for (number, line) in textwrap::wrap(&fact, options).iter().enumerate() {
        let head = if number == 0 { name } else { "" };
        let gap = " ".repeat(NAMES.saturating_sub(head.width()));
        text += &style::paint(head, style::FAINT, printer.colored);
        text += &(gap + line + "\n");
    }
    text
}

/// That an open posting is old, or keeps coming back: it may not be meant seriously.
fn warning(stored: &Stored, events: &[Event], now: Timestamp) -> Option<String> {
    if stored.closed.is_some() {
        return None;
    }
    let begun = stored.posting.posted.unwrap_or(stored.first_seen).min(stored.first_seen);
    let days = (now.as_second() - begun.as_second()) / 86_400;
    let times = |kind| events.iter().filter(|event| event.kind == kind).count();
    let mut signs = Vec::new();
    if days >= STALE {
        signs.push(format!("open for {days} days"));
    }
    for (kind, name) in [(EventKind::Reposted, "reposted"), (EventKind::Reopened, "reopened")] {
        match times(kind) {
            0 => {}
            1 => signs.push(format!("{name} once")),
            many => signs.push(format!("{name} {many} times")),
        }
    }
    (!signs.is_empty()).then(|| format!("Perhaps stale: {}.", signs.join(", ")))
}

/// The description, wrapped; list items hang.
fn body(text: &str, width: usize) -> String {
    let mut wrapped = String::new();
    for line in text.lines() {
        let indent = if line.trim_start().starts_with("- ") { "  " } else { "" };
        let options = Options::new(width).subsequent_indent(indent);
        for piece in textwrap::wrap(line, options) {
            wrapped += piece.trim_end();
            wrapped.push('\n');
        }
    }
    wrapped
}

fn section(heading: &str, lines: &[String], width: usize, printer: &Printer) -> String {
    if lines.is_empty() {
        return String::new();
    }
    let mut text = format!("\n{}\n", style::paint(heading, style::HEADING, printer.colored));
    for line in lines {
        let options = Options::new(width).subsequent_indent("    ").break_words(false);
        for piece in textwrap::wrap(&clean::line(line), options) {
            text += &piece;
            text.push('\n');
        }
    }
    text
}

fn evidence(evidence: &[Evidence]) -> Vec<String> {
    let line = |it: &Evidence| format!("{:<13} {:<10} {}", it.field, it.source, it.words);
    evidence.iter().map(line).collect()
}

/// What happened to it, as lines.
fn history(stored: &Stored, events: &[Event]) -> Vec<String> {
    if events.is_empty() {
        return Vec::new();
    }
    let first = format!("{}  first seen", day(stored.first_seen));
    let told = events.iter().map(|event| {
        let detail = event.detail.join(", ");
        let detail = if detail.is_empty() { detail } else { format!(": {detail}") };
        format!("{}  {}{detail}", day(event.at), event.kind)
    });
    std::iter::once(first).chain(told).collect()
}
