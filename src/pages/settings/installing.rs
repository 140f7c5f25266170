//! Installing the app, where the browser offers it; where it does not, how to find it.

use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::state::{install, is_from_file, may_install};
use crate::ui::Button;
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
    }
    .into_any()
}
