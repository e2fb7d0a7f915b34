//! Searches in a store of ten thousand postings and in one of a million.

use std::path::Path;
use std::time::Duration;

use super::program::{jobs, quickest};
use super::table::{Row, milliseconds};

/// Each search by what it is about.
const SEARCHES: &[(&str, &[&str])] = &[
    ("one common word", &["team"]),
    ("two common words", &["team", "experience"]),
    ("a phrase of common words", &["\"distributed systems\""]),
    ("a phrase that nearly nothing has", &["\"performance quality support\""]),
    ("a rare word", &["zowiqua"]),
    ("lang: alone", &["lang:rust"]),
    (
        "lang:, country, remote, pay and days",
        &["lang:go", "country:de", "is:open", "salary:>=90k", "posted:180d"],
    ),
    ("remote in a country", &["lang:python", "country:us", "workplace:remote"]),
    (
        "a filter that nearly nothing fulfils, a word",
        &["team", "lang:zig", "country:mt", "level:junior"],
    ),
    ("a tag", &["tag:dream"]),
    ("a status", &["status:applied"]),
    ("counting a common word", &["team", "--count"]),
    ("counting lang:", &["lang:rust", "--count"]),
    ("sorted by pay", &["--sort", "salary"]),
    ("sorted by pay, lang:", &["lang:rust", "--sort", "salary"]),
    ("newest", &["--sort", "newest"]),
];

/// How often each is run; the quickest counts, which finds the file in memory.
const TIMES: usize = 7;
const GOAL: Duration = Duration::from_millis(30);

/// Times every search in both stores.
pub fn rows(small: &Path, large: &Path, config: &Path) -> anyhow::Result<Vec<Row>> {
    let mut rows = Vec::new();
    for (name, words) in SEARCHES {
        let mut arguments = vec!["search", "--all", "-n", "20"];
        arguments.extend_from_slice(words);
        let of_small = quickest(TIMES, || jobs(small, config, &arguments))?;
        let of_large = quickest(TIMES, || jobs(large, config, &arguments))?;
        rows.push(Row {
            work: format!("search: {name}"),
            result: milliseconds(of_large),
            goal: "30 ms".into(),
            reached: Some(of_large <= GOAL),
        });
        let growth = of_large.as_secs_f64() / of_small.as_secs_f64();
        rows.push(Row {
            work: format!("  growth from {}", milliseconds(of_small)),
            result: format!("{growth:.1} times"),
            goal: "3 times".into(),
            reached: Some(growth <= 3.0),
        });
    }
    Ok(rows)
}
