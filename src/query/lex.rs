//! The marks of a query: text goes in, parentheses, operators, words, phrases and
//! prefixes with their values come out, each with its column.

use super::parse::Mistake;

/// A mark and where it begins and ends, in characters from 0.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Token {
    pub start: usize,
    pub end: usize,
    pub mark: Mark,
}

/// What can stand in a query.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Mark {
    Open,
    Close,
    Or,
    And,
    Not,
    /// A bare word.
    Word(String),
    /// Words in quotation marks.
    Phrase(String),
    /// `name:value,value`.
    Pair(String, Vec<Value>),
}

/// One value of a prefix.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Value {
    pub text: String,
    pub start: usize,
    pub end: usize,
    pub quoting: Quoting,
}

/// Whether a value stood in quotation marks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Quoting {
    Bare,
    Quoted,
}

/// Cuts a query into its marks.
pub(super) fn tokens(text: &str) -> Result<Vec<Token>, Mistake> {
    let mut lexer = Lexer { text, letters: text.chars().collect(), at: 0 };
    let mut tokens = Vec::new();
    while let Some(token) = lexer.token()? {
        tokens.push(token);
    }
    Ok(tokens)
}

struct Lexer<'a> {
    text: &'a str,
    letters: Vec<char>,
    at: usize,
}

impl Lexer<'_> {
    fn peek(&self) -> Option<char> {
        self.letters.get(self.at).copied()
    }

    fn token(&mut self) -> Result<Option<Token>, Mistake> {
        while self.peek().is_some_and(char::is_whitespace) {
            self.at += 1;
        }
        let start = self.at;
        let Some(letter) = self.peek() else { return Ok(None) };
        let mark = match letter {
            '(' => self.single(Mark::Open),
            ')' => self.single(Mark::Close),
            '-' if self.letters.get(start + 1).is_some_and(|next| begins_operand(*next)) => {
                self.single(Mark::Not)
            }
            '"' | '“' | '”' => Mark::Phrase(self.quoted()?),
            _ => self.word()?,
        };
        Ok(Some(Token { start, end: self.at, mark }))
    }

    fn single(&mut self, mark: Mark) -> Mark {
        self.at += 1;
        mark
    }

    fn quoted(&mut self) -> Result<String, Mistake> {
        let open = self.at;
        self.at += 1;
        let from = self.at;
        while let Some(letter) = self.peek() {
            self.at += 1;
            if is_quote(letter) {
                return Ok(self.letters[from..self.at - 1].iter().collect());
            }
        }
        Err(Mistake::new(self.text, open, open + 1, "this quotation mark is never closed"))
    }

    fn bare(&mut self, ends: impl Fn(char) -> bool) -> String {
        let from = self.at;
        while self.peek().is_some_and(|letter| !is_border(letter) && !ends(letter)) {
            self.at += 1;
        }
        self.letters[from..self.at].iter().collect()
    }

    fn word(&mut self) -> Result<Mark, Mistake> {
        let name = self.bare(|letter| letter == ':');
        let is_name = !name.is_empty()
            && name.chars().all(|letter| letter.is_ascii_alphabetic() || letter == '-');
        if self.peek() == Some(':') && is_name {
            self.at += 1;
            return Ok(Mark::Pair(name.to_ascii_lowercase(), self.values()?));
        }
        let rest = self.bare(|_| false);
        let word = name + &rest;
        Ok(match word.as_str() {
            "or" | "OR" | "|" | "||" => Mark::Or,
            "and" | "AND" | "&&" => Mark::And,
            "not" | "NOT" | "!" => Mark::Not,
            _ => Mark::Word(word),
        })
    }

    /// Values with commas between them.
    fn values(&mut self) -> Result<Vec<Value>, Mistake> {
        let mut values = Vec::new();
        loop {
            let start = self.at;
            let (text, quoting) = match self.peek() {
                Some(letter) if is_quote(letter) => (self.quoted()?, Quoting::Quoted),
                _ => (self.bare(|letter| letter == ','), Quoting::Bare),
            };
            values.push(Value { text, start, end: self.at, quoting });
            if self.peek() != Some(',') {
                return Ok(values);
            }
            self.at += 1;
        }
    }
}

fn is_quote(letter: char) -> bool {
    matches!(letter, '"' | '“' | '”')
}

fn is_border(letter: char) -> bool {
    letter.is_whitespace() || is_quote(letter) || matches!(letter, '(' | ')')
}

/// A minus before these negates; elsewhere it is part of a word or a stray.
fn begins_operand(letter: char) -> bool {
    !letter.is_whitespace() && letter != ')'
}
