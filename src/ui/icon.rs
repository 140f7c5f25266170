use leptos::prelude::*;

/// The few drawings of the house; each stands beside words, never alone.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum IconKind {
    /// Something to know.
    Info,
    /// Done, kept, chosen.
    Check,
    /// Something to look at.
    Warning,
    /// Something went wrong or will be lost.
    Stop,
    /// Under way.
    Clock,
    /// Cannot be changed here.
    Lock,
    /// Onward.
    Next,
    /// Back.
    Back,
    /// A file, or a file to put in.
    File,
}

impl IconKind {
    const fn path(self) -> &'static str {
        match self {
            Self::Info => "M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18M12 11v6M12 7.5v.5",
            Self::Check => "M5 12.5l4.5 4.5L19 7",
            Self::Warning => "M12 4L2.8 20h18.4zM12 10v4.5M12 17v.5",
            Self::Stop => "M8.3 3h7.4L21 8.3v7.4L15.7 21H8.3L3 15.7V8.3zM12 7.5v6M12 16v.5",
            Self::Clock => "M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18M12 7.5V12l3 2",
            Self::Lock => "M6 11h12v9H6zM8.5 11V8a3.5 3.5 0 0 1 7 0v3",
            Self::Next => "M9 5l7 7-7 7",
            Self::Back => "M15 5l-7 7 7 7",
            Self::File => "M6 3h8l4 4v14H6zM14 3v4h4M12 17v-6M9.5 13.5L12 11l2.5 2.5",
        }
    }
}

/// A small line drawing, hidden from screen readers: the words beside it say the same.
#[component]
pub fn Icon(kind: IconKind) -> impl IntoView {
    view! {
        <svg class="icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
            <path d=kind.path()></path>
        </svg>
    }
}
