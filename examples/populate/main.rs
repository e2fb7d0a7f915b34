//! Fills a store with invented postings, the same every time:
//! `cargo run --release --example populate -- N store.db`.
//!
//! The postings take the way of real ones: draft, normalise, pack, merge.

#![allow(clippy::print_stderr, reason = "an example speaks for itself")]

mod fill;
mod invented;

use std::path::Path;
use std::time::Instant;

use anyhow::Context as _;

fn main() -> anyhow::Result<()> {
    let mut arguments = std::env::args().skip(1);
    let usage = "usage: populate N store.db";
    let count: usize = arguments.next().context(usage)?.parse().context(usage)?;
    let path = arguments.next().context(usage)?;
    let begun = Instant::now();
    fill::fill(count, Path::new(&path), |written| {
        if written % 50_000 == 0 || written == count {
            eprintln!("{written} postings after {:.1?}", begun.elapsed());
        }
    })
}
