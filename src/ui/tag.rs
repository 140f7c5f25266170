use leptos::prelude::*;

/// What a tag says beside its word: a shape for those who do not see the colour.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum TagKind {
    /// Not begun, not known.
    #[default]
    Neutral,
    /// Under way, chosen.
    Accent,
    /// In order.
    Good,
    /// To be looked at.
    Caution,
    /// Not in order.
    Danger,
}

impl TagKind {
    const fn name(self) -> &'static str {
        match self {
            Self::Neutral => "neutral",
            Self::Accent => "accent",
            Self::Good => "good",
            Self::Caution => "caution",
            Self::Danger => "danger",
        }
    }
}

/// A state in a word or two.
#[component]
pub fn Tag(#[prop(optional)] kind: TagKind, children: Children) -> impl IntoView {
    view! { <span class="tag" data-kind=kind.name()>{children()}</span> }
}
