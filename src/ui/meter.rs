use leptos::prelude::*;

/// How far something is: a quiet bar that says the same in words.
#[component]
pub fn Meter(
    #[prop(into)] label: String,
    /// The label is for screen readers only.
    #[prop(optional)]
    label_hidden: bool,
    /// From 0 to 1.
    #[prop(into)]
    value: Signal<f64>,
    /// The value in words.
    #[prop(into)]
    text: Signal<String>,
) -> impl IntoView {
    // Whole thousandths: enough for a bar, and cheaper to spell than a fraction.
    let thousandths = move || thousandths(value.get()).to_string();
    view! {
        <div class="meter">
            <p class="meter__words">
                {(!label_hidden).then(|| view! { <span class="meter__label">{label.clone()}</span> })}
                <span class="meter__text">{text}</span>
            </p>
            <progress
                class="meter__bar"
                max="1000"
                value=thousandths
                aria-label=label
                aria-valuetext=text
            ></progress>
        </div>
    }
}

/// A share as a place on a line of a thousand steps; what is no number stands at the start.
#[expect(clippy::cast_possible_truncation, reason = "clamped to 0..=1000 first")]
pub(super) fn thousandths(share: f64) -> i32 {
    (share.clamp(0.0, 1.0) * 1000.0).round() as i32
}
