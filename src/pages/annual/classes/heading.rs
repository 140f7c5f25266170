use leptos::prelude::*;

use crate::domain::annual::AnnualPlan;
use crate::domain::annual::money_draft::HeadingDraft;
use crate::pages::annual::begin::{same_year, warning};
use crate::pages::annual::fields::Fields;
use crate::pages::annual::side::Side;
use crate::ui::{Button, ButtonKind, Details, FieldWidth};

/// Title, unit and year of a plan, to be changed.
pub fn heading(side: &Side) -> AnyView {
    let (desk, words) = (side.desk, side.words);
    let say = &words.annual_classes;
    let fields = Fields::new(words, "annual-heading");
    let [title, unit, year] = [(); 3].map(|()| RwSignal::new(String::new()));
    let of = side.clone();
    let kept = Memo::new(move |_| {
        of.with(|plan| [plan.title.clone(), plan.unit.clone(), plan.year.to_string()])
    });
    // Also when it is changed elsewhere or undone; not when something else of the plan changes.
    Effect::new(move || {
        for (field, now) in [title, unit, year].into_iter().zip(kept.get()) {
            field.set(now);
        }
    });
    let plans = desk.annual_plans();
    let named = Memo::new(move |_| {
        let name = |plan: &AnnualPlan| (plan.id.clone(), plan.title.clone(), plan.year);
        plans.with(|found| found.all.iter().map(name).collect())
    });
    let same = same_year(named, Some(side.id.clone()), move || year.get());
    let of = side.clone();
    let save = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        fields.clear();
        let draft = HeadingDraft {
            title: title.get_untracked(),
            unit: unit.get_untracked(),
            year: year.get_untracked(),
        };
        let Some(plan) = untrack(|| of.with(|plan| Some(plan.clone()))) else { return };
        match draft.apply(&plan) {
            Ok(plan) => drop(desk.keep_annual(plan)),
            Err(faults) => fields.tell(&faults, &[]),
        }
    };
    let full = FieldWidth::Full;
    view! {
        <div class="screen-only">
            <Details summary=say.heading>
                <form class="stack measure" on:submit=save novalidate=true>
                    {fields.summary()}
                    {fields.line(fields.id("title"), say.title_label, None, title, full)}
                    {fields.line(fields.id("unit"), say.unit_label, Some(say.unit_hint), unit, full)}
                    {fields
                        .line(
                            fields.id("year"),
                            say.year_label,
                            Some(say.year_hint),
                            year,
                            FieldWidth::Short,
                        )}
                    {move || same.get().map(|same| warning(words, same, None))}
                    <p>
                        <Button kind=ButtonKind::Primary submit=true>
                            {words.common.save}
                        </Button>
                    </p>
                </form>
            </Details>
        </div>
    }
    .into_any()
}
