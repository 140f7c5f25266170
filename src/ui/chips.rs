use leptos::prelude::*;

use super::button::truth;

/// One filter with how much it would show.
#[derive(Clone, Debug)]
pub struct Chip {
    /// What is handed to `on_toggle`.
    pub id: String,
    /// What it shows.
    pub label: String,
    /// How many it would show.
    pub count: Signal<usize>,
    /// Whether it is on.
    pub pressed: Signal<bool>,
    /// A stable handle for measuring from outside.
    pub testid: Option<String>,
}

/// Filters in one row, each a button that stays down.
#[component]
pub fn Chips(
    #[prop(into)] legend: String,
    chips: Vec<Chip>,
    #[prop(into)] on_toggle: Callback<String>,
) -> impl IntoView {
    view! {
        <div class="chips" role="group" aria-label=legend>
            {chips.into_iter().map(|chip| one(chip, on_toggle)).collect::<Vec<_>>()}
        </div>
    }
}

fn one(chip: Chip, on_toggle: Callback<String>) -> impl IntoView {
    let Chip { id, label, count, pressed, testid } = chip;
    view! {
        <button
            class="chips__chip"
            type="button"
            data-testid=testid
            aria-pressed=move || truth(pressed.get())
            on:click=move |_| on_toggle.run(id.clone())
        >
            {label}
            " "
            <span class="chips__count">{move || count.get().to_string()}</span>
        </button>
    }
}
