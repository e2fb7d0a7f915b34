//! Columns that hold JSON: lists and amounts of a posting in, short texts out.
//!
//! An array stands for an object and has its fields in the order of [`crate::posting`], which
//! saves naming them in every row; what is empty at its end is left out. `serde` reads such
//! an array as the struct itself, so reading needs nothing here.

use serde::Serialize;

use crate::posting::{Country, Eligible, Kind, Period, Place, Salary, SalarySource, Technology};

#[derive(Serialize)]
#[serde(untagged)]
enum PlaceColumn<'a> {
    Known(&'a str, Option<&'a str>, Option<&'a str>, Option<Country>),
    Words([&'a str; 1]),
}

/// Places, such as `[["Berlin, Germany","Berlin","Berlin","DE"],["Remote"]]`.
pub(super) fn places(places: &[Place]) -> serde_json::Result<String> {
    serde_json::to_string(&places.iter().map(place).collect::<Vec<_>>())
}

fn place(place: &Place) -> PlaceColumn<'_> {
    let Place { text, city, region, country } = place;
    match (city, region, country) {
        (None, None, None) => PlaceColumn::Words([text]),
        _ => PlaceColumn::Known(text, city.as_deref(), region.as_deref(), *country),
    }
}

#[derive(Serialize)]
#[serde(untagged)]
enum TechnologyColumn<'a> {
    Named(&'a str, Kind),
    Told(&'a str, Kind, bool),
}

/// Technologies, such as `[["go","language",true],["kafka","broker"]]`.
pub(super) fn technologies(technologies: &[Technology]) -> serde_json::Result<String> {
    serde_json::to_string(&technologies.iter().map(technology).collect::<Vec<_>>())
}

fn technology(technology: &Technology) -> TechnologyColumn<'_> {
    let Technology { name, kind, required } = technology;
    match required {
        None => TechnologyColumn::Named(name, *kind),
        Some(required) => TechnologyColumn::Told(name, *kind, *required),
    }
}

#[derive(Serialize)]
#[serde(untagged)]
enum EligibleColumn<'a> {
    Countries(Option<bool>, &'a [Country]),
    Whole(Option<bool>, &'a [Country], &'a [String], &'a [String]),
}

/// Where one may live, such as `[false,["DE","FR"]]`; none where the posting is silent.
pub(super) fn eligible(eligible: &Eligible) -> serde_json::Result<Option<String>> {
    if *eligible == Eligible::default() {
        return Ok(None);
    }
    let Eligible { worldwide, countries, regions, excluded } = eligible;
    let column = if regions.is_empty() && excluded.is_empty() {
        EligibleColumn::Countries(*worldwide, countries)
    } else {
        EligibleColumn::Whole(*worldwide, countries, regions, excluded)
    };
    serde_json::to_string(&column).map(Some)
}

/// Whole amounts are written as whole numbers.
#[derive(Serialize)]
#[serde(untagged)]
enum Amount {
    Nothing,
    Whole(i64),
    Broken(f64),
}

impl Amount {
    fn of(amount: Option<f64>) -> Self {
        match amount {
            None => Self::Nothing,
            Some(whole) if whole.fract() == 0.0 && whole.abs() < 1e15 => Self::Whole(whole as i64),
            Some(broken) => Self::Broken(broken),
        }
    }
}

type Stated<'a> = (Amount, Amount, &'a str, Period, Amount, Amount, SalarySource);

#[derive(Serialize)]
#[serde(untagged)]
enum SalaryColumn<'a> {
    Stated(Stated<'a>),
    Guessed(Amount, Amount, &'a str, Period, Amount, Amount, SalarySource, bool, bool),
}

/// A salary, such as `[90000,120000,"EUR","year",90000,120000,"field"]`.
pub(super) fn salary(salary: &Salary) -> serde_json::Result<String> {
    let [min, max, low, high] =
        [salary.min, salary.max, salary.yearly_min, salary.yearly_max].map(Amount::of);
    let Salary { currency, period, from, period_inferred, predicted, .. } = salary;
    serde_json::to_string(&if *period_inferred || *predicted {
        let (inferred, predicted) = (*period_inferred, *predicted);
        SalaryColumn::Guessed(min, max, currency, *period, low, high, *from, inferred, predicted)
    } else {
        SalaryColumn::Stated((min, max, currency, *period, low, high, *from))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_written_is_read_as_it_was() {
        let known = Place {
            text: "Porto \"centro\"".into(),
            city: Some("Porto".into()),
            region: None,
            country: Country::from_code("PT"),
        };
        let words = Place { text: "Anywhere".into(), ..Place::default() };
        let list = vec![known, words];
        let json = places(&list).unwrap();
        assert_eq!(json, r#"[["Porto \"centro\"","Porto",null,"PT"],["Anywhere"]]"#);
        assert_eq!(serde_json::from_str::<Vec<Place>>(&json).unwrap(), list);

        let named =
            |name: &str, required| Technology { name: name.into(), kind: Kind::Language, required };
        let list = vec![named("go", Some(true)), named("c++", None), named("r", Some(false))];
        let json = technologies(&list).unwrap();
        assert_eq!(json, r#"[["go","language",true],["c++","language"],["r","language",false]]"#);
        assert_eq!(serde_json::from_str::<Vec<Technology>>(&json).unwrap(), list);
    }

    #[test]
    fn where_one_may_live_leaves_out_what_is_empty() {
        let limited = Eligible {
            worldwide: Some(false),
            countries: Country::from_code("DE").into_iter().collect(),
            ..Eligible::default()
        };
        let shut = Eligible { excluded: vec!["US-CA".into()], ..Eligible::default() };
        for (value, expected) in [
            (&Eligible::default(), None),
            (&limited, Some(r#"[false,["DE"]]"#)),
            (&shut, Some(r#"[null,[],[],["US-CA"]]"#)),
        ] {
            let json = eligible(value).unwrap();
            assert_eq!(json.as_deref(), expected);
            if let Some(json) = json {
                assert_eq!(serde_json::from_str::<Eligible>(&json).unwrap(), *value);
            }
        }
    }

    #[test]
    fn a_salary_keeps_its_cents_and_its_doubts() {
        let plain = Salary {
            min: Some(18.83),
            max: None,
            currency: "USD".into(),
            period: Period::Hour,
            yearly_min: Some(39_166.4),
            yearly_max: None,
            from: SalarySource::Text,
            period_inferred: false,
            predicted: false,
        };
        let doubtful = Salary { min: Some(90_000.0), predicted: true, ..plain.clone() };
        for (value, expected) in [
            (plain, r#"[18.83,null,"USD","hour",39166.4,null,"text"]"#),
            (doubtful, r#"[90000,null,"USD","hour",39166.4,null,"text",false,true]"#),
        ] {
            let json = salary(&value).unwrap();
            assert_eq!(json, expected);
            assert_eq!(serde_json::from_str::<Salary>(&json).unwrap(), value);
        }
    }
}
