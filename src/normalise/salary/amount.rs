//! Numbers that may be money: "90.000 €", "$31,2k", "₹12,00,000", "18 LPA".
//!
//! A text goes in; every number comes out with its value, its currency and its scale as far
//! as the characters beside it tell. One pass, a few characters of neighbourhood a number.

use super::currency::{self, Sign};

/// A number with what stands beside it.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Amount {
    /// Where it begins, sign included.
    pub start: usize,
    /// Where it ends, scale and currency included.
    pub end: usize,
    /// The figure as written, before its scale.
    pub figure: f64,
    /// What it counts.
    pub scale: Scale,
    /// Its currency, where a sign or a code stands beside it.
    pub sign: Option<Sign>,
    /// Whether a plus sign follows.
    pub open: Open,
}

/// Whether an amount is open above: "$200k+".
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Open {
    /// A plus sign follows.
    Above,
    /// Nothing of the kind.
    No,
}

/// What a figure counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Scale {
    /// Single units.
    Units,
    /// Thousands.
    Thousands,
    /// Lakhs of rupees: 100,000.
    Lakhs,
    /// Lakhs of rupees a year.
    LakhsYearly,
    /// Millions.
    Millions,
    /// Crores, billions and more, which no job pays.
    Beyond,
}

impl Scale {
    /// The factor.
    pub fn factor(self) -> f64 {
        match self {
            Self::Units => 1.0,
            Self::Thousands => 1e3,
            Self::Lakhs | Self::LakhsYearly => 1e5,
            Self::Millions => 1e6,
            Self::Beyond => 1e9,
        }
    }
}

impl Amount {
    /// The value in units of the currency.
    pub fn value(&self) -> f64 {
        // "€62.5k" times a thousand leaves no dust behind: figures have at most four decimals.
        (self.figure * self.scale.factor() * 1e4).round() / 1e4
    }
}

/// The most numbers that are looked at in one text.
const MOST: usize = 2_000;

/// The numbers of a text that may be money.
pub fn amounts(text: &str) -> Vec<Amount> {
    let bytes = text.as_bytes();
    let (mut found, mut at) = (Vec::new(), 0);
    while let Some(start) = next_digit(bytes, at).filter(|_| found.len() < MOST) {
        let (end, figure) = number(text, start);
        if let Some(amount) = figure.and_then(|figure| amount(text, start, end, figure)) {
            found.push(amount);
        }
        at = end;
    }
    found
}

/// The first digit from there on.
fn next_digit(bytes: &[u8], from: usize) -> Option<usize> {
    // Most of a text has none, and many bytes can be asked for one at once.
    let mut pieces = bytes[from..].chunks(32).enumerate();
    pieces.find_map(|(number, piece)| {
        let any = piece.iter().fold(false, |any, byte| any | byte.is_ascii_digit());
        let at = any.then(|| piece.iter().position(u8::is_ascii_digit)).flatten()?;
        Some(from + number * 32 + at)
    })
}

/// The number that begins here: where it ends, and its value unless it is malformed.
fn number(text: &str, start: usize) -> (usize, Option<f64>) {
    let bytes = text.as_bytes();
    let mut end = start;
    loop {
        while bytes.get(end).is_some_and(u8::is_ascii_digit) {
            end += 1;
        }
        let Some(length) = separator(text, start, end) else { break };
        end += length;
    }
    let scaled = text[end..].starts_with(['k', 'K', 'm', 'M', 'L', 'l']);
    (end, figure(&text[start..end], scaled))
}

/// The length of a separator within a number: a point, comma or apostrophe before a digit, or
/// a space before exactly three digits.
fn separator(text: &str, start: usize, at: usize) -> Option<usize> {
    let rest = &text[at..];
    let char = rest.chars().next()?;
    let behind = &rest.as_bytes()[char.len_utf8()..];
    let digits = behind.iter().take(4).take_while(|byte| byte.is_ascii_digit()).count();
    let fits = match char {
        '.' | ',' | '\'' | '’' => digits > 0,
        ' ' | '\u{a0}' | '\u{202f}' | '\u{2009}' => digits == 3 && leads(&text[start..at]),
        _ => false,
    };
    fits.then_some(char.len_utf8())
}

/// Whether a group before a space can lead a number of groups: "90 000", not "2024 000".
fn leads(before: &str) -> bool {
    let group = before.rsplit([' ', '\u{a0}', '\u{202f}', '\u{2009}']).next().unwrap_or(before);
    group.len() <= 3 && group.bytes().all(|byte| byte.is_ascii_digit()) && !before.starts_with('0')
}

/// The value of digits with separators: the last one is a decimal sign where the digits
/// behind it are no group of three, or where a scale follows ("3.125k").
fn figure(written: &str, scaled: bool) -> Option<f64> {
    if written.len() > 24 {
        return None;
    }
    let marks = || written.char_indices().filter(|(_, char)| !char.is_ascii_digit());
    let Some((at, last)) = marks().next_back() else { return written.parse().ok() };
    let behind = written.len() - at - last.len_utf8();
    let alike = marks().filter(|(_, mark)| *mark == last).count();
    let point = matches!(last, '.' | ',');
    let decimal = point && alike == 1 && (behind != 3 || marks().count() == 1 && scaled);
    let digits = |text: &str| text.chars().filter(char::is_ascii_digit).collect::<String>();
    // "$100,0000" is a slip of the hand; "$32.2778" is an hour's pay.
    if decimal && behind <= if last == ',' { 3 } else { 4 } {
        return format!("{}.{}", digits(&written[..at]), digits(&written[at..])).parse().ok();
    }
    let whole = written.bytes().filter(u8::is_ascii_digit);
    let whole = whole.fold(0, |whole: u128, digit| whole * 10 + u128::from(digit - b'0'));
    (!decimal).then_some(whole as f64)
}

/// The number with its neighbours, unless they show that it counts something else.
fn amount(text: &str, start: usize, end: usize, figure: f64) -> Option<Amount> {
    let before = &text[text.floor_char_boundary(start.saturating_sub(16))..start];
    let close = before.strip_suffix([' ', '\u{a0}']).unwrap_or(before);
    let ahead = currency::at_end(close);
    let glued = before.chars().next_back().is_some_and(|char| {
        char.is_alphanumeric() || matches!(char, '_' | '#' | '.' | ',' | '/' | '@')
    });
    if glued && ahead.is_none() && !before.ends_with(['/', '.', ',']) {
        return None;
    }
    let (scale, mut at) = scale(text, end);
    let after = &text[at..];
    let spaced = after.strip_prefix([' ', '\u{a0}']).unwrap_or(after);
    let behind = currency::at_start(spaced);
    if after.starts_with('%') || (behind.is_none() && followed_by_word(after)) {
        return None;
    }
    let mut scale = scale;
    if let Some((_, length)) = behind {
        at += after.len() - spaced.len() + length;
        if scale == Scale::Units
            && text[at..].starts_with(['k', 'K'])
            && !followed_by_word(&text[at + 1..])
        {
            (scale, at) = (Scale::Thousands, at + 1);
        }
    }
    let open = open(&text[at..]);
    let sign = sign(ahead.map(|found| found.0), behind.map(|found| found.0));
    let start = start - ahead.map_or(0, |(_, length)| length + before.len() - close.len());
    Some(Amount { start, end: at, figure, scale, sign, open })
}

/// "$200k+" and "$200k +" are open above, "$200k + equity" is not.
fn open(after: &str) -> Open {
    let spaced = after.starts_with(' ');
    match after.trim_start_matches(' ').strip_prefix('+') {
        Some(rest) if !spaced || !rest.trim_start().starts_with(char::is_alphanumeric) => {
            Open::Above
        }
        _ => Open::No,
    }
}

/// Of two signs the surer: "$120,000 CAD".
fn sign(ahead: Option<Sign>, behind: Option<Sign>) -> Option<Sign> {
    match (ahead, behind) {
        (Some(Sign::Shared(_)) | None, Some(behind)) => Some(behind),
        (ahead, _) => ahead,
    }
}

fn followed_by_word(after: &str) -> bool {
    after.starts_with(|char: char| char.is_alphanumeric() || char == '_')
}

/// Scales as they stand behind a number, small, with what they mean.
const SCALES: &[(&str, Scale)] = &[
    ("lpa", Scale::LakhsYearly),
    ("lakhs", Scale::Lakhs),
    ("lakh", Scale::Lakhs),
    ("lacs", Scale::Lakhs),
    ("lac", Scale::Lakhs),
    ("crores", Scale::Beyond),
    ("crore", Scale::Beyond),
    ("thousand", Scale::Thousands),
    ("tysięcy", Scale::Thousands),
    ("tys", Scale::Thousands),
    ("tsd", Scale::Thousands),
    ("mil", Scale::Thousands),
    ("billion", Scale::Beyond),
    ("trillion", Scale::Beyond),
    ("bn", Scale::Beyond),
    ("b", Scale::Beyond),
    ("t", Scale::Beyond),
    ("millions", Scale::Millions),
    ("million", Scale::Millions),
    ("mio", Scale::Millions),
    ("mln", Scale::Millions),
    ("mm", Scale::Millions),
    ("m", Scale::Millions),
    ("l", Scale::Lakhs),
    ("k", Scale::Thousands),
];

/// The scale behind a number and where it ends.
fn scale(text: &str, end: usize) -> (Scale, usize) {
    let after = &text[end..];
    let spaced = after.strip_prefix([' ', '\u{a0}', '-']).unwrap_or(after);
    let word = &spaced[..spaced.find(|char: char| !char.is_alphabetic()).unwrap_or(spaced.len())];
    if word.is_empty() || word.len() > 12 {
        return (Scale::Units, end);
    }
    let gap = after.len() - spaced.len();
    let small = currency::small(word);
    let found = SCALES.iter().find(|(name, _)| *name == small);
    match found {
        // A letter alone counts only where it touches the number: "5 k" is rare, "5 b" is a list.
        Some((name, scale)) if gap == 0 || name.len() > 1 || (*name == "k" && word == "k") => {
            (*scale, end + gap + word.len())
        }
        // "35kEUR" and "55kPLN": the scale is glued to the currency.
        _ if gap == 0
            && word.starts_with(['k', 'K'])
            && currency::at_start(&word[1..]).is_some() =>
        {
            (Scale::Thousands, end + 1)
        }
        _ => (Scale::Units, end),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn values(text: &str) -> Vec<f64> {
        amounts(text).iter().map(Amount::value).collect()
    }

    #[test]
    fn numbers_of_all_countries() {
        for (text, expected) in [
            ("90.000 €", 90_000.0),
            ("$31,2k", 31_200.0),
            ("₹12,00,000", 1_200_000.0),
            ("18 LPA", 1_800_000.0),
            ("CHF 110'000", 110_000.0),
            ("50 000 €", 50_000.0),
            ("188,089.2", 188_089.2),
            ("1.234.567,89 EUR", 1_234_567.89),
            ("$124.6K", 124_600.0),
            ("2.500€", 2_500.0),
            ("55k€", 55_000.0),
            ("35kEUR", 35_000.0),
            ("20 tys. zł", 20_000.0),
            ("$18.50", 18.5),
            ("$3B", 3e9),
            ("$2.5M", 2.5e6),
        ] {
            assert_eq!(values(text), [expected], "{text}");
        }
    }

    #[test]
    fn what_is_no_amount() {
        for text in ["SOC2", "95%", "v1.2.3.4.5", "3x", "#42", "5th", "", "abc"] {
            let money = |amount: &Amount| amount.sign.is_some() || amount.scale != Scale::Units;
            assert!(!amounts(text).iter().any(money), "{text}");
        }
    }

    #[test]
    fn signs_on_both_sides() {
        let found = amounts("$ 120,000 CAD");
        assert_eq!(found[0].sign, Some(Sign::Sure("CAD")));
        assert_eq!((found[0].start, found[0].end), (0, 13));
        assert_eq!(amounts("$200K USD+")[0].open, Open::Above);
    }
}
