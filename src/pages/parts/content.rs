use leptos::prelude::*;

use crate::domain::text::Bilingual;
use crate::words::Words;

/// A text of the content. Where it is missing in this language, the Vietnamese, marked as such.
pub fn content(words: &Words, text: &Bilingual) -> AnyView {
    let shown = words.text(text).to_owned();
    if text.has(words.lang) {
        return shown.into_any();
    }
    let mark = words.standards.only_vietnamese;
    view! {
        <span lang="vi">{shown}</span>
        " "
        <span class="quiet small">{mark}</span>
    }
    .into_any()
}
