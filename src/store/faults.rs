//! Faults of the store: what a failure of SQLite means for the user, and what to do next.

use std::path::Path;

use rusqlite::ErrorCode;

/// Adds to an error what to do about it, where it comes from the store's file.
#[must_use]
pub fn advise(error: anyhow::Error, path: &Path) -> anyhow::Error {
    match error.chain().find_map(|cause| cause.downcast_ref::<rusqlite::Error>()).and_then(code) {
        Some(code) => match advice(code, path) {
            Some(advice) => error.context(advice),
            None => error,
        },
        None => error,
    }
}

fn code(error: &rusqlite::Error) -> Option<ErrorCode> {
    error.sqlite_error_code()
}

fn advice(code: ErrorCode, path: &Path) -> Option<String> {
    let path = path.display();
    Some(match code {
        ErrorCode::DatabaseCorrupt => format!(
            "the store {path} is damaged: keep a copy with `jobs backup FILE`, then mend it \
             with `jobs doctor --repair`"
        ),
        ErrorCode::NotADatabase => format!(
            "{path} is no store of `jobs`, or is damaged: `jobs doctor` looks at it, \
             `jobs backup FILE` copies it; or name another file with --store"
        ),
        ErrorCode::DiskFull => format!(
            "no space is left for the store {path}: nothing that was finished is lost; free \
             some space and run the command again"
        ),
        ErrorCode::ReadOnly => format!(
            "the store {path} cannot be written: change its permissions, or name another \
             file with --store"
        ),
        ErrorCode::DatabaseBusy | ErrorCode::DatabaseLocked => format!(
            "another program is writing to the store {path}: wait until it has finished and \
             run the command again"
        ),
        ErrorCode::CannotOpen | ErrorCode::PermissionDenied => format!(
            "the store {path} cannot be opened: check that its folder exists and that you may \
             read and write there, or name another file with --store"
        ),
        _ => return None,
    })
}
