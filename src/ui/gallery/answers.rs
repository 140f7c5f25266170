use leptos::prelude::*;

use super::{Sample, Specimen, specimen};
use crate::ui::{Checkbox, FieldId, Fieldset, RadioOption, Radios};

pub(super) const ALL: &[Specimen] = &[
    specimen("radios", |sample| {
        view! {
            <Radios
                id=id("radios")
                legend=sample.label
                hint=sample.hint
                options=plain(sample)
                selected=unanswered()
                on_choose=|_| ()
            />
        }
        .into_any()
    }),
    specimen("radios-keys", |sample| {
        view! {
            <Radios
                id=id("radios-keys")
                legend=sample.label
                large=true
                options=with_keys(sample)
                selected=chosen("2")
                on_choose=|_| ()
            />
        }
        .into_any()
    }),
    specimen("radios-marked", |sample| {
        let mut options = with_keys(sample);
        if let Some(option) = options.get_mut(2) {
            option.mark = Some(sample.mark.to_owned());
        }
        view! {
            <Radios
                id=id("radios-marked")
                legend=sample.label
                legend_hidden=true
                options=options
                selected=unanswered()
                on_choose=|_| ()
            />
        }
        .into_any()
    }),
    specimen("radios-error", |sample| {
        view! {
            <Radios
                id=id("radios-error")
                legend=sample.label
                hint=sample.hint
                error=Signal::stored(Some(sample.error.to_owned()))
                options=plain(sample)
                selected=unanswered()
                on_choose=|_| ()
            />
        }
        .into_any()
    }),
    specimen("radios-compact", |sample| {
        let mut options = with_keys(sample);
        for option in &mut options {
            option.hint = None;
        }
        view! {
            <Radios
                id=id("radios-compact")
                legend=sample.label
                compact=true
                options=options
                selected=chosen("3")
                on_choose=|_| ()
            />
        }
        .into_any()
    }),
    specimen("checkbox", |sample| {
        view! { <Checkbox id=id("checkbox") label=sample.label checked=false on_change=|_| () /> }
            .into_any()
    }),
    specimen("checkbox-checked", |sample| {
        view! {
            <Checkbox
                id=id("checkbox-checked")
                label=sample.label
                hint=sample.hint
                checked=true
                on_change=|_| ()
            />
        }
        .into_any()
    }),
    specimen("fieldset", |sample| {
        view! {
            <Fieldset id=id("fieldset") legend=sample.title hint=sample.hint>
                <Checkbox id=id("part-a") label=sample.act checked=true on_change=|_| () />
                <Checkbox id=id("part-b") label=sample.state checked=false on_change=|_| () />
            </Fieldset>
        }
        .into_any()
    }),
];

fn id(name: &str) -> FieldId {
    FieldId::new("gallery", name)
}

fn chosen(value: &str) -> Signal<Option<String>> {
    Signal::stored(Some(value.to_owned()))
}

fn plain(sample: &'static Sample) -> Vec<RadioOption> {
    sample
        .answers
        .iter()
        .zip(1_u8..)
        .map(|((label, _), value)| RadioOption {
            value: value.to_string(),
            label: (*label).to_owned(),
            ..RadioOption::default()
        })
        .collect()
}

fn with_keys(sample: &'static Sample) -> Vec<RadioOption> {
    let outside = RadioOption {
        value: "outside".to_owned(),
        label: sample.outside.to_owned(),
        key: Some("0".to_owned()),
        ..RadioOption::default()
    };
    plain(sample)
        .into_iter()
        .zip(sample.answers)
        .map(|(option, (_, hint))| RadioOption {
            hint: Some(hint.to_owned()),
            key: Some(option.value.clone()),
            ..option
        })
        .chain([outside])
        .collect()
}

fn unanswered() -> Signal<Option<String>> {
    Signal::stored(None)
}
