//! Fills a store with invented postings, the same every time:
//! `cargo run --release --example populate -- N store.db`.
//!
//! The postings take the way of real ones: draft, normalise, prepare, merge. Two threads
//! prepare boards and one writes them.

#![allow(clippy::print_stderr, reason = "an example speaks for itself")]

mod invented;

use std::path::Path;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::mpsc::sync_channel;
use std::time::Instant;

use anyhow::Context as _;
use invented::{BOARD, Vocabulary};
use jiff::Timestamp;
use jobs::normalise::{Context, normalise};
use jobs::store::{Answer, Packer, Store};

/// The moment at which the postings are said to be fetched.
const NOW: &str = "2026-11-24T09:00:00Z";

fn main() -> anyhow::Result<()> {
    let mut arguments = std::env::args().skip(1);
    let usage = "usage: populate N store.db";
    let count: usize = arguments.next().context(usage)?.parse().context(usage)?;
    populate(count, Path::new(&arguments.next().context(usage)?))
}

fn populate(count: usize, path: &Path) -> anyhow::Result<()> {
    let now: Timestamp = NOW.parse()?;
    let mut store = Store::open(path)?;
    let vocabulary = Vocabulary::new();
    let next = AtomicUsize::new(0);
    let begun = Instant::now();
    let (sender, receiver) = sync_channel(8);
    std::thread::scope(|scope| {
        for _ in 0..2 {
            let (sender, next, vocabulary) = (sender.clone(), &next, &vocabulary);
            scope.spawn(move || {
                loop {
                    let first = next.fetch_add(BOARD, Ordering::Relaxed);
                    if first >= count {
                        break;
                    }
                    let numbers = first..(first + BOARD).min(count);
                    if sender.send(board(vocabulary, numbers, now)).is_err() {
                        break;
                    }
                }
            });
        }
        drop(sender);
        let mut written = 0;
        let mut merging = std::time::Duration::ZERO;
        for answer in receiver {
            let started = Instant::now();
            written += store.merge(&answer?, now)?.new;
            merging += started.elapsed();
            if written % 50_000 < BOARD {
                eprintln!("{written} postings after {:.1?}", begun.elapsed());
            }
        }
        eprintln!("{merging:.1?} of it merging");
        Ok(())
    })
}

/// What one board answers.
fn board(
    vocabulary: &Vocabulary,
    numbers: std::ops::Range<usize>,
    now: Timestamp,
) -> anyhow::Result<Answer> {
    let board = numbers.start / BOARD;
    let company = vocabulary.company(board);
    let mut answer = Answer {
        feed: "greenhouse".into(),
        token: format!("board{board}"),
        name: Some(company.clone()),
        whole: true,
        ..Answer::default()
    };
    let mut packer = Packer::default();
    for number in numbers {
        let draft = vocabulary.draft(number, now);
        let posting = normalise(&draft, &Context { company: &company, fetched: now });
        answer.add(&draft, draft.hash(), posting)?;
        packer.pack_if_many(&mut answer)?;
    }
    packer.pack(&mut answer)?;
    Ok(answer)
}
