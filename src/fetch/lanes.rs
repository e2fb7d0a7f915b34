//! Lanes: who may be asked when. Work goes in under the name of a host; it comes out when
//! that host may be asked next. Pure: the time is a parameter, counted from the start of the
//! refresh, and nothing here waits.
//!
//! A host has one lane; hosts of one provider share theirs (see `lane_of`). A lane lets one
//! request start every `gap` and never has more than `most` under way. Of lanes that may start
//! at the same moment, the one whose work came first does. Work that failed comes back later
//! without holding up the rest of its lane. Lanes do not know what the work is or how it ends.

use std::collections::{BTreeMap, BTreeSet, HashMap, VecDeque};
use std::time::Duration;

/// A host in trouble is asked at most so many times slower than usual.
const SLOWEST: u32 = 8;

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
    /// The lanes that could give work, by the moment when they may and by their numbers.
    order: BTreeSet<(Duration, usize, String)>,
    under_way: usize,
    /// How much work was ever put off.
    put_off: u64,
}

#[derive(Debug)]
struct Lane<T> {
    /// How many lanes there were before it.
    number: usize,
    speed: Speed,
    /// How many times slower than its speed it is.
    slowness: u32,
    ready: Duration,
    waiting: VecDeque<T>,
    /// Work for later, by its moment and a number that keeps equal moments apart.
    later: BTreeMap<(Duration, u64), T>,
    under_way: usize,
    failures: usize,
}

impl<T> Lane<T> {
    fn new(number: usize, speed: Speed) -> Self {
        Self {
            number,
            speed,
            slowness: 1,
            ready: Duration::ZERO,
            waiting: VecDeque::new(),
            later: BTreeMap::new(),
            under_way: 0,
            failures: 0,
        }
    }

    /// When it may give work next; none where it has none or enough is under way.
    fn opens(&self) -> Option<Duration> {
        if self.under_way >= self.speed.most {
            return None;
        }
        let later = self.later.keys().next().map(|(at, _)| self.ready.max(*at));
        if self.waiting.is_empty() { later } else { Some(self.ready) }
    }

    /// Its place in the order of lanes.
    fn place(&self, host: &str) -> Option<(Duration, usize, String)> {
        Some((self.opens()?, self.number, host.to_owned()))
    }

    fn take(&mut self, now: Duration) -> Option<T> {
        match self.later.first_entry() {
            Some(entry) if entry.key().0 <= now => Some(entry.remove()),
            _ => self.waiting.pop_front(),
        }
    }

    fn abandon(&mut self) -> Vec<T> {
        let later = std::mem::take(&mut self.later).into_values();
        self.waiting.drain(..).chain(later).collect()
    }
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
        Self { hosts: HashMap::new(), order: BTreeSet::new(), under_way: 0, put_off: 0 }
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
        let Some((ready, _, host)) = self.order.first().cloned() else {
            return if self.under_way == 0 { Next::Done } else { Next::Busy };
        };
        if ready > now {
            return Next::Wait(ready.saturating_sub(now));
        }
        self.order.pop_first();
        let Some(lane) = self.hosts.get_mut(&host) else { return Next::Busy };
        let Some(work) = lane.take(now) else { return Next::Busy };
        lane.ready = now.saturating_add(lane.speed.gap * lane.slowness);
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

    /// Puts work off until `at`; what else waits for the host goes on.
    pub fn push_later(&mut self, host: &str, speed: Speed, at: Duration, work: T) {
        self.put_off += 1;
        let number = self.put_off;
        self.lane(host, speed).later.insert((at, number), work);
        self.settle(host);
    }

    /// Asks the host half as often from now on.
    pub fn slow_down(&mut self, host: &str) {
        if let Some(lane) = self.hosts.get_mut(host) {
            lane.slowness = (lane.slowness * 2).min(SLOWEST);
        }
    }

    /// Asks the host no faster than every `gap` from now on.
    pub fn widen(&mut self, host: &str, gap: Duration, now: Duration) {
        self.unsettle(host);
        if let Some(lane) = self.hosts.get_mut(host).filter(|lane| lane.speed.gap < gap) {
            lane.speed.gap = gap;
            lane.ready = lane.ready.max(now.saturating_add(gap));
        }
        self.settle(host);
    }

    /// Asks the host nothing before `until`.
    pub fn leave_alone(&mut self, host: &str, until: Duration) {
        self.unsettle(host);
        if let Some(lane) = self.hosts.get_mut(host) {
            lane.ready = lane.ready.max(until);
        }
        self.settle(host);
    }

    /// Notes that the last request never got there: the next need not keep its distance.
    pub fn not_asked(&mut self, host: &str, now: Duration) {
        self.unsettle(host);
        if let Some(lane) = self.hosts.get_mut(host) {
            lane.ready = lane.ready.min(now);
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
        self.hosts.get_mut(host).map_or_else(Vec::new, Lane::abandon)
    }

    /// Takes away everything that waits.
    pub fn abandon_all(&mut self) -> Vec<T> {
        self.order.clear();
        self.hosts.values_mut().flat_map(Lane::abandon).collect()
    }

    fn lane(&mut self, host: &str, speed: Speed) -> &mut Lane<T> {
        self.unsettle(host);
        let number = self.hosts.len();
        self.hosts.entry(host.to_owned()).or_insert_with(|| Lane::new(number, speed))
    }

    /// Takes a lane out of the order before what decides its place changes.
    fn unsettle(&mut self, host: &str) {
        if let Some(place) = self.hosts.get(host).and_then(|lane| lane.place(host)) {
            self.order.remove(&place);
        }
    }

    /// Puts a lane into the order where it could give work.
    fn settle(&mut self, host: &str) {
        if let Some(place) = self.hosts.get(host).and_then(|lane| lane.place(host)) {
            self.order.insert(place);
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
    fn a_request_that_never_got_there_keeps_nobody_waiting() {
        let mut lanes = Lanes::default();
        lanes.push("a", POLITE, 1);
        lanes.push("a", POLITE, 2);
        assert_eq!(lanes.next(at(0)), Next::Take(1));
        lanes.ended("a");
        lanes.not_asked("a", at(1));
        assert_eq!(lanes.next(at(1)), Next::Take(2));
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
    fn the_host_whose_work_came_first_is_asked_first() {
        let mut lanes = Lanes::default();
        for (host, work) in [("c", 1), ("a", 2), ("b", 3)] {
            lanes.push(host, POLITE, work);
        }
        assert_eq!([(); 3].map(|()| lanes.next(at(0))), [1, 2, 3].map(Next::Take));
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
        lanes.leave_alone("a", at(30));
        lanes.slow_down("a");
        assert_eq!(lanes.next(at(0)), Next::Wait(at(30)));
        assert_eq!(lanes.next(at(30)), Next::Take(1));
        assert_eq!(lanes.next(at(30)), Next::Wait(at(4)), "and is asked half as often");
    }

    #[test]
    fn a_gap_only_grows() {
        let mut lanes = Lanes::default();
        lanes.push("a", POLITE, 1);
        lanes.widen("a", at(1), at(0));
        assert_eq!(lanes.next(at(0)), Next::Take(1));
        lanes.push("a", POLITE, 2);
        lanes.widen("a", at(5), at(1));
        assert_eq!(lanes.next(at(2)), Next::Wait(at(4)));
    }

    #[test]
    fn what_is_put_off_does_not_hold_up_the_rest() {
        let mut lanes = Lanes::default();
        lanes.push_later("a", POLITE, at(10), 1);
        lanes.push_later("a", POLITE, at(10), 2);
        lanes.push("a", POLITE, 3);
        assert_eq!(lanes.next(at(0)), Next::Take(3));
        lanes.ended("a");
        assert_eq!(lanes.next(at(4)), Next::Wait(at(6)));
        assert_eq!(lanes.next(at(10)), Next::Take(1));
        assert_eq!(lanes.next(at(10)), Next::Wait(at(2)), "the gap counts for it too");
        assert_eq!(lanes.next(at(12)), Next::Take(2));
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
