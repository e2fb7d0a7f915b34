//! How fast drafts become postings, in bytes of their bodies as feeds send them.
//!
//! `cargo bench --bench normalise`. The first argument of each measure is the texts it runs
//! on: invented ones that every checkout has, and the captures of real answers where they lie
//! beside the repository. The goal is 20 MB/s a core for the whole.

use std::sync::LazyLock;

use divan::Bencher;
use divan::counter::BytesCount;
use jobs::feeds::{self, Asked, Board, Body, Draft, Request};
use jobs::normalise::{
    Context, Reading, level, normalise, place, role, salary, technology, text, workplace,
};

fn main() {
    divan::main();
}

const CAPTURES: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../shared/feeds/real");

/// The texts to run on.
#[derive(Debug, Clone, Copy)]
enum Texts {
    Invented,
    Captured,
}

const TEXTS: [Texts; 2] = [Texts::Invented, Texts::Captured];

impl Texts {
    fn drafts(self) -> &'static [Draft] {
        static INVENTED: LazyLock<Vec<Draft>> = LazyLock::new(invented);
        static CAPTURED: LazyLock<Vec<Draft>> = LazyLock::new(captured);
        match self {
            Self::Invented => &INVENTED,
            Self::Captured => &CAPTURED,
        }
    }
}

/// Two hundred postings of the size and build of a usual one.
fn invented() -> Vec<Draft> {
    let paragraph = "<p>Our team of eleven builds the ledger that forty thousand bakeries in \
        Europe settle their accounts with. You will design services in <strong>Go</strong>, \
        keep PostgreSQL and Kafka calm, and talk to the people who bake.</p>";
    let list = "<ul><li>5+ years of experience with Java, Kotlin or Go</li><li>Kubernetes, \
        Terraform and AWS in production</li><li>Nice to have: Rust, gRPC</li></ul>";
    let pay = "<p>The salary range for this role is &euro;70,000 &ndash; &euro;90,000 a year. \
        You may work remotely from Germany, Austria or Switzerland.</p>";
    let draft = |number: usize| Draft {
        id: number.to_string(),
        title: format!("Senior Backend Engineer, Ledger {number}"),
        company: "Quill & Crumb".to_owned(),
        places: vec!["Remote - Berlin, Germany".to_owned(), "Wien, Österreich".to_owned()],
        body: Body::Html(format!("{paragraph}{list}{paragraph}{paragraph}{pay}{list}").repeat(3)),
        ..Draft::default()
    };
    (0..200).map(draft).collect()
}

/// The drafts of every capture that its feed reads.
fn captured() -> Vec<Draft> {
    let Ok(index) = std::fs::read_to_string(format!("{CAPTURES}/INDEX.tsv")) else {
        return Vec::new();
    };
    let files = index.lines().skip(1).filter_map(|line| {
        let mut cells = line.split('\t');
        Some((cells.next()?, cells.next()?))
    });
    files.flat_map(|(feed, file)| drafts_of(feed, file).unwrap_or_default()).collect()
}

fn drafts_of(feed: &str, file: &str) -> Option<Vec<Draft>> {
    let bytes = std::fs::read(format!("{CAPTURES}/{file}")).ok()?;
    let board = Board { feed: feed.to_owned(), token: "real".to_owned(), ..Board::default() };
    let asked = Asked { board: &board, request: &Request::default(), listing: None };
    let page = feeds::find(feed)?.read(&asked, &bytes).ok()?;
    Some(page.rows.into_iter().flatten().map(|row| row.draft).collect())
}

fn bytes(drafts: &[Draft]) -> BytesCount {
    BytesCount::new(drafts.iter().map(|draft| draft.body.raw().len()).sum::<usize>())
}

fn context() -> Context<'static> {
    let fetched = "2026-06-01T00:00:00Z".parse().expect("a moment");
    Context { company: "Quill & Crumb", fetched }
}

#[divan::bench(args = TEXTS)]
fn whole(bencher: Bencher<'_, '_>, texts: Texts) {
    let drafts = texts.drafts();
    bencher.counter(bytes(drafts)).bench_local(|| {
        drafts.iter().map(|draft| normalise(draft, &context()).technologies.len()).sum::<usize>()
    });
}

#[divan::bench(args = TEXTS)]
fn plain_text(bencher: Bencher<'_, '_>, texts: Texts) {
    let drafts = texts.drafts();
    bencher
        .counter(bytes(drafts))
        .bench_local(|| drafts.iter().map(|draft| text::plain(&draft.body).len()).sum::<usize>());
}

/// Measures one reader of fields on texts that are plain already; the speed is still in
/// bytes of the bodies, so that the parts can be compared with the whole.
fn field<T>(bencher: Bencher<'_, '_>, texts: Texts, read: impl Fn(&mut Reading<'_>) -> T) {
    let drafts = texts.drafts();
    let plain: Vec<(String, String)> =
        drafts.iter().map(|draft| (text::line(&draft.title), text::plain(&draft.body))).collect();
    bencher.counter(bytes(drafts)).bench_local(|| {
        for (draft, (title, text)) in drafts.iter().zip(&plain) {
            let (title, text) = (title.as_str().into(), text.as_str().into());
            let mut reading = Reading { draft, title: &title, text: &text, evidence: None };
            divan::black_box(read(&mut reading));
        }
    });
}

#[divan::bench(args = TEXTS)]
fn technologies(bencher: Bencher<'_, '_>, texts: Texts) {
    field(bencher, texts, technology::technologies);
}

#[divan::bench(args = TEXTS)]
fn roles(bencher: Bencher<'_, '_>, texts: Texts) {
    field(bencher, texts, |reading| role::role(reading, &[]));
}

#[divan::bench(args = TEXTS)]
fn levels(bencher: Bencher<'_, '_>, texts: Texts) {
    field(bencher, texts, level::level);
}

#[divan::bench(args = TEXTS)]
fn places(bencher: Bencher<'_, '_>, texts: Texts) {
    field(bencher, texts, place::places);
}

#[divan::bench(args = TEXTS)]
fn workplaces(bencher: Bencher<'_, '_>, texts: Texts) {
    field(bencher, texts, workplace::workplace);
}

#[divan::bench(args = TEXTS)]
fn eligibility(bencher: Bencher<'_, '_>, texts: Texts) {
    field(bencher, texts, |reading| workplace::eligible(reading, &[], None));
}

#[divan::bench(args = TEXTS)]
fn salaries(bencher: Bencher<'_, '_>, texts: Texts) {
    field(bencher, texts, |reading| salary::salary(reading, &[]));
}
