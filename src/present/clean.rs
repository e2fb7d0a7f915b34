//! Text from postings made harmless: nothing in it moves the cursor, colours the terminal,
//! hides or turns around what stands beside it.

use std::fmt::Write as _;

/// A text on one line.
pub fn line(text: &str) -> String {
    text.chars().map(|letter| if is_harmful(letter) { ' ' } else { letter }).collect()
}

/// A text of several lines.
pub fn lines(text: &str) -> String {
    text.chars()
        .map(|letter| if is_harmful(letter) && letter != '\n' { ' ' } else { letter })
        .collect()
}

/// JSON with the characters escaped that it may hold raw and a terminal obeys.
pub fn json(text: String) -> String {
    if !text.chars().any(|letter| is_harmful(letter) && letter != '\n') {
        return text;
    }
    let mut clean = String::with_capacity(text.len());
    for letter in text.chars() {
        if is_harmful(letter) && letter != '\n' {
            let _ = write!(clean, "\\u{:04x}", u32::from(letter));
        } else {
            clean.push(letter);
        }
    }
    clean
}

/// Control characters, and those that turn the direction of writing.
fn is_harmful(letter: char) -> bool {
    letter.is_control()
        || matches!(letter, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{2028}' | '\u{2029}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_reaches_the_terminal_that_it_obeys() {
        assert_eq!(line("a\u{1b}[31mb\n\u{9b}c\u{202e}d"), "a [31mb  c d");
        assert_eq!(lines("a\nb\r\u{7}"), "a\nb  ");
        assert_eq!(json("{\"a\":\"\u{9b}2J\"}".into()), "{\"a\":\"\\u009b2J\"}");
    }
}
