//! The QR code of a checklist, on the screen and as a page to hang up.

use leptos::prelude::*;

use crate::documents::qr_code::{SquareCode, code_of};
use crate::state::{Parcel, use_places};
use crate::ui::{Button, Notice, NoticeKind};
use crate::words::Words;

/// How many letters of the link are shown below its code.
const SHOWN: usize = 48;

/// The code with what it is, or why there is none.
pub(super) fn share_code(words: &'static Words, parcel: &Parcel) -> AnyView {
    let (said, places) = (&words.sharing, use_places());
    let code = parcel.dense_link.as_ref().and_then(|link| code_of(link));
    let Some(code) = code else {
        return view! {
            <section class="stack screen-only">
                <h2>{said.code}</h2>
                <Notice kind=NoticeKind::Warning>
                    <p>{said.code_too_long}</p>
                </Notice>
            </section>
        }
        .into_any();
    };
    let centimetres = words.decimal(in_centimetres(&code), 1);
    let about = (said.code_about)(&words.number(code.modules()), &centimetres);
    let link = parcel.link.clone().unwrap_or_default();
    let link: String = link.chars().take(SHOWN).chain("…".chars()).collect();
    view! {
        <section class="stack">
            <h2 class="screen-only">{said.code}</h2>
            <p class="measure screen-only">{about}</p>
            <div class="sharing__paper stack">
                <p class="sharing__kind">{said.paper_kind}</p>
                <p class="sharing__title">{parcel.title.clone()}</p>
                {picture(&code, (said.code_label)(&parcel.title))}
                <p>{said.paper_how}</p>
                <p>{said.paper_private}</p>
                <p class="sharing__link small quiet">{link}</p>
            </div>
            <p class="screen-only">
                <Button on_press=move |()| places.print()>{said.print}</Button>
            </p>
        </section>
    }
    .into_any()
}

fn in_centimetres(code: &SquareCode) -> f64 {
    f64::from(u32::try_from(code.print_width()).unwrap_or(0)) / 10.0
}

/// Black on white in every scheme, or no telephone would find it.
fn picture(code: &SquareCode, label: String) -> AnyView {
    let side = code.side();
    let width = format!("{}mm", code.print_width());
    view! {
        <svg
            class="sharing__code"
            viewBox=format!("0 0 {side} {side}")
            width=width
            role="img"
            aria-label=label
            shape-rendering="crispEdges"
        >
            <rect width=side height=side fill="#fff" />
            <path d=code.path() fill="#000" />
        </svg>
    }
    .into_any()
}
