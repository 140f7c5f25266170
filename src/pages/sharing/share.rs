use leptos::prelude::*;

use super::share_code::share_code;
use crate::domain::id::ChecklistId;
use crate::pages::use_words;
use crate::route::Route;
use crate::state::{Parcel, use_desk};
use crate::ui::{
    BackLink, Button, ButtonKind, ButtonLink, EmptyState, FieldId, LiveRegion, Notice, NoticeKind,
    PageHeading, TextArea,
};
use crate::words::Words;

/// The longest link that mail and message programs pass on whole, in characters.
const SAFE_LINK: usize = 8_000;

/// How to hand a checklist round: as a link, a QR code, a file, or beside the app.
#[component]
pub fn SharePage(id: ChecklistId) -> impl IntoView {
    let (words, desk) = (use_words(), use_desk());
    let said = &words.sharing;
    let Some(parcel) = desk.parcel(&id) else { return gone(words) };
    let library = desk.library();
    let from = desk.read(|workspace| {
        let checklist = workspace.checklist(&id)?;
        let standards = library.standards_of(checklist);
        let names: Vec<&str> =
            standards.map(|standard| words.text(&standard.short_title)).collect();
        Some(names.join("; "))
    });
    let (items, own) = parcel.items;
    let what = (said.what)(&words.number(items), &from.unwrap_or_default());
    let own = (own > 0).then(|| {
        view! { <Notice kind=NoticeKind::Warning><p>{(said.own_items)(&words.number(own))}</p></Notice> }
    });
    let here_only = parcel.is_here_only.then(|| {
        view! { <Notice kind=NoticeKind::Warning><p>{said.here_only}</p></Notice> }
    });
    let file = id.clone();
    let title = (said.title)(&parcel.title);
    let (by_link, by_code) = (link(words, &parcel), share_code(words, &parcel));
    view! {
        <div class="stack" data-gap="wide">
            <div class="stack screen-only" data-gap="wide">
                <BackLink href=Route::Checklists.href()>{words.checklists.title}</BackLink>
                <PageHeading>{title}</PageHeading>
                <p class="measure">{what}</p>
                <p class="measure">{said.no_answers}</p>
                {own}
                {here_only}
                <section class="stack">
                    <h2>{said.link}</h2>
                    {by_link}
                </section>
            </div>
            {by_code}
            <section class="stack screen-only">
                <h2>{said.file}</h2>
                <p class="measure">{said.file_about}</p>
                <p>
                    <Button on_press=move |()| desk.export_checklist(&file)>{said.save_file}</Button>
                </p>
                <h3>{said.beside}</h3>
                <p class="measure">{said.beside_about}</p>
            </section>
        </div>
    }
    .into_any()
}

fn gone(words: &'static Words) -> AnyView {
    view! {
        <div class="stack">
            <BackLink href=Route::Checklists.href()>{words.checklists.title}</BackLink>
            <PageHeading>{words.common.gone_title}</PageHeading>
            <EmptyState title=words.common.gone_text>
                <ButtonLink href=Route::Checklists.href()>{words.checklists.title}</ButtonLink>
            </EmptyState>
        </div>
    }
    .into_any()
}

fn link(words: &'static Words, parcel: &Parcel) -> AnyView {
    let (said, desk) = (&words.sharing, use_desk());
    let Some(link) = parcel.link.clone() else {
        return view! { <Notice kind=NoticeKind::Warning><p>{said.too_large}</p></Notice> }
            .into_any();
    };
    let length = link.chars().count();
    let (length_said, limit) = (words.number(length), words.number(SAFE_LINK));
    if length > SAFE_LINK {
        let text = (said.link_too_long)(&length_said, &limit);
        return view! { <Notice kind=NoticeKind::Warning><p>{text}</p></Notice> }.into_any();
    }
    let told = RwSignal::new(String::new());
    let shown = RwSignal::new(link.clone());
    let copy = move |()| {
        desk.copy_text(link.clone(), move |is_copied| {
            let text = if is_copied { said.copied } else { said.not_copied };
            let _ = told.try_set(text.to_owned());
        });
    };
    view! {
        <p class="measure">{(said.link_about)(&length_said, &limit)}</p>
        <TextArea
            id=FieldId::new("share", "link")
            label=said.link_label
            value=shown
            on_input=move |_: String| shown.notify()
            rows=4
        />
        <div class="cluster">
            <Button kind=ButtonKind::Primary on_press=copy>
                {said.copy}
            </Button>
            <span aria-hidden="true">{told}</span>
        </div>
        <LiveRegion text=told />
    }
    .into_any()
}
