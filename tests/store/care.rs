//! Care of a store: checking up, repairing, copying, reading drafts again.

use jobs::feeds::Draft;
use jobs::store::Store;
use jobs::store::backup::backup;

use crate::world::{Meant, World, draft};

fn three() -> Vec<Draft> {
    ["Backend Engineer", "Data Engineer", "Accountant"]
        .iter()
        .enumerate()
        .map(|(number, title)| draft(&number.to_string(), title))
        .collect()
}

#[test]
fn a_lost_index_is_noticed_and_made_anew() {
    let mut world = World::new();
    world.answer(0, Meant::Whole, &three());
    world.answer(1, Meant::Whole, &three()[1..]);
    assert_eq!(world.store.check_up().unwrap(), Vec::<String>::new());
    let before = world.matching(&["is:lead", "is:open", "title:engineer"]);
    world.store.connection().execute("delete from segments", []).unwrap();
    let wrong = world.store.check_up().unwrap();
    assert!(wrong[0].contains("3 postings that the search index lacks"), "{wrong:?}");
    assert_eq!(world.store.rebuild_index(|_| ()).unwrap(), 3);
    assert_eq!(world.store.check_up().unwrap(), Vec::<String>::new());
    assert_eq!(world.matching(&["is:lead", "is:open", "title:engineer"]), before);
    assert_eq!(world.matching(&["is:closed"]), [world.id("0")]);
}

#[test]
fn a_copy_is_whole_private_and_never_over_another_file() {
    let mut world = World::new();
    world.answer(0, Meant::Whole, &three());
    let copy = world.folder.path().join("copy.db");
    backup(world.store.path(), &copy, |_| ()).unwrap();
    assert_eq!(Store::open_read_only(&copy).unwrap().load(&[1, 2, 3]).unwrap().len(), 3);
    let error = backup(world.store.path(), &copy, |_| ()).unwrap_err().to_string();
    assert!(error.contains("name a file that does not"), "{error}");
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt as _;
        assert_eq!(std::fs::metadata(&copy).unwrap().permissions().mode() & 0o777, 0o600);
    }
}

#[test]
fn a_damaged_file_is_told_and_can_be_copied() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("store.db");
    std::fs::write(&path, "this is no database, only words that stand in its place").unwrap();
    let error = Store::open(&path).err().unwrap();
    let error = format!("{:#}", jobs::store::faults::advise(error, &path));
    assert!(error.contains("jobs doctor") && error.contains("jobs backup"), "{error}");
    let copy = folder.path().join("copy.db");
    backup(&path, &copy, |_| ()).unwrap();
    assert_eq!(std::fs::read(&copy).unwrap(), std::fs::read(&path).unwrap());
}

#[test]
fn reading_again_changes_only_what_the_rules_say() {
    let mut world = World::new();
    world.answer(0, Meant::Whole, &three());
    let id = world.id("0");
    world
        .store
        .connection()
        .execute("update postings set level = 'intern', company = 'X' where id = ?1", [id])
        .unwrap();
    let ids = world.store.to_renormalise().unwrap();
    let sum =
        world.store.renormalise(&ids, |store, id, _| store.renormalised_to(Some(id))).unwrap();
    assert_eq!((sum.read, sum.changed), (3, 1));
    assert_eq!(sum.fields.keys().copied().collect::<Vec<_>>(), ["company", "level"]);
    assert_eq!(world.store.load(&[id]).unwrap()[0].posting.company, "Acme");
    assert!(world.events("0").is_empty(), "history is of the posting, not of our rules");
    assert!(world.store.to_renormalise().unwrap().is_empty(), "it goes on where it stopped");
    world.store.renormalised_to(None).unwrap();
    assert_eq!(world.store.to_renormalise().unwrap().len(), 3);
    assert_eq!(world.store.check_up().unwrap(), Vec::<String>::new());
}

#[test]
fn a_board_with_a_few_drafts_has_one_dictionary_for_all_that_follow() {
    let mut world = World::new();
    let many: Vec<Draft> = (0..40)
        .map(|number| draft(&number.to_string(), &format!("Backend Engineer, team {number}")))
        .collect();
    let count = |world: &World, sql: &str| -> i64 {
        world.store.connection().query_row(sql, [], |row| row.get(0)).unwrap()
    };
    let with = "select count(*) from drafts where dictionary is not null";
    world.answer(0, Meant::Whole, &many[..3]);
    assert_eq!(count(&world, with), 0, "three have too little in common");
    world.answer(1, Meant::Whole, &many[..30]);
    assert_eq!(count(&world, with), 27);
    world.answer(2, Meant::Whole, &many);
    assert_eq!(count(&world, with), 37);
    assert_eq!(count(&world, "select count(*) from dictionaries"), 1);
    world.answer_of("lever", "other", 0, Meant::Whole, &many[..5]);
    assert_eq!(count(&world, "select count(*) from dictionaries"), 2);
    for (key, number) in [("acme:1", 1), ("acme:20", 20), ("acme:39", 39)] {
        let id = world.store.resolve(&format!("greenhouse:{key}")).unwrap();
        assert_eq!(world.store.draft(id).unwrap().as_ref(), Some(&many[number]), "{key}");
    }
    let id = world.store.resolve("lever:other:1").unwrap();
    assert_eq!(world.store.draft(id).unwrap().as_ref(), Some(&many[1]));
}
