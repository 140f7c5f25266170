//! Whose code the program is made of, fetched when somebody asks.

use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::state::notices;
use crate::ui::LazyDetails;
use crate::words::Words;

/// The section.
pub(super) fn made_of(words: &'static Words) -> AnyView {
    let program = &words.program;
    view! {
        <h2>{program.made_of}</h2>
        <p>{program.made_of_text}</p>
        <LazyDetails summary=program.show_notices>{move || list(words)}</LazyDetails>
    }
    .into_any()
}

fn list(words: &'static Words) -> AnyView {
    let program = &words.program;
    let found = RwSignal::new(None::<Option<String>>);
    spawn_local(async move {
        let text = notices().await;
        // The person may have left the page meanwhile.
        let _ = found.try_set(Some(text));
    });
    let said = move || match found.get() {
        None => Some(program.coming),
        Some(None) => Some(program.no_notices),
        Some(Some(_)) => None,
    };
    let shown = move || {
        found.get().flatten().map(|text| {
            view! {
                <div class="notices" role="region" aria-label=program.made_of tabindex="0">
                    <pre lang="en">{text}</pre>
                </div>
            }
        })
    };
    view! {
        <p role="status">{said}</p>
        {shown}
    }
    .into_any()
}
