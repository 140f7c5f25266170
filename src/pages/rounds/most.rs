use leptos::prelude::*;

use crate::domain::assessment::Line;
use crate::domain::comparison::{Change, Move, furthest};
use crate::pages::use_words;
use crate::words::Words;

/// So many stand on top.
const MOST: usize = 5;

/// The items that went up the most, and those that went down the most.
pub fn most(lines: &[Line], changes: &[Change]) -> AnyView {
    let words = use_words();
    let (up, down) = (&words.rounds.nobody_up, &words.rounds.nobody_down);
    let better = furthest(lines, changes, Move::Better, MOST);
    let worse = furthest(lines, changes, Move::Worse, MOST);
    view! {
        <div class="split">
            {side(words, words.rounds.most_better, up, lines, &better)}
            {side(words, words.rounds.most_worse, down, lines, &worse)}
        </div>
    }
    .into_any()
}

fn side(
    words: &Words,
    title: &'static str,
    none: &'static str,
    lines: &[Line],
    changes: &[&Change],
) -> AnyView {
    let row = |change: &&Change| {
        let item = &lines.get(change.index)?.item;
        let (before, now) =
            (words.choice(&item.scale, &change.before), words.choice(&item.scale, &change.now));
        let text = words.text(&item.text).to_owned();
        Some(view! {
            <li>
                {text}
                <br />
                <span class="quiet">{(words.rounds.from_to)(&before, &now)}</span>
            </li>
        })
    };
    let rows: Vec<_> = changes.iter().filter_map(row).collect();
    let body = if rows.is_empty() {
        view! { <p class="quiet">{none}</p> }.into_any()
    } else {
        view! { <ol>{rows}</ol> }.into_any()
    };
    view! {
        <section class="stack" data-gap="tight">
            <h2>{title}</h2>
            {body}
        </section>
    }
    .into_any()
}
