use leptos::prelude::*;

use super::form::form;
use crate::domain::id::FileId;
use crate::domain::requirement::{Asked, Requirement, Standing};
use crate::state::Desk;
use crate::ui::{Button, ButtonKind, Tag, TagKind};
use crate::words::Words;

/// The requirements; one of them can be open to be changed.
pub fn list(desk: Desk, words: &'static Words, all: Memo<Vec<Requirement>>) -> AnyView {
    let open = RwSignal::new(None::<FileId>);
    view! {
        <ul class="hours__lines" aria-label=words.needs.table>
            <For
                each=move || all.get()
                key=Clone::clone
                children=move |found| row(desk, words, found, open)
            />
        </ul>
    }
    .into_any()
}

fn row(
    desk: Desk,
    words: &'static Words,
    found: Requirement,
    open: RwSignal<Option<FileId>>,
) -> AnyView {
    let id = found.id.clone();
    let is_open = Memo::new(move |_| open.with(|open| open.as_ref() == Some(&id)));
    (move || {
        if is_open.get() {
            let close = Callback::new(move |()| open.set(None));
            return view! {
                <li class="hours__line">
                    <div class="card stack measure">{form(desk, words, found.clone(), close)}</div>
                </li>
            }
            .into_any();
        }
        closed(desk, words, &found, open)
    })
    .into_any()
}

fn closed(
    desk: Desk,
    words: &'static Words,
    found: &Requirement,
    open: RwSignal<Option<FileId>>,
) -> AnyView {
    let say = &words.needs;
    let [unknown, met, need] = say.standings;
    let (kind, state) = match found.standing() {
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
    let (id, opened) = (found.id.clone(), found.id.clone());
    view! {
        <li class="hours__line" data-testid="requirement">
            <div class="hours__text">
                <p>
                    <strong>{found.title.clone()}</strong>
                    " "
                    <Tag kind=kind>{state}</Tag>
                </p>
                <p class="small">{asked} " · " {position}</p>
                {basis}
            </div>
            <div class="cluster" data-gap="tight">
                <Button
                    label=(say.edit)(&found.title)
                    on_press=move |()| open.set(Some(opened.clone()))
                >
                    {say.edit_short}
                </Button>
                <Button
                    kind=ButtonKind::Quiet
                    label=(say.delete)(&found.title)
                    on_press=move |()| desk.delete_requirement(&id)
                >
                    {words.common.remove}
                </Button>
            </div>
        </li>
    }
    .into_any()
}
