use leptos::prelude::*;

use crate::domain::standard::Standard;
use crate::pages::use_words;
use crate::route::Route;
use crate::state::{Taken, use_desk, use_places};
use crate::ui::{Button, ButtonKind, ButtonLink, PageHeading};

/// Opens a checklist or standard that lies beside the app, and goes to its round.
#[component]
pub fn OpenPage(from: String, as_list: bool) -> impl IntoView {
    let (words, desk, places) = (use_words(), use_desk(), use_places());
    let has_failed = RwSignal::new(false);
    let name = (words.assess.opening_about)(&from);
    let title =
        move |standard: &Standard| (words.assess.checklist_of)(words.text(&standard.short_title));
    let open = move || {
        desk.open_hosted(&from, title, move |round| match round {
            Taken::Round(id) if as_list => places.replace(&Route::List(id, Vec::new())),
            Taken::Round(id) => places.replace(&Route::Round(id)),
            Taken::Successor(pin) => places.replace(&Route::Successor(pin)),
            Taken::ToSee | Taken::Nothing => {
                places.land_after_waiting();
                // The person may have left the page meanwhile.
                let _ = has_failed.try_set(true);
            }
        });
    };
    open();
    let again = Callback::new(move |()| {
        places.land();
        has_failed.set(false);
        open();
    });
    move || {
        if has_failed.get() {
            view! {
                <div class="stack">
                    <PageHeading>{words.assess.not_opened}</PageHeading>
                    <p class="measure">{words.assess.not_opened_about}</p>
                    <p class="cluster">
                        <Button kind=ButtonKind::Primary on_press=move |()| again.run(())>
                            {words.common.try_again}
                        </Button>
                        <ButtonLink href=Route::Home.href()>{words.common.go_home}</ButtonLink>
                    </p>
                </div>
            }
            .into_any()
        } else {
            view! {
                <div class="stack">
                    <PageHeading>{words.assess.opening}</PageHeading>
                    <p role="status">{name.clone()}</p>
                </div>
            }
            .into_any()
        }
    }
}
