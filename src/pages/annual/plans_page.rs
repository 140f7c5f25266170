use leptos::prelude::*;

use crate::domain::annual::AnnualPlan;
use crate::domain::annual_view::AnnualView;
use crate::pages::use_words;
use crate::route::Route;
use crate::state::{use_desk, use_places};
use crate::ui::{BackLink, Button, ButtonKind, EmptyState, PageHeading, TaskList, TaskRow};
use crate::words::Words;

/// All annual plans, the newest first.
#[component]
pub fn AnnualPlansPage() -> impl IntoView {
    let (desk, places, words) = (use_desk(), use_places(), use_words());
    let say = &words.annual;
    let plans = desk.annual_plans();
    let begin = move |()| {
        let year = desk.today().year() + 1;
        if let Some(plan) = desk.begin_annual(&(say.new_title)(year), year) {
            places.go(&Route::Annual(plan, AnnualView::Classes));
        }
    };
    view! {
        <div class="stack" data-gap="wide">
            <BackLink href=Route::Plans.href()>{words.frame.plans}</BackLink>
            <PageHeading>{say.plans_title}</PageHeading>
            {move || {
                plans
                    .with(|found| {
                        let unread = (found.unread > 0).then(|| (say.unreadable)(found.unread));
                        let unread = unread.map(|text| view! { <p>{text}</p> });
                        if found.all.is_empty() {
                            return view! {
                                {unread}
                                <EmptyState title=say.plans_empty_title>
                                    <p>{say.plans_empty_text}</p>
                                    <Button kind=ButtonKind::Primary on_press=begin>
                                        {say.begin}
                                    </Button>
                                </EmptyState>
                            }
                                .into_any();
                        }
                        let rows: Vec<AnyView> =
                            found.all.iter().rev().map(|plan| row(words, plan)).collect();
                        view! {
                            <p class="measure">{say.plans_lead}</p>
                            {unread}
                            <TaskList label=say.plans_title>{rows}</TaskList>
                            <p>
                                <Button on_press=begin>{say.begin}</Button>
                            </p>
                        }
                            .into_any()
                    })
            }}
        </div>
    }
}

fn row(words: &'static Words, plan: &AnnualPlan) -> AnyView {
    let sums = plan.totals();
    let number = |count: u64| words.number(usize::try_from(count).unwrap_or(usize::MAX));
    let hint =
        (words.annual.row)(&number(sums.runs), &number(sums.turns), &words.amount(sums.cost));
    let href = Route::Annual(plan.id.clone(), AnnualView::Classes).href();
    view! { <TaskRow href=href title=plan.title.clone() hint=hint>{()}</TaskRow> }.into_any()
}
