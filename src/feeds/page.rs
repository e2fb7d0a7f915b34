//! Web pages: bytes come in, the scripts of one type and the links go out. A tokenizer
//! without a tree, because nothing here depends on what is inside what.

use html5gum::emitters::default::DefaultEmitter;
use html5gum::{StartTag, Token, Tokenizer};

/// What a page holds, as far as feeds look at it.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct WebPage {
    /// The contents of `<script type="application/ld+json">`, in order.
    pub linked_data: Vec<String>,
    /// The contents of the other scripts that have any.
    pub scripts: Vec<String>,
    /// `href` and `src` of every element that has one, as written.
    pub links: Vec<String>,
}

/// Reads a page. Any bytes are a page; broken markup costs at most what it breaks.
pub fn read(bytes: &[u8]) -> WebPage {
    let text = super::json::decode(bytes);
    let mut emitter = DefaultEmitter::default();
    emitter.naively_switch_states(true);
    let mut page = WebPage::default();
    let mut script = None;
    for token in Tokenizer::new_with_emitter(text.as_ref(), emitter).flatten() {
        match token {
            Token::StartTag(tag) => script = page.open(&tag),
            Token::String(text) => page.text(script, &String::from_utf8_lossy(&text.value)),
            Token::EndTag(_) => script = None,
            _ => {}
        }
    }
    page
}

/// Which scripts the text belongs to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Script {
    LinkedData,
    Other,
}

impl WebPage {
    fn open(&mut self, tag: &StartTag<()>) -> Option<Script> {
        for name in ["href", "src", "data-src", "data-url"] {
            if let Some(link) = attribute(tag, name) {
                self.links.push(link);
            }
        }
        if tag.name.as_slice() != b"script" {
            return None;
        }
        let kind = attribute(tag, "type").unwrap_or_default().to_ascii_lowercase();
        if kind.trim().starts_with("application/ld+json") {
            self.linked_data.push(String::new());
            return Some(Script::LinkedData);
        }
        self.scripts.push(String::new());
        Some(Script::Other)
    }

    fn text(&mut self, script: Option<Script>, text: &str) {
        let scripts = match script {
            Some(Script::LinkedData) => &mut self.linked_data,
            Some(Script::Other) => &mut self.scripts,
            None => return,
        };
        if let Some(script) = scripts.last_mut() {
            script.push_str(text);
        }
    }
}

fn attribute(tag: &StartTag<()>, name: &str) -> Option<String> {
    let value = tag.attributes.get(name.as_bytes())?;
    Some(String::from_utf8_lossy(value).trim().to_owned()).filter(|value| !value.is_empty())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn scripts_and_links_come_out_whatever_the_markup() {
        let page = read(
            b"<script>var a = '<a href=\"x\">';</script><a href='/jobs?a=1&amp;b=2'>Jobs<a>
              <script type='application/ld+json; charset=utf-8'>{\"a\": \"<b>\"}</script>
              <iframe src=https://boards.example/embed></iframe><script type='Application/LD+JSON'>[]",
        );
        assert_eq!(page.linked_data, ["{\"a\": \"<b>\"}", "[]"]);
        assert_eq!(page.scripts, ["var a = '<a href=\"x\">';"]);
        assert_eq!(page.links, ["/jobs?a=1&b=2", "https://boards.example/embed"]);
    }
}
