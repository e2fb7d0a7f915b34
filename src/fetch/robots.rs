//! robots.txt (RFC 9309): a site's file and a path go in, whether the path may be asked and
//! how slowly comes out. Pure; the asking is in [`super::network`].
//!
//! Only groups for everybody (`*`) and for `jobs` count. The longest matching rule decides,
//! and `allow` wins over an equally long `disallow`. `*` and a final `$` have their meanings.

use std::time::Duration;

/// The longest file that is read, as the standard asks at least.
const LONGEST: usize = 500 << 10;
/// A site that wants more than this between two requests is asked this slowly at least.
const LONGEST_DELAY: f64 = 60.0;

/// What a site allows.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Rules {
    /// Patterns and whether they allow.
    rules: Vec<(String, Access)>,
    /// The least time between two requests.
    pub delay: Option<Duration>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Access {
    Disallowed,
    Allowed,
}

impl Rules {
    /// Reads a file. Lines that are no rules are passed over, as the standard says.
    pub fn parse(bytes: &[u8]) -> Self {
        let text = String::from_utf8_lossy(&bytes[..bytes.len().min(LONGEST)]);
        let (mut everybody, mut own, mut has_own) = (Self::default(), Self::default(), false);
        let (mut agents, mut in_rules) = (Vec::new(), false);
        for (key, value) in text.lines().filter_map(entry) {
            if key == "user-agent" {
                if in_rules {
                    agents.clear();
                    in_rules = false;
                }
                agents.push(value.to_ascii_lowercase());
                continue;
            }
            in_rules = true;
            if agents.iter().any(|agent| agent == "jobs") {
                has_own = true;
                own.take(&key, value);
            }
            if agents.iter().any(|agent| agent == "*") {
                everybody.take(&key, value);
            }
        }
        if has_own { own } else { everybody }
    }

    fn take(&mut self, key: &str, value: &str) {
        match key {
            "allow" if !value.is_empty() => self.rules.push((value.to_owned(), Access::Allowed)),
            "disallow" if !value.is_empty() => {
                self.rules.push((value.to_owned(), Access::Disallowed));
            }
            "crawl-delay" => {
                let seconds = value.parse::<f64>().ok().filter(|seconds| *seconds >= 0.0);
                self.delay =
                    seconds.map(|seconds| Duration::from_secs_f64(seconds.min(LONGEST_DELAY)));
            }
            _ => {}
        }
    }

    /// Whether a path with its query may be asked.
    pub fn allow(&self, path: &str) -> bool {
        let matching = self.rules.iter().filter(|(pattern, _)| matches(pattern, path));
        let strongest = matching.map(|(pattern, access)| (pattern.len(), *access)).max();
        strongest.is_none_or(|(_, access)| access == Access::Allowed)
    }
}

/// `Key: value # comment` in its parts.
fn entry(line: &str) -> Option<(String, &str)> {
    let line = line.split('#').next()?.trim_start_matches('\u{feff}');
    let (key, value) = line.split_once(':')?;
    Some((key.trim().to_ascii_lowercase(), value.trim()))
}

/// Whether a pattern matches the beginning of a path. Each part between two `*` is looked
/// for once, from left to right, so the time is bounded by the product of both lengths.
fn matches(pattern: &str, path: &str) -> bool {
    let (pattern, to_the_end) =
        pattern.strip_suffix('$').map_or((pattern, false), |pattern| (pattern, true));
    let mut parts = pattern.split('*');
    let Some(mut rest) = path.strip_prefix(parts.next().unwrap_or_default()) else { return false };
    let parts: Vec<&str> = parts.collect();
    let Some((last, middle)) = parts.split_last() else { return !to_the_end || rest.is_empty() };
    for part in middle {
        let Some(at) = rest.find(part) else { return false };
        rest = &rest[at + part.len()..];
    }
    if to_the_end { rest.ends_with(last) } else { rest.contains(last) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_longest_rule_decides() {
        let rules = Rules::parse(
            b"User-agent: *\nDisallow: /jobs\nAllow: /jobs/open # these\nCrawl-delay: 2.5\n\
              Disallow: /*.pdf$\nnonsense\n",
        );
        assert_eq!(rules.delay, Some(Duration::from_millis(2_500)));
        for (path, allowed) in [
            ("/", true),
            ("/jobs", false),
            ("/jobs/closed/1", false),
            ("/jobs/open/1", true),
            ("/a/b.pdf", false),
            ("/a/b.pdf?x", true),
        ] {
            assert_eq!(rules.allow(path), allowed, "{path}");
        }
    }

    #[test]
    fn a_group_of_one_s_own_replaces_everybody_s() {
        let text = b"User-agent: other\nUser-agent: Jobs\nDisallow: /private\n\nUser-agent: *\nDisallow: /";
        assert!(Rules::parse(text).allow("/x"));
        assert!(!Rules::parse(text).allow("/private/x"));
        let others = b"User-agent: other\nDisallow: /\n";
        assert!(Rules::parse(others).allow("/x"));
    }

    #[test]
    fn what_is_no_robots_file_allows_everything() {
        for text in ["", "<html>Not found</html>", "Disallow: /", "User-agent: *\nDisallow:"] {
            assert!(Rules::parse(text.as_bytes()).allow("/x"), "{text}");
        }
    }
}
