//! Installing the app, where the browser offers it; where it does not, how to find it. And taking it along in one file.

use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::state::{FILE, bytes_of_file, install, is_from_file, may_install};
use crate::ui::{Button, ButtonLink};
use crate::words::Words;

/// The section; a page that was opened from a file has nothing to install.
pub(super) fn installing(words: &'static Words) -> AnyView {
    if is_from_file() {
        return ().into_any();
    }
    let program = &words.program;
    let is_offered = RwSignal::new(may_install());
    let said = RwSignal::new(None::<&'static str>);
    let ask = move |()| {
        is_offered.set(false);
        spawn_local(async move {
            let end = if install().await { program.installed } else { program.not_installed };
            // The person may have left the page meanwhile.
            let _ = said.try_set(Some(end));
        });
    };
    let way = move || {
        if is_offered.get() {
            view! {
                <p>{program.install_text}</p>
                <p>
                    <Button on_press=ask>{program.install_now}</Button>
                </p>
            }
            .into_any()
        } else {
            said.get().is_none().then(|| view! { <p>{program.install_self}</p> }).into_any()
        }
    };
    view! {
        <section class="stack measure" data-gap="tight" data-testid="install">
            <h2>{program.install}</h2>
            {way}
            <p role="status">{move || said.get()}</p>
        </section>
        {taking_along(words)}
    }
    .into_any()
}

/// The whole app as one file, where it lies beside the app.
fn taking_along(words: &'static Words) -> Option<AnyView> {
    let program = &words.program;
    let size = words.bytes(bytes_of_file()?);
    let section = view! {
        <section class="stack measure" data-gap="tight" data-testid="take-along">
            <h2>{program.file}</h2>
            <p>{program.file_text}</p>
            <p>
                <ButtonLink href=format!("./{FILE}") download=FILE>
                    {(program.file_save)(&size)}
                </ButtonLink>
            </p>
        </section>
    };
    Some(section.into_any())
}
