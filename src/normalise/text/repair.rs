//! Repair of single characters: mis-decoded UTF-8 goes in whole again, hidden and control
//! characters go out. Works on runs, never on meaning.

use std::borrow::Cow;

/// Text saved as UTF-8 and read as Windows-1252 may have been so twice.
const MOST_REPAIRS: usize = 2;

/// The text with every run of mis-decoded UTF-8 (`SÃ£o`, `â€™`) decoded again.
///
/// A run is mended only where all of it decodes, so that `À` and `NÃO` stay as they are.
pub fn repaired(text: &str) -> Cow<'_, str> {
    let mut text = Cow::Borrowed(text);
    for _ in 0..MOST_REPAIRS {
        if text.is_ascii() || !text.contains(is_lead) {
            break;
        }
        match decoded_runs(&text) {
            Some(better) => text = Cow::Owned(better),
            None => break,
        }
    }
    text
}

/// What the first byte of a mis-decoded character looks like, for scripts that occur.
fn is_lead(c: char) -> bool {
    matches!(c, 'Ã' | 'Â' | 'Ä' | 'Å' | 'Î' | 'Ï' | 'Ð' | 'Ñ' | 'â'..='ï' | 'ð')
}

/// The text with its runs decoded; none where no run does.
fn decoded_runs(text: &str) -> Option<String> {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    let mut mended = false;
    while let Some(start) = rest.find(|c: char| !c.is_ascii()) {
        out.push_str(&rest[..start]);
        let run = &rest[start..];
        let run = &run[..run.find(|c: char| c.is_ascii()).unwrap_or(run.len())];
        let better = decoded_run(run);
        mended |= better.is_some();
        out.push_str(better.as_deref().unwrap_or(run));
        rest = &rest[start + run.len()..];
    }
    out.push_str(rest);
    mended.then_some(out)
}

fn decoded_run(run: &str) -> Option<String> {
    if !run.starts_with(is_lead) {
        return None;
    }
    let bytes: Option<Vec<u8>> = run.chars().map(windows_1252).collect();
    let better = String::from_utf8(bytes?).ok()?;
    better.chars().all(is_likely).then_some(better)
}

/// What is worth reading out of a run: letters and signs that occur in postings. Others are
/// two true letters that decode by chance (`É` and a no-break space give `ɠ`).
fn is_likely(c: char) -> bool {
    !matches!(c, '\u{180}'..='\u{36f}' | '\u{460}'..='\u{5ff}' | '\u{e000}'..='\u{f8ff}')
}

/// The byte that Windows-1252 shows as this character; the five it leaves open pass as they are.
fn windows_1252(c: char) -> Option<u8> {
    const HIGH: &str = "€\u{81}‚ƒ„…†‡ˆ‰Š‹Œ\u{8d}Ž\u{8f}\u{90}‘’“”•–—˜™š›œ\u{9d}žŸ";
    match c {
        '\u{80}'..='\u{ff}' => Some(c as u8),
        _ => HIGH.chars().position(|high| high == c).map(|index| 0x80 + index as u8),
    }
}

/// Whether a text is of ASCII and holds no control characters.
pub fn is_visible_ascii(text: &str) -> bool {
    text.bytes().fold(true, |all, byte| all & matches!(byte, b' '..=b'~'))
}

/// Appends a word without the characters that nobody sees.
pub fn push_visible(out: &mut String, word: &str) {
    if is_visible_ascii(word) {
        out.push_str(word);
    } else {
        out.extend(word.chars().filter(|c| !is_hidden(*c)));
    }
}

/// Control characters, marks that change the writing direction, and signs of no width: they
/// can hide words from a reader or make a line say something else than it shows.
fn is_hidden(c: char) -> bool {
    c.is_control()
        || matches!(c,
            '\u{ad}' | '\u{61c}' | '\u{180e}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}'
            | '\u{2060}'..='\u{2069}' | '\u{fe00}'..='\u{fe0e}' | '\u{feff}'
            | '\u{fff9}'..='\u{fffb}' | '\u{e0000}'..='\u{e0fff}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn misread_runs_are_mended() {
        let cases = [
            ("SÃ£o Paulo", "São Paulo"),
            ("we\u{e2}\u{20ac}\u{2122}re", "we’re"),
            ("MÃ¼nchen â€“ KÃ¶ln", "München – Köln"),
            ("5Â\u{a0}000 Â£", "5\u{a0}000 £"),
            ("Ð\u{9f}Ñ\u{80}Ð¸Ð²ÐµÑ\u{82}", "Привет"),
            ("\u{f0}\u{178}\u{161}\u{20ac} launch", "🚀 launch"),
            ("ÃƒÂ¼ber", "über"),
        ];
        for (misread, expected) in cases {
            assert_eq!(repaired(misread), expected, "{misread}");
        }
    }

    #[test]
    fn true_letters_stay() {
        for text in [
            "NÃO",
            "São",
            "Über",
            "À propos",
            "QUALITÉ\u{a0}!",
            "naïve",
            "Ångström",
            "日本語",
            "âge",
            "Îles",
            "Ñandú",
            "Привет",
        ] {
            assert_eq!(repaired(text), text);
        }
    }

    #[test]
    fn hidden_characters_go() {
        let mut out = String::new();
        push_visible(&mut out, "a\u{0}b\u{200b}c\u{202e}d\u{ad}e\u{9b}f\u{feff}g\u{7f}é");
        assert_eq!(out, "abcdefgé");
    }
}
