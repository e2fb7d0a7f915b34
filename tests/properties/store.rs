//! The store: whatever boards answer, and in whatever order, its rows, its index and its
//! openings agree with each other.

#[allow(dead_code, reason = "the tests of the store use the rest")]
#[path = "../store/world.rs"]
mod world;

use std::collections::BTreeMap;

use jobs::feeds::{Body, Draft};
use jobs::store::Merged;
use proptest::prelude::*;
use world::{Meant, World, draft};

/// What one board answers: rows by their ids.
#[derive(Debug, Clone)]
struct Said {
    board: usize,
    meant: Meant,
    rows: BTreeMap<u8, Row>,
}

/// One row; few different ones, so that they meet.
#[derive(Debug, Clone)]
struct Row {
    title: usize,
    text: usize,
    place: usize,
    requisition: Option<u8>,
    closed: bool,
}

const BOARDS: [(&str, &str); 3] = [("greenhouse", "acme"), ("lever", "acme"), ("remoteok", "")];
const TITLES: [&str; 3] = ["Backend Engineer", "Senior Backend Engineer", "Accountant"];
const PLACES: [&str; 2] = ["Berlin, Germany", "Paris, France"];

fn row() -> impl Strategy<Value = Row> {
    let closed = prop_oneof![9 => Just(false), 1 => Just(true)];
    (0..TITLES.len(), 0..3_usize, 0..PLACES.len(), proptest::option::of(0..3_u8), closed).prop_map(
        |(title, text, place, requisition, closed)| Row { title, text, place, requisition, closed },
    )
}

fn said() -> impl Strategy<Value = Said> {
    let meant = prop_oneof![
        6 => Just(Meant::Whole),
        1 => Just(Meant::Believed),
        1 => Just(Meant::Part),
        1 => Just(Meant::Window(3)),
    ];
    // No more ids than a board may lose at once without being held.
    let rows = proptest::collection::btree_map(0..6_u8, row(), 0..6);
    (0..BOARDS.len(), meant, rows).prop_map(|(board, meant, rows)| Said { board, meant, rows })
}

fn drafts(said: &Said) -> Vec<Draft> {
    let of = |(id, row): (&u8, &Row)| {
        // A text that is too short to tell anything, or one of two long ones.
        let length = if row.text == 0 { 1 } else { 60 };
        let sentence =
            |number| format!("{} asks for {} days. ", ["A", "Care", "Tax"][row.text], number);
        Draft {
            places: vec![PLACES[row.place].into()],
            body: Body::Plain((0..length).map(sentence).collect()),
            requisition: row.requisition.map(|number| format!("R{number}")),
            closed: row.closed,
            url: Some(format!("https://acme.example/{}/{id}", said.board)),
            ..draft(&id.to_string(), TITLES[row.title])
        }
    };
    said.rows.iter().map(of).collect()
}

/// The ids of the rows of which a condition holds, in order.
fn ids(world: &World, condition: &str) -> Vec<i64> {
    let sql = format!("select id from postings where {condition} order by id");
    let mut statement = world.store.connection().prepare(&sql).unwrap();
    statement.query_map([], |row| row.get(0)).unwrap().collect::<Result<_, _>>().unwrap()
}

/// Everything about postings and their history that a merge writes.
fn content(world: &World) -> Vec<String> {
    let sql = "select format('%d %s %d %d %d %s %s %d', p.id, external, hash, opening, first_seen, \
               last_seen, closed, (select count(*) from events where posting = p.id)) \
               from postings p order by p.id";
    let mut statement = world.store.connection().prepare(sql).unwrap();
    statement.query_map([], |row| row.get(0)).unwrap().collect::<Result<_, _>>().unwrap()
}

fn assert_states(world: &World) -> Result<(), TestCaseError> {
    for (term, condition) in [
        ("is:open", "closed is null"),
        ("is:closed", "closed is not null"),
        ("is:lead", "opening = id"),
        ("title:accountant", "title = 'Accountant'"),
    ] {
        let mut found = world.matching(&[term]);
        found.sort_unstable();
        prop_assert_eq!(found, ids(world, condition), "{}", term);
    }
    Ok(())
}

fn assert_openings(world: &World) -> Result<(), TestCaseError> {
    let apart = "exists (select 1 from postings o where o.opening = postings.opening \
                 and o.board = postings.board and o.requisition <> postings.requisition)";
    prop_assert_eq!(ids(world, apart), [0_i64; 0], "different requisitions in one opening");
    let behind = "opening = id and closed is not null and exists \
                  (select 1 from postings o where o.opening = postings.id and o.closed is null)";
    prop_assert_eq!(ids(world, behind), [0_i64; 0], "a closed row leads an open one");
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 48, ..ProptestConfig::default() })]

    #[test]
    fn rows_index_and_openings_agree(series in proptest::collection::vec(said(), 1..9)) {
        let mut world = World::new();
        for (day, said) in series.iter().enumerate() {
            let (feed, token) = BOARDS[said.board];
            let drafts = drafts(said);
            world.answer_of(feed, token, day as i64, said.meant, &drafts);
            let once = content(&world);
            let again = world.answer_of(feed, token, day as i64, said.meant, &drafts);
            prop_assert_eq!(again, Merged { unchanged: drafts.len(), ..Merged::default() });
            prop_assert_eq!(content(&world), once);
            // That every posting has one row in the index, and that its opening is a leader.
            prop_assert_eq!(world.store.check_up().unwrap(), Vec::<String>::new());
            assert_states(&world)?;
            assert_openings(&world)?;
        }
    }
}
