//! Writes `src/store/empty.db`, the database as which a store without a file is read: run
//! `cargo run --example empty` after each new migration.

use std::path::Path;

use jobs::store::schema;
use rusqlite::Connection;

fn main() -> anyhow::Result<()> {
    let mut connection = Connection::open_in_memory()?;
    // Every table and index takes a page of its own: the smallest there is.
    connection.pragma_update(None, "page_size", 512)?;
    schema::migrate(&mut connection)?;
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/store/empty.db");
    std::fs::write(path, &*connection.serialize("main")?)?;
    Ok(())
}
