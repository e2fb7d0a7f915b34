//! Boards of invented postings on the loopback, in the shape of Greenhouse.

use std::io::{BufRead as _, BufReader, Write as _};
use std::net::{TcpListener, TcpStream};
use std::sync::Arc;

use jiff::Timestamp;
use jobs::feeds::{Body, Draft, Posted};
use serde_json::json;

use crate::invented::{BOARD, Vocabulary};

/// Whether answers carry what a later visit can ask "the same?" with.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Tags {
    /// They do.
    Sent,
    /// They do not.
    Missing,
}

/// Serves so many boards until the program ends; returns its address.
pub fn serve(boards: usize, tags: Tags, now: Timestamp) -> anyhow::Result<String> {
    let listener = TcpListener::bind("127.0.0.1:0")?;
    let address = format!("http://{}", listener.local_addr()?);
    let vocabulary = Vocabulary::new();
    let answers: Arc<Vec<String>> =
        Arc::new((0..boards).map(|board| answer(&vocabulary, board, now)).collect());
    std::thread::spawn(move || {
        for stream in listener.incoming().flatten() {
            let _ = stream.set_nodelay(true);
            let answers = Arc::clone(&answers);
            std::thread::spawn(move || converse(&stream, &answers, tags));
        }
    });
    Ok(address)
}

/// What a board answers.
pub fn answer(vocabulary: &Vocabulary, board: usize, now: Timestamp) -> String {
    let numbers = board * BOARD..(board + 1) * BOARD;
    let jobs: Vec<_> = numbers.map(|number| listed(&vocabulary.draft(number, now))).collect();
    json!({ "jobs": jobs, "meta": { "total": BOARD } }).to_string()
}

fn listed(draft: &Draft) -> serde_json::Value {
    let Body::Html(html) = &draft.body else { unreachable!("invented texts are HTML") };
    let content = html.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;");
    let Posted::At(moment) = draft.posted else { unreachable!("invented postings have a day") };
    json!({
        "id": draft.id.parse::<u64>().unwrap_or_default(),
        "title": draft.title,
        "company_name": draft.company,
        "absolute_url": draft.url,
        "location": { "name": draft.places[0] },
        "first_published": moment.to_string(),
        "updated_at": moment.to_string(),
        "content": content,
        "departments": [{ "id": 1, "name": "Engineering" }],
        "offices": [],
        "metadata": [],
    })
}

/// Answers one request after the other, as long as the other side asks.
fn converse(stream: &TcpStream, answers: &[String], tags: Tags) -> Option<()> {
    let mut reader = BufReader::new(stream);
    loop {
        let mut line = String::new();
        reader.read_line(&mut line).ok()?;
        let path = line.split(' ').nth(1)?.to_owned();
        let mut is_known = false;
        loop {
            let mut header = String::new();
            reader.read_line(&mut header).ok()?;
            if header.trim().is_empty() {
                break;
            }
            is_known |= header.to_ascii_lowercase().starts_with("if-none-match:");
        }
        respond(stream, &path, answers, if is_known { Tags::Sent } else { Tags::Missing }, tags)?;
    }
}

fn respond(
    mut stream: &TcpStream,
    path: &str,
    answers: &[String],
    asked: Tags,
    tags: Tags,
) -> Option<()> {
    let token = path.split('?').next()?.strip_prefix("/v1/boards/")?.strip_suffix("/jobs")?;
    let board: usize = token.strip_prefix("board")?.parse().ok()?;
    let Some(body) = answers.get(board) else {
        return write!(stream, "HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\n\r\n").ok();
    };
    if asked == Tags::Sent && tags == Tags::Sent {
        return write!(stream, "HTTP/1.1 304 Not Modified\r\nETag: \"{board}\"\r\n\r\n").ok();
    }
    let tag = if tags == Tags::Sent { format!("ETag: \"{board}\"\r\n") } else { String::new() };
    let length = body.len();
    write!(
        stream,
        "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n{tag}Content-Length: {length}\r\n\r\n"
    )
    .ok()?;
    stream.write_all(body.as_bytes()).ok()
}
