//! Postings as a web page without scripts or anything from elsewhere.

use super::list::{Look, attributions};
use super::{clean, posting};
use crate::store::Stored;

/// The page.
pub fn page(postings: &[Stored], look: &Look<'_>) -> String {
    let heading = escaped(look.heading);
    let mut page = format!(
        "<!doctype html>\n<html lang=\"en\">\n<meta charset=\"utf-8\">\n<title>{heading}</title>\n\
         <style>body{{font:16px/1.5 sans-serif;max-width:50em;margin:2em auto;padding:0 1em}}\
         li{{margin:0 0 1em}}small{{color:#555}}</style>\n<h1>{heading}</h1>\n<ul>\n"
    );
    for stored in postings {
        page += &item(stored, look);
    }
    page += "</ul>\n";
    let credits = attributions(postings, look.feeds).into_iter();
    page.extend(credits.map(|line| format!("<p><small>{}</small>\n", escaped(&line))));
    page + "</html>\n"
}

fn item(stored: &Stored, look: &Look<'_>) -> String {
    let of = &stored.posting;
    let title = escaped(&of.title);
    let title = match of.url.as_deref().filter(|url| is_web(url)) {
        Some(url) => format!("<a href=\"{}\" rel=\"noreferrer\">{title}</a>", escaped(url)),
        None => title,
    };
    let facts: Vec<String> = [
        posting::place(of),
        of.salary.as_ref().map(posting::salary).unwrap_or_default(),
        posting::technologies(of),
        posting::age(of.posted.unwrap_or(stored.first_seen), look.now),
    ]
    .into_iter()
    .filter(|fact| !fact.is_empty())
    .map(|fact| escaped(&fact))
    .collect();
    format!(
        "<li><strong>{title}</strong>, {}<br><small>{} · {}</small>\n",
        escaped(&of.company),
        stored.id,
        facts.join(" · ")
    )
}

/// Whether a link leads to a page and does nothing else.
pub fn is_web(url: &str) -> bool {
    let lower = url.to_ascii_lowercase();
    lower.starts_with("https://") || lower.starts_with("http://")
}

/// Text that HTML and XML leave as it is.
pub fn escaped(text: &str) -> String {
    let mut safe = String::new();
    for letter in clean::line(text).chars() {
        match letter {
            '&' => safe.push_str("&amp;"),
            '<' => safe.push_str("&lt;"),
            '>' => safe.push_str("&gt;"),
            '"' => safe.push_str("&quot;"),
            '\'' => safe.push_str("&#39;"),
            '\u{fffe}' | '\u{ffff}' => safe.push('\u{fffd}'),
            other => safe.push(other),
        }
    }
    safe
}
