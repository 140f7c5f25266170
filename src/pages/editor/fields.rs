use leptos::prelude::*;

use super::pen::Pen;
use crate::ui::{Button, ButtonKind, DateInput, Details, FieldId, Select, TextArea, TextInput};

/// The field of a path: the reader of files says the path, the page finds the field.
pub(super) fn field_id(path: &str) -> FieldId {
    FieldId::new("editor", &path.replace(['.', '['], "-").replace(']', ""))
}

/// One line of text.
pub(super) fn line(pen: Pen, path: &str, label: &str, hint: &str) -> AnyView {
    let at = path.to_owned();
    let (id, error, value) = (field_id(path), pen.error(path), pen.text(path));
    let on_input = move |text| pen.write(&at, text);
    let on_commit = move |()| pen.check();
    if hint.is_empty() {
        view! { <TextInput id label error value on_input on_commit autocomplete_off=true /> }
            .into_any()
    } else {
        view! { <TextInput id label hint error value on_input on_commit autocomplete_off=true /> }
            .into_any()
    }
}

/// Several lines of text.
pub(super) fn area(pen: Pen, path: &str, label: &str, hint: &str) -> AnyView {
    let at = path.to_owned();
    let (id, error, value) = (field_id(path), pen.error(path), pen.text(path));
    let on_input = move |text| pen.write(&at, text);
    let on_commit = move |()| pen.check();
    if hint.is_empty() {
        view! { <TextArea id label error value on_input on_commit rows=2 /> }.into_any()
    } else {
        view! { <TextArea id label hint error value on_input on_commit rows=2 /> }.into_any()
    }
}

/// A date.
pub(super) fn date(pen: Pen, path: &str, label: &str) -> AnyView {
    let at = path.to_owned();
    let (id, error, value) = (field_id(path), pen.error(path), pen.text(path));
    view! { <DateInput id label error value on_input=move |text| pen.choose(&at, text) /> }
        .into_any()
}

/// One of a closed list; a word of the file that is not in the list stays and stands for itself.
pub(super) fn choice(
    pen: Pen,
    path: &str,
    label: &str,
    hint: &str,
    mut options: Vec<(String, String)>,
) -> AnyView {
    let at = path.to_owned();
    let (id, error, value) = (field_id(path), pen.error(path), pen.text(path));
    let now = value.get_untracked();
    if !options.iter().any(|(known, _)| *known == now) {
        let label = if now.is_empty() { pen.words.editor.choose.to_owned() } else { now.clone() };
        options.insert(0, (now, label));
    }
    let on_choose = move |text| pen.choose(&at, text);
    if hint.is_empty() {
        view! { <Select id label error options value on_choose /> }.into_any()
    } else {
        view! { <Select id label hint error options value on_choose /> }.into_any()
    }
}

/// The English fields of a form, folded: they may all stay empty.
pub(super) fn english(pen: Pen, fields: Vec<AnyView>) -> AnyView {
    view! {
        <Details summary=pen.words.editor.english>
            <div class="stack">
                <p class="quiet small">{pen.words.editor.english_hint}</p>
                {fields}
            </div>
        </Details>
    }
    .into_any()
}

/// Adds a piece to a list; carries the id of the list, so that "there must be one" leads here.
pub(super) fn adder(pen: Pen, path: &str, label: &'static str, act: Callback<()>) -> AnyView {
    let (id, error) = (field_id(path).id(), pen.error(path));
    view! {
        <div class="stack" data-gap="tight">
            {move || error.get().map(|error| view! { <p class="editor__fault">{error}</p> })}
            <Button id=id on_press=act>
                {label}
            </Button>
        </div>
    }
    .into_any()
}

/// A quiet button whose full name says of what it speaks.
pub(super) fn quiet(id: String, text: &'static str, name: String, act: Callback<()>) -> AnyView {
    view! {
        <Button kind=ButtonKind::Quiet id=id on_press=act>
            <span aria-hidden="true">{text}</span>
            <span class="visually-hidden">{name}</span>
        </Button>
    }
    .into_any()
}
