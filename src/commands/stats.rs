//! `jobs stats`: what is asked for, who hires, what is paid, where, how many a week.

use std::collections::BTreeMap;

use jiff::civil::Date;
use serde_json::{Map, Value, json};

use super::search::{empty_store, is_empty};
use super::selection::{Selected, select};
use super::{Outcome, Session, Usage, track};
use crate::cli::{Format, Stats, StatsFormat, Subject, TextOrJson};
use crate::present::chart::{bar, sparkline};
use crate::present::records::{Column, Records};
use crate::query::condition::Subject as About;
use crate::query::market::{self, Counts, Fact, Pays, Quartiles};
use crate::query::{Filter, Merging, Plan};
use crate::store::Store;

/// The columns of a bar.
const BAR: usize = 24;
/// How many weeks a trend shows.
const WEEKS: usize = 26;

/// Runs the command.
pub fn run(arguments: &Stats, session: &Session) -> anyhow::Result<Outcome> {
    if arguments.subject == Subject::Funnel {
        return funnel(arguments, session);
    }
    let store = Store::open_read_only(&session.store_path)?;
    let mut selected = select(&arguments.selection, &store, session)?;
    if arguments.subject == Subject::Trend {
        // Weeks past consist of what has closed since.
        let parts = selected.added.conjuncts().iter().filter(|part| {
            part.conditions().iter().all(|condition| condition.subject() != About::Openness)
        });
        selected.added = Filter::all(parts.cloned().collect::<Vec<_>>());
    }
    let market = Market { arguments, store: &store, selected: &selected };
    let summary = market.summary()?;
    if is_empty(&store)? {
        session.printer.say(&empty_store(&session.store_path));
    } else if summary.postings == 0 {
        session.printer.say("nothing matches");
    }
    print(summary, arguments, session)
}

fn funnel(arguments: &Stats, session: &Session) -> anyhow::Result<Outcome> {
    match arguments.format {
        StatsFormat::Table => track::figures(TextOrJson::Text, session),
        StatsFormat::Json => track::figures(TextOrJson::Json, session),
        StatsFormat::Csv => {
            Err(Usage("the funnel has no CSV; --format json has it all".into()).into())
        }
    }
}

/// What was summed up.
struct Summary {
    postings: usize,
    /// What is said under the table.
    remark: Option<String>,
    columns: Vec<Column>,
    rows: Vec<Map<String, Value>>,
}

struct Market<'a> {
    arguments: &'a Stats,
    store: &'a Store,
    selected: &'a Selected,
}

impl Market<'_> {
    fn each(&self, each: impl FnMut(&Fact)) -> anyhow::Result<()> {
        let setting = &self.selected.setting;
        let plan = Plan::new(&self.selected.filter(), Merging::Merged, setting);
        market::read(&plan, self.store, setting, each)
    }

    fn summary(&self) -> anyhow::Result<Summary> {
        match self.arguments.subject {
            Subject::Companies => {
                self.counted("company", "COMPANY", |fact| vec![fact.company.clone()])
            }
            Subject::Places => self.counted("place", "PLACE", |fact| fact.places.clone()),
            Subject::Feeds => self.counted("feed", "FEED", |fact| vec![fact.feed.clone()]),
            Subject::Technologies | Subject::Funnel => {
                self.counted("technology", "TECHNOLOGY", technologies)
            }
            Subject::Levels => self.paid("level", "LEVEL", |fact| {
                vec![fact.level.map_or_else(|| "not stated".into(), |level| level.to_string())]
            }),
            Subject::Salaries => self.paid("technology", "TECHNOLOGY", |fact| {
                technologies(fact).into_iter().chain(["all".to_owned()]).collect()
            }),
            Subject::Trend => self.trend(),
        }
    }

    /// How many postings there are of each name.
    fn counted(
        &self,
        field: &'static str,
        heading: &'static str,
        names: fn(&Fact) -> Vec<String>,
    ) -> anyhow::Result<Summary> {
        let mut counts = Counts::default();
        self.each(|fact| counts.add(names(fact)))?;
        let postings = counts.postings;
        let ordered = counts.ordered();
        let most = ordered.first().map_or(0, |(_, count)| *count);
        let rows = ordered.into_iter().map(|(name, count)| {
            row(json!({
                field: name,
                "postings": count,
                "share": share(count, postings),
                "bar": bar(count, most, BAR),
            }))
        });
        Ok(Summary {
            postings,
            remark: None,
            columns: columns(&[
                (field, heading),
                ("postings", "POSTINGS"),
                ("share", "SHARE %"),
                ("bar", ""),
            ]),
            rows: rows.collect(),
        })
    }

    /// What postings of each name pay.
    fn paid(
        &self,
        field: &'static str,
        heading: &'static str,
        names: fn(&Fact) -> Vec<String>,
    ) -> anyhow::Result<Summary> {
        let mut counts = Counts::default();
        let mut pays = Pays::default();
        self.each(|fact| {
            counts.add(names(fact));
            if let Some(pay) = fact.pay {
                pays.add(pay, names(fact));
            }
        })?;
        let postings = counts.postings;
        let all: BTreeMap<String, usize> = counts.ordered().into_iter().collect();
        let setting = &self.selected.setting;
        let row = |(name, pay): (String, Quartiles)| {
            row(json!({
                field: name,
                "postings": all.get(&name),
                "paid": pay.count,
                "low": pay.low.round() as i64,
                "median": pay.median.round() as i64,
                "high": pay.high.round() as i64,
                "currency": setting.currency,
            }))
        };
        Ok(Summary {
            postings,
            remark: Some(format!(
                "quartiles of yearly pay in {}, by the rates of {}",
                setting.currency,
                setting.rates.date()
            )),
            columns: columns(&[
                (field, heading),
                ("postings", "POSTINGS"),
                ("paid", "WITH PAY"),
                ("low", "LOWER"),
                ("median", "MEDIAN"),
                ("high", "UPPER"),
            ]),
            rows: pays.ordered().into_iter().map(row).collect(),
        })
    }

    fn trend(&self) -> anyhow::Result<Summary> {
        let mut days: BTreeMap<Date, usize> = BTreeMap::new();
        let mut postings = 0;
        self.each(|fact| {
            *days.entry(fact.day).or_default() += 1;
            postings += 1;
        })?;
        let weeks = market::weeks(&days, WEEKS, self.selected.setting.today);
        let counts: Vec<usize> = weeks.iter().map(|(_, count)| *count).collect();
        let most = counts.iter().copied().max().unwrap_or(0);
        let rows = weeks.iter().map(|(week, count)| {
            row(json!({"week": week, "postings": count, "bar": bar(*count, most, BAR)}))
        });
        Ok(Summary {
            postings,
            remark: Some(format!("{} postings a week", sparkline(&counts))),
            columns: columns(&[("week", "WEEK"), ("postings", "POSTINGS"), ("bar", "")]),
            rows: rows.collect(),
        })
    }
}

fn technologies(fact: &Fact) -> Vec<String> {
    fact.technologies.iter().map(|technology| technology.name.clone()).collect()
}

/// A share in percent, to a tenth.
fn share(count: usize, of: usize) -> f64 {
    (count as f64 / of.max(1) as f64 * 1_000.0).round() / 10.0
}

fn row(value: Value) -> Map<String, Value> {
    match value {
        Value::Object(row) => row,
        _ => Map::new(),
    }
}

fn columns(pairs: &[(&'static str, &'static str)]) -> Vec<Column> {
    pairs.iter().map(|(field, heading)| Column { field, heading }).collect()
}

fn print(mut summary: Summary, arguments: &Stats, session: &Session) -> anyhow::Result<Outcome> {
    let printer = &session.printer;
    if arguments.limit > 0 && arguments.subject != Subject::Trend {
        summary.rows.truncate(arguments.limit);
    }
    if arguments.format != StatsFormat::Table {
        summary.columns.retain(|column| column.field != "bar");
        for row in &mut summary.rows {
            row.shift_remove("bar");
        }
    }
    if arguments.format == StatsFormat::Json {
        let object = json!({
            "subject": arguments.subject.to_string(),
            "postings": summary.postings,
            "rows": summary.rows,
        });
        printer.line(&crate::present::clean::json(object.to_string()))?;
        return Ok(Outcome::Done);
    }
    let fields: Vec<&'static str> = match summary.rows.first() {
        Some(row) if arguments.format == StatsFormat::Csv => {
            FIELDS.iter().copied().filter(|field| row.contains_key(*field)).collect()
        }
        _ => summary.columns.iter().map(|column| column.field).collect(),
    };
    let records = Records { fields, columns: summary.columns, rows: summary.rows };
    match arguments.format {
        StatsFormat::Csv => records.print(Format::Csv, printer)?,
        _ if summary.postings == 0 => {}
        _ => {
            records.print(Format::Table, printer)?;
            let remark = summary.remark.map(|remark| format!("; {remark}")).unwrap_or_default();
            printer.say(&format!("{} postings{remark}", summary.postings));
        }
    }
    Ok(Outcome::Done)
}

/// Every field that a row of figures may have, in the order of CSV.
const FIELDS: [&str; 13] = [
    "technology",
    "company",
    "place",
    "feed",
    "level",
    "week",
    "postings",
    "share",
    "paid",
    "low",
    "median",
    "high",
    "currency",
];
