//! Text: a body in any of the feeds' forms goes in, readable plain text comes out; and the
//! same cleaning for single lines, links and relative dates.
//!
//! Every form ends in one [`page::Page`], which alone knows white space, lists and blank
//! lines. Nothing here understands what the words say.

mod dates;
mod html;
mod page;
mod repair;
mod tags;

use crate::feeds::Body;
use page::Page;

pub use dates::days_ago;

/// A description as plain text: paragraphs apart by a blank line, headings on lines of their
/// own, lists as `- ` or `1. ` indented by two spaces a level, table cells apart by ` | `.
pub fn plain(body: &Body) -> String {
    match body {
        Body::EscapedHtml(raw) if is_escaped(raw) => html::plain(&html::unescape(raw)),
        Body::Html(raw) | Body::EscapedHtml(raw) => html::plain(raw),
        Body::Plain(raw) if closing_tags(raw) > 1 => html::plain(raw),
        Body::Plain(raw) => lines(raw),
        Body::Markdown(raw) => markdown(raw),
    }
}

/// A title or a name on one line: entities decoded, white space folded, no control characters.
pub fn line(text: &str) -> String {
    let mut page = Page::for_text(text);
    page.title(&html::decoded(text));
    page.finish()
}

/// A link that may be shown and opened: absolute, http or https, no control characters.
pub fn link(url: &str) -> Option<String> {
    let url = url::Url::parse(url.trim()).ok()?;
    matches!(url.scheme(), "http" | "https").then(|| url.into())
}

/// Whether the angle brackets are entities: a feed that escapes its HTML leaves none bare.
fn is_escaped(raw: &str) -> bool {
    closing_tags(raw) == 0
}

/// How many closing tags or line breaks stand in a text: prose has none.
fn closing_tags(raw: &str) -> usize {
    memchr::memchr_iter(b'<', raw.as_bytes())
        .filter(|at| {
            let rest = &raw.as_bytes()[at + 1..];
            matches!(rest, [b'/', letter, ..] if letter.is_ascii_alphabetic())
                || rest.get(..2).is_some_and(|tag| tag.eq_ignore_ascii_case(b"br"))
        })
        .count()
}

/// Plain text: its own lines, tidied.
fn lines(raw: &str) -> String {
    let mut page = Page::for_text(raw);
    for line in raw.lines().flat_map(|line| line.split(['\r', '\u{2028}', '\u{2029}'])) {
        page.own_line(&html::decoded(line));
    }
    page.finish()
}

/// Markdown, by way of HTML, so that both read alike. Line ends stay, because boards that
/// write Markdown mean them.
fn markdown(raw: &str) -> String {
    use pulldown_cmark::{Event, Options, Parser};
    let options = Options::ENABLE_TABLES | Options::ENABLE_STRIKETHROUGH;
    let events = Parser::new_ext(raw, options).map(|event| match event {
        Event::SoftBreak => Event::HardBreak,
        other => other,
    });
    let mut html = String::with_capacity(raw.len() * 3 / 2);
    pulldown_cmark::html::push_html(&mut html, events);
    html::plain(&html)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn html(raw: &str) -> String {
        plain(&Body::Html(raw.to_owned()))
    }

    #[test]
    fn html_keeps_its_structure() {
        let cases = [
            ("<p>One</p><p>Two<br>three</p>", "One\n\nTwo\nthree"),
            (
                "<h2>Your tasks</h2><ul><li>Build</li><li><p>Run</p></li></ul><p>End</p>",
                "Your tasks\n\n- Build\n- Run\n\nEnd",
            ),
            ("<ol><li>a<ul><li>b</li></ul></li><li>c</li></ol>", "1. a\n  - b\n2. c"),
            (
                "<table><tr><th>City</th><th>Pay</th></tr><tr><td>Ulm</td><td>5</td></tr></table>",
                "City | Pay\nUlm | 5",
            ),
            ("<div>a</div><div>b</div>", "a\nb"),
            ("<pre>fn main() {\n    run();\n}</pre>", "fn main() {\n    run();\n}"),
            ("a<script>alert('x < y')</script><style>p{}</style><img src=x onerror=y>b", "ab"),
            ("Caf&eacute; &amp; bar&nbsp;&nbsp;&#8211; open", "Café & bar – open"),
            ("<p>&#8226; one</p><p>•two</p>", "- one\n- two"),
            ("<li>stray</li></ul></ul><p>fine", "- stray\n\nfine"),
            ("<span>a</span> <b>b</b>\n\n  c", "a b c"),
        ];
        for (raw, expected) in cases {
            assert_eq!(html(raw), expected, "{raw}");
        }
    }

    #[test]
    fn escaping_is_undone_as_often_as_it_was_done() {
        let once = "&lt;p&gt;R&amp;amp;D &amp;lt; ops&lt;/p&gt;";
        assert_eq!(plain(&Body::EscapedHtml(once.into())), "R&D < ops");
        let twice = "&amp;lt;ul&amp;gt;&amp;lt;li&amp;gt;x&amp;lt;/li&amp;gt;&amp;lt;/ul&amp;gt;";
        assert_eq!(plain(&Body::EscapedHtml(twice.into())), "- x");
        assert_eq!(html("&lt;p&gt;a&lt;/p&gt;&lt;p&gt;b&lt;/p&gt;"), "a\n\nb");
        assert_eq!(
            html("<p>We write &lt;div&gt; and &lt;/div&gt;</p><p>x</p>"),
            "We write <div> and </div>\n\nx"
        );
        assert_eq!(plain(&Body::EscapedHtml("<p>bare</p>".into())), "bare");
    }

    #[test]
    fn plain_text_is_tidied() {
        let raw =
            "About us \r\n\r\n\r\n\r\n*  Build\t things\r\n  • Nested\r\n\rR&amp;D\u{202e}\u{0}";
        assert_eq!(
            plain(&Body::Plain(raw.into())),
            "About us\n\n- Build things\n  - Nested\n\nR&D"
        );
        assert_eq!(plain(&Body::Plain("<p>a</p><p>b</p>".into())), "a\n\nb");
        assert_eq!(plain(&Body::Plain("x < y and List<T>".into())), "x < y and List<T>");
    }

    #[test]
    fn markdown_reads_like_html() {
        let raw = "# Role\n**Build** [things](https://acme.example)\nfast\n\n* a\n* b\n    1. c\n";
        assert_eq!(
            plain(&Body::Markdown(raw.into())),
            "Role\n\nBuild things\nfast\n\n- a\n- b\n  1. c"
        );
    }

    #[test]
    fn one_line_is_one_clean_line() {
        assert_eq!(
            line("  Senior&nbsp;Engineer \u{200b}(R&amp;amp;D)\n– S\u{c3}\u{a3}o Paulo"),
            "Senior Engineer (R&D) – São Paulo"
        );
        assert_eq!(line("- C++ <3"), "- C++ <3");
    }

    #[test]
    fn only_web_links_pass() {
        assert_eq!(
            link(" https://acme.example/jobs/1 ").as_deref(),
            Some("https://acme.example/jobs/1")
        );
        assert_eq!(link("javascript:alert(1)"), None);
        assert_eq!(link("/jobs/1"), None);
    }

    #[test]
    fn deep_nesting_stays_small() {
        let deep = "<ul><li>x".repeat(20_000);
        assert!(html(&deep).len() < 20_000 * 24);
    }
}
