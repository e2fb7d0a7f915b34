//! `jobs track`.

use insta::assert_snapshot;

use crate::world::World;

const LINES: &str = r#"
{"id": "1", "title": "Back-end Developer", "company": "Tidewater Maps", "url": "https://tidewater.example/1", "description": "We write Go."}
{"id": "2", "title": "Rust Engineer", "company": "Quill & Co", "url": "https://quill.example/2"}
{"id": "3", "title": "Platform Engineer", "company": "Osprey Rail", "location": "Leeds"}
"#;

#[test]
fn statuses_go_forward_back_and_end() {
    let world = World::with(LINES);
    assert_snapshot!(world.run("track add 1"), @r"
    --- stderr
    1 Back-end Developer, Tidewater Maps: interested
    ");
    assert_snapshot!(world.run("track add 1"), @r"
    --- stderr
    1 Back-end Developer, Tidewater Maps: tracked already, interested
    ");
    assert_snapshot!(world.run("track set 1 interviewing --on 2026-11-20 --note 'with Ada'"), @r"
    --- stderr
    1 Back-end Developer, Tidewater Maps: interested → interviewing
    ");
    assert_snapshot!(world.run("track set 1 applied"), @r"
    --- stderr
    1 Back-end Developer, Tidewater Maps: interviewing → applied, a step back
    ");
    assert_snapshot!(world.run("track set 1 applied"), @r"
    --- stderr
    1 Back-end Developer, Tidewater Maps: applied, as before
    ");
    assert_snapshot!(world.run("track set 1 ghosted"), @r"
    --- stderr
    1 Back-end Developer, Tidewater Maps: applied → ghosted
    ");
    assert_snapshot!(world.run("track set 1 screening"), @r"
    --- stderr
    1 Back-end Developer, Tidewater Maps: ghosted → screening, taken up again
    ");
    assert_snapshot!(world.run("track set 2 applied --on 'last friday'"), @r"
    --- stderr
    2 Rust Engineer, Quill & Co: applied, now tracked
    ");
    assert_snapshot!(world.run("track log 1"), @r"
    2026-11-24 09:00  interested on 2026-11-24
    2026-11-24 09:00  interviewing on 2026-11-20
    2026-11-24 09:00  note: with Ada
    2026-11-24 09:00  applied on 2026-11-24
    2026-11-24 09:00  ghosted on 2026-11-24
    2026-11-24 09:00  screening on 2026-11-24
    ");
}

#[test]
fn errors_say_what_to_do() {
    let world = World::with(LINES);
    assert_snapshot!(world.run("track set 1 aplied"), @r"
    --- stderr
    jobs: there is no status `aplied`; did you mean `applied`? The statuses are interested, applied, screening, interviewing, offer, accepted, rejected, withdrawn, ghosted
    --- exit 2
    ");
    assert_snapshot!(world.run("track set 1 hired"), @r"
    --- stderr
    jobs: there is no status `hired`; did you mean `accepted`? The statuses are interested, applied, screening, interviewing, offer, accepted, rejected, withdrawn, ghosted
    --- exit 2
    ");
    assert_snapshot!(world.run("track set 1 applied --on 3/11"), @r#"
    --- stderr
    jobs: --on: expected a day such as 2026-11-03, today, yesterday, friday, 3d or "in 2 weeks", found "3/11"
    --- exit 2
    "#);
    assert_snapshot!(world.run("track add 9"), @r"
    --- stderr
    jobs: 9: no such posting in the store; `jobs search` shows their ids
    --- exit 1
    ");
    assert_snapshot!(world.run("track add nine"), @r#"
    --- stderr
    jobs: "nine" is no id: give the number that `jobs search` shows, a key such as greenhouse:acme:17, or a URL
    --- exit 2
    "#);
    assert_snapshot!(world.run("track note 1 ' '"), @r"
    --- stderr
    jobs: the note is empty
    --- exit 2
    ");
}

#[test]
fn undo_goes_back_command_by_command() {
    let world = World::with(LINES);
    world.run("track add 1 2");
    world.run("track set 1 applied --note 'the long letter'");
    assert_snapshot!(world.run("track remove 2"), @r"
    --- stderr
    2 Rust Engineer, Quill & Co: no longer tracked
    ");
    assert_snapshot!(world.run("track undo"), @r"
    --- stderr
    2 Rust Engineer, Quill & Co: took back: no longer tracked
    ");
    assert_snapshot!(world.run("track undo"), @r"
    --- stderr
    1 Back-end Developer, Tidewater Maps: took back: note: the long letter
    1 Back-end Developer, Tidewater Maps: took back: applied on 2026-11-24
    ");
    assert_snapshot!(world.run("track undo"), @r"
    --- stderr
    2 Rust Engineer, Quill & Co: took back: interested on 2026-11-24
    1 Back-end Developer, Tidewater Maps: took back: interested on 2026-11-24
    ");
    assert_snapshot!(world.run("track undo"), @r"
    --- stderr
    nothing to undo
    ");
    assert_snapshot!(world.run("track log 2"), @r"
    2026-11-24 09:00  interested on 2026-11-24  (taken back)
    2026-11-24 09:00  no longer tracked  (taken back)
    ");
}

#[test]
fn a_note_takes_an_opening_up() {
    let world = World::with(LINES);
    assert_snapshot!(world.run("track note 3 they use trains and Elixir"), @r"
    --- stderr
    3 Platform Engineer, Osprey Rail: noted
    ");
    assert_snapshot!(world.run("track log 3 --format json"), @r#"[{"id":"de6072d613a2392560afd7496b3b2508","clock":1795510800000000,"part":0,"at":"2026-11-24T09:00:00Z","change":{"kind":"moved","to":"interested","on":"2026-11-24"}},{"id":"93032ace37482b5e3368bcbbdfe90586","clock":1795510800000000,"part":1,"at":"2026-11-24T09:00:00Z","change":{"kind":"noted","text":"they use trains and Elixir"}}]"#);
}
