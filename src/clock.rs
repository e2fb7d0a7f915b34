//! The clock: the only place where the time and the user's time zone are read.
//!
//! `JOBS_NOW` (RFC 3339) freezes it, for tests and for scripts that play a past day.

use anyhow::Context as _;
use jiff::{Timestamp, ZonedDateTime, tz::TimeZone};

/// What time it is for this run of the program.
#[derive(Debug, Clone)]
pub struct Clock {
    frozen: Option<Timestamp>,
    zone: TimeZone,
}

/// Where the user's time zone is told.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Zone {
    /// By the system.
    #[default]
    System,
    /// By the variable `TZ`.
    Variable,
}

impl Zone {
    fn read(self) -> TimeZone {
        let told = match self {
            Self::System => local_time(),
            Self::Variable => None,
        };
        told.unwrap_or_else(TimeZone::system)
    }
}

/// The system's time zone as its file tells it, where there is one. `jiff` would look for the
/// zone's name too, and lists every zone for that: a tenth of what a search needs to begin.
fn local_time() -> Option<TimeZone> {
    TimeZone::tzif("local", &std::fs::read("/etc/localtime").ok()?).ok()
}

impl Clock {
    /// A clock that follows the system's, or stands still at `frozen` (RFC 3339) in UTC.
    pub fn new(frozen: Option<&str>, zone: Zone) -> anyhow::Result<Self> {
        let frozen = frozen
            .map(|text| {
                text.parse::<Timestamp>().with_context(|| {
                    format!("JOBS_NOW: expected a moment like 2026-11-24T09:00:00Z, found {text:?}")
                })
            })
            .transpose()?;
        let zone = if frozen.is_some() { TimeZone::UTC } else { zone.read() };
        Ok(Self { frozen, zone })
    }

    /// Now.
    #[expect(clippy::disallowed_methods, reason = "the one place that reads the time")]
    pub fn now(&self) -> Timestamp {
        self.frozen.unwrap_or_else(Timestamp::now)
    }

    /// Now, in the user's time zone: what "today" means.
    pub fn local(&self) -> ZonedDateTime {
        self.now().to_zoned_datetime(self.zone.clone())
    }
}
