//! The company boards that are shipped: `boards.toml` in, boards to ask out. Read only when
//! somebody asks for them, so that no other command pays for the list.
//!
//! A shipped board is unverified until a refresh has seen it alive: companies change their
//! provider, and a token that is gone answers 404.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use anyhow::{Context as _, bail};
use toml::{Table, Value};

use super::{Board, Feed};
use crate::posting::Country;

/// A company's board in the shipped list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Shipped {
    /// The token in the provider's URLs.
    pub token: String,
    /// The company's name.
    pub name: String,
    /// Where the company has its headquarters; none where not known.
    pub country: Option<Country>,
    /// The provider's region, where it is not the usual one.
    pub region: Option<String>,
}

impl Shipped {
    /// The board as it is asked without any config.
    pub fn board(&self, feed: &Feed) -> Board {
        Board {
            feed: feed.id.to_string(),
            token: self.token.clone(),
            name: Some(self.name.clone()),
            base_url: feed.base_url.to_string(),
            region: self.region.clone(),
            settings: Table::new(),
        }
    }
}

static LIST: LazyLock<BTreeMap<String, Vec<Shipped>>> = LazyLock::new(|| {
    // The list is part of the program: an error in it is one in the program.
    parse(include_str!("boards.toml")).unwrap_or_else(|error| panic!("boards.toml: {error:#}"))
});

/// The boards shipped for a feed, sorted by country and token; none where it has no boards.
pub fn shipped(feed: &str) -> &'static [Shipped] {
    LIST.get(feed).map_or(&[], Vec::as_slice)
}

/// Where the company of a shipped board has its headquarters, where that is known.
pub fn headquarters(feed: &str, token: &str) -> Option<Country> {
    shipped(feed).iter().find(|board| board.token == token)?.country
}

/// The ids of the feeds for which boards are shipped.
pub fn feeds() -> impl Iterator<Item = &'static str> {
    LIST.keys().map(String::as_str)
}

fn parse(text: &str) -> anyhow::Result<BTreeMap<String, Vec<Shipped>>> {
    let mut list = BTreeMap::new();
    for (feed, countries) in text.parse::<Table>()? {
        let boards = feed_boards(&countries).with_context(|| feed.clone())?;
        list.insert(feed, boards);
    }
    Ok(list)
}

fn feed_boards(countries: &Value) -> anyhow::Result<Vec<Shipped>> {
    let mut boards = Vec::new();
    for (code, companies) in countries.as_table().context("expected a table of countries")? {
        let country = match code.as_str() {
            "unknown" => None,
            code => {
                Some(Country::from_code(code).with_context(|| format!("{code} is no country"))?)
            }
        };
        for (token, said) in companies.as_table().context("expected a table of companies")? {
            let (name, region) = name_and_region(said).with_context(|| token.clone())?;
            boards.push(Shipped { token: token.clone(), name, country, region });
        }
    }
    Ok(boards)
}

fn name_and_region(said: &Value) -> anyhow::Result<(String, Option<String>)> {
    match said {
        Value::String(name) => Ok((name.clone(), None)),
        Value::Table(table) => {
            let text = |key: &str| table.get(key).and_then(Value::as_str).map(str::to_owned);
            Ok((text("name").context("expected a name")?, text("region")))
        }
        _ => bail!("expected a name, or a name and a region"),
    }
}

#[cfg(test)]
mod tests {
    use std::collections::HashSet;

    use super::*;
    use crate::feeds::{self, Shape};

    #[test]
    fn every_board_is_of_a_feed_with_boards_and_stands_once() {
        for id in feeds() {
            let feed = feeds::find(id).unwrap();
            assert_eq!(feed.shape, Shape::Boards, "{id}");
            let mut seen = HashSet::new();
            for board in shipped(id) {
                assert!(!board.token.trim().is_empty() && !board.name.trim().is_empty());
                assert!(
                    seen.insert(board.token.to_lowercase()),
                    "{id}/{} stands twice",
                    board.token
                );
            }
        }
    }

    #[test]
    fn there_are_enough_for_a_first_refresh() {
        let count: usize = feeds().map(|id| shipped(id).len()).sum();
        assert!(count >= 1500, "{count}");
    }

    #[test]
    fn tables_and_tokens_are_sorted_in_the_file() {
        let lines: Vec<&str> = include_str!("boards.toml").lines().collect();
        let tables = lines
            .iter()
            .filter(|line| line.starts_with('['))
            .map(|line| line.replace("unknown", "~"));
        assert!(tables.is_sorted());
        for table in lines.split(|line| line.starts_with('[')) {
            let tokens = table.iter().filter_map(|line| line.split_once(" = "));
            assert!(tokens.map(|(token, _)| token.trim_matches('"')).is_sorted(), "{table:?}");
        }
    }

    #[test]
    fn a_european_board_keeps_its_region() {
        let board = shipped("lever").iter().find(|board| board.region.is_some()).unwrap();
        let feed = feeds::find("lever").unwrap();
        let requests = feed.start(&board.board(&feed));
        assert!(requests[0].url.starts_with("https://api.eu.lever.co/v0/postings/"));
    }
}
