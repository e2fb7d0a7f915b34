//! Reading a fixture as a feed would read an answer.

use std::fmt::Write as _;
use std::path::PathBuf;

use jobs::feeds::{self, Asked, Board, Draft, Feed, Page, Request, Unread};

/// The bytes of `tests/feeds/fixtures/NAME`.
pub fn fixture(name: &str) -> Vec<u8> {
    let path = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/feeds/fixtures").join(name);
    std::fs::read(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

/// The feed of that id.
pub fn feed(id: &str) -> Feed {
    feeds::find(id).unwrap_or_else(|| panic!("there is no feed {id}"))
}

/// A board of a feed as a config without settings gives it.
pub fn board(id: &str, token: &str) -> Board {
    let base_url = feed(id).base_url.into_owned();
    Board { feed: id.into(), token: token.into(), base_url, ..Board::default() }
}

/// The same with settings in TOML.
pub fn board_with(id: &str, token: &str, settings: &str) -> Board {
    Board { settings: settings.parse().unwrap(), ..board(id, token) }
}

/// The first request for a board.
pub fn first(board: &Board) -> Request {
    feed(&board.feed).start(board).into_iter().next().expect("a feed asks something")
}

/// Reads bytes as the answer to a request.
pub fn read(board: &Board, request: &Request, bytes: &[u8]) -> anyhow::Result<Page> {
    feed(&board.feed).read(&Asked { board, request, listing: None }, bytes)
}

/// Reads bytes as the details of a listed row.
pub fn read_detail(board: &Board, request: &Request, listing: &Draft, bytes: &[u8]) -> Page {
    let asked = Asked { board, request, listing: Some(listing) };
    feed(&board.feed).read(&asked, bytes).unwrap()
}

/// Reads a fixture as the answer to the first request for a board.
pub fn page(board: &Board, name: &str) -> Page {
    read(board, &first(board), &fixture(name)).unwrap_or_else(|error| panic!("{name}: {error:#}"))
}

/// The drafts of a page.
pub fn drafts(page: &Page) -> Vec<&Draft> {
    page.rows.iter().flatten().map(|row| &row.draft).collect()
}

/// Why rows gave no draft: `skipped 17: …`, `bad row 3: …`.
pub fn unread(page: &Page) -> Vec<String> {
    page.rows.iter().filter_map(|row| row.as_ref().err()).map(told).collect()
}

fn told(unread: &Unread) -> String {
    match unread {
        Unread::Skipped { row, reason } => format!("skipped {row}: {reason}"),
        Unread::Bad { row, reason } => format!("bad {row}: {reason}"),
    }
}

/// Everything a page gives, for a snapshot.
pub fn shown(page: &Page) -> String {
    let mut out = String::new();
    for row in &page.rows {
        match row {
            Ok(row) => {
                let draft = serde_json::to_string_pretty(&row.draft).unwrap();
                writeln!(out, "{draft}").unwrap();
                if let Some(detail) = &row.detail {
                    writeln!(out, "detail: {}", asked(detail)).unwrap();
                }
            }
            Err(unread) => writeln!(out, "{}", told(unread)).unwrap(),
        }
    }
    for more in &page.more {
        writeln!(out, "more: {}", asked(more)).unwrap();
    }
    out
}

/// A request on one line, as it may be shown.
pub fn asked(request: &Request) -> String {
    let url = request.shown.as_deref().unwrap_or(&request.url);
    let method = if request.body.is_some() { "POST" } else { "GET" };
    format!("{method} {url}")
}
