use leptos::prelude::*;

use crate::domain::agenda::{Entry, month_after, weeks};
use crate::domain::day::Day;
use crate::ui::Button;
use crate::words::Words;

/// A month with its days; the days of the plan are marked and say what they hold.
pub fn month(words: &'static Words, entries: Memo<Vec<Entry>>, today: Day) -> AnyView {
    let say = &words.agenda;
    let shown = RwSignal::new(today.month());
    let step = move |by: i32| shown.update(|month| *month = month_after(*month, by));
    let title = move || {
        let (year, month) = shown.get();
        (say.month)(year, month)
    };
    let head: Vec<AnyView> = say
        .weekdays
        .into_iter()
        .zip(say.weekdays_long)
        .map(|(short, long)| {
            view! {
                <th scope="col">
                    <abbr title=long aria-label=long>
                        {short}
                    </abbr>
                </th>
            }
            .into_any()
        })
        .collect();
    let rows = move || {
        let (year, month) = shown.get();
        let row = |week: [Option<Day>; 7]| {
            let cells = week.map(|day| cell(words, day, &entries.get(), today));
            view! { <tr>{Vec::from(cells)}</tr> }.into_any()
        };
        weeks(year, month).into_iter().map(row).collect::<Vec<_>>()
    };
    view! {
        <div class="cluster screen-only">
            <Button on_press=move |()| step(-1)>{say.earlier}</Button>
            <Button on_press=move |()| step(1)>{say.later}</Button>
        </div>
        <div class="days__scroll" role="group" aria-label=say.month_view tabindex="0">
            <table class="days__grid" data-testid="month">
                <caption class="days__caption" aria-live="polite">
                    {title}
                </caption>
                <thead>
                    <tr>{head}</tr>
                </thead>
                <tbody>{rows}</tbody>
            </table>
        </div>
    }
    .into_any()
}

fn cell(words: &'static Words, day: Option<Day>, entries: &[Entry], today: Day) -> AnyView {
    let Some(day) = day else { return view! { <td></td> }.into_any() };
    let say = &words.agenda;
    let marks: Vec<AnyView> = entries
        .iter()
        .filter(|entry| entry.on == day)
        .map(|entry| {
            let number = entry.number.map(|number| [" · ", &(say.goal_number)(number)].concat());
            let is_done = entry.is_done.then_some("");
            view! {
                <li class="days__mark" data-done=is_done>
                    <span class="days__words">{say.happening(&entry.what)} {number}</span>
                </li>
            }
            .into_any()
        })
        .collect();
    let is_today = (day == today).then_some("date");
    let list = (!marks.is_empty()).then(|| view! { <ul class="days__marks">{marks}</ul> });
    view! {
        <td class="days__cell" aria-current=is_today>
            <span class="days__number">{day.ymd().2}</span>
            {list}
        </td>
    }
    .into_any()
}
