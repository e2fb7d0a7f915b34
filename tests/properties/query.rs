//! The query language: what is printed reads back as the same filter, no text makes the
//! reader panic, and the SQL finds exactly the postings that the filter matches.

use jiff::Timestamp;
use jiff::civil::Date;
use jobs::feeds::{Body, Draft};
use jobs::normalise::rates::Rates;
use jobs::posting::{
    Country, Eligible, Employment, Kind, Level, Period, Place, Posting, Role, Salary, SalarySource,
    Status, Technology, Workplace,
};
use jobs::query::candidate::{Asked, candidate};
use jobs::query::condition::{Condition, Days, Fact, Field, Pay, State};
use jobs::query::{Filter, Merging, Plan, Setting, parse};
use jobs::store::{Answer, Store};
use jobs::tracking::Change;
use proptest::prelude::*;
use proptest::sample::select;

/// Midday of the frozen day.
const NOW: i64 = 1_795_521_600;
const DAY: i64 = 86_400;

fn setting() -> Setting {
    Setting {
        today: "2026-11-24".parse().unwrap(),
        rates: Rates::default(),
        currency: "EUR".into(),
        last_refresh: Some(moment(NOW - 2 * DAY)),
    }
}

fn moment(second: i64) -> Timestamp {
    Timestamp::from_second(second).unwrap()
}

fn country(code: &str) -> Country {
    Country::from_code(code).unwrap()
}

fn words() -> impl Strategy<Value = String> {
    select(vec!["rust", "engineer", "backend", "remote", "c++", "node.js", "or", "tide", "iso"])
        .prop_map(str::to_owned)
}

fn day() -> impl Strategy<Value = Date> {
    (0..40_i64)
        .prop_map(|back| moment(NOW - back * DAY).to_zoned_datetime(jiff::tz::TimeZone::UTC).date())
}

fn days() -> impl Strategy<Value = Days> {
    (day(), day(), 0..3).prop_map(|(one, other, ends)| match ends {
        0 => Days { first: Some(one), last: None },
        1 => Days { first: None, last: Some(one) },
        _ => Days { first: Some(one.min(other)), last: Some(one.max(other)) },
    })
}

fn pay() -> impl Strategy<Value = Pay> {
    let amount = (1..30_u32).prop_map(|tens| f64::from(tens) * 10_000.0);
    (amount, 0..5_u32, 0..3, select(vec!["EUR", "USD", "SEK"])).prop_map(
        |(least, more, ends, currency)| {
            let most = least + f64::from(more) * 10_000.0;
            let currency = currency.to_owned();
            match ends {
                0 => Pay { least: Some(least), most: None, currency },
                1 => Pay { least: None, most: Some(most), currency },
                _ => Pay { least: Some(least), most: Some(most), currency },
            }
        },
    )
}

fn field() -> impl Strategy<Value = Field> {
    select(vec![Field::Anywhere, Field::Title, Field::Company])
}

fn condition() -> impl Strategy<Value = Condition> {
    let prefixes = select(vec!["eng", "ru", "ti", "co", "is"]).prop_map(str::to_owned);
    let countries = select(vec!["DE", "US", "FR"]).prop_map(country);
    prop_oneof![
        3 => (field(), words()).prop_map(|(field, word)| Condition::Word(field, word)),
        1 => (field(), prefixes).prop_map(|(field, begin)| Condition::Prefix(field, begin)),
        1 => (field(), prop::collection::vec(words(), 2..4))
            .prop_map(|(field, words)| Condition::Phrase(field, words)),
        1 => select(vec!["rust", "postgresql", "kafka"])
            .prop_map(|name| Condition::Technology(name.into())),
        1 => countries.clone().prop_map(Condition::Country),
        1 => select(vec!["berlin", "new_york_city"]).prop_map(|city| Condition::City(city.into())),
        1 => countries.prop_map(Condition::Eligible),
        1 => select(vec![Workplace::Remote, Workplace::Hybrid]).prop_map(Condition::Workplace),
        1 => select(vec![Role::Backend, Role::Fullstack]).prop_map(Condition::Role),
        1 => select(vec![Level::Senior, Level::Staff]).prop_map(Condition::Level),
        1 => select(vec![Employment::FullTime, Employment::Contract])
            .prop_map(Condition::Employment),
        1 => select(vec!["acme", "tidal"]).prop_map(|board| Condition::Board(board.into())),
        1 => Just(Condition::Feed("greenhouse".into())),
        1 => Just(Condition::Tag("dream".into())),
        1 => Just(Condition::Status(Status::Applied)),
        1 => select(vec![State::Open, State::Closed, State::New, State::Tracked, State::Tagged])
            .prop_map(Condition::Is),
        1 => select(vec![Fact::Salary, Fact::Eligible]).prop_map(Condition::Has),
        1 => pay().prop_map(Condition::Pay),
        1 => days().prop_map(Condition::Posted),
        1 => days().prop_map(Condition::Seen),
    ]
}

fn filter() -> impl Strategy<Value = Filter> {
    condition().prop_map(Filter::from).prop_recursive(4, 24, 4, |inner| {
        prop_oneof![
            prop::collection::vec(inner.clone(), 1..4).prop_map(Filter::all),
            prop::collection::vec(inner.clone(), 1..4).prop_map(Filter::any),
            inner.prop_map(Filter::negated),
        ]
    })
}

fn text() -> impl Strategy<Value = String> {
    prop::collection::vec(words(), 1..6).prop_map(|words| words.join(" "))
}

fn place() -> impl Strategy<Value = Place> {
    select(vec![
        ("Berlin, Germany", Some("Berlin"), Some("DE")),
        ("New York", Some("New York City"), Some("US")),
        ("France", None, Some("FR")),
        ("Anywhere", None, None),
    ])
    .prop_map(|(text, city, code)| Place {
        text: text.into(),
        city: city.map(str::to_owned),
        region: None,
        country: code.map(country),
    })
}

fn eligible() -> impl Strategy<Value = Eligible> {
    let stated = Eligible::default();
    select(vec![
        stated.clone(),
        Eligible { worldwide: Some(true), ..stated.clone() },
        Eligible { worldwide: Some(true), excluded: vec!["US".into()], ..stated.clone() },
        Eligible { countries: vec![country("DE")], ..stated.clone() },
        Eligible { regions: vec!["EU".into()], ..stated.clone() },
        Eligible { regions: vec!["UTC-3..UTC+3".into()], ..stated },
    ])
}

fn salary() -> impl Strategy<Value = Salary> {
    let amount = (1..30_u32).prop_map(|tens| f64::from(tens) * 10_000.0);
    (amount, 0..4_u32, select(vec!["EUR", "USD", "SEK"]), any::<bool>()).prop_map(
        |(min, more, currency, open)| {
            let max = (!open).then(|| min + f64::from(more) * 10_000.0);
            Salary {
                min: Some(min),
                max,
                currency: currency.into(),
                period: Period::Year,
                yearly_min: Some(min),
                yearly_max: max,
                from: SalarySource::Field,
                period_inferred: false,
                predicted: false,
            }
        },
    )
}

prop_compose! {
    fn posting()(
        title in text(),
        company in text(),
        places in prop::collection::vec(place(), 0..3),
        workplace in prop::option::of(select(vec![Workplace::Remote, Workplace::Hybrid])),
        eligible in eligible(),
        role in select(vec![Role::Backend, Role::Fullstack, Role::NotSoftware]),
        level in prop::option::of(select(vec![Level::Senior, Level::Staff])),
        employment in prop::option::of(select(vec![Employment::FullTime, Employment::Contract])),
        salary in prop::option::of(salary()),
        technologies in prop::sample::subsequence(vec!["rust", "postgresql", "kafka"], 0..3),
        posted in prop::option::of(0..40_i64),
        text in text(),
    ) -> Posting {
        let kind = Kind::Tool;
        let technologies = technologies
            .into_iter()
            .map(|name| Technology { name: name.into(), kind, required: None })
            .collect();
        Posting {
            title, company, url: None, apply_url: None, places, workplace, eligible, role, level,
            employment, salary, technologies,
            posted: posted.map(|back| moment(NOW - back * DAY)),
            text,
        }
    }
}

/// How a posting is kept: seen so many days ago, closed, tagged, applied for.
type Kept = (Posting, i64, bool, bool, bool);

fn filled(postings: &[Kept]) -> (tempfile::TempDir, Store) {
    let folder = tempfile::tempdir().unwrap();
    let mut store = Store::open(&folder.path().join("store.db")).unwrap();
    for (number, (posting, seen, closed, tagged, applied)) in postings.iter().enumerate() {
        let draft = Draft {
            id: number.to_string(),
            body: Body::Plain(posting.text.clone()),
            departments: vec!["tide".into()],
            closed: *closed,
            ..Draft::default()
        };
        let board = if number % 2 == 0 { "acme" } else { "tidal" };
        let mut answer =
            Answer { feed: "greenhouse".into(), token: board.into(), ..Answer::default() };
        answer.add(&draft, draft.written().unwrap(), posting.clone());
        store.merge(&answer, moment(NOW - seen * DAY)).unwrap();
        let id = store.resolve(&format!("greenhouse:{board}:{number}")).unwrap();
        let mut changes = Vec::new();
        if *tagged {
            changes.push((id, Change::Tagged { tag: "dream".into() }));
        }
        if *applied {
            changes.push((id, Change::Moved { to: Status::Applied, on: setting().today }));
        }
        store.record(&changes, moment(NOW)).unwrap();
    }
    let ids = ids(&store);
    store.reindex(&ids).unwrap();
    (folder, store)
}

fn ids(store: &Store) -> Vec<i64> {
    let mut statement = store.connection().prepare("select id from postings order by id").unwrap();
    statement.query_map([], |row| row.get(0)).unwrap().collect::<Result<_, _>>().unwrap()
}

/// The ids that the SQL finds, and those that the filter matches, both in order of ids.
fn both(store: &Store, filter: &Filter, merging: Merging) -> (Vec<i64>, Vec<i64>) {
    let setting = setting();
    let plan = Plan::new(filter, merging, &setting);
    let mut found: Vec<i64> =
        plan.newest(store, &setting, None).unwrap().iter().map(|found| found.id).collect();
    found.sort_unstable();
    let matching = ids(store)
        .into_iter()
        .filter(|id| {
            let candidate = candidate(store, *id, Asked::EVERYTHING).unwrap().unwrap();
            let shown = merging == Merging::Separate || candidate.stored.opening == *id;
            shown && filter.matches(&candidate, &setting)
        })
        .collect();
    (found, matching)
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 512, ..ProptestConfig::default() })]

    #[test]
    fn a_printed_filter_reads_back(filter in filter()) {
        let printed = filter.to_string();
        let read = parse::query(&printed, &setting());
        prop_assert_eq!(read.map(|query| query.filter), Ok(filter), "{}", printed);
    }

    #[test]
    fn no_text_makes_the_reader_panic(text in "\\PC{0,60}") {
        let _ = parse::query(&text, &setting()).map_err(|mistake| mistake.to_string());
    }

    #[test]
    fn no_query_makes_the_reader_panic(
        parts in prop::collection::vec(select(vec![
            "salary:", ">=", "90k", "eur", "..", "(", ")", "-", "or", "\"", "lang:", "rust", ",",
            " ", "posted:", "<7d", "2026-11-01", "level:", "senior", "*", "é", "/day", "€",
        ]), 0..12)
    ) {
        let text: String = parts.concat();
        let read = parse::query(&text, &setting());
        if let Ok(query) = read {
            let again = parse::query(&query.filter.to_string(), &setting());
            prop_assert_eq!(again.map(|query| query.filter), Ok(query.filter), "{}", text);
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, ..ProptestConfig::default() })]

    #[test]
    fn the_sql_finds_what_the_filter_matches(
        postings in prop::collection::vec(
            (posting(), 0..40_i64, any::<bool>(), any::<bool>(), any::<bool>()),
            1..12,
        ),
        filters in prop::collection::vec(filter(), 24),
    ) {
        let (_folder, store) = filled(&postings);
        for filter in &filters {
            for merging in [Merging::Separate, Merging::Merged] {
                let (found, matching) = both(&store, filter, merging);
                prop_assert_eq!(found, matching, "{:?} {}", merging, filter);
            }
        }
    }
}

#[test]
fn nesting_without_end_is_a_mistake_and_no_crash() {
    for opening in ["(", "-", "-(", "not "] {
        let text = opening.repeat(100_000) + "rust";
        assert!(parse::query(&text, &setting()).is_err(), "{opening}");
    }
}
