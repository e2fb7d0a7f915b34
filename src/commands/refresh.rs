//! `jobs refresh`: asks the feeds and says what came of it.

mod summary;

use crate::cli::{self, TextOrJson};
use crate::fetch::recorded::Recorded;
use crate::fetch::timer::Steady;
use crate::present::progress::Progress;
use crate::refresh::agenda::{Agenda, Due, Unknown, Wanted};
use crate::refresh::lock;
use crate::refresh::report::Report;
use crate::refresh::{Mode, Refresh};
use crate::store::Store;

use super::{Outcome, Session, Usage};

/// Runs `jobs refresh`.
pub fn run(arguments: &cli::Refresh, session: &Session) -> anyhow::Result<Outcome> {
    let mut store = session.store()?;
    let now = session.clock.now();
    let _lock = lock::take(&session.store_path, now, |holder| {
        session.printer.say(&format!("another refresh is running ({holder}); waiting for it"));
    })?;
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
    let limits = &session.config.refresh;
    let Some(folder) = arguments.from.clone() else {
        anyhow::bail!("the network is not built yet; use --from DIR");
    };
    let source = Recorded { folder, limit: limits.body_limit };
    let timer = Steady::start();
    let progress = Progress::begin(&session.printer, agenda.errands.len());
    let counts = std::cell::Cell::new((0, 0));
    let refresh = Refresh {
        source: &source,
        timer: &timer,
        clock: &session.clock,
        workers: limits.workers,
        budget: None,
        mode: if arguments.dry_run { Mode::DryRun } else { Mode::Store },
        watch: &|board| {
            let (postings, new) = counts.get();
            let merged = &board.merged;
            let postings = postings + merged.new + merged.changed + merged.unchanged;
            counts.set((postings, new + merged.new));
            progress.board(postings, new + merged.new);
        },
    };
    let mut report = refresh.run(store, agenda.errands)?;
    report.left_out = agenda.left_out;
    Ok(report)
}
