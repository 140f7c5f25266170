use leptos::prelude::*;

use super::begin::begin;
use crate::domain::annual::AnnualPlan;
use crate::domain::annual_view::AnnualView;
use crate::domain::id::AnnualPlanId;
use crate::pages::use_words;
use crate::route::Route;
use crate::state::use_desk;
use crate::ui::{
    BackLink, Button, ButtonKind, ConfirmDialog, EmptyState, FieldId, Link, PageHeading,
};
use crate::words::Words;

/// A plan somebody asked to delete, with its title.
type Going = RwSignal<Option<(AnnualPlanId, String)>>;

/// All annual plans, the newest first.
#[component]
pub fn AnnualPlansPage() -> impl IntoView {
    let (desk, words) = (use_desk(), use_words());
    let say = &words.annual;
    let plans = desk.annual_plans();
    let going: Going = RwSignal::new(None);
    let list = move || {
        plans.with(|found| {
            let unread = (found.unread > 0).then(|| (say.unreadable)(found.unread));
            let unread = unread.map(|text| view! { <p>{text}</p> });
            if found.all.is_empty() {
                return view! {
                    {unread}
                    <EmptyState title=say.plans_empty_title>
                        <p>{say.plans_empty_text}</p>
                    </EmptyState>
                }
                .into_any();
            }
            let rows: Vec<AnyView> =
                found.all.iter().rev().map(|plan| row(words, plan, going)).collect();
            view! {
                {unread}
                <ul class="annual__plans" aria-label=say.plans_title>
                    {rows}
                </ul>
            }
            .into_any()
        })
    };
    view! {
        <div class="stack annual" data-gap="wide">
            <div class="stack" data-gap="tight">
                <BackLink href=Route::Plans.href()>{words.frame.plans}</BackLink>
                <PageHeading>{say.plans_title}</PageHeading>
                <p class="measure">{say.plans_lead}</p>
            </div>
            {list}
            {begin(desk, words, plans)}
            {leaving(words, going)}
        </div>
    }
}

fn row(words: &'static Words, plan: &AnnualPlan, going: Going) -> AnyView {
    let sums = plan.totals();
    let count = |count: u64| words.count(count);
    let cost = (words.annual_classes.dong)(&words.amount(sums.cost));
    let hint = (words.annual.row)(&count(sums.runs), &count(sums.turns), &cost);
    let href = Route::Annual(plan.id.clone(), AnnualView::Classes).href();
    let label = (words.annual_classes.delete_plan)(&plan.title);
    let asked = (plan.id.clone(), plan.title.clone());
    let title = plan.title.clone();
    view! {
        <li class="annual__plan">
            <div class="annual__name">
                <Link href=href>{title}</Link>
                <p class="quiet small figures">{hint}</p>
            </div>
            <Button
                kind=ButtonKind::Quiet
                label=label
                on_press=move |()| going.set(Some(asked.clone()))
            >
                {words.common.delete}
            </Button>
        </li>
    }
    .into_any()
}

fn leaving(words: &'static Words, going: Going) -> AnyView {
    let (desk, say) = (use_desk(), &words.annual_classes);
    let message = Signal::derive(move || {
        let title = |(_, title): &(AnnualPlanId, String)| (say.delete_message)(title);
        going.with(|going| going.as_ref().map(title).unwrap_or_default())
    });
    let confirm = move |()| {
        let plan = going.get_untracked();
        going.set(None);
        if let Some((plan, _)) = plan {
            desk.delete_annual(&plan);
        }
    };
    view! {
        <ConfirmDialog
            id=FieldId::new("annual-plan", "delete")
            title=Signal::stored(say.delete_title.to_owned())
            message=message
            confirm_label=words.common.delete
            cancel_label=words.common.cancel
            danger=true
            open=Signal::derive(move || going.with(Option::is_some))
            on_confirm=confirm
            on_close=move |()| going.set(None)
        />
    }
    .into_any()
}
