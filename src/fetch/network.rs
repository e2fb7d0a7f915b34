//! The network as a refresh uses it: HTTP, programs, and a folder that keeps a copy of every
//! answer where one is asked for.

use std::path::PathBuf;

use super::http::{Http, Limits};
use super::{Ask, Failure, Reply, Source, program, recorded};
use crate::clock::Clock;
use crate::feeds::Recorded;

/// Asks hosts and programs.
pub struct Network {
    http: Http,
    limits: Limits,
    record: Option<PathBuf>,
}

impl Network {
    /// Makes ready to ask. Answers are copied to the folder `record`, where there is one.
    pub fn new(limits: Limits, clock: &Clock, record: Option<PathBuf>) -> anyhow::Result<Self> {
        Ok(Self { http: Http::new(limits, clock)?, limits, record })
    }
}

impl Source for Network {
    fn ask(&self, ask: &Ask<'_>) -> Result<Reply, Failure> {
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
