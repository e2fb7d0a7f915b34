//! A server on the loopback interface that answers as a test tells it to, faults included.

use std::collections::HashMap;
use std::fmt::Write as _;
use std::io::{BufRead as _, BufReader, Read as _, Write};
use std::net::{SocketAddr, TcpListener, TcpStream};
use std::sync::{Arc, Mutex};
use std::thread;

/// A request as the server saw it.
#[derive(Debug, Clone)]
pub struct Seen {
    /// The path with its query.
    pub path: String,
    /// The headers, by their names in lower case.
    pub headers: HashMap<String, String>,
    /// What was sent with it.
    pub body: Vec<u8>,
    /// How many requests for this path came before.
    pub earlier: usize,
}

/// What the server does with a request.
pub enum Deed {
    /// Answers.
    Say(Answer),
    /// Writes these bytes as they are, then closes.
    Raw(Vec<u8>),
    /// Writes these bytes, then the second ones again and again until the client goes away.
    Forever(Vec<u8>, Vec<u8>),
    /// Writes these bytes, then nothing until the client goes away.
    Hang(Vec<u8>),
}

/// A complete answer.
#[derive(Debug, Clone)]
pub struct Answer {
    status: u16,
    headers: Vec<(String, String)>,
    body: Vec<u8>,
}

impl Answer {
    /// An answer of that status without a body.
    pub fn status(status: u16) -> Self {
        Self { status, headers: Vec::new(), body: Vec::new() }
    }

    /// A 200 with JSON.
    pub fn json(body: impl Into<Vec<u8>>) -> Self {
        Self::status(200).header("content-type", "application/json").body(body)
    }

    /// The same with a header.
    pub fn header(mut self, name: &str, value: &str) -> Self {
        self.headers.push((name.into(), value.into()));
        self
    }

    /// The same with that body.
    pub fn body(mut self, body: impl Into<Vec<u8>>) -> Self {
        self.body = body.into();
        self
    }

    fn bytes(&self) -> Vec<u8> {
        let mut text = format!("HTTP/1.1 {} Status\r\nconnection: close\r\n", self.status);
        for (name, value) in &self.headers {
            let _ = write!(text, "{name}: {value}\r\n");
        }
        if self.status != 304 {
            let _ = write!(text, "content-length: {}\r\n", self.body.len());
        }
        let mut bytes = (text + "\r\n").into_bytes();
        bytes.extend_from_slice(&self.body);
        bytes
    }
}

impl From<Answer> for Deed {
    fn from(answer: Answer) -> Self {
        Self::Say(answer)
    }
}

type Behaviour = dyn Fn(&Seen) -> Deed + Send + Sync;

/// A running server; it ends with the test's process.
pub struct Server {
    address: SocketAddr,
    seen: Arc<Mutex<Vec<Seen>>>,
}

impl Server {
    /// Starts a server.
    pub fn start(behaviour: impl Fn(&Seen) -> Deed + Send + Sync + 'static) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let address = listener.local_addr().unwrap();
        let seen = Arc::new(Mutex::new(Vec::new()));
        let (log, behaviour): (_, Arc<Behaviour>) = (Arc::clone(&seen), Arc::new(behaviour));
        thread::spawn(move || {
            for stream in listener.incoming().flatten() {
                let (log, behaviour) = (Arc::clone(&log), Arc::clone(&behaviour));
                thread::spawn(move || serve(stream, &log, &*behaviour));
            }
        });
        Self { address, seen }
    }

    /// Where it is.
    pub fn url(&self) -> String {
        format!("http://{}", self.address)
    }

    /// Every request so far.
    pub fn seen(&self) -> Vec<Seen> {
        self.seen.lock().unwrap().clone()
    }
}

fn serve(mut stream: TcpStream, log: &Mutex<Vec<Seen>>, behaviour: &Behaviour) {
    let Some(seen) = read(&stream, log) else { return };
    // The client may go away at any moment: that is what some tests are about.
    let _ = act(&mut stream, behaviour(&seen));
}

fn read(stream: &TcpStream, log: &Mutex<Vec<Seen>>) -> Option<Seen> {
    let mut reader = BufReader::new(stream);
    let mut lines = reader.by_ref().lines();
    let first = lines.next()?.ok()?;
    let path = first.split(' ').nth(1)?.to_owned();
    let mut headers = HashMap::new();
    for line in lines.map_while(Result::ok).take_while(|line| !line.is_empty()) {
        if let Some((name, value)) = line.split_once(": ") {
            headers.insert(name.to_ascii_lowercase(), value.to_owned());
        }
    }
    let length = headers.get("content-length").and_then(|length| length.parse().ok());
    let mut body = vec![0; length.unwrap_or(0)];
    reader.read_exact(&mut body).ok()?;
    let mut log = log.lock().unwrap();
    let earlier = log.iter().filter(|seen| seen.path == path).count();
    let seen = Seen { path, headers, body, earlier };
    log.push(seen.clone());
    Some(seen)
}

fn act(stream: &mut TcpStream, deed: Deed) -> std::io::Result<()> {
    match deed {
        Deed::Say(answer) => stream.write_all(&answer.bytes()),
        Deed::Raw(bytes) => stream.write_all(&bytes),
        Deed::Forever(head, part) => {
            stream.write_all(&head)?;
            loop {
                stream.write_all(&part)?;
            }
        }
        Deed::Hang(head) => {
            stream.write_all(&head)?;
            stream.flush()?;
            // Ends when the client closes the connection.
            stream.read_to_end(&mut Vec::new())?;
            Ok(())
        }
    }
}
