use leptos::prelude::*;

use super::paper_choices::PaperChoices;
use super::papers::{Choices, outline};
use crate::documents::office::{Request, Stamp};
use crate::documents::outline::Outline;
use crate::domain::id::PlanId;
use crate::pages::parts::{OfficeButton, Wanted, sheet};
use crate::pages::use_words;
use crate::route::Route;
use crate::state::{use_desk, use_places};
use crate::ui::{BackLink, Button, ButtonKind, ButtonLink, EmptyState, PageHeading};

/// A plan as it will be printed, and the other papers it can become.
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
    let choices = Choices::begun();
    let round = plan.with_untracked(|plan| plan.as_ref().and_then(|plan| plan.round.clone()));
    let has_round = round.is_some();
    let paper = Callback::new(move |()| {
        let plan = plan.get()?;
        Some(outline(desk, words, &plan, round.as_ref(), choices))
    });
    let want = move |()| {
        let year = plan.with_untracked(|plan| plan.as_ref().map(|plan| plan.from.year()))?;
        let name = choices.paper.get_untracked().file(words, year);
        let paper: Option<Outline> = untrack(|| paper.run(()));
        let request = Request::WriteDocument(Box::new(paper?), Stamp::of(desk.today()));
        Some(Wanted { name, request })
    };
    view! {
        <div class="stack paper-page">
            <div class="stack screen-only">
                <BackLink href=Route::Plan(id).href()>{say.to_plan}</BackLink>
                <PageHeading>{say.paper_title}</PageHeading>
                <p class="quiet measure">{say.paper_hint}</p>
                <PaperChoices choices has_round />
                <div class="cluster">
                    <Button kind=ButtonKind::Primary on_press=move |()| places.print()>
                        {words.common.print}
                    </Button>
                    <OfficeButton label=words.office.word_file want=Callback::new(want) />
                </div>
            </div>
            {move || paper.run(()).map(sheet)}
        </div>
    }
    .into_any()
}
