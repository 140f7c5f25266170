use leptos::prelude::*;

use crate::domain::id::PlanId;
use crate::domain::plan::Plan;
use crate::domain::plan_view::PlanView;
use crate::pages::use_words;
use crate::route::Route;
use crate::state::{Desk, use_desk};
use crate::ui::{BackLink, ButtonLink, EmptyState, Link, PageHeading};
use crate::words::Words;

/// What the sides of a plan are made from.
#[derive(Clone)]
pub struct Side {
    pub desk: Desk,
    pub words: &'static Words,
    pub id: PlanId,
    pub plan: Memo<Option<Plan>>,
}

/// A side of a plan as a page: the plan's name, the ways to its other sides, then the body.
pub fn side(id: &PlanId, view: PlanView, body: fn(&Side) -> AnyView) -> AnyView {
    let (desk, words) = (use_desk(), use_words());
    let side = Side { desk, words, id: id.clone(), plan: desk.plan(id) };
    let is_here = Memo::new(move |_| side.plan.with(Option::is_some));
    let plan = side.plan;
    (move || {
        if !is_here.get() {
            return gone(words);
        }
        let title = move || plan.with(|plan| plan.as_ref().map(|plan| plan.title.clone()));
        view! {
            <div class="stack plan" data-gap="wide">
                <div class="stack" data-gap="tight">
                    <BackLink href=Route::Plans.href()>{words.plan.to_plans}</BackLink>
                    <PageHeading>{named(words, view)}</PageHeading>
                    <p class="quiet">{title}</p>
                    {views(words, &side.id, Some(view))}
                </div>
                {body(&side)}
            </div>
        }
        .into_any()
    })
    .into_any()
}

/// Where a plan was that is no longer there.
pub fn gone(words: &'static Words) -> AnyView {
    let say = &words.plan;
    view! {
        <BackLink href=Route::Plans.href()>{say.to_plans}</BackLink>
        <PageHeading>{words.common.gone_title}</PageHeading>
        <EmptyState title=words.common.gone_text>
            <ButtonLink href=Route::Plans.href()>{say.to_plans}</ButtonLink>
        </EmptyState>
    }
    .into_any()
}

fn named(words: &Words, view: PlanView) -> &'static str {
    match view {
        PlanView::Hours => words.hours.title,
        PlanView::Days => words.agenda.title,
        PlanView::Outlook => words.agenda.outlook_title,
    }
}

/// The ways between the sides of a plan.
pub fn views(words: &'static Words, plan: &PlanId, now: Option<PlanView>) -> AnyView {
    let say = &words.agenda;
    let tab = |view: Option<PlanView>| match view {
        None => say.goals_tab,
        Some(PlanView::Hours) => say.hours_tab,
        Some(PlanView::Days) => say.days_tab,
        Some(PlanView::Outlook) => say.outlook_tab,
    };
    let href = |view: Option<PlanView>| match view {
        None => Route::Plan(plan.clone()).href(),
        Some(view) => Route::PlanView(plan.clone(), view).href(),
    };
    let links: Vec<AnyView> = std::iter::once(None)
        .chain(PlanView::ALL.map(Some))
        .map(|view| {
            let is_now = Signal::stored(view == now);
            view! {
                <li class="plan__view">
                    <Link href=href(view) current=is_now>
                        {tab(view)}
                    </Link>
                </li>
            }
            .into_any()
        })
        .collect();
    view! {
        <nav class="screen-only" aria-label=say.views>
            <ul class="plan__views">{links}</ul>
        </nav>
    }
    .into_any()
}
