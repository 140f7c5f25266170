use leptos::prelude::*;

/// Parts of a work, each with how far it is; holds `TaskRow`s.
#[component]
pub fn TaskList(
    /// What the parts belong to, for screen readers.
    #[prop(optional, into)]
    label: Option<String>,
    children: Children,
) -> impl IntoView {
    view! {
        <ul class="task-list" aria-label=label>
            {children()}
        </ul>
    }
}

/// One part. The whole row is the link, so a screen reader hears the state with the name.
#[component]
pub fn TaskRow(
    #[prop(into)] href: String,
    #[prop(into)] title: String,
    #[prop(optional, into)] hint: Option<String>,
    /// The state: a `Tag`, a count.
    children: Children,
) -> impl IntoView {
    view! {
        <li class="task-list__row">
            <a class="task-list__link" href=href>
                <span class="task-list__title">{title}</span>
                " "
                {hint.map(|hint| view! { <span class="task-list__hint">{hint}" "</span> })}
                <span class="task-list__status">{children()}</span>
            </a>
        </li>
    }
}
