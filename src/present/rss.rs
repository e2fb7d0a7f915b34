//! Postings as an RSS 2.0 channel, for feed readers.

use anyhow::Context as _;
use jiff::Timestamp;
use jiff::tz::TimeZone;

use super::html::{escaped, is_web};
use super::list::{Look, attributions};
use super::posting;
use crate::store::Stored;

/// The channel.
pub fn channel(postings: &[Stored], look: &Look<'_>) -> anyhow::Result<String> {
    let heading = escaped(look.heading);
    let credits = attributions(postings, look.feeds);
    let about: Vec<&str> =
        [look.heading].into_iter().chain(credits.iter().map(String::as_str)).collect();
    let about = escaped(&about.join(" · "));
    let mut text = format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<rss version=\"2.0\">\n<channel>\n\
         <title>{heading}</title>\n<link>https://localhost/</link>\n\
         <description>{about}</description>\n<lastBuildDate>{}</lastBuildDate>\n",
        mail_date(look.now)?
    );
    for stored in postings {
        text += &item(stored)?;
    }
    Ok(text + "</channel>\n</rss>\n")
}

fn item(stored: &Stored) -> anyhow::Result<String> {
    let of = &stored.posting;
    let facts: Vec<String> = [
        posting::place(of),
        of.salary.as_ref().map(posting::salary).unwrap_or_default(),
        posting::technologies(of),
    ]
    .into_iter()
    .filter(|fact| !fact.is_empty())
    .collect();
    let link = match of.url.as_deref().filter(|url| is_web(url)) {
        Some(url) => format!("<link>{}</link>", escaped(url)),
        None => String::new(),
    };
    Ok(format!(
        "<item><title>{}</title>{link}<guid isPermaLink=\"false\">{}</guid><pubDate>{}</pubDate>\
         <description>{}</description></item>\n",
        escaped(&format!("{}, {}", of.title, of.company)),
        escaped(&stored.key.to_string()),
        mail_date(of.posted.unwrap_or(stored.first_seen))?,
        escaped(&facts.join(" · ")),
    ))
}

/// A moment as mail headers and RSS write it.
fn mail_date(moment: Timestamp) -> anyhow::Result<String> {
    jiff::fmt::rfc2822::to_string(&moment.to_zoned_datetime(TimeZone::UTC))
        .context("writing a date for RSS")
}
