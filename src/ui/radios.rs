use leptos::prelude::*;

use super::{
    ErrorMessage, FieldId, Hint,
    field::{FieldError, described_by},
};
use crate::web::controls;

/// One answer among few.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct RadioOption {
    /// What is handed to `on_choose`.
    pub value: String,
    /// The answer in a word or two.
    pub label: String,
    /// What the answer looks like in practice.
    pub hint: Option<String>,
    /// The key that gives this answer, shown as a cap.
    pub key: Option<String>,
    /// A remark on this option, such as "last time"; draws a dashed edge too.
    pub mark: Option<String>,
    /// A stable handle for measuring from outside.
    pub testid: Option<String>,
}

/// A question with one answer: a native radio group, so one tab stop and arrows within.
#[component]
pub fn Radios(
    id: FieldId,
    #[prop(into)] legend: String,
    #[prop(optional, into)] hint: Option<String>,
    #[prop(optional, into)] error: Option<Signal<Option<String>>>,
    options: Vec<RadioOption>,
    #[prop(into)] selected: Signal<Option<String>>,
    #[prop(into)] on_choose: Callback<String>,
    /// The question stands elsewhere on the page; screen readers still hear it.
    #[prop(optional)]
    legend_hidden: bool,
    /// Options side by side where there is room.
    #[prop(optional)]
    compact: bool,
    /// The question is the matter of the whole screen.
    #[prop(optional)]
    large: bool,
) -> impl IntoView {
    let values: Vec<String> = options.iter().map(|option| option.value.clone()).collect();
    let show = show_choice(id.clone(), values, selected);
    let has_hint = hint.is_some();
    let described = id.clone();
    view! {
        <fieldset
            class="radios"
            data-compact=compact.then_some("")
            data-size=large.then_some("large")
            aria-describedby=move || described_by(&described, has_hint, error)
            data-invalid=move || is_wrong(error).then_some("")
            // One listener for the group: `change` rises from the option that was chosen.
            on:change=move |event| {
                let value = event_target_value(&event);
                on_choose.run(value.clone());
                if selected.with_untracked(|selected| selected.as_deref() != Some(&value)) {
                    show.run(());
                }
            }
        >
            <legend class="radios__legend" data-hidden=legend_hidden.then_some("")>
                {legend}
            </legend>
            {hint.map(|hint| view! { <Hint id=id.hint() text=hint /> })}
            {error.map(|error| view! { <ErrorMessage id=id.error() message=error /> })}
            <div class="radios__options">
                {options
                    .into_iter()
                    .enumerate()
                    .map(|(index, option)| row(&id, index, option, selected))
                    .collect::<Vec<_>>()}
            </div>
        </fieldset>
    }
}

fn is_wrong(error: FieldError) -> bool {
    error.is_some_and(|error| error.with(Option::is_some))
}

/// One effect for the group, not one for each option; it touches `checked` and builds nothing anew.
fn show_choice(id: FieldId, values: Vec<String>, selected: Signal<Option<String>>) -> Callback<()> {
    let show = Callback::new(move |()| {
        let selected = selected.get_untracked();
        for (index, value) in values.iter().enumerate() {
            controls::set_checked(&id.option(index), selected.as_ref() == Some(value));
        }
    });
    let at_birth = selected.get_untracked();
    Effect::new(move |before: Option<()>| {
        if before.is_some() || selected.with(|selected| *selected != at_birth) {
            selected.track();
            show.run(());
        }
    });
    show
}

fn row(
    id: &FieldId,
    index: usize,
    option: RadioOption,
    selected: Signal<Option<String>>,
) -> impl IntoView + use<> {
    let is_selected =
        selected.with_untracked(|selected| selected.as_deref() == Some(&*option.value));
    let described_by = match (option.hint.is_some(), option.mark.is_some()) {
        (false, false) => None,
        (true, false) => Some(id.option_hint(index)),
        (false, true) => Some(id.option_mark(index)),
        (true, true) => Some([id.option_hint(index), id.option_mark(index)].join(" ")),
    };
    let is_marked = option.mark.is_some();
    view! {
        <div class="radios__row" data-marked=is_marked.then_some("")>
            // The input itself is the frame of the row, so the whole row is the target.
            <input
                class="radios__input"
                type="radio"
                id=id.option(index)
                name=id.id()
                value=option.value
                checked=is_selected
                data-testid=option.testid
                aria-describedby=described_by
            />
            <span class="radios__cap" aria-hidden="true">{option.key}</span>
            <label class="radios__label" for=id.option(index)>{option.label}</label>
            {option
                .mark
                .map(|mark| view! { <span class="radios__mark" id=id.option_mark(index)>{mark}</span> })}
            {option
                .hint
                .map(|hint| view! { <p class="radios__hint" id=id.option_hint(index)>{hint}</p> })}
        </div>
    }
}
