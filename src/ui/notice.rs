use leptos::prelude::*;

use super::{Icon, IconKind};

/// What a notice is about; shown by an icon and words, the colour only agrees.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum NoticeKind {
    /// Good to know.
    #[default]
    Info,
    /// It worked.
    Success,
    /// Look before going on.
    Warning,
    /// Something failed, or will be lost.
    Danger,
}

impl NoticeKind {
    const fn name_and_icon(self) -> (&'static str, IconKind) {
        match self {
            Self::Info => ("info", IconKind::Info),
            Self::Success => ("success", IconKind::Check),
            Self::Warning => ("warning", IconKind::Warning),
            Self::Danger => ("danger", IconKind::Stop),
        }
    }
}

/// A few lines set apart from the text around them.
#[component]
pub fn Notice(
    #[prop(optional)] kind: NoticeKind,
    #[prop(optional, into)] title: Option<String>,
    /// Read out when it appears.
    #[prop(optional)]
    announce: bool,
    children: Children,
) -> impl IntoView {
    let (name, icon) = kind.name_and_icon();
    view! {
        <div class="notice" data-kind=name role=announce.then_some("status")>
            <Icon kind=icon />
            <div class="notice__body">
                {title.map(|title| view! { <p class="notice__title">{title}</p> })}
                {children()}
            </div>
        </div>
    }
}
