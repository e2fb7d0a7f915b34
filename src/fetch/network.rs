//! The network as a refresh uses it: HTTP, programs, and a folder that keeps a copy of every
//! answer where one is asked for.

use std::collections::HashMap;
use std::path::PathBuf;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use url::Url;

use super::http::{Http, Limits};
use super::robots::Rules;
use super::{Ask, Failure, Kind, Reply, Source, program, recorded};
use crate::clock::Clock;
use crate::feeds::{Recorded, Request, Robots};

/// Asks hosts and programs.
pub struct Network {
    http: Http,
    limits: Limits,
    record: Option<PathBuf>,
    /// What each site's robots.txt says, by its origin.
    robots: Mutex<HashMap<String, Arc<Rules>>>,
}

impl Network {
    /// Makes ready to ask. Answers are copied to the folder `record`, where there is one.
    pub fn new(limits: Limits, clock: &Clock, record: Option<PathBuf>) -> anyhow::Result<Self> {
        Ok(Self { http: Http::new(limits, clock)?, limits, record, robots: Mutex::default() })
    }

    /// Whether the site allows what is asked. A site whose robots.txt cannot be had because
    /// it is in trouble allows nothing for now, as the standard says.
    fn allowed(&self, ask: &Ask<'_>) -> Result<(), Failure> {
        let refuse = |reason: String| Failure::new(Kind::Final, reason);
        let url = Url::parse(&ask.request.url).map_err(|error| refuse(error.to_string()))?;
        let rules = match self.known_rules(&url) {
            Some(rules) => rules,
            None => self.read_rules(ask, &url)?,
        };
        let path = url
            .query()
            .map_or_else(|| url.path().to_owned(), |query| format!("{}?{query}", url.path()));
        if rules.allow(&path) {
            return Ok(());
        }
        let host = url.host_str().unwrap_or_default();
        Err(refuse(format!("the robots.txt of {host} does not allow {}", url.path())))
    }

    fn known_rules(&self, url: &Url) -> Option<Arc<Rules>> {
        let known = self.robots.lock().unwrap_or_else(PoisonError::into_inner);
        known.get(&url.origin().ascii_serialization()).cloned()
    }

    fn read_rules(&self, ask: &Ask<'_>, url: &Url) -> Result<Arc<Rules>, Failure> {
        let origin = url.origin().ascii_serialization();
        let request = Request::get(format!("{origin}/robots.txt"));
        let rules = match self.http.ask(&Ask { request: &request, conditions: None, ..*ask }) {
            Ok(Reply::Fresh(body)) => Rules::parse(&body.bytes),
            Ok(Reply::Same) => Rules::default(),
            // A site without the file allows everything.
            Err(failure) if matches!(failure.kind, Kind::Gone | Kind::Final) => Rules::default(),
            Err(failure) => return Err(failure),
        };
        let rules = Arc::new(rules);
        let mut known = self.robots.lock().unwrap_or_else(PoisonError::into_inner);
        known.insert(origin, Arc::clone(&rules));
        Ok(rules)
    }
}

impl Source for Network {
    fn gap(&self, ask: &Ask<'_>) -> Option<Duration> {
        if ask.request.robots != Robots::Obeyed {
            return None;
        }
        self.known_rules(&Url::parse(&ask.request.url).ok()?)?.delay
    }

    fn ask(&self, ask: &Ask<'_>) -> Result<Reply, Failure> {
        if ask.request.robots == Robots::Obeyed {
            self.allowed(ask)?;
        }
        let record = self.record.as_ref().filter(|_| ask.request.recorded != Recorded::Never);
        // "The same as last time" cannot be recorded.
        let conditions = ask.conditions.filter(|_| record.is_none());
        let ask = Ask { conditions, ..*ask };
        let reply = match &ask.request.command {
            Some(command) => program::run(command, self.limits.body)?,
            None => self.http.ask(&ask)?,
        };
        if let (Some(folder), Reply::Fresh(body)) = (record, &reply) {
            recorded::write(folder, &ask, &body.bytes)?;
        }
        Ok(reply)
    }
}
