//! The few words for which feeds have fields of their own and many spellings: where the work
//! is done, and what pay is for. Words in free text are left to `normalise`.

use crate::posting::{Period, Workplace};

/// The workplace that a feed's own field names: `FULLY_REMOTE`, `on-site`, `Hybrid`. None for
/// any other word, such as `unspecified`.
pub fn workplace(word: &str) -> Option<Workplace> {
    match bare(word).as_str() {
        "remote" | "fullyremote" | "fully" | "telecommute" | "telework" | "remoteonly"
        | "remotefirst" | "anywhere" => Some(Workplace::Remote),
        "hybrid" | "partlyremote" | "partiallyremote" | "remotelocal" | "temporarilyremote"
        | "partial" => Some(Workplace::Hybrid),
        "onsite" | "office" | "inoffice" | "inperson" | "noremote" => Some(Workplace::Onsite),
        _ => None,
    }
}

/// The period that a feed's own field names: `PER_YEAR`, `annually`, `per-hour-wage`.
pub fn period(word: &str) -> Option<Period> {
    let bare = bare(word);
    let bare = bare.strip_prefix("per").unwrap_or(&bare);
    let opens = |words: &[&str]| words.iter().any(|word| bare.starts_with(word));
    Some(match bare {
        "pa" => Period::Year,
        "ph" => Period::Hour,
        "pm" => Period::Month,
        "pw" => Period::Week,
        "pd" => Period::Day,
        _ if opens(&["year", "annual", "annum", "1year"]) => Period::Year,
        _ if opens(&["month", "1month"]) => Period::Month,
        _ if opens(&["week", "1week"]) => Period::Week,
        _ if opens(&["day", "dai", "diem", "1day"]) => Period::Day,
        _ if opens(&["hour", "1hour"]) => Period::Hour,
        _ => return None,
    })
}

/// Letters and digits only, in lower case.
fn bare(word: &str) -> String {
    let kept = word.chars().filter(|character| character.is_alphanumeric());
    kept.flat_map(char::to_lowercase).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_the_spellings_of_feeds() {
        for word in ["Remote", "FULLY_REMOTE", "fully", "TELECOMMUTE", "fully_remote"] {
            assert_eq!(workplace(word), Some(Workplace::Remote), "{word}");
        }
        assert_eq!(workplace("on-site"), Some(Workplace::Onsite));
        assert_eq!(workplace("partly_remote"), Some(Workplace::Hybrid));
        assert_eq!(workplace("unspecified"), None);
        for (word, expected) in [
            ("YEAR", Some(Period::Year)),
            ("per-year-salary", Some(Period::Year)),
            ("Per Annum", Some(Period::Year)),
            ("1 MONTH", Some(Period::Month)),
            ("daily", Some(Period::Day)),
            ("per diem", Some(Period::Day)),
            ("PH", Some(Period::Hour)),
            ("once", None),
        ] {
            assert_eq!(period(word), expected, "{word}");
        }
    }
}
