//! What a round comes to: coverage first, then a profile by theme, with gates apart (method B.4, B.5).

use super::answer::{Answer, Choice};
use super::assessment::{Line, by_theme};
use super::band::{Band, EPSILON};
use super::id::ItemId;
use super::standard::{Criticality, Item, Theme};
use super::tally::{Sums, Tally};
use crate::domain::sorted::SortedMap;

/// No score is shown below this coverage.
pub const LEAST_COVERAGE: f64 = 0.70;
/// No theme is scored on fewer answers.
pub const LEAST_ANSWERS: usize = 3;
/// A theme with a larger share of "not applicable" is pointed out.
pub const NOTABLE_NOT_APPLICABLE: f64 = 0.30;
/// The outcome of one theme.
#[derive(Clone, Debug, PartialEq)]
pub struct ThemeOutcome {
    /// The theme.
    pub theme: Theme,
    /// What was done with its items.
    pub tally: Tally,
    /// The sums behind the figures.
    pub sums: Sums,
    /// Critical items that are answered and not met.
    pub gates: Vec<ItemId>,
    /// Critical items not answered: "not assessed", never green.
    pub open_critical: usize,
    /// Whether its score rests on enough answers to be shown.
    pub is_shown: bool,
    /// Its band; none while its score is not shown or the round's coverage is too low.
    pub band: Option<Band>,
}

impl ThemeOutcome {
    /// The score, where it may be shown.
    pub fn score(&self) -> Option<f64> {
        self.sums.mean().filter(|_| self.is_shown)
    }

    /// Share of the theme's items marked "not applicable".
    pub fn not_applicable_share(&self) -> f64 {
        share(self.tally.not_applicable, self.tally.items)
    }
}

/// The outcome of a round.
#[derive(Clone, Debug, PartialEq)]
pub struct Outcome {
    /// One for each theme that has items, in theme order.
    pub themes: Vec<ThemeOutcome>,
    /// What was done with all items.
    pub tally: Tally,
    /// Sums over all items.
    pub sums: Sums,
    /// Mean of the shown theme scores, by their shares (equal when none are given): a secondary figure.
    pub overall: Option<f64>,
    /// Whether enough is answered for any band.
    pub has_bands: bool,
    /// The overall band, capped by any gate.
    pub band: Option<Band>,
}

#[expect(clippy::cast_precision_loss, reason = "counts of items are far below 2^52")]
fn share(part: usize, whole: usize) -> f64 {
    if whole == 0 { 0.0 } else { part as f64 / whole as f64 }
}

/// Whether an item is applicable, answered and below its target.
pub fn is_deficient(item: &Item, answer: Option<&Answer>) -> bool {
    answer
        .and_then(Answer::point)
        .and_then(|value| item.scale.share(value))
        .is_some_and(|share| share + EPSILON < item.target)
}

/// The outcome of a round's lines and answers; `shares` as in the checklist.
pub fn outcome(
    lines: &[Line],
    answers: &SortedMap<ItemId, Answer>,
    shares: &SortedMap<Theme, u8>,
) -> Outcome {
    let mut tally = Tally::default();
    let mut sums = Sums::default();
    for line in lines {
        let choice = answers.get(&line.item.id).and_then(|answer| answer.choice.as_ref());
        tally.add(choice);
        sums.add(line.weight.factor(), &line.item, choice);
    }
    let has_bands = sums.coverage().is_some_and(|c| c + EPSILON >= LEAST_COVERAGE);
    let themes: Vec<ThemeOutcome> = by_theme(lines)
        .into_iter()
        .map(|(theme, indexes)| {
            let lines = indexes.into_iter().filter_map(|index| lines.get(index));
            theme_outcome(theme, lines, answers, has_bands)
        })
        .collect();
    let overall = overall(&themes, shares);
    let is_gated = themes.iter().any(|theme| !theme.gates.is_empty());
    let open_critical = themes.iter().map(|theme| theme.open_critical).sum();
    let band = overall
        .filter(|_| has_bands)
        .and_then(|score| cap_open(banded(score, is_gated), open_critical));
    Outcome { themes, tally, sums, overall, has_bands, band }
}

fn banded(score: f64, is_gated: bool) -> Band {
    if is_gated { Band::FirstThingsFirst } else { Band::of(score) }
}

fn theme_outcome<'a>(
    theme: Theme,
    lines: impl Iterator<Item = &'a Line>,
    answers: &SortedMap<ItemId, Answer>,
    has_bands: bool,
) -> ThemeOutcome {
    let mut found = ThemeOutcome {
        theme,
        tally: Tally::default(),
        sums: Sums::default(),
        gates: Vec::new(),
        open_critical: 0,
        is_shown: false,
        band: None,
    };
    for line in lines {
        let answer = answers.get(&line.item.id);
        let choice = answer.and_then(|answer| answer.choice.as_ref());
        found.tally.add(choice);
        found.sums.add(line.weight.factor(), &line.item, choice);
        if line.item.criticality == Criticality::Critical {
            if is_deficient(&line.item, answer) {
                found.gates.push(line.item.id.clone());
            } else if choice.is_none() || choice == Some(&Choice::Withheld) {
                found.open_critical += 1;
            }
        }
    }
    let covered = found.sums.coverage().is_some_and(|c| c + EPSILON >= LEAST_COVERAGE);
    found.is_shown = covered && found.tally.scored >= LEAST_ANSWERS;
    let is_gated = !found.gates.is_empty();
    found.band = match found.score() {
        Some(score) if has_bands => cap_open(banded(score, is_gated), found.open_critical),
        _ => None,
    };
    found
}

/// With a critical item not assessed nothing is ever green: no band rather than a good one.
fn cap_open(band: Band, open_critical: usize) -> Option<Band> {
    let is_green = matches!(band, Band::Good | Band::Firm);
    (open_critical == 0 || !is_green).then_some(band)
}

fn overall(themes: &[ThemeOutcome], shares: &SortedMap<Theme, u8>) -> Option<f64> {
    let weight = |theme: Theme| {
        if shares.is_empty() { 1.0 } else { f64::from(shares.get(&theme).copied().unwrap_or(0)) }
    };
    let (sum, weights) = themes.iter().fold((0.0, 0.0), |(sum, weights), theme| {
        theme.score().map_or((sum, weights), |score| {
            let weight = weight(theme.theme);
            (sum + weight * score, weights + weight)
        })
    });
    (weights > 0.0).then(|| sum / weights)
}
