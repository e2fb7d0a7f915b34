//! Faults: what goes wrong between a host and the store, played by a server on the loopback
//! interface. Each gives a clear error, loses nothing, and leaves the rest alone. No test
//! waits: the time of back-off is only counted.

#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

mod boards;
mod bodies;
mod budget;
mod certificates;
mod health;
#[path = "../loopback/mod.rs"]
mod loopback;
mod pages;
mod processes;
mod redirects;
mod rows;
mod statuses;

use loopback::{server, stage};
