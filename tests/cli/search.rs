//! `jobs search`, `show`, `saved` and `stats` on a few postings.

use insta::assert_snapshot;

use crate::world::World;

const LINES: &str = r#"
{"id": "1", "title": "Senior Back-end Engineer (Rust)", "company": "Tidewater Maps", "url": "https://tidewater.example/1", "location": "Berlin, Germany", "salary": "90,000 - 110,000 EUR per year", "description": "We build tide tables in Rust with PostgreSQL and Kafka. The event driven core runs on Linux.", "posted": "2026-11-20"}
{"id": "2", "title": "Back-end Developer", "company": "Quill & Co", "location": "Remote - USA", "workplace": "remote", "description": "Python and Django. Our core is driven by an event.", "posted": "2026-11-10"}
{"id": "3", "title": "=SUM(A1) Back-end\u001b[31m Developer", "company": "Odd | <b>Co</b>", "location": "Paris, France", "description": "PHP on a server.", "posted": "2026-11-01"}
"#;

#[test]
fn a_search_prints_a_table() {
    let world = World::with(LINES);
    assert_snapshot!(world.run("search"), @r"
    ID  TITLE                            COMPANY          PLACE       SALARY       TECHNOLOGIES                                  AGE  STATUS
    1   Senior Back-end Engineer (Rust)  Tidewater Maps   Berlin, DE  90–110k EUR  rust, postgresql, kafka, event-driven, linux  4d
    2   Back-end Developer               Quill & Co       remote, US               python, django                                2w
    3   =SUM(A1) Back-end[31m Developer  Odd | <b>Co</b>  Paris, FR                php                                           3w
    ");
    assert_snapshot!(world.run("search kafka"), @r"
    ID  TITLE                            COMPANY         PLACE       SALARY       TECHNOLOGIES                                  AGE  STATUS
    1   Senior Back-end Engineer (Rust)  Tidewater Maps  Berlin, DE  90–110k EUR  rust, postgresql, kafka, event-driven, linux  4d
    ");
    assert_snapshot!(world.run("search '\"event driven\"' --format ids"), @"1");
    assert_snapshot!(world.run("search salary:>=100k eur --format ids"), @"1");
    assert_snapshot!(world.run("search --count posted:<7d"), @"1");
}

#[test]
fn nothing_found_says_what_to_loosen() {
    let world = World::with(LINES);
    assert_snapshot!(world.run("search rust country:fr --exit-code"), @r"
    --- stderr
    nothing matches; without `rust` 1 would
    --- exit 4
    ");
    assert_snapshot!(world.run("search role:not-software --exit-code"), @r"
    --- stderr
    nothing matches
    --- exit 4
    ");
    assert_snapshot!(World::new().run("search rust"), @r"
    --- stderr
    the store [folder]/jobs.db has no postings yet; `jobs refresh` fetches them, and `jobs demo` shows it all on invented ones
    ");
}

#[test]
fn formats_escape_what_postings_bring() {
    let world = World::with(LINES);
    assert_snapshot!(world.run("search php --format csv --fields title,company"), @r"
    title,company
    '=SUM(A1) Back-end[31m Developer,Odd | <b>Co</b>
    ");
    assert_snapshot!(world.run("search php --format tsv --fields title,company"), @r"
    title	company
    '=SUM(A1) Back-end[31m Developer	Odd | <b>Co</b>
    ");
    assert_snapshot!(world.run("search php --format markdown"), @r"
    | id | title | company | place | salary | technologies | age |
    | --- | --- | --- | --- | --- | --- | --- |
    | 3 | =SUM(A1) Back-end\[31m Developer | Odd \| &lt;b>Co&lt;/b> | Paris, FR |  | php | 3w |
    ");
    assert_snapshot!(world.run("search php --format html"), @r#"
    <!doctype html>
    <html lang="en">
    <meta charset="utf-8">
    <title>jobs: php</title>
    <style>body{font:16px/1.5 sans-serif;max-width:50em;margin:2em auto;padding:0 1em}li{margin:0 0 1em}small{color:#555}</style>
    <h1>jobs: php</h1>
    <ul>
    <li><strong>=SUM(A1) Back-end[31m Developer</strong>, Odd | &lt;b&gt;Co&lt;/b&gt;<br><small>3 · Paris, FR · php · 3w</small>
    </ul>
    </html>
    "#);
    assert_snapshot!(world.run("search php --format rss"), @r#"
    <?xml version="1.0" encoding="UTF-8"?>
    <rss version="2.0">
    <channel>
    <title>jobs: php</title>
    <link>https://localhost/</link>
    <description>jobs: php</description>
    <lastBuildDate>Tue, 24 Nov 2026 09:00:00 +0000</lastBuildDate>
    <item><title>=SUM(A1) Back-end[31m Developer, Odd | &lt;b&gt;Co&lt;/b&gt;</title><guid isPermaLink="false">import:3</guid><pubDate>Sun, 1 Nov 2026 00:00:00 +0000</pubDate><description>Paris, FR · php</description></item>
    </channel>
    </rss>
    "#);
    assert_snapshot!(world.run("search php --format json"), @r#"[{"id":3,"key":"import:3","feed":"import","board":null,"title":"=SUM(A1) Back-end[31m Developer","company":"Odd | <b>Co</b>","url":null,"apply_url":null,"places":[{"text":"Paris, France","city":"Paris","region":"Île-de-France","country":"FR"}],"workplace":null,"eligible":{"worldwide":false,"countries":["FR"],"regions":[],"excluded":[]},"role":"backend","level":null,"employment":null,"salary":null,"technologies":[{"name":"php","kind":"language","required":null}],"posted":"2026-11-01T00:00:00Z","first_seen":"2026-11-24T09:00:00Z","last_seen":"2026-11-24T09:00:00Z","closed":null,"also_at":[],"tags":[],"status":null}]"#);
    assert_snapshot!(world.run("search php --format jsonl --fields id,titel"), @r"
    --- stderr
    jobs: --fields: there is no field `titel`; did you mean `title`? (id, key, feed, board, title, company, url, apply_url, places, workplace, eligible, role, level, employment, salary, technologies, posted, first_seen, last_seen, closed, also_at, tags, status, description)
    --- exit 2
    ");
}

#[test]
fn mistakes_point_at_their_column() {
    let world = World::with(LINES);
    assert_snapshot!(world.run("search 'rust levl:senior'"), @r"
    --- stderr
    jobs: query, column 6: there is no prefix `levl:`; did you mean `level`? (to look for the words, put them in quotation marks)
      rust levl:senior
           ^^^^^
    --- exit 2
    ");
    assert_snapshot!(world.run("search level:seniro"), @r#"
    --- stderr
    jobs: query, column 7: there is no level "seniro"; did you mean `senior`? (intern, junior, mid, senior, staff, lead, manager)
      level:seniro
            ^^^^^^
    --- exit 2
    "#);
    assert_snapshot!(world.run("search --lang kafka"), @r"
    --- stderr
    jobs: query, column 6: kafka is not a language but a broker; write tech:kafka
      lang:kafka
           ^^^^^
    --- exit 2
    ");
    assert_snapshot!(world.run("search 'salary:>=lots'"), @r#"
    --- stderr
    jobs: query, column 8: no currency is known as "lots"; pay is written like 90k, >=90000eur or 90k..120k usd
      salary:>=lots
             ^^^^^^
    --- exit 2
    "#);
}

#[test]
fn a_reason_is_given_for_what_is_hidden() {
    let world = World::with(LINES);
    world.write("config.toml", "[profile]\nexclude_companies = [\"Quill & Co\"]\n");
    assert_snapshot!(world.run("search --format ids"), @r"
    1
    3
    --- stderr
    1 hidden by your exclusions; --why shows them
    ");
    assert_snapshot!(world.run("search --why --format ids"), @r#"
    2
    --- stderr
    hidden by company:"quill co":
    "#);
    assert_snapshot!(world.run("search lang:rust remote --why 2"), @r#"
    2  Back-end Developer, Quill & Co
    hides   query    tech:rust
    admits  query    remote
    admits  default  is:open
    admits  default  role:backend,fullstack
    hides   hidden   -company:"quill co"
    not shown
    "#);
}

#[test]
fn agencies_that_say_so_are_hidden_and_counted() {
    let world = World::with(
        r#"{"id": "1", "title": "Back-end Developer", "company": "Osprey Recruitment Ltd"}
{"id": "2", "title": "Back-end Developer", "company": "Talent Ovens"}
"#,
    );
    world.write("config.toml", "[profile]\nexclude_agencies = true\n");
    assert_snapshot!(world.run("search --format ids"), @r"
    2
    --- stderr
    1 hidden by your exclusions; --why shows them
    ");
}

#[test]
fn the_default_gives_way_to_the_query() {
    let world = World::with(LINES);
    world.write("config.toml", "[search]\ndefault = \"lang:rust\"\n");
    assert_snapshot!(world.run("search --format ids"), @"1");
    assert_snapshot!(world.run("search lang:python --format ids"), @"2");
    assert_snapshot!(world.run("search --all --format ids --sort newest"), @r"
    1
    2
    3
    ");
    world.run("tag add 3 odd");
    assert_snapshot!(world.run("search tag:odd --format ids"), @"3");
}

#[test]
fn a_posting_is_shown_to_read() {
    let world = World::with(LINES);
    world.run("track add 1 --note 'ask about tides'");
    assert_snapshot!(world.run("show 1"), @r"
    Senior Back-end Engineer (Rust)
    Tidewater Maps

    id            1 · import:1
    status        interested
    place         Berlin, Germany
    open to       DE
    role          backend
    level         senior
    salary        90–110k EUR
    technologies  rust, postgresql, kafka, event-driven, linux
    posted        2026-11-20 (4d ago)
    first seen    2026-11-24 (today)
    last seen     2026-11-24 (today)
    page          https://tidewater.example/1

    We build tide tables in Rust with PostgreSQL and Kafka. The event driven core runs on
    Linux.

    Your log
    2026-11-24 09:00  interested on 2026-11-24
    2026-11-24 09:00  note: ask about tides
    ");
    assert_snapshot!(world.run("show 3 --explain"), @r"
    =SUM(A1) Back-end[31m Developer
    Odd | <b>Co</b>

    id            3 · import:3
    place         Paris, France
    open to       FR
    role          backend
    technologies  php
    posted        2026-11-01 (3w ago)
    first seen    2026-11-24 (today)
    last seen     2026-11-24 (today)

    PHP on a server.

    Evidence
    places        place      Paris, France
    eligible      place      Paris, France
    technologies  text       PHP
    role          title      =SUM(A1) Back-end[31m Developer
    ");
    assert_snapshot!(world.run("show 99"), @r"
    --- stderr
    jobs: no posting has the number 99; `jobs search --format ids` lists the numbers there are
    --- exit 1
    ");
}

#[test]
fn only_web_pages_are_opened() {
    let world = World::with(LINES);
    assert_snapshot!(world.run("open 2"), @r"
    --- stderr
    jobs: posting 2 names no page
    --- exit 1
    ");
}

#[test]
fn a_saved_search_shows_each_posting_once() {
    let world = World::with(LINES);
    assert_snapshot!(world.run("saved add tides 'rust or python'"), @r"
    --- stderr
    saved tides: rust or python
    ");
    assert_snapshot!(world.run("saved run tides --peek --format ids"), @r"
    1
    2
    ");
    assert_snapshot!(world.run("saved run tides --format ids"), @r"
    1
    2
    ");
    assert_snapshot!(world.run("saved run tides --format ids"), @"");
    world.pipe("{\"id\": \"4\", \"title\": \"Python Back-end Developer\"}\n", "import -");
    assert_snapshot!(world.run("saved list"), @"tides     1 new  rust or python");
    assert_snapshot!(world.run("saved run --all-saved --format ids"), @"4");
    assert_snapshot!(world.run("saved run tides --all --format ids"), @r"
    4
    1
    2
    ");
    assert_snapshot!(world.run("saved run tidse"), @r#"
    --- stderr
    jobs: there is no saved search "tidse"; did you mean `tides`?; `jobs saved list` shows them
    --- exit 2
    "#);
    assert_snapshot!(world.run("saved remove tides"), @r"
    --- stderr
    removed tides
    ");
}

#[cfg(unix)]
#[test]
fn a_notification_gets_what_is_new_and_a_failed_one_is_repeated() {
    let world = World::with(LINES);
    world.run("saved add rust lang:rust");
    world.write("config.toml", "[notify]\ncommand = [\"false\"]\n");
    assert_snapshot!(world.run("saved run rust --notify --format ids"), @r"
    --- stderr
    jobs: [notify] command: false failed (exit status: 1); rust is told again next time
    --- exit 1
    ");
    world.write("config.toml", "[notify]\ncommand = [\"sh\", \"-c\", \"cat > told.json\"]\n");
    assert_snapshot!(world.run("saved run rust --notify --format ids"), @"1");
    let told = std::fs::read_to_string(world.path("told.json")).unwrap();
    assert!(told.starts_with("[{\"id\":1,"), "{told}");
    assert_snapshot!(world.run("saved run rust --notify --format ids"), @"");
}

#[cfg(unix)]
#[test]
fn notifications_that_overlap_tell_each_posting_once() {
    let world = World::with(LINES);
    world.run("saved add rust 'rust or python'");
    world.write("config.toml", "[notify]\ncommand = [\"sh\", \"-c\", \"cat >> told.json\"]\n");
    let mut postings = 2;
    for round in 0..4 {
        let lines: Vec<String> = (0..20)
            .map(|number| format!("{{\"id\": \"{round}-{number}\", \"title\": \"Python Developer {round}{number}\"}}"))
            .collect();
        world.pipe(&lines.join("\n"), "import -");
        postings += 20;
        let line = "saved run rust --notify --quiet --format ids";
        let runs: Vec<_> = (0..3).map(|_| world.command(line).spawn().unwrap()).collect();
        for run in runs {
            let output = run.wait_with_output().unwrap();
            assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
        }
    }
    let told = std::fs::read_to_string(world.path("told.json")).unwrap();
    let told = serde_json::Deserializer::from_str(&told).into_iter::<Vec<serde_json::Value>>();
    let mut ids: Vec<i64> = told
        .flat_map(|told| told.unwrap())
        .map(|posting| posting["id"].as_i64().unwrap())
        .collect();
    let all = ids.len();
    ids.sort_unstable();
    ids.dedup();
    assert_eq!((all, ids.len()), (postings, postings), "told twice, or not at all");
}

#[test]
fn the_market_is_summed_up() {
    let world = World::with(LINES);
    assert_snapshot!(world.run("stats technologies -n 3"), @r"
    TECHNOLOGY    POSTINGS  SHARE %
    django               1     33.3  ████████████████████████
    event-driven         1     33.3  ████████████████████████
    kafka                1     33.3  ████████████████████████
    --- stderr
    3 postings
    ");
    assert_snapshot!(world.run("stats salaries --format json"), @r#"{"subject":"salaries","postings":3,"rows":[{"technology":"all","postings":3,"paid":1,"low":100000,"median":100000,"high":100000,"currency":"EUR"},{"technology":"event-driven","postings":1,"paid":1,"low":100000,"median":100000,"high":100000,"currency":"EUR"},{"technology":"kafka","postings":1,"paid":1,"low":100000,"median":100000,"high":100000,"currency":"EUR"},{"technology":"linux","postings":1,"paid":1,"low":100000,"median":100000,"high":100000,"currency":"EUR"},{"technology":"postgresql","postings":1,"paid":1,"low":100000,"median":100000,"high":100000,"currency":"EUR"},{"technology":"rust","postings":1,"paid":1,"low":100000,"median":100000,"high":100000,"currency":"EUR"}]}"#);
    assert_snapshot!(world.run("stats places --format csv"), @r#"
    place,postings,share
    "Berlin, DE",1,33.3
    "Paris, FR",1,33.3
    US,1,33.3
    "#);
}
