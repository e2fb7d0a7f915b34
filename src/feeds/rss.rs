//! RSS and Atom answers: bytes come in, items go out with the fields that both kinds share
//! and with everything else as elements. What an item's title means differs per feed and
//! stays with the readers.

use jiff::Timestamp;

use super::rows::{Problem, Rows};
use super::times;
use super::xml::{self, Element};
use super::{Page, Posted, Row};

/// One `<item>` of RSS or `<entry>` of Atom.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Item(pub Element);

/// The items of a document in their order. Anything but RSS, RDF or Atom is an error that
/// says what was found; a feed without items is none.
pub fn items(bytes: &[u8]) -> anyhow::Result<Vec<Item>> {
    let items = xml::elements(bytes, &["rss", "feed", "rdf:RDF"], &["item", "entry"])?;
    Ok(items.into_iter().map(Item).collect())
}

/// Reads the items one by one into a page; an item is named by its guid or link.
pub fn read<R: Into<Row>>(
    bytes: &[u8],
    mut draft: impl FnMut(&Item) -> Result<R, Problem>,
) -> anyhow::Result<Page> {
    let mut rows = Rows::default();
    for item in items(bytes)? {
        rows.push(|| item.id().map(str::to_owned), draft(&item));
    }
    Ok(rows.into_page())
}

impl Item {
    /// The item's id: guid, Atom's id, else the link.
    pub fn id(&self) -> Option<&str> {
        self.text("guid").or_else(|| self.text("id")).or_else(|| self.link())
    }

    /// The text of an element of the item; none where it is missing or blank.
    pub fn text(&self, name: &str) -> Option<&str> {
        self.0.text_of(name)
    }

    /// The same, owned; a problem that names the element where it is missing or blank.
    pub fn required(&self, name: &str) -> Result<String, Problem> {
        self.text(name)
            .map(str::to_owned)
            .ok_or_else(|| Problem::bad(format!("/{name}: expected text, found nothing")))
    }

    /// The page that the item is about: RSS writes it as text, Atom as `href` of the link
    /// without a `rel` or with `rel="alternate"`.
    pub fn link(&self) -> Option<&str> {
        self.text("link").or_else(|| {
            self.0
                .all("link")
                .filter(|link| matches!(link.attribute("rel"), None | Some("alternate")))
                .find_map(|link| link.attribute("href"))
        })
    }

    /// The HTML of the item: the fuller of the elements that feeds use for it.
    pub fn html(&self) -> &str {
        ["content:encoded", "description", "content", "summary"]
            .iter()
            .filter_map(|name| self.text(name))
            .max_by_key(|text| text.len())
            .unwrap_or_default()
    }

    /// When the item was published. A date that is there but unreadable is a problem.
    pub fn posted(&self) -> Result<Posted, Problem> {
        for name in ["pubDate", "published", "dc:date", "updated"] {
            if let Some(words) = self.text(name) {
                return moment(name, words).map(Posted::At);
            }
        }
        Ok(Posted::Unstated)
    }
}

fn moment(name: &str, words: &str) -> Result<Timestamp, Problem> {
    times::moment(words)
        .ok_or_else(|| Problem::bad(format!("/{name}: expected a time, found {words:?}")))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rss_and_atom_give_the_same_item() {
        let rss = "<rss><channel><title>Feed</title><item><title>Job</title><guid>g1</guid>
            <link>https://a.example/1</link><pubDate>Mon, 02 Nov 2026 09:00:00 +0000</pubDate>
            <description>&lt;p&gt;Hi&lt;/p&gt;</description></item></channel></rss>";
        let atom = "<feed><title>Feed</title><entry><title>Job</title><id>g1</id>
            <link rel='self' href='https://a.example/1.xml'/><link href='https://a.example/1'/>
            <published>2026-11-02T09:00:00Z</published><content type='html'><![CDATA[<p>Hi</p>]]></content>
            </entry></feed>";
        for document in [rss, atom] {
            let items = items(document.as_bytes()).unwrap();
            let item = &items[0];
            assert_eq!(item.text("title"), Some("Job"));
            assert_eq!(item.id(), Some("g1"));
            assert_eq!(item.link(), Some("https://a.example/1"));
            assert_eq!(item.html(), "<p>Hi</p>");
            let posted = "2026-11-02T09:00:00Z".parse().unwrap();
            assert_eq!(item.posted(), Ok(Posted::At(posted)));
        }
    }

    #[test]
    fn a_web_page_is_no_feed_and_a_feed_without_items_is_empty() {
        assert!(items(b"<html><head></head></html>").is_err());
        assert_eq!(items(b"<rss><channel><title>Feed</title></channel></rss>").unwrap(), []);
    }

    #[test]
    fn markup_in_an_entry_is_its_text() {
        let atom = "<feed><entry><title>Job</title><content type='xhtml'>
            <x:div xmlns:x='http://www.w3.org/1999/xhtml'><x:p>A &lt; B, <x:b>Rust </x:b>and<x:br/>Go</x:p>
            </x:div></content><category term='remote'/></entry></feed>";
        let items = items(atom.as_bytes()).unwrap();
        assert!(
            items[0].html().contains("<div><p>A &lt; B, <b>Rust </b>and<br>Go</p>"),
            "{}",
            items[0].html()
        );
        assert_eq!(items[0].0.all("category").count(), 1);
    }
}
