//! What a store's bytes are: for each table and index, and all of them beside what the
//! postings say: `cargo run --release --example size -- store.db`.
//!
//! What they say is counted as their JSON without names that stand for nothing: the cleaned
//! text and every field, as `jobs show --json` has them.

#![allow(clippy::print_stdout, reason = "an example speaks for itself")]

use std::path::Path;

use anyhow::Context as _;
use jobs::store::Store;

/// So many postings are read to know what all say.
const SAMPLES: usize = 5_000;

fn main() -> anyhow::Result<()> {
    let path = std::env::args().nth(1).context("usage: size store.db")?;
    let store = Store::open_read_only(Path::new(&path))?;
    let number = |sql: &str| -> anyhow::Result<f64> {
        Ok(store.connection().query_row(sql, [], |row| row.get(0))?)
    };
    let count = number("select cast(count(*) as real) from postings")?;
    let mut statement = store.connection().prepare(
        "select name, cast(sum(pgsize) as real), cast(sum(unused) as real) from dbstat \
         group by name order by 2 desc limit 16",
    )?;
    let mut rows = statement.query([])?;
    println!("bytes a posting, and how full the pages are");
    while let Some(row) = rows.next()? {
        let (name, size, unused): (String, f64, f64) = (row.get(0)?, row.get(1)?, row.get(2)?);
        println!("{:8.1}  {:3.0} %  {name}", size / count, (1.0 - unused / size) * 100.0);
    }
    let whole = number(
        "select cast(page_count * page_size as real) from pragma_page_count, pragma_page_size",
    )?;
    println!("{:8.1}         the file", whole / count);
    let (text, fields) = said(&store)?;
    println!("{text:8.1}         cleaned texts");
    println!("{fields:8.1}         fields");
    println!(
        "{:8.3}         the file, as a share of texts and fields",
        whole / count / (text + fields)
    );
    Ok(())
}

/// The bytes of the mean posting's text and of its fields.
fn said(store: &Store) -> anyhow::Result<(f64, f64)> {
    let ids = store.every_id()?;
    let step = ids.len().div_ceil(SAMPLES).max(1);
    let (mut text, mut fields, mut count) = (0, 0, 0_usize);
    for id in ids.iter().step_by(step) {
        let Some(mut stored) = store.posting(*id)? else { continue };
        text += stored.posting.text.len();
        stored.posting.text.clear();
        fields += serde_json::to_vec(&stored.posting)?.len();
        count += 1;
    }
    let count = count.max(1) as f64;
    Ok((text as f64 / count, fields as f64 / count))
}
