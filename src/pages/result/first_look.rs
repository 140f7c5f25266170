use leptos::prelude::*;

use super::figures::Figures;
use crate::domain::portrait::{FIRST_LOOK, strengths};
use crate::route::Route;
use crate::ui::{ButtonLink, Link, Notice, NoticeKind, Tag, TagKind};
use crate::words::Words;

/// Critical items answered and not met; they stand apart from every mean.
pub fn gates(words: &'static Words, figures: &Figures) -> Option<AnyView> {
    let say = &words.result;
    let tally = figures.outcome.tally;
    if tally.scored == 0 {
        return None;
    }
    let unmet: Vec<usize> = figures
        .lines
        .iter()
        .enumerate()
        .filter(|(_, line)| {
            figures.outcome.themes.iter().any(|theme| theme.gates.contains(&line.item.id))
        })
        .map(|(index, _)| index)
        .collect();
    if unmet.is_empty() {
        return Some(
            view! { <p class="measure quiet" data-testid="no-gates">{say.gates_none}</p> }
                .into_any(),
        );
    }
    let rows = rows(words, figures, &unmet);
    let href = Route::Gaps(figures.id.clone()).href();
    let to_gaps = (say.see_gaps)(&words.number(figures.gaps.len()));
    Some(
        view! {
            <section class="stack" aria-labelledby="result-gates">
                <h2 id="result-gates">{say.gates_title}</h2>
                <Notice kind=NoticeKind::Danger>
                    <p>{say.gates_intro}</p>
                    {rows}
                    <p class="screen-only">
                        <ButtonLink href=href>{to_gaps}</ButtonLink>
                    </p>
                </Notice>
            </section>
        }
        .into_any(),
    )
}

/// Strengths and gaps side by side, a handful of each.
pub fn first_look(words: &'static Words, figures: &Figures) -> AnyView {
    let say = &words.result;
    let strong: Vec<usize> = strengths(&figures.lines, &figures.round.answers);
    let weak: Vec<usize> = figures.gaps.iter().map(|gap| gap.index).collect();
    view! {
        <div class="split">
            {side(words, figures, say.strengths_title, say.strengths_none, &strong)}
            {side(words, figures, say.gaps_title, say.gaps_none, &weak)}
        </div>
    }
    .into_any()
}

fn side(
    words: &'static Words,
    figures: &Figures,
    title: &'static str,
    none: &'static str,
    indexes: &[usize],
) -> AnyView {
    let few = indexes.get(..FIRST_LOOK.min(indexes.len())).unwrap_or_default();
    let body = if few.is_empty() {
        view! { <p class="quiet">{none}</p> }.into_any()
    } else {
        rows(words, figures, few)
    };
    view! {
        <section class="stack" data-gap="tight">
            <h2>{title}</h2>
            {body}
        </section>
    }
    .into_any()
}

fn rows(words: &'static Words, figures: &Figures, indexes: &[usize]) -> AnyView {
    let rows: Vec<AnyView> = indexes
        .iter()
        .filter_map(|index| {
            let item = &figures.lines.get(*index)?.item;
            let choice = figures.round.choice(&item.id)?;
            let href = Route::Item(figures.id.clone(), *index).href();
            let level = words.choice(&item.scale, choice);
            let is_met = figures.gaps.iter().all(|gap| gap.index != *index);
            let kind = if is_met { TagKind::Good } else { TagKind::Caution };
            let text = words.text(&item.text).to_owned();
            Some(
                view! {
                    <li class="result__item">
                        <Link href=href>{text}</Link>
                        " "
                        <Tag kind=kind>{level}</Tag>
                    </li>
                }
                .into_any(),
            )
        })
        .collect();
    view! { <ul class="result__items">{rows}</ul> }.into_any()
}
