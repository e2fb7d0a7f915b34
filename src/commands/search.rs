//! `jobs search`: postings that match a query, in an order, in a format.

use std::path::Path;

use super::selection::{Selected, select};
use super::{Outcome, Session, Usage};
use crate::cli::{self, Format};
use crate::config::suggestion;
use crate::present::list::{self, Look};
use crate::query::rank::{self, Ranked};
use crate::query::sql::{Count, Found};
use crate::query::{Condition, Filter, Merging, Order, Plan, pay_order};
use crate::store::{Store, Stored};

mod explain;
mod why;

/// How many postings a table shows where nothing else is said.
const SHOWN: usize = 20;
/// Counting stops here unless `--exact`.
const COUNTED: usize = 10_000;
/// What is told below a list stops here; a ranked search looks at more.
const TOLD: usize = 1_000;
const _: () = assert!(TOLD < rank::WINDOW);

/// Runs the command.
pub fn run(arguments: &cli::Search, session: &Session) -> anyhow::Result<Outcome> {
    let store = Store::open_read_only(&session.store_path)?;
    let fields = list::fields(&arguments.fields).map_err(Usage)?;
    let selected = select(&arguments.selection, &store, session)?;
    let search = Search { arguments, session, store: &store, selected: &selected };
    match &arguments.why {
        Some(id) if id.is_empty() => return search.show_hidden(fields),
        Some(id) => return why::run(id, &search),
        None => {}
    }
    if arguments.count {
        return search.count();
    }
    search.list(fields)
}

/// What a search found.
struct Results {
    ranked: Vec<Ranked>,
    /// How many match in all, where that is known by the way.
    count: Option<Count>,
}

/// One search under way.
struct Search<'a> {
    arguments: &'a cli::Search,
    session: &'a Session,
    store: &'a Store,
    selected: &'a Selected,
}

impl Search<'_> {
    fn merging(&self) -> Merging {
        if self.arguments.no_merge { Merging::Separate } else { Merging::Merged }
    }

    fn plan(&self, filter: &Filter) -> Plan {
        Plan::new(filter, self.merging(), &self.selected.setting)
    }

    /// How many to show: as asked, or a screen of them; programs get all.
    fn limit(&self) -> Option<usize> {
        let asked = self.arguments.limit.or(self.selected.limit);
        let usual = match self.arguments.format {
            Format::Table | Format::Markdown | Format::Html | Format::Rss => SHOWN,
            Format::Json | Format::Jsonl | Format::Csv | Format::Tsv | Format::Ids => 0,
        };
        Some(asked.unwrap_or(usual)).filter(|limit| *limit > 0)
    }

    /// The order: as asked; else by relevance where there is something to be relevant to.
    fn order(&self) -> Order {
        let flag = self.arguments.sort.map(|sort| match sort {
            cli::Sort::Relevance => Order::Relevance,
            cli::Sort::Newest => Order::Newest,
            cli::Sort::Salary => Order::Salary,
        });
        flag.or(self.selected.order).unwrap_or_else(|| {
            let has_words = self.selected.typed.wanted().iter().any(|it| it.needs_text());
            if has_words { Order::Relevance } else { Order::Newest }
        })
    }

    fn list(&self, fields: Vec<&'static str>) -> anyhow::Result<Outcome> {
        let plan = self.plan(&self.selected.filter());
        let Results { ranked, count } = self.find(&plan)?;
        if self.arguments.explain {
            return explain::run(self, &plan, &ranked);
        }
        self.print(&ranked, fields)?;
        self.tell(&plan, ranked.len(), count)?;
        Ok(self.outcome(ranked.is_empty()))
    }

    fn find(&self, planned: &Plan) -> anyhow::Result<Results> {
        let (store, limit) = (self.store, self.limit());
        let setting = &self.selected.setting;
        let unranked = |found: Vec<Found>| {
            found.into_iter().map(|found| Ranked { found, reasons: Vec::new() }).collect()
        };
        Ok(match (self.order(), limit) {
            (Order::Newest, Some(limit)) if !planned.needs_text() => {
                let (newest, count) = planned.newest_of_all(store, setting, limit, Some(TOLD))?;
                Results { ranked: unranked(newest), count: Some(count) }
            }
            (Order::Newest, _) => {
                Results { ranked: unranked(planned.newest(store, setting, limit)?), count: None }
            }
            (Order::Salary, _) => {
                let paid = pay_order::best_paid(planned, store, setting, limit)?;
                Results { ranked: unranked(paid), count: None }
            }
            (Order::Relevance, _) => {
                let signals = rank::signals(&self.selected.typed, &self.selected.taste, setting);
                let best = rank::best(planned, &signals, store, setting, limit)?;
                let count = best.known.map(|known| Count::of(known, Some(TOLD)));
                Results { ranked: best.ranked, count }
            }
        })
    }

    /// Prints what was found; formats of one line a posting as it is read.
    fn print(&self, ranked: &[Ranked], fields: Vec<&'static str>) -> anyhow::Result<()> {
        let heading = self.selected.typed.to_string();
        let heading =
            if heading.is_empty() { "jobs".to_owned() } else { format!("jobs: {heading}") };
        // Feeds are asked for credits, and nobody is credited for nothing.
        let feeds = match ranked {
            [] => Vec::new(),
            _ => self.session.config.all_feeds()?,
        };
        let look = Look {
            feeds: &feeds,
            format: self.arguments.format,
            fields,
            heading: &heading,
            now: self.session.clock.now(),
        };
        let printer = &self.session.printer;
        if matches!(look.format, Format::Jsonl | Format::Ids) {
            for chunk in ranked.chunks(500) {
                list::print(&self.load(chunk, &look)?, &look, printer)?;
            }
            return Ok(());
        }
        let postings = self.load(ranked, &look)?;
        list::print(&postings, &look, printer)?;
        for line in look.credits(&postings) {
            printer.say(&line);
        }
        Ok(())
    }

    fn load(&self, ranked: &[Ranked], look: &Look<'_>) -> anyhow::Result<Vec<Stored>> {
        let mut postings = Vec::with_capacity(ranked.len());
        let with_text = look.fields.contains(&crate::present::posting::DESCRIPTION);
        for Ranked { found, .. } in ranked {
            if with_text {
                postings.extend(self.store.posting(found.id)?);
            } else {
                postings.extend(self.store.load(&[found.id])?);
            }
        }
        Ok(postings)
    }

    /// Says on standard error what the list does not: that there is more, that there is
    /// nothing and why, and what is hidden.
    fn tell(&self, plan: &Plan, shown: usize, known: Option<Count>) -> anyhow::Result<()> {
        let printer = &self.session.printer;
        if shown == 0 {
            printer.say(&self.nothing()?);
        } else if self.limit() == Some(shown) {
            let count = if known.is_some() { known } else { self.told(plan)? };
            if count.is_none() {
                printer.say(&format!("the first {shown} shown; -n 0 shows all"));
            }
            if let Some(count) = count.filter(|count| *count != Count::Exactly(shown)) {
                printer.say(&format!("{shown} of {} shown; -n 0 shows all", written(count)));
            }
        }
        if let Some(hidden) = &self.selected.hidden {
            let hidden = self.plan(&Filter::all([self.selected.before_hiding(), hidden.clone()]));
            let some = self.told(&hidden)?;
            if some != Some(Count::Exactly(0)) {
                let count = some.map_or_else(|| "some may be".into(), written);
                printer.say(&format!("{count} hidden by your exclusions; --why shows them"));
            }
        }
        Ok(())
    }

    /// How many match, where counting is cheap.
    fn told(&self, plan: &Plan) -> anyhow::Result<Option<Count>> {
        if plan.needs_text() {
            return Ok(None);
        }
        plan.count(self.store, &self.selected.setting, Some(TOLD)).map(Some)
    }

    /// What to say of a feed that is asked for and that neither the config nor the store knows.
    fn unknown_feed(&self) -> anyhow::Result<Option<String>> {
        let feeds = self.session.config.all_feeds()?;
        let boards = self.store.boards()?;
        let known = || {
            let stored = boards.iter().map(|board| board.feed.as_str());
            feeds.iter().map(|feed| feed.id.as_ref()).chain(stored)
        };
        let wanted = self.selected.typed.wanted();
        let stranger = wanted.into_iter().find_map(|condition| match condition {
            Condition::Feed(id) => {
                (!known().any(|feed| feed.eq_ignore_ascii_case(id))).then_some(id)
            }
            _ => None,
        });
        Ok(stranger.map(|id| {
            let nearest = suggestion(id, known());
            format!("feed:{id}: there is no such feed{nearest}\n`jobs feeds list` shows them all")
        }))
    }

    /// Why there is nothing, and what to do about it.
    fn nothing(&self) -> anyhow::Result<String> {
        if is_empty(self.store)? {
            return Ok(empty_store(&self.session.store_path));
        }
        if let Some(stranger) = self.unknown_feed()? {
            return Ok(stranger);
        }
        let added = &self.selected.added;
        let without = Filter::all([self.selected.typed.clone(), self.selected.for_me.clone()]);
        let count = self.told(&self.plan(&without))?.unwrap_or(Count::Exactly(0));
        if *added != Filter::default() && count != Count::Exactly(0) {
            return Ok(format!(
                "nothing matches; without the default `{added}` (--all) {} would",
                written(count)
            ));
        }
        match self.loosened(&without)? {
            Some(hint) => Ok(format!("nothing matches; {hint}")),
            None => Ok("nothing matches".into()),
        }
    }

    /// Which one part of the query to leave out to find the most.
    fn loosened(&self, filter: &Filter) -> anyhow::Result<Option<String>> {
        let parts = filter.conjuncts();
        let mut best: Option<(usize, &Filter, Count)> = None;
        for (number, part) in parts.iter().enumerate().filter(|_| parts.len() > 1) {
            let others = parts.iter().enumerate().filter(|(other, _)| *other != number);
            let rest = Filter::all(others.map(|(_, part)| part.clone()));
            let plan = self.plan(&rest);
            if plan.needs_text() {
                continue;
            }
            let count = plan.count(self.store, &self.selected.setting, Some(100))?;
            let (Count::Exactly(size) | Count::MoreThan(size)) = count;
            if size > best.map_or(0, |(most, ..)| most) {
                best = Some((size, part, count));
            }
        }
        Ok(best.map(|(_, part, count)| format!("without `{part}` {} would", written(count))))
    }

    fn count(&self) -> anyhow::Result<Outcome> {
        let most = (!self.arguments.exact).then_some(COUNTED);
        let plan = self.plan(&self.selected.filter());
        let count = plan.count(self.store, &self.selected.setting, most)?;
        self.session.printer.line(&written(count))?;
        if is_empty(self.store)? {
            self.session.printer.say(&empty_store(&self.session.store_path));
        }
        Ok(self.outcome(count == Count::Exactly(0)))
    }

    /// Lists what the profile hides.
    fn show_hidden(&self, fields: Vec<&'static str>) -> anyhow::Result<Outcome> {
        let Some(hidden) = &self.selected.hidden else {
            self.session.printer.say(
                "nothing is hidden: there is no exclude_companies, exclude_agencies or exclude_words under \
                 [profile] in the config",
            );
            return Ok(Outcome::Done);
        };
        let plan = self.plan(&Filter::all([self.selected.before_hiding(), hidden.clone()]));
        let found = self.find(&plan)?.ranked;
        self.session.printer.say(&format!("hidden by {hidden}:"));
        self.print(&found, fields)?;
        Ok(Outcome::Done)
    }

    fn outcome(&self, is_empty: bool) -> Outcome {
        if is_empty && self.arguments.exit_code { Outcome::NothingFound } else { Outcome::Done }
    }
}

/// A count for people: thousands apart, `+` where there are more.
pub fn written(count: Count) -> String {
    match count {
        Count::Exactly(number) => number.to_string(),
        Count::MoreThan(number) => format!("{}+", grouped(number)),
    }
}

fn grouped(number: usize) -> String {
    let digits = number.to_string();
    let mut text = String::new();
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            text.push(',');
        }
        text.push(digit);
    }
    text
}

/// Whether the store holds no posting at all.
pub fn is_empty(store: &Store) -> anyhow::Result<bool> {
    let sql = "select not exists (select 1 from postings)";
    Ok(store.connection().query_row(sql, [], |row| row.get(0))?)
}

/// What to do about an empty store.
pub fn empty_store(path: &Path) -> String {
    format!(
        "the store {} has no postings yet; `jobs refresh` fetches them, and `jobs demo` shows \
         it all on invented ones",
        path.display()
    )
}
