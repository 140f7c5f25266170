use std::sync::Arc;

use leptos::prelude::*;

use super::page::plan_of;
use crate::domain::assessment::Decision;
use crate::domain::id::RoundId;
use crate::domain::refusal::Refusal;
use crate::domain::standard::Item;
use crate::route::Route;
use crate::state::{Desk, use_places};
use crate::ui::{
    Button, Checkbox, Details, FieldId, Link, RadioOption, Radios, Tag, TagKind, TextArea,
};
use crate::words::Words;

/// The ways beside the plan, as they are spelt in a radio group.
const OTHERS: [&str; 4] = ["advise", "raise", "accept", "done"];
const UNDECIDED: &str = "none";

fn other(decision: Option<&Decision>) -> Option<&'static str> {
    match decision? {
        Decision::Train => None,
        Decision::Advise => Some("advise"),
        Decision::Raise => Some("raise"),
        Decision::Accept(_) => Some("accept"),
        Decision::Done => Some("done"),
    }
}

/// Into the plan by one tick, or another way.
pub fn decision(desk: Desk, words: &'static Words, round: &RoundId, item: Arc<Item>) -> AnyView {
    let say = &words.gaps;
    let now = {
        let (round, item) = (round.clone(), item.id.clone());
        Memo::new(move |_| desk.decision(&round, &item))
    };
    let in_plan = {
        let (round, item) = (round.clone(), item.id.clone());
        Memo::new(move |_| {
            plan_of(desk, &round)
                .filter(|(_, _, items)| items.contains(&item))
                .map(|(plan, _, _)| plan)
        })
    };
    let decide = {
        let (round, item) = (round.clone(), item.id.clone());
        Callback::new(move |decision: Option<Decision>| {
            desk.decide(&round, &item, decision);
        })
    };
    let take_id = FieldId::new("take", item.id.as_str());
    let take = move || {
        if let Some(plan) = in_plan.get() {
            let href = Route::Plan(plan).href();
            return view! {
                <p class="cluster" data-gap="tight">
                    <Tag kind=TagKind::Good>{say.in_plan}</Tag>
                    <Link href=href>{say.open_plan}</Link>
                </p>
            }
            .into_any();
        }
        view! {
            <Checkbox
                id=take_id.clone()
                label=say.take
                checked=Signal::derive(move || now.get() == Some(Decision::Train))
                on_change=move |is_taken: bool| decide.run(is_taken.then_some(Decision::Train))
            />
        }
        .into_any()
    };
    let chosen = move || {
        now.with(|now| other(now.as_ref()).and(now.as_ref()).map(|now| words.terms.decision(now)))
    };
    view! {
        <div class="gaps__decision stack" data-gap="tight">
            {take}
            {move || {
                chosen()
                    .map(|chosen| {
                        view! {
                            <p>
                                <Tag kind=TagKind::Accent>{(say.decided)(chosen)}</Tag>
                            </p>
                        }
                    })
            }} {others(words, &item, now, decide)}
        </div>
    }
    .into_any()
}

fn others(
    words: &'static Words,
    item: &Item,
    now: Memo<Option<Decision>>,
    decide: Callback<Option<Decision>>,
) -> AnyView {
    let say = &words.gaps;
    // Accepting needs a reason first, so the choice itself is only wished for until the reason is there.
    let wishes_to_accept = RwSignal::new(false);
    let selected = Signal::derive(move || {
        if wishes_to_accept.get() {
            return Some("accept".to_owned());
        }
        now.with(|now| other(now.as_ref()).unwrap_or(UNDECIDED).to_owned()).into()
    });
    let labels =
        [Decision::Advise, Decision::Raise, Decision::Accept(String::new()), Decision::Done];
    let options = std::iter::once((UNDECIDED, say.undecided))
        .chain(OTHERS.into_iter().zip(labels.map(|decision| words.terms.decision(&decision))))
        .map(|(value, label)| RadioOption {
            value: value.into(),
            label: label.into(),
            ..RadioOption::default()
        })
        .collect();
    let on_choose = Callback::new(move |value: String| {
        wishes_to_accept.set(value == "accept");
        match value.as_str() {
            "advise" => decide.run(Some(Decision::Advise)),
            "raise" => decide.run(Some(Decision::Raise)),
            "done" => decide.run(Some(Decision::Done)),
            "accept" => {}
            _ if now.with_untracked(|now| other(now.as_ref()).is_some()) => decide.run(None),
            _ => {}
        }
    });
    let id = item.id.as_str().to_owned();
    let is_accepting = Memo::new(move |_| {
        wishes_to_accept.get() || now.with(|now| matches!(now, Some(Decision::Accept(_))))
    });
    view! {
        <Details summary=say.other_ways>
            <Radios
                id=FieldId::new("decide", &id)
                legend=say.decision_legend
                options=options
                selected=selected
                on_choose=on_choose
            />
            {move || {
                is_accepting
                    .get()
                    .then(|| accept(words, &id, now, decide, wishes_to_accept))
            }}
        </Details>
    }
    .into_any()
}

/// The reason for living with a gap; without one nothing is recorded.
fn accept(
    words: &'static Words,
    item: &str,
    now: Memo<Option<Decision>>,
    decide: Callback<Option<Decision>>,
    wishes_to_accept: RwSignal<bool>,
) -> AnyView {
    let say = &words.gaps;
    let standing = match now.get_untracked() {
        Some(Decision::Accept(reason)) => reason,
        _ => String::new(),
    };
    let reason = RwSignal::new(standing);
    let error = RwSignal::new(None::<String>);
    let id = FieldId::new("accept", item);
    let (field, places) = (id.id(), use_places());
    let save = move |()| {
        let written = reason.get_untracked();
        if written.trim().is_empty() {
            error.set(Some(words.refusals.say(&Refusal::ReasonMissing)));
            places.go_to_field(&field);
            return;
        }
        error.set(None);
        decide.run(Some(Decision::Accept(written)));
        wishes_to_accept.set(false);
    };
    view! {
        <div class="stack" data-gap="tight">
            <TextArea
                id=id
                label=say.accept_reason
                hint=say.accept_hint
                error=error
                value=reason
                on_input=move |text: String| reason.set(text)
                rows=2
            />
            <Button on_press=save>{say.accept_save}</Button>
        </div>
    }
    .into_any()
}
