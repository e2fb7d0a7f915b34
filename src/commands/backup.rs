//! `jobs backup`: copies the store, also while a refresh writes to it.

use std::time::Duration;

use anyhow::{Context as _, bail};

use super::{Outcome, Session};
use crate::cli::Backup;
use crate::store::backup::{Copied, backup};

/// Runs the command.
pub fn run(arguments: &Backup, session: &Session) -> anyhow::Result<Outcome> {
    let (from, to) = (&session.store_path, &arguments.file);
    if !from.exists() {
        bail!("there is no store at {}: nothing to copy yet", from.display());
    }
    let bar = session.printer.progress.then(|| indicatif::ProgressBar::new(0));
    if let Some(bar) = &bar {
        bar.enable_steady_tick(Duration::from_millis(200));
    }
    let copied = backup(from, to, |copied: Copied| {
        if let Some(bar) = &bar {
            bar.set_length(copied.pages as u64);
            bar.set_position((copied.pages - copied.left) as u64);
        }
    })
    .with_context(|| format!("copying the store to {}", to.display()))?;
    if let Some(bar) = bar {
        bar.finish_and_clear();
    }
    session.printer.say(&format!("{}: {} MB", to.display(), copied.div_ceil(1_000_000)));
    Ok(Outcome::Done)
}
