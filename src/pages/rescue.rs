//! Shown instead of the app when what is stored must not be touched.

use leptos::prelude::*;

use crate::catalogue::Problem;

/// The content beside the app is not right.
pub fn bad_content(problems: &[Problem]) -> AnyView {
    let _ = problems;
    ().into_any()
}

/// A later version has been here.
pub fn from_newer(raw: String) -> AnyView {
    let _ = raw;
    ().into_any()
}

/// Something is stored and cannot be opened.
pub fn unreadable(raw: String) -> AnyView {
    let _ = raw;
    ().into_any()
}
