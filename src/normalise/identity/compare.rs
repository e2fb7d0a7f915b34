//! Comparing: two postings' facts go in, whether they are the same opening comes out.
//!
//! The evidence in its order: a requisition decides within one board; then the same page;
//! then the same company and title, with near-same texts, or, between a company's board and a
//! list of many companies, whose texts are cut and dressed, with places that do not
//! contradict each other.

use super::{Identity, distance};
use crate::posting::{Country, Place};

/// Near texts differ in no more bits of their signatures; unrelated ones in about 32.
const NEAR: u32 = 12;

/// Who lists a posting.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Lister {
    /// The company, on a board of its own.
    Company,
    /// A list of many companies' postings.
    Aggregator,
}

/// What is compared.
#[derive(Debug, Clone)]
pub struct Facts {
    /// The numbers that tell openings apart.
    pub identity: Identity,
    /// The board's number in the store.
    pub board: i64,
    /// Who lists it.
    pub lister: Lister,
    /// Where the work is.
    pub places: Vec<Place>,
}

/// Whether different requisitions forbid that two postings are one opening.
pub fn are_distinct(one: &Facts, other: &Facts) -> bool {
    one.board == other.board
        && matches!(
            (one.identity.requisition, other.identity.requisition),
            (Some(one), Some(other)) if one != other
        )
}

/// Whether two postings are the same opening.
pub fn same_opening(one: &Facts, other: &Facts) -> bool {
    if are_distinct(one, other) {
        return false;
    }
    let (a, b) = (&one.identity, &other.identity);
    let same = |one: Option<i64>, other: Option<i64>| one.is_some() && one == other;
    if one.board == other.board && same(a.requisition, b.requisition) || same(a.link, b.link) {
        return true;
    }
    if a.kin != b.kin {
        return false;
    }
    match distance(a.signature, b.signature) {
        Some(bits) if bits <= NEAR => true,
        _ if one.lister != other.lister => !contradict(&one.places, &other.places),
        Some(_) => false,
        // Without a text to compare, two rows of one board are two jobs.
        None => one.board != other.board && one.places == other.places,
    }
}

/// Whether both name countries and share none.
fn contradict(one: &[Place], other: &[Place]) -> bool {
    let countries = |places: &[Place]| -> Vec<Country> {
        places.iter().filter_map(|place| place.country).collect()
    };
    let (one, other) = (countries(one), countries(other));
    !one.is_empty() && !other.is_empty() && !one.iter().any(|country| other.contains(country))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn facts(board: i64, lister: Lister, country: &str) -> Facts {
        let place = Place { country: Country::from_code(country), ..Place::default() };
        let identity = Identity { kin: 1, signature: 0b1111, ..Identity::default() };
        Facts { identity, board, lister, places: vec![place] }
    }

    #[test]
    fn requisitions_decide_within_a_board() {
        let mut one = facts(1, Lister::Company, "DE");
        let mut other = one.clone();
        assert!(same_opening(&one, &other), "same title, same text");
        one.identity.requisition = Some(1);
        other.identity.requisition = Some(2);
        assert!(!same_opening(&one, &other), "two headcounts");
        other.identity = Identity { requisition: Some(1), kin: 9, ..Identity::default() };
        assert!(same_opening(&one, &other), "one opening in two places");
    }

    #[test]
    fn a_list_repeats_a_board_unless_the_country_differs() {
        let board = facts(1, Lister::Company, "DE");
        let mut list = facts(2, Lister::Aggregator, "DE");
        list.identity.signature = i64::MAX;
        assert!(same_opening(&board, &list), "a cut text");
        list.places = facts(2, Lister::Aggregator, "FR").places;
        assert!(!same_opening(&board, &list));
        list.identity.link = Some(5);
        assert!(!same_opening(&board, &list));
    }
}
