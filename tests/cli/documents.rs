//! The examples in the documents are run, in order, in a world of their own, and compared
//! with what stands there. `JOBS_UPDATE=1 cargo test --test cli documents` rewrites them.
//!
//! In a block marked `console`, `$ jobs …` is run and what follows is what it prints, on
//! either stream; `$ export JOBS_NOW=…` moves the clock. A block marked with a file's name
//! (`json hunt.jsonl`) is that file.

#![allow(clippy::disallowed_methods, reason = "JOBS_UPDATE is the tests' own variable")]

use std::fs;
use std::path::Path;

use crate::world::World;

#[test]
fn the_examples_of_tracking_are_true() {
    check("docs/tracking.md");
}

fn check(path: &str) {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(path);
    let text = fs::read_to_string(&path).unwrap();
    let played = play(&text);
    if std::env::var_os("JOBS_UPDATE").is_some() {
        fs::write(&path, played).unwrap();
    } else {
        compare(&text, &played);
    }
}

/// Compares line by line, so that a failure shows the first that differs.
fn compare(text: &str, played: &str) {
    for (number, (stands, printed)) in text.lines().zip(played.lines()).enumerate() {
        assert_eq!(stands, printed, "line {}", number + 1);
    }
    assert_eq!(text.lines().count(), played.lines().count());
}

/// The document with every example's output as it is printed now.
fn play(text: &str) -> String {
    let mut world = World::new();
    let mut played = String::new();
    let mut lines = text.lines();
    while let Some(line) = lines.next() {
        played.extend([line, "\n"]);
        let Some(mark) = line.strip_prefix("```").filter(|mark| !mark.is_empty()) else { continue };
        let block: Vec<&str> = lines.by_ref().take_while(|line| *line != "```").collect();
        if mark == "console" {
            for line in block.iter().filter(|line| line.starts_with("$ ")) {
                played.extend([line, "\n", &run(&mut world, &line[2..])]);
            }
        } else {
            let content = block.join("\n") + "\n";
            if let Some((_, file)) = mark.split_once(' ') {
                world.write(file, &content);
            }
            played += &content;
        }
        played += "```\n";
    }
    played
}

fn run(world: &mut World, line: &str) -> String {
    if let Some(now) = line.strip_prefix("export JOBS_NOW=") {
        world.at(now);
        return String::new();
    }
    let line = line.strip_prefix("jobs ").unwrap();
    let shown = world.run(line);
    let mark = |line: &&str| !line.starts_with("--- ");
    shown.lines().filter(mark).map(|line| line.to_owned() + "\n").collect()
}
