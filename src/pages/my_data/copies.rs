//! The automatic copies: a way back within this browser, shown before anything is brought back.

use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::state::{Chosen, Kept, use_desk};
use crate::ui::{Button, Details, HeadCell, Table};
use crate::words::Words;

/// The automatic copies; one that is looked at goes the way of a chosen file.
pub fn copies(words: &'static Words, chosen: RwSignal<Option<Chosen>>) -> AnyView {
    let (mine, desk) = (&words.my_data, use_desk());
    let kept = RwSignal::new(None::<Vec<Kept>>);
    spawn_local(async move {
        // The page may have been left meanwhile.
        let _ = kept.try_set(Some(desk.copies().await));
    });
    let list = move || match kept.get() {
        None => ().into_any(),
        Some(kept) if kept.is_empty() => view! { <p>{mine.no_copies}</p> }.into_any(),
        Some(kept) => table(words, kept, chosen),
    };
    view! {
        <Details summary=mine.copies>
            <p class="measure">{mine.copies_text}</p>
            {list}
        </Details>
    }
    .into_any()
}

fn table(words: &'static Words, kept: Vec<Kept>, chosen: RwSignal<Option<Chosen>>) -> AnyView {
    let (mine, desk) = (&words.my_data, use_desk());
    let head = [
        (mine.copy_made, false),
        (mine.copy_why, false),
        (mine.copy_size, true),
        (mine.copy_look, false),
    ];
    let head = head.map(|(text, numeric)| HeadCell { text: text.to_owned(), numeric });
    let row = |kept: Kept| -> Vec<AnyView> {
        let made = words.day_and_time(kept.made, desk.offset());
        let why = if kept.is_protected { mine.copy_before } else { mine.copy_regular };
        let size = words.bytes(kept.length);
        let name = (mine.copy_of)(&made);
        let label = [mine.copy_look, " ", &made].concat();
        let look = move |()| {
            let (kept, name) = (kept.clone(), name.clone());
            spawn_local(async move {
                if let Some(found) = desk.open_copy(kept, name).await {
                    let _ = chosen.try_set(Some(Chosen::Open(found)));
                }
            });
        };
        let button = view! { <Button on_press=look>{label}</Button> };
        vec![made.into_any(), why.into_any(), size.into_any(), button.into_any()]
    };
    let rows = kept.into_iter().map(row).collect();
    view! { <Table caption=mine.copies.to_owned() head=head.into() rows=rows /> }.into_any()
}
