//! A server on the loopback interface and a stage for refreshes against it, for the tests of
//! faults and of feeds. Apart because two test binaries use it, each only a part.

#![allow(dead_code, reason = "each test binary uses a part")]

pub mod server;
pub mod stage;
