use leptos::prelude::*;

use super::bar::bar;
use super::chosen::chosen;
use super::draft::Draft;
use super::own::own_item;
use super::picking::picking;
use super::shares::shares;
use crate::domain::checklist_draft::ChecklistDraft;
use crate::domain::id::ChecklistId;
use crate::domain::text::Lang;
use crate::pages::use_words;
use crate::route::Route;
use crate::state::use_desk;
use crate::ui::{
    BackLink, ButtonLink, EmptyState, ErrorSummary, FieldId, LiveRegion, Notice, PageHeading,
    TextInput,
};
use crate::words::Words;

/// The id of the title's field.
pub(super) fn title_field() -> FieldId {
    FieldId::new("builder", "title")
}

/// A new checklist, or changes of a kept one. Only "save" changes what is kept.
#[component]
pub fn BuilderPage(id: Option<ChecklistId>) -> impl IntoView {
    let words = use_words();
    let desk = use_desk();
    let mark = if words.lang == Lang::Vi { ',' } else { '.' };
    let before = match &id {
        None => Some(ChecklistDraft::default()),
        Some(id) => desk.read(|workspace| {
            workspace.checklist(id).map(|checklist| ChecklistDraft::of(checklist, mark))
        }),
    };
    let Some(before) = before else { return gone(words) };
    let taken_up = desk.take_up_draft(id.as_ref());
    let is_taken_up = taken_up.is_some();
    let now = taken_up.unwrap_or_else(|| before.clone());
    let draft = Draft::new(id, before, now, &desk.library());
    on_cleanup(move || {
        if draft.is_changed() {
            desk.put_draft_aside(draft.of.get_value(), draft.typed());
        }
    });
    form(words, draft, is_taken_up)
}

fn gone(words: &'static Words) -> AnyView {
    view! {
        <div class="stack">
            <BackLink href=Route::Checklists.href()>{words.checklists.title}</BackLink>
            <PageHeading>{words.common.gone_title}</PageHeading>
            <EmptyState title=words.common.gone_text>
                <ButtonLink href=Route::Checklists.href()>{words.checklists.title}</ButtonLink>
            </EmptyState>
        </div>
    }
    .into_any()
}

fn form(words: &'static Words, draft: Draft, is_taken_up: bool) -> AnyView {
    let said = &words.checklists.builder;
    let is_new = draft.of.with_value(Option::is_none);
    let heading = if is_new { said.new_title } else { said.edit_title };
    let title = title_field();
    view! {
        <div class="stack builder" data-gap="wide">
            <BackLink href=Route::Checklists.href()>{words.checklists.title}</BackLink>
            <ErrorSummary title=words.common.problems_title problems=draft.problems />
            <PageHeading>{heading}</PageHeading>
            <LiveRegion text=draft.spoken />
            {is_taken_up.then(|| view! { <Notice>{said.taken_up}</Notice> })}
            <TextInput
                error=draft.error(title.id())
                id=title
                label=said.name
                hint=said.name_hint
                value=draft.title
                on_input=move |title| draft.title.set(title)
                autocomplete_off=true
            />
            <div class="split">
                <div class="stack" data-gap="wide">
                    {picking(words, draft)} {own_item(words, draft)}
                </div>
                <div class="stack" data-gap="wide">
                    {chosen(words, draft)} {shares(words, draft)}
                </div>
            </div>
            {bar(words, draft)}
        </div>
    }
    .into_any()
}
