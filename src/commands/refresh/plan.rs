//! `jobs refresh --plan`: what would be asked of whom, and how long that takes at the
//! permitted pace. Nobody is asked.

use std::collections::BTreeMap;
use std::time::Duration;

use jiff::SignedDuration;
use serde::Serialize;

use crate::cli::TextOrJson;
use crate::fetch::{host_of, is_loopback, lane_of};
use crate::present::style::{self, paint};
use crate::refresh::agenda::Agenda;

use super::super::Session;

/// What the hosts of one provider would be asked.
#[derive(Debug, Default, Serialize)]
struct Host {
    #[serde(rename = "host")]
    name: String,
    feeds: Vec<String>,
    boards: usize,
    /// Pages beyond the first are only known when the first has been read.
    requests_at_least: usize,
    seconds_at_least: f64,
}

/// The whole plan.
#[derive(Debug, Serialize)]
struct Plan {
    seconds_at_least: f64,
    hosts: Vec<Host>,
    not_asked: usize,
}

/// Prints the plan.
pub fn print(agenda: &Agenda, format: TextOrJson, session: &Session) -> anyhow::Result<()> {
    let plan = plan(agenda);
    match format {
        TextOrJson::Json => session.printer.line(&serde_json::to_string_pretty(&plan)?)?,
        TextOrJson::Text => session.printer.text(&text(&plan, session.printer.colored))?,
    }
    Ok(())
}

fn plan(agenda: &Agenda) -> Plan {
    let mut hosts: BTreeMap<String, Host> = BTreeMap::new();
    for errand in &agenda.errands {
        let feed = errand.feed.id.to_string();
        let mut asked = Vec::new();
        for (request, file) in &errand.start {
            let name = match (&request.command, file) {
                (Some(command), _) => command.words.join(" "),
                (None, Some(_)) => "recorded".to_owned(),
                (None, None) => lane_of(&host_of(&request.url)),
            };
            let gap = if is_loopback(&name) || file.is_some() {
                Duration::ZERO
            } else {
                errand.feed.pace.gap
            };
            let host = hosts.entry(name.clone()).or_default();
            host.requests_at_least += 1;
            // The first request waits for nobody.
            if host.requests_at_least > 1 {
                host.seconds_at_least += gap.as_secs_f64();
            }
            asked.push(name);
        }
        asked.dedup();
        for name in asked {
            let host = hosts.entry(name.clone()).or_default();
            host.name = name;
            host.boards += 1;
            if !host.feeds.contains(&feed) {
                host.feeds.push(feed.clone());
            }
        }
    }
    let mut hosts: Vec<Host> = hosts.into_values().collect();
    hosts.sort_by(|one, other| other.seconds_at_least.total_cmp(&one.seconds_at_least));
    Plan {
        seconds_at_least: hosts.first().map_or(0.0, |host| host.seconds_at_least),
        hosts,
        not_asked: agenda.left_out.len(),
    }
}

fn text(plan: &Plan, colored: bool) -> String {
    if plan.hosts.is_empty() {
        return format!("nothing is due; {} boards wait until they are\n", plan.not_asked);
    }
    let heading = format!("{:<34} {:>6} {:>8} {:>9}  feeds", "host", "boards", "requests", "time");
    let mut lines = vec![paint(&heading, style::HEADING, colored)];
    for host in &plan.hosts {
        let Host { name, feeds, boards, requests_at_least, seconds_at_least } = host;
        let time = time(*seconds_at_least);
        let feeds = feeds.join(", ");
        lines.push(format!("{name:<34} {boards:>6} {requests_at_least:>8} {time:>9}  {feeds}"));
    }
    lines.push(format!(
        "at least {} in all, because hosts are asked side by side; paged feeds take longer",
        time(plan.seconds_at_least)
    ));
    if plan.not_asked > 0 {
        lines.push(format!("{} boards are not due or left out", plan.not_asked));
    }
    lines.join("\n") + "\n"
}

/// A time for people, in whole seconds: `1m 20s`.
fn time(seconds: f64) -> String {
    let time = SignedDuration::from_secs(seconds.ceil() as i64);
    format!("{time:#}")
}
