//! `jobs config`: where the configuration is, what it says, and one to begin with.

use std::path::Path;

use super::{Outcome, Session};
use crate::cli;
use crate::present::Printer;

/// The commented config that `jobs config default` prints.
const DEFAULT: &str = include_str!("config_default.toml");

/// Runs `jobs config …`.
pub fn run(command: &cli::Config, session: &Session) -> anyhow::Result<Outcome> {
    match command {
        cli::Config::Path => {
            return path(&session.config_path, &session.store_path, &session.printer);
        }
        cli::Config::Show => session.printer.text(&show(session)?)?,
        cli::Config::Default => return default(&session.printer),
    }
    Ok(Outcome::Done)
}

/// Prints a config to begin with; needs none.
pub fn default(printer: &Printer) -> anyhow::Result<Outcome> {
    printer.text(DEFAULT)?;
    Ok(Outcome::Done)
}

/// Prints where the config and the store are, or would be.
pub fn path(config: &Path, store: &Path, printer: &Printer) -> anyhow::Result<Outcome> {
    printer.line(&format!("config {}", config.display()))?;
    printer.line(&format!("store  {}", store.display()))?;
    Ok(Outcome::Done)
}

/// The configuration in force as TOML, with every secret replaced.
fn show(session: &Session) -> anyhow::Result<String> {
    let mut config = session.config.clone();
    for feed in config.feeds.values_mut() {
        for (name, value) in &mut feed.settings {
            if is_secret(name) {
                *value = "(hidden)".into();
            }
        }
    }
    Ok(toml::to_string(&config)?)
}

/// Settings whose names say that they are keys, tokens or passwords.
fn is_secret(name: &str) -> bool {
    !name.ends_with("_env")
        && ["key", "token", "secret", "password", "app_id", "email"]
            .iter()
            .any(|word| name.contains(word))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_default_config_is_valid_also_with_every_setting_turned_on() {
        let lines = DEFAULT.lines().map(|line| line.strip_prefix("#: ").unwrap_or(line));
        let uncommented = lines.collect::<Vec<_>>().join("\n");
        let config = crate::config::Config::parse(&uncommented).unwrap();
        assert_eq!(config.refresh.workers, crate::config::Refresh::default().workers);
    }
}
