use leptos::prelude::*;

use super::faults::FAULTS;
use super::pen::{Pen, Published, step_name};
use super::versions::{Said, meaning_field, versions};
use crate::domain::draft_changes::{as_next_version, changes, migration, untold};
use crate::domain::draft_step::DraftStep;
use crate::domain::standard_draft::StandardDraft;
use crate::route::Route;
use crate::ui::{Button, ButtonKind, ButtonLink, Notice, NoticeKind};

/// Putting the standard into use here, and handing it out as a file.
pub(super) fn publish(pen: Pen) -> AnyView {
    let body = move || match pen.published.get() {
        Some(published) => done(pen, published),
        None => asking(pen),
    };
    view! {
        <section class="stack editor__form">
            <h2>{step_name(pen, DraftStep::Publish)}</h2>
            {body}
        </section>
    }
    .into_any()
}

fn asking(pen: Pen) -> AnyView {
    let said = &pen.words.editor;
    let former = pen.desk().version_in_use(&pen.id.get_value());
    let meanings: Said = RwSignal::new(Vec::new());
    let changed = former.as_ref().map(|former| versions(pen, former, meanings));
    let first = former.is_none().then(|| {
        let version = pen.draft.with_untracked(|draft| draft.version.clone());
        view! { <p>{(said.first_version)(&version)}</p> }
    });
    let refused = RwSignal::new(None::<&'static str>);
    let former = StoredValue::new(former);
    let press = move |()| put_into_use(pen, former.get_value(), meanings, refused);
    view! {
        <p class="measure">{said.publish_hint}</p>
        {counters(pen)}
        {first}
        {changed}
        <div role="alert">
            {move || refused.get().map(|why| view! { <p class="editor__fault">{why}</p> })}
        </div>
        <div class="cluster">
            <Button kind=ButtonKind::Primary on_press=press>
                {said.publish}
            </Button>
            <Button on_press=move |()| {
                pen.draft.with_untracked(|draft| pen.desk().export_standard(draft));
            }>{said.save_file}</Button>
        </div>
    }
    .into_any()
}

/// How much is written, and in which languages.
fn counters(pen: Pen) -> AnyView {
    let said = &pen.words.editor;
    let counts = pen.draft.with_untracked(StandardDraft::counts);
    let number = |count: usize| pen.words.number(count);
    let english = (said.count_english)(&number(counts.english), &number(counts.texts));
    view! {
        <ul>
            <li>{(said.count_items)(&number(counts.items), &number(counts.sections))}</li>
            <li>{(said.count_missing)(&number(counts.missing))}</li>
            <li>{english}</li>
        </ul>
    }
    .into_any()
}

fn put_into_use(
    pen: Pen,
    former: Option<StandardDraft>,
    meanings: Said,
    refused: RwSignal<Option<&'static str>>,
) {
    let said = &pen.words.editor;
    pen.desk().flush();
    pen.check();
    pen.is_asked.set(true);
    if pen.problems.with_untracked(|problems| !problems.is_empty()) {
        refused.set(Some(said.not_yet));
        return pen.places.focus(FAULTS.to_owned());
    }
    let draft = pen.draft.get_untracked();
    let meanings = meanings.get_untracked();
    let (now, lines) = match &former {
        None => (draft, Vec::new()),
        Some(former) => {
            let found = changes(former, &draft);
            if found.is_none() {
                return refused.set(Some(said.versions.nothing_changed));
            }
            if let Some(first) = untold(&found, &meanings).first() {
                let at = found.changed.iter().position(|changed| changed.id == first.id);
                refused.set(Some(said.versions.say_meaning));
                return pen.places.go_to_field(&meaning_field(at.unwrap_or(0)).id());
            }
            let next = as_next_version(former, &draft, &meanings);
            let lines = migration(former, &next, &meanings);
            (next, lines)
        }
    };
    if pen.desk().publish_draft(&now, &lines) {
        pen.published.set(Some(Published { former, now, lines }));
        pen.places.focus(super::page::STEP.to_owned());
    }
}

/// It is in use: what can be done with it next.
fn done(pen: Pen, published: Published) -> AnyView {
    let said = &pen.words.editor;
    let Published { former, now, lines } = published;
    let title = (said.published)(&pen.say(&now.title), &now.version);
    let id = pen.id.get_value();
    let (file, list) = (now.clone(), now.clone());
    let make = move |()| {
        let title = pen.say(&list.title);
        if pen.desk().checklist_of_standard(&pen.id.get_value(), &title) {
            pen.places.go(&Route::Checklists);
        }
    };
    let migration = former.map(|former| {
        let act = move |()| pen.desk().export_migration(&former, &now, &lines);
        view! {
            <p class="measure">{said.versions.migration_hint}</p>
            <Button on_press=act>{said.versions.save_migration}</Button>
        }
    });
    view! {
        <Notice kind=NoticeKind::Success>
            <p>{title}</p>
        </Notice>
        <div class="cluster">
            <Button kind=ButtonKind::Primary on_press=make>
                {said.make_checklist}
            </Button>
            <Button on_press=move |()| pen.desk().export_standard(&file)>{said.save_file}</Button>
            <ButtonLink href=Route::Standard(id).href()>{said.see_in_library}</ButtonLink>
        </div>
        {migration}
    }
    .into_any()
}
