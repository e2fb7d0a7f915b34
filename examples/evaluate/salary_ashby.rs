//! `salary-ashby.jsonl`: exact figures from the structured field, and from the summary alone.
//!
//! Several components stand for several places or grades; the widest range that covers them
//! is expected, as the program shows one range a posting.

use std::path::Path;

use jobs::feeds::{Draft, Pay, PayRange};
use jobs::posting::Period;
use serde_json::Value;

use crate::labels;
use crate::salary_text::shown;
use crate::tally::{Goal, Tally};

pub fn measure(path: &Path) -> anyhow::Result<Vec<Tally>> {
    let mut field = Tally::new("exact from the structured field", Goal::Accuracy(1.0));
    let mut words = Tally::new("exact from the summary text", Goal::Accuracy(0.97));
    for row in labels::json_lines(path)? {
        let ranges: Vec<PayRange> =
            row["salary"].as_array().into_iter().flatten().map(range).collect();
        let (id, summary) = (labels::text(&row, "id"), labels::text(&row, "summary_text"));
        let Some(expected) = widest(&ranges) else {
            field.leave_out();
            words.leave_out();
            continue;
        };
        let titled = || labels::titled(id, labels::text(&row, "title"));
        let structured = Draft { pay: Pay::Ranges(ranges.clone()), ..titled() };
        field.add(&expected, shown(labels::read(&structured).salary.as_ref()), id, summary);
        let summarised = Draft { pay: Pay::Words(summary.to_owned()), ..titled() };
        words.add(expected, shown(labels::read(&summarised).salary.as_ref()), id, summary);
    }
    Ok(vec![field, words])
}

fn range(component: &Value) -> PayRange {
    let period = match labels::text(component, "interval") {
        "1 YEAR" => Some(Period::Year),
        "1 MONTH" => Some(Period::Month),
        "1 WEEK" => Some(Period::Week),
        "1 DAY" => Some(Period::Day),
        "1 HOUR" => Some(Period::Hour),
        _ => None,
    };
    PayRange {
        min: component["min"].as_f64(),
        max: component["max"].as_f64(),
        currency: component["currency"].as_str().map(str::to_owned),
        period,
        ..PayRange::default()
    }
}

/// The range that covers all ranges of the first one's currency and period.
fn widest(ranges: &[PayRange]) -> Option<String> {
    let first = ranges.first()?;
    let alike = || {
        ranges
            .iter()
            .filter(|range| range.currency == first.currency && range.period == first.period)
    };
    let min = alike().filter_map(|range| range.min).reduce(f64::min);
    let max = alike().filter_map(|range| range.max).reduce(f64::max);
    let amount = |amount: Option<f64>| amount.map_or("-".to_owned(), |number| number.to_string());
    let (currency, period) = (first.currency.as_ref()?, first.period?);
    Some(format!("{}..{} {currency}/{period}", amount(min), amount(max)))
}
