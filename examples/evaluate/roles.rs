//! `roles.tsv` with the postings of `roles-postings.jsonl`: role, level and workplace.
//!
//! Rows noted as borderline, generic or multi are left out of the role. `staff+` is staff;
//! `lead/manager` is lead or manager; the label's `unknown` is not scored.

use std::collections::HashMap;
use std::path::Path;

use jobs::feeds::{Body, Draft};
use jobs::posting::{Level, Posting, Role, Workplace};
use serde_json::Value;

use crate::labels::{self, Row};
use crate::tally::{Goal, Tally};

pub fn measure(path: &Path) -> anyhow::Result<Vec<Tally>> {
    let postings: HashMap<String, Value> =
        labels::json_lines(&path.with_file_name("roles-postings.jsonl"))?
            .into_iter()
            .map(|posting| (labels::text(&posting, "id").to_owned(), posting))
            .collect();
    let mut wanted = Tally::new("backend or fullstack", Goal::F1("backend-or-fullstack", 0.93));
    let mut role = Tally::new("role", Goal::Unset);
    let mut level = Tally::new("level", Goal::Accuracy(0.92));
    let mut workplace = Tally::new("workplace", Goal::Accuracy(0.95));
    for row in labels::table(path)? {
        let Some(posting) = postings.get(row.get("id")) else { continue };
        let draft = draft(posting);
        let read = labels::read(&draft);
        add_role(&mut wanted, &mut role, &row, &draft, &read);
        add_level(&mut level, &row, &draft, &read);
        add_workplace(&mut workplace, &row, &draft, &read);
    }
    Ok(vec![wanted, role, level, workplace])
}

/// The posting as its feed would quote it.
fn draft(posting: &Value) -> Draft {
    let field = |name| labels::text(posting, name).to_owned();
    let places =
        std::iter::once(field("location")).chain(labels::texts(posting, "secondary_locations"));
    let departments = [field("department"), field("team")];
    let remote = posting["is_remote"] == true || posting["allows_remote"] == true;
    let tied = posting["is_remote"] == false;
    let is_set = |text: &String| !text.is_empty();
    Draft {
        id: field("id"),
        title: field("title"),
        company: field("company"),
        places: places.filter(is_set).collect(),
        departments: departments.into_iter().filter(is_set).collect(),
        tags: labels::texts(posting, "tags"),
        employment: Some(field("employment_type")).filter(is_set),
        workplace: remote.then_some(Workplace::Remote).or(tied.then_some(Workplace::Onsite)),
        body: Body::Plain(field("description")),
        ..Draft::default()
    }
}

fn add_role(wanted: &mut Tally, role: &mut Tally, row: &Row, draft: &Draft, read: &Posting) {
    let note = row.get("note");
    if ["borderline", "generic", "multi"].iter().any(|word| note.contains(word)) {
        wanted.leave_out();
        role.leave_out();
        return;
    }
    let group = |role: &str| match role {
        "backend" | "fullstack" => "backend-or-fullstack",
        _ => "rest",
    };
    let got: &str = match read.role {
        Role::Backend => "backend",
        Role::Fullstack => "fullstack",
        Role::OtherSoftware => "other-software",
        Role::NotSoftware => "not-software",
    };
    let text = format!("{} ({note})", draft.title);
    wanted.add(group(row.get("role")), group(got), &draft.id, &text);
    role.add(row.get("role"), got, &draft.id, &text);
}

fn add_level(tally: &mut Tally, row: &Row, draft: &Draft, read: &Posting) {
    let expected = row.get("seniority");
    if expected == "unknown" {
        tally.leave_out();
        return;
    }
    let got = match read.level {
        Some(Level::Staff) => "staff+",
        Some(Level::Lead | Level::Manager) => "lead/manager",
        Some(ref level) => level.as_ref(),
        None => "none",
    };
    tally.add(expected, got, &draft.id, &format!("{} ({})", draft.title, row.get("note")));
}

fn add_workplace(tally: &mut Tally, row: &Row, draft: &Draft, read: &Posting) {
    let expected = row.get("remote");
    if expected == "unknown" {
        tally.leave_out();
        return;
    }
    let got = read.workplace.as_ref().map_or("none", AsRef::as_ref);
    let text = format!("{} — {} ({})", draft.title, draft.places.join("; "), row.get("note"));
    tally.add(expected, got, &draft.id, &text);
}
