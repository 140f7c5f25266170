use leptos::prelude::*;

use super::target_form::form;
use crate::domain::annual::target::{Counted, MOST_WHOLES, Target, TargetDraft};
use crate::domain::id::FileId;
use crate::domain::ratio::Ratio;
use crate::pages::annual::side::Side;
use crate::ui::{Button, ButtonKind, Tag, TagKind};

/// The year's targets, each figure against each of its plans; one of them, or a new one, can be open to be written.
pub fn targets(side: &Side) -> AnyView {
    let (words, say) = (side.words, &side.words.annual_results);
    let papers = side.desk.targets(&side.id);
    let open = RwSignal::new(None::<FileId>);
    let fresh = RwSignal::new(None::<FileId>);
    let all = Memo::new(move |_| papers.with(|papers| papers.all.clone()));
    let unread = move || {
        let unread = papers.with(|papers| papers.unread);
        (unread > 0).then(|| view! { <p class="quiet">{(words.annual.unreadable)(unread)}</p> })
    };
    let (for_rows, for_new, desk) = (side.clone(), side.clone(), side.desk);
    let writing = move || match fresh.get() {
        Some(id) => {
            let close = Callback::new(move |()| fresh.set(None));
            view! {
                <div class="card stack measure">
                    <h3>{say.new_target}</h3>
                    {form(&for_new, &id, begun(), close)}
                </div>
            }
            .into_any()
        }
        None => view! {
            <p class="screen-only">
                <Button on_press=move |()| fresh.set(desk.fresh_file_id())>{say.add_target}</Button>
            </p>
        }
        .into_any(),
    };
    view! {
        {move || all.with(Vec::is_empty).then(|| view! { <p class="quiet">{say.no_targets}</p> })}
        <ul class="hours__lines" aria-label=say.targets>
            <For
                each=move || all.get()
                key=Clone::clone
                children=move |target| row(for_rows.clone(), target, open)
            />
        </ul>
        {unread}
        {writing}
    }
    .into_any()
}

/// A target about which nothing is known.
fn begun() -> TargetDraft {
    TargetDraft {
        title: String::new(),
        counted: Counted::Trained,
        actual: String::new(),
        wholes: std::array::from_fn::<_, MOST_WHOLES, _>(|_| Default::default()),
        wanted: String::new(),
    }
}

fn row(side: Side, target: Target, open: RwSignal<Option<FileId>>) -> AnyView {
    let id = target.id.clone();
    let is_open = Memo::new(move |_| open.with(|open| open.as_ref() == Some(&id)));
    (move || {
        if is_open.get() {
            let close = Callback::new(move |()| open.set(None));
            let form = form(&side, &target.id, TargetDraft::of(&target), close);
            return view! {
                <li class="hours__line">
                    <div class="card stack measure">{form}</div>
                </li>
            }
            .into_any();
        }
        closed(&side, &target, open)
    })
    .into_any()
}

fn closed(side: &Side, target: &Target, open: RwSignal<Option<FileId>>) -> AnyView {
    let (desk, words, say) = (side.desk, side.words, &side.words.annual_results);
    let shares = target.shares().into_iter();
    let shares: Vec<AnyView> =
        shares.map(|(whole, ratio)| share(side, target, &whole.name, ratio)).collect();
    let wanted = target.wanted.and_then(|wanted| Ratio::new(wanted.into(), 10_000));
    let wanted = wanted.map(|wanted| (say.wanted_line)(&words.share(wanted)));
    let kind = [Some((say.counted)(target.counted).to_owned()), wanted];
    let kind = kind.into_iter().flatten().collect::<Vec<_>>().join(" · ");
    let (plan, id, opened) = (side.id.clone(), target.id.clone(), target.id.clone());
    view! {
        <li class="hours__line" data-testid="target">
            <div class="hours__text">
                <p>
                    <strong>{target.title.clone()}</strong>
                </p>
                <p class="quiet small">{kind}</p>
                {shares}
            </div>
            <div class="cluster screen-only" data-gap="tight">
                <Button
                    label=(say.edit)(&target.title)
                    on_press=move |()| open.set(Some(opened.clone()))
                >
                    {say.edit_short}
                </Button>
                <Button
                    kind=ButtonKind::Quiet
                    label=(say.delete)(&target.title)
                    on_press=move |()| desk.delete_target(&plan, &id)
                >
                    {words.common.remove}
                </Button>
            </div>
        </li>
    }
    .into_any()
}

/// One figure against one plan: both numbers, the share, and which plan it is.
fn share(side: &Side, target: &Target, name: &str, ratio: Ratio) -> AnyView {
    let (words, say) = (side.words, &side.words.annual_results);
    let (part, whole) = (words.count(ratio.part), words.count(ratio.whole()));
    let line = (say.share_line)(&part, &whole, &words.share(ratio));
    let against = (!name.is_empty()).then(|| (say.against)(name));
    let state = target.is_reached(ratio).map(|is_reached| {
        let (kind, text) = if is_reached {
            (TagKind::Good, say.is_reached)
        } else {
            (TagKind::Caution, say.is_open)
        };
        view! { <Tag kind=kind>{text}</Tag> }
    });
    view! {
        <p>
            <span class="annual__share">{line}</span>
            {against}
            " "
            {state}
        </p>
    }
    .into_any()
}
