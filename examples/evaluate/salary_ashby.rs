//! `salary-ashby.jsonl`: exact figures from the structured field, and from the summary alone.
//!
//! Several components stand for several places or grades; the widest range that covers them
//! is expected, as the program shows one range a posting. The summary rounds to hundreds
//! ("$135.4K"), so its figures are right where the field's round to them; how many agree to the
//! last unit is shown beside it.

use std::path::Path;

use jobs::feeds::{Draft, Pay, PayRange};
use jobs::posting::{Period, Salary};
use serde_json::Value;

use crate::labels;
use crate::salary_text::shown;
use crate::tally::{Goal, Tally};

pub fn measure(path: &Path) -> anyhow::Result<Vec<Tally>> {
    let mut field = Tally::new("exact from the structured field", Goal::Accuracy(1.0));
    let mut words = Tally::new("as the summary text rounds", Goal::Accuracy(0.97));
    let mut unit = Tally::new("from the summary text, to the last unit", Goal::Unset);
    for row in labels::json_lines(path)? {
        let ranges: Vec<PayRange> =
            row["salary"].as_array().into_iter().flatten().map(range).collect();
        let (id, summary) = (labels::text(&row, "id"), labels::text(&row, "summary_text"));
        let Some(expected) = widest(&ranges) else {
            field.leave_out();
            words.leave_out();
            unit.leave_out();
            continue;
        };
        let titled = || labels::titled(id, labels::text(&row, "title"));
        let structured = Draft { pay: Pay::Ranges(ranges.clone()), ..titled() };
        field.add(&expected, shown(labels::read(&structured).salary.as_ref()), id, summary);
        let summarised = Draft { pay: Pay::Words(summary.to_owned()), ..titled() };
        let got = labels::read(&summarised).salary;
        unit.add(&expected, shown(got.as_ref()), id, summary);
        words.add(rounded(&ranges, got.as_ref(), expected), shown(got.as_ref()), id, summary);
    }
    Ok(vec![field, words, unit])
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

/// What was read, where the field's figures round to it in hundreds; else the field's figures.
fn rounded(ranges: &[PayRange], got: Option<&Salary>, expected: String) -> String {
    let Some(salary) = got else { return expected };
    let near = |read: Option<f64>, field: Option<f64>| match (read, field) {
        (Some(read), Some(field)) => {
            (read - field).abs() <= if field >= 1_000.0 { 50.0 } else { 0.005 }
        }
        (read, field) => read == field,
    };
    let meets =
        ranges.len() == 1 && near(salary.min, ranges[0].min) && near(salary.max, ranges[0].max);
    let alike = ranges[0].currency.as_deref() == Some(&*salary.currency)
        && ranges[0].period == Some(salary.period);
    if meets && alike { shown(got) } else { expected }
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
