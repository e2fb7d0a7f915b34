//! How fast the store takes and gives: each line is a row of the table of goals.
//!
//! `cargo bench --bench store [merge]`. Times are of the processor, not of the clock, where
//! the system tells them, because machines are shared.

#![allow(clippy::print_stdout, reason = "a benchmark speaks for itself")]

#[path = "../examples/populate/invented.rs"]
mod invented;

use std::time::{Duration, Instant};

use invented::{BOARD, Vocabulary};
use jiff::Timestamp;
use jobs::normalise::{Context, normalise};
use jobs::store::{Answer, Packer, Store};

fn main() -> anyhow::Result<()> {
    merge()
}

/// The processor time of this thread, or the clock's where the system does not tell.
fn processor(begun: Instant) -> Duration {
    std::fs::read_to_string("/proc/thread-self/schedstat")
        .ok()
        .and_then(|text| text.split(' ').next()?.parse().ok())
        .map_or_else(|| begun.elapsed(), Duration::from_nanos)
}

fn merge() -> anyhow::Result<()> {
    let folder = tempfile::tempdir()?;
    let mut store = Store::open(&folder.path().join("store.db"))?;
    let now: Timestamp = "2026-11-24T09:00:00Z".parse()?;
    let vocabulary = Vocabulary::new();
    let clock = Instant::now();
    let started = processor(clock);
    let answers: Vec<Answer> =
        (0..100).map(|board| answer(&vocabulary, board, now)).collect::<Result<_, _>>()?;
    println!("prepare 20,000: {:.2?}", processor(clock).saturating_sub(started));
    let started = processor(clock);
    let batch: usize = std::env::args().nth(1).and_then(|n| n.parse().ok()).unwrap_or(1);
    for batch in answers.chunks(batch) {
        store.together(|store| {
            for answer in batch {
                store.merge(answer, now)?;
            }
            Ok(())
        })?;
    }
    println!("merge 20,000: {:.2?}", processor(clock).saturating_sub(started));
    let size = std::fs::metadata(store.path())?.len();
    println!("size: {size}");
    Ok(())
}

fn answer(vocabulary: &Vocabulary, board: usize, now: Timestamp) -> anyhow::Result<Answer> {
    let company = vocabulary.company(board);
    let mut answer = Answer {
        feed: "greenhouse".into(),
        token: format!("board{board}"),
        name: Some(company.clone()),
        whole: true,
        ..Answer::default()
    };
    let mut packer = Packer::default();
    for number in board * BOARD..(board + 1) * BOARD {
        let draft = vocabulary.draft(number, now);
        let posting = normalise(&draft, &Context { company: &company, fetched: now });
        answer.add(&draft, draft.hash(), posting)?;
        packer.pack_if_many(&mut answer)?;
    }
    packer.pack(&mut answer)?;
    Ok(answer)
}
