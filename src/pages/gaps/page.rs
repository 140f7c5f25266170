use leptos::prelude::*;

use super::card::card;
use crate::domain::assessment::Decision;
use crate::domain::gaps::{Gap, MOST_ACTIVE, Tier};
use crate::domain::id::{ItemId, PlanId, RoundId};
use crate::pages::use_words;
use crate::route::Route;
use crate::state::{Desk, use_desk, use_places};
use crate::ui::{
    BackLink, Button, ButtonKind, ButtonLink, EmptyState, Notice, NoticeKind, PageHeading,
};
use crate::words::Words;

/// The gaps of a round.
#[component]
pub fn GapsPage(id: RoundId) -> impl IntoView {
    let (desk, words) = (use_desk(), use_words());
    let say = &words.gaps;
    let Some(round) = desk.round(&id) else {
        return view! {
            <PageHeading>{words.common.gone_title}</PageHeading>
            <EmptyState title=words.common.gone_text>
                <ButtonLink href=Route::Home.href()>{words.common.go_home}</ButtonLink>
            </EmptyState>
        }
        .into_any();
    };
    let gaps = desk.gaps(&id);
    let back = Route::Result(id.clone()).href();
    view! {
        <div class="stack" data-gap="wide">
            <div class="stack" data-gap="tight">
                <BackLink href=back>{say.to_result}</BackLink>
                <PageHeading caption=round.title>{say.title}</PageHeading>
            </div>
            {move || body(desk, words, &id, &gaps.get())}
        </div>
    }
    .into_any()
}

fn body(desk: Desk, words: &'static Words, id: &RoundId, gaps: &[Gap]) -> AnyView {
    if gaps.is_empty() {
        return empty(desk, words, id);
    }
    let tiers: Vec<AnyView> = [Tier::A, Tier::B, Tier::C]
        .into_iter()
        .zip(words.gaps.tier_notes)
        .filter_map(|(tier, note)| {
            let cards: Vec<AnyView> = gaps
                .iter()
                .filter(|gap| gap.tier == tier)
                .map(|gap| card(desk, words, id, gap))
                .collect();
            let title = words.terms.tier(tier);
            (!cards.is_empty()).then(|| {
                view! {
                    <section class="stack gaps__tier">
                        <h2>{title}</h2>
                        <p class="quiet measure">{note}</p>
                        {cards}
                    </section>
                }
                .into_any()
            })
        })
        .collect();
    view! {
        <p class="measure">{words.gaps.lead}</p>
        {tiers}
        {chosen(desk, words, id, gaps)}
    }
    .into_any()
}

fn empty(desk: Desk, words: &'static Words, id: &RoundId) -> AnyView {
    let say = &words.gaps;
    let round = Route::Round(id.clone()).href();
    if desk.outcome(id).get_untracked().tally.scored == 0 {
        return view! {
            <EmptyState title=say.empty_title>
                <p>{say.empty_text}</p>
                <ButtonLink href=round kind=ButtonKind::Primary>
                    {say.answer_now}
                </ButtonLink>
            </EmptyState>
        }
        .into_any();
    }
    let result = Route::Result(id.clone()).href();
    view! {
        <EmptyState title=say.none_title>
            <p>{say.none_text}</p>
            <ButtonLink href=result>{say.to_result}</ButtonLink>
        </EmptyState>
    }
    .into_any()
}

/// The plan that grows from this round, followed.
pub fn plan_of(desk: Desk, round: &RoundId) -> Option<(PlanId, usize, Vec<ItemId>)> {
    desk.follow();
    desk.read(|workspace| {
        let plan = workspace.plans().rev().find(|plan| plan.round.as_ref() == Some(round))?;
        let items = plan.goals.values().flat_map(|goal| goal.items.clone()).collect();
        Some((plan.id.clone(), plan.active(), items))
    })
}

/// What was chosen, how much that is at once, and the way into the plan.
fn chosen(desk: Desk, words: &'static Words, id: &RoundId, gaps: &[Gap]) -> AnyView {
    let items: Vec<ItemId> = gaps.iter().map(|gap| gap.item.id.clone()).collect();
    let round = id.clone();
    let state = Memo::new(move |_| {
        let plan = plan_of(desk, &round);
        let is_new = |item: &&ItemId| {
            desk.decision(&round, item) == Some(Decision::Train)
                && !plan.as_ref().is_some_and(|(_, _, taken)| taken.contains(item))
        };
        let chosen: Vec<ItemId> = items.iter().filter(is_new).cloned().collect();
        let active = plan.as_ref().map_or(0, |(_, active, _)| *active);
        (chosen, active, plan.map(|(plan, _, _)| plan))
    });
    let round = id.clone();
    let places = use_places();
    let make = Callback::new(move |()| {
        let (chosen, _, _) = state.get_untracked();
        let title = (words.gaps.plan_title)(desk.today().year());
        if let Some(plan) = desk.plan_gaps(&round, &title, &chosen) {
            places.go(&Route::Plan(plan));
        }
    });
    view! {
        <div class="gaps__chosen stack" data-gap="tight">
            {move || {
                let (chosen, active, plan) = state.get();
                chosen_now(words, chosen.len(), active + chosen.len(), plan, make)
            }}
        </div>
    }
    .into_any()
}

fn chosen_now(
    words: &'static Words,
    count: usize,
    active: usize,
    plan: Option<PlanId>,
    make: Callback<()>,
) -> AnyView {
    let say = &words.gaps;
    let many = (count > 0 && active > MOST_ACTIVE).then(|| {
        view! {
            <Notice kind=NoticeKind::Warning announce=true>
                <p>{(say.many_active)(active, MOST_ACTIVE)}</p>
            </Notice>
        }
    });
    let make = (count > 0).then(|| {
        view! {
            <Button kind=ButtonKind::Primary on_press=make>
                {(say.make_plan)(&words.number(count))}
            </Button>
        }
    });
    let hint =
        (count == 0 && plan.is_none()).then(|| view! { <p class="quiet">{say.choose_first}</p> });
    let open = plan.map(|plan| {
        view! { <ButtonLink href=Route::Plan(plan).href()>{say.open_plan}</ButtonLink> }
    });
    view! {
        {many}
        {hint}
        <div class="cluster">{make} {open}</div>
    }
    .into_any()
}
