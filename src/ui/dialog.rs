use leptos::{html, prelude::*};

use super::FieldId;

/// A question that must be settled first. Esc does nothing but close, and the focus returns.
#[component]
pub fn Dialog(
    id: FieldId,
    #[prop(into)] title: Signal<String>,
    #[prop(into)] open: Signal<bool>,
    #[prop(into)] on_close: Callback<()>,
    children: Children,
) -> impl IntoView {
    let node = NodeRef::<html::Dialog>::new();
    Effect::new(move || {
        let open = open.get();
        if let Some(dialog) = node.get() {
            if open && !dialog.open() {
                let _ = dialog.show_modal();
            } else if !open && dialog.open() {
                dialog.close();
            }
        }
    });
    view! {
        <dialog
            class="dialog"
            id=id.id()
            aria-labelledby=id.part("title")
            node_ref=node
            on:close=move |_| {
                // Closed by Esc, not by the page: the page must hear of it.
                if open.get_untracked() {
                    on_close.run(());
                }
            }
        >
            <h2 class="dialog__title" id=id.part("title")>
                {title}
            </h2>
            <div class="dialog__body">{children()}</div>
        </dialog>
    }
}
