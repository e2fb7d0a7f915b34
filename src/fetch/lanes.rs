//! Lanes: who may be asked when. Work goes in under the name of a host; it comes out when
//! that host may be asked next. Pure: the time is a parameter, counted from the start of the
//! refresh, and nothing here waits.
//!
//! A host has one lane. A lane lets one request start every `gap` and never has more than
//! `most` under way. Lanes do not know what the work is or how it ends.

use std::collections::{BTreeSet, HashMap, VecDeque};
use std::time::Duration;

/// However slow a host asks us to be, the gap between two requests stays below this.
const LONGEST_GAP: Duration = Duration::from_mins(1);

/// How fast a lane may be.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Speed {
    /// The least time between the starts of two requests.
    pub gap: Duration,
    /// The most requests under way at once.
    pub most: usize,
}

/// Work waiting for its hosts.
#[derive(Debug)]
pub struct Lanes<T> {
    hosts: HashMap<String, Lane<T>>,
    /// The lanes that could give work, by the moment when they may.
    order: BTreeSet<(Duration, String)>,
    under_way: usize,
}

#[derive(Debug)]
struct Lane<T> {
    speed: Speed,
    ready: Duration,
    waiting: VecDeque<T>,
    under_way: usize,
    failures: usize,
}

/// What to do next.
#[derive(Debug, PartialEq, Eq)]
pub enum Next<T> {
    /// Do this.
    Take(T),
    /// Nothing may start for so long.
    Wait(Duration),
    /// Nothing may start until something under way has ended.
    Busy,
    /// Everything has been done.
    Done,
}

impl<T> Default for Lanes<T> {
    fn default() -> Self {
        Self { hosts: HashMap::new(), order: BTreeSet::new(), under_way: 0 }
    }
}

impl<T> Lanes<T> {
    /// Puts work behind what waits for the host already.
    pub fn push(&mut self, host: &str, speed: Speed, work: T) {
        self.lane(host, speed).waiting.push_back(work);
        self.settle(host);
    }

    /// Puts work that was begun before what waits for the host, so that what is begun ends.
    pub fn push_first(&mut self, host: &str, speed: Speed, work: T) {
        self.lane(host, speed).waiting.push_front(work);
        self.settle(host);
    }

    /// Takes work that may start now. Each must be answered by [`Lanes::ended`].
    pub fn next(&mut self, now: Duration) -> Next<T> {
        let Some((ready, host)) = self.order.first().cloned() else {
            return if self.under_way == 0 { Next::Done } else { Next::Busy };
        };
        if ready > now {
            return Next::Wait(ready.saturating_sub(now));
        }
        self.order.pop_first();
        let Some(lane) = self.hosts.get_mut(&host) else { return Next::Busy };
        let Some(work) = lane.waiting.pop_front() else { return Next::Busy };
        lane.ready = now.saturating_add(lane.speed.gap);
        lane.under_way += 1;
        self.under_way += 1;
        self.settle(&host);
        Next::Take(work)
    }

    /// Notes that a request to the host has ended.
    pub fn ended(&mut self, host: &str) {
        self.unsettle(host);
        if let Some(lane) = self.hosts.get_mut(host) {
            lane.under_way = lane.under_way.saturating_sub(1);
            self.under_way = self.under_way.saturating_sub(1);
        }
        self.settle(host);
    }

    /// Asks the host nothing before `until`, and from then on half as often.
    pub fn slow_down(&mut self, host: &str, until: Duration) {
        self.unsettle(host);
        if let Some(lane) = self.hosts.get_mut(host) {
            let gap = lane.speed.gap.max(Duration::from_millis(500)) * 2;
            lane.speed = Speed { gap: gap.min(LONGEST_GAP), most: 1 };
            lane.ready = lane.ready.max(until);
        }
        self.settle(host);
    }

    /// Counts one more failure in a row that is the host's fault, and says how many there are.
    pub fn failed(&mut self, host: &str) -> usize {
        self.hosts.get_mut(host).map_or(0, |lane| {
            lane.failures += 1;
            lane.failures
        })
    }

    /// Forgets the failures of a host that answered.
    pub fn answered(&mut self, host: &str) {
        if let Some(lane) = self.hosts.get_mut(host) {
            lane.failures = 0;
        }
    }

    /// Takes away everything that waits for a host.
    pub fn abandon(&mut self, host: &str) -> Vec<T> {
        self.unsettle(host);
        self.hosts.get_mut(host).map_or_else(Vec::new, |lane| lane.waiting.drain(..).collect())
    }

    /// Takes away everything that waits.
    pub fn abandon_all(&mut self) -> Vec<T> {
        self.order.clear();
        self.hosts.values_mut().flat_map(|lane| lane.waiting.drain(..)).collect()
    }

    fn lane(&mut self, host: &str, speed: Speed) -> &mut Lane<T> {
        self.unsettle(host);
        self.hosts.entry(host.to_owned()).or_insert_with(|| Lane {
            speed,
            ready: Duration::ZERO,
            waiting: VecDeque::new(),
            under_way: 0,
            failures: 0,
        })
    }

    /// Takes a lane out of the order before what decides its place changes.
    fn unsettle(&mut self, host: &str) {
        if let Some(lane) = self.hosts.get(host) {
            self.order.remove(&(lane.ready, host.to_owned()));
        }
    }

    /// Puts a lane into the order where it could give work.
    fn settle(&mut self, host: &str) {
        let could = |lane: &&Lane<T>| !lane.waiting.is_empty() && lane.under_way < lane.speed.most;
        if let Some(lane) = self.hosts.get(host).filter(could) {
            self.order.insert((lane.ready, host.to_owned()));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const POLITE: Speed = Speed { gap: Duration::from_secs(2), most: 2 };

    fn at(seconds: u64) -> Duration {
        Duration::from_secs(seconds)
    }

    #[test]
    fn a_host_is_asked_once_a_gap() {
        let mut lanes = Lanes::default();
        lanes.push("a", POLITE, 1);
        lanes.push("a", POLITE, 2);
        assert_eq!(lanes.next(at(0)), Next::Take(1));
        assert_eq!(lanes.next(at(0)), Next::Wait(at(2)));
        assert_eq!(lanes.next(at(2)), Next::Take(2));
    }

    #[test]
    fn hosts_do_not_wait_for_each_other() {
        let mut lanes = Lanes::default();
        lanes.push("a", POLITE, 1);
        lanes.push("a", POLITE, 2);
        lanes.push("b", POLITE, 3);
        assert_eq!(lanes.next(at(0)), Next::Take(1));
        assert_eq!(lanes.next(at(0)), Next::Take(3));
        assert_eq!(lanes.next(at(1)), Next::Wait(at(1)));
    }

    #[test]
    fn a_host_that_does_not_answer_gets_no_more_than_its_most() {
        let mut lanes = Lanes::default();
        for work in 1..=3 {
            lanes.push("a", POLITE, work);
        }
        assert_eq!(lanes.next(at(0)), Next::Take(1));
        assert_eq!(lanes.next(at(2)), Next::Take(2));
        assert_eq!(lanes.next(at(60)), Next::Busy);
        lanes.ended("a");
        assert_eq!(lanes.next(at(60)), Next::Take(3));
    }

    #[test]
    fn what_is_begun_goes_first() {
        let mut lanes = Lanes::default();
        lanes.push("a", POLITE, 1);
        lanes.push_first("a", POLITE, 2);
        assert_eq!(lanes.next(at(0)), Next::Take(2));
    }

    #[test]
    fn a_host_that_asks_for_time_gets_it() {
        let mut lanes = Lanes::default();
        lanes.push("a", POLITE, 1);
        lanes.push("a", POLITE, 2);
        lanes.slow_down("a", at(30));
        assert_eq!(lanes.next(at(0)), Next::Wait(at(30)));
        assert_eq!(lanes.next(at(30)), Next::Take(1));
        lanes.ended("a");
        assert_eq!(lanes.next(at(30)), Next::Wait(at(4)), "and is asked half as often");
    }

    #[test]
    fn it_is_done_when_nothing_waits_and_nothing_is_under_way() {
        let mut lanes = Lanes::default();
        assert_eq!(lanes.next(at(0)), Next::<i32>::Done);
        lanes.push("a", POLITE, 1);
        assert_eq!(lanes.next(at(0)), Next::Take(1));
        assert_eq!(lanes.next(at(0)), Next::Busy);
        lanes.ended("a");
        assert_eq!(lanes.next(at(0)), Next::Done);
    }

    #[test]
    fn an_abandoned_host_gives_back_what_waited_for_it() {
        let mut lanes = Lanes::default();
        lanes.push("a", POLITE, 1);
        lanes.push("b", POLITE, 2);
        assert_eq!(lanes.abandon("a"), [1]);
        assert_eq!(lanes.next(at(0)), Next::Take(2));
        assert_eq!(lanes.failed("b"), 1);
        assert_eq!(lanes.failed("b"), 2);
        lanes.answered("b");
        assert_eq!(lanes.failed("b"), 1);
    }

    #[test]
    fn a_clock_that_steps_back_only_makes_it_wait() {
        let mut lanes = Lanes::default();
        lanes.push("a", POLITE, 1);
        lanes.push("a", POLITE, 2);
        assert_eq!(lanes.next(at(100)), Next::Take(1));
        assert_eq!(lanes.next(at(50)), Next::Wait(at(52)));
    }
}
