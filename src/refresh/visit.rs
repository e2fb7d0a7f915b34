//! A visit: one board from its first request to what is to be stored of it.
//!
//! Pages are read and compared with what the store knows in the worker that fetched them;
//! only rows that are new or have changed are normalised and prepared. A body is dropped as
//! soon as it is read.

use std::borrow::Cow;
use std::collections::{HashMap, HashSet, VecDeque};
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::PathBuf;
use std::sync::{Mutex, PoisonError};
use std::time::Duration;

use crate::clock::Clock;
use crate::feeds::{
    Asked, Coverage, Draft, Further, Loss, Page, Request, Row, RowName, Unread, WrittenDraft,
};
use crate::fetch::{Ask, Body, Conditions, Failure, Kind, Part, Reply, host_of};
use crate::normalise::{self, normalise};
use crate::store::boards::Address;
use crate::store::postings::{Answer, Known, Merged, Prepared};
use crate::store::responses::Response;
use crate::store::{Origin, Packer, Store};

use super::agenda::Errand;
use super::report::RowReport;

/// A board that has not ended after so many pages is a loop or a flood.
const MOST_PAGES: usize = 1_000;

/// One board being read.
pub struct Visit<'a> {
    errand: Errand,
    reader: &'a Mutex<Store>,
    clock: &'a Clock,
    own_hosts: Vec<String>,
    waiting: VecDeque<Pending>,
    known: Option<HashMap<String, Known>>,
    packer: Option<Packer>,
    seen: HashSet<String>,
    ended: Ended,
    conditions: Option<Conditions>,
    asked: usize,
    /// Whether the board names more pages than are asked for.
    flooded: bool,
}

/// A request that waits.
struct Pending {
    request: Request,
    file: Option<PathBuf>,
    part: Wanted,
}

enum Wanted {
    Page(usize),
    Detail { listing: Box<Draft>, hash: i64 },
}

/// What is left of a visit.
#[derive(Debug, Default)]
pub struct Ended {
    /// What to store.
    pub answer: Answer,
    /// How many pages were read.
    pub pages: usize,
    /// What a later visit may send to hear "the same"; none leaves what is kept.
    pub responses: Option<Vec<Response>>,
    /// Where the host says that the board is.
    pub address: Address,
    /// Why the board failed.
    pub failure: Option<Failure>,
    /// Whether the time was up before it was complete.
    pub stopped: bool,
    /// What storing would do, for a dry run.
    pub foreseen: Merged,
    /// Rows that could not be read.
    pub bad: Vec<RowReport>,
    /// Rows that are no postings.
    pub skipped: Vec<RowReport>,
    /// What else is worth knowing.
    pub notes: Vec<String>,
}

impl<'a> Visit<'a> {
    /// Begins a visit.
    pub fn new(mut errand: Errand, reader: &'a Mutex<Store>, clock: &'a Clock) -> Self {
        let start = std::mem::take(&mut errand.start);
        let mut own_hosts: Vec<String> =
            start.iter().map(|(request, _)| host_of(&request.url)).collect();
        own_hosts.push(host_of(&errand.board.base_url));
        let answer = Answer {
            feed: errand.board.feed.clone(),
            token: errand.board.token.clone(),
            name: errand.board.name.clone(),
            whole: errand.feed.coverage == Coverage::Whole,
            window: match errand.feed.coverage {
                Coverage::Window(window) => Some(window),
                Coverage::Whole => None,
            },
            ..Answer::default()
        };
        // Where an answer has several parts, "the same" for one of them does not tell which
        // rows it stands for. So only a board that is one answer is asked conditionally.
        let single = if start.len() == 1 { start.first() } else { None };
        let conditions =
            single.and_then(|(request, _)| errand.conditions.remove(&kept_under(request)));
        let waiting = start.into_iter().enumerate().map(|(number, (request, file))| Pending {
            request,
            file,
            part: Wanted::Page(number),
        });
        Self {
            reader,
            clock,
            own_hosts,
            asked: waiting.len(),
            waiting: waiting.collect(),
            known: None,
            packer: None,
            seen: HashSet::new(),
            ended: Ended { answer, ..Ended::default() },
            conditions,
            flooded: false,
            errand,
        }
    }

    /// What is to be stored and reported.
    pub fn end(mut self) -> Ended {
        if let Some(packer) = &mut self.packer
            && let Err(error) = packer.pack(&mut self.ended.answer)
        {
            self.fail(Failure::new(Kind::Final, format!("{error:#}")));
        }
        let Self { mut ended, known, seen, flooded, .. } = self;
        if flooded {
            ended.notes.push(format!("only the first {MOST_PAGES} pages were read"));
        }
        let known = known.unwrap_or_default();
        let answer = &mut ended.answer;
        let complete = ended.failure.is_none() && !ended.stopped;
        // An empty answer proves nothing: hosts have given one for boards full of postings.
        answer.whole &= complete && (!answer.fresh.is_empty() || !answer.unchanged.is_empty());
        answer.window = answer.window.filter(|_| complete);
        if ended.stopped {
            answer.origin = Origin::Unfinished;
        }
        if !complete || !ended.bad.is_empty() {
            ended.responses = None;
        }
        let listed = |prepared: &&Prepared| known.contains_key(&prepared.external);
        let changed = answer.fresh.iter().filter(listed).count();
        let missing = known.iter().filter(|(id, row)| row.open && !seen.contains(*id)).count();
        ended.foreseen = Merged {
            new: answer.fresh.len() - changed,
            changed,
            unchanged: answer.unchanged.len(),
            closed: if answer.whole { missing } else { 0 },
            ..Merged::default()
        };
        ended
    }

    /// What the store knows of the board, read when the first answer is there.
    fn known(&mut self) -> anyhow::Result<&HashMap<String, Known>> {
        if self.known.is_none() {
            let store = self.reader.lock().unwrap_or_else(PoisonError::into_inner);
            let board = &self.errand.board;
            self.known = Some(store.known(&board.feed, &board.token)?);
        }
        Ok(self.known.get_or_insert_default())
    }

    /// Takes "the same as last time": what the last answer had is there still.
    fn same(&mut self) -> anyhow::Result<()> {
        let known = self.known()?;
        let listed: Vec<(String, i64)> = known
            .iter()
            .filter(|(_, row)| row.listed)
            .map(|(external, row)| (external.clone(), row.id))
            .collect();
        self.ended.pages += 1;
        for (external, id) in listed {
            self.seen.insert(external);
            self.ended.answer.unchanged.push(id);
        }
        Ok(())
    }

    fn page(&mut self, pending: &Pending, body: Body) -> anyhow::Result<()> {
        let read = self.errand.feed.read(
            &Asked { board: &self.errand.board, request: &pending.request, listing: None },
            &body.bytes,
        );
        let page = read.map_err(|error| explain(error, &body.bytes))?;
        drop(body.bytes);
        self.known()?;
        let is_single = self.ended.pages == 0 && page.more.is_empty() && self.waiting.is_empty();
        self.ended.pages += 1;
        let only_known = self.rows(page.rows)?;
        if let Some(reason) = page.unseen {
            self.ended.answer.whole = false;
            self.ended.notes.push(reason);
        }
        self.ended.responses = Some(if is_single {
            vec![response(&pending.request, body.conditions)]
        } else {
            Vec::new()
        });
        if page.further == Further::UntilKnown && only_known {
            // What was not asked for may well be open.
            self.ended.answer.whole &= page.more.is_empty();
        } else if pending.file.is_none() {
            self.ask_also(page.more);
        }
        Ok(())
    }

    /// Queues further pages, up to a limit.
    fn ask_also(&mut self, more: Vec<Request>) {
        for request in more {
            if self.asked >= MOST_PAGES {
                self.ended.answer.whole = false;
                self.flooded = true;
                return;
            }
            let part = Wanted::Page(self.asked);
            self.asked += 1;
            self.waiting.push_back(Pending { request, file: None, part });
        }
    }

    /// Takes the rows of a page; says whether every one of them was known before.
    fn rows(&mut self, rows: Vec<Result<Row, Unread>>) -> anyhow::Result<bool> {
        let mut only_known = true;
        for row in rows {
            match row {
                Ok(row) => only_known &= self.row(row)?,
                Err(Unread::Skipped { row, reason }) => {
                    self.ended.skipped.push(RowReport { row: row.to_string(), reason });
                }
                Err(Unread::Bad { row, reason }) => self.bad(&row, reason)?,
            }
        }
        Ok(only_known)
    }

    /// Takes a row that is there but cannot be read. Its posting is not closed; where its id
    /// is unknown it may be any of the board's, so nothing that is missing is closed.
    fn bad(&mut self, row: &RowName, reason: String) -> anyhow::Result<()> {
        match row {
            RowName::Id(id) => {
                let known = self.known()?.get(id).copied();
                if let Some(known) = known.filter(|_| self.seen.insert(id.clone())) {
                    self.ended.answer.unchanged.push(known.id);
                }
            }
            RowName::Place(place) if self.ended.answer.whole => {
                self.ended.answer.whole = false;
                let note = format!("{place} has no id that can be read: nothing was closed");
                self.ended.notes.push(note);
            }
            RowName::Place(_) => {}
        }
        self.ended.bad.push(RowReport { row: row.to_string(), reason });
        Ok(())
    }

    /// Takes a row; says whether it was known before.
    fn row(&mut self, row: Row) -> anyhow::Result<bool> {
        let Row { draft, detail } = row;
        if !self.seen.insert(draft.id.clone()) {
            let reason = "a row with this id stands further up".to_owned();
            self.ended.skipped.push(RowReport { row: draft.id, reason });
            return Ok(true);
        }
        let written = draft.written()?;
        let known = self.known()?.get(&draft.id).copied();
        match known {
            Some(known) if known.hash == written.hash && known.open => {
                self.ended.answer.unchanged.push(known.id);
            }
            _ => match detail {
                Some(request) => {
                    let part = Wanted::Detail { listing: Box::new(draft), hash: written.hash };
                    self.waiting.push_back(Pending { request, file: None, part });
                }
                None => self.prepare(&draft, written)?,
            },
        }
        Ok(known.is_some())
    }

    fn prepare(&mut self, draft: &Draft, written: WrittenDraft) -> anyhow::Result<()> {
        let board = &self.errand.board;
        let company = board.name.as_deref().unwrap_or(&board.token);
        let context = normalise::Context { company, fetched: self.clock.now() };
        let posting = normalise(draft, &context);
        self.ended.answer.add(draft, written, posting);
        if self.packer.is_none() {
            let store = self.reader.lock().unwrap_or_else(PoisonError::into_inner);
            self.packer = Some(store.packer(&board.feed, &board.token)?);
        }
        self.packer.get_or_insert_default().pack_if_many(&mut self.ended.answer)
    }

    fn detail(
        &mut self,
        pending: &Pending,
        listing: &Draft,
        hash: i64,
        body: &Body,
    ) -> anyhow::Result<()> {
        let page: Page = self.errand.feed.read(
            &Asked { board: &self.errand.board, request: &pending.request, listing: Some(listing) },
            &body.bytes,
        )?;
        match page.rows.into_iter().next() {
            Some(Ok(row)) => {
                let draft = Draft { id: listing.id.clone(), ..row.draft };
                self.prepare(&draft, WrittenDraft { hash, ..draft.written()? })
            }
            Some(Err(Unread::Skipped { row, reason })) => {
                self.ended.skipped.push(RowReport { row: row.to_string(), reason });
                Ok(())
            }
            Some(Err(Unread::Bad { reason, .. })) => anyhow::bail!(reason),
            None => anyhow::bail!("the answer holds no posting"),
        }
    }

    /// Keeps what the listing says of a row whose details cannot be had, under a hash that
    /// no listing has, so that the next visit asks again.
    fn without_detail(&mut self, listing: &Draft, hash: i64, reason: &str) -> anyhow::Result<()> {
        self.ended.bad.push(RowReport {
            row: listing.id.clone(),
            reason: format!("without its details: {reason}"),
        });
        match self.known()?.get(&listing.id).copied() {
            Some(known) => self.ended.answer.unchanged.push(known.id),
            None => self.prepare(listing, WrittenDraft { hash: !hash, ..listing.written()? })?,
        }
        Ok(())
    }

    fn take(&mut self, pending: &Pending, reply: Reply) -> anyhow::Result<()> {
        match (&pending.part, reply) {
            (Wanted::Page(_), Reply::Same) => self.same(),
            (Wanted::Page(number), Reply::Fresh(body)) => {
                // Where the URL holds a secret, so may the one that it leads to.
                if *number == 0 && pending.request.shown.is_none() {
                    self.ended.address = body.moved.clone().map_or(Address::Stays, Address::Moved);
                }
                let kept = self.conditions.take();
                if kept.is_some_and(|kept| kept.body_hash == body.conditions.body_hash) {
                    return self.same();
                }
                self.page(pending, body)
            }
            (Wanted::Detail { listing, hash }, Reply::Fresh(body)) => {
                match self.detail(pending, listing, *hash, &body) {
                    Ok(()) => Ok(()),
                    Err(error) => self.without_detail(listing, *hash, &format!("{error:#}")),
                }
            }
            (Wanted::Detail { listing, hash }, Reply::Same) => {
                self.without_detail(listing, *hash, "the host gave none")
            }
        }
    }

    /// Goes on without a page. What stood in it is unknown, unless the host says that it is
    /// gone.
    fn lose_page(&mut self, request: &Request, failure: Failure) {
        if failure.kind == Kind::Gone {
            let reason = "the page is gone".to_owned();
            self.ended.skipped.push(RowReport { row: request.url.clone(), reason });
            return;
        }
        if let Err(error) = self.bad(&RowName::Place(request.url.clone()), failure.reason) {
            self.fail(Failure::new(Kind::Final, format!("{error:#}")));
        }
    }

    fn fail(&mut self, failure: Failure) {
        self.ended.failure.get_or_insert(failure);
        self.waiting.clear();
    }
}

impl crate::fetch::Errand for Visit<'_> {
    fn ask(&self) -> Option<Ask<'_>> {
        let pending = self.waiting.front()?;
        Some(Ask {
            board: &self.errand.board,
            request: &pending.request,
            part: match &pending.part {
                Wanted::Page(number) => Part::Page(*number),
                Wanted::Detail { listing, .. } => Part::Detail(&listing.id),
            },
            conditions: self.conditions.as_ref(),
            own_hosts: &self.own_hosts,
            file: pending.file.as_deref(),
        })
    }

    fn gap(&self) -> Duration {
        self.errand.feed.pace.gap
    }

    fn answered(&mut self, reply: Reply) {
        let Some(pending) = self.waiting.pop_front() else { return };
        // A reader that panics is a mistake in this program, and still loses one board only.
        let taken = catch_unwind(AssertUnwindSafe(|| self.take(&pending, reply)));
        let feed = &self.errand.board.feed;
        let reason = match taken {
            Ok(Ok(())) => return,
            Ok(Err(error)) if pending.request.loss == Loss::Page => {
                let failure = Failure::new(Kind::Final, format!("{error:#}"));
                return self.lose_page(&pending.request, failure);
            }
            Ok(Err(error)) => format!("{error:#}"),
            Err(_) => format!(
                "the reader of {feed} broke on this answer; please report it with what \
                 `jobs refresh --record DIR` writes"
            ),
        };
        self.fail(Failure::new(Kind::Final, reason));
    }

    fn failed(&mut self, failure: Failure) {
        match self.waiting.pop_front() {
            Some(Pending { part: Wanted::Detail { listing, hash }, .. }) => {
                if let Err(error) = self.without_detail(&listing, hash, &failure.reason) {
                    self.fail(Failure::new(Kind::Final, format!("{error:#}")));
                }
            }
            Some(Pending { request, .. })
                if request.loss == Loss::Page
                    && !matches!(failure.kind, Kind::Host | Kind::Unreached) =>
            {
                self.lose_page(&request, failure);
            }
            // A later page that is missing says nothing about the board.
            _ if self.ended.pages > 0 && failure.kind == Kind::Gone => {
                self.fail(Failure { kind: Kind::Final, ..failure });
            }
            _ => self.fail(failure),
        }
    }

    fn stopped(&mut self) {
        self.ended.stopped = true;
        if self.ended.pages > 0 {
            let note = "the time was up before it was read to its end; it stays due";
            self.ended.notes.push(note.to_owned());
        }
        self.waiting.clear();
    }
}

/// The key under which an answer is remembered. The program's version is part of it: a newer
/// reader may see more in the same answer, so it has to read it once. A URL that holds a
/// secret is kept as it may be shown.
fn kept_under(request: &Request) -> String {
    let url = request.shown.as_deref().unwrap_or(&request.url);
    format!("{url}#{}", env!("CARGO_PKG_VERSION"))
}

fn response(request: &Request, conditions: Conditions) -> Response {
    Response {
        url: kept_under(request),
        etag: conditions.etag,
        last_modified: conditions.last_modified,
        body_hash: conditions.body_hash,
    }
}

/// Says what an unreadable answer looks like, where that tells more than the reader can.
fn explain(error: anyhow::Error, bytes: &[u8]) -> anyhow::Error {
    let start = bytes.trim_ascii_start();
    let head: Cow<'_, str> = String::from_utf8_lossy(&start[..start.len().min(200)]);
    let head = head.to_ascii_lowercase();
    if start.is_empty() {
        error.context("the answer is empty")
    } else if head.starts_with("<!doctype html") || head.starts_with("<html") {
        error.context(
            "the answer is a web page in place of data (a login, a block or an error page)",
        )
    } else {
        error.context("the answer cannot be read")
    }
}
