//! Names for comparison: companies without their legal form, titles without their marks.

use std::borrow::Cow;

use unicode_normalization::{UnicodeNormalization as _, char::is_combining_mark};

/// Folds text for comparison: compatibility forms, no accents, lower case.
pub fn fold(text: &str) -> Cow<'_, str> {
    if text.bytes().all(|byte| byte.is_ascii() && !byte.is_ascii_uppercase()) {
        return Cow::Borrowed(text);
    }
    let mut folded = String::with_capacity(text.len());
    let mut rest = text;
    while !rest.is_empty() {
        // Most letters of most texts are ASCII and can be folded many at once.
        let plain = rest.bytes().position(|byte| !byte.is_ascii()).unwrap_or(rest.len());
        let start = folded.len();
        folded.push_str(&rest[..plain]);
        folded[start..].make_ascii_lowercase();
        rest = &rest[plain..];
        let other = rest.bytes().position(|byte| byte.is_ascii()).unwrap_or(rest.len());
        let letters = rest[..other].nfkd().filter(|letter| !is_combining_mark(*letter));
        folded.extend(letters.flat_map(char::to_lowercase));
        rest = &rest[other..];
    }
    Cow::Owned(folded)
}

/// Legal forms, folded and without stops: they say nothing about who hires.
const LEGAL_FORMS: &[&str] = &[
    "ab",
    "ag",
    "aps",
    "as",
    "bv",
    "co",
    "company",
    "corp",
    "corporation",
    "gmbh",
    "holding",
    "holdings",
    "inc",
    "incorporated",
    "kg",
    "kgaa",
    "limited",
    "llc",
    "llp",
    "ltd",
    "nv",
    "oy",
    "oyj",
    "plc",
    "pte",
    "pty",
    "pvt",
    "sa",
    "sarl",
    "sas",
    "se",
    "sl",
    "spa",
    "srl",
    "ug",
];

/// A company's name for comparison: "Acme, Inc." and "Acme Pty Ltd" are both `acme`.
pub fn company(name: &str) -> String {
    let mut folded = fold(name).into_owned();
    folded.retain(|letter| !matches!(letter, '.' | '\'' | '’'));
    let mut words: Vec<&str> = words(&folded).collect();
    while words.len() > 1 && words.last().is_some_and(|word| LEGAL_FORMS.contains(word)) {
        words.pop();
    }
    words.concat()
}

/// A title for comparison: its words in order, without marks of gender such as "(m/f/d)".
pub fn title(title: &str) -> String {
    let folded = fold(title);
    let mut kept = String::with_capacity(folded.len());
    for word in folded.split_whitespace().filter(|word| !is_gender_mark(word)) {
        for part in words(word) {
            kept.push_str(part);
            kept.push(' ');
        }
    }
    kept.truncate(kept.trim_end().len());
    kept
}

/// "(m/f/d)", "m/w/x", "(h/f)", "(all genders)" in pieces is left alone.
fn is_gender_mark(word: &str) -> bool {
    let letters = word.trim_matches(['(', ')', '[', ']', ',', '-']);
    letters.len() > 2
        && letters.contains('/')
        && letters.split('/').all(|part| {
            matches!(part, "m" | "f" | "d" | "w" | "x" | "h" | "i" | "n" | "v" | "k" | "div")
        })
}

fn words(text: &str) -> impl Iterator<Item = &str> {
    text.split(|letter: char| !(letter.is_alphanumeric() || matches!(letter, '+' | '#')))
        .filter(|word| !word.is_empty())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn companies_lose_their_legal_form() {
        for name in ["Acme", "ACME, Inc.", "Acme Inc", "acme GmbH & Co. KG", "Acme Pty Ltd"] {
            assert_eq!(company(name), "acme", "{name}");
        }
        assert_eq!(company("Company"), "company");
        assert_ne!(company("Acme Labs"), company("Acme"));
    }

    #[test]
    fn titles_lose_their_marks_only() {
        assert_eq!(title("Backend Engineer (m/f/d)"), title("BACKEND  engineer"));
        assert_eq!(title("Senior C++ Developer – Zürich"), "senior c++ developer zurich");
        assert_ne!(title("Engineer II"), title("Engineer III"));
    }
}
