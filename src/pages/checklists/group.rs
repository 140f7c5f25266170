use std::sync::Arc;

use leptos::prelude::*;

use super::draft::{BATCH, Draft};
use super::picking::Opened;
use crate::domain::library::Library;
use crate::domain::search::Group;
use crate::domain::standard::{Criticality, Item};
use crate::state::use_desk;
use crate::ui::{Button, ButtonKind, Checkbox, FieldId, Tag, TagKind};
use crate::words::Words;

/// The items of one theme of one standard: a heading that opens them, and how many are chosen.
pub(super) fn group(
    words: &'static Words,
    library: &Library,
    draft: Draft,
    found: Group,
    (is_open, opened): (bool, Opened),
) -> AnyView {
    let said = &words.checklists.builder;
    let key = (found.standard.clone(), found.theme);
    let open = RwSignal::new(is_open || opened.with_value(|opened| opened.contains(&key)));
    let flip = move |()| {
        open.update(|open| *open = !*open);
        opened.update_value(|opened| {
            if open.get_untracked() {
                opened.insert(key.clone());
            } else {
                opened.remove(&key);
            }
        });
    };
    let theme = library.theme(found.theme).map(|theme| words.text(&theme.title).to_owned());
    let theme = theme.unwrap_or_default();
    let title = theme.clone();
    let items = StoredValue::new(found.items);
    let chosen = Memo::new(move |_| {
        draft.rows.track();
        items.with_value(|items| items.iter().filter(|item| draft.has(&item.id)).count())
    });
    let all = items.with_value(Vec::len);
    let count = move || (said.picked_of)(&words.number(chosen.get()), &words.number(all));
    view! {
        <div class="builder__group">
            <h4 class="builder__head">
                <Button kind=ButtonKind::Quiet expanded=open on_press=flip>
                    <span class="builder__theme">{title}</span>
                    " "
                    <span class="builder__picked figures">{count}</span>
                </Button>
            </h4>
            {move || {
                open.get().then(|| body(words, draft, items, Signal::from(chosen), theme.clone()))
            }}
        </div>
    }
    .into_any()
}

type Items = StoredValue<Vec<Arc<Item>>>;

fn body(
    words: &'static Words,
    draft: Draft,
    items: Items,
    chosen: Signal<usize>,
    theme: String,
) -> AnyView {
    let said = &words.checklists.builder;
    let shown = RwSignal::new(BATCH);
    let all = items.with_value(Vec::len);
    let is_full = Memo::new(move |_| chosen.get() == all);
    let flip = move |()| {
        let is_full = is_full.get_untracked();
        draft.pick(&items.get_value(), !is_full);
    };
    let rows = move || {
        items.with_value(|items| {
            let rows = items.iter().take(shown.get()).map(|item| item_row(words, draft, item));
            rows.collect::<Vec<_>>()
        })
    };
    let name = move || {
        if is_full.get() { (said.drop_group)(&theme) } else { (said.pick_group)(&theme) }
    };
    let text = move || if is_full.get() { said.drop_all } else { said.pick_all };
    let more = move || {
        let rest = all.saturating_sub(shown.get()).min(BATCH);
        (rest > 0).then(|| {
            view! {
                <Button on_press=move |()| {
                    shown.update(|shown| *shown += BATCH);
                }>{(said.show_more)(&words.number(rest))}</Button>
            }
        })
    };
    view! {
        <div class="builder__items">
            <Button on_press=flip>
                <span aria-hidden="true">{text}</span>
                <span class="visually-hidden">{name}</span>
            </Button>
            {rows}
            {more}
        </div>
    }
    .into_any()
}

fn item_row(words: &'static Words, draft: Draft, item: &Arc<Item>) -> AnyView {
    let picked = Signal::from(draft.picked(&item.id));
    let meant = Arc::clone(item);
    let weight = match item.criticality {
        Criticality::Critical => TagKind::Caution,
        _ => TagKind::Neutral,
    };
    let posts = use_desk().read(|workspace| words.for_positions(workspace.profile()?, item));
    let (kind, how_much) = (words.terms.kind(item.kind), words.terms.criticality(item.criticality));
    view! {
        <div class="builder__item">
            <Checkbox
                id=FieldId::new("pick", item.id.as_str())
                label=words.text(&item.text)
                checked=picked
                on_change=move |is_picked| draft.pick(std::slice::from_ref(&meant), is_picked)
            />
            <div class="cluster builder__badges" data-gap="tight">
                <Tag>{kind}</Tag>
                <Tag kind=weight>{how_much}</Tag>
                {posts.map(|posts| view! { <span class="quiet small">{posts}</span> })}
            </div>
        </div>
    }
    .into_any()
}
