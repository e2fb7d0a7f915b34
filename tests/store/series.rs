//! Thirteen captures of one real board in turn give the counts that its file of the life of
//! postings states. The captures belong to others; where they are absent the test says so.

#![allow(clippy::print_stderr, reason = "a skipped test says so")]

use std::collections::HashSet;
use std::path::Path;

use jobs::feeds::{self, Asked, Board, Draft, Request};

use crate::world::{Meant, World};

fn drafts(path: &Path) -> Vec<Draft> {
    let feed = feeds::all().into_iter().find(|feed| feed.id == "greenhouse").unwrap();
    let board = Board { token: "twilio".into(), feed: "greenhouse".into(), ..Board::default() };
    let request = Request::default();
    let asked = Asked { board: &board, request: &request, listing: None };
    let page = feed.read(&asked, &std::fs::read(path).unwrap()).unwrap();
    page.rows.into_iter().filter_map(Result::ok).map(|row| row.draft).collect()
}

#[test]
fn the_captures_of_a_board_give_its_stated_life() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../shared/feeds/series");
    let Ok(table) = std::fs::read_to_string(folder.join("LIFECYCLE.tsv")) else {
        eprintln!("skipped: {} is absent", folder.display());
        return;
    };
    let mut world = World::new();
    let mut ever = HashSet::new();
    for (number, line) in table.lines().skip(1).enumerate() {
        let cells: Vec<&str> = line.split('\t').collect();
        let capture = |date: &str| drafts(&folder.join(date).join("greenhouse/twilio.json"));
        if number == 0 {
            let first = capture(cells[1]);
            ever.extend(first.iter().map(|draft| draft.id.clone()));
            world.answer(0, Meant::Whole, &first);
        }
        let next = capture(cells[2]);
        let returned = ever.len();
        ever.extend(next.iter().map(|draft| draft.id.clone()));
        let merged = world.answer(3 * (number as i64 + 1), Meant::Whole, &next);
        let count = |cell: usize| cells[cell].parse::<usize>().unwrap();
        assert_eq!(merged.new + merged.reopened, count(5), "opened: {line}");
        assert_eq!(merged.new, ever.len() - returned, "an id that returns is no new one: {line}");
        assert_eq!(merged.closed, count(6), "closed: {line}");
        assert_eq!(merged.changed + merged.unchanged, count(7), "survived: {line}");
        assert!(merged.changed <= count(9), "only updated_at moved: {line}");
        let again = world.answer(3 * (number as i64 + 1), Meant::Whole, &next);
        assert_eq!(again.unchanged, next.len(), "the same again changes nothing");
    }
}
