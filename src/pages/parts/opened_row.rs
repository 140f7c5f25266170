use leptos::prelude::*;

use crate::domain::id::FileId;
use crate::ui::{Button, ButtonKind, Tag, TagKind};

/// What a row shows while it is closed.
pub struct ClosedRow {
    /// The row's mark for browser journeys.
    pub kind: &'static str,
    /// What it is about.
    pub title: String,
    /// Where it stands.
    pub state: (TagKind, &'static str),
    /// Everything else that is said of it.
    pub lines: AnyView,
    /// The button that opens it: its name for screen readers, and its face.
    pub edit: (String, &'static str),
    /// The button that deletes it, likewise.
    pub delete: (String, &'static str),
    /// Deletes it.
    pub on_delete: Callback<()>,
}

/// A row of a list, one of which can be open to be changed in its place.
pub fn opened_row(
    id: FileId,
    open: RwSignal<Option<FileId>>,
    form: impl Fn(Callback<()>) -> AnyView + Send + 'static,
    closed: impl Fn() -> ClosedRow + Send + 'static,
) -> AnyView {
    let own = id.clone();
    let is_open = Memo::new(move |_| open.with(|open| open.as_ref() == Some(&own)));
    (move || {
        if is_open.get() {
            let form = form(Callback::new(move |()| open.set(None)));
            return view! {
                <li class="hours__line">
                    <div class="card measure">{form}</div>
                </li>
            }
            .into_any();
        }
        let id = id.clone();
        shown(closed(), Callback::new(move |()| open.set(Some(id.clone()))))
    })
    .into_any()
}

fn shown(row: ClosedRow, on_edit: Callback<()>) -> AnyView {
    let (kind, state) = row.state;
    view! {
        <li class="hours__line" data-testid=row.kind>
            <div class="hours__text">
                <p>
                    <strong>{row.title}</strong>
                    " "
                    <Tag kind=kind>{state}</Tag>
                </p>
                {row.lines}
            </div>
            <div class="cluster screen-only" data-gap="tight">
                <Button label=row.edit.0 on_press=on_edit>
                    {row.edit.1}
                </Button>
                <Button kind=ButtonKind::Quiet label=row.delete.0 on_press=row.on_delete>
                    {row.delete.1}
                </Button>
            </div>
        </li>
    }
    .into_any()
}
