use leptos::prelude::*;

use super::draft::Draft;
use crate::domain::checklist::OwnItem;
use crate::domain::checklist_draft::own_text;
use crate::domain::id::ItemId;
use crate::domain::standard::{Criticality, Theme};
use crate::state::{Desk, use_desk, use_places};
use crate::ui::{Button, FieldId, Select, TextArea};
use crate::words::Words;

const CRITICALITIES: [Criticality; 4] =
    [Criticality::Critical, Criticality::Major, Criticality::Normal, Criticality::Aspirational];

/// The id of the text of a chosen own item.
pub(super) fn text_field(id: &ItemId) -> FieldId {
    FieldId::new("own", id.as_str())
}

/// A new own item, as it is typed.
#[derive(Clone, Copy)]
struct NewItem {
    text: RwSignal<String>,
    theme: RwSignal<String>,
    criticality: RwSignal<String>,
    wrong: RwSignal<Option<String>>,
}

impl NewItem {
    /// Takes it into the checklist, or says what is missing.
    fn add(self, words: &'static Words, desk: Desk, draft: Draft) {
        let text = match self.text.with_untracked(|text| own_text(text)) {
            Ok(text) => text,
            Err(refusal) => return self.wrong.set(Some(words.refusals.say(&refusal))),
        };
        let wanted = self.criticality.get_untracked();
        let criticality =
            CRITICALITIES.into_iter().find(|level| words.terms.criticality(*level) == wanted);
        let theme = self.theme.with_untracked(|theme| Theme::parse(theme));
        if let (Some(id), Some(theme), Some(criticality)) =
            (desk.fresh_own_item_id(), theme, criticality)
        {
            draft.spoken.set((words.checklists.builder.own_added)(&text));
            draft.add_own(OwnItem { id, text, theme, criticality }, &desk.library());
            self.wrong.set(None);
            self.text.set(String::new());
        }
    }
}

/// Where the person writes an item of their own.
pub(super) fn own_item(words: &'static Words, draft: Draft) -> AnyView {
    let said = &words.checklists.builder;
    let (desk, places) = (use_desk(), use_places());
    let themes: Vec<(String, String)> = desk
        .library()
        .shared()
        .themes
        .iter()
        .map(|title| (code(title.theme), words.text(&title.title).to_owned()))
        .collect();
    let levels: Vec<(String, String)> = CRITICALITIES
        .into_iter()
        .map(|level| words.terms.criticality(level).to_owned())
        .map(|word| (word.clone(), word))
        .collect();
    let first = themes.first().map(|(code, _)| code.clone()).unwrap_or_default();
    let ordinary = words.terms.criticality(Criticality::Normal).to_owned();
    let new = NewItem {
        text: RwSignal::new(String::new()),
        theme: RwSignal::new(first),
        criticality: RwSignal::new(ordinary),
        wrong: RwSignal::new(None),
    };
    let field = FieldId::new("builder", "own");
    let again = field.id();
    let add = move |()| {
        new.add(words, desk, draft);
        places.focus(again.clone());
    };
    view! {
        <section class="stack">
            <h2>{said.own_title}</h2>
            <TextArea
                id=field
                label=said.own_text
                hint=said.own_hint
                error=new.wrong
                value=new.text
                on_input=move |text| new.text.set(text)
                rows=2
            />
            <Select
                id=FieldId::new("builder", "own-theme")
                label=words.terms.theme
                options=themes
                value=new.theme
                on_choose=move |theme| new.theme.set(theme)
            />
            <Select
                id=FieldId::new("builder", "own-level")
                label=said.own_criticality
                options=levels
                value=new.criticality
                on_choose=move |level| new.criticality.set(level)
            />
            <Button on_press=add>{said.own_add}</Button>
        </section>
    }
    .into_any()
}

/// A theme as a value of a choice.
pub(super) fn code(theme: Theme) -> String {
    format!("d{:02}", theme.number())
}
