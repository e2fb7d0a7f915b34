//! Reading a query: what people type goes in, a filter with its order and limit comes out.
//!
//! Words side by side must all hold; `or` stands between groups of such words; parentheses
//! group; `-` and `not` negate what follows. A mistake names its column and the nearest word.
//! Nesting is limited, so that no input can exhaust the stack.

use unicode_width::UnicodeWidthStr as _;

use super::condition::{Condition, Field};
use super::lex::{self, Mark, Quoting, Token, Value};
use super::values;
use super::{Filter, Order, Setting};
use crate::config::suggestion;
use crate::posting::Workplace;

/// The deepest nesting of parentheses and negations.
const DEEPEST: usize = 60;

/// What was typed, understood.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Query {
    /// Which postings.
    pub filter: Filter,
    /// In which order, where the query says so.
    pub order: Option<Order>,
    /// How many, where the query says so; 0 means no limit.
    pub limit: Option<usize>,
}

/// A mistake in a query: what is wrong and where.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mistake {
    /// The query.
    query: String,
    /// Where the mistake begins, in characters from 0.
    start: usize,
    /// Where it ends.
    end: usize,
    /// What is wrong.
    message: String,
}

impl Mistake {
    pub(super) fn new(query: &str, start: usize, end: usize, message: impl Into<String>) -> Self {
        Self { query: query.to_owned(), start, end, message: message.into() }
    }

    /// The column of the mistake, from 1.
    pub fn column(&self) -> usize {
        self.start + 1
    }
}

impl std::fmt::Display for Mistake {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let line: String = self
            .query
            .chars()
            .map(|letter| if letter.is_control() { ' ' } else { letter })
            .collect();
        let part = |from: usize, to: usize| -> String {
            line.chars().skip(from).take(to.saturating_sub(from)).collect()
        };
        let before = part(0, self.start).width();
        let under = part(self.start, self.end).width().max(1);
        writeln!(out, "query, column {}: {}", self.column(), self.message)?;
        writeln!(out, "  {line}")?;
        write!(out, "  {}{}", " ".repeat(before), "^".repeat(under))
    }
}

impl std::error::Error for Mistake {}

/// The prefixes of the language and what each asks for; also what completion offers.
pub const PREFIXES: &[(&str, &str)] = &[
    ("lang", "programming language"),
    ("tech", "any technology"),
    ("db", "database"),
    ("cloud", "cloud"),
    ("title", "words of the title"),
    ("company", "words of the company's name"),
    ("country", "country of the work, or a group such as eu"),
    ("city", "city of the work"),
    ("eligible", "country where one may live"),
    ("workplace", "remote, hybrid, onsite"),
    ("role", "backend, fullstack, other-software, not-software"),
    ("level", "intern to manager, or a range"),
    ("type", "full-time, part-time, contract, internship, temporary"),
    ("salary", "yearly pay, such as >=90k eur"),
    ("posted", "when it was published, such as <7d"),
    ("age", "days since it was published, such as >60d"),
    ("seen", "when it was first seen, such as today"),
    ("feed", "where it comes from"),
    ("board", "the board it comes from"),
    ("tag", "a tag of yours"),
    ("status", "the status of your application"),
    ("is", "open, closed, new, tracked, tagged, changed, reopened, reposted, merged"),
    ("has", "salary, eligible"),
    ("sort", "relevance, newest, salary"),
    ("limit", "how many at most"),
];

/// Reads a query.
pub fn query(text: &str, setting: &Setting) -> Result<Query, Mistake> {
    let tokens = lex::tokens(text)?;
    let mut parser = Parser { text, tokens: &tokens, at: 0, setting, query: Query::default() };
    let filter = parser.alternatives(0)?;
    if let Some(token) = parser.peek() {
        return Err(parser.mistake(token, "this parenthesis was never opened"));
    }
    Ok(Query { filter: filter.unwrap_or_default(), ..parser.query })
}

/// Reads one value of a prefix, as the flags that are sugar for it give them.
pub fn condition(prefix: &str, value: &str, setting: &Setting) -> Result<Filter, Mistake> {
    let text = if value.contains('"') || !value.contains(char::is_whitespace) {
        format!("{prefix}:{value}")
    } else if prefix == "salary" || prefix == "level" {
        format!("{prefix}:{}", value.split_whitespace().collect::<String>())
    } else {
        format!("{prefix}:\"{value}\"")
    };
    Ok(query(&text, setting)?.filter)
}

/// Words or a phrase to be found in a field; none where there is nothing to look for.
pub fn words_in(field: Field, text: &str) -> Option<Filter> {
    let parts = values::phrase(text);
    if parts.len() > 1 && text.contains(char::is_whitespace) {
        return Some(Condition::Phrase(field, parts).into());
    }
    let words = values::words(text);
    let word = |word| Filter::from(Condition::Word(field, word));
    (!words.is_empty()).then(|| Filter::all(words.into_iter().map(word)))
}

struct Parser<'a> {
    text: &'a str,
    tokens: &'a [Token],
    at: usize,
    setting: &'a Setting,
    query: Query,
}

impl<'a> Parser<'a> {
    fn peek(&self) -> Option<&'a Token> {
        self.tokens.get(self.at)
    }

    fn mistake(&self, token: &Token, message: impl Into<String>) -> Mistake {
        Mistake::new(self.text, token.start, token.end, message)
    }

    /// Groups with `or` between them; none where there is nothing.
    fn alternatives(&mut self, depth: usize) -> Result<Option<Filter>, Mistake> {
        let mut groups = Vec::new();
        let mut last_or: Option<&Token> = None;
        loop {
            let group = self.group(depth)?;
            let next = self.peek().filter(|token| token.mark == Mark::Or);
            match (group, last_or.or(next)) {
                (Some(group), _) => groups.push(group),
                (None, Some(token)) => {
                    return Err(self.mistake(
                        token,
                        "`or` needs something on both sides; \"or\" in quotation marks is the word",
                    ));
                }
                (None, None) => return Ok(None),
            }
            if next.is_none() {
                return Ok(Some(Filter::any(groups)));
            }
            last_or = next;
            self.at += 1;
        }
    }

    /// Operands side by side; none where there is not one.
    fn group(&mut self, depth: usize) -> Result<Option<Filter>, Mistake> {
        let mut parts = Vec::new();
        let mut empty = true;
        while let Some(token) = self.peek() {
            match token.mark {
                Mark::Close | Mark::Or => break,
                Mark::And => self.at += 1,
                _ => {
                    empty = false;
                    parts.extend(self.operand(depth)?);
                }
            }
        }
        Ok((!empty).then(|| Filter::all(parts)))
    }

    /// One operand; none where it says how to sort or how many.
    fn operand(&mut self, depth: usize) -> Result<Option<Filter>, Mistake> {
        let Some(token) = self.peek() else { return Ok(None) };
        if depth > DEEPEST {
            return Err(self.mistake(token, "this is nested too deeply"));
        }
        self.at += 1;
        match &token.mark {
            Mark::Not => self.negation(token, depth).map(Some),
            Mark::Open => self.parenthesis(token, depth).map(Some),
            Mark::Word(word) => self.word(token, word).map(Some),
            Mark::Phrase(words) => self.words(token, Field::Anywhere, words).map(Some),
            Mark::Pair(name, values) => self.pair(token, name, values),
            Mark::Close | Mark::Or | Mark::And => Ok(None),
        }
    }

    fn negation(&mut self, minus: &Token, depth: usize) -> Result<Filter, Mistake> {
        let nothing =
            || self.mistake(minus, "nothing follows that could be left out; \"not\" is the word");
        match self.peek().map(|token| &token.mark) {
            None | Some(Mark::Close | Mark::Or | Mark::And) => return Err(nothing()),
            _ => {}
        }
        match self.operand(depth + 1)? {
            Some(filter) => Ok(filter.negated()),
            None => Err(self.mistake(minus, "the order and the limit cannot be left out")),
        }
    }

    fn parenthesis(&mut self, open: &Token, depth: usize) -> Result<Filter, Mistake> {
        let inner = self.alternatives(depth + 1)?;
        match self.peek().map(|token| &token.mark) {
            Some(Mark::Close) => self.at += 1,
            _ => return Err(self.mistake(open, "this parenthesis is never closed")),
        }
        match inner {
            Some(filter) if filter != Filter::default() => Ok(filter),
            _ => Err(self.mistake(open, "there is no condition in these parentheses")),
        }
    }

    fn word(&self, token: &Token, word: &str) -> Result<Filter, Mistake> {
        if let Some(workplace) = bare_workplace(word) {
            return Ok(Condition::Workplace(workplace).into());
        }
        match word.strip_suffix('*') {
            Some(begin) if !begin.is_empty() => self.prefix(token, Field::Anywhere, begin),
            _ => self.words(token, Field::Anywhere, word),
        }
    }

    fn prefix(&self, token: &Token, field: Field, begin: &str) -> Result<Filter, Mistake> {
        let mut words = values::words(begin);
        let last = words.pop().ok_or_else(|| self.nothing_to_look_for(token))?;
        if last.chars().count() < 2 {
            return Err(self.mistake(token, "at least two letters must stand before the `*`"));
        }
        let word = |word| Filter::from(Condition::Word(field, word));
        let begin = Filter::from(Condition::Prefix(field, last));
        Ok(Filter::all(words.into_iter().map(word).chain([begin])))
    }

    /// Words in quotation marks: a phrase, or one word taken as it stands.
    fn words(&self, token: &Token, field: Field, text: &str) -> Result<Filter, Mistake> {
        words_in(field, text).ok_or_else(|| self.nothing_to_look_for(token))
    }

    fn nothing_to_look_for(&self, token: &Token) -> Mistake {
        self.mistake(token, "there is no word in this that could be looked for")
    }

    fn pair(
        &mut self,
        token: &Token,
        name: &str,
        given: &[Value],
    ) -> Result<Option<Filter>, Mistake> {
        let Some((name, meaning)) = PREFIXES.iter().find(|(known, _)| *known == name) else {
            let nearest = suggestion(name, PREFIXES.iter().map(|(known, _)| *known));
            let message = format!(
                "there is no prefix `{name}:`{nearest} (to look for the words, put them in \
                 quotation marks)"
            );
            let end = token.start + name.chars().count() + 1;
            return Err(Mistake::new(self.text, token.start, end, message));
        };
        if let Some(empty) = given.iter().find(|value| value.text.trim().is_empty()) {
            let message = format!("`{name}:` needs a value: {meaning}");
            return Err(Mistake::new(
                self.text,
                empty.start,
                empty.end.max(empty.start + 1),
                message,
            ));
        }
        match *name {
            "sort" => self.order(given).map(|()| None),
            "limit" => self.limit(given).map(|()| None),
            "salary" => self.pay(given).map(Some),
            _ => {
                let parts: Result<Vec<Filter>, Mistake> =
                    given.iter().map(|value| self.value(name, value)).collect();
                Ok(Some(Filter::any(parts?)))
            }
        }
    }

    fn value(&self, name: &str, value: &Value) -> Result<Filter, Mistake> {
        let field = match name {
            "title" => Field::Title,
            "company" => Field::Company,
            _ => {
                return values::filter(name, &value.text, self.setting)
                    .map_err(|message| self.wrong(value, message));
            }
        };
        let token = Token { start: value.start, end: value.end, mark: Mark::And };
        match value.text.strip_suffix('*') {
            Some(begin) if value.quoting == Quoting::Bare => self.prefix(&token, field, begin),
            _ => self.words(&token, field, &value.text),
        }
    }

    fn wrong(&self, value: &Value, message: String) -> Mistake {
        Mistake::new(self.text, value.start, value.end, message)
    }

    /// Pay: commas part thousands here, and the currency may stand apart.
    fn pay(&mut self, given: &[Value]) -> Result<Filter, Mistake> {
        let text: Vec<&str> = given.iter().map(|value| value.text.as_str()).collect();
        let mut text = text.join(",");
        let (start, mut end) = (given[0].start, given[given.len() - 1].end);
        while let Some(Token { mark: Mark::Word(word), end: word_end, .. }) = self.peek() {
            if !values::continues_pay(&text, word, &self.setting.rates) {
                break;
            }
            text.push_str(word);
            end = *word_end;
            self.at += 1;
        }
        values::pay(&text, self.setting)
            .map(|pay| Condition::Pay(pay).into())
            .map_err(|message| Mistake::new(self.text, start, end, message))
    }

    fn order(&mut self, given: &[Value]) -> Result<(), Mistake> {
        let [value] = given else {
            return Err(self.wrong(&given[1], "there can be only one order".into()));
        };
        let order = values::one_of::<Order>("order", &value.text);
        self.query.order = Some(order.map_err(|message| self.wrong(value, message))?);
        Ok(())
    }

    fn limit(&mut self, given: &[Value]) -> Result<(), Mistake> {
        let [value] = given else {
            return Err(self.wrong(&given[1], "there can be only one limit".into()));
        };
        let message = || self.wrong(value, format!("{:?} is no number", value.text));
        self.query.limit = Some(value.text.parse().map_err(|_| message())?);
        Ok(())
    }
}

fn bare_workplace(word: &str) -> Option<Workplace> {
    match word.to_lowercase().as_str() {
        "remote" => Some(Workplace::Remote),
        "hybrid" => Some(Workplace::Hybrid),
        "onsite" | "on-site" => Some(Workplace::Onsite),
        _ => None,
    }
}
