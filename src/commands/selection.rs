//! What selects postings: the query, its flags, the config's default and the profile go in,
//! one filter comes out. Every command that takes a query uses it.

use anyhow::Context as _;

use super::{Session, Usage};
use crate::cli::Selection;
use crate::normalise::place;
use crate::normalise::rates::Rates;
use crate::normalise::technology;
use crate::query::condition::Subject;
use crate::query::rank::Taste;
use crate::query::{Condition, Fact, Field, Filter, Mistake, Order, Pay, Query, Setting, parse};
use crate::store::Store;

/// What is to be found.
#[derive(Debug, Clone)]
pub struct Selected {
    /// What was typed: the query and the flags.
    pub typed: Filter,
    /// The default conditions that the config adds.
    pub added: Filter,
    /// What `--for-me` adds from the profile.
    pub for_me: Filter,
    /// What the profile hides, where it hides anything.
    pub hidden: Option<Filter>,
    /// The order that the query asks for.
    pub order: Option<Order>,
    /// The limit that the query asks for.
    pub limit: Option<usize>,
    /// What it is measured against.
    pub setting: Setting,
    /// What ranking prefers.
    pub taste: Taste,
}

impl Selected {
    /// Everything together.
    pub fn filter(&self) -> Filter {
        let hidden = self.hidden.clone().map(Filter::negated);
        let parts = [self.before_hiding()].into_iter().chain(hidden);
        Filter::all(parts)
    }

    /// Everything but what the profile hides.
    pub fn before_hiding(&self) -> Filter {
        Filter::all([self.typed.clone(), self.added.clone(), self.for_me.clone()])
    }
}

/// Reads a selection. Mistakes in it are wrong usage; mistakes in the config name it.
pub fn select(selection: &Selection, store: &Store, session: &Session) -> anyhow::Result<Selected> {
    let setting = setting(store, session)?;
    let Query { filter, order, limit } =
        parse::query(&selection.query.join(" "), &setting).map_err(|mistake| usage(&mistake))?;
    let flags = flags(selection, &setting)?;
    let typed = Filter::all([filter, flags]);
    let taste = taste(session, &setting)?;
    let for_me = if selection.for_me { for_me(&taste)? } else { Filter::default() };
    let added = if selection.all { Filter::default() } else { default(session, &setting, &typed)? };
    let mut selected =
        Selected { typed, added, for_me, hidden: hidden(session), order, limit, setting, taste };
    if selection.strict {
        be_strict(&mut selected);
    }
    Ok(selected)
}

/// What a query is measured against.
pub fn setting(store: &Store, session: &Session) -> anyhow::Result<Setting> {
    let config = &session.config;
    let rates = if config.rates.is_empty() {
        Rates::shipped().clone()
    } else {
        Rates::default().with(&config.rates).context("[rates] in the config")?
    };
    let mut setting = Setting {
        today: session.clock.local().date(),
        rates,
        currency: "EUR".into(),
        last_refresh: store.last_refresh()?,
    };
    if let Some(pay) = wanted_pay(session, &setting)? {
        setting.currency = pay.currency;
    }
    Ok(setting)
}

fn usage(mistake: &Mistake) -> anyhow::Error {
    Usage(mistake.to_string()).into()
}

/// The flags that are sugar for prefixes.
fn flags(selection: &Selection, setting: &Setting) -> anyhow::Result<Filter> {
    let salary: Vec<String> = selection.min_salary.iter().map(|pay| format!(">={pay}")).collect();
    let since: Vec<String> = selection.since.iter().map(|since| since_of(since)).collect();
    let lists: [(&str, &[String]); 15] = [
        ("lang", &selection.lang),
        ("tech", &selection.tech),
        ("db", &selection.db),
        ("cloud", &selection.cloud),
        ("company", &selection.company),
        ("title", &selection.title),
        ("country", &selection.country),
        ("city", &selection.city),
        ("level", &selection.level),
        ("type", &selection.employment),
        ("feed", &selection.feed),
        ("tag", &selection.tag),
        ("status", &selection.status),
        ("role", &selection.role),
        ("salary", &salary),
    ];
    let switches = [
        (selection.remote, "workplace", "remote"),
        (selection.hybrid, "workplace", "hybrid"),
        (selection.onsite, "workplace", "onsite"),
        (selection.new, "is", "new"),
    ];
    let mut parts = Vec::new();
    let pairs = lists
        .iter()
        .flat_map(|(prefix, values)| values.iter().map(move |value| (*prefix, value.as_str())))
        .chain(since.iter().map(|value| ("posted", value.as_str())))
        .chain(switches.iter().filter(|(on, ..)| *on).map(|(_, prefix, value)| (*prefix, *value)));
    for (prefix, value) in pairs {
        parts.push(parse::condition(prefix, value, setting).map_err(|mistake| usage(&mistake))?);
    }
    Ok(Filter::all(parts))
}

/// `7d` is a length of time and means younger; a day means from then on.
fn since_of(since: &str) -> String {
    let since = since.trim().replace(' ', "_");
    let is_length = since.starts_with(|first: char| first.is_ascii_digit())
        && since.ends_with(|last: char| last.is_ascii_alphabetic());
    if is_length { format!("<{since}") } else { format!(">={since}") }
}

/// The config's default conditions, without those on whose subject the query speaks itself.
fn default(session: &Session, setting: &Setting, typed: &Filter) -> anyhow::Result<Filter> {
    let text = &session.config.search.default;
    let default = parse::query(text, setting)
        .map_err(|mistake| anyhow::anyhow!("[search] default in the config: {mistake}"))?;
    let spoken: Vec<Subject> = typed.conditions().iter().map(|it| it.subject()).collect();
    // What the user tagged or follows was chosen by hand.
    if spoken.contains(&Subject::Kept) {
        return Ok(Filter::default());
    }
    let kept = default.filter.conjuncts().iter().filter(|part| {
        !part.conditions().iter().any(|condition| spoken.contains(&condition.subject()))
    });
    Ok(Filter::all(kept.cloned()))
}

/// What the profile says the user likes.
fn taste(session: &Session, setting: &Setting) -> anyhow::Result<Taste> {
    let profile = &session.config.profile;
    let technologies = profile.technologies.iter().map(|name| {
        technology::canonical(name).map_or_else(|| name.to_lowercase(), |(name, _)| name.to_owned())
    });
    let country = profile.country.as_deref().map(|name| {
        place::country(name).with_context(|| format!("[profile] country: {name:?} is unknown"))
    });
    let mut levels = Vec::new();
    for level in &profile.levels {
        let level = level.to_lowercase();
        levels.push(level.parse().with_context(|| format!("[profile] levels: {level:?}"))?);
    }
    Ok(Taste {
        technologies: technologies.collect(),
        country: country.transpose()?,
        pay: wanted_pay(session, setting)?,
        levels,
    })
}

fn wanted_pay(session: &Session, setting: &Setting) -> anyhow::Result<Option<Pay>> {
    let Some(pay) = &session.config.profile.min_salary else { return Ok(None) };
    let filter = parse::condition("salary", &format!(">={pay}"), setting)
        .map_err(|mistake| anyhow::anyhow!("[profile] min_salary in the config: {mistake}"))?;
    Ok(match filter {
        Filter::Is(Condition::Pay(pay)) => Some(pay),
        _ => None,
    })
}

/// What the profile can live with; what a posting does not say is no reason to hide it.
fn for_me(taste: &Taste) -> anyhow::Result<Filter> {
    let mut parts = Vec::new();
    if let Some(country) = taste.country {
        parts.push(Condition::Eligible(country).into());
    }
    if let Some(pay) = &taste.pay {
        let silent = Filter::from(Condition::Has(Fact::Salary)).negated();
        parts.push(Filter::any([Condition::Pay(pay.clone()).into(), silent]));
    }
    if parts.is_empty() {
        let message = "--for-me needs `country` or `min_salary` under [profile] in the config; \
                       `jobs config path` says where it is";
        return Err(Usage(message.into()).into());
    }
    Ok(Filter::all(parts))
}

/// Drops what does not state what is asked about.
fn be_strict(selected: &mut Selected) {
    let asks_where = |filter: &Filter| {
        filter.wanted().iter().any(|condition| matches!(condition, Condition::Eligible(_)))
    };
    let asks_pay = |filter: &Filter| {
        filter.wanted().iter().any(|condition| matches!(condition, Condition::Pay(_)))
    };
    let all = selected.before_hiding();
    let mut stated = Vec::new();
    if asks_where(&all) {
        stated.push(Condition::Has(Fact::Eligible).into());
    }
    if asks_pay(&all) {
        stated.push(Condition::Has(Fact::Salary).into());
    }
    let for_me = std::mem::take(&mut selected.for_me);
    selected.for_me = Filter::all([for_me].into_iter().chain(stated));
}

/// Words in a company's name by which an agency says what it is. An agency that does not
/// say so is not known; "talent" is left out, because many an employer is called that.
const AGENCY: &[&str] = &[
    "recruitment",
    "recruiting",
    "recruiters",
    "recruiter",
    "staffing",
    "headhunters",
    "headhunting",
    "personalvermittlung",
    "personaldienstleistungen",
    "zeitarbeit",
];

/// What the profile hides: companies, agencies and words.
fn hidden(session: &Session) -> Option<Filter> {
    let profile = &session.config.profile;
    let agencies = if profile.exclude_agencies { AGENCY } else { &[] };
    let parts: Vec<Filter> = profile
        .exclude_companies
        .iter()
        .map(String::as_str)
        .chain(agencies.iter().copied())
        .filter_map(|name| parse::words_in(Field::Company, name))
        .chain(profile.exclude_words.iter().filter_map(|it| parse::words_in(Field::Anywhere, it)))
        .collect();
    (!parts.is_empty()).then(|| Filter::any(parts))
}
