use leptos::prelude::*;

/// A link in running text or in a navigation.
#[component]
pub fn Link(
    #[prop(into)] href: String,
    /// Leads to the page the person is on.
    #[prop(optional, into)]
    current: Option<Signal<bool>>,
    children: Children,
) -> impl IntoView {
    view! {
        <a
            class="link"
            href=href
            aria-current=current.map(|current| move || current.get().then_some("page"))
        >
            {children()}
        </a>
    }
}
