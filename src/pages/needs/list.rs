use leptos::prelude::*;

use super::form::form;
use crate::domain::id::FileId;
use crate::domain::requirement::{Asked, Requirement, Standing};
use crate::pages::parts::{ClosedRow, opened_row};
use crate::state::Desk;
use crate::ui::TagKind;
use crate::words::Words;

/// The requirements; one of them can be open to be changed.
pub fn list(desk: Desk, words: &'static Words, all: Memo<Vec<Requirement>>) -> AnyView {
    let open = RwSignal::new(None::<FileId>);
    let row = move |found: Requirement| {
        let base = found.clone();
        opened_row(
            found.id.clone(),
            open,
            move |close| form(desk, words, base.clone(), close),
            move || closed(desk, words, &found),
        )
    };
    view! {
        <ul class="hours__lines" aria-label=words.needs.table>
            <For each=move || all.get() key=Clone::clone children=row />
        </ul>
    }
    .into_any()
}

fn closed(desk: Desk, words: &'static Words, found: &Requirement) -> ClosedRow {
    let say = &words.needs;
    let [unknown, met, need] = say.standings;
    let state = match found.standing() {
        Standing::Open => (TagKind::Neutral, unknown),
        Standing::Met => (TagKind::Good, met),
        Standing::Need => (TagKind::Caution, need),
    };
    let asked = match found.asked {
        Asked::Competency { level, now: 0 } => (say.level_open)(level),
        Asked::Competency { level, now } => (say.levels)(level, now),
        Asked::Certificate { .. } => say.certificate.to_owned(),
    };
    let position = match found.position.as_str() {
        "" => say.no_position.to_owned(),
        position => position.to_owned(),
    };
    let basis = (!found.basis.is_empty()).then(|| {
        let text = (say.basis_line)(&found.basis);
        view! { <p class="quiet small">{text}</p> }
    });
    let id = found.id.clone();
    ClosedRow {
        kind: "requirement",
        title: found.title.clone(),
        state,
        lines: view! {
            <p class="small">{asked} " · " {position}</p>
            {basis}
        }
        .into_any(),
        edit: ((say.edit)(&found.title), say.edit_short),
        delete: ((say.delete)(&found.title), words.common.remove),
        on_delete: Callback::new(move |()| desk.delete_requirement(&id)),
    }
}
