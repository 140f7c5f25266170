use leptos::prelude::*;

use super::figures::Figures;
use crate::domain::annual::taught::Taught;
use crate::domain::annual_view::AnnualView;
use crate::domain::answer::Choice;
use crate::domain::id::{ItemId, TopicId};
use crate::route::Route;
use crate::state::use_desk;
use crate::words::Words;

/// The classes held on topics of the round, each beside the items it was to help with; nothing where there was none.
pub fn section(words: &'static Words, figures: &Figures, taught: Vec<Taught>) -> Option<AnyView> {
    let say = &words.result;
    let rows: Vec<AnyView> = taught.into_iter().map(|class| row(words, figures, class)).collect();
    (!rows.is_empty()).then(|| {
        view! {
            <section class="stack measure" data-gap="tight" aria-labelledby="result-taught">
                <h2 id="result-taught">{say.taught_title}</h2>
                <p class="quiet small">{say.taught_about}</p>
                <ul class="result__items">{rows}</ul>
            </section>
        }
        .into_any()
    })
}

fn row(words: &'static Words, figures: &Figures, taught: Taught) -> AnyView {
    let say = &words.result;
    let topic = figures.library.topic(&taught.topic);
    let title = topic.map(|topic| words.text(&topic.title).to_owned());
    let (plan, year) = taught.plan;
    let (class, name) = taught.class;
    let href = Route::Annual(plan, AnnualView::Slips(class)).href();
    let judged = taught.judged.and_then(|judged| {
        let (mean, band) = (judged.index.hundredths()?, judged.index.band()?);
        let index = (words.slips.index)(&words.mean(mean), (words.slips.band)(band));
        Some((say.taught_judged)(&index, &words.number(judged.valid)))
    });
    view! {
        <li class="result__item stack" data-gap="tight" data-testid="taught">
            <p>
                <strong>{title}</strong>
            </p>
            <p>
                <a href=href>{(say.taught_class)(&name, &year.to_string())}</a>
                ". "
                {judged.unwrap_or_else(|| say.taught_unjudged.to_owned())}
            </p>
            {moves(words, figures, &taught.topic)}
        </li>
    }
    .into_any()
}

/// The items of a topic that were answered now or before, as they stand beside the former round.
fn moves(words: &'static Words, figures: &Figures, topic: &TopicId) -> Option<AnyView> {
    let (desk, say) = (use_desk(), &words.result);
    let of_topic = figures.lines.iter().enumerate();
    let of_topic = of_topic.filter(|(_, line)| line.item.topics.contains(topic));
    let said = |(place, item): (usize, &ItemId)| {
        let scale = &figures.lines.get(place)?.item.scale;
        let now = figures.round.answers.get(item).and_then(|answer| answer.choice.clone());
        let before = desk.former_answer(&figures.id, item).and_then(|answer| answer.choice);
        let spelled = |choice: Option<Choice>| choice.map(|choice| words.choice(scale, &choice));
        let number = words.number(place + 1);
        let text = match (spelled(before), spelled(now)) {
            (None, None) => return None,
            (None, Some(now)) => (say.taught_now)(&number, &now),
            (Some(before), None) => (say.taught_before)(&number, &before),
            (Some(before), Some(now)) if before == now => (say.taught_same)(&number, &now),
            (Some(before), Some(now)) => (say.taught_moved)(&number, &before, &now),
        };
        let href = Route::Item(figures.id.clone(), place).href();
        Some(view! { <li><a href=href>{text}</a></li> }.into_any())
    };
    let all: Vec<AnyView> =
        of_topic.filter_map(|(place, line)| said((place, &line.item.id))).collect();
    (!all.is_empty()).then(|| view! { <ul class="result__notes">{all}</ul> }.into_any())
}
