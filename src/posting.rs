//! The vocabulary: what a posting is once everything about it has been read.
//!
//! Only types and their names live here; no IO and no heuristics. The names are the ones
//! users meet in JSON, in queries and in the store, so they are spelled in one place.

use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use strum::{AsRefStr, Display, EnumString, IntoStaticStr, VariantArray};

/// Derives a closed list of words: the same spelling in JSON, queries, SQL and tables.
macro_rules! words {
    ($(#[$meta:meta])* pub enum $name:ident { $($(#[$inner:meta])* $variant:ident),+ $(,)? }) => {
        $(#[$meta])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
        #[derive(AsRefStr, Display, EnumString, IntoStaticStr, VariantArray)]
        #[serde(rename_all = "kebab-case")]
        #[strum(serialize_all = "kebab-case", ascii_case_insensitive)]
        pub enum $name { $($(#[$inner])* $variant),+ }
    };
}

/// Where a posting comes from and what it is called there: unique for ever.
///
/// Written `feed:board:external`, or `feed:external` where the feed has no boards.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Key {
    /// The feed's id, such as `greenhouse`.
    pub feed: String,
    /// The board's token; none for feeds that are one list.
    pub board: Option<String>,
    /// The id the feed gives the posting.
    pub external: String,
}

impl std::fmt::Display for Key {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match &self.board {
            Some(board) => write!(out, "{}:{board}:{}", self.feed, self.external),
            None => write!(out, "{}:{}", self.feed, self.external),
        }
    }
}

/// A posting as `normalise` reads it out of a draft.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Posting {
    /// The job's title, cleaned, in its own language.
    pub title: String,
    /// The hiring company's name as the feed writes it.
    pub company: String,
    /// The page a person reads.
    pub url: Option<String>,
    /// The page where a person applies, where it differs.
    pub apply_url: Option<String>,
    /// Where the work is, in the feed's order.
    pub places: Vec<Place>,
    /// Remote, hybrid or on site; none where nothing says so.
    pub workplace: Option<Workplace>,
    /// Where one may live.
    pub eligible: Eligible,
    /// What kind of work it is.
    pub role: Role,
    /// How senior; none where nothing says so.
    pub level: Option<Level>,
    /// The kind of contract.
    pub employment: Option<Employment>,
    /// Base pay, where stated.
    pub salary: Option<Salary>,
    /// What one works with, in the order of first mention.
    pub technologies: Vec<Technology>,
    /// When the feed says it was published.
    pub posted: Option<Timestamp>,
    /// The description as plain text: paragraphs, `- ` lists, headings on lines of their own.
    pub text: String,
}

/// One place out of a posting's places.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct Place {
    /// The feed's words.
    pub text: String,
    /// The city's usual English name.
    pub city: Option<String>,
    /// State, province or land, by its usual name.
    pub region: Option<String>,
    /// The country, where the words name or imply one.
    pub country: Option<Country>,
}

/// A country by its ISO 3166-1 alpha-2 code, in capitals.
#[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Country([u8; 2]);

impl Country {
    /// The country of a two-letter code in either case; none unless it is two ASCII letters.
    ///
    /// Whether ISO has assigned the code is not checked here: `normalise::place` only
    /// makes codes it knows.
    pub fn from_code(code: &str) -> Option<Self> {
        match code.as_bytes() {
            [a, b] if a.is_ascii_alphabetic() && b.is_ascii_alphabetic() => {
                Some(Self([a.to_ascii_uppercase(), b.to_ascii_uppercase()]))
            }
            _ => None,
        }
    }

    /// The two capital letters.
    pub fn code(&self) -> &str {
        std::str::from_utf8(&self.0).unwrap_or("??")
    }
}

impl std::fmt::Display for Country {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        out.write_str(self.code())
    }
}

impl std::fmt::Debug for Country {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        out.write_str(self.code())
    }
}

impl Serialize for Country {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.code())
    }
}

impl<'de> Deserialize<'de> for Country {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let code = String::deserialize(deserializer)?;
        Self::from_code(&code)
            .ok_or_else(|| serde::de::Error::custom(format!("{code:?} is no country code")))
    }
}

/// Where one may live to take the job. Empty means that the posting does not say.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct Eligible {
    /// True where the posting says anywhere, false where it names limits, none where silent.
    pub worldwide: Option<bool>,
    /// Countries it names.
    pub countries: Vec<Country>,
    /// Groups of countries it names, such as `EU`, `EMEA`, `LATAM`; and `UTC-3..UTC+3`.
    pub regions: Vec<String>,
    /// Countries or states (`US-CA`) it shuts out.
    pub excluded: Vec<String>,
}

words! {
    /// Where the work is done.
    pub enum Workplace {
        /// From home, always.
        Remote,
        /// Some days in an office.
        Hybrid,
        /// At the employer's place.
        Onsite,
    }
}

words! {
    /// The kind of work, as seen by a back-end developer.
    pub enum Role {
        /// Server-side software.
        Backend,
        /// Both sides of a web application.
        Fullstack,
        /// Any other software work: front-end, mobile, data, ML, QA, SRE, security, embedded.
        OtherSoftware,
        /// Everything else.
        NotSoftware,
    }
}

words! {
    /// Seniority, lowest first.
    pub enum Level {
        /// Interns, working students, apprentices.
        Intern,
        /// Entry level: 0 to 1 years.
        Junior,
        /// 2 to 4 years.
        Mid,
        /// 5 years and more.
        Senior,
        /// Staff, principal, distinguished, architect.
        Staff,
        /// Leads a team while building.
        Lead,
        /// Manages people: managers, directors, heads, vice presidents.
        Manager,
    }
}

words! {
    /// The kind of contract.
    pub enum Employment {
        /// Permanent or open-ended, whole week.
        FullTime,
        /// Permanent or open-ended, fewer hours.
        PartTime,
        /// Freelance, B2B, contractor.
        Contract,
        /// Internship, apprenticeship, working student.
        Internship,
        /// Limited in time.
        Temporary,
    }
}

words! {
    /// What a salary is paid for.
    pub enum Period {
        /// A year: 2,080 hours, 260 days, 52 weeks, 12 months.
        Year,
        /// A month.
        Month,
        /// A week.
        Week,
        /// A working day.
        Day,
        /// An hour.
        Hour,
    }
}

impl Period {
    /// How many of this period make a working year.
    pub fn per_year(self) -> f64 {
        match self {
            Self::Year => 1.0,
            Self::Month => 12.0,
            Self::Week => 52.0,
            Self::Day => 260.0,
            Self::Hour => 2080.0,
        }
    }
}

words! {
    /// Where a salary was read.
    pub enum SalarySource {
        /// From a field the feed has for it.
        Field,
        /// From the posting's words.
        Text,
    }
}

/// Base pay. Amounts are in `currency` per `period`, before tax, without bonus or equity.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Salary {
    /// The lower end; none where only an upper end is stated.
    #[serde(serialize_with = "amount")]
    pub min: Option<f64>,
    /// The upper end; none where only a lower end is stated.
    #[serde(serialize_with = "amount")]
    pub max: Option<f64>,
    /// ISO 4217 code, in capitals; empty where neither the words nor the place tell.
    pub currency: String,
    /// What `min` and `max` are paid for.
    pub period: Period,
    /// `min` as a yearly figure in the same currency (see [`Period::per_year`]).
    #[serde(serialize_with = "amount")]
    pub yearly_min: Option<f64>,
    /// `max` as a yearly figure in the same currency.
    #[serde(serialize_with = "amount")]
    pub yearly_max: Option<f64>,
    /// Whether a field or the text states it.
    pub from: SalarySource,
    /// True where the period is not stated but inferred from the size of the figures.
    #[serde(default)]
    pub period_inferred: bool,
    /// True where the feed predicts the pay instead of quoting it.
    #[serde(default)]
    pub predicted: bool,
}

/// Writes whole amounts as whole numbers: `90000`, not `90000.0`.
#[expect(clippy::ref_option, reason = "serde gives the field's reference")]
fn amount<S: serde::Serializer>(amount: &Option<f64>, serializer: S) -> Result<S::Ok, S::Error> {
    match amount {
        Some(whole) if whole.fract() == 0.0 && whole.abs() < 1e15 => {
            serializer.serialize_some(&(*whole as i64))
        }
        other => other.serialize(serializer),
    }
}

/// Something one works with.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Technology {
    /// Canonical lower-case name, such as `postgresql`.
    pub name: String,
    /// What kind of thing it is.
    pub kind: Kind,
    /// True where it is asked for, false where it is nice to have, none where not told apart.
    #[serde(default)]
    pub required: Option<bool>,
}

words! {
    /// The kind of a technology.
    pub enum Kind {
        /// Programming and query languages.
        Language,
        /// SQL and NoSQL stores, search engines, warehouses.
        Database,
        /// Queues and streams.
        Broker,
        /// Clouds and their services.
        Cloud,
        /// Frameworks, libraries and run times.
        Framework,
        /// Containers and their orchestration.
        Container,
        /// Build and delivery pipelines.
        Ci,
        /// Ways to design an API.
        Api,
        /// Metrics, logs, traces.
        Observability,
        /// Operating systems.
        Os,
        /// Web servers, version control, infrastructure as code and other tools.
        Tool,
        /// Ways of working: agile, test-driven development, CI/CD.
        Practice,
    }
}

words! {
    /// How far an application has come.
    pub enum Status {
        /// Worth a closer look.
        Interested,
        /// Sent.
        Applied,
        /// First contact: recruiter call, test.
        Screening,
        /// Talking to the team.
        Interviewing,
        /// An offer is on the table.
        Offer,
        /// Taken.
        Accepted,
        /// They said no.
        Rejected,
        /// You said no.
        Withdrawn,
        /// They stopped answering.
        Ghosted,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_have_one_spelling_everywhere() {
        for role in Role::VARIANTS {
            assert_eq!(serde_json::to_string(role).unwrap(), format!("\"{role}\""));
            assert_eq!(role.as_ref().parse::<Role>().unwrap(), *role);
        }
        assert_eq!(Role::OtherSoftware.as_ref(), "other-software");
        assert_eq!(Employment::FullTime.as_ref(), "full-time");
    }

    #[test]
    fn a_country_is_two_letters() {
        assert_eq!(Country::from_code("de").unwrap().code(), "DE");
        assert_eq!(Country::from_code("deu"), None);
        assert_eq!(Country::from_code("ä"), None);
    }
}
