//! `jobs refresh`: asks the feeds and says what came of it.

mod plan;
mod summary;

use std::cell::Cell;
use std::time::Duration;

use jiff::SignedDuration;

use crate::cli::{self, TextOrJson};
use crate::fetch::Source;
use crate::fetch::http::Limits;
use crate::fetch::network::Network;
use crate::fetch::recorded::Recorded;
use crate::fetch::timer::Steady;
use crate::present::progress::Progress;
use crate::refresh::agenda::{Agenda, Due, Unknown, Wanted};
use crate::refresh::lock;
use crate::refresh::report::Report;
use crate::refresh::{Mode, Refresh, Shrink};
use crate::store::Store;
use crate::store::postings::Merged;

use super::{Outcome, Session, Usage};

/// Runs `jobs refresh`.
pub fn run(arguments: &cli::Refresh, session: &Session) -> anyhow::Result<Outcome> {
    let mut store = session.store()?;
    if arguments.plan {
        let agenda = agenda(arguments, session, &store)?;
        plan::print(&agenda, arguments.format, session)?;
        return Ok(Outcome::Done);
    }
    let waiting = |holder: &str| {
        session.printer.say(&format!("another refresh is running ({holder}); waiting for it"));
    };
    // A dry run writes nothing, so it is in nobody's way.
    let _lock = (!arguments.dry_run)
        .then(|| lock::take(&session.store_path, session.clock.now(), waiting))
        .transpose()?;
    // Only now: what the other refresh asked is not due any more.
    let agenda = agenda(arguments, session, &store)?;
    for note in &agenda.notes {
        session.printer.say(note);
    }
    let report = refresh(arguments, session, &mut store, agenda)?;
    match arguments.format {
        TextOrJson::Json => session.printer.line(&serde_json::to_string_pretty(&report)?)?,
        TextOrJson::Text => summary::print(&report, &session.printer, &session.clock)?,
    }
    let failed = report.failed().next().is_some();
    Ok(if failed { Outcome::Partly } else { Outcome::Done })
}

fn agenda(arguments: &cli::Refresh, session: &Session, store: &Store) -> anyhow::Result<Agenda> {
    let due = if arguments.force { Due::Always } else { Due::WhenDue };
    let wanted = Wanted { only: &arguments.only, due };
    let planned = match &arguments.from {
        Some(folder) => Agenda::of_folder(&session.config, folder, wanted.only),
        None => Agenda::of_network(&session.config, store, &wanted, session.clock.now()),
    };
    planned.map_err(|error| match error.downcast::<Unknown>() {
        Ok(unknown) => Usage(unknown.0).into(),
        Err(error) => error,
    })
}

fn refresh(
    arguments: &cli::Refresh,
    session: &Session,
    store: &mut Store,
    agenda: Agenda,
) -> anyhow::Result<Report> {
    let source = source(arguments, session)?;
    let progress = Progress::begin(&session.printer, agenda.errands.len());
    let counts = Cell::new((0, 0));
    let refresh = Refresh {
        source: &*source,
        timer: &Steady::start(),
        clock: &session.clock,
        workers: session.config.refresh.workers,
        budget: arguments.budget.as_deref().map(budget).transpose()?,
        mode: if arguments.dry_run { Mode::DryRun } else { Mode::Store },
        shrink: if arguments.accept_shrink { Shrink::Believe } else { Shrink::Hold },
        watch: &|board| {
            let Merged { new, changed, unchanged, .. } = board.merged;
            let (postings, all_new) = counts.get();
            let now = (postings + new + changed + unchanged, all_new + new);
            counts.set(now);
            progress.board(now.0, now.1);
        },
    };
    let mut report = refresh.run(store, agenda.errands)?;
    report.left_out = agenda.left_out;
    Ok(report)
}

/// Where answers come from: the network, or a folder.
fn source(arguments: &cli::Refresh, session: &Session) -> anyhow::Result<Box<dyn Source>> {
    let limits = Limits::from(&session.config.refresh);
    Ok(match &arguments.from {
        Some(folder) => Box::new(Recorded { folder: folder.clone(), limit: limits.body }),
        None => Box::new(Network::new(limits, &session.clock, arguments.record.clone())?),
    })
}

/// Reads `5m`, `90s`, `1h 30m`.
fn budget(words: &str) -> anyhow::Result<Duration> {
    let time = words.parse::<SignedDuration>().ok().and_then(|time| Duration::try_from(time).ok());
    time.ok_or_else(|| {
        Usage(format!("--budget: expected a time like 5m or 90s, found {words:?}")).into()
    })
}
