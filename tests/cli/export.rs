//! `jobs export`, and `jobs import` of what it wrote.

use insta::assert_snapshot;

use crate::world::World;

const LINES: &str = r#"
{"id": "1", "title": "Back-end Developer", "company": "Tidewater Maps", "url": "https://tidewater.example/1", "description": "We write Go.", "salary": "60k - 80k EUR", "posted": "2026-11-01", "places": ["Porto, Portugal"]}
{"id": "2", "title": "=Rust Engineer", "company": "Quill & Co", "url": "https://quill.example/2"}
{"id": "3", "title": "Platform Engineer", "company": "Osprey Rail", "location": "Leeds", "posted": "yesterday"}
"#;

/// A world with a history.
fn hunt() -> World {
    let world = World::with(LINES);
    for line in [
        "track add 1 --status applied --on 2026-11-04 --note 'a long letter'",
        "track contact 1 --name 'Ada Quill' --email ada@quill.example",
        "track link 1 https://notes.example/1",
        "track next 1 'call back' --on friday",
        "tag add 1 2 dream",
        "track add 3",
        "track undo",
    ] {
        assert!(world.start(line, "").status.success(), "{line}");
    }
    world
}

#[test]
fn a_line_has_the_posting_and_its_record() {
    let exported = hunt().output("export --tracked");
    let lines: Vec<serde_json::Value> =
        exported.lines().map(|line| serde_json::from_str(line).unwrap()).collect();
    assert_eq!(lines.len(), 3);
    assert_eq!(lines[0]["key"], "import:1");
    assert_eq!(lines[0]["tags"][0], "dream");
    assert_eq!(lines[0]["description"], "We write Go.");
    assert_eq!(lines[0]["record"]["draft"]["title"], "Back-end Developer");
    assert_snapshot!(lines[0]["record"]["kept"], @r#"[{"entry":"aed92fc8b956bdf549a2fb1238f2ce20","title":"Back-end Developer","text":"We write Go."}]"#);
    assert_snapshot!(lines[2]["record"]["journal"], @r#"[{"id":"f323eb8681e5eda257ff018ef41c33e3","clock":1795510800000005,"part":0,"at":"2026-11-24T09:00:00Z","change":{"kind":"moved","to":"interested","on":"2026-11-24"}},{"id":"45b4f0cbec7f2550a7cb54f32904bb82","clock":1795510800000006,"part":0,"at":"2026-11-24T09:00:00Z","change":{"kind":"undone","entry":"f323eb8681e5eda257ff018ef41c33e3"}}]"#);
}

#[test]
fn a_query_chooses_and_the_defaults_do_not() {
    let world = hunt();
    let keys = |line: &str| {
        let exported = world.output(line);
        let lines = exported.lines().map(serde_json::from_str::<serde_json::Value>);
        lines.map(|line| line.unwrap()["key"].to_string()).collect::<Vec<_>>().join(" ")
    };
    assert_snapshot!(keys("export"), @r#""import:1" "import:2" "import:3""#);
    assert_snapshot!(keys("export status:applied"), @r#""import:1""#);
    assert_snapshot!(keys("export --tag dream"), @r#""import:1" "import:2""#);
    assert_snapshot!(keys("export --tracked title:engineer"), @r#""import:2" "import:3""#);
    assert_snapshot!(world.run("export colour:red"), @r"
    --- stderr
    jobs: query, column 1: there is no prefix `colour:` (to look for the words, put them in quotation marks)
      colour:red
      ^^^^^^^
    --- exit 2
    ");
}

#[test]
fn an_empty_store_becomes_the_same() {
    let world = hunt();
    let all = world.output("export");
    let mut other = World::new();
    other.at("2027-01-01T00:00:00Z");
    assert_snapshot!(other.pipe(&all, "import -"), @r"
    --- stderr
    imported 3 new, 0 changed, 0 unchanged; 9 changes of history
    ");
    assert_eq!(other.output("export"), all);
    assert_snapshot!(other.pipe(&all, "import -"), @r"
    --- stderr
    imported 0 new, 0 changed, 3 unchanged
    ");
    assert_eq!(other.output("export"), all);
    assert_snapshot!(other.run("track list"), @r"
    ID  STATUS   DAYS  TITLE               COMPANY         NEXT       DUE         CLOSED
    1   applied    58  Back-end Developer  Tidewater Maps  call back  2026-11-27
    ");
    assert_snapshot!(other.run("track text 1"), @r"
    Back-end Developer

    We write Go.
    ");
    assert_snapshot!(other.run("tag list"), @"    2  dream");
}

#[test]
fn numbers_with_gaps_are_kept() {
    let world = hunt();
    let tracked = world.output("export --tracked");
    let third: String =
        world.output("export").lines().skip(2).map(|line| line.to_owned() + "\n").collect();
    let other = World::new();
    other.pipe(&third, "import -");
    assert_snapshot!(other.pipe(&tracked, "import -"), @r"
    --- stderr
    imported 2 new, 0 changed, 1 unchanged; 7 changes of history
    ");
    assert_snapshot!(other.output("track list --format ids"), @"4");
    let gap = World::new();
    gap.pipe(&third, "import -");
    assert_eq!(gap.output("export"), third);
}

#[test]
fn two_machines_come_to_agree() {
    let mut one = hunt();
    let mut other = World::new();
    other.pipe(&one.output("export"), "import -");
    one.at("2026-11-25T09:00:00Z").run("track set 1 screening");
    other.at("2026-11-25T10:00:00Z").run("track note 1 'they wrote'");
    other.run("tag remove 2 dream");
    other.run("track add 3");
    let (from_one, from_other) = (one.output("export --tracked"), other.output("export --tracked"));
    assert_snapshot!(one.pipe(&from_other, "import -"), @r"
    --- stderr
    imported 0 new, 0 changed, 3 unchanged; 3 changes of history
    ");
    assert_snapshot!(other.pipe(&from_one, "import -"), @r"
    --- stderr
    imported 0 new, 0 changed, 3 unchanged; 1 change of history
    ");
    assert_eq!(one.output("export"), other.output("export"));
    assert_snapshot!(one.run("track log 1"), @r"
    2026-11-24 09:00  applied on 2026-11-04
    2026-11-24 09:00  note: a long letter
    2026-11-24 09:00  contact: Ada Quill, ada@quill.example
    2026-11-24 09:00  link: https://notes.example/1
    2026-11-24 09:00  next: call back, 2026-11-27
    2026-11-24 09:00  tagged dream
    2026-11-25 09:00  screening on 2026-11-25
    2026-11-25 10:00  note: they wrote
    ");
}

#[test]
fn importing_closes_nothing_and_takes_nothing_older() {
    let world = hunt();
    let old = world.output("export");
    let closed = old.replace("\"closed\":null", "\"closed\":\"2026-11-23T00:00:00Z\"");
    assert_snapshot!(world.pipe(&closed, "import -"), @r"
    --- stderr
    imported 0 new, 0 changed, 3 unchanged
    ");
    assert_eq!(world.output("export"), old);
    let newer = r#"{"id": "1", "title": "Senior Back-end Developer", "company": "Tidewater Maps"}"#;
    world.pipe(newer, "import -");
    let now = world.output("export");
    assert_snapshot!(world.pipe(&old, "import -"), @r"
    --- stderr
    imported 0 new, 0 changed, 3 unchanged
    ");
    assert_eq!(world.output("export"), now);
    let other = World::new();
    other.pipe(&closed, "import -");
    assert_snapshot!(other.run("track list --fields id,closed"), @r"
    id  closed
    1   2026-11-23
    ");
}

#[test]
fn an_edited_history_is_refused() {
    let world = hunt();
    let edited = world.output("export --tracked").replace("a long letter", "a short letter");
    assert_snapshot!(World::new().pipe(&edited, "import -"), @r"
    --- stderr
    jobs: -: line 1: /record/journal/1: its id does not fit its content: the line was edited
    imported 2 new, 0 changed, 0 unchanged; 3 changes of history; 1 bad line left out
    --- exit 1
    ");
}

#[test]
fn a_spreadsheet_has_no_formulas() {
    let sheet = hunt().output("export --format csv");
    let mut reader = csv::Reader::from_reader(sheet.as_bytes());
    let headings = reader.headers().unwrap().clone();
    let rows: Vec<csv::StringRecord> = reader.records().map(Result::unwrap).collect();
    let cell = |row: usize, name: &str| {
        rows[row].get(headings.iter().position(|heading| heading == name).unwrap()).unwrap()
    };
    assert_eq!(rows.len(), 3);
    assert_eq!(cell(1, "title"), "'=Rust Engineer");
    assert_eq!(cell(0, "salary"), "60000 - 80000 EUR per year");
    assert_eq!(cell(0, "status"), "applied");
    assert_eq!(cell(0, "since"), "2026-11-04");
    assert_eq!(cell(0, "notes"), "a long letter");
    assert_eq!(cell(0, "contacts"), "Ada Quill, ada@quill.example");
    assert_eq!(cell(2, "status"), "");
}

#[test]
fn a_spreadsheet_comes_in() {
    let world = World::new();
    world.write(
        "jobs.csv",
        "Company,Position,Link,Stage,Date applied,Notes,Labels\n\
         Quill & Co,Rust Engineer,https://quill.example/2,Applied,2026-11-03,via Ada,\"dream, rust\"\n\
         Osprey Rail,'=Platform Engineer,,Rejected,2026-11-01,,\n\
         Tidewater Maps,,,,,,\n\
         Tidewater Maps,Back-end Developer,,Thinking,,,\n",
    );
    assert_snapshot!(world.run("import jobs.csv"), @r"
    --- stderr
    jobs: jobs.csv: line 4: the title is empty
    jobs: jobs.csv: line 5: /track/status: there is no status `Thinking`. The statuses are interested, applied, screening, interviewing, offer, accepted, rejected, withdrawn, ghosted
    imported 2 new, 0 changed, 0 unchanged; 2 bad lines left out
    --- exit 1
    ");
    assert_snapshot!(world.run("track list"), @r"
    ID  STATUS    DAYS  TITLE               COMPANY      NEXT  DUE  CLOSED
    1   applied     21  Rust Engineer       Quill & Co
    2   rejected    23  =Platform Engineer  Osprey Rail
    ");
    assert_snapshot!(world.run("import jobs.csv --columns title=Job"), @r"
    --- stderr
    jobs: --columns: the file has no column `Job` (Company, Position, Link, Stage, Date applied, Notes, Labels)
    --- exit 2
    ");
    world.run("track set 1 screening");
    assert_snapshot!(world.run("import jobs.csv"), @r"
    --- stderr
    jobs: jobs.csv: line 4: the title is empty
    jobs: jobs.csv: line 5: /track/status: there is no status `Thinking`. The statuses are interested, applied, screening, interviewing, offer, accepted, rejected, withdrawn, ghosted
    imported 0 new, 0 changed, 2 unchanged; 2 bad lines left out
    --- exit 1
    ");
    assert_snapshot!(world.run("track list --fields id,status,tags,notes --format jsonl"), @r#"
    {"id":1,"status":"screening","tags":["dream","rust"],"notes":[{"at":"2026-11-24T09:00:00Z","text":"via Ada"}]}
    {"id":2,"status":"rejected","tags":[],"notes":[]}
    "#);
}
