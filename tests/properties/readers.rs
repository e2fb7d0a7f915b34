//! Readers of feeds: no bytes make one panic, what it gives is usable, and a row that is
//! spoilt spoils no other. The seeds are the answers of the demo and the fixtures.

use std::collections::HashSet;
use std::path::{Path, PathBuf};
use std::sync::LazyLock;

use jobs::feeds::{self, Asked, Board, Draft, Feed, Page};
use proptest::prelude::*;
use proptest::sample::Index;
use serde_json::Value;

/// An answer to start from.
struct Seed {
    feed: &'static Feed,
    bytes: Vec<u8>,
}

static FEEDS: LazyLock<Vec<Feed>> = LazyLock::new(feeds::all);
static SEEDS: LazyLock<Vec<Seed>> = LazyLock::new(|| FEEDS.iter().flat_map(seeds).collect());

fn seeds(feed: &'static Feed) -> Vec<Seed> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let folders = ["examples/feeds", "tests/feeds/fixtures"];
    let mut files: Vec<PathBuf> =
        folders.iter().flat_map(|folder| files(&root.join(folder).join(&*feed.id))).collect();
    files.sort();
    files.iter().map(|file| Seed { feed, bytes: std::fs::read(file).unwrap() }).collect()
}

fn files(folder: &Path) -> Vec<PathBuf> {
    let Ok(entries) = std::fs::read_dir(folder) else { return Vec::new() };
    entries.map(|entry| entry.unwrap().path()).filter(|path| path.is_file()).collect()
}

fn board(feed: &Feed) -> Board {
    Board {
        feed: feed.id.to_string(),
        token: "acme".into(),
        base_url: feed.base_url.to_string(),
        ..Board::default()
    }
}

/// Reads bytes as a first answer and as the details of a listed row.
fn read(feed: &Feed, bytes: &[u8]) -> anyhow::Result<Page> {
    let board = board(feed);
    let request = feed.start(&board).into_iter().next().unwrap_or_default();
    let listing = Draft { id: "1".into(), title: "Listed".into(), ..Draft::default() };
    let detail = Asked { board: &board, request: &request, listing: Some(&listing) };
    drop(feed.read(&detail, bytes));
    feed.read(&Asked { listing: None, ..detail }, bytes)
}

fn drafts(page: &Page) -> Vec<&Draft> {
    page.rows.iter().flatten().map(|row| &row.draft).collect()
}

/// Every draft has an id of its own and a title, and can be hashed and kept.
fn check_usable(page: &Page) {
    let mut ids = HashSet::new();
    for draft in drafts(page) {
        assert!(!draft.id.trim().is_empty() && !draft.title.trim().is_empty(), "{draft:?}");
        assert!(ids.insert(&draft.id), "{} stands twice", draft.id);
        let exported: Draft = serde_json::from_str(&serde_json::to_string(draft).unwrap()).unwrap();
        assert_eq!(exported.hash(), draft.hash());
        assert_eq!(&Draft::read(&draft.written().unwrap().bytes).unwrap(), draft);
    }
}

/// What stands in a field that should hold something else.
fn intruder() -> impl Strategy<Value = Value> {
    let fixed = [
        Value::Null,
        Value::Bool(true),
        Value::Bool(false),
        Value::from(0),
        Value::from(-1),
        Value::from(u64::MAX),
        Value::from(1.0e300),
        Value::from(""),
        Value::from("soon"),
        Value::from("\u{0}\u{202e}𝕏|((<&#x110000;&"),
        serde_json::json!([]),
        serde_json::json!({}),
        serde_json::json!([[null, {"a": []}], "x"]),
    ];
    prop_oneof![proptest::sample::select(fixed.to_vec()), any::<String>().prop_map(Value::from)]
}

/// Puts the intruder in place of the nth value below this one.
fn replace(value: &mut Value, place: Index, intruder: Value) {
    let count = count(value);
    let mut left = place.index(count);
    replace_nth(value, &mut left, &mut Some(intruder));
}

fn count(value: &Value) -> usize {
    1 + match value {
        Value::Array(items) => items.iter().map(count).sum(),
        Value::Object(fields) => fields.values().map(count).sum::<usize>(),
        _ => 0,
    }
}

fn replace_nth(value: &mut Value, left: &mut usize, intruder: &mut Option<Value>) {
    if *left == 0 {
        if let Some(intruder) = intruder.take() {
            *value = intruder;
        }
        return;
    }
    *left -= 1;
    let children: Vec<&mut Value> = match value {
        Value::Array(items) => items.iter_mut().collect(),
        Value::Object(fields) => fields.values_mut().collect(),
        _ => return,
    };
    for child in children {
        if intruder.is_some() {
            replace_nth(child, left, intruder);
        }
    }
}

/// Where the rows stand in the answers of the feeds whose rows are read one by one. Workable
/// and Rippling are not among them: there a row adds its place to the one it repeats.
const ROWS: [(&str, &str); 38] = [
    ("greenhouse", "/jobs"),
    ("lever", ""),
    ("ashby", "/jobs"),
    ("hn", "/children"),
    ("remoteok", ""),
    ("jobicy", "/jobs"),
    ("himalayas", "/jobs"),
    ("arbeitnow", "/data"),
    ("remotive", "/jobs"),
    ("themuse", "/results"),
    ("workingnomads", ""),
    ("landingjobs", ""),
    ("getonboard", "/data"),
    ("fourdayweek", "/data"),
    ("justjoin", "/data"),
    ("nofluffjobs", "/postings"),
    ("jobtech", "/hits"),
    ("arbeitsagentur", "/ergebnisliste"),
    ("github-issues", ""),
    ("recruitee", "/offers"),
    ("teamtailor", "/items"),
    ("gem", ""),
    ("comeet", ""),
    ("oracle", "/items/0/requisitionList"),
    ("eightfold", "/positions"),
    ("smartrecruiters", "/content"),
    ("workday", "/jobPostings"),
    ("bamboohr", "/result"),
    ("breezy", ""),
    ("pinpoint", "/data"),
    ("jsonfeed", "/items"),
    ("adzuna", "/results"),
    ("usajobs", "/SearchResult/SearchResultItems"),
    ("reed", "/results"),
    ("jooble", "/jobs"),
    ("findwork", "/results"),
    ("nav", "/items"),
    ("francetravail", "/resultats"),
];

/// The seeds with rows, and where these stand.
static WITH_ROWS: LazyLock<Vec<(&'static Seed, &'static str)>> = LazyLock::new(|| {
    let pointer = |id: &str| ROWS.iter().find(|(feed, _)| *feed == id).map(|(_, pointer)| *pointer);
    let with_rows = |seed: &'static Seed| {
        let pointer = pointer(&seed.feed.id)?;
        let answer: Value = serde_json::from_slice(&seed.bytes).ok()?;
        answer.pointer(pointer)?.as_array().filter(|rows| !rows.is_empty())?;
        Some((seed, pointer))
    };
    SEEDS.iter().filter_map(with_rows).collect()
});

fn read_value(feed: &Feed, answer: &Value) -> anyhow::Result<Page> {
    read(feed, answer.to_string().as_bytes())
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, cases: 256, ..ProptestConfig::default() })]

    #[test]
    fn no_bytes_make_a_reader_panic(bytes in prop::collection::vec(any::<u8>(), 0..400)) {
        for feed in FEEDS.iter() {
            if let Ok(page) = read(feed, &bytes) {
                check_usable(&page);
            }
        }
    }

    #[test]
    fn nor_does_an_answer_with_bytes_changed_or_cut_off(
        seed in any::<Index>(),
        changes in prop::collection::vec((any::<Index>(), any::<u8>()), 0..8),
        end in any::<Index>(),
    ) {
        let seed = seed.get(&SEEDS);
        let mut bytes = seed.bytes.clone();
        for (place, byte) in changes {
            let place = place.index(bytes.len());
            bytes[place] = byte;
        }
        for bytes in [&bytes[..], &bytes[..end.index(bytes.len())]] {
            if let Ok(page) = read(seed.feed, bytes) {
                check_usable(&page);
            }
        }
    }

    #[test]
    fn nor_does_a_value_of_another_type_anywhere(
        seed in any::<Index>(),
        place in any::<Index>(),
        intruder in intruder(),
    ) {
        let seed = seed.get(&SEEDS);
        let Ok(mut answer) = serde_json::from_slice::<Value>(&seed.bytes) else { return Ok(()) };
        replace(&mut answer, place, intruder);
        if let Ok(page) = read_value(seed.feed, &answer) {
            check_usable(&page);
        }
    }

    #[test]
    fn a_spoilt_row_spoils_no_other(
        seed in any::<Index>(),
        row in any::<Index>(),
        place in any::<Index>(),
        intruder in intruder(),
    ) {
        let (seed, pointer) = *seed.get(&WITH_ROWS);
        let mut answer: Value = serde_json::from_slice(&seed.bytes).unwrap();
        let rows = answer.pointer_mut(pointer).and_then(Value::as_array_mut).unwrap();
        let row = row.index(rows.len());
        let mut rest = rows.clone();
        rest.remove(row);
        replace(&mut rows[row], place, intruder);
        let spoilt = read_value(seed.feed, &answer).unwrap();
        *answer.pointer_mut(pointer).unwrap() = Value::Array(rest);
        let others = read_value(seed.feed, &answer).unwrap();
        let read = drafts(&spoilt);
        prop_assert!(drafts(&others).iter().all(|draft| read.contains(draft)));
    }
}
