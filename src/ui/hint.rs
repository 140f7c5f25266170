use leptos::prelude::*;

/// Help that stands between the question and the field; the field points to it by id.
#[component]
pub fn Hint(#[prop(into)] id: String, #[prop(into)] text: String) -> impl IntoView {
    view! { <p class="hint" id=id>{text}</p> }
}
