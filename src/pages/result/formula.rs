use leptos::prelude::*;

use super::figures::Figures;
use crate::domain::outcome::{LEAST_ANSWERS, LEAST_COVERAGE};
use crate::domain::tally::{Sums, Tally};
use crate::ui::{Details, HeadCell, Table};
use crate::words::Words;

/// How every figure of the page came about, with this person's numbers.
pub fn formula(words: &'static Words, figures: &Figures) -> AnyView {
    let (say, outcome) = (&words.result, &figures.outcome);
    let head = say
        .formula_heads
        .into_iter()
        .enumerate()
        .map(|(column, text)| HeadCell { text: text.into(), numeric: column > 0 })
        .collect();
    let rows: Vec<Vec<AnyView>> = outcome
        .themes
        .iter()
        .map(|theme| row(words, figures.theme(words, theme.theme), theme.sums, theme.tally))
        .collect();
    let foot = vec![row(words, say.whole_round.into(), outcome.sums, outcome.tally)];
    let shown = outcome.themes.iter().filter(|theme| theme.score().is_some()).count();
    let overall = match outcome.overall {
        Some(value) => (say.overall)(&words.number(shown), &words.decimal(value, 2)),
        None => say.overall_none.into(),
    };
    let weighted = (outcome.overall.is_some() && !figures.round.checklist.theme_shares.is_empty())
        .then(|| view! { <p>{say.overall_weighted}</p> });
    let band =
        outcome.band.map(|band| view! { <p>{(say.overall_band)(words.terms.band(band))}</p> });
    view! {
        <div data-testid="formula" class="result__formula">
            <Details summary=say.formula_title>
                <p>{say.formula_parts}</p>
                <p>{say.formula_score}<br />{say.formula_coverage}</p>
                <p>{(say.formula_shown)(&words.percent(LEAST_COVERAGE), LEAST_ANSWERS)}</p>
                <Table
                    caption=say.formula_title
                    caption_hidden=true
                    head=head
                    rows=rows
                    foot=foot
                    row_heads=true
                />
                <p data-testid="overall">{overall}</p>
                {weighted}
                {band}
            </Details>
        </div>
    }
    .into_any()
}

fn row(words: &Words, name: String, sums: Sums, tally: Tally) -> Vec<AnyView> {
    let share = |value: Option<f64>, part: f64, whole: f64| match value {
        None => "–".to_owned(),
        Some(value) => {
            let parts = [words.decimal(part, 2), words.decimal(whole, 2)].join(" ÷ ");
            [parts, words.percent(value)].join(" = ")
        }
    };
    [
        name,
        words.decimal(sums.weighted_share, 2),
        words.decimal(sums.scored_weight, 2),
        share(sums.mean(), sums.weighted_share, sums.scored_weight),
        words.decimal(sums.applicable_weight, 2),
        share(sums.coverage(), sums.scored_weight, sums.applicable_weight),
        words.number(tally.not_applicable),
    ]
    .into_iter()
    .map(IntoAny::into_any)
    .collect()
}
