use leptos::prelude::*;

use super::form::{class_form, need_form};
use super::own::own;
use super::survey::{paper, survey};
use crate::domain::annual::class::ContentGroup;
use crate::domain::annual::need_paper::{NeedPaper, Wanted, wanted};
use crate::domain::annual::needs::{Need, Reason};
use crate::domain::annual_view::AnnualView;
use crate::pages::annual::side::Side;
use crate::state::Papers;
use crate::ui::{Button, ButtonKind, ButtonLink, EmptyState, Tag, TagKind};
use crate::words::Words;

/// What people need to learn: joined by content, and the classes that answer it.
pub fn body(side: &Side) -> AnyView {
    let (side, say) = (side.clone(), &side.words.annual_needs);
    let papers = side.desk.needs_of(&side.id);
    let found = side.found;
    let all = Memo::new(move |_| {
        found.with(|found| {
            let plan = found.as_ref().map(|(plan, _)| plan);
            plan.map(|plan| papers.with(|papers| wanted(&papers.all, plan))).unwrap_or_default()
        })
    });
    let is_empty = Memo::new(move |_| all.with(Vec::is_empty));
    let empty = move || {
        is_empty.get().then(|| {
            view! {
                <EmptyState title=say.empty_title>
                    <p>{say.empty_text}</p>
                </EmptyState>
            }
        })
    };
    view! {
        <div class="stack screen-only" data-gap="wide">
            <p class="measure">{say.lead}</p>
            {unread(side.words, papers)}
            {empty}
            {adding(&side)}
            {list(&side, all)}
            {own(&side, papers)}
            {survey(&side)}
        </div>
        {paper(&side, all)}
    }
    .into_any()
}

fn unread(words: &'static Words, papers: Memo<Papers<NeedPaper>>) -> AnyView {
    (move || {
        let unread = papers.with(|papers| papers.unread);
        let text = (words.annual_needs.unread)(unread);
        (unread > 0).then(|| view! { <p class="quiet">{text}</p> })
    })
    .into_any()
}

fn adding(side: &Side) -> AnyView {
    let (side, say) = (side.clone(), &side.words.annual_needs);
    let fresh = RwSignal::new(None::<NeedPaper>);
    let desk = side.desk;
    let begin = move |()| {
        let need = Need {
            who: None,
            people: 1,
            content: String::new(),
            topic: None,
            group: ContentGroup::Position,
            reason: Reason::Survey,
        };
        fresh.set(desk.fresh_file_id().map(|id| NeedPaper { id, need, class: None }));
    };
    (move || match fresh.get() {
        Some(paper) => {
            let close = Callback::new(move |()| fresh.set(None));
            view! {
                <div class="card stack measure">
                    <h2>{say.add_title}</h2>
                    {need_form(&side, paper, close)}
                </div>
            }
            .into_any()
        }
        None => view! {
            <p>
                <Button kind=ButtonKind::Primary on_press=begin>
                    {say.add}
                </Button>
            </p>
        }
        .into_any(),
    })
    .into_any()
}

fn list(side: &Side, all: Memo<Vec<Wanted>>) -> AnyView {
    let (side, words) = (side.clone(), side.words);
    let say = &words.annual_needs;
    let open = RwSignal::new(None::<String>);
    (move || {
        let all = all.get();
        if all.is_empty() {
            return ().into_any();
        }
        let number = |count: u64| words.count(count);
        let people = number(all.iter().map(|wanted| wanted.demand.people).sum());
        let sum = (say.sum)(&words.number(all.len()), &people);
        let rows: Vec<AnyView> = all.into_iter().map(|wanted| row(&side, wanted, open)).collect();
        view! {
            <section class="stack" data-gap="tight" aria-labelledby="wanted">
                <h2 id="wanted">{say.list}</h2>
                <p data-testid="wanted-sum">{sum}</p>
                <ul class="learners__needs">{rows}</ul>
            </section>
        }
        .into_any()
    })
    .into_any()
}

fn row(side: &Side, wanted: Wanted, open: RwSignal<Option<String>>) -> AnyView {
    let words = side.words;
    let say = &words.annual_needs;
    let demand = &wanted.demand;
    let people = words.count(demand.people);
    let title = (say.people_need)(&people, &demand.content);
    let reasons: Vec<String> =
        demand.reasons.iter().map(|reason| say.terms.reason(reason)).collect();
    let because = (say.because)(&reasons.join("; "));
    let group = say.terms.group(demand.group);
    let (kind, state) = match &wanted.class {
        Some((_, class)) => (TagKind::Good, (say.answered)(class)),
        None => (TagKind::Neutral, say.open.to_owned()),
    };
    // The first of its papers tells one content from another.
    let key = wanted.papers.first().map(|paper| paper.id.to_string()).unwrap_or_default();
    let is_mine = Memo::new({
        let key = key.clone();
        move |_| open.with(|open| open.as_ref() == Some(&key))
    });
    let form = {
        let (side, wanted) = (side.clone(), wanted.clone());
        let close = Callback::new(move |()| open.set(None));
        move || is_mine.get().then(|| class_form(&side, wanted.clone(), close))
    };
    view! {
        <li class="learners__need" data-testid="wanted">
            <div class="learners__need-text">
                <p>
                    <strong>{title}</strong>
                    " "
                    <Tag kind=kind>{state}</Tag>
                </p>
                <p class="small">{group} " · " {because}</p>
            </div>
            {acts(side, wanted, key, open)}
            {form}
        </li>
    }
    .into_any()
}

fn acts(side: &Side, wanted: Wanted, key: String, open: RwSignal<Option<String>>) -> AnyView {
    let (desk, id, words) = (side.desk, side.id.clone(), side.words);
    let say = &words.annual_needs;
    let content = wanted.demand.content.clone();
    let class = match &wanted.class {
        Some((class, _)) => {
            let href = side.href(AnnualView::Class(Some(class.clone())));
            view! { <ButtonLink href=href>{say.to_class}</ButtonLink> }.into_any()
        }
        None => view! {
            <Button
                label=(say.make_class)(&content)
                on_press=move |()| open.set(Some(key.clone()))
            >
                {say.make_class_short}
            </Button>
        }
        .into_any(),
    };
    view! {
        <div class="cluster" data-gap="tight">
            {class}
            <Button
                kind=ButtonKind::Quiet
                label=(say.delete)(&content)
                on_press=move |()| desk.delete_needs(&id, &wanted.papers)
            >
                {words.common.remove}
            </Button>
        </div>
    }
    .into_any()
}
