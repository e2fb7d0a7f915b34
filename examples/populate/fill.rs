//! Filling a store: two threads read and pack boards of invented postings, one writes them.

use std::path::Path;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::mpsc::sync_channel;

use jiff::Timestamp;
use jobs::store::Store;

use crate::invented::{BOARD, Vocabulary};

/// The moment at which the postings are said to be fetched.
pub const NOW: &str = "2026-11-24T09:00:00Z";
/// So many boards are written in one transaction.
const TOGETHER: usize = 10;

/// Fills a store with so many postings, telling now and then how many there are.
pub fn fill(count: usize, path: &Path, watch: impl Fn(usize)) -> anyhow::Result<()> {
    let now: Timestamp = NOW.parse()?;
    let mut store = Store::open(path)?;
    let vocabulary = Vocabulary::new();
    let next = AtomicUsize::new(0);
    let (sender, receiver) = sync_channel(TOGETHER);
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
                    if sender.send(vocabulary.answer(numbers, now)).is_err() {
                        break;
                    }
                }
            });
        }
        drop(sender);
        let mut written = 0;
        while let Ok(first) = receiver.recv() {
            let answers = std::iter::once(first).chain(receiver.iter().take(TOGETHER - 1));
            store.together(|store| {
                for answer in answers {
                    written += store.merge(&answer?, now)?.new;
                }
                Ok(())
            })?;
            watch(written);
        }
        Ok(())
    })
}
