use leptos::prelude::*;

use crate::domain::draft_step::DraftStep;
use crate::domain::id::StandardId;
use crate::domain::standard_draft::TypedWords;
use crate::route::Route;
use crate::state::{use_desk, use_places};
use crate::ui::{Button, ButtonKind, ErrorSummary, FieldId, FileChoice, Select, TextInput};
use crate::words::Words;

/// Three ways to begin: from nothing, from a copy, from a file.
pub(super) fn beginnings(words: &'static Words) -> AnyView {
    view! {
        <div class="split">
            {from_nothing(words)}
            <div class="stack" data-gap="wide">{from_copy(words)} {from_file(words)}</div>
        </div>
    }
    .into_any()
}

fn from_nothing(words: &'static Words) -> AnyView {
    let said = &words.editor;
    let (desk, places) = (use_desk(), use_places());
    let (title, issuer) = (RwSignal::new(String::new()), RwSignal::new(String::new()));
    let problems = RwSignal::new(Vec::<(String, String)>::new());
    let id = FieldId::new("editor-new", "title");
    let target = id.id();
    let error = Signal::derive(move || problems.with(|all| all.first().map(|one| one.1.clone())));
    let begin = move |()| {
        let named = title.get_untracked();
        if named.trim().is_empty() {
            return problems.set(vec![(target.clone(), words.refusals.title_missing.to_owned())]);
        }
        if let Some(id) = desk.new_draft(named.trim(), issuer.get_untracked().trim()) {
            places.go(&Route::Draft(id, DraftStep::About));
        }
    };
    view! {
        <section class="card stack">
            <ErrorSummary title=words.common.problems_title problems=problems />
            <h3>{said.from_nothing}</h3>
            <TextInput
                id=id
                label=said.title_of
                hint=said.title_hint
                error=error
                value=title
                on_input=move |text| title.set(text)
                autocomplete_off=true
            />
            <TextInput
                id=FieldId::new("editor-new", "issuer")
                label=said.issuer
                hint=said.issuer_hint
                value=issuer
                on_input=move |text| issuer.set(text)
                autocomplete_off=true
            />
            <Button kind=ButtonKind::Primary on_press=begin>
                {said.begin}
            </Button>
        </section>
    }
    .into_any()
}

fn from_copy(words: &'static Words) -> AnyView {
    let said = &words.editor;
    let (desk, places) = (use_desk(), use_places());
    let library = desk.library();
    let options: Vec<(String, String)> = library
        .standards()
        .iter()
        .map(|standard| (standard.id.to_string(), words.text(&standard.title).to_owned()))
        .collect();
    let chosen = RwSignal::new(options.first().map(|(id, _)| id.clone()).unwrap_or_default());
    let licence = {
        let library = library.clone();
        move || {
            let id = StandardId::parse(&chosen.get());
            let standard = id.and_then(|id| library.standard(&id));
            standard.map(|standard| (said.copy_licence)(&standard.content_licence))
        }
    };
    let copy = move |()| {
        let Some(id) = StandardId::parse(&chosen.get_untracked()) else { return };
        let Some(title) = library.standard(&id).map(|standard| TypedWords::of(&standard.title))
        else {
            return;
        };
        let named = |lang: &str, title: &str| {
            if title.is_empty() { String::new() } else { [lang, title].concat() }
        };
        let vi = Words::of(crate::domain::text::Lang::Vi).editor.copy_of;
        let en = Words::of(crate::domain::text::Lang::En).editor.copy_of;
        let title = TypedWords { vi: named(vi, &title.vi), en: named(en, &title.en) };
        let note = TypedWords::vi(Words::of(crate::domain::text::Lang::Vi).editor.copy_note);
        if let Some(id) = desk.copy_standard(&id, &title, &note) {
            places.go(&Route::Draft(id, DraftStep::About));
        }
    };
    view! {
        <section class="card stack">
            <h3>{said.from_copy}</h3>
            <Select
                id=FieldId::new("editor-new", "copy")
                label=said.copy_which
                options=options
                value=chosen
                on_choose=move |id| chosen.set(id)
            />
            <p class="quiet small">{licence}</p>
            <Button on_press=copy>{words.common.copy}</Button>
        </section>
    }
    .into_any()
}

fn from_file(words: &'static Words) -> AnyView {
    let said = &words.editor;
    let (desk, places) = (use_desk(), use_places());
    let choose = move |event| {
        desk.open_draft_file(&event, move |id| {
            places.go(&Route::Draft(id, DraftStep::About));
        });
    };
    view! {
        <section class="card stack">
            <h3>{said.from_file}</h3>
            <FileChoice
                id=FieldId::new("editor-new", "file")
                label=said.choose_file
                hint=said.choose_file_hint
                accept=".json"
                on_choose=choose
            />
        </section>
    }
    .into_any()
}
