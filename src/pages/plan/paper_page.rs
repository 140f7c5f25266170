use leptos::prelude::*;

use super::sheet::sheet;
use crate::documents::training_plan::{PlanPaper, training_plan};
use crate::domain::id::PlanId;
use crate::pages::use_words;
use crate::route::Route;
use crate::state::{use_desk, use_places};
use crate::ui::{
    BackLink, Button, ButtonKind, ButtonLink, Checkbox, EmptyState, FieldId, PageHeading,
};

/// A plan as it will be printed.
#[component]
pub fn PaperPage(id: PlanId) -> impl IntoView {
    let (desk, places, words) = (use_desk(), use_places(), use_words());
    let say = &words.plan;
    let plan = desk.plan(&id);
    if plan.with_untracked(Option::is_none) {
        return view! {
            <PageHeading>{words.common.gone_title}</PageHeading>
            <EmptyState title=words.common.gone_text>
                <ButtonLink href=Route::Plans.href()>{say.to_plans}</ButtonLink>
            </EmptyState>
        }
        .into_any();
    }
    // Lives on this page only: every visit begins without levels.
    let with_levels = RwSignal::new(false);
    let round = plan.with_untracked(|plan| plan.as_ref().and_then(|plan| plan.round.clone()));
    let has_round = round.is_some();
    let paper = move || {
        let plan = plan.get()?;
        let known = round.as_ref().and_then(|round| desk.round(round));
        let lines = round.as_ref().map(|round| desk.lines(round));
        let answers = known.as_ref().filter(|_| with_levels.get()).map(|round| &round.answers);
        let library = desk.library();
        let lines = lines.as_deref().unwrap_or_default();
        let outline =
            training_plan(&PlanPaper { plan: &plan, lines, library: &library, answers, words });
        Some(sheet(outline))
    };
    let levels = has_round.then(|| {
        view! {
            <Checkbox
                id=FieldId::new("paper", "levels")
                label=say.with_levels
                hint=say.with_levels_hint
                checked=with_levels
                on_change=move |is_on: bool| with_levels.set(is_on)
            />
        }
    });
    view! {
        <div class="stack paper-page">
            <div class="stack screen-only">
                <BackLink href=Route::Plan(id).href()>{say.to_plan}</BackLink>
                <PageHeading>{say.paper_title}</PageHeading>
                <p class="quiet measure">{say.paper_hint}</p>
                {levels}
                <p>
                    <Button kind=ButtonKind::Primary on_press=move |()| places.print()>
                        {words.common.print}
                    </Button>
                </p>
            </div>
            {paper}
        </div>
    }
    .into_any()
}
