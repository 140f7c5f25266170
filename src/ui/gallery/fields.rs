use leptos::prelude::*;

use super::{Sample, Specimen, specimen};
use crate::ui::{
    DateInput, ErrorSummary, FieldId, FieldWidth, FileChoice, PassphraseInput, Select, TextArea,
    TextInput,
};

pub(super) const ALL: &[Specimen] = &[
    specimen("text-input", |sample| {
        view! {
            <TextInput
                id=id("text-input")
                label=sample.label
                value=sample.text
                on_input=|_| ()
            />
        }
        .into_any()
    }),
    specimen("text-input-error", |sample| {
        view! {
            <TextInput
                id=id("text-input-error")
                label=sample.label
                hint=sample.hint
                error=error(sample)
                value=""
                on_input=|_| ()
                width=FieldWidth::Medium
            />
        }
        .into_any()
    }),
    specimen("text-input-number", |sample| {
        view! {
            <TextInput
                id=id("text-input-number")
                label=sample.state
                value="57,6"
                on_input=|_| ()
                kind="number"
                width=FieldWidth::Short
            />
        }
        .into_any()
    }),
    specimen("passphrase-input", |sample| {
        view! {
            <PassphraseInput
                id=id("passphrase-input")
                label=sample.state
                hint=sample.hint
                value=RwSignal::new(String::new())
                is_shown=RwSignal::new(false)
                reveal=(sample.act, sample.way_out)
            />
        }
        .into_any()
    }),
    specimen("text-area", |sample| {
        view! {
            <TextArea
                id=id("text-area")
                label=sample.label
                hint=sample.hint
                value=sample.text
                on_input=|_| ()
            />
        }
        .into_any()
    }),
    specimen("text-area-error", |sample| {
        view! {
            <TextArea
                id=id("text-area-error")
                label=sample.label
                error=error(sample)
                value=""
                on_input=|_| ()
                rows=2
            />
        }
        .into_any()
    }),
    specimen("date-input", |sample| {
        view! {
            <DateInput
                id=id("date-input")
                label=sample.state
                hint=sample.hint
                value="2026-02-05"
                on_input=|_| ()
            />
        }
        .into_any()
    }),
    specimen("select", |sample| {
        view! {
            <Select
                id=id("select")
                label=sample.state
                options=options(sample)
                value="1"
                on_choose=|_| ()
            />
        }
        .into_any()
    }),
    specimen("select-error", |sample| {
        view! {
            <Select
                id=id("select-error")
                label=sample.state
                hint=sample.hint
                error=error(sample)
                options=options(sample)
                value=""
                on_choose=|_| ()
            />
        }
        .into_any()
    }),
    specimen("file-choice", |sample| {
        view! {
            <FileChoice
                id=id("file-choice")
                label=sample.act
                hint=sample.hint
                accept=".json"
                on_choose=|_| ()
            />
        }
        .into_any()
    }),
    specimen("file-choice-error", |sample| {
        view! {
            <FileChoice
                id=id("file-choice-error")
                label=sample.act
                accept=".json"
                error=error(sample)
                multiple=true
                on_choose=|_| ()
            />
        }
        .into_any()
    }),
    specimen("error-summary", |sample| {
        let problems = vec![
            (id("text-input-error").id(), sample.error.to_owned()),
            (id("radios-error").id(), sample.label.to_owned()),
        ];
        view! { <ErrorSummary title=sample.title problems=Signal::stored(problems) /> }.into_any()
    }),
    specimen("error-summary-none", |sample| {
        view! { <ErrorSummary title=sample.title problems=Signal::stored(Vec::new()) /> }.into_any()
    }),
];

fn id(name: &str) -> FieldId {
    FieldId::new("gallery", name)
}

fn error(sample: &'static Sample) -> Signal<Option<String>> {
    Signal::stored(Some(sample.error.to_owned()))
}

fn options(sample: &'static Sample) -> Vec<(String, String)> {
    ["", "1", "2"]
        .into_iter()
        .zip([sample.hint, sample.act, sample.state])
        .map(|(value, label)| (value.to_owned(), label.to_owned()))
        .collect()
}
