use leptos::prelude::*;

use crate::pages::use_words;
use crate::state::use_desk;
use crate::ui::{Button, Dialog, FieldId, KeyCap};

/// The keys that work on these pages; opened by `?` and by a button.
#[component]
pub fn KeysHelp(open: RwSignal<bool>) -> impl IntoView {
    let (words, desk) = (use_words(), use_desk());
    let assess = &words.assess;
    let rows = [
        (vec!["1", "2", "3", "4"], assess.key_answer),
        (vec!["0"], words.terms.not_applicable),
        (vec!["9"], words.terms.withheld),
        (vec!["Enter"], assess.key_next),
        (vec!["Shift", "Enter"], assess.key_previous),
        (vec!["v"], assess.key_view),
        (vec!["?"], assess.key_help),
    ];
    let row = |(keys, what): (Vec<&'static str>, &'static str)| {
        let caps: Vec<_> =
            keys.into_iter().map(|key| view! { <KeyCap>{key}</KeyCap>" " }).collect();
        view! {
            <li class="cluster" data-gap="tight">
                <span>{caps}</span>
                <span>{what}</span>
            </li>
        }
    };
    let is_off = desk.memo(|workspace| !workspace.settings().has_shortcuts);
    view! {
        <Dialog
            id=FieldId::new("assess", "keys")
            title=assess.keys_title.to_owned()
            open=open
            on_close=move |()| open.set(false)
        >
            {move || is_off.get().then(|| view! { <p>{words.assess.keys_off}</p> })}
            <ul class="stack" data-gap="tight">
                {rows.into_iter().map(row).collect::<Vec<_>>()}
            </ul>
            <p class="quiet">{assess.keys_about}</p>
            <Button autofocus=true on_press=move |()| open.set(false)>
                {words.common.close}
            </Button>
        </Dialog>
    }
}
