//! The configuration: defaults, the config file and the environment put together.
//!
//! This is the only file that reads the environment. Unknown keys are errors that name the
//! nearest known key, because a misspelt key that is ignored is a wrong answer later.

use std::collections::{BTreeMap, HashSet};
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context as _, anyhow, bail};
use serde::{Deserialize, Serialize};

use crate::clock::Zone;
use crate::feeds::{self, Board, Enabled, Feed, Shape};

/// The environment variables that `jobs` looks at, read once at the start.
#[derive(Debug, Clone, Default)]
pub struct Environment {
    /// `JOBS_DATA_DIR`: where the store is.
    pub data_dir: Option<PathBuf>,
    /// `JOBS_CONFIG`: the config file.
    pub config: Option<PathBuf>,
    /// `JOBS_NOW`: the moment at which the clock stands still.
    pub now: Option<String>,
    /// Whether `TZ` tells the time zone.
    pub zone: Zone,
    /// `NO_COLOR`, set and not empty.
    pub no_color: bool,
    /// `CLICOLOR_FORCE`, set and neither empty nor `0`.
    pub force_color: bool,
    /// `PAGER`: what shows text that is longer than the terminal.
    pub pager: Option<String>,
    /// `LESS`: what the pager `less` is told.
    pub less: Option<String>,
    /// `BROWSER`: what opens pages.
    pub browser: Option<String>,
    /// `EDITOR`: what notes are written in.
    pub editor: Option<String>,
}

impl Environment {
    /// Reads the environment.
    pub fn read() -> Self {
        let text = |name: &str| variable(name).filter(|value| !value.is_empty());
        Self {
            data_dir: text("JOBS_DATA_DIR").map(PathBuf::from),
            config: text("JOBS_CONFIG").map(PathBuf::from),
            now: text("JOBS_NOW"),
            zone: if is_set("TZ") { Zone::Variable } else { Zone::System },
            no_color: text("NO_COLOR").is_some(),
            force_color: text("CLICOLOR_FORCE").is_some_and(|value| value != "0"),
            pager: text("PAGER"),
            less: variable("LESS"),
            browser: text("BROWSER"),
            editor: text("EDITOR"),
        }
    }
}

/// The program that a variable such as `EDITOR` names, with the arguments it may carry.
pub fn program(variable: &str, value: &str) -> anyhow::Result<Command> {
    let words = shlex::split(value).unwrap_or_default();
    let (program, arguments) =
        words.split_first().with_context(|| format!("{variable}: {value:?} is no command"))?;
    let mut command = Command::new(program);
    command.args(arguments);
    Ok(command)
}

#[expect(clippy::disallowed_methods, reason = "the one place that reads the environment")]
fn is_set(name: &str) -> bool {
    std::env::var_os(name).is_some()
}

/// The value of an environment variable that the config names (`app_id_env = "…"`).
#[expect(clippy::disallowed_methods, reason = "the one place that reads the environment")]
fn variable(name: &str) -> Option<String> {
    std::env::var(name).ok()
}

/// The config file's contents.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct Config {
    /// How a refresh works.
    pub refresh: Refresh,
    /// What the config says of each feed, by its id.
    pub feeds: BTreeMap<String, FeedConfig>,
    /// What "a job for me" means.
    pub profile: Profile,
    /// How searches begin.
    pub search: Search,
    /// What is run with new postings.
    pub notify: Notify,
    /// How applications are followed.
    pub tracking: Tracking,
    /// Units of a currency for one euro, over the shipped table.
    pub rates: BTreeMap<String, f64>,
    /// The sections that describe feeds of the user's own, by their ids.
    #[serde(skip)]
    own: BTreeMap<String, toml::Table>,
}

/// `[refresh]`.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(default)]
pub struct Refresh {
    /// How many boards are fetched at once; never more than one request a host at a time
    /// beyond its pace.
    pub workers: usize,
    /// Seconds to wait for a connection.
    pub connect_timeout: u64,
    /// Seconds without a byte before an answer is given up.
    pub read_timeout: u64,
    /// Seconds that one answer may take in all.
    pub total_timeout: u64,
    /// The largest answer taken, in bytes after decompression.
    pub body_limit: u64,
}

impl Default for Refresh {
    fn default() -> Self {
        Self {
            workers: 16,
            connect_timeout: 10,
            read_timeout: 30,
            total_timeout: 120,
            body_limit: 128 << 20,
        }
    }
}

/// `[feeds.NAME]`.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct FeedConfig {
    /// Whether a refresh asks it; none leaves the feed's own default.
    pub enabled: Option<bool>,
    /// Where requests go instead of the provider's host.
    pub base_url: Option<String>,
    /// The boards to ask. Where given, the shipped ones are asked only with
    /// `shipped = true`.
    pub boards: Option<Vec<BoardConfig>>,
    /// Whether the shipped boards are asked beside `boards`.
    pub shipped: Option<bool>,
    /// Boards, by token, that are not asked though they ship.
    pub without: Vec<String>,
    /// The feed's own settings: keys, countries, categories.
    #[serde(flatten)]
    pub settings: toml::Table,
}

/// One entry of `boards`: a token, or a table that says more.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(untagged)]
pub enum BoardConfig {
    /// Just the token.
    Token(String),
    /// A token with a name, a region or settings.
    Table {
        /// The token in the provider's URLs.
        token: String,
        /// The company's name.
        name: Option<String>,
        /// The provider's region, such as `eu`.
        region: Option<String>,
        /// Settings of this board alone.
        #[serde(flatten)]
        settings: toml::Table,
    },
}

/// `[profile]`.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct Profile {
    /// What you work with.
    pub technologies: Vec<String>,
    /// Where you live: ISO 3166-1 alpha-2.
    pub country: Option<String>,
    /// What you want at least: `90k EUR`.
    pub min_salary: Option<String>,
    /// Companies that are hidden.
    pub exclude_companies: Vec<String>,
    /// Words that hide a posting wherever they stand.
    pub exclude_words: Vec<String>,
    /// Whether companies whose name says that they recruit for others are hidden.
    pub exclude_agencies: bool,
    /// Levels that fit.
    pub levels: Vec<String>,
}

/// `[search]`.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(default)]
pub struct Search {
    /// What a search adds to its query unless `--all` is given.
    pub default: String,
}

impl Default for Search {
    fn default() -> Self {
        Self { default: "is:open role:backend,fullstack".into() }
    }
}

/// `[notify]`.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct Notify {
    /// The program and its arguments; it gets the new postings as JSON on standard input.
    pub command: Vec<String>,
}

/// `[tracking]`.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(default)]
pub struct Tracking {
    /// After how many days without a word `jobs track due` proposes `ghosted`; 0 never does.
    pub quiet_days: u32,
}

impl Default for Tracking {
    fn default() -> Self {
        Self { quiet_days: 30 }
    }
}

/// The keys of each section, for the check of unknown ones. A feed's section is open: its
/// settings are the feed's own.
const KNOWN: &[(&str, &[&str])] = &[
    ("refresh", &["workers", "connect_timeout", "read_timeout", "total_timeout", "body_limit"]),
    (
        "profile",
        &[
            "technologies",
            "country",
            "min_salary",
            "exclude_companies",
            "exclude_agencies",
            "exclude_words",
            "levels",
        ],
    ),
    ("search", &["default"]),
    ("notify", &["command"]),
    ("tracking", &["quiet_days"]),
    ("feeds", &[]),
    ("rates", &[]),
];

impl Config {
    /// Reads a config file's text.
    pub fn parse(text: &str) -> anyhow::Result<Self> {
        let table: toml::Table = text.parse()?;
        for (section, value) in &table {
            let Some((_, keys)) = KNOWN.iter().find(|(known, _)| known == section) else {
                let known = KNOWN.iter().map(|(known, _)| *known);
                bail!("unknown section [{section}]{}", suggestion(section, known));
            };
            let Some(entries) = value.as_table().filter(|_| !keys.is_empty()) else { continue };
            for key in entries.keys() {
                if !keys.contains(&key.as_str()) {
                    let nearest = suggestion(key, keys.iter().copied());
                    bail!("[{section}]: unknown key `{key}`{nearest}");
                }
            }
        }
        let own = own_feeds(&table);
        Ok(Self { own, ..toml::from_str(text)? })
    }

    /// Reads the config file; where none was asked for by name, a missing one is the default.
    pub fn load(path: &Path, named: Named) -> anyhow::Result<Self> {
        match std::fs::read_to_string(path) {
            Ok(text) => {
                Self::parse(&text).with_context(|| format!("reading the config {}", path.display()))
            }
            Err(error) if error.kind() == std::io::ErrorKind::NotFound && named == Named::No => {
                Ok(Self::default())
            }
            Err(error) if error.kind() == std::io::ErrorKind::NotFound => bail!(
                "there is no config {0}; `jobs config default > {0}` writes one to begin with",
                path.display()
            ),
            Err(error) => {
                Err(anyhow!(error).context(format!("reading the config {}", path.display())))
            }
        }
    }

    /// The feeds this config knows: the shipped ones, then those it describes.
    pub fn all_feeds(&self) -> anyhow::Result<Vec<Feed>> {
        let mut feeds = feeds::all();
        for name in self.feeds.keys() {
            if let Some(table) = self.own.get(name) {
                feeds.push(feeds::described(name, table)?);
            } else if !feeds.iter().any(|feed| feed.id == *name) {
                let nearest = suggestion(name, feeds.iter().map(|feed| feed.id.as_ref()));
                bail!(
                    "[feeds.{name}]: there is no such feed{nearest} \
                     A feed of your own needs `url` or `command`"
                );
            }
        }
        Ok(feeds)
    }

    /// Whether a refresh asks a feed without being told to.
    pub fn is_enabled(&self, feed: &Feed) -> bool {
        let config = self.feeds.get(feed.id.as_ref());
        let settings = self.settings(&feed.id);
        match (config.and_then(|config| config.enabled), feed.enabled) {
            (Some(chosen), _) => chosen,
            (None, Enabled::ByDefault) => true,
            (None, Enabled::OptIn) => false,
            (None, Enabled::WithKeys(keys)) => keys.iter().all(|key| settings.contains_key(*key)),
        }
    }

    /// The boards of a feed that the config and the shipped list name together.
    pub fn boards(&self, feed: &Feed) -> Vec<Board> {
        let config = self.feeds.get(feed.id.as_ref()).cloned().unwrap_or_default();
        let base_url = config.base_url.unwrap_or_else(|| feed.base_url.to_string());
        let base = Board {
            feed: feed.id.to_string(),
            base_url: base_url.trim_end_matches('/').to_owned(),
            settings: self.settings(&feed.id),
            ..Board::default()
        };
        if feed.shape == Shape::Flat {
            return vec![base];
        }
        let shipped = config.shipped.unwrap_or(config.boards.is_none());
        let mut boards: Vec<Board> =
            config.boards.unwrap_or_default().into_iter().map(|board| board.over(&base)).collect();
        let named: HashSet<String> = boards.iter().map(|board| board.token.clone()).collect();
        let list = if shipped { feeds::boards::shipped(&feed.id) } else { &[] };
        for board in list.iter().filter(|board| !named.contains(&board.token)) {
            boards.push(Board {
                token: board.token.clone(),
                name: Some(board.name.clone()),
                region: board.region.clone(),
                ..base.clone()
            });
        }
        boards.retain(|board| !config.without.contains(&board.token));
        boards
    }

    /// A feed's settings, with `NAME_env` replaced by what the environment holds.
    fn settings(&self, feed: &str) -> toml::Table {
        let mut resolved = toml::Table::new();
        for (name, value) in self.feeds.get(feed).iter().flat_map(|feed| &feed.settings) {
            match (name.strip_suffix("_env"), value.as_str()) {
                (Some(plain), Some(from)) => {
                    if let Some(secret) = variable(from) {
                        resolved.insert(plain.to_owned(), secret.into());
                    }
                }
                _ => {
                    resolved.insert(name.clone(), value.clone());
                }
            }
        }
        resolved
    }
}

/// The tables that describe feeds which are not shipped, without what the config says of
/// every feed and without the values of the keys they need.
fn own_feeds(config: &toml::Table) -> BTreeMap<String, toml::Table> {
    let feeds = config.get("feeds").and_then(toml::Value::as_table);
    let describes = |table: &toml::Table| {
        ["url", "command", "format"].iter().any(|key| table.contains_key(*key))
    };
    feeds
        .into_iter()
        .flatten()
        .filter(|(id, _)| feeds::find(id).is_none())
        .filter_map(|(id, value)| Some((id, value.as_table()?)))
        .filter(|(_, table)| describes(table))
        .map(|(id, table)| (id.clone(), without_secrets(table)))
        .collect()
}

fn without_secrets(table: &toml::Table) -> toml::Table {
    let keys = table.get("keys").and_then(toml::Value::as_array);
    let keys: Vec<&str> = keys.into_iter().flatten().filter_map(toml::Value::as_str).collect();
    let is_secret = |name: &str| keys.contains(&name.strip_suffix("_env").unwrap_or(name));
    table
        .iter()
        .filter(|(name, _)| !is_secret(name))
        .map(|(name, value)| (name.clone(), value.clone()))
        .collect()
}

/// Whether a file was asked for by name: then it must exist.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Named {
    /// By `--config` or `JOBS_CONFIG`.
    Yes,
    /// The platform's usual place.
    No,
}

impl BoardConfig {
    fn over(self, base: &Board) -> Board {
        match self {
            Self::Token(token) => Board { token, ..base.clone() },
            Self::Table { token, name, region, settings } => {
                let mut board = Board { token, name, region, ..base.clone() };
                board.settings.extend(settings);
                board
            }
        }
    }
}

/// `: did you mean X?` where a known word is near, else nothing.
pub fn suggestion<'a>(word: &str, known: impl Iterator<Item = &'a str>) -> String {
    known
        .map(|candidate| (strsim::damerau_levenshtein(word, candidate), candidate))
        .filter(|(distance, candidate)| *distance <= (candidate.len() / 3).max(1))
        .min()
        .map(|(_, candidate)| format!("; did you mean `{candidate}`?"))
        .unwrap_or_default()
}

/// Where the config file is: the flag, the environment, or the platform's place.
pub fn config_path(flag: Option<&Path>, environment: &Environment) -> (PathBuf, Named) {
    match flag.or(environment.config.as_deref()) {
        Some(path) => (path.to_owned(), Named::Yes),
        None => (
            platform().map_or_else(PathBuf::new, |dirs| dirs.config_dir().join("config.toml")),
            Named::No,
        ),
    }
}

/// Where the store is: the flag, the environment, or the platform's place.
pub fn store_path(flag: Option<&Path>, environment: &Environment) -> anyhow::Result<PathBuf> {
    if let Some(path) = flag {
        return Ok(path.to_owned());
    }
    let folder = environment
        .data_dir
        .clone()
        .or_else(|| platform().map(|dirs| dirs.data_dir().to_owned()))
        .context(
            "there is no home folder to keep the store in; give --store FILE or set JOBS_DATA_DIR",
        )?;
    Ok(folder.join("jobs.db"))
}

fn platform() -> Option<directories::ProjectDirs> {
    directories::ProjectDirs::from("", "", "jobs")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_unknown_key_names_the_nearest() {
        let error = Config::parse("[refresh]\nworker = 3").unwrap_err().to_string();
        assert_eq!(error, "[refresh]: unknown key `worker`; did you mean `workers`?");
        let error = Config::parse("[serach]").unwrap_err().to_string();
        assert_eq!(error, "unknown section [serach]; did you mean `search`?");
    }

    #[test]
    fn a_feed_may_have_settings_of_its_own() {
        let config = Config::parse("[feeds.adzuna]\napp_id = \"x\"\nenabled = true").unwrap();
        assert_eq!(config.feeds["adzuna"].settings["app_id"].as_str(), Some("x"));
        assert_eq!(config.feeds["adzuna"].enabled, Some(true));
    }

    #[test]
    fn the_shipped_boards_are_asked_unless_the_config_names_others() {
        let lever = feeds::find("lever").unwrap();
        let count = |text: &str| Config::parse(text).unwrap().boards(&lever).len();
        let shipped = feeds::boards::shipped("lever");
        let first = &shipped[0].token;
        assert_eq!(count(""), shipped.len());
        assert_eq!(count("[feeds.lever]\nboards = [\"one\"]"), 1);
        assert_eq!(count("[feeds.lever]\nboards = [\"one\"]\nshipped = true"), shipped.len() + 1);
        assert_eq!(count("[feeds.lever]\nshipped = false"), 0);
        assert_eq!(count(&format!("[feeds.lever]\nwithout = [\"{first}\"]")), shipped.len() - 1);
        let renamed = format!(
            "[feeds.lever]\nshipped = true\nboards = [{{ token = \"{first}\", name = \"Mine\" }}]"
        );
        let boards = Config::parse(&renamed).unwrap().boards(&lever);
        assert_eq!((boards.len(), boards[0].name.as_deref()), (shipped.len(), Some("Mine")));
    }

    #[test]
    fn a_feed_of_one_s_own_is_described_in_the_config() {
        let text = "[feeds.mine]\ncommand = \"./jobs.py\"\nkeys = [\"token\"]\ntoken = \"secret\"";
        let config = Config::parse(text).unwrap();
        let feeds = config.all_feeds().unwrap();
        let mine = feeds.iter().find(|feed| feed.id == "mine").unwrap();
        assert!(config.is_enabled(mine));
        assert_eq!(config.boards(mine)[0].setting("token"), Some("secret"));
        let error = Config::parse("[feeds.gren]\nboards = []").unwrap().all_feeds().unwrap_err();
        assert!(error.to_string().contains("there is no such feed"), "{error}");
    }

    #[test]
    fn boards_are_tokens_or_tables() {
        let text = "[feeds.lever]\nboards = [\"one\", { token = \"two\", name = \"Two\", region = \"eu\" }]";
        let config = Config::parse(text).unwrap();
        assert_eq!(config.feeds["lever"].boards.as_ref().unwrap().len(), 2);
    }
}
