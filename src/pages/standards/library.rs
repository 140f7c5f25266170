use std::sync::Arc;

use leptos::prelude::*;

use super::cards::standard_card;
use super::hits::hits;
use crate::domain::library::Library;
use crate::domain::search::{Index, Query};
use crate::domain::standard::{Authority, Item, Theme};
use crate::pages::use_words;
use crate::route::Route;
use crate::state::use_desk;
use crate::ui::{ButtonLink, Chip, Chips, FieldId, PageHeading, Select, TextInput};
use crate::words::Words;

const AUTHORITIES: [Authority; 3] = [Authority::Binding, Authority::Internal, Authority::Reference];

/// What the library is narrowed to.
#[derive(Clone, Copy)]
pub(super) struct Narrowing {
    query: RwSignal<String>,
    authority: RwSignal<Option<Authority>>,
    theme: RwSignal<String>,
}

impl Narrowing {
    fn has_authority(self, library: &Library, item: &Item) -> bool {
        self.authority.get().is_none_or(|wanted| {
            let standard = item.standard.as_ref().and_then(|id| library.standard(id));
            standard.is_some_and(|standard| standard.authority == wanted)
        })
    }

    /// The items looked for; none while nothing is asked.
    fn found(self, library: &Library, index: &Index) -> Option<Vec<Arc<Item>>> {
        let query = self.query.with(|text| Query::new(text));
        let theme = self.theme.with(|theme| Theme::parse(theme));
        if query.is_empty() && theme.is_none() {
            return None;
        }
        let found = index.find(&query).filter(|item| {
            theme.is_none_or(|theme| item.theme == theme) && self.has_authority(library, item)
        });
        Some(found.cloned().collect())
    }

    /// Shows everything again.
    pub(super) fn clear(self) {
        self.query.set(String::new());
        self.authority.set(None);
        self.theme.set(String::new());
    }
}

/// Every standard, and search over all items.
#[component]
pub fn StandardsPage() -> impl IntoView {
    let words = use_words();
    let library = use_desk().library();
    let index = StoredValue::new(Index::new(&library));
    let narrowing = Narrowing {
        query: RwSignal::new(String::new()),
        authority: RwSignal::new(None),
        theme: RwSignal::new(String::new()),
    };
    let fields = search_fields(words, &library, narrowing);
    view! {
        <div class="stack" data-gap="wide">
            <PageHeading>{words.standards.title}</PageHeading>
            <p class="measure">{words.standards.intro}</p>
            <ButtonLink href=Route::Editor.href()>{words.frame.title_editor}</ButtonLink>
            {fields}
            {move || {
                let found = index.with_value(|index| narrowing.found(&library, index));
                match found {
                    Some(found) => hits(words, &library, found, narrowing),
                    None => cards(words, &library, narrowing.authority.get()),
                }
            }}
        </div>
    }
}

fn search_fields(words: &'static Words, library: &Library, narrowing: Narrowing) -> AnyView {
    let Narrowing { query, authority, theme } = narrowing;
    let chips = AUTHORITIES.iter().map(|kind| {
        let of_kind = library.standards().iter().filter(|standard| standard.authority == *kind);
        let (count, kind) = (of_kind.count(), *kind);
        Chip {
            id: words.terms.authority(kind).to_owned(),
            label: words.terms.authority(kind).to_owned(),
            count: Signal::stored(count),
            pressed: Signal::derive(move || authority.get() == Some(kind)),
            testid: None,
        }
    });
    let chips: Vec<Chip> = chips.collect();
    let toggle = move |label: String| {
        let kind = AUTHORITIES.into_iter().find(|kind| words.terms.authority(*kind) == label);
        authority.update(|now| *now = if *now == kind { None } else { kind });
    };
    view! {
        <div class="stack">
            <TextInput
                id=FieldId::new("library", "search")
                label=words.standards.search
                hint=words.standards.search_hint
                kind="search"
                value=query
                on_input=move |text| query.set(text)
                autocomplete_off=true
            />
            <Select
                id=FieldId::new("library", "theme")
                label=words.terms.theme
                options=theme_options(words, library)
                value=theme
                on_choose=move |chosen| theme.set(chosen)
            />
            <Chips
                legend=words.standards.filter_authority
                chips=chips
                on_toggle=toggle
            />
        </div>
    }
    .into_any()
}

fn theme_options(words: &Words, library: &Library) -> Vec<(String, String)> {
    let themes = library.shared().themes.iter().map(|title| {
        (format!("d{:02}", title.theme.number()), words.text(&title.title).to_owned())
    });
    std::iter::once((String::new(), words.standards.all_themes.to_owned())).chain(themes).collect()
}

fn cards(words: &'static Words, library: &Library, authority: Option<Authority>) -> AnyView {
    let wanted = |kind| authority.is_none_or(|authority| authority == kind);
    let cards: Vec<AnyView> = library
        .standards()
        .iter()
        .filter(|standard| wanted(standard.authority))
        .map(|standard| standard_card(words, standard))
        .collect();
    if cards.is_empty() {
        return view! { <p class="quiet">{words.standards.none_of_authority}</p> }.into_any();
    }
    view! { <div class="stack">{cards}</div> }.into_any()
}
