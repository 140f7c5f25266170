use leptos::prelude::*;

use super::lines::Line;
use crate::domain::annual::Class;
use crate::domain::annual::class::Held;
use crate::domain::annual_view::AnnualView;
use crate::domain::id::ClassId;
use crate::pages::annual::side::Side;
use crate::route::Route;
use crate::state::use_places;
use crate::ui::{Button, ButtonKind, Link, Tag, TagKind};

/// A class in the list: its name leads to its form, the rest stands in columns, or one under another on a phone.
pub fn line(side: &Side, line: Line) -> AnyView {
    let say = &side.words.annual_classes;
    let Line { id, title, audience, facts, is_asked } = line;
    let href = side.href(AnnualView::Class(Some(id.clone())));
    let heads = say.columns.iter().skip(1);
    let acts = acts(side, id, &title);
    let facts: Vec<AnyView> = heads
        .zip(facts)
        .map(|(head, fact)| {
            view! {
                <div class="annual__fact">
                    <dt>{*head}</dt>
                    <dd>{fact}</dd>
                </div>
            }
            .into_any()
        })
        .collect();
    view! {
        <li class="annual__line" data-testid="class">
            <div class="annual__name">
                <Link href=href>{title}</Link>
                {(!audience.is_empty()).then(|| view! { <p class="quiet small">{audience}</p> })}
                {is_asked
                    .then(|| view! { <p><Tag kind=TagKind::Caution>{say.asked}</Tag></p> })}
            </div>
            <dl class="annual__facts figures">{facts}</dl>
            {acts}
        </li>
    }
    .into_any()
}

fn acts(side: &Side, id: ClassId, title: &str) -> AnyView {
    let (words, say) = (side.words, &side.words.annual_classes);
    let (of, places) = (side.clone(), use_places());
    let of_copy = id.clone();
    let copy = move |()| {
        let found = untrack(|| of.with(|plan| plan.classes.get(&of_copy).cloned()));
        let fresh = of.desk.fresh_class_id();
        if let (Some(class), Some(fresh)) = (found, fresh) {
            let title = (of.words.annual_classes.copy_title)(&class.title);
            let class = Class { id: fresh.clone(), title, held: Held::default(), ..class };
            if of.desk.keep_class(&of.id, class) {
                places.go(&Route::Annual(of.id.clone(), AnnualView::Class(Some(fresh))));
            }
        }
    };
    let of = side.clone();
    let delete = move |()| of.desk.delete_class(&of.id, &id);
    view! {
        <div class="annual__acts screen-only">
            <Button kind=ButtonKind::Quiet label=(say.duplicate)(title) on_press=copy>
                {say.duplicate_short}
            </Button>
            <Button kind=ButtonKind::Quiet label=(say.delete)(title) on_press=delete>
                {words.common.delete}
            </Button>
        </div>
    }
    .into_any()
}
