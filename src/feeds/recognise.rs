//! Whose board is it? An address, a page or a company's name goes in; feeds and tokens come
//! out. Pure: nothing is asked. What a provider's addresses look like is in its rule, one
//! function a provider in `rules`.

mod rules;

use url::Url;

use super::{page, places};

/// A company board that an address or a page belongs to.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Recognised {
    /// The feed's id.
    pub feed: &'static str,
    /// The board's token.
    pub token: String,
    /// The provider's region.
    pub region: Option<String>,
    /// The setting `key`, where the page shows the one that the provider's API needs.
    pub key: Option<String>,
}

impl Recognised {
    fn new(feed: &'static str, token: impl Into<String>) -> Option<Self> {
        let token = token.into();
        (!token.is_empty()).then(|| Self { feed, token, ..Self::default() })
    }

    fn in_region(self, region: Option<&str>) -> Self {
        Self { region: region.map(str::to_owned), ..self }
    }
}

/// The board of a careers page's, a posting's or an API's URL; none where no provider with a
/// feed of its own is behind it.
pub fn board_of_url(url: &str) -> Option<Recognised> {
    let url = url.trim();
    let parsed = if url.starts_with("//") {
        Url::parse(&format!("https:{url}"))
    } else {
        Url::parse(url).or_else(|_| Url::parse(&format!("https://{url}")))
    };
    let parsed = parsed.ok().filter(|url| matches!(url.scheme(), "http" | "https"))?;
    let address = rules::Address::of(&parsed)?;
    rules::ALL.iter().find_map(|rule| rule(&address))
}

/// The boards whose widgets or links stand in a page, in their order and without repeats.
pub fn boards_in_page(html: &[u8]) -> Vec<Recognised> {
    let page = page::read(html);
    let linked = page.links.iter().filter_map(|link| board_of_url_in_page(link));
    let written = page.scripts.iter().flat_map(|script| in_script(script));
    let mut boards: Vec<Recognised> = Vec::new();
    for board in linked.chain(written) {
        if !boards.iter().any(|known| known.feed == board.feed && known.token == board.token) {
            boards.push(board);
        }
    }
    boards
}

/// A relative link leads to the page's own site.
fn board_of_url_in_page(link: &str) -> Option<Recognised> {
    link.contains("//").then(|| board_of_url(link)).flatten()
}

/// What scripts say: addresses, and the options of widgets.
fn in_script(script: &str) -> Vec<Recognised> {
    let script = script.replace("\\/", "/");
    let options = [("jobvite", "companyEId"), ("lever", "accountName"), ("comeet", "company-uid")];
    let mut boards: Vec<Recognised> = addresses(&script).filter_map(board_of_url_in_page).collect();
    for (feed, option) in options {
        let token = quoted_after(&script, option);
        let board = token.and_then(|token| Recognised::new(feed, token));
        boards.extend(board.map(|board| match feed {
            "comeet" => Recognised { key: quoted_after(&script, "token").map(Into::into), ..board },
            _ => board,
        }));
    }
    boards
}

/// The URLs in a text: from `http` to what cannot be part of one.
fn addresses(text: &str) -> impl Iterator<Item = &str> {
    text.match_indices("http").filter_map(|(start, _)| {
        let rest = &text[start..];
        rest.starts_with("http://").then_some(()).or(rest.starts_with("https://").then_some(()))?;
        let end = rest.find(|letter: char| {
            letter.is_whitespace() || matches!(letter, '"' | '\'' | '`' | '<' | '>' | '\\' | ')')
        });
        Some(&rest[..end.unwrap_or(rest.len()).min(2_000)]).filter(|address| address.is_ascii())
    })
}

/// The quoted text behind an option's name: `companyEId: 'qAbCdEf2'`.
fn quoted_after<'a>(script: &'a str, option: &str) -> Option<&'a str> {
    let (_, rest) = script.split_once(option)?;
    let rest = rest.trim_start_matches(['"', '\'']).trim_start();
    let rest = rest.strip_prefix([':', '=']).or_else(|| rest.strip_prefix(','))?.trim_start();
    let quote = rest.chars().next().filter(|quote| matches!(quote, '"' | '\''))?;
    let (token, _) = rest[1..].split_once(quote)?;
    let plain = |letter: char| letter.is_ascii_alphanumeric() || matches!(letter, '-' | '_' | '.');
    token.chars().all(plain).then_some(token)
}

/// Words that close a company's name without being part of what it is called.
const FORMS: &[&str] = &[
    "gmbh",
    "inc",
    "ltd",
    "llc",
    "limited",
    "corp",
    "corporation",
    "co",
    "company",
    "ag",
    "se",
    "kg",
    "sa",
    "sas",
    "srl",
    "spa",
    "bv",
    "nv",
    "ab",
    "oy",
    "as",
    "aps",
    "plc",
    "pty",
    "group",
    "holding",
    "holdings",
    "technologies",
    "technology",
    "labs",
    "software",
    "systems",
];

/// The tokens a company most likely has with the providers whose tokens are names, likeliest
/// first, at most four: `cobaltferry`, `cobalt-ferry`, `cobalt`, `cobaltferryinc`.
pub fn likely_tokens(company: &str) -> Vec<String> {
    let plain: String = company
        .replace('&', " and ")
        .replace(['\'', '’'], "")
        .chars()
        .flat_map(fold)
        .map(|letter| if letter.is_ascii_alphanumeric() { letter } else { ' ' })
        .collect();
    let words: Vec<&str> = plain.split_whitespace().collect();
    let named = words.iter().rposition(|word| !FORMS.contains(word)).map_or(0, |last| last + 1);
    let short = &words[..named];
    let domain = company.trim().to_lowercase();
    let domain = domain.split_once('.').map(|(name, end)| format!("{name}.{end}"));
    let domain =
        domain.filter(|name| name.is_ascii() && !name.contains(' ') && !name.ends_with('.'));
    let first = short.first().filter(|word| word.len() > 3).map(|word| (*word).to_owned());
    let likely = [Some(short.concat()), Some(short.join("-")), domain, first];
    let whole = [Some(words.concat()), Some(words.join("-"))];
    let tokens = likely.into_iter().chain(whole).flatten().filter(|token| token.len() > 1);
    places::distinct(tokens).into_iter().take(4).collect()
}

/// A letter in lower case and without its accent.
fn fold(letter: char) -> impl Iterator<Item = char> {
    use unicode_normalization::UnicodeNormalization as _;
    let lower: String = letter.to_lowercase().collect();
    let spelled = match lower.as_str() {
        "ß" => "ss".to_owned(),
        "ø" => "o".to_owned(),
        "ł" => "l".to_owned(),
        "æ" => "ae".to_owned(),
        _ => lower.nfd().filter(char::is_ascii).collect(),
    };
    let kept = if spelled.is_empty() { " ".to_owned() } else { spelled };
    kept.chars().collect::<Vec<_>>().into_iter()
}

#[cfg(test)]
mod tests;
