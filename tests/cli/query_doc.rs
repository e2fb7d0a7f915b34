//! Every command in `docs/query.md`, with what it prints. `JOBS_UPDATE=1` rewrites the page.

#![allow(clippy::disallowed_methods, reason = "JOBS_UPDATE is the tests' own variable")]

use std::fs;
use std::path::Path;

use crate::world::World;

const PAGE: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/docs/query.md");

/// The postings of `examples/feeds`, as a refresh stores them.
pub fn examples() -> World {
    let world = World::new();
    // One worker, so that the postings come in one order and have the same ids each time.
    world.write("config.toml", "[refresh]\nworkers = 1\n");
    let feeds = Path::new(env!("CARGO_MANIFEST_DIR")).join("examples/feeds");
    world.start(&format!("refresh --quiet --from '{}'", feeds.display()), "");
    world
}

#[test]
fn the_page_of_the_query_language_is_true() {
    let page = fs::read_to_string(PAGE).unwrap();
    let played = play(&page, &examples());
    if std::env::var_os("JOBS_UPDATE").is_some() {
        fs::write(PAGE, &played).unwrap();
    }
    let page = fs::read_to_string(PAGE).unwrap();
    for (number, (found, expected)) in page.lines().zip(played.lines()).enumerate() {
        assert_eq!(found, expected, "docs/query.md:{}: JOBS_UPDATE=1 rewrites it", number + 1);
    }
    assert_eq!(page, played);
}

/// The page with the output of its commands as it is today.
fn play(page: &str, world: &World) -> String {
    let mut played = String::new();
    let mut console = false;
    for line in page.lines() {
        match line.strip_prefix("$ jobs ") {
            Some(command) if console => {
                played += line;
                played.push('\n');
                let output = world.start(command, "");
                for bytes in [output.stdout, output.stderr] {
                    played += &String::from_utf8(bytes).unwrap();
                }
            }
            _ if console && line != "```" => {}
            _ => {
                console = line == "```console";
                played += line;
                played.push('\n');
            }
        }
    }
    played
}
