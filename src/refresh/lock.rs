//! The lock that keeps two refreshes of one store apart.
//!
//! It is the operating system's lock on a file beside the store, so it goes away with the
//! process that holds it, however that ends: there are no stale locks to clean up. The
//! file's text says who holds it, for people only.

use std::fs::{File, OpenOptions, TryLockError};
use std::io::{Read as _, Seek as _, Write as _};
use std::path::{Path, PathBuf};

use anyhow::Context as _;
use jiff::Timestamp;

/// Holds the lock until it is dropped.
#[derive(Debug)]
pub struct Lock {
    _file: File,
}

/// Takes the lock; where another refresh holds it, says so through `waiting` and waits.
pub fn take(store: &Path, now: Timestamp, waiting: impl FnOnce(&str)) -> anyhow::Result<Lock> {
    let path = beside(store);
    let mut file = OpenOptions::new()
        .create(true)
        .truncate(false)
        .read(true)
        .write(true)
        .open(&path)
        .with_context(|| format!("opening the lock {}", path.display()))?;
    match file.try_lock() {
        Ok(()) => {}
        Err(TryLockError::WouldBlock) => {
            waiting(&holder(&mut file));
            file.lock().with_context(|| format!("waiting for the lock {}", path.display()))?;
        }
        Err(TryLockError::Error(error)) => {
            return Err(error).with_context(|| format!("locking {}", path.display()));
        }
    }
    sign(&mut file, now).with_context(|| format!("writing the lock {}", path.display()))?;
    Ok(Lock { _file: file })
}

fn beside(store: &Path) -> PathBuf {
    let mut name = store.as_os_str().to_owned();
    name.push(".refresh");
    PathBuf::from(name)
}

fn holder(file: &mut File) -> String {
    let mut text = String::new();
    match file.take(200).read_to_string(&mut text) {
        Ok(_) if !text.trim().is_empty() => text.trim().to_owned(),
        _ => "another process".to_owned(),
    }
}

fn sign(file: &mut File, now: Timestamp) -> std::io::Result<()> {
    file.set_len(0)?;
    file.rewind()?;
    write!(file, "process {}, since {now:.0}", std::process::id())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_second_is_told_who_holds_it_and_gets_it_afterwards() {
        let folder = tempfile::tempdir().unwrap();
        let store = folder.path().join("jobs.db");
        let now: Timestamp = "2026-11-24T09:00:00Z".parse().unwrap();
        let first = take(&store, now, |_| unreachable!("nobody holds it")).unwrap();
        std::thread::scope(|scope| {
            let (told, hears) = std::sync::mpsc::channel();
            let second = scope
                .spawn(|| take(&store, now, move |holder| told.send(holder.to_owned()).unwrap()));
            let holder = hears.recv().unwrap();
            assert!(holder.contains("since 2026-11-24T09:00:00Z"), "{holder}");
            drop(first);
            second.join().unwrap().unwrap();
        });
    }
}
