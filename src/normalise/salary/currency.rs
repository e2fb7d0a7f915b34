//! Currencies: signs and codes beside a number, and the currency of a country.

use std::borrow::Cow;

use crate::posting::Country;

/// How sure a currency is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Sign {
    /// A code or a sign that means one currency.
    Sure(&'static str),
    /// A sign that several countries use, with what it means where nothing else is said.
    Shared(&'static str),
}

/// Signs, longest first, so that `US$` is not read as `$`.
const SIGNS: &[(&str, Sign)] = &[
    ("USD$", Sign::Sure("USD")),
    ("CAD$", Sign::Sure("CAD")),
    ("AUD$", Sign::Sure("AUD")),
    ("US$", Sign::Sure("USD")),
    ("CA$", Sign::Sure("CAD")),
    ("AU$", Sign::Sure("AUD")),
    ("NZ$", Sign::Sure("NZD")),
    ("SG$", Sign::Sure("SGD")),
    ("HK$", Sign::Sure("HKD")),
    ("NT$", Sign::Sure("TWD")),
    ("MX$", Sign::Sure("MXN")),
    ("R$", Sign::Sure("BRL")),
    ("C$", Sign::Sure("CAD")),
    ("A$", Sign::Sure("AUD")),
    ("S$", Sign::Sure("SGD")),
    ("$", Sign::Shared("USD")),
    ("€", Sign::Sure("EUR")),
    ("£", Sign::Sure("GBP")),
    ("¥", Sign::Shared("JPY")),
    ("￥", Sign::Shared("JPY")),
    ("₹", Sign::Sure("INR")),
    ("₽", Sign::Sure("RUB")),
    ("₩", Sign::Sure("KRW")),
    ("₪", Sign::Sure("ILS")),
    ("₺", Sign::Sure("TRY")),
    ("₴", Sign::Sure("UAH")),
    ("₫", Sign::Sure("VND")),
    ("฿", Sign::Sure("THB")),
    ("₱", Sign::Sure("PHP")),
    ("₦", Sign::Sure("NGN")),
    ("円", Sign::Sure("JPY")),
];

/// Words for currencies, small; a code beside them is spelled in capitals.
const WORDS: &[(&str, Sign)] = &[
    ("dollars", Sign::Shared("USD")),
    ("dollar", Sign::Shared("USD")),
    ("euros", Sign::Sure("EUR")),
    ("euro", Sign::Sure("EUR")),
    ("pounds", Sign::Sure("GBP")),
    ("zł", Sign::Sure("PLN")),
    ("zl", Sign::Sure("PLN")),
    ("złotych", Sign::Sure("PLN")),
    ("kč", Sign::Sure("CZK")),
    ("kr", Sign::Shared("SEK")),
    ("rs", Sign::Sure("INR")),
    ("inr", Sign::Sure("INR")),
    ("rupees", Sign::Sure("INR")),
    ("ft", Sign::Sure("HUF")),
    ("lei", Sign::Sure("RON")),
    ("yen", Sign::Sure("JPY")),
    ("rmb", Sign::Sure("CNY")),
    ("ntd", Sign::Sure("TWD")),
    ("usd", Sign::Sure("USD")),
    ("eur", Sign::Sure("EUR")),
    ("gbp", Sign::Sure("GBP")),
    ("chf", Sign::Sure("CHF")),
    ("pln", Sign::Sure("PLN")),
    ("cad", Sign::Sure("CAD")),
    ("aud", Sign::Sure("AUD")),
    ("nis", Sign::Sure("ILS")),
    ("rm", Sign::Sure("MYR")),
];

/// Codes written in capitals. Rare ones that are also words (`ALL`, `TOP`) are left out.
const CODES: &[&str] = &[
    "AED", "ARS", "AUD", "BDT", "BGN", "BHD", "BRL", "CAD", "CHF", "CLP", "CNY", "COP", "CRC",
    "CZK", "DKK", "EGP", "EUR", "GBP", "GEL", "HKD", "HUF", "IDR", "ILS", "INR", "ISK", "JOD",
    "JPY", "KES", "KRW", "KWD", "KZT", "LKR", "MAD", "MXN", "MYR", "NGN", "NOK", "NZD", "OMR",
    "PEN", "PHP", "PKR", "PLN", "QAR", "RON", "RSD", "RUB", "SAR", "SEK", "SGD", "THB", "TND",
    "TRY", "TWD", "UAH", "USD", "UYU", "VND", "ZAR",
];

/// The currencies of countries where postings are; the euro's are all the others of its area.
const HOME: &[(&str, &str)] = &[
    ("US", "USD"),
    ("CA", "CAD"),
    ("GB", "GBP"),
    ("AU", "AUD"),
    ("NZ", "NZD"),
    ("SG", "SGD"),
    ("HK", "HKD"),
    ("TW", "TWD"),
    ("IN", "INR"),
    ("JP", "JPY"),
    ("CN", "CNY"),
    ("KR", "KRW"),
    ("CH", "CHF"),
    ("SE", "SEK"),
    ("NO", "NOK"),
    ("DK", "DKK"),
    ("IS", "ISK"),
    ("PL", "PLN"),
    ("CZ", "CZK"),
    ("HU", "HUF"),
    ("RO", "RON"),
    ("TR", "TRY"),
    ("UA", "UAH"),
    ("RS", "RSD"),
    ("RU", "RUB"),
    ("IL", "ILS"),
    ("AE", "AED"),
    ("SA", "SAR"),
    ("QA", "QAR"),
    ("EG", "EGP"),
    ("ZA", "ZAR"),
    ("NG", "NGN"),
    ("KE", "KES"),
    ("MA", "MAD"),
    ("TN", "TND"),
    ("BR", "BRL"),
    ("MX", "MXN"),
    ("AR", "ARS"),
    ("CL", "CLP"),
    ("CO", "COP"),
    ("PE", "PEN"),
    ("UY", "UYU"),
    ("CR", "CRC"),
    ("PH", "PHP"),
    ("ID", "IDR"),
    ("MY", "MYR"),
    ("TH", "THB"),
    ("VN", "VND"),
    ("PK", "PKR"),
    ("BD", "BDT"),
    ("LK", "LKR"),
    ("KZ", "KZT"),
    ("GE", "GEL"),
];

const EURO: &[&str] = &[
    "AT", "BE", "BG", "CY", "DE", "EE", "ES", "FI", "FR", "GR", "HR", "IE", "IT", "LT", "LU", "LV",
    "MT", "NL", "PT", "SI", "SK",
];

/// The currency paid in a country.
pub fn home(country: Country) -> Option<&'static str> {
    if EURO.contains(&country.code()) {
        return Some("EUR");
    }
    HOME.iter().find(|(code, _)| *code == country.code()).map(|(_, currency)| *currency)
}

/// What a sign means in a country: a bare `$` is the Canadian one in Canada.
pub fn resolve(sign: Sign, country: Option<Country>) -> &'static str {
    let (Sign::Sure(usual) | Sign::Shared(usual)) = sign;
    if matches!(sign, Sign::Sure(_)) {
        return usual;
    }
    let local = country.and_then(home).unwrap_or(usual);
    let shares = match usual {
        "USD" => matches!(local, "CAD" | "AUD" | "NZD" | "SGD" | "HKD" | "TWD"),
        "JPY" => local == "CNY",
        _ => matches!(local, "NOK" | "DKK" | "ISK" | "CZK"),
    };
    if shares { local } else { usual }
}

/// Whether two signs can mean the same currency: `$` and `CAD`, but not `$` and `€`.
pub fn agree(one: Sign, other: Sign) -> bool {
    match (one, other) {
        (Sign::Sure(one), Sign::Sure(other)) | (Sign::Shared(one), Sign::Shared(other)) => {
            one == other
        }
        (Sign::Shared(shared), Sign::Sure(sure)) | (Sign::Sure(sure), Sign::Shared(shared)) => {
            match shared {
                "USD" => sure.ends_with('D') || matches!(sure, "MXN" | "ARS" | "CLP" | "COP"),
                "JPY" => matches!(sure, "JPY" | "CNY"),
                _ => matches!(sure, "SEK" | "NOK" | "DKK" | "ISK" | "CZK"),
            }
        }
    }
}

/// A currency as a field states it: a code, a sign or a word.
pub fn stated(text: &str) -> Option<Sign> {
    let text = text.trim();
    let code = text.to_ascii_uppercase();
    CODES.iter().find(|known| **known == code).map(|code| Sign::Sure(code)).or_else(|| {
        let (sign, length) = at_start(text)?;
        (length == text.len()).then_some(sign)
    })
}

/// The currency with which the text begins, and its length.
pub fn at_start(text: &str) -> Option<(Sign, usize)> {
    let first = *text.as_bytes().first()?;
    let may_be_sign = first.is_ascii_uppercase() || is_of_sign(first);
    let sign = SIGNS.iter().find(|(sign, _)| may_be_sign && text.starts_with(sign));
    if let Some((sign, meaning)) = sign {
        return Some((*meaning, sign.len()));
    }
    let word = &text[..text.find(|char: char| !char.is_alphabetic()).unwrap_or(text.len())];
    let meaning = named(word)?;
    // "CAD$": the code wins over the sign behind it.
    let length = word.len() + usize::from(text[word.len()..].starts_with('$'));
    Some((meaning, length))
}

/// The currency with which the text ends, and its length.
pub fn at_end(text: &str) -> Option<(Sign, usize)> {
    let last = *text.as_bytes().last()?;
    let sign = SIGNS.iter().find(|(sign, _)| is_of_sign(last) && text.ends_with(sign));
    if let Some((sign, meaning)) = sign {
        let before = &text[..text.len() - sign.len()];
        // "USD $120k" and "CAD $90k" say which dollar.
        let (code, spaces) = (last_word(before.trim_end()), before.len() - before.trim_end().len());
        if matches!(meaning, Sign::Shared(_))
            && spaces <= 1
            && let Some(sure) = named(code)
        {
            return Some((sure, sign.len() + spaces + code.len()));
        }
        return Some((*meaning, sign.len()));
    }
    let trimmed = text.strip_suffix('.').unwrap_or(text);
    let word = last_word(trimmed);
    Some((named(word)?, word.len() + text.len() - trimmed.len()))
}

/// Whether a byte can end a sign: most numbers have no sign beside them.
fn is_of_sign(byte: u8) -> bool {
    byte == b'$' || !byte.is_ascii()
}

fn last_word(text: &str) -> &str {
    let start =
        text.char_indices().rev().take(8).take_while(|(_, char)| char.is_alphabetic()).last();
    start.map_or("", |(at, _)| &text[at..])
}

fn named(word: &str) -> Option<Sign> {
    if word.is_empty() || word.len() > 12 {
        return None;
    }
    let is_code = word.len() == 3 && word.bytes().all(|byte| byte.is_ascii_uppercase());
    if is_code && let Some(code) = CODES.iter().find(|code| **code == word) {
        return Some(Sign::Sure(code));
    }
    let word = small(word);
    WORDS.iter().find(|(known, _)| *known == word).map(|(_, sign)| *sign)
}

/// A word in small letters, which most are in already.
pub fn small(word: &str) -> Cow<'_, str> {
    if word.bytes().all(|byte| byte.is_ascii() && !byte.is_ascii_uppercase()) {
        Cow::Borrowed(word)
    } else {
        Cow::Owned(word.to_lowercase())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn currencies_are_read_beside_numbers() {
        for (before, expected) in [
            ("pay: $", Sign::Shared("USD")),
            ("pay: US$", Sign::Sure("USD")),
            ("USD $", Sign::Sure("USD")),
            ("CA$", Sign::Sure("CAD")),
            ("about EUR", Sign::Sure("EUR")),
            ("Rs.", Sign::Sure("INR")),
        ] {
            assert_eq!(at_end(before).map(|found| found.0), Some(expected), "{before}");
        }
        assert_eq!(at_start("EUR a year"), Some((Sign::Sure("EUR"), 3)));
        assert_eq!(at_start("zł brutto"), Some((Sign::Sure("PLN"), "zł".len())));
        assert_eq!(at_start("European"), None);
        assert_eq!(at_end("Python"), None);
    }

    #[test]
    fn a_shared_sign_means_the_place() {
        let canada = Country::from_code("CA");
        assert_eq!(resolve(Sign::Shared("USD"), canada), "CAD");
        assert_eq!(resolve(Sign::Shared("USD"), Country::from_code("DE")), "USD");
        assert_eq!(resolve(Sign::Sure("USD"), canada), "USD");
    }

    #[test]
    fn every_home_currency_has_a_rate() {
        let rates = super::super::super::rates::Rates::shipped();
        assert!(CODES.iter().all(|code| rates.per_euro(code).is_some()));
        assert!(HOME.iter().all(|(_, code)| CODES.contains(code)));
    }
}
