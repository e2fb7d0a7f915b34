//! HTML: markup goes in, calls on a [`Page`] come out. A tokenizer without a tree, because
//! plain text needs only to know where blocks begin and end.

use std::borrow::Cow;
use std::convert::Infallible;

use html5gum::emitters::callback::{CallbackEmitter, CallbackEvent};
use html5gum::{Span, State, Tokenizer};

use super::page::Page;
use super::tags::Tags;

/// HTML may be escaped once more than the feed says, rarely twice.
const MOST_ESCAPES: usize = 2;

/// HTML as plain text, escaped markup undone.
pub fn plain(raw: &str) -> String {
    let mut raw = Cow::Borrowed(raw);
    for _ in 0..MOST_ESCAPES {
        if !escaped_again(&raw) {
            break;
        }
        raw = Cow::Owned(unescape(&raw));
    }
    let mut reader = Reader { page: Page::for_text(&raw), ..Reader::default() };
    // Reading from memory cannot fail.
    let _ = Tokenizer::new_with_emitter(raw.as_ref(), Tags::new(&mut reader)).finish();
    reader.page.finish()
}

/// Whether more closing tags stand there as entities than as tags.
fn escaped_again(raw: &str) -> bool {
    let count = |first: u8, tag: &[u8]| {
        let bytes = raw.as_bytes();
        memchr::memchr_iter(first, bytes).filter(|at| bytes[*at..].starts_with(tag)).count()
    };
    let escaped = count(b'&', b"&lt;/");
    escaped > 0 && escaped > count(b'<', b"</")
}

/// The entity with which a text begins, if it is one of those that make up nearly all of
/// escaped HTML: what it stands for and its length.
fn usual(text: &str) -> Option<(&'static str, usize)> {
    Some(match text.as_bytes() {
        [b'&', b'l', b't', b';', ..] => ("<", 4),
        [b'&', b'g', b't', b';', ..] => (">", 4),
        [b'&', b'q', b'u', b'o', b't', b';', ..] => ("\"", 6),
        [b'&', b'a', b'm', b'p', b';', ..] => ("&", 5),
        [b'&', b'#', b'3', b'9', b';', ..] => ("'", 5),
        [b'&', b'#', b'3', b'4', b';', ..] => ("\"", 5),
        [b'&', b'n', b'b', b's', b'p', b';', ..] => ("\u{a0}", 6),
        _ => return None,
    })
}

/// The longest entities have names of 31 letters.
const LONGEST_ENTITY: usize = 33;

/// A text with its entities decoded and nothing else changed.
pub fn unescape(raw: &str) -> String {
    let mut out = String::with_capacity(raw.len());
    let mut rest = raw;
    while let Some(at) = memchr::memchr(b'&', rest.as_bytes()) {
        out.push_str(&rest[..at]);
        rest = &rest[at..];
        if let Some((text, length)) = usual(rest) {
            out.push_str(text);
            rest = &rest[length..];
        } else {
            let window = &rest[..rest.floor_char_boundary(LONGEST_ENTITY)];
            let end = window[1..]
                .find(|c: char| !(c.is_ascii_alphanumeric() || c == '#'))
                .map_or(window.len(), |end| end + 1);
            let end = end + usize::from(rest[end..].starts_with(';'));
            out.push_str(&entity(&rest[..end]));
            rest = &rest[end..];
        }
    }
    out.push_str(rest);
    out
}

/// One entity decoded by the tokenizer, which knows them all.
fn entity(raw: &str) -> String {
    let mut out = String::new();
    let emitter = CallbackEmitter::new(|event: CallbackEvent<'_>, _: Span<()>| {
        if let CallbackEvent::String { value } = event {
            out.push_str(&String::from_utf8_lossy(value));
        }
        None::<Infallible>
    });
    let mut tokenizer = Tokenizer::new_with_emitter(raw, emitter);
    // In this state entities count and tags do not.
    tokenizer.set_state(State::RcData);
    let _ = tokenizer.finish();
    out
}

/// A text with entities decoded where any stand, up to twice.
pub fn decoded(text: &str) -> Cow<'_, str> {
    let mut text = Cow::Borrowed(text);
    for _ in 0..MOST_ESCAPES {
        if !has_entity(&text) {
            break;
        }
        text = Cow::Owned(unescape(&text));
    }
    text
}

/// Whether `&name;` or `&#number;` stands in a text.
fn has_entity(text: &str) -> bool {
    memchr::memchr_iter(b'&', text.as_bytes()).any(|at| {
        let rest = &text.as_bytes()[at + 1..];
        let name = rest
            .iter()
            .take(12)
            .take_while(|byte| byte.is_ascii_alphanumeric() || **byte == b'#')
            .count();
        name > 1 && rest.get(name) == Some(&b';')
    })
}

/// What an element does to the page.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Element {
    Paragraph,
    Line,
    Break,
    Bullets,
    Numbers,
    Item,
    Cell,
    Preformatted,
    Unseen,
    Inline,
}

impl Element {
    fn named(name: &[u8]) -> Self {
        match name {
            b"p" | b"h1" | b"h2" | b"h3" | b"h4" | b"h5" | b"h6" | b"blockquote" | b"table"
            | b"hr" | b"dl" | b"section" | b"article" | b"figure" => Self::Paragraph,
            b"div" | b"tr" | b"dt" | b"dd" | b"header" | b"footer" | b"main" | b"aside"
            | b"address" | b"body" | b"form" | b"fieldset" | b"legend" | b"caption"
            | b"figcaption" | b"option" | b"nav" | b"details" | b"summary" => Self::Line,
            b"br" => Self::Break,
            b"ul" | b"menu" => Self::Bullets,
            b"ol" => Self::Numbers,
            b"li" => Self::Item,
            b"td" | b"th" => Self::Cell,
            b"pre" => Self::Preformatted,
            b"script" | b"style" | b"noscript" | b"template" | b"svg" | b"iframe" | b"title" => {
                Self::Unseen
            }
            _ => Self::Inline,
        }
    }
}

/// What is read between two tags.
#[derive(Debug, Default)]
pub struct Reader {
    page: Page,
    /// The open lists: the number of the last item for numbered ones.
    lists: Vec<Option<u32>>,
    preformatted: usize,
    /// The unseen element whose end is awaited, and how often it is nested in itself.
    unseen: Option<(Vec<u8>, usize)>,
    /// Whether the last thing was a line break: two in a row end the paragraph.
    broken: bool,
}

impl Reader {
    /// Takes a start tag.
    pub fn opened(&mut self, name: &[u8]) {
        if self.unseen.is_none() {
            self.start(name);
        } else {
            self.nest(name);
        }
    }

    /// Takes an end tag.
    pub fn closed(&mut self, name: &[u8]) {
        if self.unseen.is_none() {
            self.end(name);
        } else {
            self.unnest(name);
        }
    }

    /// Takes the text between two tags.
    pub fn text(&mut self, text: &str) {
        if self.unseen.is_some() {
            return;
        }
        let text = decoded(text);
        if self.preformatted > 0 {
            self.page.verbatim(&text);
        } else {
            self.page.text(&text);
        }
        self.broken = self.broken && text.trim().is_empty();
    }

    fn start(&mut self, name: &[u8]) {
        let element = Element::named(name);
        match element {
            Element::Paragraph => self.page.end_paragraph(),
            Element::Break if self.broken => self.page.end_paragraph(),
            Element::Line | Element::Break => self.page.end_line(),
            Element::Bullets => self.open_list(None),
            Element::Numbers => self.open_list(Some(0)),
            Element::Item => self.item(),
            Element::Cell => self.page.end_cell(),
            Element::Preformatted => {
                self.page.end_paragraph();
                self.preformatted += 1;
            }
            Element::Unseen => self.unseen = Some((name.to_vec(), 1)),
            Element::Inline => {}
        }
        if element != Element::Inline {
            self.broken = element == Element::Break;
        }
    }

    fn end(&mut self, name: &[u8]) {
        match Element::named(name) {
            Element::Paragraph => self.page.end_paragraph(),
            Element::Line => self.page.end_line(),
            Element::Item => self.page.end_item(),
            Element::Bullets | Element::Numbers if self.lists.pop().is_some() => {
                self.page.close_list();
            }
            Element::Preformatted => {
                self.preformatted = self.preformatted.saturating_sub(1);
                self.page.end_paragraph();
            }
            _ => {}
        }
    }

    fn open_list(&mut self, last: Option<u32>) {
        self.lists.push(last);
        self.page.open_list();
    }

    fn item(&mut self) {
        let marker = match self.lists.last_mut() {
            Some(Some(number)) => {
                *number = number.saturating_add(1);
                format!("{number}. ").into()
            }
            _ => "- ".into(),
        };
        self.page.item(marker);
    }

    fn nest(&mut self, name: &[u8]) {
        if let Some((awaited, depth)) = &mut self.unseen
            && awaited == name
        {
            *depth += 1;
        }
    }

    fn unnest(&mut self, name: &[u8]) {
        if let Some((awaited, depth)) = &mut self.unseen
            && awaited == name
        {
            *depth -= 1;
            if *depth == 0 {
                self.unseen = None;
            }
        }
    }
}
