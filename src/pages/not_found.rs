//! No such address.

use leptos::prelude::*;

use super::use_words;
use crate::route::Route;
use crate::ui::{ButtonKind, ButtonLink, PageHeading};

/// Says that there is no such page, and leads home.
#[component]
pub fn NotFoundPage() -> impl IntoView {
    let words = use_words();
    view! {
        <PageHeading>{words.common.not_found_title}</PageHeading>
        <p>{words.common.not_found_text}</p>
        <p>
            <ButtonLink href=Route::Home.href() kind=ButtonKind::Primary>
                {words.common.go_home}
            </ButtonLink>
        </p>
    }
}
