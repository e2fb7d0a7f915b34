//! Tags and text runs: what the tokenizer finds goes in, calls on a [`Reader`] come out.
//!
//! Attributes, comments and document types say nothing about a text, and errors do not
//! matter: to keep none of them is what makes this faster than a list of tokens.

use std::convert::Infallible;

use html5gum::emitters::naive_next_state;
use html5gum::{Emitter, Error, State};

use super::html::Reader;

/// The text and the tag under way.
#[derive(Debug)]
pub struct Tags<'a> {
    reader: &'a mut Reader,
    /// Characters since the last tag.
    run: Vec<u8>,
    name: Vec<u8>,
    side: Side,
    /// The element that was opened last and not closed since: only its own end tag ends a
    /// script or a style.
    opened: Vec<u8>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Side {
    Start,
    End,
}

impl<'a> Tags<'a> {
    /// Gives what is found to a reader.
    pub fn new(reader: &'a mut Reader) -> Self {
        Self { reader, run: Vec::new(), name: Vec::new(), side: Side::Start, opened: Vec::new() }
    }

    fn end_run(&mut self) {
        if !self.run.is_empty() {
            match std::str::from_utf8(&self.run) {
                Ok(text) => self.reader.text(text),
                Err(_) => self.reader.text(&String::from_utf8_lossy(&self.run)),
            }
            self.run.clear();
        }
    }

    fn begin_tag(&mut self, side: Side) {
        self.name.clear();
        self.side = side;
    }
}

impl Emitter for Tags<'_> {
    type Token = Infallible;

    fn set_last_start_tag(&mut self, name: Option<&[u8]>) {
        name.unwrap_or_default().clone_into(&mut self.opened);
    }

    fn emit_eof(&mut self) {
        self.end_run();
    }

    fn emit_error(&mut self, _: Error) {}

    #[inline]
    fn should_emit_errors(&mut self) -> bool {
        false
    }

    fn pop_token(&mut self) -> Option<Infallible> {
        None
    }

    fn emit_string(&mut self, text: &[u8]) {
        self.run.extend_from_slice(text);
    }

    fn init_start_tag(&mut self) {
        self.begin_tag(Side::Start);
    }

    fn init_end_tag(&mut self) {
        self.begin_tag(Side::End);
    }

    fn push_tag_name(&mut self, name: &[u8]) {
        self.name.extend_from_slice(name);
    }

    fn emit_current_tag(&mut self) -> Option<State> {
        self.end_run();
        self.opened.clear();
        match self.side {
            Side::Start => {
                self.reader.opened(&self.name);
                self.opened.extend_from_slice(&self.name);
            }
            Side::End => self.reader.closed(&self.name),
        }
        naive_next_state(&self.opened)
    }

    fn current_is_appropriate_end_tag_token(&mut self) -> bool {
        self.side == Side::End && !self.opened.is_empty() && self.opened == self.name
    }

    fn init_comment(&mut self) {
        self.end_run();
    }

    fn init_doctype(&mut self) {
        self.end_run();
    }

    fn emit_current_comment(&mut self) {}
    fn emit_current_doctype(&mut self) {}
    fn set_self_closing(&mut self) {}
    fn set_force_quirks(&mut self) {}
    fn push_comment(&mut self, _: &[u8]) {}
    fn push_doctype_name(&mut self, _: &[u8]) {}
    fn init_attribute(&mut self) {}
    fn push_attribute_name(&mut self, _: &[u8]) {}
    fn push_attribute_value(&mut self, _: &[u8]) {}
    fn set_doctype_public_identifier(&mut self, _: &[u8]) {}
    fn set_doctype_system_identifier(&mut self, _: &[u8]) {}
    fn push_doctype_public_identifier(&mut self, _: &[u8]) {}
    fn push_doctype_system_identifier(&mut self, _: &[u8]) {}
}
