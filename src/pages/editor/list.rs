use leptos::prelude::*;

use super::newcomer::beginnings;
use crate::domain::draft_step::DraftStep;
use crate::domain::id::StandardId;
use crate::domain::standard_draft::StandardDraft;
use crate::pages::use_words;
use crate::route::Route;
use crate::state::{use_desk, use_places};
use crate::ui::{
    BackLink, Button, ButtonKind, ButtonLink, ConfirmDialog, EmptyState, FieldId, PageHeading, Tag,
    TagKind,
};
use crate::words::Words;

/// What is asked about before it is done.
#[derive(Clone, PartialEq)]
struct Asked {
    id: StandardId,
    title: String,
    is_draft: bool,
}

/// The standards the person writes: being written, in use, and the ways to begin another.
#[component]
pub fn EditorPage() -> impl IntoView {
    let (words, desk) = (use_words(), use_desk());
    let said = &words.editor;
    let asked = RwSignal::new(None::<Asked>);
    let drafts = move || {
        desk.follow();
        let drafts = desk.drafts();
        let cards: Vec<AnyView> =
            drafts.into_iter().map(|(id, draft)| draft_card(words, id, &draft, asked)).collect();
        (!cards.is_empty()).then(|| list(said.being_written, cards))
    };
    let in_use = move || {
        desk.follow();
        let card = |id: StandardId| {
            let draft = desk.version_in_use(&id)?;
            Some(written_card(words, id, draft, asked))
        };
        let cards: Vec<AnyView> = desk.written_here().into_iter().filter_map(card).collect();
        (!cards.is_empty()).then(|| list(said.in_use, cards))
    };
    let nothing = move || {
        desk.follow();
        let is_empty = desk.drafts().is_empty() && desk.written_here().is_empty();
        is_empty.then(|| {
            view! {
                <EmptyState title=said.empty_title>
                    <p>{said.empty_text}</p>
                </EmptyState>
            }
        })
    };
    view! {
        <div class="stack" data-gap="wide">
            <BackLink href=Route::Standards.href()>{words.standards.title}</BackLink>
            <PageHeading>{said.title}</PageHeading>
            <p class="measure">{said.intro}</p>
            {nothing}
            {drafts}
            {in_use}
            <h2>{said.new_title}</h2>
            {beginnings(words)}
            {confirm(words, asked)}
        </div>
    }
    .into_any()
}

fn list(title: &'static str, cards: Vec<AnyView>) -> AnyView {
    view! {
        <section class="stack">
            <h2>{title}</h2>
            {cards}
        </section>
    }
    .into_any()
}

fn name_of(words: &Words, draft: &StandardDraft) -> String {
    let is_english = words.lang == crate::domain::text::Lang::En && !draft.title.en.is_empty();
    let title = if is_english { &draft.title.en } else { &draft.title.vi };
    if title.is_empty() { words.editor.untitled.to_owned() } else { title.clone() }
}

fn act(words: &'static str, name: &str, act: Callback<()>) -> AnyView {
    let full = [words, ": ", name].concat();
    view! {
        <Button kind=ButtonKind::Quiet on_press=act>
            <span aria-hidden="true">{words}</span>
            <span class="visually-hidden">{full}</span>
        </Button>
    }
    .into_any()
}

fn draft_card(
    words: &'static Words,
    id: StandardId,
    draft: &StandardDraft,
    asked: RwSignal<Option<Asked>>,
) -> AnyView {
    let (said, desk) = (&words.editor, use_desk());
    let title = name_of(words, draft);
    let counts = draft.counts();
    let facts = (said.count_items)(&words.number(counts.items), &words.number(counts.sections));
    let missing = desk.draft_problems(draft).len();
    let state =
        if missing == 0 { said.sound.to_owned() } else { (said.faults)(&words.number(missing)) };
    let ask = Callback::new({
        let (id, title) = (id.clone(), title.clone());
        move |()| {
            asked.set(Some(Asked { id: id.clone(), title: title.clone(), is_draft: true }));
        }
    });
    let href = Route::Draft(id, DraftStep::About).href();
    view! {
        <article class="card stack" data-gap="tight">
            <h3>{title.clone()}</h3>
            <p class="small">{facts}</p>
            <p class="small quiet">{state}</p>
            <div class="cluster">
                <ButtonLink href=href>{said.go_on}</ButtonLink>
                {act(words.common.delete, &title, ask)}
            </div>
        </article>
    }
    .into_any()
}

fn written_card(
    words: &'static Words,
    id: StandardId,
    draft: StandardDraft,
    asked: RwSignal<Option<Asked>>,
) -> AnyView {
    let (said, desk, places) = (&words.editor, use_desk(), use_places());
    let title = name_of(words, &draft);
    let counts = draft.counts();
    let facts = (said.count_items)(&words.number(counts.items), &words.number(counts.sections));
    let version = [words.standards.version, " ", &draft.version].concat();
    let call = |act: fn(Deed), deed: Deed| Callback::new(move |()| act(deed.clone()));
    let deed = Deed { words, desk, places, id: id.clone(), draft, asked };
    view! {
        <article class="card stack" data-gap="tight">
            <h3>{title.clone()}</h3>
            <div class="cluster" data-gap="tight">
                <Tag kind=TagKind::Good>{said.in_use_tag}</Tag>
                <span class="small">{version}</span>
            </div>
            <p class="small">{facts}</p>
            <div class="cluster">
                <ButtonLink href=Route::Standard(id).href()>{said.see_in_library}</ButtonLink>
                {act(words.common.edit, &title, call(edit, deed.clone()))}
                {act(said.make_checklist, &title, call(make_checklist, deed.clone()))}
                {act(said.save_file, &title, call(save, deed.clone()))}
                {act(words.common.delete, &title, call(ask_delete, deed))}
            </div>
        </article>
    }
    .into_any()
}

/// A standard in use, and with what its acts are done.
#[derive(Clone)]
struct Deed {
    words: &'static Words,
    desk: crate::state::Desk,
    places: crate::state::Places,
    id: StandardId,
    draft: StandardDraft,
    asked: RwSignal<Option<Asked>>,
}

fn edit(deed: Deed) {
    if deed.desk.edit_written(&deed.id) {
        deed.places.go(&Route::Draft(deed.id, DraftStep::Contents));
    }
}

fn make_checklist(deed: Deed) {
    let title = name_of(deed.words, &deed.draft);
    if deed.desk.checklist_of_standard(&deed.id, &title) {
        deed.places.go(&Route::Checklists);
    }
}

fn save(deed: Deed) {
    deed.desk.export_standard(&deed.draft);
}

fn ask_delete(deed: Deed) {
    let title = name_of(deed.words, &deed.draft);
    deed.asked.set(Some(Asked { id: deed.id, title, is_draft: false }));
}

fn confirm(words: &'static Words, asked: RwSignal<Option<Asked>>) -> AnyView {
    let (said, desk) = (&words.editor, use_desk());
    let title = Signal::derive(move || {
        let title = asked.with(|asked| asked.as_ref().map(|asked| asked.title.clone()));
        (said.delete_title)(&title.unwrap_or_default())
    });
    let message = Signal::derive(move || {
        let is_draft = asked.with(|asked| asked.as_ref().is_some_and(|asked| asked.is_draft));
        if is_draft { said.delete_draft.to_owned() } else { said.delete_written.to_owned() }
    });
    let delete = move |()| {
        let Some(what) = asked.get_untracked() else { return };
        asked.set(None);
        if what.is_draft { desk.delete_draft(&what.id) } else { desk.delete_written(&what.id) }
    };
    view! {
        <ConfirmDialog
            id=FieldId::new("editor", "delete")
            title=title
            message=message
            confirm_label=words.common.delete
            cancel_label=words.common.cancel
            danger=true
            open=Signal::derive(move || asked.with(Option::is_some))
            on_confirm=delete
            on_close=move |()| asked.set(None)
        />
    }
    .into_any()
}
