//! The fields of a draft and what each may be filled from.
//!
//! Most are texts or lists of texts. Pay is a pointer to a text about pay or a table of
//! `min`, `max`, `currency`, `period` and `predicted`; the moment of publication, the body
//! and the flags have wrappers of their own. What has another type than the mapping says
//! makes the row bad, with the pointer and what was found.

use anyhow::{Context as _, bail};
use jiff::Timestamp;
use serde_json::Value;

use super::super::rows::Problem;
use super::super::{Draft, Pay, PayRange, Posted, times, words};
use super::keys::{self, Keys};
use super::named;
use super::source::{Form, Source, first, unexpected};

/// What fills the fields of a draft.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Fields {
    id: Source,
    title: Source,
    texts: Vec<(SetText, Source)>,
    lists: Vec<(SetList, Source)>,
    workplace: Option<Workplace>,
    pay: Option<PayOf>,
    posted: Option<PostedOf>,
    body: Option<(Form, Source)>,
    closed: Vec<String>,
}

type SetText = fn(&mut Draft, String);
type SetList = fn(&mut Draft, Vec<String>);

/// The fields that are one text.
const TEXTS: &[(&str, SetText)] = &[
    ("company", |draft, text| draft.company = text),
    ("url", |draft, text| draft.url = Some(text)),
    ("apply_url", |draft, text| draft.apply_url = Some(text)),
    ("employment", |draft, text| draft.employment = Some(text)),
    ("level", |draft, text| draft.level = Some(text)),
    ("requisition", |draft, text| draft.requisition = Some(text)),
    ("opening", |draft, text| draft.opening = Some(text)),
    ("language", |draft, text| draft.language = Some(text)),
];

/// The fields that are lists of texts.
const LISTS: &[(&str, SetList)] = &[
    ("places", |draft, list| draft.places = list),
    ("open_to", |draft, list| draft.open_to = list),
    ("departments", |draft, list| draft.departments = list),
    ("tags", |draft, list| draft.tags = list),
];

/// The fields that have a reader of their own.
const OTHERS: &[&str] = &["id", "title", "workplace", "pay", "posted", "body", "closed"];

impl Fields {
    pub(super) fn parse(keys: &Keys<'_>) -> anyhow::Result<Self> {
        let texts = TEXTS.iter().map(|(name, _)| *name);
        let lists = LISTS.iter().map(|(name, _)| *name);
        keys.only(&OTHERS.iter().copied().chain(texts).chain(lists).collect::<Vec<_>>())?;
        let required = |name: &str| {
            source(keys, name)?.with_context(|| format!("{}: missing", keys.path(name)))
        };
        Ok(Self {
            id: required("id")?,
            title: required("title")?,
            texts: all(keys, TEXTS)?,
            lists: all(keys, LISTS)?,
            workplace: Workplace::parse(keys)?,
            pay: PayOf::parse(keys)?,
            posted: PostedOf::parse(keys)?,
            body: body(keys)?,
            closed: keys.pointers("closed")?,
        })
    }

    /// The row's id, to name it in reports.
    pub(super) fn id(&self, row: &Value) -> Option<String> {
        self.id.text(row).ok().flatten()
    }

    pub(super) fn draft(&self, row: &Value) -> Result<Draft, Problem> {
        let mut draft = Draft {
            id: self.id.text(row)?.unwrap_or_default(),
            title: self.title.text(row)?.unwrap_or_default(),
            ..Draft::default()
        };
        for (set, source) in &self.texts {
            if let Some(text) = source.text(row)? {
                set(&mut draft, text);
            }
        }
        for (set, source) in &self.lists {
            set(&mut draft, source.list(row)?);
        }
        if let Some(workplace) = &self.workplace {
            draft.workplace = workplace.read(row)?;
        }
        if let Some(pay) = &self.pay {
            draft.pay = pay.read(row)?;
        }
        if let Some(posted) = &self.posted {
            draft.posted = posted.read(row)?;
        }
        if let Some((form, source)) = &self.body {
            draft.body = form.body(source.text(row)?.unwrap_or_default());
        }
        draft.closed = flag(&self.closed, row)?;
        Ok(draft)
    }
}

fn source(keys: &Keys<'_>, name: &str) -> anyhow::Result<Option<Source>> {
    keys.get(name).map(|value| Source::parse(&keys.path(name), value)).transpose()
}

/// The sources of those fields that the table names.
fn all<Set: Copy>(keys: &Keys<'_>, fields: &[(&str, Set)]) -> anyhow::Result<Vec<(Set, Source)>> {
    let named = fields.iter().filter_map(|(name, set)| {
        let source = source(keys, name).transpose()?;
        Some(source.map(|source| (*set, source)))
    });
    named.collect()
}

fn body(keys: &Keys<'_>) -> anyhow::Result<Option<(Form, Source)>> {
    let Some(table) = keys.table("body")? else { return Ok(None) };
    table.only(&Form::ALL.map(|(name, _)| name))?;
    let form = Form::ALL.iter().find_map(|(name, form)| Some((*form, table.get(name)?, *name)));
    let (form, value, name) = form.with_context(|| {
        format!("{}: expected html, escaped_html, plain or markdown", keys.path("body"))
    })?;
    Ok(Some((form, Source::parse(&table.path(name), value)?)))
}

/// Where the workplace stands: in words, or remote where a flag is set.
#[derive(Debug, Clone, PartialEq)]
enum Workplace {
    Words(Source),
    Flag(Vec<String>),
}

impl Workplace {
    fn parse(keys: &Keys<'_>) -> anyhow::Result<Option<Self>> {
        let Some(value) = keys.get("workplace") else { return Ok(None) };
        if let Some(flag) = value.as_table().and_then(|table| table.get("true")) {
            return Ok(Some(Self::Flag(keys::pointers(&keys.path("workplace.true"), flag)?)));
        }
        Ok(Some(Self::Words(Source::parse(&keys.path("workplace"), value)?)))
    }

    fn read(&self, row: &Value) -> Result<Option<crate::posting::Workplace>, Problem> {
        match self {
            Self::Words(source) => Ok(source.text(row)?.as_deref().and_then(words::workplace)),
            Self::Flag(pointers) => {
                Ok(flag(pointers, row)?.then_some(crate::posting::Workplace::Remote))
            }
        }
    }
}

/// Whether a flag is set at the first of the pointers at which one stands.
fn flag(pointers: &[String], row: &Value) -> Result<bool, Problem> {
    match first(pointers, row) {
        None => Ok(false),
        Some((_, Value::Bool(flag))) => Ok(*flag),
        Some((_, Value::Number(number))) => Ok(number.as_f64() != Some(0.0)),
        Some((_, Value::String(word))) => Ok(matches!(word.as_str(), "1" | "true" | "yes")),
        Some((pointer, other)) => Err(unexpected(pointer, "true or false", other)),
    }
}

/// Where the moment of publication stands.
#[derive(Debug, Clone, PartialEq)]
enum PostedOf {
    Text(Source),
    Seconds(String),
    Milliseconds(String),
}

impl PostedOf {
    fn parse(keys: &Keys<'_>) -> anyhow::Result<Option<Self>> {
        let Some(value) = keys.get("posted") else { return Ok(None) };
        let wrapped = |name: &str| {
            let value = value.as_table()?.get(name)?;
            Some(keys::pointer(&keys.path("posted"), value))
        };
        Ok(Some(match (wrapped("seconds"), wrapped("milliseconds")) {
            (Some(pointer), _) => Self::Seconds(pointer?),
            (_, Some(pointer)) => Self::Milliseconds(pointer?),
            (None, None) => Self::Text(Source::parse(&keys.path("posted"), value)?),
        }))
    }

    fn read(&self, row: &Value) -> Result<Posted, Problem> {
        match self {
            Self::Text(source) => {
                let Some(text) = source.text(row)? else { return Ok(Posted::Unstated) };
                let moment = times::read(text.trim()).ok_or_else(|| {
                    Problem::bad(format!("posted: expected a time, found {text:?}"))
                })?;
                Ok(moment.map_or(Posted::Unstated, Posted::At))
            }
            Self::Seconds(pointer) => {
                moment(pointer, row, "seconds", |count| Timestamp::from_second(count).ok())
            }
            Self::Milliseconds(pointer) => moment(pointer, row, "milliseconds", |count| {
                Timestamp::from_millisecond(count).ok()
            }),
        }
    }
}

fn moment(
    pointer: &str,
    row: &Value,
    unit: &str,
    read: fn(i64) -> Option<Timestamp>,
) -> Result<Posted, Problem> {
    let count = number(pointer, row, unit)?.filter(|count| *count != 0.0);
    let Some(count) = count else { return Ok(Posted::Unstated) };
    let moment = read(count as i64);
    moment
        .map(Posted::At)
        .ok_or_else(|| Problem::bad(format!("{}: expected {unit}, found {count}", named(pointer))))
}

/// A number, also as a text; none where it is absent.
fn number(pointer: &str, row: &Value, wanted: &str) -> Result<Option<f64>, Problem> {
    match row.pointer(pointer) {
        None | Some(Value::Null) => Ok(None),
        Some(Value::String(text)) if text.trim().is_empty() => Ok(None),
        Some(Value::Number(number)) => Ok(number.as_f64()),
        Some(Value::String(text)) => match text.trim().parse() {
            Ok(number) => Ok(Some(number)),
            Err(_) => {
                Err(Problem::bad(format!("{}: expected {wanted}, found {text:?}", named(pointer))))
            }
        },
        Some(other) => Err(unexpected(pointer, wanted, other)),
    }
}

/// Where pay stands: in a text about pay or in fields.
#[derive(Debug, Clone, PartialEq)]
enum PayOf {
    Words(Source),
    Fields {
        min: Vec<String>,
        max: Vec<String>,
        currency: Option<Source>,
        period: Option<Source>,
        predicted: Vec<String>,
    },
}

impl PayOf {
    fn parse(keys: &Keys<'_>) -> anyhow::Result<Option<Self>> {
        let Some(value) = keys.get("pay") else { return Ok(None) };
        let in_fields = value
            .as_table()
            .is_some_and(|table| table.contains_key("min") || table.contains_key("max"));
        if !in_fields {
            return Ok(Some(Self::Words(Source::parse(&keys.path("pay"), value)?)));
        }
        let Some(pay) = keys.table("pay")? else { bail!("{}: expected a table", keys.path("pay")) };
        pay.only(&["min", "max", "currency", "period", "predicted"])?;
        Ok(Some(Self::Fields {
            min: pay.pointers("min")?,
            max: pay.pointers("max")?,
            currency: source(&pay, "currency")?,
            period: source(&pay, "period")?,
            predicted: pay.pointers("predicted")?,
        }))
    }

    fn read(&self, row: &Value) -> Result<Pay, Problem> {
        match self {
            Self::Words(source) => Ok(source.text(row)?.map_or(Pay::Unstated, Pay::Words)),
            Self::Fields { min, max, currency, period, predicted } => {
                let range = PayRange {
                    min: amount(min, row)?,
                    max: amount(max, row)?,
                    currency: text(currency.as_ref(), row)?,
                    period: text(period.as_ref(), row)?.as_deref().and_then(words::period),
                    predicted: flag(predicted, row)?,
                    label: None,
                };
                let stated = range.min.is_some() || range.max.is_some();
                Ok(if stated { Pay::Ranges(vec![range]) } else { Pay::Unstated })
            }
        }
    }
}

fn text(source: Option<&Source>, row: &Value) -> Result<Option<String>, Problem> {
    source.map_or(Ok(None), |source| source.text(row))
}

/// An amount; feeds write 0 for one that is not stated.
fn amount(pointers: &[String], row: &Value) -> Result<Option<f64>, Problem> {
    let Some((pointer, _)) = first(pointers, row) else { return Ok(None) };
    Ok(number(pointer, row, "an amount")?.filter(|amount| *amount > 0.0))
}
