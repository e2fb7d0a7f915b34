//! Issue boards on GitHub: repositories whose issues are postings, such as backend-br/vagas.
//!
//! Documents: <https://docs.github.com/rest/issues/issues#list-repository-issues>. A board is
//! `owner/repository`. Without a `token` GitHub answers 60 requests an hour, with one 5,000.
//! Facts: pull requests are mixed in; labels are facts about the posting (seniority, contract,
//! remote); a closed issue is a closed posting. By the boards' custom a title is
//! "[Place] Role na Company". Never seen in a capture: everything here.

use std::time::Duration;

use serde::Deserialize;
use serde_json::Value;

use super::address::{number, with_query};
use super::fields::{Id, Items, Moment, Text};
use super::json::{self, Answer};
use super::rows::Problem;
use super::{
    Asked, Board, Body, Coverage, Draft, Enabled, Feed, Pace, Page, Posted, Reader, Request, Shape,
    States,
};
use crate::posting::Workplace;

const SIZE: usize = 100;

pub(super) fn feed() -> Feed {
    Feed {
        id: "github-issues".into(),
        name: "Issue boards on GitHub".into(),
        docs: "https://docs.github.com/rest/issues/issues#list-repository-issues".into(),
        terms: "60 requests an hour without a token; the issues belong to their authors.".into(),
        attribution: None,
        base_url: "https://api.github.com".into(),
        pace: Pace { gap: Duration::from_secs(2), interval: Duration::from_hours(6) },
        coverage: Coverage::Whole,
        shape: Shape::Boards,
        enabled: Enabled::ByDefault,
        states: States {
            pay: "in the text",
            place: "in the title's brackets",
            remote: "label, title",
            closed: "the issue is closed",
        },
        reader: Reader::Code { start, read },
    }
}

fn start(board: &Board) -> Vec<Request> {
    let mut segments = vec!["repos"];
    segments.extend(board.token.split('/'));
    segments.push("issues");
    let query = [("state", "open"), ("per_page", "100"), ("page", "1")];
    vec![ask(super::address::address(&board.base_url, segments, &query), board)]
}

fn ask(url: String, board: &Board) -> Request {
    let request = Request::get(url).header("accept", "application/vnd.github+json");
    match board.setting("token") {
        Some(token) => request.header("authorization", format!("Bearer {token}")),
        None => request,
    }
}

fn read(asked: &Asked<'_>, bytes: &[u8]) -> anyhow::Result<Page> {
    let text = json::decode(bytes);
    let answer = Answer::parse(&text)?;
    let rows = answer.list()?;
    let mut page = json::read(rows, "number", draft);
    if rows.len() >= SIZE {
        let next = number(&asked.request.url, "page").max(1) + 1;
        let url = with_query(&asked.request.url, &[("page", &next.to_string())]);
        page.more.push(ask(url, asked.board));
    }
    Ok(page)
}

#[derive(Deserialize, Default)]
#[serde(default)]
struct Issue {
    number: Id,
    title: Text,
    body: Text,
    state: Text,
    html_url: Text,
    created_at: Moment,
    labels: Items<Label>,
    pull_request: Option<Value>,
}

/// A label: an object, in old answers only its name.
#[derive(Deserialize)]
#[serde(untagged)]
enum Label {
    Name(String),
    Object { name: String },
}

fn draft(issue: Issue) -> Result<Draft, Problem> {
    if issue.pull_request.is_some() {
        return Err(Problem::skipped("a pull request"));
    }
    let labels: Vec<String> = issue.labels.0.into_iter().map(Label::name).collect();
    let title = issue.title.required("/title")?;
    let places = bracketed(&title);
    let workplace = labels.iter().chain(&places).find_map(|words| workplace(words));
    Ok(Draft {
        id: issue.number.required("/number")?,
        company: company(&title).unwrap_or_default(),
        url: issue.html_url.0,
        places: places.into_iter().filter(|place| self::workplace(place).is_none()).collect(),
        workplace,
        employment: labels.iter().find(|label| is_contract(label)).cloned(),
        level: labels.iter().find(|label| is_level(label)).cloned(),
        tags: labels,
        posted: issue.created_at.0.map_or(Posted::Unstated, Posted::At),
        body: Body::Markdown(issue.body.or_empty()),
        closed: issue.state.as_deref() == Some("closed"),
        title,
        ..Draft::default()
    })
}

impl Label {
    fn name(self) -> String {
        match self {
            Self::Name(name) | Self::Object { name } => name,
        }
    }
}

/// The places in the title's leading brackets: "[São Paulo / Remoto] …".
fn bracketed(title: &str) -> Vec<String> {
    let mut places = Vec::new();
    let mut rest = title.trim_start();
    while let Some((inside, after)) = rest.strip_prefix('[').and_then(|rest| rest.split_once(']')) {
        let parts = inside.split(['/', '|', ';']).map(str::trim).filter(|part| !part.is_empty());
        places.extend(parts.map(str::to_owned));
        rest = after.trim_start();
    }
    places
}

/// The company behind the last "na", "no", "at" or "@" of the title.
fn company(title: &str) -> Option<String> {
    let title = title.split(']').next_back()?;
    let cuts = [" na ", " no ", " at ", " @ ", " @"];
    let ends = cuts.iter().filter_map(|cut| Some(title.rfind(cut)? + cut.len()));
    let name = title[ends.max()?..].trim().trim_start_matches('@');
    let name = name.split([',', '(', '[', '|']).next()?.trim_end_matches(['-', ' ', '!', '.']);
    (!name.is_empty()).then(|| name.to_owned())
}

/// Labels say it in Portuguese, Spanish or English.
fn workplace(words: &str) -> Option<Workplace> {
    let words = words.to_lowercase();
    let says = |any: &[&str]| any.iter().any(|word| words.contains(word));
    if says(&["híbrid", "hibrid", "hybrid"]) {
        return Some(Workplace::Hybrid);
    }
    if says(&["remot", "home office", "home-office", "anywhere"]) {
        return Some(Workplace::Remote);
    }
    says(&["presencial", "alocado", "on-site", "onsite"]).then_some(Workplace::Onsite)
}

fn is_contract(label: &str) -> bool {
    let words = ["clt", "pj", "freela", "estágio", "estagio", "full-time", "part-time", "contract"];
    let label = label.to_lowercase();
    words.iter().any(|word| label.split([' ', '/', ':']).any(|part| part.starts_with(word)))
}

fn is_level(label: &str) -> bool {
    let words =
        ["júnior", "junior", "pleno", "sênior", "senior", "estágio", "especialista", "lead"];
    let label = label.to_lowercase();
    words.iter().any(|word| label.contains(word))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn titles_follow_the_boards_custom() {
        let cases = [
            (
                "[Remoto] Desenvolvedor Back-end Pleno na Tucano Pagamentos",
                Some("Tucano Pagamentos"),
            ),
            ("[São Paulo/SP] Node.js Developer @ Ipê Cloud (CLT)", Some("Ipê Cloud")),
            ("Java Developer at Jabuti, remote", Some("Jabuti")),
            ("[Remoto] Pessoa desenvolvedora", None),
        ];
        for (title, expected) in cases {
            assert_eq!(company(title).as_deref(), expected, "{title}");
        }
        assert_eq!(bracketed("[São Paulo / Remoto][PJ] Dev"), ["São Paulo", "Remoto", "PJ"]);
    }
}
