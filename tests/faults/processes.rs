//! Whole processes side by side, and processes that are killed.

use std::io::{BufRead as _, BufReader};
use std::path::Path;
use std::process::{Child, Command, Output, Stdio};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::mpsc::{Receiver, channel};
use std::sync::{Arc, Condvar, Mutex};

use rusqlite::Connection;
use tempfile::TempDir;

use crate::boards::{board, row};
use crate::server::{Answer, Server};

/// A folder in which processes of `jobs` run.
struct Home {
    folder: TempDir,
}

impl Home {
    fn new(server: &Server, boards: usize) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let boards: Vec<_> = (0..boards).map(|number| format!("\"b{number}\"")).collect();
        let config = format!(
            "[feeds.greenhouse]\nbase_url = \"{}\"\nboards = [{}]\n",
            server.url(),
            boards.join(", ")
        );
        std::fs::write(folder.path().join("config.toml"), config).unwrap();
        Self { folder }
    }

    fn command(&self, words: &[&str]) -> Command {
        let folder = self.folder.path();
        let mut command = Command::new(env!("CARGO_BIN_EXE_jobs"));
        command
            .args(words)
            .env_clear()
            .env("HOME", folder)
            .env("JOBS_DATA_DIR", folder)
            .env("JOBS_CONFIG", folder.join("config.toml"))
            .env("JOBS_NOW", "2026-11-24T09:00:00Z")
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped());
        command
    }

    fn start(&self, words: &[&str]) -> Child {
        self.command(words).spawn().unwrap()
    }

    fn run(&self, words: &[&str]) -> String {
        told(&self.command(words).output().unwrap())
    }

    fn store(&self) -> std::path::PathBuf {
        self.folder.path().join("jobs.db")
    }
}

/// What a process that succeeded wrote to standard output.
fn told(output: &Output) -> String {
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8(output.stdout.clone()).unwrap()
}

/// A server whose boards change with every round, that says when it is asked.
fn changing(round: &Arc<AtomicUsize>) -> (Server, Receiver<()>) {
    let (asked, hears) = channel();
    let (asked, round) = (Mutex::new(asked), Arc::clone(round));
    let server = Server::start(move |seen| {
        let _ = asked.lock().unwrap().send(());
        let board_number = seen.path.len();
        let round = round.load(Ordering::SeqCst);
        let rows: Vec<_> = (0..20)
            .map(|number| row(number + 100 * board_number, &format!("Engineer, round {round}")))
            .collect();
        Answer::json(board(&rows)).into()
    });
    (server, hears)
}

fn integrity(store: &Path) -> String {
    let connection = Connection::open(store).unwrap();
    connection.query_row("pragma integrity_check", [], |row| row.get(0)).unwrap()
}

/// Kills a refresh at `moments` moments; what the user wrote and the file itself stay whole.
fn survives(moments: usize) {
    let round = Arc::new(AtomicUsize::new(0));
    let (server, asked) = changing(&round);
    let home = Home::new(&server, 30);
    home.run(&["refresh", "greenhouse"]);
    home.run(&["tag", "add", "1", "2", "keep"]);
    home.run(&["track", "add", "3", "--note", "called them"]);
    let mine =
        || [home.run(&["tag", "list", "--format", "json"]), home.run(&["track", "log", "3"])];
    let before = mine();
    for moment in 0..moments {
        round.fetch_add(1, Ordering::SeqCst);
        while asked.try_recv().is_ok() {}
        let mut refresh = home.start(&["refresh", "--force", "greenhouse"]);
        // Moments that differ: after so many requests, and a little later.
        for _ in 0..(moment * 7) % 30 {
            asked.recv().unwrap();
        }
        for _ in 0..(moment * 7_919) % 100_000 {
            std::hint::spin_loop();
        }
        refresh.kill().unwrap();
        refresh.wait().unwrap();
        assert_eq!(integrity(&home.store()), "ok", "killed at moment {moment}");
    }
    assert_eq!(mine(), before);
    round.fetch_add(1, Ordering::SeqCst);
    home.run(&["refresh", "--force", "greenhouse"]);
    let connection = Connection::open(home.store()).unwrap();
    let last = format!("Engineer, round {}", round.load(Ordering::SeqCst));
    let stale: i64 = connection
        .query_row("select count(*) from postings where title <> ?1", [last], |row| row.get(0))
        .unwrap();
    assert_eq!(stale, 0, "the next refresh completes");
    assert_eq!(mine(), before);
}

#[test]
fn a_refresh_that_is_killed_loses_nothing() {
    survives(20);
}

#[test]
#[ignore = "takes minutes; run with --ignored"]
fn a_refresh_that_is_killed_two_hundred_times_loses_nothing() {
    survives(200);
}

/// A gate at which a server's answers wait.
#[derive(Default)]
struct Gate {
    open: Mutex<bool>,
    changed: Condvar,
}

impl Gate {
    fn pass(&self) {
        let open = self.open.lock().unwrap();
        drop(self.changed.wait_while(open, |open| !*open).unwrap());
    }

    fn open(&self) {
        *self.open.lock().unwrap() = true;
        self.changed.notify_all();
    }
}

#[test]
fn a_second_refresh_says_who_is_first_and_waits() {
    let gate = Arc::new(Gate::default());
    let (asked, hears) = channel();
    let (asked, behind) = (Mutex::new(asked), Arc::clone(&gate));
    let server = Server::start(move |_| {
        let _ = asked.lock().unwrap().send(());
        behind.pass();
        Answer::json(board(&[row(1, "Engineer")])).into()
    });
    let home = Home::new(&server, 1);
    let first = home.start(&["refresh", "greenhouse"]);
    hears.recv().unwrap();
    let mut second = home.start(&["refresh", "greenhouse"]);
    let mut said = String::new();
    BufReader::new(second.stderr.take().unwrap()).read_line(&mut said).unwrap();
    let holder = format!("another refresh is running (process {}", first.id());
    assert!(said.starts_with(&holder), "{said}");
    gate.open();
    assert!(told(&first.wait_with_output().unwrap()).contains("greenhouse"));
    let second = told(&second.wait_with_output().unwrap());
    assert!(second.contains("not due yet: 1 board"), "{second}");
    assert_eq!(server.seen().len(), 1);
}

#[test]
fn readers_are_never_locked_out_by_a_refresh() {
    let round = Arc::new(AtomicUsize::new(0));
    let (server, _asked) = changing(&round);
    let home = Home::new(&server, 40);
    home.run(&["refresh", "greenhouse"]);
    for _ in 0..3 {
        round.fetch_add(1, Ordering::SeqCst);
        let refresh = home.start(&["refresh", "--force", "greenhouse"]);
        let readers: Vec<_> =
            (0..4).map(|_| home.start(&["search", "--all", "engineer"])).collect();
        for reader in readers {
            told(&reader.wait_with_output().unwrap());
        }
        told(&refresh.wait_with_output().unwrap());
    }
}

/// A home that cannot be written, for a user who is bound by permissions.
#[cfg(unix)]
fn read_only(home: &Home, words: &[&str]) -> Output {
    use std::os::unix::fs::{MetadataExt as _, PermissionsExt as _};
    use std::os::unix::process::CommandExt as _;
    let set = |path: &Path, mode| {
        std::fs::set_permissions(path, std::fs::Permissions::from_mode(mode)).unwrap();
    };
    let folder = home.folder.path();
    for entry in std::fs::read_dir(folder).unwrap() {
        set(&entry.unwrap().path(), 0o444);
    }
    set(folder, 0o555);
    let mut command = home.command(words);
    if std::fs::metadata(folder).unwrap().uid() == 0 {
        // Permissions do not bind this user: the command runs as one whom they do.
        command.uid(65_534).gid(65_534);
    }
    let output = command.output().unwrap();
    set(folder, 0o755);
    output
}

#[cfg(unix)]
#[test]
fn a_store_that_cannot_be_written_is_searched_and_a_refresh_says_so() {
    let round = Arc::new(AtomicUsize::new(0));
    let (server, _asked) = changing(&round);
    let home = Home::new(&server, 1);
    home.run(&["refresh", "greenhouse"]);
    let found = told(&read_only(&home, &["search", "--all", "engineer"]));
    assert!(found.contains("Engineer, round 0"), "{found}");
    let refused = read_only(&home, &["refresh", "--force", "greenhouse"]);
    let said = String::from_utf8_lossy(&refused.stderr).into_owned();
    assert_eq!(refused.status.code(), Some(1), "{said}");
    assert!(said.contains("jobs.db cannot be written: change its permissions"), "{said}");
    assert!(said.contains("--store"), "{said}");
    assert_eq!(server.seen().len(), 1, "nobody is asked in vain");
}
