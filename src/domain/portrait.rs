//! How an outcome is looked at: themes in order, the line a theme should reach, what is strong.

use super::answer::Answer;
use super::assessment::Line;
use super::band::EPSILON;
use super::id::ItemId;
use super::ordering::sorted_by;
use super::outcome::{LEAST_ANSWERS, LEAST_COVERAGE, ThemeOutcome};
use super::scale::Point;
use super::sorted::SortedMap;
use super::standard::{Item, Theme};

/// How many strengths and gaps a first look shows.
pub const FIRST_LOOK: usize = 5;

/// Why the score of a theme is not shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Lack {
    /// Nothing applies.
    NothingApplies,
    /// Fewer answers than a score needs.
    FewAnswers,
    /// Too small a share of what applies is answered.
    LowCoverage,
}

/// Why the score of a theme is not shown; none where it is.
pub fn lack(theme: &ThemeOutcome) -> Option<Lack> {
    if theme.is_shown {
        return None;
    }
    Some(match theme.sums.coverage() {
        None => Lack::NothingApplies,
        Some(coverage) if coverage + EPSILON < LEAST_COVERAGE => Lack::LowCoverage,
        Some(_) if theme.tally.scored < LEAST_ANSWERS => Lack::FewAnswers,
        Some(_) => Lack::LowCoverage,
    })
}

/// Themes to be looked at first on top: gates, then low scores, then those without a score.
pub fn most_pressing_first(themes: &[ThemeOutcome]) -> Vec<&ThemeOutcome> {
    let rank = |theme: &ThemeOutcome| (theme.gates.is_empty(), theme.score().is_none());
    let score = |theme: &ThemeOutcome| theme.score().unwrap_or(0.0);
    sorted_by(themes.iter().collect(), |a, b| {
        rank(a).cmp(&rank(b)).then_with(|| score(a).total_cmp(&score(b)))
    })
}

/// The score a theme has when each of its items that apply is just met: the weighted mean of their targets.
pub fn theme_target(
    lines: &[Line],
    answers: &SortedMap<ItemId, Answer>,
    theme: Theme,
) -> Option<f64> {
    let is_off = |item: &ItemId| {
        let choice = answers.get(item).and_then(|answer| answer.choice.as_ref());
        matches!(choice, Some(super::answer::Choice::NotApplicable(_)))
    };
    let counted = lines.iter().filter(|line| line.item.theme == theme && !is_off(&line.item.id));
    let (sum, weights) = counted.fold((0.0, 0.0), |(sum, weights), line| {
        let weight = line.weight.factor();
        (sum + weight * line.item.target, weights + weight)
    });
    (weights > 0.0).then(|| sum / weights)
}

/// Places of items that are met, the weightiest and fullest first.
pub fn strengths(lines: &[Line], answers: &SortedMap<ItemId, Answer>) -> Vec<usize> {
    let met: Vec<(usize, &Item, f64)> = lines
        .iter()
        .enumerate()
        .filter_map(|(index, line)| {
            let share = line.item.scale.share(answers.get(&line.item.id)?.point()?)?;
            (share + EPSILON >= line.item.target).then_some((index, &*line.item, share))
        })
        .collect();
    let met = sorted_by(met, |(_, a, share_a), (_, b, share_b)| {
        b.criticality.cmp(&a.criticality).then_with(|| share_b.total_cmp(share_a))
    });
    met.into_iter().map(|(index, _, _)| index).collect()
}

impl Item {
    /// The lowest point that meets the item, with its place on the scale.
    pub fn target_point(&self) -> Option<(usize, &Point)> {
        let points = self.scale.points().iter().enumerate();
        points.into_iter().find(|(_, point)| point.share + EPSILON >= self.target)
    }

    /// The point of a share, with its place on the scale.
    pub fn point_at(&self, share: f64) -> Option<(usize, &Point)> {
        let points = self.scale.points().iter().enumerate();
        points.into_iter().find(|(_, point)| (point.share - share).abs() < EPSILON)
    }
}
