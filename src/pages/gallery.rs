//! Every widget in every state, for those who build and for the tests.

use leptos::prelude::*;

use super::use_words;
use crate::domain::text::Lang;
use crate::ui::PageHeading;
use crate::ui::gallery::{Sample, specimens};
use crate::words::help;

const fn sample(words: &help::Sample) -> Sample {
    Sample {
        title: words.title,
        label: words.label,
        hint: words.hint,
        error: words.error,
        text: words.text,
        state: words.state,
        act: words.act,
        way_out: words.way_out,
        mark: words.mark,
        figure: words.figure,
        answers: words.answers,
        outside: words.outside,
    }
}

static VI: Sample = sample(&help::VI.sample);
static EN: Sample = sample(&help::EN.sample);

/// The widget gallery.
#[component]
pub fn GalleryPage() -> impl IntoView {
    let words = use_words();
    let sample = if words.lang == Lang::Vi { &VI } else { &EN };
    let shown = specimens().map(|specimen| {
        view! {
            <section class="stack" data-gap="tight" id=["specimen-", specimen.name].concat()>
                <h2 class="small quiet">{specimen.name}</h2>
                {(specimen.view)(sample)}
            </section>
        }
    });
    view! {
        <div class="stack" data-gap="wide">
            <PageHeading>{words.frame.gallery}</PageHeading>
            <p class="measure">{words.help.gallery_lead}</p>
            {shown.collect::<Vec<_>>()}
        </div>
    }
}
