//! XML answers: bytes come in, the elements of one name go out as small trees of text.
//! Entities that the document declares itself are refused, external ones are never fetched,
//! and depth is bounded, so a hostile document costs no more than its size.

use std::borrow::Cow;

use anyhow::{Context as _, bail};
use encoding_rs::Encoding;
use quick_xml::escape::{escape, resolve_html5_entity};
use quick_xml::events::{BytesRef, BytesStart, Event};
use quick_xml::reader::Reader;

/// Deeper than any feed nests its elements.
const DEPTH: usize = 64;

/// An element of a document.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Element {
    /// The name as written, with its prefix: `tt:location`.
    pub name: String,
    /// Its attributes, unescaped.
    pub attributes: Vec<(String, String)>,
    /// Its own text, unescaped, CDATA included, without outer white space. In Atom's
    /// `type="xhtml"` it is the markup in it, as HTML.
    pub text: String,
    /// The elements in it.
    pub children: Vec<Element>,
}

impl Element {
    /// The children of that name.
    pub fn all<'a>(&'a self, name: &'a str) -> impl Iterator<Item = &'a Element> {
        self.children.iter().filter(move |child| child.name == name)
    }

    /// The first child of that name.
    pub fn first(&self, name: &str) -> Option<&Element> {
        self.children.iter().find(|child| child.name == name)
    }

    /// The text of the first child of that name that has any.
    pub fn text_of(&self, name: &str) -> Option<&str> {
        self.children
            .iter()
            .filter(|child| child.name == name)
            .map(|child| child.text.as_str())
            .find(|text| !text.is_empty())
    }

    /// The texts of all children of that name that have any.
    pub fn texts_of(&self, name: &str) -> Vec<String> {
        self.all(name).map(|child| child.text.clone()).filter(|text| !text.is_empty()).collect()
    }

    /// The element as HTML, without its attributes; its text is HTML already.
    fn markup(&self) -> String {
        let name = self.name.rsplit(':').next().unwrap_or_default();
        let end = if self.text.is_empty() { String::new() } else { format!("</{name}>") };
        format!("<{name}>{}{end}", self.text)
    }

    /// An attribute.
    pub fn attribute(&self, name: &str) -> Option<&str> {
        self.attributes.iter().find(|(key, _)| key == name).map(|(_, value)| value.as_str())
    }
}

/// All outermost elements of one of these names, in the document's order. `roots` are the
/// names that the document's root may have: any other document is an error that says what
/// was found.
pub fn elements(bytes: &[u8], roots: &[&str], names: &[&str]) -> anyhow::Result<Vec<Element>> {
    let text = decode(bytes);
    let mut reader = Reader::from_str(&text);
    reader.config_mut().expand_empty_elements = true;
    let mut found =
        Found { roots, names, open: Vec::new(), complete: Vec::new(), depth: 0, rooted: false };
    loop {
        let event = reader.read_event().with_context(|| {
            format!("expected XML, broken at byte {}", reader.buffer_position())
        })?;
        if matches!(event, Event::Eof) {
            return found.finish();
        }
        found.take(&event)?;
    }
}

/// The text of a document in the encoding it declares; UTF-8 where it declares none.
fn decode(bytes: &[u8]) -> Cow<'_, str> {
    let declared = bytes
        .strip_prefix(b"<?xml")
        .and_then(|rest| rest.split(|byte| *byte == b'>').next())
        .and_then(|declaration| std::str::from_utf8(declaration).ok())
        .and_then(|declaration| declaration.split_once("encoding="))
        .and_then(|(_, label)| label.split(['"', '\'']).nth(1))
        .and_then(|label| Encoding::for_label(label.as_bytes()));
    declared.unwrap_or(encoding_rs::UTF_8).decode(bytes).0
}

/// What has been read of a document so far.
struct Found<'a> {
    roots: &'a [&'a str],
    names: &'a [&'a str],
    /// The wanted element being read and those open in it.
    open: Vec<Element>,
    complete: Vec<Element>,
    depth: usize,
    /// Whether the document has a root element.
    rooted: bool,
}

impl Found<'_> {
    fn take(&mut self, event: &Event<'_>) -> anyhow::Result<()> {
        match event {
            Event::Start(start) => self.start(start)?,
            Event::End(_) => self.end(),
            Event::Text(text) => self.text(&text.html_content()),
            Event::CData(text) => self.text(&text.html_content()),
            Event::GeneralRef(reference) => self.text(&resolve(reference)),
            Event::DocType(declared) if declared.contains("<!ENTITY") => {
                bail!("the document declares entities of its own, which are refused")
            }
            _ => {}
        }
        Ok(())
    }

    fn start(&mut self, start: &BytesStart<'_>) -> anyhow::Result<()> {
        let name = start.name().into_inner();
        if self.depth == 0 && !self.roots.contains(&name) {
            bail!("expected <{}>, found <{name}>", self.roots.join("> or <"));
        }
        self.rooted = true;
        self.depth += 1;
        if self.depth > DEPTH {
            bail!("the document nests its elements more than {DEPTH} deep");
        }
        if !self.open.is_empty() || self.names.contains(&name) {
            self.open.push(element(start));
        }
        Ok(())
    }

    fn end(&mut self) {
        self.depth = self.depth.saturating_sub(1);
        let Some(mut element) = self.open.pop() else { return };
        let within = self.is_in_markup();
        element.text = if within { element.text } else { trimmed(element.text) };
        match self.open.last_mut() {
            Some(parent) if within => parent.text.push_str(&element.markup()),
            Some(parent) => parent.children.push(element),
            None => self.complete.push(element),
        }
    }

    fn text(&mut self, text: &str) {
        let within = self.is_in_markup();
        if let Some(element) = self.open.last_mut() {
            element.text.push_str(&if within { escape(text) } else { Cow::Borrowed(text) });
        }
    }

    /// Whether what is read stands in Atom's `type="xhtml"`, whose elements are its text.
    fn is_in_markup(&self) -> bool {
        self.open.iter().any(|element| element.attribute("type") == Some("xhtml"))
    }

    fn finish(self) -> anyhow::Result<Vec<Element>> {
        if !self.rooted {
            bail!("expected <{}>, found no element", self.roots.join("> or <"));
        }
        if self.depth > 0 {
            bail!("expected XML, found a document that is cut off");
        }
        Ok(self.complete)
    }
}

fn trimmed(text: String) -> String {
    if text.trim().len() == text.len() { text } else { text.trim().to_owned() }
}

fn element(start: &BytesStart<'_>) -> Element {
    let attributes = start.html_attributes().flatten().map(|attribute| {
        let value = quick_xml::escape::unescape(&attribute.value)
            .map_or_else(|_| attribute.value.to_string(), Cow::into_owned);
        (attribute.key.into_inner().to_owned(), value)
    });
    Element {
        name: start.name().into_inner().to_owned(),
        attributes: attributes.collect(),
        ..Element::default()
    }
}

/// The characters that a reference stands for; one that is unknown stays as it is written.
fn resolve(reference: &BytesRef<'_>) -> String {
    if let Ok(Some(character)) = reference.resolve_char_ref() {
        return character.to_string();
    }
    let name: &str = reference;
    resolve_html5_entity(name).map_or_else(|| format!("&{name};"), str::to_owned)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(document: &str) -> anyhow::Result<Vec<Element>> {
        elements(document.as_bytes(), &["list"], &["entry"])
    }

    #[test]
    fn reads_text_cdata_references_attributes_and_nesting() {
        let document = "<?xml version=\"1.0\"?><list xmlns:t='u'><entry n='a&amp;b'>
            <t:name> R&amp;D &#8211; caf&eacute; &odd; </t:name><t:name/>
            <body><![CDATA[<p>1 < 2</p>]]></body><a><b>x</b></a></entry><entry/></list>";
        let found = read(document).unwrap();
        assert_eq!(found.len(), 2);
        assert_eq!(found[0].attribute("n"), Some("a&b"));
        assert_eq!(found[0].texts_of("t:name"), ["R&D – café &odd;"]);
        assert_eq!(found[0].text_of("body"), Some("<p>1 < 2</p>"));
        assert_eq!(found[0].first("a").and_then(|a| a.text_of("b")), Some("x"));
        assert_eq!(found[1], Element { name: "entry".into(), ..Element::default() });
    }

    #[test]
    fn reads_the_declared_encoding() {
        let document =
            b"<?xml version='1.0' encoding='ISO-8859-1'?><list><entry>Z\xfcrich</entry></list>";
        let found = elements(document, &["list"], &["entry"]).unwrap();
        assert_eq!(found[0].text, "Zürich");
    }

    #[test]
    fn refuses_hostile_and_foreign_documents() {
        let deep = format!("<list><entry>{}", "<a>".repeat(100_000));
        let cases = [
            ("<!DOCTYPE list [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;\">]><list/>", "refused"),
            ("<!DOCTYPE list [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><list/>", "refused"),
            (deep.as_str(), "64 deep"),
            ("<html><body>Just a moment</body></html>", "expected <list>, found <html>"),
            ("<list><entry>", "cut off"),
            ("<list></entry></list>", "broken"),
        ];
        for (document, expected) in cases {
            let error = format!("{:#}", read(document).unwrap_err());
            assert!(error.contains(expected), "{error}");
        }
    }

    #[test]
    fn a_body_without_any_element_is_an_error() {
        for body in ["", "   ", "Too many requests"] {
            assert!(read(body).is_err(), "{body:?}");
        }
    }
}
