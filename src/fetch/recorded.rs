//! Recorded answers: a folder in place of the network, and the network written to a folder.
//!
//! The layout is `DIR/<feed>/<board>.<ext>`, with `<board>+2.<ext>` for a second page and
//! `<board>@<id>.<ext>` for the details of one row; a token with a slash in it has an
//! underscore there, and is known again where the config names the board. A feed without boards has its pages in
//! the order of their names, whatever those are. A page's name may end in `~<step>`, which
//! tells the reader what was asked; without it, what the feed asks first.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use anyhow::Context as _;

use super::{Ask, Body, Conditions, Failure, Kind, Part, Reply, Source, charset};
use crate::feeds::{Feed, Shape};

/// What was recorded of one board.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Recording {
    /// The board's token; empty for a feed without boards.
    pub token: String,
    /// The pages and the steps their names tell.
    pub pages: Vec<(PathBuf, Option<String>)>,
}

/// What a folder holds of a feed; nothing where it has no folder for it.
pub fn recordings(folder: &Path, feed: &Feed) -> anyhow::Result<Vec<Recording>> {
    let folder = folder.join(feed.id.as_ref());
    if !folder.is_dir() {
        return Ok(Vec::new());
    }
    let mut boards: BTreeMap<String, Vec<(Order, PathBuf, Option<String>)>> = BTreeMap::new();
    for entry in
        std::fs::read_dir(&folder).with_context(|| format!("reading {}", folder.display()))?
    {
        let path = entry?.path();
        let Some(name) = page_name(&path, feed.shape) else { continue };
        boards.entry(name.token).or_default().push((name.order, path, name.step));
    }
    let recordings = boards.into_iter().map(|(token, mut pages)| {
        pages.sort();
        let pages = pages.into_iter().map(|(_, path, step)| (path, step)).collect();
        Recording { token, pages }
    });
    Ok(recordings.collect())
}

/// By number, then by name.
type Order = (usize, String);

struct PageName {
    token: String,
    order: Order,
    step: Option<String>,
}

/// Reads the name of a page's file; none for details and for what is no file.
fn page_name(path: &Path, shape: Shape) -> Option<PageName> {
    if !path.is_file() {
        return None;
    }
    let name = path.file_stem()?.to_str()?;
    if name.starts_with('.') || name.contains('@') {
        return None;
    }
    let (page, step) = match name.split_once('~') {
        Some((page, step)) => (page, Some(step.to_owned())),
        None => (name, None),
    };
    let (token, number) = match page.rsplit_once('+') {
        Some((token, number)) => (token, number.parse().ok()?),
        None => (page, 1),
    };
    match shape {
        Shape::Boards => {
            Some(PageName { token: token.to_owned(), order: (number, String::new()), step })
        }
        Shape::Flat => Some(PageName { token: String::new(), order: (0, page.to_owned()), step }),
    }
}

/// Answers from a folder.
#[derive(Debug)]
pub struct Recorded {
    /// The folder.
    pub folder: PathBuf,
    /// The largest answer taken, in bytes.
    pub limit: u64,
}

impl Source for Recorded {
    fn host(&self, _: &Ask<'_>) -> String {
        String::new()
    }

    fn ask(&self, ask: &Ask<'_>) -> Result<Reply, Failure> {
        let path = self.path(ask)?;
        let failure = |error: std::io::Error| {
            Failure::new(Kind::Final, format!("reading {}: {error}", path.display()))
        };
        let length = std::fs::metadata(&path).map_err(failure)?.len();
        if length > self.limit {
            let reason = format!("{} has more than {} bytes", path.display(), self.limit);
            return Err(Failure::new(Kind::Final, reason));
        }
        let bytes = charset::to_utf8(std::fs::read(&path).map_err(failure)?, None);
        Ok(Reply::Fresh(Body { bytes, conditions: Conditions::default(), moved: None }))
    }
}

impl Recorded {
    fn path(&self, ask: &Ask<'_>) -> Result<PathBuf, Failure> {
        match ask.part {
            Part::Page(_) => ask
                .file
                .map(Path::to_owned)
                .ok_or_else(|| Failure::new(Kind::Final, "no such page was recorded")),
            Part::Detail(id) => {
                let folder = self.folder.join(&ask.board.feed);
                let stem = format!("{}@{}", in_file_name(&ask.board.token), in_file_name(id));
                ["json", "html", "xml"]
                    .iter()
                    .map(|extension| folder.join(format!("{stem}.{extension}")))
                    .find(|path| path.is_file())
                    .ok_or_else(|| {
                        Failure::new(Kind::Final, format!("no details recorded ({stem})"))
                    })
            }
        }
    }
}

/// Writes an answer where [`Recorded`] and [`recordings`] find it again.
///
/// Only the body is written: neither the URL nor a header, which may hold secrets.
pub fn write(folder: &Path, ask: &Ask<'_>, bytes: &[u8]) -> Result<(), Failure> {
    let folder = folder.join(in_file_name(&ask.board.feed));
    let path = folder.join(file_name(ask, bytes));
    let written = std::fs::create_dir_all(&folder).and_then(|()| std::fs::write(&path, bytes));
    written.map_err(|error| {
        Failure::new(Kind::Final, format!("recording to {}: {error}", path.display()))
    })
}

fn file_name(ask: &Ask<'_>, bytes: &[u8]) -> String {
    let token = in_file_name(&ask.board.token);
    let name = match ask.part {
        Part::Detail(id) => return format!("{token}@{}.{}", in_file_name(id), extension(bytes)),
        Part::Page(number) if token.is_empty() => format!("{:04}", number + 1),
        Part::Page(0) => token,
        Part::Page(number) => format!("{token}+{}", number + 1),
    };
    // A step that cannot stand in a name is left out; readers cope with that.
    let step = &ask.request.step;
    let step =
        if step.is_empty() || in_file_name(step) != **step { "" } else { &format!("~{step}") };
    format!("{name}{step}.{}", extension(bytes))
}

/// What kind of file an answer makes, by how it begins.
fn extension(bytes: &[u8]) -> &'static str {
    let start = bytes.trim_ascii_start();
    let head = start[..start.len().min(100)].to_ascii_lowercase();
    if head.starts_with(b"<!doctype html") || head.starts_with(b"<html") {
        "html"
    } else if head.starts_with(b"<") {
        "xml"
    } else {
        "json"
    }
}

/// A token or an id as part of a file's name: what may not stand there is an underscore.
pub fn in_file_name(id: &str) -> String {
    let keep =
        |letter: char| letter.is_ascii_alphanumeric() || matches!(letter, '-' | '_' | '.' | ' ');
    id.chars().take(100).map(|letter| if keep(letter) { letter } else { '_' }).collect()
}
