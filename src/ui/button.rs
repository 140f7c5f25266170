use leptos::prelude::*;

/// How much a button asks for attention.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum ButtonKind {
    /// The one thing to do next; at most one on a screen.
    Primary,
    /// Any other act.
    #[default]
    Secondary,
    /// An act beside the matter, drawn like a link.
    Quiet,
    /// An act that loses something.
    Danger,
}

impl ButtonKind {
    /// The name the style sheet knows.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Primary => "primary",
            Self::Secondary => "secondary",
            Self::Quiet => "quiet",
            Self::Danger => "danger",
        }
    }
}

/// A button that does something here; what leads elsewhere is a `ButtonLink`.
#[component]
pub fn Button(
    #[prop(optional)] kind: ButtonKind,
    #[prop(optional, into)] on_press: Option<Callback<()>>,
    #[prop(optional, into)] id: Option<String>,
    #[prop(optional, into)] disabled: Option<Signal<bool>>,
    /// Given for a button that stays down: `aria-pressed`.
    #[prop(optional, into)]
    pressed: Option<Signal<bool>>,
    /// Given for a button that opens something: `aria-expanded`.
    #[prop(optional, into)]
    expanded: Option<Signal<bool>>,
    /// A name for screen readers, where the visible text is not enough.
    #[prop(optional, into)]
    label: Option<String>,
    /// Sends the form it stands in.
    #[prop(optional)]
    submit: bool,
    /// Takes the focus when the dialog around it opens.
    #[prop(optional)]
    autofocus: bool,
    /// The language of the text, where it is not the page's.
    #[prop(optional, into)]
    lang: Option<String>,
    #[prop(optional, into)] testid: Option<String>,
    children: Children,
) -> impl IntoView {
    view! {
        <button
            class="button"
            type=if submit { "submit" } else { "button" }
            id=id
            data-kind=kind.name()
            data-testid=testid
            lang=lang
            aria-label=label
            autofocus=autofocus
            disabled=disabled.map(|disabled| move || disabled.get())
            aria-pressed=pressed.map(|pressed| move || truth(pressed.get()))
            aria-expanded=expanded.map(|expanded| move || truth(expanded.get()))
            on:click=move |_| {
                if let Some(on_press) = on_press {
                    on_press.run(());
                }
            }
        >
            {children()}
        </button>
    }
}

/// A state as ARIA spells it: false is said, not left out.
pub(super) const fn truth(state: bool) -> &'static str {
    if state { "true" } else { "false" }
}
