use leptos::prelude::*;

use super::hours::count;
use super::side::Side;
use super::study_form::study_form;
use crate::domain::id::FileId;
use crate::domain::study::Study;
use crate::ui::{Button, ButtonKind, Tag, TagKind};

/// A course with what shows that it was done; opened to be changed.
pub fn study_row(side: Side, study: Study, open: RwSignal<Option<FileId>>) -> AnyView {
    let id = study.id.clone();
    let is_open = Memo::new(move |_| open.with(|open| open.as_ref() == Some(&id)));
    (move || {
        if is_open.get() {
            let close = Callback::new(move |()| open.set(None));
            return view! {
                <li class="hours__line">
                    <div class="card stack">{study_form(&side, study.clone(), close)}</div>
                </li>
            }
            .into_any();
        }
        closed(&side, &study, open)
    })
    .into_any()
}

fn closed(side: &Side, study: &Study, open: RwSignal<Option<FileId>>) -> AnyView {
    let (desk, words, say) = (side.desk, side.words, &side.words.hours);
    let (kind, state) = match (study.finished, study.counts) {
        (None, _) => (TagKind::Neutral, say.is_planned),
        (Some(_), false) => (TagKind::Accent, say.is_finished),
        (Some(_), true) => (TagKind::Good, say.is_counted),
    };
    let written = |text: &str| (!text.is_empty()).then(|| text.to_owned());
    let evidence: Vec<AnyView> = [
        written(&study.place),
        study.finished.map(|day| (say.finished_on)(&words.day(day))),
        written(&study.certificate).map(|text| (say.certificate_line)(&text)),
        written(&study.link).map(|text| (say.link_line)(&text)),
    ]
    .into_iter()
    .flatten()
    .map(|line| view! { <p class="quiet small hours__evidence">{line}</p> }.into_any())
    .collect();
    let meta = (say.meta)(say.group(study.group), &count(words, study.periods));
    let (plan, id, opened) = (side.id.clone(), study.id.clone(), study.id.clone());
    view! {
        <li class="hours__line" data-testid="study">
            <div class="hours__text">
                <p>
                    <strong>{study.title.clone()}</strong>
                    " "
                    <Tag kind=kind>{state}</Tag>
                </p>
                <p class="small">{meta}</p>
                {evidence}
            </div>
            <div class="cluster screen-only" data-gap="tight">
                <Button
                    label=(say.edit)(&study.title)
                    on_press=move |()| open.set(Some(opened.clone()))
                >
                    {say.edit_short}
                </Button>
                <Button
                    kind=ButtonKind::Quiet
                    label=(say.delete)(&study.title)
                    on_press=move |()| desk.delete_study(&plan, &id)
                >
                    {words.common.remove}
                </Button>
            </div>
        </li>
    }
    .into_any()
}
