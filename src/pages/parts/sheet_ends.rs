//! The head and the end of a paper, as the printer shows them.

use leptos::prelude::*;

use crate::documents::outline::{Appendix, Close, Letterhead, Signatures};

/// Whose paper it is.
pub fn letterhead(head: Letterhead) -> AnyView {
    let line = |class: &'static str, text: String| {
        (!text.is_empty()).then(|| view! { <p class=class>{text}</p> })
    };
    view! {
        <div class="sheet__letterhead">
            <div>
                {line("sheet__superior", head.superior)} {line("sheet__issuer", head.issuer)}
                {line("sheet__number", head.number)}
            </div>
            <div>
                {line("sheet__state", head.name)} {line("sheet__motto", head.motto)}
                {line("sheet__place", head.place_and_day)}
            </div>
        </div>
    }
    .into_any()
}

/// The head of an appendix, on a page of its own.
pub fn appendix(found: Appendix) -> AnyView {
    view! {
        <div class="sheet__appendix print-page">
            <h3 class="sheet__title">{found.label}</h3>
            <p class="sheet__subject">{found.title}</p>
            <p class="sheet__note">{found.attached}</p>
        </div>
    }
    .into_any()
}

/// To whom it goes, and who signs.
pub fn close(found: Close) -> AnyView {
    let receivers: Vec<AnyView> =
        found.recipients.into_iter().map(|text| view! { <li>{text}</li> }.into_any()).collect();
    let authority: Vec<AnyView> = found
        .authority
        .into_iter()
        .map(|text| view! { <p class="sheet__authority">{text}</p> }.into_any())
        .collect();
    view! {
        <div class="sheet__end sheet__signers">
            <div class="sheet__receivers">
                <p class="sheet__receivers-label">{found.recipients_label}</p>
                <ul class="sheet__sentences">{receivers}</ul>
            </div>
            <div>
                {authority}
                <p class="sheet__name">{found.name}</p>
            </div>
        </div>
    }
    .into_any()
}

/// People side by side.
pub fn signatures(signatures: Signatures) -> AnyView {
    let signers: Vec<AnyView> = signatures
        .signers
        .into_iter()
        .map(|signer| {
            let how = (!signer.is_empty()).then(|| signatures.how.clone());
            view! {
                <div class="sheet__signer">
                    <p>
                        <strong>{signer}</strong>
                    </p>
                    <p>
                        <em>{how}</em>
                    </p>
                </div>
            }
            .into_any()
        })
        .collect();
    let day = (!signatures.place_and_day.is_empty()).then(|| {
        view! {
            <p class="sheet__day">
                <em>{signatures.place_and_day}</em>
            </p>
        }
    });
    view! {
        <div class="sheet__end">
            {day}
            <div class="sheet__signers">{signers}</div>
        </div>
    }
    .into_any()
}
