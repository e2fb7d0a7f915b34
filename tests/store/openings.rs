//! One opening once: which rows are grouped, who leads, and what the index says of it.

use jobs::feeds::{Body, Draft};

use crate::world::{Meant, World, draft};

/// A long text about a job.
fn text(of: &str) -> Body {
    let sentence = |number: usize| format!("{of} {number} asks for care and {number} days. ");
    Body::Plain((0..60).map(sentence).collect::<Vec<_>>().concat())
}

fn located(id: &str, place: &str, requisition: Option<&str>) -> Draft {
    Draft {
        places: vec![place.into()],
        body: text("Backend"),
        requisition: requisition.map(Into::into),
        ..draft(id, "Backend Engineer")
    }
}

fn opening(world: &World, external: &str) -> i64 {
    world.store.posting(world.id(external)).unwrap().unwrap().opening
}

#[test]
fn one_row_a_place_is_one_opening_found_by_each_place() {
    let mut world = World::new();
    let rows = [located("1", "Berlin, Germany", None), located("2", "Paris, France", None)];
    world.answer(0, Meant::Whole, &rows);
    let leader = world.id("1");
    assert_eq!((opening(&world, "1"), opening(&world, "2")), (leader, leader));
    assert_eq!(world.matching(&["is:lead"]), [leader]);
    assert_eq!(world.matching(&["is:lead", "paris"]), [leader]);
    let stored = &world.store.load(&[leader]).unwrap()[0];
    assert_eq!(stored.also_at[0].key, "greenhouse:acme:2");
}

#[test]
fn different_requisitions_stay_apart() {
    let mut world = World::new();
    let place = "Berlin, Germany";
    let rows = [located("1", place, Some("R1")), located("2", place, Some("R2"))];
    world.answer(0, Meant::Whole, &rows);
    assert_ne!(opening(&world, "1"), opening(&world, "2"));
    assert_eq!(world.matching(&["is:lead"]).len(), 2);
}

#[test]
fn an_open_row_leads_and_a_board_leads_before_a_list() {
    let mut world = World::new();
    let mut listed = located("77", "Berlin, Germany", None);
    listed.company = "Acme, Inc.".into();
    listed.body = Body::Plain("A cut text…".into());
    world.answer_of("remoteok", "", 0, Meant::Window(30), &[listed]);
    let list = world.store.resolve("remoteok:77").unwrap();
    let other = draft("9", "Data Engineer");
    world.answer(1, Meant::Whole, &[located("1", "Berlin, Germany", None), other.clone()]);
    assert_eq!(world.matching(&["is:lead", "title:backend"]), [world.id("1")]);
    world.answer(2, Meant::Whole, &[other]);
    assert_eq!(world.matching(&["is:lead", "title:backend", "is:open"]), [list]);
    assert_eq!(opening(&world, "1"), list);
}

#[test]
fn an_opening_parts_when_a_row_becomes_another_job() {
    let mut world = World::new();
    let mut rows = [located("1", "Berlin, Germany", None), located("2", "Paris, France", None)];
    world.answer(0, Meant::Whole, &rows);
    rows[1].title = "Accountant".into();
    rows[1].body = text("Bookkeeping");
    world.answer(1, Meant::Whole, &rows);
    assert_eq!(opening(&world, "2"), world.id("2"));
    assert_eq!(world.matching(&["is:lead"]).len(), 2);
    assert!(world.matching(&["is:lead", "paris", "title:backend"]).is_empty());
}
