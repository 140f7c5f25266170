use leptos::prelude::*;

use super::fields::{adder, choice, field_id};
use super::pen::Pen;
use super::rest::remover;
use crate::domain::id::StandardId;
use crate::domain::standard_draft::{RelationDraft, StandardDraft};
use crate::ui::{FieldId, Select};

/// The words of the files, in the order in which they are said.
const RELATIONS: [&str; 5] = ["equal", "superset", "subset", "intersects", "related"];

fn relations_of(draft: &mut StandardDraft, at: usize) -> Option<&mut Vec<RelationDraft>> {
    draft.items.get_mut(at).map(|item| &mut item.relations)
}

/// With which items of other standards this one has to do: so one answer can light up several.
pub(super) fn relations(pen: Pen, at: usize) -> AnyView {
    let said = &pen.words.editor;
    let count = move || {
        pen.draft.with_untracked(|draft| draft.items.get(at).map_or(0, |item| item.relations.len()))
    };
    let rows: Vec<AnyView> = (0..count()).map(|one| relation(pen, at, one)).collect();
    let add = Callback::new(move |()| {
        pen.reshape(|draft| {
            let rel = "related".to_owned();
            let new = RelationDraft { rel, ..RelationDraft::default() };
            if let Some(list) = relations_of(draft, at) {
                list.push(new);
            }
        });
        let path = format!("items[{at}].relations[{}].std", count().saturating_sub(1));
        pen.places.focus_field_soon(field_id(&path).id());
    });
    view! {
        <fieldset class="editor__group stack">
            <legend>{said.relations}</legend>
            <p class="quiet small">{said.relations_hint}</p>
            {rows}
            {adder(pen, &format!("items[{at}].relations"), said.add_relation, add)}
        </fieldset>
    }
    .into_any()
}

fn relation(pen: Pen, at: usize, one: usize) -> AnyView {
    let said = &pen.words.editor;
    let path = |field: &str| format!("items[{at}].relations[{one}].{field}");
    let kinds = RELATIONS.iter().zip(pen.words.library.relations);
    let kinds = kinds.map(|(word, label)| ((*word).to_owned(), label.to_owned())).collect();
    let name = (said.numbered)(said.piece("relations"), &pen.words.number(one + 1));
    let remove = remover(pen, &format!("relation-{one}"), &name, move |draft| {
        if let Some(list) = relations_of(draft, at).filter(|list| one < list.len()) {
            list.remove(one);
        }
    });
    let items = items_of(pen, &pen.now(&path("std")));
    view! {
        <div class="card stack">
            {choice(pen, &path("rel"), said.relation_kind, "", kinds)}
            {other_standard(pen, at, one)}
            {choice(pen, &path("item"), said.other_item, "", items)}
            {remove}
        </div>
    }
    .into_any()
}

/// Another standard has other items: the one that was chosen is none of them.
fn other_standard(pen: Pen, at: usize, one: usize) -> AnyView {
    let path = format!("items[{at}].relations[{one}].std");
    let (id, error, value): (FieldId, _, _) = (field_id(&path), pen.error(&path), pen.text(&path));
    let own = pen.id.get_value();
    let library = pen.desk().library();
    let others = library.standards().iter().filter(|standard| standard.id != own);
    let mut options: Vec<(String, String)> = others
        .map(|standard| (standard.id.to_string(), pen.words.text(&standard.short_title).to_owned()))
        .collect();
    let now = pen.now(&path);
    if !options.iter().any(|(known, _)| *known == now) {
        let label = if now.is_empty() { pen.words.editor.choose.to_owned() } else { now.clone() };
        options.insert(0, (now, label));
    }
    let on_choose = move |std: String| {
        pen.reshape(|draft| {
            if let Some(relation) = relations_of(draft, at).and_then(|list| list.get_mut(one)) {
                relation.std = std;
                relation.item.clear();
            }
        });
        let path = format!("items[{at}].relations[{one}].item");
        pen.places.focus_field_soon(field_id(&path).id());
    };
    let label = pen.words.editor.other_standard;
    view! { <Select id label error options value on_choose /> }.into_any()
}

fn items_of(pen: Pen, standard: &str) -> Vec<(String, String)> {
    let library = pen.desk().library();
    let known = StandardId::parse(standard).and_then(|id| library.standard(&id));
    let items = known.map(|standard| standard.items.iter()).into_iter().flatten();
    items.map(|item| (item.id.to_string(), pen.words.text(&item.text).to_owned())).collect()
}
