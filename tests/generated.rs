//! Files that are generated from the sources and committed: each is compared with what the
//! program makes now. `JOBS_UPDATE=1 cargo test --test generated` rewrites them.

#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]
#![allow(clippy::disallowed_methods, reason = "JOBS_UPDATE is the tests' own variable")]

use std::fs;
use std::path::Path;

use clap_complete::Shell;
use jobs::commands::{completions, man};

/// Compares a committed file with what it should say, or rewrites it.
fn check(path: &str, expected: &[u8]) {
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join(path);
    if std::env::var_os("JOBS_UPDATE").is_some() {
        fs::create_dir_all(file.parent().unwrap()).unwrap();
        fs::write(&file, expected).unwrap();
    }
    let found = fs::read(&file).unwrap_or_default();
    assert!(
        found == expected,
        "{path} is not current: run `JOBS_UPDATE=1 cargo test --test generated`"
    );
}

#[test]
fn completions_are_current() {
    for (shell, file) in [
        (Shell::Bash, "jobs.bash"),
        (Shell::Zsh, "_jobs"),
        (Shell::Fish, "jobs.fish"),
        (Shell::PowerShell, "_jobs.ps1"),
        (Shell::Elvish, "jobs.elv"),
    ] {
        check(&format!("completions/{file}"), &completions::script(shell));
    }
}

#[test]
fn man_pages_are_current() {
    let folder = tempfile::tempdir().unwrap();
    man::write_all(folder.path()).unwrap();
    let mut made: Vec<String> = Vec::new();
    for entry in fs::read_dir(folder.path()).unwrap() {
        let path = entry.unwrap().path();
        let name = path.file_name().unwrap().to_string_lossy().into_owned();
        check(&format!("man/{name}"), &fs::read(&path).unwrap());
        made.push(name);
    }
    let committed = fs::read_dir(Path::new(env!("CARGO_MANIFEST_DIR")).join("man")).unwrap();
    for entry in committed {
        let name = entry.unwrap().file_name().to_string_lossy().into_owned();
        assert!(made.contains(&name), "man/{name} belongs to no command: delete it");
    }
}

#[test]
fn the_table_of_feeds_is_current() {
    let page = jobs::feeds::table::render(&jobs::feeds::all());
    check("docs/feeds.md", page.as_bytes());
}

#[test]
fn the_readme_lists_the_feeds() {
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("README.md");
    let readme = fs::read_to_string(file).unwrap();
    let (before, rest) = readme.split_once("tests/generated.rs -->\n").unwrap();
    let (_, after) = rest.split_once("<!-- /feeds -->").unwrap();
    let table = jobs::feeds::table::summary(&jobs::feeds::all());
    let expected = format!("{before}tests/generated.rs -->\n{table}<!-- /feeds -->{after}");
    check("README.md", expected.as_bytes());
}
