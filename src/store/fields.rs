//! Fields: which of them differ between two readings of a posting. Texts are compared where
//! they are read.

use crate::posting::Posting;

/// The names, as in JSON, of the fields in which two postings differ, their texts aside.
pub fn differences(old: &Posting, new: &Posting) -> Vec<&'static str> {
    let mut differing = Vec::new();
    let mut compare = |name, same: bool| {
        if !same {
            differing.push(name);
        }
    };
    compare("title", old.title == new.title);
    compare("company", old.company == new.company);
    compare("url", old.url == new.url);
    compare("apply_url", old.apply_url == new.apply_url);
    compare("places", old.places == new.places);
    compare("workplace", old.workplace == new.workplace);
    compare("eligible", old.eligible == new.eligible);
    compare("role", old.role == new.role);
    compare("level", old.level == new.level);
    compare("employment", old.employment == new.employment);
    compare("salary", old.salary == new.salary);
    compare("technologies", old.technologies == new.technologies);
    compare("posted", seconds(old) == seconds(new));
    differing
}

/// The store keeps whole seconds.
fn seconds(posting: &Posting) -> Option<i64> {
    posting.posted.map(jiff::Timestamp::as_second)
}
