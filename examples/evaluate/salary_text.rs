//! `salary-text.tsv`: exact figures out of a sentence, and no pay out of other money.

use std::path::Path;

use jobs::feeds::{Draft, Pay};
use jobs::posting::Salary;

use crate::labels::{self, Row};
use crate::tally::{Goal, Tally};

pub fn measure(path: &Path) -> anyhow::Result<Vec<Tally>> {
    let mut exact = Tally::new("exact min, max, currency, period", Goal::Accuracy(0.95));
    let mut pay = Tally::new("pay or other money", Goal::FalseRate("other money", 0.02));
    for row in labels::table(path)? {
        let text = row.get("text");
        let is_pay = row.get("is_salary") == "1";
        let read = labels::read(&draft(&row, is_pay)).salary;
        let said = |yes: bool| if yes { "pay" } else { "other money" };
        pay.add(said(is_pay), said(read.is_some()), row.get("source"), text);
        if is_pay {
            exact.add(expected(&row), shown(read.as_ref()), row.get("source"), text);
        }
    }
    Ok(vec![exact, pay])
}

/// A salary field's words are quoted as such; sentences of postings are text.
fn draft(row: &Row, is_pay: bool) -> Draft {
    let (source, text) = (row.get("source"), row.get("text"));
    if is_pay && source.contains("salary field") {
        let pay = Pay::Words(text.to_owned());
        return Draft { pay, ..labels::titled(source, "") };
    }
    labels::worded(source, text)
}

fn expected(row: &Row) -> String {
    let amount = |column| row.number(column).map_or("-".to_owned(), |number| number.to_string());
    format!("{}..{} {}/{}", amount("min"), amount("max"), row.get("currency"), row.get("period"))
}

/// A salary in the labels' terms.
pub fn shown(salary: Option<&Salary>) -> String {
    let amount = |amount: Option<f64>| amount.map_or("-".to_owned(), |number| number.to_string());
    salary.map_or("none".to_owned(), |salary| {
        let (min, max) = (amount(salary.min), amount(salary.max));
        format!("{min}..{max} {}/{}", salary.currency, salary.period)
    })
}
