//! Days as people type them: words and today's date go in, a calendar day comes out. Pure.
//!
//! `2026-11-03`, `today`, `yesterday`, `tomorrow`, `friday`, `next friday`, `last friday`,
//! `in 3 days`, `3d`, `2 weeks ago`, each with an hour behind it where one is wanted
//! (`friday 14:00`). Months are by the calendar: a month after 31 January is the last day of
//! February. Nothing else is guessed at: `3/11` means two things to two people.

use std::fmt;

use anyhow::{Context as _, bail};
use jiff::Span;
use jiff::civil::{Date, DateTime, Time, Weekday};
use serde::{Deserialize, Serialize};

/// Which way words without a direction of their own point: `friday`, `3d`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Toward {
    /// Back: for what has happened. `friday` may be today.
    Past,
    /// Ahead: for what is planned. `friday` on a Friday is the next one.
    Future,
}

/// A day, and a time of day where one was given. In the user's time zone, wherever that is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Due {
    /// The day.
    pub date: Date,
    /// The time of day.
    pub time: Option<Time>,
}

impl fmt::Display for Due {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.time {
            None => write!(out, "{}", self.date),
            Some(time) => write!(out, "{} {}", self.date, time.strftime("%H:%M")),
        }
    }
}

impl From<Due> for String {
    fn from(due: Due) -> Self {
        due.to_string()
    }
}

impl TryFrom<String> for Due {
    type Error = anyhow::Error;

    fn try_from(text: String) -> anyhow::Result<Self> {
        let (day, hour) = split_hour(&text)?;
        let date = day.parse().with_context(|| unknown(&text))?;
        Ok(Self { date, time: hour })
    }
}

/// Reads a day.
pub fn date(words: &str, today: Date, toward: Toward) -> anyhow::Result<Date> {
    let words = tidy(words);
    if let Some(date) = numeric(&words).or_else(|| named(&words, today, toward)) {
        return Ok(date);
    }
    match counted(&words, toward) {
        Some(span) => today.checked_add(span).with_context(|| format!("{words:?} is too far away")),
        None => bail!(unknown(&words)),
    }
}

/// Reads a day with or without a time of day behind it; a time alone means today.
pub fn due(words: &str, today: Date, toward: Toward) -> anyhow::Result<Due> {
    let words = tidy(words);
    let (day, time) = split_hour(&words)?;
    let date = if day.is_empty() { today } else { date(day, today, toward)? };
    Ok(Due { date, time })
}

fn unknown(words: &str) -> String {
    format!(
        "expected a day such as 2026-11-03, today, yesterday, friday, 3d or \"in 2 weeks\", found {words:?}"
    )
}

/// Lower case and single spaces.
fn tidy(words: &str) -> String {
    words.to_lowercase().split_whitespace().collect::<Vec<_>>().join(" ")
}

/// A date in digits. Only the plain form: jiff alone would take moments and zones too.
fn numeric(words: &str) -> Option<Date> {
    let plain =
        words.len() == 10 && words.bytes().all(|byte| byte.is_ascii_digit() || byte == b'-');
    plain.then(|| words.parse().ok()).flatten()
}

fn named(words: &str, today: Date, toward: Toward) -> Option<Date> {
    match words {
        "today" | "now" => return Some(today),
        "yesterday" => return today.yesterday().ok(),
        "tomorrow" => return today.tomorrow().ok(),
        _ => {}
    }
    let words = words.strip_prefix("on ").unwrap_or(words);
    if let Some(day) = words.strip_prefix("last ").and_then(weekday) {
        return today.nth_weekday(-1, day).ok();
    }
    if let Some(day) = words.strip_prefix("next ").and_then(weekday) {
        return today.nth_weekday(1, day).ok();
    }
    let day = weekday(words)?;
    match toward {
        Toward::Past if today.weekday() == day => Some(today),
        Toward::Past => today.nth_weekday(-1, day).ok(),
        Toward::Future => today.nth_weekday(1, day).ok(),
    }
}

/// A weekday in full or by its first three letters.
fn weekday(word: &str) -> Option<Weekday> {
    Some(match word {
        "monday" | "mon" => Weekday::Monday,
        "tuesday" | "tue" => Weekday::Tuesday,
        "wednesday" | "wed" => Weekday::Wednesday,
        "thursday" | "thu" => Weekday::Thursday,
        "friday" | "fri" => Weekday::Friday,
        "saturday" | "sat" => Weekday::Saturday,
        "sunday" | "sun" => Weekday::Sunday,
        _ => return None,
    })
}

/// `3d`, `in 3 days`, `3 days ago`, as the way from today.
fn counted(words: &str, toward: Toward) -> Option<Span> {
    if let Some(ahead) = words.strip_prefix("in ") {
        return count(ahead);
    }
    if let Some(back) = words.strip_suffix(" ago") {
        return count(back).map(Span::negate);
    }
    let span = count(words)?;
    Some(if toward == Toward::Past { span.negate() } else { span })
}

/// A number and a unit.
fn count(words: &str) -> Option<Span> {
    let unit = words.trim_start_matches(|letter: char| letter.is_ascii_digit());
    let number = &words[..words.len() - unit.len()];
    let number: i64 = match (number, unit.trim().split_once(' ')) {
        ("", Some(("a" | "an" | "one", unit))) => return spanning(1, unit),
        ("", _) => return None,
        _ => number.parse().ok()?,
    };
    spanning(number, unit.trim())
}

fn spanning(number: i64, unit: &str) -> Option<Span> {
    let empty = Span::new();
    match unit {
        "d" | "day" | "days" => empty.try_days(number).ok(),
        "w" | "week" | "weeks" => empty.try_weeks(number).ok(),
        "m" | "mo" | "month" | "months" => empty.try_months(number).ok(),
        "y" | "year" | "years" => empty.try_years(number).ok(),
        _ => None,
    }
}

/// Takes a time of day (`14:00`, `at 9:30`) off the end.
fn split_hour(words: &str) -> anyhow::Result<(&str, Option<Time>)> {
    let (day, last) = words.rsplit_once([' ', 't']).unwrap_or(("", words));
    let Some((hour, minute)) = last.split_once(':') else { return Ok((words, None)) };
    let time = hour.parse().ok().zip(minute.parse().ok());
    let time = time.and_then(|(hour, minute)| Time::new(hour, minute, 0, 0).ok());
    let time = time.with_context(|| format!("expected a time such as 14:30, found {last:?}"))?;
    Ok((
        day.strip_suffix(" at").unwrap_or(day.strip_suffix("at").unwrap_or(day)).trim(),
        Some(time),
    ))
}

/// How many days lie between a day and today; negative where it lies ahead.
pub fn days_since(day: Date, today: Date) -> i32 {
    day.until(today).map_or(0, |span| span.get_days())
}

/// The Monday of a day's week.
pub fn monday(day: Date) -> Date {
    let back = i32::from(day.weekday().to_monday_zero_offset());
    day.checked_sub(Span::new().days(back)).unwrap_or(day)
}

/// A day and a time as one, midnight where there is no time.
impl From<Due> for DateTime {
    fn from(due: Due) -> Self {
        due.date.to_datetime(due.time.unwrap_or_default())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A Tuesday.
    fn today() -> Date {
        "2026-11-24".parse().unwrap()
    }

    fn past(words: &str) -> String {
        date(words, today(), Toward::Past).unwrap().to_string()
    }

    fn future(words: &str) -> String {
        date(words, today(), Toward::Future).unwrap().to_string()
    }

    #[test]
    fn days_as_people_type_them() {
        for (words, back, ahead) in [
            ("2026-11-03", "2026-11-03", "2026-11-03"),
            ("today", "2026-11-24", "2026-11-24"),
            ("Yesterday", "2026-11-23", "2026-11-23"),
            ("tomorrow", "2026-11-25", "2026-11-25"),
            ("friday", "2026-11-20", "2026-11-27"),
            ("FRI", "2026-11-20", "2026-11-27"),
            ("tuesday", "2026-11-24", "2026-12-01"),
            ("next friday", "2026-11-27", "2026-11-27"),
            ("last friday", "2026-11-20", "2026-11-20"),
            ("3d", "2026-11-21", "2026-11-27"),
            ("in 3 days", "2026-11-27", "2026-11-27"),
            ("2 weeks ago", "2026-11-10", "2026-11-10"),
            ("a week ago", "2026-11-17", "2026-11-17"),
            ("1m", "2026-10-24", "2026-12-24"),
            ("  in   1   year ", "2027-11-24", "2027-11-24"),
        ] {
            assert_eq!(past(words), back, "{words} back");
            assert_eq!(future(words), ahead, "{words} ahead");
        }
    }

    #[test]
    fn what_is_no_day_is_refused() {
        for words in
            ["", "3/11", "2026-13-01", "2026-02-30", "soon", "3", "d", "3 dogs", "99999999999999d"]
        {
            assert!(date(words, today(), Toward::Future).is_err(), "{words:?}");
        }
        assert!(date("9000000d", today(), Toward::Future).is_err());
    }

    #[test]
    fn a_time_of_day_may_follow() {
        let due = |words: &str| due(words, today(), Toward::Future).unwrap().to_string();
        assert_eq!(due("friday 14:00"), "2026-11-27 14:00");
        assert_eq!(due("friday at 9:30"), "2026-11-27 09:30");
        assert_eq!(due("2026-12-01T08:15"), "2026-12-01 08:15");
        assert_eq!(due("17:00"), "2026-11-24 17:00");
        assert_eq!(due("in 3 days"), "2026-11-27");
        assert!(super::due("friday 25:00", today(), Toward::Future).is_err());
    }

    #[test]
    fn a_due_reads_back_as_written() {
        for text in ["2026-11-27", "2026-11-27 14:00"] {
            let read: Due = text.to_owned().try_into().unwrap();
            assert_eq!(read.to_string(), text);
        }
    }

    #[test]
    fn weeks_begin_on_monday() {
        assert_eq!(monday(today()).to_string(), "2026-11-23");
        assert_eq!(monday("2026-11-23".parse().unwrap()).to_string(), "2026-11-23");
        assert_eq!(monday("2026-11-29".parse().unwrap()).to_string(), "2026-11-23");
        assert_eq!(days_since("2026-11-20".parse().unwrap(), today()), 4);
    }
}
