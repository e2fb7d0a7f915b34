//! The market in figures: postings go in one by one, counts and quartiles come out. Pure, but
//! for [`read`], which streams the postings of a plan.

use std::collections::{BTreeMap, HashMap};

use anyhow::Context as _;
use jiff::civil::Date;
use jiff::tz::TimeZone;
use jiff::{Span, Timestamp};
use rusqlite::Row;

use super::Setting;
use super::sql::{Enough, Plan};
use crate::posting::{Level, Place, Salary, Technology};
use crate::store::Store;
use crate::when::monday;

/// What is counted of a posting.
#[derive(Debug, Clone, PartialEq)]
pub struct Fact {
    /// Its company.
    pub company: String,
    /// Its feed.
    pub feed: String,
    /// Its level.
    pub level: Option<Level>,
    /// Its places by name, each once.
    pub places: Vec<String>,
    /// Its technologies: name and kind.
    pub technologies: Vec<Technology>,
    /// What it pays a year, in the setting's currency: the middle of its range.
    pub pay: Option<f64>,
    /// The day it was published, or first seen.
    pub day: Date,
}

/// The columns of [`fact`].
const COLUMNS: &str = "select p.company, b.feed, p.level, p.places, p.technologies, p.salary, \
    coalesce(p.posted, p.first_seen) from postings p join boards b on b.id = p.board where p.id = ?1";

/// Calls `each` with every posting of a plan.
pub fn read(
    plan: &Plan,
    store: &Store,
    setting: &Setting,
    mut each: impl FnMut(&Fact),
) -> anyhow::Result<()> {
    let mut statement = store.connection().prepare(COLUMNS)?;
    let mut failed = None;
    plan.each(store, setting, |found| {
        let read = statement
            .query_row([found.id], |row| Ok(fact(row, setting)))
            .map_err(anyhow::Error::from)
            .and_then(|fact| fact)
            .with_context(|| format!("reading posting {}", found.id));
        match read {
            Ok(fact) => {
                each(&fact);
                Enough::No
            }
            Err(error) => {
                failed = Some(error);
                Enough::Yes
            }
        }
    })?;
    failed.map_or(Ok(()), Err)
}

fn fact(row: &Row<'_>, setting: &Setting) -> anyhow::Result<Fact> {
    let places: Vec<Place> = serde_json::from_str(row.get_ref(3)?.as_str()?)?;
    let mut names: Vec<String> = places.iter().filter_map(name_of_place).collect();
    names.sort_unstable();
    names.dedup();
    let salary: Option<String> = row.get(5)?;
    let salary: Option<Salary> = salary.map(|json| serde_json::from_str(&json)).transpose()?;
    let level: Option<String> = row.get(2)?;
    let moment = Timestamp::from_second(row.get(6)?)?;
    Ok(Fact {
        company: row.get(0)?,
        feed: row.get(1)?,
        level: level.and_then(|word| word.parse().ok()),
        places: names,
        technologies: serde_json::from_str(row.get_ref(4)?.as_str()?)?,
        pay: salary.and_then(|salary| middle(&salary, setting)),
        day: moment.to_zoned_datetime(TimeZone::UTC).date(),
    })
}

fn name_of_place(place: &Place) -> Option<String> {
    match (&place.city, place.country) {
        (Some(city), Some(country)) => Some(format!("{city}, {country}")),
        (Some(city), None) => Some(city.clone()),
        (None, Some(country)) => Some(country.to_string()),
        (None, None) => None,
    }
}

/// The middle of a salary's range a year, in the setting's currency.
fn middle(salary: &Salary, setting: &Setting) -> Option<f64> {
    let low = salary.yearly_min.or(salary.yearly_max)?;
    let high = salary.yearly_max.unwrap_or(low);
    setting.rates.convert(f64::midpoint(low, high), &salary.currency, &setting.currency)
}

/// How many postings there are of each name, the most first; names of equal count by the
/// alphabet.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Counts {
    counts: HashMap<String, usize>,
    /// How many postings were looked at.
    pub postings: usize,
}

impl Counts {
    /// Counts a posting under its names.
    pub fn add(&mut self, names: impl IntoIterator<Item = String>) {
        self.postings += 1;
        for name in names {
            *self.counts.entry(name).or_default() += 1;
        }
    }

    /// The names and their counts.
    pub fn ordered(self) -> Vec<(String, usize)> {
        let mut ordered: Vec<(String, usize)> = self.counts.into_iter().collect();
        ordered.sort_by(|(one, a), (other, b)| b.cmp(a).then(one.cmp(other)));
        ordered
    }
}

/// Pay by name.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Pays {
    amounts: BTreeMap<String, Vec<f64>>,
}

/// What a group of postings pays.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Quartiles {
    /// How many postings state pay.
    pub count: usize,
    /// A quarter pays no more.
    pub low: f64,
    /// Half pays no more.
    pub median: f64,
    /// Three quarters pay no more.
    pub high: f64,
}

impl Pays {
    /// Adds what a posting pays, under its names.
    pub fn add(&mut self, pay: f64, names: impl IntoIterator<Item = String>) {
        for name in names {
            self.amounts.entry(name).or_default().push(pay);
        }
    }

    /// The names and what they pay, the most postings first.
    pub fn ordered(self) -> Vec<(String, Quartiles)> {
        let mut ordered: Vec<(String, Quartiles)> = self
            .amounts
            .into_iter()
            .filter_map(|(name, amounts)| Some((name, quartiles(amounts)?)))
            .collect();
        ordered.sort_by(|(one, a), (other, b)| b.count.cmp(&a.count).then(one.cmp(other)));
        ordered
    }
}

/// The quartiles of amounts, between neighbours where they fall between; none of nothing.
pub fn quartiles(mut amounts: Vec<f64>) -> Option<Quartiles> {
    if amounts.is_empty() {
        return None;
    }
    amounts.sort_by(f64::total_cmp);
    let at = |share: f64| {
        let place = share * (amounts.len() - 1) as f64;
        let (below, above) = (amounts[place.floor() as usize], amounts[place.ceil() as usize]);
        below + (above - below) * place.fract()
    };
    Some(Quartiles { count: amounts.len(), low: at(0.25), median: at(0.5), high: at(0.75) })
}

/// Postings a week: the Monday and how many, oldest first, weeks without any included.
pub fn weeks(days: &BTreeMap<Date, usize>, weeks: usize, today: Date) -> Vec<(Date, usize)> {
    let mut counted: BTreeMap<Date, usize> = BTreeMap::new();
    let mut week = monday(today);
    for _ in 0..weeks {
        counted.insert(week, 0);
        week = week.checked_sub(Span::new().days(7)).unwrap_or(week);
    }
    for (day, count) in days {
        if let Some(of_week) = counted.get_mut(&monday(*day)) {
            *of_week += count;
        }
    }
    counted.into_iter().collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn quartiles_fall_between_neighbours() {
        let found = quartiles(vec![40.0, 10.0, 30.0, 20.0]).unwrap();
        assert_eq!(found, Quartiles { count: 4, low: 17.5, median: 25.0, high: 32.5 });
        assert_eq!(quartiles(vec![7.0]).unwrap().count, 1);
        assert_eq!(quartiles(Vec::new()), None);
    }

    #[test]
    fn weeks_without_postings_count_too() {
        let day = |text: &str| text.parse::<Date>().unwrap();
        let days = BTreeMap::from([(day("2026-11-24"), 2), (day("2026-11-10"), 1)]);
        let counts: Vec<usize> =
            weeks(&days, 3, day("2026-11-24")).into_iter().map(|(_, count)| count).collect();
        assert_eq!(counts, [1, 0, 2]);
    }
}
