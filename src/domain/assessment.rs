//! A round of self-assessment (lượt): one person's answers to one checklist in one period.

use std::ops::Range;
use std::sync::Arc;

use super::answer::{Answer, Choice};
use super::carrying::Link;
use super::checklist::{Checklist, OwnItem, Weight};
use super::day::Day;
use super::id::{ItemId, RoundId, StandardId};
use super::library::Library;
use super::migration::Carry;
use super::profile::Profile;
use super::refusal::{LONGEST_TEXT, Refusal, bounded};
use super::standard::{Item, Theme};
use super::tally::Tally;
use crate::domain::sorted::SortedMap;

/// What the person decides to do about a gap; the gap itself is derived and never stored.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Decision {
    /// Close it by training.
    Train,
    /// Seek advice.
    Advise,
    /// Raise it with the unit.
    Raise,
    /// Live with it, for a reason.
    Accept(String),
    /// Closed already.
    Done,
}

/// A standard as it was when the round began.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Pin {
    /// The standard.
    pub standard: StandardId,
    /// Its version.
    pub version: String,
}

/// One round of self-assessment.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Assessment {
    /// Its id.
    pub id: RoundId,
    /// Its title.
    pub title: String,
    /// The checklist as it was when the round began; later edits of the checklist do not reach it.
    pub checklist: Checklist,
    /// The standards it rests on, with their versions.
    pub pins: Vec<Pin>,
    /// Who the person was.
    pub profile: Profile,
    /// First day.
    pub started: Day,
    /// The day it was closed.
    pub closed: Option<Day>,
    /// The former round whose answers are shown beside these.
    pub former: Option<RoundId>,
    /// Where items find their former answers when not under their own id: what they were before a standard was replaced.
    pub links: SortedMap<ItemId, Link>,
    /// Answers by item.
    pub answers: SortedMap<ItemId, Answer>,
    /// Decisions about gaps, by item.
    pub decisions: SortedMap<ItemId, Decision>,
}

/// An entry of a round with its item found.
#[derive(Clone, Debug, PartialEq)]
pub struct Line {
    /// The item.
    pub item: Arc<Item>,
    /// Its weight.
    pub weight: Weight,
}

impl Assessment {
    /// The items in order; those whose standard is no longer known are left out (and stay saved).
    pub fn lines(&self, library: &Library) -> Vec<Line> {
        let own_items = &self.checklist.own_items;
        // Nearly always the one after the last: thousands are not looked through for each entry.
        let mut after = 0;
        let mut own = |id: &ItemId| {
            let is_it = |own: &&OwnItem| own.id == *id;
            let own = own_items.get(after).filter(is_it);
            let own = own.or_else(|| {
                after = own_items.iter().position(|own| own.id == *id)?;
                own_items.get(after)
            })?;
            after += 1;
            own.to_item(library.default_scale()?).map(Arc::new)
        };
        let mut find = |id: &ItemId| library.item_of(id, &self.pins).cloned().or_else(|| own(id));
        self.checklist
            .entries
            .iter()
            .filter_map(|entry| Some(Line { item: find(&entry.item)?, weight: entry.weight }))
            .collect()
    }

    /// Sets or clears the answer of an item; an empty one is removed.
    pub fn answer(&mut self, item: &Item, answer: Answer) -> Result<(), Refusal> {
        if self.closed.is_some() {
            return Err(Refusal::RoundClosed);
        }
        let answer = checked(item, answer)?;
        if answer.is_empty() {
            self.answers.remove(&item.id);
        } else {
            self.answers.insert(item.id.clone(), answer);
        }
        Ok(())
    }

    /// The choice made at an item.
    pub fn choice(&self, item: &ItemId) -> Option<&Choice> {
        self.answers.get(item)?.choice.as_ref()
    }

    /// What was answered to an item in the former round, where it may be said of this item too.
    pub fn former_answer<'a>(&self, former: &'a Self, item: &ItemId) -> Option<&'a Answer> {
        let Some(link) = self.links.get(item) else { return former.answers.get(item) };
        match (link.carry, link.from.as_slice()) {
            (Carry::Keep | Carry::Review, [one]) => former.answers.get(one),
            _ => None,
        }
    }

    /// The former answers that may be said of items of this round.
    pub fn former_answers(&self, former: &Self) -> SortedMap<ItemId, Answer> {
        let ids = self.checklist.entries.iter().map(|entry| &entry.item);
        ids.filter_map(|id| Some((id.clone(), self.former_answer(former, id)?.clone()))).collect()
    }

    /// Entries whose item is known nowhere any more; their answers stay saved.
    pub fn missing(&self, library: &Library) -> Vec<ItemId> {
        let is_own = |id: &ItemId| self.checklist.own_items.iter().any(|own| own.id == *id);
        let ids = self.checklist.entries.iter().map(|entry| &entry.item);
        ids.filter(|id| library.item(id).is_none() && !is_own(id)).cloned().collect()
    }

    /// What was done with some lines.
    pub fn tally<'a>(&self, lines: impl IntoIterator<Item = &'a Line>) -> Tally {
        let mut tally = Tally::default();
        for line in lines {
            tally.add(self.choice(&line.item.id));
        }
        tally
    }

    /// The place of the first unanswered line: where one goes on.
    pub fn first_open(&self, lines: &[Line]) -> Option<usize> {
        lines.iter().position(|line| self.choice(&line.item.id).is_none())
    }
}

/// An answer that fits its item: a point on its scale, a reason for "not applicable", ratings 1..=5, texts within limits.
fn checked(item: &Item, mut answer: Answer) -> Result<Answer, Refusal> {
    if let Some(Choice::NotApplicable(reason)) = &mut answer.choice {
        *reason = bounded(reason, LONGEST_TEXT)?;
        if reason.is_empty() {
            return Err(Refusal::ReasonMissing);
        }
    }
    if answer.point().is_some_and(|value| item.scale.point(value).is_none()) {
        return Err(Refusal::NotOnScale);
    }
    let rated = [answer.importance, answer.exposure];
    if rated.into_iter().flatten().any(|rating| !(1..=5).contains(&rating)) {
        return Err(Refusal::OutOfRange);
    }
    if [&answer.note, &answer.evidence].into_iter().any(|text| text.chars().count() > LONGEST_TEXT)
    {
        return Err(Refusal::TooLong(LONGEST_TEXT));
    }
    Ok(answer)
}

/// Items of a round grouped by theme, themes in their order, items in the checklist's order; with the index of each line.
pub fn by_theme(lines: &[Line]) -> Vec<(Theme, Vec<usize>)> {
    let mut groups: SortedMap<Theme, Vec<usize>> = SortedMap::new();
    for (index, line) in lines.iter().enumerate() {
        groups.get_or_default(line.item.theme).push(index);
    }
    groups.into_iter().collect()
}

/// Items of a round grouped by theme, themes in the order in which they first appear.
pub fn sections(lines: &[Line]) -> Vec<(Theme, Vec<usize>)> {
    let mut groups: Vec<(Theme, Vec<usize>)> = Vec::new();
    for (index, line) in lines.iter().enumerate() {
        let theme = line.item.theme;
        match groups.iter_mut().find(|(known, _)| *known == theme) {
            Some((_, indexes)) => indexes.push(index),
            None => groups.push((theme, vec![index])),
        }
    }
    groups
}

/// Runs of lines with the same theme, none longer than `longest`, in the checklist's order.
pub fn runs(lines: &[Line], longest: usize) -> Vec<(Theme, Range<usize>)> {
    let mut runs: Vec<(Theme, Range<usize>)> = Vec::new();
    for (index, line) in lines.iter().enumerate() {
        let theme = line.item.theme;
        match runs.last_mut() {
            Some((known, run)) if *known == theme && run.len() < longest => run.end = index + 1,
            _ => runs.push((theme, index..index + 1)),
        }
    }
    runs
}
