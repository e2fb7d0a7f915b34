//! Charsets: the bytes of an answer go in, the same text in UTF-8 comes out.
//!
//! A reader may count on valid UTF-8 without a byte order mark. What cannot be decoded
//! becomes U+FFFD; one bad byte must not lose a board.

use encoding_rs::{Encoding, UTF_8};

/// Turns a body into UTF-8. `declared` is the charset of the `Content-Type`, where given.
pub fn to_utf8(bytes: Vec<u8>, declared: Option<&str>) -> Vec<u8> {
    if let Some((encoding, length)) = Encoding::for_bom(&bytes) {
        return decode(encoding, &bytes[length..]);
    }
    if std::str::from_utf8(&bytes).is_ok() {
        return bytes;
    }
    // Only bytes that are not UTF-8 anyway are read as what the answer claims to be: many
    // hosts claim Latin-1 by default and send UTF-8.
    let claimed = declared.map(str::to_owned).or_else(|| xml_encoding(&bytes));
    let encoding = claimed.and_then(|label| Encoding::for_label(label.as_bytes()));
    decode(encoding.unwrap_or(UTF_8), &bytes)
}

fn decode(encoding: &'static Encoding, bytes: &[u8]) -> Vec<u8> {
    encoding.decode_without_bom_handling(bytes).0.into_owned().into_bytes()
}

/// The encoding that an XML declaration names.
fn xml_encoding(bytes: &[u8]) -> Option<String> {
    let head = String::from_utf8_lossy(bytes.get(..bytes.len().min(200))?).into_owned();
    let declaration = head.strip_prefix("<?xml")?.split("?>").next()?;
    let (_, after) = declaration.split_once("encoding=")?;
    let quote = after.chars().next().filter(|quote| matches!(quote, '"' | '\''))?;
    after[1..].split(quote).next().map(str::to_owned)
}

/// The charset parameter of a `Content-Type`.
pub fn declared(content_type: &str) -> Option<&str> {
    content_type.split(';').skip(1).find_map(|parameter| {
        let (name, value) = parameter.split_once('=')?;
        name.trim().eq_ignore_ascii_case("charset").then(|| value.trim().trim_matches('"'))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(bytes: &[u8], content_type: &str) -> String {
        String::from_utf8(to_utf8(bytes.to_vec(), declared(content_type))).unwrap()
    }

    #[test]
    fn what_is_utf8_stays_whatever_is_claimed() {
        assert_eq!(read("Zürich".as_bytes(), "application/json; charset=iso-8859-1"), "Zürich");
        assert_eq!(read(b"\xef\xbb\xbf{}", "application/json"), "{}");
    }

    #[test]
    fn other_charsets_are_decoded() {
        assert_eq!(read(b"Z\xfcrich", "text/xml; Charset=\"ISO-8859-1\""), "Zürich");
        assert_eq!(read(b"\xff\xfe{\0}\0", "application/json"), "{}");
        let xml = b"<?xml version='1.0' encoding='windows-1252'?><a>\x80</a>";
        assert!(read(xml, "text/xml").ends_with("<a>€</a>"));
    }

    #[test]
    fn bad_bytes_are_replaced_one_by_one() {
        assert_eq!(read(b"[\"a\xffb\"]", "application/json"), "[\"a\u{fffd}b\"]");
        assert_eq!(read(b"\xff", "application/json; charset=no-such"), "\u{fffd}");
    }
}
