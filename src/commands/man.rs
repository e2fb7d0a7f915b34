//! `jobs man [DIR]`: prints the man page, or writes all of them to a folder.

use std::path::Path;

use anyhow::Context as _;
use clap::CommandFactory as _;

use super::Outcome;
use crate::cli::{Cli, Man};
use crate::present::Printer;

/// Prints or writes the pages.
pub fn run(arguments: &Man, printer: &Printer) -> anyhow::Result<Outcome> {
    match &arguments.dir {
        None => {
            let mut page = Vec::new();
            clap_mangen::Man::new(Cli::command()).render(&mut page)?;
            printer.bytes(&page)?;
        }
        Some(folder) => write_all(folder)?,
    }
    Ok(Outcome::Done)
}

/// Writes a page for `jobs` and one for each of its commands, as shipped in `man/`.
pub fn write_all(folder: &Path) -> anyhow::Result<()> {
    std::fs::create_dir_all(folder)
        .and_then(|()| clap_mangen::generate_to(Cli::command(), folder))
        .with_context(|| format!("writing man pages to {}", folder.display()))
}
