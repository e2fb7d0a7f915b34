//! A world of its own for a test: a folder with a store and a config, a clock that stands
//! still, and nothing of the machine's environment.

use std::fmt::Write as _;
use std::fs;
use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};

use tempfile::TempDir;

/// The folder and the time.
pub struct World {
    folder: TempDir,
    now: String,
}

impl World {
    /// An empty world on a Tuesday morning.
    pub fn new() -> Self {
        Self { folder: tempfile::tempdir().unwrap(), now: "2026-11-24T09:00:00Z".into() }
    }

    /// A world with postings in it, given as lines for `jobs import`.
    pub fn with(lines: &str) -> Self {
        let world = Self::new();
        let output = world.start("import -", lines);
        assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
        world
    }

    /// Moves the clock.
    pub fn at(&mut self, now: &str) -> &mut Self {
        now.clone_into(&mut self.now);
        self
    }

    /// Writes a file of the world's folder, where commands run.
    pub fn write(&self, name: &str, text: &str) -> PathBuf {
        let path = self.path(name);
        fs::write(&path, text).unwrap();
        path
    }

    /// A path in the world's folder.
    pub fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    /// Runs a command line, written without `jobs`, and shows how it ended: standard output,
    /// then standard error after `--- stderr`, then an exit code that is not 0.
    pub fn run(&self, line: &str) -> String {
        self.pipe("", line)
    }

    /// Runs a command line with that text on its standard input.
    pub fn pipe(&self, input: &str, line: &str) -> String {
        shown(&self.start(line, input), self.folder.path())
    }

    /// Runs a command line that must succeed, and gives its standard output as it is.
    pub fn output(&self, line: &str) -> String {
        let output = self.start(line, "");
        assert!(output.status.success(), "{line}: {}", String::from_utf8_lossy(&output.stderr));
        String::from_utf8(output.stdout).unwrap()
    }

    /// A command line that is ready to run.
    pub fn command(&self, line: &str) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_jobs"));
        command
            .args(shlex::split(line).unwrap())
            .current_dir(self.folder.path())
            .env_clear()
            .env("HOME", self.folder.path())
            .env("JOBS_DATA_DIR", self.folder.path())
            .env("JOBS_NOW", &self.now)
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped());
        if self.path("config.toml").exists() {
            command.env("JOBS_CONFIG", self.path("config.toml"));
        }
        command
    }

    /// Runs a command line.
    pub fn start(&self, line: &str, input: &str) -> Output {
        let mut child = self.command(line).spawn().unwrap();
        // A command that does not read its input may be gone before it is written.
        let _ = child.stdin.take().unwrap().write_all(input.as_bytes());
        child.wait_with_output().unwrap()
    }
}

fn shown(output: &Output, folder: &Path) -> String {
    let mut shown = String::from_utf8_lossy(&output.stdout).into_owned();
    if !output.stderr.is_empty() {
        shown += "--- stderr\n";
        shown += &String::from_utf8_lossy(&output.stderr);
    }
    if !output.status.success() {
        let code = output.status.code().unwrap_or(-1);
        writeln!(shown, "--- exit {code}").unwrap();
    }
    shown.replace(&*folder.to_string_lossy(), "[folder]")
}
