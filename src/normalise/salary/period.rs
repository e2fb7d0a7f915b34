//! What pay is for: an hour, a day, a week, a month or a year, stated beside the figures or
//! inferred from their size.

use std::borrow::Cow;
use std::sync::LazyLock;

use crate::normalise::phrases::Phrases;
use crate::normalise::rates::Rates;
use crate::posting::Period;

/// Phrases for periods in the languages of the feeds; matched as whole words in any case.
const PHRASES: &[(Period, &str)] = &[
    (
        Period::Hour,
        "/h, / h, /hr, / hr, /hour, / hour, per hour, an hour, hourly, p/h, per hr, pro \
         stunde, /std, stundenlohn, die stunde, stündlich, de l'heure, par heure, /heure, por \
         hora, /hora, la hora, all'ora, /godz, na godzinę, za godzinę, godzinowo, /uur, per \
         uur, / godz",
    ),
    (
        Period::Day,
        "/day, / day, per day, a day, daily, day rate, pro tag, tagessatz, /tag, par jour, \
         /jour, / jour, /j, tjm, por día, al día, por dia, dziennie, per dag, /md, per diem \
         rate, /dzień, p/d",
    ),
    (
        Period::Week,
        "/week, / week, /wk, per week, a week, weekly, pro woche, /woche, par semaine, por \
         semana, tygodniowo",
    ),
    (
        Period::Month,
        "/month, / month, /mo, / mo, /mth, per month, a month, monthly, pro monat, im monat, \
         monatlich, monatliche, monatlicher, monatliches, monatsgehalt, /monat, par mois, /mois, mensuel, mensuels, mensual, \
         mensuales, al mes, /mes, por mes, por mês, /mês, /kk, /hó, /måned, ao mês, mensal, mensais, al mese, \
         mensili, /mies, / mies, miesięcznie, na miesiąc, netto/mies, per maand, /maand, p/m, \
         pcm, bruto per maand, i månaden, /mån, měsíčně, /měsíc",
    ),
    (
        Period::Year,
        "/year, / year, /yr, / yr, /y, /annum, /a, per year, a year, per yr, per annum, p.a., \
         p.a, pa, annually, /annually, annual, annualised, annualized, yearly, ctc, pro jahr, /jahr, im jahr, \
         jährlich, jahresgehalt, jahresbrutto, jahr, par an, /an, annuel, annuels, annuelle, \
         brut/an, al año, /año, anual, anuales, anuais, por año, por ano, /ano, all'anno, \
         annui, annuo, ral, rocznie, /rok, per jaar, /jaar, om året, /år, ročně, p/a, pro \
         anno",
    ),
];

static MATCHER: LazyLock<Phrases<Period>> = LazyLock::new(|| Phrases::new(PHRASES));

/// How far behind the figures a period may begin.
const REACH: usize = 18;

/// The period with which the words behind the figures begin.
pub fn behind(words: &str) -> Option<Period> {
    let closed =
        if words.contains("/ ") { words.replace("/ ", "/").into() } else { Cow::Borrowed(words) };
    let first = MATCHER.find(&closed).next();
    first.filter(|found| found.start <= REACH).map(|found| found.meaning)
}

/// The period named last before the figures.
pub fn ahead(words: &str) -> Option<Period> {
    MATCHER.find(words).last().map(|found| found.meaning)
}

/// The words without a period at their beginning: of " per hour - " the dash is left.
pub fn strip(words: &str) -> &str {
    let trimmed = words.trim_start();
    MATCHER.at_start(trimmed).map_or(words, |found| &trimmed[found.end..])
}

/// The period that figures of this size are usually paid for.
///
/// The bounds are in dollars: up to 200 an hour, up to 1,000 a day, up to 10,000 a month,
/// above it a year. In countries of low wages a month's pay ends earlier.
pub fn inferred(amount: f64, currency: &str) -> Period {
    let dollars = Rates::shipped().convert(amount, currency, "USD").unwrap_or(amount);
    let month_ends = if LOW_WAGES.contains(&currency) { 2_500.0 } else { 10_000.0 };
    match dollars {
        _ if dollars >= month_ends => Period::Year,
        _ if dollars >= if month_ends < 10_000.0 { 100.0 } else { 1_500.0 } => Period::Month,
        _ if dollars >= 200.0 => Period::Day,
        _ => Period::Hour,
    }
}

const LOW_WAGES: &[&str] =
    &["INR", "PKR", "BDT", "LKR", "PHP", "IDR", "VND", "NGN", "KES", "EGP", "COP"];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn periods_are_read_behind_and_ahead() {
        for (words, expected) in [
            ("/hr", Some(Period::Hour)),
            (" per hour", Some(Period::Hour)),
            (" / month", Some(Period::Month)),
            (" (per month)", Some(Period::Month)),
            ("/mies. netto", Some(Period::Month)),
            (" a year 1099", Some(Period::Year)),
            (" brut annuel", Some(Period::Year)),
            (" and a long tale of an hour", None),
            ("/apple", None),
        ] {
            assert_eq!(behind(words), expected, "{words}");
        }
        assert_eq!(ahead("an hourly rate equal to an annualized range of "), Some(Period::Year));
    }

    #[test]
    fn size_tells_the_period() {
        for (amount, currency, expected) in [
            (50.0, "USD", Period::Hour),
            (650.0, "EUR", Period::Day),
            (4_000.0, "EUR", Period::Month),
            (12_000.0, "USD", Period::Year),
            (18_000.0, "PLN", Period::Month),
            (7_000_000.0, "JPY", Period::Year),
            (1_500_000.0, "INR", Period::Year),
            (80_000.0, "INR", Period::Month),
        ] {
            assert_eq!(inferred(amount, currency), expected, "{amount} {currency}");
        }
    }
}
