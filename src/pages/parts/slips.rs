//! What must be put right in a form before it can be taken: told on top of it with the focus, and at each field.

use leptos::prelude::*;

use crate::ui::{ErrorSummary, FieldId};

/// The slips of a page; one of its forms at a time has any.
#[derive(Clone, Copy, Default)]
pub struct Slips(RwSignal<Vec<(String, String)>>);

impl Slips {
    /// Says what is wrong at fields.
    pub fn tell(self, slips: Vec<(FieldId, String)>) {
        let slips = slips.into_iter().map(|(field, slip)| (field.id(), slip)).collect();
        // Whoever asked may have left the page meanwhile.
        let _ = self.0.try_set(slips);
    }

    /// Says what is wrong at one field.
    pub fn tell_one(self, field: FieldId, slip: impl Into<String>) {
        self.tell(vec![(field, slip.into())]);
    }

    /// Nothing is wrong.
    pub fn clear(self) {
        if self.0.try_with_untracked(Vec::is_empty) == Some(false) {
            self.0.set(Vec::new());
        }
    }

    /// What is wrong at a field.
    pub fn at(self, field: &FieldId) -> Signal<Option<String>> {
        let field = field.id();
        Signal::derive(move || {
            let slips = self.0.read();
            slips.iter().find(|(at, _)| *at == field).map(|(_, slip)| slip.clone())
        })
    }

    /// What is wrong in a form, on top of it; its fields are named `form-…`.
    pub fn summary(self, form: &'static str, title: &'static str) -> AnyView {
        let of_form = move |at: &str| at.strip_prefix(form).is_some_and(|at| at.starts_with('-'));
        let problems = Signal::derive(move || {
            let slips = self.0.read();
            slips.iter().filter(|(at, _)| of_form(at)).cloned().collect::<Vec<_>>()
        });
        view! { <ErrorSummary title=title problems=problems /> }.into_any()
    }
}
