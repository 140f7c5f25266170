use leptos::prelude::*;

use crate::domain::annual::AnnualPlan;
use crate::domain::annual::checks::Notice;
use crate::domain::annual_view::AnnualView;
use crate::domain::id::ClassId;
use crate::pages::annual::figures::lines;
use crate::pages::annual::side::Side;
use crate::ui::{LazyDetails, Link};
use crate::words::Words;

/// Kinds of notices, in the order they are shown.
const KINDS: usize = 10;

/// Notices of one kind.
#[derive(Clone, PartialEq, Eq, Hash)]
struct Asked {
    title: String,
    entries: Vec<Entry>,
}

/// One of them: where to look, and what is to be seen there.
#[derive(Clone, PartialEq, Eq, Hash)]
struct Entry {
    href: String,
    name: String,
    remark: String,
}

/// What a reviewer would ask, by kind; each names the class and leads to it.
pub fn notices(side: &Side, found: Memo<Vec<Notice>>) -> AnyView {
    let (words, say) = (side.words, &side.words.annual_classes);
    let of = side.clone();
    let kinds = Memo::new(move |_| found.with(|found| of.with(|plan| sorted(&of, plan, found))));
    let count = move || found.with(Vec::len);
    view! {
        <section
            class="stack"
            data-gap="tight"
            aria-labelledby="annual-notices"
            data-testid="notices"
        >
            {move || {
                if count() == 0 {
                    view! {
                        <h2 id="annual-notices" class="annual__quiet-title">
                            {say.no_notices}
                        </h2>
                    }
                        .into_any()
                } else {
                    view! {
                        <h2 id="annual-notices">{(say.notices)(&lines(words, count()))}</h2>
                        <p class="quiet small">{say.notices_lead}</p>
                    }
                        .into_any()
                }
            }} <For each=move || kinds.get() key=Clone::clone children=kind />
        </section>
    }
    .into_any()
}

fn kind(asked: Asked) -> AnyView {
    let entries = asked.entries;
    let one = |entry: &Entry| {
        let (href, name) = (entry.href.clone(), entry.name.clone());
        let remark = (!entry.remark.is_empty()).then(|| [": ", &entry.remark].concat());
        view! {
            <li>
                <Link href=href>{name}</Link>
                {remark.map(|remark| view! { <span class="quiet">{remark}</span> })}
            </li>
        }
        .into_any()
    };
    view! {
        <LazyDetails summary=asked.title>
            <ul class="annual__asked">{entries.iter().map(one).collect::<Vec<_>>()}</ul>
        </LazyDetails>
    }
    .into_any()
}

fn sorted(side: &Side, plan: &AnnualPlan, found: &[Notice]) -> Vec<Asked> {
    let mut kinds: [Vec<Entry>; KINDS] = Default::default();
    for notice in found {
        let (kind, remark) = said(side.words, notice);
        if let Some(kind) = kinds.get_mut(kind) {
            kind.push(entry(side, plan, notice, remark));
        }
    }
    let titled = kinds
        .into_iter()
        .zip(titles(side.words))
        .map(|(entries, title)| Asked { title: title(&lines(side.words, entries.len())), entries });
    titled.filter(|asked| !asked.entries.is_empty()).collect()
}

fn titles(words: &'static Words) -> [fn(&str) -> String; KINDS] {
    let say = &words.annual_classes;
    [
        say.turns_disagree,
        say.over_grant,
        say.over_ceiling,
        say.no_lead,
        say.no_learners,
        say.no_when,
        say.no_cost,
        say.no_fund,
        say.twice,
        say.heavy,
    ]
}

/// The place of its kind above, and what is to be seen.
fn said(words: &Words, notice: &Notice) -> (usize, String) {
    let say = &words.annual_classes;
    let amount = |dong| (say.dong)(&words.amount(dong));
    match notice {
        Notice::TurnsDisagree { counted, stated, .. } => {
            (0, (say.turns_disagree_one)(&words.count(*counted), &words.count(*stated)))
        }
        Notice::OverGrant { granted, planned, .. } => {
            (1, (say.over_grant_one)(&amount(*planned), &amount(*granted)))
        }
        Notice::OverCeiling { kind, price, ceiling, .. } => {
            let kind = words.annual_papers.terms.cost(*kind);
            (2, (say.over_ceiling_one)(kind, &amount(*price), &amount(*ceiling)))
        }
        Notice::NoLead(_) => (3, String::new()),
        Notice::NoLearners(_) => (4, String::new()),
        Notice::NoQuarter(_) => (5, String::new()),
        Notice::NoCost(_) => (6, String::new()),
        Notice::NoFund(_, open) => (7, amount(*open)),
        Notice::Twice(..) => (8, say.twice_one.to_owned()),
        Notice::HeavyLastQuarter(_) => (9, String::new()),
    }
}

fn entry(side: &Side, plan: &AnnualPlan, notice: &Notice, remark: String) -> Entry {
    let title = |id: &ClassId| plan.classes.get(id).map(|class| class.title.clone());
    let (view, name) = match notice {
        Notice::OverGrant { fund, .. } => {
            (AnnualView::Money, plan.fund(fund).map(|fund| fund.name.clone()))
        }
        Notice::HeavyLastQuarter(ratio) => {
            let share = side.words.share(*ratio);
            (AnnualView::WhatIf, Some((side.words.annual_classes.heavy_one)(&share)))
        }
        other => match other.class() {
            Some(id) => (AnnualView::Class(Some(id.clone())), title(id)),
            None => (AnnualView::Classes, None),
        },
    };
    Entry { href: side.href(view), name: name.unwrap_or_default(), remark }
}
