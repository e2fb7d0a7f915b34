//! Invented postings: a number goes in, a draft comes out, always the same one.
//!
//! Words, technologies, companies and places are drawn by Zipf's law, as in real postings:
//! the n-th commonest is n times rarer than the first. Half of a text is what its company
//! says in all of its postings, as in real ones.

use jiff::{SignedDuration, Timestamp};
use jobs::feeds::{Body, Draft, Pay, PayRange, Posted};
use jobs::normalise::{Context, normalise};
use jobs::posting::Period;
use jobs::store::{Answer, Packer};

/// Words in a text.
const TEXT: usize = 300;
/// Words that are told apart.
const VOCABULARY: usize = 30_000;
/// Postings of a board.
pub const BOARD: usize = 200;
/// Days over which postings are spread.
const DAYS: u64 = 400;

const TITLES: &[&str] = &[
    "Backend Engineer",
    "Software Engineer",
    "Platform Engineer",
    "Account Executive",
    "Data Engineer",
    "Site Reliability Engineer",
    "Product Designer",
    "Full Stack Developer",
    "Frontend Engineer",
    "Customer Success Manager",
    "Machine Learning Engineer",
    "Engineering Manager",
    "Security Engineer",
    "Recruiter",
    "Mobile Engineer",
    "Database Administrator",
    "Technical Writer",
    "Solutions Architect",
];
const LEVELS: &[&str] = &["", "Senior ", "", "Staff ", "Junior ", "Lead ", "Principal "];
const TECHNOLOGIES: &[&str] = &[
    "Python",
    "AWS",
    "Java",
    "Kubernetes",
    "PostgreSQL",
    "JavaScript",
    "Docker",
    "React",
    "TypeScript",
    "Go",
    "Kafka",
    "Terraform",
    "Redis",
    "C++",
    "Node.js",
    "MySQL",
    "GraphQL",
    "Spark",
    "Ruby on Rails",
    "Rust",
    "Scala",
    "MongoDB",
    "Elasticsearch",
    "gRPC",
    "Kotlin",
    "Azure",
    "GCP",
    "Snowflake",
    "Django",
    "Airflow",
    "RabbitMQ",
    "Cassandra",
    "PHP",
    "Elixir",
    "ClickHouse",
    "Haskell",
    "Erlang",
    "Clojure",
    "OCaml",
    "Zig",
];
const PLACES: &[&str] = &[
    "San Francisco, CA",
    "New York, NY",
    "Remote - US",
    "London, United Kingdom",
    "Remote",
    "Berlin, Germany",
    "Bengaluru, India",
    "Toronto, Canada",
    "Dublin, Ireland",
    "Austin, TX",
    "Seattle, WA",
    "Paris, France",
    "Amsterdam, Netherlands",
    "Singapore",
    "Sydney, Australia",
    "Munich, Germany",
    "Remote - Europe",
    "Madrid, Spain",
    "Warsaw, Poland",
    "Tel Aviv, Israel",
    "Zurich, Switzerland",
    "Stockholm, Sweden",
    "Lisbon, Portugal",
    "São Paulo, Brazil",
    "Tokyo, Japan",
    "Vienna, Austria",
    "Prague, Czech Republic",
    "Tallinn, Estonia",
    "Reykjavík, Iceland",
    "Valletta, Malta",
];
const SYLLABLES: &[&str] = &[
    "ba", "co", "di", "fe", "gu", "ha", "jo", "ki", "lo", "ma", "ne", "pi", "qua", "ro", "su",
    "ta", "ve", "wi", "xa", "zo", "an", "er", "in", "on", "ut", "ing", "tion", "al", "ent", "ous",
];
const GLUE: &[&str] = &[
    "the",
    "and",
    "to",
    "of",
    "a",
    "in",
    "with",
    "for",
    "you",
    "we",
    "our",
    "is",
    "on",
    "as",
    "will",
    "are",
    "team",
    "work",
    "experience",
    "that",
    "engineering",
    "systems",
    "software",
    "building",
    "data",
    "services",
    "design",
    "scale",
    "product",
    "customers",
    "distributed",
    "performance",
    "infrastructure",
    "develop",
    "technical",
    "quality",
    "support",
    "business",
];

/// Numbers that look random and never change (splitmix64).
pub struct Chance(u64);

impl Chance {
    /// The numbers of a seed. Seeds are mixed, because the numbers of neighbouring ones would
    /// be the same but for their beginning.
    pub fn new(seed: u64) -> Self {
        Self(mixed(seed ^ 0x5851_f42d_4c95_7f2d))
    }

    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        mixed(self.0)
    }

    /// A number below a limit.
    pub fn below(&mut self, limit: u64) -> u64 {
        self.next() % limit
    }

    /// A number below a limit, by Zipf's law: small ones are common.
    fn zipf(&mut self, limit: usize) -> usize {
        let share = (self.next() >> 11) as f64 / (1u64 << 53) as f64;
        ((limit as f64 + 1.0).powf(share) - 1.0) as usize % limit
    }

    fn pick<'a>(&mut self, list: &[&'a str]) -> &'a str {
        list[self.zipf(list.len())]
    }
}

fn mixed(mut number: u64) -> u64 {
    number = (number ^ (number >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    number = (number ^ (number >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    number ^ (number >> 31)
}

/// The words of invented texts, commonest first.
pub struct Vocabulary(Vec<String>);

impl Vocabulary {
    /// The vocabulary.
    pub fn new() -> Self {
        let mut chance = Chance::new(7);
        let mut words: Vec<String> = GLUE.iter().map(|word| (*word).to_owned()).collect();
        while words.len() < VOCABULARY {
            let syllables = 2 + chance.below(3);
            words.push((0..syllables).map(|_| SYLLABLES[chance.below(30) as usize]).collect());
        }
        Self(words)
    }

    fn sentences(&self, chance: &mut Chance, words: usize) -> String {
        let mut text = String::with_capacity(words * 7);
        for number in 1..=words {
            text.push_str(&self.0[chance.zipf(VOCABULARY)]);
            text.push_str(if number % 12 == 0 { ". " } else { " " });
        }
        text
    }

    /// The company of a board.
    pub fn company(&self, board: usize) -> String {
        let name = &self.0[GLUE.len() + board * 7 % (VOCABULARY - GLUE.len())];
        format!("{}{} {board}", name[..1].to_uppercase(), &name[1..])
    }

    /// The posting of a number.
    pub fn draft(&self, number: usize, now: Timestamp) -> Draft {
        let mut chance = Chance::new(number as u64 + 1);
        let board = number / BOARD;
        let company = self.company(board);
        let age = chance.below(DAYS * 86_400);
        Draft {
            id: (4_000_000_000 + number as u64).to_string(),
            title: format!("{}{}", chance.pick(LEVELS), chance.pick(TITLES)),
            url: Some(format!(
                "https://boards.greenhouse.io/board{board}/jobs/{}",
                4_000_000_000 + number as u64
            )),
            places: vec![chance.pick(PLACES).to_owned()],
            posted: Posted::At(now - SignedDuration::from_secs(age.cast_signed())),
            pay: pay(&mut chance),
            departments: vec!["Engineering".into()],
            body: Body::Html(self.body(&mut chance, board)),
            opening: Some((7_000_000_000 + number as u64).to_string()),
            company,
            ..Draft::default()
        }
    }

    /// What a board answers, where it has some of the postings.
    pub fn answer(
        &self,
        numbers: std::ops::Range<usize>,
        now: Timestamp,
    ) -> anyhow::Result<Answer> {
        let board = numbers.start / BOARD;
        let company = self.company(board);
        let mut answer = Answer {
            feed: "greenhouse".into(),
            token: format!("board{board}"),
            name: Some(company.clone()),
            whole: true,
            ..Answer::default()
        };
        let mut packer = Packer::default();
        for number in numbers {
            let draft = self.draft(number, now);
            let posting = normalise(&draft, &Context { company: &company, fetched: now });
            answer.add(&draft, draft.written()?, posting);
            packer.pack_if_many(&mut answer)?;
        }
        packer.pack(&mut answer)?;
        Ok(answer)
    }

    fn body(&self, chance: &mut Chance, board: usize) -> String {
        let mut of_company = Chance::new(1 << 40 | board as u64);
        let about = self.sentences(&mut of_company, TEXT / 4);
        let benefits = self.sentences(&mut of_company, TEXT / 4);
        let mut items = String::new();
        for _ in 0..4 {
            let technology = chance.pick(TECHNOLOGIES);
            items.push_str("<li>Experience with ");
            items.push_str(technology);
            items.push_str("</li>\n");
        }
        let text = self.sentences(chance, TEXT / 2 - 12);
        format!(
            "<p>{about}</p>\n<h2>What you will do</h2>\n<p>{text}</p>\n<ul>\n{items}</ul>\n\
             <h2>Benefits</h2>\n<p>{benefits}</p>"
        )
    }
}

/// Two in five state pay.
fn pay(chance: &mut Chance) -> Pay {
    if chance.below(5) > 1 {
        return Pay::Unstated;
    }
    let min = (40 + chance.below(140)) as f64 * 1_000.0;
    let currency = chance.pick(&["USD", "EUR", "GBP", "CAD", "PLN"]).to_owned();
    Pay::Ranges(vec![PayRange {
        min: Some(min),
        max: Some(min * 1.3),
        currency: Some(currency),
        period: Some(Period::Year),
        ..PayRange::default()
    }])
}
