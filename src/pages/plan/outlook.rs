use leptos::prelude::*;

use super::side::{Side, side};
use crate::domain::id::{GoalId, PlanId};
use crate::domain::outcome::{Outcome, ThemeOutcome};
use crate::domain::outlook::{Step, Supposed};
use crate::domain::plan_view::PlanView;
use crate::domain::standard::Theme;
use crate::ui::{EmptyState, HeadCell, Table};
use crate::words::Words;

/// What the plan's round would come to if the goals are reached by their days.
#[component]
pub fn OutlookPage(id: PlanId) -> impl IntoView {
    side(&id, PlanView::Outlook, body)
}

fn body(side: &Side) -> AnyView {
    let say = &side.words.agenda;
    let steps = side.desk.outlook(&side.id);
    let side = side.clone();
    let tables = move || {
        let steps = steps.get();
        if steps.is_empty() {
            return view! { <EmptyState title=say.outlook_none>""</EmptyState> }.into_any();
        }
        view! {
            <p class="measure">{say.outlook_lead}</p>
            {by_step(&side, &steps)}
            {by_theme(&side, &steps)}
        }
        .into_any()
    };
    view! {
        <div class="stack" data-gap="wide" data-testid="outlook">
            {tables}
        </div>
    }
    .into_any()
}

fn heads(texts: &[&'static str], words_first: usize) -> Vec<HeadCell> {
    let cell = |(index, text): (usize, &&'static str)| HeadCell {
        text: (*text).to_owned(),
        numeric: index >= words_first,
    };
    texts.iter().enumerate().map(cell).collect()
}

fn mean(words: &Words, outcome: &Outcome) -> String {
    let not_shown = words.agenda.outlook_not_shown;
    outcome
        .overall
        .filter(|_| outcome.has_bands)
        .map_or_else(|| not_shown.into(), |score| words.percent(score))
}

fn by_step(side: &Side, steps: &[Step]) -> AnyView {
    let (words, say) = (side.words, &side.words.agenda);
    let plan = side.plan.get_untracked();
    let number = |goal: &GoalId| {
        let place = plan.as_ref()?.goals.keys().position(|known| known == goal)?;
        Some((place + 1).to_string())
    };
    let row = |step: &Step| -> Vec<AnyView> {
        let day = match step.supposed {
            Supposed::By(day) => words.day(day),
            _ => String::new(),
        };
        let goals: Vec<String> = step.goals.iter().filter_map(number).collect();
        let gates = step.gates();
        let gates = (gates > 0).then(|| {
            let text = (say.outlook_gates)(gates);
            view! { <span class="quiet small days__text">{text}</span> }
        });
        let score = mean(words, &step.outcome);
        vec![
            say.supposed(step.supposed, &day).into_any(),
            goals.join(", ").into_any(),
            words.number(step.moved).into_any(),
            view! {
                {score}
                {gates}
            }
            .into_any(),
        ]
    };
    view! {
        <Table
            caption=say.outlook_table
            head=heads(&say.outlook_heads, 2)
            rows=steps.iter().map(row).collect()
            row_heads=true
        />
    }
    .into_any()
}

/// The themes whose score moves between the first step and the last.
fn by_theme(side: &Side, steps: &[Step]) -> Option<AnyView> {
    let (words, say) = (side.words, &side.words.agenda);
    let (first, last) = (steps.first()?, steps.last()?);
    let library = side.desk.library();
    let name = |theme: Theme| {
        library.theme(theme).map(|title| words.text(&title.short).to_owned()).unwrap_or_default()
    };
    let score = |theme: &ThemeOutcome| {
        let not_shown = say.outlook_not_shown;
        theme.score().map_or_else(|| not_shown.into(), |score| words.percent(score))
    };
    let changed = first.outcome.themes.iter().zip(&last.outcome.themes);
    let changed = changed.filter(|(before, after)| before.sums != after.sums);
    let rows: Vec<Vec<AnyView>> = changed
        .map(|(before, after)| {
            vec![name(before.theme).into_any(), score(before).into_any(), score(after).into_any()]
        })
        .collect();
    let day = match last.supposed {
        Supposed::By(day) => words.day(day),
        _ => String::new(),
    };
    let mut head = heads(&[say.outlook_themes, say.supposed_nothing], 1);
    head.push(HeadCell { text: say.supposed(last.supposed, &day), numeric: true });
    (!rows.is_empty()).then(|| {
        view! {
            <Table caption=say.outlook_changes head=head rows=rows row_heads=true />
        }
        .into_any()
    })
}
