use leptos::prelude::*;

use super::form::{Opened, dialog};
use super::looks::{Looks, filters, sums};
use super::table::{choosing, table};
use crate::domain::annual::roster::{Enrolment, MOST_ROWS, Roster};
use crate::domain::annual_view::AnnualView;
use crate::pages::annual::side::Side;
use crate::ui::{Button, ButtonKind, ButtonLink, EmptyState, Link, Notice, NoticeKind};

/// Who learns in which class: what the rows come to, what is looked for, the rows.
pub fn body(side: &Side) -> AnyView {
    let (side, looks) = (side.clone(), Looks::of(side));
    let say = &side.words.learners;
    let roster = looks.roster;
    let opened = RwSignal::new(None::<Opened>);
    let is_empty = Memo::new(move |_| roster.with(Roster::is_empty));
    let unread = move || {
        let unread = roster.with(|roster| roster.unread);
        let text = (say.unread)(unread);
        (unread > 0).then(|| view! { <Notice kind=NoticeKind::Warning><p>{text}</p></Notice> })
    };
    let within = side.clone();
    let shown = move || {
        if is_empty.get() {
            return empty(&within, opened);
        }
        view! {
            {acts(&within, looks, opened)}
            {sums(within.words, looks)}
            {filters(&within, looks)}
            {choosing(&within, looks)}
            {table(&within, looks, opened)}
            {on_paper(&within)}
        }
        .into_any()
    };
    view! {
        <p class="measure">{say.lead}</p>
        {unread}
        {shown}
        {dialog(&side, looks, opened)}
    }
    .into_any()
}

fn begin(opened: RwSignal<Option<Opened>>) {
    opened.set(Some(Opened { at: None, row: Enrolment::begun(String::new()) }));
}

fn empty(side: &Side, opened: RwSignal<Option<Opened>>) -> AnyView {
    let (words, href) = (side.words, side.href(AnnualView::Import));
    let say = &words.learners;
    view! {
        <EmptyState title=say.empty_title>
            <p>{say.empty_text}</p>
            <div class="cluster">
                <ButtonLink kind=ButtonKind::Primary href=href>
                    {say.import}
                </ButtonLink>
                <Button on_press=move |()| begin(opened)>{say.add}</Button>
            </div>
        </EmptyState>
    }
    .into_any()
}

fn acts(side: &Side, looks: Looks, opened: RwSignal<Option<Opened>>) -> AnyView {
    let (words, href) = (side.words, side.href(AnnualView::Import));
    let say = &words.learners;
    let is_full = Memo::new(move |_| looks.roster.with(Roster::len) >= MOST_ROWS);
    let full =
        move || is_full.get().then(|| view! { <p>{(say.full)(&words.number(MOST_ROWS))}</p> });
    view! {
        <div class="cluster">
            <Button disabled=is_full on_press=move |()| begin(opened)>
                {say.add}
            </Button>
            <ButtonLink href=href>{say.import}</ButtonLink>
        </div>
        {full}
    }
    .into_any()
}

fn on_paper(side: &Side) -> AnyView {
    let (words, href) = (side.words, side.href(AnnualView::Papers));
    let say = &words.learners;
    view! {
        <p class="quiet small measure">
            {say.on_paper} " " <Link href=href>{say.to_papers}</Link>
        </p>
    }
    .into_any()
}
