use leptos::prelude::*;

use super::{Button, ButtonKind, Dialog, FieldId};

/// "Are you sure": says what will happen, and offers the way back first where something is lost.
#[component]
pub fn ConfirmDialog(
    id: FieldId,
    #[prop(into)] title: Signal<String>,
    #[prop(into)] message: Signal<String>,
    #[prop(into)] confirm_label: String,
    #[prop(into)] cancel_label: String,
    /// Something is lost: the focus starts on the way back.
    #[prop(optional)]
    danger: bool,
    #[prop(into)] open: Signal<bool>,
    #[prop(into)] on_confirm: Callback<()>,
    #[prop(into)] on_close: Callback<()>,
) -> impl IntoView {
    let kind = if danger { ButtonKind::Danger } else { ButtonKind::Primary };
    view! {
        <Dialog id=id title=title open=open on_close=on_close>
            <p>{message}</p>
            <div class="confirm-dialog__acts">
                <Button kind=kind on_press=on_confirm>{confirm_label}</Button>
                <Button autofocus=danger on_press=on_close>{cancel_label}</Button>
            </div>
        </Dialog>
    }
}
