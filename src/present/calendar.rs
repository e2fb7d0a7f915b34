//! iCalendar (RFC 5545): appointments go in, a calendar that programs accept comes out.
//!
//! Lines end in CRLF and are folded at 75 octets between characters, texts are escaped, and
//! what has no time of day is an event of the whole day. Times are "floating": they mean the
//! clock on the wall, wherever one is, which is what a person who typed `14:00` meant.

use std::fmt::Write as _;

use jiff::Timestamp;

use crate::when::Due;

/// One event.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Appointment {
    /// Names it for ever: the same event keeps it from one file to the next.
    pub id: String,
    /// When.
    pub on: Due,
    /// What.
    pub summary: String,
    /// More about it.
    pub description: String,
    /// A page.
    pub url: Option<String>,
}

/// The calendar, stamped with the moment it was written.
pub fn calendar(appointments: &[Appointment], now: Timestamp) -> String {
    let mut text = String::new();
    for line in
        ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//jobs//track//EN", "CALSCALE:GREGORIAN"]
    {
        fold(line, &mut text);
    }
    let stamp = now.strftime("%Y%m%dT%H%M%SZ").to_string();
    for appointment in appointments {
        for line in event(appointment, &stamp) {
            fold(&line, &mut text);
        }
    }
    fold("END:VCALENDAR", &mut text);
    text
}

fn event(appointment: &Appointment, stamp: &str) -> Vec<String> {
    let mut lines = vec![
        "BEGIN:VEVENT".to_owned(),
        format!("UID:{}@jobs", escape(&appointment.id)),
        format!("DTSTAMP:{stamp}"),
    ];
    let day = appointment.on.date.strftime("%Y%m%d");
    match appointment.on.time {
        None => {
            lines.push(format!("DTSTART;VALUE=DATE:{day}"));
            lines.push("TRANSP:TRANSPARENT".into());
        }
        Some(time) => {
            lines.push(format!("DTSTART:{day}T{}", time.strftime("%H%M%S")));
            lines.push("DURATION:PT1H".into());
        }
    }
    lines.push(format!("SUMMARY:{}", escape(&appointment.summary)));
    if !appointment.description.is_empty() {
        lines.push(format!("DESCRIPTION:{}", escape(&appointment.description)));
    }
    if let Some(url) = &appointment.url {
        lines.push(format!("URL:{}", url.replace(|letter: char| letter.is_control(), "")));
    }
    lines.push("END:VEVENT".into());
    lines
}

/// A text value: backslash, semicolon, comma and line breaks are escaped, other control
/// characters are not allowed at all.
fn escape(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for letter in text.chars() {
        match letter {
            '\\' | ';' | ',' => {
                escaped.push('\\');
                escaped.push(letter);
            }
            '\n' => escaped.push_str("\\n"),
            _ if letter.is_control() => {}
            _ => escaped.push(letter),
        }
    }
    escaped
}

/// The most octets of a line without its break.
const LINE: usize = 75;

/// Writes a line, continued on further ones after a space where it is too long.
fn fold(line: &str, out: &mut String) {
    let mut used = 0;
    for letter in line.chars() {
        if used + letter.len_utf8() > LINE {
            out.push_str("\r\n ");
            used = 1;
        }
        out.push(letter);
        used += letter.len_utf8();
    }
    // Writing to a string cannot fail.
    let _ = out.write_str("\r\n");
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A strict reader: unfolds, checks what the standard demands of every line, and gives
    /// the properties of each event.
    fn read(text: &str) -> Vec<Vec<(String, String)>> {
        assert!(text.ends_with("\r\n") && !text.replace("\r\n", "").contains(['\r', '\n']));
        assert!(text.split("\r\n").all(|line| line.len() <= 75), "a line is too long");
        let unfolded = text.replace("\r\n ", "");
        let mut events = Vec::new();
        for line in unfolded.trim_end().split("\r\n") {
            let (name, value) = line.split_once(':').unwrap();
            assert!(name.bytes().all(|byte| byte.is_ascii_uppercase() || b"-;=".contains(&byte)));
            assert!(!value.chars().any(char::is_control));
            match line {
                "BEGIN:VEVENT" => events.push(Vec::new()),
                "END:VEVENT" | "BEGIN:VCALENDAR" | "END:VCALENDAR" => {}
                _ if events.is_empty() => {}
                _ => events.last_mut().unwrap().push((name.to_owned(), value.to_owned())),
            }
        }
        events
    }

    fn unescape(text: &str) -> String {
        text.replace("\\n", "\n").replace("\\,", ",").replace("\\;", ";").replace("\\\\", "\\")
    }

    fn appointment(on: &str, summary: &str) -> Appointment {
        Appointment {
            id: "00ff".into(),
            on: on.to_owned().try_into().unwrap(),
            summary: summary.into(),
            description: "one\ntwo; three, four".into(),
            url: Some("https://tidewater.example/1".into()),
        }
    }

    #[test]
    fn events_are_as_the_standard_wants_them() {
        let now = "2026-11-24T09:00:00Z".parse().unwrap();
        let long = "Gespräch über größere Änderungen, ".repeat(9);
        let text = calendar(
            &[appointment("2026-11-27", &long), appointment("2026-11-28 14:30", "x")],
            now,
        );
        let events = read(&text);
        assert_eq!(events.len(), 2);
        let value = |event: usize, name: &str| {
            let property = events[event].iter().find(|(known, _)| known == name);
            property.map(|(_, value)| unescape(value))
        };
        assert_eq!(value(0, "UID").as_deref(), Some("00ff@jobs"));
        assert_eq!(value(0, "DTSTAMP").as_deref(), Some("20261124T090000Z"));
        assert_eq!(value(0, "DTSTART;VALUE=DATE").as_deref(), Some("20261127"));
        assert_eq!(value(0, "SUMMARY"), Some(long));
        assert_eq!(value(0, "DESCRIPTION").as_deref(), Some("one\ntwo; three, four"));
        assert_eq!(value(1, "DTSTART").as_deref(), Some("20261128T143000"));
        assert_eq!(value(1, "DURATION").as_deref(), Some("PT1H"));
    }

    #[test]
    fn nothing_breaks_out_of_its_line() {
        let now = "2026-11-24T09:00:00Z".parse().unwrap();
        let hostile = "a\r\nEND:VEVENT\u{1b}[31m\u{0}";
        let mut hostile = appointment("2026-11-27", hostile);
        hostile.url = Some("https://x.example/\r\nBEGIN:VEVENT".into());
        let events = read(&calendar(&[hostile], now));
        assert_eq!(events.len(), 1);
        let summary = &events[0].iter().find(|(name, _)| name == "SUMMARY").unwrap().1;
        assert_eq!(summary, "a\\nEND:VEVENT[31m");
    }
}
