use leptos::{html, prelude::*};

use crate::web::focus;

const ID: &str = "error-summary";

/// What must be put right before the form can be taken, on top of it. Takes the focus each time the
/// problems are set, so set them at submit and not at each key.
#[component]
pub fn ErrorSummary(
    #[prop(into)] title: String,
    /// Each as the id of the field and what is wrong with it.
    #[prop(into)]
    problems: Signal<Vec<(String, String)>>,
) -> impl IntoView {
    let node = NodeRef::<html::Div>::new();
    Effect::new(move || {
        // The node too: the first time, the problems are known before the summary stands on the page.
        if problems.with(|problems| !problems.is_empty()) && node.get().is_some() {
            focus::focus(ID);
        }
    });
    move || {
        let problems = problems.get();
        (!problems.is_empty()).then(|| {
            view! {
                <div class="error-summary" id=ID tabindex="-1" node_ref=node>
                    <div role="alert">
                        <h2 class="error-summary__title">{title.clone()}</h2>
                        <ul class="error-summary__list">
                            {problems.into_iter().map(entry).collect::<Vec<_>>()}
                        </ul>
                    </div>
                </div>
            }
        })
    }
}

fn entry((target_id, message): (String, String)) -> impl IntoView {
    view! {
        <li>
            <a
                class="error-summary__link"
                href=["#", &target_id].concat()
                on:click=move |event| {
                    // The hash is the address of a page, so it must stay as it is.
                    event.prevent_default();
                    focus::focus_field(&target_id);
                }
            >
                {message}
            </a>
        </li>
    }
}
