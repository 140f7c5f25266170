use leptos::prelude::*;

use super::{Sample, Specimen, specimen};
use crate::ui::{BarRow, BarTone, Bars, HeadCell, Meter, Table};

pub(super) const ALL: &[Specimen] = &[
    specimen("meter", |sample| {
        view! { <Meter label=sample.label value=0.42 text=sample.figure /> }.into_any()
    }),
    specimen("meter-label-hidden", |sample| {
        view! { <Meter label=sample.title label_hidden=true value=1.0 text=sample.figure /> }
            .into_any()
    }),
    specimen("bars", |sample| {
        view! {
            <Bars
                caption=sample.title
                rows=bar_rows(sample)
                target_label=sample.act
                previous_label=sample.mark
            />
        }
        .into_any()
    }),
    specimen("table", |sample| {
        view! {
            <Table
                caption=sample.title
                head=head(sample)
                rows=vec![row(sample.label, "12.288"), row(sample.act, "57,6")]
                foot=vec![row(sample.state, "12.345,6")]
                row_heads=true
            />
        }
        .into_any()
    }),
    specimen("table-plain", |sample| {
        view! {
            <Table
                caption=sample.label
                caption_hidden=true
                head=head(sample)
                rows=vec![row(sample.act, "179")]
            />
        }
        .into_any()
    }),
];

fn bar_rows(sample: &'static Sample) -> Vec<BarRow> {
    let row = |label: &str, share, tone| BarRow {
        label: label.to_owned(),
        share,
        text: sample.figure.to_owned(),
        tone,
        ..BarRow::default()
    };
    vec![
        BarRow {
            target: Some(0.8),
            previous: Some(0.25),
            href: Some("#/1".to_owned()),
            ..row(sample.label, Some(0.35), BarTone::Danger)
        },
        BarRow { target: Some(0.8), ..row(sample.title, Some(0.6), BarTone::Caution) },
        row(sample.act, Some(0.75), BarTone::Plain),
        row(sample.state, Some(0.95), BarTone::Good),
        row(sample.mark, None, BarTone::Missing),
    ]
}

fn head(sample: &'static Sample) -> Vec<HeadCell> {
    vec![
        HeadCell { text: sample.label.to_owned(), numeric: false },
        HeadCell { text: sample.state.to_owned(), numeric: false },
        HeadCell { text: sample.figure.to_owned(), numeric: true },
    ]
}

fn row(name: &'static str, figure: &'static str) -> Vec<AnyView> {
    vec![name.into_any(), view! { <a href="#/1">{name}</a> }.into_any(), figure.into_any()]
}
