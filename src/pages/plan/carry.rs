use leptos::prelude::*;

use super::side::Side;
use crate::domain::id::PlanId;
use crate::domain::plan::Plan;
use crate::domain::plan_carry::{follows_in, unfinished};
use crate::route::Route;
use crate::state::use_places;
use crate::ui::{Button, Details, FieldId, Select};

/// Unfinished goals, taken along into another plan.
pub fn carry(side: &Side) -> AnyView {
    let (words, plan) = (side.words, side.plan);
    let left =
        Memo::new(move |_| plan.with(|plan| plan.as_ref().map_or(0, |p| unfinished(p).len())));
    let side = side.clone();
    (move || {
        let left = left.get();
        let body = (left > 0).then(|| form(&side, left));
        body.map(|body| {
            view! {
                <div class="screen-only" data-testid="carry">
                    <Details summary=words.agenda.carry_title>{body}</Details>
                </div>
            }
        })
    })
    .into_any()
}

fn form(side: &Side, left: usize) -> AnyView {
    let (desk, places) = (side.desk, use_places());
    let (words, say) = (side.words, &side.words.agenda);
    let year = side.plan.with_untracked(|plan| plan.as_ref().map(|p| follows_in(p, desk.today())));
    let year = year.unwrap_or_default();
    let others = desk.read(|workspace| {
        let others = workspace.plans().rev().filter(|plan| plan.id != side.id);
        others.map(|plan: &Plan| (plan.id.to_string(), plan.title.clone())).collect::<Vec<_>>()
    });
    let options = std::iter::once((String::new(), (say.carry_new)(year))).chain(others).collect();
    let into = RwSignal::new(String::new());
    let id = side.id.clone();
    let take = move |()| {
        let title = (words.plan.new_title)(year);
        let next = desk.carry_goals(&id, PlanId::parse(&into.get_untracked()).as_ref(), &title);
        if let Some(next) = next {
            places.go(&Route::Plan(next));
        }
    };
    view! {
        <div class="stack measure">
            <p>{(say.carry_text)(left)}</p>
            <Select
                id=FieldId::new("carry", "into")
                label=say.carry_into
                options=options
                value=into
                on_choose=move |value: String| into.set(value)
            />
            <p>
                <Button on_press=take>{say.carry}</Button>
            </p>
        </div>
    }
    .into_any()
}
