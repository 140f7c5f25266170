use std::sync::Arc;

use leptos::prelude::*;

use super::hits::found;
use super::narrowing::filters;
use super::nothing::nothing;
use super::shelves::shelves;
use crate::domain::library::Library;
use crate::domain::profile::Profile;
use crate::domain::search::{Index, Query, head};
use crate::domain::shelf::Wanted;
use crate::domain::standard::Standard;
use crate::pages::parts::hosted_shelf;
use crate::pages::use_words;
use crate::route::Route;
use crate::state::{Places, use_desk, use_places};
use crate::ui::{FieldId, Link, LiveRegion, PageHeading, TextInput};
use crate::words::Words;

/// What the library is narrowed to: conditions in the address, words on the page alone.
#[derive(Clone, Copy)]
pub(super) struct Narrowing {
    places: Places,
    pub wanted: Memo<Wanted>,
    pub query: RwSignal<String>,
    /// Who the person is, as far as they said.
    pub mine: StoredValue<Option<Profile>>,
}

impl Narrowing {
    fn here() -> Self {
        let places = use_places();
        let present = places.present();
        let wanted = Memo::new(move |before: Option<&Wanted>| match present.get() {
            Route::StandardsBy(wanted) => wanted,
            Route::Standards => Wanted::default(),
            // The page is being left.
            _ => before.cloned().unwrap_or_default(),
        });
        let mine = use_desk().read(|workspace| workspace.profile().cloned());
        let (query, mine) = (RwSignal::new(String::new()), StoredValue::new(mine));
        Self { places, wanted, query, mine }
    }

    /// Who the person is; somebody of whom nothing is known where they did not say.
    pub(super) fn profile(self) -> Profile {
        self.mine.get_value().unwrap_or_default()
    }

    /// Narrows to something else; the address follows.
    pub(super) fn set(self, wanted: Wanted) {
        let is_whole = wanted.facets().is_empty();
        let route = if is_whole { Route::Standards } else { Route::StandardsBy(wanted) };
        self.places.replace(&route);
    }

    /// Changes one condition.
    pub(super) fn edit(self, edit: impl FnOnce(&mut Wanted)) {
        let mut wanted = self.wanted.get_untracked();
        edit(&mut wanted);
        self.set(wanted);
    }
}

/// Every standard, and search over all items.
#[component]
pub fn StandardsPage() -> impl IntoView {
    let words = use_words();
    let library = use_desk().library();
    let narrowing = Narrowing::here();
    let index = StoredValue::new(Index::new(&library));
    let fields = filters(words, &library, narrowing);
    let query = narrowing.query;
    let results = move || {
        let asked = query.with(|text| Query::new(text));
        let wanted = narrowing.wanted.get();
        let profile = narrowing.profile();
        let fitting: Vec<&Standard> = library
            .standards()
            .iter()
            .filter(|standard| wanted.takes(standard, &profile))
            .filter(|standard| asked.is_empty() || asked.finds(&head(standard)))
            .collect();
        if asked.is_empty() {
            return if fitting.is_empty() {
                nothing(words, &library, narrowing)
            } else {
                whole(words, &library, &fitting, narrowing)
            };
        }
        let is_meant = |item: &Arc<_>| takes(&library, &wanted, &profile, item);
        let items: Vec<_> = index.with_value(|index| {
            index.find(&asked).filter(|item| is_meant(item)).cloned().collect()
        });
        if fitting.is_empty() && items.is_empty() {
            return nothing(words, &library, narrowing);
        }
        found(words, &library, &fitting, items)
    };
    view! {
        <div class="stack" data-gap="wide">
            <PageHeading>{words.standards.title}</PageHeading>
            <p class="measure">{words.standards.intro}</p>
            <p class="cluster">
                <Link href=Route::Compare(None, None).href()>{words.library.compare}</Link>
                <Link href=Route::Editor.href()>{words.frame.title_editor}</Link>
                <Link href=Route::Table.href()>{words.tables.link}</Link>
            </p>
            <TextInput
                id=FieldId::new("library", "search")
                label=words.standards.search
                hint=words.standards.search_hint
                kind="search"
                value=query
                on_input=move |text| query.set(text)
                autocomplete_off=true
            />
            {fields}
            {results}
            {hosted_shelf(words, use_desk().hosted_files())}
        </div>
    }
}

fn takes(
    library: &Library,
    wanted: &Wanted,
    profile: &Profile,
    item: &crate::domain::standard::Item,
) -> bool {
    let standard = item.standard.as_ref().and_then(|id| library.standard(id));
    standard.is_some_and(|standard| wanted.takes_item(standard, item, profile))
}

/// The standards that fit, on their shelves.
fn whole(
    words: &'static Words,
    library: &Library,
    fitting: &[&Standard],
    narrowing: Narrowing,
) -> AnyView {
    let all = library.standards().len();
    let said = (words.library.shown)(&words.number(fitting.len()), &words.number(all));
    let line = said.clone();
    view! {
        <LiveRegion text=Signal::stored(said) />
        <p class="quiet small">{line}</p>
        {shelves(words, library, fitting, narrowing)}
    }
    .into_any()
}
