//! Shown instead of the app when what is stored must not be touched. There is no desk here: both languages are shown.

use leptos::prelude::*;

use crate::catalogue::Problem;
use crate::domain::text::Lang;
use crate::state::hand_out_raw;
use crate::ui::{Button, ButtonKind, Notice, NoticeKind, PageHeading};
use crate::words::Words;

/// The content beside the app is not right.
pub fn bad_content(problems: &[Problem]) -> AnyView {
    let words = Words::of(Lang::Vi);
    let other = Words::of(Lang::En);
    let entry = |words: &Words, problem: &Problem| {
        let at = words.problems.place(&problem.path).to_owned();
        let what = words.problems.of_file(&problem.kind);
        view! {
            <li>
                <strong>{at}</strong>
                ": "
                {what}
            </li>
        }
    };
    let list = |words: &'static Words| {
        let entries: Vec<_> = problems.iter().take(20).map(|p| entry(words, p)).collect();
        view! {
            <h2>{words.rescue.content_places}</h2>
            <ul>{entries}</ul>
        }
        .into_any()
    };
    let vi = text(words, words.rescue.content_text, None, list(words));
    let en = text(other, other.rescue.content_text, None, list(other));
    page(words.rescue.content_title, vi, other.rescue.content_title, en, ().into_any())
}

/// A later version has been here.
pub fn from_newer(raw: String) -> AnyView {
    let (vi, en) = (&Words::of(Lang::Vi).rescue, &Words::of(Lang::En).rescue);
    stored(
        [vi.newer_title, vi.newer_text, vi.newer_way],
        [en.newer_title, en.newer_text, en.newer_way],
        raw,
    )
}

/// Something is stored and cannot be opened.
pub fn unreadable(raw: String) -> AnyView {
    let (vi, en) = (&Words::of(Lang::Vi).rescue, &Words::of(Lang::En).rescue);
    stored(
        [vi.unreadable_title, vi.unreadable_text, vi.unreadable_way],
        [en.unreadable_title, en.unreadable_text, en.unreadable_way],
        raw,
    )
}

/// What is stored stays as it is; the person can take it away as a file. Each as title, what happened, what to do.
fn stored(vi: [&'static str; 3], en: [&'static str; 3], raw: String) -> AnyView {
    let [title, happened, way] = vi;
    let [other_title, other_happened, other_way] = en;
    let vi = text(Words::of(Lang::Vi), happened, Some(way), ().into_any());
    let en = text(Words::of(Lang::En), other_happened, Some(other_way), ().into_any());
    page(title, vi, other_title, en, download(raw))
}

fn text(
    words: &'static Words,
    happened: &'static str,
    way: Option<&'static str>,
    more: AnyView,
) -> AnyView {
    view! {
        <p>{happened}</p>
        <p>
            <strong>{words.rescue.untouched}</strong>
        </p>
        {way.map(|way| view! { <p>{way}</p> })}
        {more}
    }
    .into_any()
}

fn page(
    title: &'static str,
    vi: AnyView,
    other_title: &'static str,
    en: AnyView,
    acts: AnyView,
) -> AnyView {
    view! {
        <main id="main" class="frame__main stack" tabindex="-1">
            <div lang="vi">
                <PageHeading>{title}</PageHeading>
            </div>
            <div class="stack measure" lang="vi">
                {vi}
            </div>
            {acts}
            <div class="stack measure" lang="en">
                <h2>{other_title}</h2>
                {en}
            </div>
        </main>
    }
    .into_any()
}

fn download(raw: String) -> AnyView {
    let (vi, en) = (&Words::of(Lang::Vi).rescue, &Words::of(Lang::En).rescue);
    let taken = RwSignal::new(None::<bool>);
    let said = move || {
        taken.get().map(|taken| {
            let kind = if taken { NoticeKind::Success } else { NoticeKind::Danger };
            let (vi, en) = if taken { (vi.taken, en.taken) } else { (vi.not_taken, en.not_taken) };
            view! {
                <Notice kind=kind>
                    <p lang="vi">{vi}</p>
                    <p lang="en">{en}</p>
                </Notice>
            }
        })
    };
    view! {
        <p>
            <Button
                kind=ButtonKind::Primary
                on_press=move |()| taken.set(Some(hand_out_raw(&raw)))
            >
                <span lang="vi">{vi.download}</span>
                " / "
                <span lang="en">{en.download}</span>
            </Button>
        </p>
        <div role="status">{said}</div>
    }
    .into_any()
}
