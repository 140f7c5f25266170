use leptos::prelude::*;

use super::class_fields::{decisions, people, what};
use super::cost_rows::costs;
use super::written::Written;
use crate::domain::annual::Class;
use crate::domain::annual_view::AnnualView;
use crate::domain::id::ClassId;
use crate::pages::annual::fields::Fields;
use crate::pages::annual::side::Side;
use crate::route::Route;
use crate::state::use_places;
use crate::ui::{Button, ButtonKind, ButtonLink, EmptyState};
use crate::words::amounts::in_words;

/// One class of a plan, new or to be changed.
pub fn body(side: &Side, class: Option<ClassId>) -> AnyView {
    let Some(id) = class else {
        let Some(id) = side.desk.fresh_class_id() else { return ().into_any() };
        return form(side, Class::begun(id, String::new()));
    };
    let of = side.clone();
    let of_id = id.clone();
    let is_here = Memo::new(move |_| of.with(|plan| plan.classes.contains_key(&of_id)));
    let of = side.clone();
    (move || {
        is_here.track();
        let found = untrack(|| of.with(|plan| plan.classes.get(&id).cloned()));
        match found {
            Some(class) => form(&of, class),
            None => gone(&of),
        }
    })
    .into_any()
}

fn gone(side: &Side) -> AnyView {
    let (words, href) = (side.words, side.href(AnnualView::Classes));
    view! {
        <EmptyState title=words.common.gone_text>
            <ButtonLink href=href>{words.annual.to_plan}</ButtonLink>
        </EmptyState>
    }
    .into_any()
}

fn form(side: &Side, base: Class) -> AnyView {
    let (words, places) = (side.words, use_places());
    let fields = Fields::new(words, "class");
    let written = untrack(|| side.with(|plan| Some(Written::of(words, &base, plan))));
    let Some(written) = written else { return ().into_any() };
    let of = base.clone();
    let reckoned = Memo::new(move |_| written.draft().read(&of).0);
    let of = side.clone();
    let save = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        fields.clear();
        // What has come of the class meanwhile stays as it is now.
        let now = untrack(|| of.with(|plan| plan.classes.get(&base.id).cloned()));
        match untrack(|| written.draft()).finish(now.as_ref().unwrap_or(&base)) {
            Ok(class) => {
                if of.desk.keep_class(&of.id, class) {
                    places.go(&Route::Annual(of.id.clone(), AnnualView::Classes));
                }
            }
            Err(faults) => {
                let keys: Vec<usize> =
                    written.rows.with_untracked(|rows| rows.iter().map(|row| row.key).collect());
                fields.tell(&faults, &keys);
            }
        }
    };
    view! {
        <form class="stack" data-gap="wide" on:submit=save novalidate=true>
            {fields.summary()}
            <div class="stack measure" data-gap="wide">
                {what(fields, written)} {people(fields, written)} {decisions(fields, written)}
            </div>
            {costs(side, fields, written, reckoned)}
            {sum(side, reckoned)}
            <div class="cluster">
                <Button kind=ButtonKind::Primary submit=true>
                    {words.common.save}
                </Button>
                <ButtonLink href=side.href(AnnualView::Classes)>{words.common.cancel}</ButtonLink>
            </div>
        </form>
    }
    .into_any()
}

/// What the class comes to as it is written now.
fn sum(side: &Side, reckoned: Memo<Class>) -> AnyView {
    let (words, say) = (side.words, &side.words.annual_class);
    let people = move || {
        reckoned.with(|class| {
            (say.sum_turns)(&words.count(class.runs.into()), &words.count(class.turns()))
        })
    };
    let periods =
        move || reckoned.with(|class| (say.sum_periods)(&words.count(class.periods_in_all())));
    let cost = move || reckoned.with(|class| (say.sum_cost)(&words.amount(class.cost())));
    let said = move || reckoned.with(|class| in_words(words.lang, class.cost()));
    let each = move || {
        let each = reckoned.with(|class| class.cost().per(class.turns()));
        each.map(|each| (say.sum_each)(&words.amount(each)))
    };
    view! {
        <section class="card annual__sum" aria-labelledby="class-sum" data-testid="class-sum">
            <h2 id="class-sum" class="annual__quiet-title">
                {say.sum}
            </h2>
            <p class="annual__cost figures">{cost}</p>
            <p class="quiet small">{said}</p>
            <p class="figures">{people} ", " {periods}</p>
            <p class="quiet small figures">{each}</p>
        </section>
    }
    .into_any()
}
