//! Whole commands: each test plays a few command lines in a world of its own and compares
//! what they print. One module a command; [`world`] is the stage.

#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

#[path = "../loopback/mod.rs"]
mod loopback;
mod world;

mod boards;
mod complete;
mod documents;
mod export;
mod feeds;
mod import;
mod page;
mod query_doc;
mod readme;
mod search;
mod session;
mod tag;
mod track;
