//! The time as fetching sees it: how long the refresh has run, and how to let time pass.
//!
//! It is apart so that a test can let an hour pass without waiting for it.

use std::sync::Mutex;
use std::sync::PoisonError;
use std::time::{Duration, Instant};

/// Measures and spends time.
pub trait Timer: Sync {
    /// The time since the start.
    fn now(&self) -> Duration;
    /// How long one really has to wait for so much time to pass.
    fn spend(&self, time: Duration) -> Duration;
}

/// The machine's own steady time, which no change of the wall clock moves.
#[derive(Debug)]
pub struct Steady(Instant);

impl Steady {
    /// Starts now.
    pub fn start() -> Self {
        Self(Instant::now())
    }
}

impl Timer for Steady {
    fn now(&self) -> Duration {
        self.0.elapsed()
    }

    fn spend(&self, time: Duration) -> Duration {
        time
    }
}

/// Time that passes as soon as somebody waits for it: for tests.
#[derive(Debug, Default)]
pub struct Instantaneous {
    now: Mutex<Duration>,
}

impl Timer for Instantaneous {
    fn now(&self) -> Duration {
        *self.now.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn spend(&self, time: Duration) -> Duration {
        *self.now.lock().unwrap_or_else(PoisonError::into_inner) += time;
        Duration::ZERO
    }
}
