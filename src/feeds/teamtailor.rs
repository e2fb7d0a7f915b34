//! Teamtailor: a company's board as a JSON Feed whose items carry schema.org's `JobPosting`.
//!
//! Documents: <https://www.jsonfeed.org/version/1.1/>; the address is in Teamtailor's help
//! centre. A token is the name before `.teamtailor.com` or a company's own careers host.
//! Facts: the item's id is a UUID, the posting's identifier a number. Never seen in a
//! capture: a second page (`next_url`), descriptions (`content_html`, `description`), pay.

use std::time::Duration;

use super::address::{address, host};
use super::{
    Asked, Board, Coverage, Enabled, Feed, Pace, Page, Reader, Request, Shape, States, jsonfeed,
};

pub(super) fn feed() -> Feed {
    Feed {
        id: "teamtailor".into(),
        name: "Teamtailor".into(),
        docs: "https://support.teamtailor.com/en/articles/6038654".into(),
        terms: "Public by the help centre; the terms restrict commercial re-use.".into(),
        attribution: None,
        base_url: "https://{token}.teamtailor.com".into(),
        pace: Pace { gap: Duration::from_secs(2), interval: Duration::from_hours(12) },
        coverage: Coverage::Whole,
        shape: Shape::Boards,
        enabled: Enabled::ByDefault,
        states: States {
            pay: "baseSalary, rarely",
            place: "list of addresses",
            remote: "jobLocationType",
            closed: "gone",
        },
        reader: Reader::Code { start, read },
    }
}

fn start(board: &Board) -> Vec<Request> {
    vec![Request::get(address(&host(board), ["jobs.json"], &[]))]
}

fn read(asked: &Asked<'_>, bytes: &[u8]) -> anyhow::Result<Page> {
    jsonfeed::read(asked, bytes)
}
