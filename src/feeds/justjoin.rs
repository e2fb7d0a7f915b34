//! Just Join IT: tech jobs in Poland, most with pay.
//!
//! Documents: none; this is what its own pages ask, as open-source readers describe it.
//! Rows come newest first, 100 at a time, by a cursor that ends near 10,000. Each has the
//! skills and the pay, but no description: that is one request a posting, which is made only
//! with `details = true`. `employmentTypes` repeats a range in other currencies: only those
//! with `currencySource` "original" are the employer's. Never seen in a capture: everything
//! here.

use std::time::Duration;

use serde::Deserialize;
use serde_json::Value;

use super::address::{address, with_query};
use super::fields::{Items, Maybe, Moment, Number, Text};
use super::json::{self, Answer};
use super::rows::Problem;
use super::{
    Asked, Board, Body, Coverage, Draft, Enabled, Feed, Further, Pace, Page, Pay, PayRange, Posted,
    Reader, Request, Row, Shape, States, places, words,
};

/// What is asked unless the config says `categories`.
const CATEGORIES: &[&str] = &[
    "java",
    "python",
    "net",
    "php",
    "ruby",
    "scala",
    "go",
    "c",
    "javascript",
    "architecture",
    "devops",
];

/// The last cursor that is answered.
const LAST: u64 = 9_900;

pub(super) fn feed() -> Feed {
    Feed {
        id: "justjoin".into(),
        name: "Just Join IT".into(),
        docs: "https://justjoin.it".into(),
        terms: "Undocumented: asked rarely and slowly, and every posting links back.".into(),
        attribution: None,
        base_url: "https://justjoin.it".into(),
        pace: Pace { gap: Duration::from_secs(5), interval: Duration::from_hours(12) },
        coverage: Coverage::Window(Duration::from_hours(24 * 35)),
        shape: Shape::Flat,
        enabled: Enabled::ByDefault,
        states: States {
            pay: "fields, several by contract",
            place: "list of cities",
            remote: "field",
            closed: "gone",
        },
        reader: Reader::Code { start, read },
    }
}

fn start(board: &Board) -> Vec<Request> {
    let query = [
        ("from", "0"),
        ("itemsCount", "100"),
        ("orderBy", "descending"),
        ("sortBy", "publishedAt"),
        ("currency", "pln"),
    ];
    let base = address(&board.base_url, ["api", "candidate-api", "offers"], &query);
    let categories = match board.settings.get("categories").and_then(toml::Value::as_array) {
        Some(list) => list.iter().filter_map(toml::Value::as_str).collect(),
        None => CATEGORIES.to_vec(),
    };
    let slice = |category: &str| Request::get(with_query(&base, &[("categories", category)]));
    categories.into_iter().map(slice).collect()
}

fn read(asked: &Asked<'_>, bytes: &[u8]) -> anyhow::Result<Page> {
    if let Some(listing) = asked.listing {
        return complete(listing, bytes);
    }
    let text = json::decode(bytes);
    let answer = Answer::parse(&text)?;
    let details = asked.board.settings.get("details").and_then(toml::Value::as_bool);
    let details = details.unwrap_or_default().then_some(asked.board.base_url.as_str());
    let mut page = json::read(&answer.list_at("data")?, "slug", |offer| row(offer, details));
    let cursor =
        answer.field::<Value>("meta").and_then(|meta| meta.pointer("/next/cursor")?.as_u64());
    if let Some(cursor) = cursor.filter(|cursor| *cursor <= LAST && !page.rows.is_empty()) {
        let url = with_query(&asked.request.url, &[("from", &cursor.to_string())]);
        page.more.extend((url != asked.request.url).then(|| Request::get(url)));
    }
    page.further = Further::UntilKnown;
    Ok(page)
}

#[derive(Deserialize, Default)]
#[serde(default, rename_all = "camelCase")]
struct Offer {
    slug: Text,
    title: Text,
    company_name: Text,
    city: Text,
    #[serde(alias = "multilocation")]
    locations: Items<Location>,
    workplace_type: Text,
    experience_level: Text,
    published_at: Moment,
    employment_types: Items<Contract>,
    required_skills: Items<Skill>,
    category: Maybe<Category>,
    apply_url: Text,
    body: Text,
}

#[derive(Deserialize, Default)]
#[serde(default)]
struct Location {
    city: Text,
}

#[derive(Deserialize, Default)]
#[serde(default)]
struct Category {
    key: Text,
}

#[derive(Deserialize, Default)]
#[serde(default, rename_all = "camelCase")]
struct Contract {
    #[serde(rename = "type")]
    kind: Text,
    from: Number,
    to: Number,
    currency: Text,
    currency_source: Text,
    unit: Text,
}

/// A skill: its name, or an object with it.
#[derive(Deserialize)]
#[serde(untagged)]
enum Skill {
    Name(String),
    Object { name: String },
}

fn row(offer: Offer, details: Option<&str>) -> Result<Row, Problem> {
    let slug = offer.slug.required("/slug")?;
    let cities = offer.locations.0.into_iter().map(|place| place.city).chain([offer.city]);
    let cities = cities.filter_map(|city| places::joined([city.as_deref()]));
    let kinds = offer.employment_types.0.iter().filter_map(|contract| contract.kind.0.clone());
    let kinds = places::distinct(kinds);
    let draft = Draft {
        title: offer.title.required("/title")?,
        company: offer.company_name.or_empty(),
        url: Some(format!("https://justjoin.it/job-offer/{slug}")),
        apply_url: offer.apply_url.0,
        places: places::distinct(cities),
        workplace: offer.workplace_type.as_deref().and_then(words::workplace),
        employment: (!kinds.is_empty()).then(|| kinds.join(", ")),
        level: offer.experience_level.0,
        departments: offer.category.0.and_then(|category| category.key.0).into_iter().collect(),
        tags: offer.required_skills.0.into_iter().map(Skill::name).collect(),
        pay: pay(&offer.employment_types.0),
        posted: offer.published_at.0.map_or(Posted::Unstated, Posted::At),
        body: Body::Html(offer.body.or_empty()),
        id: slug,
        ..Draft::default()
    };
    let path = ["api", "candidate-api", "offers", &draft.id];
    let detail = details.map(|base| Request::get(address(base, path, &[])).step("detail"));
    Ok(Row { draft, detail })
}

/// The listing's draft with the description out of the posting's own answer.
fn complete(listing: &Draft, bytes: &[u8]) -> anyhow::Result<Page> {
    let offer: Value = serde_json::from_str(&json::decode(bytes))?;
    let body = offer["body"].as_str().unwrap_or_default();
    let draft = Draft { body: Body::Html(body.to_owned()), ..listing.clone() };
    Ok(Page { rows: vec![Ok(draft.into())], ..Page::default() })
}

impl Skill {
    fn name(self) -> String {
        match self {
            Self::Name(name) | Self::Object { name } => name,
        }
    }
}

fn pay(contracts: &[Contract]) -> Pay {
    let original = |contract: &&Contract| {
        contract.currency_source.as_deref().is_none_or(|source| source == "original")
    };
    let range = |contract: &Contract| {
        let range = PayRange {
            min: contract.from.positive(),
            max: contract.to.positive(),
            currency: contract.currency.as_deref().map(str::to_uppercase),
            period: contract.unit.as_deref().and_then(words::period),
            label: contract.kind.0.clone(),
            predicted: false,
        };
        (range.min.is_some() || range.max.is_some()).then_some(range)
    };
    let ranges: Vec<PayRange> = contracts.iter().filter(original).filter_map(range).collect();
    if ranges.is_empty() { Pay::Unstated } else { Pay::Ranges(ranges) }
}
