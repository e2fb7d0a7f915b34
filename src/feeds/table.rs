//! `docs/feeds.md`: the list of feeds goes in, Markdown comes out. Apart because a test
//! compares the committed file with what this makes now.

use std::fmt::Write as _;
use std::time::Duration;

use super::{Board, Coverage, Enabled, Feed, Shape};

const OPENING: &str = "\
# The feeds

Generated from the sources: `JOBS_UPDATE=1 cargo test --test generated` rewrites this page.
`jobs feeds list` and `jobs feeds show FEED` say the same, with your config and your store put
in. How to describe a feed of your own is in [own-feeds.md](own-feeds.md).

*Asked* says whether a refresh asks a feed without being told to: *yes*; *opt-in*, only with
`enabled = true`, because its terms ask for care; or only where the config gives the settings
that are named, each as `NAME = \"…\"` or as `NAME_env = \"VARIABLE\"`. *Pace* is the least time
between two requests to one host, and between two refreshes of one board.
";

/// The whole page.
pub fn render(feeds: &[Feed]) -> String {
    let mut out = OPENING.to_owned();
    for (shape, heading) in [
        (Shape::Flat, "Lists, each one feed"),
        (Shape::Boards, "Company boards and other feeds by token or address"),
    ] {
        let of_shape: Vec<&Feed> = feeds.iter().filter(|feed| feed.shape == shape).collect();
        out.push_str(&table(heading, &of_shape));
    }
    out.push_str("\n## Each feed\n");
    for feed in feeds {
        out.push_str(&section(feed));
    }
    out
}

/// The short table of the README: every feed, whether it is asked, how often, on what terms.
pub fn summary(feeds: &[Feed]) -> String {
    let mut out =
        "| feed | asked | at most every | terms |\n| --- | --- | --- | --- |\n".to_owned();
    for feed in feeds {
        let cells = [
            &format!("[{}](docs/feeds.md#{})", feed.name, feed.id),
            &asked(feed.enabled),
            &time(feed.pace.interval),
            &*feed.terms,
        ];
        let cells = cells.map(|cell| cell.replace('|', "\\|"));
        let _ = writeln!(out, "| {} |", cells.join(" | "));
    }
    out
}

fn table(heading: &str, feeds: &[&Feed]) -> String {
    let mut out = format!(
        "\n## {heading}\n\n\
         | feed | asked | pace | pay | place | remote | a closed posting |\n\
         | --- | --- | --- | --- | --- | --- | --- |\n"
    );
    for feed in feeds {
        let states = feed.states;
        let cells = [
            &format!("[`{}`](#{})", feed.id, feed.id),
            &asked(feed.enabled),
            &format!("{} / {}", time(feed.pace.gap), time(feed.pace.interval)),
            states.pay,
            states.place,
            states.remote,
            states.closed,
        ];
        let cells = cells.map(|cell| cell.replace('|', "\\|"));
        let _ = writeln!(out, "| {} |", cells.join(" | "));
    }
    out
}

fn section(feed: &Feed) -> String {
    let mut out = format!("\n### {}\n\n{}. {}\n\n", feed.id, feed.name, feed.terms);
    let mut line = |name: &str, text: &str| {
        let _ = writeln!(out, "- {name}: {text}");
    };
    if let Some(endpoint) = endpoint(feed) {
        line("asked", &format!("`{endpoint}`"));
    }
    line("documents", &format!("<{}>", feed.docs));
    if let Some(attribution) = &feed.attribution {
        line("stands beside its postings", attribution);
    }
    line("what is missing", &missing(feed.coverage));
    out
}

/// The first request, with a token that stands for any.
fn endpoint(feed: &Feed) -> Option<String> {
    let token = match (&*feed.id, feed.shape) {
        (_, Shape::Flat) => "",
        ("workday", _) => "TENANT.wdN/SITE",
        ("oracle", _) => "HOST.oraclecloud.com/SITE",
        ("github-issues", _) => "OWNER/REPOSITORY",
        _ if feed.base_url.is_empty() => "https://HOST/PATH",
        _ => "TOKEN",
    };
    let board = Board {
        feed: feed.id.to_string(),
        token: token.into(),
        base_url: feed.base_url.to_string(),
        ..Board::default()
    };
    let request = feed.start(&board).into_iter().next()?;
    let method = if request.body.is_some() { "POST " } else { "" };
    Some(format!("{method}{}", request.shown.unwrap_or(request.url)))
}

fn asked(enabled: Enabled) -> String {
    match enabled {
        Enabled::ByDefault => "yes".into(),
        Enabled::OptIn => "opt-in".into(),
        Enabled::WithKeys(keys) => {
            let keys: Vec<String> = keys.iter().map(|key| format!("`{key}`")).collect();
            format!("with {}", keys.join(", "))
        }
    }
}

fn missing(coverage: Coverage) -> String {
    match coverage {
        Coverage::Whole => "from a whole answer is closed".into(),
        Coverage::Window(window) => {
            let days = window.as_secs() / 86_400;
            format!("may be open; it counts as closed after {days} days")
        }
    }
}

/// In the largest unit that divides the time.
fn time(time: Duration) -> String {
    if time.subsec_millis() > 0 {
        return format!("{} ms", time.as_millis());
    }
    let seconds = time.as_secs();
    let units = [(86_400, "d"), (3_600, "h"), (60, "min")];
    let (size, unit) = units
        .into_iter()
        .find(|(size, _)| seconds > 0 && seconds.is_multiple_of(*size))
        .unwrap_or((1, "s"));
    format!("{} {unit}", seconds / size)
}
