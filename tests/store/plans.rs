//! How SQLite runs the statements of a search: each finds its rows by a key. None reads every
//! posting, none sorts.

use jobs::query::{pay_order, sql, walk};
use jobs::store::index::cursor;
use jobs::store::postings;

use crate::world::{Meant, World, draft};

/// The steps of a statement, in SQLite's words.
fn plan(world: &World, statement: &str) -> Vec<String> {
    let connection = world.store.connection();
    let mut explained = connection.prepare(&format!("explain query plan {statement}")).unwrap();
    let unbound = vec![None::<i64>; explained.parameter_count()];
    let steps = explained
        .query_map(rusqlite::params_from_iter(unbound), |row| row.get::<_, String>(3))
        .unwrap();
    steps.collect::<Result<_, _>>().unwrap()
}

#[test]
fn a_search_finds_every_row_by_a_key() {
    let mut world = World::new();
    world.answer(0, Meant::Whole, &[draft("1", "Engineer"), draft("2", "Baker")]);
    let load = format!(
        "select {} from postings p join boards b on b.id = p.board where p.id = ?1",
        postings::COLUMNS
    );
    let expected = [
        (
            cursor::BLOCK_BEFORE,
            "SEARCH directory USING PRIMARY KEY (segment=? AND (term,place)<(?,?))",
        ),
        (cursor::BLOCK_OF, "SEARCH blocks USING INTEGER PRIMARY KEY (rowid=?)"),
        (walk::DEAD_FROM, "SEARCH dead USING INTEGER PRIMARY KEY (rowid>?)"),
        (sql::ID_OF, "SEARCH postings USING COVERING INDEX sqlite_autoindex_postings_1 (doc=?)"),
        (pay_order::SALARY_OF, "SEARCH postings USING INDEX sqlite_autoindex_postings_1 (doc=?)"),
        (load.as_str(), "SEARCH p USING INTEGER PRIMARY KEY (rowid=?)"),
    ];
    for (statement, step) in expected {
        let steps = plan(&world, statement);
        assert_eq!(steps[0], step, "{statement}");
        let kept = steps.iter().all(|step| step.starts_with("SEARCH"));
        assert!(kept, "{statement}: {steps:?}");
    }
}
