//! Moments as feeds write them, out of numbers and words. Pure: words relative to the day of
//! asking ("3 days ago") are not read here but in `normalise`.

use jiff::Timestamp;
use jiff::civil::{Date, DateTime};
use jiff::fmt::rfc2822;
use jiff::tz::TimeZone;

/// From here on a number counts milliseconds: as seconds it would be the year 5138.
const MILLISECONDS: i64 = 100_000_000_000;
/// From here on a number counts microseconds.
const MICROSECONDS: i64 = MILLISECONDS * 1000;

/// The moment in the words; none of a moment for the ways to write nothing (blank, `0`,
/// `0000-00-00`), and no answer at all where the words are something else.
pub fn read(words: &str) -> Option<Option<Timestamp>> {
    let words = words.trim();
    if words.is_empty() || words == "0" || words.starts_with("0000-00-00") {
        return Some(None);
    }
    moment(words).map(Some)
}

/// The moment in the words: seconds, milliseconds or microseconds since 1970, RFC 3339 with or
/// without its `T` and colons, RFC 2822, a day. Without a zone it is taken as UTC, a day as
/// its first moment.
pub fn moment(words: &str) -> Option<Timestamp> {
    let words = words.trim();
    let bare = words.strip_suffix("UTC").or_else(|| words.strip_suffix("GMT"));
    number(words)
        .or_else(|| words.parse::<Timestamp>().ok())
        .or_else(|| civil(bare.unwrap_or(words).trim()))
        .or_else(|| rfc2822::parse(words).ok().map(|zoned| zoned.timestamp()))
}

fn number(words: &str) -> Option<Timestamp> {
    let number: i64 = words.split('.').next()?.parse().ok()?;
    words.bytes().all(|byte| byte.is_ascii_digit() || b"-.".contains(&byte)).then_some(())?;
    match number.abs() {
        ..MILLISECONDS => Timestamp::from_second(number).ok(),
        MILLISECONDS..MICROSECONDS => Timestamp::from_millisecond(number).ok(),
        MICROSECONDS.. => Timestamp::from_microsecond(number).ok(),
    }
}

fn civil(words: &str) -> Option<Timestamp> {
    let time = words
        .parse::<DateTime>()
        .or_else(|_| {
            words.parse::<Date>().map(|day| day.to_datetime(jiff::civil::Time::midnight()))
        })
        .ok()?;
    TimeZone::UTC.to_timestamp(time).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_every_spelling_seen_in_captures() {
        let same = "2026-11-02T09:41:37Z".parse().ok();
        let spellings = [
            "1793612497",
            "1793612497000",
            "1793612497.25",
            "1793612497000000",
            "2026-11-02T09:41:37Z",
            "2026-11-02T04:41:37-05:00",
            "2026-11-02T09:41:37+0000",
            "2026-11-02 09:41:37",
            "2026-11-02T09:41:37",
            "2026-11-02 09:41:37 UTC",
            "Mon, 02 Nov 2026 09:41:37 +0000",
            "Mon, 02 Nov 2026 09:41:37 GMT",
            "2 Nov 2026 10:41:37 +0100",
        ];
        for spelling in spellings {
            let read = moment(spelling).map(Timestamp::as_second);
            assert_eq!(read, same.map(Timestamp::as_second), "{spelling}");
        }
        assert_eq!(moment("2026-11-02"), "2026-11-02T00:00:00Z".parse().ok());
    }

    #[test]
    fn nothing_is_none_and_anything_else_is_no_answer() {
        for nothing in ["", " ", "0", "0000-00-00 00:00:00"] {
            assert_eq!(read(nothing), Some(None), "{nothing}");
        }
        for wrong in ["soon", "2026-13-40", "99999999999999999999", "1-2-3", "."] {
            assert_eq!(read(wrong), None, "{wrong}");
        }
    }
}
