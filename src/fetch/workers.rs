//! The workers: a pool of threads that runs errands, with retries and back-off. A thread is
//! begun when something could be asked and the others are busy, and ends when another looks for
//! work already, for each takes memory.

use std::hash::{BuildHasher as _, RandomState};
use std::ops::ControlFlow;
use std::sync::{Condvar, Mutex, MutexGuard, PoisonError};
use std::thread::Scope;
use std::time::Duration;

use super::lanes::{Lanes, Next, Speed};
use super::timer::Timer;
use super::turns::Turns;
use super::{Errand, Failure, Kind, Reply, Source, is_loopback};

/// How often one request is tried.
const TRIES: u32 = 3;
/// The wait before the second try; it doubles with each.
const FIRST_WAIT: Duration = Duration::from_secs(2);
/// A host that asks for more than this is left for the next refresh.
const PATIENCE: Duration = Duration::from_mins(2);
/// Requests under way at one host.
const MOST_AT_A_HOST: usize = 3;
/// Failures in a row after which a host is left alone for this refresh.
const HOST_FAILURES: usize = 3;

/// A pool of workers.
pub struct Workers<'a> {
    /// Where answers come from.
    pub source: &'a dyn Source,
    /// The time.
    pub timer: &'a dyn Timer,
    /// How many threads at most.
    pub count: usize,
    /// When to begin nothing more, on the timer.
    pub stop_at: Option<Duration>,
}

/// An errand with the tries that its present request has had.
struct Task<E> {
    errand: E,
    tries: u32,
}

/// What the workers share.
struct Shared<E> {
    lanes: Mutex<Lanes<Task<E>>>,
    changed: Condvar,
    turns: Turns,
    pool: Mutex<Pool>,
}

/// The threads of a pool.
#[derive(Default)]
struct Pool {
    begun: usize,
    /// So many of them look for something to ask.
    looking: usize,
}

impl<E> Shared<E> {
    fn lanes(&self) -> MutexGuard<'_, Lanes<Task<E>>> {
        self.lanes.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn pool(&self) -> MutexGuard<'_, Pool> {
        self.pool.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Workers<'_> {
    /// Runs errands to their ends, each of which is given to `done`. `done` may call an end
    /// to everything.
    pub fn run<E: Errand>(
        &self,
        errands: impl IntoIterator<Item = E>,
        done: impl Fn(E) -> ControlFlow<()> + Sync,
    ) {
        let mut lanes = Lanes::default();
        for errand in errands {
            match self.place(&errand) {
                Some((host, speed)) => lanes.push(&host, speed, Task { errand, tries: 0 }),
                None => drop(done(errand)),
            }
        }
        let shared = Shared {
            lanes: Mutex::new(lanes),
            changed: Condvar::new(),
            turns: Turns::one_a_processor(),
            pool: Mutex::default(),
        };
        std::thread::scope(|scope| self.begin(scope, &shared, &done));
    }

    /// Begins one more thread, unless one looks for work already or there are enough.
    fn begin<'scope, E: Errand>(
        &'scope self,
        scope: &'scope Scope<'scope, '_>,
        shared: &'scope Shared<E>,
        done: &'scope (impl Fn(E) -> ControlFlow<()> + Sync),
    ) {
        let mut pool = shared.pool();
        if pool.looking == 0 && pool.begun < self.count.max(1) {
            pool.begun += 1;
            pool.looking += 1;
            scope.spawn(|| self.work(scope, shared, done));
        }
    }

    fn work<'scope, E: Errand>(
        &'scope self,
        scope: &'scope Scope<'scope, '_>,
        shared: &'scope Shared<E>,
        done: &'scope (impl Fn(E) -> ControlFlow<()> + Sync),
    ) {
        while let Some(task) = self.next(shared, done) {
            shared.pool().looking -= 1;
            self.begin(scope, shared, done);
            let reply = self.ask(shared, &task);
            // Kept until what was read is handed over: when the writer is slow, answers wait
            // unread.
            let turn = shared.turns.take();
            for errand in self.step(shared, task, reply) {
                if done(errand).is_break() {
                    shared.lanes().abandon_all();
                }
            }
            drop(turn);
            shared.changed.notify_all();
            let mut pool = shared.pool();
            if pool.looking > 0 {
                // One is enough to look for work. What this thread has used is free for the next.
                pool.begun -= 1;
                return;
            }
            pool.looking += 1;
        }
    }

    /// Waits for the next task; none when all is done.
    fn next<E: Errand>(
        &self,
        shared: &Shared<E>,
        done: &impl Fn(E) -> ControlFlow<()>,
    ) -> Option<Task<E>> {
        let mut lanes = shared.lanes();
        loop {
            if self.stop_at.is_some_and(|stop_at| self.timer.now() >= stop_at) {
                let left = lanes.abandon_all();
                drop(lanes);
                for mut task in left {
                    task.errand.stopped();
                    let _ = done(task.errand);
                }
                lanes = shared.lanes();
            }
            match lanes.next(self.timer.now()) {
                Next::Take(task) => return Some(task),
                Next::Done => {
                    shared.changed.notify_all();
                    return None;
                }
                Next::Busy => {
                    lanes = shared.changed.wait(lanes).unwrap_or_else(PoisonError::into_inner);
                }
                Next::Wait(time) => {
                    let time = self.timer.spend(self.until_stop(time));
                    lanes = shared
                        .changed
                        .wait_timeout(lanes, time)
                        .unwrap_or_else(PoisonError::into_inner)
                        .0;
                }
            }
        }
    }

    fn until_stop(&self, time: Duration) -> Duration {
        let left = self.stop_at.map(|stop_at| stop_at.saturating_sub(self.timer.now()));
        left.map_or(time, |left| time.min(left))
    }

    /// Asks what the errand wants to know.
    fn ask<E: Errand>(&self, shared: &Shared<E>, task: &Task<E>) -> Result<Reply, Failure> {
        let ask = task.errand.ask();
        let ask = ask.ok_or_else(|| Failure::new(Kind::Final, "there is nothing to ask"))?;
        let reply = self.source.ask(&ask);
        if let Some(gap) = self.source.gap(&ask) {
            shared.lanes().widen(&self.source.host(&ask), gap, self.timer.now());
        }
        reply
    }

    /// Takes the answer. Gives the errands that have ended by it.
    fn step<E: Errand>(
        &self,
        shared: &Shared<E>,
        mut task: Task<E>,
        reply: Result<Reply, Failure>,
    ) -> Vec<E> {
        let host = task.errand.ask().map_or_else(String::new, |ask| self.source.host(&ask));
        match reply {
            Ok(reply) => {
                shared.lanes().answered(&host);
                self.answered(shared, &host, task, reply)
            }
            Err(failure) => {
                task.tries += 1;
                self.failed(shared, &host, task, failure)
            }
        }
    }

    /// The errand reads the answer before its host counts as free: what is read takes
    /// memory, and so the requests under way bound it.
    fn answered<E: Errand>(
        &self,
        shared: &Shared<E>,
        host: &str,
        mut task: Task<E>,
        reply: Reply,
    ) -> Vec<E> {
        task.errand.answered(reply);
        self.go_on(&mut shared.lanes(), host, task)
    }

    fn failed<E: Errand>(
        &self,
        shared: &Shared<E>,
        host: &str,
        mut task: Task<E>,
        failure: Failure,
    ) -> Vec<E> {
        let passing = matches!(failure.kind, Kind::Passing | Kind::Host | Kind::Unreached);
        let wait = failure.wait.unwrap_or_else(|| back_off(task.tries));
        let mut lanes = shared.lanes();
        if passing && task.tries < TRIES && wait <= PATIENCE {
            let again = self.timer.now().saturating_add(wait);
            lanes.slow_down(host);
            if failure.kind != Kind::Passing {
                lanes.leave_alone(host, again);
            }
            lanes.ended(host);
            if let Some((host, speed)) = self.place(&task.errand) {
                lanes.push_later(&host, speed, again, task);
            }
            return Vec::new();
        }
        let of_host = matches!(failure.kind, Kind::Host | Kind::Unreached);
        let hopeless = of_host && lanes.failed(host) >= HOST_FAILURES;
        let unreached = failure.kind == Kind::Unreached;
        if unreached {
            lanes.not_asked(host, self.timer.now());
        }
        let mut ended = Vec::new();
        if hopeless || (passing && !unreached && wait > PATIENCE) {
            let reason = format!("not asked, because the host failed: {}", failure.reason);
            for mut waiting in lanes.abandon(host) {
                while waiting.errand.ask().is_some() {
                    waiting.errand.failed(Failure::new(Kind::Unreached, reason.clone()));
                }
                ended.push(waiting.errand);
            }
        }
        task.errand.failed(failure);
        ended.extend(self.go_on(&mut lanes, host, task));
        ended
    }

    /// Puts an errand back for its next request, or gives it as ended.
    fn go_on<E: Errand>(&self, lanes: &mut Lanes<Task<E>>, asked: &str, task: Task<E>) -> Vec<E> {
        lanes.ended(asked);
        match self.place(&task.errand) {
            Some((host, speed)) => {
                lanes.push_first(&host, speed, Task { tries: 0, ..task });
                Vec::new()
            }
            None => vec![task.errand],
        }
    }

    /// The lane an errand waits in; none where it has nothing more to ask.
    ///
    /// A host on this machine (a test server, a mirror, a file) is asked as fast as it
    /// answers: there is nobody to be polite to.
    fn place(&self, errand: &impl Errand) -> Option<(String, Speed)> {
        let host = self.source.host(&errand.ask()?);
        let nobody = host.is_empty() || is_loopback(&host);
        let gap = if nobody { Duration::ZERO } else { errand.gap() };
        Some((host, Speed { gap, most: MOST_AT_A_HOST }))
    }
}

/// The wait after so many tries: twice as long each time, give or take a quarter, so that
/// those who failed together do not come back together.
fn back_off(tries: u32) -> Duration {
    let whole = FIRST_WAIT * 2_u32.saturating_pow(tries.saturating_sub(1));
    let dice = RandomState::new().hash_one(tries) % 512;
    whole.mul_f64(0.75 + dice as f64 / 1024.0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_wait_doubles_give_or_take_a_quarter() {
        for (tries, seconds) in [(1, 2.0), (2, 4.0), (3, 8.0)] {
            let wait = back_off(tries).as_secs_f64();
            assert!((seconds * 0.75..=seconds * 1.25).contains(&wait), "{tries}: {wait}");
        }
    }
}
