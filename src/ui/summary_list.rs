use leptos::prelude::*;

/// Terms and what they stand for, to be looked over; holds `SummaryRow`s.
#[component]
pub fn SummaryList(children: Children) -> impl IntoView {
    view! { <dl class="summary-list">{children()}</dl> }
}

/// One term, what it stands for, and a way to change it.
#[component]
pub fn SummaryRow(
    #[prop(into)] term: String,
    #[prop(optional)] action: Option<AnyView>,
    children: Children,
) -> impl IntoView {
    view! {
        <div class="summary-list__row">
            <dt class="summary-list__term">{term}</dt>
            <dd class="summary-list__value">{children()}</dd>
            {action.map(|action| view! { <dd class="summary-list__action">{action}</dd> })}
        </div>
    }
}
