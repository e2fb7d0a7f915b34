//! Exchange rates: an amount in one currency goes in, about the same in another comes out.
//!
//! The table ships with the program (`rates.toml`, which states its day and sources), so that
//! salaries compare without a network. Users may override single rates.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use serde::Deserialize;

/// The rates of one day.
#[derive(Debug, Clone, PartialEq, Deserialize)]
pub struct Rates {
    date: String,
    per_euro: BTreeMap<String, f64>,
}

static SHIPPED: LazyLock<Rates> = LazyLock::new(|| {
    toml::from_str(include_str!("rates.toml")).expect("rates.toml is checked by a test")
});

impl Default for Rates {
    /// The rates that ship with the program.
    fn default() -> Self {
        Self::shipped().clone()
    }
}

impl Rates {
    /// The rates that ship with the program.
    pub fn shipped() -> &'static Self {
        &SHIPPED
    }

    /// These rates with some of them replaced: currency codes and units per euro.
    ///
    /// A rate that is no positive number is refused with the currency's name.
    pub fn with(mut self, replaced: &BTreeMap<String, f64>) -> anyhow::Result<Self> {
        for (currency, rate) in replaced {
            if !rate.is_finite() || *rate <= 0.0 {
                anyhow::bail!("the rate of {currency} is {rate}; it must be above zero");
            }
            self.per_euro.insert(currency.to_ascii_uppercase(), *rate);
        }
        Ok(self)
    }

    /// The day of the rates, as `YYYY-MM-DD`.
    pub fn date(&self) -> &str {
        &self.date
    }

    /// The currencies known.
    pub fn currencies(&self) -> impl Iterator<Item = &str> {
        self.per_euro.keys().map(String::as_str)
    }

    /// How many units of the currency one euro buys.
    pub fn per_euro(&self, currency: &str) -> Option<f64> {
        self.per_euro.get(currency).copied()
    }

    /// About the same amount in another currency; none where one of them is not in the table.
    pub fn convert(&self, amount: f64, from: &str, to: &str) -> Option<f64> {
        if from == to {
            return Some(amount);
        }
        Some(amount / self.per_euro(from)? * self.per_euro(to)?)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_table_is_whole() {
        let rates = Rates::default();
        assert!(rates.date().parse::<jiff::civil::Date>().is_ok());
        assert!(rates.currencies().count() >= 40);
        assert!(rates.currencies().all(|code| code.len() == 3 && rates.per_euro[code] > 0.0));
        assert_eq!(rates.per_euro("EUR"), Some(1.0));
    }

    #[test]
    fn amounts_convert_there_and_back() {
        let rates = Rates::default();
        let dollars = rates.convert(100.0, "EUR", "USD").unwrap();
        assert!((rates.convert(dollars, "USD", "EUR").unwrap() - 100.0).abs() < 1e-9);
        assert_eq!(rates.convert(5.0, "XTS", "EUR"), None);
    }

    #[test]
    fn single_rates_are_overridden() {
        let own = BTreeMap::from([("usd".to_owned(), 2.0)]);
        let rates = Rates::default().with(&own).unwrap();
        assert_eq!(rates.convert(1.0, "EUR", "USD"), Some(2.0));
        let broken = BTreeMap::from([("USD".to_owned(), 0.0)]);
        assert!(Rates::default().with(&broken).unwrap_err().to_string().contains("USD"));
    }
}
