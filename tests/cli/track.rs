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
    jobs: no posting has the number 9; `jobs search --format ids` lists the numbers there are
    --- exit 1
    ");
    assert_snapshot!(world.run("track add nine"), @r#"
    --- stderr
    jobs: "nine" names no posting: give the number that `jobs search` shows, a key like greenhouse:acme:4001, or the page's URL
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

#[test]
fn a_note_may_be_written_in_an_editor() {
    let world = World::with(LINES);
    assert_snapshot!(world.run("track note 3"), @r"
    --- stderr
    jobs: the note is missing: type it behind the id, or name an editor in EDITOR
    --- exit 2
    ");
    let output = world.command("track note 9").env("EDITOR", "/bin/touch opened").output().unwrap();
    assert_eq!(output.status.code(), Some(1), "an unknown id");
    assert!(!world.path("opened").exists(), "the editor was opened for it");
    let with = |editor: &str| {
        let output = world.command("track note 3").env("EDITOR", editor).output().unwrap();
        (output.status.code(), String::from_utf8(output.stderr).unwrap())
    };
    let said = "3 Platform Engineer, Osprey Rail: noted\n";
    assert_eq!(
        with(r#"/bin/sh -c 'echo trains > "$0"; echo Elixir >> "$0"'"#),
        (Some(0), said.into())
    );
    assert!(world.output("track log 3").contains("note: trains"));
    assert_eq!(with("/bin/sh -c true"), (Some(2), "jobs: the note is empty\n".into()));
    let (code, failed) = with("/bin/sh -c 'exit 7'");
    assert_eq!(code, Some(1));
    assert!(failed.contains("so nothing is noted"), "{failed}");
    let (code, unknown) = with("'no editor'");
    assert_eq!(code, Some(1));
    assert!(unknown.contains("EDITOR names another editor"), "{unknown}");
}

#[test]
fn a_move_cannot_lie_ahead_unless_it_is_a_talk() {
    let world = World::with(LINES);
    assert_snapshot!(world.run("track set 1 applied --on 2026-12-01"), @r"
    --- stderr
    jobs: --on: 2026-12-01 is still to come, so it cannot have been applied; `jobs track next ID TEXT --on 2026-12-01` plans what to do then
    --- exit 2
    ");
    assert_snapshot!(world.run("track set 1 interviewing --on 'next friday'"), @r"
    --- stderr
    1 Back-end Developer, Tidewater Maps: interviewing, now tracked
    ");
    assert_snapshot!(world.run("track ics"), @r"
    BEGIN:VCALENDAR
    VERSION:2.0
    PRODID:-//jobs//track//EN
    CALSCALE:GREGORIAN
    BEGIN:VEVENT
    UID:54edac550991f2109de1396721d3a432@jobs
    DTSTAMP:20261124T090000Z
    DTSTART;VALUE=DATE:20261127
    TRANSP:TRANSPARENT
    SUMMARY:Interview: Tidewater Maps
    DESCRIPTION:Back-end Developer
    URL:https://tidewater.example/1
    END:VEVENT
    END:VCALENDAR
    ");
}

#[test]
fn plans_are_due_put_off_and_done() {
    let world = World::with(LINES);
    assert_snapshot!(world.run("track next 1 send code sample --on friday"), @r"
    --- stderr
    1 Back-end Developer, Tidewater Maps: next: send code sample, 2026-11-27
    ");
    assert_snapshot!(world.run("track next 1 'call Ada' --on '2026-11-24 14:00'"), @r"
    --- stderr
    1 Back-end Developer, Tidewater Maps: next: call Ada, 2026-11-24 14:00
    ");
    world.run("track next 2 'write back' --on 2026-11-20");
    world.run("track next 2 think");
    assert_snapshot!(world.run("track due"), @r"
    Overdue
        2  2026-11-20        write back (Rust Engineer, Quill & Co)
    Today
        1  2026-11-24 14:00  call Ada (Back-end Developer, Tidewater Maps)
    This week
        1  2026-11-27        send code sample (Back-end Developer, Tidewater Maps)
    ");
    assert_snapshot!(world.run("track snooze 2 3d"), @r"
    --- stderr
    2 Rust Engineer, Quill & Co: put off to 2026-11-27: write back
    ");
    assert_snapshot!(world.run("track done 1 sample"), @r"
    --- stderr
    1 Back-end Developer, Tidewater Maps: done: send code sample
    ");
    assert_snapshot!(world.run("track snooze 1 tomorrow"), @r"
    --- stderr
    1 Back-end Developer, Tidewater Maps: put off to 2026-11-25 14:00: call Ada
    ");
    assert_snapshot!(world.run("track due --all"), @r"
    This week
        1  2026-11-25 14:00  call Ada (Back-end Developer, Tidewater Maps)
        2  2026-11-27        write back (Rust Engineer, Quill & Co)
    No date
        2                    think (Rust Engineer, Quill & Co)
    ");
    assert_snapshot!(world.run("track done 1 sample"), @r#"
    --- stderr
    jobs: nothing planned for 1 says "sample"; planned are: call Ada
    --- exit 2
    "#);
    assert_snapshot!(world.run("track done 3"), @r"
    --- stderr
    jobs: nothing is planned for 3; `jobs track next 3 'call back' --on friday` does
    --- exit 2
    ");
    assert_snapshot!(world.run("track due --format json"), @r#"{"due":[{"when":"this-week","on":"2026-11-25 14:00","text":"call Ada","id":1,"title":"Back-end Developer","company":"Tidewater Maps"},{"when":"this-week","on":"2026-11-27","text":"write back","id":2,"title":"Rust Engineer","company":"Quill & Co"}],"quiet":[]}"#);
    assert_snapshot!(world.run("track ics"), @r"
    BEGIN:VCALENDAR
    VERSION:2.0
    PRODID:-//jobs//track//EN
    CALSCALE:GREGORIAN
    BEGIN:VEVENT
    UID:372ffdcdae28b507b90bd096b055b15b@jobs
    DTSTAMP:20261124T090000Z
    DTSTART:20261125T140000
    DURATION:PT1H
    SUMMARY:call Ada: Tidewater Maps
    DESCRIPTION:Back-end Developer
    URL:https://tidewater.example/1
    END:VEVENT
    BEGIN:VEVENT
    UID:77b344bd8060f3dbd9d2d5254c13acf2@jobs
    DTSTAMP:20261124T090000Z
    DTSTART;VALUE=DATE:20261127
    TRANSP:TRANSPARENT
    SUMMARY:write back: Quill & Co
    DESCRIPTION:Rust Engineer
    URL:https://quill.example/2
    END:VEVENT
    END:VCALENDAR
    ");
}

#[test]
fn silence_is_pointed_at_and_nothing_more() {
    let mut world = World::with(LINES);
    world.run("track add 1 --status applied --on 2026-11-20");
    assert_snapshot!(world.run("track due"), @r"
    --- stderr
    nothing is due
    ");
    world.at("2026-12-24T09:00:00Z");
    assert_snapshot!(world.run("track due"), @r"
    Quiet
        1  Back-end Developer, Tidewater Maps: applied, no word for 34 days; if they are gone: jobs track set 1 ghosted
    ");
    assert_snapshot!(world.run("track list"), @r"
    ID  STATUS   DAYS  TITLE               COMPANY         NEXT  DUE  CLOSED
    1   applied    34  Back-end Developer  Tidewater Maps
    ");
    world.write("config.toml", "[tracking]\nquiet_days = 0\n");
    assert_snapshot!(world.run("track due"), @r"
    --- stderr
    nothing is due
    ");
}

#[test]
fn people_and_pages_belong_to_an_application() {
    let world = World::with(LINES);
    assert_snapshot!(world.run("track contact 1 --name 'Ada Quill' --email ada@quill.example --role recruiter"), @r"
    --- stderr
    1 Back-end Developer, Tidewater Maps: contact Ada Quill
    ");
    world.run("track contact 1 --name 'ada quill' --phone '+49 30 1'");
    assert_snapshot!(world.run("track link 1 https://notes.example/tidewater --label 'my notes'"), @r"
    --- stderr
    1 Back-end Developer, Tidewater Maps: link https://notes.example/tidewater
    ");
    assert_snapshot!(world.run("track list --fields id,contacts,links --format json"), @r#"[{"id":1,"contacts":[{"name":"Ada Quill","email":"ada@quill.example","role":"recruiter","phone":"+49 30 1"}],"links":[{"url":"https://notes.example/tidewater","label":"my notes"}]}]"#);
    assert_snapshot!(world.run("track contact 1 --name x --email nowhere"), @r#"
    --- stderr
    jobs: --email "nowhere": there is no @ in it
    --- exit 2
    "#);
    assert_snapshot!(world.run("track link 1 notes"), @r#"
    --- stderr
    jobs: "notes" is no link: it begins with http:// or https://
    --- exit 2
    "#);
}

#[test]
fn the_words_applied_for_are_kept() {
    let world = World::with(LINES);
    assert_snapshot!(world.run("track text 1"), @r"
    --- stderr
    jobs: 1: no words are kept, because it was never set to applied; `jobs show 1` shows them as they are
    --- exit 1
    ");
    world.run("track set 1 applied");
    let changed = r#"{"id": "1", "title": "Front-end Developer", "company": "Tidewater Maps", "description": "We write CSS."}"#;
    world.pipe(changed, "import -");
    assert_snapshot!(world.run("track text 1"), @r"
    Back-end Developer

    We write Go.
    ");
}

/// A hunt with something in every column.
fn hunt() -> World {
    let world = World::with(LINES);
    world.run("track add 1 --status interested --on 2026-11-02");
    world.run("track set 1 applied --on 2026-11-04");
    world.run("track set 1 screening --on 2026-11-12 --note 'friendly call'");
    world.run("track add 2 --status applied --on 2026-11-10");
    world.run("track set 2 rejected --on 2026-11-14");
    world.run("track add 3 --on yesterday");
    world.run("track next 3 'write the letter' --on friday");
    world.run("tag add 3 dream");
    world
}

#[test]
fn the_list_comes_in_every_format() {
    let world = hunt();
    assert_snapshot!(world.run("track list"), @r"
    ID  STATUS      DAYS  TITLE               COMPANY         NEXT              DUE         CLOSED
    3   interested     1  Platform Engineer   Osprey Rail     write the letter  2026-11-27
    1   screening     12  Back-end Developer  Tidewater Maps
    2   rejected      10  Rust Engineer       Quill & Co
    ");
    assert_snapshot!(world.run("track list --status applied,rejected"), @r"
    ID  STATUS    DAYS  TITLE          COMPANY     NEXT  DUE  CLOSED
    2   rejected    10  Rust Engineer  Quill & Co
    ");
    assert_snapshot!(world.run("track list --format json --status interested"), @r#"[{"id":3,"key":"import:3","status":"interested","since":"2026-11-23","days":1,"title":"Platform Engineer","company":"Osprey Rail","url":null,"next":"write the letter","due":"2026-11-27","closed":null,"tags":["dream"],"notes":[],"contacts":[],"links":[]}]"#);
    assert_snapshot!(world.run("track list --format csv --fields id,status,since,title"), @r"
    id,status,since,title
    3,interested,2026-11-23,Platform Engineer
    1,screening,2026-11-12,Back-end Developer
    2,rejected,2026-11-14,Rust Engineer
    ");
    assert_snapshot!(world.run("track list --format tsv --fields id,tags"), @r"
    id	tags
    3	dream
    1	
    2
    ");
    assert_snapshot!(world.run("track list --format markdown --fields id,title,due"), @r"
    | id | title | due |
    | --- | --- | --- |
    | 3 | Platform Engineer | 2026-11-27 |
    | 1 | Back-end Developer |  |
    | 2 | Rust Engineer |  |
    ");
    assert_snapshot!(world.run("track list --format ids"), @r"
    3
    1
    2
    ");
    assert_snapshot!(world.run("track list --format rss"), @r"
    --- stderr
    jobs: --format rss is for postings: `jobs search --format rss`
    --- exit 2
    ");
    assert_snapshot!(world.run("track list --fields titel"), @r"
    --- stderr
    jobs: --fields: there is no field `titel`; did you mean `title`? (id, key, status, since, days, title, company, url, next, due, closed, tags, notes, contacts, links)
    --- exit 2
    ");
    assert_snapshot!(world.run("track list --status aplied"), @r"
    --- stderr
    jobs: there is no status `aplied`; did you mean `applied`? The statuses are interested, applied, screening, interviewing, offer, accepted, rejected, withdrawn, ghosted
    --- exit 2
    ");
    assert_snapshot!(World::new().run("track list"), @r"
    --- stderr
    nothing is tracked; `jobs track add ID` begins
    ");
}

#[test]
fn the_board_has_a_column_a_status() {
    assert_snapshot!(hunt().run("track board"), @r"
    ┌────────────────────────────────────────────────────────┐
    │ interested (1)      screening (1)        rejected (1)  │
    ╞════════════════════════════════════════════════════════╡
    │ 3 Osprey Rail       1 Tidewater Maps     2 Quill & Co  │
    │ Platform Engineer   Back-end Developer   Rust Engineer │
    └────────────────────────────────────────────────────────┘
    ");
    assert_snapshot!(World::new().run("track board"), @r"
    --- stderr
    nothing is tracked; `jobs track add ID` begins
    ");
}

#[test]
fn the_figures_add_up() {
    assert_snapshot!(hunt().run("track stats"), @r"
    Funnel
    interested      3  ████████████████████         2 days
    applied         2  ██████████████         67 %  6 days
    screening       1  ███████                50 %
    interviewing    0                          0 %
    offer           0
    accepted        0
    rejected        1

    Answers by feed
    import           2 of 2 answered (100 %), after 6 days

    Applications a week
    2026-11-02    1  ████████████████████
    2026-11-09    1  ████████████████████
    2026-11-16    0
    2026-11-23    0
    ");
    assert_snapshot!(hunt().run("track stats --format json"), @r#"{"funnel":[{"status":"interested","reached":3,"rate":null,"now":1,"median_days":2.0},{"status":"applied","reached":2,"rate":0.6666666666666666,"now":0,"median_days":6.0},{"status":"screening","reached":1,"rate":0.5,"now":1,"median_days":null},{"status":"interviewing","reached":0,"rate":0.0,"now":0,"median_days":null},{"status":"offer","reached":0,"rate":null,"now":0,"median_days":null},{"status":"accepted","reached":0,"rate":null,"now":0,"median_days":null}],"ended":{"ghosted":0,"rejected":1,"withdrawn":0},"sources":[{"feed":"import","applied":2,"replied":2,"rate":1.0,"median_days":6.0}],"weeks":[{"monday":"2026-11-02","applications":1},{"monday":"2026-11-09","applications":1},{"monday":"2026-11-16","applications":0},{"monday":"2026-11-23","applications":0}]}"#);
    assert_snapshot!(World::new().run("track stats"), @r"
    --- stderr
    nothing is tracked; `jobs track add ID` begins
    ");
}

#[test]
fn ids_of_one_command_go_into_another() {
    let world = hunt();
    let ids = world.output("track list --format ids");
    assert_snapshot!(world.pipe(&ids, "track set - withdrawn"), @r"
    --- stderr
    3 Platform Engineer, Osprey Rail: interested → withdrawn
    1 Back-end Developer, Tidewater Maps: screening → withdrawn
    2 Rust Engineer, Quill & Co: rejected → withdrawn
    ");
}
