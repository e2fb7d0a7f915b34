//! Memory of readings: a board's postings name the same few places again and again.
//!
//! A text and how to read it go in, what it means comes out, read only the first time. Each
//! thread keeps its own. What is kept is bounded in texts, in their length and in the places
//! they name, so that no page can make it grow; when it is full it begins anew.

use std::cell::RefCell;
use std::collections::HashMap;

use crate::posting::Place;

/// How many texts are kept.
const TEXTS: usize = 512;
/// Longer texts are read again each time.
const LONGEST: usize = 120;
/// So are those that name more places.
const PLACES: usize = 8;

thread_local! {
    static READ: RefCell<HashMap<String, Vec<Place>>> = RefCell::default();
}

/// What a text means: as it is remembered, or read.
pub fn recall(text: &str, read: impl FnOnce(&str) -> Vec<Place>) -> Vec<Place> {
    if text.len() > LONGEST {
        return read(text);
    }
    if let Some(places) = READ.with_borrow(|known| known.get(text).cloned()) {
        return places;
    }
    let places = read(text);
    if places.len() <= PLACES {
        READ.with_borrow_mut(|known| {
            if known.len() >= TEXTS {
                known.clear();
            }
            known.insert(text.to_owned(), places.clone());
        });
    }
    places
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_is_read_once_and_the_memory_ends() {
        let place = |text: &str| vec![Place { text: text.to_owned(), ..Place::default() }];
        assert_eq!(recall("Ulm", place), place("Ulm"));
        assert_eq!(recall("Ulm", |_| Vec::new()), place("Ulm"));
        for number in 0..TEXTS {
            recall(&number.to_string(), place);
        }
        assert!(READ.with_borrow(HashMap::len) <= TEXTS);
        let long = "x".repeat(LONGEST + 1);
        recall(&long, place);
        assert!(!READ.with_borrow(|known| known.contains_key(&long)));
    }
}
