//! A new passphrase, typed twice so that it is what the person meant; or five words drawn by lot.

use leptos::prelude::*;

use crate::pages::parts::Slips;
use crate::state::{judge_passphrase, suggest_passphrase};
use crate::ui::{Button, FieldId, PassphraseInput};
use crate::words::Words;

/// The two fields of a form, and what stands in them.
#[derive(Clone, Copy)]
pub(super) struct NewPassphrase {
    form: &'static str,
    slips: Slips,
    first: RwSignal<String>,
    again: RwSignal<String>,
    is_shown: RwSignal<bool>,
    is_suggested: RwSignal<bool>,
}

impl NewPassphrase {
    /// Nothing typed yet; `form` names the fields.
    pub fn new(form: &'static str, slips: Slips) -> Self {
        Self {
            form,
            slips,
            first: RwSignal::new(String::new()),
            again: RwSignal::new(String::new()),
            is_shown: RwSignal::new(false),
            is_suggested: RwSignal::new(false),
        }
    }

    /// The first field: what concerns the whole form is told there.
    pub fn field(self) -> FieldId {
        FieldId::new(self.form, "new")
    }

    fn field_again(self) -> FieldId {
        FieldId::new(self.form, "again")
    }

    /// What was typed, if it is good enough and the same twice; otherwise the form says what is wrong.
    pub fn judged(self, words: &'static Words) -> Option<String> {
        let (first, again) = (self.first.get_untracked(), self.again.get_untracked());
        if let Err(problem) = judge_passphrase(&first) {
            self.slips.tell_one(self.field(), words.locking.refused(problem));
            None
        } else if first == again {
            self.slips.clear();
            Some(first)
        } else {
            self.slips.tell_one(self.field_again(), words.locking.differs);
            None
        }
    }

    /// Forgets what was typed.
    pub fn clear(self) {
        self.first.try_set(String::new());
        self.again.try_set(String::new());
        self.is_shown.try_set(false);
        self.is_suggested.try_set(false);
    }

    fn suggest(self) {
        let words = suggest_passphrase();
        self.first.set(words.clone());
        self.again.set(words);
        self.slips.clear();
        self.is_shown.set(true);
        self.is_suggested.set(true);
    }

    /// The fields; their labels and the hint of the first one are given.
    pub fn fields(self, words: &'static Words, [label, hint, again]: [&'static str; 3]) -> AnyView {
        let locking = &words.locking;
        view! {
            <PassphraseInput
                error=self.slips.at(&self.field())
                id=self.field()
                label=label
                hint=hint
                value=self.first
                is_shown=self.is_shown
                reveal=(locking.show, locking.hide)
                is_new=true
            />
            <PassphraseInput
                error=self.slips.at(&self.field_again())
                id=self.field_again()
                label=again
                value=self.again
                is_shown=self.is_shown
                is_new=true
            />
            <div>
                <Button on_press=move |()| self.suggest()>{locking.suggest}</Button>
                <p role="status" class="quiet small">
                    {move || self.is_suggested.get().then_some(locking.suggested)}
                </p>
            </div>
        }
        .into_any()
    }
}
