//! `jobs feeds test`: a feed described in a file, read from a recorded answer.

use crate::world::World;

const MAPPING: &str = "url = \"https://jobs.example/api\"\nrows = \"/data\"\n";
const FIELDS: &str = "id = \"/id\"\ntitle = \"/title\"\nplaces = \"/place\"\n";

fn world() -> World {
    let world = World::new();
    world.write(
        "answer.json",
        r#"{"data": [{"id": 7, "title": "Senior Rust Engineer", "place": "Tallinn, Estonia"},
            {"id": 8, "title": ""}, {"title": "No id"}]}"#,
    );
    world.write("alone.toml", &format!("{MAPPING}[fields]\n{FIELDS}"));
    world.write(
        "config-like.toml",
        &format!("[feeds.mine]\n{MAPPING}[feeds.mine.fields]\n{FIELDS}"),
    );
    world.write(
        "two.toml",
        "[feeds.one]\nurl = \"https://a.example\"\n[feeds.two]\ncommand = \"x\"\n",
    );
    world
}

#[test]
fn a_file_describes_a_feed_alone_or_as_in_the_config() {
    let world = world();
    for file in ["alone.toml", "config-like.toml"] {
        let told = world.run(&format!("feeds test {file} --from answer.json"));
        for said in [
            "draft 7",
            "(title: \"Rust\")",
            "3 rows, 1 read, 0 further requests",
            "no row states: company, url, workplace, employment, pay, posted, body, tags",
            "bad: row 8: its title is empty",
            "bad: row 3: its id is empty",
        ] {
            assert!(told.contains(said), "{file}: {said}: {told}");
        }
    }
}

#[test]
fn a_file_that_describes_no_feed_is_refused() {
    let world = world();
    for (file, said) in [
        ("nothing.toml", "reading nothing.toml: No such file"),
        ("two.toml", "expected one [feeds.NAME], found 2"),
    ] {
        let told = world.run(&format!("feeds test {file} --from answer.json"));
        assert!(told.contains(said) && told.contains("--- exit 1"), "{told}");
    }
}
