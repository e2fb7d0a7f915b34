//! A walk through the search index: an expression goes in, the row ids that fulfil it come
//! out one by one, upwards, which is newest first.
//!
//! Each posting's terms are all in one run of the index, so an expression is intersected run
//! by run; the walk always goes on with the run that has the smallest row id. Nothing is read
//! that lies behind what is asked for.

use std::cmp::Reverse;
use std::collections::BinaryHeap;
use std::collections::binary_heap::PeekMut;

use rusqlite::Connection;

use super::expression::Expression;
use crate::store::index::cursor::{List, Rows, Run, runs};
use crate::store::index::vocabulary::side_by_side;
use crate::store::terms;

/// So many row ids that stand for nothing are read at once.
const DEAD: i64 = 1_000;

/// The statement that reads them.
pub const DEAD_FROM: &str = "select doc from dead where doc >= ?1 order by doc limit ?2";

/// A match.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Match {
    /// Its row id.
    pub doc: i64,
    /// Which marks it has, one bit each, the first in the lowest.
    pub marks: u32,
}

/// Goes through the matches of an expression.
pub struct Walk<'a> {
    runs: Vec<Standing<'a>>,
    dead: Dead<'a>,
    end: i64,
}

/// Where the walk stands in one run.
struct Standing<'a> {
    found: Match,
    place: u64,
    rows: Rows<'a>,
    node: Node<'a>,
    marks: Vec<Node<'a>>,
}

impl<'a> Walk<'a> {
    /// Begins a walk over some row ids. It also tells which of some other expressions a match
    /// fulfils, at most 32, which is far quicker than a walk for each.
    pub fn begin(
        connection: &'a Connection,
        expression: &Expression,
        marks: &[&Expression],
        docs: std::ops::Range<i64>,
    ) -> anyhow::Result<Self> {
        let mut standing = Vec::new();
        for run in runs(connection)? {
            let node = Node::of(expression, &run, connection)?;
            if matches!(node, Node::Nothing) {
                continue;
            }
            let marks = marks.iter().map(|mark| Node::of(mark, &run, connection));
            let (rows, found) = (run.rows(connection)?, Match { doc: docs.start, marks: 0 });
            let marks = marks.collect::<anyhow::Result<_>>()?;
            let mut run = Standing { found, place: 0, rows, node, marks };
            if run.begin()? {
                standing.push(run);
            }
        }
        let dead = Dead { connection, read: Vec::new(), place: 0, from: docs.start };
        Ok(Self { runs: standing, dead, end: docs.end })
    }

    /// Goes on to the next match.
    pub fn step(&mut self) -> anyhow::Result<Option<Match>> {
        loop {
            let smallest = (0..self.runs.len()).min_by_key(|run| self.runs[*run].found.doc);
            let Some(run) = smallest else { return Ok(None) };
            let found = self.runs[run].found;
            if found.doc >= self.end {
                return Ok(None);
            }
            if !self.runs[run].go_on()? {
                self.runs.swap_remove(run);
            }
            if !self.dead.has(found.doc)? {
                return Ok(Some(found));
            }
        }
    }
}

impl Standing<'_> {
    /// Goes to the first match; says whether there is one.
    fn begin(&mut self) -> anyhow::Result<bool> {
        let place = self.rows.place_of(self.found.doc)?;
        self.stand(place)
    }

    /// Goes on to the next match; says whether there is one.
    fn go_on(&mut self) -> anyhow::Result<bool> {
        self.stand(self.place + 1)
    }

    fn stand(&mut self, place: u64) -> anyhow::Result<bool> {
        let Some(place) = self.node.advance(place)? else { return Ok(false) };
        let Some(doc) = self.rows.at(place)? else { return Ok(false) };
        let mut marks = 0;
        for (number, mark) in self.marks.iter_mut().enumerate() {
            marks |= u32::from(mark.advance(place)? == Some(place)) << number;
        }
        (self.place, self.found) = (place, Match { doc, marks });
        Ok(true)
    }
}

/// The row ids that stand for nothing any more, read along with the walk.
struct Dead<'a> {
    connection: &'a Connection,
    read: Vec<i64>,
    place: usize,
    /// The first row id that has not been looked for; none where all have been read.
    from: i64,
}

impl Dead<'_> {
    fn has(&mut self, doc: i64) -> anyhow::Result<bool> {
        loop {
            while let Some(dead) = self.read.get(self.place) {
                match dead.cmp(&doc) {
                    std::cmp::Ordering::Less => self.place += 1,
                    order => return Ok(order.is_eq()),
                }
            }
            if self.from == i64::MAX {
                return Ok(false);
            }
            self.read_on(doc)?;
        }
    }

    fn read_on(&mut self, doc: i64) -> anyhow::Result<()> {
        let mut statement = self.connection.prepare_cached(DEAD_FROM)?;
        let rows = statement.query_map([doc.max(self.from), DEAD], |row| row.get(0))?;
        self.read = rows.collect::<Result<_, _>>()?;
        self.place = 0;
        let is_full = self.read.len() as i64 == DEAD;
        self.from = self.read.last().filter(|_| is_full).map_or(i64::MAX, |last| last + 1);
        Ok(())
    }
}

/// An expression over one run.
enum Node<'a> {
    Nothing,
    List(List<'a>),
    /// All of the first, none of the second.
    And(Vec<Node<'a>>, Vec<Node<'a>>),
    Or(Union<'a>),
}

impl<'a> Node<'a> {
    fn of(expression: &Expression, run: &Run, connection: &'a Connection) -> anyhow::Result<Self> {
        let list = |term: &[u8]| Ok(run.list(connection, term)?.map_or(Self::Nothing, Self::List));
        match expression {
            Expression::Everything => {
                let open = list(terms::OPEN.as_bytes())?;
                Ok(Self::any(vec![open, list(terms::CLOSED.as_bytes())?]))
            }
            Expression::Nothing => Ok(Self::Nothing),
            Expression::Term(term) => list(term.as_bytes()),
            Expression::SideBySide(first, second) => list(&side_by_side(first, second)),
            Expression::Prefix(begin) => {
                let terms = run.terms(connection, begin.as_bytes())?;
                let lists = terms.iter().map(|term| list(term));
                Ok(Self::any(lists.collect::<anyhow::Result<_>>()?))
            }
            Expression::Or(parts) => {
                let parts = parts.iter().map(|part| Self::of(part, run, connection));
                Ok(Self::any(parts.collect::<anyhow::Result<_>>()?))
            }
            Expression::Not(_) => Self::all(std::slice::from_ref(expression), run, connection),
            Expression::And(parts) => Self::all(parts, run, connection),
        }
    }

    fn any(parts: Vec<Self>) -> Self {
        let mut parts: Vec<Self> =
            parts.into_iter().filter(|part| !matches!(part, Self::Nothing)).collect();
        match parts.len() {
            0 => Self::Nothing,
            1 => parts.remove(0),
            _ => Self::Or(Union::of(parts)),
        }
    }

    fn all(parts: &[Expression], run: &Run, connection: &'a Connection) -> anyhow::Result<Self> {
        let (mut wanted, mut unwanted) = (Vec::new(), Vec::new());
        for part in parts {
            match part {
                Expression::Not(inner) => unwanted.push(Self::of(inner, run, connection)?),
                part => match Self::of(part, run, connection)? {
                    // What follows need not be looked up.
                    Self::Nothing => return Ok(Self::Nothing),
                    part => wanted.push(part),
                },
            }
        }
        if wanted.is_empty() {
            wanted.push(Self::of(&Expression::Everything, run, connection)?);
        }
        // The rarest leads: the others skip to what it has.
        wanted.sort_by_key(Self::count);
        Ok(Self::And(wanted, unwanted))
    }

    /// About how many matches there are.
    fn count(&self) -> u64 {
        match self {
            Self::Nothing => 0,
            Self::List(list) => list.count(),
            Self::And(wanted, _) => wanted.first().map_or(0, Self::count),
            Self::Or(union) => union.parts.iter().map(Self::count).sum(),
        }
    }

    /// The first match at or after a place in the run. It never goes back.
    fn advance(&mut self, place: u64) -> anyhow::Result<Option<u64>> {
        match self {
            Self::Nothing => Ok(None),
            Self::List(list) => list.advance(place),
            Self::Or(union) => union.advance(place),
            Self::And(wanted, unwanted) => common(wanted, unwanted, place),
        }
    }
}

/// The first place at or after one that all of some have and none of the others. Only places
/// that the rarest have are asked of the others.
fn common(
    wanted: &mut [Node<'_>],
    unwanted: &mut [Node<'_>],
    mut place: u64,
) -> anyhow::Result<Option<u64>> {
    let Some((rarest, others)) = wanted.split_first_mut() else { return Ok(None) };
    'candidates: loop {
        let Some(candidate) = rarest.advance(place)? else { return Ok(None) };
        for part in &mut *others {
            match part.advance(candidate)? {
                None => return Ok(None),
                Some(found) if found > candidate => {
                    place = found;
                    continue 'candidates;
                }
                Some(_) => {}
            }
        }
        for part in &mut *unwanted {
            if part.advance(candidate)? == Some(candidate) {
                place = candidate + 1;
                continue 'candidates;
            }
        }
        return Ok(Some(candidate));
    }
}

/// What any of several parts has.
struct Union<'a> {
    parts: Vec<Node<'a>>,
    /// Where each part stands, as far as it was asked, the smallest first.
    standing: BinaryHeap<Reverse<(Option<u64>, usize)>>,
}

impl<'a> Union<'a> {
    fn of(parts: Vec<Node<'a>>) -> Self {
        let standing = (0..parts.len()).map(|part| Reverse((None, part))).collect();
        Self { parts, standing }
    }

    fn advance(&mut self, place: u64) -> anyhow::Result<Option<u64>> {
        while let Some(mut smallest) = self.standing.peek_mut() {
            let Reverse((stands, part)) = *smallest;
            if stands >= Some(place) {
                return Ok(stands);
            }
            match self.parts[part].advance(place)? {
                Some(found) => *smallest = Reverse((Some(found), part)),
                None => drop(PeekMut::pop(smallest)),
            }
        }
        Ok(None)
    }
}
