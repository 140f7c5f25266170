use leptos::prelude::*;

use super::carry::carry;
use super::due::due;
use super::form::At;
use super::goal_card::GoalCard;
use super::goal_form::goal_form;
use super::heading::heading;
use super::load::load;
use super::side::{Side, gone};
use crate::domain::gaps::MOST_ACTIVE;
use crate::domain::id::{GoalId, PlanId, RoundId};
use crate::domain::plan::{Goal, Plan};
use crate::pages::use_words;
use crate::route::Route;
use crate::state::{use_desk, use_places};
use crate::ui::{
    Button, ButtonKind, ButtonLink, ConfirmDialog, EmptyState, FieldId, Notice, NoticeKind,
};
use crate::words::Words;

/// A plan with its goals.
#[component]
pub fn PlanPage(id: PlanId) -> impl IntoView {
    let (desk, words) = (use_desk(), use_words());
    let plan = desk.plan(&id);
    let side = Side { desk, words, id, plan };
    let is_here = Memo::new(move |_| plan.with(Option::is_some));
    move || {
        let known = plan.get_untracked();
        let (Some(known), true) = (known, is_here.get()) else {
            return gone(words);
        };
        view! {
            <div class="stack plan" data-gap="wide">
                {heading(words, plan, &known)}
                {due(&side)}
                {load(&side)}
                {goals(words, plan, &known)}
                {carry(&side)}
                {deletion(words, &known.id)}
            </div>
        }
        .into_any()
    }
}

fn goals(words: &'static Words, plan: Memo<Option<Plan>>, known: &Plan) -> AnyView {
    let say = &words.plan;
    let ids = Memo::new(move |_| {
        plan.with(|plan| {
            plan.as_ref().map(|plan| plan.goals.keys().cloned().collect()).unwrap_or_default()
        })
    });
    let (id, round) = (known.id.clone(), known.round.clone());
    let children = move |goal: GoalId| {
        view! { <GoalCard at=At::new(words, id.clone(), goal) ids=ids /> }
    };
    let for_empty = round.clone();
    view! {
        <section class="stack" aria-labelledby="plan-goals">
            <h2 id="plan-goals">{say.goals_title}</h2>
            {move || many(words, plan)}
            {move || {
                let to_gaps = to_gaps(words, for_empty.clone(), ButtonKind::Primary);
                ids.with(Vec::is_empty)
                    .then(|| {
                        view! {
                            <EmptyState title=say.goals_empty_title>
                                <p>{say.goals_empty_text}</p>
                                {to_gaps}
                            </EmptyState>
                        }
                    })
            }}
            <For each=move || ids.get() key=Clone::clone children=children />
            {adding(words, &known.id, round)}
        </section>
    }
    .into_any()
}

fn many(words: &'static Words, plan: Memo<Option<Plan>>) -> Option<AnyView> {
    let active = plan.with(|plan| plan.as_ref().map_or(0, Plan::active));
    (active > MOST_ACTIVE).then(|| {
        view! {
            <Notice kind=NoticeKind::Warning>
                <p>{(words.plan.many_active)(active, MOST_ACTIVE)}</p>
            </Notice>
        }
        .into_any()
    })
}

fn to_gaps(words: &'static Words, round: Option<RoundId>, kind: ButtonKind) -> Option<AnyView> {
    round.map(|round| {
        let href = Route::Gaps(round).href();
        view! {
            <ButtonLink href=href kind=kind>
                {words.plan.see_gaps}
            </ButtonLink>
        }
        .into_any()
    })
}

/// A goal of one's own, written before it is kept.
fn adding(words: &'static Words, plan: &PlanId, round: Option<RoundId>) -> AnyView {
    let is_open = RwSignal::new(false);
    let (desk, plan) = (use_desk(), plan.clone());
    let shown = move || {
        if is_open.get() {
            let fresh = desk.fresh_goal_id()?;
            Some(new_goal(At::new(words, plan.clone(), fresh), is_open))
        } else {
            Some(ways_to_add(words, round.clone(), is_open))
        }
    };
    view! { {shown} }.into_any()
}

fn ways_to_add(words: &'static Words, round: Option<RoundId>, is_open: RwSignal<bool>) -> AnyView {
    view! {
        <div class="cluster screen-only">
            <Button on_press=move |()| is_open.set(true)>{words.plan.add_goal}</Button>
            {to_gaps(words, round, ButtonKind::Secondary)}
        </div>
    }
    .into_any()
}

fn new_goal(at: At, is_open: RwSignal<bool>) -> AnyView {
    let title = at.words.plan.new_goal;
    let base = Goal::begun(at.goal.clone(), Vec::new(), None, String::new(), at.desk.today());
    let form = goal_form(at, base, Callback::new(move |()| is_open.set(false)));
    view! {
        <div class="card stack">
            <h3>{title}</h3>
            {form}
        </div>
    }
    .into_any()
}

fn deletion(words: &'static Words, plan: &PlanId) -> AnyView {
    let (desk, places, say) = (use_desk(), use_places(), &words.plan);
    let is_open = RwSignal::new(false);
    let plan = plan.clone();
    view! {
        <p class="screen-only">
            <Button kind=ButtonKind::Quiet on_press=move |()| is_open.set(true)>
                {say.delete_plan}
            </Button>
        </p>
        <ConfirmDialog
            id=FieldId::new("delete", "plan")
            title=say.delete_plan_title
            message=say.delete_plan_text
            confirm_label=say.delete_plan
            cancel_label=words.common.cancel
            danger=true
            open=is_open
            on_confirm=move |()| {
                is_open.set(false);
                places.replace(&Route::Plans);
                desk.delete_plan(&plan);
            }
            on_close=move |()| is_open.set(false)
        />
    }
    .into_any()
}
