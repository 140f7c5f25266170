//! Here lives "who am I": kinds of staff, several allowed, and features of the post.
//! It may use: ui, state, words, route, domain.
//! It never asks a name or an office.
//! Start reading at `ProfilePage`.

use leptos::prelude::*;

use super::use_words;
use crate::domain::profile::Profile;
use crate::route::Route;
use crate::state::use_desk;
use crate::ui::{
    ButtonKind, ButtonLink, Checkbox, ErrorSummary, FieldId, Fieldset, Notice, PageHeading,
};

/// Who am I; each choice is kept at once.
#[component]
pub fn ProfilePage() -> impl IntoView {
    let (words, desk) = (use_words(), use_desk());
    let (mine, library) = (&words.profile, desk.library());
    let profile = desk.memo(|workspace| workspace.profile().cloned().unwrap_or_default());
    let problems = RwSignal::new(Vec::<(String, String)>::new());
    // Somebody without any kind of staff would be suggested nothing that binds them, so the last one stays.
    let change = Callback::new(move |edit: (Option<String>, Profile)| {
        let (field, profile) = edit;
        let error = field.filter(|_| profile.roles.is_empty());
        problems.set(error.into_iter().map(|id| (id, mine.role_missing.to_owned())).collect());
        if problems.with_untracked(Vec::is_empty) {
            desk.set_profile(profile);
        }
    });
    let roles = library.shared().roles.iter().map(|role| {
        let (id, asked) = (role.id.clone(), role.id.clone());
        let field = FieldId::new("profile", role.id.as_str());
        let field_id = field.id();
        choice(
            field,
            words.text(&role.label),
            role.hint.as_ref().map(|hint| words.text(hint)),
            Signal::derive(move || profile.with(|profile| profile.roles.contains(&asked))),
            Callback::new(move |is_on| {
                let mut edited = profile.get_untracked();
                edited.set_role(&id, is_on);
                change.run((Some(field_id.clone()), edited));
            }),
        )
    });
    let flags = library.shared().flags.iter().map(|flag| {
        let (id, asked) = (flag.id.clone(), flag.id.clone());
        choice(
            FieldId::new("profile", flag.id.as_str()),
            words.text(&flag.label),
            flag.hint.as_ref().map(|hint| words.text(hint)),
            Signal::derive(move || profile.with(|profile| profile.flags.contains(&asked))),
            Callback::new(move |is_on| {
                let mut edited = profile.get_untracked();
                edited.set_flag(&id, is_on);
                change.run((None, edited));
            }),
        )
    });
    let (roles, flags): (Vec<_>, Vec<_>) = (roles.collect(), flags.collect());
    view! {
        <div class="stack" data-gap="wide">
            <PageHeading>{mine.title}</PageHeading>
            <p class="measure">{mine.lead}</p>
            <ErrorSummary title=words.common.problems_title problems=problems />
            <Fieldset id=FieldId::new("profile", "roles") legend=mine.roles hint=mine.roles_hint>
                {roles}
            </Fieldset>
            <Fieldset id=FieldId::new("profile", "flags") legend=mine.flags hint=mine.flags_hint>
                {flags}
            </Fieldset>
            <Notice>
                <p>{mine.standing}</p>
            </Notice>
            <p>
                <ButtonLink href=Route::Home.href() kind=ButtonKind::Primary>
                    {words.common.done}
                </ButtonLink>
            </p>
        </div>
    }
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
