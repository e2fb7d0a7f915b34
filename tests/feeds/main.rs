//! Every feed from recorded bytes: fixtures in the true shape, with invented companies and
//! texts, go in; drafts, skipped and bad rows and further requests come out. What a page
//! gives as a whole is compared with a snapshot; `cargo insta review` or `INSTA_UPDATE=always`
//! takes over an intended change.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on may panic")]

mod adzuna;
mod arbeitnow;
mod arbeitsagentur;
mod ashby;
mod bamboohr;
mod breezy;
mod comeet;
mod demo;
mod eightfold;
mod flat;
mod francetravail;
mod gem;
mod github_issues;
mod greenhouse;
mod himalayas;
mod hn;
mod indeed_xml;
mod jobicy;
mod jobvite;
mod jooble;
mod jsonfeed;
mod jsonld;
mod justjoin;
mod landingjobs;
mod lever;
#[path = "../loopback/mod.rs"]
mod loopback;
mod nav;
mod oracle;
mod own;
mod paging;
mod personio;
mod pinpoint;
mod real;
mod recruitee;
mod reed;
mod remoteok;
mod remotive;
mod rippling;
mod rss;
mod smartrecruiters;
mod support;
mod teamtailor;
mod themuse;
mod weworkremotely;
mod workable;
mod workday;
