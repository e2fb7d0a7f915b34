//! The README keeps its word: its command lines parse, its links lead somewhere, its cron and
//! systemd lines are valid ones, its two first commands are what the gate runs.

use std::fs;
use std::path::Path;

use clap::Parser as _;
use jobs::cli::Cli;

fn readme() -> String {
    fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("README.md")).unwrap()
}

/// The lines of every block marked so.
fn blocks(text: &str, mark: &str) -> Vec<String> {
    let mut found = Vec::new();
    let mut inside = false;
    for line in text.lines() {
        match line.strip_prefix("```") {
            Some(opening) => inside = !inside && opening == mark,
            None if inside => found.push(line.to_owned()),
            None => {}
        }
    }
    found
}

/// Every `jobs …` of a shell line, as words; what stands behind a pipe, `&&` or `>` is split off.
fn commands(line: &str) -> Vec<Vec<String>> {
    let words = shlex::split(line).unwrap();
    let pieces = words.split(|word| matches!(word.as_str(), "|" | "&&" | ">"));
    pieces
        .filter(|piece| {
            piece.first().is_some_and(|word| word == "jobs" || word.ends_with("/bin/jobs"))
        })
        .map(|piece| std::iter::once("jobs".into()).chain(piece[1..].iter().cloned()).collect())
        .collect()
}

fn assert_parses(line: &str) -> usize {
    let commands = commands(line);
    for words in &commands {
        let parsed = Cli::try_parse_from(words);
        assert!(parsed.is_ok(), "{line}: {}", parsed.unwrap_err());
    }
    commands.len()
}

#[test]
fn every_command_line_parses() {
    let lines = blocks(&readme(), "console");
    let lines = lines.iter().filter_map(|line| line.strip_prefix("$ "));
    let parsed: usize = lines.map(assert_parses).sum();
    assert!(parsed > 10, "only {parsed} command lines were found");
}

#[test]
fn the_first_two_commands_are_the_demo_and_the_tests() {
    let lines = blocks(&readme(), "console");
    assert_eq!(lines[..2], ["$ cargo run --release -- demo", "$ cargo test"]);
    let gate = Path::new(env!("CARGO_MANIFEST_DIR")).join(".ci/run");
    assert!(fs::read_to_string(gate).unwrap().contains("cargo test"));
}

#[test]
fn every_link_leads_somewhere() {
    let text = readme();
    for link in text.split("](").skip(1).filter_map(|rest| rest.split(')').next()) {
        if !link.starts_with("http") {
            let file = link.split('#').next().unwrap();
            assert!(Path::new(env!("CARGO_MANIFEST_DIR")).join(file).exists(), "{link}");
        }
    }
}

#[test]
fn the_cron_lines_are_valid() {
    let lines = blocks(&readme(), "crontab");
    assert!(!lines.is_empty());
    for line in lines {
        let fields: Vec<&str> = line.split_whitespace().take(5).collect();
        let limits = [(0, 59), (0, 23), (1, 31), (1, 12), (0, 7)];
        for (field, (low, high)) in fields.iter().zip(limits) {
            for number in field.split(['-', ',', '/']).filter(|part| *part != "*") {
                let number: u32 = number.parse().unwrap();
                assert!((low..=high).contains(&number), "{line}: {field}");
            }
        }
        let command = line.split_whitespace().skip(5).collect::<Vec<_>>().join(" ");
        assert!(assert_parses(&command) > 0, "{line}: runs no jobs");
        // cron takes an unescaped percent sign for a line end.
        assert!(!command.replace("\\%", "").contains('%'), "{line}");
    }
}

#[test]
fn the_systemd_units_are_valid() {
    let lines = blocks(&readme(), "ini");
    let known = ["Type", "ExecStart", "OnCalendar", "Persistent", "WantedBy"];
    let settings: Vec<(&str, &str)> = lines
        .iter()
        .filter(|line| !line.starts_with(['#', '[']) && !line.is_empty())
        .map(|line| line.split_once('=').unwrap())
        .collect();
    for (name, _) in &settings {
        assert!(known.contains(name), "{name}");
    }
    let value = |name: &str| settings.iter().find(|(known, _)| *known == name).unwrap().1;
    assert!(assert_parses(value("ExecStart")) > 0);
    let (days, time) = value("OnCalendar").split_once(' ').unwrap();
    let week = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"];
    assert!(days.split("..").all(|day| week.contains(&day)), "{days}");
    let (hour, minute) = time.split_once(':').unwrap();
    assert!(hour.parse::<u32>().unwrap() < 24 && minute.parse::<u32>().unwrap() < 60, "{time}");
}
