//! Every argument and its help: the whole command line in one place.
//!
//! The doc comments here are what `--help`, the man pages and the completions say.

use std::path::PathBuf;

use clap::{Args, Parser, Subcommand, ValueEnum};

/// What `jobs --help` and the man page say of the environment.
const ENVIRONMENT: &str = "\
Environment:
  JOBS_DATA_DIR   The folder of the store, in place of the platform's
  JOBS_CONFIG     The config file, in place of the platform's
  JOBS_NOW        A moment at which the clock stands still (2026-11-24T09:00:00Z)
  TZ              The time zone of days and times
  NO_COLOR        No colour
  CLICOLOR_FORCE  Colour even where output is piped
  PAGER           Shows a posting that is longer than the terminal
  BROWSER         Opens pages for `jobs open`
  EDITOR          Writes the note for `jobs track note`";

/// Search and track back-end developer jobs from public feeds.
#[derive(Debug, Parser)]
#[command(name = "jobs", version, propagate_version = true, max_term_width = 100)]
#[command(subcommand_required = true, arg_required_else_help = true)]
#[command(after_long_help = ENVIRONMENT)]
pub struct Cli {
    /// What applies to every command.
    #[command(flatten)]
    pub global: Global,
    /// What to do.
    #[command(subcommand)]
    pub command: Command,
}

/// What applies to every command.
#[derive(Debug, Args)]
#[command(next_help_heading = "Global options")]
pub struct Global {
    /// Read this config file [default: config.toml in the platform's config directory]
    #[arg(long, global = true, value_name = "FILE")]
    pub config: Option<PathBuf>,
    /// Use this store [default: jobs.db in the platform's data directory]
    #[arg(long, global = true, value_name = "FILE")]
    pub store: Option<PathBuf>,
    /// When to use colour
    #[arg(long, global = true, value_name = "WHEN", default_value_t, value_enum)]
    pub color: Color,
    /// Say only what was asked for, and errors
    #[arg(short, long, global = true, conflicts_with = "verbose")]
    pub quiet: bool,
    /// Say more about what is done
    #[arg(short, long, global = true)]
    pub verbose: bool,
    /// Show no progress
    #[arg(long, global = true)]
    pub no_progress: bool,
}

/// When to use colour.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, ValueEnum, strum::Display)]
#[strum(serialize_all = "lowercase")]
pub enum Color {
    /// On a terminal, unless NO_COLOR is set
    #[default]
    Auto,
    /// Always
    Always,
    /// Never
    Never,
}

/// The commands.
#[derive(Debug, Subcommand)]
pub enum Command {
    /// Fetch new postings from the feeds
    Refresh(Refresh),
    /// Search the postings in the store
    Search(Search),
    /// Show one posting to read
    Show(Show),
    /// Open a posting in the browser
    Open(Open),
    /// Add postings from a file
    Import(Import),
    /// Write postings to standard output
    Export(Export),
    /// Tag postings
    #[command(subcommand)]
    Tag(Tag),
    /// Follow applications from interest to offer
    #[command(subcommand)]
    Track(Track),
    /// Keep searches and see what is new in them
    #[command(subcommand)]
    Saved(Saved),
    /// See the feeds
    #[command(subcommand)]
    Feeds(Feeds),
    /// See and change the company boards
    #[command(subcommand)]
    Boards(Boards),
    /// Sum up the postings in the store
    Stats(Stats),
    /// See the configuration
    #[command(subcommand)]
    Config(Config),
    /// Check the store, and repair what can be
    Doctor(Doctor),
    /// Copy the store to a file
    Backup(Backup),
    /// Read stored postings again by today's rules
    Renormalise(Renormalise),
    /// See it all at work on invented postings, offline
    Demo(Demo),
    /// Print the completion script of a shell
    Completions(Completions),
    /// Print the man page, or write all of them to a folder
    Man(Man),
}

/// `jobs refresh`
#[derive(Debug, Args)]
pub struct Refresh {
    /// Only these feeds or boards, such as `hn` or `greenhouse/acme`
    #[arg(value_name = "FEED[/BOARD]")]
    pub only: Vec<String>,
    /// Ask even those that are not due yet
    #[arg(long)]
    pub force: bool,
    /// Fetch and read, but store nothing
    #[arg(long)]
    pub dry_run: bool,
    /// Print what would be asked of whom and how long it takes, and ask nothing
    #[arg(long)]
    pub plan: bool,
    /// Stop cleanly after this long, the most overdue first, such as `5m`
    #[arg(long, value_name = "TIME")]
    pub budget: Option<String>,
    /// Believe a board that lost more than half its postings at once
    #[arg(long)]
    pub accept_shrink: bool,
    /// Read DIR/FEED/BOARD.EXT instead of the network
    #[arg(long, value_name = "DIR", conflicts_with = "record")]
    pub from: Option<PathBuf>,
    /// Write every answer to DIR/FEED/BOARD.EXT
    #[arg(long, value_name = "DIR")]
    pub record: Option<PathBuf>,
    /// How to print the summary
    #[arg(long, value_enum, default_value_t)]
    pub format: TextOrJson,
}

/// Text for people or JSON for programs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, ValueEnum, strum::Display)]
#[strum(serialize_all = "lowercase")]
pub enum TextOrJson {
    /// For people
    #[default]
    Text,
    /// For programs
    Json,
}

/// What selects postings: a query and the flags that are sugar for it.
#[derive(Debug, Args, Default)]
pub struct Selection {
    /// Words and conditions, such as `kafka lang:rust country:de salary:>=90k`
    #[arg(value_name = "QUERY")]
    pub query: Vec<String>,
    /// Programming language, as `lang:`
    #[arg(long, value_name = "LANG", help_heading = "Conditions")]
    pub lang: Vec<String>,
    /// Any technology, as `tech:`
    #[arg(long, value_name = "TECH", help_heading = "Conditions")]
    pub tech: Vec<String>,
    /// Database, as `db:`
    #[arg(long, value_name = "DB", help_heading = "Conditions")]
    pub db: Vec<String>,
    /// Cloud, as `cloud:`
    #[arg(long, value_name = "CLOUD", help_heading = "Conditions")]
    pub cloud: Vec<String>,
    /// Company, as `company:`
    #[arg(long, value_name = "COMPANY", help_heading = "Conditions")]
    pub company: Vec<String>,
    /// Words of the title, as `title:`
    #[arg(long, value_name = "TITLE", help_heading = "Conditions")]
    pub title: Vec<String>,
    /// Country of the work, as `country:`
    #[arg(long, value_name = "CC", help_heading = "Conditions")]
    pub country: Vec<String>,
    /// City of the work, as `city:`
    #[arg(long, value_name = "CITY", help_heading = "Conditions")]
    pub city: Vec<String>,
    /// Remote work only
    #[arg(long, help_heading = "Conditions", conflicts_with_all = ["hybrid", "onsite"])]
    pub remote: bool,
    /// Hybrid work only
    #[arg(long, help_heading = "Conditions", conflicts_with = "onsite")]
    pub hybrid: bool,
    /// Work on site only
    #[arg(long, help_heading = "Conditions")]
    pub onsite: bool,
    /// Level, or a range such as `senior..staff`, as `level:`
    #[arg(long, value_name = "LEVEL", help_heading = "Conditions")]
    pub level: Vec<String>,
    /// Yearly pay of at least this, such as `90k EUR`
    #[arg(long, value_name = "AMOUNT", help_heading = "Conditions")]
    pub min_salary: Option<String>,
    /// Kind of contract, as `type:`
    #[arg(long = "type", value_name = "TYPE", help_heading = "Conditions")]
    pub employment: Vec<String>,
    /// Posted within this time, such as `7d`
    #[arg(long, value_name = "TIME", help_heading = "Conditions")]
    pub since: Option<String>,
    /// Feed, as `feed:`
    #[arg(long, value_name = "FEED", help_heading = "Conditions")]
    pub feed: Vec<String>,
    /// Tag, as `tag:`
    #[arg(long, value_name = "TAG", help_heading = "Conditions")]
    pub tag: Vec<String>,
    /// Status of your application, as `status:`
    #[arg(long, value_name = "STATUS", help_heading = "Conditions")]
    pub status: Vec<String>,
    /// Role, as `role:`
    #[arg(long, value_name = "ROLE", help_heading = "Conditions")]
    pub role: Vec<String>,
    /// Only what was first seen by the last refresh
    #[arg(long, help_heading = "Conditions")]
    pub new: bool,
    /// Leave out the config's default conditions
    #[arg(long, help_heading = "Conditions")]
    pub all: bool,
    /// Only what your profile is eligible for
    #[arg(long, help_heading = "Conditions")]
    pub for_me: bool,
    /// Leave out postings that do not state what a condition asks about
    #[arg(long, help_heading = "Conditions")]
    pub strict: bool,
}

/// `jobs search`
#[derive(Debug, Args)]
pub struct Search {
    /// What to look for.
    #[command(flatten)]
    pub selection: Selection,
    /// The order
    #[arg(long, value_enum)]
    pub sort: Option<Sort>,
    /// At most this many; 0 means no limit
    #[arg(short = 'n', long = "limit", value_name = "N")]
    pub limit: Option<usize>,
    /// Print only how many match
    #[arg(long)]
    pub count: bool,
    /// Count every match, however many
    #[arg(long, requires = "count")]
    pub exact: bool,
    /// How to print
    #[arg(long, value_enum, default_value_t)]
    pub format: Format,
    /// Only these fields, by their names in JSON
    #[arg(long, value_name = "FIELDS", value_delimiter = ',')]
    pub fields: Vec<String>,
    /// Exit with 4 when nothing matches
    #[arg(long)]
    pub exit_code: bool,
    /// Show each row of a merged opening
    #[arg(long)]
    pub no_merge: bool,
    /// Print how the query was understood and how it is run
    #[arg(long)]
    pub explain: bool,
    /// Say which condition hides or admits this posting; without ID, show what your exclusions hide
    #[arg(long, value_name = "ID", num_args = 0..=1, default_missing_value = "")]
    pub why: Option<String>,
}

/// The order of results.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum, strum::Display)]
#[strum(serialize_all = "lowercase")]
pub enum Sort {
    /// Best match first
    Relevance,
    /// Newest first
    Newest,
    /// Highest pay first
    Salary,
}

/// How results are printed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, ValueEnum, strum::Display)]
#[strum(serialize_all = "lowercase")]
pub enum Format {
    /// Aligned columns for people
    #[default]
    Table,
    /// One array
    Json,
    /// One object a line
    Jsonl,
    /// Comma-separated, with a header
    Csv,
    /// Tab-separated, with a header
    Tsv,
    /// A Markdown table
    Markdown,
    /// Just the ids, one a line
    Ids,
    /// A web page
    Html,
    /// An RSS feed
    Rss,
}

/// `jobs show`
#[derive(Debug, Args)]
pub struct Show {
    /// The posting: its number, key or URL, or `-` to read ids from standard input
    pub id: String,
    /// How to print
    #[arg(long, value_enum, default_value_t)]
    pub format: TextOrJson,
    /// Print the words or the field each fact was read from
    #[arg(long)]
    pub explain: bool,
}

/// `jobs open`
#[derive(Debug, Args)]
pub struct Open {
    /// The posting: its number, key or URL
    pub id: String,
    /// Open the page where one applies
    #[arg(long)]
    pub apply: bool,
}

/// `jobs import`
#[derive(Debug, Args)]
pub struct Import {
    /// A file of JSON lines or CSV, or `-` for standard input
    pub file: String,
    /// The feed the postings are filed under
    #[arg(long, value_name = "NAME", default_value = "import")]
    pub feed: String,
    /// CSV only: which column is which field, such as `title=Position,url=Link`
    #[arg(long, value_name = "FIELD=COLUMN", value_delimiter = ',')]
    pub columns: Vec<String>,
}

/// `jobs export`
#[derive(Debug, Args)]
pub struct Export {
    /// What to write.
    #[command(flatten)]
    pub selection: Selection,
    /// How to write
    #[arg(long, value_enum, default_value_t)]
    pub format: ExportFormat,
    /// Only what is tagged or tracked, with notes and history
    #[arg(long)]
    pub tracked: bool,
}

/// How an export is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, ValueEnum, strum::Display)]
#[strum(serialize_all = "lowercase")]
pub enum ExportFormat {
    /// One object a line
    #[default]
    Jsonl,
    /// Comma-separated, with a header
    Csv,
}

/// `jobs tag`
#[derive(Debug, Subcommand)]
pub enum Tag {
    /// Tag postings
    Add(TagChange),
    /// Take tags away
    Remove(TagChange),
    /// List the tags in use
    List {
        /// How to print
        #[arg(long, value_enum, default_value_t)]
        format: TextOrJson,
    },
}

/// Ids and tags.
#[derive(Debug, Args)]
pub struct TagChange {
    /// Postings, then tags: numbers, keys, URLs or `-` are postings; the rest are tags
    #[arg(required = true, num_args = 2.., value_name = "ID… TAG")]
    pub ids_and_tags: Vec<String>,
}

/// `jobs track`
#[derive(Debug, Subcommand)]
pub enum Track {
    /// Follow postings
    Add(TrackAdd),
    /// List what is followed
    List(TrackList),
    /// Move an application to a status
    Set(TrackSet),
    /// Write a note
    Note {
        /// The posting
        id: String,
        /// The note; without it, EDITOR is opened
        text: Vec<String>,
    },
    /// Print an application's history
    Log {
        /// The posting
        id: String,
        /// How to print
        #[arg(long, value_enum, default_value_t)]
        format: TextOrJson,
    },
    /// Keep somebody to talk to
    Contact(TrackContact),
    /// Keep a page that belongs to an application
    Link {
        /// The posting
        id: String,
        /// The page
        url: String,
        /// What it is
        #[arg(long, value_name = "TEXT")]
        label: Option<String>,
    },
    /// Plan what to do next
    Next {
        /// The posting
        id: String,
        /// What to do
        #[arg(required = true)]
        text: Vec<String>,
        /// When, such as `friday`, `in 3 days`, `2026-11-27 14:00`
        #[arg(long, value_name = "DATE")]
        on: Option<String>,
    },
    /// Tick off what was planned, the earliest first
    Done {
        /// The posting
        id: String,
        /// Words of the plan, where there are several
        text: Vec<String>,
    },
    /// Put off what was planned, the earliest first
    Snooze {
        /// The posting
        id: String,
        /// Until when, such as `3d`, `monday`
        until: String,
        /// Words of the plan, where there are several
        text: Vec<String>,
    },
    /// Show what is overdue, due today and due this week, and who has gone quiet
    Due {
        /// Also what is due later or on no day
        #[arg(long)]
        all: bool,
        /// How to print
        #[arg(long, value_enum, default_value_t)]
        format: TextOrJson,
    },
    /// Show the applications in columns by status
    Board,
    /// Print a posting's words as they were when you applied
    Text {
        /// The posting
        id: String,
    },
    /// Write what is due, and interviews, as iCalendar
    Ics,
    /// Stop following postings
    Remove {
        /// The postings, or `-` to read them from standard input
        #[arg(required = true)]
        ids: Vec<String>,
    },
    /// Take back the last change
    Undo,
    /// Sum up the applications
    Stats {
        /// How to print
        #[arg(long, value_enum, default_value_t)]
        format: TextOrJson,
    },
}

/// `jobs track add`
#[derive(Debug, Args)]
pub struct TrackAdd {
    /// Postings, or URLs of postings no feed gave, or `-` to read them from standard input
    #[arg(required = true, value_name = "ID|URL")]
    pub ids: Vec<String>,
    /// The status to begin with
    #[arg(long, default_value = "interested", value_name = "STATUS")]
    pub status: String,
    /// A first note
    #[arg(long, value_name = "TEXT")]
    pub note: Option<String>,
    /// When it happened, such as `2026-11-03`, `yesterday`
    #[arg(long, value_name = "DATE")]
    pub on: Option<String>,
    /// For a URL no feed gave: the title
    #[arg(long, value_name = "TEXT")]
    pub title: Option<String>,
    /// For a URL no feed gave: the company
    #[arg(long, value_name = "TEXT")]
    pub company: Option<String>,
}

/// `jobs track contact`
#[derive(Debug, Args)]
pub struct TrackContact {
    /// The posting
    pub id: String,
    /// The name; a known name is added to
    #[arg(long, value_name = "NAME")]
    pub name: String,
    /// The address to write to
    #[arg(long, value_name = "ADDRESS")]
    pub email: Option<String>,
    /// Who they are, such as `recruiter`
    #[arg(long, value_name = "TEXT")]
    pub role: Option<String>,
    /// The number to call
    #[arg(long, value_name = "NUMBER")]
    pub phone: Option<String>,
}

/// `jobs track list`
#[derive(Debug, Args)]
pub struct TrackList {
    /// Only these statuses
    #[arg(long, value_name = "STATUS", value_delimiter = ',')]
    pub status: Vec<String>,
    /// How to print
    #[arg(long, value_enum, default_value_t)]
    pub format: Format,
    /// Only these fields, by their names in JSON
    #[arg(long, value_name = "FIELDS", value_delimiter = ',')]
    pub fields: Vec<String>,
}

/// `jobs track set`
#[derive(Debug, Args)]
pub struct TrackSet {
    /// The posting, or `-` to read ids from standard input
    pub id: String,
    /// The new status
    pub status: String,
    /// When it happened, such as `2026-11-03`, `yesterday`
    #[arg(long, value_name = "DATE")]
    pub on: Option<String>,
    /// A note
    #[arg(long, value_name = "TEXT")]
    pub note: Option<String>,
}

/// `jobs saved`
#[derive(Debug, Subcommand)]
pub enum Saved {
    /// Keep a search under a name
    Add {
        /// The name
        name: String,
        /// The query
        #[arg(required = true)]
        query: Vec<String>,
    },
    /// List the kept searches
    List {
        /// How to print
        #[arg(long, value_enum, default_value_t)]
        format: TextOrJson,
    },
    /// Show what is new in a kept search since its last run
    Run(SavedRun),
    /// Forget a kept search
    Remove {
        /// The name
        name: String,
    },
}

/// `jobs saved run`
#[derive(Debug, Args)]
pub struct SavedRun {
    /// The name
    #[arg(required_unless_present = "all_saved", conflicts_with = "all_saved")]
    pub name: Option<String>,
    /// Run every kept search
    #[arg(long)]
    pub all_saved: bool,
    /// Show all matches, not only new ones
    #[arg(long)]
    pub all: bool,
    /// Leave the mark where it is
    #[arg(long)]
    pub peek: bool,
    /// Run the config's notify command with what is new
    #[arg(long)]
    pub notify: bool,
    /// How to print
    #[arg(long, value_enum, default_value_t)]
    pub format: Format,
    /// Only these fields, by their names in JSON
    #[arg(long, value_name = "FIELDS", value_delimiter = ',')]
    pub fields: Vec<String>,
}

/// `jobs feeds`
#[derive(Debug, Subcommand)]
pub enum Feeds {
    /// List the feeds, their pace and their last result
    List {
        /// How to print
        #[arg(long, value_enum, default_value_t)]
        format: TextOrJson,
    },
    /// Show a feed's documents, terms and settings
    Show {
        /// The feed
        feed: String,
    },
    /// Fetch one page of a feed and show how it is read
    Test {
        /// A feed, FEED/BOARD, or a TOML file that describes one
        feed: String,
        /// Read this recorded answer instead of the network
        #[arg(long, value_name = "FILE")]
        from: Option<PathBuf>,
    },
}

/// `jobs boards`
#[derive(Debug, Subcommand)]
pub enum Boards {
    /// List the boards that a refresh asks
    List {
        /// Only boards of this feed
        #[arg(long, value_name = "FEED")]
        feed: Option<String>,
        /// How to print
        #[arg(long, value_enum, default_value_t)]
        format: TextOrJson,
    },
    /// Add a board to the config
    Add(BoardAdd),
    /// Take a board out of the config, or turn a shipped one off
    Remove {
        /// FEED/TOKEN
        board: String,
    },
    /// Show the health of the boards: failing, dead, held
    Check {
        /// Only boards of this feed
        #[arg(long, value_name = "FEED")]
        feed: Option<String>,
        /// How to print
        #[arg(long, value_enum, default_value_t)]
        format: TextOrJson,
    },
}

/// `jobs boards add`
#[derive(Debug, Args)]
pub struct BoardAdd {
    /// A careers page, or FEED/TOKEN
    #[arg(value_name = "URL|FEED/TOKEN", required_unless_present = "company")]
    pub board: Option<String>,
    /// Try the likely tokens of this company at the documented public APIs
    #[arg(long, value_name = "NAME", conflicts_with = "board")]
    pub company: Option<String>,
    /// The company's name, where the provider does not tell it
    #[arg(long, value_name = "NAME")]
    pub name: Option<String>,
}

/// `jobs stats`
#[derive(Debug, Args)]
pub struct Stats {
    /// What to sum up
    #[arg(value_enum, default_value_t)]
    pub subject: Subject,
    /// Of which postings.
    #[command(flatten)]
    pub selection: Selection,
    /// How many rows
    #[arg(short = 'n', long = "limit", value_name = "N", default_value_t = 20)]
    pub limit: usize,
    /// How to print
    #[arg(long, value_enum, default_value_t)]
    pub format: StatsFormat,
}

/// What `jobs stats` sums up.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, ValueEnum, strum::Display)]
#[strum(serialize_all = "lowercase")]
pub enum Subject {
    /// What is asked for
    #[default]
    Technologies,
    /// Who hires
    Companies,
    /// What is paid
    Salaries,
    /// How senior
    Levels,
    /// Where
    Places,
    /// Which feeds bring what
    Feeds,
    /// Postings a week
    Trend,
    /// Your applications
    Funnel,
}

/// How statistics are printed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, ValueEnum, strum::Display)]
#[strum(serialize_all = "lowercase")]
pub enum StatsFormat {
    /// Tables and bars
    #[default]
    Table,
    /// One object
    Json,
    /// Comma-separated
    Csv,
}

/// `jobs config`
#[derive(Debug, Subcommand)]
pub enum Config {
    /// Print where the config and the store are
    Path,
    /// Print the configuration in force, without secrets
    Show,
    /// Print a commented config to begin with
    Default,
}

/// `jobs doctor`
#[derive(Debug, Args)]
pub struct Doctor {
    /// Rebuild what can be rebuilt
    #[arg(long)]
    pub repair: bool,
}

/// `jobs backup`
#[derive(Debug, Args)]
pub struct Backup {
    /// The file to write; it must not exist
    pub file: PathBuf,
}

/// `jobs renormalise`
#[derive(Debug, Args)]
pub struct Renormalise {
    /// Which postings; all where left out.
    #[command(flatten)]
    pub selection: Selection,
}

/// `jobs demo`
#[derive(Debug, Args)]
pub struct Demo {
    /// Keep the demo's store and config in this folder
    #[arg(long, value_name = "DIR")]
    pub keep: Option<PathBuf>,
}

/// `jobs completions`
#[derive(Debug, Args)]
pub struct Completions {
    /// The shell
    pub shell: clap_complete::Shell,
}

/// `jobs man`
#[derive(Debug, Args)]
pub struct Man {
    /// Write every page into this folder
    pub dir: Option<PathBuf>,
}
