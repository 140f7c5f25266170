use leptos::prelude::*;

use super::papers::{Choices, Paper};
use crate::pages::use_words;
use crate::ui::{Checkbox, FieldId, Fieldset, RadioOption, Radios};

/// Which paper, and what it is to hold.
#[component]
pub fn PaperChoices(
    choices: Choices,
    /// There is a round to take levels from.
    has_round: bool,
) -> impl IntoView {
    let words = use_words();
    let options = Paper::ALL.map(|paper| {
        let (label, hint) = paper.label(words);
        RadioOption {
            value: paper.value().into(),
            label: label.into(),
            hint: hint.map(str::to_owned),
            ..RadioOption::default()
        }
    });
    let choose = move |value: String| {
        let found = Paper::ALL.into_iter().find(|paper| paper.value() == value);
        choices.paper.set(found.unwrap_or_default());
        // What was ticked for one paper was not meant for the next.
        choices.with_levels.set(false);
    };
    view! {
        <Radios
            id=FieldId::new("paper", "kind")
            legend=words.papers.choose
            options=options.to_vec()
            selected=Signal::derive(move || Some(choices.paper.get().value().to_owned()))
            on_choose=choose
        />
        {move || ticks(choices, has_round)}
    }
}

/// The ticks of the paper that is chosen.
fn ticks(choices: Choices, has_round: bool) -> AnyView {
    let words = use_words();
    let say = &words.papers;
    let (levels, hint) = match choices.paper.get() {
        Paper::Plan => (words.plan.with_levels, words.plan.with_levels_hint),
        Paper::Summary => (say.with_scores, say.with_scores_hint),
        Paper::Review => (say.with_gaps, say.with_gaps_hint),
        Paper::Commitment => return parts(choices),
    };
    let is_party = choices.paper.get() == Paper::Review;
    let levels = has_round.then(|| {
        view! {
            <Checkbox
                id=FieldId::new("paper", "levels")
                label=levels
                hint=hint
                checked=choices.with_levels
                on_change=move |is_on: bool| choices.with_levels.set(is_on)
            />
        }
    });
    let (id, label, hint, signal) = if is_party {
        ("leader", say.is_leader, None, choices.is_leader)
    } else {
        ("head", say.with_head, Some(say.with_head_hint), choices.with_head)
    };
    view! {
        <div class="stack">
            {levels} {tick(FieldId::new("paper", id), label, hint, signal)}
        </div>
    }
    .into_any()
}

fn tick(
    id: FieldId,
    label: &'static str,
    hint: Option<&'static str>,
    signal: RwSignal<bool>,
) -> AnyView {
    let change = move |is_on: bool| signal.set(is_on);
    match hint {
        Some(hint) => {
            view! { <Checkbox id label hint checked=signal on_change=change /> }.into_any()
        }
        None => view! { <Checkbox id label checked=signal on_change=change /> }.into_any(),
    }
}

/// The parts of the commitment, each to be left out.
fn parts(choices: Choices) -> AnyView {
    let words = use_words();
    let part = |(place, title): (usize, &'static str)| {
        let is_on = Signal::derive(move || choices.parts.get().get(place).copied().unwrap_or(true));
        let change = move |is_on: bool| {
            choices.parts.update(|parts| {
                if let Some(part) = parts.get_mut(place) {
                    *part = is_on;
                }
            });
        };
        view! {
            <Checkbox
                id=FieldId::new("part", &place.to_string())
                label=title
                checked=is_on
                on_change=change
            />
        }
        .into_any()
    };
    let parts: Vec<AnyView> = words.party_papers.parts.into_iter().enumerate().map(part).collect();
    view! {
        <Fieldset
            id=FieldId::new("paper", "parts")
            legend=words.papers.parts
            hint=words.papers.parts_hint
        >
            {parts}
        </Fieldset>
    }
    .into_any()
}
