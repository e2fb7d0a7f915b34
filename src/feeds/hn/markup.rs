//! The markup of comments: `<p>` between paragraphs, links, a few entities. HTML goes in,
//! plain lines come out, for reading the first line; the body itself stays as it came.

use quick_xml::escape::resolve_html5_entity;

/// The comment's lines that are not blank. A link stands as its address, because its words
/// are cut off where they are long.
pub fn lines(html: &str) -> Vec<String> {
    let mut text = String::with_capacity(html.len());
    let mut rest = html;
    let mut in_link = false;
    while let Some((before, after)) = rest.split_once('<') {
        if !in_link {
            text.push_str(before);
        }
        let Some((tag, after)) = after.split_once('>') else {
            rest = "";
            break;
        };
        match tag.split_whitespace().next().unwrap_or_default() {
            "p" | "/p" | "br" | "br/" | "pre" | "/pre" => text.push('\n'),
            "a" => {
                in_link = true;
                text.push_str(address(tag));
            }
            "/a" => in_link = false,
            _ => {}
        }
        rest = after;
    }
    if !in_link {
        text.push_str(rest);
    }
    let text = decode(&text);
    text.lines().map(str::trim).filter(|line| !line.is_empty()).map(str::to_owned).collect()
}

fn address(tag: &str) -> &str {
    tag.split_once("href=\"")
        .and_then(|(_, rest)| rest.split_once('"'))
        .map_or("", |(address, _)| address)
}

/// Entities decoded; what is no entity stays.
fn decode(text: &str) -> String {
    let mut decoded = String::with_capacity(text.len());
    let mut rest = text;
    while let Some((before, after)) = rest.split_once('&') {
        decoded.push_str(before);
        if let Some((characters, length)) = entity(after) {
            decoded.push_str(&characters);
            rest = &after[length..];
        } else {
            decoded.push('&');
            rest = after;
        }
    }
    decoded.push_str(rest);
    decoded
}

/// The characters of the entity that the text opens with, and its length with the semicolon.
fn entity(text: &str) -> Option<(String, usize)> {
    let end = text.bytes().take(12).position(|byte| byte == b';')?;
    let name = &text[..end];
    let characters = match name.strip_prefix('#') {
        Some(number) => {
            let code = match number.strip_prefix(['x', 'X']) {
                Some(hex) => u32::from_str_radix(hex, 16).ok()?,
                None => number.parse().ok()?,
            };
            char::from_u32(code)?.to_string()
        }
        None => resolve_html5_entity(name)?.to_owned(),
    };
    Some((characters, end + 1))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn links_stand_as_addresses_and_entities_are_decoded() {
        let html = "Acme &amp; Co | <a href=\"https:&#x2F;&#x2F;acme.example&#x2F;a\" rel=\"nofollow\">https:&#x2F;&#x2F;acme...</a> | R&D<p>We&#x27;re <i>here</i>\nnow<p>";
        assert_eq!(lines(html), ["Acme & Co | https://acme.example/a | R&D", "We're here", "now"]);
    }

    #[test]
    fn broken_markup_ends_the_text() {
        assert_eq!(lines("a < b"), ["a"]);
        assert_eq!(lines("a &#xFFFFFFFF; &# &é; b"), ["a &#xFFFFFFFF; &# &é; b"]);
    }
}
