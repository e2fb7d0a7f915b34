//! Keeps the picture in `src/lib.rs` true: a module may only use what stands upstream of it.
//!
//! Reads every `crate::module` in the sources (tests inside them aside) and fails on an arrow
//! that the picture does not have.

#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

/// What each module may use. A module that is not listed here is an error: say where it stands.
const ARROWS: &[(&str, &[&str])] = &[
    ("posting", &[]),
    ("clock", &[]),
    ("cli", &[]),
    ("when", &[]),
    ("feeds", &["posting"]),
    ("tracking", &["posting", "when"]),
    ("config", &["feeds", "normalise", "clock"]),
    ("fetch", &["feeds", "config", "clock"]),
    ("normalise", &["posting", "feeds"]),
    ("store", &["posting", "feeds", "normalise", "tracking"]),
    ("query", &["posting", "normalise", "store", "config", "when"]),
    (
        "present",
        &["posting", "normalise", "feeds", "tracking", "store", "query", "cli", "config", "when"],
    ),
    ("refresh", &["posting", "feeds", "fetch", "normalise", "store", "config", "clock"]),
];

#[test]
fn data_flows_one_way() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut wrong = Vec::new();
    let mut seen = BTreeSet::new();
    for file in sources(&root) {
        let module = module_of(&root, &file);
        if matches!(module.as_str(), "lib" | "main" | "commands") {
            continue;
        }
        let Some((_, allowed)) = ARROWS.iter().find(|(name, _)| *name == module) else {
            wrong.push(format!("{}: say in tests/edges.rs where it stands", file.display()));
            continue;
        };
        seen.insert(module.clone());
        let text = fs::read_to_string(&file).unwrap();
        for used in uses(&text) {
            if used != module && !allowed.contains(&used.as_str()) {
                wrong.push(format!("{}: {module} may not use {used}", file.display()));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    assert!(seen.len() > 5, "the sources were not found");
}

fn sources(folder: &Path) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            found.extend(sources(&path));
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            found.push(path);
        }
    }
    found
}

fn module_of(root: &Path, file: &Path) -> String {
    let inside = file.strip_prefix(root).unwrap();
    let first = inside.components().next().unwrap().as_os_str().to_string_lossy();
    first.trim_end_matches(".rs").to_owned()
}

/// Every `x` of a `crate::x` outside comments and before the file's own tests.
fn uses(text: &str) -> BTreeSet<String> {
    let code = text.split("#[cfg(test)]\nmod ").next().unwrap_or_default();
    let lines = code.lines().filter(|line| !line.trim_start().starts_with("//"));
    let mut found = BTreeSet::new();
    for line in lines {
        for after in line.split("crate::").skip(1) {
            if let Some(group) = after.strip_prefix('{') {
                found.extend(group.split([',', '}']).map(first_word));
            } else {
                found.insert(first_word(after));
            }
        }
    }
    found.remove("");
    found
}

fn first_word(text: &str) -> String {
    text.trim().chars().take_while(|letter| letter.is_alphanumeric() || *letter == '_').collect()
}
