//! Which records are included in something: for each writer the numbers, and how the chain goes on.

use super::alphabet::{base36, number_from_base36};
use super::key::WriterId;
use super::record::{Link, Record};
use crate::domain::sorted::SortedMap;

/// A set of numbers, kept as runs.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Spans(Vec<(u64, u64)>);

impl Spans {
    /// Adds the numbers from the first to the last.
    pub fn insert(&mut self, first: u64, last: u64) {
        let (mut first, mut last) = (first, last.max(first));
        self.0.retain(|&(from, to)| {
            let apart = to.saturating_add(1) < first || from > last.saturating_add(1);
            if !apart {
                first = first.min(from);
                last = last.max(to);
            }
            apart
        });
        let place = self.0.partition_point(|&(from, _)| from < first);
        self.0.insert(place, (first, last));
    }

    /// Whether a number is in the set.
    pub fn contains(&self, number: u64) -> bool {
        self.0.iter().any(|&(from, to)| (from..=to).contains(&number))
    }

    /// The highest number.
    pub fn last(&self) -> Option<u64> {
        self.0.last().map(|&(_, to)| to)
    }

    /// The runs that are missing below the highest number.
    pub fn holes(&self) -> Vec<(u64, u64)> {
        let mut holes = Vec::new();
        let mut next = 0;
        for &(from, to) in &self.0 {
            if from > next {
                holes.push((next, from - 1));
            }
            next = to.saturating_add(1);
        }
        holes
    }

    fn text(&self) -> String {
        let run = |&(from, to): &(u64, u64)| {
            if from == to { base36(from) } else { format!("{}-{}", base36(from), base36(to)) }
        };
        self.0.iter().map(run).collect::<Vec<_>>().join(",")
    }

    fn from_text(text: &str) -> Option<Self> {
        let mut spans = Self::default();
        for run in text.split(',') {
            let (from, to) = run.split_once('-').unwrap_or((run, run));
            spans.insert(number_from_base36(from)?, number_from_base36(to)?);
        }
        Some(spans)
    }
}

/// What is included of one writer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mark {
    /// The numbers of the included records.
    pub seqs: Spans,
    /// What the writer's next record links to.
    pub link: Link,
    /// The time of the writer's last included record.
    pub time: u64,
}

impl Mark {
    /// As one line of a snapshot.
    pub(super) fn text(&self) -> String {
        format!("{} {}{}", self.seqs.text(), self.link, base36(self.time))
    }

    /// Read from one line of a snapshot.
    pub(super) fn from_text(text: &str) -> Option<Self> {
        let (seqs, rest) = text.split_once(' ')?;
        let (link, time) = rest.split_at_checked(8)?;
        let (link, time) = (Link::parse(link)?, number_from_base36(time)?);
        Some(Self { seqs: Spans::from_text(seqs)?, link, time })
    }
}

/// What is included of every writer.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Vector(SortedMap<WriterId, Mark>);

impl Vector {
    /// Whether a record is included.
    pub fn includes(&self, writer: WriterId, seq: u64) -> bool {
        self.0.get(&writer).is_some_and(|mark| mark.seqs.contains(seq))
    }

    /// What is included of a writer.
    pub fn mark(&self, writer: WriterId) -> Option<&Mark> {
        self.0.get(&writer)
    }

    /// Every writer with what is included of it.
    pub fn iter(&self) -> impl Iterator<Item = (WriterId, &Mark)> {
        self.0.iter().map(|(writer, mark)| (*writer, mark))
    }

    /// Includes one more record.
    pub fn add(&mut self, record: &Record) {
        let mut seqs = Spans::default();
        seqs.insert(record.seq, record.seq);
        self.join(record.writer, &Mark { seqs, link: record.link, time: record.time });
    }

    /// Includes what the other includes.
    pub fn merge(&mut self, other: &Self) {
        for (writer, mark) in other.iter() {
            self.join(writer, mark);
        }
    }

    /// Forgets the writers for which the answer is no.
    pub(super) fn retain(&mut self, mut keep: impl FnMut(WriterId, &Mark) -> bool) {
        self.0.retain(|writer, mark| keep(*writer, mark));
    }

    /// Includes what a mark says of a writer.
    pub(super) fn join(&mut self, writer: WriterId, mark: &Mark) {
        let Some(standing) = self.0.get_mut(&writer) else {
            self.0.insert(writer, mark.clone());
            return;
        };
        if mark.seqs.last() > standing.seqs.last() {
            standing.link = mark.link;
        }
        standing.time = standing.time.max(mark.time);
        for &(from, to) in &mark.seqs.0 {
            standing.seqs.insert(from, to);
        }
    }
}
