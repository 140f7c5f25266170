use leptos::prelude::*;

use crate::web::focus::HEADING;

/// The one heading of a page. It can take the focus, and `web::focus` gives it after a page change.
#[component]
pub fn PageHeading(
    /// A quiet line above: which standard, which round.
    #[prop(optional, into)]
    caption: Option<String>,
    children: Children,
) -> impl IntoView {
    view! {
        <div class="page-heading">
            {caption.map(|caption| view! { <p class="page-heading__caption">{caption}</p> })}
            <h1 class="page-heading__title" id=HEADING tabindex="-1">{children()}</h1>
        </div>
    }
}
