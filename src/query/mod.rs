//! Queries: what people type goes in, the postings that match come out.
//!
//! One language selects postings everywhere ([`parse`] reads it, [`print`] writes it). A
//! [`Filter`] is run as one expression over the search index ([`expression`], [`sql`]), which
//! intersects sorted lists and stops at the limit; what the index only approximates is checked
//! row by row with [`matches`], which is also the oracle that the tests compare the SQL with.
//! [`rank`] orders the newest matches by relevance.

pub mod candidate;
pub mod condition;
pub mod expression;
mod lex;
pub mod market;
pub mod matches;
pub mod parse;
pub mod pay_order;
pub mod print;
pub mod rank;
pub mod sql;
mod values;
pub mod walk;

use jiff::Timestamp;
use jiff::civil::Date;

pub use condition::{Condition, Days, Fact, Field, Pay, State};
pub use parse::{Mistake, Query, query};
pub use sql::{Merging, Plan};

use crate::normalise::rates::Rates;
use crate::store::Stored;

/// Which postings are meant.
///
/// Made by [`Filter::all`], [`Filter::any`] and [`Filter::negated`], which keep it flat: no
/// conjunction directly inside another, none of a single part, no double negation.
#[derive(Debug, Clone, PartialEq)]
pub enum Filter {
    /// Every part holds; with no parts, every posting is meant.
    All(Vec<Filter>),
    /// At least one part holds.
    Any(Vec<Filter>),
    /// The part does not hold.
    Not(Box<Filter>),
    /// A condition holds.
    Is(Condition),
}

impl Default for Filter {
    fn default() -> Self {
        Self::All(Vec::new())
    }
}

impl From<Condition> for Filter {
    fn from(condition: Condition) -> Self {
        Self::Is(condition)
    }
}

impl Filter {
    /// Every part holds.
    pub fn all(parts: impl IntoIterator<Item = Self>) -> Self {
        let mut flat = Vec::new();
        for part in parts {
            match part {
                Self::All(inner) => flat.extend(inner),
                other => flat.push(other),
            }
        }
        if flat.len() == 1 { flat.remove(0) } else { Self::All(flat) }
    }

    /// At least one part holds. There must be a part.
    pub fn any(parts: impl IntoIterator<Item = Self>) -> Self {
        let mut flat = Vec::new();
        for part in parts {
            match part {
                Self::Any(inner) => flat.extend(inner),
                other => flat.push(other),
            }
        }
        if flat.len() == 1 { flat.remove(0) } else { Self::Any(flat) }
    }

    /// The filter does not hold.
    #[must_use]
    pub fn negated(self) -> Self {
        match self {
            Self::Not(inner) => *inner,
            other => Self::Not(Box::new(other)),
        }
    }

    /// The parts that must all hold.
    pub fn conjuncts(&self) -> &[Self] {
        match self {
            Self::All(parts) => parts,
            other => std::slice::from_ref(other),
        }
    }

    /// Every condition in it, in order.
    pub fn conditions(&self) -> Vec<&Condition> {
        match self {
            Self::Is(condition) => vec![condition],
            Self::Not(inner) => inner.conditions(),
            Self::All(parts) | Self::Any(parts) => {
                parts.iter().flat_map(Self::conditions).collect()
            }
        }
    }

    /// The conditions that a posting must fulfil, also where it may choose among them: those
    /// not under a negation.
    pub fn wanted(&self) -> Vec<&Condition> {
        match self {
            Self::Is(condition) => vec![condition],
            Self::Not(_) => Vec::new(),
            Self::All(parts) | Self::Any(parts) => parts.iter().flat_map(Self::wanted).collect(),
        }
    }
}

/// What a filter is measured against: the day, the rates, the last refresh.
#[derive(Debug, Clone)]
pub struct Setting {
    /// Today, where the user is.
    pub today: Date,
    /// How pay in different currencies compares.
    pub rates: Rates,
    /// The currency of amounts that name none.
    pub currency: String,
    /// When the last refresh began; none before the first.
    pub last_refresh: Option<Timestamp>,
}

/// The order of results.
#[derive(
    Debug,
    Clone,
    Copy,
    PartialEq,
    Eq,
    strum::Display,
    strum::EnumString,
    strum::IntoStaticStr,
    strum::VariantArray,
)]
#[strum(serialize_all = "lowercase")]
pub enum Order {
    /// Best match first.
    Relevance,
    /// Newest first.
    Newest,
    /// Highest pay first.
    Salary,
}

/// A posting that was found, and why it stands where it does.
#[derive(Debug, Clone)]
pub struct Hit {
    /// The posting.
    pub stored: Stored,
    /// What raised it, the weightiest first; empty unless ordered by relevance.
    pub reasons: Vec<String>,
}
