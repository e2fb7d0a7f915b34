//! Whose board is it? An address, a page or a company's name goes in; feeds and tokens come
//! out. Pure: nothing is asked. What a provider's addresses look like is in its rule, one
//! function a provider in `rules`.

mod rules;
mod widgets;

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
    /// The page that says the rest, where the address does not name all that the provider's
    /// API needs.
    pub page: Option<String>,
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

/// The boards whose widgets or links stand in a page, in their order and without repeats. A
/// board that is known in part is left out where another of its provider is known in full.
pub fn boards_in_page(html: &[u8]) -> Vec<Recognised> {
    let page = page::read(html);
    let linked = page.links.iter().filter_map(|link| board_of_link(link));
    let written = page.scripts.iter().flat_map(|script| widgets::in_script(script));
    let mut boards: Vec<Recognised> = Vec::new();
    for board in linked.chain(written) {
        let same = |known: &&mut Recognised| known.feed == board.feed && known.token == board.token;
        match boards.iter_mut().find(same) {
            Some(known) if known.page.is_some() => *known = board,
            Some(_) => {}
            None => boards.push(board),
        }
    }
    let whole = boards.iter().filter(|board| board.page.is_none()).map(|board| board.feed);
    let whole: Vec<&str> = whole.collect();
    boards.retain(|board| board.page.is_none() || !whole.contains(&board.feed));
    boards
}

/// A relative link leads to the page's own site.
fn board_of_link(link: &str) -> Option<Recognised> {
    link.contains("//").then(|| board_of_url(link)).flatten()
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
/// first, at most four: `cobaltferry`, `cobalt-ferry`, `cobaltferryinc`. Its first word alone
/// is most often another company.
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
    let stem = domain.as_ref().and_then(|domain| Some(domain.split_once('.')?.0.to_owned()));
    let likely = [Some(short.concat()), Some(short.join("-")), domain, stem];
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
