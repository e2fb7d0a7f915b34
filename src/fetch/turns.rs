//! Turns: many workers may wait for hosts at once, but only as many as there are processors
//! read answers at the same time. More would not be faster, and each takes memory.

use std::sync::{Condvar, Mutex, PoisonError};

/// So many turns.
#[derive(Debug)]
pub struct Turns {
    free: Mutex<usize>,
    changed: Condvar,
}

/// A turn; dropping it gives it to the next.
#[derive(Debug)]
pub struct Turn<'a>(&'a Turns);

impl Turns {
    /// One turn a processor.
    pub fn one_a_processor() -> Self {
        let count = std::thread::available_parallelism().map_or(2, usize::from);
        Self { free: Mutex::new(count), changed: Condvar::new() }
    }

    /// Waits for a turn.
    pub fn take(&self) -> Turn<'_> {
        let free = self.free.lock().unwrap_or_else(PoisonError::into_inner);
        let mut free = self
            .changed
            .wait_while(free, |free| *free == 0)
            .unwrap_or_else(PoisonError::into_inner);
        *free -= 1;
        Turn(self)
    }
}

impl Drop for Turn<'_> {
    fn drop(&mut self) {
        *self.0.free.lock().unwrap_or_else(PoisonError::into_inner) += 1;
        self.0.changed.notify_one();
    }
}
