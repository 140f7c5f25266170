//! Here live specimens: every widget in every state, by name. A state nobody lists is a state nobody tests.
//! It may use the widgets beside it and leptos.
//! It never brings words of its own: the caller hands in a `Sample`.
//! Start reading at `specimens`.

mod answers;
mod fields;
mod figures;
mod notes;
mod presses;

use leptos::prelude::*;

/// The words the specimens are shown with; long ones with stacked marks show most.
#[derive(Debug)]
pub struct Sample {
    /// A heading.
    pub title: &'static str,
    /// A question or the name of a field.
    pub label: &'static str,
    /// Help for a field.
    pub hint: &'static str,
    /// What is wrong with a field.
    pub error: &'static str,
    /// A sentence or two.
    pub text: &'static str,
    /// A state in a word or two.
    pub state: &'static str,
    /// What a button does.
    pub act: &'static str,
    /// The way out.
    pub way_out: &'static str,
    /// A remark on one answer.
    pub mark: &'static str,
    /// A figure in words.
    pub figure: &'static str,
    /// Four answers, each with what it looks like.
    pub answers: [(&'static str, &'static str); 4],
    /// A fifth answer, which stands outside the scale.
    pub outside: &'static str,
}

/// One widget in one state.
pub struct Specimen {
    /// The widget and its state, such as `radios-chosen`; also the name of its golden file.
    pub name: &'static str,
    /// Draws it.
    pub view: fn(&'static Sample) -> AnyView,
}

const fn specimen(name: &'static str, view: fn(&'static Sample) -> AnyView) -> Specimen {
    Specimen { name, view }
}

/// All specimens, in the order a person would meet the widgets.
pub fn specimens() -> impl Iterator<Item = &'static Specimen> {
    [notes::ALL, answers::ALL, fields::ALL, presses::ALL, figures::ALL].into_iter().flatten()
}
