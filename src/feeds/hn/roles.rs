//! The roles that a comment names. Its header and lines go in, one opening a role comes out:
//! several only where the comment lists them plainly (every part of a list names a role), one
//! where it does not. Also decides whether a comment is a posting at all.

use std::sync::LazyLock;

use regex::Regex;

use super::header::{Header, split_outside_brackets};

/// A role with the link behind it, where the comment gives one.
#[derive(Debug, PartialEq, Eq)]
pub struct Opening {
    /// The role's title.
    pub title: String,
    /// Where to apply for this role.
    pub link: Option<String>,
}

/// More roles than this in one comment are not told apart.
const MOST: usize = 15;
/// A longer line is a sentence and no title.
const LONGEST_TITLE: usize = 120;
/// A title of more words, those in brackets apart, is a sentence.
const MOST_WORDS: usize = 16;

macro_rules! pattern {
    ($name:ident, $pattern:expr) => {
        static $name: LazyLock<Regex> =
            LazyLock::new(|| Regex::new($pattern).expect("the pattern is constant"));
    };
}

pattern!(
    ROLE,
    r"(?i)\b(engineers?|engg|developers?|devs?|programmers?|architects?|designers?|scientists?|researchers?|analysts?|administrators?|admins?|consultants?|managers?|directors?|marketers?|recruiters?|technicians?|specialists?|coordinators?|representatives?|executives?|associates?|professors?|head of|team lead|tech lead|technical lead|engineering lead|technical staff|devops|sysadmin|vp of|vice president|chief of staff|generalist)\b"
);
pattern!(
    ROLE_SHORT,
    r"\b(SREs?|SWEs?|CTO|CPO|EMs?|PMs?|TPMs?|FDEs?|BDRs?|AEs?|MTS|Eng|Lead|Marketer)\b"
);
pattern!(
    VAGUE,
    r"(?i)\b(roles?|positions?|engineering|jobs|openings|multiple|various|several|hiring|gtm|security|machine learning|software)\b"
);
pattern!(ITEM, r"^(?:[-*•+·–]\s*|\d{1,2}[.)]\s+)");
pattern!(ADDRESS, r"https?://[^\s<>()]+");
pattern!(TITLE_END, r"(?::\s|:$|\s[-–—]\s|\s[-–—]$|\s\[|\s\(?https?://|\s[|•]\s|\.\s)");
pattern!(
    SEEKER,
    r"(?i)^\W*(seeking work\b|seeking freelanc|i'?m a .{0,60}\b(developer|engineer|designer)\b|i am a .{0,60}\b(developer|engineer|designer)\b)"
);
pattern!(
    SEEKER_LABEL,
    r"(?i)^\W*(willing to relocate|technologies|résumé|resume|cv|résumé/cv|résumé / cv)\s*[:：]"
);
pattern!(
    SEEKER_WORDS,
    r"(?i)\b(looking for a job|looking for new opportunities|exploring new opportunities|consider my profile|hire me)\b"
);
pattern!(
    HIRING,
    r"(?i)\b(hiring|open roles?|open positions?|new role|roles?:|positions? (is|are)|we'?re looking|we are looking|looking for (a|an|experienced|engineers|remote)|join (us|our)|careers|apply|job description)\b"
);
pattern!(MODE, r"(?i)\b(remote|on-?site|hybrid)\b");
pattern!(
    HIRED,
    r"(?i)\b(?:hiring|looking for|role on my team:|need)\s+(?:for\s+)?(?:(?:an?|our|another|the|some|more)\s+)?((?:[\w/+#.-]+\s){0,5}?(?:engineer|developer|architect|scientist|designer|manager)s?)\b"
);
// Words that stand in sentences and not in titles. "US" and "IS" are no pronoun and no verb.
pattern!(
    SENTENCE,
    r"\b(is|are|was|were|we|we['’](re|ve|ll)|you|your|you['’]re|our|us|have|has|varies|I['’]m)\b|^(We|We['’](re|ve)|You|Our|Varies|This|There|It|They)\b"
);

/// Whether a part of the line names a role.
pub fn names_role(part: &str) -> bool {
    ROLE.is_match(part) || ROLE_SHORT.is_match(part)
}

/// Whether a part speaks of roles without naming one.
pub fn is_vague(part: &str) -> bool {
    VAGUE.is_match(part)
}

/// Says why the comment is no posting, where it is none.
pub fn check(lines: &[String]) -> Result<(), &'static str> {
    let Some(first) = lines.iter().find(|line| line.chars().any(char::is_alphanumeric)) else {
        return Err("is deleted or empty");
    };
    if is_seeker(first, lines) {
        return Err("is a person looking for work");
    }
    if first.contains('|') && first.split('|').count() > 1
        || MODE.is_match(first) && first.len() < 60
    {
        return Ok(());
    }
    let hiring = lines.iter().any(|line| HIRING.is_match(line));
    let contact = lines.iter().any(|line| ADDRESS.is_match(line) || line.contains('@'));
    let role = lines.iter().any(|line| names_role(line));
    if hiring && (contact || role && lines.len() > 2) { Ok(()) } else { Err("names no job") }
}

fn is_seeker(first: &str, lines: &[String]) -> bool {
    let labels = lines.iter().filter(|line| SEEKER_LABEL.is_match(line)).count();
    SEEKER.is_match(first)
        || labels >= 2
        || !first.contains('|') && lines.iter().any(|line| SEEKER_WORDS.is_match(line))
}

/// The comment's openings; never none.
pub fn openings(header: &Header, lines: &[String]) -> Vec<Opening> {
    let titles = header.titles.iter().flat_map(|part| split(part));
    let titles: Vec<String> = titles.filter(|title| !is_sentence(title)).collect();
    match titles.len() {
        0 => from_lines(header, lines),
        1..=MOST => titles.into_iter().map(|title| Opening { title, link: None }).collect(),
        _ => vec![Opening { title: titles.join(", "), link: None }],
    }
}

/// Prose that names a role in passing: "Varies between remote and an office for engineers".
fn is_sentence(title: &str) -> bool {
    let outside = title.split('(').next().unwrap_or_default();
    let words = outside.split_whitespace().count();
    SENTENCE.is_match(outside)
        || words > MOST_WORDS
        || words > 4 && (title.ends_with(['.', '!', '?']) && !title.ends_with("etc."))
}

/// The titles in a part: several only where every piece names a role of its own.
fn split(part: &str) -> Vec<String> {
    let separators = [", and ", ", ", "; ", " & ", " and ", " + "];
    let pieces: Vec<&str> = split_outside_brackets(part, &separators)
        .into_iter()
        .map(|piece| piece.trim_matches([' ', ',', '.']))
        .map(|piece| {
            ["Hiring ", "a ", "an "]
                .iter()
                .fold(piece, |piece, word| piece.strip_prefix(word).unwrap_or(piece))
        })
        .filter(|piece| !matches!(*piece, "" | "more" | "many more" | "others" | "and more"))
        .collect();
    if pieces.len() > 1 && pieces.iter().all(|piece| names_role(piece)) {
        pieces.into_iter().map(str::to_owned).collect()
    } else {
        vec![part.strip_prefix("Hiring ").unwrap_or(part).to_owned()]
    }
}

/// Where the first line names no role: the roles listed below it, the one that a sentence
/// names, or the first line's own words.
fn from_lines(header: &Header, lines: &[String]) -> Vec<Opening> {
    let listed: Vec<Opening> = lines.iter().skip(1).filter_map(|line| listed(line)).collect();
    if (1..=MOST).contains(&listed.len()) {
        return listed;
    }
    let sentence = lines
        .iter()
        .flat_map(|line| HIRED.captures_iter(line))
        .map(|found| found[1].to_owned())
        .find(|title| {
            !["at ", "in ", "both ", "across "].iter().any(|word| title.starts_with(word))
        });
    let title =
        sentence.or_else(|| header.vague.first().cloned()).unwrap_or_else(|| fallback(header));
    vec![Opening { title, link: None }]
}

/// The first line without links, for want of a role: "Brindle | Berlin | Onsite".
fn fallback(header: &Header) -> String {
    let line = ADDRESS.replace_all(&header.line, "");
    let parts: Vec<&str> = line.split('|').map(str::trim).filter(|part| part.len() > 2).collect();
    let title: String = parts.join(" | ").chars().take(120).collect();
    if title.is_empty() { header.line.clone() } else { title }
}

/// A line that is a title: an item of a list, or a short line with a link.
fn listed(row: &str) -> Option<Opening> {
    let text = ITEM.replace(row, "");
    let link =
        ADDRESS.find(&text).map(|link| link.as_str().trim_end_matches(['.', ',']).to_owned());
    if text.len() == row.len() && link.is_none() {
        return None;
    }
    let end = TITLE_END.find(&text).map_or(text.len(), |end| end.start());
    let title = text[..end].trim_matches([' ', '*', ':', '-', '–', '—', ',']).to_owned();
    let name = title.split(" (").next().unwrap_or_default();
    let is_title = title.len() <= LONGEST_TITLE
        && name.split_whitespace().count() <= 9
        && title.chars().next().is_some_and(|first| first.is_uppercase() || first.is_ascii_digit())
        && names_role(&title)
        && !is_sentence(&title)
        && !HIRING.is_match(&title);
    is_title.then_some(Opening { title, link })
}

#[cfg(test)]
mod tests {
    use super::super::header;
    use super::*;

    fn titles(lines: &[&str]) -> Vec<String> {
        let lines: Vec<String> = lines.iter().map(|line| (*line).to_owned()).collect();
        openings(&header::read(&lines), &lines).into_iter().map(|opening| opening.title).collect()
    }

    #[test]
    fn several_roles_only_where_each_is_plain() {
        let cases: [(&str, &[&str]); 7] = [
            ("A | Backend Engineer, Data Analyst | Berlin", &["Backend Engineer", "Data Analyst"]),
            (
                "A | Backend Engineer | Product Designer | Berlin",
                &["Backend Engineer", "Product Designer"],
            ),
            (
                "A | Software Engineer (Go, Rust) and Product Manager | Berlin",
                &["Software Engineer (Go, Rust)", "Product Manager"],
            ),
            (
                "A | Senior Software Engineer, Data Platform | Berlin",
                &["Senior Software Engineer, Data Platform"],
            ),
            ("A | Senior and Staff Engineers | Berlin", &["Senior and Staff Engineers"]),
            ("A | Frontend & Fullstack Engineers | Berlin", &["Frontend & Fullstack Engineers"]),
            ("A | Engineer, SRE, and many more | Berlin", &["Engineer", "SRE"]),
        ];
        for (line, expected) in cases {
            assert_eq!(titles(&[line]), expected, "{line}");
        }
    }

    #[test]
    fn roles_listed_below_the_first_line() {
        let comment = [
            "Brindle | Multiple roles | Berlin | Onsite",
            "We build ovens for engineers who like bread and have done so for years.",
            "- Senior Backend Engineer (Go): https://brindle.example/1",
            "- Head of Bread",
            "- We offer good bread to every engineer who works with us here in Berlin",
        ];
        assert_eq!(titles(&comment), ["Senior Backend Engineer (Go)", "Head of Bread"]);
        let prose = ["Brindle | Berlin | Onsite", "We are hiring a Senior Rust Developer to bake."];
        assert_eq!(titles(&prose), ["Senior Rust Developer"]);
        assert_eq!(titles(&["Brindle | Multiple roles | Berlin"]), ["Multiple roles"]);
        assert_eq!(titles(&["Brindle | Berlin | Onsite"]), ["Brindle | Berlin | Onsite"]);
    }

    #[test]
    fn a_sentence_is_no_title() {
        let sentences = [
            "Varies between REMOTE (for bakers abroad) and ONSITE for engineers",
            "We're hiring engineers to bake in person at our ovens",
            "Oslo. Primary need is for a senior engineer",
            "Engineers of every kind who like warm bread at dawn.",
        ];
        for sentence in sentences {
            let found = titles(&[&format!("Brindle | {sentence} | Staff Oven Engineer")]);
            assert_eq!(found, ["Staff Oven Engineer"], "{sentence}");
            assert_eq!(titles(&[&format!("Brindle | {sentence} | Berlin")]).len(), 1, "{sentence}");
        }
        let plain = ["Staff Engineer - US", "IS Engineer", "Software Engineers, Sr."];
        for title in plain {
            assert!(!is_sentence(title), "{title}");
        }
    }

    #[test]
    fn comments_that_are_no_postings_say_why() {
        let cases: [(&[&str], bool); 8] = [
            (&["[flagged]"], false),
            (&["Great thread, so clear about who may apply."], false),
            (&["SEEKING WORK | Rust developer | Remote"], false),
            (
                &[
                    "Location: Porto",
                    "Remote: Yes",
                    "Willing to relocate: No",
                    "Technologies: Rust",
                    "Resume: https://a.example",
                ],
                false,
            ),
            (&["I'm a full-stack developer with three years of bread."], false),
            (&["Brindle | Baker | Berlin"], true),
            (&["Brindle is hiring an oven engineer. Apply: https://brindle.example"], true),
            (&["-----", "NYC ONSITE", "https://riddle.example"], true),
        ];
        for (lines, posting) in cases {
            let lines: Vec<String> = lines.iter().map(|line| (*line).to_owned()).collect();
            assert_eq!(check(&lines).is_ok(), posting, "{lines:?}");
        }
    }
}
