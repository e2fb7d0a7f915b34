//! Splitting a text at marks and words, with the position of every piece.

/// Splits at marks and at words, dropping empty pieces; positions are counted from `start`.
pub fn split<'a>(
    text: &'a str,
    start: usize,
    is_mark: impl Fn(char) -> bool,
    words: &[&str],
) -> Vec<(usize, &'a str)> {
    let mut pieces = Vec::new();
    let (mut from, mut at) = (0, 0);
    while at < text.len() {
        let rest = &text[at..];
        let char = rest.chars().next().map_or(1, char::len_utf8);
        let mark = if rest.starts_with(&is_mark) {
            char
        } else {
            // The space before the next word stays, so that "a or b or c" splits twice.
            words.iter().find(|word| starts_with(rest, word)).map_or(0, |word| word.len() - 1)
        };
        if mark > 0 {
            push_trimmed(&mut pieces, text, from, at, start);
            from = at + mark;
        }
        at += mark.max(char);
    }
    push_trimmed(&mut pieces, text, from, text.len(), start);
    pieces
}

fn starts_with(text: &str, word: &str) -> bool {
    text.as_bytes().get(..word.len()).is_some_and(|head| head.eq_ignore_ascii_case(word.as_bytes()))
}

fn push_trimmed<'a>(
    pieces: &mut Vec<(usize, &'a str)>,
    text: &'a str,
    from: usize,
    to: usize,
    start: usize,
) {
    let piece = &text[from.min(to)..to];
    let trimmed =
        piece.trim_matches(|char: char| char.is_whitespace() || matches!(char, '.' | '-' | '–'));
    if !trimmed.is_empty() {
        let skipped = trimmed.as_ptr() as usize - piece.as_ptr() as usize;
        pieces.push((start + from + skipped, trimmed));
    }
}
