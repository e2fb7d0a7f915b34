//! Pay as feeds' fields state it: amounts in, [`Pay`] out. What free text says about pay is
//! read in `normalise`.

use super::{Pay, PayRange};
use crate::posting::Period;

/// One range; unstated where neither end is above 0, because feeds write 0 for nothing.
pub fn range(
    min: Option<f64>,
    max: Option<f64>,
    currency: Option<String>,
    period: Option<Period>,
) -> Pay {
    ranges(vec![PayRange { min, max, currency, period, ..PayRange::default() }])
}

/// Several ranges, without those that state no amount.
pub fn ranges(ranges: Vec<PayRange>) -> Pay {
    let stated: Vec<_> = ranges.into_iter().filter_map(stated).collect();
    if stated.is_empty() { Pay::Unstated } else { Pay::Ranges(stated) }
}

fn stated(mut range: PayRange) -> Option<PayRange> {
    let above_zero = |amount: &f64| amount.is_finite() && *amount > 0.0;
    range.min = range.min.filter(above_zero);
    range.max = range.max.filter(above_zero);
    (range.min.is_some() || range.max.is_some()).then_some(range)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn zero_is_no_amount() {
        assert_eq!(range(Some(0.0), Some(0.0), Some("USD".into()), None), Pay::Unstated);
        let Pay::Ranges(ranges) = range(Some(0.0), Some(9.0), None, None) else { panic!() };
        assert_eq!((ranges[0].min, ranges[0].max), (None, Some(9.0)));
    }
}
