//! Conditions: what a single word of a query asks of a posting.

use jiff::civil::Date;
use strum::{AsRefStr, Display, EnumString, IntoStaticStr, VariantArray};

use crate::posting::{Country, Employment, Level, Role, Status, Workplace};

/// One thing that a posting fulfils or not.
#[derive(Debug, Clone, PartialEq)]
pub enum Condition {
    /// It contains a word, folded as the index folds it.
    Word(Field, String),
    /// It contains a word that begins so.
    Prefix(Field, String),
    /// It contains these words one after the other. There are at least two.
    Phrase(Field, Vec<String>),
    /// It names a technology, by its canonical name.
    Technology(String),
    /// One works in the country.
    Country(Country),
    /// One works in the city, spelled as in the index.
    City(String),
    /// One may live in the country, or the posting does not say.
    Eligible(Country),
    /// Where the work is done.
    Workplace(Workplace),
    /// The kind of work.
    Role(Role),
    /// How senior.
    Level(Level),
    /// The kind of contract.
    Employment(Employment),
    /// It comes from the feed.
    Feed(String),
    /// It comes from the board, by its token.
    Board(String),
    /// The user's tag.
    Tag(String),
    /// How far the user's application has come.
    Status(Status),
    /// What state it is in.
    Is(State),
    /// It states something.
    Has(Fact),
    /// It pays within a range.
    Pay(Pay),
    /// It was published (or first seen, where that is unknown) between two days.
    Posted(Days),
    /// It was first seen between two days.
    Seen(Days),
}

/// Where words are looked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Field {
    /// Title, company, places, departments, tags of the feed, and text.
    Anywhere,
    /// The title.
    Title,
    /// The company's name.
    Company,
}

/// The states that `is:` asks for.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, AsRefStr, Display, EnumString, IntoStaticStr, VariantArray,
)]
#[strum(serialize_all = "lowercase")]
pub enum State {
    /// Still listed.
    Open,
    /// No longer listed.
    Closed,
    /// First seen since the last refresh began.
    New,
    /// Followed by the user.
    Tracked,
    /// Tagged by the user.
    Tagged,
    /// Changed since it was first seen.
    Changed,
    /// Closed and listed again.
    Reopened,
    /// Put up under a new id in place of an equal one.
    Reposted,
    /// Found in more than one place.
    Merged,
}

/// The facts that `has:` asks for.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, AsRefStr, Display, EnumString, IntoStaticStr, VariantArray,
)]
#[strum(serialize_all = "lowercase")]
pub enum Fact {
    /// It states pay.
    Salary,
    /// It says where one may live.
    Eligible,
}

/// Yearly pay that overlaps a range. At least one end is set.
#[derive(Debug, Clone, PartialEq)]
pub struct Pay {
    /// The upper end of what is paid reaches this.
    pub least: Option<f64>,
    /// The lower end of what is paid is no more than this.
    pub most: Option<f64>,
    /// The currency of both.
    pub currency: String,
}

/// Days of the calendar in UTC, both included. At least one end is set.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Days {
    /// The first day.
    pub first: Option<Date>,
    /// The last day.
    pub last: Option<Date>,
}

impl Days {
    /// Whether a day is one of them.
    pub fn contain(&self, day: Date) -> bool {
        self.first.is_none_or(|first| first <= day) && self.last.is_none_or(|last| day <= last)
    }
}

/// What a condition is about: a default condition gives way where a query speaks of the same.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Subject {
    /// Words.
    Words,
    /// Technologies.
    Technology,
    /// Countries, cities.
    Place,
    /// Where one may live.
    Eligible,
    /// Remote, hybrid, on site.
    Workplace,
    /// The kind of work.
    Role,
    /// Seniority.
    Level,
    /// The kind of contract.
    Employment,
    /// Feeds and boards.
    Source,
    /// What the user keeps: tags, status.
    Kept,
    /// Open or closed.
    Openness,
    /// Other states.
    History,
    /// Pay.
    Pay,
    /// When it was published or first seen.
    Time,
}

impl Condition {
    /// What it is about.
    pub fn subject(&self) -> Subject {
        match self {
            Self::Word(..) | Self::Prefix(..) | Self::Phrase(..) => Subject::Words,
            Self::Technology(_) => Subject::Technology,
            Self::Country(_) | Self::City(_) => Subject::Place,
            Self::Eligible(_) | Self::Has(Fact::Eligible) => Subject::Eligible,
            Self::Workplace(_) => Subject::Workplace,
            Self::Role(_) => Subject::Role,
            Self::Level(_) => Subject::Level,
            Self::Employment(_) => Subject::Employment,
            Self::Feed(_) | Self::Board(_) => Subject::Source,
            Self::Tag(_) | Self::Status(_) | Self::Is(State::Tracked | State::Tagged) => {
                Subject::Kept
            }
            Self::Is(State::Open | State::Closed) => Subject::Openness,
            Self::Is(_) => Subject::History,
            Self::Pay(_) | Self::Has(Fact::Salary) => Subject::Pay,
            Self::Posted(_) | Self::Seen(_) => Subject::Time,
        }
    }

    /// Whether telling needs the words of a posting, which are read from its draft.
    pub fn needs_text(&self) -> bool {
        matches!(
            self,
            Self::Word(Field::Anywhere, _)
                | Self::Prefix(Field::Anywhere, _)
                | Self::Phrase(Field::Anywhere, _)
        )
    }
}
