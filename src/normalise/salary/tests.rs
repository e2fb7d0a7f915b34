//! Pay as postings state it, and other money that must not be taken for it.

use super::*;
use crate::feeds::{Body, Draft};
use crate::normalise::place;

fn read_draft(draft: &Draft, places: &[&str]) -> Option<Salary> {
    let (title, text) = (draft.title.as_str().into(), draft.body.raw().into());
    let mut reading = Reading { draft, title: &title, text: &text, evidence: Some(Vec::new()) };
    let places: Vec<Place> = places.iter().flat_map(|text| place::read(text)).collect();
    let salary = salary(&mut reading, &places);
    assert_eq!(reading.evidence.unwrap().len(), usize::from(salary.is_some()));
    salary
}

fn written(salary: Option<&Salary>) -> String {
    let end = |end: Option<f64>| end.map_or("-".to_owned(), |amount| amount.to_string());
    salary.map_or("none".to_owned(), |salary| {
        let (min, max) = (end(salary.min), end(salary.max));
        format!("{min}..{max} {}/{}", salary.currency, salary.period)
    })
}

fn in_text(text: &str, places: &[&str]) -> String {
    let draft = Draft { body: Body::Plain(text.to_owned()), ..Draft::default() };
    written(read_draft(&draft, places).as_ref())
}

fn in_field(words: &str) -> String {
    let draft = Draft { pay: Pay::Words(words.to_owned()), ..Draft::default() };
    written(read_draft(&draft, &[]).as_ref())
}

fn check(table: &[(&str, &str)], read: impl Fn(&str) -> String) {
    let wrong: Vec<_> = table
        .iter()
        .map(|(text, expected)| (*text, *expected, read(text)))
        .filter(|(_, expected, found)| found != expected)
        .collect();
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn pay_in_texts() {
    let table = [
        (
            "The base salary range for this role is $120,000 - $150,000 per year.",
            "120000..150000 USD/year",
        ),
        ("Salary: €65.000 bis €80.000 brutto im Jahr", "65000..80000 EUR/year"),
        ("Wynagrodzenie: 18 000 - 24 000 PLN netto + VAT (B2B) / mies.", "18000..24000 PLN/month"),
        ("CTC: 18-24 LPA", "1800000..2400000 INR/year"),
        ("Compensation: ₹12,00,000 to ₹18,00,000 per annum", "1200000..1800000 INR/year"),
        ("Pay: $45-65/hr on W2", "45..65 USD/hour"),
        (
            "Acme Robotics | Backend Engineer | Remote (US) | $150k-190k + equity",
            "150000..190000 USD/year",
        ),
        ("Acme | Founding Engineer | Oslo | 130-160k + meaningful equity", "130000..160000 /year"),
        ("$130k + equity, salary", "130000..130000 USD/year"),
        ("80.000 - 100.000 CZK / měsíc", "80000..100000 CZK/month"),
        ("Day rate: £550 - £650 outside IR35", "550..650 GBP/day"),
        ("We pay up to $95,000 a year.", "-..95000 USD/year"),
        ("Rémunération : 45-55 k€ selon profil", "45000..55000 EUR/year"),
        ("TJM : 550 €", "550..550 EUR/day"),
        ("Base $130k–$150k, OTE $200k–$220k", "130000..150000 USD/year"),
        ("OTE $180k - $200k uncapped", "180000..200000 USD/year"),
        ("The annual salary is between $175,000 and $190,000 USD", "175000..190000 USD/year"),
        ("Senior: salary $150k-$170k. Staff: salary $180k-$210k.", "150000..210000 USD/year"),
    ];
    check(&table, |text| in_text(text, &[]));
}

#[test]
fn other_money_is_no_pay() {
    let table = [
        "We raised $40M in our Series B.",
        "a $50B industry",
        "401k with 4% match",
        "- $1,500 annual learning stipend",
        "$10k education budget per year",
        "Commuter benefit; $250 per month",
        "referral bonus of up to $5,000",
        "Sign-on bonus: $20,000",
        "We pay out $100 million a year to our merchants",
        "a platform for 100k-200k users",
        "processing €3 billion of payments",
        "Closed $100K+ ARR deals",
        "over 50,000 bookings per week",
        "anniversary gift ($200/year)",
        "Life insurance of $100,000",
        "a $3000 standing desk",
        "We are 120-150 people",
        "Our writers earn $315 per article",
        "a plan at $49/seat",
    ];
    for text in table {
        assert_eq!(in_text(text, &[]), "none", "{text}");
    }
}

#[test]
fn pay_in_fields_of_words() {
    let table = [
        ("$80k - $100k", "80000..100000 USD/year"),
        ("$31,2k- $52k", "31200..52000 USD/year"),
        ("OTE $25k - $35k", "25000..35000 USD/year"),
        ("$90 - $150 /hour", "90..150 USD/hour"),
        ("£41,500", "41500..41500 GBP/year"),
        ("63,300 € - 71,700 €", "63300..71700 EUR/year"),
        ("2.500€ (per month)", "2500..2500 EUR/month"),
        ("$105K • $20K Commission • Total OTE: $125,000", "105000..105000 USD/year"),
        ("CA$45 – CA$52 per hour", "45..52 CAD/hour"),
        ("78,000", "78000..78000 /year"),
        ("competitive", "none"),
        ("DOE, 50/50 base and commission", "none"),
        ("401k", "none"),
    ];
    check(&table, in_field);
}

#[test]
fn the_place_decides_between_ranges_and_dollars() {
    let text = "USA-based roles only: the base salary is between $183,000 USD and $247,000 USD.\n\
                Canada-based roles only: the base salary is between $177,000 CAD and $239,000 CAD.";
    assert_eq!(in_text(text, &["Remote, Canada"]), "177000..239000 CAD/year");
    assert_eq!(in_text(text, &["New York, NY"]), "183000..247000 USD/year");
    assert_eq!(in_text("Salary: $65,000", &["Ottawa, Ontario"]), "65000..65000 CAD/year");
    assert_eq!(
        in_text("Salary: $65,000", &["Ottawa, Ontario", "Boston, MA"]),
        "65000..65000 USD/year"
    );
    assert_eq!(
        in_text("Acme | Oslo | 900-950k + equity", &["Oslo, Norway"]),
        "900000..950000 NOK/year"
    );
}

#[test]
fn fields_pass_unchanged() {
    let range = |min, max, currency: &str, period| PayRange {
        min,
        max,
        currency: Some(currency.to_owned()),
        period,
        ..PayRange::default()
    };
    let read = |ranges: Vec<PayRange>| {
        let draft = Draft { pay: Pay::Ranges(ranges), ..Draft::default() };
        written(read_draft(&draft, &[]).as_ref())
    };
    let year = Some(Period::Year);
    assert_eq!(
        read(vec![range(Some(124_560.0), Some(186_840.5), "usd", year)]),
        "124560..186840.5 USD/year"
    );
    assert_eq!(read(vec![range(Some(50.0), Some(50.0), "€", None)]), "50..50 EUR/hour");
    assert_eq!(read(vec![range(Some(0.0), Some(0.0), "USD", year)]), "none");
    assert_eq!(read(vec![range(Some(0.01), Some(0.01), "USD", year)]), "none");
    assert_eq!(read(vec![range(None, Some(9e12), "USD", year)]), "none");
    let several = vec![
        range(Some(100.0e3), Some(120.0e3), "USD", year),
        range(Some(90.0e3), Some(110.0e3), "USD", year),
        range(Some(80.0e3), Some(130.0e3), "CAD", year),
    ];
    assert_eq!(read(several), "90000..120000 USD/year");
}

#[test]
fn fields_win_over_the_text() {
    let draft = Draft {
        pay: Pay::Words("negotiable".to_owned()),
        body: Body::Plain("Salary: $100,000 - $120,000".to_owned()),
        ..Draft::default()
    };
    let salary = read_draft(&draft, &[]).unwrap();
    assert_eq!((salary.from, salary.period_inferred), (SalarySource::Text, true));
    assert_eq!((salary.yearly_min, salary.yearly_max), (Some(100_000.0), Some(120_000.0)));
    let hourly = Draft { pay: Pay::Words("$50/hr".to_owned()), ..draft };
    let salary = read_draft(&hourly, &[]).unwrap();
    assert_eq!((salary.from, salary.yearly_max), (SalarySource::Field, Some(104_000.0)));
}
