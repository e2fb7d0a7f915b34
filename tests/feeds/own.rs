//! What `docs/own-feeds.md` shows works as it stands.

use jobs::feeds::{self, Board};

#[test]
fn every_example_of_the_document_is_understood() {
    let page = include_str!("../../docs/own-feeds.md");
    let blocks: Vec<&str> =
        page.split("```toml\n").skip(1).map(|rest| rest.split("```").next().unwrap()).collect();
    assert_eq!(blocks.len(), 5);
    for block in blocks {
        let config: toml::Table = block.parse().unwrap();
        for (id, table) in config["feeds"].as_table().unwrap() {
            let table = table.as_table().unwrap();
            match feeds::find(id) {
                Some(feed) => assert!(table.contains_key("boards"), "{}", feed.id),
                None => asks_something(id, table),
            }
        }
    }
}

fn asks_something(id: &str, table: &toml::Table) {
    let feed = feeds::described(id, table).unwrap_or_else(|error| panic!("{error:#}"));
    let board = Board {
        feed: id.into(),
        base_url: feed.base_url.to_string(),
        settings: table.clone(),
        ..Board::default()
    };
    let request = &feed.start(&board)[0];
    assert!(request.command.is_some() || request.url.starts_with("https://"), "{id}");
}
