//! The store: what becomes of postings over many answers, and what faults do to it.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

mod care;
mod full;
mod life;
mod opening;
mod openings;
mod plans;
mod series;
mod world;
