//! The first line of a comment: "Company | Role | Place | REMOTE (US) | Full-time | $150k".
//! The order varies, so each part is told by its words. Labelled lines ("Location: …") count
//! as parts too. What a part means beyond its kind is left to `normalise`.

use super::patterns::{
    ASIDE, BARE_LINK, CLOSED, CLOSED_EDIT, COMPANY, EMPLOYMENT, HIRES, HYBRID, LABEL, LINK, MODE,
    ONSITE, PAY, PLACE, REMOTE, SALARY,
};
use super::roles;
use crate::posting::Workplace;

/// What the first line states.
#[derive(Debug, Default, PartialEq)]
pub struct Header {
    /// The company; empty where the line does not tell it.
    pub company: String,
    /// The parts that name roles, as they are written.
    pub titles: Vec<String>,
    /// Parts such as "Multiple roles".
    pub vague: Vec<String>,
    /// Where the work is.
    pub places: Vec<String>,
    /// Where one may live, out of "REMOTE (US)".
    pub open_to: Vec<String>,
    /// Parts about the kind of contract.
    pub employment: Vec<String>,
    /// Parts about pay.
    pub pay: Vec<String>,
    /// Whether it says that the position is filled.
    pub closed: bool,
    /// The line itself.
    pub line: String,
    modes: Vec<Workplace>,
}

impl Header {
    /// The workplace where the line names one; none where it offers a choice with remote.
    pub fn workplace(&self) -> Option<Workplace> {
        let has = |mode| self.modes.contains(&mode);
        match (has(Workplace::Remote), has(Workplace::Hybrid), has(Workplace::Onsite)) {
            (true, false, false) => Some(Workplace::Remote),
            (false, true, _) => Some(Workplace::Hybrid),
            (false, false, true) => Some(Workplace::Onsite),
            _ => None,
        }
    }
}

/// How many lines from the top may carry labels.
const LABELLED: usize = 8;

/// Reads the first line that says something, and the labelled lines below it.
pub fn read(lines: &[String]) -> Header {
    let first = lines.iter().find(|line| line.chars().any(char::is_alphanumeric));
    let line = first.map_or("", String::as_str);
    let closed = CLOSED.is_match(line) || lines.iter().any(|line| CLOSED_EDIT.is_match(line));
    let line = CLOSED.replace(line, "").trim_start_matches(['#', '*', ' ']).to_owned();
    let mut header = Header { closed, ..Header::default() };
    if is_prose(&line) {
        header.company = company_in(&line);
    } else {
        header.take_line(&line);
    }
    header.labels(lines);
    header.line = line;
    header
}

/// A first line that is a sentence has no parts.
fn is_prose(line: &str) -> bool {
    let sentence = line.chars().count() > 100 || line.ends_with('?') || line.contains(". ");
    !line.contains('|') && (sentence || HIRES.is_match(line))
}

/// The company in "Brindle (YC W24) is hiring a baker".
fn company_in(sentence: &str) -> String {
    COMPANY.captures(sentence).map_or_else(String::new, |found| clean_company(&found[1]))
}

/// The line's parts: split at pipes that are not in brackets, else at dashes between words.
fn parts(line: &str) -> Vec<String> {
    let pipes = split_outside_brackets(line, &["|"]);
    let dashes = || split_outside_brackets(line, &[" — ", " – ", " - ", " -- ", "; "]);
    let parts = if pipes.len() > 1 { pipes } else { dashes() };
    parts.iter().map(|part| part.trim().to_owned()).filter(|part| !part.is_empty()).collect()
}

/// Splits at any of the separators where no bracket is open.
pub fn split_outside_brackets<'a>(text: &'a str, separators: &[&str]) -> Vec<&'a str> {
    let mut parts = Vec::new();
    let (mut depth, mut from, mut at) = (0_usize, 0, 0);
    while let Some(character) = text[at..].chars().next() {
        let here = &text[at..];
        let found = separators
            .iter()
            .filter(|_| depth == 0)
            .find(|separator| here.starts_with(**separator));
        if let Some(separator) = found {
            parts.push(&text[from..at]);
            at += separator.len();
            from = at;
            continue;
        }
        match character {
            '(' | '[' => depth += 1,
            ')' | ']' => depth = depth.saturating_sub(1),
            _ => {}
        }
        at += character.len_utf8();
    }
    parts.push(&text[from..]);
    parts
}

/// Which part names the company: the first, unless that is a role or a place and a later
/// part is neither of the known kinds. A lone part is no company.
fn company_at(parts: &[String]) -> Option<usize> {
    let first = parts.first()?;
    let later_role = parts.iter().skip(1).any(|part| roles::names_role(part));
    let first_is_role = roles::names_role(first) && !later_role;
    if parts.len() > 1 && !first_is_role && !is_place(brackets(first).0) && !MODE.is_match(first) {
        return Some(0);
    }
    parts.iter().skip(1).position(|part| is_unknown(part)).map(|found| found + 1)
}

fn is_unknown(part: &str) -> bool {
    let known = [&*MODE, &*EMPLOYMENT, &*PAY, &*LINK].iter().any(|kind| kind.is_match(part));
    !known && !roles::names_role(part) && !is_place(part) && part.split_whitespace().count() <= 4
}

/// The company's name without links, years at an accelerator and dashes to a slogan.
fn clean_company(part: &str) -> String {
    let name = ASIDE.replace_all(part, "");
    let name = BARE_LINK.replace_all(&name, "");
    let name = split_outside_brackets(&name, &[" – ", " — ", " - "])[0];
    name.trim_matches(['*', '#', ',', ';', ':', ' ']).to_owned()
}

/// A part with a known place in it, or one that ends with a state ("Cheyenne, WY").
fn is_place(part: &str) -> bool {
    let last = part.rsplit_once(", ").map_or("", |(_, last)| last.trim());
    let state = last.len() == 2 && last.chars().all(|letter| letter.is_ascii_uppercase());
    part.split_whitespace().count() <= 12
        && !part.chars().any(|character| character.is_ascii_digit())
        && (state || PLACE.is_match(part))
}

impl Header {
    fn take_line(&mut self, line: &str) {
        let parts = parts(line);
        let company = company_at(&parts);
        for (number, part) in parts.iter().enumerate() {
            if Some(number) == company {
                self.company = clean_company(part);
            } else {
                self.take(part);
            }
        }
    }

    fn take(&mut self, part: &str) {
        if LINK.is_match(part) {
            return;
        }
        if roles::names_role(part) && !SALARY.is_match(part) {
            self.titles.push(part.to_owned());
            return;
        }
        let mut known = false;
        if PAY.is_match(part) {
            self.pay.push(part.to_owned());
            known = true;
        }
        if MODE.is_match(part) {
            self.take_workplace(part);
            known = true;
        }
        if EMPLOYMENT.is_match(part) {
            let kinds = EMPLOYMENT.find_iter(part).map(|kind| kind.as_str().to_owned());
            self.employment.extend(kinds);
            known = true;
        }
        if known {
            return;
        }
        if is_place(part) {
            self.places.push(without_brackets(part).to_owned());
        } else if roles::is_vague(part) {
            self.vague.push(part.to_owned());
        }
    }

    fn take_workplace(&mut self, part: &str) {
        let modes = [
            (&*REMOTE, Workplace::Remote),
            (&*HYBRID, Workplace::Hybrid),
            (&*ONSITE, Workplace::Onsite),
        ];
        for (pattern, mode) in modes {
            if pattern.is_match(part) {
                self.modes.push(mode);
            }
        }
        for choice in split_outside_brackets(part, &[" or ", "; ", " + "]) {
            self.take_choice(choice);
        }
    }

    /// "REMOTE (US)" names where one may live, "NYC (onsite)" and "Hybrid (NYC)" a place. What
    /// follows "Remote US /" is one more place to live, what follows "REMOTE (US) /" an office.
    fn take_choice(&mut self, choice: &str) {
        let mut living = false;
        for piece in split_outside_brackets(choice, &[" / ", "/ ", " and ", " & "]) {
            let (outside, inside) = brackets(piece);
            let remote = REMOTE.is_match(piece) || living && !MODE.is_match(piece);
            let outside = place_words(outside);
            living = remote && outside.is_some();
            let named = outside.into_iter().chain(bracket_words(inside));
            if remote {
                self.open_to.extend(named);
            } else {
                self.places.extend(named);
            }
        }
    }

    fn labels(&mut self, lines: &[String]) {
        for line in lines.iter().take(LABELLED) {
            let Some(label) = LABEL.captures(line) else { continue };
            let value = label[2].split(" — ").next().unwrap_or_default();
            let value = value.trim_end_matches('.').to_owned();
            match label[1].to_ascii_lowercase().as_str() {
                "company" if self.company.is_empty() && value.len() < 60 => {
                    self.company = clean_company(&value);
                }
                "role" | "roles" | "position" | "job title" | "title" if self.titles.is_empty() => {
                    self.titles.push(value);
                }
                "company" | "role" | "roles" | "position" | "job title" | "title" => {}
                "salary" | "compensation" | "pay" => self.pay.push(value),
                "location" | "locations" if !MODE.is_match(&value) => self.places.push(value),
                _ => self.take(&value),
            }
        }
    }
}

/// "(Berlin, London)" is Berlin, London.
fn without_brackets(part: &str) -> &str {
    part.strip_prefix('(').and_then(|part| part.strip_suffix(')')).unwrap_or(part)
}

fn brackets(piece: &str) -> (&str, &str) {
    match piece.split_once('(') {
        Some((outside, inside)) => (outside, inside.split(')').next().unwrap_or_default()),
        None => (piece, ""),
    }
}

/// The words in brackets as they are written, unless they name no place.
fn bracket_words(words: &str) -> Option<String> {
    let place = place_words(words)?;
    Some(if MODE.is_match(words) { place } else { words.trim().to_owned() })
}

/// A place's words out of a part about the workplace; none where only fillers are left.
fn place_words(words: &str) -> Option<String> {
    let words = MODE.replace_all(words, " ");
    let words = EMPLOYMENT.replace_all(&words, " ");
    let fillers = [
        "in",
        "from",
        "fully",
        "100%",
        "only",
        "primarily",
        "for",
        "some",
        "roles",
        "part",
        "with",
        "all",
        "-",
        "–",
        "—",
        "&",
        "and",
        "or",
        "the",
    ];
    let kept: Vec<&str> = words
        .split_whitespace()
        .map(|word| word.trim_matches(['(', ')', '[', ']', ';', ':', '|']))
        .filter(|word| !word.is_empty() && !fillers.contains(&word.to_lowercase().as_str()))
        .collect();
    let place = kept.join(" ").trim_matches([',', '-', '/', ' ', '.', '+', '!']).to_owned();
    let is_rule = ["day", "week", "office", "quarter", "meet", "travel", "flexib", "visa"]
        .iter()
        .any(|rule| place.to_lowercase().contains(rule));
    (!place.is_empty() && place.len() <= 120 && !is_rule).then_some(place)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn header(line: &str) -> Header {
        read(&[line.to_owned()])
    }

    #[test]
    fn tells_the_parts_by_their_words_in_any_order() {
        let orders = [
            "Brindle Labs (YC W24) | Senior Backend Engineer | REMOTE (US, Canada) | Full-time | $150k-$180k + equity | https://brindle.example",
            "Brindle Labs (https://brindle.example) | REMOTE (US, Canada) | $150k-$180k + equity | Senior Backend Engineer | Full-time",
            "Senior Backend Engineer | Brindle Labs | Full-time | REMOTE (US, Canada) | $150k-$180k + equity",
        ];
        for line in orders {
            let header = header(line);
            assert_eq!(header.company, "Brindle Labs", "{line}");
            assert_eq!(header.titles, ["Senior Backend Engineer"], "{line}");
            assert_eq!(header.open_to, ["US, Canada"], "{line}");
            assert_eq!(header.workplace(), Some(Workplace::Remote), "{line}");
            assert_eq!(header.employment, ["Full-time"], "{line}");
            assert_eq!(header.pay, ["$150k-$180k + equity"], "{line}");
        }
    }

    #[test]
    fn places_and_workplaces_come_in_many_shapes() {
        type Case =
            (&'static str, &'static [&'static str], &'static [&'static str], Option<Workplace>);
        let cases: [Case; 9] = [
            ("A | Engineer | NYC (onsite)", &["NYC"], &[], Some(Workplace::Onsite)),
            (
                "A | Engineer | Hybrid (Berlin, Germany)",
                &["Berlin, Germany"],
                &[],
                Some(Workplace::Hybrid),
            ),
            (
                "A | Engineer | Zurich or Remote (Europe)",
                &["Zurich"],
                &["Europe"],
                Some(Workplace::Remote),
            ),
            (
                "A | Engineer | Oslo, Norway | Onsite",
                &["Oslo, Norway"],
                &[],
                Some(Workplace::Onsite),
            ),
            (
                "A | Engineer | Toronto (3 days in-office)",
                &["Toronto"],
                &[],
                Some(Workplace::Onsite),
            ),
            ("A | Engineer | Remote", &[], &[], Some(Workplace::Remote)),
            ("A | Engineer | Remote in US & CAN", &[], &["US", "CAN"], Some(Workplace::Remote)),
            ("A | Engineer | Lisbon | Python, Go", &["Lisbon"], &[], None),
            ("A | Engineer | (Berlin, London)", &["Berlin, London"], &[], None),
        ];
        for (line, places, open_to, workplace) in cases {
            let header = header(line);
            assert_eq!(header.places, places, "{line}");
            assert_eq!(header.open_to, open_to, "{line}");
            assert_eq!(header.workplace(), workplace, "{line}");
        }
    }

    #[test]
    fn a_company_loses_its_link_and_its_years_at_an_accelerator() {
        let names = [
            "Brindle (YC W24)",
            "Brindle (YCS21)",
            "Brindle (brindle.example, YC)",
            "Brindle (https://brindle.example)",
            "Brindle – fine ovens",
        ];
        for name in names {
            assert_eq!(header(&format!("{name} | Engineer | Remote")).company, "Brindle", "{name}");
        }
        assert_eq!(header("Brindle (BRN) | Engineer | Remote").company, "Brindle (BRN)");
    }

    #[test]
    fn a_closed_line_is_marked_and_read_all_the_same() {
        for line in ["(CLOSED) Brindle | Engineer | Remote", "[CLOSED] Brindle | Engineer | Remote"]
        {
            let header = header(line);
            assert!(header.closed);
            assert_eq!(header.company, "Brindle");
        }
        let edited = ["Brindle | Engineer | Remote", "Edit: APPLICATIONS CLOSED, thank you all"];
        assert!(read(&edited.map(str::to_owned)).closed);
        assert!(!header("Closedloop | Engineer | Remote").closed);
    }

    #[test]
    fn labelled_lines_count_as_parts() {
        let lines = [
            "Company: Brindle Labs",
            "Location: REMOTE (US)",
            "Role: Senior Backend Engineer",
            "Salary: £60,000",
        ];
        let header = read(&lines.map(str::to_owned));
        assert_eq!(header.company, "Brindle Labs");
        assert_eq!(header.titles, ["Senior Backend Engineer"]);
        assert_eq!(header.open_to, ["US"]);
        assert_eq!(header.pay, ["£60,000"]);
    }

    #[test]
    fn a_line_of_pipes_or_brackets_alone_is_harmless() {
        for line in ["|||", "((((", "| | |", ")|(", "—"] {
            assert_eq!(header(line).titles, Vec::<String>::new());
        }
    }
}
