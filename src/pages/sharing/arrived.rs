//! What came, laid open before it is taken: from whom, how much, what is new here, every item.

use leptos::prelude::*;

use super::get::Came;
use crate::domain::checklist::Checklist;
use crate::domain::standard::{Authority, Standard};
use crate::pages::parts::content;
use crate::route::Route;
use crate::state::{Arrived, Landed, Standing, use_desk, use_places};
use crate::ui::{
    Button, ButtonKind, ButtonLink, Details, Notice, NoticeKind, SummaryList, SummaryRow,
};
use crate::words::Words;

/// All of it, and the three ways to go on.
pub(super) fn arrived_view(words: &'static Words, came: Came, arrived: Arrived) -> AnyView {
    let said = &words.sharing;
    let standard = arrived.hosted.standards.first().map(|hosted| &hosted.standard);
    let checklist = arrived.hosted.checklist.as_ref().map(|received| &received.checklist);
    let title = match (checklist, standard) {
        (Some(checklist), _) => checklist.title.clone(),
        (None, Some(standard)) => words.text(&standard.short_title).to_owned(),
        (None, None) => String::new(),
    };
    let count = match (checklist, standard) {
        (Some(checklist), _) => checklist.entries.len(),
        (None, standard) => standard.map_or(0, |standard| standard.items.len()),
    };
    let unknown =
        arrived.hosted.checklist.as_ref().map_or(0, |received| received.unknown_items.len());
    let unknown = (unknown > 0).then(|| warning((said.unknown_items)(&words.number(unknown))));
    let others = arrived.other_versions.iter();
    let others: Vec<AnyView> =
        others.map(|(id, version)| warning((said.other_version)(id, version))).collect();
    let preview = preview(words, &arrived, checklist);
    let standards = standards(words, &arrived);
    let (name, from) = (title.clone(), came.from);
    let ways = ways(words, came.origin, title, arrived);
    view! {
        <section class="stack">
            <SummaryList>
                <SummaryRow term=said.checklist>{name}</SummaryRow>
                <SummaryRow term=said.origin>
                    <span class="sharing__from">{from}</span>
                </SummaryRow>
                <SummaryRow term=said.items>{words.number(count)}</SummaryRow>
            </SummaryList>
            {standards}
            {unknown}
            {others}
            <Details summary=said.preview>
                <ol class="sharing__items">{preview}</ol>
            </Details>
            <p class="measure quiet">{said.not_official}</p>
            {ways}
        </section>
    }
    .into_any()
}

fn warning(text: String) -> AnyView {
    view! { <Notice kind=NoticeKind::Warning><p>{text}</p></Notice> }.into_any()
}

fn standards(words: &'static Words, arrived: &Arrived) -> Option<AnyView> {
    let said = &words.sharing;
    let library = use_desk().library();
    let with = arrived.hosted.standards.iter().zip(&arrived.standing);
    let rows: Vec<AnyView> = with
        .map(|(hosted, standing)| {
            let standard = &hosted.standard;
            let how = match standing {
                Standing::New => said.new_standard.to_owned(),
                Standing::Same => said.same_standard.to_owned(),
                Standing::BuiltIn => said.built_in_standard.to_owned(),
                Standing::Newer | Standing::Older | Standing::Clash => {
                    let here = library.standard(&standard.id);
                    let here = here.map(|known| known.version.as_str()).unwrap_or_default();
                    (said.other_standard)(here, &standard.version)
                }
            };
            let claims = (standard.authority == Authority::Binding).then_some(said.claims);
            view! {
                <li>
                    <strong>{content(words, &standard.title)}</strong>
                    ": "
                    {how}
                    <br />
                    <span class="quiet small">{issued(words, standard)}</span>
                    {claims.map(|claims| view! { <br /> <span class="small">{claims}</span> })}
                </li>
            }
            .into_any()
        })
        .collect();
    (!rows.is_empty()).then(|| {
        view! {
            <h2>{said.standards}</h2>
            <ul class="stack" data-gap="tight">{rows}</ul>
        }
        .into_any()
    })
}

fn issued(words: &Words, standard: &Standard) -> String {
    let parts = [words.text(&standard.issuer), &standard.id.to_string(), &standard.version];
    parts.map(str::to_owned).join(" · ")
}

fn preview(
    words: &'static Words,
    arrived: &Arrived,
    checklist: Option<&Checklist>,
) -> Vec<AnyView> {
    let library = use_desk().library();
    let here = || arrived.hosted.standards.iter().flat_map(|hosted| &hosted.standard.items);
    let Some(checklist) = checklist else {
        return here().map(|item| row(content(words, &item.text))).collect();
    };
    let texts = checklist.entries.iter().map(|entry| {
        let own = checklist.own_items.iter().find(|own| own.id == entry.item);
        if let Some(own) = own {
            return row(own.text.clone().into_any());
        }
        let came = || here().find(|item| item.id == entry.item);
        let known = library.item(&entry.item).or_else(came);
        row(match known {
            Some(item) => content(words, &item.text),
            None => entry.item.to_string().into_any(),
        })
    });
    texts.collect()
}

fn row(text: AnyView) -> AnyView {
    view! { <li>{text}</li> }.into_any()
}

fn ways(words: &'static Words, origin: String, title: String, arrived: Arrived) -> AnyView {
    let (said, desk, places) = (&words.sharing, use_desk(), use_places());
    if arrived.clashes() {
        return view! {
            <Notice kind=NoticeKind::Danger title=said.refused announce=true>
                <p>{said.refused_about}</p>
            </Notice>
            <p>
                <ButtonLink href=Route::Home.href()>{words.common.go_home}</ButtonLink>
            </p>
        }
        .into_any();
    }
    let replaces = arrived.replaces();
    let take = StoredValue::new((arrived, origin, title.clone()));
    let taken = move || {
        let landed =
            take.with_value(|(arrived, origin, title)| desk.receive(arrived, origin, title));
        match landed {
            Landed::Kept(id) => Some(id),
            Landed::Successor(pin) => {
                places.replace(&Route::Successor(pin));
                None
            }
            Landed::Nothing => None,
        }
    };
    let leave = move |()| places.replace(&Route::Home);
    if replaces {
        return view! {
            <Notice>
                <p>{said.replaces}</p>
            </Notice>
            <div class="cluster">
                <Button kind=ButtonKind::Primary on_press=move |()| drop(taken())>
                    {said.see_changes}
                </Button>
                <Button kind=ButtonKind::Quiet on_press=leave>
                    {said.leave}
                </Button>
            </div>
        }
        .into_any();
    }
    let begin = move |()| {
        if let Some(round) = taken().and_then(|id| desk.begin_round(&id, &title)) {
            places.replace(&Route::Round(round));
        }
    };
    let keep = move |()| {
        if taken().is_some() {
            places.replace(&Route::Checklists);
        }
    };
    view! {
        <div class="cluster">
            <Button kind=ButtonKind::Primary on_press=begin>
                {said.take_and_begin}
            </Button>
            <Button on_press=keep>{said.take}</Button>
            <Button kind=ButtonKind::Quiet on_press=leave>
                {said.leave}
            </Button>
        </div>
    }
    .into_any()
}
