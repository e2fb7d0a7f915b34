//! The role that a text describes: words about servers and about user interfaces go in, and
//! what they amount to comes out. Only asked where the title leaves it open.

use crate::normalise::scan::{Reader, Scanned};
use crate::posting::Role;

/// What a phrase speaks of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Side {
    /// Both sides.
    Both,
    /// The server's side, in so many words.
    Server,
    /// Things that servers are made of.
    Hint,
    /// The user's side.
    User,
    /// Somebody who writes software is sought.
    Seeks,
}

const PHRASES: &[(&str, Side)] = &[
    ("full stack", Side::Both),
    ("full-stack", Side::Both),
    ("fullstack", Side::Both),
    ("across the stack", Side::Both),
    ("across the entire stack", Side::Both),
    ("entire stack", Side::Both),
    ("whole stack", Side::Both),
    ("front to back", Side::Both),
    ("front-end and back-end", Side::Both),
    ("frontend and backend", Side::Both),
    ("front end and back end", Side::Both),
    ("back-end and front-end", Side::Both),
    ("backend and frontend", Side::Both),
    ("back end and front end", Side::Both),
    ("both frontend and backend", Side::Both),
    ("end-to-end features", Side::Both),
    ("全栈", Side::Both),
    ("backend", Side::Server),
    ("back-end", Side::Server),
    ("back end", Side::Server),
    ("backends", Side::Server),
    ("server-side", Side::Server),
    ("server side", Side::Server),
    ("serverseitig", Side::Server),
    ("côté serveur", Side::Server),
    ("后端", Side::Server),
    ("microservices", Side::Hint),
    ("microservice", Side::Hint),
    ("rest api", Side::Hint),
    ("rest apis", Side::Hint),
    ("restful", Side::Hint),
    ("grpc", Side::Hint),
    ("graphql", Side::Hint),
    ("distributed systems", Side::Hint),
    ("scalable services", Side::Hint),
    ("web services", Side::Hint),
    ("apis", Side::Hint),
    ("databases", Side::Hint),
    ("database", Side::Hint),
    ("postgresql", Side::Hint),
    ("postgres", Side::Hint),
    ("mysql", Side::Hint),
    ("sql", Side::Hint),
    ("nosql", Side::Hint),
    ("kafka", Side::Hint),
    ("redis", Side::Hint),
    ("mongodb", Side::Hint),
    ("message queues", Side::Hint),
    ("spring boot", Side::Hint),
    ("django", Side::Hint),
    ("rails", Side::Hint),
    ("laravel", Side::Hint),
    ("node.js", Side::Hint),
    ("nodejs", Side::Hint),
    ("golang", Side::Hint),
    ("frontend", Side::User),
    ("front-end", Side::User),
    ("front end", Side::User),
    ("user interface", Side::User),
    ("user interfaces", Side::User),
    ("client-side", Side::User),
    ("client side", Side::User),
    ("react", Side::User),
    ("react.js", Side::User),
    ("angular", Side::User),
    ("vue", Side::User),
    ("vue.js", Side::User),
    ("css", Side::User),
    ("html", Side::User),
    ("html5", Side::User),
    ("css3", Side::User),
    ("javascript", Side::User),
    ("typescript", Side::User),
    ("jquery", Side::User),
    ("ui/ux", Side::User),
    ("前端", Side::User),
    ("engineer", Side::Seeks),
    ("engineers", Side::Seeks),
    ("developer", Side::Seeks),
    ("developers", Side::Seeks),
    ("programmer", Side::Seeks),
    ("entwickler", Side::Seeks),
    ("développeur", Side::Seeks),
];

/// The phrases, in the order of their numbers.
pub fn phrases() -> Vec<&'static str> {
    PHRASES.iter().map(|(phrase, _)| *phrase).collect()
}

/// What was counted in a text.
#[derive(Debug, Default)]
struct Count<'a> {
    both: usize,
    server: usize,
    hints: usize,
    user: usize,
    seeks: usize,
    /// The first words for each verdict.
    words: [Option<&'a str>; 3],
}

fn count(text: &Scanned) -> Count<'_> {
    let mut count = Count::default();
    for hit in text.hits(Reader::Role) {
        if !is_whole(text, hit.start, hit.end) {
            continue;
        }
        let word = &text[hit.start..hit.end];
        match PHRASES[hit.number as usize].1 {
            Side::Both => {
                count.both += 1;
                count.words[0].get_or_insert(word);
            }
            Side::Server => {
                count.server += 1;
                count.words[1].get_or_insert(word);
            }
            Side::Hint => {
                count.hints += 1;
                count.words[2].get_or_insert(word);
            }
            Side::User => count.user += 1,
            Side::Seeks => count.seeks += 1,
        }
    }
    count
}

fn is_whole(text: &str, start: usize, end: usize) -> bool {
    let is_word = |c: char| c.is_alphanumeric() && !matches!(c, '\u{2e80}'..='\u{ffff}');
    !text[..start].chars().next_back().is_some_and(is_word)
        && !text[end..].chars().next().is_some_and(is_word)
}

/// The role a text describes and the words that say so; none where it says too little.
pub fn read(text: &Scanned) -> Option<(Role, &str)> {
    let count = count(text);
    let [both, server, hint] = count.words;
    if count.both > 0 {
        return both.map(|words| (Role::Fullstack, words));
    }
    let servers = count.server * 2 + count.hints;
    if count.server > 0 && count.user > 1 && count.user * 2 >= servers {
        return server.map(|words| (Role::Fullstack, words));
    }
    if count.server > 0 && servers > 2 {
        return server.map(|words| (Role::Backend, words));
    }
    if count.hints > 2 && count.user > 2 {
        return hint.map(|words| (Role::Fullstack, words));
    }
    (count.hints > 3).then(|| hint.map(|words| (Role::Backend, words))).flatten()
}

/// Whether a text seeks people who write software.
pub fn seeks_developers(text: &Scanned) -> bool {
    count(text).seeks > 0
}
