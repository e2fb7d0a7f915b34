//! Running the program and watching what it takes.

use std::path::Path;
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

/// What one run took. Where the system does not tell, processor and memory are unknown.
#[derive(Debug, Clone, Copy, Default)]
pub struct Taken {
    /// By the clock.
    pub clock: Duration,
    /// Of the processor, to a hundredth of a second.
    pub processor: Option<Duration>,
    /// The most memory, in bytes.
    pub memory: Option<u64>,
}

/// `jobs` on a store, with a configuration of its own.
pub fn jobs(store: &Path, config: &Path, arguments: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_jobs"));
    command.arg("--store").arg(store).arg("--config").arg(config).arg("--no-progress");
    command.args(arguments);
    command
}

/// Runs a command to its end.
pub fn run(mut command: Command) -> anyhow::Result<Taken> {
    let begun = Instant::now();
    let mut child = command.stdout(Stdio::null()).stderr(Stdio::null()).spawn()?;
    let mut taken = Taken::default();
    while child.try_wait()?.is_none() {
        taken.memory = memory(child.id()).or(taken.memory);
        taken.processor = processor(child.id()).or(taken.processor);
        std::thread::sleep(Duration::from_millis(2));
    }
    taken.clock = begun.elapsed();
    Ok(taken)
}

/// The quickest of several runs, by the clock.
pub fn quickest(times: usize, command: impl Fn() -> Command) -> anyhow::Result<Duration> {
    let mut quickest = Duration::MAX;
    for _ in 0..times {
        let begun = Instant::now();
        command().stdout(Stdio::null()).stderr(Stdio::null()).status()?;
        quickest = quickest.min(begun.elapsed());
    }
    Ok(quickest)
}

fn memory(process: u32) -> Option<u64> {
    let status = std::fs::read_to_string(format!("/proc/{process}/status")).ok()?;
    let line = status.lines().find(|line| line.starts_with("VmHWM:"))?;
    Some(line.split_whitespace().nth(1)?.parse::<u64>().ok()? * 1024)
}

fn processor(process: u32) -> Option<Duration> {
    let stat = std::fs::read_to_string(format!("/proc/{process}/stat")).ok()?;
    let fields: Vec<&str> = stat.rsplit_once(')')?.1.split_whitespace().collect();
    // The system counts in hundredths of a second.
    let ticks = fields.get(11)?.parse::<u64>().ok()? + fields.get(12)?.parse::<u64>().ok()?;
    Some(Duration::from_millis(ticks * 10))
}
