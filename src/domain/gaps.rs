//! From answers to gaps: how far, how urgent, and why (method B.8). Derived, never stored.

use std::cmp::Ordering;
use std::sync::Arc;

use super::answer::Answer;
use super::assessment::Line;
use super::band::EPSILON;
use super::id::ItemId;
use super::standard::{Criticality, Item};
use crate::domain::sorted::{SortedMap, sorted_by};

/// A plan stays doable with this many active gaps (method B.8).
pub const MOST_ACTIVE: usize = 5;
/// Priority from which a gap is in tier B.
pub const TIER_B_FROM: f64 = 20.0;
/// Exposure when the person did not rate it.
pub const USUAL_EXPOSURE: u8 = 3;

/// Groups of gaps, most pressing first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Tier {
    /// A critical item that is not met, whatever its priority.
    A,
    /// Priority 20 or more.
    B,
    /// Priority above 0.
    C,
}

/// One gap, with the parts its priority is made of.
#[derive(Clone, Debug, PartialEq)]
pub struct Gap {
    /// The item.
    pub item: Arc<Item>,
    /// The share answered.
    pub share: f64,
    /// target − share, 0..=1.
    pub size: f64,
    /// Importance 1..=5.
    pub importance: u8,
    /// Exposure 1..=5.
    pub exposure: u8,
    /// Whether the person rated the exposure.
    pub is_exposure_rated: bool,
    /// 100 · size · importance/5 · (0.5 + 0.5·exposure/5), 0..=100.
    pub priority: f64,
    /// Its group.
    pub tier: Tier,
    /// Its place in the checklist.
    pub index: usize,
}

impl Gap {
    /// How far in a word: 0 small, 1 middling (a quarter and more), 2 large (half and more).
    pub fn size_class(&self) -> usize {
        usize::from(self.size + EPSILON >= 0.25) + usize::from(self.size + EPSILON >= 0.5)
    }

    /// The place of its group, 0 for the most pressing.
    pub fn rank(&self) -> usize {
        match self.tier {
            Tier::A => 0,
            Tier::B => 1,
            Tier::C => 2,
        }
    }
}

/// Exposure raises urgency but never zeroes a rare duty.
pub fn exposure_factor(exposure: u8) -> f64 {
    0.5 + 0.5 * f64::from(exposure) / 5.0
}

/// The gap of one answered item; none when it is met, or not answered with a point.
pub fn gap(index: usize, line: &Line, answer: &Answer) -> Option<Gap> {
    let item = &line.item;
    let share = item.scale.share(answer.point()?)?;
    let size = item.target - share;
    if size <= EPSILON {
        return None;
    }
    let importance = answer.importance.unwrap_or_else(|| item.criticality.importance());
    let exposure = answer.exposure.unwrap_or(USUAL_EXPOSURE);
    let priority = 100.0 * size * f64::from(importance) / 5.0 * exposure_factor(exposure);
    let tier = if item.criticality == Criticality::Critical {
        Tier::A
    } else if priority + EPSILON >= TIER_B_FROM {
        Tier::B
    } else {
        Tier::C
    };
    Some(Gap {
        item: Arc::clone(item),
        share,
        size,
        importance,
        exposure,
        is_exposure_rated: answer.exposure.is_some(),
        priority,
        tier,
        index,
    })
}

/// All gaps of a round: by tier, then priority, then critical, then the checklist's order.
pub fn gaps(lines: &[Line], answers: &SortedMap<ItemId, Answer>) -> Vec<Gap> {
    let found: Vec<Gap> = lines
        .iter()
        .enumerate()
        .filter_map(|(index, line)| gap(index, line, answers.get(&line.item.id)?))
        .collect();
    sorted_by(found, order)
}

fn order(a: &Gap, b: &Gap) -> Ordering {
    let by_priority = || {
        if (a.priority - b.priority).abs() < EPSILON {
            Ordering::Equal
        } else {
            b.priority.total_cmp(&a.priority)
        }
    };
    a.tier
        .cmp(&b.tier)
        .then_with(by_priority)
        .then_with(|| b.item.criticality.cmp(&a.item.criticality))
        .then_with(|| a.index.cmp(&b.index))
}
