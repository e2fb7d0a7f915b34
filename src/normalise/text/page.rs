//! The page that plain text is written on: words and breaks go in, tidy lines come out.
//!
//! Breaks are held back until a word follows, so that no line ends in a space, no page in a
//! blank line, and no two blank lines meet.

use std::borrow::Cow;

use super::repair;

/// List levels beyond this are no longer indented further: a hostile page may nest thousands.
const DEEPEST_INDENT: usize = 8;

/// Signs that open a list item when they stand at the start of a line.
const BULLETS: [char; 16] =
    ['•', '·', '▪', '●', '◦', '‣', '∙', '\u{f0b7}', '○', '■', '□', '►', '➢', '➤', '✓', '✔'];

/// A text under way.
#[derive(Debug, Default)]
pub struct Page {
    out: String,
    /// Line ends owed before the next word: 0, 1 or 2.
    breaks: u8,
    /// Whether a space is owed before the next word of this line.
    space: bool,
    /// Whether the line holds a word already.
    begun: bool,
    /// What opens the next list item, owed until its first word comes.
    marker: Option<Cow<'static, str>>,
    /// How deep in lists the text stands.
    depth: usize,
}

impl Page {
    /// A page for a text of that size.
    pub fn for_text(raw: &str) -> Self {
        Self { out: String::with_capacity(raw.len()), ..Self::default() }
    }

    /// The finished text.
    pub fn finish(self) -> String {
        self.out
    }

    /// Ends the line.
    pub fn end_line(&mut self) {
        self.space = false;
        if self.begun {
            self.begun = false;
            self.breaks = self.breaks.max(1);
        }
    }

    /// Ends the paragraph; inside a list it only ends the line.
    pub fn end_paragraph(&mut self) {
        self.end_line();
        if self.depth == 0 && self.marker.is_none() && !self.out.is_empty() {
            self.breaks = 2;
        }
    }

    /// Goes one list level deeper.
    pub fn open_list(&mut self) {
        self.end_paragraph();
        self.depth += 1;
    }

    /// Comes back from a list level.
    pub fn close_list(&mut self) {
        self.end_line();
        self.marker = None;
        self.depth = self.depth.saturating_sub(1);
        self.end_paragraph();
    }

    /// Opens a list item.
    pub fn item(&mut self, marker: Cow<'static, str>) {
        self.end_line();
        self.marker = Some(marker);
    }

    /// Ends a list item, also an empty one.
    pub fn end_item(&mut self) {
        self.end_line();
        self.marker = None;
    }

    /// Sets the cells of a table's row apart.
    pub fn end_cell(&mut self) {
        if self.begun {
            self.space = true;
            self.word("|");
            self.space = true;
        }
    }

    /// Running text: white space is folded, hidden characters go, a bullet sign at the start
    /// of a line becomes a list marker.
    pub fn text(&mut self, text: &str) {
        if is_tidy(text) {
            self.tidy(text);
            return;
        }
        for (index, word) in words(&repair::repaired(text)).enumerate() {
            self.space |= index > 0;
            match word {
                "" => {}
                word if self.begun => self.word(word),
                word => self.first_word(word),
            }
        }
    }

    /// Running text that is tidy: once the line has begun, the rest of it goes in as it is.
    fn tidy(&mut self, text: &str) {
        let mut rest = text;
        while !self.begun {
            let (word, further) =
                rest.split_once(' ').map_or((rest, None), |(word, further)| (word, Some(further)));
            match word {
                "" => {}
                "-" | "*" => self.sign(),
                word => self.visible(word),
            }
            let Some(further) = further else { return };
            self.space = true;
            rest = further;
        }
        self.space |= rest.starts_with(' ');
        let words = rest.trim_matches(' ');
        if !words.is_empty() {
            self.visible(words);
        }
        self.space |= rest.ends_with(' ');
    }

    /// Running text in which no sign means a list.
    pub fn title(&mut self, text: &str) {
        for (index, word) in words(&repair::repaired(text)).enumerate() {
            self.space |= index > 0;
            if !word.is_empty() {
                self.word(word);
            }
        }
    }

    /// A line of plain text with its own indentation; an empty one ends the paragraph.
    pub fn own_line(&mut self, line: &str) {
        if line.trim().is_empty() {
            self.end_paragraph();
            return;
        }
        let indent = line.len() - line.trim_start_matches([' ', '\t']).len();
        self.depth = if opens_with_bullet(line.trim_start()) { indent / 2 + 1 } else { 0 };
        self.text(line);
        self.depth = 0;
        self.end_line();
    }

    /// Text whose white space is meant: lines and indentation stay.
    pub fn verbatim(&mut self, text: &str) {
        for (index, line) in repair::repaired(text).split('\n').enumerate() {
            if index > 0 {
                self.breaks = (self.breaks + 1).min(2);
                self.begun = false;
            }
            let line = line.trim_end();
            if !line.trim_start().is_empty() {
                self.word(line);
            }
        }
    }

    fn first_word(&mut self, word: &str) {
        match word {
            "-" | "–" | "—" | "*" | "−" => self.sign(),
            _ => match word.strip_prefix(BULLETS) {
                Some(rest) => {
                    self.sign();
                    if !rest.is_empty() {
                        self.word(rest);
                    }
                }
                None => self.word(word),
            },
        }
    }

    /// A bullet sign stands at the start of a line.
    fn sign(&mut self) {
        self.marker.get_or_insert(Cow::Borrowed("- "));
        // A row of signs in paragraphs of their own is one list.
        if self.breaks == 2 && self.last_line_is_item() {
            self.breaks = 1;
        }
    }

    fn last_line_is_item(&self) -> bool {
        let last = self.out.rsplit('\n').next().unwrap_or_default();
        last.trim_start().starts_with("- ")
    }

    /// A word, or several, without hidden characters.
    fn visible(&mut self, words: &str) {
        self.settle();
        self.out.push_str(words);
        self.begun = true;
        self.marker = None;
    }

    fn word(&mut self, word: &str) {
        let length = self.out.len();
        let (breaks, space) = (self.breaks, self.space);
        self.settle();
        let before = self.out.len();
        repair::push_visible(&mut self.out, word);
        if self.out.len() == before {
            // The word held hidden characters only: as if it had not come.
            self.out.truncate(length);
            (self.breaks, self.space) = (breaks, space);
            return;
        }
        self.begun = true;
        self.marker = None;
    }

    /// Pays what is owed before a word.
    fn settle(&mut self) {
        for _ in 0..std::mem::take(&mut self.breaks) {
            self.out.push('\n');
        }
        let space = std::mem::take(&mut self.space);
        if self.begun {
            if space {
                self.out.push(' ');
            }
            return;
        }
        let levels = self.depth.saturating_sub(usize::from(self.marker.is_some()));
        for _ in 0..levels.min(DEEPEST_INDENT) {
            self.out.push_str("  ");
        }
        if let Some(marker) = &self.marker {
            self.out.push_str(marker);
        }
    }
}

/// Whether a text is words with single spaces between them, all of visible ASCII.
fn is_tidy(text: &str) -> bool {
    let bytes = text.as_bytes();
    let doubled =
        |(left, right): (&u8, &u8)| u8::from(*left == b' ') & u8::from(*right == b' ') != 0;
    // Without a way out these loops run over many bytes at once.
    let has_doubled =
        bytes.iter().zip(&bytes[bytes.len().min(1)..]).fold(false, |any, pair| any | doubled(pair));
    repair::is_visible_ascii(text) && !has_doubled
}

/// The words of a text; an empty one stands for white space at either end.
fn words(text: &str) -> impl Iterator<Item = &str> {
    text.split(char::is_whitespace)
}

fn opens_with_bullet(line: &str) -> bool {
    line.starts_with(BULLETS) || ["- ", "* ", "– ", "— "].iter().any(|sign| line.starts_with(sign))
}
