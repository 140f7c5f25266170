//! A chosen file that needs its passphrase before one can see what it would change.

use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::pages::parts::Slips;
use crate::state::{AgeProblem, Chosen, FileProblem, SealedFile, painted, use_desk, use_places};
use crate::ui::{Button, ButtonKind, FieldId, PassphraseInput};
use crate::words::Words;

/// Asks for the passphrase; `chosen` goes on with what was inside.
pub(super) fn sealed_file(
    words: &'static Words,
    slips: Slips,
    file: SealedFile,
    chosen: RwSignal<Option<Chosen>>,
) -> AnyView {
    let (files, locking, desk, places) =
        (&words.sealed_files, &words.locking, use_desk(), use_places());
    let (typed, is_shown) = (RwSignal::new(String::new()), RwSignal::new(false));
    let is_busy = RwSignal::new(false);
    let heading = (files.chosen)(&file.name);
    places.focus(field().id());
    let submit = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        if is_busy.get_untracked() {
            return;
        }
        let (file, passphrase) = (file.clone(), typed.get_untracked());
        if passphrase.is_empty() {
            slips.tell_one(field(), files.missing);
            return;
        }
        slips.clear();
        desk.notices().dismiss();
        is_busy.set(true);
        spawn_local(async move {
            painted().await;
            let name = file.name.clone();
            let end = desk.open_sealed(file, passphrase).await;
            is_busy.try_set(false);
            match end {
                Ok(incoming) => drop(chosen.try_set(Some(Chosen::Open(incoming)))),
                Err(problem) => slips.tell_one(field(), said_of(words, &name, &problem)),
            }
        });
    };
    let put_away = move |()| {
        slips.clear();
        chosen.set(None);
    };
    view! {
        <form class="card stack" on:submit=submit novalidate=true>
            {slips.summary("file", files.not_opened)}
            <h3 class="my-data__file">{heading}</h3>
            <p>{files.chosen_text}</p>
            <PassphraseInput
                error=slips.at(&field())
                id=field()
                label=files.passphrase
                value=typed
                is_shown=is_shown
                reveal=(locking.show, locking.hide)
            />
            <div class="cluster">
                <Button kind=ButtonKind::Primary submit=true>
                    {files.open}
                </Button>
                <Button on_press=put_away>{words.my_data.put_away}</Button>
            </div>
            <p role="status">{move || is_busy.get().then_some(files.opening)}</p>
        </form>
    }
    .into_any()
}

fn field() -> FieldId {
    FieldId::new("file", "passphrase")
}

/// Why a file was not opened or made; it is named.
pub(super) fn said_of(words: &'static Words, name: &str, problem: &FileProblem) -> String {
    let files = &words.sealed_files;
    match problem {
        FileProblem::NotFetched => files.not_fetched.to_owned(),
        FileProblem::Told => (files.told)(name),
        FileProblem::Closed(AgeProblem::WrongPassphrase) => (files.wrong)(name),
        FileProblem::Closed(AgeProblem::NotAge | AgeProblem::Damaged) => (files.damaged)(name),
        FileProblem::Closed(AgeProblem::TooCostly { .. }) => (files.too_costly)(name),
        FileProblem::Closed(AgeProblem::Foreign) => (files.foreign)(name),
    }
}
