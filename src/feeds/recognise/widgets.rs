//! What the scripts of a page say: addresses of boards, and the options of widgets. Apart
//! from the addresses' rules, because a widget often names a company by an option alone.

use super::{Recognised, board_of_link};

/// Widgets that name the company's board by an option, as their providers tell companies to
/// paste them.
const OPTIONS: [(&str, &str); 6] = [
    ("jobvite", "companyEId"),
    ("lever", "accountName"),
    ("comeet", "company-uid"),
    // What Comeet's own pages say.
    ("comeet", "company_uid"),
    ("smartrecruiters", "company_code"),
    ("workable", "whr_embed"),
];

/// The boards that a script names.
pub(super) fn in_script(script: &str) -> Vec<Recognised> {
    let script = script.replace("\\/", "/");
    let mut boards: Vec<Recognised> = addresses(&script).filter_map(board_of_link).collect();
    for (feed, option) in OPTIONS {
        let board = value_of(&script, option).and_then(|token| Recognised::new(feed, token));
        boards.extend(board.and_then(|board| match feed {
            // Without the key there is nothing to ask.
            "comeet" => Some(Recognised { key: Some(value_of(&script, "token")?.into()), ..board }),
            _ => Some(board),
        }));
    }
    boards
}

/// The URLs in a text: from `http` to what cannot be part of one.
fn addresses(text: &str) -> impl Iterator<Item = &str> {
    text.match_indices("http").filter_map(|(start, _)| {
        let rest = &text[start..];
        rest.starts_with("http://").then_some(()).or(rest.starts_with("https://").then_some(()))?;
        let end = rest.find(|letter: char| {
            letter.is_whitespace() || matches!(letter, '"' | '\'' | '`' | '<' | '>' | '\\' | ')')
        });
        Some(&rest[..end.unwrap_or(rest.len()).min(2_000)]).filter(|address| address.is_ascii())
    })
}

/// The value behind an option's name: `companyEId: 'qAbCdEf2'`, `whr_embed(407621, …)`.
fn value_of<'a>(script: &'a str, option: &str) -> Option<&'a str> {
    let part = |letter: char| letter.is_ascii_alphanumeric() || matches!(letter, '-' | '_');
    script.match_indices(option).find_map(|(start, _)| {
        // `csrf_token` is no `token`.
        let whole = !script[..start].ends_with(part);
        let rest = script[start + option.len()..].trim_start_matches(['"', '\'']).trim_start();
        let rest = rest.strip_prefix([':', '=', ',', '(']).filter(|_| whole)?.trim_start();
        plain_value(rest)
    })
}

/// A quoted value or a number, where it is nothing but letters and digits.
fn plain_value(text: &str) -> Option<&str> {
    let plain = |letter: char| letter.is_ascii_alphanumeric() || matches!(letter, '-' | '_' | '.');
    let (value, behind) = match text.chars().next()? {
        quote @ ('"' | '\'') => text[1..].split_once(quote)?,
        _ => text.split_at(text.find(|letter: char| !letter.is_ascii_digit())?),
    };
    let ends = text.starts_with(['"', '\'']) || !behind.starts_with(plain);
    (ends && !value.is_empty() && value.chars().all(plain)).then_some(value)
}
