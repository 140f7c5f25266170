//! A form whose work takes a moment that is felt: one at a time, and said while it lasts.

use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::pages::parts::Slips;
use crate::state::painted;
use crate::ui::{Button, ButtonKind};

/// What such a form says, and where its slips are told.
#[derive(Clone, Copy)]
pub(super) struct SlowForm {
    /// The name of the form, of which the ids of its fields are made.
    pub name: &'static str,
    pub slips: Slips,
    /// Above the slips.
    pub summary: &'static str,
    /// On the button.
    pub button: &'static str,
    /// While it lasts.
    pub busy: &'static str,
}

impl SlowForm {
    /// The form around its fields. `judge` looks at them when the form is sent and gives the work, or nothing when a
    /// slip was told.
    pub(super) fn view<W>(self, fields: AnyView, judge: impl Fn() -> Option<W> + 'static) -> AnyView
    where
        W: Future<Output = ()> + 'static,
    {
        let Self { name, slips, summary, button, busy } = self;
        let is_busy = RwSignal::new(false);
        let submit = move |event: leptos::ev::SubmitEvent| {
            event.prevent_default();
            if is_busy.get_untracked() {
                return;
            }
            let Some(work) = judge() else { return };
            is_busy.set(true);
            spawn_local(async move {
                painted().await;
                work.await;
                // The page may be another one by now.
                is_busy.try_set(false);
            });
        };
        view! {
            <form class="stack" on:submit=submit novalidate=true>
                {slips.summary(name, summary)}
                {fields}
                <p>
                    <Button kind=ButtonKind::Primary submit=true>
                        {button}
                    </Button>
                </p>
                <p role="status">{move || is_busy.get().then_some(busy)}</p>
            </form>
        }
        .into_any()
    }
}
