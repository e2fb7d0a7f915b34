//! `jobs track stats`: the funnel, how long each stage takes, who answers, applications a week.

use std::fmt::Write as _;

use super::{Outcome, Session};
use crate::cli::TextOrJson;
use crate::present::style::{self, paint};
use crate::tracking::statistics::{Statistics, statistics};

/// Runs the command.
pub fn run(format: TextOrJson, session: &Session) -> anyhow::Result<Outcome> {
    let followed = session.store()?.followed()?.into_iter();
    let applications: Vec<_> = followed.map(|it| (it.posting.key.feed, it.application)).collect();
    let figures = statistics(&applications, session.clock.local().date());
    match format {
        TextOrJson::Json => session.printer.line(&serde_json::to_string(&figures)?)?,
        TextOrJson::Text if applications.is_empty() => {
            session.printer.say("nothing is tracked; `jobs track add ID` begins");
        }
        TextOrJson::Text => session.printer.text(&text(&figures, session.printer.colored))?,
    }
    Ok(Outcome::Done)
}

fn text(figures: &Statistics, colored: bool) -> String {
    let sections = [funnel(figures), sources(figures), weeks(figures)];
    let headings = ["Funnel", "Answers by feed", "Applications a week"];
    let mut text = String::new();
    for (heading, section) in
        headings.iter().zip(sections).filter(|(_, section)| !section.is_empty())
    {
        if !text.is_empty() {
            text.push('\n');
        }
        let _ = writeln!(text, "{}", paint(heading, style::HEADING, colored));
        text.push_str(&section);
    }
    text
}

fn funnel(figures: &Statistics) -> String {
    let most = figures.funnel.iter().map(|stage| stage.reached).max().unwrap_or(0);
    let mut text = String::new();
    for stage in &figures.funnel {
        let _ = write!(
            text,
            "{:<13}{:>4}  {:<20}",
            stage.status.as_ref(),
            stage.reached,
            bar(stage.reached, most)
        );
        let rate = stage.rate.map_or_else(String::new, percent);
        let stay = stage.median_days.map_or_else(String::new, days);
        let _ = writeln!(text, "{}", format!("  {rate:>5}  {stay}").trim_end());
    }
    for (status, count) in figures.ended.iter().filter(|(_, count)| **count > 0) {
        let _ = writeln!(text, "{status:<13}{count:>4}");
    }
    text.lines().fold(String::new(), |all, line| all + line.trim_end() + "\n")
}

fn sources(figures: &Statistics) -> String {
    let mut text = String::new();
    for source in &figures.sources {
        let wait =
            source.median_days.map_or_else(String::new, |it| format!(", after {}", days(it)));
        let _ = writeln!(
            text,
            "{:<17}{} of {} answered ({}){wait}",
            source.feed,
            source.replied,
            source.applied,
            percent(source.rate)
        );
    }
    text
}

/// The weeks that a chart shows.
const WEEKS: usize = 26;

fn weeks(figures: &Statistics) -> String {
    let shown = &figures.weeks[figures.weeks.len().saturating_sub(WEEKS)..];
    let most = shown.iter().map(|week| week.applications).max().unwrap_or(0);
    let mut text = String::new();
    for week in shown {
        let line =
            format!("{}  {:>3}  {}", week.monday, week.applications, bar(week.applications, most));
        let _ = writeln!(text, "{}", line.trim_end());
    }
    text
}

fn days(number: f64) -> String {
    if (number - 1.0).abs() < f64::EPSILON { "1 day".into() } else { format!("{number} days") }
}

fn percent(share: f64) -> String {
    format!("{:.0} %", share * 100.0)
}

/// A bar of at most twenty blocks; something is never drawn as nothing.
fn bar(value: usize, most: usize) -> String {
    if most == 0 {
        return String::new();
    }
    let length = (value * 20).div_ceil(most);
    "█".repeat(length)
}
