//! The tracker: undo takes back exactly what was done, and stores that exchange exports come
//! to hold the same, whatever was done and in whatever order.

use std::io::Write as _;
use std::path::Path;
use std::process::{Command, Stdio};

use jiff::{Timestamp, ToSpan as _};
use jobs::feeds::{Body, Draft, Pay, Posted};
use jobs::normalise::{self, normalise};
use jobs::posting::Status;
use jobs::store::{Answer, Origin, Store};
use jobs::tracking::{Application, Change, Contact, Link};
use jobs::when::Due;
use proptest::prelude::*;
use strum::VariantArray as _;

/// How many postings there are.
const POSTINGS: usize = 3;

/// Something a user does to the posting of that number.
#[derive(Debug, Clone)]
struct Deed {
    posting: usize,
    what: What,
}

#[derive(Debug, Clone)]
enum What {
    Move(Status, i8),
    Remove,
    Note(String),
    Contact(u8, Option<String>),
    Link(u8),
    Plan(String, Option<i8>),
    Done,
    Snooze(i8),
    Tag(u8),
    Untag(u8),
    Undo,
}

fn what() -> impl Strategy<Value = What> {
    prop_oneof![
        (0..Status::VARIANTS.len(), -30..0_i8)
            .prop_map(|(it, day)| What::Move(Status::VARIANTS[it], day)),
        Just(What::Remove),
        "\\PC{1,12}".prop_map(What::Note),
        (0..3_u8, proptest::option::of("[a-z]{1,5}@q\\.example"))
            .prop_map(|(it, mail)| What::Contact(it, mail)),
        (0..3_u8).prop_map(What::Link),
        ("[a-zé\"\\\\,]{1,9}", proptest::option::of(-3..30_i8))
            .prop_map(|(text, on)| What::Plan(text, on)),
        Just(What::Done),
        (1..30_i8).prop_map(What::Snooze),
        (0..3_u8).prop_map(What::Tag),
        (0..3_u8).prop_map(What::Untag),
    ]
}

fn deeds() -> impl Strategy<Value = Vec<Deed>> {
    let deed = (0..POSTINGS, what()).prop_map(|(posting, what)| Deed { posting, what });
    proptest::collection::vec(deed, 0..12)
}

fn deeds_and_undos() -> impl Strategy<Value = Vec<Deed>> {
    let what = prop_oneof![4 => what().boxed(), 1 => Just(What::Undo).boxed()];
    let deed = (0..POSTINGS, what).prop_map(|(posting, what)| Deed { posting, what });
    proptest::collection::vec(deed, 0..12)
}

fn now() -> Timestamp {
    "2026-11-24T09:00:00Z".parse().unwrap()
}

fn day(offset: i8) -> jiff::civil::Date {
    jiff::civil::date(2026, 11, 24).checked_add(i64::from(offset).days()).unwrap()
}

fn due(offset: i8) -> Due {
    let time = (offset % 2 == 0).then(|| jiff::civil::time(14, 30, 0, 0));
    Due { date: day(offset), time }
}

/// A store with postings of two boards.
fn store(path: &Path) -> (Store, Vec<i64>) {
    let mut store = Store::open(path).unwrap();
    for (token, ids) in [("", &["a", "b:c"][..]), ("tidewater", &["17"])] {
        let mut answer = Answer {
            feed: "import".into(),
            token: token.into(),
            origin: Origin::File,
            ..Answer::default()
        };
        for id in ids {
            add(&mut answer, id);
        }
        store.merge(&answer, now()).unwrap();
    }
    let ids = store.every_id().unwrap();
    assert_eq!(ids.len(), POSTINGS);
    (store, ids)
}

fn add(answer: &mut Answer, id: &str) {
    let draft = Draft {
        id: id.into(),
        title: format!("Developer {id}"),
        company: "Tidewater Maps".into(),
        url: Some(format!("https://tidewater.example/{id}")),
        places: vec!["Porto".into()],
        pay: Pay::Words("60k EUR".into()),
        posted: Posted::Words("3 days ago".into()),
        body: Body::Html(format!("<p>We write <b>Go</b> for number {id}.</p>")),
        ..Draft::default()
    };
    let posting = normalise(&draft, &normalise::Context { company: "", fetched: now() });
    answer.add(&draft, draft.written().unwrap(), posting);
}

/// Does it, and says whether there is something to take back.
fn perform(store: &mut Store, posting: i64, what: &What, at: Timestamp) -> bool {
    let action =
        store.application(posting).unwrap().actions.first().map(|action| action.id.clone());
    let tag = |number: &u8| format!("tag{number}");
    let change = match (what, action) {
        (What::Move(to, on), _) => Change::Moved { to: *to, on: day(*on) },
        (What::Remove, _) => Change::Removed,
        (What::Note(text), _) => Change::Noted { text: text.clone() },
        (What::Contact(name, email), _) => Change::Contact(Contact {
            name: format!("Person {name}"),
            email: email.clone(),
            ..Contact::default()
        }),
        (What::Link(page), _) => {
            Change::Linked(Link { url: format!("https://notes.example/{page}"), label: None })
        }
        (What::Plan(text, on), _) => Change::Planned { text: text.clone(), on: on.map(due) },
        (What::Done, Some(action)) => Change::Done { action },
        (What::Snooze(until), Some(action)) => Change::Snoozed { action, until: due(*until) },
        (What::Done | What::Snooze(_), None) => return false,
        (What::Tag(tag_), _) => Change::Tagged { tag: tag(tag_) },
        (What::Untag(tag_), _) => Change::Untagged { tag: tag(tag_) },
        (What::Undo, _) => {
            store.undo(at).unwrap();
            return false;
        }
    };
    let undoable = change.is_undoable();
    store.record(&[(posting, change)], at).unwrap();
    undoable
}

/// Every application without its tags, which `undo` leaves alone, and the tables a search uses.
fn state(store: &Store, ids: &[i64]) -> Vec<(Application, Option<Status>)> {
    let stored = store.load(ids).unwrap();
    let application = |id: &i64| {
        let application = store.application(*id).unwrap();
        Application { tags: std::collections::BTreeSet::new(), ..application }
    };
    ids.iter().map(application).zip(stored.into_iter().map(|stored| stored.status)).collect()
}

fn jobs(folder: &Path, line: &[&str], input: &str) -> String {
    let mut child = Command::new(env!("CARGO_BIN_EXE_jobs"))
        .arg("--quiet")
        .args(line)
        .env_clear()
        .env("HOME", folder)
        .env("JOBS_DATA_DIR", folder)
        .env("JOBS_NOW", "2027-01-01T00:00:00Z")
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    child.stdin.take().unwrap().write_all(input.as_bytes()).unwrap();
    let output = child.wait_with_output().unwrap();
    assert!(output.status.success(), "jobs {line:?} failed");
    String::from_utf8(output.stdout).unwrap()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 48, ..ProptestConfig::default() })]

    #[test]
    fn undo_takes_back_what_was_done(before in deeds(), after in deeds()) {
        let folder = tempfile::tempdir().unwrap();
        let (mut store, ids) = store(&folder.path().join("jobs.db"));
        for deed in &before {
            perform(&mut store, ids[deed.posting], &deed.what, now());
        }
        let expected = state(&store, &ids);
        let done = after.iter().filter(|deed| perform(&mut store, ids[deed.posting], &deed.what, now())).count();
        for _ in 0..done {
            prop_assert!(!store.undo(now()).unwrap().is_empty());
        }
        prop_assert_eq!(state(&store, &ids), expected);
    }

    #[test]
    fn the_tables_agree_with_the_journal(deeds in deeds_and_undos()) {
        let folder = tempfile::tempdir().unwrap();
        let (mut store, ids) = store(&folder.path().join("jobs.db"));
        for deed in &deeds {
            perform(&mut store, ids[deed.posting], &deed.what, now());
        }
        for stored in store.load(&ids).unwrap() {
            let application = store.application(stored.id).unwrap();
            prop_assert_eq!(stored.status, application.status);
            prop_assert_eq!(stored.tags, application.tags.into_iter().collect::<Vec<_>>());
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 8, ..ProptestConfig::default() })]

    #[test]
    fn an_export_fills_an_empty_store_with_the_same(deeds in deeds_and_undos()) {
        let folder = tempfile::tempdir().unwrap();
        let (mut store, ids) = store(&folder.path().join("jobs.db"));
        for deed in &deeds {
            perform(&mut store, ids[deed.posting], &deed.what, now());
        }
        drop(store);
        let exported = jobs(folder.path(), &["export"], "");
        let other = tempfile::tempdir().unwrap();
        for _ in 0..2 {
            jobs(other.path(), &["import", "-"], &exported);
            prop_assert_eq!(jobs(other.path(), &["export"], ""), exported.clone());
        }
    }

    #[test]
    fn two_stores_come_to_agree(common in deeds(), here in deeds_and_undos(), there in deeds_and_undos()) {
        let folders = [tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap()];
        let path = |at: usize| folders[at].path().join("jobs.db");
        let (mut store, ids) = store(&path(0));
        for deed in &common {
            perform(&mut store, ids[deed.posting], &deed.what, now());
        }
        drop(store);
        jobs(folders[1].path(), &["import", "-"], &jobs(folders[0].path(), &["export"], ""));
        for (at, deeds) in [&here, &there].into_iter().enumerate() {
            let mut store = Store::open(&path(at)).unwrap();
            let later = now() + (1 + at as i64).hours();
            for deed in deeds {
                perform(&mut store, ids[deed.posting], &deed.what, later);
            }
        }
        let [one, other] = [0, 1].map(|at| jobs(folders[at].path(), &["export", "--tracked"], ""));
        jobs(folders[0].path(), &["import", "-"], &other);
        jobs(folders[1].path(), &["import", "-"], &one);
        let [one, other] = [0, 1].map(|at| jobs(folders[at].path(), &["export"], ""));
        prop_assert_eq!(one, other);
    }
}
