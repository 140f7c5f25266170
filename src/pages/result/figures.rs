use std::sync::Arc;

use leptos::prelude::*;

use crate::domain::assessment::{Assessment, Line};
use crate::domain::gaps::Gap;
use crate::domain::id::RoundId;
use crate::domain::library::Library;
use crate::domain::outcome::{LEAST_ANSWERS, LEAST_COVERAGE, Outcome, ThemeOutcome};
use crate::domain::portrait::{Lack, lack, theme_target};
use crate::domain::standard::Theme;
use crate::state::Desk;
use crate::words::Words;

/// Memos a round's figures come from.
pub struct Sources {
    id: RoundId,
    lines: Arc<[Line]>,
    outcome: Memo<Outcome>,
    gaps: Memo<Vec<Gap>>,
    former: Option<Memo<Outcome>>,
}

/// Everything the page says about a round, as it is now.
pub struct Figures {
    pub id: RoundId,
    pub round: Assessment,
    pub lines: Arc<[Line]>,
    pub library: Arc<Library>,
    pub outcome: Outcome,
    pub gaps: Vec<Gap>,
    pub former: Option<Outcome>,
}

impl Figures {
    /// Where a round's figures come from.
    pub fn of(desk: Desk, id: &RoundId) -> Sources {
        let former = desk.round(id).and_then(|round| round.former);
        Sources {
            id: id.clone(),
            lines: desk.lines(id),
            outcome: desk.outcome(id),
            gaps: desk.gaps(id),
            former: former.map(|former| desk.outcome(&former)),
        }
    }
}

impl Sources {
    /// The figures as they are now; none when the round is gone.
    pub fn now(&self, desk: Desk) -> Option<Figures> {
        Some(Figures {
            id: self.id.clone(),
            round: desk.round(&self.id)?,
            lines: Arc::clone(&self.lines),
            library: desk.library(),
            outcome: self.outcome.get(),
            gaps: self.gaps.get(),
            former: self.former.map(|former| former.get()),
        })
    }
}

impl Figures {
    /// The short title of a theme.
    pub fn theme(&self, words: &Words, theme: Theme) -> String {
        let title = self.library.theme(theme);
        title.map(|title| words.text(&title.short).to_owned()).unwrap_or_default()
    }

    /// What a theme should reach.
    pub fn target(&self, theme: Theme) -> Option<f64> {
        theme_target(&self.lines, &self.round.answers, theme)
    }

    /// The score of a theme in the former round, where it was shown.
    pub fn before(&self, theme: Theme) -> Option<f64> {
        let former = self.former.as_ref()?;
        former.themes.iter().find(|former| former.theme == theme)?.score()
    }
}

/// What stands beside a theme's score: its band, or why it has none.
pub fn remark(words: &Words, theme: &ThemeOutcome) -> String {
    let say = &words.result;
    let least = || words.percent(LEAST_COVERAGE);
    let mut remarks: Vec<String> = Vec::new();
    remarks.extend(theme.band.map(|band| words.terms.band(band).to_owned()));
    remarks.extend(lack(theme).map(|lack| match lack {
        Lack::NothingApplies => say.nothing_applies.to_owned(),
        Lack::FewAnswers => (say.few_answers)(&words.number(theme.tally.scored), LEAST_ANSWERS),
        Lack::LowCoverage => {
            let coverage = theme.sums.coverage().unwrap_or(0.0);
            (say.low_coverage)(&words.percent(coverage), &least())
        }
    }));
    // Where the band does not say it already.
    if theme.band.is_none() && !theme.gates.is_empty() {
        remarks.push((say.unmet_critical)(&words.number(theme.gates.len())));
    }
    if theme.open_critical > 0 {
        remarks.push((say.open_critical)(&words.number(theme.open_critical)));
    }
    if remarks.is_empty() { "–".into() } else { remarks.join("; ") }
}
