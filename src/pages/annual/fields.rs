//! Fields of the forms of an annual plan, whose ids are made as lines are added.

use leptos::prelude::*;

use crate::domain::annual::faults::Fault;
use crate::pages::parts::Slips;
use crate::ui::{FieldId, FieldWidth, Select, TextArea, TextInput};
use crate::words::Words;

/// A form: how its fields are named, and what is wrong with them.
#[derive(Clone, Copy)]
pub struct Fields {
    pub words: &'static Words,
    name: &'static str,
    slips: Slips,
}

impl Fields {
    /// A form with nothing wrong yet.
    pub fn new(words: &'static Words, name: &'static str) -> Self {
        Self { words, name, slips: Slips::default() }
    }

    /// The id of a field of the whole.
    pub fn id(self, field: &str) -> FieldId {
        FieldId::new(self.name, field)
    }

    /// The id of a field in a line.
    pub fn id_in(self, field: &str, key: usize) -> FieldId {
        FieldId::new(self.name, &[field, "-", &key.to_string()].concat())
    }

    /// Everything wrong, on top of the form.
    pub fn summary(self) -> AnyView {
        self.slips.summary(self.name, self.words.annual_class.slips)
    }

    /// Says what is wrong; lines are known by their keys.
    pub fn tell(self, faults: &[Fault], keys: &[usize]) {
        let words = self.words;
        let told = faults.iter().map(|fault| {
            let key = fault.row.and_then(|row| keys.get(row).copied());
            let id = match key {
                Some(key) => self.id_in(fault.field, key),
                None => self.id(fault.field),
            };
            (id, words.annual_class.say(&words.refusals, &fault.wrong))
        });
        self.slips.tell(told.collect());
    }

    /// Says one thing that is wrong.
    pub fn tell_one(self, field: &str, text: String) {
        self.slips.tell_one(self.id(field), text);
    }

    /// Nothing is wrong.
    pub fn clear(self) {
        self.slips.clear();
    }

    /// What is wrong with a field.
    pub fn error(self, id: &FieldId) -> Signal<Option<String>> {
        self.slips.at(id)
    }

    /// A line of text.
    pub fn line(
        self,
        id: FieldId,
        label: &'static str,
        hint: Option<&'static str>,
        value: RwSignal<String>,
        width: FieldWidth,
    ) -> AnyView {
        let kind = if width == FieldWidth::Full { "text" } else { "number" };
        let error = self.error(&id);
        view! {
            <TextInput
                id=id
                label=label
                nostrip:hint=hint.map(str::to_owned)
                error=error
                value=value
                on_input=move |text: String| value.set(text)
                kind=kind
                width=width
                autocomplete_off=true
            />
        }
        .into_any()
    }

    /// Several lines of text.
    pub fn text(
        self,
        id: FieldId,
        label: &'static str,
        hint: &'static str,
        value: RwSignal<String>,
    ) -> AnyView {
        let error = self.error(&id);
        view! {
            <TextArea
                id=id
                label=label
                hint=hint
                error=error
                value=value
                on_input=move |text: String| value.set(text)
                rows=2
            />
        }
        .into_any()
    }

    /// One of several.
    pub fn choice(
        self,
        id: FieldId,
        label: &'static str,
        hint: Option<&'static str>,
        options: Vec<(String, String)>,
        value: RwSignal<String>,
    ) -> AnyView {
        let error = self.error(&id);
        view! {
            <Select
                id=id
                label=label
                nostrip:hint=hint.map(str::to_owned)
                error=error
                options=options
                value=value
                on_choose=move |chosen: String| value.set(chosen)
            />
        }
        .into_any()
    }
}

/// Values that are chosen by their place in a list.
pub fn places(labels: impl IntoIterator<Item = String>) -> Vec<(String, String)> {
    labels.into_iter().enumerate().map(|(at, label)| (at.to_string(), label)).collect()
}

/// What stands at a place of a list that was chosen.
pub fn chosen<T: Copy>(all: &[T], place: &str) -> Option<T> {
    all.get(place.parse::<usize>().ok()?).copied()
}

/// The place of a value in a list, as it is chosen.
pub fn place_of<T: PartialEq>(all: &[T], value: &T) -> String {
    all.iter().position(|known| known == value).unwrap_or_default().to_string()
}
