//! Bodies that are cut, endless, huge, slow, or not what they claim to be.

use std::time::Duration;

use jobs::refresh::report::Outcome;

use crate::boards::{board, board_of, row};
use crate::server::{Answer, Deed, Server};
use crate::stage::{Stage, reason};

fn failing(deed: impl Fn() -> Deed + Send + Sync + 'static) -> String {
    let server = Server::start(move |_| deed());
    let mut stage = Stage::greenhouse(&server, &["acme"]);
    stage.limits.read = Duration::from_millis(300);
    let board = stage.board();
    assert_eq!(board.outcome, Outcome::Failed);
    assert_eq!(board.merged.new, 0);
    reason(&board).to_owned()
}

fn head(extra: &str) -> Vec<u8> {
    format!("HTTP/1.1 200 OK\r\ncontent-type: application/json\r\n{extra}\r\n").into_bytes()
}

#[test]
fn a_body_that_is_cut_is_an_error() {
    let whole = board_of(20);
    let half = whole[..whole.len() / 2].to_vec();
    let length = format!("content-length: {}\r\n", whole.len());
    let reason = failing(move || Deed::Raw([head(&length), half.clone()].concat()));
    assert!(reason.contains("cut short"), "{reason}");
}

#[test]
fn a_chunked_body_that_is_cut_is_an_error() {
    let reason = failing(|| {
        Deed::Raw([head("transfer-encoding: chunked\r\n"), b"5\r\n{\"job\r\n".to_vec()].concat())
    });
    assert!(reason.contains("cut short"), "{reason}");
}

#[test]
fn a_compressed_body_that_is_cut_is_an_error() {
    let packed = gzip(&board_of(50));
    let half = packed[..packed.len() / 2].to_vec();
    let reason =
        failing(move || Answer::json(half.clone()).header("content-encoding", "gzip").into());
    assert!(reason.contains("cut short"), "{reason}");
}

#[test]
fn an_endless_body_is_stopped_at_the_limit() {
    let reason = failing(|| Deed::Forever(head(""), vec![b' '; 64 << 10]));
    assert!(reason.contains("more than 1048576 bytes"), "{reason}");
}

#[test]
fn a_gigabyte_is_stopped_at_the_limit() {
    let reason =
        failing(|| Deed::Forever(head("content-length: 1073741824\r\n"), vec![b'['; 64 << 10]));
    assert!(reason.contains("more than 1048576 bytes"), "{reason}");
}

#[test]
fn a_compressed_bomb_is_stopped_at_the_limit() {
    let bomb = gzip(&vec![b' '; 64 << 20]);
    assert!(bomb.len() < 100_000, "{}", bomb.len());
    let reason =
        failing(move || Answer::json(bomb.clone()).header("content-encoding", "gzip").into());
    assert!(reason.contains("more than 1048576 bytes"), "{reason}");
}

#[test]
fn a_host_that_never_answers_is_given_up() {
    let reason = failing(|| Deed::Hang(Vec::new()));
    assert!(reason.contains("did not answer within 0.3 s"), "{reason}");
}

#[test]
fn a_head_that_never_ends_is_given_up() {
    let reason = failing(|| Deed::Hang(b"HTTP/1.1 200 OK\r\nx-slow: ".to_vec()));
    assert!(reason.contains("did not answer within 0.3 s"), "{reason}");
}

#[test]
fn a_body_that_stops_is_given_up() {
    let reason = failing(|| Deed::Hang([head("content-length: 100\r\n"), b"{".to_vec()].concat()));
    assert!(reason.contains("stopped for 0.3 s after 1 bytes"), "{reason}");
}

#[test]
fn a_body_that_drips_is_given_up_when_its_time_is_over() {
    let server = Server::start(|_| Deed::Forever(head(""), b" ".to_vec()));
    let mut stage = Stage::greenhouse(&server, &["acme"]);
    stage.limits.total = Duration::ZERO;
    let reason = reason(&stage.board()).to_owned();
    assert!(reason.contains("within") || reason.contains("took more than 0 s"), "{reason}");
}

#[test]
fn a_web_page_in_place_of_data_is_called_so() {
    let page = "<!DOCTYPE html><html><title>Sign in</title></html>";
    let reason =
        failing(move || Answer::status(200).header("content-type", "text/html").body(page).into());
    assert!(reason.contains("a web page in place of data"), "{reason}");
}

#[test]
fn nonsense_is_called_so() {
    assert!(failing(|| Answer::json("").into()).contains("the answer is empty"));
    assert!(failing(|| Answer::json("{\"jobs\": 7}").into()).contains("cannot be read"));
    assert!(failing(|| Deed::Raw(b"nonsense\r\n\r\n".to_vec())).contains("broke the connection"));
}

#[test]
fn deep_nesting_does_not_break_the_reader() {
    let deep = format!("{{\"jobs\": {}", "[".repeat(500_000));
    assert!(failing(move || Answer::json(deep.clone()).into()).contains("cannot be read"));
}

#[test]
fn other_charsets_are_read() {
    let latin = |text: &[u8]| -> Vec<u8> {
        let utf8 = String::from_utf8(text.to_vec()).unwrap();
        utf8.chars().map(|letter| u8::try_from(u32::from(letter)).unwrap()).collect()
    };
    let body = latin(&board(&[row(1, "Développeur back-end")]));
    let server = Server::start(move |_| {
        Answer::status(200)
            .header("content-type", "application/json; charset=iso-8859-1")
            .body(body.clone())
            .into()
    });
    let mut stage = Stage::greenhouse(&server, &["acme"]);
    assert_eq!(stage.board().merged.new, 1);
    assert_eq!(title(&stage), "Développeur back-end");
}

#[test]
fn bytes_that_are_no_text_do_not_lose_the_board() {
    let text = String::from_utf8(board(&[row(1, "Back-end ? engineer")])).unwrap();
    let body: Vec<u8> = text.bytes().map(|byte| if byte == b'?' { 0xff } else { byte }).collect();
    let server = Server::start(move |_| Answer::json(body.clone()).into());
    let mut stage = Stage::greenhouse(&server, &["acme"]);
    assert_eq!(stage.board().merged.new, 1);
    assert!(title(&stage).contains("engineer"));
}

#[test]
fn compressed_answers_are_read() {
    let packed = gzip(&board_of(5));
    let server = Server::start(move |seen| {
        assert!(seen.headers["accept-encoding"].contains("gzip"));
        Answer::json(packed.clone()).header("content-encoding", "gzip").into()
    });
    assert_eq!(Stage::greenhouse(&server, &["acme"]).board().merged.new, 5);
}

#[test]
fn an_empty_answer_closes_nothing() {
    let server = Server::start(|seen| match seen.earlier {
        0 => Answer::json(board_of(5)).into(),
        _ => Answer::json("{\"jobs\": []}").into(),
    });
    let mut stage = Stage::greenhouse(&server, &["acme"]);
    assert_eq!(stage.board().merged.new, 5);
    let board = stage.board();
    assert_eq!((board.outcome, board.merged.closed), (Outcome::Refreshed, 0));
}

fn title(stage: &Stage) -> String {
    let store = stage.store();
    store.connection().query_row("select title from postings", [], |row| row.get(0)).unwrap()
}

fn gzip(bytes: &[u8]) -> Vec<u8> {
    use std::io::Write as _;
    let mut packed = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::best());
    packed.write_all(bytes).unwrap();
    packed.finish().unwrap()
}
