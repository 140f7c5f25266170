use std::sync::Arc;

use leptos::prelude::*;

use super::draft::{BATCH, Draft};
use super::filters::{Filters, filters};
use super::group::group;
use crate::domain::id::StandardId;
use crate::domain::library::Library;
use crate::domain::search::{Group, Index};
use crate::domain::sorted::SortedSet;
use crate::domain::standard::Theme;
use crate::pages::parts::standard_badge;
use crate::state::use_desk;
use crate::ui::{ErrorMessage, FieldId, TextInput};
use crate::words::Words;

/// The id of the search field.
pub(super) fn search_field() -> FieldId {
    FieldId::new("builder", "search")
}

/// The groups the person opened; they stay open while the filters change.
pub(super) type Opened = StoredValue<SortedSet<(StandardId, Theme)>>;

/// The items to choose from.
pub(super) fn picking(words: &'static Words, draft: Draft) -> AnyView {
    let said = &words.checklists.builder;
    let library = use_desk().library();
    let index = StoredValue::new(Index::new(&library));
    let narrowing = Filters::new(&library, draft);
    let opened = StoredValue::new(SortedSet::new());
    let shown_filters = filters(words, &library, narrowing);
    let query = narrowing.query;
    let search = search_field();
    let results = move || {
        let (groups, is_search) = index.with_value(|index| narrowing.found(index));
        results(words, &library, draft, groups, (is_search, opened))
    };
    view! {
        <section class="stack">
            <h2>{said.pick}</h2>
            <TextInput
                id=search.clone()
                label=said.search
                hint=said.search_hint
                kind="search"
                value=query
                on_input=move |text| query.set(text)
                autocomplete_off=true
            />
            <ErrorMessage id=search.error() message=draft.error(search.id()) />
            {shown_filters}
            {results}
        </section>
    }
    .into_any()
}

fn results(
    words: &'static Words,
    library: &Arc<Library>,
    draft: Draft,
    groups: Vec<Group>,
    (is_search, opened): (bool, Opened),
) -> AnyView {
    let said = &words.checklists.builder;
    let count: usize = groups.iter().map(|group| group.items.len()).sum();
    let told =
        if count == 0 { said.found_none.to_owned() } else { (said.found)(&words.number(count)) };
    let mut drawn = 0;
    let mut last: Option<StandardId> = None;
    let parts: Vec<AnyView> = groups
        .into_iter()
        .map(|found| {
            let is_new = last.as_ref() != Some(&found.standard);
            let head = is_new.then(|| head(words, library, &found.standard));
            last = Some(found.standard.clone());
            // What was looked for is shown at once, as far as it fits; the rest opens by its group.
            drawn += found.items.len();
            let is_open = is_search && drawn <= BATCH;
            let shown = group(words, library, draft, found, (is_open, opened));
            view! {
                {head}
                {shown}
            }
            .into_any()
        })
        .collect();
    view! {
        <p class="quiet small" role="status">
            {told}
        </p>
        <div class="builder__groups">{parts}</div>
    }
    .into_any()
}

fn head(words: &'static Words, library: &Library, id: &StandardId) -> Option<AnyView> {
    let standard = library.standard(id)?;
    let title = words.text(&standard.short_title).to_owned();
    Some(
        view! {
            <div class="cluster builder__standard" data-gap="tight">
                <h3 class="builder__name">{title}</h3>
                {standard_badge(words, Some(standard))}
            </div>
        }
        .into_any(),
    )
}
