//! A store in a folder of its own, and answers to put into it.

use std::time::Duration;

use jiff::Timestamp;
use jobs::feeds::{Body, Draft, Posted};
use jobs::normalise::{Context, normalise};
use jobs::query::expression::{Expression, and};
use jobs::query::walk::{Match, Walk};
use jobs::store::{Answer, Merged, Store};

/// The first day of the tests' world.
pub const START: i64 = 1_790_000_000;
/// A day in seconds.
pub const DAY: i64 = 86_400;

/// A store in a folder that goes away with it.
pub struct World {
    /// The folder.
    pub folder: tempfile::TempDir,
    /// The store.
    pub store: Store,
}

/// How an answer is meant.
#[derive(Debug, Clone, Copy)]
pub enum Meant {
    /// Every open posting.
    Whole,
    /// The same, and to be believed whatever it lacks.
    Believed,
    /// The newest of a window of so many days.
    Window(u64),
    /// A part.
    Part,
}

impl World {
    /// An empty store.
    pub fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let store = Store::open(&folder.path().join("store.db")).unwrap();
        Self { folder, store }
    }

    /// Merges what `greenhouse/acme` answers on a day, as a refresh would.
    pub fn answer(&mut self, day: i64, meant: Meant, drafts: &[Draft]) -> Merged {
        self.answer_of("greenhouse", "acme", day, meant, drafts)
    }

    /// Merges what a board answers on a day, as a refresh would.
    pub fn answer_of(
        &mut self,
        feed: &str,
        token: &str,
        day: i64,
        meant: Meant,
        drafts: &[Draft],
    ) -> Merged {
        let answer = prepared(&self.store, feed, token, day, meant, drafts);
        self.store.merge(&answer, moment(day)).unwrap()
    }

    /// The id of a posting of `greenhouse/acme`.
    pub fn id(&self, external: &str) -> i64 {
        self.store.resolve(&format!("greenhouse:acme:{external}")).unwrap()
    }

    /// What happened to a posting of `greenhouse/acme`, in words.
    pub fn events(&self, external: &str) -> Vec<String> {
        let events = self.store.events(self.id(external)).unwrap();
        events.iter().map(|event| format!("{} {}", event.kind, event.detail.join(","))).collect()
    }

    /// The ids of postings that have every one of some terms, newest first.
    pub fn matching(&self, terms: &[&str]) -> Vec<i64> {
        let terms = terms.iter().map(|term| Expression::Term((*term).to_owned())).collect();
        let connection = self.store.connection();
        let mut walk = Walk::begin(connection, &and(terms), &[], i64::MIN..i64::MAX).unwrap();
        let mut found = Vec::new();
        while let Some(Match { doc, .. }) = walk.step().unwrap() {
            let id = "select id from postings where doc = ?1";
            found.push(connection.query_row(id, [doc], |row| row.get(0)).unwrap());
        }
        found
    }
}

/// What a refresh makes of a board's drafts on a day.
pub fn prepared(
    store: &Store,
    feed: &str,
    token: &str,
    day: i64,
    meant: Meant,
    drafts: &[Draft],
) -> Answer {
    let now = moment(day);
    let known = store.known(feed, token).unwrap();
    let mut answer = Answer {
        feed: feed.into(),
        token: token.into(),
        whole: matches!(meant, Meant::Whole | Meant::Believed),
        window: match meant {
            Meant::Window(days) => Some(Duration::from_hours(24 * days)),
            _ => None,
        },
        accept_shrink: matches!(meant, Meant::Believed),
        ..Answer::default()
    };
    for draft in drafts {
        let written = draft.written().unwrap();
        if let Some(known) = known.get(&draft.id).filter(|it| it.hash == written.hash && it.open) {
            answer.unchanged.push(known.id);
            continue;
        }
        let posting = normalise(draft, &Context { company: "Acme", fetched: now });
        answer.add(draft, written, posting);
    }
    store.pack(&mut answer).unwrap();
    answer
}

/// Noon of a day.
pub fn moment(day: i64) -> Timestamp {
    Timestamp::from_second(START + day * DAY).unwrap()
}

/// A draft with a text of its own.
pub fn draft(id: &str, title: &str) -> Draft {
    Draft {
        id: id.into(),
        title: title.into(),
        company: "Acme".into(),
        url: Some(format!("https://acme.example/jobs/{id}")),
        places: vec!["Berlin, Germany".into()],
        posted: Posted::At(moment(-1)),
        body: Body::Plain(format!("We look for a {title}.\n\nThe reference is {id}.")),
        ..Draft::default()
    }
}
