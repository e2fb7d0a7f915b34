//! Programs as feeds: a command goes in, what it prints comes out. It is run without a shell
//! and without input, for a limited time and with a limited output.

use std::io::Read;
use std::process::{Child, Command, Stdio};
use std::sync::mpsc::{Receiver, RecvTimeoutError, channel};
use std::time::{Duration, Instant};

use super::{Body, Conditions, Failure, Kind, Reply, charset};
use crate::feeds;

/// What of a program's complaints is kept.
const COMPLAINT: u64 = 4_096;
/// How long a program that has closed its output may take to end.
const LAST_WORDS: Duration = Duration::from_millis(20);

/// Runs a program and gives what it printed, up to `limit` bytes.
pub fn run(command: &feeds::Command, limit: u64) -> Result<Reply, Failure> {
    let fail = |reason: String| Failure::new(Kind::Final, reason);
    let (name, arguments) =
        command.words.split_first().ok_or_else(|| fail("there is no program to run".to_owned()))?;
    let ends = Instant::now() + command.time_limit;
    let mut child = Command::new(name)
        .args(arguments)
        .stdin(Stdio::null())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .map_err(|error| fail(format!("cannot run {name}: {error}")))?;
    let output = collect(child.stdout.take(), limit + 1);
    let complaints = collect(child.stderr.take(), COMPLAINT);
    let output = wait_for(&output, ends).unwrap_or(None);
    let Some(bytes) = output.filter(|bytes| bytes.len() as u64 <= limit) else {
        let over_limit = Instant::now() < ends;
        stop(&mut child);
        let seconds = command.time_limit.as_secs_f32();
        return Err(fail(if over_limit {
            format!("{name} printed more than {limit} bytes and was stopped")
        } else {
            format!("{name} ran for more than {seconds} s and was stopped")
        }));
    };
    let Some(status) = end_of(&mut child, ends) else {
        return Err(fail(format!("{name} closed its output and did not end; it was stopped")));
    };
    if !status.success() {
        let complaints = wait_for(&complaints, Instant::now() + LAST_WORDS).ok().flatten();
        let complaints = String::from_utf8_lossy(&complaints.unwrap_or_default()).into_owned();
        let last = complaints.lines().rev().find(|line| !line.trim().is_empty());
        return Err(fail(format!(
            "{name} failed ({status}): {}",
            last.unwrap_or("it did not say why")
        )));
    }
    let body_hash = xxhash_rust::xxh3::xxh3_64(&bytes).cast_signed();
    let conditions = Conditions { body_hash, ..Conditions::default() };
    Ok(Reply::Fresh(Body { bytes: charset::to_utf8(bytes, None), conditions, moved: None }))
}

/// Reads a pipe in a thread of its own, so that waiting for it can end.
fn collect(pipe: Option<impl Read + Send + 'static>, limit: u64) -> Receiver<Vec<u8>> {
    let (sender, receiver) = channel();
    std::thread::spawn(move || {
        let mut bytes = Vec::new();
        if let Some(pipe) = pipe {
            // What was read before an error is all there is.
            let _ = pipe.take(limit).read_to_end(&mut bytes);
        }
        let _ = sender.send(bytes);
    });
    receiver
}

fn wait_for(pipe: &Receiver<Vec<u8>>, ends: Instant) -> Result<Option<Vec<u8>>, RecvTimeoutError> {
    match pipe.recv_timeout(ends.saturating_duration_since(Instant::now())) {
        Ok(bytes) => Ok(Some(bytes)),
        Err(RecvTimeoutError::Timeout) => Ok(None),
        Err(error) => Err(error),
    }
}

/// How the program ended; none where it had to be stopped.
fn end_of(child: &mut Child, ends: Instant) -> Option<std::process::ExitStatus> {
    let (_keep, never) = channel::<()>();
    loop {
        if let Ok(Some(status)) = child.try_wait() {
            return Some(status);
        }
        if Instant::now() >= ends {
            stop(child);
            return None;
        }
        // A wait that nothing ends early.
        let _ = never.recv_timeout(LAST_WORDS);
    }
}

fn stop(child: &mut Child) {
    // Both fail only where it has ended by itself.
    let _ = child.kill();
    let _ = child.wait();
}

#[cfg(unix)]
#[cfg(test)]
mod tests {
    use super::*;

    fn reason(words: &[&str], limit: u64, seconds: u64) -> String {
        let words = words.iter().map(|word| (*word).to_owned()).collect();
        let command = feeds::Command { words, time_limit: Duration::from_secs(seconds) };
        match run(&command, limit) {
            Ok(Reply::Fresh(body)) => String::from_utf8(body.bytes).unwrap(),
            Ok(Reply::Same) => "same".to_owned(),
            Err(failure) => failure.reason,
        }
    }

    #[test]
    fn a_program_is_run_without_a_shell() {
        assert_eq!(reason(&["printf", "%s", "$HOME; `id`"], 100, 60), "$HOME; `id`");
    }

    #[test]
    fn what_goes_wrong_is_said() {
        assert!(reason(&["/no/such/program"], 100, 60).contains("cannot run /no/such/program"));
        let failed = reason(&["sh", "-c", "echo one >&2; echo two >&2; exit 3"], 100, 60);
        assert!(failed.contains("exit status: 3") && failed.ends_with("two"), "{failed}");
    }

    #[test]
    fn output_and_time_are_limited() {
        assert!(reason(&["yes"], 1_000, 60).contains("more than 1000 bytes"));
        assert!(reason(&["cat", "/dev/zero"], 1_000, 60).contains("more than 1000 bytes"));
        assert!(reason(&["sleep", "60"], 100, 0).contains("ran for more than 0 s"));
    }
}
