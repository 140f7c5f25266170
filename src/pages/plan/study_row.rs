use leptos::prelude::*;

use super::hours::count;
use super::side::Side;
use super::study_form::study_form;
use crate::domain::id::FileId;
use crate::domain::study::Study;
use crate::pages::parts::{ClosedRow, opened_row};
use crate::ui::TagKind;

/// A course with what shows that it was done; opened to be changed.
pub fn study_row(side: Side, study: Study, open: RwSignal<Option<FileId>>) -> AnyView {
    let (form_side, base) = (side.clone(), study.clone());
    opened_row(
        study.id.clone(),
        open,
        move |close| study_form(&form_side, base.clone(), close),
        move || closed(&side, &study),
    )
}

fn closed(side: &Side, study: &Study) -> ClosedRow {
    let (desk, words, say) = (side.desk, side.words, &side.words.hours);
    let state = match (study.finished, study.counts) {
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
    let (plan, id) = (side.id.clone(), study.id.clone());
    ClosedRow {
        kind: "study",
        title: study.title.clone(),
        state,
        lines: view! {
            <p class="small">{meta}</p>
            {evidence}
        }
        .into_any(),
        edit: ((say.edit)(&study.title), say.edit_short),
        delete: ((say.delete)(&study.title), words.common.remove),
        on_delete: Callback::new(move |()| desk.delete_study(&plan, &id)),
    }
}
