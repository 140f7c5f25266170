use leptos::prelude::*;

use super::draft::Draft;
use crate::domain::id::StandardId;
use crate::domain::library::Library;
use crate::domain::search::{Group, Index, Query, grouped};
use crate::domain::sorted::SortedSet;
use crate::domain::standard::{Authority, Item, Standard, Theme};
use crate::route::Route;
use crate::state::use_desk;
use crate::ui::{Checkbox, Details, FieldId, Fieldset, Link, Select};
use crate::words::Words;

/// What the items to choose from are narrowed to.
#[derive(Clone, Copy)]
pub(super) struct Filters {
    pub query: RwSignal<String>,
    hidden: RwSignal<SortedSet<StandardId>>,
    theme: RwSignal<String>,
    only_mine: RwSignal<bool>,
}

impl Filters {
    /// Standards for reference are off until they are asked for, or items of theirs are chosen already.
    pub(super) fn new(library: &Library, draft: Draft) -> Self {
        let is_off = |standard: &&Standard| {
            standard.authority == Authority::Reference
                && !standard.items.iter().any(|item| draft.has(&item.id))
        };
        let off = library.standards().iter().filter(is_off);
        let has_profile = use_desk().read(|workspace| workspace.profile().is_some());
        Self {
            query: RwSignal::new(String::new()),
            hidden: RwSignal::new(off.map(|standard| standard.id.clone()).collect()),
            theme: RwSignal::new(String::new()),
            only_mine: RwSignal::new(has_profile),
        }
    }

    /// The items looked for, by standard and theme; and whether words were looked for.
    pub(super) fn found(self, index: &Index) -> (Vec<Group>, bool) {
        let query = self.query.with(|text| Query::new(text));
        let theme = self.theme.with(|theme| Theme::parse(theme));
        let profile = self
            .only_mine
            .get()
            .then(|| use_desk().read(|workspace| workspace.profile().cloned()).unwrap_or_default());
        let hidden = self.hidden.get();
        let is_meant = |item: &Item| {
            item.standard.as_ref().is_some_and(|standard| !hidden.contains(standard))
                && theme.is_none_or(|theme| item.theme == theme)
                && profile.as_ref().is_none_or(|profile| item.applies.admits(profile))
        };
        let groups = grouped(index.find(&query).filter(|item| is_meant(item)));
        (groups, !query.is_empty())
    }
}

/// The filters: by standard, by theme, by what applies.
pub(super) fn filters(words: &'static Words, library: &Library, filters: Filters) -> AnyView {
    let said = &words.checklists.builder;
    let standards: Vec<AnyView> =
        library.standards().iter().map(|standard| one(words, standard, filters.hidden)).collect();
    let themes = library.shared().themes.iter().map(|title| {
        (format!("d{:02}", title.theme.number()), words.text(&title.title).to_owned())
    });
    let all = (String::new(), words.standards.all_themes.to_owned());
    let themes: Vec<(String, String)> = std::iter::once(all).chain(themes).collect();
    let theme = filters.theme;
    view! {
        <Details summary=said.filters>
            <Fieldset legend=said.standards>{standards}</Fieldset>
            <Select
                id=FieldId::new("builder", "theme")
                label=words.terms.theme
                options=themes
                value=theme
                on_choose=move |chosen| theme.set(chosen)
            />
            {only_mine(words, filters.only_mine)}
        </Details>
    }
    .into_any()
}

fn one(
    words: &'static Words,
    standard: &Standard,
    hidden: RwSignal<SortedSet<StandardId>>,
) -> AnyView {
    let (id, shown) = (standard.id.clone(), standard.id.clone());
    let label =
        [words.text(&standard.short_title), " – ", words.terms.authority(standard.authority)]
            .concat();
    let toggle = move |is_on: bool| {
        hidden.update(|hidden| {
            if is_on {
                hidden.remove(&id);
            } else {
                hidden.insert(id.clone());
            }
        });
    };
    let checked = Signal::derive(move || hidden.with(|hidden| !hidden.contains(&shown)));
    let field = FieldId::new("show", standard.id.as_str());
    if standard.authority == Authority::Reference {
        let hint = words.checklists.builder.reference_hint;
        view! { <Checkbox id=field label=label hint=hint checked=checked on_change=toggle /> }
            .into_any()
    } else {
        view! { <Checkbox id=field label=label checked=checked on_change=toggle /> }.into_any()
    }
}

fn only_mine(words: &'static Words, only_mine: RwSignal<bool>) -> AnyView {
    let said = &words.checklists.builder;
    if use_desk().read(|workspace| workspace.profile().is_none()) {
        return view! {
            <p>
                <Link href=Route::Profile.href()>{said.say_who}</Link>
            </p>
        }
        .into_any();
    }
    view! {
        <Checkbox
            id=FieldId::new("builder", "mine")
            label=said.only_mine
            checked=only_mine
            on_change=move |is_on| only_mine.set(is_on)
        />
    }
    .into_any()
}
