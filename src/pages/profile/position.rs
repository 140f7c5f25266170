use leptos::prelude::*;

use super::Held;
use crate::state::{use_desk, use_places};
use crate::ui::{Button, ButtonKind, Checkbox, FieldId, Fieldset, TextInput};

/// The form of a position; somebody with one position sees no number.
fn form(place: usize) -> String {
    match place {
        0 => "profile".to_owned(),
        _ => ["profile", &(place + 1).to_string()].concat(),
    }
}

/// Where a position is given its name.
pub(super) fn name_field(place: usize) -> FieldId {
    FieldId::new(&form(place), "name")
}

/// One position; its name and number only where there are several.
pub(super) fn position(held: Held, place: usize, is_one_of_several: bool) -> AnyView {
    let mine = &held.words.profile;
    let several = is_one_of_several.then(|| {
        let number = held.words.number(place + 1);
        let intro = (place == 0).then(|| view! { <p class="measure">{mine.several}</p> });
        view! {
            {intro}
            <h2>{(mine.position)(&number)}</h2>
            {name(held, place)}
        }
    });
    let remove = is_one_of_several.then(|| remove(held, place));
    view! {
        <div class="stack" data-gap="wide">
            {several} {roles(held, place)} {flags(held, place)} {remove}
        </div>
    }
    .into_any()
}

fn name(held: Held, place: usize) -> AnyView {
    let mine = &held.words.profile;
    view! {
        <TextInput
            id=name_field(place)
            label=mine.position_name
            hint=mine.position_name_hint
            value=Signal::derive(move || held.at(place).name)
            on_input=move |name| held.type_name(place, name)
            on_commit=move |()| held.desk.flush()
            autocomplete_off=true
        />
    }
    .into_any()
}

fn roles(held: Held, place: usize) -> AnyView {
    let (words, library) = (held.words, use_desk().library());
    let roles = library.shared().roles.iter().map(|role| {
        let (id, asked) = (role.id.clone(), role.id.clone());
        let field = FieldId::new(&form(place), role.id.as_str());
        let field_id = field.id();
        let checked = Signal::derive(move || held.at(place).roles.contains(&asked));
        let change = move |is_on: bool| {
            held.change(Some(field_id.clone()), |positions| {
                if let Some(position) = positions.get_mut(place) {
                    position.set_role(&id, is_on);
                }
            });
        };
        let hint = role.hint.as_ref().map(|hint| words.text(hint));
        choice(field, words.text(&role.label), hint, checked, Callback::new(change))
    });
    let roles: Vec<AnyView> = roles.collect();
    view! {
        <Fieldset
            id=FieldId::new(&form(place), "roles")
            legend=words.profile.roles
            hint=words.profile.roles_hint
        >
            {roles}
        </Fieldset>
    }
    .into_any()
}

fn flags(held: Held, place: usize) -> AnyView {
    let (words, library) = (held.words, use_desk().library());
    let flags = library.shared().flags.iter().map(|flag| {
        let (id, asked) = (flag.id.clone(), flag.id.clone());
        let field = FieldId::new(&form(place), flag.id.as_str());
        let checked = Signal::derive(move || held.at(place).flags.contains(&asked));
        let change = move |is_on: bool| {
            held.change(None, |positions| {
                if let Some(position) = positions.get_mut(place) {
                    position.set_flag(&id, is_on);
                }
            });
        };
        let hint = flag.hint.as_ref().map(|hint| words.text(hint));
        choice(field, words.text(&flag.label), hint, checked, Callback::new(change))
    });
    let flags: Vec<AnyView> = flags.collect();
    view! {
        <Fieldset
            id=FieldId::new(&form(place), "flags")
            legend=words.profile.flags
            hint=words.profile.flags_hint
        >
            {flags}
        </Fieldset>
    }
    .into_any()
}

fn remove(held: Held, place: usize) -> AnyView {
    let (mine, places) = (&held.words.profile, use_places());
    let label = move || {
        let position = held.at(place);
        let number = (mine.position)(&held.words.number(place + 1));
        let name = position.name.trim().to_owned();
        (mine.remove_position)(if name.is_empty() { &number } else { &name })
    };
    let remove = move |()| {
        held.change(None, |positions| {
            if place < positions.len() {
                positions.remove(place);
            }
        });
        // The button that was pressed is gone with its position.
        places.focus("add-position".to_owned());
    };
    view! {
        <p>
            <Button kind=ButtonKind::Quiet on_press=remove>
                {label}
            </Button>
        </p>
    }
    .into_any()
}

fn choice(
    id: FieldId,
    label: &str,
    hint: Option<&str>,
    checked: Signal<bool>,
    on_change: Callback<bool>,
) -> AnyView {
    let hint = hint.unwrap_or_default();
    view! { <Checkbox id=id label=label hint=hint checked=checked on_change=on_change /> }
        .into_any()
}
