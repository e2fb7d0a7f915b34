//! What a shell is offered while a command line is typed.

use crate::world::World;

const LINE: &str = r#"{"id": "1", "title": "Back-end Engineer (Rust)", "company": "Tidewater Maps", "tags": ["dream"]}"#;

/// The last word's completions, as bash asks for them.
fn offered(world: &World, line: &str) -> Vec<String> {
    let words = line.split(' ').count();
    let mut command = world.command(&format!("-- jobs {line}"));
    command.env("COMPLETE", "bash").env("_CLAP_COMPLETE_INDEX", words.to_string());
    let output = command.env("_CLAP_IFS", "\n").output().unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8(output.stdout).unwrap().lines().map(str::to_owned).collect()
}

#[test]
fn values_come_from_the_language_the_feeds_and_the_store() {
    let world = World::with(LINE);
    world.run("saved add rusty rust");
    world.write("config.toml", "[feeds.lever]\nboards = [\"acme-ovens\"]\n");
    for (line, expected) in [
        ("search lang:haskel", "lang:haskell"),
        ("search la", "lang:"),
        ("search --db postgre", "postgresql"),
        ("search company:tide", "company:tidewater"),
        ("search tag:dr", "tag:dream"),
        ("saved run ru", "rusty"),
        ("feeds show weworkr", "weworkremotely"),
        ("refresh lever/acme-o", "lever/acme-ovens"),
        ("track set 1 appl", "applied"),
    ] {
        assert_eq!(offered(&world, line), [expected], "{line}");
    }
}

#[test]
fn the_store_and_the_config_of_the_line_count() {
    let world = World::new();
    world.write("one.jsonl", LINE);
    world.output("import one.jsonl --store other.db");
    world.write("other.toml", "[feeds.lever]\nboards = [\"acme-ovens\"]\n");
    for (line, expected) in [
        ("--store other.db search tag:dr", "tag:dream"),
        ("search --store=other.db tag:dr", "tag:dream"),
        ("refresh --config other.toml lever/acme-o", "lever/acme-ovens"),
    ] {
        assert_eq!(offered(&world, line), [expected], "{line}");
    }
    assert!(offered(&world, "search tag:dr").is_empty());
}

#[test]
fn completing_makes_no_store() {
    let world = World::new();
    assert!(offered(&world, "search tag:").is_empty());
    assert!(offered(&world, "saved run x").is_empty());
    assert!(!world.path("jobs.db").exists());
}
