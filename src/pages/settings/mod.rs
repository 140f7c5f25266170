//! Here live the settings: language, appearance, how to answer, single keys, closing and hiding.
//! It may use: ui, state, words, route, domain.
//! It never has a button to save: each choice takes effect at once.
//! Start reading at `SettingsPage`; what closes and hides a vault stands in `privacy.rs`.

mod installing;
mod privacy;

use leptos::prelude::*;

use super::use_words;
use crate::domain::settings::{AnswerView, Appearance, Settings};
use crate::domain::text::Lang;
use crate::route::Route;
use crate::state::{use_desk, use_places};
use crate::ui::{Checkbox, FieldId, Fieldset, Link, PageHeading, RadioOption, Radios};

/// One value of a setting with its word.
type Value<T> = (T, String, Option<&'static str>);

/// Language, appearance, how to answer, single keys.
#[component]
pub fn SettingsPage() -> impl IntoView {
    let (words, desk, places) = (use_words(), use_desk(), use_places());
    let ours = &words.settings;
    let has_keys = desk.memo(|workspace| workspace.settings().has_shortcuts);
    let language = one_of(
        "language",
        ours.language,
        vec![
            (Lang::Vi, ours.vietnamese.to_owned(), None),
            (Lang::En, ours.english.to_owned(), None),
        ],
        |settings| settings.lang,
        Callback::new(move |lang| places.stay(|| desk.set_lang(lang))),
    );
    let appearance = one_of(
        "appearance",
        ours.appearance,
        vec![
            (Appearance::Auto, ours.appearance_auto.to_owned(), None),
            (Appearance::Light, ours.light.to_owned(), None),
            (Appearance::Dark, ours.dark.to_owned(), None),
        ],
        |settings| settings.appearance,
        Callback::new(move |value| drop_bool(desk.set_settings(|s| s.appearance = value))),
    );
    let view = one_of(
        "view",
        ours.view,
        vec![
            (AnswerView::Auto, ours.view_auto.to_owned(), Some(ours.view_auto_hint)),
            (AnswerView::Focus, ours.view_focus.to_owned(), None),
            (AnswerView::List, ours.view_list.to_owned(), None),
        ],
        |settings| settings.view,
        Callback::new(move |value| drop_bool(desk.set_settings(|s| s.view = value))),
    );
    view! {
        <div class="stack" data-gap="wide">
            <PageHeading>{ours.title}</PageHeading>
            <p class="measure">{ours.at_once}</p>
            {language}
            {appearance}
            {view}
            <Fieldset legend=ours.keys>
                <Checkbox
                    id=FieldId::new("settings", "keys")
                    label=ours.keys_on
                    hint=ours.keys_hint
                    checked=has_keys
                    on_change=move |on| drop_bool(desk.set_settings(|s| s.has_shortcuts = on))
                />
            </Fieldset>
            {privacy::locking(words)}
            {privacy::hiding(words)}
            {installing::installing(words)}
            <p>
                <Link href=Route::Help.href()>{ours.more}</Link>
            </p>
        </div>
    }
}

/// A refusal was told already.
fn drop_bool(_is_kept: bool) {}

/// A setting with few values.
fn one_of<T>(
    name: &str,
    legend: &'static str,
    values: Vec<Value<T>>,
    read: fn(&Settings) -> T,
    write: Callback<T>,
) -> AnyView
where
    T: Copy + PartialEq + Send + Sync + 'static,
{
    let desk = use_desk();
    let options = values.iter().enumerate().map(|(index, (_, label, hint))| RadioOption {
        value: index.to_string(),
        label: label.clone(),
        hint: hint.map(str::to_owned),
        ..RadioOption::default()
    });
    let options = options.collect();
    let known = values.clone();
    let chosen = desk.memo(move |workspace| {
        let now = read(workspace.settings());
        known.iter().position(|(value, ..)| *value == now).map(|index| index.to_string())
    });
    view! {
        <Radios
            id=FieldId::new("settings", name)
            legend=legend
            compact=true
            options=options
            selected=chosen
            on_choose=move |index: String| {
                let index = index.parse::<usize>().ok();
                if let Some((value, ..)) = index.and_then(|index| values.get(index)) {
                    write.run(*value);
                }
            }
        />
    }
    .into_any()
}
