//! Several migrations as one: from the oldest edition through those between to the newest. The weakest carry wins.

use super::assessment::Pin;
use super::id::ItemId;
use super::migration::{Carry, Change, Migration, Step};

/// Everything that is known of what replaced what.
#[derive(Clone, Debug, PartialEq, Default)]
pub struct Chain(Vec<Migration>);

impl Chain {
    /// Joins migrations; a guess gives way to what somebody wrote for the same two editions.
    pub fn new(all: Vec<Migration>) -> Self {
        let mut known: Vec<Migration> = Vec::new();
        for migration in all {
            let same = |other: &Migration| other.from == migration.from && other.to == migration.to;
            match known.iter_mut().find(|other| same(other)) {
                Some(other) if other.is_guess => *other = migration,
                Some(_) => {}
                None => known.push(migration),
            }
        }
        Self(known)
    }

    /// Every single one.
    pub fn all(&self) -> &[Migration] {
        &self.0
    }

    /// The ways that lead on from an edition, each to its end, as one migration; shortest first.
    pub fn onward(&self, from: &Pin) -> Vec<Migration> {
        let mut found: Vec<Migration> = Vec::new();
        let mut ends = Vec::new();
        let steps = self.0.iter().filter(|step| step.from == *from);
        let mut open: Vec<Migration> = steps.cloned().collect();
        // No way is longer than there are migrations: a circle in foreign files must not go on for ever.
        for _ in 0..self.0.len() {
            let mut further = Vec::new();
            for way in open {
                let next: Vec<&Migration> =
                    self.0.iter().filter(|step| step.from == way.to && step.to != *from).collect();
                if next.is_empty() && !ends.contains(&way.to) {
                    ends.push(way.to.clone());
                    found.push(way);
                } else {
                    further.extend(next.into_iter().map(|step| joined(&way, step)));
                }
            }
            open = further;
        }
        found
    }

    /// The way from one edition to another, as one migration.
    pub fn way(&self, from: &Pin, to: &Pin) -> Option<Migration> {
        let steps = self.0.iter().filter(|step| step.from == *from);
        let mut open: Vec<Migration> = steps.cloned().collect();
        for _ in 0..self.0.len() {
            if let Some(found) = open.iter().find(|way| way.to == *to) {
                return Some(found.clone());
            }
            let mut further = Vec::new();
            for way in &open {
                let next = self.0.iter().filter(|step| step.from == way.to);
                further.extend(next.map(|step| joined(way, step)));
            }
            open = further;
        }
        None
    }

    /// Whether one more would lead back to where it began.
    pub fn would_circle(&self, one_more: &Migration) -> bool {
        one_more.from == one_more.to || self.way(&one_more.to, &one_more.from).is_some()
    }
}

/// One step of the first with those of the second it leads to, or one of the second alone.
#[derive(Default)]
struct Knot<'m> {
    first: Vec<&'m Step>,
    second: Vec<&'m Step>,
}

/// Two migrations, one after the other, as one.
pub fn joined(first: &Migration, second: &Migration) -> Migration {
    let mut knots: Vec<Knot> = Vec::new();
    for step in &first.map {
        let mut knot = Knot { first: vec![step], second: Vec::new() };
        knot.second.extend(second.map.iter().filter(|next| meets(step, next)));
        knots.push(knot);
    }
    let is_reached = |next: &&Step| first.map.iter().any(|step| meets(step, next));
    let alone = second.map.iter().filter(|next| !is_reached(next));
    knots.extend(alone.map(|next| Knot { first: Vec::new(), second: vec![next] }));
    let map = tied(knots).iter().filter_map(step_of_knot).collect();
    Migration {
        from: first.from.clone(),
        to: second.to.clone(),
        effective: second.effective,
        note: second.note.clone().or_else(|| first.note.clone()),
        map,
        is_guess: first.is_guess || second.is_guess,
    }
}

fn meets(step: &Step, next: &Step) -> bool {
    step.to.iter().any(|item| next.from.contains(item))
}

/// Knots that share a step of the second migration are one.
fn tied(knots: Vec<Knot>) -> Vec<Knot> {
    let mut all: Vec<Knot> = Vec::new();
    for mut knot in knots {
        let shares = |other: &Knot| {
            let same = |next: &&Step| other.second.iter().any(|known| std::ptr::eq(*known, *next));
            knot.second.iter().any(same)
        };
        let (touching, apart): (Vec<Knot>, Vec<Knot>) =
            all.into_iter().partition(|other| shares(other));
        for other in touching.into_iter().rev() {
            knot.first.splice(0..0, other.first);
            for next in other.second {
                if !knot.second.iter().any(|known| std::ptr::eq(*known, next)) {
                    knot.second.push(next);
                }
            }
        }
        all = apart;
        all.push(knot);
    }
    all
}

fn step_of_knot(knot: &Knot) -> Option<Step> {
    let ids = |steps: &[&Step], of: fn(&Step) -> &Vec<ItemId>| -> Vec<ItemId> {
        steps.iter().flat_map(|step| of(step).iter().cloned()).collect()
    };
    let (from, to) = (ids(&knot.first, |step| &step.from), ids(&knot.second, |step| &step.to));
    let reason = || {
        let mut steps = knot.second.iter().chain(&knot.first);
        steps.find_map(|step| step.reason.clone())
    };
    let change = match (from.len(), to.len()) {
        // Added and gone again in between: nobody was ever asked.
        (0, 0) => return None,
        (0, _) => Change::New,
        (_, 0) => Change::Removed,
        (1, 1) => match (knot.first.as_slice(), knot.second.as_slice()) {
            ([first], [second]) if first.to.len() == 1 && second.from.len() == 1 => {
                let change = both(first.change, second.change);
                let carry = first.carry.min(second.carry);
                return Some(Step { from, to, change, carry, reason: reason() });
            }
            // Taken apart and put together again: nobody knows that it asks the same.
            _ => {
                return Some(Step {
                    from,
                    to,
                    change: Change::Reworded,
                    carry: Carry::Ask,
                    reason: reason(),
                });
            }
        },
        (1, _) => Change::Split,
        _ => Change::Merged,
    };
    Some(Step { reason: reason(), ..Step::plain(from, to, change) })
}

/// What two changes of one item come to; a mere move says less than anything else.
fn both(first: Change, second: Change) -> Change {
    let says_least = |change: Change| match change {
        Change::Unchanged => 0,
        Change::Moved => 1,
        _ => 2,
    };
    let (less, more) =
        if says_least(first) <= says_least(second) { (first, second) } else { (second, first) };
    if says_least(less) < 2 || less == more {
        more
    } else if less == Change::Stricter || more == Change::Stricter {
        Change::Stricter
    } else {
        Change::Reworded
    }
}
