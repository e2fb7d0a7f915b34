//! A disk that fills up in the middle of a merge, played by a limit on the file's pages.

use jobs::feeds::{Body, Draft};
use jobs::store::Store;
use jobs::store::faults::advise;

use crate::world::{Meant, World, draft, moment, prepared};

/// Postings of so many different words that they need many pages.
fn long(numbers: std::ops::Range<u32>) -> Vec<Draft> {
    let text = |of: u32| (0..300).map(move |word| format!("w{:x} ", of * 7_919 + word * 104_729));
    numbers
        .map(|number| Draft {
            body: Body::Plain(text(number).collect()),
            ..draft(&number.to_string(), &format!("Engineer, team {number}"))
        })
        .collect()
}

fn number(store: &Store, sql: &str) -> i64 {
    store.connection().query_row(sql, [], |row| row.get(0)).unwrap()
}

/// Leaves room for so many more pages.
fn leave_room(store: &Store, pages: i64) {
    let limit = number(store, "pragma page_count") + pages;
    number(store, &format!("pragma max_page_count = {limit}"));
}

/// Everything that a merge writes.
fn content(store: &Store) -> [i64; 5] {
    ["postings", "drafts", "events", "blocks", "boards"]
        .map(|table| number(store, &format!("select count(*) from {table}")))
}

fn assert_tells_what_to_do(world: &World, error: anyhow::Error) {
    let error = format!("{:#}", advise(error, world.store.path()));
    assert!(error.contains("no space is left") && error.contains("free some space"), "{error}");
}

#[test]
fn a_full_disk_leaves_nothing_half_written_and_the_next_merge_works() {
    let mut world = World::new();
    world.answer(0, Meant::Whole, &long(0..10));
    let before = content(&world.store);
    let mut after = long(5..300);
    after[0].title = "Accountant".into();
    for pages in [0, 1, 5, 20, 60] {
        leave_room(&world.store, pages);
        let answer = prepared(&world.store, "greenhouse", "acme", 1, Meant::Whole, &after);
        let error = world.store.merge(&answer, moment(1)).unwrap_err();
        assert_tells_what_to_do(&world, error);
        assert_eq!(content(&world.store), before, "with room for {pages} pages");
    }
    leave_room(&world.store, 1_000_000);
    assert_eq!(world.store.check_up().unwrap(), Vec::<String>::new());
    let merged = world.answer(2, Meant::Whole, &after);
    assert_eq!((merged.new, merged.changed, merged.closed), (290, 1, 5));
    assert_eq!(world.store.check_up().unwrap(), Vec::<String>::new());
}

#[test]
fn boards_that_go_in_together_are_all_taken_back() {
    let mut world = World::new();
    world.answer(0, Meant::Whole, &long(0..10));
    let before = content(&world.store);
    let answer =
        |token| prepared(&world.store, "greenhouse", token, 1, Meant::Whole, &long(0..200));
    let answers = [answer("small"), answer("large")];
    leave_room(&world.store, 150);
    let error = world.store.together(|store| {
        answers.iter().try_for_each(|answer| store.merge(answer, moment(1)).map(drop))
    });
    assert_tells_what_to_do(&world, error.unwrap_err());
    assert_eq!(content(&world.store), before);
    leave_room(&world.store, 1_000_000);
    for answer in &answers {
        assert_eq!(world.store.merge(answer, moment(1)).unwrap().new, 200);
    }
    assert_eq!(world.store.check_up().unwrap(), Vec::<String>::new());
}
