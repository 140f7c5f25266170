use leptos::prelude::*;

use super::form::Form;
use super::side::views;
use crate::domain::plan::Plan;
use crate::domain::plan_draft::PlanDraft;
use crate::route::Route;
use crate::state::use_desk;
use crate::ui::{BackLink, Button, ButtonKind, ButtonLink, FieldWidth, PageHeading};
use crate::words::Words;

/// What the plan is called and when it runs; opened to be edited.
pub fn heading(words: &'static Words, plan: Memo<Option<Plan>>, known: &Plan) -> AnyView {
    let say = &words.plan;
    let is_editing = RwSignal::new(false);
    let title = move || plan.with(|plan| plan.as_ref().map(|plan| plan.title.clone()));
    let period = move || {
        plan.with(|plan| {
            let plan = plan.as_ref()?;
            Some((say.period)(&words.day(plan.from), &words.day(plan.to)))
        })
    };
    let paper = Route::PlanPaper(known.id.clone()).href();
    view! {
        <div class="stack" data-gap="tight">
            <BackLink href=Route::Plans.href()>{say.to_plans}</BackLink>
            <PageHeading>{title}</PageHeading>
            <p class="quiet">{period}</p>
            {views(words, &known.id, None)}
            {move || {
                if is_editing.get() {
                    let known = plan.get_untracked();
                    return known.map(|plan| form(words, plan, is_editing)).into_any();
                }
                view! {
                    <div class="cluster">
                        <ButtonLink href=paper.clone()>{say.print_view}</ButtonLink>
                        <Button
                            kind=ButtonKind::Quiet
                            on_press=move |()| is_editing.set(true)
                        >
                            {say.edit_plan}
                        </Button>
                    </div>
                }
                    .into_any()
            }}
        </div>
    }
    .into_any()
}

fn form(words: &'static Words, plan: Plan, is_editing: RwSignal<bool>) -> AnyView {
    let (desk, say) = (use_desk(), &words.plan);
    let form = Form::new(words, "plan");
    let draft = PlanDraft::of(&plan);
    let (title, from) = (RwSignal::new(draft.title), RwSignal::new(draft.from));
    let (to, floor) = (RwSignal::new(draft.to), RwSignal::new(draft.floor));
    let problems = form.problems;
    let save = Callback::new(move |()| {
        let draft = PlanDraft {
            title: title.get_untracked(),
            from: from.get_untracked(),
            to: to.get_untracked(),
            floor: floor.get_untracked(),
        };
        match draft.apply(&plan) {
            Ok(plan) => is_editing.set(!desk.keep_plan(plan)),
            Err(found) => problems.set(found),
        }
    });
    let fields = view! {
        {form.line("title", say.title_label, None, title, FieldWidth::Full)}
        <div class="plan__pair">
            {form.day("from", say.from_label, from)} {form.day("to", say.to_label, to)}
        </div>
        {form.line("floor", say.floor_label, Some(say.floor_hint), floor, FieldWidth::Short)}
    };
    let close = Callback::new(move |()| is_editing.set(false));
    view! { <div class="card">{form.shown(fields.into_any(), save, close)}</div> }.into_any()
}
