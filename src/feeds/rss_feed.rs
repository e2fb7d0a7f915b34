//! Any RSS 2.0 or Atom feed whose items are postings.
//!
//! Documents: <https://www.rssboard.org/rss-specification>, RFC 4287. A board's token is the
//! feed's URL, or a short name with `url = "…"` beside it. What a title means differs from
//! feed to feed, so the setting `title` says it: the words `title`, `company` and `place` with
//! what stands between them, such as `"company: title"` or `"title at company (place)"`.
//! Without it, the elements that feeds have for company and place are taken.

use std::time::Duration;

use super::address::own_url;
use super::rows::Problem;
use super::{
    Asked, Board, Body, Coverage, Draft, Enabled, Feed, Pace, Page, Reader, Request, Shape, States,
    rss,
};

/// Elements that hold the company, first come first taken.
const COMPANY: &[&str] = &["job_listing:company", "company", "companyName", "dc:creator"];
/// Elements that hold the place.
const PLACE: &[&str] = &["job_listing:location", "location", "region", "city"];

pub(super) fn feed() -> Feed {
    Feed {
        id: "rss".into(),
        name: "RSS and Atom".into(),
        docs: "https://www.rssboard.org/rss-specification".into(),
        terms: "Each site's own.".into(),
        attribution: None,
        base_url: "".into(),
        pace: Pace { gap: Duration::from_secs(2), interval: Duration::from_hours(2) },
        coverage: Coverage::Window(Duration::from_hours(24 * 45)),
        shape: Shape::Boards,
        enabled: Enabled::ByDefault,
        states: States {
            pay: "in the text",
            place: "in the title, an element",
            remote: "in the text",
            closed: "gone",
        },
        reader: Reader::Code { start, read },
    }
}

pub(super) fn start(board: &Board) -> Vec<Request> {
    vec![Request::get(own_url(board))]
}

pub(super) fn read(asked: &Asked<'_>, bytes: &[u8]) -> anyhow::Result<Page> {
    let pattern = asked.board.setting("title").map(Pattern::parse);
    rss::read(bytes, |item| draft(item, pattern.as_ref()))
}

fn draft(item: &rss::Item, pattern: Option<&Pattern>) -> Result<Draft, Problem> {
    let title = item.required("title")?;
    let parts = pattern.map_or_else(
        || Parts { title: title.clone(), ..Parts::default() },
        |pattern| pattern.split(&title),
    );
    let element = |names: &[&str]| names.iter().find_map(|name| item.text(name)).map(str::to_owned);
    let categories = item.0.all("category").map(|category| {
        category.attribute("term").map_or_else(|| category.text.clone(), str::to_owned)
    });
    Ok(Draft {
        id: item.id().unwrap_or_default().to_owned(),
        title: parts.title,
        company: parts.company.or_else(|| element(COMPANY)).unwrap_or_default(),
        url: item.link().map(str::to_owned),
        places: parts.place.or_else(|| element(PLACE)).into_iter().collect(),
        tags: categories.filter(|category| !category.is_empty()).collect(),
        posted: item.posted()?,
        body: Body::Html(item.html().to_owned()),
        ..Draft::default()
    })
}

/// What stands where in a title.
#[derive(Debug, Clone, PartialEq)]
struct Pattern {
    /// The fields in their order, each with what stands before it.
    fields: Vec<(String, Field)>,
    /// What stands behind the last.
    end: String,
}

#[derive(Debug, Clone, Copy, PartialEq)]
enum Field {
    Title,
    Company,
    Place,
}

#[derive(Debug, Default, PartialEq)]
struct Parts {
    title: String,
    company: Option<String>,
    place: Option<String>,
}

impl Pattern {
    fn parse(text: &str) -> Self {
        let names = [("title", Field::Title), ("company", Field::Company), ("place", Field::Place)];
        let mut fields = Vec::new();
        let mut rest = text;
        loop {
            let next =
                names.iter().filter_map(|(name, field)| Some((rest.find(name)?, *name, *field)));
            let Some((at, name, field)) = next.min_by_key(|(at, ..)| *at) else {
                return Self { fields, end: rest.to_owned() };
            };
            fields.push((rest[..at].to_owned(), field));
            rest = &rest[at + name.len()..];
        }
    }

    /// The parts of a title. One that does not follow the pattern is a title and no more.
    ///
    /// What stands behind the title is looked for from the right, because a title may hold
    /// the same words ("Engineer at large at Bluefin"); what stands before it, from the left.
    fn split(&self, text: &str) -> Parts {
        let whole = Parts { title: text.to_owned(), ..Parts::default() };
        let Some(title) = self.fields.iter().position(|(_, field)| *field == Field::Title) else {
            return whole;
        };
        let mut found: Vec<(Field, &str)> = Vec::new();
        let Some(mut rest) = text.strip_prefix(self.fields[0].0.as_str()) else { return whole };
        for (index, (_, field)) in self.fields[..title].iter().enumerate() {
            let Some((part, after)) = rest.split_once(self.fields[index + 1].0.as_str()) else {
                return whole;
            };
            found.push((*field, part));
            rest = after;
        }
        let Some(mut rest) = rest.strip_suffix(self.end.as_str()) else { return whole };
        for (before, field) in self.fields[title + 1..].iter().rev() {
            let Some((left, part)) = rest.rsplit_once(before.as_str()) else { return whole };
            found.push((*field, part));
            rest = left;
        }
        let part = |wanted: Field| {
            let part =
                found.iter().find(|(field, _)| *field == wanted).map(|(_, part)| part.trim());
            part.filter(|part| !part.is_empty()).map(str::to_owned)
        };
        let (company, place) = (part(Field::Company), part(Field::Place));
        Parts { title: rest.trim().to_owned(), company, place }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn titles_are_split_as_the_setting_says() {
        let cases = [
            ("company: title", "Bluefin: Engineer: Core", "Engineer: Core", Some("Bluefin"), None),
            (
                "title at company",
                "Engineer at large at Bluefin",
                "Engineer at large",
                Some("Bluefin"),
                None,
            ),
            ("title — company (place)", "Dev — Tern (Bremen)", "Dev", Some("Tern"), Some("Bremen")),
            ("[place] title @ company", "[Porto] Dev @ Tern", "Dev", Some("Tern"), Some("Porto")),
            ("company: title", "No colon here", "No colon here", None, None),
            ("nothing", "Dev", "Dev", None, None),
        ];
        for (pattern, text, title, company, place) in cases {
            let parts = Pattern::parse(pattern).split(text);
            let found = (parts.title.as_str(), parts.company.as_deref(), parts.place.as_deref());
            assert_eq!(found, (title, company, place), "{pattern}");
        }
    }
}
