//! The life of a posting: new, changed, closed, reopened, reposted, held, aged.

use crate::world::{Meant, World, draft, moment};

#[test]
fn a_posting_is_new_then_as_it_was_then_changed() {
    let mut world = World::new();
    let mut first = draft("1", "Backend Engineer");
    let merged = world.answer(0, Meant::Whole, &[first.clone(), draft("2", "Data Engineer")]);
    assert_eq!((merged.new, merged.changed, merged.unchanged), (2, 0, 0));
    let merged = world.answer(1, Meant::Whole, &[first.clone(), draft("2", "Data Engineer")]);
    assert_eq!((merged.new, merged.changed, merged.unchanged), (0, 0, 2));
    first.title = "Senior Backend Engineer".into();
    let merged = world.answer(2, Meant::Whole, &[first, draft("2", "Data Engineer")]);
    assert_eq!((merged.new, merged.changed, merged.unchanged), (0, 1, 1));
    assert!(world.events("1")[0].starts_with("changed title"), "{:?}", world.events("1"));
    assert_eq!(world.matching(&["title:senior", "is:changed"]), [world.id("1")]);
    assert!(world.events("2").is_empty());
}

#[test]
fn absence_closes_and_return_reopens_under_the_same_id() {
    let mut world = World::new();
    let (one, two) = (draft("1", "Backend Engineer"), draft("2", "Data Engineer"));
    world.answer(0, Meant::Whole, &[one.clone(), two.clone()]);
    let id = world.id("1");
    let merged = world.answer(3, Meant::Whole, std::slice::from_ref(&two));
    assert_eq!((merged.closed, merged.unchanged), (1, 1));
    let closed = world.store.posting(id).unwrap().unwrap();
    assert_eq!(closed.closed, Some(moment(3)));
    assert_eq!(closed.last_seen, moment(0), "the last answer that had it");
    assert_eq!(world.matching(&["is:closed"]), [id]);
    let merged = world.answer(5, Meant::Whole, &[one, two]);
    assert_eq!((merged.reopened, merged.new, merged.changed), (1, 0, 0));
    let open = world.store.posting(id).unwrap().unwrap();
    assert_eq!((open.closed, open.last_seen), (None, moment(5)));
    assert_eq!(world.events("1"), ["closed missing", "reopened "]);
    assert_eq!(world.matching(&["is:reopened", "is:open"]), [id]);
    assert!(world.matching(&["is:closed"]).is_empty(), "it was closed and is not");
}

#[test]
fn nothing_but_a_whole_answer_with_rows_closes() {
    let mut world = World::new();
    let (one, two) = (draft("1", "Backend Engineer"), draft("2", "Data Engineer"));
    world.answer(0, Meant::Whole, &[one, two.clone()]);
    assert_eq!(world.answer(1, Meant::Whole, &[]).closed, 0);
    assert_eq!(world.answer(2, Meant::Part, &[two]).closed, 0);
    assert_eq!(world.matching(&["is:open"]).len(), 2);
    let seen = world.store.posting(world.id("1")).unwrap().unwrap().last_seen;
    assert_eq!(seen, moment(0), "neither of them saw it");
}

#[test]
fn a_board_that_loses_most_is_held_until_it_does_so_twice() {
    let mut world = World::new();
    let all: Vec<_> = (0..20).map(|n| draft(&n.to_string(), &format!("Engineer {n}"))).collect();
    world.answer(0, Meant::Whole, &all);
    let merged = world.answer(1, Meant::Whole, &all[..4]);
    assert_eq!((merged.closed, merged.held), (0, 16));
    let held = world.store.boards().unwrap()[0].held;
    assert_eq!(held, Some(4), "postings in the answer that is not believed");
    assert_eq!(world.store.posting(world.id("9")).unwrap().unwrap().last_seen, moment(0));
    let merged = world.answer(2, Meant::Whole, &all);
    assert_eq!((merged.unchanged, merged.held), (20, 0), "it was a fault of the board");
    assert_eq!(world.store.posting(world.id("9")).unwrap().unwrap().last_seen, moment(2));
    world.answer(3, Meant::Whole, &all[..4]);
    let merged = world.answer(4, Meant::Whole, &all[..4]);
    assert_eq!((merged.closed, merged.held), (16, 0), "seen twice");
    assert_eq!(world.store.boards().unwrap()[0].held, None);
}

#[test]
fn a_shrunken_board_is_believed_where_asked() {
    let mut world = World::new();
    let all: Vec<_> = (0..20).map(|n| draft(&n.to_string(), &format!("Engineer {n}"))).collect();
    world.answer(0, Meant::Whole, &all);
    let merged = world.answer(1, Meant::Believed, &all[..4]);
    assert_eq!((merged.closed, merged.held), (16, 0));
}

#[test]
fn a_window_closes_by_age_alone() {
    let mut world = World::new();
    let (one, two) = (draft("1", "Backend Engineer"), draft("2", "Data Engineer"));
    world.answer(0, Meant::Window(30), &[one, two.clone()]);
    assert_eq!(world.answer(20, Meant::Window(30), std::slice::from_ref(&two)).closed, 0);
    let merged = world.answer(31, Meant::Window(30), &[two]);
    assert_eq!(merged.closed, 1);
    assert_eq!(world.events("1"), ["closed aged"]);
}

#[test]
fn what_the_feed_calls_closed_is_closed() {
    let mut world = World::new();
    let mut one = draft("1", "Backend Engineer");
    world.answer(0, Meant::Whole, std::slice::from_ref(&one));
    one.closed = true;
    assert_eq!(world.answer(1, Meant::Whole, std::slice::from_ref(&one)).closed, 1);
    let merged = world.answer(2, Meant::Whole, std::slice::from_ref(&one));
    assert_eq!((merged.closed, merged.reopened, merged.unchanged), (0, 0, 1));
    assert_eq!(world.events("1"), ["closed stated"]);
    one.closed = false;
    assert_eq!(world.answer(3, Meant::Whole, &[one]).reopened, 1);
}

#[test]
fn an_equal_posting_under_a_new_id_is_a_repost() {
    let mut world = World::new();
    let (one, other) = (draft("1", "Backend Engineer"), draft("2", "Data Engineer"));
    world.answer(0, Meant::Whole, &[one, other.clone()]);
    let again = draft("7", "Backend Engineer (m/f/d)");
    let merged = world.answer(5, Meant::Whole, &[again, other.clone()]);
    assert_eq!((merged.new, merged.closed), (1, 1));
    assert_eq!(world.events("7"), ["reposted greenhouse:acme:1"]);
    let mut elsewhere = draft("8", "Backend Engineer");
    elsewhere.places = vec!["Paris, France".into()];
    world.answer(6, Meant::Whole, &[elsewhere, other]);
    assert!(world.events("8").is_empty(), "another place is another job");
}

#[test]
fn an_id_listed_twice_counts_once() {
    let mut world = World::new();
    let twice = [draft("1", "Backend Engineer"), draft("1", "Data Engineer")];
    let merged = world.answer(0, Meant::Whole, &twice);
    assert_eq!((merged.new, merged.changed), (1, 0));
    assert_eq!(
        world.store.posting(world.id("1")).unwrap().unwrap().posting.title,
        "Backend Engineer"
    );
}
