//! Properties: what must hold for any input, however hostile, found by trying many.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on may panic")]

mod facts;
mod query;
mod readers;
mod store;
mod tracking;
