use leptos::prelude::*;

use super::fields::{adder, english, field_id, line};
use super::pen::{Pen, step_name};
use super::rest::remover;
use crate::domain::draft_step::DraftStep;
use crate::domain::standard_draft::{PointDraft, StandardDraft};

/// Scales of the standard's own; most need none.
pub(super) fn scales(pen: Pen) -> AnyView {
    let said = &pen.words.editor;
    let add = Callback::new(move |()| {
        pen.reshape(StandardDraft::add_scale);
        let last = pen.draft.with_untracked(|draft| draft.scales.len().saturating_sub(1));
        let path = format!("scales[{last}].points[0].label.vi");
        pen.places.focus_field_soon(field_id(&path).id());
    });
    let cards = move || {
        pen.shape.track();
        let count = pen.draft.with_untracked(|draft| draft.scales.len());
        (0..count).map(|at| scale(pen, at)).collect::<Vec<_>>()
    };
    let library = pen.desk().library();
    let shared = library.shared().scales.iter().map(|scale| {
        let points = scale.points().iter().map(|point| pen.words.text(&point.label));
        view! { <li>{points.collect::<Vec<_>>().join(" · ")}</li> }
    });
    view! {
        <section class="stack editor__form" data-gap="wide">
            <h2>{step_name(pen, DraftStep::Scales)}</h2>
            <p class="measure">{said.scales_hint}</p>
            <ul>{shared.collect::<Vec<_>>()}</ul>
            {cards}
            {adder(pen, "scales", said.add_scale, add)}
        </section>
    }
    .into_any()
}

fn scale(pen: Pen, at: usize) -> AnyView {
    let said = &pen.words.editor;
    let count = pen
        .draft
        .with_untracked(|draft| draft.scales.get(at).map_or(0, |scale| scale.points.len()));
    let name = (said.numbered)(said.piece("scales"), &pen.words.number(at + 1));
    let points: Vec<AnyView> = (0..count).map(|one| point(pen, at, one, count)).collect();
    let remove = remover(pen, &format!("scale-{at}"), &name, move |draft| {
        if at < draft.scales.len() {
            draft.scales.remove(at);
        }
    });
    let add = Callback::new(move |()| {
        pen.reshape(|draft| {
            if let Some(scale) = draft.scales.get_mut(at) {
                scale.points.push(PointDraft::default());
            }
            draft.spread_points(at);
        });
        let path = format!("scales[{at}].points[{count}].label.vi");
        pen.places.focus_field_soon(field_id(&path).id());
    });
    view! {
        <article class="card stack">
            <h3>{name}</h3>
            <p class="quiet small">{said.points_hint}</p>
            {points}
            <div class="cluster">
                {adder(pen, &format!("scales[{at}].points"), said.add_point, add)} {remove}
            </div>
        </article>
    }
    .into_any()
}

fn point(pen: Pen, at: usize, one: usize, count: usize) -> AnyView {
    let said = &pen.words.editor;
    let path = |field: &str| format!("scales[{at}].points[{one}].{field}");
    let name = (said.numbered)(said.piece("points"), &pen.words.number(one + 1));
    let remove = (count > 2).then(|| {
        remover(pen, &format!("point-{at}-{one}"), &name, move |draft| {
            if let Some(scale) = draft.scales.get_mut(at) {
                scale.points.remove(one);
            }
            draft.spread_points(at);
        })
    });
    let in_english = vec![line(pen, &path("label.en"), &name, "")];
    view! {
        {line(pen, &path("label.vi"), &name, "")}
        {line(pen, &path("r"), said.share, said.share_hint)}
        {english(pen, in_english)}
        {remove}
    }
    .into_any()
}
