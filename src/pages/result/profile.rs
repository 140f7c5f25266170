use leptos::prelude::*;

use super::figures::{Figures, remark};
use crate::domain::band::{BAND_STARTS, Band};
use crate::domain::outcome::{LEAST_COVERAGE, NOTABLE_NOT_APPLICABLE, ThemeOutcome};
use crate::domain::portrait::most_pressing_first;
use crate::ui::{BarRow, BarTone, Bars, HeadCell, Table};
use crate::words::Words;

/// The profile by theme: bars, the same figures as a table, and what the words mean.
pub fn profile(words: &'static Words, figures: &Figures) -> AnyView {
    let say = &words.result;
    let themes = most_pressing_first(&figures.outcome.themes);
    if figures.outcome.tally.answered() == 0 {
        return view! {
            <section class="stack measure" aria-labelledby="result-profile">
                <h2 id="result-profile">{say.profile_title}</h2>
                <p class="quiet">{say.profile_empty}</p>
            </section>
        }
        .into_any();
    }
    let rows: Vec<BarRow> = themes.iter().map(|theme| bar(words, figures, theme)).collect();
    let [improving, good, firm] = BAND_STARTS.map(|start| words.percent(start));
    let no_band = (!figures.outcome.has_bands).then(|| {
        view! { <p>{(say.no_band)(&words.percent(LEAST_COVERAGE))}</p> }
    });
    view! {
        <section class="stack result__profile" aria-labelledby="result-profile">
            <h2 id="result-profile">{say.profile_title}</h2>
            {no_band}
            <Bars
                caption=say.profile_order
                rows=rows
                target_label=say.target_line
                previous_label=say.previous_line
            />
            {table(words, figures, &themes)}
            {notable(words, figures)}
            <div class="stack measure quiet small" data-gap="tight">
                <p>{(say.thresholds)([&improving, &good, &firm])}</p>
                <p>{say.gate_caps}</p>
                <p>{say.thresholds_source}</p>
            </div>
        </section>
    }
    .into_any()
}

fn bar(words: &Words, figures: &Figures, theme: &ThemeOutcome) -> BarRow {
    let score = theme.score();
    let remark = remark(words, theme);
    let text = match score {
        Some(score) => [words.percent(score), remark].join(" · "),
        None => remark,
    };
    BarRow {
        label: figures.theme(words, theme.theme),
        share: score,
        text,
        target: figures.target(theme.theme).filter(|_| score.is_some()),
        previous: figures.before(theme.theme),
        tone: tone(theme),
        href: None,
    }
}

/// Green only for a good band, which a theme with an open or unmet critical item never has.
fn tone(theme: &ThemeOutcome) -> BarTone {
    match (theme.score(), theme.band) {
        _ if !theme.gates.is_empty() => BarTone::Danger,
        (None, _) => BarTone::Missing,
        (_, Some(Band::Good | Band::Firm)) => BarTone::Good,
        (_, Some(Band::NeedsTraining | Band::Improving)) => BarTone::Caution,
        _ => BarTone::Plain,
    }
}

fn table(words: &Words, figures: &Figures, themes: &[&ThemeOutcome]) -> AnyView {
    let say = &words.result;
    let has_former = figures.former.is_some();
    let numeric = [false, true, false, true, true, true];
    let head = say
        .heads
        .into_iter()
        .zip(numeric)
        .enumerate()
        .filter(|(column, _)| *column != 4 || has_former)
        .map(|(_, (text, numeric))| HeadCell { text: text.into(), numeric })
        .collect();
    let percent = |share: Option<f64>| share.map_or("–".into(), |share| words.percent(share));
    let row = |theme: &&ThemeOutcome| {
        let tally = theme.tally;
        let answered =
            (say.answered_of)(&words.number(tally.scored), &words.number(tally.applicable()));
        let mut cells = vec![
            figures.theme(words, theme.theme),
            percent(theme.score()),
            remark(words, theme),
            percent(figures.target(theme.theme)),
        ];
        if has_former {
            cells.push(percent(figures.before(theme.theme)));
        }
        cells.push(answered);
        cells.into_iter().map(IntoAny::into_any).collect()
    };
    let rows: Vec<Vec<AnyView>> = themes.iter().map(row).collect();
    view! { <Table caption=say.table_title head=head rows=rows row_heads=true /> }.into_any()
}

/// Themes where much was marked "not applicable".
fn notable(words: &Words, figures: &Figures) -> Option<AnyView> {
    let many = |theme: &&ThemeOutcome| theme.not_applicable_share() > NOTABLE_NOT_APPLICABLE;
    let notes: Vec<AnyView> = figures
        .outcome
        .themes
        .iter()
        .filter(many)
        .map(|theme| {
            let share = words.percent(theme.not_applicable_share());
            let note = (words.result.many_not_applicable)(&share);
            let note = [figures.theme(words, theme.theme), note].join(": ");
            view! { <li>{note}</li> }.into_any()
        })
        .collect();
    (!notes.is_empty()).then(|| view! { <ul class="result__notes">{notes}</ul> }.into_any())
}
