//! `jobs track board`: the applications in columns by status.

use comfy_table::{ContentArrangement, Table, presets};
use strum::VariantArray as _;

use super::{Outcome, Session};
use crate::posting::Status;
use crate::store::{Store, Stored};

/// Runs the command. Columns without an application are left out.
pub fn run(session: &Session) -> anyhow::Result<Outcome> {
    let columns = columns(&session.store()?)?;
    if columns.is_empty() {
        session.printer.say("nothing is tracked; `jobs track add ID` begins");
        return Ok(Outcome::Done);
    }
    let mut table = Table::new();
    table.load_style(presets::UTF8_BORDERS_ONLY);
    if let Some(width) = session.printer.width {
        table.set_content_arrangement(ContentArrangement::Dynamic);
        table.set_width(width.try_into().unwrap_or(u16::MAX));
    }
    table.set_header(columns.iter().map(|(status, cards)| format!("{status} ({})", cards.len())));
    let most = columns.iter().map(|(_, cards)| cards.len()).max().unwrap_or(0);
    for row in 0..most {
        table.add_row(columns.iter().map(|(_, cards)| cards.get(row).cloned().unwrap_or_default()));
    }
    session.printer.line(&table.to_string())?;
    Ok(Outcome::Done)
}

/// Each status with its applications, the longest there first.
fn columns(store: &Store) -> anyhow::Result<Vec<(Status, Vec<String>)>> {
    let mut followed = store.followed()?;
    followed.sort_by_key(|followed| followed.application.since);
    let mut columns = Vec::new();
    for status in Status::VARIANTS {
        let here = followed.iter().filter(|it| it.application.status == Some(*status));
        let cards: Vec<String> = here.map(|it| card(&it.posting)).collect();
        if !cards.is_empty() {
            columns.push((*status, cards));
        }
    }
    Ok(columns)
}

fn card(posting: &Stored) -> String {
    format!("{} {}\n{}", posting.id, posting.posting.company, posting.posting.title)
}
