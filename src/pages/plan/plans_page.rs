use leptos::prelude::*;

use crate::domain::plan::Plan;
use crate::pages::use_words;
use crate::route::Route;
use crate::state::{use_desk, use_places};
use crate::ui::{
    Button, ButtonKind, EmptyState, Link, PageHeading, Tag, TagKind, TaskList, TaskRow,
};
use crate::words::Words;

/// All plans, the newest first.
#[component]
pub fn PlansPage() -> impl IntoView {
    let (desk, places, words) = (use_desk(), use_places(), use_words());
    let say = &words.plan;
    let plans = desk.memo(|workspace| workspace.plans().rev().cloned().collect::<Vec<Plan>>());
    let begin = move |()| {
        let title = (say.new_title)(desk.today().year());
        if let Some(plan) = desk.begin_plan(None, &title) {
            places.go(&Route::Plan(plan));
        }
    };
    view! {
        <div class="stack" data-gap="wide">
            <PageHeading>{say.plans_title}</PageHeading>
            {move || {
                let plans = plans.get();
                if plans.is_empty() {
                    return view! {
                        <EmptyState title=say.plans_empty_title>
                            <p>{say.plans_empty_text}</p>
                            <Button kind=ButtonKind::Primary on_press=begin>
                                {say.new_plan}
                            </Button>
                        </EmptyState>
                    }
                        .into_any();
                }
                let rows: Vec<AnyView> = plans.iter().map(|plan| row(words, plan)).collect();
                view! {
                    <p class="measure">{say.plans_lead}</p>
                    <TaskList label=say.plans_title>{rows}</TaskList>
                    <p>
                        <Button on_press=begin>{say.new_plan}</Button>
                    </p>
                }
                    .into_any()
            }}
            <ul class="plan__ways">
                <li>
                    <Link href=Route::AnnualPlans.href()>{say.annual_plans}</Link>
                </li>
                <li>
                    <Link href=Route::Needs.href()>{words.needs.title}</Link>
                </li>
                <li>
                    <Link href=Route::PayBack.href()>{words.needs.pay_back}</Link>
                </li>
            </ul>
        </div>
    }
}

fn row(words: &'static Words, plan: &Plan) -> AnyView {
    let say = &words.plan;
    let (done, all) = plan.share_reached();
    let (kind, state) = match (done, all) {
        (_, 0) => (TagKind::Neutral, say.no_goals_yet.to_owned()),
        (done, all) => {
            let kind = if done == all { TagKind::Good } else { TagKind::Accent };
            (kind, (say.goals_reached)(&words.number(done), &words.number(all)))
        }
    };
    let hint = match plan.next_due() {
        Some(due) => (say.next_due)(due.kind, &words.day(due.on)),
        None => say.nothing_due.into(),
    };
    let href = Route::Plan(plan.id.clone()).href();
    view! {
        <TaskRow href=href title=plan.title.clone() hint=hint>
            <Tag kind=kind>{state}</Tag>
        </TaskRow>
    }
    .into_any()
}
