//! `jobs`: search and track back-end developer jobs from public feeds, in the terminal.
//!
//! Data flows one way, and the modules stand in its order:
//!
//! ```text
//!  feeds ──Request──▶ fetch ──bytes──▶ feeds ──Draft──▶ normalise ──Posting──▶ store ──▶ query ──Hit──▶ present
//!  (pure)             (IO)             (pure)           (pure)                 (IO)      (IO)           (IO)
//!                                                       tracking (pure) ─────▶ store
//! ```
//!
//! `posting` is the vocabulary all of them share, `refresh` drives the upper line, and
//! `commands` holds one file a subcommand. `tests/edges.rs` keeps the picture true.

pub mod clock;
pub mod posting;
pub mod when;

pub mod feeds;
pub mod normalise;
pub mod store;
pub mod tracking;

pub mod fetch;
pub mod refresh;

pub mod query;

pub mod cli;
pub mod commands;
pub mod config;
pub mod present;
