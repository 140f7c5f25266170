use leptos::prelude::*;

use crate::domain::annual::AnnualPlan;
use crate::domain::annual_view::AnnualView;
use crate::domain::id::AnnualPlanId;
use crate::pages::use_words;
use crate::route::Route;
use crate::state::{Desk, use_desk};
use crate::ui::{BackLink, ButtonLink, EmptyState, Link, Notice, NoticeKind, PageHeading};
use crate::words::Words;

/// What the sides of an annual plan are made from.
#[derive(Clone)]
pub struct Side {
    pub desk: Desk,
    pub words: &'static Words,
    pub id: AnnualPlanId,
    /// The plan with its classes, and how many of its classes cannot be read.
    pub found: Memo<Option<(AnnualPlan, usize)>>,
}

impl Side {
    /// The plan as it stands now; an empty answer only while the page is going away.
    pub fn with<T: Default>(&self, read: impl FnOnce(&AnnualPlan) -> T) -> T {
        self.found.with(|found| found.as_ref().map(|(plan, _)| read(plan)).unwrap_or_default())
    }

    /// The address of another side of the same plan.
    pub fn href(&self, view: AnnualView) -> String {
        Route::Annual(self.id.clone(), view).href()
    }
}

/// A side of an annual plan as a page: its title, the ways to its other sides, then the body.
pub fn side(
    id: AnnualPlanId,
    view: AnnualView,
    body: impl Fn(&Side) -> AnyView + Send + Sync + 'static,
) -> AnyView {
    let (desk, words) = (use_desk(), use_words());
    let found = desk.annual_plan(&id);
    let side = Side { desk, words, id, found };
    let is_here = Memo::new(move |_| found.with(Option::is_some));
    (move || {
        if !is_here.get() {
            return gone(words);
        }
        let name = (words.annual.view)(&view);
        let title = {
            let side = side.clone();
            move || side.with(|plan| plan.title.clone())
        };
        let unread = move || found.with(|found| found.as_ref().map_or(0, |(_, unread)| *unread));
        view! {
            <div class="stack annual" data-gap="wide">
                <div class="stack" data-gap="tight">
                    {back(&side, &view)}
                    <PageHeading>{name}</PageHeading>
                    <p class="quiet">{title}</p>
                    {views(&side, &view)}
                </div>
                {move || {
                    (unread() > 0)
                        .then(|| {
                            view! {
                                <Notice kind=NoticeKind::Warning>
                                    {(words.annual.unreadable)(unread())}
                                </Notice>
                            }
                        })
                }}
                {body(&side)}
            </div>
        }
        .into_any()
    })
    .into_any()
}

fn back(side: &Side, view: &AnnualView) -> AnyView {
    let say = &side.words.annual;
    if AnnualView::TABS.contains(view) {
        return view! { <BackLink href=Route::AnnualPlans.href()>{say.to_plans}</BackLink> }
            .into_any();
    }
    view! { <BackLink href=side.href(AnnualView::Classes)>{say.to_plan}</BackLink> }.into_any()
}

fn gone(words: &'static Words) -> AnyView {
    let say = &words.annual;
    view! {
        <BackLink href=Route::AnnualPlans.href()>{say.to_plans}</BackLink>
        <PageHeading>{words.common.gone_title}</PageHeading>
        <EmptyState title=words.common.gone_text>
            <ButtonLink href=Route::AnnualPlans.href()>{say.to_plans}</ButtonLink>
        </EmptyState>
    }
    .into_any()
}

fn views(side: &Side, now: &AnnualView) -> AnyView {
    let say = &side.words.annual;
    let links: Vec<AnyView> = AnnualView::TABS
        .into_iter()
        .map(|view| {
            let is_now = Signal::stored(view == *now);
            let name = (say.view)(&view);
            view! {
                <li class="plan__view">
                    <Link href=side.href(view) current=is_now>
                        {name}
                    </Link>
                </li>
            }
            .into_any()
        })
        .collect();
    view! {
        <nav class="screen-only" aria-label=say.views>
            <ul class="plan__views">{links}</ul>
        </nav>
    }
    .into_any()
}
