//! `jobs tag`.

use insta::assert_snapshot;

use crate::world::World;

const LINES: &str = r#"
{"id": "1", "title": "Back-end Developer", "company": "Tidewater Maps", "url": "https://tidewater.example/1"}
{"id": "2", "title": "Rust Engineer", "company": "Quill & Co"}
"#;

#[test]
fn tags_are_added_listed_and_taken_away() {
    let world = World::with(LINES);
    assert_snapshot!(world.run("tag add 1 import:2 Dream remote-ok"), @r"
    --- stderr
    tagged 2 postings: dream, remote-ok
    ");
    assert_snapshot!(world.run("tag add https://tidewater.example/1 dream"), @r"
    --- stderr
    nothing to change
    ");
    assert_snapshot!(world.run("tag list"), @r"
    2  dream
    2  remote-ok
    ");
    assert_snapshot!(world.run("tag remove 1 remote-ok"), @r"
    --- stderr
    untagged 1 posting: remote-ok
    ");
    assert_snapshot!(world.run("tag list --format json"), @r#"[{"tag":"dream","postings":2},{"tag":"remote-ok","postings":1}]"#);
}

#[test]
fn ids_come_from_standard_input() {
    let world = World::with(LINES);
    assert_snapshot!(world.pipe("1\n2\n", "tag add - dream"), @r"
    --- stderr
    tagged 2 postings: dream
    ");
    assert_snapshot!(world.run("tag list"), @"    2  dream");
}

#[test]
fn what_is_not_clear_is_wrong_usage() {
    let world = World::with(LINES);
    assert_snapshot!(world.run("tag add dream 1"), @r#"
    --- stderr
    jobs: "dream" is no id; postings come first, then tags
    --- exit 2
    "#);
    assert_snapshot!(world.run("tag add 1 2"), @r"
    --- stderr
    jobs: no tag given: the tags come after the ids, as in `jobs tag add 12 dream`
    --- exit 2
    ");
    assert_snapshot!(world.run("tag add 1 'two words'"), @r#"
    --- stderr
    jobs: "two words" cannot be a tag: a tag begins with a letter and holds only letters, digits and - _ . + # /, at most 40 of them; ids come before tags
    --- exit 2
    "#);
    assert_snapshot!(world.run("tag add 77 dream"), @r"
    --- stderr
    jobs: no posting has the number 77; `jobs search --format ids` lists the numbers there are
    --- exit 1
    ");
    assert_snapshot!(world.run("tag list"), @"");
}
