//! Ids as people give them: numbers, keys, URLs and `-` go in, the store's numbers come out.

use std::collections::HashSet;
use std::io::{self, BufRead as _};

use anyhow::Context as _;

use super::Usage;
use crate::store::Store;

/// Whether a word names a posting: a number, a key or URL (they hold a colon), or `-`.
pub fn is_id(word: &str) -> bool {
    word == "-" || word.contains(':') || word.bytes().all(|byte| byte.is_ascii_digit())
}

/// The words with `-` replaced by those on standard input, one or more a line.
pub fn words(given: &[String]) -> anyhow::Result<Vec<String>> {
    let mut words = Vec::new();
    for word in given {
        if word != "-" {
            words.push(word.clone());
            continue;
        }
        for line in io::stdin().lock().lines() {
            let line = line.context("reading ids from standard input")?;
            words.extend(line.split_whitespace().map(str::to_owned));
        }
    }
    Ok(words)
}

/// The postings that words name, each once, in their order. All must be known.
pub fn resolve(given: &[String], store: &Store) -> anyhow::Result<Vec<i64>> {
    let found = words(given)?.iter().map(|word| one(word, store)).collect::<anyhow::Result<_>>()?;
    Ok(once(found))
}

/// The same ids, each once, in the order of their first mention.
pub fn once(ids: Vec<i64>) -> Vec<i64> {
    let mut seen = HashSet::new();
    ids.into_iter().filter(|id| seen.insert(*id)).collect()
}

/// The posting that one word names. What does not even look like an id is wrong usage.
pub fn one(word: &str, store: &Store) -> anyhow::Result<i64> {
    store.resolve(word).map_err(
        |error| {
            if is_id(word) { error } else { Usage(error.to_string()).into() }
        },
    )
}
