//! Opening the store: read-only files, newer schemas, damage; and what names a posting.

use jobs::store::Store;

use crate::world::{Meant, World, draft};

#[test]
fn a_posting_is_named_by_number_key_or_page() {
    let mut world = World::new();
    world.answer(0, Meant::Whole, &[draft("a:1", "Backend Engineer")]);
    world.answer_of("remoteok", "", 0, Meant::Part, &[draft("9", "Data Engineer")]);
    let id = world.id("a:1");
    let resolve = |text: &str| world.store.resolve(text);
    assert_eq!(resolve(&id.to_string()).unwrap(), id);
    assert_eq!(resolve("greenhouse:acme:a:1").unwrap(), id);
    let flat = resolve("remoteok:9").unwrap();
    assert_eq!(resolve("https://www.acme.example/jobs/9/?utm_source=x").unwrap(), flat);
    assert_eq!(resolve("acme.example/jobs/9").unwrap(), flat);
    for (text, hint) in [
        ("999", "jobs search --format ids"),
        ("nonsense", "a key like greenhouse:acme:4001"),
        ("https://acme.example/jobs/404", "jobs track add URL"),
    ] {
        let error = resolve(text).unwrap_err().to_string();
        assert!(error.contains(hint), "{error}");
    }
}

#[test]
fn postings_are_loaded_in_the_order_asked_for() {
    let mut world = World::new();
    world.answer(0, Meant::Whole, &[draft("1", "Backend Engineer"), draft("2", "Data Engineer")]);
    let (one, two) = (world.id("1"), world.id("2"));
    let loaded = world.store.load(&[two, 999, one]).unwrap();
    assert_eq!(loaded.iter().map(|stored| stored.id).collect::<Vec<_>>(), [two, one]);
}

#[test]
fn a_store_that_is_not_there_reads_as_an_empty_one() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("none.db");
    let store = Store::open_read_only(&path).unwrap();
    assert!(store.load(&[1]).unwrap().is_empty());
    assert!(!path.exists(), "reading makes no file");
}

#[test]
fn readers_and_a_writer_do_not_wait_for_each_other() {
    let mut world = World::new();
    world.answer(0, Meant::Whole, &[draft("1", "Backend Engineer")]);
    let path = world.store.path().to_owned();
    let writing = world.store.connection().unchecked_transaction().unwrap();
    writing.execute("update boards set failures = 1", []).unwrap();
    let reader = Store::open_read_only(&path).unwrap();
    assert_eq!(reader.load(&[1]).unwrap().len(), 1);
    writing.commit().unwrap();
}

#[cfg(unix)]
#[test]
fn a_store_that_cannot_be_written_can_be_read() {
    use std::os::unix::fs::PermissionsExt as _;
    let mut world = World::new();
    world.answer(0, Meant::Whole, &[draft("1", "Backend Engineer")]);
    let World { folder, store } = world;
    let path = store.path().to_owned();
    drop(store);
    let set = |path: &std::path::Path, mode| {
        std::fs::set_permissions(path, std::fs::Permissions::from_mode(mode)).unwrap();
    };
    set(&path, 0o400);
    set(folder.path(), 0o500);
    let loaded = Store::open_read_only(&path).and_then(|store| store.load(&[1]));
    set(folder.path(), 0o700);
    assert_eq!(loaded.unwrap().len(), 1);
}

#[test]
fn a_store_of_a_newer_program_is_refused() {
    let World { folder: _folder, store } = World::new();
    store.connection().pragma_update(None, "user_version", 900).unwrap();
    let path = store.path().to_owned();
    drop(store);
    for opened in [Store::open(&path), Store::open_read_only(&path)] {
        let error = format!("{:#}", opened.err().unwrap());
        assert!(error.contains("schema 900") && error.contains("update `jobs`"), "{error}");
    }
}
