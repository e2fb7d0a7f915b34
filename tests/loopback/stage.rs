//! A stage for refreshes inside the test's process: a store in a folder of its own, a config,
//! a clock that stands still, and waiting that takes no time.

use std::time::Duration;

use jobs::clock::{Clock, Zone};
use jobs::config::Config;
use jobs::fetch::http::Limits;
use jobs::fetch::network::Network;
use jobs::fetch::timer::{Instantaneous, Timer};
use jobs::refresh::agenda::{Agenda, Due, Wanted};
use jobs::refresh::report::{BoardReport, Report};
use jobs::refresh::{Mode, Refresh, Shrink};
use jobs::store::Store;
use tempfile::TempDir;

use super::server::Server;

/// The stage.
pub struct Stage {
    folder: TempDir,
    config: Config,
    clock: Clock,
    /// What an answer may cost; small, so that tests of limits are quick.
    pub limits: Limits,
    /// How long a refresh may take.
    pub budget: Option<Duration>,
    /// How much time the last refresh would have waited.
    pub waited: Duration,
}

impl Stage {
    /// A stage whose config names Greenhouse boards at a server.
    pub fn greenhouse(server: &Server, boards: &[&str]) -> Self {
        let boards = boards.join("\", \"");
        Self::with(&format!(
            "[feeds.greenhouse]\nbase_url = \"{}\"\nboards = [\"{boards}\"]",
            server.url()
        ))
    }

    /// A stage with that config.
    pub fn with(config: &str) -> Self {
        Self {
            folder: tempfile::tempdir().unwrap(),
            config: Config::parse(config).unwrap(),
            clock: Clock::new(Some("2026-11-24T09:00:00Z"), Zone::System).unwrap(),
            limits: Limits {
                connect: Duration::from_secs(20),
                read: Duration::from_secs(20),
                total: Duration::from_mins(1),
                body: 1 << 20,
            },
            budget: None,
            waited: Duration::ZERO,
        }
    }

    /// Moves the clock.
    pub fn at(&mut self, now: &str) {
        self.clock = Clock::new(Some(now), Zone::System).unwrap();
    }

    /// The store.
    pub fn store(&self) -> Store {
        Store::open(&self.folder.path().join("jobs.db")).unwrap()
    }

    /// Every file beside the store, and the store itself, with what is in it.
    pub fn files(&self) -> Vec<(String, Vec<u8>)> {
        let entries = std::fs::read_dir(self.folder.path()).unwrap().flatten();
        let read =
            |path: std::path::PathBuf| (path.display().to_string(), std::fs::read(&path).unwrap());
        entries.map(|entry| read(entry.path())).collect()
    }

    /// Refreshes the feed's boards, due or not.
    pub fn refresh(&mut self, feed: &str) -> Report {
        self.run(feed, Due::Always)
    }

    /// Refreshes the feed's boards that are due.
    pub fn refresh_due(&mut self, feed: &str) -> Report {
        self.run(feed, Due::WhenDue)
    }

    /// Refreshes the feed's boards that are due, one after the other and on that timer.
    pub fn refresh_slowly(&mut self, feed: &str, timer: &dyn Timer) -> Report {
        self.play(feed, Due::WhenDue, timer, 1)
    }

    fn run(&mut self, feed: &str, due: Due) -> Report {
        let timer = Instantaneous::default();
        let report = self.play(feed, due, &timer, 4);
        self.waited = timer.now();
        report
    }

    fn play(&self, feed: &str, due: Due, timer: &dyn Timer, workers: usize) -> Report {
        let mut store = self.store();
        let only = [feed.to_owned()];
        let wanted = Wanted { only: &only, due };
        let agenda = Agenda::of_network(&self.config, &store, &wanted, self.clock.now()).unwrap();
        let refresh = Refresh {
            source: &Network::new(self.limits, &self.clock, None).unwrap(),
            timer,
            clock: &self.clock,
            workers,
            budget: self.budget,
            mode: Mode::Store,
            shrink: Shrink::Hold,
            watch: &|_| {},
        };
        let mut report = refresh.run(&mut store, agenda.errands).unwrap();
        report.left_out = agenda.left_out;
        report
    }

    /// The only board of a refresh.
    pub fn board(&mut self) -> BoardReport {
        let mut report = self.refresh("greenhouse");
        assert_eq!(report.boards.len(), 1);
        report.boards.remove(0)
    }
}

/// Why the only board of a refresh failed.
pub fn reason(board: &BoardReport) -> &str {
    board.error.as_deref().unwrap_or("it did not fail")
}
