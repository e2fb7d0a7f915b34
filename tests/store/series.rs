//! Series of answers of one board. Thirteen captures of a real one in turn give the counts
//! that its file of the life of postings states; they belong to others, and where they are
//! absent the test says so. An invented one goes through every turn of a posting's life.

#![allow(clippy::print_stderr, reason = "a skipped test says so")]

use std::collections::HashSet;
use std::path::Path;

use jobs::feeds::{self, Asked, Board, Draft, Request};
use jobs::store::Merged;
use serde_json::json;

use crate::world::{Meant, World};

fn read(token: &str, answer: &[u8]) -> Vec<Draft> {
    let feed = feeds::all().into_iter().find(|feed| feed.id == "greenhouse").unwrap();
    let board = Board { token: token.into(), feed: "greenhouse".into(), ..Board::default() };
    let request = Request::default();
    let asked = Asked { board: &board, request: &request, listing: None };
    let page = feed.read(&asked, answer).unwrap();
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
        let capture = |date: &str| {
            let path = folder.join(date).join("greenhouse/twilio.json");
            read("twilio", &std::fs::read(path).unwrap())
        };
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

/// A row of an invented board.
struct Vacancy {
    id: u32,
    title: &'static str,
    updated: &'static str,
}

fn vacancy(id: u32, title: &'static str) -> Vacancy {
    Vacancy { id, title, updated: "2026-09-01T10:00:00-04:00" }
}

/// What the board answers with these rows, read as Greenhouse's.
fn answered(vacancies: &[Vacancy]) -> Vec<Draft> {
    let rows: Vec<_> = vacancies
        .iter()
        .map(|Vacancy { id, title, updated }| {
            json!({
                "id": id,
                "internal_job_id": 70_000 + id,
                "title": title,
                "company_name": "Heronsgate",
                "absolute_url": format!("https://job-boards.greenhouse.io/acme/jobs/{id}"),
                "updated_at": updated,
                "first_published": "2026-08-30T10:00:00-04:00",
                "location": { "name": "Utrecht, Netherlands" },
                "content": format!("&lt;p&gt;Heronsgate looks for a {title}.&lt;/p&gt;"),
            })
        })
        .collect();
    read("acme", json!({ "jobs": rows }).to_string().as_bytes())
}

#[test]
fn an_invented_board_lives_as_a_real_one_does() {
    let backend = || vacancy(1, "Backend Engineer");
    let data = || vacancy(2, "Data Engineer");
    let reliability = || vacancy(3, "Site Reliability Engineer");
    let storage = || vacancy(4, "Storage Engineer");
    let senior = || vacancy(1, "Senior Backend Engineer");
    let moved = |row: Vacancy| Vacancy { updated: "2026-09-09T08:00:00-04:00", ..row };
    let again = || vacancy(9, "Data Engineer");
    // New, changed, unchanged, closed, reopened.
    let steps = [
        ("opened", vec![backend(), data(), reliability()], [3, 0, 0, 0, 0]),
        (
            "only updated_at moved",
            vec![moved(backend()), moved(data()), moved(reliability())],
            [0, 0, 3, 0, 0],
        ),
        ("one opened, one closed", vec![backend(), data(), storage()], [1, 0, 2, 1, 0]),
        (
            "reopened under its id, and one changed",
            vec![senior(), data(), reliability(), storage()],
            [0, 1, 2, 0, 1],
        ),
        ("closed", vec![senior(), reliability(), storage()], [0, 0, 3, 1, 0]),
        (
            "reposted under a new id",
            vec![senior(), reliability(), storage(), again()],
            [1, 0, 3, 0, 0],
        ),
    ];
    let mut world = World::new();
    for (number, (what, vacancies, expected)) in steps.into_iter().enumerate() {
        let drafts = answered(&vacancies);
        let day = 3 * number as i64;
        let merged = world.answer(day, Meant::Whole, &drafts);
        let Merged { new, changed, unchanged, closed, reopened, held } = merged;
        assert_eq!([new, changed, unchanged, closed, reopened], expected, "{what}");
        assert_eq!(held, 0, "{what}");
        let same = world.answer(day, Meant::Whole, &drafts);
        let unchanged = Merged { unchanged: drafts.len(), ..Merged::default() };
        assert_eq!(same, unchanged, "the same again, {what}");
    }
    assert_eq!(world.events("1"), ["changed title,level,description"]);
    assert_eq!(world.events("2"), ["closed missing"]);
    assert_eq!(world.events("3"), ["closed missing", "reopened "]);
    assert!(world.events("4").is_empty());
    assert_eq!(world.events("9"), ["reposted greenhouse:acme:2"]);
    assert_eq!(world.matching(&["is:reposted"]), [world.id("9")]);
}
