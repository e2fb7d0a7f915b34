//! Whether words stand in a text one behind the other: a phrase and a text go in, yes or no
//! comes out.
//!
//! Apart because a phrase of common words has hundreds of candidates that do not hold it.
//! [`may_stand`] tells most of these by a description as the feed wrote it, before plain text
//! is made of it. It errs on one side only: what it refuses does not hold the phrase.

use crate::store::terms::{self, LONGEST_WORD, Token};

/// Whether words stand in a plain text one behind the other.
pub fn stands(text: &str, words: &[String]) -> bool {
    // For each word of the phrase, whether the words up to it end where the text has come to.
    let mut reached = vec![false; words.len()];
    let mut found = false;
    terms::tokens(text, |token| {
        let Token::Word(word) = token else { return };
        for place in (0..words.len()).rev() {
            reached[place] = words[place] == word && (place == 0 || reached[place - 1]);
        }
        found |= reached.last() == Some(&true);
    });
    found
}

/// Whether words may stand one behind the other in the plain text of a description, as the
/// feed wrote it (`Body::in_order`). That they do not is certain.
pub fn may_stand(raw: &str, words: &[String]) -> bool {
    let raw = raw.as_bytes();
    let mut pairs = words.windows(2).filter(|pair| pair.iter().all(|word| is_plain(word)));
    pairs.all(|pair| may_be_neighbours(raw, pair[0].as_bytes(), pair[1].as_bytes()))
}

/// Whether a word comes only from its own letters: numbers also come from numbered lists.
fn is_plain(word: &str) -> bool {
    let bytes = word.as_bytes();
    bytes.iter().all(u8::is_ascii_alphanumeric) && bytes.iter().any(u8::is_ascii_alphabetic)
}

/// Two words are neighbours where nothing but gaps stands between them, or where a mark stands
/// within or between them: what is before the first such mark then ends in the first word, its
/// beginning, or what may vanish behind it.
fn may_be_neighbours(raw: &[u8], first: &[u8], second: &[u8]) -> bool {
    let mut rest = raw;
    loop {
        let length = rest.iter().position(|byte| !is_letter(*byte) && !is_gap(*byte));
        let (part, behind) = rest.split_at(length.unwrap_or(rest.len()));
        if stand_in(part, first, second) || has_long_run(part) {
            return true;
        }
        if behind.is_empty() {
            return false;
        }
        match mark(behind) {
            Some(length) if !may_go_on(part, first) => rest = &behind[length..],
            _ => return true,
        }
    }
}

fn is_letter(byte: u8) -> bool {
    byte.is_ascii_alphanumeric()
}

/// What sets words apart and stays where it is. Hyphens and full stops may also stand in a run
/// that is passed over as a whole because it is long.
fn is_gap(byte: u8) -> bool {
    b" \n\r\t,;:!?()/-.".contains(&byte)
}

fn is_of_run(byte: u8) -> bool {
    is_letter(byte) || matches!(byte, b'-' | b'.')
}

/// Entities that are no letters.
const ENTITIES: &[&[u8]] = &[
    b"&nbsp;",
    b"&lt;",
    b"&gt;",
    b"&quot;",
    b"&amp; ",
    b"&amp;nbsp;",
    b"&#39;",
    b"&rsquo;",
    b"&lsquo;",
    b"&rdquo;",
    b"&ldquo;",
    b"&ndash;",
    b"&mdash;",
    b"&bull;",
    b"&hellip;",
    b"& ",
];

/// How many bytes a mark takes: what is neither a letter nor stays for certain, such as a tag,
/// whose name and values vanish with it. None for what may stand for a letter.
fn mark(bytes: &[u8]) -> Option<usize> {
    match bytes {
        [b'&', ..] => ENTITIES.iter().find(|it| bytes.starts_with(it)).map(|it| it.len()),
        // Dashes, quotation marks, bullets, dots.
        [0xe2, 0x80, 0x90..=0xa7, ..] => Some(3),
        // A space that keeps words on one line.
        [0xc2, 0xa0, ..] => Some(2),
        [first, ..] => first.is_ascii().then_some(1),
        [] => None,
    }
}

/// Whether two words stand side by side, only gaps between them.
fn stand_in(part: &[u8], first: &[u8], second: &[u8]) -> bool {
    let (small, large) = (first[0].to_ascii_lowercase(), first[0].to_ascii_uppercase());
    memchr::memchr2_iter(small, large, part).any(|at| {
        let behind = &part[at..];
        begins(behind, first) && {
            let behind = &behind[first.len()..];
            let gap = behind.iter().take_while(|byte| is_gap(**byte)).count();
            gap > 0 && begins(&behind[gap..], second)
        }
    })
}

fn begins(text: &[u8], word: &[u8]) -> bool {
    text.get(..word.len()).is_some_and(|begin| begin.eq_ignore_ascii_case(word))
}

/// Whether a run is too long for a word, so that its neighbours stand side by side.
fn has_long_run(part: &[u8]) -> bool {
    part.split(|byte| !is_of_run(*byte)).any(|run| run.len() > LONGEST_WORD)
}

/// Whether a part ends in a word, or in its beginning, or in the word and the beginning of
/// another run.
fn may_go_on(part: &[u8], word: &[u8]) -> bool {
    let without = |fits: fn(u8) -> bool| {
        let length = part.iter().rposition(|byte| !fits(*byte)).map_or(0, |last| last + 1);
        part.split_at(length)
    };
    let ends_in_word = |text: &[u8]| {
        let end = text.iter().rposition(|byte| !is_gap(*byte)).map_or(0, |last| last + 1);
        let start = end.checked_sub(word.len());
        start.is_some_and(|start| text[start..end].eq_ignore_ascii_case(word))
    };
    let ((text, letters), (before_run, _)) = (without(is_letter), without(is_of_run));
    !letters.is_empty() && begins(word, letters) || ends_in_word(text) || ends_in_word(before_run)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::feeds::Body;
    use crate::normalise::text::plain;
    use proptest::prelude::*;
    use proptest::sample::select;

    fn words(phrase: &str) -> Vec<String> {
        phrase.split(' ').map(str::to_owned).collect()
    }

    #[test]
    fn a_phrase_that_only_looks_apart_may_stand() {
        let long = "x".repeat(60);
        for raw in [
            "Great <b>Data</b>base, <i>tuning</i>",
            "data&#98;ase tuning",
            "Dat\u{e1}base tuning",
            "database</p>\n<p class=\"b c\">tuning",
            "data\u{ad}base tuning",
            "database \u{2013} tuning",
            &format!("database {long} tuning"),
            &format!("database x<b>{long}</b> tuning"),
        ] {
            let body = Body::Html(raw.to_owned());
            assert!(stands(&plain(&body), &words("database tuning")), "{raw}");
            assert!(may_stand(raw, &words("database tuning")), "{raw}");
        }
    }

    #[test]
    fn a_phrase_that_stands_nowhere_is_refused() {
        for raw in [
            "<p>Tuning a database of facts.</p><p>The database, and tuning it</p>",
            "<ul><li>databases tuning</li></ul> tuning&nbsp;database",
        ] {
            assert!(!may_stand(raw, &words("database tuning")), "{raw}");
        }
    }

    fn piece() -> impl Strategy<Value = String> {
        let long = "ab".repeat(30);
        let words = vec!["ab", "cd", "AB", "Cd", "a", "b", "c", "d", "abc", "b2b", "1", &long];
        let words: Vec<String> = words.into_iter().map(str::to_owned).collect();
        prop_oneof![
            4 => select(words),
            4 => select(vec![" ", " ", "\n", ", ", ". ", ".", "-", "/", "_", "'", "+", "\u{7}"])
                .prop_map(str::to_owned),
            2 => select(vec![
                "<b>", "</b>", "<p>", "</p>", "<br>", "<li>", "<ol>", "<a href=\"ab cd\">",
                "<!--", "-->", "<", ">", "&lt;", "&gt;", "&lt;b&gt;", "&lt;/b&gt;",
                "<img alt=\"ab\">",
            ])
            .prop_map(str::to_owned),
            1 => select(vec![
                "&nbsp;", "&amp;", "&amp; ", "&#97;", "&#99;", "&amp;nbsp;", "&shy;", "&eacute;",
                "&rsquo;", "&", "\u{e4}", "\u{ad}", "\u{2026}", "\u{2019}", "\u{a0}",
                "\u{200b}", "\u{ff41}", "\u{301}",
            ])
            .prop_map(str::to_owned),
        ]
    }

    proptest! {
        #![proptest_config(ProptestConfig { cases: 4096, ..ProptestConfig::default() })]

        #[test]
        fn what_is_refused_does_not_hold_the_phrase(
            pieces in prop::collection::vec(piece(), 1..16),
        ) {
            let raw = pieces.concat();
            let phrases = ["ab cd", "ab ab", "a b", "abc cd ab", "1 ab", "cd b2b"].map(words);
            for body in [Body::Html, Body::EscapedHtml, Body::Plain] {
                let body = body(raw.clone());
                let text = plain(&body);
                for phrase in &phrases {
                    let refused = !may_stand(&raw, phrase);
                    prop_assert!(!(refused && stands(&text, phrase)), "{:?} {:?}", body, phrase);
                }
            }
        }
    }
}
