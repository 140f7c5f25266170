//! Forms that are checked as a whole by the domain: every problem on top and at its field.

use leptos::prelude::*;

use crate::domain::refusal::Problem;
use crate::ui::{
    Button, ButtonKind, DateInput, ErrorSummary, FieldId, FieldWidth, TextArea, TextInput,
};
use crate::words::Words;

/// What forms share: ids of fields, and what is wrong with them.
#[derive(Clone)]
pub struct Form {
    name: String,
    words: &'static Words,
    /// What was wrong at the last submit.
    pub problems: RwSignal<Vec<Problem>>,
}

impl Form {
    /// A form with nothing wrong yet; the name keeps ids apart on the page.
    pub fn new(words: &'static Words, name: &str) -> Self {
        Self { name: name.to_owned(), words, problems: RwSignal::new(Vec::new()) }
    }

    /// The id of a field.
    pub fn id(&self, field: &str) -> FieldId {
        FieldId::new(&self.name, field)
    }

    /// What is wrong with a field.
    pub fn error(&self, field: &'static str) -> Signal<Option<String>> {
        let (words, problems) = (self.words, self.problems);
        Signal::derive(move || {
            problems.with(|problems| {
                let found = problems.iter().find(|problem| problem.field == field);
                found.map(|problem| words.refusals.say(&problem.reason))
            })
        })
    }

    /// Everything wrong, on top of the form.
    pub fn summary(&self) -> AnyView {
        let form = self.clone();
        let problems = Signal::derive(move || {
            form.problems.with(|problems| {
                problems
                    .iter()
                    .map(|problem| {
                        (form.id(problem.field).id(), form.words.refusals.say(&problem.reason))
                    })
                    .collect::<Vec<_>>()
            })
        });
        view! { <ErrorSummary title=self.words.common.problems_title problems=problems /> }
            .into_any()
    }

    /// The form on the page: everything wrong on top, its fields, save and cancel below.
    pub fn shown(
        &self,
        fields: AnyView,
        on_save: Callback<()>,
        on_cancel: Callback<()>,
    ) -> AnyView {
        let common = &self.words.common;
        let save = move |event: leptos::ev::SubmitEvent| {
            event.prevent_default();
            on_save.run(());
        };
        view! {
            <form class="stack" on:submit=save novalidate=true>
                {self.summary()}
                {fields}
                <div class="cluster">
                    <Button kind=ButtonKind::Primary submit=true>
                        {common.save}
                    </Button>
                    <Button on_press=on_cancel>{common.cancel}</Button>
                </div>
            </form>
        }
        .into_any()
    }

    /// A line of text.
    pub fn line(
        &self,
        field: &'static str,
        label: &'static str,
        hint: Option<&'static str>,
        value: RwSignal<String>,
        width: FieldWidth,
    ) -> AnyView {
        let kind = if width == FieldWidth::Short { "number" } else { "text" };
        view! {
            <TextInput
                id=self.id(field)
                label=label
                nostrip:hint=hint.map(str::to_owned)
                error=self.error(field)
                value=value
                on_input=move |text: String| value.set(text)
                kind=kind
                width=width
                autocomplete_off=true
            />
        }
        .into_any()
    }

    /// Several lines of text.
    pub fn text(
        &self,
        field: &'static str,
        label: &'static str,
        hint: &'static str,
        value: RwSignal<String>,
    ) -> AnyView {
        view! {
            <TextArea
                id=self.id(field)
                label=label
                hint=hint
                error=self.error(field)
                value=value
                on_input=move |text: String| value.set(text)
                rows=2
            />
        }
        .into_any()
    }

    /// A day.
    pub fn day(
        &self,
        field: &'static str,
        label: &'static str,
        value: RwSignal<String>,
    ) -> AnyView {
        view! {
            <DateInput
                id=self.id(field)
                label=label
                error=self.error(field)
                value=value
                on_input=move |text: String| value.set(text)
            />
        }
        .into_any()
    }
}
