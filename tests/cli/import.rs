//! `jobs import`.

use insta::assert_snapshot;

use crate::world::World;

#[test]
fn a_bad_line_is_reported_and_the_rest_goes_in() {
    let world = World::new();
    world.write(
        "lines.jsonl",
        "{\"id\": 1, \"title\": \"Back-end Developer\"}\n\nnonsense\n{\"id\": 2}\n\
         {\"id\": 3, \"title\": \"Rust Engineer\", \"tags\": [\"dream\"]}\n",
    );
    assert_snapshot!(world.run("import lines.jsonl"), @r"
    --- stderr
    jobs: lines.jsonl: line 3: the line is not JSON: expected ident at line 1 column 2
    jobs: lines.jsonl: line 4: /title: missing
    imported 2 new, 0 changed, 0 unchanged; 2 bad lines left out
    --- exit 1
    ");
    assert_snapshot!(world.run("import lines.jsonl --feed sheet"), @r"
    --- stderr
    jobs: lines.jsonl: line 3: the line is not JSON: expected ident at line 1 column 2
    jobs: lines.jsonl: line 4: /title: missing
    imported 2 new, 0 changed, 0 unchanged; 2 bad lines left out
    --- exit 1
    ");
    assert_snapshot!(world.run("tag list"), @"    2  dream");
}

#[test]
fn importing_twice_changes_nothing() {
    let world = World::new();
    let line = "{\"id\": 1, \"title\": \"Back-end Developer\"}";
    assert_snapshot!(world.pipe(line, "import -"), @r"
    --- stderr
    imported 1 new, 0 changed, 0 unchanged
    ");
    assert_snapshot!(world.pipe(line, "import -"), @r"
    --- stderr
    imported 0 new, 0 changed, 1 unchanged
    ");
    let changed = "{\"id\": 1, \"title\": \"Senior Back-end Developer\"}";
    assert_snapshot!(world.pipe(changed, "import -"), @r"
    --- stderr
    imported 0 new, 1 changed, 0 unchanged
    ");
}

#[test]
fn a_file_that_is_not_there_is_a_failure() {
    let world = World::new();
    assert_snapshot!(world.run("import gone.jsonl"), @r"
    --- stderr
    jobs: opening gone.jsonl: No such file or directory (os error 2)
    --- exit 1
    ");
    assert_snapshot!(world.run("import - --feed 'My Feed'"), @r#"
    --- stderr
    jobs: --feed "My Feed": expected lower-case letters, digits, - and _, such as `import`
    --- exit 2
    "#);
}
