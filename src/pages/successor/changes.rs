use std::sync::Arc;

use leptos::prelude::*;

use crate::domain::answer::Choice;
use crate::domain::assessment::Assessment;
use crate::domain::id::ItemId;
use crate::domain::migration::{Change, Step};
use crate::domain::standard::{Item, Standard};
use crate::pages::parts::content;
use crate::state::{Transition, use_desk};
use crate::ui::{Details, Tag, TagKind};
use crate::words::Words;

/// Every change by its kind: what needs the person first; what asks the same is folded away.
pub fn changes(words: &'static Words, transition: &Transition) -> AnyView {
    let offers = use_desk().offers(transition);
    let newest = offers.into_iter().map(|offer| offer.round).next();
    let group = |change: Change| group(words, transition, newest.as_ref(), change);
    let groups: Vec<AnyView> = Change::ALL.into_iter().filter_map(group).collect();
    groups.into_any()
}

fn group(
    words: &'static Words,
    transition: &Transition,
    round: Option<&Assessment>,
    change: Change,
) -> Option<AnyView> {
    let steps: Vec<&Step> =
        transition.migration.map.iter().filter(|step| step.change == change).collect();
    if steps.is_empty() {
        return None;
    }
    let said = &words.successor;
    let count = words.number(steps.len());
    let rows: Vec<AnyView> =
        steps.into_iter().map(|step| row(words, transition, round, step)).collect();
    let list = view! { <ul class="stack">{rows}</ul> }.into_any();
    let list = if change == Change::Unchanged {
        view! { <Details summary=(said.show_unchanged)(&count)>{list}</Details> }.into_any()
    } else {
        list
    };
    let title = [said.change(change), " (", &count, ")"].concat();
    Some(
        view! {
            <section class="stack" data-gap="tight">
                <h2>{title}</h2>
                <p class="quiet measure">{said.about(change)}</p>
                {list}
            </section>
        }
        .into_any(),
    )
}

/// One change: old and new beside each other, and what happens to the answer.
fn row(
    words: &'static Words,
    transition: &Transition,
    round: Option<&Assessment>,
    step: &Step,
) -> AnyView {
    let said = &words.successor;
    let is_short = step.change == Change::Unchanged;
    let reason = step.reason.as_ref().map(|reason| {
        let reason = words.text(reason).to_owned();
        view! {
            <p class="small">
                <strong>{said.reason} ": "</strong>
                {reason}
            </p>
        }
    });
    let older = side(words, &transition.older, &step.from, said.none_older, round);
    let body = if is_short {
        older
    } else {
        view! {
            <div class="split successor__sides">
                <div class="stack" data-gap="tight">
                    <p class="successor__side">{said.older}</p>
                    {older}
                </div>
                <div class="stack" data-gap="tight">
                    <p class="successor__side">{said.newer}</p>
                    {side(words, &transition.newer, &step.to, said.none_newer, None)}
                </div>
            </div>
        }
        .into_any()
    };
    let fate = (!step.from.is_empty()).then(|| {
        let tag = said.carry(step.carry);
        view! {
            <p>
                <Tag kind=TagKind::Neutral>{tag}</Tag>
            </p>
        }
    });
    view! {
        <li class="card stack" data-gap="tight" data-testid="step">
            {body}
            {reason}
            {fate}
        </li>
    }
    .into_any()
}

fn side(
    words: &'static Words,
    standard: &Standard,
    ids: &[ItemId],
    none: &'static str,
    round: Option<&Assessment>,
) -> AnyView {
    if ids.is_empty() {
        return view! { <p class="quiet">{none}</p> }.into_any();
    }
    let item = |id: &ItemId| standard.items.iter().find(|item| item.id == *id);
    let text = |id: &ItemId| {
        let item = item(id)?;
        let mine = round.and_then(|round| mine(words, round, item));
        let mine = mine.map(|mine| view! { <p class="quiet small">{mine}</p> });
        Some(view! {
            <p>{content(words, &item.text)}</p>
            {mine}
        })
    };
    ids.iter().filter_map(text).collect::<Vec<_>>().into_any()
}

fn mine(words: &Words, round: &Assessment, item: &Arc<Item>) -> Option<String> {
    let choice: &Choice = round.choice(&item.id)?;
    Some((words.successor.mine)(&words.choice(&item.scale, choice)))
}
