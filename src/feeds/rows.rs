//! The rows of one page: every row of an answer comes in and goes out as a row, as skipped
//! or as bad, with its name. Apart from the readers because naming rows and keeping the
//! first of repeated ids is the same for all of them.

use std::collections::HashSet;

use super::{Draft, Page, Row, RowName, Unread};

/// Why a row gave no draft, before the row has its name.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Problem {
    /// The row is not meant to be a posting; see [`Unread::Skipped`].
    Skipped(String),
    /// The row should be a posting; see [`Unread::Bad`].
    Bad(String),
}

impl Problem {
    /// A row that is not meant to be a posting.
    pub fn skipped(reason: impl Into<String>) -> Self {
        Self::Skipped(reason.into())
    }

    /// A row that should be a posting and cannot be read. The reason opens with a JSON
    /// pointer into the row: `/title: expected text, found nothing`.
    pub fn bad(reason: impl Into<String>) -> Self {
        Self::Bad(reason.into())
    }

    fn of_row(self, row: RowName) -> Unread {
        match self {
            Self::Skipped(reason) => Unread::Skipped { row, reason },
            Self::Bad(reason) => Unread::Bad { row, reason },
        }
    }
}

/// Gathers the rows of a page in their order.
#[derive(Debug, Default)]
pub struct Rows {
    rows: Vec<Result<Row, Unread>>,
    seen: HashSet<String>,
}

impl Rows {
    /// Takes one row. `name`, the id unless it says otherwise, is asked only for rows without
    /// a draft; where it knows none, the row is named by its number on the page, from 1.
    ///
    /// A draft without an id or a title is bad; the second draft with one id is skipped.
    pub fn push<N: Into<RowName>>(
        &mut self,
        name: impl FnOnce() -> Option<N>,
        read: Result<impl Into<Row>, Problem>,
    ) {
        let number = self.rows.len() + 1;
        let row = read.map(Into::into).and_then(|row: Row| self.check(row));
        let place = || RowName::Place(format!("row {number}"));
        let name = || name().map_or_else(place, Into::into);
        self.rows.push(row.map_err(|problem| problem.of_row(name())));
    }

    fn check(&mut self, row: Row) -> Result<Row, Problem> {
        check_draft(&row.draft)?;
        if self.seen.insert(row.draft.id.clone()) {
            Ok(row)
        } else {
            Err(Problem::skipped(format!("repeats the id {} of an earlier row", row.draft.id)))
        }
    }

    /// The page of these rows, with nothing further to ask.
    pub fn into_page(self) -> Page {
        Page { rows: self.rows, ..Page::default() }
    }
}

fn check_draft(draft: &Draft) -> Result<(), Problem> {
    if draft.id.trim().is_empty() {
        return Err(Problem::bad("its id is empty"));
    }
    if draft.title.trim().is_empty() {
        return Err(Problem::bad("its title is empty"));
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn draft(id: &str, title: &str) -> Draft {
        Draft { id: id.into(), title: title.into(), ..Draft::default() }
    }

    #[test]
    fn keeps_the_first_of_repeated_ids_and_names_the_rest() {
        let unnamed = || None::<RowName>;
        let mut rows = Rows::default();
        rows.push(unnamed, Ok(draft("7", "First")));
        rows.push(|| Some("7".to_owned()), Ok(draft("7", "Second")));
        rows.push(unnamed, Ok(draft("8", " ")));
        rows.push(unnamed, Err::<Draft, _>(Problem::skipped("a notice")));
        let page = rows.into_page();
        assert_eq!(page.rows[0].as_ref().unwrap().draft.title, "First");
        let told: Vec<_> =
            page.rows[1..].iter().map(|row| row.as_ref().unwrap_err().clone()).collect();
        assert_eq!(
            told,
            [
                Unread::Skipped {
                    row: RowName::Id("7".into()),
                    reason: "repeats the id 7 of an earlier row".into()
                },
                Unread::Bad {
                    row: RowName::Place("row 3".into()),
                    reason: "its title is empty".into()
                },
                Unread::Skipped { row: RowName::Place("row 4".into()), reason: "a notice".into() },
            ]
        );
    }
}
