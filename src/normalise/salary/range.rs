//! Ranges: two amounts that belong together, or one with "up to" or "from" before it.

use super::amount::{Amount, Open, Scale};
use super::currency::{self, Sign};
use super::period;

/// Pay as a text states it, before its currency and its period are settled.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Stated {
    /// Where it begins.
    pub start: usize,
    /// Where it ends.
    pub end: usize,
    /// The lower end.
    pub low: Option<f64>,
    /// The upper end.
    pub high: Option<f64>,
    /// The currency's sign, where one stands there.
    pub sign: Option<Sign>,
    /// Its scale.
    pub scale: Scale,
    /// Whether two figures stand there.
    pub figures: Figures,
    /// Whether a single figure is open above.
    open: Open,
}

/// How many figures state it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Figures {
    /// One.
    One,
    /// A lower and an upper end.
    Two,
}

/// The ranges and single amounts of a text, in its order.
pub fn ranges(text: &str, amounts: &[Amount]) -> Vec<Stated> {
    let mut found = Vec::new();
    let mut rest = amounts;
    while let [first, others @ ..] = rest {
        let pair = others.first().and_then(|second| pair(text, first, second));
        rest = if pair.is_some() { &others[1..] } else { others };
        found.push(pair.unwrap_or_else(|| single(first)));
    }
    found
}

/// The widest that stands between two figures of a range.
const GAP: usize = 28;
/// No range reaches further than from one to this.
const WIDEST: f64 = 40.0;

fn pair(text: &str, first: &Amount, second: &Amount) -> Option<Stated> {
    let gap = text.get(first.end..second.start).filter(|gap| gap.len() <= GAP)?;
    let both = || {
        text[text.floor_char_boundary(first.start.saturating_sub(24))..first.start].to_lowercase()
    };
    let joined =
        connects(gap) || (joins_both(gap) && BOTH.iter().any(|word| both().contains(word)));
    if !joined || differ(first.sign, second.sign) {
        return None;
    }
    let (first, second) = alike(*first, *second);
    let (low, high) = (first.value(), second.value());
    let fits = low > 0.0 && high >= low && high / low <= WIDEST;
    fits.then_some(Stated {
        start: first.start,
        end: second.end,
        low: Some(low),
        high: Some(high),
        sign: surer(first.sign, second.sign),
        scale: second.scale,
        figures: Figures::Two,
        open: Open::No,
    })
}

/// "$100-140K": a scale that stands once means both.
fn alike(mut first: Amount, mut second: Amount) -> (Amount, Amount) {
    if first.scale == Scale::Units && second.scale != Scale::Units && first.figure < 1_000.0 {
        first.scale = second.scale;
    } else if second.scale == Scale::Units && first.scale != Scale::Units && second.figure < 1_000.0
    {
        second.scale = first.scale;
    }
    (first, second)
}

fn differ(first: Option<Sign>, second: Option<Sign>) -> bool {
    first.zip(second).is_some_and(|(first, second)| !currency::agree(first, second))
}

fn surer(first: Option<Sign>, second: Option<Sign>) -> Option<Sign> {
    match (first, second) {
        (Some(Sign::Shared(_)) | None, Some(second @ Sign::Sure(_))) => Some(second),
        (None, second) => second,
        (first, _) => first,
    }
}

/// No word between two figures is longer, in bytes; most gaps are.
const LONGEST: usize = 8;
const CONNECTORS: &[&str] = &[
    "-", "–", "—", "−", "‑", "to", "through", "bis", "à", "a", "do", "til", "till", "tot", "~",
    "..", "...", "hasta", "até", "až", "al", "- up to", "up to", "/-", "–-",
];
const AND: &[&str] = &["and", "et", "und", "y", "e", "i", "a", "en", "och", "&"];
const BOTH: &[&str] = &[
    "between",
    "range",
    "entre",
    "zwischen",
    "from",
    "tra",
    "fra",
    "pomiędzy",
    "tussen",
    "mellan",
];

/// Whether nothing but a dash or "to" stands between two figures, a period aside.
fn connects(gap: &str) -> bool {
    let words = period::strip(gap.trim_start_matches(['+', ' '])).trim();
    words.len() <= LONGEST && CONNECTORS.contains(&&*currency::small(words))
}

/// Whether it is a word that makes a range after "between".
fn joins_both(gap: &str) -> bool {
    let words = period::strip(gap).trim();
    words.len() <= LONGEST && AND.contains(&&*currency::small(words))
}

/// One figure, which is both ends until it is [bounded](Stated::bounded).
fn single(amount: &Amount) -> Stated {
    Stated {
        start: amount.start,
        end: amount.end,
        low: Some(amount.value()),
        high: Some(amount.value()),
        sign: amount.sign,
        scale: amount.scale,
        figures: Figures::One,
        open: amount.open,
    }
}

impl Stated {
    /// The same with the one end of a single figure that words before it, or a plus sign
    /// behind it, make of it. Most numbers of a text are no pay, so this is asked for apart.
    pub fn bounded(self, text: &str) -> Self {
        if self.figures == Figures::Two {
            return self;
        }
        let before = &text[text.floor_char_boundary(self.start.saturating_sub(24))..self.start];
        let (low, high) = match (bound(before), self.open) {
            (Some(Bound::Above), _) => (None, self.high),
            (Some(Bound::Below), _) | (None, Open::Above) => (self.low, None),
            (None, Open::No) => (self.low, self.high),
        };
        Self { low, high, ..self }
    }
}

/// Which end a word before a figure makes of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Bound {
    /// "up to": the upper end.
    Above,
    /// "from": the lower end.
    Below,
}

const UP_TO: &[&str] = &[
    "up to",
    "upto",
    "max",
    "max.",
    "maximum",
    "maximum of",
    "bis zu",
    "bis",
    "jusqu'à",
    "jusqu’à",
    "hasta",
    "até",
    "do",
    "tot",
    "no more than",
    "at most",
    "fino a",
];
const FROM: &[&str] = &[
    "from",
    "starting at",
    "starting from",
    "starts at",
    "start at",
    "ab",
    "à partir de",
    "a partir de",
    "desde",
    "od",
    "min",
    "min.",
    "minimum",
    "minimum of",
    "at least",
    "mindestens",
    "dès",
    "vanaf",
    "more than",
    "over",
    "upwards of",
    "north of",
    ">",
];

fn bound(before: &str) -> Option<Bound> {
    let words = before
        .trim_end_matches(|char: char| {
            char.is_whitespace() || matches!(char, '~' | '≈' | ':' | '(' | '*')
        })
        .to_lowercase();
    let words = ["approximately", "about", "around", "circa", "ca."]
        .iter()
        .find_map(|word| words.strip_suffix(word))
        .unwrap_or(&words)
        .trim_end();
    let ends = |list: &[&str]| {
        list.iter().any(|word| {
            words.strip_suffix(word).is_some_and(|rest| !rest.ends_with(char::is_alphanumeric))
        })
    };
    if ends(UP_TO) {
        Some(Bound::Above)
    } else if ends(FROM) {
        Some(Bound::Below)
    } else {
        None
    }
}

#[cfg(test)]
mod tests {
    use super::super::amount::amounts;
    use super::*;

    #[test]
    fn figures_pair_up() {
        for (text, low, high) in [
            ("$100-140K USD", Some(100_000.0), Some(140_000.0)),
            ("USD 65,000 - 88,600", Some(65_000.0), Some(88_600.0)),
            ("$150K – $225K", Some(150_000.0), Some(225_000.0)),
            ("between $175,000 and $190,000", Some(175_000.0), Some(190_000.0)),
            ("USD$284,000 per year - USD$315,500 per year", Some(284_000.0), Some(315_500.0)),
            ("12-18 LPA", Some(1_200_000.0), Some(1_800_000.0)),
            ("up to ~ $750k", None, Some(750_000.0)),
            ("ab 55.000 €", Some(55_000.0), None),
            ("$200K USD+", Some(200_000.0), None),
            ("$14/hr", Some(14.0), Some(14.0)),
        ] {
            let found = ranges(text, &amounts(text))[0].bounded(text);
            assert_eq!((found.low, found.high), (low, high), "{text}");
        }
    }

    #[test]
    fn strangers_stay_apart() {
        for text in ["$5k and $9k", "$80k | $120k", "$10 to €20", "$1 - $9,000,000"] {
            assert_eq!(ranges(text, &amounts(text)).len(), 2, "{text}");
        }
    }
}
