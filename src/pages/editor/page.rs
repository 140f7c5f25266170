use leptos::prelude::*;

use super::about::about;
use super::contents::contents;
use super::faults::faults;
use super::item::item;
use super::pen::{Pen, step_name};
use super::preview::preview;
use super::publish::publish;
use super::scales::scales;
use super::sources::sources;
use super::topics::topics;
use crate::domain::draft_step::DraftStep;
use crate::domain::id::StandardId;
use crate::pages::use_words;
use crate::route::Route;
use crate::state::{use_desk, use_places};
use crate::ui::{BackLink, ButtonLink, EmptyState, Link, LiveRegion, PageHeading};
use crate::words::Words;

/// Where the present step stands.
pub(super) const STEP: &str = "editor-step";

/// One standard being written: a step at a time, kept as it is typed.
#[component]
pub fn DraftPage(id: StandardId) -> impl IntoView {
    let (words, desk, places) = (use_words(), use_desk(), use_places());
    let Some(draft) = desk.draft(&id) else { return gone(words) };
    let pen = Pen::new(words, id.clone(), draft);
    let present = places.present();
    let step = Memo::new(move |before: Option<&DraftStep>| match present.get() {
        Route::Draft(_, step) => step,
        // The page is being left.
        _ => before.copied().unwrap_or(DraftStep::About),
    });
    // Who changes the step by keyboard or voice lands on it.
    Effect::new(move |before: Option<DraftStep>| {
        let now = step.get();
        if before.is_some_and(|before| before != now) {
            pen.arrive();
        }
        now
    });
    let title = move || {
        let title = pen.draft.with(|draft| pen.say(&draft.title));
        if title.is_empty() { words.editor.untitled.to_owned() } else { title }
    };
    view! {
        <div class="stack editor">
            <BackLink href=Route::Editor.href()>{words.editor.title}</BackLink>
            <PageHeading>{title}</PageHeading>
            <LiveRegion text=pen.spoken />
            {steps(pen, step)}
            {move || pen.published.with(Option::is_none).then(|| faults(pen))}
            <div id=STEP tabindex="-1" class="editor__step">
                {move || shown(pen, step.get())}
            </div>
        </div>
    }
    .into_any()
}

fn gone(words: &'static Words) -> AnyView {
    view! {
        <div class="stack">
            <BackLink href=Route::Editor.href()>{words.editor.title}</BackLink>
            <PageHeading>{words.common.gone_title}</PageHeading>
            <EmptyState title=words.common.gone_text>
                <ButtonLink href=Route::Editor.href()>{words.editor.title}</ButtonLink>
            </EmptyState>
        </div>
    }
    .into_any()
}

const STEPS: [DraftStep; 7] = [
    DraftStep::About,
    DraftStep::Contents,
    DraftStep::Sources,
    DraftStep::Scales,
    DraftStep::Topics,
    DraftStep::Preview,
    DraftStep::Publish,
];

/// The way through: every step can be entered at any time.
fn steps(pen: Pen, step: Memo<DraftStep>) -> AnyView {
    let said = &pen.words.editor;
    let links = STEPS.into_iter().map(|one| {
        let href = Route::Draft(pen.id.get_value(), one).href();
        let current = Signal::derive(move || {
            let now = step.get();
            now == one || (one == DraftStep::Contents && matches!(now, DraftStep::Item(_)))
        });
        view! {
            <li>
                <Link href=href current=current>
                    {step_name(pen, one)}
                </Link>
            </li>
        }
    });
    view! {
        <nav aria-label=said.steps_label>
            <ul class="editor__steps">{links.collect::<Vec<_>>()}</ul>
        </nav>
    }
    .into_any()
}

fn shown(pen: Pen, step: DraftStep) -> AnyView {
    match step {
        DraftStep::About => about(pen),
        DraftStep::Contents => contents(pen),
        DraftStep::Item(at) => item(pen, at),
        DraftStep::Sources => sources(pen),
        DraftStep::Scales => scales(pen),
        DraftStep::Topics => topics(pen),
        DraftStep::Preview => preview(pen),
        DraftStep::Publish => publish(pen),
    }
}
