//! Comparing: pairs of what a label says and what was read go in; counts, rates by class
//! and the errors go out.

use std::collections::BTreeMap;

/// What a measure should reach.
#[derive(Debug, Clone, Copy)]
pub enum Goal {
    /// No goal is set; the labels are too noisy.
    Unset,
    /// The share of rows that are right.
    Accuracy(f64),
    /// The harmonic mean of precision and recall of a class.
    F1(&'static str, f64),
    /// The share of a class's rows that are right.
    Recall(&'static str, f64),
    /// The share of a class's rows that may be wrong.
    FalseRate(&'static str, f64),
}

/// One labelled row.
#[derive(Debug)]
struct Pair {
    expected: String,
    got: String,
    id: String,
    text: String,
}

/// The rows of one measure.
#[derive(Debug)]
pub struct Tally {
    name: &'static str,
    goal: Goal,
    pairs: Vec<Pair>,
    left_out: usize,
}

/// The counts of one class.
#[derive(Debug, Default, Clone, Copy)]
struct Class {
    right: usize,
    expected: usize,
    got: usize,
}

impl Class {
    fn precision(self) -> f64 {
        share(self.right, self.got)
    }

    fn recall(self) -> f64 {
        share(self.right, self.expected)
    }

    fn f1(self) -> f64 {
        share(2 * self.right, self.got + self.expected)
    }
}

fn share(part: usize, whole: usize) -> f64 {
    if whole == 0 { f64::NAN } else { part as f64 / whole as f64 }
}

impl Tally {
    /// An empty measure.
    pub fn new(name: &'static str, goal: Goal) -> Self {
        Self { name, goal, pairs: Vec::new(), left_out: 0 }
    }

    /// Counts a row that is not scored.
    pub fn leave_out(&mut self) {
        self.left_out += 1;
    }

    /// Scores a row: what its label says, what was read, and what to show where they differ.
    pub fn add(
        &mut self,
        expected: impl Into<String>,
        got: impl Into<String>,
        id: &str,
        text: &str,
    ) {
        let (id, text) = (id.to_owned(), text.to_owned());
        self.pairs.push(Pair { expected: expected.into(), got: got.into(), id, text });
    }

    /// Prints the measure and up to that many errors.
    pub fn print(&self, errors: usize) {
        let right = self.pairs.iter().filter(|pair| pair.expected == pair.got).count();
        let accuracy = share(right, self.pairs.len());
        let (scored, left_out) = (self.pairs.len(), self.left_out);
        println!("{}: {scored} rows scored, {left_out} left out", self.name);
        println!("  accuracy {accuracy:.4}{}", self.verdict(accuracy));
        self.print_classes();
        self.print_errors(errors);
        println!();
    }

    fn classes(&self) -> BTreeMap<&str, Class> {
        let mut classes: BTreeMap<&str, Class> = BTreeMap::new();
        for pair in &self.pairs {
            classes.entry(&pair.expected).or_default().expected += 1;
            classes.entry(&pair.got).or_default().got += 1;
            if pair.expected == pair.got {
                classes.entry(&pair.got).or_default().right += 1;
            }
        }
        classes
    }

    fn verdict(&self, accuracy: f64) -> String {
        let class = |name: &str| self.classes().get(name).copied().unwrap_or_default();
        let (what, value, goal, met) = match self.goal {
            Goal::Unset => return String::new(),
            Goal::Accuracy(goal) => ("accuracy".to_owned(), accuracy, goal, accuracy >= goal),
            Goal::F1(name, goal) => {
                let f1 = class(name).f1();
                (format!("F1 of {name}"), f1, goal, f1 >= goal)
            }
            Goal::Recall(name, goal) => {
                let recall = class(name).recall();
                (format!("recall of {name}"), recall, goal, recall >= goal)
            }
            Goal::FalseRate(name, goal) => {
                let rate = 1.0 - class(name).recall();
                (format!("false rate of {name}"), rate, goal, rate <= goal)
            }
        };
        let met = if met { "met" } else { "MISSED" };
        format!("; goal: {what} {goal:.2}, measured {value:.4}: {met}")
    }

    fn print_classes(&self) {
        let classes = self.classes();
        if classes.len() > 12 {
            return;
        }
        for (name, class) in classes {
            let (precision, recall, f1) = (class.precision(), class.recall(), class.f1());
            let count = class.expected;
            println!(
                "  {name:<24} {count:>5} rows  precision {precision:.3}  recall {recall:.3}  F1 {f1:.3}"
            );
        }
    }

    /// Errors in the order of how often their kind occurs.
    fn print_errors(&self, most: usize) {
        let mut kinds: BTreeMap<(&str, &str), Vec<&Pair>> = BTreeMap::new();
        for pair in self.pairs.iter().filter(|pair| pair.expected != pair.got) {
            kinds.entry((&pair.expected, &pair.got)).or_default().push(pair);
        }
        let mut kinds: Vec<_> = kinds.into_iter().collect();
        kinds.sort_by_key(|(_, pairs)| std::cmp::Reverse(pairs.len()));
        let mut left = most;
        for ((expected, got), pairs) in kinds {
            for pair in pairs.iter().take(left) {
                let text: String = pair.text.chars().take(240).collect();
                println!(
                    "  ! {expected} read as {got}  [{}] {}",
                    pair.id,
                    text.replace('\n', " ⏎ ")
                );
            }
            left = left.saturating_sub(pairs.len());
        }
    }
}
