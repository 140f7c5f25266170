use leptos::prelude::*;

use super::draft::{Draft, Row};
use super::own::code;
use crate::domain::checklist_draft::ChecklistDraft;
use crate::domain::sorted::SortedSet;
use crate::domain::standard::Theme;
use crate::state::use_desk;
use crate::ui::{Checkbox, ErrorMessage, FieldId, FieldWidth, TextInput};
use crate::words::Words;

/// The id of the switch over the shares.
pub(super) fn switch_field() -> FieldId {
    FieldId::new("builder", "shares")
}

/// The id of the share of a theme.
pub(super) fn share_field(theme: Theme) -> FieldId {
    FieldId::new("share", &code(theme))
}

/// How much each theme counts, for those who want to say.
pub(super) fn shares(words: &'static Words, draft: Draft) -> AnyView {
    let said = &words.checklists.builder;
    let switch = switch_field();
    let themes = Memo::new(move |_| {
        draft.rows.with(|rows| rows.iter().filter_map(Row::theme).collect::<SortedSet<Theme>>())
    });
    let fields = move || {
        draft.has_shares.get().then(|| {
            let inputs: Vec<AnyView> =
                themes.get().into_iter().map(|theme| share(words, draft, theme)).collect();
            view! {
                <div class="builder__shares">{inputs}</div>
                {total(words, draft, themes)}
            }
        })
    };
    view! {
        <section class="stack">
            <h2>{said.shares_title}</h2>
            <p class="quiet">{said.shares_hint}</p>
            <ErrorMessage id=switch.error() message=draft.error(switch.id()) />
            <Checkbox
                id=switch
                label=said.shares_switch
                checked=draft.has_shares
                on_change=move |is_on| draft.has_shares.set(is_on)
            />
            {fields}
        </section>
    }
    .into_any()
}

fn total(words: &'static Words, draft: Draft, themes: Memo<SortedSet<Theme>>) -> AnyView {
    let total = Memo::new(move |_| {
        let themes = themes.get();
        draft.shares.with(|shares| {
            let counted = shares.iter().filter(|(theme, _)| themes.contains(theme));
            ChecklistDraft::shares_total(counted.map(|(_, share)| share))
        })
    });
    view! {
        <p class="figures" role="status">
            {move || (words.checklists.builder.shares_total)(total.get())}
        </p>
    }
    .into_any()
}

fn share(words: &'static Words, draft: Draft, theme: Theme) -> AnyView {
    let library = use_desk().library();
    let title = library.theme(theme).map(|title| words.text(&title.short));
    let label = (words.checklists.builder.percent_of)(title.unwrap_or_default());
    let field = share_field(theme);
    let value = Signal::derive(move || {
        draft.shares.with(|shares| shares.get(&theme).cloned().unwrap_or_default())
    });
    view! {
        <TextInput
            error=draft.error(field.id())
            id=field
            label=label
            kind="number"
            width=FieldWidth::Short
            value=value
            on_input=move |text| draft.shares.update(|shares| drop(shares.insert(theme, text)))
        />
    }
    .into_any()
}
