//! Choosing among several ranges: those for the posting's own place, and of those the widest.

use crate::normalise::place;
use crate::posting::{Country, Place, Salary};

/// The one country of all places that have one.
pub fn one_country(places: &[Place]) -> Option<Country> {
    let mut countries = places.iter().filter_map(|place| place.country);
    let first = countries.next()?;
    countries.all(|country| country == first).then_some(first)
}

/// Which of several labelled ranges are for the posting's places: those that name one of its
/// cities, else those that name one of its countries, else all.
pub fn nearest(labels: &[&str], places: &[Place]) -> Vec<usize> {
    let all = || (0..labels.len()).collect();
    if labels.len() < 2 || places.is_empty() {
        return all();
    }
    let fits: Vec<u8> = labels.iter().map(|label| fit(label, places)).collect();
    match fits.iter().max() {
        Some(best) if *best > 0 => (0..labels.len()).filter(|at| fits[*at] == *best).collect(),
        _ => all(),
    }
}

fn fit(label: &str, places: &[Place]) -> u8 {
    let named = place::read(label);
    let meets = |same: &dyn Fn(&Place, &Place) -> bool| {
        named.iter().any(|one| places.iter().any(|other| same(one, other)))
    };
    let city = |one: &Place, other: &Place| {
        one.city.is_some() && one.city == other.city && one.country == other.country
    };
    let country =
        |one: &Place, other: &Place| one.country.is_some() && one.country == other.country;
    match (meets(&city), meets(&country)) {
        (true, _) => 2,
        (false, true) => 1,
        (false, false) => 0,
    }
}

/// The range that covers all that share the first one's currency and period.
pub fn widest<'a>(salaries: impl Iterator<Item = &'a Salary>) -> Option<Salary> {
    let mut salaries = salaries;
    let mut wide = salaries.next()?.clone();
    for other in salaries {
        if other.currency == wide.currency && other.period == wide.period {
            wide.min = lower(wide.min, other.min);
            wide.max = higher(wide.max, other.max);
            wide.yearly_min = lower(wide.yearly_min, other.yearly_min);
            wide.yearly_max = higher(wide.yearly_max, other.yearly_max);
            wide.period_inferred &= other.period_inferred;
        }
    }
    Some(wide)
}

fn lower(one: Option<f64>, other: Option<f64>) -> Option<f64> {
    one.zip(other).map(|(one, other)| one.min(other)).or(one).or(other)
}

fn higher(one: Option<f64>, other: Option<f64>) -> Option<f64> {
    one.zip(other).map(|(one, other)| one.max(other)).or(one).or(other)
}
